"""Who is meant: the window and the sentence, each with one word for a person.

So `Harry Munro, 41,`, `the Leeds winger Munro`, `the 41-year-old` and a `he` that can only be Munro
are the same word. What could be two people stays as it stands.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from summarize.checking.proof.completions import TextNames
from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.people import (
    AGE_WORDS,
    MAX_DESCRIPTION,
    People,
    is_age,
    is_age_phrase,
)
from summarize.checking.proof.proof_tokens import Token

# In front of the form of a word that stands for a person: no word of a text begins so.
PERSON = "\1"
_SUBJECTS = frozenset(("he", "she", "him"))
_POSSESSIVES = {"his": "he", "her": "she"}
# So many pronouns more must be resolved to a person as one gender than as the other.
_MIN_MORE = 3
_MAX_WORDS = 120
_OTHER = {"he": "she", "she": "he"}
_PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
_GENDERED = _SUBJECTS | _POSSESSIVES.keys()
# How many sentences back the name of a pronoun may stand.
_MAX_BACK = 3


class References:
    """The sentences of a text with their people.

    Args:
        sentences: its words, by sentence.
        names: its names.
        lexicon: of its language; nothing is resolved but in English.
    """

    def __init__(
        self, sentences: Sequence[Sequence[Token]], names: TextNames, lexicon: Lexicon
    ) -> None:
        self._sentences = sentences if lexicon.is_english else ()
        self._lexicon = lexicon
        self._people = People(self._sentences, names, lexicon)
        self._written: dict[int, tuple[list[Token], int]] = {}
        for index, tokens in enumerate(self._sentences):
            self._read_ages(index, tokens)

    def may_be(self, person: str, pronoun: str) -> bool:
        """Whether the text calls somebody `he` (`she`), or nobody else so.

        Args:
            person: who; "" where a sentence names nobody.
            pronoun: `he` or `she`.
        """
        own, other = (self._called[person, one] for one in (pronoun, _OTHER[pronoun]))
        if own - other >= _MIN_MORE:
            return True
        if not self._people.speaks_of(pronoun):
            return False
        others = any(called == pronoun for _, called in self._called)
        return not person or own > other or not others

    @cached_property
    def _called(self) -> Counter[tuple[str, str]]:
        called: Counter[tuple[str, str]] = Counter()
        for index, tokens in enumerate(self._sentences):
            for place, token in enumerate(tokens[:_MAX_WORDS]):
                pronoun = _PRONOUNS.get(token.form)
                found = self._meant(index, place) if pronoun else None
                if pronoun and found:
                    called[found[0], pronoun] += 1
        return called

    def is_person(self, form: str) -> bool:
        """Whether a word is the name of a person."""
        return form[0] == PERSON or self._people.is_person(form)

    def window(self, index: int) -> tuple[list[Token], int]:
        """A sentence of the text with one word for each person, and the first sentence used."""
        if index not in self._written:
            self._written[index] = self._write(index)
        return self._written[index]

    def written(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Words with one word for each person who is named."""
        return self.sentence(tokens) or tokens

    def sentence(self, tokens: Sequence[Token]) -> list[Token] | None:
        """A sentence to prove, written in the same way; None where nothing is resolved."""
        if not self._lexicon.is_english:
            return None
        result: list[Token] = []
        place = 0
        while place < len(tokens):
            token = tokens[place]
            end, person = self._people.mention(tokens, place)
            if person is not None:
                self._without_description(result, person)
                result.append(_as_person(tokens[place:end], person))
                place = self._behind_age(tokens, end, person)
                continue
            if self._is_possessive(tokens, place):
                result += _possessive(replace(token, form=_POSSESSIVES[token.form]))
            else:
                result.append(token)
            place += 1
        return result

    def _write(self, index: int) -> tuple[list[Token], int]:
        tokens = self._sentences[index]
        result: list[Token] = []
        first, place = index, 0
        while place < len(tokens):
            token = tokens[place]
            end, person = self._people.mention(tokens, place)
            if person is not None:
                result.append(_as_person(tokens[place:end], person))
                place = self._behind_age(tokens, end, person)
                continue
            owns = self._is_possessive(tokens, place)
            if owns or token.form in _SUBJECTS:
                found = self._meant(index, place)
                if found is not None and self._fits(found[0], token.form):
                    first = min(first, found[1])
                    token = _as_person([token], found[0])
                elif owns:
                    token = replace(token, form=_POSSESSIVES[token.form])
            result += _possessive(token) if owns else [token]
            place += 1
        return result, first

    def _fits(self, person: str, form: str) -> bool:
        """Whether the text does not mostly call somebody the other pronoun."""
        own = _PRONOUNS[form]
        return self._called[person, own] >= self._called[person, _OTHER[own]]

    def _read_ages(self, index: int, tokens: Sequence[Token]) -> None:
        """`The 52-year-old` behind a sentence that names one person."""
        for place in range(len(tokens) - 3):
            if tokens[place + 3].form == "old" and is_age_phrase(tokens, place):
                age, ages = tokens[place + 1].form, self._people.ages
                found = self._meant(index, place)
                if (
                    found
                    and not ages[found[0]]
                    and not any(age in known for known in ages.values())
                ):
                    ages[found[0]].add(age)
        for place in range(len(tokens) - 4):
            if tokens[place + 3].form == "old" and is_age_phrase(tokens, place):
                self._read_description(tokens, place)

    def _read_description(self, tokens: Sequence[Token], place: int) -> None:
        """`the 34-year-old actor`: what the one of that age is called."""
        end = place + AGE_WORDS
        while end < len(tokens) and end - place < AGE_WORDS + 3 and not tokens[end].marks:
            form = tokens[end].form
            closed = self._lexicon.is_closed(form) or self._lexicon.is_verb_form(form)
            if closed or tokens[end].capital or self._lexicon.is_adverb(form):
                break
            end += 1
        person = self._people.of_age(tokens[place + 1].form)
        if person and end > place + AGE_WORDS:
            self._people.describe(tokens[place + AGE_WORDS : end], person)

    def _meant(self, index: int, place: int) -> tuple[str, int] | None:
        """The one person whom a pronoun can mean, and the sentence that names them."""
        for back in range(index, max(-1, index - 1 - _MAX_BACK), -1):
            tokens = self._sentences[back]
            named = self._people.candidates(tokens[:place] if back == index else tokens)
            if not named:
                continue
            one = named.pop()
            if named or not one or (back == index and not self._is_alone(index, place, one)):
                return None
            return one, back
        return None

    def _is_alone(self, index: int, place: int, person: str) -> bool:
        """Whether no pronoun before a place speaks of somebody else: `His trainer Munro ... he`."""
        tokens = self._sentences[index]
        first = next((p for p in range(place) if tokens[p].form in _GENDERED), None)
        if first is None:
            return True
        meant = self._meant(index, first)
        return meant is not None and meant[0] == person

    def _without_description(self, result: list[Token], person: str) -> None:
        """Takes away what stands before a name and the text says of it: `the Leeds winger`."""
        size = 0
        for length in range(1, min(MAX_DESCRIPTION, len(result)) + 1):
            part = result[-length:]
            if any(token.marks for token in part[1:]):
                break
            if self._people.describes(part, person):
                size = length
        if size and size < len(result) and result[-size - 1].form == "the":
            size += 1
        if size:
            del result[-size:]

    def _behind_age(self, tokens: Sequence[Token], place: int, person: str) -> int:
        """The place behind `, 34,` where that is the person's age."""
        if is_age(tokens, place) and self._people.ages[person] == {tokens[place].form}:
            return place + 1
        return place

    def _is_possessive(self, tokens: Sequence[Token], place: int) -> bool:
        form = tokens[place].form
        if form != "her":
            return form in _POSSESSIVES
        if place + 1 == len(tokens) or tokens[place + 1].marks:
            return False
        after = tokens[place + 1].form
        return not self._lexicon.is_closed(after) and not self._lexicon.is_adverb(after)


def _as_person(part: Sequence[Token], person: str) -> Token:
    form, end = PERSON + person, part[-1].end
    return replace(part[0], form=form, end=end, capital=True, glued=False)


def _possessive(token: Token) -> list[Token]:
    # Of no length, so that it is not taken for the `is` of `he's`.
    tail = Token("'s", token.end, token.end, "", glued=False, capital=False, number=False)
    return [token, tail]
