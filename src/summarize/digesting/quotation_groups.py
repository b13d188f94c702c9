"""Quotations that are the same: in other reports, in two languages, with more or less of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digesting.matching import Member
from summarize.digesting.statements import Statements
from summarize.documents import Span
from summarize.languages.tags import same_language

# So much of the shorter one stands in the longer one.
_SHARED, _FEWEST = 0.75, 4
# In two languages, so sure is it that one sentence says what the other does.
_ALIKE = 0.35
_MOST_GROUPS = 300


@dataclass(frozen=True)
class Quoted:
    """A quotation where it stands.

    Attributes:
        report: its number.
        span: of the sentences that have all of it.
        said: the quotation alone, folded.
        speaker: who said it; empty where that is not told.
    """

    report: int
    span: Span
    said: str
    speaker: str


def grouped(
    found: Sequence[Quoted], languages: Sequence[str], statements: Statements
) -> list[list[Quoted]]:
    """Quotations, those together that are the same.

    Args:
        found: in order of the reports.
        languages: of the reports.
        statements: of the event: sentences of two languages are compared there.
    """
    sentences = _Sentences(statements)
    groups: list[list[Quoted]] = []
    for one in found:
        for group in groups[:_MOST_GROUPS]:
            if any(_are_same(one, other, languages, sentences) for other in group[:3]):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


class _Sentences:
    """The sentences of an event by where they stand.

    Args:
        statements: of the event.
    """

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._by_report: dict[int, list[Member]] = {}
        for one in statements.members:
            self._by_report.setdefault(one.report, []).append(one)

    def of(self, quoted: Quoted) -> list[Member]:
        """The sentences of a quotation."""
        return [
            one for one in self._by_report.get(quoted.report, ())
            if one.told.index >= 0
            and quoted.span.start <= one.told.span.start
            and one.told.span.end <= quoted.span.end
        ]  # fmt: skip

    def are_alike(self, one: Quoted, other: Quoted) -> bool:
        """Whether most of the shorter one is told by sentences of the other one."""
        fewer, more = sorted((self.of(one), self.of(other)), key=len)
        same = sum(any(self._statements.alike(a, b, least=_ALIKE) for b in more) for a in fewer)
        return bool(fewer) and same * 2 >= len(fewer)


def _are_same(one: Quoted, other: Quoted, languages: Sequence[str], sentences: _Sentences) -> bool:
    if one.said == other.said:
        return True
    if same_language(languages[one.report], languages[other.report]):
        fewer, more = sorted((one.said.split(), other.said.split()), key=len)
        known = set(more)
        return len(fewer) >= _FEWEST and sum(word in known for word in fewer) >= _SHARED * len(
            fewer
        )
    return sentences.are_alike(one, other)
