"""Find the languages that a model reads and writes in its files, without loading its weights."""

import contextlib
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import ModelNotSupported
from summarize.languages.tags import nearest_spoken
from summarize.models.codecs.conditioning import (
    language_tokens,
    start_language,
    translation_prefixes,
)
from summarize.models.codecs.tokens import read
from summarize.models.known import language_codes
from summarize.models.known.families import FAMILIES, Task
from summarize.models.store.local_models import LocalModel
from summarize.models.store.untrusted_files import read_json

# Opus-MT names groups of languages as it names languages: ISO 639-5, and words of its own.
_GROUPS = frozenset(
    "aav afa alg alv apa aqa aql art ath auf aus awd azc bad bai bat ber bih bnt btk cai cau cba "
    "ccn ccs cdc cdd cel cmc cpe cpf cpp crp csu cus day dmn dra egx esx euq fiu fox gem gme gmq "
    "gmw grk hmx hok hyx iir ijo inc ine ira iro itc jpx kar kdo khi kro map mkh mno mul mun myn "
    "nah nai ngf nic nub omq omv oto paa phi plf poz pqe pqw pra qwe roa sai sal sdv sem sgn sio "
    "sit sla smi son sqj ssa syd tai tbq trk tup tut tuw urj wak wen xgn xnd ypk zhx zle zls zlw "
    "znd".split()
)
_OPUS_NAME = re.compile(r"opus-mt-(?:tc-[a-z-]+-)?(?P<source>[A-Za-z_+]+)-(?P<target>[A-Za-z_+]+)")


@dataclass(frozen=True)
class Speaks:
    """The languages that a model reads and writes, as BCP 47 tags.

    Attributes:
        sources: what it reads; None where that is not known.
        targets: what it writes; None where that is not known.
        usual_script: a tag without a script means the usual script only, as in the tags of a
            model's language tokens.
    """

    sources: tuple[str, ...] | None
    targets: tuple[str, ...] | None
    usual_script: bool = False

    def reads(self, tag: str) -> bool | None:
        """Whether it reads a language, in whatever region; None where that is not known."""
        return self._has(self.sources, tag)

    def writes(self, tag: str) -> bool | None:
        """Whether it writes a language, in whatever region; None where that is not known."""
        return self._has(self.targets, tag)

    def nearest_source(self, tag: str) -> str | None:
        """The language that it reads and that is nearest to another: German for Swiss German."""
        return nearest_spoken(tag, self.sources or ())

    def nearest_target(self, tag: str) -> str | None:
        """The language that it writes and that is nearest to another; None where none is near."""
        return nearest_spoken(tag, self.targets or ())

    def _has(self, known: tuple[str, ...] | None, tag: str) -> bool | None:
        if known is None:
            return None
        return language_codes.match(tag, known, usual_script=self.usual_script) is not None


def speaks(model: LocalModel, task: Task) -> Speaks:
    """The languages of a model, from the catalog, its files, its name, or its card.

    Args:
        model: a model on this machine.
        task: what to use it for.

    Raises:
        ModelNotSupported: its architecture is unknown, or its tokenizer is broken.
    """
    entry = model.entry
    if entry is not None and entry.languages:
        return Speaks(entry.languages, entry.targets or entry.languages)
    family = model.family()
    if model.is_gguf:
        return Speaks(None, None)
    if task == "translate" and not family.prompted:
        if family.placements and (known := _by_tokens(model)) is not None:
            return known
        if family.prefix_languages:
            pairs = translation_prefixes(read_json(model.path / "config.json"), family)
            sources, targets = (_tags(pair[side] for pair in pairs) for side in (0, 1))
            return Speaks(sources, targets, usual_script=True)
        if family.single_pair:
            return Speaks(*_pair(model))
    card = _card(model.path)
    return Speaks(card, card)


def _by_tokens(model: LocalModel) -> Speaks | None:
    """The languages that the model's vocabulary has tokens for."""
    family = model.family()
    found = _language_tokens(model.path, family.name, _stamps(model.path))
    if found is None:
        return None
    placed, tags, start = found
    if placed == "marian":
        return Speaks(_pair(model)[0], tags, usual_script=True)
    sources = targets = tags
    if start is not None:
        targets = start
    # Two of mBART-50's three checkpoints have one side in English, and the same vocabulary.
    if "one-to-many" in model.name:
        sources = ("en",)
    if "many-to-one" in model.name:
        targets = ("en",)
    return Speaks(sources, targets, usual_script=True)


@functools.lru_cache(maxsize=16)
def _language_tokens(
    folder: Path, family_name: str, stamps: tuple[tuple[str, int, int], ...]
) -> tuple[str, tuple[str, ...], tuple[str, ...] | None] | None:
    """Scheme, languages, and the only target if there is one; a large vocabulary takes a second."""
    del stamps
    family = FAMILIES[family_name]
    found = language_tokens(read(folder, family), family)
    if found is None:
        return None
    placement, languages = found
    start = None
    if placement.target == "start":
        config = read_json(folder / "config.json")
        start = start_language(languages, config.get("decoder_start_token_id"))
    return placement.scheme, languages.tags, start


def _stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of a tokenizer's files, as a key for the cache."""
    names = ("tokenizer.json", "vocab.json", "spiece.model", "config.json")
    files = (folder / name for name in names if (folder / name).is_file())
    return tuple((file.name, (s := file.stat()).st_size, s.st_mtime_ns) for file in files)


def _pair(model: LocalModel) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """The languages of a model of one pair, by its tokenizer's settings, its name or its card."""
    config = read_json(model.path / "tokenizer_config.json", missing_ok=True)
    sides = [_named(config.get(key)) for key in ("source_lang", "target_lang")]
    for name in (model.name, model.path.name, str(config.get("name_or_path", ""))):
        if found := _OPUS_NAME.fullmatch(name.rpartition("/")[2]):
            named = [_named(found["source"]), _named(found["target"])]
            sides = [old or new for old, new in zip(sides, named, strict=True)]
    source, target = sides
    # The card lists both sides together: it helps where a side is known.
    card = _card(model.path)
    if card is not None and target is not None and source is None:
        source = _tags(tag for tag in card if tag not in target)
    if card is not None and source is not None and target is None:
        target = _tags(tag for tag in card if tag not in source)
    return source or None, target or None


def _named(codes: object) -> tuple[str, ...] | None:
    """The tags of `eng`, `pt_br` or `cat+oci+spa`; None for a group of languages."""
    if not isinstance(codes, str) or not codes:
        return None
    parts = codes.split("+") if "+" in codes else [codes]
    if _language(codes) is None and len(parts) == 1:
        parts = codes.split("_")
    tags = [_language(part) for part in parts]
    return None if None in tags else _tags(tag for tag in tags if tag is not None)


def _language(code: str) -> str | None:
    if not re.fullmatch(r"[a-z]{2,3}(_[A-Za-z]{2,4})?", code) or code in _GROUPS:
        return None
    return language_codes.tag_of(code)


def _card(folder: Path) -> tuple[str, ...] | None:
    from summarize.models.known import model_card as card

    with contextlib.suppress(ModelNotSupported):
        return _tags(card.languages(folder)) or None
    return None


def _tags(tags: Iterable[str]) -> tuple[str, ...]:
    known = (language_codes.tag_of(tag) for tag in tags)
    return tuple(sorted({tag for tag in known if tag is not None}))
