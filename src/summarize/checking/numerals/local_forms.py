"""What a number does inside a numeral in some languages only."""

from summarize.checking.numerals.items import Flag, Item, Value
from summarize.checking.numerals.reading import Reading

_TEN = 10
_QUARTERS = 4
_TEN_THOUSAND = 10**4
# `ألفا`, `مليونا`: two of them, or so many.
_DUAL_SCALES = frozenset(2 * 10**power for power in (3, 6, 9, 12))
# `خمس`, `سبع`, `تسع`: five, seven, nine, or a part of so many.
_ARABIC_PARTS = frozenset((5, 7, 9))


def as_scale(reading: Reading, item: Item, *, joined: bool) -> Item | None:
    """A number that multiplies what stands before it, as the scale that it is; None for others.

    Args:
        reading: the numeral so far.
        item: the number.
        joined: whether there is an `and` before it.
    """
    language = reading.rules.language
    if language == "ar" and not (joined or reading.fraction or item.flags & Flag.DIGITS):
        # `خمسون ألفا` is fifty thousand; by itself the word is two thousand.
        if item.value in _DUAL_SCALES:
            return item._replace(kind="scale", value=int(item.value) // 2)
    elif language == "ko" and item.scale >= _TEN_THOUSAND and reading.terms:
        # `5백30만`: the scale is of both.
        count = int(item.value) // item.scale
        if item.value == count * item.scale and 0 < count < reading.terms.room:
            reading.terms.push(item._replace(value=count, room=1, scale=1), reading.reach)
            return item._replace(kind="scale", value=item.scale)
    return None


def is_part(reading: Reading, item: Item, *, joined: bool) -> bool:
    """Whether an Arabic `خمس` is a fifth: it ends a clause behind what it cannot add to."""
    if reading.rules.language != "ar" or joined or item.value not in _ARABIC_PARTS:
        return False
    written = reading.cursor.text[item.start : item.end]
    is_masculine = written[-1] in "ةه"
    is_last = reading.cursor.ends_clause(reading.reach + 1)
    return reading.terms.total > _TEN and not is_masculine and is_last


def begins_another(reading: Reading, item: Item, *, fits: bool, joined: bool) -> bool:
    """Whether a number is the first of another numeral, though it may fit."""
    if reading.bare and reading.rules.language == "ko" and item.flags & Flag.DIGITS:
        return True  # `만 18세` is `full 18 years of age`
    is_eleven = fits and item.value == _TEN
    goes_on = joined or is_eleven or item.flags & Flag.GLUED
    return not goes_on and reading.terms.total == 1  # `eine dreiviertel Million`


def is_divided_whole(reading: Reading, divisor: Value) -> bool:
    """`Treinta y dos quintos`, `cento e três quintos`: all of it is so many fifths."""
    if reading.rules.language == "pt":
        return divisor > _QUARTERS and reading.terms.room <= 100
    is_tens = reading.terms.room == 10 and reading.terms.total >= 30
    return reading.rules.language == "es" and is_tens


def is_hyphened(reading: Reading) -> bool:
    """Whether a French part is an ordinal: `les vingt-cinquièmes` are no twenty fifths."""
    in_french = reading.rules.language == "fr"
    is_ordinal = in_french and reading.items[reading.reach].value > _QUARTERS
    return is_ordinal and reading.cursor.gap(reading.reach) == "-"
