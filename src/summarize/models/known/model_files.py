"""Which files make up a model, by their names alone."""

import re
from collections.abc import Collection

# Plain names only: a repository's file must never lead out of its folder, on any system.
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,150}")
_SMALL = (".json", ".txt", ".spm", ".model", ".jinja")
_FORMATS = (("model", ".safetensors"), ("pytorch_model", ".bin"))
_TOKENIZERS = (
    {"tokenizer.json"},
    {"vocab.json", "merges.txt"},
    {"source.spm", "target.spm", "vocab.json"},
    {"spiece.model"},
    {"sentencepiece.bpe.model"},
)
# The model card, with languages and licence.
_CARD = "README.md"


def needed(names: Collection[str]) -> list[str]:
    """The small files at the top of the repository, and one format of the weights."""
    plain = sorted(name for name in names if is_plain(name))
    return [name for name in plain if is_small(name)] + _weights(plain)


def is_plain(name: str) -> bool:
    """Whether a name is a plain file name, which leads into no other folder."""
    return bool(_PLAIN.fullmatch(name))


def is_small(name: str) -> bool:
    """Whether a file is a configuration, part of a tokenizer, or the model's card."""
    # The index of shards belongs to the weights.
    return name == _CARD or (name.endswith(_SMALL) and ".index." not in name)


def has_safetensors(names: Collection[str]) -> bool:
    """Whether the weights of a model are all there as safetensors."""
    return any(name.endswith(".safetensors") for name in _weights(names))


def no_safetensors(name: str) -> str:
    """Why a model of pickles is refused, for a message."""
    return (
        f"{name}: has no weights in safetensors, and a pickle is not loaded to check with; "
        f"choose another with --check-model"
    )


def missing(names: Collection[str]) -> str:
    """What is missing from a model's files, in words for a message; empty if it is complete."""
    if "config.json" not in names:
        return "no config.json"
    if not _weights(names):
        return "no complete weights (model.safetensors or pytorch_model.bin, or all of its shards)"
    if not any(files <= set(names) for files in _TOKENIZERS):
        return (
            "no tokenizer (tokenizer.json; or vocab.json with merges.txt; or spiece.model or "
            "sentencepiece.bpe.model; or source.spm, target.spm and vocab.json)"
        )
    return ""


def _weights(names: Collection[str]) -> list[str]:
    """The files of the weights in one format: safetensors first, one file before shards."""
    for stem, suffix in _FORMATS:
        if stem + suffix in names:
            return [stem + suffix]
        index = f"{stem}{suffix}.index.json"
        shards = _shards(names, stem, suffix)
        if shards and index in names:
            return [*shards, index]
    return []


def _shards(names: Collection[str], stem: str, suffix: str) -> list[str]:
    """All shards, `model-00001-of-00003.safetensors`; none when one is missing."""
    pattern = re.compile(re.escape(stem) + r"-(\d{5})-of-(\d{5})" + re.escape(suffix))
    found = {match for name in names if (match := pattern.fullmatch(name))}
    totals = {int(match[2]) for match in found}
    numbers = sorted(int(match[1]) for match in found)
    if len(totals) != 1 or numbers != list(range(1, totals.pop() + 1)):
        return []
    return sorted(match[0] for match in found)
