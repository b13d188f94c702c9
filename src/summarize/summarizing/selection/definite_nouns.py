"""Definite nouns that do not say which one is meant: `the man`, `the Brazilian`."""

from collections.abc import Iterator, Sequence

from summarize.languages.tags import base
from summarize.summarizing.selection.cited_sources import CitedFinder, ends_in
from summarize.summarizing.selection.mentions import Mentions, phrase
from summarize.text.reference_words import WordTable
from summarize.text.words import Word

_MAX_EPITHET, _EARLY, _MAX_PHRASE = 6, 6, 30
# Endings of English verbs that may follow on a subject.
_OF_VERBS = ("ed", "es")
# Of those without such an ending, forms that are no participles.
_FINITE = frozenset(
    "come follow rose fell came went took began grew became gave drew broke saw stood".split()
)
# Of adjectives with which somebody named before is spoken of: `the London-born winger`.
_OF_EPITHETS = ("-born", "-raised", "-year-old", "-educated")
# Who is cited so is known to all who live there: `según la policía`.
_WELL_KNOWN = frozenset(
    "policía polícia police polizei politie polizia presidente presidenta président présidente"
    " präsident präsidentin ministro ministra ministre minister ministerin rei rey roi papa juez"
    " jueza juiz juíza juge richter giudice prefeito prefeita alcalde alcaldesa maire".split()
)
# Languages in which every noun has a capital.
CAPITAL_NOUNS = frozenset({"de", "lb"})


