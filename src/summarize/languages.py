"""Language tags, names and scripts, and which language a text is in."""

import contextlib
import difflib
import re
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
# What can end a sentence, in any script, and what may still follow it inside the sentence.
SENTENCE_TERMINATORS = ".!?…‽‼⁇⁈⁉。．！？｡؟۔։።፧፨।॥။၊។៕᙮᠃᠉།༎᱾᱿꓿"
SENTENCE_CLOSERS = "'\"”’“‘»«›‹」』〉》】〕）)]}*_"
_NO_SPACE_BETWEEN_SENTENCES = frozenset({"zh", "ja", "yue", "wuu"})

# A script that only one widely written language uses settles the question by itself.
_LANGUAGE_OF_SCRIPT = {
    "ARMENIAN": "hy", "CHEROKEE": "chr", "GEORGIAN": "ka", "GREEK": "el", "GUJARATI": "gu",
    "GURMUKHI": "pa", "HANGUL": "ko", "HIRAGANA": "ja", "KANNADA": "kn", "KATAKANA": "ja",
    "KHMER": "km", "LAO": "lo", "MALAYALAM": "ml", "MYANMAR": "my", "NKO": "nqo", "ORIYA": "or",
    "SINHALA": "si", "SYRIAC": "syr", "TAMIL": "ta", "TELUGU": "te", "THAANA": "dv", "THAI": "th",
    "TIBETAN": "bo",
}  # fmt: skip

# Scripts that many languages share, by their ISO 15924 codes: only these languages are candidates.
_ISO_15924 = {
    "LATIN": ("Latn",),
    "CYRILLIC": ("Cyrl",),
    "ARABIC": ("Arab", "Aran"),
    "BENGALI": ("Beng",),
    "DEVANAGARI": ("Deva",),
    "HEBREW": ("Hebr",),
    "CJK": ("Hans", "Hant", "Jpan"),
    "ETHIOPIC": ("Ethi",),
}
# A character of these says as much as several letters, and so it weighs as much.
_LETTERS_PER_CHARACTER = {"CJK": 3, "HANGUL": 2, "HIRAGANA": 2, "KATAKANA": 2}

# Varieties that a short text in the standard language is taken for.
_STANDARD_OF_VARIETY = {
    "wuu": "zh", "pcm": "en", "arz": "ar", "ary": "ar", "an": "es", "ext": "es",
}  # fmt: skip
_SURE_CHARACTERS = 400
_ALWAYS_STANDARD = frozenset({"wuu"})

# Other English names, and codes that name no single language.
_ALIASES = {
    "farsi": "fa", "dari": "fa-AF", "bengali": "bn", "mandarin": "zh", "mandarin chinese": "zh",
    "simplified chinese": "zh", "traditional chinese": "zh-Hant", "tagalog": "fil",
    "brazilian portuguese": "pt-BR", "european portuguese": "pt-PT", "castilian": "es",
    "flemish": "nl", "moldovan": "ro", "punjabi": "pa", "panjabi": "pa", "oriya": "or",
    "sinhalese": "si", "kirghiz": "ky", "uighur": "ug", "norwegian bokmal": "nb",
}  # fmt: skip
_MAX_NAME_CHARACTERS = 60
_NO_LANGUAGES = frozenset(("und", "mul", "mis", "zxx", "art"))
_SAME_LANGUAGES = {"nb": "no", "tl": "fil", "cmn": "zh"}

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

    # A locale such as `pt_BR.UTF-8` is a tag, too.
    wanted = re.sub(r"[.@].*$", "", name.strip())
    try:
        language = langcodes.Language.get(wanted.replace("_", "-"))
        if language.is_valid() and _is_a_language(language):
            return _written(language)
    except LanguageTagError:
        pass
    found = _find(wanted)
    if found is not None:
        return _written(found)
    raise LanguageError(f"unknown language {name.strip()[:40]!r}{_suggestion(wanted)}")


def display_name(tag: str) -> str:
    """The English name of a language, `Portuguese (Brazil)` for `pt-BR`."""
    import langcodes

    return langcodes.Language.get(tag).display_name()


def base(tag: str) -> str:
    """The language of a tag without region and script: `pt` for `pt-BR`."""
    return tag.split("-", 1)[0].lower()


def same_language(one: str, other: str) -> bool:
    """Whether two tags name the same language, regions and scripts apart."""
    first, second = base(one), base(other)
    return _SAME_LANGUAGES.get(first, first) == _SAME_LANGUAGES.get(second, second)


def sentence_separator(tag: str) -> str:
    """What stands between two sentences of a language: a space, or nothing."""
    return "" if base(tag) in _NO_SPACE_BETWEEN_SENTENCES else " "


