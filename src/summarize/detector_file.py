"""py3langid's model, unpacked in one go, and in a thread while other things are imported.

The library unpacks it in small pieces: a third of a second in which it keeps taking the
interpreter's lock, so that a thread for it gains nothing.
"""

import contextlib
import importlib.util
import io
import lzma
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

_FILE = "data/model.npz.xz"


class _Unpacking(Thread):
    """Unpacks the file."""

    def __init__(self) -> None:
        super().__init__(name="detector", daemon=True)
        self._data = b""

    def run(self) -> None:
        # Where it is not what it was, the library reads it by itself.
        with contextlib.suppress(OSError, lzma.LZMAError):
            self._data = _unpacked()

    def result(self) -> bytes:
        """What was unpacked; nothing where that failed."""
        self.join()
        return self._data


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
    data = _unpacking().result()
    # The bytes are needed once.
    _unpacking.cache_clear()
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    try:
        return LanguageIdentifier(**_arguments(data), norm_probs=True)
    except (KeyError, TypeError, ValueError, EOFError):
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _arguments(data: bytes) -> dict[str, Any]:
    import numpy as np

    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {
            "nb_ptc": arrays["ptc"],
            "nb_pc": arrays["pc"],
            "nb_classes": arrays["classes"].tolist(),
            # Plain numbers come out of a view, and nothing is copied.
            "tk_nextmove": memoryview(arrays["nextmove"]),
            "tk_row": arrays["nextmove_row"].tolist(),
            "tk_output": arrays["out_feat"].tolist(),
        }


def _unpacked() -> bytes:
    found = importlib.util.find_spec("py3langid")
    if found is None or not found.submodule_search_locations:
        return b""
    return lzma.decompress((Path(found.submodule_search_locations[0]) / _FILE).read_bytes())
