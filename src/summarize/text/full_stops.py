"""Whether a full stop ends a sentence or belongs to an abbreviation, a number or a name."""

import re
from typing import NamedTuple

from summarize.text.abbreviations import Kind, words_of
from summarize.text.clock_dates import goes_on_with_date
from summarize.text.word_shapes import (
    ends_like_a_word,
    is_acronym,
    is_caseless,
    is_letter,
    is_roman,
    is_small,
    lacks_vowels,
)

# Plain numbers, since these are asked for at every full stop.
_NAME, _NUMBER, _WITHIN, _END, _MEASURE = map(int, Kind)
# A text that uses one of these does not end a sentence of its script in a Latin full stop.
_OWN_STOPS = re.compile("[।॥۔።։။។。᠃᱾]|(?<=[\u0561-\u0587]):")
_OPENING = "([{«“\"'‘„‚‟‹¿¡*_#`´-–—/<>=•‣▪●◦∙·"
_WORD = re.compile(r"[^\W\d_]+(?:['’](?![^\W\d_]*['’]))?")
_NUMBER_BEFORE = re.compile(r"(?:[\d½¼¾]|\b[IVXLC]+)[\s.-]?(?:[^\W\d_]{1,5}\.\s?)?$")
_ADDRESSES = ("http:", "https:", "www.")
# Languages that write `3.` for what is third.
_ORDINALS = frozenset(
    "de gsw lb nds da no nb nn is fo fi et lv cs sk sl hr sr bs mk hu pl tr az eu se".split()
)
# In these a capital is no sign of a new sentence.
_NOUN_CAPITALS = frozenset({"de", "lb", "gsw", "nds"})
# A shorter word before a small letter may be an abbreviation that is not known.
_MIN_WORD = 5
_MIN_ENGLISH_WORD = 4
_MIN_UNKNOWN = 7
# Not in a word of prose: those of addresses and programs.
_INSIDE_ADDRESS = frozenset("@/=&_\\<>")
_SUFFIXES = frozenset("com org net edu gov br uk de fr it ru info html htm php asp pdf".split())
_MAX_WORD = 40
# `и т. д.`, `u. v. m.`: parts of one abbreviation, and the characters that they take.
_MAX_JOINED = 3
_MAX_PARTS = 16
_MAX_ADVERBIAL = 200
_MAX_ABBREVIATION = 5
_MAX_NUMBER = 4
_MAX_OPENING = 8


class _Stop(NamedTuple):
    """A full stop.

    Attributes:
        word: what stands before it, as far as it is one abbreviation.
        kind: its kinds.
        place: where the full stop is.
        low: where the sentence starts.
        first: where the first letter, digit or sign of what follows is.
    """

    word: str
    kind: int
    place: int
    low: int
    first: int


