"""Amounts of money: which number stands with which currency."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.checking.numerals.currencies import named
from summarize.checking.numerals.items import Value
from summarize.checking.numerals.reader import Amount
from summarize.documents import Span

# `US$ 5`, and `5 million US dollars`, `5 milhões de euros`
_BEFORE, _AFTER = 8, 24
_MOST_WORDS = 1
_ENDS = frozenset(",;.:!?()[]0123456789")


class Money(NamedTuple):
    """An amount of money.

    Attributes:
        amount: the number, and what it counts.
        currency: its English name.
        span: where the currency is written.
    """

    amount: Amount
    currency: str
    span: Span


def money(text: str, amounts: Sequence[Amount]) -> list[Money]:
    """The amounts of a text with a sign or a name of a currency beside them.

    Args:
        text: that the amounts are of.
        amounts: as of `figures`, in order.
    """
    found = []
    for amount in amounts:
        place = _before(text, amount.span.start) or _within(text, amount) or _after(text, amount)
        if place is not None:
            found.append(Money(amount, *place))
    return found


def other_currencies(
    found: Sequence[Money], wanted: Sequence[Money]
) -> Iterator[tuple[Money, tuple[str, ...]]]:
    """Those of a text whose number stands with other currencies in its original, and these."""
    by_value: dict[Value, list[str]] = {}
    for one in wanted:
        by_value.setdefault(one.amount.value, []).append(one.currency)
    for one in found:
        known = by_value.get(one.amount.value)
        if known and one.currency not in known:
            yield one, tuple(dict.fromkeys(known))


def _before(text: str, end: int) -> tuple[str, Span] | None:
    start = max(0, end - _BEFORE)
    for currency, span in reversed(list(named(text[start:end]))):
        if not text[start + span.end : end].strip():
            return currency, Span(start + span.start, start + span.end)
    return None


def _within(text: str, amount: Amount) -> tuple[str, Span] | None:
    """A name that was read as a unit of the amount: `800 libras`."""
    start, end = amount.span
    found = [(currency, span) for currency, span in named(text[start:end])]
    if not found:
        return None
    currency, span = found[-1]
    return currency, Span(start + span.start, start + span.end)


def _after(text: str, amount: Amount) -> tuple[str, Span] | None:
    start = amount.span.end
    # What stands before decides whether `libras` is money.
    first = amount.span.start
    for currency, span in named(text[first : start + _AFTER]):
        if span.start < start - first:
            continue
        between = text[start : first + span.start]
        most = _MOST_WORDS if text[first + span.start].isalpha() else 0
        if len(between.split()) > most or not _ENDS.isdisjoint(between):
            return None
        return currency, Span(first + span.start, first + span.end)
    return None
