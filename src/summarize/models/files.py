"""Reading the small files of a model, which are untrusted."""

import json
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported

# The largest vocabularies take 35 MB.
_MAX_BYTES = 200_000_000


def shown(path: Path) -> str:
    """A path as people write it: below their home folder, from `~` on."""
    try:
        return str("~" / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def read_json(file: Path, *, missing_ok: bool = False) -> dict[str, Any]:
    """The JSON object in a file; an empty one where it is missing and may be.

    Raises:
        ModelNotSupported: it cannot be read, or is no object.
    """
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise ModelNotSupported(f"{file}: is too large for what it should be")
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
