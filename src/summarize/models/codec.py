"""`Codec`: text <-> tokens for one model, without its weights.

No codec imports torch or transformers: `tokenizers` and sentencepiece read the models' own files,
and a chat template runs in jinja2's sandbox, since it is part of an untrusted model.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from summarize.errors import ModelNotSupported
from summarize.models.families import Family
from summarize.models.runner import TokenPrompt


@dataclass(frozen=True)
class Prompt:
    """What a stage wants a model to see.

    Attributes:
        text: the text itself.
        instruction: what to do with it, for a model that takes instructions.
        target_language: the BCP 47 tag to translate into, for a model that is told.
    """

    text: str
    instruction: str = ""
    target_language: str | None = None


class Codec(Protocol):
    """One model's tokens: enough for a plan, a dry run, a test.

    Attributes:
        max_input_tokens: the longest prompt, special tokens included.
    """

    max_input_tokens: int

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """Everything the model is shown. Never cut: what is too long is the caller's to see."""

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens left out."""


class CharacterCodec:
    """The codec of an engine that takes text as it is: a token is a character.

    Args:
        max_input_tokens: the longest text, in characters.
    """

    def __init__(self, max_input_tokens: int) -> None:
        self.max_input_tokens = max_input_tokens

    def count(self, text: str) -> int:
        """Characters of the text."""
        return len(text)

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The text's code points."""
        return TokenPrompt(tuple(map(ord, prompt.text)), len(prompt.text))

    def decode(self, tokens: Sequence[int]) -> str:
        """The characters joined."""
        return "".join(map(chr, tokens))


class TokenizersCodec:
    """A model whose tokens are a `tokenizers` file's (BART, Llama).

    Args:
        folder: the model's folder.
        family: its row.
        max_input_tokens: the longest prompt.
    """

    def __init__(self, folder: Path, family: Family, max_input_tokens: int) -> None:
        self.max_input_tokens = max_input_tokens
        self._folder = folder
        self._family = family
        self._tokenizer = _load_tokenizer(folder)

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The text with its special tokens, or inside the chat template."""
        content = self.count(prompt.text)
        if self._family.prompted:
            shown = self._render(prompt)
            # The template writes the special tokens itself.
            ids = self._tokenizer.encode(shown, add_special_tokens=False).ids
        else:
            ids = self._tokenizer.encode(prompt.text).ids
        return TokenPrompt(tuple(ids), content)

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens left out."""
        return str(self._tokenizer.decode(list(tokens), skip_special_tokens=True))

    def _render(self, prompt: Prompt) -> str:
        messages = [{"role": "user", "content": self._plain(prompt.text)}]
        if prompt.instruction:
            messages.insert(0, {"role": "system", "content": prompt.instruction})
        rendered: str = self._template.render(
            messages=messages, add_generation_prompt=True, **self._special_tokens
        )
        return rendered

    def _plain(self, text: str) -> str:
        """The text with its special tokens taken apart: a document must not end its own message."""
        for token in self._added_tokens:
            if token in text:
                text = text.replace(token, token[:1] + "\u200b" + token[1:])
        return text

    @cached_property
    def _added_tokens(self) -> list[str]:
        added = self._tokenizer.get_added_tokens_decoder().values()
        return [token.content for token in added if token.special]

    @cached_property
    def _special_tokens(self) -> dict[str, str]:
        config = _read_json(self._folder / "tokenizer_config.json")
        tokens = {key: config.get(key) for key in ("bos_token", "eos_token", "pad_token")}
        return {
            key: token["content"] if isinstance(token, dict) else token
            for key, token in tokens.items()
            if token
        }

    @cached_property
    def _template(self) -> Any:  # noqa: ANN401 - jinja2's own type, imported on use
        from jinja2.exceptions import TemplateError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        file = self._folder / "chat_template.jinja"
        source = (
            file.read_text(encoding="utf-8")
            if file.is_file()
            else _read_json(self._folder / "tokenizer_config.json").get("chat_template")
        )
        if not isinstance(source, str):
            raise ModelNotSupported(
                f"{self._folder}: has no chat template, so it takes no instructions; "
                f"use an instruct model"
            )
        environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
        try:
            return environment.from_string(source)
        except TemplateError as error:
            raise ModelNotSupported(
                f"{self._folder}: its chat template is broken: {error}"
            ) from error


