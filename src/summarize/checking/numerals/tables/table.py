"""What a language writes numbers with, as its table in this folder has it.

A table's texts are lists: a value, and the words that have it, `1 one 2 two`. Words are written as
dictionaries have them; they are compared without accents, vowel signs and capitals.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Table:
    """The number words of one language.

    Attributes:
        numbers: what adds up: units, tens, and hundreds where they are words of their own.
        halves: numbers with a half, counted in halves: `3 anderthalb`.
        scales: what multiplies, by power of ten; plurals, too.
        alone: the scales and groups that are a number with nothing before them: `mil`, `a dozen`.
        ordinals: `third`; `third` is a part as well, `thirds` is nothing else.
        ordinal_endings: of the ordinals that are written with a hyphen: `viert-`.
        number_endings: what makes an ordinal of a number word: पचास, पचासवां.
        parts: what divides, by denominator: `2 half halves 4 quarter quarters 5 fifths`.
        two_thirds: what is two thirds in one word, as in Arabic.
        groups: what counts in dozens.
        counted: the groups that are none without a count: `four score`.
        part_endings: what makes a part of a number word: doce, `doceavos`.
        spans: what makes so many years: `10 decade`.
        others: what may stand for a number: `2 both 90 nineties`. It supports one, and is none.
        joiners: what stands between the words of one number: `and`.
        half_joiners: what stands before a part only: `com`, `с`.
        points: the decimal mark as a word.
        minus: what makes a number negative, whatever follows.
        less: what makes a temperature or a rate negative, and means `less` elsewhere.
        over: what stands between the figures of a fraction.
        over_last: the same where nothing goes on behind it: `2000 over 3.`, not `over 3 years`.
        before: what adds to the number behind it, in quarters: `2 साढ़े` is a half more.
        stems: parts of words that are numbers only inside of them: `vent` of `ventuno`.
        ordinals_divide: whether `drie vijfde` is three fifths.
        accents: whether a letter with an accent is another letter.
        glued: whether the words of a number are written together.
        units_first: whether units stand before tens: `fünfundzwanzig`.
        half_stems: what is a half inside of words only: `пол` of `полмиллиона`.
        endings: of number words, where they take any, as a regular expression.
        endless: the words that are no number with an ending, unless they go on with one.
        idioms: what has number words in it and is no number, as a regular expression.
    """

    numbers: str
    scales: str
    halves: str = ""
    alone: str = ""
    ordinals: str = ""
    ordinal_endings: str = ""
    number_endings: str = ""
    parts: str = ""
    two_thirds: str = ""
    part_endings: str = ""
    groups: str = ""
    counted: str = ""
    spans: str = ""
    others: str = ""
    joiners: str = ""
    half_joiners: str = ""
    points: str = ""
    minus: str = ""
    less: str = ""
    over: str = ""
    over_last: str = ""
    before: str = ""
    stems: str = ""
    ordinals_divide: bool = False
    accents: bool = False
    glued: bool = False
    units_first: bool = False
    half_stems: str = ""
    endings: str = ""
    endless: str = ""
    idioms: str = ""


def entries(text: str) -> list[tuple[str, int]]:
    """`1 one 2 two` as ("one", 1), ("two", 2)."""
    found: list[tuple[str, int]] = []
    value = 0
    for word in text.split():
        if word.removeprefix("-").isdecimal() and word.isascii():
            value = int(word)
        else:
            found.append((word, value))
    return found
