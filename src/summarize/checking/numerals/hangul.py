"""Korean numerals in Hangul: `이십일조`, `스물여섯`, with the counters and particles behind them."""

import re

from summarize.checking.numerals.items import Flag, Item, Kind

_DIGITS = {c: i for i, cs in enumerate("영공 일 이 삼 사 오 육륙 칠 팔 구".split()) for c in cs}
_UNITS = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70,
    "여든": 80, "아흔": 90,
}  # fmt: skip
_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "여섯": 6,
    "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip

_DIGIT = f"[{''.join(_DIGITS)}]"
_BELOW = f"(?:{_DIGIT}?천)?(?:{_DIGIT}?백)?(?:{_DIGIT}?십)?{_DIGIT}?"
_CHINESE = rf"(?:{_BELOW}조)?(?:{_BELOW}억)?(?:{_BELOW}만)?{_BELOW}"
_NATIVE = (
    rf"(?:{_DIGIT}?천)?(?:{_DIGIT}?백)?(?:(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)})?|(?<=[백천])"
    rf"(?:{'|'.join(_ONES)}))"
)
_COUNTERS = (
    "명|개월|개|년간|년대|년|월|일간|일|시간|시|분간|분|초|원|달러|유로|엔|위안|살|세기|세|마리|권|대|번째"
    "|번|째|위|층|도|점|퍼센트|프로|킬로미터|킬로그램|킬로|미터|센티미터|톤|그램|리터|배럴|배|회|건|곳"
    "|차례|차|척|호|쪽|인|석|표|골|승|패|주년|주일|주|가지|자루|켤레|병|잔|그루|송이|장|쌍|다스|평|여"
)
_PARTICLES = (
    "입니다|이었다|이었|이다|이고|이며|이나|이라|이면|이상|이하|에서|에게|으로|까지|부터|보다|정도|가량|미만"
    "|은|는|이|가|을|를|과|와|의|에|도|로|만|씩|쯤|간|짜리|남짓|였다|였"
)
_AFTER = rf"(?:{_COUNTERS})?(?:여|간|씩|째|짜리|정도|쯤|가량)?(?:{_PARTICLES})?"
_NUMERAL = re.compile(
    rf"(?P<numeral>{_NATIVE}|{_CHINESE}(?<!^))(?P<after>점{_DIGIT}+(?:{_PARTICLES})?|분의|점|{_AFTER})"
)
_SMALL = re.compile(
    rf"(?P<one>{'|'.join(_ONES)})(?P<after>분의|{_AFTER})|(?P<digit>{_DIGIT})(?P<behind>분의|점|{_PARTICLES})?"
)
_HALF = re.compile(rf"(?:절)?반(?:{_PARTICLES})?")
_GROUP = re.compile(rf"(?:다스|타스)(?:{_PARTICLES})?")
_FIGURES = re.compile(rf"영{_DIGIT}(?:{_PARTICLES}|점)?(?:{_PARTICLES})?")
# `제이십일`
_ORDERED = re.compile(rf"{_DIGIT}?[십백천]{_BELOW}(?:{_COUNTERS})?(?:{_PARTICLES})?")
_TELLS = re.compile(rf"[십백천만억조]|{'|'.join(_TENS)}")
_PART = re.compile("|".join(sorted((*_ONES, *_TENS), key=len, reverse=True)) + "|.")
# Words that look like numerals.
_NO_NUMERALS = frozenset(
    "만일 천사 백사 백의 천의 천이 만이 만은 만도 만의 백이 조이 조사 조의 조는 조가 억이 십자 경이 경사 "
    "만에 천만에 천은 천도 천에 조만 조세 조도 억만 이조 사조 경도 경일".split()
)


def hangul_items(word: str) -> tuple[Item, ...]:
    """The items of a word in Hangul, at offsets into it."""
    if word in _NO_NUMERALS:
        return ()
    if _HALF.fullmatch(word):
        return (Item(0, len(word), "part", 2, flags=Flag.JOINED),)
    if _FIGURES.fullmatch(word):
        # Behind a point: `이백점 영삼`.
        return tuple(
            Item(i, i + 1, "number", _DIGITS[c], 1, Flag.ENDED) for i, c in enumerate(word[:2])
        )
    if word in ("마이너스", "영하"):
        return (Item(0, len(word), "minus"),)
    if _GROUP.fullmatch(word):
        return (Item(0, len(word), "group", 12, flags=Flag.ALONE),)
    if word[0] == "제" and _ORDERED.fullmatch(word, 1):
        return tuple(i._replace(start=i.start + 1, end=i.end + 1) for i in hangul_items(word[1:]))
    match = _NUMERAL.fullmatch(word)
    if match is None or not _TELLS.search(match["numeral"]):
        return _small(word)
    items = [
        item
        for part in _PART.finditer(word, 0, match.end("numeral"))
        for item in (_item(part.group(), *part.span()),)
    ]
    if items[0].kind == "scale" and items[0].value >= 10**8:
        return ()
    return (*items, *_behind(match["after"], match.start("after"), len(word)))


def _small(word: str) -> tuple[Item, ...]:
    match = _SMALL.fullmatch(word)
    if match is None:
        return ()
    number = match["one"] or match["digit"]
    after = match["after"] or match["behind"] or ""
    item = _item(number, 0, len(number))
    if match["behind"] and after not in ("분의", "점"):
        # 이가 is `this`, too: a figure with a particle is one only in a fraction.
        item = item._replace(flags=Flag.ENDED)
    return (item, *_behind(after, len(number), len(word)))


def _item(part: str, start: int, end: int) -> Item:
    glued = Flag.GLUED if start else Flag.NONE
    if part in _UNITS:
        return Item(start, end, "scale", _UNITS[part], flags=glued)
    if part in _TENS:
        return Item(start, end, "number", _TENS[part], 10, glued)
    return Item(start, end, "number", _ONES.get(part) or _DIGITS[part], 1, glued)


def _behind(after: str, start: int, end: int) -> tuple[Item, ...]:
    """What goes on with the numeral: `분의`, `점`, and `과` before a fraction."""
    kinds: dict[str, Kind] = {
        "분의": "under",
        "점": "point",
        "과": "half joiner",
        "와": "half joiner",
    }
    if after[:1] == "점" and after[1:2] in _DIGITS:
        figures = (
            Item(start + i, start + i + 1, "number", _DIGITS[c], 1, Flag.GLUED)
            for i, c in enumerate(after)
            if c in _DIGITS
        )
        return (Item(start, start + 1, "point", flags=Flag.GLUED), *figures)
    kind = kinds.get(after)
    return (Item(start, end, kind, flags=Flag.GLUED),) if kind else ()
