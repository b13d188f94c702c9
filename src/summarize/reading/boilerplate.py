"""Separate an article from the page it was pasted from.

Most texts have a head at most: what stands above and below the body is set aside, line by line,
and only where a line is known for what it is (a date, a source, the headline again) or has its
place in a head that is plainly one. In doubt a line stays in the body: a poem, a list, a log or a
letter is all body. A whole page, with its menus, share bars and footers, is taken apart by
`pages.py`; there lines inside the body are set aside as well. Whatever is set aside is handed on
with its kind and its line number.
"""

from itertools import accumulate, takewhile
from typing import NamedTuple

from summarize.documents import SetAside, Span
from summarize.reading.boilerplate_lines import (
    Line,
    kind_of,
    lines_of,
    next_row,
    same,
    source_in,
    title_in,
)
from summarize.reading.date_labels import preferred
from summarize.reading.date_lines import is_date
from summarize.reading.pages import is_page, separate_page
from summarize.reading.pull_quotes import paragraphs_of, pull_quotes
from summarize.reading.spoken import spoken_parts
from summarize.text.subtitles import is_subtitles

_MAX_HEAD_LINES = 16
_MAX_TAIL_LINES = 6
_MAX_SECTION_WORDS = 2
# A body that does not end as a sentence does ends in a line of at least so many words.
_MIN_LAST_WORDS = 12
# Less than this share of the words left in the body: the text is no article with a head.
_MIN_BODY_SHARE = 0.2


class Parts(NamedTuple):
    """A text, separated.

    Attributes:
        body: the runs of the text that make up its body, in order: one, where nothing inside it
            is set aside. Each but the last ends with the line breaks below its last line.
        title, date, source: as written; None where the text names none.
        set_aside: every other line, blank lines apart, in order.
    """

    body: tuple[Span, ...]
    title: str | None
    date: str | None
    source: str | None
    set_aside: tuple[SetAside, ...]


def separate(text: str) -> Parts:
    """Find the body of an article and what stands around it.

    Args:
        text: at least one character that can be seen.
    """
    if is_subtitles(text) and (spoken := spoken_parts(text)):
        return Parts(spoken[0], title=None, date=None, source=None, set_aside=spoken[1])
    lines = lines_of(text)
    if is_page(lines) and (parts := _of_page(text, lines)):
        return parts
    head, body, tail = _divided(lines, dates_count=True)
    if any(is_date(line.text) for line in body):
        # Dates on lines of their own all through a text make a diary, a log, a timeline.
        head, body, tail = _divided(lines, dates_count=False)
    aside = head + tail
    if aside and not _is_enough(body, sum(line.words for _, line in aside)):
        aside, body = [], lines
    named = dict(reversed(aside))
    if "title" in named and (quotes := _pull_quotes(body)):
        aside = sorted(
            [*aside, *(("pull quote", line) for line in body[:quotes])],
            key=lambda one: one[1].start,
        )
        body = body[quotes:]
    return Parts(
        body=(Span(body[0].start, body[-1].end),),
        title=title_in(named["title"]) if "title" in named else None,
        date=preferred(line.text for kind, line in aside if kind == "date"),
        source=source_in(named["source"]) if "source" in named else None,
        set_aside=tuple(SetAside(kind, line.text, line.number) for kind, line in aside),
    )


def _of_page(text: str, lines: list[Line]) -> Parts | None:
    """The parts of a whole page; None where no body is found in it."""
    page = separate_page(lines)
    if page is None:
        return None
    own = [i for i, kind in enumerate(page.kinds) if kind is None]
    for i in own[: _pull_quotes([lines[i] for i in own])]:
        page.kinds[i] = "pull quote"
    named = [(kind, line) for kind, line in zip(page.kinds, lines, strict=True) if kind]
    sources = [line for kind, line in named if kind == "source"]
    return Parts(
        body=_runs(text, lines, page.kinds),
        title=None if page.title is None else title_in(lines[page.title]),
        date=preferred(line.text for kind, line in named if kind == "date"),
        source=source_in(sources[0]) if sources else None,
        set_aside=tuple(SetAside(kind, line.text, line.number) for kind, line in named),
    )


def _pull_quotes(body: list[Line]) -> int:
    """How many lines at the start of a body are pull quotes."""
    paragraphs = paragraphs_of([(line.text, line.precedes_blank) for line in body])
    texts = ["\n".join(body[i].text for i in places) for places in paragraphs]
    return sum(map(len, paragraphs[: pull_quotes(texts)]))


