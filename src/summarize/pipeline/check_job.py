"""One summary's way through a check against its text, from the top down.

languages -> texts -> compared in one language, if there is a way -> grades, findings -> report
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize._version import __version__
from summarize.documents import Document, Finding
from summarize.inference.scheduler import Job
from summarize.languages.tags import detect, same_script
from summarize.pipeline.article_text import (
    article_text,
    not_checked,
    sentences_of,
    shown_sources,
)
from summarize.pipeline.compared import Compared
from summarize.pipeline.model_choice import is_the_same
from summarize.pipeline.readable_document import ReadableDocument
from summarize.pipeline.session import Session
from summarize.pipeline.source_language import SourceLanguage
from summarize.pipeline.summary_comparison import compared
from summarize.reports import CheckedSentence, Report
from summarize.text.split_text import SplitText
from summarize.text.words import stems_of

# The language of a shorter summary is that of its text where it has so many of its words.
_SHORT_WORDS = 60
_MIN_SHARED, _MIN_SHARED_IF_LIKELY = 0.6, 0.3
# So many languages at the top of a doubtful ranking are likely.
_LIKELY = 3
# More are told in one finding.
_MANY_REPEATED = 3


def check_job(
    session: Session, summary: Document, source: Document, lang: str | None = None
) -> Job[Report]:
    """Check a summary against its text.

    Args:
        session: what every job shares.
        summary: what is checked.
        source: the text.
        lang: language of the summary; None: it is detected.

    Returns:
        The report, as the generator's value.

    Raises:
        ModelError: a translator was named, and cannot be used.
    """
    source_language, source_sure, doubts = session.router.language(source.text)
    language, sure, more = _language(lang, summary, source, source_language)
    read = ReadableDocument.of(source)
    article = article_text(read.document, SplitText.of(read.document.text, source_language))
    sentences = sentences_of(ReadableDocument.of(summary).document, language)
    body = sum(span.end <= len(read.document.text) for span in article.spans)
    found = yield from compared(sentences, article, body, language, session)
    graded = [
        replace(one, sources=read.pointed_back(shown_sources(one.sources, read.document)))
        for one in found.sentences
    ]
    checked, repeated = _repeated(graded, article)
    parts = [f"summarize{__version__}", "check", f"{language}>{source_language}"]
    return Report(
        summary=summary,
        source=source,
        language=language,
        language_confidence=sure,
        source_language=source_language,
        source_language_confidence=source_sure,
        compared_in=found.language,
        sentences=tuple(checked),
        findings=(
            *_doubts((*doubts, *more), found),
            *found.findings,
            *repeated,
            *_on_the_whole(summary, source, checked),
        ),
        score=found.score,
        overlap=found.overlap,
        signature="|".join([*parts, *session.signed(found.steps), *found.signed]),
    )


def _language(
    named: str | None, summary: Document, source: Document, expected: str
) -> tuple[str, float, tuple[Finding, ...]]:
    """A summary's language; a few words are no reason to think that it is not the text's."""
    found = SourceLanguage(named, tuple, "--lang").of(summary.text)
    if named is not None:
        return found
    if is_the_same(found[0], expected):
        return found[0], found[1], ()
    if _folded(summary.text) == _folded(source.text):
        return expected, found[1], ()
    if summary.words > _SHORT_WORDS or not same_script(found[0], expected):
        return found
    wanted = stems_of(summary.text, expected)
    shared = len(wanted & _stems_in(source.text, expected)) / max(1, len(wanted))
    is_likely = bool(found[2]) and expected in detect(summary.text).ranking[:_LIKELY]
    if shared >= (_MIN_SHARED_IF_LIKELY if is_likely else _MIN_SHARED):
        return expected, found[1], ()
    return found


def _stems_in(text: str, language: str) -> set[str]:
    """The stems of a text of any length."""
    split = SplitText.of(text, language)
    return {stem for i in range(len(split)) for stem in stems_of(split.sentence(i), language)}


# The whole


def _repeated(
    sentences: Sequence[CheckedSentence], article: SplitText
) -> tuple[list[CheckedSentence], list[Finding]]:
    """The sentences, and where one comes again more often than in the text, that it does."""
    known = Counter(_folded(article.sentence(i)) for i in range(len(article)))
    first: dict[str, int] = {}
    seen: Counter[str] = Counter()
    again: dict[int, int] = {}
    for number, one in enumerate(sentences, start=1):
        folded = _folded(one.text)
        seen[folded] += 1
        if seen[folded] > max(1, known[folded]):
            again[number] = first[folded]
        first.setdefault(folded, number)
    if len(again) > _MANY_REPEATED:
        message = f"{len(again):,} sentences are the same as others before them"
        return list(sentences), [Finding("repetition", "warning", message)]
    found = list(sentences)
    for number, earlier in again.items():
        message = f"the sentence is the same as sentence {earlier}"
        finding = Finding("repetition", "warning", message)
        old = found[number - 1]
        found[number - 1] = replace(old, findings=(*old.findings, finding))
    return found, []


def _on_the_whole(
    summary: Document, source: Document, sentences: Sequence[CheckedSentence]
) -> Iterator[Finding]:
    yield from not_checked(summary)
    if not sentences:
        yield Finding("length", "warning", "the summary has no sentence to check")
    elif _folded(summary.text) == _folded(source.text):
        yield Finding("extract", "notice", "the summary is the text itself")
    elif summary.words > source.words:
        message = (
            f"the summary is longer than its text: {summary.words:,} words, and the text has "
            f"{source.words:,}"
        )
        yield Finding("length", "notice", message)


def _doubts(doubts: Sequence[Finding], found: Compared) -> list[Finding]:
    """Doubts about a language; they are no warnings where the words could be compared."""
    if found.language is None:
        return list(doubts)
    return [replace(one, severity="notice") for one in doubts]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
