"""Language tags, names and scripts, and which language a text is in."""

import difflib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import LanguageError

if TYPE_CHECKING:
    import langcodes

# Scripts that are written without spaces between words, with the usual number of characters in a
# word: what a count of words falls back on. Han 1.6 after Chinese newswire, kana and Thai likewise.
_CHARACTERS_PER_WORD = {
    "CJK": 1.6,
    "HIRAGANA": 2.0,
    "KATAKANA": 4.0,
    "THAI": 4.0,
    "LAO": 4.0,
    "KHMER": 4.5,
    "MYANMAR": 5.0,
}
_NO_SPACE_BETWEEN_SENTENCES = frozenset({"zh", "ja", "yue", "wuu"})

# A script that only one widely written language uses settles the question by itself.
_LANGUAGE_OF_SCRIPT = {
    "ARMENIAN": "hy", "BENGALI": "bn", "GEORGIAN": "ka", "GREEK": "el", "GUJARATI": "gu",
    "GURMUKHI": "pa", "HANGUL": "ko", "HEBREW": "he", "HIRAGANA": "ja", "KANNADA": "kn",
    "KATAKANA": "ja", "KHMER": "km", "LAO": "lo", "MALAYALAM": "ml", "MYANMAR": "my",
    "ORIYA": "or", "SINHALA": "si", "TAMIL": "ta", "TELUGU": "te", "THAI": "th", "TIBETAN": "bo",
}  # fmt: skip

# Scripts that many languages share, by their ISO 15924 codes: only these languages are candidates.
_ISO_15924 = {
    "LATIN": ("Latn",),
    "CYRILLIC": ("Cyrl",),
    "ARABIC": ("Arab", "Aran"),
    "DEVANAGARI": ("Deva",),
    "CJK": ("Hans", "Hant", "Jpan"),
    "ETHIOPIC": ("Ethi",),
}

# Enough text for a model of byte n-grams; reading a whole book adds nothing.
_DETECTION_CHARACTERS = 4000


class Detection(NamedTuple):
    """A language and how sure that is, 0 to 1, with the runners-up, the likeliest first."""

    tag: str
    confidence: float
    ranking: tuple[str, ...]


def parse(name: str) -> str:
    """A BCP 47 tag from a tag, an ISO 639 code or a name, in any capitals.

    Raises:
        LanguageError: nothing is known by this name; the message has the nearest known one.
    """
    import langcodes
    from langcodes.tag_parser import LanguageTagError

    wanted = name.strip()
    try:
        language = langcodes.Language.get(wanted.replace("_", "-"))
        if language.is_valid() and language.language not in (None, "und"):
            return _written(language.prefer_macrolanguage().simplify_script().to_tag())
    except LanguageTagError:
        pass
    found = _find(wanted)
    if found is not None and wanted.casefold() in _names(found):
        return found.to_tag()
    raise LanguageError(f"unknown language {name!r}{_suggestion(wanted, found)}")


def display_name(tag: str) -> str:
    """The English name of a language, `Portuguese (Brazil)` for `pt-BR`."""
    import langcodes

    return langcodes.Language.get(tag).display_name()


def base(tag: str) -> str:
    """The language of a tag without region and script: `pt` for `pt-BR`."""
    return tag.split("-", 1)[0].lower()


def same_language(one: str, other: str) -> bool:
    """Whether two tags name the same language, regions and scripts apart."""
    return base(one) == base(other)


def sentence_separator(tag: str) -> str:
    """What stands between two sentences of a language: a space, or nothing."""
    return "" if base(tag) in _NO_SPACE_BETWEEN_SENTENCES else " "


def detect(text: str) -> Detection:
    """The language of a text: by its script where that settles it, else by py3langid.

    A text without letters is `und` with confidence 0.
    """
    sample = text[:_DETECTION_CHARACTERS]
    scripts = Counter(s for c in sample if c.isalpha() and (s := script(c)) is not None)
    if not scripts:
        return Detection("und", 0.0, ())
    letters = sum(scripts.values())
    main, count = scripts.most_common(1)[0]
    if main == "CJK" and scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * letters:
        return Detection("ja", 1.0, ("ja",))
    if main in _LANGUAGE_OF_SCRIPT and count > 0.5 * letters:
        tag = _LANGUAGE_OF_SCRIPT[main]
        return Detection(tag, round(count / letters, 3), (tag,))
    ranked = [
        (str(tag), float(probability))
        for tag, probability in _identifier().rank(sample)
        if main not in _ISO_15924 or _usual_script(str(tag)) in _ISO_15924[main]
    ]
    return Detection(ranked[0][0], round(ranked[0][1], 3), tuple(tag for tag, _ in ranked))


def script(character: str) -> str | None:
    """The script of a letter as the first word of its Unicode name (`LATIN`, `ARABIC`, `CJK`)."""
    name = unicodedata.name(character, "")
    return name.split(" ", 1)[0].split("-", 1)[0] or None


def count_words(text: str) -> int:
    """The number of words in a text, in any script.

    A word is a run of letters, marks and digits. Where a script puts no space between words, the
    number is estimated from the usual length of a word.
    """
    words = 0
    unspaced: Counter[str] = Counter()
    inside = False
    for character in text:
        if not _is_word_character(character):
            # An apostrophe or a hyphen inside a word does not end it.
            inside = inside and character in "'’-\u200c\u200d\u00ad"
            continue
        if character > "\u0e00" and (name := script(character)) in _CHARACTERS_PER_WORD:
            unspaced[name] += 1
            inside = False
        elif not inside:
            words += 1
            inside = True
    return words + sum(
        max(1, round(count / _CHARACTERS_PER_WORD[name])) for name, count in unspaced.items()
    )


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """The known name that is most like the one wanted, if any is."""
    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(wanted.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def _written(tag: str) -> str:
    """A tag that names the script where the region alone decides it: `zh-Hant` for `zh-TW`."""
    import langcodes

    if base(tag) != "zh" or "-" not in tag:
        return tag
    return "zh-Hant" if langcodes.Language.get(tag).maximize().script == "Hant" else "zh"


@cache
def _usual_script(tag: str) -> str | None:
    import langcodes

    script_code: str | None = langcodes.Language.get(tag).maximize().script
    return script_code


def _is_word_character(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _find(name: str) -> "langcodes.Language | None":
    import langcodes

    try:
        return langcodes.find(name)
    except LookupError:
        return None


def _names(language: "langcodes.Language") -> set[str]:
    return {language.display_name().casefold(), language.autonym().casefold()}


def _suggestion(wanted: str, found: "langcodes.Language | None") -> str:
    import langcodes

    if found is None:
        names = {langcodes.Language.get(tag).display_name(): tag for tag in _identifier().labels}
        name = nearest(wanted, names)
        found = langcodes.Language.get(names[name]) if name else None
    if found is None:
        return "; use a tag such as ar or pt-BR, or an English name such as Arabic"
    return f"; did you mean {found.to_tag()} ({found.display_name()})?"


@cache
def _identifier():  # type: ignore[no-untyped-def] # noqa: ANN202 - py3langid has no types
    """py3langid's identifier with probabilities; its model comes in its wheel."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
