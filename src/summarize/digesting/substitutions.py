"""Whether two sentences are the same but for a word in the place of another one.

`The army killed eight soldiers` and `The army killed eight civilians` share nearly all of their
words, and tell of different dead. Where most of two sentences of one language is alike, a word that
stands in the place of a word of other meaning makes them two claims; words in other places, and
words that only one of them has, do not.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.digesting.claims import Claims, Unit
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

# So much of both is alike; sentences of more words are not looked at.
_ALIKE, _MOST_UNITS, _MOST_REPLACED = 0.6, 40, 2
_FACTS, _MEANINGS = frozenset("dytu"), frozenset("cwn")
_TO_AND_BY = {
    "en": {"to", "by"}, "pt": {"para", "em"}, "de": {"auf", "um"}, "es": {"a", "en"},
}  # fmt: skip
_WORD_BEFORE, _REACH = re.compile(r"([^\W\d_]+) [^\w\s]*$"), 30
# Amounts without a number: nobody who says `three` has said so.
_VAGUE = {
    "en": "hundreds dozens thousands scores several many few handful millions tens numerous most",
    "pt": "centenas dezenas milhares vários várias muitos muitas poucos poucas milhões diversos",
    "es": "cientos centenares decenas docenas miles varios varias muchos muchas pocos pocas",
    "fr": "centaines dizaines milliers plusieurs beaucoup quelques nombreux nombreuses",
    "de": "hunderte dutzende tausende mehrere viele wenige zahlreiche einige",
}  # fmt: skip


def are_substituted(one: Claims, other: Claims) -> bool:
    """Whether a word of one sentence stands in the place of another word in the other one."""
    if base(one.language) != base(other.language):
        return False
    mine, theirs = one.units, other.units
    if not mine or not theirs or max(len(mine), len(theirs)) > _MOST_UNITS:
        return False
    pairs = _aligned(mine, theirs)
    if len(pairs) < _ALIKE * min(len(mine), len(theirs)) or len(pairs) < 2:
        return False
    ends = [(-1, -1), *pairs, (len(mine), len(theirs))]
    if any(_is_to_and_by(one, mine[a], other, theirs[b]) for a, b in pairs):
        return True
    return any(
        _differ(one, mine[a + 1 : c], other, theirs[b + 1 : d]) for (a, b), (c, d) in pairwise(ends)
    )


def _differ(one: Claims, mine: Sequence[Unit], other: Claims, theirs: Sequence[Unit]) -> bool:
    """Whether what stands between two words that both have is something else."""
    # What is told in another place is told.
    mine = [unit for unit in mine if not unit.keys & other.keys]
    theirs = [unit for unit in theirs if not unit.keys & one.keys]
    if not (0 < len(mine) <= _MOST_REPLACED and 0 < len(theirs) <= _MOST_REPLACED):
        return False
    are_words = [
        [not all(key[0] in _FACTS for key in unit.keys) for unit in units]
        for units in (mine, theirs)
    ]
    if not all(map(any, are_words)):
        # A number for a number is what figures are compared for.
        vague = _is_vague(one, mine) or _is_vague(other, theirs)
        return vague and any(map(any, are_words))
    if _is_speech(one, mine) and _is_speech(other, theirs):
        return False
    # A translator has words of its own: there, only what is known to mean something else counts.
    is_translated = bool(one.more or other.more)
    return not is_translated or (_is_known(mine) and _is_known(theirs))


def _is_known(units: Sequence[Unit]) -> bool:
    return any(key[0] in _MEANINGS for unit in units for key in unit.keys)


def _is_to_and_by(one: Claims, mine: Unit, other: Claims, theirs: Unit) -> bool:
    """Whether something rose to a figure in one sentence, and by it in the other."""
    ways = _TO_AND_BY.get(base(one.language))
    if ways is None or not any(key[0] == "d" for key in mine.keys):
        return False
    before = {
        _WORD_BEFORE.search(claims.text, max(0, unit.start - _REACH), unit.start)
        for claims, unit in ((one, mine), (other, theirs))
    }
    return {match.group(1).casefold() for match in before if match} == ways


def _is_vague(claims: Claims, units: Sequence[Unit]) -> bool:
    words = _VAGUE.get(base(claims.language), "").split()
    return any(_word(claims, unit) in words for unit in units)


def _is_speech(claims: Claims, units: Sequence[Unit]) -> bool:
    speech = words_of(claims.language).speech
    return all(_word(claims, unit) in speech for unit in units)


def _word(claims: Claims, unit: Unit) -> str:
    end = unit.start
    while end < len(claims.text) and (claims.text[end].isalnum() or claims.text[end] in "-'’"):
        end += 1
    return claims.text[unit.start : end].casefold()


def _aligned(mine: Sequence[Unit], theirs: Sequence[Unit]) -> list[tuple[int, int]]:
    """The longest run of words that both have, in the order of both."""
    most = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    for i in range(len(mine) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            if mine[i].keys & theirs[j].keys:
                most[i][j] = most[i + 1][j + 1] + 1
            else:
                most[i][j] = max(most[i + 1][j], most[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(mine) and j < len(theirs):
        if mine[i].keys & theirs[j].keys:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif most[i + 1][j] >= most[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
