"""The codec of models whose tokens are a `tokenizers` file's: BART, Llama."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.models.chat import ChatTemplate
from summarize.models.codec import Prompt
from summarize.models.families import Family
from summarize.models.runner import TokenPrompt


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
            shown = self._template.render(prompt.instruction, prompt.text)
            # The template writes the special tokens itself.
            ids = self._tokenizer.encode(shown, add_special_tokens=False).ids
        else:
            ids = self._tokenizer.encode(prompt.text).ids
        return TokenPrompt(tuple(ids), content)

    def decode(self, tokens: Sequence[int]) -> str:
        """The text of tokens, special tokens left out."""
        return str(self._tokenizer.decode(list(tokens), skip_special_tokens=True))

    @cached_property
    def _template(self) -> ChatTemplate:
        added = self._tokenizer.get_added_tokens_decoder().values()
        return ChatTemplate(self._folder, [token.content for token in added if token.special])


def _load_tokenizer(folder: Path) -> Any:  # noqa: ANN401 - tokenizers' own type, imported on use
    from tokenizers import Tokenizer

    file = folder / "tokenizer.json"
    if file.is_file():
        try:
            tokenizer = Tokenizer.from_file(str(file))
        except Exception as error:  # the class that tokenizers raises
            raise ModelNotSupported(
                f"{file}: its tokenizer cannot be read: {error}; pull the model again"
            ) from error
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
