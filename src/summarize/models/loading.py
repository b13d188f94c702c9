"""A local model -> an `Engine`: its codec, how it decodes, and a runner that loads on use."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from summarize.errors import ModelNotSupported
from summarize.models.bergamot import MAX_SENTENCE_CHARACTERS, BergamotRunner
from summarize.models.bergamot import PACKAGE as BERGAMOT_PACKAGE
from summarize.models.codec import CharacterCodec, Codec
from summarize.models.families import Family, Task, marian_target_codes
from summarize.models.files import read_json
from summarize.models.runner import Decoding, Runner
from summarize.models.sentencepiece_codec import SentencePiecePairCodec
from summarize.models.store import LocalModel, Store
from summarize.models.tokenizers_codec import TokenizersCodec
from summarize.options import Device

# Where a configuration names no limit: what the first models of its kind took.
_DEFAULT_POSITIONS = 512


@dataclass(frozen=True)
class Engine:
    """One model, ready to be asked: it says what it can, and loads its weights when it must.

    Attributes:
        name, revision: which model it is.
        codec: its tokens.
        prompted: it takes instructions.
        decoder_only: prompt and output share `codec.max_input_tokens`.
        n_best: it can give more than one hypothesis.
        max_new_tokens: the longest output its architecture can hold; None where input and output
            share a limit, or there is none.
        length_penalty, no_repeat_ngram: the decoding it was tuned with.
        make_runner: loads the model.
    """

    name: str
    revision: str
    codec: Codec
    make_runner: Callable[[], Runner]
    prompted: bool = False
    decoder_only: bool = False
    n_best: bool = True
    max_new_tokens: int | None = None
    length_penalty: float = 1.0
    no_repeat_ngram: int = 0

    @cached_property
    def runner(self) -> Runner:
        """The loaded model."""
        return self.make_runner()

    @property
    def signature(self) -> str:
        """Name, revision and engine, for the signature of a result."""
        return f"{self.name}@{self.revision}|{self.runner.signature}"

    def decoding(self, max_new_tokens: int, beams: int) -> Decoding:
        """A beam search as this model wants it, with every beam handed back."""
        return Decoding(
            max_new_tokens=min(max_new_tokens, self.max_new_tokens or max_new_tokens),
            beams=beams,
            hypotheses=beams if self.n_best else 1,
            length_penalty=self.length_penalty,
            no_repeat_ngram=self.no_repeat_ngram,
        )


class Engines:
    """The models in use, each loaded once.

    Args:
        store: converts what must be converted.
        device: where weights go.
    """

    def __init__(self, store: Store, device: Device) -> None:
        self._store = store
        self._device: Device = device
        self._loaded: dict[tuple[LocalModel, Task], Engine] = {}

    def get(self, model: LocalModel, task: Task) -> Engine:
        """The engine of a model.

        Raises:
            ModelError: it cannot be used.
        """
        key = (model, task)
        if key not in self._loaded:
            self._loaded[key] = load(self._store.converted(model), task, self._device)
        return self._loaded[key]


def load(model: LocalModel, task: Task, device: Device = "auto") -> Engine:
    """Read a model's tokenizer and limits, and promise its weights.

    Args:
        model: one that needs no conversion any more.
        task: what it is wanted for.
        device: where its weights will go.

    Raises:
        ModelNotSupported: its architecture is unknown, or does not do the task.
    """
    entry = model.entry
    if entry is not None and entry.package.startswith(BERGAMOT_PACKAGE):
        return Engine(
            name=model.name,
            revision=model.revision,
            codec=CharacterCodec(MAX_SENTENCE_CHARACTERS),
            make_runner=lambda: BergamotRunner(model.path),
            n_best=False,
        )
    family = model.family()
    if task not in family.tasks:
        raise ModelNotSupported(
            f"{model.name}: an architecture {family.name!r} does not {task} here; "
            f"see: summarize models list"
        )
    from summarize.models.torch_runner import TorchRunner

    positions = _positions(model)
    return Engine(
        name=model.name,
        revision=model.revision,
        codec=_codec(model, family, positions),
        make_runner=lambda: TorchRunner(model.path, family, device),
        prompted=family.prompted,
        decoder_only=family.decoder_only,
        # The start token takes a place of the decoder's.
        max_new_tokens=None if family.decoder_only else positions - 1,
        length_penalty=family.length_penalty,
        no_repeat_ngram=family.no_repeat_ngram,
    )


def _codec(model: LocalModel, family: Family, positions: int) -> Codec:
    wanted = model.entry.max_input_tokens if model.entry else 0
    limit = min(positions, wanted or positions)
    try:
        if family.tokenizer == "sentencepiece-pair":
            codes = marian_target_codes if family.target_prefix else None
            return SentencePiecePairCodec(model.path, limit, codes)
        return TokenizersCodec(model.path, family, limit)
    except (OSError, KeyError, ValueError, RuntimeError) as error:
        raise ModelNotSupported(
            f"{model.path}: its tokenizer cannot be read: {error}; pull the model again"
        ) from error


def _positions(model: LocalModel) -> int:
    """How many tokens the architecture has places for, in its input and in its output."""
    limit = read_json(model.path / "config.json").get("max_position_embeddings")
    return limit if isinstance(limit, int) and limit > 1 else _DEFAULT_POSITIONS
