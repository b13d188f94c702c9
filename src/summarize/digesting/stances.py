"""How a sentence means what it says: denied, hardly, nearly, perhaps, or the other way round."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from summarize.digesting.claims import Claims
from summarize.digesting.day_words import CLAUSE_WORDS
from summarize.digesting.stance_words import ENDS, OPPOSITES, WORDS
from summarize.languages.tags import base

# `Almost 50`: how the number is meant, which its figure says.
_BEFORE_NUMBER = re.compile(
    r"\W*(?:\w{1,4}\W+){0,2}(?=\d|half|third|quarter|met[aà]d|mitad|terç|tercio|quart|moiti|tiers|hälfte"
    r"|drittel|viertel)",
    re.IGNORECASE,
)


class _Signs(NamedTuple):
    denied: re.Pattern[str]
    barely: re.Pattern[str]
    nearly: re.Pattern[str]
    maybe: re.Pattern[str]
    unlike: re.Pattern[str]
    unsure: re.Pattern[str]
    above: re.Pattern[str]
    below: re.Pattern[str]
    utmost: re.Pattern[str]


class _Stance(NamedTuple):
    """What of the parts of a sentence that another one shares."""

    denied: bool
    barely: bool
    nearly: bool
    maybe: bool
    unlike: bool
    unsure: bool
    above: bool
    below: bool
    utmost: bool


def differ(one: Claims, other: Claims) -> bool:
    """Whether one sentence denies, belittles, doubts or turns round what the other one says.

    Only the parts that share something are looked at: what one of them says besides is its own.
    """
    if _are_opposites(one, other) or _are_opposites(other, one) or _is_over(one, other):
        return True
    mine, theirs = _stance(one, other), _stance(other, one)
    return (
        mine is not None and theirs is not None and (_lacks(mine, theirs) or _lacks(theirs, mine))
    )


def lacks_utmost(one: Claims, other: Claims) -> bool:
    """Whether a sentence says that nothing was ever more so, and another one does not."""
    mine, theirs = _stance(one, other), _stance(other, one)
    return mine is not None and theirs is not None and mine.utmost and not theirs.utmost


def _lacks(one: _Stance, other: _Stance) -> bool:
    """Whether a sign of one sentence has nothing that answers it in the other."""
    # `Almost did not` is hardly; `almost did` is not.
    barely, hardly = (each.barely or (each.nearly and each.denied) for each in (one, other))
    is_negative = other.denied or hardly or other.unlike
    if (one.denied or barely) and not is_negative:
        return True
    if one.nearly and not barely and not other.nearly:
        return True
    if one.maybe and not (other.maybe or other.unsure):
        return True
    return one.above and other.below and not (one.below or other.above)


def _stance(claims: Claims, other: Claims) -> _Stance | None:
    """The signs in the clauses of a sentence that share something with another one."""
    signs = _signs(base(claims.language))
    if signs is None:
        return None
    shared = [one.start for one in claims.units if one.keys & other.keys]
    found = [False] * len(signs)
    for clause in _shared_clauses(claims, shared):
        for number, is_there in enumerate(_signs_in(claims, clause, signs)):
            found[number] = found[number] or is_there
    return _Stance(*found)


def _signs_in(
    claims: Claims, clause: tuple[int, int], signs: Sequence[re.Pattern[str]]
) -> Sequence[bool]:
    """Which signs a clause has; each is looked at once, though compared with many sentences."""
    known = _known.setdefault(claims, {})
    if clause not in known:
        known[clause] = [
            any(
                _is_sign(name, claims.text, match.end())
                for match in pattern.finditer(claims.text, *clause)
            )
            for name, pattern in zip(_Stance._fields, signs, strict=True)
        ]
    return known[clause]


# Sentence -> clause -> its signs, as long as the sentence is there.
_known: WeakKeyDictionary[Claims, dict[tuple[int, int], Sequence[bool]]] = WeakKeyDictionary()


def _is_sign(name: str, text: str, end: int) -> bool:
    """Whether what ends there is one: some words count only in front of a number, some only not."""
    is_of_number = _BEFORE_NUMBER.match(text, end) is not None
    return {"nearly": not is_of_number, "above": is_of_number, "below": is_of_number}.get(
        name, True
    )


def _shared_clauses(claims: Claims, shared: Sequence[int]) -> list[tuple[int, int]]:
    """The clauses where what is shared stands; all of them where that is not known."""
    parts = claims.clauses
    if claims.more:
        return [(0, len(claims.text))]
    return [(start, end) for start, end in parts if any(start <= place < end for place in shared)]


def _are_opposites(one: Claims, other: Claims) -> bool:
    """Whether one sentence has a word that the other has only the opposite of."""
    for unit in one.units:
        if unit.keys & other.keys:
            continue
        for key in unit.keys & _opposed().keys():
            for opposite in _opposed()[key]:
                if opposite in one.keys or opposite not in other.keys:
                    continue
                if any(
                    opposite in unlike.keys and not unlike.keys & one.keys for unlike in other.units
                ):
                    return True
    return False


def _is_over(one: Claims, other: Claims) -> bool:
    """Whether one sentence tells the end of a state that lasts in the other."""
    for states, ends in ENDS:
        if one.keys.isdisjoint(states) or other.keys.isdisjoint(states):
            continue
        if one.keys.isdisjoint(ends) == other.keys.isdisjoint(ends):
            continue
        told = other if one.keys.isdisjoint(ends) else one
        places = [unit.start for unit in told.units if unit.keys & states]
        for unit in told.units:
            if unit.keys & ends and any(_is_one_clause(told, at, unit.start) for at in places):
                return True
    return False


def _is_one_clause(claims: Claims, one: int, other: int) -> bool:
    """Whether nothing parts two places of a sentence."""
    low, high = sorted((one, other))
    return _parts(base(claims.language)).search(claims.text, low, high) is None


@cache
def _parts(language: str) -> re.Pattern[str]:
    return re.compile(rf"[,;:]|\b(?:{CLAUSE_WORDS.get(language, '(?!)')})\b", re.IGNORECASE)


@cache
def _opposed() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, other in OPPOSITES:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


@cache
def _signs(language: str) -> _Signs | None:
    words = WORDS.get(language)
    if words is None:
        return None
    return _Signs(*(re.compile(rf"(?<!\w)(?:{one})(?!\w)", re.IGNORECASE) for one in words))
