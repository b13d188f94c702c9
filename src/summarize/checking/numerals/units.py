"""The unit of measure behind a number, and whether an amount in one unit is an amount in another."""

import re
from functools import cache
from typing import NamedTuple

from summarize.checking.numerals.items import Value
from summarize.checking.numerals.lexicon import WORD, folded
from summarize.checking.numerals.short_units import short_unit
from summarize.checking.numerals.unit_names import (
    CUBIC,
    CUBIC_STEMS,
    LETTERS,
    MEASURES,
    NAMES,
    SQUARE,
    SQUARE_STEMS,
    STEMS,
    SYMBOLS,
    UNSPACED,
)
from summarize.patterns import lazy

_POWERS = {"²": 2, "³": 3, "2": 2, "3": 3, "^2": 2, "^3": 3}
_SYMBOL = lazy(
    rf"(?P<space> ?)(?P<symbol>{'|'.join(sorted(map(re.escape, SYMBOLS), key=len, reverse=True))}"
    rf"|[{''.join(LETTERS)}])(?P<power>[²³]|\^?[23](?![\d.,]))?(?![^\W\d_])"
)
_WORDS = lazy(rf"[ -]{{1,2}}(?P<one>{WORD})\.?(?:[ -](?P<two>{WORD}))?")
_SCALE = re.compile(
    r" ?°? ?(?:(?P<c>celsius|centígrados|C(?!\w)|цельсия|सेल्सियस|مئوية)|(?P<f>fahrenheit|F(?!\w)|فهرنهايت))",
    re.I,
)
_MOST_OFF = 0.07


class Unit(NamedTuple):
    """A unit of measure.

    Attributes:
        name: its English name.
        power: 2 of square kilometres, 3 of cubic ones.
    """

    name: str
    power: int = 1

    def __str__(self) -> str:
        """What to call it in a message."""
        return {1: "", 2: "square ", 3: "cubic "}[self.power] + self.name


def unit_behind(text: str, end: int, language: str | None) -> tuple[Unit, int] | None:
    """The unit of the number that ends at an offset, and where it ends itself.

    Args:
        text: where the number stands.
        end: behind the number.
        language: ISO 639 code; without one, only symbols such as `km` are known.
    """
    symbol = _SYMBOL.match(text, end)
    if symbol is not None:
        found = _of_symbol(symbol)
        if found is not None:
            return found
    if language in UNSPACED:
        return _unspaced(text, end, language)
    if language == "en" and (short := short_unit(text, end)):
        return Unit(short[0]), short[1]
    match = _WORDS.match(text, end)
    names = _names(language) if language else {}
    if match is None or not names:
        return None
    one = folded(match["one"])
    two = folded(match["two"]) if match["two"] else ""
    power = _raised(one)
    if power:
        unit = names.get(two)
        return (Unit(unit, power), match.end("two")) if unit else None
    unit, power = names.get(one), 1
    if unit is None:
        unit, power = _compound(one, names)
    if unit is None:
        stems = (known for stem, known in STEMS.items() if one.startswith(stem))
        unit = next(stems, None)
    if unit is None:
        return None
    if two and _raised(two) and power == 1:
        return Unit(unit, _raised(two)), match.end("two")
    return _with_scale(Unit(unit, power), text, match.end("one"))


def converts(value: Value, unit: Unit, other: Value, other_unit: Unit) -> bool:
    """Whether an amount is another one in its own unit, as exactly as it is written.

    Args:
        value: an amount, rounded as a writer may: its last figure counts, a last 5 or 0 less.
        unit: its unit.
        other: another amount.
        other_unit: its unit.
    """
    if not other or (unit == other_unit and unit.name != "degree"):
        return False
    return any(_is_rounded(value, exact) for exact in _converted(float(other), other_unit, unit))


