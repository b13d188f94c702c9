"""py3langid's model, unpacked once into the user's cache, in a thread while others are imported.

The library unpacks it anew in each process, in small pieces: a third of a second in which it keeps
taking the interpreter's lock. What is unpacked is mapped into memory, of which few pages are read.
"""

import contextlib
import hashlib
import importlib.util
import io
import lzma
import shutil
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

from summarize.models.files import own_cache

_FILE = "data/model.npz.xz"
_ARRAYS = ("ptc", "pc", "classes", "nextmove", "nextmove_row", "out_feat")


class _Unpacking(Thread):
    """Sees to it that the file is unpacked."""

    def __init__(self) -> None:
        super().__init__(name="detector", daemon=True)
        self._found: Path | bytes = b""

    def run(self) -> None:
        # Where it is not what it was, the library reads it by itself.
        with contextlib.suppress(OSError, lzma.LZMAError):
            self._found = _unpacked()

    def result(self) -> Path | bytes:
        """The folder with the arrays, or all of them in one; nothing where it failed."""
        self.join()
        return self._found


@cache
def _unpacking() -> _Unpacking:
    thread = _Unpacking()
    thread.start()
    return thread


def read_ahead() -> None:
    """Begin to unpack the model."""
    _unpacking()


def identifier() -> Any:  # noqa: ANN401 - py3langid has no types
    """py3langid's identifier, with probabilities from 0 to 1.

    A later version of the library may keep its model in another way: it reads it by itself then.
    """
    unpacking = _unpacking()
    # Which takes a while as well.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = unpacking.result()
    # What was unpacked is needed once.
    _unpacking.cache_clear()
    try:
        return LanguageIdentifier(**_arguments(_arrays(found)), norm_probs=True)
    except (KeyError, TypeError, ValueError, EOFError, OSError):
        if isinstance(found, Path):
            # It is made again.
            shutil.rmtree(found, ignore_errors=True)
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _unpacked() -> Path | bytes:
    """The arrays of the installed file, in the user's cache where that can be written."""
    package = importlib.util.find_spec("py3langid")
    if package is None or not package.submodule_search_locations:
        return b""
    packed = (Path(package.submodule_search_locations[0]) / _FILE).read_bytes()
    folder = own_cache(None) / f"detector-{hashlib.sha256(packed).hexdigest()[:16]}"
    if all((folder / f"{name}.npy").is_file() for name in _ARRAYS):
        return folder
    data = lzma.decompress(packed)
    with contextlib.suppress(OSError, KeyError, ValueError, EOFError):
        _keep(data, folder)
    return data


def _keep(data: bytes, folder: Path) -> None:
    import numpy as np

    from summarize.models.conversion import replacing

    arrays = _arrays(data)
    with replacing(folder) as temporary:
        for name in _ARRAYS:
            np.save(temporary / f"{name}.npy", arrays[name], allow_pickle=False)


def _arrays(found: Path | bytes) -> dict[str, Any]:
    """The arrays by name.

    Raises:
        OSError, ValueError, EOFError: they are not what they should be.
        KeyError: some are missing.
    """
    import numpy as np

    if isinstance(found, Path):
        return {
            name: np.load(found / f"{name}.npy", mmap_mode="r", allow_pickle=False)
            for name in _ARRAYS
        }
    with np.load(io.BytesIO(found), allow_pickle=False) as arrays:
        return {name: arrays[name] for name in _ARRAYS}


def _arguments(arrays: dict[str, Any]) -> dict[str, Any]:
    return {
        "nb_ptc": arrays["ptc"],
        "nb_pc": arrays["pc"],
        "nb_classes": arrays["classes"].tolist(),
        # Plain numbers come out of a view, and nothing is copied.
        "tk_nextmove": memoryview(arrays["nextmove"]),
        "tk_row": arrays["nextmove_row"].tolist(),
        "tk_output": arrays["out_feat"].tolist(),
    }
