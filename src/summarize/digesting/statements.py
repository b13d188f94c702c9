"""Sentences of several reports that say the same, put together, and the claims that differ."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from summarize.checking.comparison.comparer import Comparer
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.digesting.claims import claims_of
from summarize.digesting.figure import is_known
from summarize.digesting.matching import Matcher, Member, are_apart
from summarize.digesting.name_keys import has_capital_nouns
from summarize.digesting.reports import ReadReport, Told
from summarize.digesting.stances import lacks_utmost
from summarize.digesting.word_tables import LANGUAGES
from summarize.documents import FindingKind, Source, Span
from summarize.languages.tags import base, same_language
from summarize.text.split_text import SplitText

# With other figures, so sure is it that two sentences tell the same, at least.
_VARIED = 0.8
_CLOSE = 0.25
# So sure, what they count is the same.
_PAIRED = 0.8
# Who tells how many were killed may say no more.
_HARM = frozenset(("killed", "injured", "missing", "magnitude"))
_YEARS = range(1000, 2101)
# What makes two sentences different claims, whatever else they share.
_APART: frozenset[FindingKind] = frozenset(("number", "substitution", "date", "unit", "currency"))
_EITHER: frozenset[FindingKind] = frozenset(("negation", "direction", "modality"))
_OF_FIGURES: frozenset[FindingKind] = frozenset(("number", "substitution", "unit", "currency"))


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
        self._origins = origins
        named = frozenset(
            name
            for report, sentences in zip(reports, told, strict=True)
            if not has_capital_nouns(report.language)
            for one in sentences
            for name in one.names
        )
        self._all = [
            _member(number, one, report.language, named)
            for number, (report, sentences) in enumerate(zip(reports, told, strict=True))
            for one in sentences
            if one.text
        ]
        self._matcher = Matcher(self._all, origins)
        self.groups = self._grouped()

    def pairs(self) -> list[list[Told]]:
        """Sentences that tell the same, be it with other figures, two by two."""
        return [
            [one.told, other.told] for odds, one, other in self._matcher.pairs() if odds >= _PAIRED
        ]

    @property
    def members(self) -> Sequence[Member]:
        """All of the sentences."""
        return self._all

    def _grouped(self) -> list[Group]:
        """Sentences put together, the surest pairs first."""
        owner = {id(one): Group([one], {self._origins[one.report]}) for one in self._all}
        for _, one, other in self._matcher.pairs():
            mine, theirs = owner[id(one)], owner[id(other)]
            if mine is theirs or not _fit(mine, theirs):
                continue
            mine.members += theirs.members
            mine.reports |= theirs.reports
            for member in theirs.members:
                owner[id(member)] = mine
        place = {id(one): number for number, one in enumerate(self._all)}
        groups = {id(group): group for group in owner.values()}
        for group in groups.values():
            group.members.sort(key=lambda one: place[id(one)])
        return sorted(groups.values(), key=lambda group: place[id(group.members[0])])

    # --- two sentences ---

    def alike(self, one: Member, other: Member, least: float = _CLOSE) -> bool:
        """Whether two sentences tell so nearly the same that one of them is enough to read."""
        if are_apart(one, other):
            return False
        found = (
            self._matcher.odds(a, b, figures=figures)
            for a, b in ((one, other), (other, one))
            for figures in (True, False)
        )
        return max(found) >= least

    def tells(self, other: Member, one: Member, least: float = _CLOSE) -> bool:
        """Whether a sentence is not worth telling beside another one: nearly all of it is there."""
        return self.alike(one, other, least) and not self._matcher.lacks_clause(other, one)

    def covers(self, other: Member, one: Member, *, checked: bool = True) -> bool:
        """Whether a sentence says what another one does, for all that is known.

        Args:
            other: a sentence.
            one: what it may say.
            checked: the checks look for contradictions, too, which takes longer.
        """
        if not self._matcher.says(other, one) or self._matcher.lacks_clause(other, one):
            return False
        if not one.claims.numbers <= other.claims.numbers:
            return False
        if lacks_utmost(one.claims, other.claims) or _counts_otherwise(one.told, other.told):
            return False
        return not checked or not self.apart(one, other)

    def varies(self, other: Member, one: Member, *, checked: bool = True) -> bool:
        """Whether a sentence says what another one does, with other figures; as `covers`."""
        numbers, more = one.claims.of_kind("d"), other.claims.of_kind("d")
        # Who has only some of the figures has no other ones.
        if not more or numbers <= more or more <= numbers or not _count_alike(one, other):
            return False
        if _counts_the_same(one.told, other.told):
            return False
        if self._matcher.odds(other, one, figures=False) < _VARIED:
            return False
        if lacks_utmost(one.claims, other.claims) or _years(one) - _years(other):
            return False
        return not checked or not self.apart(one, other, figures=False)

    def apart(self, one: Member, other: Member, *, figures: bool = True) -> bool:
        """Whether the two are different claims: other numbers, days, or what the checks find.

        Args:
            one: a sentence.
            other: another.
            figures: whether other numbers make other claims.
        """
        mine, theirs = one.claims, other.claims
        numbers, more = mine.of_kind("d"), theirs.of_kind("d")
        if figures and numbers and more and not (numbers <= more or more <= numbers):
            return True
        days, others = mine.of_kind("t"), theirs.of_kind("t")
        if days and others and not days & others:
            return True
        if _bounds_differ(one.told, other.told) or are_apart(one, other):
            return True
        kinds = _APART if figures else _APART - _OF_FIGURES
        if days & others:
            # `On Thursday` and `on 1 May` may be one day.
            kinds = kinds - {"date"}
        there, back = (
            _finds(a.text, a.language, b.text, b.language)
            for a, b in ((mine, theirs), (theirs, mine))
        )
        # What only one of the two says more is no contradiction; a denial is, whoever has it.
        return bool((there | back) & _EITHER or there & back & kinds)


def _member(number: int, told: Told, language: str, named: frozenset[str]) -> Member:
    claims = claims_of(told, language, named)
    if not told.read_as:
        return Member(number, told, claims)
    own = claims_of(replace(told, read_as="", read_in=""), language, named)
    return Member(number, told, claims, own)


def _fit(one: Group, other: Group) -> bool:
    """Whether two groups name no other days; what they claim is compared later."""
    return all(
        not (days := a.claims.of_kind("t"))
        or not (others := b.claims.of_kind("t"))
        or bool(days & others)
        for a in one.members[:4]
        for b in other.members[:4]
    )


def _counts_otherwise(one: Told, other: Told) -> bool:
    """Whether a sentence counts the same as another one, and finds another number."""
    for figure in one.figures:
        same = {each.value for each in other.figures if each.kind == figure.kind}
        if figure.kind.action and same and figure.value not in same:
            return True
    return False


def _counts_the_same(one: Told, other: Told) -> bool:
    """Whether all that both sentences are known to count has the same numbers."""
    shared = [
        figure.value == each.value
        for figure in one.figures for each in other.figures
        if figure.kind.action and each.kind == figure.kind
    ]  # fmt: skip
    return bool(shared) and all(shared)


def _years(member: Member) -> frozenset[str]:
    """The years that a sentence names."""
    return frozenset(
        key[2:]
        for key in member.claims.of_kind("y")
        if key[2:].isdecimal() and int(key[2:]) in _YEARS
    )


def _count_alike(one: Member, other: Member) -> bool:
    """Whether the figures of two sentences may be of the same."""
    acts, others = (
        {figure.kind.action for figure in member.told.figures if figure.kind.action}
        for member in (one, other)
    )
    if acts and others and not acts - _HARM <= others:
        # Three were arrested over what killed ten: that it killed nine is no other figure of that.
        return False
    mine, theirs = (
        {figure.kind.noun for figure in member.told.figures if is_known(figure.kind)}
        for member in (one, other)
    )
    if mine and theirs:
        return mine <= theirs or theirs <= mine
    is_across = one.claims.language != other.claims.language
    return mine == theirs or (is_across and len(one.told.figures) == len(other.told.figures))


def _bounds_differ(one: Told, other: Told) -> bool:
    """Whether one says `more than` where the other one has `up to` the same number."""
    up, down = ("at least", "more than"), ("up to", "nearly")
    return any(
        a.value == b.value
        and ((a.bound in up and b.bound in down) or (a.bound in down and b.bound in up))
        for a in one.figures
        for b in other.figures
    )


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
