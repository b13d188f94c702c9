"""Read the tables of pre-editing: words that a small translator takes in another sense, plain ones.

A table is a text file beside this module, `pre_editing.en-pt.txt`. Its own first lines say how it
is written.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

# The forms of a verb, in the order in which irregular ones are listed.
BASE, THIRD, PAST, PARTICIPLE, GERUND = range(5)
SLOTS = {
    "<be>": frozenset(
        "am is are was were be been being i'm he's she's it's we're you're they're".split()
    ),
    "<have>": frozenset("have has had having".split()),
    "<it>": frozenset("me you him her it us them this that".split()),
    "<its>": frozenset("my your his her its our their".split()),
    "<self>": frozenset("myself yourself himself herself itself ourselves themselves".split()),
    "<the>": frozenset("the a an this that his her its their our my your".split()),
}
NUMBER = "<n>"
_NUMBER = re.compile(r"[$£€]?\d[\d.,-]*(?:bn|mn?|k)?")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_HISSING = re.compile(r"(?:s|x|z|ch|sh|o)$")
_MARK = {"near": "near", "after": "after", "before": "before"}


@dataclass(frozen=True)
class Condition:
    """What must stand, or must not stand, around the words.

    Attributes:
        where: `near`: in the sentence, or often in the text; `after`: they come directly behind
            one of the words; `before`: directly before.
        words: in small letters.
        wanted: False for what must not be there.
    """

    where: str
    words: frozenset[str]
    wanted: bool = True


@dataclass(frozen=True)
class Token:
    """One word of a pattern, in all its forms.

    Attributes:
        forms: a surface form -> its places in the list of the token's forms.
        capitals: the forms that have capitals, as they are written in the table.
        kind: `word`, `verb`, `noun`, or the name of a slot (`<it>`, `<n>`).
        optional: it may be missing.
    """

    forms: dict[str, tuple[int, ...]]
    kind: str
    capitals: frozenset[str] = frozenset()
    optional: bool = False

    @property
    def choices(self) -> int:
        """How many forms it has."""
        return sum(len(places) for places in self.forms.values())

    def matches(self, word: str) -> bool:
        """Whether a word in small letters is one of the forms."""
        if self.kind == NUMBER:
            return _NUMBER.fullmatch(word) is not None
        return word in self.forms


@dataclass(frozen=True)
class Rule:
    """One line of a table.

    Attributes:
        pattern: its words.
        plain: the words for their place: each its kind and its forms; a slot is copied.
        conditions: all of them must hold.
        line: as it stands in the table.
    """

    pattern: tuple[Token, ...]
    plain: tuple[tuple[str, tuple[str, ...]], ...]
    conditions: tuple[Condition, ...]
    line: str


@dataclass(frozen=True)
class Table:
    """The rules for one pair of languages.

    Attributes:
        rules: by each first word that they may begin with, those with most words first.
        version: of its content, for the signature of a result.
    """

    rules: dict[str, tuple[Rule, ...]]
    version: str

    @classmethod
    def of(cls, text: str) -> "Table":
        """The rules of a table's text.

        Raises:
            ValueError: a line that cannot be read.
        """
        reader = _Reader()
        found: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in reader.rules(text):
            for first in _first_words(rule.pattern):
                found[first].append(rule)
        ordered = {
            word: tuple(sorted(rules, key=lambda one: -len(one.pattern)))
            for word, rules in found.items()
        }
        return cls(ordered, hashlib.sha256(text.encode()).hexdigest()[:8])


@cache
def table(pair: str) -> Table:
    """The table of a pair of languages, `en-pt`."""
    file = resources.files("summarize.translating") / f"pre_editing.{pair}.txt"
    return Table.of(file.read_text(encoding="utf-8"))


class _Reader:
    """Reads a table from the top down: sets and verbs before the rules that use them."""

    def __init__(self) -> None:
        self._sets: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        self._verbs: dict[str, tuple[str, ...]] = {}

    def rules(self, text: str) -> Iterator[Rule]:
        for number, line in enumerate(text.splitlines(), 1):
            content = line.partition("#")[0].strip()
            if not content:
                continue
            if content.startswith("@"):
                name, _, words = content.partition("=")
                self._sets[name.strip()] |= frozenset(words.split())
            elif content.startswith("verb "):
                forms = tuple(content.split()[1:])
                if len(forms) != len((BASE, THIRD, PAST, PARTICIPLE, GERUND)):
                    raise ValueError(f"line {number}: a verb has five forms: {content}")
                self._verbs[forms[0]] = forms
            else:
                try:
                    yield self._rule(content)
                except (KeyError, ValueError) as error:
                    raise ValueError(f"line {number}: {content}: {error}") from error

    def _rule(self, content: str) -> Rule:
        words, *conditions = (part.strip() for part in content.split("|"))
        pattern, sign, plain = words.partition(" = ")
        if not sign:
            raise ValueError("no ' = ' between the words and the plain ones")
        tokens = tuple(self._token(word) for word in pattern.split())
        words_plain = tuple(self._plain(word) for word in plain.split())
        _check(tokens, words_plain)
        return Rule(tokens, words_plain, tuple(map(self._condition, conditions)), content)

    def _token(self, word: str) -> Token:
        optional = word.startswith("(") and word.endswith(")")
        kind, forms = self._forms(word.strip("()") if optional else word)
        places: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
        for place, form in enumerate(forms):
            places[form.casefold()] = (*places[form.casefold()], place)
        capitals = frozenset(form for form in forms if form != form.casefold())
        return Token(dict(places), kind, capitals, optional)

    def _plain(self, word: str) -> tuple[str, tuple[str, ...]]:
        kind, forms = self._forms(word)
        return kind, tuple(form.replace("_", " ") for form in forms)

    def _forms(self, word: str) -> tuple[str, tuple[str, ...]]:
        if word == NUMBER:
            return word, ()
        if word in SLOTS:
            return word, tuple(SLOTS[word])
        if word.startswith("<"):
            raise ValueError(f"unknown slot {word}")
        if word.endswith("~"):
            alternatives = [self._verb(one) for one in word[:-1].split("/")]
            return "verb", tuple(form for forms in alternatives for form in forms)
        if word.endswith("+"):
            alternatives = [(one, _plural(one)) for one in word[:-1].split("/")]
            return "noun", tuple(form for forms in alternatives for form in forms)
        return "word", tuple(word.split("/"))

    def _verb(self, base: str) -> tuple[str, ...]:
        if base in self._verbs:
            return self._verbs[base]
        if _CONSONANT_Y.search(base):
            return base, base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
        third = base + ("es" if _HISSING.search(base) else "s")
        if base.endswith("e"):
            return base, third, base + "d", base + "d", base[:-1] + "ing"
        return base, third, base + "ed", base + "ed", base + "ing"

    def _condition(self, text: str) -> Condition:
        words = text.split()
        wanted = words[0] != "not"
        where, *rest = words if wanted else words[1:]
        if where not in _MARK or not rest:
            raise ValueError(f"unknown condition {text!r}")
        found: set[str] = set()
        for word in rest:
            if word.startswith("@") and word not in self._sets:
                raise KeyError(word)
            found |= self._sets[word] if word.startswith("@") else {word.casefold()}
        return Condition(where, frozenset(found), wanted)


def _check(pattern: Sequence[Token], plain: Sequence[tuple[str, tuple[str, ...]]]) -> None:
    """Refuse plain words that ask for more than the pattern has."""
    there = [one.choices for one in pattern if one.kind == "word" and one.choices > 1]
    wanted = [len(forms) for kind, forms in plain if kind == "word" and len(forms) > 1]
    if wanted != there[: len(wanted)]:
        raise ValueError(f"the plain words choose among {wanted}, the words among {there}")
    for kind in {kind for kind, _ in plain} - {"word", *(one.kind for one in pattern)}:
        raise ValueError(f"no {kind} among the words")


def _plural(noun: str) -> str:
    if noun.endswith("man") and noun not in ("human", "german"):
        return noun[:-3] + "men"
    if _CONSONANT_Y.search(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else "s")


def _first_words(pattern: Sequence[Token]) -> Iterator[str]:
    for token in pattern:
        if token.kind == NUMBER:
            raise ValueError("a pattern cannot begin with a number")
        yield from token.forms
        if not token.optional:
            return
