"""Which currencies a text speaks of, by sign, ISO 4217 code or name in the larger languages."""

import re
import unicodedata
from collections.abc import Iterator

from summarize.documents import Span
from summarize.patterns import lazy

# The dollar sign and the yen sign are those of several currencies: a name of any of them agrees.
_NAMES = {
    "euro": "€ eur euro euros يورو 欧元 歐元 ユーロ евро यूरो אירו avro",
    "pound": "£ gbp pound pounds sterling libra libras livre livres pfund sterlina sterline "
    "إسترليني استرليني 英镑 英鎊 ポンド фунт фунта фунтов पाउंड sterlin",
    "dollar": "$ usd dollar dollars dólar dólares dolar dolares dollaro dollari دولار دولارات "
    "美元 美金 ドル доллар доллара долларов डॉलर דולר",
    "yen or yuan": "¥ ￥ jpy cny rmb yen iene ienes yuan yuans renminbi ين يوان 日元 人民币 円 "
    "иена юань юаней",
    "rupee": "₹ inr rupee rupees rupia rupias roupie roupies روبية 卢比 рупия रुपये रुपया",
    "rouble": "₽ rub rouble roubles ruble rubles rublo rublos روبل 卢布 рубль рубля рублей",
    "real": "r$ brl reais",
    "franc": "chf francs franken francos فرنك 法郎",
    "lira": "₺ try liras lirası ليرة 里拉 лира",
    "won": "₩ krw 韩元 원",
    "shekel": "₪ ils shekel shekels شيكل 谢克尔 שקל שקלים",
}
_CURRENCY_OF = {name: currency for currency, names in _NAMES.items() for name in names.split()}
_SPACED = sorted((n for n in _CURRENCY_OF if n[0].isalpha() and n[0] < "\u3000"), key=len)
_UNSPACED = [n for n in _CURRENCY_OF if n[0].isalpha() and n[0] >= "\u3000"]
_SIGNS = [n for n in _CURRENCY_OF if not n[-1].isalpha()]
# Other words, too (a book, free): they are money after an amount.
_AFTER_AMOUNTS = frozenset("livre livres libra libras 원".split())
_AMOUNT = lazy(
    r"(?:\d|(?<!\w)(?:mil|cem|cien|cent|milh(?:ão|ões)|bilh(?:ão|ões)|millón|millones|millions?"
    r"|milliards?)|[백천만억조])(?: d[e'’])? ?$"
)
# Codes such as TRY and INR are words elsewhere: only in capitals are they codes.
_CODES = frozenset("eur gbp usd jpy cny rmb inr rub brl chf try krw ils".split())
_FIND = lazy(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(_SPACED)))})(?!\w)"
    rf"|{'|'.join(map(re.escape, sorted(_SIGNS, key=len, reverse=True) + _UNSPACED))}",
    re.IGNORECASE,
)


def currencies(text: str) -> frozenset[str]:
    """The currencies that a text names, by their English names."""
    return frozenset(currency for currency, _ in named(unicodedata.normalize("NFC", text)))


def named(plain: str) -> Iterator[tuple[str, Span]]:
    """The currencies that a text names, and where; its letters and marks are composed."""
    for match in _FIND.finditer(plain):
        name = match.group()
        if name.lower() in _AFTER_AMOUNTS and not _AMOUNT.search(
            plain[max(0, match.start() - 24) : match.start()]
        ):
            continue
        if name.lower() in _CODES and not name.isupper():
            continue
        yield _CURRENCY_OF[name.lower()], Span(*match.span())
