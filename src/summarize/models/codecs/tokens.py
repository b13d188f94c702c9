"""`Tokens`: text <-> token ids by a model's own files, without prefixes and templates."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from summarize.errors import ModelNotSupported
from summarize.models.codecs.sentencepiece_tokens import FILES, SentencePieceTokens
from summarize.models.codecs.tokenizer_file import TokenizerFile
from summarize.models.known.families import Family


class Tokens(Protocol):
    """The tokenizer of a model.

    Attributes:
        vocabulary: every token and its id.
    """

    @property
    def vocabulary(self) -> Mapping[str, int]:
        """Every token and its id."""

    def encode(self, text: str) -> list[int]:
        """The ids of a text, without special tokens."""

    def wrap(self, text: str) -> list[int]:
        """The ids of a text with the special tokens that the files put around it."""

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, without special tokens."""


def read(folder: Path, family: Family) -> Tokens:
    """Read the tokenizer of the model in a folder.

    Raises:
        ModelNotSupported: the tokenizer is missing, broken, or of an unknown kind.
    """
    try:
        return _read(folder, family)
    except (OSError, LookupError, ValueError, RuntimeError, TypeError, OverflowError) as error:
        raise ModelNotSupported(
            f"{folder}: its tokenizer cannot be read: {error}; pull the model again"
        ) from error


def _read(folder: Path, family: Family) -> Tokens:
    id_mapping = family.id_mapping
    has_pieces = id_mapping and all((folder / name).is_file() for name in FILES[id_mapping])
    # Marian has a sentencepiece model for each side, which no single file can replace.
    if id_mapping is not None and has_pieces:
        if id_mapping == "pair" or not (folder / "tokenizer.json").is_file():
            return SentencePieceTokens(folder, id_mapping)
    elif id_mapping is not None and not (folder / "tokenizer.json").is_file():
        raise ModelNotSupported(
            f"{folder}: has neither tokenizer.json nor {' with '.join(FILES[id_mapping])}, one of "
            f"which a {family.name} model needs; pull the model again"
        )
    # Only chat templates write special tokens into a text.
    return TokenizerFile(folder, markup=family.prompted)
