"""How much of one sentence stands in another one, in the same language or in two."""

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from summarize.digesting.claims import Claims, Unit
from summarize.languages.tags import same_language
from summarize.text.reference_words import words_of
from summarize.text.words import words_in

# What a word says by its kind: a figure more than a word.
_WEIGHTS = {"n": 1.4, "d": 1.6, "t": 1.3, "u": 1.3, "y": 1.2, "c": 1.1, "w": 1.0, "k": 1.0}
# A word that no table has may stand in another language in a form that is not seen.
_UNSEEN = {"k": 0.4, "w": 0.75, "c": 0.8}
_FACTS = frozenset("ndtuy")
_AS_MANY = 20
# Who somebody is, and that somebody says it: no more than a name, a sign of the same claim.
_ROLES = frozenset(
    {"c:minister", "c:president", "c:mayor", "c:agency", "c:prosecutor", "w:minister_word",
     "w:president_word", "w:mayor_word", "w:spokesperson", "w:say", "w:official", "w:ministry",
     "w:director", "w:police_word", "w:senator", "w:candidate", "w:coach", "w:leader_group"}
)  # fmt: skip
_MOST_REMEMBERED = 4096
# A clause of so many words, and so much of what a sentence says, is not left out.
_MIN_CLAUSE, _OF_CLAUSE = 2, 0.14


class Share(NamedTuple):
    """What of one sentence stands in another one.

    Attributes:
        part: of its words by weight, 0 to 1.
        weight: of these words.
        facts: how many names, figures and days are among them.
        words: how many other words.
        lacking: the weight of names, figures and days that are not.
        all_facts: the weight of all names, figures and days of the sentence.
        predicate: `part`, of the words that are none of these.
    """

    part: float
    weight: float
    facts: int
    words: int
    lacking: float
    all_facts: float
    predicate: float


class _Part(NamedTuple):
    """One word of a sentence, weighed.

    Attributes:
        keys: all that it may mean.
        most, unseen: what it says, and what it says where another language may have it unseen.
        is_fact: it is a name, a figure or a day.
        has_figure: it is a figure.
        is_role: it tells who somebody is, or that somebody says it.
    """

    keys: frozenset[str]
    most: float
    unseen: float
    is_fact: bool
    has_figure: bool
    is_role: bool


