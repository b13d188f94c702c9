"""The currency or the sign of a share that stands beside a number."""

import re

from summarize.checking.numerals.currencies import currencies
from summarize.documents import Span

PERCENT = re.compile(
    r"\s?(?:%|٪|(?:per ?cent|por cento|por ciento|pour cent|prozent)\b)", re.IGNORECASE
)
MONEY_SIGN = re.compile(r"(?:[$€£¥₹₽₺₩₪]|\b(?:US|R|A|C)\$|\b[A-Z]{3}) ?\Z")
_MONEY_BEHIND = re.compile(r" ?(?:[€£¥₹₽₺₩₪$]|(?:d[e'’] ?)?[^\W\d_]+(?: [^\W\d_]+)?)")
# Of several countries each, as those of several dollars; only right behind an amount.
_MORE = {
    "crown": "crowns coroas coronas couronnes kronen kroner kronor koruna korun koruny крон кроны "
    "كرونة",
    "shilling": "shillings xelins chelines schilling шиллингов شلن",
    "peso": "pesos песо بيزو",
    "dinar": "dinars dinares dinar динаров دينار",
    "naira": "naira nairas найр",
    "zloty": "zlotys zloty złoty złotych злотых",
}
_NAMED = {word: name for name, words in _MORE.items() for word in words.split()}
_REACH = 5


def currency_of(text: str, span: Span) -> str:
    """The currency of a number; empty where it has none.

    Args:
        text: the sentence.
        span: of the number.
    """
    before = MONEY_SIGN.search(text, max(0, span.start - _REACH), span.start)
    piece = text[before.start() : span.end] if before else ""
    found = currencies(piece) if piece else frozenset()
    if not found:
        behind = _MONEY_BEHIND.match(text, span.end)
        piece = text[span.start : behind.end()] if behind else ""
        found = currencies(piece) if piece else frozenset()
        if not found and behind is not None:
            return _named(behind.group())
    if len(found) != 1:
        return ""
    [name] = found
    special = re.search(r"\b([AC])\$", piece)
    return f"{special[1]}$" if special else name


def _named(behind: str) -> str:
    """A currency that only its name behind an amount tells; empty for none."""
    words = behind.casefold().split()
    return next((name for word in words[:2] if (name := _NAMED.get(word))), "")


def end_of_money(text: str, end: int) -> int:
    """Where the currency behind a number ends, or the number itself."""
    behind = _MONEY_BEHIND.match(text, end)
    if behind is None:
        return end
    # `2.5 million euros for`: the last word may be none of it.
    for stop in (text.rfind(" ", end + 1, behind.end()), behind.end()):
        if stop > end and (currencies(f"1{text[end:stop]}") or _named(text[end:stop])):
            return stop
    return end
