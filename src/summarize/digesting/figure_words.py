"""The words that stand with a value in a row of figures."""

from summarize.digesting.figure import Figure
from summarize.digesting.reports import Told

_STOPS = frozenset(',;:!?()[]–—"“”„«»')
# Money, a share and a measure alone do not say of what they are: so much of the clause does.
_MEASURED = ("money:", "unit:", "%")
_MOST_BEFORE, _MOST_BEHIND = 7, 4
_MOST_CHARACTERS = 70


def words_of_value(told: Told, figure: Figure) -> str:
    """The number with what is counted, as the sentence has them; of a measure with its clause."""
    start, end = figure.span
    if not figure.kind.noun.startswith(_MEASURED):
        return told.text[start:end]
    before = [token for token in told.tokens if token.end <= start][-_MOST_BEFORE:]
    for token in reversed(before):
        if _is_apart(told.text[token.end : start]) or start - token.start > _MOST_CHARACTERS:
            break
        start = token.start
    reach = end
    for token in [token for token in told.tokens if token.start >= end][:_MOST_BEHIND]:
        if _is_apart(told.text[reach : token.start]) or token.end - end > _MOST_CHARACTERS:
            break
        reach = token.end
    return told.text[start:reach]


def _is_apart(between: str) -> bool:
    """Whether a mark parts two words that follow each other."""
    return any(sign in _STOPS for sign in between) or "." in between
