"""Errors planted into sentences: one number, name or word is made another, by a seed."""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from summarize.checking.names import names_in

MONTHS = (
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SMALL = "two three four five six seven eight nine".split()
LARGE = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
    " forty fifty sixty seventy eighty ninety".split()
)
_UNITS = (
    "mile miles|kilometre kilometres|kilometer kilometers|metre metres|meter meters|foot feet"
    "|inch inches|yard yards|acre acres|hectare hectares|tonne tonnes|ton tons|pound pounds"
    "|second seconds|minute minutes|hour hours|day days|week weeks|month months|year years"
)
_SCALES = ("thousand", "million", "billion", "trillion")
_SIGNS = "$£€"
_MONEY = "dollar dollars|euro euros|pound pounds"
_OPPOSITES = (
    "more less|higher lower|rise fall|rises falls|rose fell|risen fallen|rising falling"
    "|increase decrease|increased decreased|increases decreases|increasing decreasing|above below"
    "|up down|gained lost|won lost|win lose|growth decline|most least|better worse|best worst"
    "|highest lowest|over under|larger smaller|bigger smaller|stronger weaker|before after"
    "|increased reduced|strong weak|first last|more fewer"
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|could|can|may|might|must)\b"
    r"(?! (?:not|n.t|never|no)\b)(?!n)"
)
_DENIAL = re.compile(r" not\b(?! only)|n[’']t\b| never\b|\b[Nn]o longer |\bwithout\b|\bcannot\b")


class Planted(NamedTuple):
    """A sentence with an error.

    Attributes:
        text: the sentence.
        start, end: where the error is; equal where something is missing.
    """

    text: str
    start: int
    end: int


class Around(NamedTuple):
    """What errors are made of.

    Attributes:
        document: the sentences of the text.
        names: of other texts.
    """

    document: Sequence[str]
    names: Sequence[str]


Planter = Callable[[str, Around, random.Random], "Planted | None"]


def _put(sentence: str, start: int, end: int, text: str) -> Planted:
    return Planted(sentence[:start] + text + sentence[end:], start, start + len(text))


def _one(matches: Sequence[re.Match[str]], dice: random.Random) -> re.Match[str] | None:
    return dice.choice(matches) if matches else None


def _like(word: str, other: str) -> str:
    return other[0].upper() + other[1:] if word[0].isupper() else other


def _whole(document: Sequence[str]) -> str:
    return " ".join(document)


def _other_number(
    match: re.Match[str], low: int, high: int, taken: str, dice: random.Random
) -> str:
    value = match.group()
    for _ in range(50):
        found = str(dice.randint(low, high))
        if found != value and not re.search(rf"(?<!\d){found}(?!\d)", taken):
            return found
    return str(high + 1)


