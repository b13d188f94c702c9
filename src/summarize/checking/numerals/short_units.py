"""Short units of English that are other words as well: `11st 4lb`, `5ft 11in`, `6'2"`.

`st` makes an ordinal only of a number that ends in one, eleven apart: nobody writes `11st` for
`11th`. `21st` is an ordinal unless pounds stand behind it or it is said to be weighed.
"""

import re

from summarize.patterns import lazy

_STONE = re.compile(r"(?P<space> ?)st(?![\w'])", re.IGNORECASE)
_POUNDS = re.compile(r",? ?(?:and )?\d{1,2}(?:\.\d|½)? ?lbs?(?!\w)", re.IGNORECASE)
_ONE = re.compile(r"(?<![\d.,])(?:\d*[02-9])?1\Z")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,2}(?:\.\d{1,2}| ?½)?\Z")
# `Weighed nearly 21st`, `lost 1st`; with an article it is an ordinal: `lost the 21st game`.
_WEIGHED = lazy(
    r"(?<!\w)(?:weigh(?:s|ed|ing|t)?|los[et]|losing|shed|gain(?:ed|s)?|gaining|put on|heavier|lighter)"
    r"(?: (?!the |his |her |its |their |our |my |your )[a-z]+){0,2} \Z",
    re.IGNORECASE,
)
# Behind an ordinal stands what it orders: `lost 1st place`.
_NO_NOUN = re.compile(
    r"(?:[.,;:!?)]|\Z| (?:and|but|or|in|to|when|after|before|since|over|during|by|for|from|because"
    r"|while|at|as|with|on|until|once)(?!\w))"
)
# `From 21st to 11st`
_TO_STONE = re.compile(
    r" (?:to|and|or|down to|up to) (?:\d{0,2}[02-9]|\d*11)st(?![\w'])", re.IGNORECASE
)
_INCH = re.compile(r"in(?!\w)")
_SPACED_INCH = re.compile(r" in(?=[.,;:)-]| (?:tall|high|long|wide|deep)(?!\w)|\Z)")
_BEHIND_FEET = re.compile(r"(?:ft|feet|foot|') ?\d{1,2}(?:\.\d|½)?\Z")
# Of a length in feet and inches; a mark alone may be a quotation mark or an apostrophe.
_FEET_SIGN = re.compile(r"['′](?= ?\d{1,2}(?:\.\d|½)? ?(?:[\"”″]|''))")
_INCH_SIGN = re.compile(r" ?(?:[\"”″]|'')")
_BEHIND_FEET_SIGN = re.compile(r"(?<![\w.,])\d{1,3}['′] ?\d{1,2}(?:\.\d|½)?\Z")
_LONGEST = 48


def short_unit(text: str, end: int) -> tuple[str, int] | None:
    """The name of the unit of the number that ends at an offset, and where it ends itself.

    Args:
        text: English, as `plain` makes it.
        end: behind the number.
    """
    following = text[end : end + 2].lstrip(" ").lower()
    if not following or following[0] not in "si'\"”″′":
        return None
    before = text[max(0, end - _LONGEST) : end]
    if match := _STONE.match(text, end):
        return ("stone", match.end()) if _is_stone(text, before, match) else None
    if match := _FEET_SIGN.match(text, end):
        return "foot", match.end()
    if (match := _INCH_SIGN.match(text, end)) and _BEHIND_FEET_SIGN.search(before):
        return "inch", match.end()
    if (match := _INCH.match(text, end)) and _NUMBER.search(before):
        return "inch", match.end()
    if (match := _INCH.match(text, end)) or (match := _SPACED_INCH.match(text, end)):
        return ("inch", match.end()) if _BEHIND_FEET.search(before) else None
    return None


def _is_stone(text: str, before: str, unit: re.Match[str]) -> bool:
    number = _NUMBER.search(before)
    if number is None:
        return False
    if _POUNDS.match(text, unit.end()):
        return True
    if unit["space"]:
        return False
    if not _ONE.search(before):
        return True
    said_before = before[: number.start()]
    if _TO_STONE.match(text, unit.end()):
        return True
    return bool(_WEIGHED.search(said_before) and _NO_NOUN.match(text, unit.end()))
