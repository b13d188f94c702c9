"""The items of numerals in Chinese signs, in whatever language: `二十一`, `5万4千`, `三分之二`."""

import re
from collections.abc import Iterator
from functools import cache

from summarize.checking.numerals.items import Flag, Item, Kind
from summarize.checking.numerals.separators import found_at
from summarize.patterns import lazy

_DIGITS = {
    c: i
    for i, cs in enumerate(
        "〇零○ 一壹壱幺 二贰貳弐兩两 三叁參参弎 四肆 五伍 六陆陸 七柒漆 八捌 九玖".split()
    )
    for c in cs
}
_UNITS = {
    **dict.fromkeys("十拾", 10), **dict.fromkeys("百佰陌", 100), **dict.fromkeys("千仟阡", 1000),
    **dict.fromkeys("万萬", 10**4), **dict.fromkeys("亿億", 10**8), "兆": 10**12,
}  # fmt: skip
_TENS = {"廿": 20, "卅": 30, "丗": 30, "卌": 40}
_ZEROS = "〇零○"
# Longer runs of digits are no number.
_MAX_DIGITS = 30

_D, _U = "".join(_DIGITS), "".join(_UNITS)
_N = _D + _U + "".join(_TENS)
_BEHIND = rf"(?<=[{_N}\d])"
# Words with such signs that are no numbers, or another one than it seems.
_OTHERS = (
    rf"(?P<unit_again>[{_U}])(?P=unit_again){{2,}}|(?<![{_N}])[万萬]一(?![{_N}])|[千万萬](?=[别别不要])|(?<![{_N}\d])十分(?![之の钟鐘分秒])|(?<![{_N}\d])[百千万萬]分[之の]|(?<![{_N}\d])[万萬]分|(?<![{_N}\d])十[字指足全]|百货|百貨|百科|百合"
    "|千方百计|千[瓦克米赫卡伏帕字焦]|千葉|千代|八百屋|五十嵐|四日市|四万十|千千万万|成千上万|亿万"
)
_TOKEN = (
    rf"(?P<none>{_OTHERS})"
    rf"|(?P<digits>[{_D}]+)"
    rf"|(?P<unit>[{_U}])"
    rf"|(?P<tens>[{''.join(_TENS)}])"
    rf"|(?P<under>分 {{0,2}}[之の](?= {{0,2}}[{_N}\d负負-]))"
    rf"|(?P<more>(?:多|余り?|餘り?|あまり|来|來)(?= {{0,2}}[{_U}]))|(?P<few>[几幾数數](?=[{_U}]))"
    # Not the hour of `三点二十`.
    rf"|(?P<point>[点點](?=[{_D}]+(?![十拾{_D}分鐘])|\d+(?![\d分鐘刻]))|・(?=[{_N}\d]))"
    rf"|(?P<and>又(?= {{0,2}}[{_N}\d])|(?:と|また)(?=[{_N}\d]+分の))"
    rf"|(?P<minus>(?:[负負]|マイナス)(?= ?[{_N}\d]))"
    rf"|(?P<group>打(?![开開击擊算电電扮败敗破倒架针針工球])|ダース)"
    rf"|(?P<half>半(?![{_N}决決导導径徑岛島数數月天球])|半(?=[个個]?月|天))"
)
# What only goes on with a numeral.
_BEHIND_NUMERALS = frozenset(("under", "point", "and", "group", "half", "more"))
_KINDS: dict[str, tuple[Kind, int]] = {
    "under": ("under", 0), "more": ("filler", 0), "few": ("filler", 1), "point": ("point", 0), "minus": ("minus", 0),
    "and": ("half joiner", 0), "group": ("group", 12), "half": ("part", 2),
}  # fmt: skip
# 两个半, 三年半, 2時間半
_BEFORE_HALF = "个個年周週間月點点"
_FIRST = lazy(rf"[{_N}几幾数數分点點・又とま负負マ打ダ半多余餘あ来來]")


def han_items(text: str) -> Iterator[Item]:
    """The items in Chinese signs, in order.

    Args:
        text: with ASCII digits.
    """
    if text.isascii():
        return
    starts = [match.start() for match in _FIRST.finditer(text)]
    if not starts:
        return
    end_of_numeral = -1
    for match in found_at(starts, _token(), text):
        name = match.lastgroup or "none"
        start, end = match.span()
        if name in _BEHIND_NUMERALS and not _is_behind(text, start, end_of_numeral, name):
            continue
        yield from _items(name, text, start, end)
        end_of_numeral = end


@cache
def _token() -> re.Pattern[str]:
    """Compiled on use: most texts have no such signs."""
    return re.compile(_TOKEN)


def _is_behind(text: str, start: int, end_of_numeral: int, name: str) -> bool:
    """Whether what only goes on with a numeral stands behind one."""
    before = text[max(0, start - 3) : start].rstrip(" ")[-1:]
    if name == "half":
        return bool(before) and before in _BEFORE_HALF
    return before.isdecimal() or (end_of_numeral >= 0 and not text[end_of_numeral:start].strip(" "))


def _items(name: str, text: str, start: int, end: int) -> Iterator[Item]:
    if name == "digits":
        yield from _digits(text, start, end)
    elif name == "unit":
        value = _UNITS[text[start]]
        alone = Flag.ALONE if value == 10 else Flag.NONE
        yield Item(start, end, "scale", value, value, Flag.HAN | alone)
    elif name == "tens":
        yield Item(start, end, "number", _TENS[text[start]], 10, Flag.HAN)
    elif name != "none":
        kind, number = _KINDS[name]
        yield Item(start, end, kind, number, 1, Flag.HAN)


def _digits(text: str, start: int, end: int) -> Iterator[Item]:
    """A run of Chinese digits: one number, figure by figure, or what stands before a unit."""
    run = text[start:end]
    before_unit = text[end : end + 1] in _UNITS
    behind_unit = text[max(0, start - 2) : start].rstrip(" ")[-1:] in _UNITS
    zeros = len(run) - len(run.lstrip(_ZEROS))
    if zeros and (behind_unit or before_unit):
        # 一千零五, 零十
        yield Item(start, start + zeros, "filler", flags=Flag.HAN)
        start, run, zeros = start + zeros, run[zeros:], 0
    if not 0 < len(run) <= _MAX_DIGITS or (run == "参" and not (before_unit or behind_unit)):
        return
    value = int("".join(str(_DIGITS[c]) for c in run))
    if len(run) == 2 and not zeros and run[1] not in _ZEROS:
        # 二三十 is twenty or thirty, 三五 a few.
        yield Item(start, start + 1, "number", value // 10, 1, Flag.HAN)
        start, value = start + 1, value % 10
    yield Item(start, end, "number", value, 1, Flag.HAN)
