"""Notices about a result, a line each: how much was read, and what the checks found."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import get_args

from summarize.documents import SEVERITIES, Severity, Summary, Support, Translation
from summarize.writing.formats import AS_MARKDOWN

# In results of at least this many sentences, a notice lists the numbers of the sentences that it is
# about, up to this many.
_MANY_SENTENCES = 13
_MAX_PLACES = 8
_DOUBTS: dict[Severity, str] = {"warning": "unsure", "notice": "not quite sure"}


def lines_of(result: Summary | Translation) -> Iterator[str]:
    """How much was read, and what the checks found."""
    if extent := extent_of(result):
        yield extent
    yield from remarks_of(result)


def given_back(result: Summary | Translation) -> Iterator[str]:
    """What is said of a document that cannot come back as what it was."""
    what = AS_MARKDOWN.get(result.document.kind)
    if what is not None:
        yield f"{what} comes back as Markdown: only its text is translated"


def extent_of(result: Summary | Translation) -> str:
    """How much was read or translated, in how many parts, and by which route."""
    coverage = result.coverage
    if isinstance(result, Translation):
        if result.unchanged:
            # One of the findings says so.
            return ""
        if not coverage.chunks:
            return "there is no sentence to translate"
        what = "1 sentence" if coverage.chunks == 1 else f"{coverage.chunks:,} sentences"
        way = f", through {result.pivot.language}" if result.pivot is not None else ""
        return f"{coverage.share:.0%} of the text was translated, in {what}{way}"
    if result.unchanged:
        what = "translated whole" if result.pivot is not None else "returned unchanged"
        return f"the text is no longer than the summary asked for, so it is {what}"
    if not coverage.chunks:
        line = result.pivot.text if result.pivot is not None else result.text
        if line == result.document.title:
            return "the headline is the text's own title" + _aside(result)
        return "its sentences were chosen without a model" + _grades(result) + _aside(result)
    calls = "1 chunk" if coverage.chunks == 1 else f"{coverage.chunks} chunks"
    if coverage.levels > 1:
        calls += f" and {coverage.levels} levels"
    text = f"{coverage.share:.0%} of the text was read, in {calls}"
    if result.route != "direct":
        text += f", route {result.route}"
    return text + _grades(result) + _aside(result)


def _grades(result: Summary) -> str:
    """How many sentences the text proves, and in how far."""
    counts = Counter(one.support for one in result.sentences if one.support is not None)
    grades = [f"{counts[grade]} {grade}" for grade in get_args(Support) if counts[grade]]
    return f"; sentences: {', '.join(grades)}" if grades else ""


def _aside(result: Summary) -> str:
    aside = len(result.document.set_aside)
    if not aside:
        return ""
    lines = "1 line" if aside == 1 else f"{aside} lines"
    return f"; {lines} around the article set aside (see: summarize read)"


def remarks_of(result: Summary | Translation) -> Iterator[str]:
    """What the checks found, each finding once; all that the translator doubted in two lines."""
    places: dict[str, list[int]] = {}
    doubted: dict[int, Severity] = {}
    of_all = [(0, finding) for finding in result.findings]
    of_each = [(i, f) for i, one in enumerate(result.sentences, start=1) for f in one.findings]
    for number, finding in [*of_all, *of_each]:
        if finding.kind == "uncertain":
            # One sentence may be made of several that were translated: the gravest counts.
            grave = (finding.severity, doubted.get(number, finding.severity))
            doubted[number] = min(grave, key=SEVERITIES.index)
        else:
            places.setdefault(f"{finding.severity}: {finding.message}", []).append(number)
    for remark, numbers in places.items():
        if len(result.sentences) >= _MANY_SENTENCES and any(numbers):
            severity, message = remark.split(": ", 1)
            yield f"{severity}: {_listed(numbers)}: {message}"
        else:
            yield remark if len(numbers) == 1 else f"{remark} ({len(numbers)} times)"
    yield from _doubts(result, doubted)


def _doubts(result: Summary | Translation, doubted: Mapping[int, Severity]) -> Iterator[str]:
    """How many sentences the translator was not sure of; their words are in the findings."""
    shown = isinstance(result, Summary) and any(
        original is not None and f"[{original}]" in text
        for original, text in (
            (result.document.title, result.title or ""),
            *((one.original, result.text) for one in result.sentences),
        )
    )
    for severity, how in _DOUBTS.items():
        if numbers := sorted(number for number, one in doubted.items() if one == severity):
            own = [number for number in numbers if number]
            what = [_which(own, len(result.sentences))] if own else []
            title = ["the title"] if len(own) < len(numbers) else []
            whose = "the original stands" if len(numbers) == 1 else "the originals stand"
            beside = f": {whose} in brackets" if shown else ""
            yield f"{severity}: the translator was {how} of {' and '.join([*title, *what])}{beside}"


def _which(numbers: list[int], count: int) -> str:
    """Which of the sentences, by their numbers where they are few."""
    if count == 1:
        return "the only sentence"
    if len(numbers) > _MAX_PLACES:
        return f"{len(numbers):,} of {count:,} sentences"
    if len(numbers) == count:
        return f"all {count} sentences"
    *first, last = map(str, numbers)
    named = f"{', '.join(first)} and {last}" if first else last
    return f"{'sentence' if len(numbers) == 1 else 'sentences'} {named} of {count}"


def _listed(numbers: list[int]) -> str:
    """The numbers of sentences, in words."""
    if len(numbers) == 1:
        return f"sentence {numbers[0]}"
    shown = ", ".join(map(str, numbers[:_MAX_PLACES]))
    more = len(numbers) - _MAX_PLACES
    return f"sentences {shown}" + (f" and {more} more" if more > 0 else "")
