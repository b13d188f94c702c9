"""Which sentences of a text can be read alone, and which others each of them leans on.

A sentence leans where something in it has no meaning without another: a pronoun with nothing
before it, a connective, half of a quotation, `the man` of whom the text has told before. This is
told from marks and from tables of words; where nothing tells, a sentence is taken to stand.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from summarize.documents import Span
from summarize.languages.scripts import is_unspaced
from summarize.summarizing.selection.clues import ClueFinder
from summarize.summarizing.selection.companions import Companions
from summarize.summarizing.selection.mentions import Mentions, without_accents
from summarize.summarizing.selection.prose import is_aside, is_list, is_posed, is_prose, is_whole
from summarize.summarizing.selection.quotations import quotations
from summarize.summarizing.selection.speakers import Speakers
from summarize.summarizing.selection.trimming import (
    behind_headline,
    span_without_space,
    start_of_content,
)
from summarize.summarizing.selection.unspaced_clues import Clues
from summarize.text.reference_words import words_of
from summarize.text.words import stems, words_in

# How far back the one is looked for whom a pronoun stands for.
_REACH = 4
_FAR = 8
_FIRST = 3
# What a noun shares with its verb: `announcement` and `announced`.
_MIN_ROOT, _ENDING = 5, 4
# `May 30, 2005`, `30 May 2005`, `30 de mayo de 2005`, and the same in Chinese.
_FULL_DATE = re.compile(
    r"[^\W\d_]{3,12}\.? \d{1,2}, \d{4}(?!\d)"
    r"|\b\d{1,2}\.?(?: de)? [^\W\d_]{3,12}(?: de)? \d{4}(?!\d)"
    r"|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_ENGLISH_SEXES = ({"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"})


class Reading:
    """One text, prepared once, in time linear in its length.

    Args:
        text: the body.
        spans: of its sentences; joined, they are the text.
        language: a BCP 47 tag; one without a table of words is read by its marks.
        title: of the text, if it has one.
    """

    def __init__(
        self, text: str, spans: Sequence[Span], language: str, title: str | None = None
    ) -> None:
        self.text = text
        self.language = language
        self.title = title
        self.spans = tuple(span_without_space(text, span) for span in spans)
        self._table = words_of(language)
        self._words = [words_in(text, span.start, span.end) for span in self.spans]
        self._quotations = quotations(text)
        self._speakers = Speakers(text, self.spans, self._words, self._quotations, self._table)
        self._trims: dict[int, int] = {}
        self._prose: dict[int, bool] = {}
        self._asides: dict[int, bool] = {}
        self._leans: dict[int, tuple[int, ...] | None] = {}

    def __len__(self) -> int:
        return len(self.spans)

    def leans_on(self, index: int) -> tuple[int, ...] | None:
        """The sentences without which one cannot be read, in order.

        Returns:
            Nothing for one that stands alone; None for one that leans on what is not there.
        """
        if index not in self._leans:
            self._leans[index] = self._leaning(index)
        return self._leans[index]

    def is_prose(self, index: int) -> bool:
        """Whether a sentence tells something in words: no caption, label or row of figures."""
        if index not in self._prose:
            span = self.spans[index]
            self._prose[index] = self.is_tellable(index) and is_prose(
                self.text[span.start : span.end], self._words[index], self._table, self.language
            )
        return self._prose[index]

    def is_tellable(self, index: int) -> bool:
        """Whether a sentence may stand beside one of prose that leans on it: it may be short."""
        span = self.spans[index]
        return not self._is_aside(index) and is_whole(self.text[span.start : span.end])

    def is_list(self, index: int) -> bool:
        """Whether a sentence is a row of figures or names, and no text."""
        span, words = self.spans[index], self._words[index]
        return not words or is_list(self.text[span.start : span.end], words, self._table)

    def trimmed(self, index: int) -> Span:
        """The span of a sentence without a dateline, a date or a conjunction in front of it."""
        span = self.spans[index]
        if index not in self._trims:
            words = [
                one._replace(start=one.start - span.start, end=one.end - span.start)
                for one in self._words[index][:40]
            ]
            sentence = self.text[span.start : span.end]
            start = start_of_content(sentence, words, self._table, is_first=index < _FIRST)
            headline = 0
            if index < _FIRST:
                headline = behind_headline(sentence, words, self._table, self._in_small_letters)
            self._trims[index] = max(start, headline)
        return Span(span.start + self._trims[index], span.end)

    def announces(self, index: int) -> bool:
        """Whether a sentence only says that there is something: `a compliment`, `a warning`.

        What was told, and of what the text goes on to tell, the next sentence says.
        """
        table, words = self._table, self._words[index]
        for article, noun in itertools.pairwise(words):
            if article.folded in table.indefinite and noun.folded in table.announced:
                return True
        return False

    def pleas(self, index: int) -> Sequence[int]:
        """Of an accusation, the sentences that tell that the accused deny it."""
        return self._companions.pleas(index)

    def stems(self, index: int) -> set[str]:
        """What a sentence is compared by."""
        return stems(self._words[index], self._table.function)

    def stems_of(self, text: str) -> set[str]:
        """The same of another text in this language: a draft, a title."""
        return stems(words_in(text, 0, len(text)), self._table.function)

    def introductions(self, index: int) -> tuple[int, ...]:
        """Where those are named in full whom a sentence names by the surname alone."""
        found: set[int] = set()
        for surname in self._mentions.lone_surnames(self._words[index]):
            first = min(places[0] for places in self._mentions.bearers(surname).values())
            if first < index:
                found.add(first)
        return tuple(sorted(found))

    @cached_property
    def _in_small_letters(self) -> frozenset[str]:
        """The words that the text has without a capital too: no names."""
        return frozenset(word.folded for words in self._words for word in words if not word.capital)

    @cached_property
    def _is_narrated(self) -> bool:
        """Whether the text tells what was, so that what it says to be is seen on a picture."""
        table = self._table
        past = sum(word.folded in table.narrated for words in self._words for word in words)
        now = sum(word.folded in table.current for words in self._words for word in words)
        return past > now

    @cached_property
    def _mentions(self) -> Mentions:
        told = [not self._is_aside(i) for i in range(len(self))]
        return Mentions(self.text, self._words, told, self._table)

    @cached_property
    def _finder(self) -> ClueFinder:
        return ClueFinder(self.text, self._table, self.language, self._mentions)

    @cached_property
    def _companions(self) -> Companions:
        return Companions(self.text, self.spans, self._words, self._table)

    def _leaning(self, index: int) -> tuple[int, ...] | None:
        span = self.spans[index]
        if not self._words[index] or self._quotations.is_broken(span.start, span.end):
            return None
        if self._speakers.says_own(index):
            return None
        found: set[int | None] = set(self._companions.of(index))
        found |= self._speakers.needed(index, self._before)
        start = self.trimmed(index).start
        words = [word for word in self._words[index] if word.start >= start]
        clues = self._finder.clues(words, span.end, is_first=index == 0)
        found |= self._for_clues(index, clues)
        found |= self._for_surnames(index)
        found |= self._for_first_names(index)
        found.discard(index)
        known = sorted(one for one in found if one is not None)
        if None in found or any(not 0 <= one < len(self) for one in known):
            return None
        return tuple(known)

    def _for_clues(self, index: int, clues: Clues) -> set[int | None]:
        found: set[int | None] = set()
        if clues.back or any(kind == "thing" for kind, _ in clues.pronouns):
            forms = [word.folded for word in self._words[index][:_FIRST]]
            # `Both boys` may be those in the caption in front, which does not go out.
            is_of_caption = self._table.pairs.at(forms, 0) and index and self._is_aside(index - 1)
            found.add(None if is_of_caption else self._before(index))
        for kind, pronoun in clues.pronouns:
            if kind == "person":
                found.add(self._person_before(index, pronoun))
        for noun in clues.subjects:
            found.add(self._first_told(index, noun))
        for noun in clues.nouns:
            named = self._mentions.introduced(noun)
            if noun in clues.roles and self._finder.is_epithet(noun):
                found.add(self._bearer_before(index, noun, named))
            elif noun in clues.roles and noun in self._table.anaphors:
                found.add(self._told_before(index, noun))
            elif named is not None and named < index:
                found.add(named)
            elif noun in clues.roles:
                found.add(self._named_before(index, noun))
        return found

    def _first_told(self, index: int, noun: str) -> int | None:
        """Where a noun that a sentence is about was told of first, or else the one before."""
        named = self._mentions.introduced(noun)
        if named is not None and named < index:
            return named
        first = self._first_with.get(noun, index)
        return first if first < index else self._before(index)

    @cached_property
    def _first_with(self) -> dict[str, int]:
        """For each word, the first sentence of the running text that has it."""
        found: dict[str, int] = {}
        for number, words in enumerate(self._words):
            if self.is_tellable(number):
                for word in words:
                    found.setdefault(word.folded, number)
        return found

    def _before(self, index: int) -> int | None:
        """The sentence before, captions and labels apart; None where there is none."""
        for other in range(index - 1, max(-1, index - 1 - _REACH), -1):
            if self.is_tellable(other):
                return other
            if not self._is_aside(other):
                return None
        return None

    def _named_before(self, index: int, noun: str) -> int | None:
        """The nearest sentence with the same noun, or else the one before."""
        for other in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if any(word.folded == noun for word in self._words[other]) and self.is_tellable(other):
                return other
        return self._before(index)

    def _told_before(self, index: int, noun: str) -> int | None:
        """The nearest sentence that tells what `the attack` is, by noun or verb, or the one before.

        A compound ends in its noun: `Bombenanschlag`, and later `der Anschlag`.
        """
        noun = without_accents(noun)
        root = noun[: max(_MIN_ROOT, len(noun) - _ENDING)]
        for other in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if self.is_tellable(other) and any(
                word.startswith(root) or word.endswith(noun)
                for word in (without_accents(one.folded) for one in self._words[other])
            ):
                return other
        return self._before(index)

    def _bearer_before(self, index: int, noun: str, named: int | None) -> int | None:
        """The sentence that tells whom an epithet means; None where it may mean another.

        It means whom the same noun was said of last, or else whom the sentence before names: where
        that is somebody else than the text is about, it cannot be told.
        """
        for other in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if not self.is_tellable(other):
                continue
            words = self._words[other]
            persons = self._mentions.persons(words)
            if any(word.folded == noun for word in words):
                return other
            if persons:
                is_meant = any(self._mentions.is_of_topic(one) for one in persons)
                return other if is_meant else None
        if named is not None and named < index:
            return named
        return self._before(index)

    def _is_dated(self, index: int) -> bool:
        """Whether a sentence has a day with its year, as captions of archive pictures have.

        Whoever it names may be on the picture alone, so that no `he` can be said to mean them.
        """
        span = self.spans[index]
        return index > 0 and _FULL_DATE.search(self.text, span.start, span.end) is not None

    def _is_aside(self, index: int) -> bool:
        """Whether a sentence is no part of the running text: a caption, a label."""
        if index not in self._asides:
            span = self.spans[index]
            words = self._words[index]
            self._asides[index] = (self._is_narrated and is_posed(words, self._table)) or is_aside(
                self.text[span.start : span.end], words, self._table, self.language
            )
        return self._asides[index]

    def _person_before(self, index: int, pronoun: str) -> int | None:
        """The nearest sentence that names somebody, or speaks of one by the same pronoun."""
        sex = next((one for one in _ENGLISH_SEXES if pronoun in one), None)
        for other in range(index - 1, max(-1, index - 1 - _REACH), -1):
            if not self.is_tellable(other):
                if self._is_aside(other):
                    continue
                return None
            if self._is_dated(other):
                return None
            words = self._words[other]
            if self._finder.has_person(words) or is_unspaced(self.text[self.spans[other].start]):
                return other
            pronouns = self._finder.pronouns_of(words)
            if pronouns and (sex is None or pronouns & sex):
                return other
            if self.language.split("-")[0] != "en":
                return other
        return None

    def _for_first_names(self, index: int) -> set[int | None]:
        """Where those are named in full whom a sentence names by the first name alone."""
        found: set[int | None] = set()
        for name in self._mentions.lone_first_names(self._words[index]):
            places = (one for one in self._mentions.full_names_of(name) if one < index)
            found.update(itertools.islice((one for one in places if self.is_tellable(one)), 1))
        return found

    def _for_surnames(self, index: int) -> set[int | None]:
        """Where those are named in full whom a sentence names by the surname alone.

        For a surname that two people bear, the last sentence that told which one.
        """
        found: set[int | None] = set()
        for surname in self._mentions.lone_surnames(self._words[index]):
            bearers = [*self._mentions.bearers(surname).values()]
            if len(bearers) > 1:
                last = [places[bisect_left(places, index) - 1] for places in bearers
                        if places[0] < index]  # fmt: skip
                found.add(max(last, default=None))
            elif self._mentions.is_surname(surname) and index:
                first = (one for one in bearers[0][:_FAR] if one < index)
                found.add(next((one for one in first if self.is_tellable(one)), None))
        return found
