"""Where a sentence that is too long may be broken, and a text in a script without full stops."""

import re

from summarize.text.characters import between_characters, is_inside_character

# The best place first: at a clause, then at a space. A comma between two digits, and a colon, parts
# nothing: `1,234` and `12:30` stay whole.
_CLAUSE = re.compile(r"[;:؛]\s+|[：；]\s*|[,،]\s+|[、，]\s*|\s[–—-]\s|\s+")
_CLAUSE_RANK = (";:؛：；", ",،、，", "–—-")
# A clause or a space is never far; what is beyond this costs time on a text of a million words.
_MAX_REACH = 2000
_SPACE_OF_THAI = re.compile(
    "(?<=[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e\u0e81-\u0ec5\u0ec7-\u0ece])[ \u00a0]+"
    "(?=[\u0e01-\u0e45\u0e81-\u0ec5])"
)
_MIN_CLAUSE = 60
_MIN_LAST_CLAUSE = 20


def break_long(text: str, middle: int) -> int:
    """The best place near `middle` to break a sentence that is too long for one call.

    Returns an offset in `1..len(text) - 1`: after a clause if there is one between a half and one
    and a half of `middle`, else after white space, else between two characters. The nearest of a
    kind wins; none is looked for beyond 2,000 characters.

    Args:
        text: at least two characters.
        middle: where a break would be best.
    """
    reach = min(middle // 2, _MAX_REACH)
    low, high = max(1, middle - reach), min(len(text) - 1, middle + reach)
    places = [
        match
        for match in _CLAUSE.finditer(text, max(0, low - 2), high)
        if low <= match.end() and not is_inside_character(text, match.end())
    ]
    if not places:
        return between_characters(text, min(max(1, middle), len(text) - 1))
    return min(places, key=lambda m: (_rank(m.group()), abs(m.end() - middle))).end()


def clause_ends(text: str) -> list[int]:
    """Where a text in Thai or Lao, which have no full stop, may be parted.

    They put a space behind a sentence, and elsewhere, too: one between two of their letters parts
    what is as long as a sentence already.
    """
    found = []
    low = 0
    for space in _SPACE_OF_THAI.finditer(text):
        if space.start() - low >= _MIN_CLAUSE and len(text) - space.end() >= _MIN_LAST_CLAUSE:
            low = space.end()
            found.append(low)
    return found


def _rank(mark: str) -> int:
    return next((i for i, marks in enumerate(_CLAUSE_RANK) if set(marks) & set(mark)), 9)
