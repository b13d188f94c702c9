"""Find failed translations: loops, a wrong script, text left untranslated, odd lengths.

Translators fall into loops, copy their input, answer in another script, and drop clauses. The
checks use no grammar: they compare with the original, and report nothing that it has as well.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summarize.documents import Finding, Span
from summarize.languages.scripts import (
    SENTENCE_TERMINATORS,
    count_words,
    is_mostly_unspaced,
    letters_by_script,
)
from summarize.languages.tags import base, display_name

# Unicode's names for the letters of a script, by its ISO 15924 code.
_LETTERS = {
    "Arab": "ARABIC", "Aran": "ARABIC", "Armn": "ARMENIAN", "Beng": "BENGALI", "Cyrl": "CYRILLIC",
    "Deva": "DEVANAGARI", "Ethi": "ETHIOPIC", "Geor": "GEORGIAN", "Grek": "GREEK",
    "Gujr": "GUJARATI", "Guru": "GURMUKHI", "Hans": "CJK BOPOMOFO", "Hant": "CJK BOPOMOFO",
    "Hebr": "HEBREW", "Jpan": "CJK HIRAGANA KATAKANA", "Khmr": "KHMER", "Knda": "KANNADA",
    "Kore": "HANGUL", "Laoo": "LAO", "Latn": "LATIN", "Mlym": "MALAYALAM", "Mymr": "MYANMAR",
    "Orya": "ORIYA", "Sinh": "SINHALA", "Taml": "TAMIL", "Telu": "TELUGU", "Thaa": "THAANA",
    "Thai": "THAI", "Tibt": "TIBETAN",
}  # fmt: skip
# Languages that are written in a second script, too.
_SECOND_SCRIPTS = {
    "az": "CYRILLIC ARABIC", "bs": "CYRILLIC", "ha": "ARABIC", "kk": "LATIN ARABIC",
    "ks": "DEVANAGARI", "ku": "ARABIC CYRILLIC", "ky": "ARABIC", "mn": "MONGOLIAN",
    "ms": "ARABIC", "pa": "ARABIC", "sd": "DEVANAGARI", "sh": "CYRILLIC LATIN", "sr": "LATIN",
    "tg": "ARABIC", "tk": "CYRILLIC", "tt": "LATIN", "ug": "LATIN CYRILLIC",
    "uz": "CYRILLIC ARABIC",
}  # fmt: skip
# Names may stay in another script, and are nearly half of some headlines.
_MIN_SHARE_OF_SCRIPT = 0.5
# A text with fewer letters may be a name or an abbreviation.
_MIN_LETTERS = 12
_MIN_LETTERS_WITH_KANA = 36
_MAX_WORDS_OF_A_NAME = 3
_MIN_UNTRANSLATED_WORDS = 7
_MIN_WORDS_TO_TRANSLATE = 3
# Addresses and file names are in Latin letters in any language.
_NO_WORDS = re.compile(r"(?<!\S)\S*[/@\\_#]\S*|(?<!\S)\S+\.\w{2,3}\b/?")

_MIN_LENGTH_RATIO, _MAX_LENGTH_RATIO = 0.3, 3.5
_MIN_WORDS_TO_COMPARE = 8
# Abbreviations grow when they are translated.
_FREE_WORDS = 3

# How often a run of so many words, or characters, may follow itself: `very very very very good`,
# `ha ha ha ha`. A longer run is sooner a loop; the last is for all that are longer.
_MOST_WORD_RUNS = (7, 4, 3, 3, 2)
_MOST_CHARACTER_RUNS = (11, 5, 5, 3, 3, 3, 3, 3, 3, 2)
_MOST_SYLLABLE_RUNS = (11, 9, 5)
# The shortest text that can hold such a run.
_MIN_CHARACTERS = min(
    period * (times + 1)
    for most in (_MOST_CHARACTER_RUNS, _MOST_SYLLABLE_RUNS)
    for period, times in enumerate(most, 1)
)
_LONG_WORD = re.compile(rf"(?<!\S)\S{{{_MIN_CHARACTERS},}}")
_ANY_WORD = re.compile(r"\S+")
_LINE_OF_WORDS = re.compile(r"\S+(?: \S+)*")
_MAX_WORDS_IN_RUN = 60
_MAX_CHARACTERS_IN_RUN = 80
_MIN_SENTENCE_WORDS = 4
_MIN_SENTENCES = 4
_MAX_CHARACTERS = 20_000
_MAX_SHOWN = 40
_WORD = re.compile(r"(?:[^\W_]+|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff])+")
_SENTENCE = re.compile(rf"[^{re.escape(SENTENCE_TERMINATORS)}\n]+")


class _Run(NamedTuple):
    """A run of units that repeats itself: its place, the length of one period, and of all."""

    start: int
    end: int
    period: int
    units: int


def repeats(text: str) -> Span | None:
    """The part of a text that repeats itself in a loop; None where there is none.

    A loop is a run of words that follows itself again and again (characters, in scripts without
    spaces), or one sentence that is half of the text. `Very very very good`, laughter, tables of
    figures and doubled words are not loops.
    """
    run = _loop(text)
    return Span(run.start, run.end) if run else None


def repetition(translation: str, original: str) -> list[Finding]:
    """A finding where a translation has a loop, and its original none or a much shorter one."""
    run = _loop(translation)
    if run is None:
        return []
    same = _loop(original, lenient=True)
    if same is not None and 2 * same.units >= run.units:
        return []
    shown = translation[run.start : run.end][:_MAX_SHOWN].strip()
    message = f"the translation repeats itself: {shown!r} ..."
    return [Finding("repetition", "warning", message, Span(run.start, run.end))]


def wrong_script(translation: str, language: str, original: str) -> list[Finding]:
    """A finding where a translation is in a wrong script, or is the same as its original.

    Args:
        translation: one sentence, or more.
        language: its BCP 47 tag; a language whose script is not known is not checked.
        original: what it was made from, in another language.
    """
    words = _NO_WORDS.sub(" ", translation)
    if _is_foreign(words, _scripts(language), original):
        name = display_name(language)
        return [Finding("language", "warning", f"the translation is not in the script of {name}")]
    if _folded(translation) == _folded(original) and _is_translatable(words):
        return [Finding("language", "warning", "the translation is the same as the original")]
    return []


def length_ratio(translation: str, original: str) -> list[Finding]:
    """A finding where a translation is far too short or too long for its original."""
    words, wanted = count_words(translation), count_words(original)
    if wanted >= _MIN_WORDS_TO_COMPARE and words < _MIN_LENGTH_RATIO * wanted:
        problem = "short"
    elif words >= _MIN_WORDS_TO_COMPARE and words > _MAX_LENGTH_RATIO * wanted + _FREE_WORDS:
        problem = "long"
    else:
        return []
    message = f"the translation is very {problem}: {words} words for {wanted} in the original"
    return [Finding("language", "warning", message)]


@cache
def _scripts(language: str) -> frozenset[str]:
    """The scripts that a language may be written in, by Unicode's names; none if unknown."""
    import langcodes

    tag = langcodes.Language.get(language)
    names = _LETTERS.get(tag.maximize().script or "", "")
    if names and tag.script is None:
        names += " " + _SECOND_SCRIPTS.get(base(language), "")
    return frozenset(names.split())


