"""Whether a full stop ends a sentence or belongs to an abbreviation, a number or a name."""

import re
import unicodedata

from summarize.languages.scripts import script
from summarize.text.abbreviations import Kind, words_of

# Plain numbers, since these are asked for at every full stop.
_NAME, _NUMBER, _WITHIN, _END, _MEASURE = map(int, Kind)
# A text that uses one of these does not end a sentence of its script in a Latin full stop.
_OWN_STOPS = re.compile("[।॥۔።։။។。᠃᱾]")
_OPENING = "([{«“\"'‘„‚‟‹¿¡*_#`´-–—/<>="
_WORD = re.compile(r"[^\W\d_]+(?:['’](?![^\W\d_]*['’]))?")
_ROMAN = frozenset("IVXLCDM")
_VOWELS = frozenset(
    "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœıāēīōūąęěůűőăîâơưảạẻẹỉịỏọủụ"
    "аеёиоуыэюяєіїўъαεηιοωυάέήίόώύ"
)
# In these, `prst` and `vlk` are words.
_SYLLABIC_R = frozenset({"cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg"})
# Languages that write `3.` for what is third.
_ORDINALS = frozenset(
    "de gsw lb nds da no nb nn is fo fi et lv cs sk sl hr sr bs mk hu pl tr az eu se".split()
)
# In these a capital is no sign of a new sentence.
_NOUN_CAPITALS = frozenset({"de", "lb", "gsw", "nds"})
# A word before a small letter is no abbreviation that is not known if it is as long and ends in one
# of these; abbreviations are cut before a vowel.
_VOWEL_ENDS = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýąęůűőășțаеёиоуыэюяєіїьйъαεηιοωυάέήίόώύ"
_WORD_ENDS = {
    "fr": "bcdfglmnprstxz", "de": "bdefghklmnrstz", "nl": "bdefgklmnrst", "es": "dlnrsz",
    "pt": "lmnrsz", "sv": "adegklmnrst", "da": "degklmnrst", "nb": "degklmnrst", "fi": "lnrst",
}  # fmt: skip
_MIN_WORD = 5
_MIN_ENGLISH_WORD = 4
_MIN_UNKNOWN = 7
# Where one character is often a whole word.
_SYLLABIC = frozenset(
    {"CJK", "HANGUL", "HIRAGANA", "KATAKANA", "ETHIOPIC", "THAI", "LAO", "KHMER", "MYANMAR"}
)
# Not in a word of prose: those of addresses and programs.
_INSIDE_ADDRESS = frozenset("@/=&_\\<>")
_SUFFIXES = frozenset("com org net edu gov br uk de fr es it ru pl info html htm php asp pdf js py".split())
_MAX_WORD = 40
_MAX_ADVERBIAL = 200
_MAX_ABBREVIATION = 5


