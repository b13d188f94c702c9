"""Which way a text runs: by its language, or by its letters."""

import re
from typing import Literal

from summarize.languages.detection import usual_script

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    "Adlm Arab Aran Hebr Mand Mani Mend Nkoo Rohg Samr Syrc Thaa".split()
)
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_EASTERN_SCRIPTS = frozenset("Hans Hant Jpan Kore Hani Hira Kana Hang Bopo Yiii".split())
_COMPLEX_SCRIPTS = _RIGHT_TO_LEFT_SCRIPTS | frozenset(
    "Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong".split()
)
# So much of a text tells its direction.
_LOOKED_AT = 2000


def direction_of_language(tag: str) -> Direction:
    """The direction in which a language is written."""
    return "rtl" if usual_script(tag) in _RIGHT_TO_LEFT_SCRIPTS else "ltr"


def fonts_of_language(tag: str) -> Literal["western", "eastern", "complex"]:
    """Which of the three fonts of an office file a language is written in."""
    script = usual_script(tag)
    if script in _EASTERN_SCRIPTS:
        return "eastern"
    return "complex" if script in _COMPLEX_SCRIPTS else "western"


def direction_of_text(text: str, usual: Direction) -> Direction:
    """The direction of most letters of a text; the usual one where it has as many of both, or none.

    The first letter is no guide: an Arabic sentence may begin with the name of a company.
    """
    beginning = text[:_LOOKED_AT]
    if beginning.isascii() and usual == "ltr":
        return "ltr"
    right = len(_RIGHT_TO_LEFT.findall(beginning))
    left = sum(map(str.isalpha, _RIGHT_TO_LEFT.sub("", beginning)))
    if right == left:
        return usual
    return "rtl" if right > left else "ltr"
