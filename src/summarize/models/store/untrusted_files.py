"""Read the small files of a model, which are untrusted."""

import json
import stat
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported

# The largest vocabularies take 35 MB.
_MAX_BYTES = 200_000_000


def read_text(file: Path, max_bytes: int) -> str:
    """The text of a small file.

    Raises:
        ModelNotSupported: it is larger than `max_bytes`, or cannot be read as UTF-8.
        FileNotFoundError: it is missing.
    """
    try:
        # Reading a pipe would wait forever.
        if not stat.S_ISREG((status := file.stat()).st_mode):
            raise ModelNotSupported(f"{file}: is not a regular file; pull the model again")
        if status.st_size > max_bytes:
            raise ModelNotSupported(
                f"{file}: has more than {max_bytes:,} bytes, too many for such a file; "
                f"choose another model"
            )
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        raise ModelNotSupported(f"{file}: cannot be read: {error}; pull the model again") from error


def read_json(file: Path, *, missing_ok: bool = False) -> dict[str, Any]:
    """The JSON object in a file; with `missing_ok`, an empty one where there is no file.

    Raises:
        ModelNotSupported: it cannot be read, or is not a JSON object.
    """
    try:
        content = json.loads(read_text(file, _MAX_BYTES))
    except FileNotFoundError as error:
        if missing_ok:
            return {}
        raise ModelNotSupported(f"{file}: is missing; pull the model again") from error
    except (ValueError, RecursionError) as error:
        raise ModelNotSupported(f"{file}: cannot be read: {error}; pull the model again") from error
    if not isinstance(content, dict):
        raise ModelNotSupported(f"{file}: is not a JSON object; pull the model again")
    return content