class FullStops:
    """The full stops of a paragraph.

    Args:
        text: the paragraph.
        language: without region and script.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._words = words_of(language)
        self._has_ordinals = language in _ORDINALS
        self._vowels = _VOWELS | frozenset("rl") if language in _SYLLABIC_R else _VOWELS
        self._has_noun_capitals = language in _NOUN_CAPITALS
        self._language = language
        self._has_own: bool | None = None

    def ends(
        self, stop: int, low: int, first: int, *, closed: bool = False, dash: bool = False
    ) -> bool:
        """Whether a sentence ends at a full stop with a space behind it.

        Args:
            stop: where the full stop is.
            low: where the sentence starts.
            first: where the first letter, digit or sign of what follows is.
            closed: whether a bracket or a quotation is closed between the two.
            dash: whether what follows begins with a dash.
        """
        text = self._text
        letter = text[first]
        word = self.word_before(stop, low)
        kind = self._kind(word, stop, low)
        if letter.islower():
            return not closed and self._starts_small(word, kind, low, first)
        if not kind and len(word) > _MAX_ABBREVIATION and word.isalpha():
            return not self._is_foreign(word, letter)
        if letter.isdecimal():
            return closed or self._ends_before_number(word, kind, stop, low)
        if self._text[first - 1] == "(" and (kind or _is_letter(word)):
            return False
        if closed:
            return not (kind & ~_END or _is_letter(word)) or self.is_starter(first)
        if dash and _is_letter(word):
            return False
        if kind:
            known = self._ends_behind_known(word, kind, stop, low, first)
            if known is not None:
                return known
        return self._ends_by_shape(word, stop, low, first)

    def ends_glued(self, stop: int, low: int, first: int, *, closed: bool) -> bool:
        """Whether a sentence ends at a mark without a space behind it: `it rained.He left`.

        Args:
            stop: where the mark is.
            low: where the sentence starts.
            first: where the first letter of what follows is.
            closed: whether a bracket or a quotation is closed at the mark.
        """
        after = self._text[first : first + _MAX_WORD].split(None, 1)[0]
        found = _WORD.match(after)
        rest = after[found.end() :] if found else after
        if found is None or not _INSIDE_ADDRESS.isdisjoint(rest[:-1]):
            return False
        name = self._words.kind(found.group()) & _NAME and rest.startswith(".")
        if found.group().lower() in _SUFFIXES and not rest:
            return False
        starter = name or (self.is_starter(first) and not rest.startswith("."))
        if closed:
            return True
        word = self.word_before(stop, low)
        if word.replace(",", "").replace(".", "").isdecimal():
            return starter and len(found.group()) > 1
        if self._words.kind(word) or len(word) < 3 or not word.isalpha():
            return False
        return word.islower() and (starter or len(found.group()) > 1) or starter

    def word_before(self, stop: int, low: int) -> str:
        """What stands before a mark, back to a space, without what opens."""
        pieces = self._text[max(low, stop - _MAX_WORD) : stop].split()
        if not pieces:
            return ""
        word = pieces[-1].lstrip(_OPENING)
        word = word[max(word.rfind("'"), word.rfind("’")) + 1 :]
        if "/" in word and "." in word:
            word = word.rsplit("/", 1)[1]
        if self._text[stop - 1].isspace() and not self._words.kind(word) & _NAME:
            # In a text with spaces around its marks, only what is never last is looked at.
            return word if "." in word and len(word) <= 4 else ""
        return word

    def is_starter(self, first: int) -> bool:
        """Whether a word is one with which sentences start, and no initial or name."""
        text = self._text
        word = _WORD.match(text, first, first + _MAX_WORD)
        if word is None:
            return False
        small = word.group().lower().replace("’", "'")
        if text[word.end() : word.end() + 1] == "." and len(small) <= 2:
            return False
        starts = self._words.starts
        if not starts:
            return len(small) <= 2 and text[first].isupper()
        return small in starts or small.rstrip("'") in starts or self._elided(small, word.end())

    def _elided(self, small: str, end: int) -> bool:
        """`c'est`, where the apostrophe is followed by the rest."""
        return (
            self._text[end : end + 1] in "'’" and f"{small}'" in self._words.starts
        )

    def _kind(self, word: str, stop: int, low: int) -> int:
        """The kinds of a word, of its last part, or of it with the letter before it (`p. ex.`)."""
        kind = self._words.kind(word)
        if "-" in word and not kind:
            return self._words.kind(word.rsplit("-", 1)[1])
        if len(word) > 3:
            return kind
        before = self._text[max(low, stop - 16) : stop - len(word)]
        if not before.rstrip().endswith("."):
            return kind
        letters = before.split()
        joined = word
        for piece in reversed(letters[-3:]):
            if len(piece) > 2 or not piece.endswith("."):
                break
            joined = piece + joined
            kind = self._words.kind(joined) or kind
        return kind

    def _starts_small(self, word: str, kind: int, low: int, first: int) -> bool:
        """Whether a sentence starts with a small letter."""
        if kind or len(word) < 3 or not word.isalpha() or self._lacks_vowels(word):
            return False
        following = self._text[first : first + 8]
        if following[1:2].isupper() or following.startswith(("http:", "https:", "www.")):
            return True
        if self._text[low].islower():
            return True
        if self._language == "en":
            return len(word) >= _MIN_ENGLISH_WORD
        ends = _VOWEL_ENDS + _WORD_ENDS.get(self._language, "")
        least = _MIN_WORD if self._words.starts else _MIN_UNKNOWN
        return len(word) >= least and word[-1] in ends

    def _is_foreign(self, word: str, letter: str) -> bool:
        """A long word before a letter of a script that has its own full stop, and uses it."""
        return (_is_caseless(word[-1]) or _is_caseless(letter)) and self._uses_own_stop()

    def _ends_before_number(self, word: str, kind: int, stop: int, low: int) -> bool:
        if kind:
            return bool(kind & _END) or (
                kind == _MEASURE and "." in word and self._is_behind_number(word, stop, low)
            )
        if _is_letter(word) or _is_acronym(word):
            return False
        if word.isdecimal():
            return not self._is_alone(word, stop, low) and not (
                self._has_ordinals and len(word) <= 2
            )
        return not self._lacks_vowels(word) or self._is_behind_number(word, stop, low)

    def _ends_behind_known(
        self, word: str, kind: int, stop: int, low: int, first: int
    ) -> bool | None:
        """Whether a sentence ends behind an abbreviation; None where it is a word as well."""
        if kind & _MEASURE and self._is_behind_number(word, stop, low):
            return self.is_starter(first) or self._ends_behind_unit(word, stop, low, first)
        if kind & _WITHIN:
            return self.is_starter(first)
        if kind & _NAME:
            return False
        if kind & _END:
            return not self._is_abbreviation_next(first)
        if kind & _NUMBER:
            if _is_letter(word):
                return self.is_starter(first)
            after = _WORD.match(self._text, first, first + _MAX_WORD)
            number = after.group() if after else ""
            if number and set(number) <= _ROMAN:
                return self.is_starter(first)
            return len(number) != 1 or self.is_starter(first)
        return None

    def _ends_by_shape(self, word: str, stop: int, low: int, first: int) -> bool:
        """Whether a sentence ends behind a word that is not known to be an abbreviation."""
        if not word:
            return True
        letter = self._text[first]
        if _is_letter(word):
            if _is_caseless(word[0]):
                return script(word[0]) in _SYLLABIC
            if word.islower() and self._is_behind_number(word, stop, low):
                return self.is_starter(first) or self._ends_behind_unit(word, stop, low, first)
            return self.is_starter(first)
        if word.isdecimal():
            if self._is_alone(word, stop, low):
                return False
            is_ordinal = self._has_ordinals and len(word) <= 2
            return not is_ordinal or self.is_starter(first)
        if self._has_ordinals and set(word) <= _ROMAN:
            return self.is_starter(first)
        if "." in word:
            return not _is_acronym(word) or self.is_starter(first)
        if _is_caseless(word[-1]) or _is_caseless(letter):
            return not self._uses_own_stop()
        if self._lacks_vowels(word):
            if self._is_behind_number(word, stop, low):
                return self.is_starter(first) or self._ends_behind_unit(word, stop, low, first)
            return self.is_starter(first)
        return True

    def _is_behind_number(self, word: str, stop: int, low: int) -> bool:
        if word[:1].isdigit():
            return True
        before = self._text[max(low, stop - len(word) - 12) : stop - len(word)].rstrip("\u00a0 .-")
        return before[-1:].isdigit() or before[-1:] in tuple("½¼¾")

    def _ends_behind_unit(self, word: str, stop: int, low: int, first: int) -> bool:
        """Whether a sentence ends behind a number with its unit, before a word with a capital."""
        if self._has_noun_capitals or self._is_fronted(stop, low):
            return False
        # `11:58 p.m. PDT`
        return "." not in word or not self._text[first : first + 2].isupper()

    def _is_fronted(self, stop: int, low: int) -> bool:
        """Whether a sentence has only begun, with an adverbial: `At 5 p.m. Mr. Lee left.`"""
        if stop - low > _MAX_ADVERBIAL:
            return False
        text = self._text
        part = max(text.rfind(mark, low, stop) for mark in (": ", "; ")) + 1
        word = _WORD.search(text, max(low, part), stop)
        return word is not None and word.group().lower() in self._words.fronts

    def _is_alone(self, word: str, stop: int, low: int) -> bool:
        """Whether a number is all of the sentence: that of an item."""
        return len(word) <= 3 and not self._text[low : stop - len(word)].strip(_OPENING + " \n\t")

    def _is_abbreviation_next(self, first: int) -> bool:
        """`Co. Ltd.`"""
        after = _WORD.match(self._text, first, first + _MAX_WORD)
        if after is None or self._text[after.end() : after.end() + 1] != ".":
            return False
        return bool(self._words.kind(after.group()) & (_END | _WITHIN))

    def _lacks_vowels(self, word: str) -> bool:
        """Whether a word has the form of an abbreviation: `Bd`, `bzw`, `стр`."""
        return (
            1 < len(word) <= _MAX_ABBREVIATION
            and word.isalpha()
            and (word.islower() or word[1:].islower())
            and self._vowels.isdisjoint(word.lower())
            and len(set(word)) > 1
            and word[0].lower() != word[0].upper()
        )

    def _uses_own_stop(self) -> bool:
        if self._has_own is None:
            self._has_own = _OWN_STOPS.search(self._text) is not None
        return self._has_own


def _is_letter(word: str) -> bool:
    """Whether a word is one letter, with its marks."""
    return word[:1].isalpha() and all(unicodedata.category(c)[0] == "M" for c in word[1:])


def _is_acronym(word: str) -> bool:
    """Whether a word is letters with full stops between them: `U.N`, `यू.के`."""
    parts = word.rsplit("-", 1)[-1].split(".")
    return len(parts) > 1 and all(
        (len(part) <= 2 and part.isalpha()) or _is_letter(part) for part in parts
    )


def _is_caseless(character: str) -> bool:
    return unicodedata.category(character) in ("Lo", "Mn", "Mc")
