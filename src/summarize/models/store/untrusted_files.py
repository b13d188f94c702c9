"""Reading the small files of a model, which are untrusted."""

import contextlib
import json
import stat
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported

# The largest vocabularies take 35 MB.
_MAX_BYTES = 200_000_000
_MAX_NAME_CHARACTERS = 80


def shown(path: Path) -> str:
    """A path as people write it: below their home folder, from `~` on."""
    try:
        return str("~" / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def own_cache(cache_dir: Path | None) -> Path:
    """Where this program keeps what it makes: the folder given, or the user's cache folder."""
    from platformdirs import user_cache_path

    return cache_dir if cache_dir is not None else user_cache_path("summarize", appauthor=False)


def slug(text: str) -> str:
    """A name that is one part of a path, on any system."""
    plain = "".join(c if c.isalnum() or c in "-._" else "_" for c in text)
    return plain[:_MAX_NAME_CHARACTERS].strip(".") or "model"


def megabytes(size_bytes: int) -> str:
    """A size for people, rounded up: `1,220 MB`."""
    return f"{-(-size_bytes // 1_000_000):,} MB"


def size_bytes(path: Path) -> int:
    """Size of a file, or of all files below a folder; what is linked counts once."""
    files = [path] if path.is_file() else sorted(path.rglob("*"))
    sizes: dict[Path, int] = {}
    for file in files:
        with contextlib.suppress(OSError):
            if file.is_file():
                sizes[file.resolve()] = file.stat().st_size
    return sum(sizes.values())


def read_text(file: Path, max_bytes: int) -> str:
    """The text in a small file.

    Raises:
        ModelNotSupported: it is larger than that, or cannot be read as UTF-8.
        FileNotFoundError: it is missing.
    """
    try:
        # A pipe would be waited for forever.
        if not stat.S_ISREG((status := file.stat()).st_mode):
            raise ModelNotSupported(f"{file}: is no file; pull the model again")
        if status.st_size > max_bytes:
            raise ModelNotSupported(f"{file}: is too large for what it should be")
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        raise ModelNotSupported(f"{file}: cannot be read: {error}; pull the model again") from error


def read_json(file: Path, *, missing_ok: bool = False) -> dict[str, Any]:
    """The JSON object in a file; an empty one where it is missing and may be.

    Raises:
        ModelNotSupported: it cannot be read, or is no object.
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
        raise ModelNotSupported(f"{file}: is no JSON object; pull the model again")
    return content