def _runs(text: str, lines: list[Line], kinds: list[str | None]) -> tuple[Span, ...]:
    """The runs of lines of the body; a run ends where the row of a line set aside starts.

    Where blank lines stand on one side of the lines set aside or on the other, they stay.
    """
    runs: list[Span] = []
    last = 0
    for i, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind is not None:
            continue
        start = line.start
        if runs and kinds[i - 1] is None:
            runs[-1] = Span(runs[-1].start, line.end)
        else:
            if runs:
                runs[-1] = Span(runs[-1].start, _row_start(text, lines[last + 1].start))
                if not lines[last].precedes_blank and line.follows_blank:
                    start = next_row(text, lines[i - 1].end)
            runs.append(Span(start, line.end))
        last = i
    return tuple(runs)


def _row_start(text: str, place: int) -> int:
    """Where the row starts that has this place in it."""
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def _is_enough(body: list[Line], words_aside: int) -> bool:
    """Whether a body has a good share of the words; no more of it is counted than shows that."""
    counts = accumulate(line.words for line in body)
    return any(words >= _MIN_BODY_SHARE * (words + words_aside) for words in counts)


def _has_words(lines: list[Line], least: int) -> bool:
    """Whether lines have so many words; no more of them are counted than shows that."""
    return any(words >= least for words in accumulate(line.words for line in lines))


_Aside = list[tuple[str, Line]]


def _divided(lines: list[Line], *, dates_count: bool) -> tuple[_Aside, list[Line], _Aside]:
    """The lines of the head, of the body and of the tail."""
    head = _head(lines, dates_count=dates_count)
    tail = _tail(lines[len(head) :], head)
    return head, lines[len(head) : len(lines) - len(tail)], tail


def _head(lines: list[Line], *, dates_count: bool) -> _Aside:
    """The lines above the body with their kinds: the longest run that is plainly a head."""
    window = lines[:_MAX_HEAD_LINES]
    known = [kind_of(line) for line in window]
    if not dates_count:
        known = [None if kind == "date" else kind for kind in known]
    kinds = _kinds(window, known, _title(window, known))
    for end in range(len(kinds), 0, -1):
        head = list(zip(kinds[:end], window, strict=False))
        if kinds[end - 1] not in ("section", "standfirst") and _is_head(head, lines[end:]):
            return head
    return []


def _title(window: list[Line], known: list[str | None]) -> int | None:
    """The index of the line that can be the headline, if there is one."""
    plain: list[int] = []
    for i, (line, kind) in enumerate(zip(window, known, strict=True)):
        # A first line `By the River` has the form of a byline.
        if kind is not None and not (kind == "byline" and not plain):
            continue
        if not line.can_be_title or len(plain) == 2 or is_date(line.text):
            break
        if any(same(line.text, other.text) for other in window[i + 1 :]):
            return i
        below = known[i + 1] if i + 1 < len(known) else None
        if not (
            (line.follows_blank or (i > 0 and known[i - 1] is not None))
            and (line.precedes_blank or below is not None or _is_over(line, window[i + 1 :]))
        ):
            break
        plain.append(i)
    if not plain:
        return None
    # A section name stands above a headline; the first line is one only if the head goes on below.
    first, second = plain[0], plain[-1]
    goes_on = second + 1 < len(known) and known[second + 1] is not None
    return second if goes_on and window[first].words <= _MAX_SECTION_WORDS else first


def _kinds(window: list[Line], known: list[str | None], title: int | None) -> list[str]:
    """Kinds of the lines from the first one on, as far as they can be a head."""
    kinds: list[str] = []
    repeats = [title is not None and same(line.text, window[title].text) for line in window]
    for i, (line, kind) in enumerate(zip(window, known, strict=True)):
        below = known[i + 1 : i + 2]
        if i == title:
            kinds.append("title")
        elif repeats[i]:
            kinds.append("repeated title")
        elif kind is not None and (kind != "byline" or "title" in kinds):
            kinds.append(kind)
        elif title is not None and i < title and line.can_be_section and "section" not in kinds:
            kinds.append("section")
        elif (
            kinds[-1:] in (["title"], ["repeated title"])
            and line.can_be_standfirst
            and (below in (["date"], ["byline"], ["source"]) or repeats[i + 1 : i + 2] == [True])
        ):
            kinds.append("standfirst")
        else:
            break
    return kinds