def _converted(value: float, unit: Unit, wanted: Unit) -> list[float]:
    """An amount in another unit of what it measures; none where they measure different things."""
    pair = {unit.name, wanted.name}
    if pair <= {"degree", "degree Celsius", "degree Fahrenheit"}:
        celsius, fahrenheit = (value - 32) / 1.8, value * 1.8 + 32
        if unit.name == "degree Fahrenheit":
            return [celsius]
        if wanted.name == "degree Fahrenheit":
            return [fahrenheit]
        return [fahrenheit] if unit.name == "degree Celsius" else [celsius, fahrenheit]
    (dimension, sizes), (other, other_sizes) = _measure(unit), _measure(wanted)
    if dimension != other:
        return []
    return [value * size / other_size for size in sizes for other_size in other_sizes]


def _measure(unit: Unit) -> tuple[str, list[float]]:
    measure = MEASURES[unit.name]
    if unit.power == 1:
        return measure.dimension, list(measure.sizes)
    dimension = {2: "area", 3: "volume"}[unit.power] if measure.dimension == "length" else ""
    return dimension, [size**unit.power for size in measure.sizes]


def _is_rounded(value: Value, exact: float) -> bool:
    """Whether a number is what a writer makes of an exact one."""
    written = abs(float(value))
    if not written or (float(value) < 0) != (exact < 0):
        return False
    error = abs(written - abs(exact))
    digits = f"{written:.6f}".rstrip("0").rstrip(".")
    if "." in digits:
        step = 10.0 ** -len(digits.partition(".")[2])
    else:
        step = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    if digits.rstrip("0").endswith("5"):
        step *= 5
    return error <= step / 2 * 1.01 and error <= _MOST_OFF * abs(exact)


def _of_symbol(match: re.Match[str]) -> tuple[Unit, int] | None:
    symbol = match["symbol"]
    power = _POWERS.get(match["power"] or "", 1)
    name = SYMBOLS.get(symbol) or LETTERS.get(symbol)
    if name is None or (symbol in LETTERS and not match["space"] and power == 1):
        return None
    if power == 1 and match["power"]:
        return None
    return _with_scale(Unit(name, power), match.string, match.end())


def _with_scale(unit: Unit, text: str, end: int) -> tuple[Unit, int]:
    """Degrees of Celsius or of Fahrenheit."""
    if unit.name == "degree" and (scale := _SCALE.match(text, end)):
        return Unit("degree Celsius" if scale["c"] else "degree Fahrenheit"), scale.end()
    return unit, end


def _raised(word: str) -> int:
    squares, cubes = _power_words()
    return 2 if word in squares else 3 if word in cubes else 0


def _compound(word: str, names: dict[str, str]) -> tuple[str | None, int]:
    """Quadratkilometer, kubikmeter, kilometrekare."""
    for stems, power in ((SQUARE_STEMS, 2), (CUBIC_STEMS, 3)):
        for stem in stems:
            if word.startswith(stem):
                return names.get(word.removeprefix(stem)), power
    return (names.get(word[:-4]), 2) if word.endswith("kare") else (None, 1)


def _unspaced(text: str, end: int, language: str) -> tuple[Unit, int] | None:
    match = _unspaced_pattern(language).match(text, end)
    if match is None:
        return None
    power = _raised(match["power"]) if match["power"] else 1
    unit = Unit(_names(language)[match["name"]], power)
    return _with_scale(unit, text, match.end())


@cache
def _unspaced_pattern(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _names(language)), key=len, reverse=True))
    powers = "|".join(word for word in (*SQUARE.split(), *CUBIC.split()) if not word.isascii())
    return re.compile(rf" ?(?P<power>{powers})?(?P<name>{names})")


@cache
def _power_words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(map(folded, SQUARE.split())), frozenset(map(folded, CUBIC.split()))


@cache
def _names(language: str) -> dict[str, str]:
    """The units of a language by their words."""
    found: dict[str, str] = {}
    for entry in NAMES.get(language, "").split(";"):
        name, _, words = entry.partition(":")
        found |= {folded(word): " ".join(name.split()) for word in words.split()}
    return found
