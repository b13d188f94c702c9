"""Live blogs: entries with a time in front, most often the newest first; told oldest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.documents import Span
from summarize.languages.scripts import SENTENCE_TERMINATORS, count_words
from summarize.lengths import Extent
from summarize.summarizing.conversations.said import Said, select
from summarize.summarizing.conversations.units import Passage

_MIN_ENTRIES = 3
_MIN_SHARE_PROSE = 0.6
_MIN_PROSE_WORDS = 4
# More of the steps between neighbours go one way than this, or the times are no order.
_MIN_SHARE_ORDERED = 0.7
_HALF_DAY, _DAY = 12 * 60, 24 * 60

_ZONE = r"(?:\s?(?:GMT|BST|CES?T|EES?T|E[SD]T|P[SD]T|UTC|WES?T|MSK|МСК|IST|BRT|Uhr|Uhr:|h))?"
_TIME = re.compile(
    r"[ \t\u200e\u200f\ufeff]*(?:[-–—*•·#]+\s*)?(?:\*\*|__|\[|\()?"
    r"(?P<shown>(?P<hour>[0-2]?\d)(?P<mark>[:.hH：]|時|时|点)(?P<minute>[0-5]\d)?分?"
    rf"(?P<half>\s?[ap]\.?m\.?(?!\w))?{_ZONE})(?!\w)(?:\*\*|__|\]|\))?[ \t]*(?:[-–—|:：]+[ \t]*)?",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n\r]+")
# What a program writes of itself, and rows of a table of figures.
_LOG = re.compile(
    r"[:.]\d{2}(?:[.,]\d+)?\b|(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|TRACE|CRITICAL)\b"
)


@dataclass(frozen=True)
class Entry:
    """What a live blog says at one time.

    Attributes:
        time: as it stands in the text.
        start, end: of all of it, the time included.
        words: without the time and the space around it.
    """

    time: str
    start: int
    end: int
    words: Span


@dataclass(frozen=True)
class _Stamped:
    entry: Entry
    minutes: int


def entries(text: str, language: str) -> tuple[Entry, ...] | None:
    """The entries of a live blog, the oldest first, whatever their order in the text.

    Args:
        text: anything.
        language: its BCP 47 tag.

    Returns:
        None where the text is none: fewer than three times at the start of a line, times in no
        order, verses, a timetable, a log.
    """
    del language  # times are written alike enough everywhere
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    heads = [_time(text, *line) for line in lines]
    found = list(_stamped(text, lines, heads))
    if len(found) < _MIN_ENTRIES or _is_verses(found):
        return None
    prose = sum(_is_prose(text[one.entry.words.start : one.entry.words.end]) for one in found)
    if prose < _MIN_SHARE_PROSE * len(found):
        return None
    if found[-1].entry.end - found[0].entry.start < len(text) / 2:
        return None
    return _in_order(found)


def select_entries(
    text: str, entries: Sequence[Entry], draft: Sequence[str], limit: Extent, language: str
) -> list[Said]:
    """Sentences that tell a live blog in order of time, each under the time of its entry.

    Args:
        text: the live blog.
        entries: what `entries` made of it.
        draft: sentences of a draft that point at what to choose; may be empty.
        limit: the length of all that is printed, the times included.
        language: BCP 47 tag of the text.
    """
    passages = [Passage(entry.time, entry.words) for entry in entries]
    return select(text, passages, draft, limit, language, crosses=False)


def _time(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _TIME.match(text, start, end)
    if match is None or int(match["hour"]) > 23:
        return None
    if match["minute"] is None and not (match["half"] or match["mark"] in "hH点時时"):
        return None
    # `3.50 euros` and `12.5 kg` are figures; a full stop needs a mark, a capital or an end behind.
    after = text[match.end() : match.end() + 1]
    is_figure = match["mark"] == "." and (after.islower() or after in "%€$£")
    return None if is_figure or _LOG.match(text, match.end("shown"), end) else match


def _stamped(
    text: str, lines: Sequence[tuple[int, int]], heads: Sequence[re.Match[str] | None]
) -> Iterator[_Stamped]:
    starts = [number for number, head in enumerate(heads) if head is not None]
    for first, after in pairwise([*starts, len(lines)]):
        head = heads[first]
        if head is None:
            continue
        said, end = head.end(), lines[after - 1][1]
        while said < end and text[said].isspace():
            said += 1
        if said < end and not _LOG.match(text, said, end):
            stripped = said + len(text[said:end].rstrip())
            entry = Entry(head["shown"].strip(), lines[first][0], stripped, Span(said, stripped))
            yield _Stamped(entry, _minutes(head))


def _minutes(head: re.Match[str]) -> int:
    hour, half = int(head["hour"]), (head["half"] or "").strip().casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return 60 * hour + int(head["minute"] or 0)


def _is_verses(found: Sequence[_Stamped]) -> bool:
    """Whether the times are chapter and verse: each the one after the last."""
    steps = [b.minutes - a.minutes for a, b in pairwise(found)]
    return all(step == 1 for step in steps)


def _is_prose(words: str) -> bool:
    return count_words(words) >= _MIN_PROSE_WORDS and any(
        mark in words for mark in SENTENCE_TERMINATORS
    )


def _in_order(found: list[_Stamped]) -> tuple[Entry, ...] | None:
    """The entries by time; over midnight, a day is added where the clock falls by half of one."""
    steps = [b.minutes - a.minutes for a, b in pairwise(found)]
    # A step of more than half a day is one over midnight, the other way round.
    up = sum((0 < step <= _HALF_DAY) or step < -_HALF_DAY for step in steps)
    down = sum((-_HALF_DAY <= step < 0) or step > _HALF_DAY for step in steps)
    if max(up, down) < _MIN_SHARE_ORDERED * (up + down):
        return None
    told = found if up >= down else found[::-1]
    timed: list[tuple[int, Entry]] = []
    day = 0
    for number, one in enumerate(told):
        if number and told[number - 1].minutes - one.minutes > _HALF_DAY:
            day += _DAY
        timed.append((one.minutes + day, one.entry))
    timed.sort(key=lambda pair: pair[0])
    return tuple(entry for _, entry in timed)
