"""Pre-editing: plain words in the place of those that a small translator takes in another sense.

A small translator knows the frequent sense of a word: it turns a medical scan into a sweep, and
fears that were played down into fears that were knocked over. Controlled language before machine
translation is an old remedy (O'Brien 2003; Bernth and Gdaniec 2001): the sentence that is sent
says the same in words that it translates rightly. What stands as the original of a translation,
and what the checks compare with, is the sentence of the text. The tables are data,
`pre_editing_table.py` reads them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarize.documents import Span
from summarize.translating.pre_editing_table import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
    Condition,
    Rule,
    Table,
)

_WORD = re.compile(r"[$£€]?[^\W_]+(?:['’.,&-][^\W_]+)*")
_TAIL = re.compile(r"['’]s$")
# Behind it a sentence begins, or the words of somebody.
_OPENING = re.compile(r"(?:^|[.!?:…]\s|[\"“”'‘’(\[—–-])\s*$")
_FORMS = (BASE, THIRD, PAST, PARTICIPLE, GERUND)
_BEFORE_PARTICIPLE = frozenset(
    "am is are was were be been being have has had having got get gets getting isn't aren't wasn't "
    "weren't hasn't haven't hadn't he's she's it's they've we've i've".split()
)
_BEFORE_BASE = frozenset(
    "to will would can could may might shall should must do does did don't doesn't didn't won't "
    "wouldn't can't cannot couldn't not let".split()
)
_ADVERB = re.compile(r"\w+ly|also|not|never|already|now|then|just|still|since|even|n't")
# So many words of a set make its subject the text's.
_SUBJECT_WORDS = 4
_MAX_GAP = 3


@dataclass(frozen=True)
class _Word:
    """A word of a text: as it is written, in small letters without `'s`, and its place."""

    text: str
    small: str
    start: int
    end: int


class PreEditor:
    """Replaces words by plain ones, for one text.

    Args:
        table: the rules.
        texts: the sentences of the text, which tell what it is about.
    """

    def __init__(self, table: Table, texts: Iterable[str] = ()) -> None:
        self._table = table
        self._about = frozenset(near for text in texts for near in _near(_words(text)))

    def __call__(self, text: str, kept: Sequence[Span] = ()) -> str:
        """A sentence in plain words.

        Args:
            text: with straight quotation marks.
            kept: places of what must stay as it is.
        """
        out, at = [], 0
        for start, end, plain in self._edits(text, kept):
            out += [text[at:start], plain]
            at = end
        return "".join([*out, text[at:]])

    def _edits(self, text: str, kept: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
        words = list(_words(text))
        here = Counter(_near(words))
        place = 0
        while place < len(words):
            edit = self._edit(text, words, place, here)
            if edit is None or any(k.start < edit[1] and edit[0] < k.end for k in kept):
                place += 1
                continue
            yield edit[0], edit[1], edit[2]
            place = edit[3]

    def _edit(
        self, text: str, words: list[_Word], place: int, here: Counter[str]
    ) -> tuple[int, int, str, int] | None:
        """(start, end, plain words, place of the next word) of the first rule that fits."""
        for rule in self._table.rules.get(words[place].small, ()):
            found = _matched(rule, text, words, place)
            if found is None or not self._holds(rule.conditions, words, _places(found), here):
                continue
            if not _is_as_written(rule, text, words, found):
                continue
            taken = [words[i] for i in found if i is not None]
            plain = _plain(rule, words, found)
            tail = taken[-1].text[len(_TAIL.sub("", taken[-1].text)) :]
            if taken[0].text[0].isupper() and _OPENING.search(text[: taken[0].start]):
                plain = plain[:1].upper() + plain[1:]
            return taken[0].start, taken[-1].end, plain + tail, max(_places(found)) + 1
        return None

    def _holds(
        self,
        conditions: Sequence[Condition],
        words: list[_Word],
        taken: Sequence[int],
        here: Counter[str],
    ) -> bool:
        """Whether conditions hold around the words at some places."""
        first, last = taken[0], taken[-1]
        for one in conditions:
            if one.where == "near":
                taken_too = Counter(_near(words[first : last + 1]))
                there = any(here[word] > taken_too[word] for word in one.words & here.keys())
                there = there or (one.wanted and self._is_about(one.words))
            else:
                beside = first - 1 if one.where == "after" else last + 1
                there = 0 <= beside < len(words) and words[beside].small in one.words
            if there != one.wanted:
                return False
        return True

    def _is_about(self, words: frozenset[str]) -> bool:
        return len(words & self._about) >= _SUBJECT_WORDS


def _words(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        small = _TAIL.sub("", match.group().casefold().replace("’", "'"))
        yield _Word(match.group(), small, *match.span())


def _near(words: Iterable[_Word]) -> Iterator[str]:
    """The words that conditions look for: also the parts of compounds, and singulars."""
    for word in words:
        for part in {word.small, *word.small.split("-")}:
            yield part
            if part.endswith("s"):
                yield part[:-1]


def _matched(
    rule: Rule, text: str, words: list[_Word], place: int
) -> tuple[int | None, ...] | None:
    """The place of the word for each token, None for an optional one that is missing."""
    found: list[int | None] = []
    for token in rule.pattern:
        fits = (
            place < len(words)
            and token.matches(words[place].small)
            and (not any(i is not None for i in found) or _is_next(text, words, place))
        )
        if fits:
            found.append(place)
            place += 1
        elif token.optional:
            found.append(None)
        else:
            return None
    return tuple(found)


def _is_next(text: str, words: list[_Word], place: int) -> bool:
    """Whether only white space, and no `'s`, is between a word and the one before it."""
    before, word = words[place - 1], words[place]
    return not text[before.end : word.start].strip() and not _TAIL.search(before.text)


def _places(found: Sequence[int | None]) -> list[int]:
    return [i for i in found if i is not None]


def _is_as_written(rule: Rule, text: str, words: list[_Word], found: Sequence[int | None]) -> bool:
    """Whether words are no name or title.

    They have capitals only where the table has them, and the first word of a sentence one.
    """
    first = _places(found)[0]
    for token, i in zip(rule.pattern, found, strict=True):
        if i is None:
            continue
        word = _TAIL.sub("", words[i].text)
        if token.capitals and word not in token.capitals and word.casefold() == word:
            return False
        if word.casefold() == word or word in token.capitals:
            continue
        is_opening = i == first and bool(_OPENING.search(text[: words[i].start]))
        if not (is_opening and word[1:].casefold() == word[1:]):
            return False
    return True


def _plain(rule: Rule, words: list[_Word], found: Sequence[int | None]) -> str:
    """The plain words, in the forms that the words have."""
    verb, noun = BASE, 0
    copied: dict[str, str] = {}
    chosen: list[int] = []
    for token, i in zip(rule.pattern, found, strict=True):
        if i is None:
            continue
        word = words[i].small
        if token.kind == "verb":
            verb = _form(token.forms[word], words[max(0, i - _MAX_GAP) : i])
        elif token.kind == "noun":
            noun = token.forms[word][0] % 2
        elif token.kind.startswith("<"):
            copied.setdefault(token.kind, words[i].text)
        elif token.choices > 1:
            chosen.append(token.forms[word][0])
    choices = iter(chosen)
    return " ".join(
        copied[kind]
        if kind.startswith("<")
        else forms[verb]
        if kind == "verb"
        else forms[noun]
        if kind == "noun"
        else forms[next(choices) if len(forms) > 1 else 0]
        for kind, forms in rule.plain
    )


def _form(places: tuple[int, ...], before: Sequence[_Word]) -> int:
    """Which form of a verb a word is: `run` is one of two, `cut` one of three."""
    possible = sorted({place % len(_FORMS) for place in places})
    if len(possible) == 1:
        return possible[0]
    word = next((w.small for w in reversed(before) if not _ADVERB.fullmatch(w.small)), "")
    if PARTICIPLE in possible and word in _BEFORE_PARTICIPLE:
        return PARTICIPLE
    if BASE in possible and (PAST not in possible or word in _BEFORE_BASE):
        return BASE
    return PAST if PAST in possible else possible[0]