def _is_foreign(text: str, wanted: frozenset[str], original: str) -> bool:
    """Whether most letters, names not counted, are of none of the wanted scripts."""
    letters = letters_by_script(text)
    own = sum(letters[name] for name in wanted)
    if "HIRAGANA" in wanted and letters["CJK"] >= _MIN_LETTERS_WITH_KANA:
        # A Japanese sentence has kana; what has none is Chinese.
        own *= bool(letters["HIRAGANA"] + letters["KATAKANA"])
    if not wanted or own >= _MIN_SHARE_OF_SCRIPT * letters.total():
        return False
    if own:
        # Names may stay in the script of the original.
        known = set(_WORD.findall(original))
        text = _WORD.sub(
            lambda m: " " if m.group()[0].isupper() and m.group() in known else m.group(), text
        )
        return own < _MIN_SHARE_OF_SCRIPT * letters_by_script(text).total()
    is_name = count_words(text) <= _MAX_WORDS_OF_A_NAME or letters.total() < _MIN_LETTERS
    return not (is_name and _folded(text) in _folded(original))


def _is_translatable(text: str) -> bool:
    """Whether a text has enough words that are not names, so that it must change."""
    words = _WORD.findall(text)
    common = [word for word in words if word[0].isalpha() and not word[0].isupper()]
    return (
        count_words(text) >= _MIN_UNTRANSLATED_WORDS
        and count_words(" ".join(common)) >= _MIN_WORDS_TO_TRANSLATE
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _loop(text: str, *, lenient: bool = False) -> _Run | None:
    """The longest loop; with `lenient`, any run that comes twice counts."""
    text = text[:_MAX_CHARACTERS]
    runs = [
        *_word_loops(text, lenient=lenient),
        *_character_loops(text, lenient=lenient),
        *_sentence_loops(text, lenient=lenient),
    ]
    return max(runs, key=lambda run: run.end - run.start, default=None)


def _word_loops(text: str, *, lenient: bool) -> list[_Run]:
    words = tuple(map(str.casefold, _WORD.findall(text)))
    runs = _runs(words, (1,) if lenient else _MOST_WORD_RUNS, _MAX_WORDS_IN_RUN)
    spans = [match.span() for match in _WORD.finditer(text)] if runs else []
    return [
        _Run(spans[first][0], spans[last - 1][1], period, last - first)
        for first, last, period in runs
    ]


def _character_loops(text: str, *, lenient: bool) -> list[_Run]:
    """Loops where no space stands between words, and inside one word."""
    found = []
    # Some characters become two or three by casefolding.
    any_length = lenient or len(text.casefold()) > len(text)
    words = _ANY_WORD if any_length else _LONG_WORD
    for match in (_LINE_OF_WORDS if is_mostly_unspaced(text) else words).finditer(text):
        part = match.group().casefold()
        if lenient:
            most: tuple[int, ...] = (1,)
        elif len(part) < _MIN_CHARACTERS:
            continue
        else:
            most = (
                _MOST_CHARACTER_RUNS if is_mostly_unspaced(match.group()) else _MOST_SYLLABLE_RUNS
            )
        found += [
            _Run(match.start() + first, match.start() + last, period, last - first)
            for first, last, period in _runs(part, most, _MAX_CHARACTERS_IN_RUN)
        ]
    return found


def _sentence_loops(text: str, *, lenient: bool) -> list[_Run]:
    """One sentence that is half of the text."""
    spans = [match.span() for match in _SENTENCE.finditer(text)]
    sentences = [_folded(text[start:end]) for start, end in spans]
    if not sentences:
        return []
    sentence, times = Counter(sentences).most_common(1)[0]
    if times < (2 if lenient else _MIN_SENTENCES) or 2 * times < len(sentences):
        return []
    words = count_words(sentence)
    if words < _MIN_SENTENCE_WORDS:
        return []
    places = [span for span, other in zip(spans, sentences, strict=True) if other == sentence]
    return [_Run(places[0][0], places[-1][1], words, times * words)]


def _runs(units: Sequence[str], most: tuple[int, ...], longest: int) -> list[tuple[int, int, int]]:
    """Where units follow themselves more than `most` times: first, behind the last, period."""
    found = []
    for period in _periods(units, most, min(longest, len(units) // 2)):
        allowed = most[min(period, len(most)) - 1]
        start = 0
        for place in range(period, len(units) + 1):
            if place < len(units) and units[place] == units[place - period]:
                continue
            # From `start` to here every unit is the same as the one a period before.
            if (place - start) // period > allowed and _has_letters(units[start : start + period]):
                found.append((start, place, period))
            start = place - period + 1
    return found


def _periods(units: Sequence[str], most: tuple[int, ...], longest: int) -> list[int]:
    """The periods, up to the longest, at which units may repeat more than `most` times.

    A run that comes `most + 1` times has its first `most` times again one period later. Nearly all
    texts have no run of that length twice, which is quick to see.
    """
    size = min(period * times for period, times in enumerate(most, 1))
    starts = range(len(units) - size + 1)
    if len({units[start : start + size] for start in starts}) == len(starts):
        return []
    periods: set[int] = set()
    places: dict[Sequence[str], list[int]] = {}
    for start in starts:
        earlier = places.setdefault(units[start : start + size], [])
        for other in reversed(earlier):
            if start - other > longest:
                break
            periods.add(start - other)
        earlier.append(start)
    return sorted(periods)


def _has_letters(units: Sequence[str]) -> bool:
    return any(character.isalpha() for unit in units for character in unit)
