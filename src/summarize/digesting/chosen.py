"""A sentence that a digest tells, with those of other reports that say the same."""

from dataclasses import dataclass
from datetime import date

from summarize.digesting.days import DayMention
from summarize.digesting.matching import Member


@dataclass(frozen=True)
class Chosen:
    """A sentence that is told, and those that say the same.

    Attributes:
        member: the sentence.
        others: one of each other report.
        variants: one of each report that says it with other figures.
        day: what names the day, there or in another of them.
        told: the day.
        dated_by: the sentence that names it, where that is another one.
        parts: one of each report that says a part of it, in a language that cannot be read.
    """

    member: Member
    others: tuple[Member, ...]
    variants: tuple[Member, ...]
    day: DayMention | None
    told: date | None
    dated_by: Member | None = None
    parts: tuple[Member, ...] = ()

    @property
    def reports(self) -> int:
        """How many reports say it or a part of it, with these figures or with others."""
        return 1 + len(self.others) + len(self.variants) + len(self.parts)

    @property
    def members(self) -> tuple[Member, ...]:
        """All of these sentences."""
        return (self.member, *self.others, *self.variants, *self.parts)
