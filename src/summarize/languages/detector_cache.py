"""Unpack py3langid's model once into the user's cache, and load it from there in a thread.

The library unpacks it again in each process, which takes a third of a second and keeps other
threads waiting. The unpacked arrays are memory-mapped, and few of their pages are read.
"""

import contextlib
import hashlib
import importlib.util
import io
import lzma
import shutil
from pathlib import Path
from threading import Thread
from typing import Any

from summarize.files import own_cache, replacing

_FILE = "data/model.npz.xz"
# Prefix of the folders in the cache.
_NAME = "detector-"
_ARRAYS = ("ptc", "pc", "classes", "nextmove", "nextmove_row", "out_feat")
# Sentences that damaged tables would put into another language.
_KNOWN = {
    "en": "The river rose in the night, and the bridge was closed.",
    "ar": "ارتفع النهر في الليل وأغلق الجسر.",
}


class _Unpacking(Thread):
    """The thread that unpacks the model."""

    def __init__(self, cache_dir: Path | None) -> None:
        super().__init__(name="detector", daemon=True)
        self._cache_dir = cache_dir
        self._found: Path | bytes = b""

    def run(self) -> None:
        # After any error, the library loads the model itself.
        with contextlib.suppress(Exception):
            self._found = _unpacked(self._cache_dir)

    def result(self) -> Path | bytes:
        """The folder with the arrays, or the unpacked bytes; empty where unpacking failed."""
        self.join()
        return self._found


# The thread that was started, until its result is taken.
_started: list[_Unpacking] = []


def read_ahead(cache_dir: Path | None = None) -> None:
    """Start to unpack the model in a thread.

    Args:
        cache_dir: where it is kept; None for the user's cache folder.
    """
    if not _started:
        _started.append(_Unpacking(cache_dir))
        _started[0].start()


def identifier() -> Any:  # noqa: ANN401 - py3langid has no types
    """py3langid's identifier, with probabilities from 0 to 1.

    A version of the library with another kind of model loads it itself.
    """
    read_ahead()
    # This import takes a while, too.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = _started[0].result()
    _started.clear()
    try:
        loaded = LanguageIdentifier(**_arguments(_arrays(found)), norm_probs=True)
        if all(loaded.rank(text)[0][0] == language for language, text in _KNOWN.items()):
            return loaded
    except Exception:  # noqa: BLE001, S110 - damaged tables fail in any way
        pass
    if isinstance(found, Path):
        # The next process unpacks it again.
        shutil.rmtree(found, ignore_errors=True)
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _unpacked(cache_dir: Path | None) -> Path | bytes:
    """The arrays of the installed file, in a cache where that can be written."""
    package = importlib.util.find_spec("py3langid")
    if package is None or not package.submodule_search_locations:
        return b""
    packed = (Path(package.submodule_search_locations[0]) / _FILE).read_bytes()
    data = b""
    # There may be no home folder, no permission to read or write, or another kind of file.
    with contextlib.suppress(OSError, RuntimeError, KeyError, ValueError, EOFError):
        folder = own_cache(cache_dir) / f"{_NAME}{hashlib.sha256(packed).hexdigest()[:16]}"
        if all((folder / f"{name}.npy").is_file() for name in _ARRAYS):
            return folder
        data = lzma.decompress(packed)
        return _saved(data, folder)
    return data or lzma.decompress(packed)


def _saved(data: bytes, folder: Path) -> Path:
    import numpy as np

    arrays = _arrays(data)
    with replacing(folder) as temporary:
        for name in _ARRAYS:
            np.save(temporary / f"{name}.npy", arrays[name], allow_pickle=False)
    for older in folder.parent.glob(f"{_NAME}*"):
        if older != folder:
            shutil.rmtree(older, ignore_errors=True)
    return folder


def _arrays(found: Path | bytes) -> dict[str, Any]:
    """The arrays by name.

    Raises:
        OSError, ValueError, EOFError: they are damaged.
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
