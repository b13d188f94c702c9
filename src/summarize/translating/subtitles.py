"""Split subtitles into what is spoken, and put translations back into the lines of their cues.

A sentence may run over several cues: it is translated as one, and its translation is shared out
over the same lines, each about as long as it was. Everything else stays byte for byte.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS
from summarize.patterns import lazy
from summarize.text.rewrapping import breakable, columns
from summarize.text.subtitles import MARKUP, Line, lines_of

# A sentence runs over so many lines at most; spoken words without full stops have no end.
_MAX_LINES = 8
# In subtitles of which so many lines end a sentence, the others do not.
_MIN_ENDING = 0.2
_DASHES = "-‐–—>•"
_OPENING = lazy(rf"(?:{MARKUP.pattern}|[{_DASHES}\s]){{0,20}}", re.IGNORECASE)
_CLOSING = lazy(rf"(?:{MARKUP.pattern}|\s){{1,20}}$", re.IGNORECASE)
_CLOSING_CHARACTERS = 300
_ENDS = lazy(rf"[{re.escape(SENTENCE_TERMINATORS)}][{re.escape(SENTENCE_CLOSERS)}]*$")
_TRAILS_OFF = re.compile(r"(?:\.\.\.|…)$")
# Sounds, songs and names of speakers stand for themselves.
_ALONE = re.compile(r"[\[(♪♫#]|[^\W\d_][\w.'’ -]{0,30}[:：](?:\s|$)")
_TIMES_BETWEEN = "-->"
# How far from its place a line may end, as a share of it, to end behind a mark.
_SLACK = 0.3
_BREAKS_WELL = ",;:.!?…，、。；：！？،؛۔।"


@dataclass(frozen=True)
class Unit:
    """What is translated as one.

    Attributes:
        before: what stays in front, from the end of the unit before.
        text: what is spoken, in one line; empty where nothing is.
        original: the same as it stands in the subtitles, with what is between its lines.
        after: what stays behind the last unit.
        shares: the length of each line, in columns.
        between: what stays between its lines.
    """

    before: str
    text: str
    original: str
    after: str
    shares: tuple[int, ...]
    between: tuple[str, ...]


@dataclass(frozen=True)
class _Words:
    """The words of a line of a cue: `text[start:end]`, without the markup around them."""

    line: Line
    start: int
    end: int
    opening: str
    closing: str
    body: str


def units(text: str, join: Callable[[list[str]], str]) -> list[Unit]:
    """What is spoken; the units joined are the text.

    Args:
        text: subtitles.
        join: lines -> one line.
    """
    words = [
        one for line in lines_of(text) if line.kind == "spoken" and (one := _words(text, line))
    ]
    ends = sum(_ENDS.search(one.body) is not None for one in words) >= _MIN_ENDING * len(words)
    runs: list[list[_Words]] = []
    for one in words:
        if runs and len(runs[-1]) < _MAX_LINES and _goes_on(runs[-1], one, has_ends=ends):
            runs[-1].append(one)
        else:
            runs.append([one])
    found: list[Unit] = []
    at = 0
    for run in runs:
        start, end = run[0].start, run[-1].end
        found.append(
            Unit(
                before=text[at:start],
                text=join([one.body for one in run]),
                original=text[start:end],
                after="",
                shares=tuple(columns(one.body) for one in run),
                between=tuple(text[one.end : below.start] for one, below in pairwise(run)),
            )
        )
        at = end
    if at < len(text):
        found.append(Unit(text[at:], "", "", "", (), ()))
    return found


def filled(translation: str, shares: Sequence[int], between: Sequence[str]) -> str:
    """A translation, shared out over the lines of a unit.

    Args:
        translation: in one line.
        shares: of the unit.
        between: of the unit; a line break inside a cue is left out where no word is left for it.
    """
    lines = _shared_out(translation, shares)
    out = lines[0]
    for above, line in zip(between, lines[1:], strict=True):
        if line or _TIMES_BETWEEN in above:
            out += above + line
    return out


def _words(text: str, line: Line) -> _Words | None:
    """The words of a line; None where it has markup alone."""
    raw = text[line.span.start : line.span.end]
    opening = _OPENING.match(raw).group()  # type: ignore[union-attr] # matches anything
    start = len(opening)
    match = _CLOSING.search(raw, max(start, len(raw) - _CLOSING_CHARACTERS))
    end = match.start() if match else len(raw)
    body = raw[start:end]
    if not body:
        return None
    at = line.span.start
    return _Words(line, at + start, at + end, opening.strip(), raw[end:].strip(), body)


def _goes_on(run: Sequence[_Words], below: _Words, *, has_ends: bool) -> bool:
    """Whether a sentence goes on in the next line, of the same cue or of the next one."""
    above = run[-1]
    if below.opening.strip(_DASHES + " ") != below.opening or _ALONE.match(below.body):
        return False
    if above.body[:1] in "[(♪♫#" or "<" in above.body or "<" in below.body:
        return False
    if not _is_same_voice(run[0], above, below):
        return False
    is_small = below.body[:1].islower()
    if _TRAILS_OFF.search(above.body):
        return is_small
    if _ENDS.search(above.body):
        return False
    is_caseless = below.body[:1].isalpha() and not (is_small or below.body[:1].isupper())
    same_cue = above.line.cue == below.line.cue
    return is_small or same_cue or has_ends or (is_caseless and has_ends)


def _is_same_voice(first: _Words, above: _Words, below: _Words) -> bool:
    """Whether two lines have the same markup around them, or one element is around both."""
    if above.closing:
        # It was closed: the next line opens the same again.
        return first.opening.strip(_DASHES + " ") == below.opening
    return not below.opening or below.opening == above.opening


def _shared_out(text: str, shares: Sequence[int]) -> list[str]:
    """A text in as many lines, each with about its share; the last ones may be empty."""
    pieces = breakable(text)
    sizes = [columns(space) + columns(word) for space, word in pieces]
    ends = list(accumulate(sizes))
    whole = sum(shares) or 1
    lines: list[str] = []
    first = 0
    total = ends[-1] if ends else 0
    for number, upto in enumerate(accumulate(shares), 1):
        left = len(shares) - number
        # Each line has a word, as long as there are some.
        least, most = first + 1, max(first + 1, len(pieces) - left)
        last = (
            len(pieces)
            if not left
            else min(
                _place(pieces, ends, total * upto / whole, (least, most), total / len(shares)),
                len(pieces),
            )
        )
        lines.append("".join(space + word for space, word in pieces[first:last]).strip())
        first = last
    return lines


def _place(
    pieces: Sequence[tuple[str, str]],
    ends: Sequence[int],
    wanted: float,
    bounds: tuple[int, int],
    line: float,
) -> int:
    """How many pieces stand before a break near a place, behind a mark where one is near."""

    def distance(count: int) -> float:
        far = abs(ends[count - 1] - wanted)
        return far - (_SLACK * line if pieces[count - 1][1][-1:] in _BREAKS_WELL else 0.0)

    candidates = range(bounds[0], min(bounds[1], len(pieces)) + 1)
    return min(candidates, key=distance, default=bounds[0])