class FullStops:
    """The full stops of a paragraph.

    Args:
        text: the paragraph.
        language: without region and script.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._words = words_of(language)
        self._has_ordinals = language in _ORDINALS
        self._is_armenian = language == "hy"
        self._has_own: bool | None = None

    def ends(
        self, place: int, low: int, first: int, *, closed: bool = False, dash: bool = False
    ) -> bool:
        """Whether a sentence ends at a full stop with a space behind it, before a letter or digit.

        Args:
            place: where the full stop is.
            low: where the sentence starts.
            first: where the first letter or digit of what follows is.
            closed: whether a bracket or a quotation is closed between the two.
            dash: whether what follows begins with a dash.
        """
        if self._is_armenian and self._uses_own_stop():
            # There it stands for a colon.
            return False
        letter = self._text[first]
        word, kind = self._known(self.word_before(place, low), place, low)
        if not kind and len(word) > _MAX_ABBREVIATION and word.isalpha() and letter.isupper():
            # By far the most frequent.
            return not is_caseless(word[-1]) or not self._uses_own_stop()
        stop = _Stop(word, kind, place, low, first)
        if is_small(letter):
            return not closed and self._starts_small(stop)
        if letter.isdecimal():
            return closed or self._ends_before_number(stop)
        is_mark = bool(kind & ~_END) or is_letter(word)
        if is_mark and (dash or self._text[first - 1] == "(") and (kind or dash):
            return False
        if closed:
            return not self._is_alone(stop) and (not is_mark or self.is_starter(first))
        return self._ends_before_word(stop)

    def ends_before_sign(self, place: int, low: int, first: int) -> bool:
        """The same before a sign, or before an item with a number or letter in brackets."""
        stop = _Stop(*self._known(self.word_before(place, low), place, low), place, low, first)
        if self._is_alone(stop) or stop.kind & ~_END:
            return False
        return len(stop.word) > _MAX_ABBREVIATION or self._ends_by_shape(stop)

    def ends_glued(self, place: int, low: int, first: int, *, closed: bool) -> bool:
        """The same at a mark without a space behind it: `it rained.He left`."""
        after = self._text[first : first + _MAX_WORD].split(None, 1)[0]
        found = _WORD.match(after)
        if found is None or not _INSIDE_ADDRESS.isdisjoint(after[found.end() : -1]):
            return False
        next_word, rest = found.group(), after[found.end() :]
        if next_word.lower() in _SUFFIXES and not rest:
            return False
        if closed:
            return True
        is_title = self._words.kind(next_word) & _NAME and rest.startswith(".")
        starts = is_title or (self.is_starter(first) and not rest.startswith("."))
        word = self.word_before(place, low)
        if word.replace(",", "").replace(".", "").isdecimal():
            return bool(starts) and len(next_word) > 1
        if self._words.kind(word) or len(word) < 3 or not word.isalpha():
            return False
        return bool(starts) or (word.islower() and len(next_word) > 1)

    def word_before(self, place: int, low: int) -> str:
        """What stands before a mark, back to a space, without what opens."""
        pieces = self._text[max(low, place - _MAX_WORD) : place].split()
        if not pieces:
            return ""
        word = pieces[-1].lstrip(_OPENING)
        # `l'art`; a last apostrophe belongs to the word in Hebrew.
        word = word[max(word.rfind("'", 0, -1), word.rfind("’", 0, -1)) + 1 :]
        if "/" in word and "." in word:
            word = word.rsplit("/", 1)[1]
        if self._text[place - 1].isspace() and not self._words.kind(word) & _NAME:
            # In a text with spaces around its marks, only what is never last is looked at.
            return word if "." in word and len(word) <= _MAX_ABBREVIATION else ""
        return word

    def is_starter(self, first: int) -> bool:
        """Whether a word is one with which sentences start, and no initial or name."""
        text, starts = self._text, self._words.starts
        word = _WORD.match(text, first, first + _MAX_WORD)
        if word is None:
            return False
        small = word.group().lower().replace("’", "'")
        if text[word.end() : word.end() + 1] == "." and len(small) <= 2:
            return False
        if not starts:
            return len(small) <= 2 and text[first].isupper()
        return small in starts or small.rstrip("'") in starts

    def _known(self, word: str, place: int, low: int) -> tuple[str, int]:
        """A word and its kinds; what is known may be its last part, or more (`p. ex.`)."""
        kind = self._words.kind(word)
        if not kind:
            if word[-1:] in ("ª", "º"):
                kind = self._words.kind(word[:-1])
            elif "-" in word:
                kind = self._words.kind(word.rsplit("-", 1)[1])
            elif word.endswith("str"):
                # `Hauptstr. 5`
                kind = self._words.kinds.get("-str", 0)
        if len(word) > _MAX_JOINED:
            return word, kind
        before = self._text[max(low, place - _MAX_PARTS) : place - len(word)]
        if not before.rstrip().endswith("."):
            return word, kind
        joined = word
        for piece in reversed(before.split()[-_MAX_JOINED:]):
            if len(piece) > 2 or piece[-1] != ".":
                break
            joined = piece + joined
            if found := self._words.kind(joined):
                word, kind = joined, found
        return word, kind

    def _starts_small(self, stop: _Stop) -> bool:
        """Whether a sentence starts with a small letter: what went before cannot go on."""
        word = stop.word
        begins_small = self._text[stop.low].islower()
        if stop.kind or len(word) < 2 or lacks_vowels(word, self._language):
            return False
        if not word.isalpha():
            # A number with more than two digits, or what ends in a bracket.
            return begins_small and len(word) > 2 and not is_acronym(word)
        following = self._text[stop.first : stop.first + 8]
        if len(word) > 2 and (following[1:2].isupper() or following.startswith(_ADDRESSES)):
            return True
        if begins_small:
            return True
        if self._language == "en":
            return len(word) >= _MIN_ENGLISH_WORD
        least = _MIN_WORD if self._words.starts else _MIN_UNKNOWN
        return len(word) >= least and ends_like_a_word(word, self._language)

    def _ends_before_number(self, stop: _Stop) -> bool:
        word, kind = stop.word, stop.kind
        if kind:
            is_time = kind == _MEASURE and "." in word
            return bool(kind & _END) or (is_time and self._is_behind_number(stop))
        if is_letter(word) or is_acronym(word):
            return False
        if word.isdecimal():
            is_ordinal = self._has_ordinals and len(word) <= 2
            return not is_ordinal and not self._is_alone(stop)
        return not lacks_vowels(word, self._language) or self._is_behind_number(stop)

    def _ends_before_word(self, stop: _Stop) -> bool:
        """Whether a sentence ends before a capital, or a letter of a script without any."""
        kind = stop.kind
        if kind & _MEASURE and self._is_behind_number(stop):
            return self._ends_behind_unit(stop)
        if kind & _WITHIN:
            return self.is_starter(stop.first)
        if kind & _NAME:
            return False
        if kind & _END:
            return not self._is_abbreviation_next(stop.first)
        if kind & _NUMBER:
            after = _WORD.match(self._text, stop.first, stop.first + _MAX_WORD)
            number = after.group() if after else ""
            if len(number) == 1 or is_roman(number) or is_letter(stop.word):
                return self.is_starter(stop.first)
            return True
        return self._ends_by_shape(stop)

    def _ends_by_shape(self, stop: _Stop) -> bool:
        """Whether a sentence ends behind a word that is not known to be an abbreviation."""
        word, first = stop.word, stop.first
        if not word:
            return True
        if is_letter(word):
            return self._ends_behind_letter(stop)
        if word.isdecimal():
            return not self._is_alone(stop) and (
                not self._has_ordinals
                or len(word) > 2
                or self.is_starter(first)
                or self._is_reference(stop)
            )
        if is_acronym(word) or (self._has_ordinals and is_roman(word)):
            return self.is_starter(first)
        if lacks_vowels(word, self._language):
            behind_number = self._is_behind_number(stop)
            return self._ends_behind_unit(stop) if behind_number else self.is_starter(first)
        if is_caseless(word[-1]) or is_caseless(self._text[first]):
            return not self._uses_own_stop()
        return True

    def _ends_behind_letter(self, stop: _Stop) -> bool:
        """Whether a sentence ends behind one letter: seldom, since it is an initial or the like."""
        word, first = stop.word, stop.first
        # `a. C.`, and the letter of an item.
        if self._text[first + 1 : first + 2] == "." or self._is_alone(stop):
            return False
        if is_caseless(word[0]):
            return False
        if word == "I" and self._language == "en" and self._is_behind_small_word(stop):
            # `you and I`, and not `Albert I. Jones`.
            return True
        if word.islower() and self._is_behind_number(stop):
            return self._ends_behind_unit(stop)
        return self.is_starter(first)

    def _is_behind_small_word(self, stop: _Stop) -> bool:
        """Whether the word before the one at the full stop begins in a small letter."""
        before = self._text[max(stop.low, stop.place - _MAX_WORD) : stop.place].split()
        return len(before) > 1 and before[-2][0].islower()

    def _ends_behind_unit(self, stop: _Stop) -> bool:
        """Whether a sentence ends behind a number with its unit, before a capital."""
        if "." in stop.word and goes_on_with_date(self._text, stop.first, self._words):
            return False
        if self.is_starter(stop.first):
            return True
        if self._language in _NOUN_CAPITALS or self._is_fronted(stop):
            return False
        # `11:58 p.m. PDT`
        return "." not in stop.word or not self._text[stop.first : stop.first + 2].isupper()

    def _is_behind_number(self, stop: _Stop) -> bool:
        """Whether a word is the unit of a number: `5 kg`, `5kg`, `5 тыс. руб`."""
        word, place, low = stop.word, stop.place, stop.low
        if word[:1].isdigit():
            return True
        # What is joined from parts has spaces between them.
        start = self._text.rfind(word[0], max(low, place - _MAX_PARTS), place - len(word) + 1)
        return _NUMBER_BEFORE.search(self._text[max(low, start - _MAX_PARTS) : start]) is not None

    def _is_fronted(self, stop: _Stop) -> bool:
        """Whether a sentence has only begun, with an adverbial: `At 5 p.m. Mr. Lee` left."""
        if stop.place - stop.low > _MAX_ADVERBIAL:
            return False
        part = max(self._text.rfind(mark, stop.low, stop.place) for mark in (": ", "; ")) + 1
        word = _WORD.search(self._text, max(stop.low, part), stop.place)
        return word is not None and word.group().lower() in self._words.fronts

    def _is_reference(self, stop: _Stop) -> bool:
        """Whether a number is that of something: `br. 5`, `klo 5`."""
        end = stop.place - len(stop.word)
        before = self._text[max(stop.low, end - _MAX_WORD) : end].split()
        return bool(before) and bool(self._words.kind(before[-1].rstrip(".")) & (_NUMBER | _WITHIN))

    def _is_alone(self, stop: _Stop) -> bool:
        """Whether a number or a letter is all of the sentence: that of an item."""
        word = stop.word
        end = stop.place - len(word)
        if len(word) > _MAX_NUMBER or end - stop.low > _MAX_OPENING:
            return False
        is_number = word.isdecimal() or is_letter(word) or is_roman(word.upper())
        return is_number and not self._text[stop.low : end].strip(_OPENING + " \n\t")

    def _is_abbreviation_next(self, first: int) -> bool:
        """Whether another abbreviation follows that can end a sentence: `Co. Ltd.` left."""
        after = _WORD.match(self._text, first, first + _MAX_WORD)
        if after is None or self._text[after.end() : after.end() + 1] != ".":
            return False
        return bool(self._words.kind(after.group()) & (_END | _WITHIN))

    def _uses_own_stop(self) -> bool:
        if self._has_own is None:
            self._has_own = _OWN_STOPS.search(self._text) is not None
        return self._has_own
