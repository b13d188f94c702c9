"""One sentence of the text, with what the rules of deletion ask about its words."""

from collections.abc import Callable, Sequence
from functools import cached_property

from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token

_BOUNDARY = frozenset(",;:-()[]—–،；，：（）、؛|•。")
_NOMINAL_BEFORE = ("det", "poss", "of")


class Clause:
    """The words of a window and what they are.

    Args:
        tokens: its words.
        lexicon: of its language.
        stands_alone: whether the text knows a name without the word in front of it.
        is_name: whether a word is one.
        is_person: whether a word is the name of a person, as far as the text tells.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        lexicon: Lexicon,
        stands_alone: Callable[[str, str], bool],
        is_name: Callable[[str], bool],
        is_person: Callable[[str], bool] | None = None,
    ) -> None:
        self.tokens = tokens
        self.forms = [token.form for token in tokens]
        self.lexicon = lexicon
        self._roles = list(self.forms)
        self._roles = [self._role(place) for place in range(len(tokens))]
        self.stands_alone = stands_alone
        self.is_name = is_name
        self.is_person = is_person or is_name

    def __len__(self) -> int:
        return len(self.tokens)

    def marked(self, place: int) -> bool:
        """Whether a mark that parts phrases stands in front of a word."""
        return place < len(self.tokens) and not _BOUNDARY.isdisjoint(self.tokens[place].marks)

    def has(self, kind: str, place: int) -> bool:
        """Whether the word at a place is of a kind; behind the end there is none."""
        return place < len(self._roles) and self.lexicon.has(kind, self._roles[place])

    def any(self, kind: str, low: int, high: int) -> bool:
        """Whether a word of a kind stands in `low..high - 1`."""
        words = self.lexicon.words(kind)
        return any(form in words for form in self._roles[low:high])

    def reports(self, low: int, high: int) -> bool:
        """Whether it is told in `low..high - 1` whose words or thoughts something is."""
        return any(self.report_at(place) for place in range(low, high))

    def report_at(self, place: int) -> bool:
        """Whether a word is one of saying or thinking; not `called` of `so-called`."""
        return self.has("report", place) and not self.tokens[place].glued

    def is_open(self, place: int) -> bool:
        """Whether a word is a noun, an adjective, a name, a number or a verb."""
        return not self.lexicon.is_closed(self._roles[place])

    def finite(self, place: int) -> bool:
        """Whether a word is the finite verb of a clause here."""
        return self._finite[place]

    def any_finite(self, low: int, high: int) -> bool:
        """Whether a finite verb stands in `low..high - 1`."""
        return any(self._finite[low:high])

    def is_adverb(self, place: int) -> bool:
        """Whether a word is an adverb that can go; `Holly` inside of a sentence is a name."""
        token = self.tokens[place]
        if token.capital and place and not token.marks and self.lexicon.is_english:
            return self.lexicon.has("adv", token.form) and not self.lexicon.has("time", token.form)
        return self.lexicon.is_adverb(self.forms[place])

    def _role(self, place: int) -> str:
        """The word, or one that is only what the word is here: `a few` does not deny."""
        form, before = self.forms[place], self.forms[place - 1] if place else ""
        if not self.lexicon.is_english:
            return form
        token = self.tokens[place]
        if token.capital and self.lexicon.has("scope", form) and self._is_in_name(place):
            return "\0"
        if token.capital and place and not token.marks and form != "i":
            # `AT&T`, `The Road to Rome`: a word of a name, whatever else it is.
            return "\0" if self.lexicon.is_closed(form) else form
        if form in ("last", "next") and place + 1 < len(self.forms):
            # `last year` is a time, and bounds nothing as `the last man` does.
            after = self.tokens[place + 1]
            return "late" if self.lexicon.has("time", after.form) and not after.marks else form
        if form in ("about", "around", "over", "under") and not self._counts(place + 1):
            return "toward"
        if form in ("few", "little") and before == "a":
            return "several"
        if form == "'s" and self.lexicon.has("pron", before) and token.end > token.start:
            return "is"  # and no possessive that `References` wrote
        if form in ("th", "st", "nd", "rd") and self.tokens[place].glued:
            return "first"
        if form == "to" and place + 1 < len(self.forms) and self._is_goal(place + 1):
            return "toward"
        if form in ("after", "before", "since"):
            return "when" if self.opens_clause(place) else "during"
        return form

    def _counts(self, place: int) -> bool:
        """Whether a number follows: `about 300`, not `about the plan`."""
        if place >= len(self.tokens):
            return False
        token = self.tokens[place]
        if place + 1 < len(self.tokens) and token.form in ("£", "$", "€", "a"):
            token = self.tokens[place + 1]
        return (
            token.number
            or token.form in self.lexicon.numerals
            or self.lexicon.has("scale", token.form)
        )

    def _is_in_name(self, place: int) -> bool:
        """Whether a word with a capital stands between words with capitals: `MLS All Stars`."""
        around = (place - 1, place + 1)
        return all(0 <= p < len(self.tokens) and self.tokens[p].capital for p in around)

    def _is_goal(self, place: int) -> bool:
        """Whether a noun follows `to`, and no infinitive."""
        token = self.tokens[place]
        nominal = ("det", "poss", "pron")
        return (
            token.capital
            or token.number
            or any(self.lexicon.has(kind, token.form) for kind in nominal)
        )

    def opens_clause(self, place: int) -> bool:
        """Whether a verb follows in the same phrase: `after he left`, not `after the match`."""
        for ahead in range(place + 1, min(len(self.forms), place + 9)):
            form = self.forms[ahead]
            if self.marked(ahead) or any(self.lexicon.has(k, form) for k in ("conj", "sub", "rel")):
                return False
            known = self.lexicon.is_finite_form(form) and (
                not self.lexicon.is_present(form) or form.endswith("s")
            )
            if known and not self._is_noun_or_participle(ahead):
                return not self.lexicon.has("rel", self.forms[ahead - 1])
        return False

    @cached_property
    def _finite(self) -> list[bool]:
        return [self._is_finite(place) for place in range(len(self.tokens))]

    def _is_finite(self, place: int) -> bool:
        words, form = self.lexicon, self._roles[place]
        if not words.is_finite_form(form):
            return False
        if self.tokens[place].glued or (
            place + 1 < len(self.tokens) and self.tokens[place + 1].glued
        ):
            return False
        if not words.is_english:
            return not (place and self.has("det", place - 1) and not self.tokens[place].marks)
        if words.has("finite_be", form) or words.has("modal", form):
            return True
        after = self.forms[place + 1] if place + 1 < len(self.forms) else ""
        if (after == "by" and words.is_participle(form)) or self._is_bracketed(place):
            return False
        if self.tokens[place].capital and place and not self.tokens[place].marks:
            return False
        return not self._is_noun_or_participle(place)

    def _is_bracketed(self, place: int) -> bool:
        """Whether a word is alone in brackets, or a participle first: `(left)`, `(seen in May)`."""
        if "(" not in self.tokens[place].marks:
            return False
        if self.lexicon.is_participle(self.forms[place]):
            return True
        return place + 1 == len(self.tokens) or ")" in self.tokens[place + 1].marks

    def clearly_finite(self, place: int) -> bool:
        """Whether a word is a finite verb that is no noun elsewhere: `was`, `went`, `told`."""
        if not self.finite(place):
            return False
        form = self._roles[place]
        words = self.lexicon
        if not words.is_english or words.has("finite_be", form) or words.has("modal", form):
            return True
        return words.has("have", form) or (words.is_past(form) and not words.is_present(form))

    def likely_finite(self, place: int) -> bool:
        """Whether a word is a finite verb; `time` may be one, and mostly is a noun."""
        if self.clearly_finite(place):
            return True
        if not self.finite(place):
            return False
        form = self._roles[place]
        if place == 0 or form.endswith("s") or self.lexicon.is_past(form):
            return True
        before = self.tokens[place - 1]
        return before.capital or before.form.endswith("s") or self.has("pron", place - 1)

    def is_verb(self, place: int) -> bool:
        """Whether a word is a form of a verb here, and no noun."""
        if self.finite(place):
            return self.likely_finite(place)
        if self.tokens[place].capital and place and not self.tokens[place].marks:
            return False
        nominal = place and (self.has("det", place - 1) or self.has("poss", place - 1))
        if nominal and place > 1 and self.forms[place - 1] == "that" and self.report_at(place - 2):
            nominal = False  # `said that selling the mill was ...`
        return not nominal and self.lexicon.is_verb_form(self._roles[place])

    def any_verb(self, low: int, high: int) -> bool:
        """Whether a form of a verb stands in `low..high - 1`."""
        return any(self.is_verb(place) for place in range(low, high))

    def any_mark(self, low: int, high: int) -> bool:
        """Whether a mark that parts phrases stands in front of a word of `low..high - 1`."""
        return any(self.marked(place) for place in range(low, high))

    def _is_noun_or_participle(self, place: int) -> bool:
        """Whether the word before makes a form of a verb something else than a finite one."""
        words = self.lexicon
        before = place - 1
        while before >= 0 and self.is_adverb(before) and not self.tokens[before + 1].marks:
            before -= 1
        if before < 0 or self.marked(before + 1):
            # `Killed in Paris, he ...`: without a subject a participle is no finite verb.
            return before < 0 and words.is_participle(self.forms[place])
        form = self.forms[before]
        if self._roles[before] == "\0":
            return False  # `In May closed`: a name, whatever else it is
        if any(words.has(kind, form) for kind in _NOMINAL_BEFORE):
            return not words.has("det", form) or form not in ("that", "this", "those", "these")
        if words.has("neg", form) and before:
            form = self.forms[before - 1]
        if self.forms[place] in ("has", "have", "had") and not words.has("modal", form):
            return form == "to"
        if words.has("be", form) or words.has("have", form) or words.has("modal", form):
            return True
        if self.tokens[before].number or form in words.numerals:
            return True
        return words.has("prep", form) or words.has("of", form)
