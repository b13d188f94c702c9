"""Where one sentence makes two statements that can be proved one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token

_MIN_WORDS = 3
# What would tie both parts, or be shared by them in a way that nobody can tell.
_TIES = ("cond", "alt", "neg", "pair", "report", "that")


@dataclass(frozen=True)
class Joint:
    """One way to read a sentence as two statements.

    Attributes:
        first, second: the statements.
        runs_on: whether they are two sentences of which the first lacks its full stop.
    """

    first: list[Token]
    second: list[Token]
    runs_on: bool


def joined_parts(tokens: Sequence[Token], lexicon: Lexicon) -> list[Joint]:
    """The ways to read a sentence as two: at "and", or where a full stop is missing.

    A second part without a subject of its own takes that of the first.

    Args:
        tokens: the words of the sentence.
        lexicon: of its language.
    """
    clause = Clause(tokens, lexicon, lambda _before, _form: False, lambda _form: False)
    parts = list(_with_relative(clause))
    for place in range(_MIN_WORDS, len(tokens) - 1):
        if _is_new_sentence(clause, place):
            parts.append(Joint(list(tokens[:place]), _opened(tokens[place:]), runs_on=True))
        elif clause.has("conj", place) and place + _MIN_WORDS <= len(tokens):
            second = _second(clause, place)
            if second is not None:
                parts.append(Joint(list(tokens[:place]), second, runs_on=False))
    return parts


def _with_relative(clause: Clause) -> Iterator[Joint]:
    """`Ann Holt, who sings, has left` as `Ann Holt sings` and `Ann Holt has left`."""
    place = 0
    while place < len(clause) - 2 and clause.tokens[place].capital and clause.is_open(place):
        place += 1
        if clause.marked(place):
            break
    if not place or clause.forms[place] != "who" or clause.tokens[place].marks != ",":
        return
    high = next((p for p in range(place + 1, len(clause)) if clause.marked(p)), None)
    if high is None or high == place + 1 or not clause.finite(high):
        return
    if clause.tokens[high].marks != ",":
        return
    name = clause.tokens[:place]
    one, other = clause.tokens[place + 1 : high], clause.tokens[high:]
    yield Joint([*name, *_opened(other)], [*name, *_opened(one)], runs_on=True)


def _second(clause: Clause, joint: int) -> list[Token] | None:
    """What stands behind "and", as a sentence."""
    if any(clause.any(kind, 0, joint) for kind in _TIES) or not clause.any_finite(0, joint):
        return None
    rest = _opened(clause.tokens[joint + 1 :])
    start = joint + 1
    while start < len(clause) - 1 and clause.is_adverb(start):
        start += 1
    if not clause.finite(start):
        return rest if clause.any_finite(start, len(clause)) else None
    verb = next(p for p in range(joint) if clause.finite(p))
    if _has_second_clause(clause, verb, joint):
        return None  # `Reed won, but Holt fell [and] lost`: whose verb it is nobody can tell
    if verb == 0 or any(clause.any(kind, 0, joint) for kind in ("rel", "sub")):
        return None
    return [*clause.tokens[:verb], *rest]


def _has_second_clause(clause: Clause, verb: int, joint: int) -> bool:
    """Whether a clause with a subject of its own follows the first verb."""
    conjunctions = (p for p in range(verb + 1, joint) if clause.has("conj", p))
    return any(clause.any_finite(p + 1, joint) and not clause.finite(p + 1) for p in conjunctions)


def _is_new_sentence(clause: Clause, place: int) -> bool:
    """Whether a capital that no name explains begins a sentence: `a "satirist" The paper ...`."""
    token = clause.tokens[place]
    if not token.capital or token.form == "i":
        return False
    if '"' in token.marks and not clause.tokens[place - 1].capital:
        return True
    grammar = ("det", "pron", "conj", "prep", "sub")
    plain = not token.marks and not clause.tokens[place - 1].capital
    following = place + 1 < len(clause) and not clause.tokens[place + 1].capital
    return plain and following and any(clause.lexicon.has(k, token.form) for k in grammar)


def with_subject(
    first: Sequence[Token], second: Sequence[Token], lexicon: Lexicon
) -> list[Token] | None:
    """The second statement with the subject of the first in the place of its pronoun.

    Args:
        first: a statement.
        second: one that begins with `he`, `she`, `it` or `they`.
        lexicon: of their language.
    """
    clause = Clause(first, lexicon, lambda _before, _form: False, lambda _form: False)
    verb = next((p for p in range(len(first)) if clause.finite(p)), 0)
    if not verb or clause.any_mark(1, verb) or second[0].form not in ("he", "she", "it", "they"):
        return None
    if any(lexicon.has("stand_in", token.form) for token in first[:verb]):
        return None  # who `it` is there need not be who it is here
    return [*first[:verb], *second[1:]]


def _opened(tokens: Sequence[Token]) -> list[Token]:
    if not tokens:
        return []
    first, *rest = tokens
    return [replace(first, marks="", glued=False), *rest]
