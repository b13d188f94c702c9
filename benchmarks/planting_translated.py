"""Errors planted into sentences of other languages: numbers, years, numerals, months, weekdays."""

import random
import re
from collections.abc import Callable

from planting import Planted

from summarize.checking.comparison.calendar_words import WEEKDAYS
from summarize.checking.comparison.dates_found import dates_in
from summarize.checking.numerals.tables import entries, table_of

_SMALL = range(2, 10)
_NUMBER = re.compile(r"(?<![\w.,:/٫٬-])\d{1,6}(?![\w.,:/٫٬-]*\d)")
_MONTHS = {
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro"
    " dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "zh": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
}

TranslatedPlanter = Callable[[str, str, str, random.Random], "Planted | None"]


def _put(sentence: str, start: int, end: int, text: str) -> Planted:
    return Planted(sentence[:start] + text + sentence[end:], start, start + len(text))


def number(sentence: str, language: str, taken: str, dice: random.Random) -> Planted | None:
    """A number or year in digits that the text has nowhere."""
    del language
    found = [*_NUMBER.finditer(sentence)]
    if not found:
        return None
    match = dice.choice(found)
    size = len(match.group())
    years = re.fullmatch(r"(?:19|20)\d\d", match.group())
    low, high = (10 ** (size - 1) + (size == 1), 10**size - 1) if not years else (1950, 2024)
    for _ in range(50):
        new = str(dice.randint(low, high))
        if not re.search(rf"(?<!\d){new}(?!\d)", taken):
            return _put(sentence, *match.span(), new)
    return None


def small(sentence: str, language: str, taken: str, dice: random.Random) -> Planted | None:
    """Another numeral from two to nine in words."""
    del taken
    table = table_of(language)
    words = {w: v for w, v in entries(table.numbers) if v in _SMALL} if table else {}
    if language == "zh":
        words = dict(zip("两三四五六七八九", _SMALL, strict=True))
        found = [
            *re.finditer(
                r"(?<![一二三四五六七八九十百千万第周期])[两三四五六七八九](?=[个名位人场次年天周家只])",
                sentence,
            )
        ]
    else:
        pattern = "|".join(map(re.escape, words))
        found = [
            *re.finditer(
                rf"(?<![\w\u0900-\u0dff])(?:{pattern})(?![\w\u0900-\u0dff])",
                sentence,
                re.IGNORECASE,
            )
        ]
    if not found:
        return None
    match = dice.choice(found)
    own = words.get(match.group().lower())
    others = [word for word, value in words.items() if value != own]
    return _put(sentence, *match.span(), dice.choice(others)) if own else None


def _date(kind: str) -> TranslatedPlanter:
    def plant(sentence: str, language: str, taken: str, dice: random.Random) -> Planted | None:
        del taken
        found = [d for d in dates_in(sentence, language) if d.kind == kind and d.is_sure]
        if not found:
            return None
        date = dice.choice(found)
        if kind == "month":
            others = _MONTHS[language].split()
            del others[date.number - 1]
            return _put(sentence, *date.span, dice.choice(others))
        forms: dict[int, list[str]] = {}
        for word, day in entries(WEEKDAYS[language]):
            forms.setdefault(day, []).append(word)
        here = sentence[date.span.start : date.span.end]
        place = next((i for i, w in enumerate(forms[date.number]) if w == here.lower()), 0)
        other = dice.choice([day for day in forms if day != date.number])
        return _put(sentence, *date.span, forms[other][min(place, len(forms[other]) - 1)])

    return plant


PLANTERS: dict[str, TranslatedPlanter] = {
    "number, year, day": number,
    "numeral 2 to 9": small,
    "month": _date("month"),
    "weekday": _date("weekday"),
}
