"""Where sentences end in a paragraph: at a mark, if what stands around it allows it.

A mark of a script of its own (`。`, `।`, `؟`) ends a sentence. A full stop does where the word
before it is no abbreviation and what follows can start a sentence: a capital, a digit, a letter of
a script without capitals. Everything is told from a bounded number of characters around the mark,
so that the time is in proportion to the text.
"""

import re
from collections import deque
from functools import cached_property

from summarize.languages.scripts import is_unspaced
from summarize.patterns import lazy
from summarize.text.abbreviations import words_of
from summarize.text.attributions import goes_on_unspaced, is_told
from summarize.text.enclosures import Enclosures, enclosures
from summarize.text.enumerations import is_item, item_starts
from summarize.text.full_stops import FullStops
from summarize.text.word_shapes import is_small

# Ends a sentence wherever it stands, with or without a space behind it.
_WIDE = "。｡！？．"
# The marks of other scripts, by Unicode's property Sentence_Terminal; two `፡` are a full stop.
_OWN = "।॥۔؟؞؝։܀܁܂߹࠷࠹࠽࠾။።፧፨፡᙮᜵᜶។៕᠃᠉᥄᥅᪨᪩᪪᪫᭚᭛᭞᭟᰻᰼᱾᱿⸮⸼꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫།༎༏\u037e"
_OF_SCRIPTS = frozenset(_WIDE + _OWN)
_SOFT = ".!?…‽‼⁇⁈⁉"
_CLOSERS = "`\"'”’“»›«‹」』〉》】〕）］)\\]}*_⟩¹²³⁰⁴-⁹"
_UNSEEN = "\u061c\u200b\u200e\u200f\ufeff"


def _marks(marks: str) -> re.Pattern[str]:
    """A run of marks, what closes behind it, and white space; nothing is ever tried twice."""
    one = f"[{re.escape(marks)}]"
    # That the pattern begins with a set and not with a repeat makes it quick to look for.
    return re.compile(
        rf"({one}{one}*+)([{_CLOSERS}]*+(?:\[\d{{1,3}}\])*+)((?:[{_UNSEEN}]*+\s++)*+)"
    )


_MARKS = _marks(_SOFT + _WIDE + _OWN)
# The Greek question mark is usually typed as a semicolon, the Armenian full stop as a colon.
_TYPED_MARKS = {"el": _marks(_SOFT + _WIDE + _OWN + ";"), "hy": _marks(_SOFT + _WIDE + _OWN + ":")}
_TYPED_BEHIND = lazy(r"[\u0370-\u03ff\u1f00-\u1fff\u0531-\u058f.…]")
_KHMER_AND_SO_ON = "ល។"

_OPENERS = frozenset("\"'“‘«‹„‚‟「『《〈【（([{¿¡*_#`´»")
_DASHES = frozenset("-–—―‐‑−")
# `«Идём!» , — сказал он`: a sentence does not begin so.
_NEVER_FIRST = frozenset(",;:،؛、，；：)]}”’」』》〉】〕）］%‰°&/+=~^\\")
_ENDS_ENCLOSED = frozenset(")]}」』》】）］〕")
# These open as well as close; `Enclosures.closing` knows which ones close.
_EITHER = frozenset("\"'“”’«»`‹›")
_QUOTES = frozenset("\"'“”’«»」』‹›`")
_FIRST_SIGNS = frozenset("$€£¥₹₽#№§@•·●▪◦‣▶►➢✓★*|<")
_FIRST_WIDE = "\u2e80"
_NOTE = re.compile(r"(?:\[\d{1,3}\]\s*)+")
_DOTS_AND_WORD = re.compile(r"(?:\.{2,3}|…)[^\W_]")
_EMOJI = re.compile("[\u2600-\u27bf\ufe0f\u200d\U0001f1e6-\U0001faff]++\\s*+")
_OMITTED = re.compile(r"[(\[] ?(?:\.{3}|…) ?[)\]]\s*")
_MAX_SKIPPED = 12


