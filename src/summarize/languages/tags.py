"""Parse the names, codes and tags that users write for languages, and name languages for them.

The other stages also import what `scripts.py` and `detection.py` offer from here.
"""

import contextlib
import difflib
import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from summarize.errors import LanguageError
from summarize.languages.detection import (
    NO_LANGUAGES,
    Detection,
    detect,
    detectable,
    mixed,
    usual_script,
)
from summarize.languages.english_names import ENGLISH_NAMES
from summarize.languages.scripts import (
    SENTENCE_CLOSERS,
    SENTENCE_TERMINATORS,
    count_words,
    is_unspaced,
    script,
)

if TYPE_CHECKING:
    import langcodes

__all__ = [
    "SENTENCE_CLOSERS", "SENTENCE_TERMINATORS", "Detection", "base", "count_words", "detect",
    "display_name", "is_unspaced", "mixed", "nearest", "nearest_spoken", "own_name", "parse",
    "same_language", "same_script", "script", "sentence_separator", "usual_script",
]  # fmt: skip

_NO_SPACE_BETWEEN_SENTENCES = frozenset({"zh", "ja", "yue", "wuu"})
_NO_MARK_AFTER_SENTENCES = frozenset({"th", "lo"})

# Other English names, and codes that name no single language.
_ALIASES = {
    "farsi": "fa", "dari": "fa-AF", "bengali": "bn", "mandarin": "zh", "mandarin chinese": "zh",
    "simplified chinese": "zh", "traditional chinese": "zh-Hant", "tagalog": "fil",
    "brazilian": "pt-BR", "brazilian portuguese": "pt-BR", "european portuguese": "pt-PT",
    "castilian": "es",
    "flemish": "nl", "moldovan": "ro", "punjabi": "pa", "panjabi": "pa", "oriya": "or",
    "sinhalese": "si", "kirghiz": "ky", "uighur": "ug", "norwegian bokmal": "nb",
}  # fmt: skip
_MAX_NAME_CHARACTERS = 60
_SAME_LANGUAGES = {"nb": "no", "tl": "fil", "cmn": "zh"}
# Languages that models keep apart from their macrolanguage.
_KEPT_APART = frozenset({"tw", "twi"})
# Regions in models' codes that name no region: `pt_XX`, and mBART's `ar_AR` is not of Argentina.
_NO_REGIONS = frozenset({"XX", "ZZ", "AA"})
_ARGENTINA = ("ar", "AR")
# Two names of the same script.
_SAME_SCRIPTS = {"Hang": "Kore", "Aran": "Arab"}
# The largest distance of related languages in langcodes; another script of the same one is 50.
_MAX_DISTANCE = 60


def parse(name: str) -> str:
    """A BCP 47 tag from a tag, a code or a name, in any capitals.

    Codes are those of ISO 639, FLORES (`arb_Arab`) and mBART (`pt_XX`), and locales; names are
    English or the language's own. A script is in the tag only where it is not the usual one.

    Raises:
        LanguageError: no language has this name; the message suggests the nearest one.
    """
    import langcodes
    from langcodes.tag_parser import LanguageTagError

    if len(name) > _MAX_NAME_CHARACTERS:
        shown = repr(name.strip()[:40])
        raise LanguageError(f"unknown language {shown}: too long; use a tag such as ar")
    # A locale such as `pt_BR.UTF-8` is a tag, too.
    plain = re.sub(r"[.@].*$", "", unicodedata.normalize("NFC", name.strip()))
    try:
        language = langcodes.Language.get(plain.replace("_", "-"))
        if language.is_valid() and _is_a_language(language):
            return _canonical_tag(language, given=plain)
    except LanguageTagError:
        pass
    found = _find(plain)
    if found is not None:
        return _canonical_tag(found)
    raise LanguageError(f"unknown language {name.strip()[:40]!r}{_suggestion(plain)}")


def display_name(tag: str) -> str:
    """The English name of a language, `Portuguese (Brazil)` for `pt-BR`."""
    if (name := ENGLISH_NAMES.get(tag)) is not None:
        return name
    import langcodes

    return langcodes.Language.get(tag).display_name()


def own_name(tag: str) -> str:
    """The name of a language in itself, `português (Brasil)` for `pt-BR`."""
    import langcodes

    return langcodes.Language.get(tag).autonym()


def base(tag: str) -> str:
    """The language of a tag without region and script: `pt` for `pt-BR`."""
    return tag.split("-", 1)[0].lower()


def same_language(one: str, other: str) -> bool:
    """Whether two tags name the same language, regions and scripts apart."""
    first, second = base(one), base(other)
    return _SAME_LANGUAGES.get(first, first) == _SAME_LANGUAGES.get(second, second)


