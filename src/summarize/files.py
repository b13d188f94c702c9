"""What the bytes of inputs and outputs are known by: their SHA-256, hexadecimal."""

import hashlib
import os
import stat

_READ_BYTES = 1 << 20
# Each of the last two is known to some systems only.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def of_text(text: str) -> str:
    """Of a text that is no file; a lone surrogate, which cannot be encoded, is hashed as it is."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def of_file(path: str, max_bytes: int | None = None) -> str | None:
    """Of a file; None where it cannot be read, is too large, or is no file."""
    try:
        # A pipe gives what it has once, and blocks whoever opens it in the plain way.
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
