"""Which statements a digest tells: what several reports say first, then what each alone says."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date

from summarize.digesting.chosen import Chosen
from summarize.digesting.days import DayMention
from summarize.digesting.days_of_telling import days_told
from summarize.digesting.days_to_come import is_said
from summarize.digesting.matching import Member
from summarize.digesting.reports import ReadReport
from summarize.digesting.standing import Standing
from summarize.digesting.statements import Statements
from summarize.digests import DigestSource, Statement
from summarize.languages.tags import same_language
from summarize.lengths import Extent

# Of many sentences that say the same, so many are tried as the one that is told.
_MOST_TRIED, _MOST_CHECKED, _MOST_ASKED = 12, 3, 40
# What looks like one statement may be so many.
_MOST_OF_GROUP = 5
# A sentence that cannot be read stands only where no other one says the same.
_UNREAD, _UNREADABLE = 100, 2
# A report alone is told with so many sentences at most, and with so much of the length.
_MOST_ALONE, _SHARE_ALONE = 3, 0.5
_MIN_ALONE_WORDS = 60
_LEAD, _OF_LEAD = 2, 6
_LATE = date.max
# Of one day, so alike are two sentences that tell the same.
_OF_ONE_DAY = 0.35


class Chooser:
    """Chooses among the statements of an event.

    Args:
        reports: of the event, in order of time.
        origins: for each report the number of the one that it repeats, or its own.
        statements: their sentences, grouped.
        language: what a reader reads without a translation.
        translated: languages that can be translated into that.
    """

    def __init__(
        self,
        reports: Sequence[ReadReport],
        origins: Sequence[int],
        statements: Statements,
        language: str,
        translated: Container[str] = (),
    ) -> None:
        self._reports, self._origins = reports, origins
        self._statements, self._language = statements, language
        self._translated = translated
        self._standing = Standing(reports)
        self.agreed: list[Chosen] = []
        self._alone: list[Member] = []
        for group in statements.groups:
            rest = list(group.members)
            for _ in range(_MOST_OF_GROUP if len(group.reports) > 1 else 0):
                best = self._best(rest)
                if best is None or not self._weight(best)[0]:
                    break
                self.agreed.append(best)
                rest = [one for one in rest if one not in best.members]
            self._alone += rest
        self.agreed.sort(key=self._rank)

    def told_by_several(self, extent: Extent, shown: Container[str] = ()) -> list[Chosen]:
        """What several reports say, as much as fits a length, in order of time.

        Args:
            extent: the length.
            shown: sentences that stand elsewhere in the digest.
        """
        kept: list[Chosen] = []
        room = extent.amount
        for one in self.agreed:
            size = extent.size(one.member.told.text)
            if (kept and size > room) or any(each.told.text in shown for each in one.members):
                continue
            if any(self._says_it(other, one) for other in kept):
                continue
            kept.append(one)
            room -= size
        return sorted(kept, key=self.in_time)

    def told_alone(
        self, extent: Extent, told: Sequence[Chosen], shown: Container[str]
    ) -> list[Chosen]:
        """What one report alone says, in the order of the reports.

        Args:
            extent: of what several say.
            told: what several say.
            shown: sentences that stand elsewhere in the digest.
        """
        by_report: dict[int, list[Member]] = defaultdict(list)
        for member in self._alone:
            by_report[self._origins[member.report]].append(member)
        if not by_report:
            return []
        share = max(_MIN_ALONE_WORDS, int(extent.words * _SHARE_ALONE / len(by_report)))
        found: list[Chosen] = []
        for number in sorted(by_report):
            room, count = share, 0
            ranked = sorted(by_report[number], key=self._interest)
            for member in ranked:
                size = len(member.told.text.split())
                if count == _MOST_ALONE or (count and size > room):
                    break
                if not self._standing.can_stand(member) or self._is_told(member, told):
                    continue
                if member.told.text in shown:
                    continue
                found.append(self._dated(member, (), ()))
                room, count = room - size, count + 1
        return sorted(found, key=lambda one: (one.member.report, one.member.told.index))

    def days(self) -> Iterator[Chosen]:
        """What can stand on a day, those that most reports tell first."""
        yield from (one for one in self.agreed if one.told is not None)
        alone = [one for one in self._alone if self._days_of(one) and self._standing.can_stand(one)]
        for member in sorted(
            alone, key=lambda one: (self._distance(one) == _UNREADABLE, self._interest(one))
        ):
            yield self._dated(member, (), ())

    def is_like(self, one: Chosen, other: Chosen) -> bool:
        """Whether two statements of one day tell nearly the same: one of them is enough."""
        return self._statements.tells(other.member, one.member, least=_OF_ONE_DAY)

    def statement(self, chosen: Chosen) -> Statement:
        """The record of a sentence that is told."""
        members = (chosen.member, *chosen.others)
        sources = tuple(self._source(one) for one in members)
        day = chosen.day
        return Statement(
            text=sources[0].text,
            original=None,
            language=sources[0].language,
            reports=tuple(one.report for one in sources),
            sources=sources,
            variants=tuple(self._source(one) for one in chosen.variants),
            parts=tuple(self._source(one) for one in chosen.parts),
            date=chosen.told.isoformat() if chosen.told else None,
            resolved=day is not None and day.resolved,
            date_words=day.words if day is not None else None,
            dated_by=self._reports[by.report].name if (by := chosen.dated_by) else None,
        )

    def in_time(self, one: Chosen) -> tuple[date, float]:
        """Where a statement stands in time: by its day, else by the first report that has it."""
        members = one.members
        days = [day for m in members if (day := self._reports[m.report].day) is not None]
        place = sum(self._place(member) for member in members) / len(members)
        return one.told or min(days, default=_LATE), place

    # --- one of several that say the same ---

    def _best(self, members: Sequence[Member]) -> Chosen | None:
        """The sentence that most others cover; one that is read without a translation if it can."""
        candidates = sorted(
            (one for one in members if self._standing.can_stand(one)), key=self._preferred
        )
        asked = members[:_MOST_ASKED]
        ranked = sorted(
            ((one, len(self._said_by(one, asked, checked=False)))
             for one in candidates[:_MOST_TRIED]),
            key=lambda one: self._loss(one[0]) - one[1],
        )  # fmt: skip
        best: Chosen | None = None
        for candidate, said_by in ranked[:_MOST_CHECKED]:
            if not said_by:
                continue
            found = self._with_others(candidate, asked)
            if best is None or self._weight(found) > self._weight(best):
                best = found
        return best if best is None else self._nearer(best, asked)

    def _with_others(self, candidate: Member, asked: Sequence[Member]) -> Chosen:
        said = self._said_by(candidate, asked, checked=True)
        return self._dated(
            candidate,
            tuple(one for _, (is_same, one) in sorted(said.items()) if is_same),
            tuple(one for _, (is_same, one) in sorted(said.items()) if not is_same),
        )

    def _nearer(self, best: Chosen, asked: Sequence[Member]) -> Chosen:
        """A statement in a sentence that is nearer to a reader, if there is one that can be read.

        What leans on a noun before it (`the company`) may do so, where the same stands by itself in
        another language.
        """
        for member in sorted(best.others, key=self._preferred):
            if self._distance(member) >= self._distance(best.member):
                break
            if self._standing.is_readable(member):
                found = self._with_others(member, asked)
                if best.member in found.others:
                    return found
        return self._read_by_reader(best, asked)

    def _read_by_reader(self, best: Chosen, asked: Sequence[Member]) -> Chosen:
        """A statement that cannot be read, in a longer sentence that can, if there is one.

        Those that say a part of that are named as such.
        """
        if self._distance(best.member) < _UNREADABLE:
            return best
        for member in sorted(best.others, key=self._preferred):
            if self._distance(member) or not self._standing.is_enough(member):
                continue
            found = self._with_others(member, asked)
            named = {self._origins[one.report] for one in found.members}
            parts = [
                one for one in (*best.others, best.member)
                if self._origins[one.report] not in named
            ]  # fmt: skip
            more = [one for one in best.variants if self._origins[one.report] not in named]
            return replace(
                found,
                parts=tuple(sorted(parts, key=lambda one: one.report)),
                variants=(*found.variants, *more),
            )
        return best

    def _weight(self, one: Chosen) -> tuple[bool, float, int]:
        # What nobody can read and others say otherwise is in the rows of figures.
        is_told = one.reports > 1 and (one.others or self._distance(one.member) < _UNREADABLE)
        return bool(is_told), one.reports - self._loss(one.member), len(one.others)

    def _loss(self, member: Member) -> float:
        """For how many reports the language of a sentence counts against it."""
        distance = self._distance(member)
        return _UNREAD if distance == _UNREADABLE else distance

    def _distance(self, member: Member) -> int:
        return self.distance(self._reports[member.report].language)

    def distance(self, language: str) -> int:
        """How far a language is from a reader: 0 theirs, 1 a translation, 2 cannot be read."""
        if same_language(language, self._language):
            return 0
        return 1 if language in self._translated else _UNREADABLE

    def _said_by(
        self, candidate: Member, asked: Sequence[Member], *, checked: bool
    ) -> dict[int, tuple[bool, Member]]:
        """The other reports that say a sentence, with its figures (True) or with others."""
        found: dict[int, tuple[bool, Member]] = {}
        own = self._origins[candidate.report]
        for other in asked:
            origin = self._origins[other.report]
            if origin == own or found.get(origin, (False,))[0]:
                continue
            if self._statements.covers(other, candidate, checked=checked):
                found[origin] = (True, other)
            elif origin not in found and self._statements.varies(other, candidate, checked=checked):
                found[origin] = (False, other)
        return found

    def _dated(
        self, member: Member, others: tuple[Member, ...], variants: tuple[Member, ...]
    ) -> Chosen:
        """A sentence with the day that it tells of, or that most of the others say."""
        if own := self._days_of(member):
            return Chosen(member, others, variants, own[0], own[0].day)
        if member.told.days:
            return Chosen(member, others, variants, None, None)
        dated = [
            (one, days[0]) for one in others
            if (days := self._days_of(one))
            and not is_said(one.told.text, days[0].span, self._language_of(one))
        ]  # fmt: skip
        counted = Counter(day.day for _, day in dated)
        if not counted:
            return Chosen(member, others, variants, None, None)
        told = min(counted, key=lambda day: (-counted[day], day))
        by, day = next(one for one in dated if one[1].day == told)
        return Chosen(member, others, variants, day, told, by)

    def _days_of(self, member: Member) -> list[DayMention]:
        return days_told(member.told, self._language_of(member))

    def _language_of(self, member: Member) -> str:
        return self._reports[member.report].language

    def _preferred(self, member: Member) -> tuple[int, float, int]:
        return self._distance(member), self._place(member), member.report

    # --- which ---

    def _rank(self, one: Chosen) -> tuple[int, float, int, int]:
        return (
            -one.reports, self._place(one.member), one.member.report, one.member.told.index
        )  # fmt: skip

    def _place(self, member: Member) -> float:
        """Where in its report a sentence stands, 0 to 1."""
        return member.told.index / max(1, len(self._reports[member.report].told))

    def _interest(self, member: Member) -> tuple[float, int]:
        told = member.told
        facts = 2 * len(told.figures) + len(told.names) + len(told.days)
        lead = _OF_LEAD if told.index < _LEAD else 0
        return -min(facts, 8) - 4 * (1 - self._place(member)) - lead, told.index

    def _says_it(self, other: Chosen, one: Chosen) -> bool:
        """Whether a statement that is told already says what another one does."""
        return self._statements.covers(other.member, one.member)

    def _is_told(self, member: Member, told: Sequence[Chosen]) -> bool:
        """Whether a statement says the same, or says it with another figure."""
        return any(
            self._statements.tells(one.member, member)
            or self._statements.covers(one.member, member)
            for one in told
        )

    def _source(self, member: Member) -> DigestSource:
        """The sentence where it stands, without a dateline in front."""
        return self._reports[member.report].source_of(member.told.index)
