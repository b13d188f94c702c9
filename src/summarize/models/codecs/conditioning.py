"""Tell an encoder-decoder its task and languages: by a prefix or by language tokens."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from summarize.errors import ModelNotSupported
from summarize.languages.tags import display_name, nearest_spoken
from summarize.models.codecs.codec import Prompt
from summarize.models.codecs.sanitizing import Sanitizer
from summarize.models.codecs.tokens import Tokens
from summarize.models.known import language_codes
from summarize.models.known.families import Family, Task, TokenPlacement
from summarize.models.known.language_codes import LanguageTokens, match

_END = "</s>"
# The source language that mBART's tokenizer assumes.
_MBART_DEFAULT = "en_XX"
# A message lists at most this many languages.
_FEW = 8


class Conditioning(Protocol):
    """Adds to a text what tells the model its task and languages."""

    def __call__(self, prompt: Prompt) -> tuple[list[int], int | None]:
        """The encoder's input ids, and the id that the output must begin with, if any."""


def conditioning(
    name: str,
    tokens: Tokens,
    family: Family,
    task: Task,
    config: Mapping[str, Any],
    tokenizer_config: Mapping[str, Any],
) -> Conditioning:
    """The conditioning that a model needs for a task.

    Args:
        name: the model, for messages.
        tokens: its tokenizer.
        family: its row of `FAMILIES`.
        task: what to do.
        config: its `config.json`.
        tokenizer_config: its `tokenizer_config.json`.

    Raises:
        ModelNotSupported: it does not do the task.
    """
    found = language_tokens(tokens, family)
    if task == "summarize":
        if found is None:
            return PrefixConditioning(tokens, summary_prefix(config, family))
        placement, languages = found
        if placement.target == "written":
            raise ModelNotSupported(
                f"{name}: is a translator and cannot summarize; use it with --translator, "
                f"or choose a summarizer from: summarize models list"
            )
        return FixedLanguageConditioning(
            tokens, placement, _tuned_on(tokens, languages, tokenizer_config)
        )
    if found is not None:
        return LanguageTokenConditioning(name, tokens, *found, config.get("decoder_start_token_id"))
    if family.prefix_languages:
        return LanguagePrefixConditioning(name, tokens, translation_prefixes(config, family))
    if family.single_pair:
        return PrefixConditioning(tokens, "")
    raise ModelNotSupported(
        f"{name}: cannot translate: its tokenizer has no language tokens, so no target language "
        f"can be chosen; choose another model with --translator"
    )


def language_tokens(tokens: Tokens, family: Family) -> tuple[TokenPlacement, LanguageTokens] | None:
    """The model's language tokens and where it expects them; None where it has none."""
    for placement in family.placements:
        languages = language_codes.find(tokens.vocabulary, [placement.scheme])
        if languages is not None:
            return placement, languages
    return None


def summary_prefix(config: Mapping[str, Any], family: Family) -> str:
    """The prefix of a text to summarize: from the model's config, else its family's."""
    own = _task_params(config, "summarization").get("prefix")
    return own if isinstance(own, str) else family.prefix


def translation_prefixes(config: Mapping[str, Any], family: Family) -> dict[tuple[str, str], str]:
    """The prefixes of a text to translate, by the tags of both languages."""
    own = {}
    for task in _task_params(config):
        prefix = _task_params(config, task).get("prefix")
        if (pair := re.fullmatch(r"translation_(\w{2,30})_to_(\w{2,30})", task)) and isinstance(
            prefix, str
        ):
            source, target = map(language_codes.tag_of, pair.groups())
            if source is not None and target is not None:
                own[source, target] = prefix
    return own or {
        (source, target): f"translate {display_name(source)} to {display_name(target)}: "
        for source in family.prefix_languages
        for target in family.prefix_languages
        if source != target
    }


class PrefixConditioning:
    """A prefix, the text, and the special tokens that the tokenizer's files put around it."""

    def __init__(self, tokens: Tokens, prefix: str) -> None:
        self._tokens = tokens
        self._prefix = prefix

    def __call__(self, prompt: Prompt) -> tuple[list[int], int | None]:
        """The encoder's input ids."""
        ids = self._tokens.wrap(self._prefix + prompt.text)
        end = self._tokens.vocabulary.get(_END)
        # Some tokenizer files add no end token.
        return ids if end is None or end in ids else [*ids, end], None


@dataclass(frozen=True)
class FixedLanguageConditioning:
    """The text with the token of the language that the model was fine-tuned on."""

    tokens: Tokens
    placement: TokenPlacement
    language: int

    def __call__(self, prompt: Prompt) -> tuple[list[int], int | None]:
        """The encoder's input ids."""
        end = self.tokens.vocabulary[_END]
        return _framed(self.placement, self.tokens.encode(prompt.text), end, self.language), None


