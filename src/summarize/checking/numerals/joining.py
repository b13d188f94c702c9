"""Which number words of a language go together, with `and` between them or without."""

from dataclasses import dataclass
from functools import cache

from summarize.checking.numerals.items import Flag, Item, Value
from summarize.checking.numerals.tables import table_of

# The least room for what comes after `and`: `a hundred and five`, and never `twenty and five`.
_LEAST_JOINED_ROOM = {
    "pt": 10, "ar": 1, "he": 1, "es": 10, "en": 100, "fr": 100, "de": 100, "nl": 100, "it": 100,
    "sv": 100, "hi": 100, None: 10,
}  # fmt: skip


@dataclass(frozen=True)
class Rules:
    """How a language counts.

    Attributes:
        language: its ISO 639 code; None where it is not known.
        chinese: whether the last figure counts the unit below: 四百五 is 450.
        french: whether it counts in twenties.
        units_first: whether units stand before tens.
        joins_scales: whether `and a thousand` goes on with a numeral.
        adds_halves: whether a half is added without a word between: `iki buçuk`.
        fifth_of: whether `130 का पाँचवाँ` is a fifth of it.
        ordinals_divide: whether `drie vijfde` is three fifths.
    """

    language: str | None
    chinese: bool
    french: bool
    units_first: bool
    joins_scales: bool
    adds_halves: bool
    ordinals_divide: bool
    fifth_of: bool


@cache
def rules_of(language: str | None) -> Rules:
    """The rules of a language by its ISO 639 code; None where it is not known."""
    table = table_of(language) if language else None
    return Rules(
        language,
        chinese=language in ("zh", "yue"),
        french=language in ("fr", None),
        units_first=table is not None and table.units_first,
        joins_scales=language in ("ar", "he", "pt", "it", None),
        adds_halves=language in ("tr", "ko", "en"),
        fifth_of=language == "hi",
        ordinals_divide=table is not None and table.ordinals_divide,
    )


def fits(last: Value, room: int, item: Item, rules: Rules, *, joined: bool) -> bool:
    """Whether a number goes on with what was read so far.

    Args:
        last: the term before it.
        room: what that leaves.
        item: the number.
        rules: those of the language.
        joined: whether there is an `and` between them.
    """
    value = item.value
    if value <= 0 or (item.flags & Flag.ENDED and rules.language == "ko"):
        return False
    if value >= room:
        return last == int(last) and _is_irregular(
            int(last), int(value), item, rules, joined=joined
        )
    if item.flags & Flag.UNSURE:
        return False
    if item.flags & Flag.DIGITS:
        # `2十1`
        is_last = room == 10 and value < room and rules.language in ("zh", "ja", "ko", "yue")
        return room >= 100 or is_last
    if joined:
        if item.flags & Flag.GLUED:
            return True
        if rules.language == "fr" and value in (1, 11):
            return room >= 10
        if rules.language == "es" and room == 100:
            return False
        return room >= _LEAST_JOINED_ROOM.get(rules.language, 10**40)
    if rules.units_first and room == 10:
        return bool(item.flags & Flag.GLUED)
    return rules.language != "ar" and (rules.language != "he" or room >= 100)


def _is_irregular(last: int, value: int, item: Item, rules: Rules, *, joined: bool) -> bool:
    """What is joined though it is not smaller than the room: five-and-twenty, four times twenty."""
    rest, language = last % 100, rules.language
    if rules.units_first:
        is_glued = bool(item.flags & Flag.GLUED)
        return joined and is_glued and 0 < rest < 10 and value in range(20, 100, 10)
    if language == "tr":
        return rest == 10 and value < 10 and not joined
    if language in ("ar", "he", None) and 0 < rest < 10:
        if value == 10:
            return not joined
        # Five and twenty.
        if language != "he" and value >= 20 and value % 10 == 0 and value < 100:
            return joined
    if not rules.french or joined:
        return False
    return (rest == 4 and value == 20) or (rest == 10 and 7 <= value <= 9)


def joined_value(last: Value, value: Value, rules: Rules) -> tuple[Value, int]:
    """The value of two that are joined irregularly, and the room that they leave."""
    if rules.french and value == 20:
        return last + 76, 20
    return last + value, 1
