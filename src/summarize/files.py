"""Files and folders: hashes, sizes, safe names, replacing a folder whole, the cache folder.

`Rewritable` is a file whose words can be replaced.
"""

import contextlib
import glob
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_READ_BYTES = 1 << 20
_MAX_NAME_CHARACTERS = 80
# The last two flags exist on some systems only.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Rewritable:
    """A file that can be written again with other words.

    Attributes:
        data: its bytes.
        lines: its words, a line each, with tags for what is around them: `<b1>words</b1>`.
        ending: of its name, such as `docx`.
        charset: its encoding, as a server states it; None where none does.
    """

    data: bytes
    lines: tuple[str, ...]
    ending: str
    charset: str | None = None


def sha256_of_text(text: str) -> str:
    """The SHA-256 of a text, hexadecimal; a lone surrogate is hashed as it is."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def sha256_of_file(path: str, max_bytes: int | None = None) -> str | None:
    """The SHA-256 of a file, hexadecimal; None where it is too large or cannot be read."""
    try:
        # Opened in the usual way, a named pipe would block.
        file = os.open(path, _READING)
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode) or (max_bytes and status.st_size > max_bytes):
            return None
        digest = hashlib.sha256()
        while data := os.read(file, _READ_BYTES):
            digest.update(data)
        return digest.hexdigest()
    except OSError:
        return None
    finally:
        os.close(file)


def shown(path: Path) -> str:
    """A path for a message, with `~` for the user's home folder."""
    try:
        return str("~" / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def own_cache(cache_dir: Path | None) -> Path:
    """The program's cache folder: the one given, or the user's."""
    from platformdirs import user_cache_path

    return cache_dir if cache_dir is not None else user_cache_path("summarize", appauthor=False)


def slug(text: str) -> str:
    """A text as a file name that is safe on any system."""
    plain = "".join(c if c.isalnum() or c in "-._" else "_" for c in text)
    return plain[:_MAX_NAME_CHARACTERS].strip(".") or "model"


def megabytes(size_bytes: int) -> str:
    """A size for people, rounded up: `1,220 MB`."""
    return f"{-(-size_bytes // 1_000_000):,} MB"


def size_bytes(path: Path) -> int:
    """Size of a file, or of all files below a folder; a file linked several times counts once."""
    files = [path] if path.is_file() else sorted(path.rglob("*"))
    sizes: dict[Path, int] = {}
    for file in files:
        with contextlib.suppress(OSError):
            if file.is_file():
                sizes[file.resolve()] = file.stat().st_size
    return sum(sizes.values())


@contextlib.contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Yield a temporary folder that replaces the given one at the end, unless an error is raised.

    Only one process may do so at a time: temporary folders of killed processes are removed.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    for left in folder.parent.glob(f"{glob.escape(f'.{folder.name}.')}*"):
        shutil.rmtree(left, ignore_errors=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield temporary
        if folder.exists():
            shutil.rmtree(folder)
        temporary.rename(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
