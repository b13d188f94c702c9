"""The words that stand with a value in a row of figures."""

import re
from functools import cache

from summarize.digesting.day_words import CLAUSE_WORDS
from summarize.digesting.figure import Figure
from summarize.digesting.reports import Told
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

_STOPS = frozenset(',;:!?()[]–—"“”„«»')
# Money, a share and a measure alone do not say of what they are: so much of the clause does.
_MEASURED = ("money:", "unit:", "%")
_MOST_BEFORE, _MOST_BEHIND = 7, 4
_MOST_CHARACTERS = 70
_HYPHENS = ("-", "\u2010", "\u2011")


def words_of_value(told: Told, figure: Figure, language: str) -> str:
    """The number with what is counted, as the sentence has them; of a measure with its clause.

    Args:
        told: the sentence.
        figure: in it.
        language: of the sentence, a BCP 47 tag.
    """
    start, end = figure.span
    if figure.span != figure.number and not figure.kind.noun.startswith(_MEASURED):
        return told.text[start:end]
    clause, low = _clause_words(base(language)), start
    for token in [token for token in reversed(told.tokens) if token.end <= start][:_MOST_BEFORE]:
        is_over = _is_apart(told.text[token.end : low]) or start - token.start > _MOST_CHARACTERS
        if is_over or clause.fullmatch(token.folded):
            break
        low = token.start
    if told.text[low - 1 : low] in _HYPHENS:
        # Not half of a word.
        low = next((i + 1 for i in range(low, start) if told.text[i].isspace()), start)
    reach = last = end
    for token in [token for token in told.tokens if token.start >= end][:_MOST_BEHIND]:
        is_over = _is_apart(told.text[last : token.start]) or token.end - end > _MOST_CHARACTERS
        last = token.end
        if is_over or clause.fullmatch(token.folded):
            break
        if token.folded not in words_of(language).function:
            # No `a` or `the` at the end.
            reach = token.end
    return told.text[low:reach]


def _is_apart(between: str) -> bool:
    """Whether a mark parts two words that follow each other."""
    return any(sign in _STOPS for sign in between) or "." in between


@cache
def _clause_words(code: str) -> re.Pattern[str]:
    return re.compile(CLAUSE_WORDS.get(code, "(?!)"), re.IGNORECASE)
