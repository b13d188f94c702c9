"""Amounts of a sentence whose number its source has, in another unit or currency."""

import re
from collections.abc import Iterator, Sequence

from summarize.checking.comparison.word_classes import WordClasses
from summarize.checking.numerals.amounts import other_units
from summarize.checking.numerals.figures import Figures
from summarize.checking.numerals.reader import Amount
from summarize.documents import Finding, Span

_BEFORE = re.compile(r"([$£€¥₹₽₺₩₪]|\b[A-Z]{3}) ?$")
_AFTER = re.compile(r"[ -]*((?:[^\W\d_]+\.?[ -]+){0,2}?)([^\W\d_]+|[$£€¥₹₽₺₩₪])")
_REACH = 40


def units(found: Figures, wanted: Sequence[Amount], sentence: str) -> Iterator[Finding]:
    """An error for each amount that the source has in another unit.

    Args:
        found: of the sentence.
        wanted: the amounts of its source.
        sentence: the sentence.
    """
    for amount, others in other_units(found.amounts, wanted):
        if _currency_sign(sentence, amount):
            continue
        text = next((one.text for one in wanted if one.value == amount.value), str(others[0]))
        yield Finding("unit", "error", f"“{amount.text}”: the text says “{text}”", amount.span)


def currencies(
    sentence: str, found: Figures, source: str, wanted: Figures, classes: WordClasses
) -> Iterator[Finding]:
    """An error for each amount that the source has in another currency.

    Args:
        sentence: the sentence.
        found: its numbers.
        source: the sentence of the text.
        wanted: its numbers.
        classes: the words of their language.
    """
    theirs: dict[object, set[str]] = {}
    for amount in wanted.amounts:
        money = _money(source, amount, classes)
        if money is not None:
            theirs.setdefault(amount.value, set()).add(money[0])
    for amount in found.amounts if theirs else ():
        money = _money(sentence, amount, classes)
        known = theirs.get(amount.value)
        if money is not None and known and money[0] not in known:
            name = " or ".join(sorted(known))
            message = f"“{sentence[money[1].start : money[1].end]}”: the text says {name}s"
            yield Finding("currency", "error", message, money[1])


def _currency_sign(text: str, amount: Amount) -> bool:
    return bool(_BEFORE.search(text[max(0, amount.span.start - 5) : amount.span.start]))


def _money(text: str, amount: Amount, classes: WordClasses) -> tuple[str, Span] | None:
    """The currency of an amount, and where the amount stands with it."""
    start, end = amount.span
    before = _BEFORE.search(text[max(0, start - 5) : start])
    if before is not None:
        name = classes.money.get(before.group(1).casefold())
        return (name, Span(start - len(before.group()), end)) if name else None
    after = _AFTER.match(text[end : end + _REACH])
    if after is None:
        after_unit = text[start:end].split()
        name = classes.money.get(after_unit[-1].casefold()) if after_unit else None
        return (name, amount.span) if name else None
    words = after.group(1).casefold().split()
    if any(word not in classes.scales for word in words):
        return None
    name = classes.money.get(after.group(2).casefold())
    return (name, Span(start, end + after.end())) if name else None
