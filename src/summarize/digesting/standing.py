"""Which sentences of reports can be read in a digest: what leans on the one before cannot."""

import re
from collections.abc import Sequence

from summarize.digesting.matching import Member
from summarize.digesting.reports import MAX_CHARACTERS, ReadReport
from summarize.text.reference_words import words_of
from summarize.text.words import words_in

# A sentence that states a figure may be short; one that leans may lean on the lead.
_FEWEST_WORDS, _LEAD, _START = 5, 2, 60
_QUOTATION_END = re.compile('["”“»]')
_SAID_WORDS = 3


class Standing:
    """Tells of the sentences of an event whether they can be read alone.

    Args:
        reports: of the event.
    """

    def __init__(self, reports: Sequence[ReadReport]) -> None:
        self._reports = reports
        self._standing: dict[Member, bool] = {}

    def can_stand(self, member: Member) -> bool:
        """Whether a sentence can be read in a digest: no half quotation, no `he` nobody named.

        What leans on the first sentences of its report by a noun (`the earthquake`) leans on what
        the digest is about.
        """
        if member not in self._standing:
            self._standing[member] = self._stands(member)
        return self._standing[member]

    def _stands(self, member: Member) -> bool:
        report, told = self._reports[member.report], member.told
        reading, index = report.reading, told.index
        if index < 0 or len(told.text) >= MAX_CHARACTERS:
            return False
        if not self._is_told_whole(member) or self._is_said_by_whom(member):
            return False
        leans = reading.leans_on(index)
        if leans is None or not leans:
            return leans is not None
        return max(leans) < _LEAD and not self._begins_leaning(member)

    def _is_told_whole(self, member: Member) -> bool:
        """Whether a sentence is one of prose, or a short one that states a figure or a day."""
        reading, told = self._reports[member.report].reading, member.told
        if reading.is_prose(told.index):
            return True
        return (
            bool(told.figures or told.days)
            and reading.is_tellable(told.index)
            and not reading.is_list(told.index)
            and len(told.tokens) >= _FEWEST_WORDS
        )

    def _is_said_by_whom(self, member: Member) -> bool:
        """Whether a quotation is one of somebody who is not named: `“...”, he said`."""
        text = member.told.text
        ends = [match.end() for match in _QUOTATION_END.finditer(text)]
        if not ends:
            return False
        table = words_of(self._reports[member.report].language)
        behind = words_in(text, ends[-1], min(len(text), ends[-1] + _START))[:_SAID_WORDS]
        words = [text[word.start : word.end].casefold() for word in behind]
        is_said = any(word.folded in table.speech for word in behind)
        return is_said and any(word in table.persons.texts for word in words)

    def is_readable(self, member: Member) -> bool:
        """Whether a sentence begins with no pronoun, and has no half quotation."""
        report, told = self._reports[member.report], member.told
        if told.index < 0 or len(told.text) >= MAX_CHARACTERS:
            return False
        words = [word.folded for word in words_in(told.text[:_START], 0, len(told.text[:_START]))]
        table = words_of(report.language)
        kinds = (table.persons, table.things, table.openers)
        is_prose = self._is_told_whole(member)
        is_whole = report.reading.leans_on(told.index) is not None
        return is_prose and is_whole and not any(kind.at(words, 0) for kind in kinds)

    def _begins_leaning(self, member: Member) -> bool:
        """Whether a sentence has a pronoun, or what joins it to the one before, at its start."""
        table = words_of(self._reports[member.report].language)
        start = member.told.text[:_START]
        words = [word.folded for word in words_in(start, 0, len(start))]
        kinds = (table.persons, table.things, table.shown, table.shown_first, table.openers)
        return any(kind.at(words, place) for kind in kinds for place in range(min(4, len(words))))
