"""A digest's way from reports that are read to a digest in the words of the reports.

copies -> events -> the digest of each; `digest_translation.py` translates what is told
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summarize import lengths
from summarize._version import __version__
from summarize.digesting.assembly import event_of
from summarize.digesting.copies import copies_of
from summarize.digesting.events import events_of
from summarize.digesting.reports import ReadReport
from summarize.digests import Digest, DigestEvent
from summarize.documents import Finding
from summarize.languages.tags import parse
from summarize.translating.sentence_translation import Translated


@dataclass(frozen=True)
class Ordered:
    """Reports in order of time, told apart.

    Attributes:
        reports: all of them.
        copies: for each the number of the one that it repeats.
        events: the numbers of the reports of each event, copies among them.
        language: of the digest.
    """

    reports: tuple[ReadReport, ...]
    copies: tuple[int | None, ...]
    events: tuple[tuple[int, ...], ...]
    language: str


def ordered(reports: Sequence[ReadReport], lang: str | None, *, one_event: bool) -> Ordered:
    """Reports in order of time, copies found and events told apart.

    Args:
        reports: at least one.
        lang: of the digest; None for the language of most reports.
        one_event: there is only one.

    Raises:
        LanguageError: the language is unknown.
    """
    read = tuple(
        sorted(reports, key=lambda one: (one.day is None, one.day.toordinal() if one.day else 0))
    )
    copies = copies_of([one.document.text for one in read])
    own = [number for number, copy in enumerate(copies) if copy is None]
    if one_event:
        groups = [own]
    else:
        groups = [[own[i] for i in group] for group in events_of([read[i] for i in own])]
    events = tuple(
        tuple(sorted([*group, *(i for i, copy in enumerate(copies) if copy in set(group))]))
        for group in groups
    )
    language = parse(lang) if lang is not None else _usual_language(read, own)
    return Ordered(read, tuple(copies), events, language)


def events_in_their_words(
    found: Ordered, length: str, known: Mapping[tuple[str, str], Translated]
) -> list[DigestEvent]:
    """The digest of each event, in the words of its reports.

    Args:
        found: the reports, told apart.
        length: of what several reports say, as in `Options`.
        known: translations by language and text: these sentences are compared by them.
    """
    read = {key: one.text for key, one in known.items()}
    wanted = lengths.parse(length)
    events = []
    for numbers in found.events:
        place = {number: i for i, number in enumerate(numbers)}
        copies = [
            None if (copy := found.copies[number]) is None else place[copy] for number in numbers
        ]
        reports = [found.reports[i] for i in numbers]
        events.append(event_of(reports, copies, wanted, found.language, read))
    return events


def digest_of(
    found: Ordered, events: Sequence[DigestEvent], findings: Sequence[Finding], signed: list[str]
) -> Digest:
    """The digest of reports.

    Args:
        found: the reports, told apart.
        events: in the language of the digest.
        findings: on what could not be translated.
        signed: the length, and the translators, as they stand in a signature.
    """
    languages = "+".join(sorted({one.language for one in found.reports}))
    parts = [f"summarize{__version__}", "digest", signed[0], f"{languages}>{found.language}"]
    return Digest(
        language=found.language,
        events=tuple(events),
        findings=(*findings, *_on_the_whole(found)),
        signature="|".join(dict.fromkeys([*parts, *signed[1:]])),
        documents={one.name: one.document for one in found.reports},
    )


def _usual_language(reports: Sequence[ReadReport], own: Sequence[int]) -> str:
    """The language of most reports; of equals, that of the first."""
    return Counter(reports[i].language for i in own).most_common(1)[0][0]


def _on_the_whole(found: Ordered) -> Iterator[Finding]:
    own = sum(copy is None for copy in found.copies)
    if own > 1 and len(found.events) == own:
        yield Finding(
            "coverage", "notice",
            f"no two of the {own} reports seem to tell of the same event; --one-event puts them "
            f"together all the same",
        )  # fmt: skip
    for one in found.reports:
        for finding in one.document.findings:
            yield replace(finding, message=f"{one.name}: {finding.message}")