class SentencePiecePairCodec:
    """A Marian model: two sentencepiece models and one vocabulary.

    Args:
        folder: the model's folder.
        max_input_tokens: the longest sentence.
        target_codes: a language's tag -> what may stand for it between `>>` and `<<`, the best
            first; None for a family that is not told its target.
    """

    def __init__(
        self,
        folder: Path,
        max_input_tokens: int,
        target_codes: Callable[[str], list[str]] | None = None,
    ) -> None:
        from sentencepiece import SentencePieceProcessor

        self.max_input_tokens = max_input_tokens
        self._folder = folder
        self._source = SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._target = SentencePieceProcessor(model_file=str(folder / "target.spm"))
        self._ids: dict[str, int] = _read_json(folder / "vocab.json")
        self._pieces = {number: piece for piece, number in self._ids.items()}
        self._target_codes = target_codes

    def count(self, text: str) -> int:
        """Tokens of a text, special tokens not counted."""
        return len(self._source.encode(text, out_type=str))

    def encode(self, prompt: Prompt) -> TokenPrompt:
        """The language token where the model has such, the sentence, and its end."""
        unknown = self._ids["<unk>"]
        pieces = self._source.encode(prompt.text, out_type=str)
        ids = [self._ids.get(piece, unknown) for piece in pieces]
        prefix = [] if prompt.target_language is None else self._prefix(prompt.target_language)
        return TokenPrompt((*prefix, *ids, self._ids["</s>"]), len(ids))

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens left out."""
        # An unknown piece stays visible, as ⁇: a word must not vanish without a trace.
        ends = {"</s>", "<pad>"}
        pieces = [piece for t in tokens if (piece := self._pieces.get(t, "<unk>")) not in ends]
        return str(self._target.decode_pieces(pieces)).strip()

    def _prefix(self, language: str) -> list[int]:
        if self._target_codes is None or not self._has_target_tokens:
            return []
        tokens = [f">>{code}<<" for code in self._target_codes(language)]
        token = next((token for token in tokens if token in self._ids), None)
        if token is None:
            raise ModelNotSupported(
                f"{self._folder.name}: has no token for the language {language!r}; "
                f"choose another model with --translator"
            )
        return [self._ids[token]]

    @cached_property
    def _has_target_tokens(self) -> bool:
        return any(piece.startswith(">>") and piece.endswith("<<") for piece in self._ids)


def _load_tokenizer(folder: Path) -> Any:  # noqa: ANN401 - tokenizers' own type, imported on use
    from tokenizers import Tokenizer

    file = folder / "tokenizer.json"
    if file.is_file():
        tokenizer = Tokenizer.from_file(str(file))
        # Files are saved with the limits of their training: nothing is ever cut or padded here.
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer
    if (folder / "vocab.json").is_file() and (folder / "merges.txt").is_file():
        return _roberta_tokenizer(folder)
    raise ModelNotSupported(
        f"{folder}: has no tokenizer.json and no vocab.json with merges.txt; "
        f"is the model complete? Pull it again"
    )


def _roberta_tokenizer(folder: Path) -> Any:  # noqa: ANN401 - tokenizers' own type
    """The byte-level BPE of RoBERTa and BART, from its two files."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors

    bpe = models.BPE.from_file(str(folder / "vocab.json"), str(folder / "merges.txt"))
    tokenizer = Tokenizer(bpe)
    special = ["<s>", "<pad>", "</s>", "<unk>"]
    tokenizer.add_special_tokens(
        [*special, AddedToken("<mask>", lstrip=True, special=True, normalized=False)]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    ids: dict[str, int] = tokenizer.get_vocab()
    tokenizer.post_processor = processors.RobertaProcessing(
        ("</s>", ids["</s>"]), ("<s>", ids["<s>"])
    )
    return tokenizer


def _read_json(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ModelNotSupported(f"{file}: cannot be read: {error}; pull the model again") from error
    return content if isinstance(content, dict) else {}
