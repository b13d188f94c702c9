"""Run a model that puts two texts into classes, with torch."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported, first_line
from summarize.models.engines.torch_weights import (
    attention_kernels,
    quiet_transformers,
    resolve_device,
)
from summarize.options import Device


class TorchClassifier:
    """A sequence classifier, in float32: its answers are compared with a threshold.

    The weights are read from safetensors only, at the first run; no code of the model is run.

    Args:
        folder: the model's folder.
        device: where it runs.
        threads: processor cores to use; None for all that this process may use.
    """

    def __init__(self, folder: Path, device: Device, threads: int | None = None) -> None:
        self._folder = folder
        self._device: Device = device
        self._threads = threads
        self._model: Any = None

    @property
    def signature(self) -> str:
        """Engine, its version, precision and device."""
        import torch

        return f"torch{torch.__version__}:float32:{resolve_device(self._device)}"

    def run(self, ids: Sequence[int], types: Sequence[int]) -> list[float]:
        """The probability of each class.

        Args:
            ids: the tokens of both texts, with the special ones.
            types: 0 for a token of the first text, 1 for one of the second.

        Raises:
            ModelNotSupported: the weights cannot be read, or do not fit the tokens.
        """
        import torch

        model = self._loaded()
        given = {"input_ids": torch.tensor([list(ids)], device=model.device)}
        given["attention_mask"] = torch.ones_like(given["input_ids"])
        if (getattr(model.config, "type_vocab_size", 0) or 0) > 1:
            given["token_type_ids"] = torch.tensor([list(types)], device=model.device)
        try:
            with torch.inference_mode(), quiet_transformers(), attention_kernels():
                logits = model(**given).logits[0].float()
                shares: list[float] = torch.softmax(logits, dim=-1).tolist()
        except MemoryError:
            raise
        except Exception as error:  # torch raises errors of any class
            raise ModelNotSupported(
                f"{self._folder}: torch cannot run this model: {first_line(error)}; its files may "
                f"not belong together: pull the model again, or choose another"
            ) from error
        return shares

    def _loaded(self) -> Any:  # noqa: ANN401 - transformers' models have no types
        if self._model is not None:
            return self._model
        import torch
        from transformers import AutoModelForSequenceClassification

        if self._threads is not None:
            torch.set_num_threads(self._threads)
        where = resolve_device(self._device)
        try:
            with quiet_transformers():
                model, info = AutoModelForSequenceClassification.from_pretrained(
                    str(self._folder),
                    dtype=torch.float32,
                    local_files_only=True,
                    trust_remote_code=False,
                    use_safetensors=True,
                    output_loading_info=True,
                )
        except Exception as error:  # safetensors raises a class of its own
            raise ModelNotSupported(
                f"{self._folder}: its weights cannot be read: {first_line(error)}; "
                f"pull the model again"
            ) from error
        if missing := sorted(info["missing_keys"]):
            # Missing weights would be random numbers.
            raise ModelNotSupported(
                f"{self._folder}: {len(missing)} of its weights are missing (first: {missing[0]}); "
                f"the model is damaged or was made for another task: pull it again, or choose "
                f"another"
            )
        self._model = model.eval().to(where)
        return self._model
