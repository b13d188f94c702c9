"""Whether a weekday is to come: `will reopen on Monday`, `closed until Monday`."""

import re
from functools import cache

from summarize.digesting.day_words import (
    ATTRIBUTIVE,
    CLAUSE_WORDS,
    COMPARED,
    FROM_THEN,
    FUTURE,
    FUTURE_ENDINGS,
    OPEN,
    RELATIVE_WORDS,
    SINCE,
    TOTALS,
    UNTIL,
)
from summarize.digesting.word_tables import tokens_of
from summarize.documents import Span
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

# What is read around a weekday: does it tell what will be?
_BEFORE, _BEHIND, _SAID_WITHIN = 60, 60, 3
_NEVER = re.compile(r"(?!)")
_STOP = re.compile(r"[,;:()—–“”\"«»]")
# So many words behind a relative clause are what is told.
_FEWEST_BEHIND = 2


def is_to_come(text: str, span: Span, language: str) -> bool:
    """Whether the clause of a weekday is of what will be.

    `Visited it on Thursday and promised that it will reopen` is not, and neither is what somebody
    said on Thursday.

    Args:
        text: the sentence.
        span: of the weekday.
        language: a BCP 47 tag.
    """
    return _is_told_ahead(text, span, language) and not _is_attribute(text, span, language)


def _is_told_ahead(text: str, span: Span, language: str) -> bool:
    code = base(language)
    clause = _clause(text, span, language) if code in FUTURE else ""
    if FUTURE_ENDINGS.get(code, _NEVER).search(clause):
        return True
    return bool(clause) and FUTURE[code].search(clause) is not None


def may_be_to_come(text: str, span: Span, language: str) -> bool:
    """Whether the clause of a weekday is of what may or would be: it may be past or to come.

    `Temperatures could reach 41 degrees on Thursday`

    Args:
        text: the sentence.
        span: of the weekday.
        language: a BCP 47 tag.
    """
    code = base(language)
    if _is_attribute(text, span, language) and _is_told_ahead(text, span, language):
        # `Will appeal against the election of Sunday`, `will boycott that of Sunday`
        return True
    clause = _clause(text, span, language) if code in OPEN else ""
    return bool(clause) and OPEN[code].search(clause) is not None


def _is_attribute(text: str, span: Span, language: str) -> bool:
    """Whether a weekday says which one something is: `the election of Sunday`."""
    before, behind = _attributive(base(language))
    return (
        before.search(text, max(0, span.start - _BEFORE), span.start) is not None
        or behind.match(text, span.end) is not None
    )


def tells_which(text: str, span: Span, language: str) -> bool:
    """Whether a day says which one is told of: `Monday's quake`, `the quake that struck on Monday`.

    Args:
        text: the sentence.
        span: of the day.
        language: a BCP 47 tag.
    """
    if _is_attribute(text, span, language):
        return True
    code = base(language)
    last = None
    for match in _relative(code).finditer(text, 0, span.start):
        last = match
    if last is None or _STOP.search(text, last.end(), span.start):
        return False
    said = words_of(language).speech
    before = tokens_of(text[: last.start()])
    behind = _STOP.split(text[span.end :])[0]
    is_said = bool(before) and before[-1].folded in said
    return bool(before) and not is_said and len(behind.split()) >= _FEWEST_BEHIND


def is_said(text: str, span: Span, language: str) -> bool:
    """Whether a day is the one on which somebody says something: `officials said on Monday`.

    Args:
        text: the sentence.
        span: of the day.
        language: a BCP 47 tag.
    """
    said = words_of(language).speech
    before = text[max(0, span.start - _BEFORE) : span.start]
    return any(token.folded in said for token in tokens_of(before)[-_SAID_WITHIN:])


def is_total(text: str, language: str) -> bool:
    """Whether a sentence tells how many there are by now: `the toll of Friday's attack`."""
    pattern = TOTALS.get(base(language))
    return pattern is not None and pattern.search(text) is not None


def is_compared(text: str, span: Span, language: str) -> bool:
    """Whether a day is one with which something is compared: `87, from 64 a week ago`.

    Args:
        text: the sentence.
        span: of the day.
        language: a BCP 47 tag.
    """
    pattern = _compared(base(language))
    return pattern.search(text, max(0, span.start - _BEFORE), span.start) is not None


def is_from_then(text: str, span: Span, language: str) -> bool:
    """Whether a day is one since which something has been so: `missing since Tuesday`.

    Args:
        text: the sentence.
        span: of the day.
        language: a BCP 47 tag.
    """
    return _from_then(base(language)).search(text, 0, span.start) is not None


def _clause(text: str, span: Span, language: str) -> str:
    """The clause of a weekday; empty where it is of when somebody said it, or since when it is."""
    code = base(language)
    before, behind = text[max(0, span.start - _BEFORE) : span.start], text[span.end :][:_BEHIND]
    is_since = _since(code).search(before) and not is_limit(text, span, language)
    if is_since or is_said(text, span, language):
        return ""
    ends = [match.end() for match in _clause_ends(code).finditer(before)]
    start = before[ends[-1] :] if ends else before
    parts = _clause_ends(code).split(behind)
    # `On Monday, the school will reopen`
    is_opening = len(start.split()) <= _SAID_WITHIN and not parts[0].strip()
    return f"{start} {parts[0]} {parts[1] if is_opening and len(parts) > 1 else ''}"


def is_limit(text: str, span: Span, language: str) -> bool:
    """Whether a day is one up to which something lasts: `closed until Monday`.

    It may be past, `stayed closed until Monday`, or to come.

    Args:
        text: the sentence.
        span: of the day.
        language: a BCP 47 tag.
    """
    before, behind = _until(base(language))
    return bool(
        before.search(text, max(0, span.start - _BEFORE), span.start)
        or behind.match(text, span.end)
    )


@cache
def _until(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = (words or "(?!)" for words in UNTIL.get(code, ("", "")))
    # A language without spaces has no word in between, nor a boundary.
    edge = "" if code in ("zh", "ja", "ko") else r"\b"
    return (
        re.compile(rf"{edge}(?:{before})(?:\s+\w{{1,7}})?[\s-]*\Z", re.IGNORECASE),
        re.compile(rf"\s?(?:{behind})", re.IGNORECASE),
    )


@cache
def _clause_ends(code: str) -> re.Pattern[str]:
    words = CLAUSE_WORDS.get(code, "(?!)")
    return re.compile(rf"[,;:()—–“”\"]|\b(?:{words})\b", re.IGNORECASE)


@cache
def _since(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{SINCE.get(code, '(?!)')})\W*\Z", re.IGNORECASE)


@cache
def _attributive(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = ATTRIBUTIVE.get(code, "(?!)")
    behind = r"['’]s\b" if code == "en" else "(?!)"
    return re.compile(rf"\w\s(?:{words})\s\Z", re.IGNORECASE), re.compile(behind)


@cache
def _relative(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{RELATIVE_WORDS.get(code, '(?!)')})\b", re.IGNORECASE)


@cache
def _compared(code: str) -> re.Pattern[str]:
    words = COMPARED.get(code, "(?!)")
    return re.compile(rf"\b(?:{words})\s(?:\w{{1,12}}\s)?\d[\d.,]*\s\Z", re.IGNORECASE)


@cache
def _from_then(code: str) -> re.Pattern[str]:
    words = FROM_THEN.get(code, "(?!)")
    return re.compile(rf"\b(?:{words})(?:\s+\w{{1,8}})?[\s-]*\Z", re.IGNORECASE)
