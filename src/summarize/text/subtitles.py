"""Subtitles, as WebVTT or SubRip: which of their lines are spoken.

What is not spoken is the file's form: cue numbers and times, and the blocks of WebVTT that nobody
sees (its header, NOTE, STYLE and REGION).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.documents import Span

_TIME = r"(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
_WEBVTT = re.compile(r"\ufeff?WEBVTT(?=[ \t\r\n]|$)")
_SUBRIP = re.compile(rf"[\s\ufeff]{{0,100}}\d{{1,9}}[ \t]*(?:\r\n|[\r\n])[ \t]*{_TIME}[ \t]*-->")
_ROW = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BLANK = " \t\ufeff"
_UNSEEN = re.compile(r"NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$")
# A speaker, a style, the time of a word; `{\an8}` and the like in SubRip.
MARKUP = re.compile(
    r"</?(?:[a-z]{1,8}(?:[.\s][^<>\r\n]{0,200})?)?>|<(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}>"
    r"|\{\\[^{}\r\n]{1,100}\}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of subtitles that is not blank.

    Attributes:
        span: where it stands, without its line break.
        number: in the text, from 1.
        cue: the number of the cue that it is spoken in, from 1; 0 for a line that is not spoken.
        kind: `spoken`, `cue` (a number or times) or `note` (what nobody sees).
    """

    span: Span
    number: int
    cue: int
    kind: str


def is_subtitles(text: str) -> bool:
    """Whether a text is a file of subtitles, by its first lines."""
    return bool(_SUBRIP.match(text) or (_WEBVTT.match(text) and "-->" in text))


def lines_of(text: str) -> list[Line]:
    """The lines of subtitles that are not blank.

    Args:
        text: for which `is_subtitles` is true.
    """
    found: list[Line] = []
    is_webvtt = _WEBVTT.match(text) is not None
    cue = 0
    for is_first, block in _blocks(text):
        bodies = [text[span.start : span.end].strip(_BLANK) for _, span in block]
        times = [bool(_TIMES.match(body)) for body in bodies]
        is_unseen = is_webvtt and (is_first or _UNSEEN.match(bodies[0]) is not None)
        kinds = ["note"] * len(block) if is_unseen and not any(times) else _kinds(bodies, times)
        cue += 1
        for (number, span), kind, is_times in zip(block, kinds, times, strict=True):
            cue += is_times
            found.append(Line(span, number, cue if kind == "spoken" else 0, kind))
    return found


def _kinds(bodies: list[str], times: list[bool]) -> list[str]:
    """The kinds of the lines of a block; times also start a cue where no blank line is above."""
    kinds = ["cue" if is_times else "spoken" for is_times in times]
    for i, is_times in enumerate(times):
        # A cue may have any name; inside of a block, only a number is one for sure.
        if is_times and i and (i == 1 or bodies[i - 1].isdecimal()):
            kinds[i - 1] = "cue"
    if bodies[0].startswith("WEBVTT"):
        kinds[0] = "note"
    return kinds


def _blocks(text: str) -> Iterator[tuple[bool, list[tuple[int, Span]]]]:
    """Runs of lines without a blank one, each with its number; and whether a run is the first."""
    block: list[tuple[int, Span]] = []
    is_first = True
    for number, row in enumerate(_ROW.finditer(text), 1):
        body = row.group().rstrip("\r\n")
        if body.strip(_BLANK):
            block.append((number, Span(row.start(), row.start() + len(body))))
        elif block:
            yield is_first, block
            block, is_first = [], False
    if block:
        yield is_first, block
