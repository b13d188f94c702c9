"""Whether a weekday is one to come: `the bridge will reopen on Monday`."""

import re
from functools import cache

from summarize.digesting.day_words import CLAUSE_WORDS, FUTURE, SINCE
from summarize.digesting.word_tables import tokens_of
from summarize.documents import Span
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

# What is read around a weekday: does it tell what will be?
_BEFORE, _BEHIND, _SAID_WITHIN = 60, 60, 3


def is_to_come(text: str, span: Span, language: str) -> bool:
    """Whether the clause of a weekday is of what will be.

    `Visited it on Thursday and promised that it will reopen` is not, and neither is what somebody
    said on Thursday.

    Args:
        text: the sentence.
        span: of the weekday.
        language: a BCP 47 tag.
    """
    code = base(language)
    forward = FUTURE.get(code)
    if forward is None:
        return False
    before, behind = text[max(0, span.start - _BEFORE) : span.start], text[span.end :][:_BEHIND]
    said = words_of(language).speech
    last = [token.folded for token in tokens_of(before)][-_SAID_WITHIN:]
    if any(word in said for word in last) or _since(code).search(before):
        return False
    ends = [match.end() for match in _clause_ends(code).finditer(before)]
    start = before[ends[-1] :] if ends else before
    parts = _clause_ends(code).split(behind)
    # `On Monday, the school will reopen`
    is_opening = len(start.split()) <= _SAID_WITHIN and not parts[0].strip()
    clause = f"{start} {parts[0]} {parts[1] if is_opening and len(parts) > 1 else ''}"
    return forward.search(clause) is not None


@cache
def _clause_ends(code: str) -> re.Pattern[str]:
    words = CLAUSE_WORDS.get(code, "(?!)")
    return re.compile(rf"[,;:()—–“”\"]|\b(?:{words})\b", re.IGNORECASE)


@cache
def _since(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{SINCE.get(code, '(?!)')})\W*\Z", re.IGNORECASE)
