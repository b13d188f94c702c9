"""Tokens by sentencepiece models, for repositories without a `tokenizer.json`.

A sentencepiece model gives pieces; which id a piece has differs from family to family.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from summarize.models.known.families import IdMapping
from summarize.models.known.language_codes import M2M100_CODES, MBART50_CODES, MBART_CODES
from summarize.models.store.untrusted_files import read_json

# The files of each id mapping, the sentencepiece model of the source first.
FILES: Mapping[IdMapping, tuple[str, ...]] = {
    "plain": ("spiece.model",),
    "pegasus": ("spiece.model",),
    "fairseq": ("sentencepiece.bpe.model",),
    "m2m100": ("sentencepiece.bpe.model", "vocab.json"),
    "pair": ("source.spm", "target.spm", "vocab.json"),
}
_END = "</s>"
_UNKNOWN = "<unk>"
# An unknown piece stays visible, as ⁇: a word must not vanish without a trace.
_SILENT = frozenset({"<s>", "<pad>", _END})
# Ids that PEGASUS kept free for its pre-training (Zhang et al. 2020).
_PEGASUS_OFFSET = 103
# The largest vocabularies have a quarter of a million.
_MAX_TOKENS = 10_000_000


class SentencePieceTokens:
    """The tokenizer of one sentencepiece model, or of one for the source and one for the target.

    Args:
        folder: the model's folder.
        id_mapping: how its pieces become ids.

    Raises:
        OSError, RuntimeError, LookupError, ValueError, TypeError: the files are broken.
    """

    def __init__(self, folder: Path, id_mapping: IdMapping) -> None:
        from sentencepiece import SentencePieceProcessor

        files = FILES[id_mapping]
        self._source = SentencePieceProcessor(model_file=str(folder / files[0]))
        self._target = self._source
        if id_mapping == "pair":
            self._target = SentencePieceProcessor(model_file=str(folder / files[1]))
        pieces = [self._source.id_to_piece(i) for i in range(self._source.get_piece_size())]
        self.vocabulary = _vocabulary(folder, id_mapping, pieces)
        self._pieces = {number: piece for piece, number in self.vocabulary.items()}
        self._unknown = self.vocabulary[_UNKNOWN]
        self._end = self.vocabulary[_END]

    def encode(self, text: str) -> list[int]:
        """The ids of a text, without special tokens."""
        pieces = self._source.encode(text, out_type=str)
        return [self.vocabulary.get(piece, self._unknown) for piece in pieces]

    def wrap(self, text: str) -> list[int]:
        """The ids of a text, and the end token."""
        return [*self.encode(text), self._end]

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, without special tokens."""
        pieces = (self._pieces.get(i, _UNKNOWN) for i in ids)
        return str(self._target.decode_pieces([p for p in pieces if p not in _SILENT])).strip()


def _vocabulary(folder: Path, id_mapping: IdMapping, pieces: list[str]) -> dict[str, int]:
    """Every token and its id, as the families' own tokenizers number them."""
    if id_mapping in ("pair", "m2m100"):
        vocabulary = read_json(folder / "vocab.json")
        if not all(type(i) is int and 0 <= i < _MAX_TOKENS for i in vocabulary.values()):
            raise ValueError("vocab.json has values that are not token ids")
        if id_mapping == "m2m100":
            config = read_json(folder / "tokenizer_config.json", missing_ok=True)
            codes = M2M100_CODES[config.get("language_codes", "m2m100")]
            vocabulary |= {f"__{code}__": len(vocabulary) + i for i, code in enumerate(codes)}
        return vocabulary
    if id_mapping == "pegasus":
        config = read_json(folder / "tokenizer_config.json", missing_ok=True)
        offset = config.get("offset", _PEGASUS_OFFSET)
        if type(offset) is not int or not 0 <= offset < _MAX_TOKENS:
            raise ValueError(f"tokenizer_config.json has the offset {str(offset)[:30]}")
        return {piece: i + offset for i, piece in enumerate(pieces)} | {"<pad>": 0, _END: 1}
    if id_mapping == "fairseq":
        special = {"<s>": 0, "<pad>": 1, _END: 2, _UNKNOWN: 3}
        own = {piece: i + 1 for i, piece in enumerate(pieces) if i > 2}
        size = read_json(folder / "config.json").get("vocab_size")
        if not isinstance(size, int):
            raise ValueError("config.json has no vocab_size")
        # With <pad> and <mask>, which are no pieces.
        more = size >= len(pieces) + len(MBART50_CODES) + 2
        codes = MBART50_CODES if more else MBART_CODES
        return special | own | {code: len(pieces) + 1 + i for i, code in enumerate(codes)}
    return {piece: i for i, piece in enumerate(pieces)}
