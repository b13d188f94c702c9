"""What a numeral may stand for besides its value, and a text without the numerals that were read."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from summarize.checking.numerals.digits import Piece
from summarize.checking.numerals.items import Value
from summarize.checking.numerals.separators import as_decimal


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with something in the place of these spans that belongs to no word or number."""
    kept = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            kept += [text[done : max(done, start)], "|" * (end - max(done, start))]
            done = end
    return "".join([*kept, text[done:]])


def other_values(piece: Piece, *, negative: bool) -> list[Decimal]:
    """What a run of digits is by another power of its scale, or another decimal mark."""
    powers = piece.scale.powers if piece.scale is not None else (0,)
    values = [piece.value.scaleb(power) for power in powers[1:]]
    if piece.other is not None:
        values += [piece.other.scaleb(power) for power in powers]
    return [-value for value in values] if negative else values


def without_unit(count: Value, scale: int) -> set[str]:
    """640万 is 6,400,000, and 6.4 of something elsewhere."""
    value = Fraction(count) * scale
    return {as_decimal(value / 10**power) for power in (3, 6, 9)} | {as_decimal(Fraction(count))}
