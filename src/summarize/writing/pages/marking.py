"""Escape text for a page; mark its numbers, the words of findings, and signs that nobody sees."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from summarize.documents import Finding

SEVERITIES = ("error", "warning", "notice")
# Signs that turn the direction of a line, and what Unicode calls them in short.
_TURNING = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
_UNSEEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb"
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNSEEN_SIGN = re.compile(f"[{_UNSEEN}]")
_NUMBER = r"[€$£¥₹]?\d+(?:[.,:/٫٬\u00a0\u202f’']\d+)*(?:[ \u00a0\u202f]?[%٪％€])?"
_TOKEN = re.compile(f"(?P<unseen>[{_UNSEEN}])|(?P<number>{_NUMBER})")


def marked(text: str, findings: Sequence[Finding] = ()) -> Markup:
    """A text as HTML: escaped, its numbers and unseen signs marked, findings at their words.

    Args:
        text: untrusted.
        findings: those with a span into the text are marked there, by their severity.
    """
    text = _SURROGATES.sub("\ufffd", text)
    spans = [
        (one.span.start, min(one.span.end, len(text)), SEVERITIES.index(one.severity))
        for one in findings
        if one.span is not None and 0 <= one.span.start < min(one.span.end, len(text))
    ]
    if not spans:
        return Markup("").join(_tokens(text))
    worst = _worst(spans, len(text))
    parts = []
    for start, end, severity in worst:
        inner = Markup("").join(_tokens(text[start:end]))
        if severity is None:
            parts.append(inner)
        else:
            parts.append(Markup('<span class="f {}">{}</span>').format(severity, inner))
    return Markup("").join(parts)


def plain(text: str) -> str:
    """A text in one line for a title or an attribute: unseen signs by name, in brackets."""
    return _UNSEEN_SIGN.sub(
        lambda match: f"[{_short_name(match[0])}]",
        _SURROGATES.sub("\ufffd", " ".join(text.split())),
    )


def _worst(
    spans: Sequence[tuple[int, int, int]], length: int
) -> Iterator[tuple[int, int, str | None]]:
    """Runs of the text with the worst severity of the findings that cover each."""
    bounds = sorted({0, length, *(place for start, end, _ in spans for place in (start, end))})
    worst: list[int | None] = [None] * len(bounds)
    for start, end, severity in spans:
        for run in range(bisect_right(bounds, start) - 1, bisect_right(bounds, end) - 1):
            known = worst[run]
            worst[run] = severity if known is None else min(known, severity)
    for run, (start, end) in enumerate(pairwise(bounds)):
        severity_of_run = worst[run]
        yield start, end, None if severity_of_run is None else SEVERITIES[severity_of_run]


def _tokens(text: str) -> Iterator[Markup]:
    place = 0
    for match in _TOKEN.finditer(text):
        yield escape(text[place : match.start()])
        place = match.end()
        if match["number"] is not None:
            yield Markup('<span class="n">{}</span>').format(match[0])
        else:
            yield Markup('<span class="c" dir="ltr" title="{}">{}</span>').format(
                _full_name(match[0]), _short_name(match[0])
            )
    yield escape(text[place:])


def _short_name(sign: str) -> str:
    return _TURNING.get(sign) or f"U+{ord(sign):04X}"


def _full_name(sign: str) -> str:
    name = unicodedata.name(sign, "control character").lower()
    return f"U+{ord(sign):04X}, {name}"
