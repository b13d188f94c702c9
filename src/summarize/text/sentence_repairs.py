"""What sentencex cannot know of a text, and where what it found has to be put right.

The rules look at the kinds of characters around a full stop, and only a few at words of one
language. `prepared` changes characters one for one, so that every offset stays what it is.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from summarize.languages.scripts import (
    SENTENCE_CLOSERS,
    SENTENCE_TERMINATORS,
    is_of_word,
    is_unspaced,
    script,
)
from summarize.text.line_breaks import LINE_BREAK

# Marks that sentencex does not know end a sentence as the danda does; a lone surrogate is counted
# differently there.
_AS_DANDA = re.compile("[។៕།༎༏](?!ល។)")
_SURROGATE = re.compile("[\ud800-\udfff]")
# What none of the rules below needs to be tried without.
_UNUSUAL = re.compile('[\n\r\v\f\x1c-\x1e\x85\u2028\u2029"…『\ud800-\udfff។៕།༎༏]')
_LINE_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_COMMON = frozenset('"…『')
# An ellipsis of one character ends a sentence where nothing goes on in small letters.
_ELLIPSIS = re.compile("…(?=[\"'”’»)\\]]?\\s{1,4}(\\S))")
# Straight quotation marks that open, those that close, and those inside of a word (`ד"ר`). Paired
# one after the other, as sentencex pairs them, one mark too many turns all of a text inside out.
# The mark stands first in each pattern, which makes it quick to look for.
_OPENING = re.compile(r'"(?<![^\s(\[{<“‘«„—–-]")(?=[^\s"])')
_CLOSING = re.compile(r'"(?<=[^\s“]")(?!\w)')
_INSIDE = re.compile(r'"(?<=[^\W\d]")(?=[^\W\d])')
# The quotation marks of which sentencex knows only one kind.
_CORNERS = re.compile("「[^「」]{0,500}」|[『』]")
_CORNER = {"『": "「", "』": "」"}
# The line break of a wrapped sentence, with the marks of a quoted mail behind it.
_WRAP = re.compile(rf"(?:{LINE_BREAK.pattern})[^\S\r\n]*(?:>[ \t]*)*")

# A text that uses one of these does not end a sentence of its script in a Latin full stop.
_OWN_STOPS = re.compile("[।॥۔።։။។。᠃᱾]")
_CLOSERS = ")]}”’»」』〉》】〕）］｝›\"'*_"
# These open as well as close: what stands beside them tells.
_STRAIGHT = "\"'*_"
_NO_SENTENCE = " \t\n\"'" + "".join(
    sorted(set(SENTENCE_TERMINATORS + SENTENCE_CLOSERS) - set(".…"))
)
_OPENERS = "\"'“‘«„‹「『（(["
_NARROW = " \u00a0\u202f\u2009"
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
# Shorter than that it is a mark or an abbreviation.
_MIN_ASIDE = 6
# Where one character is often a whole word.
_SYLLABIC = frozenset(
    {"CJK", "HANGUL", "HIRAGANA", "KATAKANA", "ETHIOPIC", "THAI", "LAO", "KHMER", "MYANMAR"}
)
# English has many; these are the frequent ones that sentencex lacks, the last before numbers only.
_TITLES = frozenset({"Ms", "Mx", "Mme", "Mlle"})
_REFERENCES = frozenset({"eq", "eqs", "vol", "vols", "para", "paras", "nos", "figs", "chap"})
_NUMBER = re.compile(r"\W{0,4}\d{1,3}\.\s*$")
# `Am 3. Oktober`, `in der 89. Minute`: only German writes what is counted with a capital.
_ORDINALS = frozenset({"de", "gsw", "lb", "nds"})
# `«Идём!» , — сказал он`: a sentence does not begin so.
_NEVER_FIRST = frozenset(",;:،؛、，；：")
_QUOTATION_MARKS = re.compile(r"[“”„‟«»「」『』\"]|'(?<=\s')|'(?=\s)")
_SPACE_OF_THAI = re.compile(
    "(?<=[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e\u0e81-\u0ec5\u0ec7-\u0ece])[ \u00a0]+"
    "(?=[\u0e01-\u0e45\u0e81-\u0ec5])"
)
_MIN_CLAUSE = 60
_MIN_LAST_CLAUSE = 20
# No abbreviation that a rule asks for is longer.
_MAX_WORD = 5
_MAX_MARKS = 8


def prepared(text: str) -> str:
    """A text of the same length in which sentencex finds more of what it looks for."""
    unusual = set(_UNUSUAL.findall(text))
    if not unusual:
        return text
    if unusual & _LINE_BREAKS:
        text = _WRAP.sub(lambda m: " " * len(m.group()), text)
    if unusual - _LINE_BREAKS - _COMMON:
        text = _AS_DANDA.sub("।", _SURROGATE.sub("\ufffd", text))
    if "…" in unusual:
        text = _ELLIPSIS.sub(lambda m: "…" if m[1].islower() else ".", text)
    if '"' in unusual:
        text = _INSIDE.sub("\u05f4", text)
        directed = _CLOSING.sub("”", _OPENING.sub("“", text))
        # Between Chinese characters nothing tells them apart: there they stay pairs.
        text = text if '"' in directed else directed
    if "『" in unusual:
        text = _CORNERS.sub(lambda m: _CORNER.get(m.group(), m.group()), text)
    return text


def repaired(text: str, places: Sequence[int], language: str) -> list[int]:
    """Where sentences start, the first one apart.

    Args:
        text: one paragraph, prepared.
        places: where sentencex found one to start, in order.
        language: without region and script.
    """
    paragraph = _Paragraph(text, language)
    low = 0
    found: list[int] = []
    for raw, limit in pairwise([*places, len(text)]):
        place = _behind_closers(text, raw, limit)
        if not low < place < len(text) or paragraph.goes_on(low, place):
            continue
        # What has neither a letter nor a digit is part of what stands before it, dots apart.
        if not text[place:limit].strip(_NO_SENTENCE):
            continue
        if aside := _aside_end(text, low, place):
            found.append(aside)
        found.append(place)
        low = place
    if aside := _aside_end(text, low, len(text)):
        found.append(aside)
    numbers = [_NUMBER.match(text[a:b]) is not None for a, b in pairwise([0, *found])]
    # The number of an item and its text are one; several in a line are what sentencex makes of it.
    return found[1:] if numbers and numbers[0] and sum(numbers) == 1 else found


def without_quotation_marks(text: str) -> str:
    """A text of the same length with spaces for its quotation marks."""
    return _QUOTATION_MARKS.sub(" ", text)


def reopened(text: str, low: int, start: int) -> int:
    """Where a sentence starts that was found without quotation marks; `low` where it does not.

    Args:
        text: with them.
        low: where the sentence before it starts.
        start: where it was found to start.
    """
    place = start
    while place > low and text[place - 1] in _OPENERS and text[place - 1] not in _STRAIGHT:
        place -= 1
    between = text[max(low, place - _MAX_MARKS) : place].rstrip()
    # `“Did it rain?” she asked.`
    is_told = between[-1:] in _CLOSERS and text[start].islower()
    return low if is_told else place


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


def _behind_closers(text: str, start: int, end: int) -> int:
    """Where a sentence starts that was found to start at a closing mark, or behind an opening one.

    Args:
        text: all of it.
        start: where the sentence was found to start.
        end: where to stop looking.
    """
    if not start:
        return 0
    before = text[start - 1]
    place = start
    while place < end and place - start < _MAX_MARKS and text[place] in _CLOSERS:
        place += 1
    if place > start and not before.isspace():
        while place < end and text[place].isspace():
            place += 1
        return place if text[place - 1].isspace() or text[place - 1] not in _STRAIGHT else start
    # `He left. "` or, in French, `Il partit. « ` and then what was said.
    place = start
    while place > 1 and text[place - 1] in _NARROW:
        place -= 1
    opener = text[place - 1]
    if opener in _OPENERS and text[max(0, place - 2)].isspace() and not text[start].isspace():
        return place - 1 if place == start or opener == "«" else start
    return start


def _aside_end(text: str, low: int, high: int) -> int:
    """Where a sentence in brackets ends that another one follows in the same piece; 0 for none."""
    closer = _BRACKETS.get(text[low])
    if closer is None:
        return 0
    end = text.find(closer, low, high)
    if end < low + _MIN_ASIDE or text[end - 1] not in SENTENCE_TERMINATORS:
        return 0
    place = end + 1
    while place < high and text[place].isspace():
        place += 1
    follows = text[place:high]
    is_next = bool(follows) and (follows[0].isalpha() or follows[0] in _OPENERS)
    return place if is_next and not follows[0].islower() else 0


@dataclass(frozen=True)
class _Paragraph:
    """A paragraph in which sentences were found.

    Attributes:
        text: all of it.
        language: without region and script.
    """

    text: str
    language: str

    @cached_property
    def has_own_stop(self) -> bool:
        """Whether it has a full stop that only its own script has, such as the danda."""
        return _OWN_STOPS.search(self.text) is not None

    def goes_on(self, low: int, start: int) -> bool:
        """Whether what was found to be a sentence goes on with the one before it.

        Args:
            low: where the sentence before it starts.
            start: where it was found to start.
        """
        text, language = self.text, self.language
        end = start
        while end > low and text[end - 1].isspace():
            end -= 1
        after = text[start : start + 1]
        if after in _NEVER_FIRST or (after in "—–" and _is_small_behind_dash(text, start)):
            return True
        if end - low < 2 or text[end - 1] != "." or text[end - 2] == "." or not after:
            return False
        last = text[end - 2]
        if after.isdecimal() and last.isdecimal() and start == end:
            return True
        if (_is_caseless(last) or _is_caseless(after)) and self.has_own_stop:
            return True
        word = _word_before(text, low, end - 1)
        if not word:
            return False
        in_small = after.islower() and text[start + 1 : start + 2].islower()
        if word.isdecimal():
            # `3. října`: an ordinal.
            is_counted = in_small or (language in _ORDINALS and after.isupper())
            return is_counted and len(word) <= 2 and text[end - len(word) - 2].isspace()
        if after.isdecimal():
            return word.casefold() in _REFERENCES
        if len(word) == 1:
            return in_small or _is_initial(text, low, end, start, language)
        if word in _TITLES:
            return after.isupper()
        # `2020 r. było`: in small letters nothing begins, unless nothing else does, either.
        is_short = len(word) <= 4 and word.islower()
        return is_short and in_small and language != "en" and text[low].isupper()


def _is_initial(text: str, low: int, end: int, start: int, language: str) -> bool:
    """Whether a single letter with a full stop is part of a name or an abbreviation."""
    letter, after = text[end - 2], text[start]
    if start == end:
        return after.isalpha()
    if unicodedata.category(letter) == "Lo":
        return script(letter) not in _SYLLABIC
    # sentencex tells `Plan B. It failed` from `J. Hill` by words with which English sentences
    # start; elsewhere an initial is by far the likelier.
    alone = end - low == 2
    return letter.isupper() and after.isupper() and (alone or language != "en")


def _word_before(text: str, low: int, end: int) -> str:
    """The letters, marks and digits in front of a place; empty where they are too many."""
    start = max(low, end - _MAX_WORD - 1)
    if end - start > _MAX_WORD and text[start:end].isalpha() and not is_unspaced(text[start]):
        return ""
    start = end
    while start > low and end - start <= _MAX_WORD:
        character = text[start - 1]
        if not is_of_word(character) or is_unspaced(character) != is_unspaced(text[end - 1]):
            break
        start -= 1
    return text[start:end] if end - start <= _MAX_WORD else ""


def _is_caseless(character: str) -> bool:
    return unicodedata.category(character) in ("Lo", "Mn", "Mc")


def _is_small_behind_dash(text: str, start: int) -> bool:
    return text[start + 1 : start + 2].isspace() and text[start + 2 : start + 3].islower()
