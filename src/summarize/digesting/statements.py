"""Sentences of several reports that say the same, found by what they share; no pair by pair."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from summarize.checking.comparison.comparer import Comparer
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.digesting.reports import ReadReport, Told
from summarize.digesting.word_tables import LANGUAGES
from summarize.documents import FindingKind, Source, Span
from summarize.languages.tags import base, same_language
from summarize.text.split_text import SplitText

# Two sentences say the same where this share of their features, by weight, is in both.
# Less through a translation, and across languages.
_SAME = (0.44, 0.37, 0.28)
# What counts for a sentence that is said by others: so much of it stands in theirs.
_COVERED = (0.55, 0.44, 0.34)
# Candidates are found by a sentence's rarest features, each of which few sentences have.
_RAREST, _MOST_SENTENCES, _MOST_TRIED = 12, 60, 8
_MIN_FEATURES, _MIN_SHARED, _MANY_NAMES = 4, 3, 3
_WEIGHTS = {"n": 1.4, "d": 1.6, "t": 1.2, "c": 1.2, "k": 1.0}
# What makes two sentences different claims, whatever else they share.
_APART: frozenset[FindingKind] = frozenset(("number", "substitution", "date", "unit", "currency"))
_EITHER: frozenset[FindingKind] = frozenset(("negation", "direction"))
_OF_FIGURES: frozenset[FindingKind] = frozenset(("number", "substitution", "unit", "currency"))


@dataclass(frozen=True, eq=False)
class Member:
    """A sentence of a group.

    Attributes:
        report: its number in the event.
        told: the sentence.
    """

    report: int
    told: Told


@dataclass
class Group:
    """Sentences that say the same.

    Attributes:
        members: in the order in which they were found.
        reports: the numbers of the reports that they are from, copies counted as their originals.
    """

    members: list[Member] = field(default_factory=list)
    reports: set[int] = field(default_factory=set)


class Statements:
    """The sentences of an event's reports, grouped.

    Args:
        reports: of the event, in order of time.
        told: the sentences that are read of each.
        origins: for each report the number of the one that it repeats, or its own.
    """

    def __init__(
        self,
        reports: Sequence[ReadReport],
        told: Sequence[Sequence[Told]],
        origins: Sequence[int],
    ) -> None:
        self._reports = reports
        self._origins = origins
        self._all = [
            Member(number, one)
            for number, sentences in enumerate(told)
            for one in sentences
            if one.text and len(one.features) >= 1
        ]
        count = Counter(feature for one in self._all for feature in one.told.features)
        total = max(2, len(self._all))
        self._weight = {
            feature: _WEIGHTS[feature[0]] * (0.35 + math.log(total / seen) / math.log(total))
            for feature, seen in count.items()
        }
        self._count = count
        self.groups = self._grouped()

    def _grouped(self) -> list[Group]:
        groups: list[Group] = []
        by_feature: dict[str, list[int]] = defaultdict(list)
        owner: list[int] = []
        for number, member in enumerate(self._all):
            group = self._group_of(member, by_feature, owner, groups)
            if group is None:
                group = len(groups)
                groups.append(Group())
            groups[group].members.append(member)
            groups[group].reports.add(self._origins[member.report])
            owner.append(group)
            if len(member.told.features) >= _MIN_FEATURES:
                for feature in self._rarest(member):
                    posting = by_feature[feature]
                    if len(posting) < _MOST_SENTENCES:
                        posting.append(number)
        return groups

    def _rarest(self, member: Member) -> list[str]:
        ranked = sorted(member.told.features, key=lambda one: (self._count[one], one))
        return [one for one in ranked if self._count[one] > 1][:_RAREST]

    def _group_of(
        self,
        member: Member,
        by_feature: dict[str, list[int]],
        owner: Sequence[int],
        groups: Sequence[Group],
    ) -> int | None:
        """The group that a sentence belongs to; None for one of its own."""
        if len(member.told.features) < _MIN_FEATURES:
            return None
        shared: Counter[int] = Counter()
        for feature in self._rarest(member):
            for other in by_feature.get(feature, ()):
                shared[other] += 1
        ranked = []
        for other, times in shared.most_common(_MOST_TRIED * 3):
            if times < 2:
                break
            alike = self.alike(member, self._all[other])
            if alike:
                ranked.append((-alike, other))
        for _, other in sorted(ranked)[:_MOST_TRIED]:
            group = groups[owner[other]]
            if self._fits(member, group):
                return owner[other]
        return None

    def _fits(self, member: Member, group: Group) -> bool:
        """Whether a sentence names no other day than a group; its claims are compared later."""
        days = _kind_of(member, "t")
        return not days or all(
            not (others := _kind_of(other, "t")) or bool(days & others)
            for other in (*group.members[:3], group.members[-1])
        )

    # --- two sentences ---

    def alike(self, one: Member, other: Member) -> float:
        """How much two sentences share, 0 to 1; 0 where that is too little to say the same."""
        mine, theirs = one.told.features, other.told.features
        both = mine & theirs
        if len(both) < _MIN_SHARED:
            return 0.0
        across = self._across(one, other)
        ours, of_other = self._sum(mine), self._sum(theirs)
        different = self._sum(frozenset(f for f in mine ^ theirs if f[0] == "d"))
        # Other figures do not make another claim.
        alike = 2 * self._sum(both) / (ours + of_other - different)
        if across and not self._is_anchored(both):
            return 0.0
        return alike if alike >= _SAME[across] else 0.0

    def covers(self, other: Member, one: Member, *, checked: bool = True) -> bool:
        """Whether a sentence says what another one does, for all that is known.

        Args:
            other: a sentence.
            one: what it may say.
            checked: the checks look for contradictions, too, which takes longer.
        """
        if not self._has_words_of(other, one, figures=True):
            return False
        if not _kind_of(one, "d") <= other.told.features:
            return False
        return not checked or not self.apart(one, other)

    def varies(self, other: Member, one: Member, *, checked: bool = True) -> bool:
        """Whether a sentence says what another one does, with other figures; as `covers`."""
        numbers, more = _kind_of(one, "d"), _kind_of(other, "d")
        if not numbers or not more or numbers <= more or _counted(one) != _counted(other):
            return False
        if not self._has_words_of(other, one, figures=False):
            return False
        return not checked or not self.apart(one, other, figures=False)

    def _has_words_of(self, other: Member, one: Member, *, figures: bool) -> bool:
        """Whether most of what a sentence tells stands in another one."""
        mine = one.told.features
        if not figures:
            mine = mine - _kind_of(one, "d")
        covered = self._sum(mine & other.told.features) / (self._sum(mine) or 1.0)
        return covered >= _COVERED[self._across(one, other)]

    def apart(self, one: Member, other: Member, *, figures: bool = True) -> bool:
        """Whether the two are different claims: other numbers, days, or what the checks find.

        Args:
            one: a sentence.
            other: another.
            figures: whether other numbers make other claims.
        """
        numbers, more = _kind_of(one, "d"), _kind_of(other, "d")
        if figures and numbers and more and not (numbers <= more or more <= numbers):
            return True
        days, others = _kind_of(one, "t"), _kind_of(other, "t")
        if days and others and not days & others:
            return True
        kinds = _APART if figures else _APART - _OF_FIGURES
        if days & others:
            # `On Thursday` and `on 1 May` may be one day.
            kinds = kinds - {"date"}
        there, back = (
            _finds(*self._read(a), *self._read(b)) for a, b in ((one, other), (other, one))
        )
        # What only one of the two says more is no contradiction; a denial is, whoever has it.
        return bool((there | back) & _EITHER or there & back & kinds)

    def _language(self, member: Member) -> str:
        """The language in which a sentence is compared."""
        return member.told.read_in or self._reports[member.report].language

    def _read(self, member: Member) -> tuple[str, str]:
        """A sentence as it is compared, and its language."""
        return member.told.read_as or member.told.text, self._language(member)

    def _across(self, one: Member, other: Member) -> int:
        """What lies between two sentences: 0 nothing, 1 a translation, 2 two languages."""
        if not same_language(self._language(one), self._language(other)):
            return 2
        return int(bool(one.told.read_as) != bool(other.told.read_as))

    def _sum(self, features: frozenset[str]) -> float:
        # In whatever order they come, the sum is the same.
        return math.fsum(self._weight[feature] for feature in features)

    @staticmethod
    def _is_anchored(both: frozenset[str]) -> bool:
        """Whether what two languages share is more than loose words."""
        kinds = Counter(feature[0] for feature in both)
        figures, names, meanings = kinds["d"] + kinds["t"], kinds["n"], kinds["c"]
        return (
            (figures >= 1 and names + meanings >= 1)
            or (names >= 2 and meanings >= 2)
            or names >= _MANY_NAMES
        )


def _kind_of(member: Member, kind: str) -> set[str]:
    return {feature for feature in member.told.features if feature[0] == kind}


def _counted(member: Member) -> set[str]:
    """What the figures of a sentence are of."""
    return {str(one.kind) for one in member.told.figures}


@lru_cache(maxsize=4096)
def _finds(sentence: str, language: str, source: str, other: str) -> frozenset[FindingKind]:
    """In what the checks find that a sentence says otherwise than another one."""
    comparer = _comparer(source, other, language)
    if comparer is None:
        return frozenset()
    found = comparer.findings(sentence, (Source(0, len(source), source, 1.0),))
    return frozenset(
        one.kind for one in found
        if one.severity == "error" or (one.kind in _EITHER and one.is_doubt)
    )  # fmt: skip


@lru_cache(maxsize=512)
def _comparer(source: str, other: str, language: str) -> Comparer | TranslatedComparer | None:
    """What compares sentences of a language with one; each is compared with several others."""
    split = SplitText(source, other, [Span(0, len(source))])
    if same_language(language, other):
        return Comparer(split)
    if base(language) in LANGUAGES and base(other) in LANGUAGES:
        return TranslatedComparer(split, language)
    return None
