"""The models that transformers knows, run by torch. The only file that imports either.

Nothing here reaches the network: a loader gets a local folder. Weights are read from safetensors,
or from a pickle with torch's `weights_only`; code that comes with a model is never run.
"""

import contextlib
import io
import logging
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, ModelNotSupported
from summarize.models.families import Family
from summarize.models.runner import Decoding, Hypothesis, TokenPrompt
from summarize.options import Device


class TorchRunner:
    """One model on one device, in float32 on a CPU and in the weights' own precision elsewhere.

    The weights are loaded at the first run.

    Args:
        folder: the model's folder.
        family: its row.
        device: where to run it.
        ends: ids that end an output besides those of the model's configuration.

    Raises:
        ModelNotSupported: a device that this machine lacks, or weights that cannot be read.
    """

    # What padding costs: an encoder likes full batches, while prompts of different lengths make a
    # decoder-only model slower on a CPU than one at a time.
    max_batch_tokens = 4096

    def __init__(
        self,
        folder: Path,
        family: Family,
        device: Device = "auto",
        ends: Collection[int] = (),
    ) -> None:
        self.max_batch_prompts = 1 if family.decoder_only or family.alone else 16
        self._folder = folder
        self._family = family
        self._device = device
        self._ends = frozenset(ends)
        self._model: Any = None

    @property
    def signature(self) -> str:
        """Engine, its version, precision and device."""
        import torch
        import transformers

        model = self._loaded()
        dtype = str(model.dtype).removeprefix("torch.")
        return (
            f"torch{torch.__version__.split('+')[0]}:transformers{transformers.__version__}"
            f":{dtype}:{model.device.type}"
        )

    def run(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        """Run prompts as one batch; when memory runs out, as two halves.

        Raises:
            MemoryError: memory runs out with a single prompt.
            ModelNotSupported: its files do not fit together: ids that it has no place for.
        """
        if not batch:
            return []
        if self._family.alone and len(batch) > 1:
            return [self.run([prompt], decoding)[0] for prompt in batch]
        import torch

        try:
            return self._generate(batch, decoding)
        except ModelError:
            raise
        except Exception as error:
            if not _is_out_of_memory(error):
                raise ModelNotSupported(
                    f"{self._folder}: cannot be run: {_first_line(error)}; its files do not fit "
                    f"together: pull the model again, or choose another"
                ) from error
            if len(batch) == 1:
                raise MemoryError(
                    f"{self._folder.name}: memory ran out on one prompt of {len(batch[0].tokens)} "
                    f"tokens"
                ) from error
        # Outside the handler: the traceback would keep the tensors alive.
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        middle = len(batch) // 2
        return self.run(batch[:middle], decoding) + self.run(batch[middle:], decoding)

    def _generate(self, batch: Sequence[TokenPrompt], decoding: Decoding) -> list[list[Hypothesis]]:
        import torch

        model = self._loaded()
        config = self._generation_config(decoding)
        longest = max(len(prompt.tokens) for prompt in batch)
        ids = torch.full((len(batch), longest), config.pad_token_id, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, prompt in enumerate(batch):
            # A decoder-only model goes on from the right end: pad it on the left.
            start = longest - len(prompt.tokens) if self._family.decoder_only else 0
            ids[row, start : start + len(prompt.tokens)] = torch.tensor(prompt.tokens)
            mask[row, start : start + len(prompt.tokens)] = 1
        with torch.inference_mode(), _quiet():
            ids, mask = ids.to(model.device), mask.to(model.device)
            output = model.generate(
                input_ids=ids,
                attention_mask=mask,
                generation_config=config,
                **self._attention(ids),
                **self._forced(batch, config.num_beams),
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
        """The state after a single prompt but for its last token, for all beams at once.

        `generate` would read the prompt once for each beam.
        """
        if not self._family.decoder_only or beams == 1 or ids.shape[0] > 1 or ids.shape[1] < 2:
            return {}
        from transformers import DynamicCache

        model = self._loaded()
        cache = DynamicCache(config=model.config)
        model(input_ids=ids[:, :-1], past_key_values=cache, use_cache=True, logits_to_keep=1)
        cache.batch_repeat_interleave(beams)
        return {"past_key_values": cache}

    def _attention(self, ids: Any) -> dict[str, Any]:  # noqa: ANN401 - a tensor
        """What a model for long inputs wants to know of their attention."""
        model = self._loaded()
        if self._family.name == "bigbird_pegasus":
            # BigBird drops its sparse attention for good on the first short input: what comes out
            # would depend on what came before.
            model.get_encoder().set_attention_type(model.config.attention_type)
        if not self._family.global_attention:
            return {}
        mask = ids.new_zeros(ids.shape)
        mask[:, 0] = 1
        return {"global_attention_mask": mask}

    def _forced(self, batch: Sequence[TokenPrompt], beams: int) -> dict[str, Any]:
        """Each prompt's own first token, or the model's where a prompt has none."""
        from transformers import LogitsProcessorList

        own = self._loaded().generation_config.forced_bos_token_id
        forced = [_first_not_none(prompt.forced_first_token, own) for prompt in batch]
        if all(token is None for token in forced):
            return {}

        def begin(ids: Any, scores: Any) -> Any:  # noqa: ANN401 - tensors
            for row, token in enumerate(forced):
                if token is not None and ids.shape[1] == 1:  # after the start token
                    block = slice(row * beams, (row + 1) * beams)
                    scores[block] = float("-inf")
                    scores[block, token] = 0.0
            return scores

        return {"logits_processor": LogitsProcessorList([begin])}

    def _generation_config(self, decoding: Decoding) -> Any:  # noqa: ANN401
        """The model's own special tokens with our decoding, and none of its other defaults."""
        from transformers import GenerationConfig

        model = self._loaded()
        own, config = model.generation_config, model.config
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
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            early_stopping=decoding.beams > 1,
            do_sample=False,
        )

    def _loaded(self) -> Any:  # noqa: ANN401 - transformers' models have no types
        if self._model is None:
            self._model = _load(self._folder, self._family, self._device)
        return self._model


def convert_gguf(file: Path, folder: Path) -> None:
    """Save a GGUF file as safetensors with its tokenizer, in float32.

    transformers takes 20 s to read a GGUF file and its tokenizer, and 0.2 s to read the result.

    Args:
        file: the GGUF file.
        folder: an existing folder to write to.

    Raises:
        ModelNotSupported: it is broken, or of an architecture that transformers cannot read.
    """
    import torch
    from safetensors import SafetensorError
    from transformers import AutoModelForCausalLM, AutoTokenizer

    options: dict[str, Any] = {"gguf_file": file.name, "local_files_only": True}
    try:
        # The bar of the GGUF reader has no switch.
        with _quiet(), contextlib.redirect_stderr(io.StringIO()):
            model = AutoModelForCausalLM.from_pretrained(
                str(file.parent), dtype=torch.float32, trust_remote_code=False, **options
            )
            # The weights are plain tensors now, which `save_pretrained` does not believe.
            model.hf_quantizer = None
            if hasattr(model.config, "quantization_config"):
                del model.config.quantization_config
            model.save_pretrained(folder)
            AutoTokenizer.from_pretrained(
                str(file.parent), trust_remote_code=False, **options
            ).save_pretrained(folder)
    except SafetensorError as error:
        # A full disk comes as this.
        raise OSError(_first_line(error)) from error
    except Exception as error:  # whatever a reader raises of lengths that are not true
        # The disk's errors have a number; those of transformers have none.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise ModelNotSupported(
            f"{file}: cannot be read as a GGUF model: {_first_line(error)}"
        ) from error


def _load(folder: Path, family: Family, device: Device) -> Any:  # noqa: ANN401
    import torch
    from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

    place = _place(device)
    loader = AutoModelForCausalLM if family.decoder_only else AutoModelForSeq2SeqLM
    try:
        with _quiet():
            model, info = loader.from_pretrained(
                str(folder),
                dtype=torch.float32 if place == "cpu" else "auto",
                local_files_only=True,
                trust_remote_code=False,
                weights_only=True,
                output_loading_info=True,
            )
    except Exception as error:  # safetensors and pickle raise classes of their own
        raise ModelNotSupported(
            f"{folder}: its weights cannot be read: {_first_line(error)}; pull the model again"
        ) from error
    if missing := sorted(info["missing_keys"]):
        # They would be random numbers.
        raise ModelNotSupported(
            f"{folder}: lacks {len(missing)} of its weights ({missing[0]}); it was made for "
            f"another task, or is damaged: choose another model, or pull it again"
        )
    return model.eval().to(place)


def _place(device: Device) -> str:
    import torch

    here = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if device == "auto":
        return next((name for name, is_here in here.items() if is_here), "cpu")
    if not here.get(device, True):
        raise ModelNotSupported(
            f"device {device}: torch finds none on this machine; use --device cpu"
        )
    return device


def _hypothesis(row: list[int], ends: set[int], pad: int) -> Hypothesis:
    for i, token in enumerate(row):
        if token in ends:
            return Hypothesis(tuple(row[:i]), None, finished=True)
    while row and row[-1] == pad:
        row.pop()
    return Hypothesis(tuple(row), None, finished=False)


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


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep transformers' bars and advice off the caller's terminal, and leave no trace of it."""
    from transformers.utils import logging as chatter

    logger = logging.getLogger("transformers")
    level, bars = logger.level, chatter.is_progress_bar_enabled()
    logger.setLevel(logging.ERROR)
    chatter.disable_progress_bar()
    try:
        yield
    finally:
        logger.setLevel(level)
        if bars:
            chatter.enable_progress_bar()