def detect(text: str) -> Detection:
    """The language of a text: by its script where that settles it, else by py3langid.

    A text without letters is `und` with confidence 0.
    """
    sample = unicodedata.normalize("NFKC", text[:_DETECTION_CHARACTERS])
    scripts: Counter[str] = Counter()
    for character in sample:
        if character.isalpha() and (name := script(character)) is not None:
            scripts[name] += _LETTERS_PER_CHARACTER.get(name, 1)
    if not scripts:
        return Detection("und", 0.0, ())
    letters = sum(scripts.values())
    main, count = scripts.most_common(1)[0]
    if main == "CJK" and scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * letters:
        return Detection("ja", 1.0, ("ja",))
    if main in _LANGUAGE_OF_SCRIPT:
        tag = _LANGUAGE_OF_SCRIPT[main]
        return Detection(tag, round(count / letters, 3), (tag,))
    if main not in _ISO_15924:
        return Detection("und", 0.0, ())
    ranked: dict[str, float] = {}
    for label, probability in _identifier().rank(sample):
        tag = str(label)
        if tag in _ALWAYS_STANDARD or len(sample) < _SURE_CHARACTERS:
            tag = _STANDARD_OF_VARIETY.get(tag, tag)
        if tag not in _NO_LANGUAGES and _usual_script(tag) in _ISO_15924[main]:
            ranked[tag] = ranked.get(tag, 0.0) + float(probability)
    ranking = sorted(ranked, key=lambda tag: -ranked[tag])
    return Detection(ranking[0], round(min(1.0, ranked[ranking[0]]), 3), tuple(ranking))


def script(character: str) -> str | None:
    """The script of a letter as the first word of its Unicode name (`LATIN`, `ARABIC`, `CJK`)."""
    name = unicodedata.name(character, "")
    first = name.split(" ", 1)[0].split("-", 1)[0]
    return "CJK" if first == "IDEOGRAPHIC" else first or None


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


def _is_a_language(language: "langcodes.Language") -> bool:
    code = language.language
    if code is None or code in _NO_LANGUAGES or code.startswith("x-"):
        return False
    return not (len(code) == 3 and "qaa" <= code <= "qtz")  # for private use


def _written(language: "langcodes.Language") -> str:
    """The usual tag; it names the script where the region alone decides it: `zh-Hant`, `zh-TW`."""
    tag = language.prefer_macrolanguage().simplify_script().to_tag()
    if base(tag) != "zh" or "-" not in tag:
        return tag
    return "zh-Hant" if language.maximize().script == "Hant" else "zh"


@cache
def _usual_script(tag: str) -> str | None:
    import langcodes

    script_code: str | None = langcodes.Language.get(tag).maximize().script
    return script_code


def _is_word_character(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _find(name: str) -> "langcodes.Language | None":
    """The language with this name, in English or in itself; nothing that is only similar."""
    import langcodes

    folded = name.casefold()
    if not name.isprintable():
        return None  # langcodes fails on NUL and on lone surrogates
    if folded in _ALIASES:
        return langcodes.Language.get(_ALIASES[folded])
    with contextlib.suppress(LookupError):
        # This finds similar names, too: what it finds must have the very name.
        language = langcodes.find(name)
        if match := re.fullmatch(r"(.+?)\s*\((.+)\)", name):
            language = langcodes.Language.get(f"{langcodes.find(match[1])}-{_subtag(match[2])}")
        if len(name) > 1 and folded in _names(language):
            return language
    return None


def _subtag(name: str) -> str:
    """The subtag of a region or a script: `BR` for Brazil, `Hant` for Traditional."""
    import langcodes

    for kind in ("territory", "script"):
        with contextlib.suppress(LookupError):
            return langcodes.Language.find_name(kind, name, "en").to_tag().removeprefix("und-")
    raise LookupError(name)


def _names(language: "langcodes.Language") -> set[str]:
    return {language.display_name().casefold(), language.autonym().casefold()}


def _suggestion(wanted: str) -> str:
    import langcodes

    tag = None
    if 3 < len(wanted) <= _MAX_NAME_CHARACTERS and wanted.isprintable():
        with contextlib.suppress(LookupError):
            # What this finds has nearly the name, or the name in a third language.
            tag = _written(langcodes.find(wanted))
        if tag is None:
            known = {
                name: str(label)
                for label in _identifier().labels
                if label not in _NO_LANGUAGES
                for name in _names(langcodes.Language.get(label))
            } | _ALIASES
            name = nearest(wanted, known)
            tag = known[name] if name else None
    if tag is None:
        return "; use a tag such as ar or pt-BR, or an English name such as Arabic"
    return f"; did you mean {tag} ({display_name(tag)})?"


@cache
def _identifier():  # type: ignore[no-untyped-def] # noqa: ANN202 - py3langid has no types
    """py3langid's identifier with probabilities; its model comes in its wheel."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
