"""The direction of a language's script, and which fonts of an office file it is written in."""

from functools import lru_cache
from typing import Literal

_RIGHT_TO_LEFT = frozenset("Arab Hebr Syrc Thaa Nkoo Adlm Rohg Mand Samr".split())
_EASTERN = frozenset("Hans Hant Jpan Kore Hani Hira Kana Hang Bopo Yiii".split())
_COMPLEX = _RIGHT_TO_LEFT | frozenset(
    "Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong".split()
)


@lru_cache(maxsize=64)
def script_of(language: str) -> str:
    """The script that a language is usually written in, as `Latn`; empty where it is not known."""
    import langcodes

    try:
        return langcodes.Language.get(language).maximize().script or ""
    except ValueError:
        return ""


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return script_of(language) in _RIGHT_TO_LEFT


def font_class(language: str) -> Literal["western", "eastern", "complex"]:
    """Which of the three fonts of an office file a language is written in."""
    script = script_of(language)
    if script in _EASTERN:
        return "eastern"
    return "complex" if script in _COMPLEX else "western"
