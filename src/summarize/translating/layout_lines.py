"""Classify the lines of a document: code, markup, a table row, or text behind a marker."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS
from summarize.patterns import lazy
from summarize.text.wrap_detection import Line
from summarize.translating.placeholders import without_protected

Kind = Literal["kept", "table", "columns", "text"]

_UNSEEN = "\u061c\u200b\u200e\u200f\u2060\ufeff"
_BULLETS = "-*+•‣▪◦●○■□◆◇★☆▶►➢➤❖·∙⁃✓✔✗✘☐☑☒–—"
_MARKERS = lazy(
    rf"""(?:
      (?:
        [{re.escape(_BULLETS)}]
      | \[[ xX✓]?\]
      | \#{{1,6}}
      | \(?\d{{1,3}}[.)] | \(?[a-zA-Z]\) | \(?[ivxlcdm]{{1,6}}\) | [IVXLC]{{2,6}}\.
      | [①-⑳]
      | [\[(]\d{{1,2}}(?::\d\d){{1,2}}(?:[.,]\d{{1,3}})?[\])]
      | \d{{1,2}}(?::\d\d){{1,2}}(?:[.,]\d{{1,3}})?[^\S\r\n]{{1,3}}[-–—|]
      )[^\S\r\n]+
    | [*†‡]{{1,3}}(?=\w)(?![^*\r\n]*\*)
    | [一二三四五六七八九十]{{1,4}}、 | \d{{1,3}}[、．] | （[一二三四五六七八九十\d]{{1,4}}）
    ){{0,3}}""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"\d{1,3}\.\s")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>)*")
_INDENT = re.compile(rf"[\s{_UNSEEN}]*")
_BLOCK_TAGS = (
    "address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|"
    "h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
_OPENING_TAGS = lazy(rf"(?:<(?:{_BLOCK_TAGS})(?:\s[^<>]{{0,1000}})?/?>\s*)+", re.IGNORECASE)
_CLOSING_TAGS = lazy(rf"(?:\s*</?(?:{_BLOCK_TAGS})\s*/?>)+$", re.IGNORECASE)
_ELEMENT = re.compile(r"(<([\w:.-]{1,100})(?:\s[^<>]{0,1000})?>)([^<>]+)(</\2>)$")
# `Chapter one ........ 12`, the mark of a Markdown line break, the end of a heading.
_TAIL = lazy(r"(?:\s*[.…·_]{4,}\s*\d{1,4}|\s+[.…·_]{4,}|\\)?\s*$")
_HEADING_TAIL = re.compile(r"(?:\s+#{1,6})?\s*$")
_TAIL_CHARACTERS = 200
_MIN_COLUMNS = 30

_FENCE = re.compile(r"(?:[ \t]{0,3}>)*\s{0,8}(?:[-*+] )?(`{3,}|~{3,})([^`]*)$")
_MAX_FRONT_MATTER_LINES = 200
_FRONT_MATTER = re.compile(r"[\w.-]{1,60}:(?:\s|$)|\s|#|-\s|$")
_FORMULA = "$$"
_MAX_FORMULA_LINES = 40
_LONG_TAG = re.compile(r"\s*<(?:!--|(script|style|pre)[\s>])", re.IGNORECASE)
_DEFINITION = re.compile(r"\s{0,3}\[[^\]\n]{1,100}\]:\s*\S+(?:\s+[\"'(].*)?\s*$")
_CUE = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3}\s*-->")
_TABLE_RULE = re.compile(r"\|?(?:[ \t]{0,9}:?-{2,}:?[ \t]{0,9}\|)*(?:[ \t]{0,9}:?-{2,}:?)?$")
_COLUMNS = re.compile(r"\t| {4}")
_INDENTS = ("    ", "\t")
_CODE = lazy(
    r"[;{}]\s*$|\s(?:=|==|!=|=>|->|:=|\+=|&&|\|\|)\s|\w\(\S*\)\s*[;:{]?\s*$|\w\.\w+\("
    r"|^\s*(?:[$%>]\s|//|/\*|\*/|\#!|import\s|from\s\S+\simport|def\s|class\s\w+[:({]|return\b"
    r"|(?:if|for|while|switch)\s?\(|\#include|<\?|</?\w|function\s|sudo\s|pip\s|npm\s|git\s|cd\s"
    r"|apt\s|docker\s|curl\s|wget\s|make\s|python3?\s|summarize\s)"
)