class Likeness:
    """Compares the sentences of an event's reports.

    Args:
        sentences: all of them.
    """

    def __init__(self, sentences: Iterable[Claims]) -> None:
        every = list(sentences)
        self.count = Counter(key for one in every for key in one.keys)
        # Of few sentences, what all of them have is no less rare for that.
        total = len(every) + _AS_MANY
        self._weight = {
            key: _WEIGHTS[key[0]] * (0.35 + math.log(total / seen) / math.log(total))
            for key, seen in self.count.items()
        }
        self._parts: dict[Claims, list[_Part]] = {}
        self._of_roles: dict[Claims, frozenset[str]] = {}
        # Two sentences are asked for in both directions, one soon after the other.
        self._remembered = lru_cache(maxsize=_MOST_REMEMBERED)(self._share)

    def share(self, one: Claims, other: Claims, *, figures: bool = True) -> Share:
        """What of a sentence stands in another one.

        Args:
            one: the sentence.
            other: the other one.
            figures: whether figures are compared, too.
        """
        return self._remembered(one, other, figures)

    def _share(self, one: Claims, other: Claims, figures: bool) -> Share:
        is_across = not same_language(one.language, other.language)
        whole = told = lacking = all_facts = told_facts = all_roles = told_roles = 0.0
        facts = words = 0
        keys = other.keys
        in_roles = self._keys_of_roles(other)
        for part in self._parts_of(one):
            if part.has_figure and not figures:
                continue
            if part.keys.isdisjoint(keys):
                weight = part.unseen if is_across else part.most
                whole += weight
                all_roles += weight if part.is_role else 0.0
                if part.is_fact:
                    lacking += weight
                    all_facts += weight
                continue
            both = part.keys & keys
            if len(both) == len(part.keys):
                weight, is_fact = part.most, part.is_fact
            else:
                weight = max(self._weight[key] for key in both)
                is_fact = any(key[0] in _FACTS for key in both)
            told += weight
            whole += weight
            if is_fact:
                facts += 1
                told_facts += weight
                all_facts += weight
            elif part.is_role or both <= in_roles:
                told_roles += weight
                all_roles += weight
            else:
                words += 1
        share = told / whole if whole else 0.0
        said = whole - all_facts - all_roles
        predicate = (told - told_facts - told_roles) / said if said > 0 else 0.0
        return Share(share, told, facts, words, lacking, all_facts, predicate)

    def _parts_of(self, one: Claims) -> list[_Part]:
        """The words of a sentence, each once, weighed once."""
        found = self._parts.get(one)
        if found is None:
            units = {unit.keys: unit for unit in reversed(one.units)}
            found = [
                _Part(
                    unit.keys,
                    self._most(unit),
                    self._unseen(unit),
                    is_fact=any(key[0] in _FACTS for key in unit.keys),
                    has_figure=any(key[0] == "d" for key in unit.keys),
                    is_role=not unit.keys.isdisjoint(_ROLES),
                )
                for unit in dict.fromkeys(units[unit.keys] for unit in one.units)
            ]
            self._parts[one] = found
        return found

    def _keys_of_roles(self, one: Claims) -> frozenset[str]:
        """What only words have that tell who somebody is: `Finanz` in `Finanzministerin`."""
        found = self._of_roles.get(one)
        if found is None:
            roles = {key for unit in one.units if unit.keys & _ROLES for key in unit.keys}
            others = {key for unit in one.units if not unit.keys & _ROLES for key in unit.keys}
            found = self._of_roles[one] = frozenset(roles - others)
        return found

    def lacks_clause(self, one: Claims, other: Claims) -> bool:
        """Whether a clause that says much of a sentence has nothing that the other one has."""
        is_across = not same_language(one.language, other.language)
        whole = 0.0
        parts = []
        for start, end in one.clauses:
            units = [
                unit for unit in one.units
                if start <= unit.start < end and not (one.more and _is_dated(unit))
            ]  # fmt: skip
            weight = sum(self._unseen(u) if is_across else self._most(u) for u in units)
            whole += weight
            is_lacking = not any(unit.keys & other.keys for unit in units)
            if len(units) >= _MIN_CLAUSE and is_lacking and not _says_who(one, start, end):
                parts.append(weight)
        return any(weight >= _OF_CLAUSE * whole for weight in parts)

    def rarest(self, one: Claims, most: int) -> list[str]:
        """Its keys that fewest sentences have, but more than one."""
        ranked = sorted(one.keys, key=lambda key: (self.count[key], key))
        return [key for key in ranked if self.count[key] > 1][:most]

    def weight(self, key: str) -> float:
        """What a key says."""
        return self._weight[key]

    def _most(self, unit: Unit) -> float:
        return max(self._weight[key] for key in unit.keys)

    def _unseen(self, unit: Unit) -> float:
        kinds = {key[0] for key in unit.keys}
        weight = self._most(unit)
        if kinds & _FACTS:
            return weight
        kind = "c" if "c" in kinds else "w" if "w" in kinds else "k"
        return weight * _UNSEEN[kind]


def _says_who(one: Claims, start: int, end: int) -> bool:
    """Whether a clause says who says it: `the civil protection agency said`."""
    speech = words_of(one.language).speech
    return any(word.folded in speech for word in words_in(one.text, start, end))


def _is_dated(unit: Unit) -> bool:
    """Whether it is a figure or a day, whose place is that in the original."""
    return any(key[0] in "dt" for key in unit.keys)
