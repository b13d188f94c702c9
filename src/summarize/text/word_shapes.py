"""What the letters of a word tell before a full stop, where no list knows the word."""

import unicodedata

from summarize.languages.scripts import script

_ROMAN = frozenset("IVXLCDM")
# Abbreviations are cut before a vowel; few words of a language have none.
_LATIN_VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœıāēīōūąęěůűőăơưảạẻẹỉịỏọủụ"
_VOWELS = frozenset(_LATIN_VOWELS + "аеёиоуыэюяєіїўъαεηιοωυάέήίόώύ")
# In these, `prst` and `vlk` are words.
_VOWELS_WITH_R = _VOWELS | frozenset("rl")
_HAS_SYLLABIC_R = frozenset({"cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg"})
# What words end in, besides vowels: of other languages too little is known.
_WORD_ENDS = {
    "fr": "bcdfglmnprstxz", "de": "bdefghklmnrstz", "nl": "bdefgklmnrst", "es": "dlnrsz",
    "pt": "lmnrsz", "sv": "adegklmnrst", "da": "degklmnrst", "nb": "degklmnrst", "fi": "lnrst",
    "ru": "ьйъ", "uk": "ьй",
}  # fmt: skip
_MAX_ABBREVIATION = 5
# Where one character is often a whole word.
_SYLLABIC = frozenset(
    {"CJK", "HANGUL", "HIRAGANA", "KATAKANA", "ETHIOPIC", "LAO", "KHMER", "MYANMAR"}
)
# Where a consonant with the mark of a vowel is often a whole word: `है`.
_SYLLABLES_ARE_WORDS = frozenset({"DEVANAGARI", "GUJARATI", "GURMUKHI", "BENGALI", "ORIYA"})
_THAI_CONSONANTS = frozenset(map(chr, range(0x0E01, 0x0E2F)))


def is_letter(word: str) -> bool:
    """Whether a word is one letter with its marks, as an initial is: `J`, `д`, `கே`."""
    if not word[:1].isalpha():
        return False
    if len(word) == 1:
        return script(word) not in _SYLLABIC if is_caseless(word) else True
    return (
        all(unicodedata.category(mark)[0] == "M" for mark in word[1:])
        and script(word[0]) not in _SYLLABIC
        and script(word[0]) not in _SYLLABLES_ARE_WORDS
    )


def is_acronym(word: str) -> bool:
    """Whether a word is letters with full stops between them: `U.N`, `यू.के`."""
    parts = word.rsplit("-", 1)[-1].split(".")
    return len(parts) > 1 and all(_is_part(part) for part in parts)


def is_roman(word: str) -> bool:
    """Whether a word is a Roman number in capitals."""
    return bool(word) and _ROMAN.issuperset(word)


def is_small(letter: str) -> bool:
    """Whether a letter is a small one of a script that has capitals, too: not one of Georgian."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def is_caseless(character: str) -> bool:
    """Whether a character is of a script without capitals, where none can tell a new sentence."""
    is_georgian = "\u10d0" <= character <= "\u10ff"
    return is_georgian or unicodedata.category(character) in ("Lo", "Mn", "Mc")


def lacks_vowels(word: str, language: str) -> bool:
    """Whether a word has the form of an abbreviation: `Bd`, `bzw`, `стр`, `กทม`."""
    if not 1 < len(word) <= _MAX_ABBREVIATION or not word.isalpha():
        return False
    if word[0] in _THAI_CONSONANTS:
        return _THAI_CONSONANTS.issuperset(word)
    small = word.lower()
    vowels = _VOWELS_WITH_R if language in _HAS_SYLLABIC_R else _VOWELS
    return (
        word[1:] == small[1:]
        and vowels.isdisjoint(small)
        # Neither `mmm` nor a script without capitals, whose vowels are not listed.
        and len(set(small)) > 1
        and small[0] != word[0].upper()
    )


def ends_like_a_word(word: str, language: str) -> bool:
    """Whether a word ends as the words of its language do, and not where one was cut off."""
    return word[-1] in _VOWELS or word[-1] in _WORD_ENDS.get(language, "")


def _is_part(part: str) -> bool:
    return (len(part) <= 2 and part.isalpha()) or (
        part[:1].isalpha() and all(unicodedata.category(mark)[0] == "M" for mark in part[1:])
    )
