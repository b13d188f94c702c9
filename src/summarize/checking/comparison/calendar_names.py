"""Months, days and seasons that are names of persons: `April Emery`, `Domingo Sarmiento`, `Dawn`.

Such a word is a name where a surname stands behind it, or a given name before it, and nothing
before it that makes a date of it: `In June Carter sang` is about June. In doubt it is a date.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarize.documents import Span

# The words that are given names, by language; in Portuguese, Spanish and French the calendar has
# small letters, and whatever has a capital may be one.
_GIVEN = {
    "en": "april may june august",
    "de": "april august",
    "pt": "janeiro abril maio junho julho agosto domingo",
    "es": "abril mayo junio julio agosto domingo",
    "fr": "avril mai juin août",
}
# Surnames, behind a given name.
_FAMILY = {"en": "may march", "pt": "abril domingo", "es": "abril domingo", "fr": "avril"}
_OTHERS = {
    "en": {"Summer": "summer", "Autumn": "autumn", "Dawn": "dawn"},
    "pt": {"Aurora": "dawn"},
    "es": {"Aurora": "dawn", "Alba": "dawn"},
    "fr": {"Aurore": "dawn"},
}
_WORDS = {
    "summer": {"en": "summer", "pt": "verão", "es": "verano", "fr": "été", "de": "sommer"},
    "autumn": {"en": "autumn fall", "pt": "outono", "es": "otoño", "fr": "automne", "de": "herbst"},
    "dawn": {
        "en": "dawn",
        "pt": "amanhecer alvorada aurora alvorecer madrugada",
        "es": "amanecer alba aurora madrugada",
        "fr": "aube aurore",
        "de": "morgendämmerung dämmerung morgengrauen morgenröte",
    },
}
# What makes a date of the month behind it.
_BEFORE_DATES = {
    "en": r"in|of|on|since|until|till|last|this|next|early|late|mid|during|before|after|through"
    r"|between|each|every|around|the|a|an|one|that|(?:from|between) \w+ (?:to|and)",
    "de": r"im|am|seit|ab|bis|vom|zum|anfang|mitte|ende|letzte[nrms]?|vergangene[nrms]?"
    r"|diese[nrms]?|nächste[nrms]?|jede[nrms]?|der|den|des|dem|und|oder|monat|zwischen|von",
    "pt": r"em|de|desde|até|a|ao|do|no|neste|este|próximo|passado|último|e|ou|entre|cada|mês|o|um",
    "es": r"en|de|desde|hasta|a|al|del|el|este|próximo|pasado|último|y|o|entre|cada|mes|un",
    "fr": r"en|de|d'|depuis|jusqu'en|à|au|du|le|ce|et|ou|entre|chaque|mois|dès|un",
}
# Behind a month or a season these are no surnames.
_NO_SURNAMES = (
    "fool fools bank bug day days holiday revolution theses uprising showers madness olympics "
    "olympic games paralympics palace break school festival league time universiade youth classic "
    "solstice raid statement chorus street war sale term night nights monday tuesday wednesday "
    "thursday friday saturday sunday santo santa sangrento sangriento rojo mundial january "
    "february march april may june july august september october november december i"
).split()
_SURNAME = re.compile(r" (?P<word>(?:(?:de|da|do|von|van) )?[^\W\d_][^\W\d_]+)")
_GIVEN_BEFORE = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{2,}) \Z")
_SPEAKS = re.compile(
    r" (?:said|says|told|tells|replied|asked|explained|wrote|who|sagte|erklärte|disse|afirmou"
    r"|contou|dijo|afirmó|contó|a dit|a déclaré|a expliqué)(?!\w)"
)
_CLOSED = frozenset(
    "the a an in on at by for from when while after before since but and if as then last this next "
    "every o os em no na el la los las en le les un une der die das im am mr mrs".split()
)
_REACH = 40
_HEADLINE = 0.6
_MIN_AROUND = 4
_WORD = re.compile(r"[^\W\d_]{2,}")


class CalendarName(NamedTuple):
    """A season or a part of the day that is a name where it stands."""

    span: Span
    name: str
    words: dict[str, str]


def is_person(text: str, span: Span, language: str) -> bool:
    """Whether a month or a day of the week is the name of a person where it stands.

    Args:
        text: a sentence, or more.
        span: where the word stands.
        language: ISO 639 code.
    """
    word = text[span.start : span.end]
    if not word[0].isupper() or word.isupper():
        return False
    folded = word.lower()
    if folded in _listed(_FAMILY.get(language, "")) and _has_given(text, span):
        return True
    return folded in _listed(_GIVEN.get(language, "")) and _is_given(text, span, language)


def other_names(text: str, language: str) -> Iterator[CalendarName]:
    """The other words of the kind that are names of persons in a text: `Dawn French`.

    Args:
        text: a sentence, or more.
        language: ISO 639 code.
    """
    known = _OTHERS.get(language, {})
    for match in _capitals(language).finditer(text) if known else ():
        span = Span(*match.span())
        if _is_given(text, span, language):
            yield CalendarName(span, match.group(), _WORDS[known[match.group()]])


@cache
def _capitals(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_OTHERS[language])})(?!\w)")


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _makes_date(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<!\w)(?:{_BEFORE_DATES[language]})[ -]?|\d(?:st|nd|rd|th|\.|º)? )\Z", re.I
    )


def _is_given(text: str, span: Span, language: str) -> bool:
    """Whether a surname stands behind a word, or what a person does."""
    before = text[max(0, span.start - _REACH) : span.start]
    if _makes_date(language).search(before):
        return False
    if _SPEAKS.match(text, span.end):
        return True
    match = _SURNAME.match(text, span.end)
    return match is not None and _is_surname(match["word"]) and not _is_headline(text, span)


def _is_surname(words: str) -> bool:
    word = words.rsplit(maxsplit=1)[-1]
    return word[0].isupper() and not word.isupper() and word.lower() not in _NO_SURNAMES


def _has_given(text: str, span: Span) -> bool:
    """Whether a given name stands before a surname, and no number behind it."""
    match = _GIVEN_BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    if match is None or re.match(r",? ?\d", text[span.end : span.end + 3]):
        return False
    word = match["word"]
    is_name = word[0].isupper() and not word.isupper() and word.lower() not in _CLOSED
    return is_name and word.lower() not in _NO_SURNAMES and not _is_headline(text, span)


def _is_headline(text: str, span: Span) -> bool:
    """Whether most words around a name have capitals."""
    before = _WORD.findall(text[max(0, span.start - _REACH) : span.start])
    after = _WORD.findall(text[span.end : span.end + _REACH])
    words = [*before[:-1], *after[1:]]
    return len(words) >= _MIN_AROUND and sum(w[0].isupper() for w in words) > _HEADLINE * len(words)
