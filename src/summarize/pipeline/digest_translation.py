"""What of a digest is translated: to be compared, and to be read in the reader's language.

Each report's sentences are translated with their report around them, and without those of others.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from summarize.digesting.reports import ReadReport
from summarize.digests import DigestEvent, DigestReport, Quotation, Statement
from summarize.documents import Finding, FindingKind
from summarize.errors import ModelError
from summarize.inference.scheduler import Job
from summarize.languages.tags import display_name, same_language
from summarize.models.known import catalog
from summarize.pipeline.digest_job import Ordered
from summarize.pipeline.drafting import beams_of_words
from summarize.pipeline.kept_reports import key_of
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

Way = tuple[Step, ...]
# A report, and sentences of it.
Wanted = tuple[ReadReport, list[str]]


def to_compare(found: Ordered, ways: Mapping[str, Way]) -> Iterator[Wanted]:
    """The sentences that are compared by their translation, each report's first ones.

    Only what tells a figure, a day or a name, and only where there is another report to compare.
    Which ones these are, and what is around them, depends on their report alone: their translations
    stay the same when there are other reports.
    """
    for event in found.events:
        own = [i for i in event if found.copies[i] is None]
        if len(own) < 2:
            continue
        for number in own:
            report = found.reports[number]
            if report.language not in ways:
                continue
            told = [one for one in report.told if one.figures or one.days or one.names]
            fit = (one for one in told if len(one.features) >= _MIN_FEATURES)
            yield report, list(dict.fromkeys(one.text for one in islice(fit, _MOST_COMPARED)))


def to_tell(
    events: Iterable[DigestEvent],
    found: Ordered,
    ways: Mapping[str, Way],
    known: Container[tuple[str, str]],
) -> Iterator[Wanted]:
    """What is told, report by report, but for what is translated already."""
    by_name = {one.name: one for one in found.reports}
    wanted: dict[str, list[str]] = {}
    seen: set[tuple[str, str]] = set()
    for event in events:
        for name, language, text in _texts(event):
            key = (language, text)
            if language in ways and key not in seen and key not in known:
                seen.add(key)
                wanted.setdefault(name, []).append(text)
    yield from ((by_name[name], texts) for name, texts in wanted.items())


def translated(wanted: Wanted, way: Way, session: Session) -> Job[list[Translated]]:
    """Sentences of a report, in the language of the digest."""
    report, texts = wanted
    found = yield from translate_texts(texts, way[0], session, report.split)
    for step in way[1:]:
        found = yield from translate_further(found, step, session)
    return found


def translation_key(wanted: Wanted, way: Way, session: Session) -> str:
    """What the translations of sentences depend on, as a key."""
    report, texts = wanted
    options = session.options
    steps = [(step.source, step.target) for step in way]
    beams = beams_of_words(options)
    made_from = [session.signed(way), steps, beams, options.batching, report.language]
    tables = [session.glossary.sha256, session.prompts.sha256]
    return key_of("translations", *made_from, *tables, report.document.text, texts)


def translations(
    session: Session, languages: Iterable[str], target: str
) -> tuple[dict[str, Way], list[Finding]]:
    """The translations from each of some languages, and a finding for each that is not here."""
    found: dict[str, Way] = {}
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


def _texts(event: DigestEvent) -> Iterator[tuple[str, str, str]]:
    """What an event tells in sentences: the report that it is from, its language, the text."""
    for one in (
        *event.statements, *event.single, *(entry.statement for entry in event.timeline)
    ):  # fmt: skip
        yield one.sources[0].report, one.language, one.text
    for quotation in event.quotations:
        yield quotation.source.report, quotation.language, quotation.text
    if event.title is not None:
        yield from ((one.name, one.language, event.title) for one in _titled(event))


def _titled(event: DigestEvent) -> Sequence[DigestReport]:
    """The reports that the title of an event is from."""
    # Without any title, the first sentence stands for it.
    return [one for one in event.reports if one.title == event.title] or event.reports[:1]


@dataclass(frozen=True)
class EventTranslation:
    """Puts translations into events.

    Attributes:
        known: by language and text.
        target: the language of the digest.
    """

    known: Mapping[tuple[str, str], Translated]
    target: str

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
        languages = [one.language for one in _titled(event)]
        if any(same_language(tag, self.target) for tag in languages):
            return event.title, None
        text, original, _, _ = self._told(event.title, languages[0])
        return text, original
