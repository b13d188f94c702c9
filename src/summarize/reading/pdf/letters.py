"""What layout asks of a character: its direction, whether it is a mark, whether words touch it."""

import re
import unicodedata
from functools import lru_cache

# Directions: right to left, left to right, number, mark on a letter, none of its own, space.
RIGHT, LEFT, NUMBER, MARK, NEUTRAL, SPACE = "R", "L", "N", "M", "-", " "
_KINDS = {"R": RIGHT, "AL": RIGHT, "L": LEFT, "EN": NUMBER, "AN": NUMBER, "NSM": MARK}

_HAS_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Han, kana, their punctuation and full-width forms, Thai, Lao, Myanmar, Khmer, Tibetan: no space
# between words.
_UNSPACED = re.compile(
    r"[\u2e80-\u303f\u3040-\u30ff\u31c0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    r"\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u0f00-\u0fff]"
)


# What stands for a letter that nobody knows, and is in no word: a sign, an icon.
_LONE = re.compile(r"(?<!\w)(?<!\ufffd)\ufffd+(?!\w)")
# Characters for private use, the lead byte in Big5 of the first, and how far into its row that is.
_PRIVATE_BIG5 = (
    (0xE000, 0xE310, 0xFA, 0),
    (0xE311, 0xEEB7, 0x8E, 0),
    (0xEEB8, 0xF6B0, 0x81, 0),
    (0xF6B1, 0xF848, 0xC6, 63),
)
# Characters of a row of Big5, and how many of them have a low second byte.
_BIG5_ROW, _BIG5_LOW = 157, 63
# Letters of such a script set apart by spaces: three and more of them, or a line of two.
_LETTER = _UNSPACED.pattern
_SPREAD = re.compile(rf"(?<!\S){_LETTER}(?: {_LETTER}){{2,}}(?!\S)|^{_LETTER} {_LETTER}$")


@lru_cache(4096)
def kind(character: str) -> str:
    """The direction of a character, as one of the constants above."""
    if character.isspace():
        return SPACE
    return _KINDS.get(unicodedata.bidirectional(character), NEUTRAL)


@lru_cache(4096)
def bidi_class(character: str) -> str:
    """Its class in the Unicode bidirectional algorithm."""
    return unicodedata.bidirectional(character)


def is_ligature(text: str) -> bool:
    """Whether Unicode has a character for these letters of Arabic in this order."""
    return text in _ligatures()


@lru_cache(512)
def hong_kong(character: str) -> str | None:
    """The Chinese character that one for private use stands for in old files from Hong Kong.

    Their fonts have characters of Big5 that Unicode had not; Windows gave them places for private
    use, in the order of their codes. None where it is none of them.
    """
    code = ord(character)
    for first, last, lead, half in _PRIVATE_BIG5:
        if first <= code <= last:
            row, trail = divmod(code - first + half, _BIG5_ROW)
            trail += 0x40 if trail < _BIG5_LOW else 0xA1 - _BIG5_LOW
            try:
                return bytes([lead + row, trail]).decode("big5hkscs")
            except UnicodeDecodeError:
                return None
    return None


@lru_cache(1)
def _ligatures() -> frozenset[str]:
    """Of Arabic Presentation Forms-A."""
    forms = (unicodedata.normalize("NFKC", chr(code)) for code in range(0xFBEA, 0xFDF3))
    return frozenset(form for form in forms if len(form) > 1 and form.isalpha())


def has_right_to_left(text: str) -> bool:
    """Whether a text has a letter of a script that runs from right to left."""
    return _HAS_RIGHT_TO_LEFT.search(text) is not None


def leans_right_to_left(text: str) -> bool:
    """Whether most letters of a text are of such scripts."""
    if not has_right_to_left(text):
        return False
    kinds = [kind(one) for one in text]
    return kinds.count(RIGHT) > kinds.count(LEFT)


def is_unspaced(character: str) -> bool:
    """Whether its script writes words without spaces between them."""
    return _UNSPACED.match(character) is not None


def unspread(text: str) -> str:
    """A line without the spaces that set letters of a script without spaces apart, for show."""
    return _SPREAD.sub(lambda run: run[0].replace(" ", ""), text)


def without_unknown(text: str) -> str:
    """A text without drawn characters that no letter is known for, but where they are in a word."""
    return " ".join(_LONE.sub("", text).split())
