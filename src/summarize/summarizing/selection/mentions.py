"""Who and what a text has named, and in which sentence first."""

import itertools
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from summarize.text.reference_words import WordTable
from summarize.text.words import Word

_TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady dame rev st herr frau m mme mlle sr sra dom dona don doña"
    " reverend colonel captain lieutenant sergeant corporal constable inspector superintendent"
    " col capt lt sgt det supt pc cllr".split()
)  # fmt: skip
# What stands in front of a place, and of no person.
_INSIDE = frozenset("in at across near outside inside en à en in bei em".split())
# What joins the words of the name of a body.
_OF = frozenset("of de do da dos das del di della dei du des van".split())
_PARTICLES = frozenset("van der den von zu zur de la le del di da dos bin ibn".split())
_MIN_NAME = 2
_MIN_ACRONYM = 3
# Endings of English nouns for those who do something.
_OF_PERSONS = ("er", "or", "ist", "man", "woman", "ian", "to-be")
_STEM = 7
# So many words of a name with its titles are looked at.
_MAX_RUN = 5
_MAX_PHRASE = 3


def stem(word: str) -> str:
    """The part of a noun that its singular and plural share."""
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and len(word) <= _STEM else word[:_STEM]
    )


def without_accents(word: str) -> str:
    """A word to compare with others of its stem: `anúncio` and `anunciou`."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    return "".join(one for one in apart if not unicodedata.combining(one))


class Mentions:
    """The names and nouns of a text.

    Args:
        text: all of it.
        sentences: the words of each sentence.
        told: for each, whether it is part of the running text: a caption introduces nobody.
        table: the words of the language.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sequence[Word]],
        told: Sequence[bool],
        table: WordTable,
    ) -> None:
        self._text = text
        self._table = table
        self._known = frozenset(word.folded for words in sentences for word in self._inside(words))
        # surname -> first name -> the last sentence so far that has both
        self._bearers: dict[str, dict[str, list[int]]] = {}
        self._firsts: dict[str, list[int]] = {}
        self._new: dict[str, int] = {}
        # The first word of a name like `House of Commons` -> the first sentence that has it
        self._names_of: dict[str, int] = {}
        # Surnames of what is no person (`the White House`), and of those who certainly are.
        self._things: set[str] = set()
        self._people: set[str] = set()
        # Of these, surnames that are told with a first name only at the start of a sentence.
        self._at_starts: set[str] = set()
        for number, words in enumerate(sentences):
            for first, last in self.full_names(words, only_sure=True):
                self._bearers.setdefault(last, {}).setdefault(first, []).append(number)
                self._firsts.setdefault(first, []).append(number)
            if told[number]:
                for noun in self._announced(words):
                    self._new.setdefault(noun, number)
            for place in self._of_names(words):
                self._names_of.setdefault(words[place].folded, number)
        # An acronym -> the sentence that spells it out: `Marlow Island Network (MIN)`
        self._spelled: dict[str, int] = {}
        for number, words in enumerate(sentences):
            for word in words:
                if self._is_acronym(word):
                    self._spelled.setdefault(
                        word.folded, number if self._is_bracketed(word) else -1
                    )
        self._bear_at_starts(sentences)
        for words in sentences:
            self._tell_apart(words)
        self._counts = Counter(
            word.folded for words in sentences for word in words
            if word.capital and self.is_surname(word.folded)
        )  # fmt: skip
        self._most = max(self._counts.values(), default=0)

    def is_surname(self, folded: str) -> bool:
        """Whether a word is the surname of a person whom the text names in full somewhere."""
        is_person = folded in self._people and folded not in self._things
        return is_person and folded not in self._table.demonyms

    def is_of_person(self, word: Word) -> bool:
        """Whether a word is part of the name of a person whom the text names in full."""
        return self.is_surname(word.folded) or word.folded in self._first_names

    @cached_property
    def _first_names(self) -> frozenset[str]:
        persons = (one for one in self._bearers if self.is_surname(one))
        return frozenset(first for last in persons for first in self._bearers[last])

    def persons(self, words: Sequence[Word]) -> set[str]:
        """The surnames in a sentence of people whom the text names in full somewhere."""
        return {word.folded for word in words if word.capital and self.is_surname(word.folded)}

    def is_of_topic(self, surname: str) -> bool:
        """Whether nobody is named more often than the one with a surname."""
        return self._counts[surname] == self._most

    def _bear_at_starts(self, sentences: Sequence[Sequence[Word]]) -> None:
        """Learn full names at starts of sentences, where the surname has a title elsewhere.

        `Ruth Abel left` may be `Yesterday Abel left`; not where a text speaks of `Ms Abel`.
        """
        titled = {
            word.folded
            for words in sentences
            for before, word in itertools.pairwise(words)
            if before.folded in _TITLES and word.capital
        }
        for number, words in enumerate(sentences):
            if len(words) < 2 or words[1].folded not in titled or words[0].folded in _TITLES:
                continue
            if self._continues(words, 0, 0) and self._continues(words, 0, 1):
                first, last = words[0].folded, words[1].folded
                if last not in self._bearers and first not in self._table.people:
                    self._bearers[last] = {first: [number]}
                    self._people.add(last)
                    self._at_starts.add(last)

    def _tell_apart(self, words: Sequence[Word]) -> None:
        """Learn which full names are those of people: `said Ruth Abel`, `the White House`."""
        table = self._table
        for place, word in enumerate(words):
            if not word.capital or word.folded not in self._bearers:
                continue
            first = place
            while first > place - _MAX_RUN and first and self._continues(words, first - 1, first):
                if not self._continues(words, first - 1, first - 1):
                    break
                first -= 1
            before = words[first - 1].folded if first else ""
            behind = words[place + 1].folded if place + 1 < len(words) else ""
            is_aged = behind[:1].isdecimal() and self._text[word.end : word.end + 1] == ","
            # `said Ruth Abel`, `Mayor Ruth Abel`
            titles = (before, words[first].folded)
            if is_aged or behind in table.speech or before in table.speech or any(
                one in kind for one in titles for kind in (table.people, _TITLES)
            ):  # fmt: skip
                self._people.add(word.folded)
            elif first < place and (before in table.definite or before in _INSIDE):
                self._things.add(word.folded)

    def is_name(self, words: Sequence[Word], place: int) -> bool:
        """Whether a word has a capital that only a name has."""
        word = words[place]
        if (
            not word.capital
            or word.folded in self._table.function
            or word.folded in self._table.time
        ):
            return False
        return place > 0 or word.folded in self._known

    def is_person_like(self, words: Sequence[Word], place: int) -> bool:
        """Whether a name may be that of a person: no place behind `in`, nothing like `BBC`."""
        if not self.is_name(words, place):
            return False
        word = words[place]
        if self._text[word.start : word.end].isupper() and word.end - word.start > 1:
            return False
        if place and words[place - 1].folded in self._table.known_by_place:
            return False
        first = place
        while first and self._continues(words, first - 1, first) and words[first - 1].capital:
            first -= 1
        # `at Carnegie Mellon University`; not `in Ruth Abel`, of whom the text tells.
        is_inside = first < place and first and words[first - 1].folded in _INSIDE
        return not is_inside or self.is_surname(word.folded)

    def is_person(self, words: Sequence[Word], place: int) -> bool:
        """Whether `he` or `she` may stand for what a word means: a name, a teacher, a surfer."""
        folded = words[place].folded
        if folded in self._table.people or folded.endswith("-year-old"):
            return True
        if folded.endswith(_OF_PERSONS) and folded not in self._table.time and place:
            # `a surfer`, `the lecturer`: what else ends so, no `he` follows on.
            articles = (self._table.definite, self._table.indefinite)
            if any(words[near].folded in some for near in (place - 1, place - 2)
                   if near >= 0 for some in articles):  # fmt: skip
                return True
        return self.is_person_like(words, place)

    def full_names(
        self, words: Sequence[Word], *, only_sure: bool = False
    ) -> Iterator[tuple[str, str]]:
        """First and last names that stand side by side.

        Args:
            words: of a sentence.
            only_sure: leave out a first word that has its capital from the start of the sentence.
        """
        table = self._table
        place = 0
        if only_sure and words and words[0].folded not in self._known:
            place = 1
        while place < len(words):
            end = place
            while end < len(words) and self._continues(words, place, end):
                end += 1
            names = [one.folded for one in words[place:end]]
            # `Press Secretary Ruth Abel`
            titles = [i for i, one in enumerate(names) if one in _TITLES or one in table.people]
            names = names[titles[-1] + 1 :] if titles else names
            # `James Van Der Beek`; `Van Der Beek` is no full name.
            names = [one for one in names if one not in _PARTICLES]
            if len(names) in (2, 3):
                yield names[0], names[-1]
            place = max(end, place + 1)

    def lone_surnames(self, words: Sequence[Word]) -> Iterator[str]:
        """Surnames, known with a first name, that stand without one."""
        full = {last for _, last in self.full_names(words)}
        for place, word in enumerate(words):
            is_name = word.capital and (place > 0 or word.folded in self._known)
            # `Private Vann Cup`: in the middle of a name it is nobody's surname.
            is_last = place + 1 == len(words) or not self._continues(words, place, place + 1)
            if is_name and is_last and word.folded in self._bearers and word.folded not in full:
                yield word.folded

    def lone_first_names(self, words: Sequence[Word]) -> Iterator[str]:
        """First names, known with a surname, that stand without one, and are no place."""
        full = {first for first, _ in self.full_names(words)}
        for place, word in enumerate(words):
            is_name = word.capital and (place > 0 or word.folded in self._known)
            if (
                is_name and word.folded in self._firsts and word.folded not in full
                and word.folded not in self._bearers and self.is_person_like(words, place)
            ):  # fmt: skip
                yield word.folded

    def introduced_in(self, words: Sequence[Word]) -> Iterator[int]:
        """Where those are named first in full whom a sentence names by the surname alone."""
        for surname in self.lone_surnames(words):
            if surname not in self._at_starts:
                yield min(places[0] for places in self.bearers(surname).values())

    def short_forms(self, words: Sequence[Word]) -> Iterator[int]:
        """The sentences that name in full what a sentence calls by a part: `the House`."""
        full = {words[place].folded for place in self._of_names(words)}
        for before, word in itertools.pairwise(words):
            is_part = word.capital and word.folded in self._names_of and word.folded not in full
            if is_part and before.folded in self._table.definite:
                yield self._names_of[word.folded]

    def spelled_out(self, words: Sequence[Word]) -> Iterator[int]:
        """The sentences that spell out the acronyms of a sentence, where the text starts so."""
        for word in words:
            if self._is_acronym(word) and not self._is_bracketed(word):
                number = self._spelled.get(word.folded, -1)
                if number >= 0:
                    yield number

    def _is_acronym(self, word: Word) -> bool:
        written = self._text[word.start : word.end]
        return len(written) >= _MIN_ACRONYM and written.isupper() and written.isalpha()

    def _is_bracketed(self, word: Word) -> bool:
        around = self._text[word.start - 1 : word.start] + self._text[word.end : word.end + 1]
        return around in ("()", "（）")

    def _of_names(self, words: Sequence[Word]) -> Iterator[int]:
        """Where names like `House of Commons` and `Câmara dos Deputados` start."""
        for place, word in enumerate(words[:-2]):
            is_name = word.capital and (place > 0 or word.folded in self._known)
            if is_name and words[place + 1].folded in _OF and words[place + 2].capital:
                yield place

    def full_names_of(self, first_name: str) -> Sequence[int]:
        """The sentences that have a first name with a surname, in order."""
        return self._firsts.get(first_name, ())

    def bearers(self, surname: str) -> dict[str, list[int]]:
        """First names of those who bear a surname, each with the sentences that have both."""
        return self._bearers.get(surname, {})

    def introduced(self, noun: str) -> int | None:
        """The sentence that first named a noun as something new; None where none did."""
        return self._new.get(stem(noun))

    def _continues(self, words: Sequence[Word], start: int, place: int) -> bool:
        """Whether a word belongs to the name that starts before it, or starts one."""
        word = words[place]
        if not word.capital or word.end - word.start < _MIN_NAME:
            return False
        if word.folded in self._table.function or word.folded in self._table.time:
            return False
        if place == start:
            return True
        between = self._text[words[place - 1].end : word.start]
        return between in (" ", "\n", "\u00a0")

    def _inside(self, words: Sequence[Word]) -> Iterator[Word]:
        """Words with a capital that do not start a sentence or a quotation."""
        for before, word in itertools.pairwise(words):
            if word.capital and self._text[before.end : word.start].isspace():
                yield word

    def _announced(self, words: Sequence[Word]) -> Iterator[str]:
        """Nouns behind an indefinite article or a numeral, or behind whose they are."""
        table = self._table
        for place, word in enumerate(words):
            if word.folded in table.indefinite:
                for noun in phrase(self._text, words, place + 1, table):
                    yield stem(words[noun].folded)
            elif word.folded in table.owned:
                # `his government`: of `the government`, everybody knows which one is meant.
                found = [words[one].folded for one in phrase(self._text, words, place + 1, table)]
                if len(found) == 1 and found[0] not in table.unique:
                    yield stem(found[0])


def phrase(text: str, words: Sequence[Word], start: int, table: WordTable) -> list[int]:
    """Places of the words with content that follow, up to the next one without, or a mark."""
    found: list[int] = []
    for place in range(start, min(len(words), start + _MAX_PHRASE)):
        is_apart = place > start and not text[words[place - 1].end : words[place].start].isspace()
        if is_apart or words[place].folded in table.function:
            break
        if words[place].folded in table.explains or words[place].folded in table.auxiliaries:
            break
        found.append(place)
    return found
