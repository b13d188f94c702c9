"""The body of a page: a run of lines, without the furniture inside it.

The run is the one that looks most like running text (`page_scores.py`). It reaches over a heading,
a list or an advert to the running text beside it, ends at the lines of the head and the tail, and
loses the furniture inside it (`furniture.py`) with what a heading such as `Most read` opens.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarize.reading.boilerplate_lines import Line, kind_of, same
from summarize.reading.date_labels import dates_in, is_date_line
from summarize.reading.furniture import Furniture
from summarize.reading.page_scores import Look, looks_of, run_of, scores_of
from summarize.reading.page_titles import title_of

BOILERPLATE = "boilerplate"


class _Reach(NamedTuple):
    """How far a run reaches out for more of the body.

    Attributes:
        min_words: of a sentence that is reached for.
        crossed: lines of furniture that may stand between.
        teasers: links that may stand below a heading such as `Read also`.
        rows: of a list at the edge of the run, above or below it.
    """

    min_words: int
    crossed: int
    teasers: int
    rows: int


_SHORT = _Reach(min_words=5, crossed=2, teasers=0, rows=0)
_LONG = _Reach(min_words=4, crossed=3, teasers=4, rows=8)
# Where so large a share of what is around the run is known for furniture, the rest is body.
_MIN_KNOWN_SHARE = 0.25
# How many lines that are no sentences may stand between running text and the run.
_MAX_GAP_ABOVE = 14
_MAX_GAP_BELOW = 3
# What may stand inside a body.
_INLINE = frozenset({"advert", "caption", "related", "newsletter", "share", "gallery", "forum"})
# Of furniture that is not sure, what is none of the body wherever it stands.
_NEVER_BODY = frozenset({"share", "advert", "gallery", "reading time", "related", "caption"})
# The heading of an entry of a live blog or of an item of minutes.
_OPENS_ENTRY = re.compile(r"\d{1,2}\s*[:.h]\s*\d{2}\b|\d{1,2}[.)]\s|#{1,6}\s")
_BULLET = re.compile(r"[-–—•·*+▪●►▶»›>]|[oO]\s|\d{1,2}[.)]\s")
# A row of a list of facts has figures, or a value behind a colon; so many of its rows have.
_VALUE = re.compile(r"\d|.[:：]\s*\S")
_MIN_VALUES = 0.4
# Dates inside the body; more of them make a diary, a timeline, a live blog.
_MAX_DATED = 3
# So far below its start a run may still have lines of the head.
_HEAD_LINES = 12
_LONG_SENTENCE = 30
_MAX_OPENED = 14
_MAX_TEASER_WORDS = 25
_MIN_RULE = 3
_MIN_FORUM_LINES = 3
_MAX_NAME_WORDS = 2


@dataclass(frozen=True)
class Page:
    """The lines of a page and what is seen of each."""

    lines: Sequence[Line]
    texts: list[str]
    looks: list[Look]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Page":
        """The page that lines make."""
        texts = [line.text for line in lines]
        return cls(lines, texts, looks_of(texts))

    def known(self, i: int) -> Furniture | None:
        """What furniture a line is."""
        return self.looks[i].furniture if 0 <= i < len(self.looks) else None

    def is_dated(self, i: int) -> bool:
        """Whether a line dates the article."""
        return is_date_line(self.texts[i]) or bool(dates_in(self.texts[i]))

    @cached_property
    def is_diary(self) -> bool:
        """Whether many lines are dates and nothing else, as in a diary or a timeline."""
        return sum(dates_in(text) == (text,) for text in self.texts) > _MAX_DATED

    def is_row(self, i: int) -> bool:
        """Whether a line may be one of a list: no furniture, no date, no mark alone."""
        return (
            self.looks[i].furniture is None
            and not self.is_dated(i)
            and any(map(str.isalpha, self.texts[i]))
        )


def body_of(page: Page) -> tuple[list[str | None], int | None] | None:
    """For each line of a page None where it is of the body, else its kind, as far as known here.

    And the index of the headline. None where there is no body.
    """
    start, end = run_of(scores_of(page.looks), page.looks)
    if start < 0:
        return None
    reach = _LONG if _known_share(page, start, end) >= _MIN_KNOWN_SHARE else _SHORT
    start, end = _extended(page, reach, start, end)
    title = title_of(page.texts, page.looks, start, end)
    start, end = _trimmed(page, reach, start, end, title)
    kinds: list[str | None] = [BOILERPLATE] * len(page.lines)
    kinds[start:end] = [None] * (end - start)
    _take_out(page, kinds, start, end, title)
    return (kinds, title) if None in kinds else None


def _known_share(page: Page, start: int, end: int) -> float:
    """The share of furniture in what is around the run."""
    around = [*page.looks[:start], *page.looks[end:]]
    return sum(look.furniture is not None for look in around) / max(1, len(around))


def _extended(page: Page, reach: _Reach, start: int, end: int) -> tuple[int, int]:
    """The run with the running text close above and below it."""
    above = range(start - 1, -1, -1)
    below = range(end, len(page.lines))
    for place in _reached(page, reach, above, _MAX_GAP_ABOVE):
        start = place
    for place in _reached(page, reach, below, _MAX_GAP_BELOW):
        end = place + 1
    return start, end


def _reached(page: Page, reach: _Reach, places: range, max_gap: int) -> Iterator[int]:
    """The lines of running text that are reached from the run in one direction."""
    gap = crossed = teasers = 0
    for i in places:
        look = page.looks[i]
        if look.furniture is not None:
            crossed += 1
            if look.furniture.kind not in _INLINE or crossed > reach.crossed:
                return
            # Below a heading such as `Read also` stand links.
            teasers = reach.teasers if look.furniture.opens and places.step > 0 else 0
        elif page.is_dated(i) and not (page.is_diary and reach.rows):
            return
        elif look.ends and look.words >= reach.min_words:
            gap = crossed = teasers = 0
            yield i
        elif teasers:
            teasers -= 1
        else:
            gap += 1
            if gap > max_gap:
                return


def _trimmed(page: Page, reach: _Reach, start: int, end: int, title: int | None) -> tuple[int, int]:
    """The run without the lines of a head above it and those of a tail below it."""
    if title is not None and title >= start:
        start = title + 1
    start = _below_head(page, start, end)
    while start < end - 1 and (page.known(start) or _is_mark(page.texts[start])):
        start += 1
    start, end = _with_edges(page, reach, start, end, title)
    while (
        start > 0
        and start - 1 != title
        and _OPENS_ENTRY.match(page.texts[start - 1])
        and page.is_row(start - 1)
    ):
        start -= 1
    while end > start + 1 and (
        page.known(end - 1) or is_date_line(page.texts[end - 1]) or _is_mark(page.texts[end - 1])
    ):
        end -= 1
    return start, end


def _below_head(page: Page, start: int, end: int) -> int:
    """Where the run starts below the lines of dates and names that it opens with."""
    found = start
    for i in range(start, min(end, start + _HEAD_LINES)):
        if page.is_dated(i) or kind_of(page.lines[i]) == "byline":
            found = i + 1
        elif page.looks[i].ends and (page.is_diary or page.looks[i].words >= _LONG_SENTENCE):
            break
    return found


def _is_mark(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _with_edges(
    page: Page, reach: _Reach, start: int, end: int, title: int | None
) -> tuple[int, int]:
    """The run with the few lines between it and the headline, or the first furniture below it.

    They are no sentences, but rows of a list: ingredients, those present, features, scores.
    """
    above = start
    while above > 0 and start - above < reach.rows and page.is_row(above - 1):
        if above - 1 == title:
            break
        above -= 1
    if above - 1 == title and _are_values(page.texts[above:start]):
        start = above
    below = end
    while below < len(page.lines) and below - end < reach.rows and page.is_row(below):
        below += 1
    if below < len(page.lines) and not page.is_row(below) and _are_values(page.texts[end:below]):
        end = below
    return start, end


def _are_values(texts: Sequence[str]) -> bool:
    """Whether lines give figures, or a value behind a colon, as those of a list of facts do."""
    given = sum(bool(_VALUE.search(text)) for text in texts)
    return given > 0 and given >= _MIN_VALUES * len(texts)


def _take_out(page: Page, kinds: list[str | None], start: int, end: int, title: int | None) -> None:
    """Set aside what is no body inside the run."""
    dated = [i for i in range(start, end) if page.is_dated(i)]
    if len(dated) <= _MAX_DATED:
        for i in dated:
            kinds[i] = "date"
    opened: str | None = None
    left = 0
    is_forum = sum(_is_forum(look.furniture) for look in page.looks) >= _MIN_FORUM_LINES
    for i in range(start, end):
        known, text, look = page.known(i), page.texts[i], page.looks[i]
        if known is not None and _is_out_of_place(page, i, known, is_forum=is_forum):
            kinds[i] = known.kind
            if known.opens:
                opened, left = known.kind, _MAX_OPENED
        elif opened is not None and left and _is_teaser(look, text):
            kinds[i] = opened
            left -= 1
        else:
            opened = None
            if kind_of(page.lines[i]) == "credit":
                kinds[i] = "credit"
            elif _is_mark(text) and len(text) < _MIN_RULE:
                kinds[i] = BOILERPLATE
            elif title is not None and same(text, page.texts[title]):
                kinds[i] = "repeated title"
            elif is_forum and look.words <= _MAX_NAME_WORDS and not look.ends:
                # Who wrote a post stands between the buttons of the one above and its own.
                near = (page.known(i - 1), page.known(i + 1))
                kinds[i] = "forum" if any(map(_is_forum, near)) else None


def _is_forum(known: Furniture | None) -> bool:
    return known is not None and known.kind == "forum"


def _is_teaser(look: Look, text: str) -> bool:
    """Whether a line may be a link, below a heading that opens a list of them."""
    return look.words < _MAX_TEASER_WORDS and (not look.ends or bool(_BULLET.match(text)))


def _is_out_of_place(page: Page, i: int, known: Furniture, *, is_forum: bool) -> bool:
    """Whether a line of furniture inside the run is that, and not a heading or a short answer."""
    if known.sure or known.kind in _NEVER_BODY or (is_forum and known.kind == "forum"):
        return True
    return page.known(i - 1) is not None or page.known(i + 1) is not None
