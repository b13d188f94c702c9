"""What the words around numerals make of them: signs, shared scales, halves behind a noun, years."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from summarize.checking.numerals.items import Flag, Item, Numeral, Value
from summarize.patterns import lazy

_CURRENCY = r"(?:R\$|US\$|[$€£¥₹₽₺₩₪])"
# A minus sign, and no dash, range or part of a name: `-5`, `−2,5`, `(-3)`, `-$5`.
_SIGN_BEFORE = lazy(
    rf"(?:^|(?<=[\s(\[{{\"“”„«»‘<=>;!?#&@+¿¡…؛؟。`]))[-–]{_CURRENCY}?\Z|(?<!\w)− ?{_CURRENCY}?\Z"
)
_SIGN_BEHIND_HAN = lazy(r"(?<=[\u3040-\u9fff])[-–]\Z")
_FIGURE_BEFORE_SIGN = re.compile(r"\d ?[-–−] ?\Z")
_BELOW_BEFORE = re.compile(
    r"(?:零下|氷点下|영하|(?<!\w)(?:sıfırın altında|शून्य से(?: नीचे)?|تحت الصفر|ниже нуля)) ?\Z"
)
_DEGREES = (
    r" ?(?:°|º|degrees?|graus?|grados?|degrés?|grad[oi]?|graden|градус\w*|درج(?:ة|ات)|درجه|डिग्री"
    r"|derece|grader|度|도)?(?: ?(?:C|F|celsius|fahrenheit|centígrados|цельсия|सेल्सियस)(?!\w))?"
)
_BELOW_AFTER = lazy(
    rf"{_DEGREES} ?(?:below (?:zero|freezing)|below(?=[.,;\n\r]|\Z)|abaixo (?:de|do) zero|negativ[oa]s?"
    r"|bajo cero|(?:au[- ]dessous|en[- ]dessous) de zéro|sous zéro|unter null|minus(?!\w)"
    r"|sotto (?:lo )?zero|onder (?:nul|het vriespunt)|vorst|ниже нуля|мороза|تحت الصفر|से नीचे|नीचे"
    r"|under noll|minusgrader|sıfırın altında)",
    re.IGNORECASE,
)
_DEGREES_OR_RATE = lazy(
    r" ?(?:°|º|%|graus?\b|grados?\b|degrés?\b|gradi?\b|grado\b|por ?cento\b|por ciento\b|[度℃℉]"
    r"|pour ?cent\b|per ?cento\b|C\b)",
    re.IGNORECASE,
)
# `Pelo menos 5` is no minus five.
_AT_LEAST = re.compile(r"(?<!\w)(?:pelo|ao|al|lo|ou|o|au|du|et|no|não|non|nada|i) \Z", re.I)
_RANGE = lazy(
    r" ?[-–—~‑〜～] ?|-? (?:to|or|a|à|ou|o|u|bis|oder|tot|of|till|eller|и|или|до|إلى|الى|أو|או|עד|से|या"
    r"|ila|ile|veya) | ?(?:[至到、]|から|에서) ?"
)
_PAIR = re.compile(r"-? (?:and|e|et|y|und|ed|en|och|и|और|ve) | و ?")
_BETWEEN = lazy(
    r"(?<!\w)(?:between|entre|zwischen|tra|fra|tussen|mellan|между|بين|of|from|de|von|van|от|من) "
    r"(?:[$€£¥]|R\$|US\$)?\Z",
    re.IGNORECASE,
)
# One noun, with what describes it: `duas longas horas e meia`.
_NOUN = re.compile(
    r" [^\W\d_]{2,20}(?: [^\W\d_]{2,20})?(?: |(?= و))| ?[个個年小时時月周間시간년달개]{1,2} ?"
)
_AVOS = re.compile(r" ?avos?(?!\w)")
_AND = re.compile(r" (?:e|y|et|und|ed|en|och|and|con|com|और|ve) | و|と")
_BEFORE_HALF = frozenset((" ", " a ", "-a-"))
_LONGEST_BEFORE = 24
_TEN_THOUSAND = 10**4


def adjusted(
    found: Sequence[Numeral], items: Sequence[Item], text: str, language: str | None
) -> list[Numeral]:
    """The numerals with what the words around them say.

    Args:
        found: the numerals of a text, in order.
        items: what they were read from.
        text: where they stand.
        language: its ISO 639 code; None where it is not known.
    """
    numerals = [_with_half(one, items, text) for one in found]
    if language in ("pt", "es"):
        numerals = _elevenths(numerals, text)
    numerals = _with_dozens(numerals, items, text)
    if language in ("en", None):
        numerals = _years(numerals, items, text)
    shared = [_scaled(*pair, text, items) for pair in pairwise(numerals)]
    numerals = [*shared, *numerals[-1:]]
    return [_signed(one, items, text) for one in numerals]


def _with_half(one: Numeral, items: Sequence[Item], text: str) -> Numeral:
    """`Duas horas e meia`, `two hours and a half`, `两个半小时`: the half stands behind the noun."""
    place = one.last
    if one.ordinal or one.weak or place >= len(items) or not isinstance(one.value, int):
        return one
    start = items[place].start
    if items[place].kind in ("joiner", "half joiner"):
        place += 1
    if place >= len(items) or items[place].kind != "part" or items[place].value != 2:
        return one
    is_joined = place > one.last or items[place].flags & (Flag.JOINED | Flag.HAN)
    behind = items[place + 1] if place + 1 < len(items) else None
    if not is_joined or not _NOUN.fullmatch(text, one.end, start):
        return one
    if place > one.last and text[items[place - 1].end : items[place].start] not in _BEFORE_HALF:
        return one
    if behind and behind.kind in ("scale", "group") and behind.start <= items[place].end + 3:
        return one
    value = one.value + Fraction(1, 2)
    return one._replace(
        value=value, parts=(one.value, Fraction(1, 2)), others=(*one.others, one.value)
    )


def _elevenths(numerals: Sequence[Numeral], text: str) -> list[Numeral]:
    """`Cinco doze avos`: what stands before `avos` divides what is before it."""
    kept: list[Numeral] = []
    for one in numerals:
        if one.weak or one.value < 1 or not _AVOS.match(text, one.end):
            kept.append(one)
            continue
        last = kept[-1] if kept and text[kept[-1].end : one.start] in (" ", "/") else None
        over = last.value if last and not last.weak else 1
        value = Fraction(over) / Fraction(one.value)
        parts = (over, one.value)
        first = kept.pop() if last and not last.weak else one
        kept.append(
            one._replace(
                start=first.start, first=first.first, value=value, parts=parts, weak=value < 1
            )
        )
    return kept


def _with_dozens(numerals: Sequence[Numeral], items: Sequence[Item], text: str) -> list[Numeral]:
    """`Trescientas y dos docenas`: so many and two dozen."""
    kept: list[Numeral] = []
    for one in numerals:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.value >= 100
            and items[one.last - 1].kind == "group"
            and not (last.weak or one.weak or last.ordinal)
            and items[last.last - 1].kind != "group"
            and _AND.fullmatch(text, last.end, one.start)
        ):
            kept[-1] = last._replace(
                end=one.end,
                last=one.last,
                value=last.value + one.value,
                parts=(last.value, one.value),
            )
        else:
            kept.append(one)
    return kept


def _years(numerals: Sequence[Numeral], items: Sequence[Item], text: str) -> list[Numeral]:
    """`Nineteen eighty-four`."""
    kept: list[Numeral] = []
    for one in numerals:
        last = kept[-1] if kept else None
        if (
            last is not None
            and _is_pair_of_figures(last, items, 11, 21)
            and (_is_pair_of_figures(one, items, 10, 100) or _is_decade(one, items))
            and text[last.end : one.start] in (" ", "-")
            and not (last.value == 20 and one.value == 20)
        ):
            assert isinstance(last.value, int)  # noqa: S101 - for the type checker
            value = last.value * 100 + one.value
            parts = () if one.weak else (last.value, one.value)
            kept[-1] = last._replace(end=one.end, last=one.last, value=value, parts=parts)
        else:
            kept.append(one)
    return kept


def _is_decade(one: Numeral, items: Sequence[Item]) -> bool:
    """The nineteen `eighties`."""
    item = items[one.first]
    return item.kind == "other" and item.value in range(20, 100, 10)


def _is_pair_of_figures(one: Numeral, items: Sequence[Item], least: int, most: int) -> bool:
    return (
        not one.ordinal
        and not one.weak
        and isinstance(one.value, int)
        and least <= one.value < most
        and not any(
            i.flags & Flag.DIGITS or i.kind != "number" for i in items[one.first : one.last]
        )
    )


def _scaled(one: Numeral, other: Numeral, text: str, items: Sequence[Item]) -> Numeral:
    """`Twelve to fifteen thousand`, `2-3 million`: the first has the scale of the second."""
    count, scale = _factor(other, items)
    if scale < 10 or one.ordinal or one.weak or _factor(one, items)[1] or one.value >= 1000:
        return one
    if one.value == count or one.value <= 0 or other.weak:
        return one
    if one.end == other.start and items[other.first].flags & Flag.HAN:
        # 两三百万
        is_sure = one.value + 1 == count
    elif _RANGE.fullmatch(text, one.end, other.start):
        is_sure = True
    elif _is_pair(one, other, items, text):
        before = text[max(0, one.start - _LONGEST_BEFORE) : one.start]
        is_sure = bool(_BETWEEN.search(before))
    else:
        return one
    is_sure = is_sure and one.value < count
    value = one.value * scale
    if is_sure:
        return one._replace(value=value, others=(*one.others, one.value), parts=())
    return one._replace(others=(*one.others, value))


def _factor(one: Numeral, items: Sequence[Item]) -> tuple[Value, int]:
    """What the scale of a numeral multiplies, and the scale; in Chinese, 万 and what is above."""
    if not items[one.first].flags & Flag.HAN:
        return one.factor
    scale = 1
    for item in reversed(items[one.first : one.last]):
        if item.kind != "scale" or item.value < _TEN_THOUSAND:
            break
        scale *= int(item.value)
    return (Fraction(one.value) / scale, scale) if scale > 1 else (0, 0)


def _is_pair(one: Numeral, other: Numeral, items: Sequence[Item], text: str) -> bool:
    if one.end + 1 == other.start and items[other.first].flags & Flag.JOINED:
        return True  # `بين عشرة وعشرين`
    return _PAIR.fullmatch(text, one.end, other.start) is not None


def is_range(text: str, end: int, start: int) -> bool:
    """Whether two numbers, the first up to `end` and the second from `start`, are a range."""
    return bool(_RANGE.fullmatch(text, end, start) or _PAIR.fullmatch(text, end, start))


def _signed(one: Numeral, items: Sequence[Item], text: str) -> Numeral:
    """The numeral with its sign, as a word or a sign: `minus 5`, `-5`, `5 degrees below zero`."""
    if one.ordinal or one.value == 0:
        return one
    before = text[max(0, one.start - _LONGEST_BEFORE) : one.start]
    word = items[one.first - 1] if one.first else None
    if (
        word is not None
        and word.kind in ("minus", "less")
        and text[word.end : one.start] in ("", " ")
    ):
        at_least = _AT_LEAST.search(text[max(0, word.start - 8) : word.start])
        if word.kind == "minus" or (not at_least and _DEGREES_OR_RATE.match(text, one.end)):
            return _negative(one, min(word.start, one.start))
        return one
    if items[one.first].flags & Flag.DIGITS and before[-1:] in "-–−－$€£¥₹₽₺₩₪ ":
        sign = _SIGN_BEFORE.search(before)
        if sign is None and _DEGREES_OR_RATE.match(text, one.end):
            sign = _SIGN_BEHIND_HAN.search(before)
        if sign and not _FIGURE_BEFORE_SIGN.search(before[: sign.start() + 1]):
            return _negative(one, one.start - (len(before) - sign.start()))
    below = _BELOW_BEFORE.search(before)
    if below or _BELOW_AFTER.match(text, one.end):
        return _negative(one, one.start)
    return one


def _negative(one: Numeral, start: int) -> Numeral:
    return one._replace(
        start=start,
        value=-one.value,
        others=tuple(-other for other in one.others),
        parts=(),
        weak=one.weak and -1 < one.value < 1,
    )
