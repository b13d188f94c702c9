"""What a numeral is put together from, one word or run of digits each."""

from enum import IntFlag
from fractions import Fraction
from typing import Literal, NamedTuple

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


class Flag(IntFlag):
    """What else is known of an item."""

    NONE = 0
    JOINED = 1  # has the word `and` in it, as in Arabic and Hebrew
    GLUED = 2  # written together with the one before it
    HAN = 4  # a Chinese sign
    ALONE = 8  # a scale that is a number with nothing before it
    DIGITS = 16  # stands in digits
    ENDED = 32  # has an ending
    DEFINITE = 64  # has the article in it
    COUNTED = 128  # a group that is none without a count: `four score`


class Item(NamedTuple):
    """A word, or a run of digits, that may belong to a numeral.

    Attributes:
        start, end: offsets into the plain text.
        kind: what it does in a numeral.
        value: what it adds, multiplies by, orders or divides by.
        room: what may be added to it is less: 10 for twenty, 1000 for a thousand.
        flags: what else is known of it.
        piece: the number of the run of digits it is; -1 if it is none.
    """

    start: int
    end: int
    kind: Kind
    value: Value = 0
    room: int = 1
    flags: int = 0
    piece: int = -1