@dataclass(frozen=True)
class LanguageTokenConditioning:
    """The text with the tokens of its language and of the language to translate into.

    Attributes:
        name: the model.
        tokens: its tokenizer.
        placement: where it expects language tokens.
        languages: its language tokens.
        start: the id that its decoder starts with.
    """

    name: str
    tokens: Tokens
    placement: TokenPlacement
    languages: LanguageTokens
    start: int | None

    def __call__(self, prompt: Prompt) -> tuple[list[int], int | None]:
        """The encoder's input ids, and the id that the output must begin with, if any.

        Raises:
            ModelNotSupported: the model has no token for a language.
        """
        source = None
        if self.placement.source is not None:
            source = self._token(prompt.source_language, "read", self.languages.tags)
        token = self._token(prompt.target_language, "write", self._targets)
        target = self.languages.ids[token]
        ids = self.tokens.encode(prompt.text)
        if self.placement.target == "written":
            # A language token inside the text must not choose the target.
            text = self._sanitize(prompt.text)
            written = self.tokens.encode(f"{token} {text}")
            ids = written if target in written else [target, *self.tokens.encode(text)]
        elif self.placement.target == "first":
            ids = [target, *ids]
        end = self.tokens.vocabulary[_END]
        shown = _framed(self.placement, ids, end, self.languages.ids[source] if source else None)
        return shown, target if self.placement.target == "forced" else None

    @property
    def _targets(self) -> tuple[str, ...]:
        if self.placement.target != "start":
            return self.languages.tags
        return start_language(self.languages, self.start)

    @cached_property
    def _sanitize(self) -> Sanitizer:
        return Sanitizer(self.languages.ids)

    def _token(self, tag: str | None, verb: str, known: tuple[str, ...]) -> str:
        found = None if tag is None else match(tag, known, usual_script=True)
        token = None if found is None else self.languages.token(found)
        if token is None:
            raise _refusal(self.name, verb, tag, known)
        return token


@dataclass(frozen=True)
class LanguagePrefixConditioning:
    """A sentence that names both languages, as T5 expects it, and the text.

    Attributes:
        name: the model.
        tokens: its tokenizer.
        prefixes: the sentences, by the tags of both languages.
    """

    name: str
    tokens: Tokens
    prefixes: Mapping[tuple[str, str], str]

    def __call__(self, prompt: Prompt) -> tuple[list[int], int | None]:
        """The encoder's input ids.

        Raises:
            ModelNotSupported: there is no such sentence for the languages.
        """
        sources = tuple(sorted({source for source, _ in self.prefixes}))
        asked = prompt.source_language
        if asked is None and len(sources) == 1:
            asked = sources[0]
        source = None if asked is None else match(asked, sources, usual_script=True)
        if source is None:
            raise _refusal(self.name, "read", asked, sources)
        targets = tuple(sorted(target for one, target in self.prefixes if one == source))
        wanted = prompt.target_language
        target = None if wanted is None else match(wanted, targets, usual_script=True)
        if target is None:
            raise _refusal(self.name, "write", wanted, targets)
        return PrefixConditioning(self.tokens, self.prefixes[source, target])(prompt)


def start_language(languages: LanguageTokens, start: int | None) -> tuple[str, ...]:
    """The one language that a decoder starts with; empty where it starts with no language."""
    codes = (languages.scheme.code(token) for token, i in languages.ids.items() if i == start)
    return tuple(tag for code in codes if (tag := languages.scheme.tag(code or "")) is not None)


def _framed(placement: TokenPlacement, ids: list[int], end: int, source: int | None) -> list[int]:
    if source is None:
        return [*ids, end]
    return [source, *ids, end] if placement.source == "first" else [*ids, end, source]


def _tuned_on(tokens: Tokens, languages: LanguageTokens, config: Mapping[str, Any]) -> int:
    """The id of the language token that a summarizer was fine-tuned with, from its files."""
    own = config.get("src_lang")
    if isinstance(own, str) and own in languages.ids:
        return languages.ids[own]
    known = set(languages.ids.values())
    saved = (i for i in tokens.wrap("") if i in known)
    return next(saved, languages.ids.get(_MBART_DEFAULT, min(known)))


def _refusal(name: str, verb: str, tag: str | None, known: tuple[str, ...]) -> ModelNotSupported:
    option = "--lang" if verb == "write" else "--source-lang"
    if tag is None:
        what = "of the text" if verb == "read" else "to translate into"
        return ModelNotSupported(f"{name}: needs the language {what}; name it with {option} TAG")
    near = nearest_spoken(tag, known)
    hint = f"see: summarize languages {name}"
    if not known:
        hint = f"its files name no language that it {verb}s"
    elif len(known) <= _FEW:
        hint = f"it {verb}s {', '.join(known)}: use {option}"
    if near is not None:
        hint = f"the nearest language that it {verb}s is {display_name(near)}: use {option} {near}"
    return ModelNotSupported(
        f"{name}: does not {verb} {display_name(tag)} ({tag}); {hint}, "
        f"or choose another model with --translator"
    )


def _task_params(config: Mapping[str, Any], task: str | None = None) -> dict[str, Any]:
    """`task_specific_params` of a configuration, or the part of one task; empty if malformed."""
    params = config.get("task_specific_params")
    if task is not None and isinstance(params, dict):
        params = params.get(task)
    return params if isinstance(params, dict) else {}