def starts(text: str, language: str) -> list[int]:
    """Where sentences start in a paragraph, the first one apart.

    Args:
        text: one paragraph; line breaks in it are white space.
        language: without region and script.
    """
    marks = _TYPED_MARKS.get(language, _MARKS)
    items = deque(item_starts(text))
    if marks.search(text) is None:
        return list(items)
    paragraph = _Paragraph(text, language)
    found: list[int] = []
    low = 0
    for match in marks.finditer(text):
        while items and items[0] <= match.start():
            low = items.popleft()
            if not found or found[-1] < low:
                found.append(low)
        place = paragraph.start_behind(match, low)
        if place > low and not paragraph.encloses(place):
            found.append(place)
            low = place
    found += (item for item in items if item > low)
    return found


class _Paragraph:
    """A paragraph in which sentences are looked for, from its start to its end."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._words = words_of(language)
        self._stops = FullStops(text, language)
        self._is_english = language == "en"
        self._range = 0

    def encloses(self, place: int) -> bool:
        """Whether a place is inside of brackets or a quotation; asked in order."""
        starts, ends, _ = self._enclosed
        while self._range < len(ends) and ends[self._range] < place:
            self._range += 1
        return self._range < len(ends) and starts[self._range] < place < ends[self._range]

    def start_behind(self, match: re.Match[str], low: int) -> int:
        """Where a sentence starts behind a mark; 0 where the one before it goes on.

        Args:
            match: the mark, what may close behind it, and white space.
            low: where the sentence starts that would end here.
        """
        text = self._text
        start = match.end()
        if start >= len(text):
            return 0
        run, closers, space = match.groups()
        if run == "." and space and not closers and text[start].isalpha():
            # By far the most frequent.
            return start if self._stops.ends(match.start(), low, start) else 0
        if run[-1] in _OF_SCRIPTS:
            return self._behind_own_mark(match)
        if run[-1] in ";:" and not _TYPED_BEHIND.match(text[match.start() - 1 : match.start()]):
            return 0
        before = text[match.start() - 1 : match.start()]
        if (before in ("[", "(") and closers[:1] in ("]", ")")) or (before == ":" and run == "?"):
            # `[...]`, `(?)`, and a mark that stands for a character lost in a conversion.
            return 0
        if not space:
            return self._behind_glued(match, low)
        start = self._behind_closing(start)
        if start >= len(text) or self._is_never_first(start):
            return 0
        first = self._first_of_word(start)
        return start if self._can_start(match, low, start, first) else 0

    @cached_property
    def _enclosed(self) -> Enclosures:
        return enclosures(self._text)

    def _can_start(self, match: re.Match[str], low: int, start: int, first: int) -> bool:
        """Whether a sentence starts behind a mark and a space.

        Args:
            match: the mark.
            low: where the sentence before it starts.
            start: where it would start.
            first: where its first letter or digit is, behind quotation marks and dashes.
        """
        text, run = self._text, match[1]
        if first >= len(text):
            return False
        letter = text[first]
        closed = text[match.end(1) : start].strip()
        if letter in ".…":
            # `. . .` is one ellipsis; one of several dots may begin a sentence.
            return len(run) == 1 and _DOTS_AND_WORD.match(text, first) is not None
        if not letter.isalnum():
            return letter in _FIRST_SIGNS and self._after_word(match, low, first)
        if text[start] in "(abci123456789" and is_item(text, start):
            return self._after_word(match, low, first)
        if run == ".":
            dash = text[start] in _DASHES
            return self._stops.ends(match.start(), low, first, closed=bool(closed), dash=dash)
        if is_small(letter):
            # A sentence that begins without a capital may be followed by another one.
            is_new = run[-1] == "?" and self._is_english and not text[match.start() - 1].isspace()
            is_new = is_new or (run[-1] in "?!" and text[low].islower())
            return is_new and not closed and first == start
        if run[-1] in "!?":
            is_quoted = not _QUOTES.isdisjoint(closed)
            return not self._is_brand(match, first) and not (
                is_quoted and is_told(text, first, self._words.says)
            )
        return True

    def _after_word(self, match: re.Match[str], low: int, first: int) -> bool:
        """Whether a sentence ends at a mark before what is no word."""
        return match[1] != "." or self._stops.ends_before_sign(match.start(), low, first)

    def _behind_own_mark(self, match: re.Match[str]) -> int:
        """The same behind the mark of a script that has its own."""
        text, run = self._text, match[1]
        end = match.end(1)
        if run == "፡" or (text.startswith(_KHMER_AND_SO_ON, end) and run[-1] == "។"):
            return 0
        before = text[match.start() - 1] if match.start() else " "
        if run in "．۔" and end == match.end() and before.isdigit() and text[end].isdigit():
            return 0
        start = self._opener_in(match)
        if start == match.end():
            start = self._behind_closing(start)
        if start >= len(text) or self._is_never_first(start):
            return 0
        first = self._first_of_word(start)
        letter = text[first : first + 1]
        if not letter or letter in _SOFT or letter in _OF_SCRIPTS:
            return 0
        return 0 if match[2] and self._goes_on_behind_quotation(match, start) else start

    def _goes_on_behind_quotation(self, match: re.Match[str], start: int) -> bool:
        """Whether a sentence goes on behind what is quoted or bracketed in it."""
        text, mark, closer = self._text, match[1][-1], match[2][-1]
        if closer in "》〉":
            return True
        if text[start].islower():
            return True
        if closer in "）］】〕)]":
            return mark in "！？" or goes_on_unspaced(text, start, mark)
        if not is_unspaced(text[start]):
            return mark in "؟!?" and is_told(text, start, self._words.says)
        return goes_on_unspaced(text, start, mark)

    def _behind_glued(self, match: re.Match[str], low: int) -> int:
        """The same where no space stands behind the mark."""
        text, run = self._text, match[1]
        start = self._opener_in(match)
        before, after = text[match.start() - 1 : match.start()], text[start]
        # Thai and Lao have full stops only inside of abbreviations.
        is_wide = before >= _FIRST_WIDE and is_unspaced(before) and run[-1] != "…"
        if is_wide and (is_unspaced(after) or after in "“「『（《"):
            return start
        if not before.isalnum() and before not in _QUOTES and before not in _ENDS_ENCLOSED:
            return 0
        if run[0] == "…" or run.startswith(".."):
            return 0
        letter = start + (after in _OPENERS)
        if not text[letter : letter + 1].isupper():
            return 0
        closed = start > match.end(1) or not before.isalnum()
        return start if self._stops.ends_glued(match.start(), low, letter, closed=closed) else 0

    def _opener_in(self, match: re.Match[str]) -> int:
        """Where what was taken for closing marks opens, or ends."""
        if match[3]:
            return match.end()
        for place in range(match.end(1), match.end(2)):
            if self._text[place] in _EITHER and place not in self._enclosed.closing:
                return place
        return match.end()

    def _behind_closing(self, start: int) -> int:
        """A place, or the next one behind closing marks with a space before them, notes, emoji."""
        text = self._text
        end = start + _MAX_SKIPPED
        while start < len(text) and start < end:
            mark = text[start]
            if mark in _EITHER and start in self._enclosed.closing:
                start += 2 if text.startswith(("''", "``"), start) else 1
            elif mark in _ENDS_ENCLOSED:
                start += 1
            elif mark == "[" and (note := _NOTE.match(text, start)):
                start = note.end()
            elif emoji := _EMOJI.match(text, start):
                start = emoji.end()
            else:
                break
            while start < len(text) and text[start].isspace():
                start += 1
        return start

    def _is_never_first(self, start: int) -> bool:
        return self._text[start] in _NEVER_FIRST and not self._text.startswith(",,", start)

    def _first_of_word(self, start: int) -> int:
        """Where the first letter or digit is, behind what may open a sentence."""
        text = self._text
        omitted = _OMITTED.match(text, start)
        place = omitted.end() if omitted else start
        while place < len(text) and place - start < _MAX_SKIPPED:
            mark = text[place]
            is_space = mark.isspace() and place > start
            if not is_space and mark not in _OPENERS and mark not in _DASHES and mark != ",":
                break
            place += 1
        return place

    def _is_brand(self, match: re.Match[str], first: int) -> bool:
        """Whether a mark is part of a name, as in `Yahoo! Inc`."""
        name = self._stops.word_before(match.start(), 0) + match[1]
        return name.lower() in self._words.brands and not self._stops.is_starter(first)
