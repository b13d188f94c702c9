"""Run converted models with ctranslate2 on a CPU, without importing torch or transformers."""

import contextlib
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from summarize.byte_sizes import written
from summarize.errors import ModelNotSupported, first_line
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.ct2_metadata import Facts
from summarize.models.engines.hardware import cores, free_cores, free_memory
from summarize.models.engines.runner import Decoding, Hypothesis, run_in_halves

# With more threads one batch takes longer, not less: measured on 2 and on 16 cores.
_MOST_THREADS = 8


class CTranslate2Runner:
    """One converted model.

    Args:
        folder: the converted copy.
        threads: processor cores to use; None for all that this process may use, and for a batch
            those of them that nobody else uses when the model is loaded.

    Raises:
        ModelNotSupported: the folder holds no complete copy.
    """

    # Measured with 4 beams: larger batches of long prompts take memory and little less time.
    max_batch_tokens = 3072

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        self._folder = folder
        self._threads = threads or cores()
        self._leaves_room = threads is None
        self._jobs = 1
        self._model: Any = None
        self._lock = Lock()
        facts = Facts.read(folder)
        if facts is None:
            raise ModelNotSupported(
                f"{folder}: the converted copy is not complete; remove the folder, "
                f"and run the same command again"
            )
        self._facts = facts
        self._ends = frozenset(facts.ends)
        # Prompts of different lengths make a decoder-only model slower than one at a time.
        self._most = 1 if facts.decoder_only else 16

    @property
    def max_batch_prompts(self) -> int:
        """Prompts in one batch."""
        return self._most

    @property
    def signature(self) -> str:
        """Engine, its version, precision and device."""
        return f"ctranslate2-{version('ctranslate2')}:{self._facts.precision}:cpu"

    def prepare(self, jobs: int) -> int:
        """Load the model so that up to `jobs` batches can run at once, and share the cores.

        Two batches on one core each are faster than one after the other on two cores, with the same
        outputs.

        Raises:
            ModelNotSupported: it cannot be loaded.
        """
        jobs = min(jobs, self._threads)
        with self._lock:
            if jobs != self._jobs:
                self._model = None
                self._jobs = jobs
        self._loaded()
        return jobs

    def read_ahead(self) -> None:
        """Start to load the model in a thread, for one batch at a time."""
        Thread(target=self._read_quietly, name="weights", daemon=True).start()

    def _read_quietly(self) -> None:
        # The first run tries again, and raises the error.
        with contextlib.suppress(ModelNotSupported, MemoryError):
            self._loaded()

    def run(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Run prompts as one batch; when memory runs out, as two halves.

        Raises:
            MemoryError: memory runs out with a single prompt.
            ModelNotSupported: the model cannot run them.
        """
        return run_in_halves(batch, lambda part: self._tried(part, decoding), self._folder.name)

    def _tried(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Run a batch; ctranslate2's errors become `MemoryError` or `ModelNotSupported`."""
        try:
            return self._generate(batch, decoding)
        except (RuntimeError, ValueError) as error:
            if any(sign in str(error).lower() for sign in ("alloc", "memory")):
                raise MemoryError(first_line(error)) from error
            raise ModelNotSupported(
                f"{self._folder}: ctranslate2 cannot run this converted copy: {first_line(error)}; "
                f"remove the folder, or use --engine torch"
            ) from error

    def scores(self, prompt: Sequence[int], written: Sequence[int]) -> list[float]:
        """The log-probability of each token of an output."""
        model = self._loaded()
        source, target = _token_names(prompt), _token_names(written)
        if self._facts.decoder_only:
            [found] = model.score_batch([source + target])
            return list(found.log_probs)[-len(target) :]
        [found] = model.score_batch([source], [target], max_input_length=0)
        return list(found.log_probs)[: len(target)]

    def _generate(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        model = self._loaded()
        prompts = [_token_names(prompt.tokens) for prompt in batch]
        settings: dict[str, Any] = {
            "beam_size": decoding.beams,
            "num_hypotheses": min(decoding.hypotheses, decoding.beams),
            "length_penalty": decoding.length_penalty,
            "no_repeat_ngram_size": decoding.no_repeat_ngram,
            "suppress_sequences": [_token_names(run) for run in self._facts.bad] or None,
            "return_scores": True,
            "return_end_token": True,
            "end_token": sorted(self._ends),
        }
        if self._facts.decoder_only:
            results = model.generate_batch(
                prompts,
                max_length=decoding.max_new_tokens,
                include_prompt_in_result=False,
                **settings,
            )
            outputs = [list(zip(one.sequences, one.scores, strict=True)) for one in results]
        else:
            firsts = [
                self._facts.first if one.forced_first_token is None else one.forced_first_token
                for one in batch
            ]
            results = model.translate_batch(
                prompts,
                None if all(f is None for f in firsts)
                else [None if f is None else [str(f)] for f in firsts],
                max_input_length=0,
                max_decoding_length=decoding.max_new_tokens,
                **settings,
            )  # fmt: skip
            outputs = [list(zip(one.hypotheses, one.scores, strict=True)) for one in results]
        return [[self._hypothesis(*one, decoding) for one in answers] for answers in outputs]

    def _hypothesis(self, names: list[str], score: float, decoding: Decoding) -> Hypothesis:
        tokens = list(map(int, names))
        size = max(1, len(tokens))
        mean = score * size**decoding.length_penalty / size
        if tokens and tokens[-1] in self._ends:
            return Hypothesis(tuple(tokens[:-1]), mean, finished=True)
        return Hypothesis(tuple(tokens), mean, finished=False)

    def _loaded(self) -> Any:  # noqa: ANN401 - a class of ctranslate2's, imported on use
        with self._lock:
            if self._model is None:
                self._model = self._load()
            return self._model

    def _load(self) -> Any:  # noqa: ANN401 - a class of ctranslate2's, imported on use
        import ctranslate2

        self._refuse_too_large()
        # Threads of one batch wait for each other, and so for the slowest of the cores.
        threads = free_cores() if self._leaves_room else self._threads
        kind = ctranslate2.Generator if self._facts.decoder_only else ctranslate2.Translator
        try:
            return kind(
                str(self._folder),
                device="cpu",
                compute_type=self._facts.precision,
                inter_threads=self._jobs,
                intra_threads=min(_MOST_THREADS, max(1, threads // self._jobs)),
            )
        except (RuntimeError, ValueError) as error:
            raise ModelNotSupported(
                f"{self._folder}: ctranslate2 cannot load this converted copy: "
                f"{first_line(error)}; remove the folder, or use --engine torch"
            ) from error

    def _refuse_too_large(self) -> None:
        """The system ends a process that takes more memory than there is, without a word."""
        import psutil

        free = free_memory() + int(psutil.swap_memory().free)
        if self._facts.size > free:
            raise ModelNotSupported(
                f"{self._folder.name}: its weights need {written(self._facts.size)} of memory, and "
                f"{written(free)} are free; end other programs, give the container more, or use a "
                f"smaller model (summarize models list)"
            )


def has_gpu() -> bool:
    """Whether this machine has a CUDA GPU, without importing torch, which takes a second."""
    import ctranslate2

    return bool(ctranslate2.get_cuda_device_count())


def _token_names(ids: Sequence[int]) -> list[str]:
    """The tokens of a converted copy, which are the ids as text."""
    return list(map(str, ids))
