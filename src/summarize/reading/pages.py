"""Find an article in a whole page that was pasted: menus above it, comments and footers below it.

`page_body.py` finds the body, `page_titles.py` the headline above it; here stand whether a text is
a page at all, and what each line is called that is set aside. A text is taken for a page only
where several of its lines are furniture: an article, a poem or a list alone is none.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from summarize.reading.boilerplate_lines import MAX_WHOLE, Line, kind_of, same
from summarize.reading.date_labels import dates_in
from summarize.reading.furniture import furniture
from summarize.reading.page_body import BOILERPLATE, Page, body_of

# More lines than this are a log or a book, and no page.
_MIN_LINES = 4
_MAX_LINES = 4000
# Lines of furniture that make a page, of which the sure ones count twice.
_MIN_EVIDENCE = 5
# The same beside a menu of so many lines of a few words.
_MIN_WITH_MENU = 2
_MENU_LINES = 14
_MAX_MENU_WORDS = 6
_MAX_LINK = 60
_MAX_FURNITURE = 400
# A standfirst has so many words, and is one of the first lines below the headline.
_MIN_STANDFIRST_WORDS = 6
_STANDFIRST_LINES = 3


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
    page = Page.of(lines)
    found = body_of(page)
    if found is None:
        return None
    kinds, title = found
    _name_the_rest(page, kinds, title)
    return Separated(kinds, title)


def _name_the_rest(page: Page, kinds: list[str | None], title: int | None) -> None:
    """Say of each line that is set aside what it is, as far as that is known."""
    lines, looks = page.lines, page.looks
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
        elif kinds[i] == BOILERPLATE and dates_in(line.text):
            kinds[i] = "date"
        elif kinds[i] == BOILERPLATE and opened:
            kinds[i] = opened
    if title is not None:
        below = list(takewhile(lambda i: kinds[i] is not None, range(title + 1, len(lines))))
        for i in below[:_STANDFIRST_LINES]:
            if (
                kinds[i] == BOILERPLATE
                and looks[i].words >= _MIN_STANDFIRST_WORDS
                and not looks[i].furniture
            ):
                kinds[i] = "standfirst"
                break
