"""Load a model for natural-language inference: two texts in, whether the first says the second out.

The files are as untrusted as those of any model. Which class means what is read from its own
configuration; one that does not say so is refused.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from summarize.checking.entailment import Inference
from summarize.errors import ModelNotSupported
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import same_language
from summarize.models.codecs.tokenizer_file import TokenizerFile
from summarize.models.engines.torch_classifier import TorchClassifier
from summarize.models.known import model_card, model_files
from summarize.models.store.config_safety import check_limits
from summarize.models.store.local_models import LocalModel
from summarize.models.store.untrusted_files import read_json
from summarize.options import Device

# Architectures of encoders that transformers runs without code of the model's own.
_ARCHITECTURES = frozenset(
    "albert bart bert camembert deberta deberta-v2 distilbert electra modernbert mpnet roberta "
    "xlm-roberta xlm-roberta-xl".split()
)
# Their first positions are taken: a limit of 514 is one of 512 tokens.
_OFFSET = frozenset("camembert mpnet roberta xlm-roberta xlm-roberta-xl".split())
# Trained on two sentences, none of these knows more of longer texts.
_MOST_TOKENS = 512
_MAX_CLASSES = 20
_ENTAILS = re.compile(r"entail\w*", re.IGNORECASE)
_CONTRADICTS = re.compile(r"contradict\w*", re.IGNORECASE)
_EXAMPLE = "MoritzLaurer/mDeBERTa-v3-base-xnli-multilingual-nli-2mil7"
# Whoever cannot tell these apart has its classes mixed up.
_PROBE = "A storm sank fourteen boats in the harbour on Wednesday."
_SAID, _DENIED = "Boats sank in the harbour.", "No boat sank in the harbour."


class EntailmentModel:
    """A model for natural-language inference; its weights are loaded on first use.

    Args:
        model: on this machine.
        device: where it runs.
        threads: processor cores to use; None for all that this process may use.

    Raises:
        ModelNotSupported: it is no such model, or has no weights in safetensors.
    """

    def __init__(
        self, model: LocalModel, device: Device = "auto", threads: int | None = None
    ) -> None:
        if model.is_gguf:
            raise _unfit(model, "a GGUF file")
        config = read_json(model.path / "config.json")
        check_limits(model.path, config)
        self._model = model
        self._entails, self._contradicts, self._classes = _labels(model, config)
        names = [path.name for path in model.path.iterdir()]
        if not model_files.has_safetensors(names):
            raise ModelNotSupported(model_files.no_safetensors(model.name))
        self._most_tokens = _limit(config, read_json(
            model.path / "tokenizer_config.json", missing_ok=True))  # fmt: skip
        self._classifier = TorchClassifier(model.path, device, threads)
        self._is_probed = not model.is_from_hub

    @property
    def name(self) -> str:
        """What it is called."""
        return self._model.name

    @property
    def signature(self) -> list[str]:
        """Name, revision and engine, for the signature of a result; and a licence that limits."""
        signed = [f"{self.name}@{self._model.revision}", self._classifier.signature]
        if self._model.forbids_commercial_use:
            signed.append(f"{self._model.licence}:non-commercial")
        return signed

    def reads(self, tag: str) -> bool | None:
        """Whether its card names a language; None where it names none."""
        named = model_card.languages(self._model.path)
        return any(same_language(tag, one) for one in named) if named else None

    def infer(self, premise: str, claim: str) -> Inference | None:
        """Whether a text says what is claimed; None where both are too long for the model.

        Raises:
            ModelNotSupported: it cannot be run, or its classes are mixed up.
        """
        if not self._is_probed:
            self._is_probed = True
            self._probe()
        ids, types = self._tokenizer.wrap_pair(premise, claim)
        if len(ids) > self._most_tokens:
            return None
        shares = self._classifier.run(ids, types)
        if len(shares) != self._classes:
            raise _unfit(self._model, f"a model of {len(shares)} classes, of which it names some")
        denied = 0.0 if self._contradicts is None else shares[self._contradicts]
        return Inference(shares[self._entails], denied)

    @cached_property
    def _tokenizer(self) -> TokenizerFile:
        return TokenizerFile(self._model.path, markup=False)

    def _probe(self) -> None:
        """Refuse a model that takes what is said for its opposite."""
        said, denied = self.infer(_PROBE, _SAID), self.infer(_PROBE, _DENIED)
        if said is None or denied is None or said.entailment <= denied.entailment:
            raise ModelNotSupported(
                f"{self.name}: takes “{_DENIED}” to follow from “{_PROBE}”: its output is junk, or "
                f"its classes are mixed up; choose another with --check-model"
            )


def _labels(model: LocalModel, config: Mapping[str, Any]) -> tuple[int, int | None, int]:
    """The numbers of the classes that entail and contradict, and how many classes there are."""
    kind = config.get("model_type")
    heads = config.get("architectures")
    head = heads[0] if isinstance(heads, list) and heads and isinstance(heads[0], str) else ""
    if not head.endswith("ForSequenceClassification"):
        raise _unfit(model, f"a {in_one_line(head[:60]) or 'model of an unknown kind'}")
    if kind not in _ARCHITECTURES:
        raise ModelNotSupported(
            f"{model.name}: its architecture {str(kind)[:60]!r} is not supported with "
            f"--check-model; supported are {', '.join(sorted(_ARCHITECTURES))}"
        )
    labels = config.get("id2label")
    named = {
        int(number): label
        for number, label in (labels.items() if isinstance(labels, dict) else ())
        if isinstance(label, str) and str(number).isascii() and str(number).isdigit()
    }
    if not 2 <= len(named) <= _MAX_CLASSES or set(named) != set(range(len(named))):
        raise _unfit(model, "a classifier whose config.json does not name its classes (id2label)")
    entails = [number for number, one in named.items() if _ENTAILS.fullmatch(one.strip())]
    contradicts = [number for number, one in named.items() if _CONTRADICTS.fullmatch(one.strip())]
    if len(entails) != 1 or len(contradicts) > 1:
        shown = in_one_line(", ".join(label[:20] for _, label in sorted(named.items())))
        raise _unfit(model, f"a classifier without one class for entailment (it has {shown})")
    return entails[0], next(iter(contradicts), None), len(named)


def _limit(config: Mapping[str, Any], tokenizer_config: Mapping[str, Any]) -> int:
    """The most tokens of both texts together."""
    positions = config.get("max_position_embeddings")
    if config.get("model_type") in _OFFSET and isinstance(positions, int):
        positions -= 2
    own = tokenizer_config.get("model_max_length")
    given = [one for one in (positions, own) if isinstance(one, int) and one > 0]
    return min([*given, _MOST_TOKENS])


def _unfit(model: LocalModel, what: str) -> ModelNotSupported:
    return ModelNotSupported(
        f"{model.name}: is {what}, and not a model for natural-language inference; choose another "
        f"with --check-model, such as {_EXAMPLE}"
    )
