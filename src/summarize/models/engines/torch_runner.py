"""Run transformers models with torch.

Only this file, `torch_weights.py`, `torch_reference.py` and `torch_classifier.py` import either
library.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, ModelNotSupported, first_line
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.hardware import free_cores
from summarize.models.engines.runner import Decoding, Hypothesis, run_in_halves
from summarize.models.engines.torch_weights import (
    attention_kernels,
    bytes_per_token,
    load,
    precision,
    quiet_transformers,
    resolve_device,
)
from summarize.models.known.families import Family
from summarize.options import Device

_MOST_PROMPTS_ON_GPU = 128
# The share of free GPU memory to use, and how many key-value caches a prompt needs there: one for
# each of the usual four beams, and as many again while the beams are reordered.
_SHARE_OF_MEMORY = 0.5
_COPIES = 8


class TorchRunner:
    """One model on one device, in 16 bits on a GPU or a CPU that has them, else in float32.

    The weights are loaded at the first run.

    Args:
        folder: the model's folder.
        family: its row of `FAMILIES`.
        device: where to run it.
        ends: ids that end an output besides those of the model's configuration.
        threads: processor cores to use, of the whole process; None for those of torch's that
            nobody else uses when a single batch begins, and for all of them where more wait.
        exact: in float32, even where 16 bits are faster.

    Raises:
        ModelNotSupported: a device that this machine lacks, or weights that cannot be read.
    """

    def __init__(
        self,
        folder: Path,
        family: Family,
        device: Device = "auto",
        ends: Collection[int] = (),
        threads: int | None = None,
        *,
        exact: bool = False,
    ) -> None:
        self._folder = folder
        self._family = family
        self._device = device
        self._ends = frozenset(ends)
        self._threads = threads
        self._all_threads = 0
        self._exact = exact
        self._model: Any = None
        self._own: Any = None

    @property
    def max_batch_prompts(self) -> int:
        """Prompts in one batch.

        Encoders are fastest with full batches. On a CPU, a decoder-only model is slower with
        prompts of different lengths than with one at a time; a GPU is fastest with large batches.
        """
        if self._family.unbatched:
            return 1
        if resolve_device(self._device) == "cuda":
            return _MOST_PROMPTS_ON_GPU
        return 1 if self._family.decoder_only else 16

    @property
    def max_batch_tokens(self) -> int:
        """Tokens in one batch; on a GPU as many as fit into its free memory."""
        if resolve_device(self._device) != "cuda":
            return 4096
        import torch

        model = self.model
        free, _ = torch.cuda.mem_get_info(model.device)
        config = model.config.get_text_config(decoder=True)
        of_token = bytes_per_token(config, model.dtype.itemsize)
        return max(4096, int(_SHARE_OF_MEMORY * free / (_COPIES * of_token)))

    @property
    def signature(self) -> str:
        """Engine, its version, precision and device."""
        import torch
        import transformers

        where = resolve_device(self._device)
        dtype = precision(where, self._family, exact=self._exact)
        if dtype == "auto":
            # The weights tell it.
            dtype = self.model.dtype
        return (
            f"torch{torch.__version__.split('+')[0]}:transformers{transformers.__version__}"
            f":{str(dtype).removeprefix('torch.')}:{where}"
        )

    def prepare(self, jobs: int) -> int:
        """Load the weights. One batch runs at a time, on all cores or on the GPU.

        Raises:
            ModelNotSupported: they cannot be read, or there is no such device.
        """
        if self.model.device.type == "cpu":
            import torch

            self._all_threads = self._all_threads or torch.get_num_threads()
            threads = self._threads
            if threads is None:
                # Many batches outlast what others do now.
                most = self._all_threads
                threads = most if jobs > 1 else min(most, free_cores())
            torch.set_num_threads(threads)
        return 1

    def run(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Run prompts as one batch; when memory runs out, as two halves.

        Raises:
            MemoryError: memory runs out with a single prompt.
            ModelNotSupported: its files do not belong together: there are ids out of range.
        """
        if self._family.unbatched and len(batch) > 1:
            return [self.run([prompt], decoding)[0] for prompt in batch]
        return run_in_halves(
            batch, lambda part: self._tried(part, decoding), self._folder.name, _free_gpu
        )

    def _tried(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Run a batch; torch's errors become `MemoryError` or `ModelNotSupported`."""
        try:
            return self._generate(batch, decoding)
        except ModelError:
            raise
        except Exception as error:
            if _is_out_of_memory(error):
                raise MemoryError(first_line(error)) from error
            raise ModelNotSupported(
                f"{self._folder}: torch cannot run this model: {first_line(error)}; its files may "
                f"not belong together: pull the model again, or choose another"
            ) from error

    def _generate(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        import torch

        model = self.model
        config = self.generation_config(decoding)
        longest = max(len(prompt.tokens) for prompt in batch)
        ids = torch.full((len(batch), longest), config.pad_token_id, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, prompt in enumerate(batch):
            # A decoder-only model continues its prompt, so padding goes on the left.
            start = longest - len(prompt.tokens) if self._family.decoder_only else 0
            ids[row, start : start + len(prompt.tokens)] = torch.tensor(prompt.tokens)
            mask[row, start : start + len(prompt.tokens)] = 1
        with torch.inference_mode(), quiet_transformers(), attention_kernels():
            ids, mask = ids.to(model.device), mask.to(model.device)
            output = model.generate(
                input_ids=ids,
                attention_mask=mask,
                generation_config=config,
                **self._attention(ids),
                logits_processor=self._processors(batch, decoding, longest),
                **self._read_once(ids, config.num_beams),
            )
        # A decoder-only model repeats its prompt; the others put a start token first.
        first = longest if self._family.decoder_only else 1
        rows: list[list[int]] = output[:, first:].tolist()
        ends = _as_set(config.eos_token_id)
        hypotheses = [_hypothesis(row, ends, config.pad_token_id) for row in rows]
        count = config.num_return_sequences
        return [hypotheses[i : i + count] for i in range(0, len(hypotheses), count)]

    def _read_once(self, ids: Any, beams: int) -> dict[str, Any]:  # noqa: ANN401 - a tensor
        """The key-value cache of a single prompt without its last token, for all beams.

        `generate` would read the prompt once for each beam.
        """
        if not self._family.decoder_only or beams == 1 or ids.shape[0] > 1 or ids.shape[1] < 2:
            return {}
        from transformers import DynamicCache

        model = self.model
        cache = DynamicCache(config=model.config)
        model(input_ids=ids[:, :-1], past_key_values=cache, use_cache=True, logits_to_keep=1)
        cache.batch_repeat_interleave(beams)
        return {"past_key_values": cache}

    def _attention(self, ids: Any) -> dict[str, Any]:  # noqa: ANN401 - a tensor
        """The attention settings that models for long inputs need."""
        model = self.model
        if self._family.name == "bigbird_pegasus":
            # BigBird drops its sparse attention for good on the first short input: what comes out
            # would depend on what came before.
            model.get_encoder().set_attention_type(model.config.attention_type)
        if not self._family.global_attention:
            return {}
        mask = ids.new_zeros(ids.shape)
        mask[:, 0] = 1
        return {"global_attention_mask": mask}

    def _processors(self, batch: Sequence[TokenPrompt], decoding: Decoding, longest: int) -> Any:  # noqa: ANN401 - a class of transformers'
        """Logits processors: blocked n-grams and forced first tokens."""
        from transformers import LogitsProcessorList

        found = LogitsProcessorList()
        if decoding.no_repeat_ngram:
            found.append(_block(decoding.no_repeat_ngram, longest * self._family.decoder_only))
        if forced := self._forced(batch, decoding.beams):
            found.append(forced)
        return found

    def _forced(self, batch: Sequence[TokenPrompt], beams: int) -> Any:  # noqa: ANN401 - as above
        """Force each prompt's own first token, or the model's where a prompt has none."""
        own = self.own.forced_bos_token_id
        forced = [_first_not_none(prompt.forced_first_token, own) for prompt in batch]
        if all(token is None for token in forced):
            return None

        def begin(ids: Any, scores: Any) -> Any:  # noqa: ANN401 - tensors
            for row, token in enumerate(forced):
                if token is not None and ids.shape[1] == 1:  # after the start token
                    block = slice(row * beams, (row + 1) * beams)
                    scores[block] = float("-inf")
                    scores[block, token] = 0.0
            return scores

        return begin

    def generation_config(self, decoding: Decoding) -> Any:  # noqa: ANN401
        """A generation config with the model's special tokens and our decoding, nothing else."""
        from transformers import GenerationConfig

        model = self.model
        own, config = self.own, model.config
        text = config.get_text_config(decoder=True)
        end = _first_not_none(own.eos_token_id, text.eos_token_id)
        ends = sorted(_as_set(end) | self._ends)
        pad = _first_not_none(own.pad_token_id, getattr(text, "pad_token_id", None))
        return GenerationConfig(
            bos_token_id=own.bos_token_id,
            eos_token_id=ends or None,
            # A pad that is masked can be any token.
            pad_token_id=_first_not_none(pad, min(ends, default=0)),
            decoder_start_token_id=own.decoder_start_token_id,
            bad_words_ids=own.bad_words_ids,
            max_new_tokens=decoding.max_new_tokens,
            num_beams=decoding.beams,
            num_return_sequences=min(decoding.hypotheses, decoding.beams),
            length_penalty=decoding.length_penalty,
            early_stopping=decoding.beams > 1,
            do_sample=False,
        )

    @property
    def model(self) -> Any:  # noqa: ANN401 - transformers' models have no types
        """The loaded model."""
        if self._model is None:
            from transformers import GenerationConfig

            self._model = load(self._folder, self._family, self._device, exact=self._exact)
            # `generate` would take defaults from it: an end token that is forced at the limit
            # would look like an output that ended by itself.
            self._own = self._model.generation_config
            self._model.generation_config = GenerationConfig()
        return self._model

    @property
    def own(self) -> Any:  # noqa: ANN401
        """The model's own generation config."""
        return self._own if self.model is not None else None


def _block(size: int, prompt: int) -> Any:  # noqa: ANN401 - a class of transformers'
    """A logits processor that lets no n-gram of this size occur twice in the output.

    The prompt does not count: its names and figures must be repeated.
    """
    from transformers import NoRepeatNGramLogitsProcessor

    block = NoRepeatNGramLogitsProcessor(size)
    return lambda ids, scores: block(ids[:, prompt:], scores)


def _hypothesis(row: list[int], ends: set[int], pad: int) -> Hypothesis:
    for i, token in enumerate(row):
        if token in ends:
            return Hypothesis(tuple(row[:i]), None, finished=True)
    while row and row[-1] == pad:
        row.pop()
    return Hypothesis(tuple(row), None, finished=False)


def _free_gpu() -> None:
    import torch

    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def _is_out_of_memory(error: Exception) -> bool:
    text = str(error).lower()
    return isinstance(error, MemoryError) or any(
        sign in text for sign in ("out of memory", "can't allocate memory", "not enough memory")
    )


def _as_set(ids: int | list[int] | None) -> set[int]:
    if ids is None:
        return set()
    return {ids} if isinstance(ids, int) else set(ids)


def _first_not_none(*values: Any) -> Any:  # noqa: ANN401
    return next((value for value in values if value is not None), None)
