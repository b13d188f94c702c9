"""What kind of word a word is, in one language."""

from collections import defaultdict
from functools import cache

from summarize.checking.proof.english_verbs import (
    participles,
    past_forms,
    present_forms,
    told_as_present,
)
from summarize.checking.proof.grammar_tables import TABLES
from summarize.checking.proof.grammar_tables_far import FAR_TABLES
from summarize.languages.tags import base

_CLOSED = ("det", "poss", "prep", "of", "conj", "alt", "sub", "cond", "rel", "that", "be", "have",
           "modal", "neg", "pron")  # fmt: skip
# An ending says nothing about a shorter word.
_MIN_WITH_ENDING = 5
_NOTHING: frozenset[str] = frozenset()
# They end as adverbs do.
_NO_ADVERBS = frozenset(
    "family july italy reply supply ally rally assembly monopoly anomaly butterfly belly jelly lily"
    " kelly billy sally emily molly elderly friendly daily weekly monthly likely unlikely deadly"
    " lonely lovely ugly silly holy early only fly apply rely imply comply multiply bully folly"
    " costly cowardly orderly scholarly homily melancholy".split()
)
_REPORT_STEMS = {
    "said": "say", "told": "tell", "thought": "think", "wrote": "write", "saw": "see",
    "knew": "know", "heard": "hear", "found": "find", "felt": "feel",
    "understood": "understand",
}  # fmt: skip
_NO_PASTS = frozenset(
    "hundred sacred wicked indeed exceed proceed succeed kindred hatred gifted talented wretched"
    " rugged beloved unused unchanged unprecedented".split()
)


class Lexicon:
    """The words of `grammar_tables` of one language; all empty where there is none.

    Args:
        language: a BCP 47 tag.
    """

    def __init__(self, language: str) -> None:
        own = base(language)
        table = TABLES.get(own) or FAR_TABLES.get(own) or {}
        self._sets = {kind: frozenset(words.split()) for kind, words in table.items()}
        self._closed = frozenset().union(*(self._sets.get(kind, ()) for kind in _CLOSED))
        self._english = own == "en"
        self._endings = tuple(table.get("finite", "").split())
        self.known = bool(table)
        self.numerals = {w: str(n) for n, w in enumerate(table.get("small", "").split())}
        # Without forms of verbs, where a clause begins cannot be told.
        self.tells_verbs = self._english or bool(self._endings)
        self.is_english = self._english
        self._equals = self._equal_forms()

    def has(self, kind: str, *forms: str) -> bool:
        """Whether any of some words is of a kind."""
        return not self._sets.get(kind, _NOTHING).isdisjoint(forms)

    def words(self, kind: str) -> frozenset[str]:
        """The words of a kind."""
        return self._sets.get(kind, _NOTHING)

    def is_closed(self, form: str) -> bool:
        """Whether a word belongs to the grammar: no noun, verb, adjective or name."""
        return form in self._closed

    def is_finite_form(self, form: str) -> bool:
        """Whether a word can be the finite verb of a clause, by its form alone."""
        if self._english:
            return form in _english_finite() or self.has("finite_be", form) or _is_regular(form)
        return self.has("verb", form) or (
            len(form) >= _MIN_WITH_ENDING and form.endswith(self._endings or ("\0",))
        )

    def is_verb_form(self, form: str) -> bool:
        """Whether a word can be a form of a verb at all."""
        if self.is_finite_form(form) or self.has("be", form) or self.has("have", form):
            return True
        return self._english and (
            form in participles() or form.endswith("ing") or _is_regular(form)
        )

    def is_participle(self, form: str) -> bool:
        """Whether a word can be a passive participle."""
        return self._english and (form in participles() or _is_regular(form))

    def is_past(self, form: str) -> bool:
        """Whether a word can be a past form."""
        return self._english and (form in past_forms() or _is_regular(form))

    def is_present(self, form: str) -> bool:
        """Whether a word can be a present form; many of them are nouns, too."""
        return self._english and form in present_forms()

    def equals(self, form: str) -> frozenset[str]:
        """The other forms of a verb of saying (`says`, `said`) or of a numeral (`two`, `2`)."""
        return self._equals.get(form, _NOTHING)

    def retold(self, form: str) -> frozenset[str]:
        """The other tense in which the same event can be told: `scores`, `scored`."""
        return told_as_present().get(form, _NOTHING) if self._english else _NOTHING

    def _equal_forms(self) -> dict[str, frozenset[str]]:
        groups: defaultdict[str, set[str]] = defaultdict(set)
        for word, digits in self.numerals.items():
            groups[digits] |= {word, digits}
        if self._english:
            for form in self.words("report"):
                groups[_report_stem(form)].add(form)
        return {form: frozenset(group) for group in groups.values() for form in group}

    def is_adverb(self, form: str) -> bool:
        """Whether a word says when or how, and what it stands with is true without it."""
        if self.has("guard", form) or self.has("neg", form):
            return False
        return self.has("adv", form) or (
            self._english and form.endswith("ly") and form not in _NO_ADVERBS
        )


def _report_stem(form: str) -> str:
    stem = _REPORT_STEMS.get(form, form)
    for ending in ("ies", "ied"):
        if stem.endswith(ending):
            return stem[:-3] + "y"
    for ending in ("ing", "es", "ed", "s"):
        if stem.endswith(ending):
            return stem[: -len(ending)].rstrip("e")
    return stem.rstrip("e")


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; it is made once."""
    return Lexicon(base(language))


def _is_regular(form: str) -> bool:
    """Whether a word that no list has ends as the past of a verb does."""
    return len(form) > 5 and form.endswith("ed") and form not in _NO_PASTS


@cache
def _english_finite() -> frozenset[str]:
    own = TABLES["en"]
    auxiliaries = {*own["modal"].split(), "has", "have", "had", "'ve"}
    return present_forms() | past_forms() | auxiliaries
