"""Minutes of meetings: items under headings, with motions and what became of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.documents import Span
from summarize.languages.scripts import SENTENCE_TERMINATORS, is_unspaced
from summarize.lengths import Extent
from summarize.summarizing.conversations.meeting_words import minutes_titles, motions, outcomes
from summarize.summarizing.conversations.said import Said, select
from summarize.summarizing.conversations.tokens import words_of
from summarize.summarizing.conversations.units import Passage

_LINE = re.compile(r"[^\n\r]+")
_MARK = re.compile(r"\s*(?:#+\s*|\d{1,3}(?:\.\d{1,3})*[.)]\s*|[-–—*•]\s+|\*\*)")
_MAX_HEADING_WORDS = 12
_MAX_HEADING_CHARACTERS = 160
_TITLE_LINES = 5
_MIN_OUTCOMES = 2


@dataclass(frozen=True)
class Item:
    """A part of the minutes.

    Attributes:
        heading: as it stands in the text; empty where there is none.
        start, end: of all of it, the heading included.
        words: what stands under the heading.
    """

    heading: str
    start: int
    end: int
    words: Span


def minutes(text: str, language: str) -> tuple[Item, ...] | None:
    """The items of minutes, in order.

    Args:
        text: anything.
        language: its BCP 47 tag.

    Returns:
        None where the text is none: no title that says so and fewer than two outcomes under
        headings.
    """
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    if not lines:
        return None
    bodies = [text[start:end] for start, end in lines]
    is_titled = any(_has_title(body, language) for body in bodies[:_TITLE_LINES])
    decided = _lines_with(bodies, outcomes(language))
    moved = _lines_with(bodies, motions(language))
    if not decided + moved:
        return None
    items = tuple(_items(text, lines))
    headed = sum(bool(item.heading) for item in items)
    is_minutes = (is_titled and decided + moved > 0) or (
        min(decided, moved, headed) >= _MIN_OUTCOMES
    )
    return items if is_minutes and items else None


def select_items(
    text: str, items: Sequence[Item], draft: Sequence[str], limit: Extent, language: str
) -> list[Said]:
    """Sentences that tell minutes; a motion goes out with its outcome, or not at all.

    Args:
        text: the minutes.
        items: what `minutes` made of it.
        draft: sentences of a draft that point at what to choose; may be empty.
        limit: the length of all that is printed.
        language: BCP 47 tag of the text.
    """
    passages = [Passage("", item.words) for item in items]
    return select(text, passages, draft, limit, language, crosses=False)


def _items(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Item]:
    starts = [number for number, line in enumerate(lines) if _is_heading(text[slice(*line)])]
    if not starts or starts[0]:
        starts.insert(0, 0)
    for first, after in pairwise([*starts, len(lines)]):
        start, end = lines[first]
        is_headed = _is_heading(text[start:end])
        if is_headed and after == first + 1:
            continue
        begin = lines[first + 1][0] if is_headed else start
        last = lines[after - 1][1]
        heading = text[start:end].strip().strip("#* ") if is_headed else ""
        yield Item(heading, start, last, Span(begin, last))


def _is_heading(line: str) -> bool:
    """Whether a line is short and ends as no sentence does."""
    if len(line) > _MAX_HEADING_CHARACTERS:
        return False
    body = _MARK.sub("", line, count=1).strip().rstrip("*")
    return 0 < len(words_of(body)) <= _MAX_HEADING_WORDS and not body.endswith(
        tuple(SENTENCE_TERMINATORS + ",;،，；")
    )


def _has_title(line: str, language: str) -> bool:
    titles = minutes_titles(language)
    return _is_heading(line) and (
        not titles.isdisjoint(words_of(line))
        or any(is_unspaced(title[0]) and title in line for title in titles)
    )


def _lines_with(bodies: Sequence[str], beginnings: tuple[str, ...]) -> int:
    """In how many lines a word begins so; in an unspaced script, anywhere in the line."""
    if not beginnings:
        return 0
    parts = [
        re.escape(one) if is_unspaced(one[0]) else rf"(?<!\w){re.escape(one)}" for one in beginnings
    ]
    pattern = re.compile("|".join(parts), re.IGNORECASE)
    return sum(pattern.search(body) is not None for body in bodies)