def classified(lines: Sequence[str]) -> list[tuple[Kind, str]]:
    """Each line with its kind.

    Args:
        lines: with their line breaks.
    """
    kept = _kept_regions(lines)
    kinds: list[Kind] = []
    for number, line in enumerate(lines):
        if number in kept or not _has_text(line):
            kinds.append("kept")
        elif line.lstrip().startswith("|") and line.count("|") > 1:
            kinds.append("table")
        elif _COLUMNS.search(line.strip()):
            kinds.append("columns")
        else:
            kinds.append("text")
    for number, line in enumerate(lines):
        if _is_table_rule(line):
            _mark_table(lines, kinds, number)
    return list(zip(kinds, lines, strict=True))


def line_of(raw: str, kind: Kind, above: Sequence[Line]) -> Line:
    """Split a line into prefix, body and tail.

    Args:
        raw: the line with its line break.
        kind: its kind; only text is split closely.
        above: the paragraph above it.
    """
    if kind == "kept":
        return _kept_line(raw)
    if kind == "table":
        prefix = _INDENT.match(raw).group()  # type: ignore[union-attr] # matches anything
        body = raw[len(prefix) :].rstrip()
        return Line(prefix, body, raw[len(prefix) + len(body) :])
    quote = _QUOTE.match(raw).group()  # type: ignore[union-attr] # matches anything
    indent = _INDENT.match(raw, len(quote)).group()  # type: ignore[union-attr] # matches anything
    start = len(quote) + len(indent)
    marker = _MARKERS.match(raw, start).group()  # type: ignore[union-attr] # matches anything
    if _NUMBER.match(marker) and _goes_on_with_number(marker, above):
        marker = ""
    start += len(marker)
    tags = _OPENING_TAGS.match(raw, start)
    start = tags.end() if tags else start
    is_heading = marker.startswith("#")
    end = _end_of_body(raw, start, _HEADING_TAIL if is_heading else _TAIL)
    element = _ELEMENT.match(raw[start:end])
    if element is not None:
        start, end = start + len(element[1]), start + element.end(3)
    inner = raw[start:end]
    start += len(inner) - len(inner.lstrip())
    end = start + len(inner.strip())
    tail = raw[end:]
    return Line(
        prefix=raw[:start],
        body=raw[start:end],
        tail=tail,
        quote=quote.replace(" ", ""),
        indent=len(indent.expandtabs(8)),
        is_marked=bool(marker),
        is_alone=bool(tags or element) or "<" in tail or is_heading,
        ends_hard=tail.startswith(("\\", "  ")),
    )


@lru_cache(maxsize=64)
def _kept_line(raw: str) -> Line:
    """A line that stays as it is; blank lines, rules and brackets come again and again."""
    return Line("", raw, "")


def _has_text(line: str) -> bool:
    """Whether anything in a line is to be translated."""
    if not any(map(str.isalpha, line)):
        return False
    if _DEFINITION.match(line) or _CUE.match(line):
        return False
    return any(character.isalpha() for character in without_protected(line))


def _end_of_body(raw: str, start: int, tail: re.Pattern[str]) -> int:
    """The end of a line's text, in front of white space, dots that lead to a page, and tags."""
    match = tail.search(raw, max(start, len(raw) - _TAIL_CHARACTERS))
    end = match.start() if match else len(raw)
    if raw[:end].endswith(">"):
        match = _CLOSING_TAGS.search(raw, max(start, end - _TAIL_CHARACTERS), end)
        end = match.start() if match else end
    return end


def _goes_on_with_number(marker: str, above: Sequence[Line]) -> bool:
    """Whether `3. ` at the start of a line is a number in a sentence, as in German dates.

    As in CommonMark, a list that interrupts a paragraph starts with 1.
    """
    if not above or above[0].is_marked or marker.startswith("1."):
        return False
    last = above[-1].body.rstrip(SENTENCE_CLOSERS)[-1:]
    return above[-1].columns >= _MIN_COLUMNS and last not in (*SENTENCE_TERMINATORS, ":", "：", "")