def _is_head(head: _Aside, rest: list[Line]) -> bool:
    """Whether these lines, with this below them, are plainly a head."""
    kinds = [kind for kind, _ in head]
    if rest and rest[0].text[0].islower():
        # A sentence goes on here.
        return False
    if "title" not in kinds:
        return _is_prose(rest) and "byline" not in kinds
    place = kinds.index("title")
    title = head[place][1]
    if "date" in kinds[:place] and "date" in kinds[place:]:
        return False
    sure = {"date", "source", "byline"} & set(kinds) or (
        # Two lines the same stand one over the other in a song, too.
        kinds[place + 1 : place + 2] == ["repeated title"] and title.stands_alone
    )
    if sure or title.is_heading or kinds[-1] == "banner":
        # The body may open with a heading of its own.
        return any(_is_prose(_from_paragraph(rest, i)) for i in range(3))
    return set(kinds) <= {"title", "banner", "credit"} and _is_lone_title(title, rest)


_SEEN_TURNS, _SEEN_SENTENCES, _MOST_SHORT, _FEW = 40, 3, 7, 4


def _is_lone_title(title: Line, rest: list[Line]) -> bool:
    """Whether a first line with nothing else known around it is a headline over running text."""
    opening = _paragraph(rest)
    return (
        (title.stands_alone or _is_over(title, rest))
        and not title.text[0].islower()
        and not title.is_quotation
        and _is_prose(rest)
        and _has_words(opening, title.words + 1)
        # A speaker or a refrain comes again; a question is asked again in a list of questions.
        and not any(same(line.text, title.text) for line in rest)
        and not (title.names_speaker and _speaks_among(title, rest))
        and not (
            title.ends_sentence
            and any(line.stands_alone and not line.is_prose for line in rest[1:])
        )
    )


def _is_over(title: Line, rest: list[Line]) -> bool:
    """Whether a first line without an end mark stands over lines that are whole sentences.

    No text is broken to fit a width so that each of its first lines ends a sentence. What stands
    between without an end mark tells the news in short.
    """
    short = next((i for i, one in enumerate(rest[:_MOST_SHORT]) if one.ends_sentence), 0)
    below = rest[short:][:_SEEN_SENTENCES]
    return (
        title.follows_blank
        and not title.ends_sentence
        and len(below) > 1
        and all(o.has_words(_FEW) and not o.text[0].islower() for o in rest[:short])
        and all(o.ends_sentence and o.is_prose and not o.text[0].islower() for o in below)
    )


def _speaks_among(title: Line, rest: list[Line]) -> bool:
    """Whether a first line with a name and a colon is the first turn of a conversation.

    It is a headline, `Minister: I never met him`, where others speak again and again below, and
    the one it names does not.
    """
    names = [line.speaker for line in rest[:_SEEN_TURNS] if line.names_speaker]
    if not any(line.names_speaker for line in rest[:3]):
        return False
    return title.speaker in names or len(set(names)) == len(names)


def _paragraph(lines: list[Line]) -> list[Line]:
    """The lines up to the first one before a blank line."""
    inner = list(takewhile(lambda line: not line.precedes_blank, lines))
    return lines[: len(inner) + 1]


def _from_paragraph(lines: list[Line], index: int) -> list[Line]:
    """The lines from the paragraph with this index on."""
    for _ in range(index):
        lines = lines[len(_paragraph(lines)) :]
    return lines


def _is_prose(lines: list[Line]) -> bool:
    """Whether lines open with a paragraph of running text, perhaps broken into lines."""
    paragraph = _paragraph(lines)
    return any(line.is_prose for line in paragraph[:1]) or (
        len(paragraph) > 1
        and paragraph[-1].ends_sentence
        and _has_words(paragraph, _MIN_LAST_WORDS)
    )


def _tail(lines: list[Line], head: _Aside) -> _Aside:
    """The lines below the body with their kinds: an unbroken run to the last line.

    Args:
        lines: those below the head.
        head: as `_head` found it.
    """
    parts = dict(reversed(head))
    source = source_in(parts["source"]) if "source" in parts else None
    found: _Aside = []
    for line in reversed(lines[-_MAX_TAIL_LINES:]):
        kind = kind_of(line)
        if source is not None and same(line.text.strip("()[]—–- "), source):
            kind = "credit"
        elif "title" in parts and same(line.text, parts["title"].text):
            kind = "repeated title"
        if kind is None or (kind in ("byline", "date") and "title" not in parts):
            # A letter has its date, and who wrote it, at its end.
            break
        found.append((kind, line))
    last = lines[-len(found) - 1 : len(lines) - len(found)]
    if not last or not (last[0].ends_sentence or last[0].words >= _MIN_LAST_WORDS):
        return []
    return found[::-1]
