"""A digest's way from reports that are read to a digest in the reader's language.

copies -> events -> the digest of each, in the words of the reports -> translated, and checked
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from summarize import lengths
from summarize._version import __version__
from summarize.digesting.assembly import event_of
from summarize.digesting.copies import copies_of
from summarize.digesting.events import events_of
from summarize.digesting.reports import ReadReport
from summarize.digests import Digest, DigestEvent, Quotation, Statement
from summarize.documents import Finding, FindingKind
from summarize.errors import ModelError
from summarize.inference.scheduler import Job
from summarize.languages.tags import display_name, parse, same_language
from summarize.models.known import catalog
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.routing import Step
from summarize.pipeline.session import Session
from summarize.pipeline.text_translation import translate_further, translate_texts
from summarize.translating.sentence_translation import Translated

# A translation with one of these is not kept: the sentence stands in its own language.
_LOSSES: frozenset[FindingKind] = frozenset(
    ("number", "name", "negation", "unit", "currency", "date", "substitution", "direction",
     "language", "repetition", "dropped", "added")
)  # fmt: skip
# So many sentences of a report are translated to be compared.
_MOST_COMPARED, _MIN_FEATURES = 40, 4


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


def digest_job(session: Session, found: Ordered) -> Job[Digest]:
    """The digest of reports.

    Args:
        session: what every job shares.
        found: the reports, told apart.

    Returns:
        The digest, as the generator's value.
    """
    length = lengths.parse(session.options.length)
    languages = dict.fromkeys(one.language for one in found.reports)
    steps, lacks = translations(session, languages, found.language)
    known: dict[tuple[str, str], Translated] = {}
    for language, way in steps.items():
        texts = list(_compared(found, language))
        known |= yield from _translated(texts, language, way, session)
    read = {key: one.text for key, one in known.items()}
    events = []
    for numbers in found.events:
        place = {number: i for i, number in enumerate(numbers)}
        copies = [
            None if (copy := found.copies[number]) is None else place[copy] for number in numbers
        ]
        reports = [found.reports[i] for i in numbers]
        events.append(event_of(reports, copies, length, found.language, read))
    for language, way in steps.items():
        texts = [t for e in events for t in _texts(e, language) if (language, t) not in known]
        known |= yield from _translated(texts, language, way, session)
    told = tuple(_Translation(known, found.language, found.reports).event(one) for one in events)
    signed = [f"summarize{__version__}", "digest", f"length:{session.options.length}"]
    signed.append(f"{'+'.join(sorted({one.language for one in found.reports}))}>{found.language}")
    signed += [part for way in steps.values() for part in session.signed(way)]
    return Digest(
        language=found.language,
        events=told,
        findings=(*lacks, *_on_the_whole(found)),
        signature="|".join(dict.fromkeys(signed)),
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


# Translating


def _compared(found: Ordered, language: str) -> Iterator[str]:
    """The sentences in a language that are compared by their translation, each report's first ones.

    Only what tells a figure, a day or a name, and only where there is another report to compare.
    """
    for event in found.events:
        own = [i for i in event if found.copies[i] is None]
        if len(own) < 2:
            continue
        for number in own:
            report = found.reports[number]
            if report.language != language:
                continue
            told = [one for one in report.told if one.figures or one.days or one.names]
            fit = (one for one in told if len(one.features) >= _MIN_FEATURES)
            yield from (one.text for one in islice(fit, _MOST_COMPARED))


def _translated(
    texts: Iterable[str], language: str, way: Sequence[Step], session: Session
) -> Job[dict[tuple[str, str], Translated]]:
    """Texts by language and text, translated."""
    wanted = list(dict.fromkeys(texts))
    if not wanted:
        return {}
    translated = yield from translate_texts(wanted, way[0], session)
    for step in way[1:]:
        translated = yield from translate_further(translated, step, session)
    return {(language, text): one for text, one in zip(wanted, translated, strict=True)}


def translations(
    session: Session, languages: Iterable[str], target: str
) -> tuple[dict[str, tuple[Step, ...]], list[Finding]]:
    """The translations from each of some languages, and a finding for each that is not here."""
    found: dict[str, tuple[Step, ...]] = {}
    lacks = []
    for language in languages:
        if is_the_same(language, target):
            continue
        reason = ""
        try:
            steps = session.router.steps_at_hand(language, target)
        except ModelError as error:
            steps, reason = None, str(error)
        if steps is not None:
            found[language] = steps
            continue
        entry = next((one for one in catalog.translators(language, target) if one.is_free), None)
        get = entry.way_to_get if entry is not None else "summarize languages"
        lacks.append(
            Finding(
                "language",
                "warning",
                reason
                or f"no translator from {display_name(language)} ({language}) to "
                f"{display_name(target)} ({target}) is on this machine: what is told in it stands "
                f"as it is, and only its figures, days and names were compared; to have one: {get}",
            )
        )
    return found, lacks


def _sentences(event: DigestEvent) -> Iterator[Statement | Quotation]:
    """All that an event tells in sentences."""
    yield from event.statements
    yield from event.single
    yield from (entry.statement for entry in event.timeline)
    yield from event.quotations


def _texts(event: DigestEvent, language: str) -> Iterator[str]:
    """What of an event is told in a language."""
    for one in _sentences(event):
        if one.language == language:
            yield one.text
    if event.title is not None and language in _title_languages(event):
        yield event.title


def _title_languages(event: DigestEvent) -> list[str]:
    """The languages of the reports that the title of an event is from."""
    titled = [one.language for one in event.reports if one.title == event.title]
    # Without any title, the first sentence stands for it.
    return titled or [event.reports[0].language]


@dataclass(frozen=True)
class _Translation:
    """Puts translations into an event.

    Attributes:
        known: by language and text.
        target: the language of the digest.
        reports: all of them.
    """

    known: dict[tuple[str, str], Translated]
    target: str
    reports: tuple[ReadReport, ...]

    def event(self, event: DigestEvent) -> DigestEvent:
        """An event in the reader's language."""
        title, original = self._title(event)
        return replace(
            event,
            title=title,
            original_title=original,
            statements=tuple(self._statement(one) for one in event.statements),
            single=tuple(self._statement(one) for one in event.single),
            timeline=tuple(
                replace(entry, statement=self._statement(entry.statement))
                for entry in event.timeline
            ),
            quotations=tuple(self._quotation(one) for one in event.quotations),
        )

    def _statement(self, one: Statement) -> Statement:
        text, original, language, findings = self._told(one.text, one.language)
        return replace(one, text=text, original=original, language=language, findings=findings)

    def _quotation(self, one: Quotation) -> Quotation:
        text, original, language, findings = self._told(one.text, one.language)
        return replace(one, text=text, original=original, language=language, findings=findings)

    def _told(self, text: str, language: str) -> tuple[str, str | None, str, tuple[Finding, ...]]:
        """A text for the reader: its translation, where the checks find nothing that it lost."""
        one = self.known.get((language, text))
        if one is None:
            return text, None, language, ()
        lost = [f for f in one.findings if f.severity == "error" or (
            f.kind in _LOSSES and f.is_doubt
        )]  # fmt: skip
        if lost:
            message = f"not translated, since its translation failed a check: {lost[0].message}"
            return text, None, language, (Finding("language", "notice", message),)
        return one.text, text, self.target, one.findings

    def _title(self, event: DigestEvent) -> tuple[str | None, str | None]:
        if event.title is None:
            return None, None
        languages = _title_languages(event)
        if any(same_language(tag, self.target) for tag in languages):
            return event.title, None
        text, original, _, _ = self._told(event.title, languages[0])
        return text, original
