"""Tokens by a file of the `tokenizers` library, or by the two files of RoBERTa's kind."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.models.harmless import Harmless

_UNKNOWN_SHOWN = " ⁇ "


class TokenizerFile:
    """The tokens of `tokenizer.json`, or of `vocab.json` with `merges.txt` (BART, LED).

    Args:
        folder: the model's folder.
        markup: what looks like a special token in a text is one, as in a chat template's output;
            otherwise it is taken apart, so that no document can end its own input.

    Raises:
        ModelNotSupported: there are no such files, or they are broken.
    """

    def __init__(self, folder: Path, *, markup: bool) -> None:
        self._tokenizer = _load(folder)
        self._plain = Harmless(() if markup else self.special)

    @cached_property
    def vocabulary(self) -> Mapping[str, int]:
        """Every token and its id."""
        vocabulary: dict[str, int] = self._tokenizer.get_vocab(with_added_tokens=True)
        return vocabulary

    @cached_property
    def special(self) -> frozenset[str]:
        """The tokens that mean something to the model, and are no text."""
        added = self._tokenizer.get_added_tokens_decoder().values()
        return frozenset(token.content for token in added if token.special)

    def encode(self, text: str) -> list[int]:
        """The ids of a text, and of nothing else."""
        ids: list[int] = self._tokenizer.encode(self._plain(text), add_special_tokens=False).ids
        return ids

    def wrap(self, text: str) -> list[int]:
        """The ids of a text between the special tokens that the file puts around it."""
        ids: list[int] = self._tokenizer.encode(self._plain(text)).ids
        return ids

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens left out."""
        # A word that the vocabulary lacks stays visible, as ⁇: it must not vanish without a trace.
        parts: list[list[int]] = [[]]
        for token in ids:
            if token == self._unknown:
                parts.append([])
            else:
                parts[-1].append(token)
        texts = (self._tokenizer.decode(part, skip_special_tokens=True) for part in parts)
        return _UNKNOWN_SHOWN.join(texts)

    @cached_property
    def _unknown(self) -> int | None:
        return self.vocabulary.get("<unk>")


def _load(folder: Path) -> Any:  # noqa: ANN401 - tokenizers' own type, imported on use
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
        return _roberta(folder)
    raise ModelNotSupported(
        f"{folder}: has no tokenizer.json and no vocab.json with merges.txt; "
        f"is the model complete? Pull it again"
    )


def _roberta(folder: Path) -> Any:  # noqa: ANN401 - tokenizers' own type
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
