"""Which sentences of the text a draft points at."""

import math
from collections import Counter
from collections.abc import Sequence

from summarize.summarizing.conversations.tokens import content, words_of
from summarize.summarizing.conversations.units import Unit

# Of the weight of a draft sentence's words; less is no more than chance.
_MIN_COVERED = 0.25
_ALIKE = 0.55


def pointed_at(draft: Sequence[str], found: Sequence[Unit], language: str) -> set[int]:
    """The numbers of the sentences that the sentences of a draft are made from.

    The one that covers most of a draft sentence's words, weighed by how rare they are in the text;
    none that says the same as one found before.
    """
    if not draft:
        return set()
    where: dict[str, list[int]] = {}
    for number, unit in enumerate(found):
        if unit.is_printable:
            for stem in set(unit.stems):
                where.setdefault(stem, []).append(number)
    count = sum(unit.is_printable for unit in found)
    pointed: list[int] = []
    for sentence in draft:
        stems = set(content(words_of(sentence), language))
        weights = {s: math.log(1 + count / (1 + len(where.get(s, ())))) for s in stems}
        covered: Counter[int] = Counter()
        for stem in stems:
            for number in where.get(stem, ()):
                covered[number] += weights[stem]  # type: ignore[assignment]
        least = _MIN_COVERED * sum(weights.values())
        for number, weight in covered.most_common():
            if weight < least:
                break
            if not any(_alike(found[number], found[other]) for other in pointed):
                pointed.append(number)
                break
    return set(pointed)


def _alike(one: Unit, other: Unit) -> bool:
    mine, theirs = set(one.stems), set(other.stems)
    return len(mine & theirs) >= _ALIKE * max(1, min(len(mine), len(theirs)))