class NounFinder:
    """Finds definite nouns of one text.

    Args:
        text: all of it.
        table: the words of its language.
        language: a BCP 47 tag.
        mentions: the names and nouns of the text.
    """

    def __init__(self, text: str, table: WordTable, language: str, mentions: Mentions) -> None:
        self._text = text
        self._table = table
        self._mentions = mentions
        self._has_capital_nouns = base(language) in CAPITAL_NOUNS
        self._cited = CitedFinder(text, table, self._is_explained)

    def cited(self, words: Sequence[Word], forms: list[str], subject: int) -> tuple[str, ...]:
        """Nouns of what a sentence takes its facts from, and does not say which one is meant.

        Args:
            words: of a sentence.
            forms: the same in small letters.
            subject: where the subject most likely starts.
        """
        return tuple(dict.fromkeys(self._cited.nouns(words, forms, subject)))

    def nouns(
        self, words: Sequence[Word], forms: list[str], subject: int
    ) -> Iterator[tuple[str, bool]]:
        """Bare definite nouns, and whether each points at what was just named.

        Args:
            words: of a sentence.
            forms: the same in small letters.
            subject: where the subject most likely starts.
        """
        table = self._table
        for place, form in enumerate(forms[:-1]):
            if form not in table.definite:
                continue
            found = phrase(self._text, words, place + 1, table)
            if not found or any(words[found[0]].folded in one for one in (table.owned, table.own)):
                # `o meu primo`: it is said whose.
                continue
            is_subject = place == subject or (
                bool(subject) and self._is_first_subject(words, forms, place)
            )
            if is_subject and len(found) == 1 and words[found[0]].folded in table.demonyms:
                yield words[found[0]].folded, True
                continue
            if is_subject and (head := self._epithet(words, forms, place)) is not None:
                # `The Leeds striker` is explained by a name, and still somebody told of before.
                yield words[head].folded, True
                continue
            found = self._to_noun(words, found)
            if self._is_explained(words, forms, place, found):
                continue
            before = {one.folded for one in words[:place]}
            day, noun = words[found[0]], words[found[-1]].folded
            if is_subject and len(found) > 1 and day.capital and day.folded in table.time:
                # `The Sunday trip`
                yield noun, True
                continue
            for near in found[:2]:
                noun = words[near].folded
                if noun not in before and noun not in table.counts:
                    yield noun, self._is_pointing(words, place, noun, is_subject=is_subject)

    def subject(self, words: Sequence[Word], forms: list[str]) -> str | None:
        """The bare definite noun that a sentence opens with, where it is nothing unique.

        `The official ran` is about one that was told of before, `The police` is about the police.
        """
        table = self._table
        if forms[0] not in table.definite or len(words) < 2:
            return None
        found = phrase(self._text, words, 1, table)
        if not found:
            return None
        first = words[found[0]].folded
        if first.endswith(_OF_EPITHETS):
            return first
        # Behind an adverb stands no verb: `The newly elected mayor`.
        verb = next(
            (i for i, near in enumerate(found)
             if i and not words[near - 1].folded.endswith("ly")
             and (self._is_verb(words[near]) or self._is_verb_of(words[near], words[near - 1]))),
            None,
        )  # fmt: skip
        if verb is not None:
            # `The official sprinted to the river`: the verb is no part of its phrase.
            noun = words[found[verb - 1]].folded
            return None if noun in table.unique or self._mentions.is_name(words, 1) else noun
        if not table.unique:
            # Elsewhere adjectives stand behind their noun, or a verb may: the first word is it.
            found = found[:1]
        noun = words[found[-1]].folded
        if any(words[near].folded in table.unique or words[near].folded in table.counts
               or words[near].folded in table.time for near in found):  # fmt: skip
            return None
        return None if self._is_explained(words, forms, 0, found) else noun

    def _is_verb(self, word: Word) -> bool:
        is_past = word.folded.endswith("ed") and not word.capital
        return is_past or word.folded in self._table.speech

    def _is_verb_of(self, word: Word, noun: Word) -> bool:
        """Whether a word that may be a plural is the verb of a known noun: `The app keeps`."""
        table = self._table
        kinds = (table.roles, table.events, table.named, table.cited, table.people)
        is_known = [any(one.folded in kind for kind in kinds) for one in (noun, word)]
        return word.folded.endswith("s") and is_known == [True, False]

    def _is_pointing(
        self, words: Sequence[Word], place: int, noun: str, *, is_subject: bool
    ) -> bool:
        """Whether a definite noun stands for what was just told, though never called so."""
        table = self._table
        if noun in table.anaphors:
            # `Albrecht stellte sich hinter die Entscheidung`: nobody who is named is a decision.
            return True
        is_known = noun in table.unique or noun in _WELL_KNOWN
        is_source = not is_known and ends_in(table.citing, self._folded(words), place)
        if noun in table.roles or noun.endswith("-year-old") or (
            (is_subject or is_source) and noun in table.people
        ):  # fmt: skip
            # A subject is not whom the phrase in front of it names: `In the film, the youngster`.
            low = place if is_subject else 0
            if noun in table.named:
                # No company is meant by `Ruth Abel said the company was`.
                return not any(
                    self._mentions.is_person_like(words, near)
                    and not self._mentions.is_of_person(words[near])
                    for near in range(low, place)
                )
            return not any(self._mentions.is_person(words, near) for near in range(low, place))
        # `The host of the show`: of which one, is not said either.
        is_part = 0 < place <= _EARLY and words[place - 1].folded == "of"
        is_told = (table.events, table.amounts) if is_subject else (table.events,)
        return (is_subject or is_part) and any(noun in kind for kind in is_told)

    def _is_first_subject(self, words: Sequence[Word], forms: list[str], place: int) -> bool:
        """Whether a subject follows on a phrase with commas: `In a film, called 'Tide', the`."""
        if place > _MAX_PHRASE:
            return False
        between = self._text[words[place - 1].end : words[place].start]
        return "," in between and not any(one in self._table.auxiliaries for one in forms[:place])

    def _epithet(self, words: Sequence[Word], forms: list[str], article: int) -> int | None:
        """The place of the noun for somebody in `The two-time bronze Olympic medallist has`."""
        table = self._table
        last = min(len(words), article + 1 + _MAX_EPITHET)
        for place in range(article + 1, last):
            if place > article + 1 and not self._is_beside(words, place):
                return None
            if forms[place] in table.function and forms[place] not in table.counts:
                return None
            is_somebody = self._is_somebody(words[place].folded)
            is_more = (
                place + 1 < last and self._is_beside(words, place + 1)
                and self._is_somebody(words[place + 1].folded)
            )  # fmt: skip
            if is_somebody and not is_more:
                # `The Oscar winner Ana Lopes`, `The winner of the race`
                return None if self._is_followed(words, forms, place) else place
        return None

    def has_object_epithet(self, words: Sequence[Word], forms: list[str]) -> bool:
        """Whether somebody is the object of a verb and not named: `Lopes married the Oscar winner`.

        Behind a verb in the past it is somebody else than the sentence is about.
        """
        pasts = self._table.pasts
        for article in self._table.definite.within(forms, 1) if pasts else ():
            verb = forms[article - 1]
            if not (verb.endswith("ed") or verb in pasts) or words[article - 1].capital:
                continue
            head = self._epithet(words, forms, article)
            if head is not None and any(words[near].capital for near in range(article + 1, head)):
                return True
        return False

    def _is_somebody(self, folded: str) -> bool:
        table = self._table
        if folded in table.apposed:
            return False
        return folded in table.people or folded in table.roles or folded.endswith("-year-old")

    def _is_beside(self, words: Sequence[Word], place: int) -> bool:
        return self._text[words[place - 1].end : words[place].start].isspace()

    def _to_noun(self, words: Sequence[Word], found: list[int]) -> list[int]:
        """A phrase up to its noun, where the table has it: `the report` of `the report alleges`."""
        table = self._table
        if self._has_capital_nouns:
            # `Die Zahl stieg in`; not `Die Zahl deutscher Städte`.
            capital = [words[near].capital for near in found]
            noun = capital.index(True) if True in capital else len(found)
            return found if any(capital[noun + 1 :]) else found[: noun + 1]
        for count, place in enumerate(found[:-1], start=1):
            folded, after = words[place].folded, words[found[count]]
            kinds = (table.roles, table.events, table.anaphors, table.amounts)
            is_told = any(folded in kind for kind in kinds)
            is_verb = (
                after.folded in table.speech or after.folded.endswith(_OF_VERBS)
                or after.folded in _FINITE
            )  # fmt: skip
            if is_told and is_verb:
                return found[:count]
        return found

    def _is_explained(
        self, words: Sequence[Word], forms: list[str], article: int, found: list[int]
    ) -> bool:
        """Whether a definite noun says which one is meant, or is part of a name."""
        if any(self._is_name(words, near) for near in found):
            return True
        is_raised = article and forms[article - 1] in self._table.raising and (
            forms[found[-1] + 1 : found[-1] + 2] == ["to"]
        )  # fmt: skip
        if not is_raised and self._is_followed(words, forms, found[-1]):
            return True
        if article and self._has_capital_nouns and self._text[words[found[-1]].end] == ",":
            # `für die Frau, deren Haus`, `mit der Entscheidung, zu gehen`
            return True
        return bool(article) and self._is_beside_name(words, article)

    def _is_name(self, words: Sequence[Word], place: int) -> bool:
        """Whether a word is a name; in German, a noun that the table has is none."""
        if not self._mentions.is_name(words, place):
            return False
        table, folded = self._table, words[place].folded
        kinds = (
            table.roles, table.events, table.anaphors, table.people, table.cited, table.amounts,
        )  # fmt: skip
        return not (self._has_capital_nouns and any(folded in kind for kind in kinds))

    @staticmethod
    def _folded(words: Sequence[Word]) -> list[str]:
        return [word.folded for word in words]

    def _is_followed(self, words: Sequence[Word], forms: list[str], last: int) -> bool:
        """Whether a name, or what says which one is meant, follows on a noun."""
        table = self._table
        behind = last + 1
        if behind >= len(words):
            return False
        if not self._text[words[last].end : words[behind].start].isspace():
            return False
        after = words[behind + 1] if behind + 1 < len(words) else None
        is_when = after is not None and (after.folded in table.time or after.folded[0].isdecimal())
        if forms[behind] in table.explains and not is_when:
            return True
        return words[behind].capital and forms[behind] not in table.function

    def _is_beside_name(self, words: Sequence[Word], article: int) -> bool:
        """Whether a noun is set beside a name by a comma: `Ana Lopes, the driver,`."""
        between = self._text[words[article - 1].end : words[article].start]
        return between.strip() in (",", "(", "–", "—") and self._mentions.is_name(
            words, article - 1
        )
