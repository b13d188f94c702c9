"""The ages of people in a sentence: `Saipov, 30, ...`, `Saipov, de 30 anos`."""

import re
from collections.abc import Sequence
from fractions import Fraction

from summarize.checking.numerals.reader import Amount
from summarize.digesting.figure import Figure, Kind
from summarize.digesting.name_keys import name_key
from summarize.digesting.word_tables import Hit, Token
from summarize.documents import Span

_AGE = re.compile(r"-?\s?years?[- ]old|\bjahre alt|-?jährig", re.IGNORECASE)
_AGED = re.compile(r"(?:aged|de|con|mit|im alter von|âgée?s? de|com|,)\s*\Z", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,}")
_BEFORE = re.compile(
    r"(?:\bde|\bcon|\bmit|\bcom|âgée? de|\baged|\bim alter von|,) ?\Z", re.IGNORECASE
)
_BARE = re.compile(r"[^\W\d_]{3}[,(] ?\Z")
_OLD = re.compile(r"(?:-year)?-old\b")
_COMMA_BEHIND = re.compile(r"[,)]")
# `Suspeito de 32 anos`: whoever that is.
_ROLE = re.compile(r"([^\W\d_]{4,}) (?:de|con|com|mit|aged) \Z", re.IGNORECASE)
_BARE_ROLE = re.compile(r"([^\W\d_]{4,}), \Z")
_REACH, _MAX_AGE = 60, 119
# Who is no more than `, ` or ` de ` away.
_PERSONS, _BESIDE = frozenset(("men", "women", "children")), 6


def is_age(amount: Amount, sentence: str) -> bool:
    """Whether an amount of years is an age, of whomever."""
    if amount.unit is None or amount.unit.name != "year":
        return False
    start, end = amount.span
    before = sentence[max(0, start - 24) : start]
    return bool(_AGE.search(sentence, start, end + 8) or _AGED.search(before))


def age_of(
    amount: Amount, sentence: str, tokens: Sequence[Token], known: Sequence[Hit]
) -> Figure | None:
    """The age of somebody who is named beside it; None for any other amount.

    Args:
        amount: a number of the sentence.
        sentence: on one line.
        tokens: its words.
        known: those of the tables among them.
    """
    start, end = amount.span
    value = Fraction(amount.value)
    if value.denominator != 1 or not 0 < value <= _MAX_AGE:
        return None
    around = sentence[max(0, start - 12) : end + 14]
    at = start - max(0, start - 12)
    if old := _OLD.match(sentence, end):
        end = old.end()
    in_years = amount.unit is not None and amount.unit.name == "year"
    in_years = in_years and bool(_BEFORE.search(around[:at]) or _AGE.search(around[at:]))
    is_bare = _BARE.search(around[:at]) is not None and _COMMA_BEHIND.match(sentence, end)
    if not in_years and not is_bare:
        return None
    # The first word of a sentence has a capital whatever it is.
    names = [*_CAPITAL.finditer(sentence, max(1, start - _REACH), start)]
    match = names[-1] if names else _CAPITAL.search(sentence, end, end + _REACH)
    persons = [
        hit for hit in known
        if hit.kind == "nouns" and hit.meaning in _PERSONS
        and 0 <= start - tokens[hit.last - 1].end <= _BESIDE
    ]  # fmt: skip
    if persons:
        # `Police arrest man, 32`: whoever else is named, it is his.
        near = persons[-1]
        span = Span(tokens[near.first].start, end)
        own = names[-1] if names and names[-1].start() >= tokens[near.last - 1].end else None
        if own is None:
            word = sentence[span.start : tokens[near.last - 1].end]
            kind = Kind("", f"age:{near.meaning}")
            return Figure(int(value), "year", kind, "", span, amount.span, False, word)
    key = name_key(match.group()) if match is not None else ""
    if match is None or not key:
        # `A guard, 58, was hurt`
        role = _ROLE if in_years else _BARE_ROLE
        who = role.search(sentence, max(0, start - _REACH), start)
        if who is None:
            return None
        span = Span(who.start(1), max(end, who.end(1)))
        return Figure(
            int(value), "year", Kind("", "age:people"), "", span, amount.span, False, who[1]
        )
    span = Span(min(match.start(), start), max(match.end(), end))
    return Figure(
        int(value), "year", Kind("", f"age:{key}"), "", span, amount.span, False, match.group()
    )
