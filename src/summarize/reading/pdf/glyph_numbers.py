"""Letters of a font that are numbered, and not named: read where the numbers tell.

Fonts of which a file names no letters come out as the numbers of their glyphs, taken for codes. Most
TrueType fonts count their glyphs in the order that Apple gave them: the space is the third, and
then as in ASCII and Mac Roman; others go on as in Latin-1. Those of Adobe begin with the space. Old
fonts of TeX have codes of ASCII, and ligatures where ASCII has no letters.
"""

from summarize.reading.pdf.characters import UNKNOWN, Glyph

# Where a glyph is: the list that it stands in, its place there, and its number.
Numbered = tuple[list[Glyph], int, int]

# The number of the space, by which the order goes, and the last one of ASCII.
_APPLE, _ADOBE, _ASCII = 3, 1, 95
_TO_MAC, _TO_LATIN_1, _LAST = 30, 62, 193
# The numbers of small letters with accents in both orders.
_SMALL_MAC, _SMALL_LATIN_1 = range(105, 130), range(161, 194)
# Of the glyphs of a page: how many there have to be, and the least and most shares of those that
# are spaces, letters of ASCII, and of these vowels.
_FEWEST = 24
_SPACES, _LETTERS, _VOWELS = (0.05, 0.4), (0.55, 1.0), (0.2, 0.65)
# Ligatures of fonts of TeX, by their codes in its two encodings; the most of a page's letters that
# have such codes, and the last of these codes.
_LIGATURES = {first + at: text for first in (0x0B, 0x1B) for at, text in enumerate("ﬀﬁﬂﬃﬄ")}
_RARE, _CONTROL = 0.2, 0x1F


def name(numbered: list[Numbered], unknown: int) -> int:
    """Give glyphs of a page their letters, where these make words.

    Args:
        numbered: the glyphs.
        unknown: how many of the page are unknown.

    Returns:
        How many are unknown still.
    """
    numbers = [number for _, _, number in numbered]
    if len(numbers) >= _FEWEST:
        for space in (_APPLE, _ADOBE):
            letters = _letters(numbers, space)
            if _are_words("".join(letters)):
                for (glyphs, place, _), letter in zip(numbered, letters, strict=True):
                    glyphs[place] = glyphs[place]._replace(text=letter)
                return letters.count(UNKNOWN)
    drawn = [
        one for one in numbered if one[2] <= _CONTROL and one[0][one[1]].text == UNKNOWN
    ]
    if drawn and len(drawn) <= _RARE * len(numbers) and all(one[2] in _LIGATURES for one in drawn):
        for glyphs, place, number in drawn:
            glyphs[place] = glyphs[place]._replace(text=_LIGATURES[number])
        return unknown - len(drawn)
    return unknown


def _letters(numbers: list[int], space: int) -> list[str]:
    is_apple = space == _APPLE
    is_mac = sum(map(_SMALL_MAC.__contains__, numbers)) >= sum(
        map(_SMALL_LATIN_1.__contains__, numbers)
    )
    found = []
    for number in numbers:
        if 0 <= number - space < _ASCII:
            found.append(chr(number - space + 32))
        elif is_apple and _ASCII < number <= _LAST:
            other = bytes([number + _TO_MAC]).decode("mac_roman")
            found.append(other if is_mac else chr(number + _TO_LATIN_1))
        else:
            found.append(UNKNOWN)
    return found


def _are_words(text: str) -> bool:
    letters = [letter for letter in text.casefold() if letter.isascii() and letter.isalpha()]
    vowels = sum(letter in "aeiou" for letter in letters)
    return (
        _SPACES[0] <= text.count(" ") / len(text) <= _SPACES[1]
        and _LETTERS[0] <= len(letters) / len(text) <= _LETTERS[1]
        and _VOWELS[0] <= vowels / len(letters) <= _VOWELS[1]
    )
