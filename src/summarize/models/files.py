"""Reading the small files of a model, which are untrusted."""

import json
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported


def read_json(file: Path, *, missing_ok: bool = False) -> dict[str, Any]:
    """The JSON object in a file; an empty one where it is missing and may be.

    Raises:
        ModelNotSupported: it cannot be read, or is no object.
    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if missing_ok:
            return {}
        raise ModelNotSupported(f"{file}: is missing; pull the model again") from error
    except (OSError, ValueError, RecursionError) as error:
        raise ModelNotSupported(f"{file}: cannot be read: {error}; pull the model again") from error
    if not isinstance(content, dict):
        raise ModelNotSupported(f"{file}: is no JSON object; pull the model again")
    return content
