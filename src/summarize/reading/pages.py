"""Find an article in a whole page that was pasted: menus above it, comments and footers below it.

The body is the run of lines that looks most like running text (`page_scores.py`); of it is taken
away what is known for furniture (`furniture.py`), and what a heading such as `Most read` opens.
The headline stands above it. A text is taken for a page only where several of its lines are
furniture: an article, a poem or a list without a page around it is none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from summarize.reading.boilerplate_lines import MAX_WHOLE, Line, kind_of, same
from summarize.reading.date_labels import dates_in, is_date_line
from summarize.reading.furniture import Furniture, furniture
from summarize.reading.page_scores import Look, looks_of, run_of, scores_of
from summarize.reading.page_titles import title_of

_MIN_LINES = 4
_MAX_LINES = 8000
# Lines of furniture that make a page, of which the sure ones count twice.
_MIN_EVIDENCE = 5
_MENU_LINES = 14
_MAX_MENU_WORDS = 6
_MIN_WITH_MENU = 2
_MAX_FURNITURE = 400
_MAX_LINK = 60
# The heading of an entry of a live blog or of an item of minutes.
_OPENS_ENTRY = re.compile(r"\d{1,2}\s*[:.h]\s*\d{2}\b|\d{1,2}[.)]\s|#{1,6}\s")
# Of furniture that is not sure, what is none of the body wherever it stands.
_NEVER_BODY = frozenset({"share", "advert", "gallery", "reading time", "related", "caption"})
_BULLET = re.compile(r"[-–—•·*+▪●►▶»›>]|[oO]\s|\d{1,2}[.)]\s")
_MAX_DATED = 3
_MAX_OPENED = 14
_MAX_TEASER_WORDS = 25
_MIN_RULE = 3
# What may stand inside a body.
_INLINE = frozenset({"advert", "caption", "related", "newsletter", "share", "gallery"})
# How many lines that are no sentences may stand between running text and the run.
_MAX_GAP_ABOVE = 8
_MAX_GAP_BELOW = 3
_MIN_PROSE_WORDS = 5
_BOILERPLATE = "boilerplate"


class Separated(NamedTuple):
    """A page: for each of its lines its kind, None for a line of the body."""

    kinds: list[str | None]
    title: int | None


def is_page(lines: Sequence[Line]) -> bool:
    """Whether lines are those of a page with its furniture, and not of a text alone."""
    if not _MIN_LINES <= len(lines) <= _MAX_LINES or len(lines[0].page) > MAX_WHOLE:
        return False
    evidence = short = 0
    sure = False
    seen: set[str] = set()
    for line in lines:
        text = line.text
        if len(text) > _MAX_FURNITURE or text in seen:
            continue
        seen.add(text)
        known = furniture(text)
        if known is not None:
            sure = sure or known.sure
            evidence += 2 if known.sure else 1
        elif _may_be_link(line):
            short += 1
    if evidence >= _MIN_EVIDENCE or (evidence >= _MIN_WITH_MENU and short >= _MENU_LINES):
        return (sure or short >= _MENU_LINES) and any(line.is_prose for line in lines)
    return False


def _may_be_link(line: Line) -> bool:
    """Whether a line is a few words that nothing ends, as those of a menu are."""
    text = line.text
    return (
        len(text) < _MAX_LINK
        and not line.has_words(_MAX_MENU_WORDS + 1)
        and not line.ends_sentence
        and text[-1] not in ",،，;:؛"
        and not text[0].isdigit()
    )


def separate_page(lines: Sequence[Line]) -> Separated | None:
    """Find the body of a page; None where there is none."""
    texts = [line.text for line in lines]
    looks = looks_of(texts)
    start, end = run_of(scores_of(looks), looks)
    if start == end:
        return None
    start, end = _extended(texts, looks, start, end)
    title = title_of(texts, looks, start, end)
    start, end = _trimmed(lines, looks, start, end, title)
    kinds: list[str | None] = [_BOILERPLATE] * len(lines)
    kinds[start:end] = [None] * (end - start)
    _take_out(lines, looks, kinds, start, end, title)
    if all(kind is not None for kind in kinds):
        return None
    _name_the_rest(lines, looks, kinds, title)
    return Separated(kinds, title)


def _extended(texts: Sequence[str], looks: Sequence[Look], start: int, end: int) -> tuple[int, int]:
    """The run with the running text close above and below it, over a heading, a list, an advert."""
    above = range(start - 1, -1, -1)
    below = range(end, len(texts))
    for place in _reached(texts, looks, above, _MAX_GAP_ABOVE):
        start = place
    for place in _reached(texts, looks, below, _MAX_GAP_BELOW):
        end = place + 1
    return start, end


def _reached(
    texts: Sequence[str],
    looks: Sequence[Look],
    places: range,
    max_gap: int,
) -> Iterator[int]:
    """The lines of running text that are reached from the run in one direction."""
    gap = crossed = 0
    for i in places:
        look = looks[i]
        if look.furniture is not None:
            crossed += 1
            if look.furniture.opens or look.furniture.kind not in _INLINE or crossed > 2:
                return
        elif _is_head_line(texts[i]):
            return
        elif look.ends and look.words >= _MIN_PROSE_WORDS:
            gap = crossed = 0
            yield i
        else:
            gap += 1
            if gap > max_gap:
                return


def _trimmed(
    lines: Sequence[Line],
    looks: Sequence[Look],
    start: int,
    end: int,
    title: int | None,
) -> tuple[int, int]:
    """The run without the lines of a head above it and those of a tail below it."""
    if title is not None and title >= start:
        start = title + 1
    # Below the headline, lines of dates and names are its head; what stands above them too.
    stop = min(end, start + 12)
    for i in range(start, stop):
        if (_is_head_line(lines[i].text) or kind_of(lines[i]) == "byline") and not any(
            looks[k].words >= 30 and looks[k].ends for k in range(start, i)
        ):
            start = i + 1
    while start < end - 1 and (looks[start].furniture or _is_label(lines[start].text)):
        start += 1
    while (
        start > 0
        and start - 1 != title
        and looks[start - 1].furniture is None
        and _OPENS_ENTRY.match(lines[start - 1].text)
        and not _is_head_line(lines[start - 1].text)
    ):
        start -= 1
    while end > start + 1 and (
        looks[end - 1].furniture
        or is_date_line(lines[end - 1].text)
        or _is_label(lines[end - 1].text)
    ):
        end -= 1
    return start, end


def _is_head_line(text: str) -> bool:
    return is_date_line(text) or bool(dates_in(text))


def _is_label(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _take_out(
    lines: Sequence[Line],
    looks: Sequence[Look],
    kinds: list[str | None],
    start: int,
    end: int,
    title: int | None,
) -> None:
    """Set aside what is no body inside the run."""
    dated = [i for i in range(start, end) if _is_head_line(lines[i].text)]
    if len(dated) <= _MAX_DATED:
        # More of them make a diary, a timeline, a live blog.
        for i in dated:
            kinds[i] = "date"
    opened: str | None = None
    left = 0
    for i in range(start, end):
        known = looks[i].furniture
        text = lines[i].text
        if known is not None and _is_out_of_place(looks, i, known):
            kinds[i] = known.kind
            if known.opens:
                opened, left = known.kind, _MAX_OPENED
        elif opened is not None and left and _is_teaser(looks[i], text):
            kinds[i] = opened
            left -= 1
        else:
            opened = None
            if kind_of(lines[i]) == "credit":
                kinds[i] = "credit"
            elif not any(map(str.isalnum, text)) and len(text) < _MIN_RULE:
                kinds[i] = _BOILERPLATE
            elif title is not None and same(text, lines[title].text):
                kinds[i] = "repeated title"


def _is_teaser(look: Look, text: str) -> bool:
    """Whether a line may be a link, below a heading that opens a list of them."""
    return look.words < _MAX_TEASER_WORDS and (not look.ends or bool(_BULLET.match(text)))


def _is_out_of_place(looks: Sequence[Look], i: int, known: Furniture) -> bool:
    """Whether a line of furniture inside the run is that, and not a heading or a short answer."""
    if known.sure or known.kind in _NEVER_BODY:
        return True
    around = (looks[k].furniture for k in (i - 1, i + 1) if 0 <= k < len(looks))
    return any(other is not None for other in around)


def _name_the_rest(
    lines: Sequence[Line], looks: Sequence[Look], kinds: list[str | None], title: int | None
) -> None:
    """Say of each line that is set aside what it is, as far as that is known."""
    opened: str | None = None
    for i, line in enumerate(lines):
        if kinds[i] is None:
            opened = None
            continue
        known = looks[i].furniture
        own = kind_of(line)
        if i == title:
            kinds[i] = "title"
        elif title is not None and same(line.text, lines[title].text):
            kinds[i] = "repeated title"
        elif own is not None:
            kinds[i] = own
        elif known is not None:
            kinds[i] = known.kind
            opened = known.kind if known.opens else None
        elif kinds[i] == _BOILERPLATE and dates_in(line.text):
            kinds[i] = "date"
        elif kinds[i] == _BOILERPLATE and opened:
            kinds[i] = opened
    if title is not None:
        below = list(takewhile(lambda i: kinds[i] is not None, range(title + 1, len(lines))))
        for i in below[:3]:
            if kinds[i] == _BOILERPLATE and looks[i].words >= 6 and not looks[i].furniture:
                kinds[i] = "standfirst"
                break
