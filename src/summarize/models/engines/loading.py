"""Make the `Engine` of a local model: its codec, its decoding, and a runner that loads on use."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.languages.scripts import in_one_line
from summarize.models.codecs import tokens
from summarize.models.codecs.chat_codec import ChatCodec
from summarize.models.codecs.codec import CharacterCodec, Codec, Prompt
from summarize.models.codecs.conditioning import conditioning, language_tokens
from summarize.models.codecs.model_languages import Speaks, speaks
from summarize.models.codecs.sequence_codec import SequenceCodec
from summarize.models.codecs.tokenizer_file import TokenizerFile
from summarize.models.engines.bergamot import (
    MAX_SENTENCE_CHARACTERS,
    BergamotRunner,
    BergamotVocabulary,
    vocabulary_of,
)
from summarize.models.engines.runner import Decoding, Runner
from summarize.models.known.catalog import BERGAMOT_PACKAGE
from summarize.models.known.families import Family, Task
from summarize.models.known.limits import (
    attention_shape,
    input_limit,
    output_limit,
    tuned_decoding,
)
from summarize.models.store.config_safety import check_limits
from summarize.models.store.local_models import LocalModel
from summarize.models.store.untrusted_files import read_json
from summarize.options import Device

# Model classes in a config's `architectures` that write no text.
_OTHER_HEADS = re.compile(
    r"For(SequenceClassification|TokenClassification|QuestionAnswering|MultipleChoice|MaskedLM"
    r"|ImageClassification|Score\w*)$|EncoderModel$|RewardModel$"
)


# Of a number in 32 bits.
_BYTES = 4
_UNKNOWN = Speaks(None, None)


@dataclass(frozen=True)
class Engine:
    """One model with its codec, its languages and limits; its weights are loaded on first use.

    Attributes:
        name, revision: which model it is.
        codec: turns text into its tokens, and back.
        prompted: it takes instructions.
        family: name of its row of `FAMILIES`; empty for Bergamot.
        speaks: the languages it reads and writes.
        decoder_only: prompt and output share `codec.max_input_tokens`.
        n_best: it can give more than one hypothesis.
        max_new_tokens: the longest output its architecture can hold; None where input and output
            share a limit, or there is none.
        length_penalty, no_repeat_ngram: the decoding it was tuned with.
        token_bytes, heads: of its attention, as of `attention_shape`; 0 where that is not known.
        make_runner: makes the runner.
        ends: ids that end an output besides those of the model's configuration.
        vocabulary: the pieces of its words, where its codec does not know them.
        pre_editing: the table of plain words for it; empty for none.
        surest: how little it must hesitate to be sure, and how much to be unsure (see
            `Entry.surest`); None where its hesitation is not measured.
    """

    name: str
    revision: str
    codec: Codec
    make_runner: Callable[[], Runner]
    family: str = ""
    speaks: Speaks = _UNKNOWN
    prompted: bool = False
    decoder_only: bool = False
    n_best: bool = True
    max_new_tokens: int | None = None
    length_penalty: float = 1.0
    no_repeat_ngram: int = 0
    token_bytes: int = 0
    heads: int = 0
    ends: Callable[[], frozenset[int]] = frozenset
    vocabulary: Callable[[], BergamotVocabulary] | None = None
    pre_editing: str = ""
    surest: tuple[float, float] | None = None

    def writes(self, character: str, source: str, target: str) -> bool:
        """Whether its vocabulary has a character: it can neither read nor write another one.

        Args:
            character: one.
            source: BCP 47 tag of the language that it is asked in.
            target: of the language that it answers in.
        """
        if self.prompted:
            # A vocabulary of bytes has every character.
            return True
        if self._vocabulary is not None:
            return character in self._vocabulary.characters
        key = (character, source, target)
        if key not in self._tried:
            prompt = Prompt(character, source_language=source, target_language=target)
            self._tried[key] = character in self.codec.decode(self.codec.encode(prompt).tokens)
        return self._tried[key]

    def pieces(self, word: str) -> int | None:
        """How many pieces of its vocabulary a word has: few where it is frequent.

        None where the vocabulary is not known.
        """
        if self._vocabulary is not None:
            return self._vocabulary.count(word)
        return None if isinstance(self.codec, CharacterCodec) else self.codec.count(word)

    @cached_property
    def _vocabulary(self) -> BergamotVocabulary | None:
        return self.vocabulary() if self.vocabulary is not None else None

    @cached_property
    def _tried(self) -> dict[tuple[str, str, str], bool]:
        return {}

    @cached_property
    def runner(self) -> Runner:
        """What runs the model; made on first use."""
        return self.make_runner()

    def batch_bytes(self, longest: int, prompts: int, decoding: Decoding) -> int:
        """What a batch takes beside the weights, in bytes; 0 where that is not known.

        Args:
            longest: tokens of its longest prompt.
            prompts: how many it has.
            decoding: how it is searched.
        """
        cached = decoding.beams * (longest + decoding.max_new_tokens) * self.token_bytes
        scores = _BYTES * self.heads * longest * longest
        return prompts * (cached + scores)

    @property
    def signature(self) -> str:
        """Name, revision and engine, for the signature of a result."""
        return f"{self.name}@{self.revision}|{self.runner.signature}"

    def decoding(self, max_new_tokens: int, beams: int) -> Decoding:
        """The beam search settings of this model, with every beam returned."""
        return Decoding(
            max_new_tokens=min(max_new_tokens, self.max_new_tokens or max_new_tokens),
            beams=beams,
            hypotheses=beams if self.n_best else 1,
            length_penalty=self.length_penalty,
            no_repeat_ngram=self.no_repeat_ngram,
        )


def load(
    model: LocalModel, task: Task, device: Device = "auto", threads: int | None = None
) -> Engine:
    """Read a model's tokenizer and limits; the weights are loaded later, on first use.

    Args:
        model: a model that needs no conversion.
        task: what to use it for.
        device: where its weights will go.
        threads: processor cores to use; None for all that this process may use.

    Raises:
        ModelNotSupported: its architecture is unknown, or does not do the task.
    """
    entry = model.entry
    if entry is not None and entry.package.startswith(BERGAMOT_PACKAGE):
        return Engine(
            name=model.name,
            revision=model.revision,
            codec=CharacterCodec(MAX_SENTENCE_CHARACTERS),
            make_runner=lambda: BergamotRunner(model.path, threads),
            speaks=speaks(model, task),
            n_best=False,
            vocabulary=lambda: vocabulary_of(model.path),
            pre_editing=entry.pre_editing,
            surest=entry.surest,
        )
    family = model.family()
    config, tokenizer_config, generation_config = (
        read_json(model.path / name, missing_ok=name != "config.json")
        for name in ("config.json", "tokenizer_config.json", "generation_config.json")
    )
    check_limits(model.path, config)
    _check_task(model, family, task, config)
    _refuse_small100(model, tokenizer_config)
    limit = input_limit(family, config, tokenizer_config)
    wanted = model.entry.max_input_tokens if model.entry else 0
    codec, ends = _codec(model, family, task, min(limit, wanted or limit))
    length_penalty, no_repeat_ngram = tuned_decoding(family, task, config, generation_config)
    token_bytes, heads = attention_shape(config)
    from summarize.models.engines.torch_runner import TorchRunner

    return Engine(
        name=model.name,
        revision=model.revision,
        codec=codec,
        make_runner=lambda: TorchRunner(model.path, family, device, ends(), threads),
        family=family.name,
        speaks=speaks(model, task),
        prompted=family.prompted,
        decoder_only=family.decoder_only,
        max_new_tokens=output_limit(family, config),
        length_penalty=length_penalty,
        no_repeat_ngram=no_repeat_ngram,
        token_bytes=token_bytes,
        heads=heads,
        ends=ends,
    )


def _check_task(model: LocalModel, family: Family, task: Task, config: dict[str, Any]) -> None:
    """Refuse a model that cannot do the task."""
    if task not in family.tasks:
        only, option, wanted = (
            ("translate", "--translator", "summarizer")
            if task == "summarize"
            else ("summarize", "--model", "translator")
        )
        raise ModelNotSupported(
            f"{model.name}: a model of the architecture {family.name!r} can only {only}; use it "
            f"with {option}, or choose a {wanted} from: summarize models list"
        )
    heads = config.get("architectures")
    for head in heads if isinstance(heads, list) else ():
        if isinstance(head, str) and _OTHER_HEADS.search(head):
            raise ModelNotSupported(
                f"{model.name}: is a {in_one_line(head[:60])}, which writes no text; "
                f"choose another model from: summarize models list"
            )


def _refuse_small100(model: LocalModel, tokenizer_config: dict[str, Any]) -> None:
    """Refuse SMaLL-100 (Mohammadshahi et al. 2022): prompted as M2M100, it writes any language.

    Its config names M2M100's architecture, but it expects the target's token in front of the text.
    """
    names = (model.name, model.path.name, tokenizer_config.get("tokenizer_class"))
    if any("small100" in re.sub(r"[\W_]", "", str(name)).casefold() for name in names):
        raise ModelNotSupported(
            f"{model.name}: SMaLL-100 models are not supported; "
            f"choose another model with --translator (see: summarize models list)"
        )


def _codec(
    model: LocalModel, family: Family, task: Task, limit: int
) -> tuple[Codec, Callable[[], frozenset[int]]]:
    """The codec, and the ids that end an output besides those of the configuration."""
    own = tokens.read(model.path, family)
    if isinstance(own, TokenizerFile) and family.prompted:
        chat = ChatCodec(model.path, own, limit)
        return chat, lambda: chat.end_tokens
    config, tokenizer_config = (
        read_json(model.path / name, missing_ok=True)
        for name in ("config.json", "tokenizer_config.json")
    )
    found = language_tokens(own, family)
    codec = SequenceCodec(
        own,
        conditioning(model.name, own, family, task, config, tokenizer_config),
        limit,
        silent=found[1].ids.values() if found else (),
        line_break=family.line_break,
    )
    return codec, frozenset
