"""Names as the whole text knows them: what may be put into a window before it is compared.

`Redknapp` becomes `Harry Redknapp` where the sentence says so, the text has just these two words
together, and nothing else stands before `Redknapp` in it. A pronoun becomes the name that the
sentence before gives, where that gives only one.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token

_MAX_ROUNDS = 4
# What a name is that stands behind one of these, no surname makes a person.
_PLACING = ("in", "near", "at")
# Between an age and a name: `39-year-old former nurse named Ann Holt`.
_MAX_NOUNS, _NAMED = 4, ("named", "called")
_MIN_ACRONYM, _MAX_ACRONYM = 2, 5


class TextNames:
    """The names of a text and what stands beside them.

    Args:
        sentences: its words, by sentence.
        lexicon: of its language.
    """

    def __init__(self, sentences: Sequence[Sequence[Token]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._counts: Counter[str] = Counter()
        self._small: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._before: defaultdict[str, set[str]] = defaultdict(set)
        self._behind: defaultdict[str, set[str]] = defaultdict(set)
        self._ages: defaultdict[str, set[str]] = defaultdict(set)
        for tokens in sentences:
            self._read(tokens)

    def _read(self, tokens: Sequence[Token]) -> None:
        last: Token | None = None
        for place, token in enumerate(tokens):
            if token.form == "old" and place > 1:
                self._read_age(tokens, place)
            self._counts[token.form] += token.capital
            if not token.capital:
                self._small[token.form] += not token.number
            elif last is not None and not set(token.marks) & set('.!?:"'):
                self._inside[token.form] += 1
            if last is not None:
                if not token.marks:
                    self._pairs[last.form, token.form] += 1
                    if last.capital and token.capital and not self._lexicon.is_closed(last.form):
                        self._before[token.form].add(last.form)
                        self._behind[last.form].add(token.form)
                elif token.number and token.marks == "," and last.capital:
                    self._ages[last.form].add(token.form)
            last = token

    def _read_age(self, tokens: Sequence[Token], old: int) -> None:
        """`A 39-year-old woman named Ann Holt` says her age as `Ann Holt, 39,` does."""
        number, year = tokens[old - 2], tokens[old - 1]
        if not number.number or year.form != "year":
            return
        place = old + 1
        while place < len(tokens) and place - old <= _MAX_NOUNS and not tokens[place].capital:
            form = tokens[place].form
            is_verb = form not in _NAMED and (
                self._lexicon.is_past(form)
                or (self._lexicon.is_present(form) and form.endswith("s"))
            )
            if tokens[place].marks or self._lexicon.is_closed(form) or is_verb:
                return
            place += 1
        first = place
        while place < len(tokens) and tokens[place].capital and not tokens[place].marks:
            place += 1
        behind = tokens[place] if place < len(tokens) else None
        is_whole = behind is None or bool(behind.marks) or self._lexicon.is_closed(behind.form)
        if place - first > 1 and not tokens[first].marks and (
            is_whole or (behind is not None and self._lexicon.is_finite_form(behind.form))
        ):  # fmt: skip
            self._ages[tokens[place - 1].form].add(number.form)

    def is_name(self, form: str) -> bool:
        """Whether the text writes a word with a capital inside its sentences, and only so."""
        if form[0] == "\1":
            return True
        return self._inside[form] > 0 and self._inside[form] > self._small[form]

    def first_names(self, last: str) -> set[str] | None:
        """The words with capitals before a surname; None where two people bear it."""
        known = self._before[last]
        kinds = ("title", "adv", "time", "open", "conj")
        own = {
            form
            for form in known
            if not self._small[form] and not any(self._lexicon.has(k, form) for k in kinds)
        }
        if len(own) <= 1:
            return own
        # `Lucas Leiva Silva`: a chain of one name.
        heads = [form for form in own if not self._before[form] & own]
        return own if len(heads) == 1 and len(own) == 2 else None

    def last_name(self, first: str) -> str | None:
        """The surname of a first name that stands alone; None where it could be two people's."""
        if self._before[first] or self._small[first]:
            return None
        known = self._behind[first]
        last = next(iter(known), "")
        return last if len(known) == 1 and self.first_names(last) == {first} else None

    def stands_alone(self, before: str, form: str) -> bool:
        """Whether the text has a word without the one before it, as well."""
        return form[0] == "\1" or self._counts[form] > self._pairs[before, form]

    def completed(
        self, window: Sequence[Token], sentence: Sequence[Token]
    ) -> tuple[list[Token], bool]:
        """The window with names as long as the sentence has them; whether anything was put in."""
        forms = [token.form for token in sentence]
        wanted = list(pairwise(forms))
        result, changed = self._with_acronyms(list(window), forms)
        for short in wanted:
            changed = self._shorten(result, short) or changed
        for _ in range(_MAX_ROUNDS):
            grown = self._grown(result, wanted)
            if len(grown) == len(result):
                break
            result, changed = grown, True
        return result, changed

    def _grown(self, window: list[Token], wanted: list[tuple[str, str]]) -> list[Token]:
        befores: defaultdict[str, set[str]] = defaultdict(set)
        behinds: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in wanted:
            befores[other].add(one)
            behinds[one].add(other)
        result: list[Token] = []
        for place, token in enumerate(window):
            before = result[-1] if result else None
            after = window[place + 1] if place + 1 < len(window) else None
            first = self._missing_before(token, before, befores.get(token.form, ()))
            if first is not None:
                result.append(replace(token, form=first, end=token.start))
                result.append(replace(token, marks="", glued=False))
            else:
                result.append(token)
            placed = before is not None and before.form in _PLACING
            wanted_behind = () if placed else behinds.get(token.form, ())
            second = self._missing_behind(token, after, wanted_behind)
            if second is not None:
                number = second.isdigit()
                result.append(
                    Token(second, token.end, token.end, "," if number else "", False,
                          not number, number)
                )  # fmt: skip
                if number and after is not None and not after.marks:
                    window[place + 1] = replace(after, marks=",")
        return result

    def _missing_before(
        self, token: Token, before: Token | None, wanted: "set[str] | tuple[()]"
    ) -> str | None:
        """The first name that the sentence has and the window has not."""
        if not token.capital or (before is not None and before.form in wanted):
            return None
        if before is not None and not token.marks and self._is_in_name(before):
            return None
        known = self._before[token.form]
        for first in wanted:
            if first in known and self._only(known, first) and self._pairs[first, token.form]:
                return first
        return None

    def _missing_behind(
        self, token: Token, after: Token | None, wanted: "set[str] | tuple[()]"
    ) -> str | None:
        """The last name, or the age, that the sentence has and the window has not."""
        if not token.capital or (after is not None and after.form in wanted):
            return None
        if after is not None and not after.marks and self._is_in_name(after):
            return None
        known = self._behind[token.form]
        for second in wanted:
            if second in known and self._only(known, second):
                return second
            if (
                second.isdigit()
                and self._ages[token.form] == {second}
                and self.first_names(token.form) is not None
            ):
                return second
        return None

    def _is_in_name(self, token: Token) -> bool:
        if not token.capital or self._lexicon.is_closed(token.form):
            return False
        return not self._lexicon.has("title", token.form)

    def _only(self, known: set[str], one: str) -> bool:
        """Whether no other name stands in the same place; titles are no names."""
        rest = {form for form in known if form != one and not self._small[form]}
        kinds = ("title", "adv", "time", "open")
        return all(any(self._lexicon.has(kind, form) for kind in kinds) for form in rest)

    def _shorten(self, window: list[Token], short: tuple[str, str]) -> bool:
        """Writes `Liberal Democrat` as `Lib Dem` where the text has both."""
        if not self._pairs[short] or not self._before_capital(short) or min(map(len, short)) < 3:
            return False
        for place in range(len(window) - 1):
            one, other = window[place], window[place + 1]
            both = one.capital and other.capital and not other.marks
            longer = (one.form, other.form) != short
            if (
                both
                and longer
                and one.form.startswith(short[0])
                and other.form.startswith(short[1])
            ):
                window[place] = replace(one, form=short[0])
                window[place + 1] = replace(other, form=short[1])
                return True
        return False

    def _before_capital(self, pair: tuple[str, str]) -> bool:
        return pair[1] in self._behind[pair[0]] and not any(self._small[form] for form in pair)

    def _with_acronyms(self, window: list[Token], forms: list[str]) -> tuple[list[Token], bool]:
        """`Queens Park Rangers` as `QPR`, or the other way round, where the text has both."""
        stated = set(forms)
        have = {token.form for token in window}
        for form in stated - have:
            if not _MIN_ACRONYM <= len(form) <= _MAX_ACRONYM or not self._counts[form]:
                continue
            if self._small[form]:
                continue
            size = len(form)
            for low in range(len(window) - size + 1):
                part = window[low : low + size]
                if all(t.capital for t in part) and "".join(t.form[0] for t in part) == form:
                    short = replace(part[0], form=form, end=part[-1].end)
                    return [*window[:low], short, *window[low + size :]], True
        return window, False