def _kept_regions(lines: Sequence[str]) -> set[int]:
    """The numbers of the lines in front matter, fences, comments, scripts and indented code."""
    regions = _Regions(lines)
    kept: set[int] = set()
    number = 0
    while number < len(lines):
        end = regions.end(number)
        if not end and lines[number].startswith(_INDENTS):
            follows_blank = number == 0 or number - 1 in kept or not lines[number - 1].strip()
            end = _code_end(lines, number) if follows_blank else 0
        if end:
            kept.update(range(number, end))
        number = end or number + 1
    return kept


class _Regions:
    """Front matter, fenced code, comments and scripts; a region without an end does not count.

    Each line is read a bounded number of times: what has no end is remembered.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._fences = [
            (number, match[1][0], len(match[1]), not match[2])
            for number, line in enumerate(lines)
            if ("```" in line or "~~~" in line) and (match := _FENCE.match(line.strip("\r\n ")))
        ]
        # Most lines start none of them.
        self._starts = {
            number for number, line in enumerate(lines) if "<" in line or _FORMULA in line
        }
        self._starts |= {0, *(fence[0] for fence in self._fences)}
        self._next_fence = 0
        # The shortest fence without an end, by its character; the tags without an end.
        self._endless_fences: dict[str, int] = {}
        self._endless_tags: set[str] = set()

    def end(self, number: int) -> int:
        """The line after the region that starts here; 0 where none does."""
        if number not in self._starts:
            return 0
        return (
            (_front_matter_end(self._lines) if number == 0 else 0)
            or self._fence_end(number)
            or self._tag_end(number)
            or self._formula_end(number)
        )

    def _fence_end(self, number: int) -> int:
        fences = self._fences
        while self._next_fence < len(fences) and fences[self._next_fence][0] < number:
            self._next_fence += 1
        if self._next_fence == len(fences) or fences[self._next_fence][0] != number:
            return 0
        _, mark, length, _ = fences[self._next_fence]
        if length >= self._endless_fences.get(mark, length + 1):
            return 0
        for place in range(self._next_fence + 1, len(fences)):
            end, other, other_length, is_bare = fences[place]
            if other == mark and other_length >= length and is_bare:
                return end + 1
        self._endless_fences[mark] = length
        return 0

    def _formula_end(self, number: int) -> int:
        if self._lines[number].strip() != _FORMULA:
            return 0
        for end in range(number + 1, min(len(self._lines), number + _MAX_FORMULA_LINES)):
            if self._lines[end].strip() == _FORMULA:
                return end + 1
        return 0

    def _tag_end(self, number: int) -> int:
        match = _LONG_TAG.match(self._lines[number])
        if match is None:
            return 0
        closing = f"</{match[1].lower()}" if match[1] else "-->"
        if closing in self._endless_tags or closing in self._lines[number].lower():
            return 0
        for end in range(number + 1, len(self._lines)):
            if closing in self._lines[end].lower():
                return end + 1
        self._endless_tags.add(closing)
        return 0


def _front_matter_end(lines: Sequence[str]) -> int:
    """The line after the YAML block that a document starts with; 0 where it has none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    for number, line in enumerate(lines[1:_MAX_FRONT_MATTER_LINES], 1):
        if line.rstrip() in ("---", "..."):
            return number + 1
        if not _FRONT_MATTER.match(line):
            return 0
    return 0


def _code_end(lines: Sequence[str], number: int) -> int:
    """The line after a run of indented lines that look like code; 0 for any other."""
    end = number
    while end < len(lines) and lines[end].startswith(_INDENTS) and lines[end].strip():
        end += 1
    code = sum(_CODE.search(line.rstrip()) is not None for line in lines[number:end])
    return end if code > 0 and 2 * code >= end - number else 0


def _is_table_rule(line: str) -> bool:
    return "|" in line and "-" in line and _TABLE_RULE.match(line.strip()) is not None


def _mark_table(lines: Sequence[str], kinds: list[Kind], rule: int) -> None:
    """Mark the rows around the rule of a Markdown table: the line above, and those below."""
    if rule > 0 and "|" in lines[rule - 1] and kinds[rule - 1] in ("text", "columns"):
        kinds[rule - 1] = "table"
    for number in range(rule + 1, len(lines)):
        if "|" not in lines[number] or _is_table_rule(lines[number]):
            return
        if kinds[number] in ("text", "columns"):
            kinds[number] = "table"
