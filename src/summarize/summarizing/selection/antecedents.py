"""The sentences that tell whom or what a word of another sentence means."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property

from summarize.documents import Span
from summarize.languages.scripts import is_unspaced
from summarize.summarizing.selection.cited_sources import compounds
from summarize.summarizing.selection.clues import ClueFinder
from summarize.summarizing.selection.mentions import Mentions, without_accents
from summarize.summarizing.selection.named_things import NamedThings
from summarize.text.reference_words import words_of
from summarize.text.words import Word

# How far back the one is looked for whom a pronoun stands for.
_REACH = 4
_FAR = 8
# What a noun shares with its verb: `announcement` and `announced`.
_MIN_ROOT, _ENDING = 5, 4
# `May 30, 2005`, `30 May 2005`, `30 de mayo de 2005`, and the same in Chinese.
_FULL_DATE = re.compile(
    r"[^\W\d_]{3,12}\.? \d{1,2}, \d{4}(?!\d)"
    r"|\b\d{1,2}\.?(?: de)? [^\W\d_]{3,12}(?: de)? \d{4}(?!\d)"
    r"|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_ENGLISH_SEXES = ({"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"})


class Antecedents:
    """Looks back in one text.

    Args:
        text: all of it.
        spans: of its sentences, without the space around them.
        words: of each sentence.
        language: a BCP 47 tag.
        mentions: the names and nouns of the text.
        finder: of the clues of its sentences.
        is_tellable: whether a sentence may go out.
        is_aside: whether a sentence is no part of the running text.
    """

    def __init__(  # noqa: PLR0913 - what is known of a text
        self,
        text: str,
        spans: Sequence[Span],
        words: Sequence[Sequence[Word]],
        language: str,
        mentions: Mentions,
        finder: ClueFinder,
        *,
        is_tellable: Callable[[int], bool],
        is_aside: Callable[[int], bool],
    ) -> None:
        self._text, self._spans, self._words, self._language = text, spans, words, language
        self._mentions, self._finder = mentions, finder
        self._is_tellable, self._is_aside = is_tellable, is_aside

    def first_told(self, index: int, noun: str) -> int | None:
        """Where a noun that a sentence is about was told of first, or else the one before."""
        named = self._mentions.introduced(noun)
        if named is not None and named < index:
            return named
        first = self._first_with.get(noun, index)
        if first < index:
            return first
        # Where every noun has an article, `the police` may be told of for the first time.
        return self.before(index) if words_of(self._language).unique else index

    @cached_property
    def _first_with(self) -> dict[str, int]:
        """For each word, the first sentence of the running text that has it."""
        found: dict[str, int] = {}
        for number, words in enumerate(self._words):
            if self._is_tellable(number):
                for word in words:
                    found.setdefault(word.folded, number)
        return found

    def before(self, index: int) -> int | None:
        """The sentence before, captions and labels apart; None where there is none."""
        for other in range(index - 1, max(-1, index - 1 - _REACH), -1):
            if self._is_tellable(other):
                return other
            if not self._is_aside(other):
                return None
        return None

    def named_before(self, index: int, noun: str) -> int | None:
        """The nearest sentence with the same noun, or else the one before."""
        for other in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if any(word.folded == noun for word in self._words[other]) and self._is_tellable(other):
                return other
        return self.before(index)

    def told_before(self, index: int, noun: str) -> int | None:
        """The nearest sentence that tells what `the attack` is, by noun or verb, or the one before.

        A compound ends in its noun: `Bombenanschlag`, and later `der Anschlag`.
        """
        found = self._with_root(index, noun)
        return self.before(index) if found is None else found

    def thing_before(self, index: int, noun: str) -> set[int | None]:
        """The sentences that tell which of several things that bear names a noun means.

        Where a text tells of one, it is told elsewhere. Where it has named several of a kind, or
        the sentence before is about a name of its own, that one and the last named go along.
        """
        if noun not in words_of(self._language).named:
            return set()
        before = self.before(index)
        last = self._things.last_of_several(noun, index)
        if last is not None:
            return {last, before}
        is_named = before is not None and self._things.opens_with_name(self._words[before])
        is_other = is_named and self._first_with.get(noun, index) < (before or 0)
        return {before} if is_other else set()

    @cached_property
    def _things(self) -> NamedThings:
        told = [self._is_tellable(number) for number in range(len(self._words))]
        table = words_of(self._language)
        return NamedThings(self._text, self._words, told, table, self._mentions)

    def source_before(self, index: int, noun: str) -> int | None:
        """The nearest sentence that tells what `the survey` is: by the same noun, or another.

        Where none does, the sentence before may tell what somebody said, which `the report` can
        be; None where it does not either.
        """
        found = self._with_root(index, noun)
        if found is None:
            found = self._sources_before[index]
        if found is not None:
            return found
        before, table = self.before(index), words_of(self._language)
        if before is None:
            return None
        said = (word.folded for word in self._words[before])
        return before if any(one in table.speech or one in table.showing for one in said) else None

    @cached_property
    def _sources_before(self) -> list[int | None]:
        """For each sentence, the nearest one before it that tells of what can be cited."""
        table = words_of(self._language)
        endings = compounds(table)
        last: int | None = None
        found: list[int | None] = []
        for number, words in enumerate(self._words):
            found.append(last)
            forms = (word.folded for word in words)
            if self._is_tellable(number) and any(
                one in table.cited or one in table.research or one.endswith(endings)
                for one in forms
            ):
                last = number
        return found

    def _with_root(self, index: int, noun: str) -> int | None:
        """The nearest sentence with a word of the same root as a noun, or one that ends in it."""
        noun = without_accents(noun)
        root = noun[: max(_MIN_ROOT, len(noun) - _ENDING)]
        for other in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if self._is_tellable(other) and any(
                word.startswith(root) or word.endswith(noun)
                for word in (without_accents(one.folded) for one in self._words[other])
            ):
                return other
        return None

    def amount_before(self, index: int) -> int | None:
        """The nearest sentence with a figure, which tells what `the sum` is, or the one before."""
        for other in range(index - 1, max(-1, index - 1 - _REACH), -1):
            span = self._spans[other]
            has_figure = any(one.isdecimal() for one in self._text[span.start : span.end])
            if has_figure and self._is_tellable(other):
                return other
        return self.before(index)

    def bearer_before(self, index: int, noun: str, named: int | None) -> int | None:
        """The sentence that tells whom an epithet means; None where it may mean another.

        It means whom the same noun was said of last, or else whom the sentence before names: where
        that is somebody else than the text is about, it cannot be told.
        """
        for other in range(index - 1, max(-1, index - 1 - _FAR), -1):
            if not self._is_tellable(other):
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
        return self.before(index)

    def _is_dated(self, index: int) -> bool:
        """Whether a sentence has a day with its year, as captions of archive pictures have.

        Whoever it names may be on the picture alone, so that no `he` can be said to mean them.
        """
        span = self._spans[index]
        return index > 0 and _FULL_DATE.search(self._text, span.start, span.end) is not None

    def person_before(self, index: int, pronoun: str) -> int | None:
        """The nearest sentence that names somebody, or speaks of one by the same pronoun."""
        sex = next((one for one in _ENGLISH_SEXES if pronoun in one), None)
        for other in range(index - 1, max(-1, index - 1 - _REACH), -1):
            if not self._is_tellable(other):
                if self._is_aside(other):
                    continue
                return None
            if self._is_dated(other):
                return None
            words = self._words[other]
            if self._finder.has_person(words) or is_unspaced(self._text[self._spans[other].start]):
                return other
            pronouns = self._finder.pronouns_of(words)
            if pronouns and (sex is None or pronouns & sex):
                return other
            if self._language.split("-")[0] != "en":
                return other
        return None

    def of_first_names(self, index: int) -> set[int | None]:
        """Where those are named in full whom a sentence names by the first name alone."""
        found: set[int | None] = set()
        for name in self._mentions.lone_first_names(self._words[index]):
            places = (one for one in self._mentions.full_names_of(name) if one < index)
            found.update(itertools.islice((one for one in places if self._is_tellable(one)), 1))
        return found

    def of_surnames(self, index: int) -> set[int | None]:
        """Where those are named in full whom a sentence names by the surname alone.

        For a surname that two people bear, the sentence that has it behind the same title, or else
        the last that told which one.
        """
        found: set[int | None] = set()
        for surname in self._mentions.lone_surnames(self._words[index]):
            if not self._mentions.is_surname(surname):
                # `Australia`, of which a text names the banks and the airlines.
                continue
            bearers = [*self._mentions.bearers(surname).values()]
            last = [places[bisect_left(places, index) - 1] for places in bearers
                    if places[0] < index]  # fmt: skip
            if len(bearers) > 1 and last:
                titled = [one for one in last if self._share_title(index, one, surname)]
                found.add(max(titled or last))
            elif index:
                first = (one for one in bearers[0][:_FAR] if one < index)
                told = next((one for one in first if self._is_tellable(one)), None)
                if told is None:
                    # Where the first name comes later, it is told of first without it.
                    named = self._first_with.get(surname, index)
                    told = named if named < index else None
                found.add(told)
        return found

    def _share_title(self, index: int, other: int, surname: str) -> bool:
        """Whether the word in front of a surname, a title or an office, stands in another sentence.

        `Colonel Vann` is the one of `Colonel the Reverend Bernard Vann`, and not Michael Vann.
        """
        table = words_of(self._language)
        titles = {
            before.folded
            for before, word in itertools.pairwise(self._words[index])
            if word.folded == surname
            and before.folded not in table.function
            and before.folded not in table.speech
        }
        return any(word.folded in titles for word in self._words[other])
