"""A text as it is read: compatibility letters as their letters, invisible characters left out.

Publishers set `ﬀ` for `ff`, posts are written in `𝗯𝗼𝗹𝗱` or `ｗｉｄｅ` letters, and soft hyphens and
zero-width spaces stand inside words and numbers. All of them say what their plain letters say, and
no model knows them. Signs that say more than their letters (`²`, `½`, `™`, `№`, `①`) stay, and so
do joiners where a script needs them: Persian, Hindi, emoji.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarize.documents import Span
from summarize.languages.scripts import script

# Soft hyphen, grapheme joiner, zero-width space and no-break space, word joiner, invisible
# operators, and marks of direction.
_INVISIBLE = "\u00ad\u034f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_JOINERS = "\u200c\u200d"
# Thai, Lao, Burmese and Khmer write no spaces, and may have zero-width ones between words.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Scripts in which a joiner between two letters changes nothing.
_UNJOINED = frozenset(
    "LATIN GREEK CYRILLIC ARMENIAN GEORGIAN HEBREW CJK HIRAGANA KATAKANA HANGUL".split()
)
_WIDE_AND_NARROW = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\uffa1-\uffdc"
# Ligatures and digraphs, long s, Roman numerals, and the shapes of Arabic and Hebrew letters.
_LIGATURES = (
    "\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u2160-\u217f\ufb00-\ufb06"
    "\ufb13-\ufb17\ufb20-\ufb28\ufb4f-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf2\ufe70-\ufefc"
)
_LETTERLIKE = "\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134\u2139"
_MATHEMATICAL = "\U0001d400-\U0001d7ff\U0001ee00-\U0001eeff"
_RADICALS = "\u2e9f\u2ef3\u2f00-\u2fd5"
_SMALL_CAPITALS = "\u0262\u026a\u0274\u0276\u0280\u028f\u0299\u029c\u029f\u1d00-\u1d22\ua730\ua731"
_RAISED = "\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u2071\u207f\u2090-\u209c"
_CIRCLED = "\u24b6-\u24e9"
_ENCLOSED = "\u249c-\u24b5\U0001f110-\U0001f129\U0001f130-\U0001f149\U0001f150-\U0001f169" + (
    "\U0001f170-\U0001f189"
)
_MARKS = "\u0300-\u036f\u0483-\u0487\u064b-\u0655\u0591-\u05c7\u1dc0-\u1dff\u3099\u309a"

_UNREADABLE = re.compile(
    rf"(?P<unseen>[{_INVISIBLE}{_JOINERS}]+)"
    rf"|(?P<letters>[{_WIDE_AND_NARROW}{_LIGATURES}{_LETTERLIKE}{_MATHEMATICAL}{_RADICALS}]+)"
    rf"|(?P<enclosed>[{_CIRCLED}]{{2,}}|[{_ENCLOSED}]{{3,}})"
    rf"|(?P<small>(?<![^\W_])[A-Za-z{_SMALL_CAPITALS}]*[{_SMALL_CAPITALS}][A-Za-z{_SMALL_CAPITALS}]*)"
    rf"|(?P<raised>(?<![^\W_])[{_RAISED}]{{3,}}(?![^\W_]))"
    rf"|(?P<composed>[^\W\d_][{_MARKS}]+)"
)
_ONLY_SMALL_CAPITALS = re.compile("[\u1d00-\u1d22\ua730\ua731]")
_MAX_LETTERS_OF_ONE = 4
_LETTER_OF_A_NAME = re.compile(
    r"(?:LATIN LETTER SMALL CAPITAL|(?:NEGATIVE )?(?:CIRCLED|PARENTHESIZED|SQUARED) "
    r"LATIN (?P<case>CAPITAL|SMALL) LETTER) (?P<letter>[A-Z])"
)


# Where something else is read than stands there, and what.
Change = tuple[Span, str]


@dataclass(frozen=True)
class Readable:
    """A text as it is read, and where each part of it stands in the original.

    Attributes:
        text: the text in plain letters.
        starts: offsets into `text` of the parts that are not as in the original, in order; an
            unchanged part starts where one ends.
        origins: the offset into the original of each of `starts`.
        is_same: for each of `starts`, whether its part is the same, letter for letter.
    """

    text: str
    starts: Sequence[int]
    origins: Sequence[int]
    is_same: Sequence[int]

    def original(self, span: Span) -> Span:
        """Where a part of the text stands in the original; part of a ligature is all of it."""
        return Span(self._origin(span.start, is_end=False), self._origin(span.end, is_end=True))

    def _origin(self, place: int, *, is_end: bool) -> int:
        part = bisect_right(self.starts, place - 1 if is_end and place else place) - 1
        if part < 0:
            return place
        if self.is_same[part]:
            return self.origins[part] + place - self.starts[part]
        if is_end and place > self.starts[part]:
            return self.origins[part + 1]
        return self.origins[part]


def readable(text: str, kept: Sequence[Span] = ()) -> Readable:
    """A text in plain letters.

    Args:
        text: in any script.
        kept: where it stays as it is: addresses, code.
    """
    return replaced(text, changes(text, kept))


def changes(text: str, kept: Sequence[Span] = ()) -> Iterator[Change]:
    """What is read in other letters than it has, in order; arguments as of `readable`."""
    spans = iter(kept)
    span = next(spans, None)
    matches = () if text.isascii() else _UNREADABLE.finditer(text)
    for match in matches:
        while span is not None and span.end <= match.start():
            span = next(spans, None)
        if span is not None and span.start < match.end():
            continue
        plain = _plain(match)
        if plain is not None and plain != match.group():
            yield Span(*match.span()), plain


def replaced(text: str, parts: Iterable[Change]) -> Readable:
    """A text with other parts in the place of some.

    Args:
        text: any text.
        parts: which, in order, and what is read there; of two that overlap, the first one counts.
    """
    out: list[str] = []
    # Arrays: a text may have a million such parts.
    starts, origins, is_same = array("Q", [0]), array("Q", [0]), bytearray([True])
    size = at = 0
    for (start, end), plain in parts:
        if start < at:
            continue
        before = text[at:start]
        out += [before, plain]
        starts.extend((size + len(before), size + len(before) + len(plain)))
        origins.extend((start, end))
        is_same.extend((False, True))
        size += len(before) + len(plain)
        at = end
    out.append(text[at:])
    return Readable("".join(out), starts, origins, is_same)


def plain(text: str, kept: Sequence[Span] = ()) -> str:
    """The same, without its offsets."""
    return readable(text, kept).text


def _plain(match: re.Match[str]) -> str | None:
    """What a part is read as; None where it stays."""
    part = match.group()
    if match["unseen"] is not None:
        return _without_unseen(match.string, *match.span())
    if match["composed"] is not None:
        return unicodedata.normalize("NFC", part)
    if match["letters"] is not None:
        return unicodedata.normalize("NFC", "".join(map(_letters_of, part)))
    if match["raised"] is not None:
        return "".join(map(_letters_of, part))
    if match["small"] is not None:
        # In phonetics some of them are sounds, and stand among other letters.
        capitals = sum(character > "\x7f" for character in part)
        if 2 * capitals < len(part) or not _ONLY_SMALL_CAPITALS.search(part):
            return None
    return "".join(map(_named_letter, part))


def _without_unseen(text: str, start: int, end: int) -> str | None:
    """What stays of invisible characters: joiners and word boundaries that a script needs."""
    around = (text[start - 1 : start], text[end : end + 1])
    stays = ""
    if any(map(_UNSPACED.match, around)):
        stays += "\u200b"
    if not all(map(_is_unjoined, around)):
        stays += _JOINERS
    return "".join(character for character in text[start:end] if character in stays)


def _is_unjoined(character: str) -> bool:
    """Whether a joiner beside a character says nothing."""
    if not character or character.isascii():
        return True
    if character.isalpha():
        return script(character) in _UNJOINED
    return unicodedata.category(character)[0] in "ZNP" or "\u0300" <= character <= "\u036f"


@lru_cache(maxsize=4096)
def _letters_of(character: str) -> str:
    letters = unicodedata.normalize("NFKC", character)
    if character in "\uff9e\uff9f":
        return unicodedata.normalize("NFKD", character)
    is_short = len(letters) <= _MAX_LETTERS_OF_ONE and " " not in letters
    return letters if is_short else character


@lru_cache(maxsize=1024)
def _named_letter(character: str) -> str:
    match = _LETTER_OF_A_NAME.fullmatch(unicodedata.name(character, ""))
    if match is None:
        return unicodedata.normalize("NFKC", character)
    return match["letter"] if match["case"] == "CAPITAL" else match["letter"].lower()
