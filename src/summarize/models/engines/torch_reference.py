"""Torch's outputs of a model in float32, to compare a converted copy with."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.runner import Decoding
from summarize.models.engines.torch_runner import TorchRunner
from summarize.models.known.families import Family


class Reference:
    """One model on the CPU in float32.

    Args:
        folder: the model's folder.
        family: its row of `FAMILIES`.
        ends: ids that end an output besides those of the model's configuration.

    Raises:
        ModelNotSupported: its weights cannot be read.
    """

    def __init__(self, folder: Path, family: Family, ends: Collection[int]) -> None:
        self._runner = TorchRunner(folder, family, "cpu", ends, exact=True)
        self._family = family
        self.model, self.own = self._runner.model, self._runner.own

    def facts(self) -> dict[str, Any]:
        """The fields of `Facts` that describe the model."""
        size = int(self.model.get_input_embeddings().weight.shape[0])
        if self._family.name == "marian":
            # Its last token is padding.
            size -= 1
        config = self._runner.generation_config(Decoding(1))
        bad = [tuple(run) for run in config.bad_words_ids or () if max(run) < size]
        return {
            "decoder_only": self._family.decoder_only,
            "ends": tuple(config.eos_token_id or ()),
            "first": self.own.forced_bos_token_id,
            "bad": tuple(bad),
        }

    def scored(self, prompt: TokenPrompt, most: int) -> tuple[list[int], list[float]]:
        """The model's greedy output, and the log-probability of each of its tokens.

        Args:
            prompt: the prompt.
            most: the most tokens to write.
        """
        import torch

        [[best]] = self._runner.run([prompt], Decoding(most, beams=1))
        written = list(best.tokens)
        if not written:
            return [], []
        ids = torch.tensor([list(prompt.tokens)])
        with torch.inference_mode():
            if self._family.decoder_only:
                whole = torch.cat([ids, torch.tensor([written])], dim=1)
                logits = self.model(input_ids=whole).logits[0, ids.shape[1] - 1 : -1]
            else:
                start = self.own.decoder_start_token_id
                shown = torch.tensor([[start, *written[:-1]]])
                logits = self.model(input_ids=ids, decoder_input_ids=shown).logits[0]
            scores = torch.log_softmax(logits.float(), dim=-1)
        return written, [float(scores[i, token]) for i, token in enumerate(written)]