def number(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A number in digits that is no year and no day, and that the text has nowhere."""
    found = [
        m
        for m in re.finditer(r"(?<![\w.,:/-])\d{1,6}(?![\w.,:/-]*\d|\w)", sentence)
        if not re.fullmatch(r"(?:19|20)\d\d", m.group()) and not _by_month(sentence, m)
    ]
    match = _one(found, dice)
    if match is None:
        return None
    size = len(match.group())
    low, high = (2, 99) if size == 1 else (10 ** (size - 1), 10**size - 1)
    new = _other_number(match, low, high, _whole(around.document), dice)
    return _put(sentence, *match.span(), new)


def year(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A year that the text has nowhere."""
    match = _one([*re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", sentence)], dice)
    if match is None:
        return None
    new = _other_number(match, 1950, 2024, _whole(around.document), dice)
    return _put(sentence, *match.span(), new)


def _by_month(sentence: str, match: re.Match[str]) -> bool:
    around = sentence[max(0, match.start() - 12) : match.end() + 12]
    return any(month in around for month in MONTHS)


def day(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A day of a month that the text has nowhere."""
    months = "|".join(MONTHS)
    found = [
        m
        for m in re.finditer(r"(?<!\d)\d{1,2}(?!\d)", sentence)
        if re.match(rf"(?:st|nd|rd|th)? (?:{months})", sentence[m.end() :])
        or re.search(rf"(?:{months}) $", sentence[: m.start()])
    ]
    match = _one(found, dice)
    if match is None:
        return None
    new = _other_number(match, 1, 28, _whole(around.document), dice)
    return _put(sentence, *match.span(), new)


def _of_words(words: Sequence[str]) -> Planter:
    """One of a row of words for another of them."""
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b")

    def plant(sentence: str, around: Around, dice: random.Random) -> Planted | None:
        del around
        match = _one([*pattern.finditer(sentence)], dice)
        if match is None or (match.group() == "May" and match.start() == 0):
            return None
        others = [word for word in words if word != match.group()]
        return _put(sentence, *match.span(), dice.choice(others))

    return plant


def _numeral(words: Sequence[str]) -> Planter:
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b(?!-)", re.IGNORECASE)

    def plant(sentence: str, around: Around, dice: random.Random) -> Planted | None:
        del around
        match = _one([*pattern.finditer(sentence)], dice)
        if match is None:
            return None
        others = [word for word in words if word != match.group().lower()]
        return _put(sentence, *match.span(), _like(match.group(), dice.choice(others)))

    return plant


def _names(sentence: str) -> list[re.Match[str]]:
    dates = {*MONTHS, *WEEKDAYS}
    return [
        m
        for m in names_in(sentence, "en")
        if m.group() not in dates and len(m.group()) > 3 and not m.group().isupper()
    ]


def name_from_elsewhere(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A name of another text."""
    match = _one(_names(sentence), dice)
    whole = _whole(around.document).casefold()
    if match is None:
        return None
    for _ in range(20):
        new = dice.choice(around.names)
        if new.casefold() not in whole:
            return _put(sentence, *match.span(), new)
    return None


def _of_same_text(
    sentence: str, dice: random.Random, found: Sequence[re.Match[str]], others: Sequence[str]
) -> Planted | None:
    match = _one(found, dice)
    # No form of a name that the sentence has.
    left = [
        one for one in others if one[:4] not in sentence and match and one[:4] != match.group()[:4]
    ]
    if match is None or not left:
        return None
    return _put(sentence, *match.span(), dice.choice(left))


def name_of_same_text(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A name of another sentence of the text."""
    others = [m.group() for one in around.document if one != sentence for m in _names(one)]
    return _of_same_text(sentence, dice, _names(sentence), others)


_PLAIN_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?:[.,]\d+)*(?![\w.,:/-]*\d|\w)")


def number_of_same_text(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A number of another sentence of the text."""
    found = [*_PLAIN_NUMBER.finditer(sentence)]
    own = {m.group() for m in found}
    others = [
        m.group()
        for one in around.document
        if one != sentence
        for m in _PLAIN_NUMBER.finditer(one)
        if m.group() not in own
    ]
    match = _one(found, dice)
    return _put(sentence, *match.span(), dice.choice(others)) if match and others else None


def unit(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """Another unit behind a number."""
    del around
    pairs = [pair.split() for pair in _UNITS.split("|")]
    words = "|".join(word for pair in pairs for word in pair)
    numbers = f"\\d|{'|'.join([*SMALL, *LARGE])}"
    found = re.finditer(rf"(?<![$£€])\b(?:[\d.,]*(?:{numbers}))[ -]({words})\b", sentence)
    match = _one([*found], dice)
    if match is None:
        return None
    word = match.group(1)
    place = next(i for i, pair in enumerate(pairs) if word in pair)
    times = next(i for i, pair in enumerate(pairs) if "second" in pair)
    same = range(times, len(pairs)) if place >= times else range(times)
    # Metres of the one spelling are metres of the other.
    others = [i for i in same if pairs[i][0][:3] != word[:3] and not word.startswith(pairs[i][0])]
    return _put(sentence, *match.span(1), pairs[dice.choice(others)][pairs[place].index(word)])


def scale(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """Millions for billions."""
    return _of_words(_SCALES)(sentence, around, dice)


def currency(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """Another currency."""
    del around
    words = [pair.split() for pair in _MONEY.split("|")]
    every = "|".join(word for pair in words for word in pair)
    match = _one([*re.finditer(rf"[$£€](?=\d)|\b(?:{every})\b", sentence)], dice)
    if match is None:
        return None
    found = match.group()
    if found in _SIGNS:
        return _put(sentence, *match.span(), dice.choice(_SIGNS.replace(found, "")))
    own = next(pair for pair in words if found in pair)
    other = dice.choice([pair for pair in words if pair is not own])
    return _put(sentence, *match.span(), other[own.index(found)])


def direction(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """Less for more, fell for rose."""
    del around
    pairs = [tuple(pair.split()) for pair in _OPPOSITES.split("|")]
    words = "|".join({word for pair in pairs for word in pair})
    match = _one([*re.finditer(rf"\b(?:{words})\b", sentence)], dice)
    if match is None:
        return None
    word = match.group()
    others = [b if a == word else a for a, b in pairs if word in (a, b)]
    return _put(sentence, *match.span(), dice.choice(others))


def denial_added(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A `not` behind an auxiliary verb."""
    del around
    match = _one([*_AUXILIARY.finditer(sentence)], dice)
    return _put(sentence, match.end(), match.end(), " not") if match else None


def denial_dropped(sentence: str, around: Around, dice: random.Random) -> Planted | None:
    """A sentence without its `not`."""
    del around
    match = _one([*_DENIAL.finditer(sentence)], dice)
    if match is None:
        return None
    new = {"without": "with", "cannot": "can"}.get(match.group(), "")
    start = match.start()
    if match.group()[0] == "n" and sentence[max(0, start - 2) : start].lower() == "ca":
        new = "n"
    elif match.group()[0] == "n" and sentence[max(0, start - 2) : start].lower() == "wo":
        start, new = start - 2, "will"
    return _put(sentence, start, match.end(), new)


PLANTERS: dict[str, Planter] = {
    "number": number,
    "year": year,
    "day": day,
    "month": _of_words(MONTHS),
    "weekday": _of_words(WEEKDAYS),
    "numeral 10 and more": _numeral(LARGE),
    "numeral 2 to 9": _numeral(SMALL),
    "name from elsewhere": name_from_elsewhere,
    "name of the same text": name_of_same_text,
    "number of the same text": number_of_same_text,
    "unit": unit,
    "scale": scale,
    "currency": currency,
    "direction": direction,
    "denial added": denial_added,
    "denial dropped": denial_dropped,
}