def same_script(one: str, other: str) -> bool:
    """Whether two tags are written in the same script: not `zh` and `zh-Hant`."""
    return usual_script(one) == usual_script(other)


def sentence_separator(tag: str) -> str:
    """What stands between two sentences of a language: a space, or nothing."""
    return "" if base(tag) in _NO_SPACE_BETWEEN_SENTENCES else " "


def marks_sentence_ends(tag: str) -> bool:
    """Whether a language puts a mark at the end of a sentence."""
    return base(tag) not in _NO_MARK_AFTER_SENTENCES


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known name that is most similar to the one wanted; None where none is similar."""
    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(wanted.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def nearest_spoken(tag: str, spoken: Iterable[str]) -> str | None:
    """The language nearest to another one: German for Swiss German, Spanish for Catalan.

    The distances are those of Unicode's CLDR, through langcodes; another script of the same
    language is near.

    Args:
        tag: of the language that is wanted.
        spoken: tags of the languages to choose from.

    Returns:
        None where none of them is related.
    """
    import langcodes

    distances = {one: langcodes.tag_distance(tag, one) for one in sorted(set(spoken))}
    closest = min(distances, key=lambda one: distances[one], default=None)
    return closest if closest is not None and distances[closest] <= _MAX_DISTANCE else None


def _is_a_language(language: "langcodes.Language") -> bool:
    code = language.language
    if code is None or code in NO_LANGUAGES or code.startswith("x-"):
        return False
    return not (len(code) == 3 and "qaa" <= code <= "qtz")  # for private use


def _canonical_tag(language: "langcodes.Language", given: str = "") -> str:
    """The usual tag; it names the script where the region alone decides it: `zh-Hant`, `zh-TW`."""
    kept_apart = base(given.replace("_", "-")) in _KEPT_APART
    usual = language if kept_apart else language.prefer_macrolanguage()
    if usual.language == "zh":
        named = "-" in language.to_tag()
        return "zh-Hant" if named and language.maximize().script == "Hant" else "zh"
    if usual.territory in _NO_REGIONS or (usual.language, usual.territory) == _ARGENTINA:
        usual = usual.update_dict({"territory": None})
    without_script = usual.update_dict({"script": None})
    written_in = usual.script or ""
    if _SAME_SCRIPTS.get(written_in, written_in) == without_script.maximize().script:
        usual = without_script
    tag: str = usual.to_tag()
    return tag


def _find(name: str) -> "langcodes.Language | None":
    """The language with this name, in English or in itself; nothing that is only similar."""
    import langcodes

    folded = name.casefold()
    if not name.isprintable():
        return None  # langcodes fails on NUL and on lone surrogates
    if folded in _ALIASES:
        return langcodes.Language.get(_ALIASES[folded])
    with contextlib.suppress(LookupError):
        # langcodes also finds similar names; the one found must have exactly this name.
        if match := re.fullmatch(r"(.+?)\s*[(（](.+)[)）]", name):
            main = langcodes.find(match[1])
            languages = [main]
            with contextlib.suppress(LookupError):
                subtag = _subtag(match[2], main.to_tag())
                languages = [langcodes.Language.get(f"{main.to_tag()}-{subtag}"), main]
        else:
            languages = [langcodes.find(name)]
        if len(name) > 1:
            return next((one for one in languages if folded in _names(one)), None)
    return None


def _subtag(name: str, language: str) -> str:
    """The subtag of a region or a script: `BR` for Brazil or Brasil, `Hant` for Traditional."""
    import langcodes

    for kind in ("territory", "script"):
        for written_in in ("en", language):
            # langcodes has no names of regions in every language.
            with contextlib.suppress(LookupError, FileNotFoundError):
                found = langcodes.Language.find_name(kind, name, written_in)
                return found.to_tag().removeprefix("und-")
    raise LookupError(name)


def _names(language: "langcodes.Language") -> set[str]:
    names = (language.display_name(), language.autonym())
    return {unicodedata.normalize("NFC", name).casefold() for name in names}


def _suggestion(wanted: str) -> str:
    import langcodes

    tag = None
    if 3 < len(wanted) <= _MAX_NAME_CHARACTERS and wanted.isprintable():
        with contextlib.suppress(LookupError):
            # A language with a similar name, or with this name in a third language.
            tag = _canonical_tag(langcodes.find(wanted))
        if tag is None:
            known = {
                name: label
                for label in detectable()
                for name in _names(langcodes.Language.get(label))
            } | _ALIASES
            name = nearest(wanted, known)
            tag = known[name] if name else None
    if tag is None:
        return "; use a tag such as ar or pt-BR, or an English name such as Arabic"
    return f"; did you mean {tag} ({display_name(tag)})?"
