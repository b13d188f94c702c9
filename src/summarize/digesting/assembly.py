"""The digest of one event, in the words of its reports: nothing is translated yet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from summarize.digesting.choice import Chooser
from summarize.digesting.chosen import Chosen
from summarize.digesting.figure_rows import rows_of
from summarize.digesting.quoted import quoted_in
from summarize.digesting.reports import ReadReport, Told, read_as
from summarize.digesting.statements import Statements
from summarize.digests import DigestEvent, Quotation, Statement, TimelineEntry
from summarize.documents import Finding
from summarize.languages.tags import same_language
from summarize.lengths import PRESETS, Length

# A digest is so many times as long as the summary of one text.
_TIMES = 3.0
_MOST_DAYS, _MOST_OF_DAY = 16, 2
_MOST_TITLE_WORDS = 16


def event_of(
    reports: Sequence[ReadReport],
    copies: Sequence[int | None],
    length: Length,
    language: str,
    translations: Mapping[tuple[str, str], str] = MappingProxyType({}),
) -> DigestEvent:
    """The digest of reports that tell of one event.

    Args:
        reports: in order of time.
        copies: for each the number of the one that it repeats; None for one of its own.
        length: of what several reports say.
        language: of the digest.
        translations: of sentences into that language, by language and text: these are compared by
            them.
    """
    origins = [number if copy is None else copy for number, copy in enumerate(copies)]
    told = [
        tuple(
            read_as(one, text, language)
            if (text := translations.get((report.language, one.text)))
            else one
            for one in sentences
        )
        for report, sentences in zip(reports, _told(reports, copies), strict=True)
    ]
    statements = Statements(reports, told, origins)
    chooser = Chooser(
        reports, origins, statements, language, frozenset(tag for tag, _ in translations)
    )
    words = sum(
        one.document.words for one, copy in zip(reports, copies, strict=True) if copy is None
    )
    extent = length.extent(words)
    if length.unit in PRESETS:
        extent = extent.times(_TIMES)
    quoted, texts = quoted_in(reports, origins, extent, statements, chooser.distance)
    several = chooser.told_by_several(extent, texts)
    same = [[member.told for member in one.members] for one in chooser.agreed]
    same += statements.pairs()
    timeline = _timeline(chooser)
    shown_texts = {entry.statement.text for entry in timeline}
    shown_texts |= texts
    alone = chooser.told_alone(extent, several, shown_texts)
    shown = tuple(
        one.shown(None if copy is None else reports[copy].name)
        for one, copy in zip(reports, copies, strict=True)
    )
    return DigestEvent(
        title=_title(reports, origins, several, language),
        original_title=None,
        reports=shown,
        statements=tuple(chooser.statement(one) for one in several),
        single=tuple(chooser.statement(one) for one in alone),
        figures=tuple(
            rows_of(reports, _with_titles(reports, told, copies), origins, language, same)
        ),
        timeline=tuple(timeline),
        quotations=tuple(quoted),
        findings=tuple(_findings(reports, copies)),
    )


def _told(reports: Sequence[ReadReport], copies: Sequence[int | None]) -> list[tuple[Told, ...]]:
    """The sentences that are read of each report: of a copy only what the original lacks."""
    known: dict[int, set[str]] = {}
    found = []
    for report, copy in zip(reports, copies, strict=True):
        if copy is None:
            found.append(report.told)
            continue
        if copy not in known:
            known[copy] = {_folded(one.text) for one in reports[copy].told}
        found.append(tuple(one for one in report.told if _folded(one.text) not in known[copy]))
    return found


def _with_titles(
    reports: Sequence[ReadReport], told: Sequence[Sequence[Told]], copies: Sequence[int | None]
) -> list[tuple[Told, ...]]:
    """The sentences with the title in front: it may have a figure, too."""
    return [
        tuple(sentences) if copy is not None or title is None else (title, *sentences)
        for report, sentences, copy in zip(reports, told, copies, strict=True)
        for title in (report.title_told,)
    ]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _title(
    reports: Sequence[ReadReport],
    origins: Sequence[int],
    several: Sequence[Chosen],
    language: str,
) -> str | None:
    """The title of the report that has most of what several say; in the reader's language."""
    told = Counter(member.report for one in several for member in (one.member, *one.others))
    titled = [i for i, report in enumerate(reports) if report.document.title and origins[i] == i]
    if not titled:
        return _first_words(reports[0])
    best = min(
        titled,
        key=lambda i: (not same_language(reports[i].language, language), -told[i], i),
    )
    return reports[best].document.title


def _first_words(report: ReadReport) -> str | None:
    """The first sentence of a report without a title, where it is short."""
    text = report.told[0].text if report.told else ""
    return text if text and len(text.split()) <= _MOST_TITLE_WORDS else None


def _timeline(chooser: Chooser) -> list[TimelineEntry]:
    """What happened when: the days that most reports tell of, in order."""
    by_day: dict[str, list[Chosen]] = {}
    texts: set[str] = set()
    for one in chooser.days():
        if one.told is None or one.day is None or one.member.told.text in texts:
            continue
        day = one.told.isoformat()
        if day not in by_day and len(by_day) == _MOST_DAYS:
            continue
        of_day = by_day.setdefault(day, [])
        if len(of_day) < _MOST_OF_DAY and not any(chooser.is_like(one, other) for other in of_day):
            texts.add(one.member.told.text)
            of_day.append(one)
    return [
        TimelineEntry(day, one.day.resolved, one.day.words, chooser.statement(one))
        for day in sorted(by_day)
        for one in by_day[day]
        if one.day is not None
    ]


def _findings(reports: Sequence[ReadReport], copies: Sequence[int | None]) -> list[Finding]:
    found = []
    undated = [one.name for one in reports if one.day is None]
    if undated:
        message = (
            f"{_listed(undated)}: no date in the text, so `on Thursday` and the like are not "
            f"resolved there"
        )
        found.append(Finding("date", "notice", message))
    if len(reports) > 1 and sum(copy is None for copy in copies) == 1:
        message = "all of the reports are copies of one text: nothing is confirmed by another"
        found.append(Finding("repetition", "warning", message))
    return found


def _listed(names: Sequence[str], most: int = 5) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


__all__ = ["Quotation", "Statement", "event_of"]
