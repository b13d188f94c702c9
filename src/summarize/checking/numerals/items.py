"""What a numeral is put together from, one word or run of digits each."""

from fractions import Fraction
from typing import Final, Literal, NamedTuple

Value = int | Fraction
Kind = Literal[
    "number",  # adds up: `twenty`, `300`
    "scale",  # multiplies: `thousand`, `万`
    "ordinal",  # `third`
    "part",  # divides: `half`, `thirds`
    "group",  # counts in dozens
    "span",  # counts in decades
    "other",  # may stand for a number, and is none
    "joiner",  # `and`
    "half joiner",  # stands before a part only: `com`
    "point",
    "minus",
    "less",  # negative before a temperature, and `fewer` elsewhere
    "over",  # `बटे`
    "under",  # the same, the denominator first: `分之`
    "before",  # quarters that are added to the next number: `साढ़े`
    "filler",  # `多`, `几`: something more, or unknown
    "month",
]


class Flag:
    """What else is known of an item; plain integers, since each item is asked often."""

    NONE: Final = 0
    JOINED: Final = 1  # has the word `and` in it, as in Arabic and Hebrew
    GLUED: Final = 2  # written together with the one before it
    HAN: Final = 4  # a Chinese sign
    ALONE: Final = 8  # a scale that is a number with nothing before it
    DIGITS: Final = 16  # stands in digits
    ENDED: Final = 32  # has an ending
    DEFINITE: Final = 64  # has the article in it
    COUNTED: Final = 128  # a group that is none without a count: `four score`
    UNSURE: Final = 256  # the letter behind it may be a scale or a unit: `300m`


class Item(NamedTuple):
    """A word, or a run of digits, that may belong to a numeral.

    Attributes:
        start, end: offsets into the plain text.
        kind: what it does in a numeral.
        value: what it adds, multiplies by, orders or divides by.
        room: what may be added to it is less: 10 for twenty, 1000 for a thousand.
        flags: what else is known of it.
        piece: the number of the run of digits it is; -1 if it is none.
        scale: what it is multiplied by already: 1000 in `15 thousand`, in digits.
    """

    start: int
    end: int
    kind: Kind
    value: Value = 0
    room: int = 1
    flags: int = 0
    piece: int = -1
    scale: int = 1


class Numeral(NamedTuple):
    """A numeral where it stands in the plain text.

    Attributes:
        start, end: offsets.
        value: what it says.
        first, last: its items, `items[first:last]`.
        parts: what says the same together, where it was joined: 2000 and 300.
        ordinal: whether it orders.
        weak: whether it is a number only in favour of another one: `half`, `thousands`.
        factor: what its first scale was multiplied by, and the scale; 0 where there is none.
        others: other values that it may have.
    """

    start: int
    end: int
    value: Value
    first: int
    last: int
    parts: tuple[Value, ...] = ()
    ordinal: bool = False
    weak: bool = False
    factor: tuple[Value, int] = (0, 0)
    others: tuple[Value, ...] = ()
