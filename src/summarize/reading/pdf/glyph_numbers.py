"""Letters of a font that are numbered, and not named: read where the numbers tell.

Fonts of which a file names no letters come out as the numbers of their glyphs, taken for codes.
The font's own file may tell their letters. Else most TrueType fonts count their glyphs in the order
that Apple gave them: the space is the third, and then as in ASCII and Mac Roman; others go on as in
Latin-1; those of Adobe begin with the space. Old fonts of TeX have codes of ASCII, and ligatures
where ASCII has no letters.
"""

from summarize.reading.pdf.characters import UNKNOWN, Numbered

# The number of the space, by which the order goes, and the last one of ASCII.
_APPLE, _ADOBE, _ASCII = 3, 1, 95
_TO_MAC, _TO_LATIN_1, _LAST = 30, 62, 193
# The numbers of small letters with accents in both orders.
_SMALL_MAC, _SMALL_LATIN_1 = range(105, 130), range(161, 194)
# Of the glyphs of a page: how many there have to be, and the least and most shares of those that
# are spaces, letters of ASCII, and of these vowels.
_FEWEST = 24
_SPACES, _LETTERS, _VOWELS = (0.05, 0.4), (0.55, 1.0), (0.2, 0.65)
# How much more of a page has to be letters and spaces by a font's own file, and how much at least.
_BETTER, _LEAST = 0.04, 0.7
# Ligatures of fonts of TeX, by their codes in its two encodings; the most of a page's letters that
# have such codes, and the last of these codes.
_LIGATURES = {first + at: text for first in (0x0B, 0x1B) for at, text in enumerate("ﬀﬁﬂﬃﬄ")}
_RARE, _CONTROL = 0.2, 0x1F
_NO_LETTER = 0xFFFF


def name(numbered: list[Numbered], unknown: int) -> int:
    """Give glyphs of a page their letters, where these make words.

    Args:
        numbered: the glyphs.
        unknown: how many of the page are unknown.

    Returns:
        How many are unknown still.
    """
    if len(numbered) >= _FEWEST:
        numbers = [one.number for one in numbered]
        plain = _sense([chr(min(number, _NO_LETTER)) for number in numbers])
        own = [one.letter or UNKNOWN for one in numbered]
        if _sense(own) > max(plain + _BETTER, _LEAST):
            return _named(numbered, own)
        for space in (_APPLE, _ADOBE):
            letters = _letters(numbers, space)
            if _are_words("".join(letters)):
                return _named(numbered, letters)
    drawn = [one for one in numbered if one.number <= _CONTROL and _is_unknown(one)]
    is_tex = all(one.number in _LIGATURES for one in drawn)
    if not is_tex or len(drawn) > _RARE * len(numbered):
        return unknown
    _named(drawn, [_LIGATURES[one.number] for one in drawn])
    return unknown - len(drawn)


def _named(numbered: list[Numbered], letters: list[str]) -> int:
    for one, letter in zip(numbered, letters, strict=True):
        one.glyphs[one.place] = one.glyphs[one.place]._replace(text=letter)
    return letters.count(UNKNOWN)


def _is_unknown(one: Numbered) -> bool:
    return one.glyphs[one.place].text == UNKNOWN


def _sense(letters: list[str]) -> float:
    """The share of characters that are letters, or spaces, as of a text."""
    return sum(letter.isalpha() or letter == " " for letter in letters) / len(letters)


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
