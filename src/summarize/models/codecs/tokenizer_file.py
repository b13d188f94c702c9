"""Tokenize with `tokenizer.json`, or with `vocab.json` and `merges.txt` (RoBERTa, BART)."""

import contextlib
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.models.codecs.sanitizing import Sanitizer
from summarize.models.store.config_safety import growth

_UNKNOWN_SHOWN = " ⁇ "
# The largest files take 35 MB.
_MAX_BYTES = 200_000_000
# How many times as long a tokenizer's replacements may make a text: a space becomes `▁`.
_MAX_GROWTH = 1000


class TokenizerFile:
    """The tokenizer of `tokenizer.json`, or of `vocab.json` with `merges.txt` (BART, LED).

    Args:
        folder: the model's folder.
        markup: special tokens in a text are read as such, as in a chat template's output;
            otherwise they are broken up, so that no document can end its own prompt.

    Raises:
        ModelNotSupported: there are no such files, or they are broken.
    """

    def __init__(self, folder: Path, *, markup: bool) -> None:
        self._folder = folder
        self._tokenizer = _load(folder)
        self._sanitize = Sanitizer(() if markup else self.special)

    @cached_property
    def vocabulary(self) -> Mapping[str, int]:
        """Every token and its id."""
        vocabulary: dict[str, int] = self._tokenizer.get_vocab(with_added_tokens=True)
        return vocabulary

    @cached_property
    def special(self) -> frozenset[str]:
        """The special tokens, such as the end of a message."""
        added = self._tokenizer.get_added_tokens_decoder().values()
        return frozenset(token.content for token in added if token.special)

    def encode(self, text: str) -> list[int]:
        """The ids of a text, without special tokens."""
        return self._encoded(text, special=False)

    def wrap(self, text: str) -> list[int]:
        """The ids of a text with the special tokens that the file puts around it."""
        return self._encoded(text, special=True)

    def wrap_pair(self, first: str, second: str) -> tuple[list[int], list[int]]:
        """The ids of two texts with the special tokens around them, and which is of which text."""
        texts = self._sanitize(first), self._sanitize(second)
        with _no_panic(self._folder):
            encoded = self._tokenizer.encode(*texts, add_special_tokens=True)
        return encoded.ids, encoded.type_ids

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, without special tokens."""
        # A word that the vocabulary lacks stays visible, as ⁇: it must not vanish without a trace.
        parts: list[list[int]] = [[]]
        for token in ids:
            if token == self._unknown:
                parts.append([])
            else:
                parts[-1].append(token)
        with _no_panic(self._folder):
            texts = [self._tokenizer.decode(part, skip_special_tokens=True) for part in parts]
        return _UNKNOWN_SHOWN.join(texts)

    def _encoded(self, text: str, *, special: bool) -> list[int]:
        text = self._sanitize(text)
        with _no_panic(self._folder):
            ids: list[int] = self._tokenizer.encode(text, add_special_tokens=special).ids
        return ids

    @cached_property
    def _unknown(self) -> int | None:
        return self.vocabulary.get("<unk>")


@contextlib.contextmanager
def _no_panic(folder: Path) -> Iterator[None]:
    """Turn a panic of the `tokenizers` library, which is no `Exception`, into an error.

    It panics where a pattern of an untrusted file would search for ever.
    """
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise ModelNotSupported(
            f"{folder}: its tokenizer fails: {str(error)[:200]}; choose another model"
        ) from error


def _load(folder: Path) -> Any:  # noqa: ANN401 - tokenizers' own type, imported on use
    from tokenizers import Tokenizer

    file = folder / "tokenizer.json"
    if file.is_file():
        if file.stat().st_size > _MAX_BYTES:
            raise ModelNotSupported(
                f"{file}: has more than {_MAX_BYTES:,} bytes, too many for a tokenizer; "
                f"choose another model"
            )
        try:
            tokenizer = Tokenizer.from_file(str(file))
        except Exception as error:  # the class that tokenizers raises
            raise ModelNotSupported(
                f"{file}: its tokenizer cannot be read: {error}; pull the model again"
            ) from error
        for steps in (tokenizer.normalizer, tokenizer.decoder):
            if steps is not None and growth(json.loads(steps.__getstate__())) > _MAX_GROWTH:
                raise ModelNotSupported(
                    f"{file}: its replacements make a text more than {_MAX_GROWTH} times as long; "
                    f"choose another model"
                )
        # Files are saved with the limits of training, but nothing is truncated or padded here.
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer
    if (folder / "vocab.json").is_file() and (folder / "merges.txt").is_file():
        return _roberta(folder)
    raise ModelNotSupported(
        f"{folder}: has neither tokenizer.json nor vocab.json with merges.txt; pull the model again"
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
