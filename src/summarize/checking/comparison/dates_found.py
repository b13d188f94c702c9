"""Find months and days of the week in a sentence of any of many languages."""

import re
from functools import cache
from typing import NamedTuple

from summarize.checking.comparison.calendar_names import is_person
from summarize.checking.comparison.calendar_words import ADJECTIVES, MONTHS, WEEKDAYS
from summarize.checking.numerals.lexicon import folded
from summarize.checking.numerals.tables import entries
from summarize.documents import Span
from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base

# Small letters only where no other word is written so.
_CAPITAL = {
    "en": frozenset("march may".split()),
    "tr": frozenset(map(folded, "ocak mart ekim kasım aralık pazar".split())),
}
# `Na quinta, ...`, not `na quinta vez`.
_NO_NOUN_PT = (
    r"[-‐‑ ]feira|\s*(?:[^\w\s]|\Z)"
    r"| (?:em|no|na|nos|nas|de manhã|à|a|ao|que|depois|antes|para|quando|e|com|por|pela|pelo"
    r"|contra)\b"
)
_PART_PT = r"\b(?:tarde|manhã|noite|madrugada) d[ae] "
_NOTHING = r"(?!)"
_SHORT_EN = "jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
# Words that are others, too, are dates only behind the one or before the other.
_WITH = {
    "en": {
        **dict.fromkeys(_SHORT_EN, (r"\d(?:st|nd|rd|th)? ", r"\.(?!\w)|,? ?\d")),
        # `Theresa May`
        "may": (
            r"\d(?:st|nd|rd|th)? |\b(?:in|of|by|on|since|until|till|from|to|last|this|next|early"
            r"|late|mid|during|before|after|through|for|and|or|between|each|every|around)[ -]",
            r",? ?\d",
        ),
    },
    "pt": dict.fromkeys(("segunda", "quarta", "quinta", "sexta"), (_PART_PT, _NO_NOUN_PT)),
    "he": dict.fromkeys(
        ("שני", "שלישי", "רביעי", "חמישי", "שישי", "ראשון", "שבת"), (r"(?:יום|ימי) ", _NOTHING)
    ),
    "ru": dict.fromkeys(
        ("среда", "среду", "среды", "среде", "средои", "средой"),
        (r"(?<!\w)(?:в|на|эту|прошлую|минувшую|следующую|ближайшую|до|вечером|утром) ", _NOTHING),
    ),
    "ar": {"مارس": (r"(?:\d|شهر|في|من|أوائل|أواخر|منتصف|نهاية|بداية|حتى) ?", _NOTHING)},
}
# What is written together with the word behind it.
_PREFIXES = {"ar": r"(?:[وفبلك]{1,2})?", "he": r"[ובלמהש]{0,2}"}
_FORMS = {"zh": "月", "ja": "月", "ko": "월"}
_DIGIT_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9]) ?(?:月|월)")
_MAX_CHARACTERS = 20_000
_REACH = 16


class Date(NamedTuple):
    """A month or a day of the week where it stands.

    Attributes:
        kind: `month` or `weekday`.
        number: 1 is January, and Monday.
        span: where.
        is_sure: whether the word can be nothing else.
        is_name: whether it is the name of a person there: `April Emery`.
    """

    kind: str
    number: int
    span: Span
    is_sure: bool
    is_name: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """Which one it is."""
        return self.kind, self.number


def dates_in(text: str, language: str) -> list[Date]:
    """The months and days of the week that a text names, in order; none in other languages.

    Args:
        text: a sentence, or more.
        language: its BCP 47 tag.
    """
    own = base(language)
    own = "zh" if own == "yue" else own
    if own not in MONTHS:
        return []
    text = text[:_MAX_CHARACTERS]
    found: list[Date] = []
    pattern, words = _pattern(own)
    for match in pattern.finditer(text):
        kind, number = words[folded(match["word"])]
        span = Span(*match.span("word"))
        is_name = is_person(text, span, own)
        is_sure = not is_name and _is_sure(own, match)
        found.append(Date(kind, number, span, is_sure, is_name))
    if own in _FORMS:
        taken = {one.span.start for one in found}
        found += [
            Date("month", int(match.group(1)), Span(*match.span()), True)
            for match in _DIGIT_MONTH.finditer(text)
            if match.start() not in taken
        ]
    return sorted(found, key=lambda one: one.span)


def _is_sure(language: str, match: re.Match[str]) -> bool:
    word = match["word"]
    if folded(word) in _CAPITAL.get(language, ()) and (not word[0].isupper() or not match.start()):
        return False
    around = _WITH.get(language, {}).get(folded(word))
    if around is None:
        return True
    text = match.string
    before, after = around
    start, end = match.span("word")
    return bool(
        re.search(rf"(?:{before})\Z", text[max(0, start - _REACH) : start], re.IGNORECASE)
        or re.compile(after).match(text, end)
    )


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    """What finds the words of a language, and what each of them is."""
    known: dict[str, tuple[str, int]] = {}
    written: set[str] = set()
    for kind, table in (("weekday", WEEKDAYS), ("month", MONTHS)):
        for word, number in [*entries(table[language]), *_adjectives(kind, language)]:
            known[folded(word)] = (kind, number)
            written |= {word, folded(word)}
    words = "|".join(sorted(map(re.escape, written), key=len, reverse=True))
    if is_unspaced(next(iter(entries(WEEKDAYS[language])))[0][0]):
        return re.compile(rf"(?<![\d十一二两三四五六七八九几数])(?P<word>{words})"), known
    prefix = _PREFIXES.get(language, "")
    return re.compile(rf"(?<!\w){prefix}(?P<word>{words})(?!\w)", re.IGNORECASE), known


def _adjectives(kind: str, language: str) -> list[tuple[str, int]]:
    """Words made from those of the calendar: `of June` is one word in Russian."""
    stems, endings = ADJECTIVES.get(language, {}).get(kind, ("", ""))
    return [
        (stem + ending, number) for stem, number in entries(stems) for ending in endings.split()
    ]


def without_weekdays(text: str, language: str) -> str:
    """The text with spaces for days of the week: 周六 is no six, `segunda-feira` no second."""
    for one in dates_in(text, language):
        if one.kind == "weekday" and one.is_sure:
            start, end = one.span
            text = text[:start] + " " * (end - start) + text[end:]
    return text
