"""Which sentences of an event's reports may say the same, found by what is rare in them."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digesting.claims import Claims
from summarize.digesting.likeness import Likeness, Share
from summarize.digesting.reports import Told
from summarize.digesting.stances import differ
from summarize.digesting.substitutions import are_substituted

# Candidates share some of a sentence's rarest keys, each of which few sentences have.
_RAREST, _MOST_SENTENCES, _MOST_CANDIDATES = 16, 60, 24
_MIN_UNITS = 3
# What two sentences share is more than names and figures, and more than a few loose words.
_FEWEST_WORDS, _MOST_OF_IT, _FEWEST_LOOSE, _LEAST = 2, 0.5, 4, 2.0
# So sure is it that one sentence says what another one does, at least: where each is the most alike
# of its report to the other one, and where it is not.
_SURE, _MUTUAL = 0.97, 0.8


@dataclass(frozen=True, eq=False)
class Member:
    """A sentence of an event.

    Attributes:
        report: its number in the event.
        told: the sentence.
        claims: what it claims, as it is compared: in translation where there is one.
        own: the same as it stands in the report; None where `claims` is that.
    """

    report: int
    told: Told
    claims: Claims
    own: Claims | None = None

    @property
    def readings(self) -> tuple[Claims, ...]:
        """All ways to compare it."""
        return (self.claims,) if self.own is None else (self.claims, self.own)


def are_apart(one: Member, other: Member) -> bool:
    """Whether two sentences differ in what they deny or doubt, or in a word for another one."""
    return any(differ(a, b) or are_substituted(a, b) for a in one.readings for b in other.readings)


class Matcher:
    """Compares the sentences of one event.

    Args:
        members: all of them.
        origins: for each report the number of the one that it repeats, or its own.
    """

    def __init__(self, members: Sequence[Member], origins: Sequence[int]) -> None:
        self._members, self._origins = members, origins
        self._like = Likeness(one.claims for one in members)
        self._odds: dict[tuple[int, int, bool], float] = {}
        self._place = {id(one): number for number, one in enumerate(members)}
        # For each sentence the most alike one of each other report, with how sure that is.
        self._best: list[dict[int, tuple[float, int]]] = [{} for _ in members]
        self._pairs = self._found()

    def pairs(self) -> list[tuple[float, Member, Member]]:
        """Sentences of two reports that may say the same, the surest first."""
        return [(odds, self._members[i], self._members[j]) for odds, i, j in self._pairs]

    def says(self, other: Member, one: Member) -> bool:
        """Whether most of what a sentence tells stands in another one."""
        odds = self.odds(other, one)
        return odds >= _SURE or (odds >= _MUTUAL and self._is_mutual(one, other))

    def lacks_clause(self, other: Member, one: Member) -> bool:
        """Whether a whole clause of a sentence has nothing of another one."""
        return any(
            self._like.lacks_clause(mine, theirs)
            for mine in one.readings
            for theirs in other.readings
        )

    def odds(self, other: Member, one: Member, *, figures: bool = True) -> float:
        """How sure it is that a sentence says what another one does, 0 to 1."""
        key = (self._place[id(one)], self._place[id(other)], figures)
        if key not in self._odds:
            self._odds[key] = max(
                self._estimated(mine, theirs, figures=figures)
                for mine in one.readings
                for theirs in other.readings
            )
        return self._odds[key]

    def _estimated(self, one: Claims, other: Claims, *, figures: bool) -> float:
        share = self._like.share(one, other, figures=figures)
        # With other figures, these are what both tell besides.
        is_held = share.words >= _FEWEST_LOOSE or share.facts > 0 or not figures
        enough = share.words >= _FEWEST_WORDS or share.predicate >= _MOST_OF_IT
        if not enough or not is_held or share.weight < _LEAST:
            return 0.0
        back = self._like.share(other, one, figures=figures)
        return estimate(share, back)

    def _is_mutual(self, one: Member, other: Member) -> bool:
        """Whether of the report of each no sentence is more like the other."""
        i, j = self._place[id(one)], self._place[id(other)]
        theirs = self._best[i].get(self._origins[other.report])
        ours = self._best[j].get(self._origins[one.report])
        return theirs is not None and ours is not None and theirs[1] == j and ours[1] == i

    def _found(self) -> list[tuple[float, int, int]]:
        by_key: dict[str, list[int]] = defaultdict(list)
        rarest = [
            self._like.rarest(one.claims, _RAREST) if len(one.claims.units) >= _MIN_UNITS else []
            for one in self._members
        ]
        for number, keys in enumerate(rarest):
            for key in keys:
                if len(by_key[key]) < _MOST_SENTENCES:
                    by_key[key].append(number)
        pairs: dict[tuple[int, int], float] = {}
        for number, keys in enumerate(rarest):
            for other in self._candidates(number, keys, by_key):
                pair = min(number, other), max(number, other)
                if pair not in pairs:
                    pairs[pair] = self._alike(*pair)
        for (i, j), odds in pairs.items():
            for one, other in ((i, j), (j, i)):
                report = self._origins[self._members[other].report]
                if odds > self._best[one].get(report, (0.0, -1))[0]:
                    self._best[one][report] = (odds, other)
        ranked = [
            (odds, i, j) for (i, j), odds in pairs.items()
            if odds >= _SURE or (
                odds >= _MUTUAL and self._is_mutual(self._members[i], self._members[j])
            )
        ]  # fmt: skip
        return sorted(ranked, key=lambda one: (-one[0], one[1], one[2]))

    def _candidates(
        self, number: int, keys: Sequence[str], by_key: dict[str, list[int]]
    ) -> list[int]:
        """The sentences of other reports that share most of what is rare."""
        shared: dict[int, float] = defaultdict(float)
        times: dict[int, int] = defaultdict(int)
        own = self._origins[self._members[number].report]
        for key in keys:
            weight = self._like.weight(key)
            for other in by_key[key]:
                shared[other] += weight
                times[other] += 1
        found = [
            other for other, count in times.items()
            if count > 1 and self._origins[self._members[other].report] != own
        ]  # fmt: skip
        return sorted(found, key=lambda one: (-shared[one], one))[:_MOST_CANDIDATES]

    def _alike(self, i: int, j: int) -> float:
        """How sure it is that one of two says what the other one does."""
        one, other = self._members[i], self._members[j]
        odds = max(self.odds(other, one), self.odds(one, other))
        if odds < _MUTUAL and one.told.figures and other.told.figures:
            # With other figures it is a variant.
            odds = max(self.odds(other, one, figures=False), self.odds(one, other, figures=False))
        return 0.0 if odds < _MUTUAL or are_apart(one, other) else odds


# Fitted to the news in five languages, with every second line left out at random: how much of the
# sentence is in the other one and how much of that one in it, the weight of what both have, what
# names and figures each of them lacks, and how much of the other words of the sentence is there.
_CONSTANT, _PART, _BACK, _WEIGHT, _LACKING, _MORE = -7.3, 7.0, 5.6, 1.4, -2.2, -1.3
_PREDICATE = 3.8
# Below these, two sentences share whom they are about, and not what they say of them.
_LEAST_PART, _LEAST_PREDICATE, _LOWEST = 0.52, 0.36, 0.2


def estimate(share: Share, back: Share) -> float:
    """How sure it is that what a sentence tells stands in another one, 0 to 1.

    Args:
        share: what of it stands in the other.
        back: what of the other stands in it.
    """
    least = _LEAST_PREDICATE if share.part < _LEAST_PART else _LOWEST
    if share.predicate < least:
        return 0.0
    value = _CONSTANT + _PART * share.part + _BACK * back.part + _PREDICATE * share.predicate
    value += _WEIGHT * math.log1p(share.weight)
    value += _LACKING * share.lacking / (share.all_facts or 1.0)
    value += _MORE * back.lacking / (back.all_facts or 1.0)
    return 1.0 / (1.0 + math.exp(-value))
