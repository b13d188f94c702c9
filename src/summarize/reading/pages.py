"""Find an article in a whole page that was pasted: menus above it, comments and footers below it.

The body is the run of lines that looks most like running text (`page_scores.py`); of it is taken
away what is known for furniture (`furniture.py`), and what a heading such as `Most read` opens.
The headline stands above it. A text is taken for a page only where several of its lines are
furniture: an article, a poem or a list without a page around it is none.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from summarize.reading.boilerplate_lines import Line, kind_of, same, title_in
from summarize.reading.date_labels import dates_in, is_date_line
from summarize.reading.furniture import furniture
from summarize.reading.page_scores import Look, looks_of, run_of, scores_of
from summarize.reading.page_titles import title_of

_MAX_LINES = 8000
# Lines of furniture that make a page, of which the sure ones count twice.
_MIN_EVIDENCE = 5
_MENU_LINES = 14
_MAX_MENU_WORDS = 6
_MAX_HEAD = 40
_BOILERPLATE = "boilerplate"


class Separated(NamedTuple):
    """A page: for each of its lines its kind, None for a line of the body."""

    kinds: list[str | None]
    title: int | None


def is_page(lines: Sequence[Line]) -> bool:
    """Whether lines are those of a page with its furniture, and not of a text alone."""
    if not 4 <= len(lines) <= _MAX_LINES:
        return False
    evidence = 0
    sure = False
    seen: set[str] = set()
    for line in lines:
        if line.end - line.start > 400 or line.text in seen:
            continue
        known = furniture(line.text)
        if known is not None:
            seen.add(line.text)
            sure = sure or known.sure
            evidence += 2 if known.sure else 1
    if sure and evidence >= _MIN_EVIDENCE:
        return any(line.is_prose for line in lines)
    return False


def separate_page(lines: Sequence[Line]) -> Separated | None:
    """Find the body of a page; None where there is none."""
    texts = [line.text for line in lines]
    looks = looks_of(texts)
    scores = scores_of(looks)
    start, end = run_of(scores, looks)
    if start == end:
        return None
    title = title_of(texts, looks, start, end)
    start, end = _trimmed(lines, looks, scores, start, end, title)
    kinds: list[str | None] = [_BOILERPLATE] * len(lines)
    kinds[start:end] = [None] * (end - start)
    _take_out(lines, looks, kinds, start, end)
    if all(kind is not None for kind in kinds):
        return None
    _name_the_rest(lines, looks, kinds, title)
    return Separated(kinds, title)


def _trimmed(
    lines: Sequence[Line],
    looks: Sequence[Look],
    scores: Sequence[float],
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
        if _is_head_line(lines[i].text) and not any(
            looks[k].words >= 30 and looks[k].ends for k in range(start, i)
        ):
            start = i + 1
    while start < end - 1 and (looks[start].furniture or _is_label(lines[start].text)):
        start += 1
    while end > start + 1 and (
        looks[end - 1].furniture or is_date_line(lines[end - 1].text) or _is_label(lines[end - 1].text)
    ):
        end -= 1
    return start, end


def _is_head_line(text: str) -> bool:
    return is_date_line(text) or bool(dates_in(text))


def _is_label(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _take_out(
    lines: Sequence[Line], looks: Sequence[Look], kinds: list[str | None], start: int, end: int
) -> None:
    """Set aside what is no body inside the run."""
    opened: str | None = None
    left = 0
    for i in range(start, end):
        known = looks[i].furniture
        if known is not None and (known.sure or _beside_furniture(looks, i)):
            kinds[i] = known.kind
            opened, left = (known.kind, 12) if known.opens else (opened, left)
        elif known is not None and known.opens and known.kind != "comments":
            kinds[i] = known.kind
            opened, left = known.kind, 12
        elif opened is not None:
            if left and _is_teaser(looks[i]):
                kinds[i] = opened
                left -= 1
            else:
                opened = None


def _is_teaser(look: Look) -> bool:
    """Whether a line may be a link, below a heading that opens a list of them."""
    return look.words < 25 and not look.ends


def _beside_furniture(looks: Sequence[Look], i: int) -> bool:
    return any(
        looks[k].furniture is not None for k in (i - 1, i + 1) if 0 <= k < len(looks)
    ) or looks[i].furniture.kind in ("share", "advert", "gallery", "reading time")


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
