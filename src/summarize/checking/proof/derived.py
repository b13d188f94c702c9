"""Statements that a sentence of the text makes beside its main one, written as sentences.

`Having sold the shop, Ann Holt left` also says that Ann Holt has sold the shop. Each is made from
one sentence of the text by one rule, and proves no more than a sentence that stands in the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.closings import closes_at
from summarize.checking.proof.derived_speech import (
    inner,
    speech_behind,
    speech_in_front,
    told_as_said,
)
from summarize.checking.proof.proof_tokens import Token

_MAX_ITEMS = 8
_MAX_SUBJECT = 10
_ATTRIBUTIVE = ("report", "guard", "neg", "cond", "alt", "modal")
_CLAUSES = ("rel", "sub", "that", "cond")


def derived(clause: Clause) -> list[list[Token]]:
    """The statements that a sentence makes beside its main one; English only.

    Args:
        clause: the sentence of the text.
    """
    if not clause.lexicon.is_english:
        return []
    return [made for rule in _RULES for made in rule(clause)]


def _relative(clause: Clause) -> Iterator[list[Token]]:
    """`... met Ann Holt, who sold the shop.` -> `Ann Holt sold the shop`."""
    for place in range(1, len(clause) - 2):
        if clause.forms[place] != "who" or "," not in clause.tokens[place].marks:
            continue
        name = place
        while name and clause.tokens[name - 1].capital and clause.is_open(name - 1):
            name -= 1
            if clause.marked(name):
                break
        if name in (0, place) or not clause.is_name(clause.forms[place - 1]):
            continue
        verb = _behind_adverbs(clause, place + 1)
        end = _next_mark(clause, place + 1)
        if not clause.likely_finite(verb) or verb >= end or not _is_said_plainly(clause, verb + 1):
            continue
        if _stands_free(clause, name) and _ends_well(clause, end):
            yield [*_opened(clause.tokens[name:place]), *clause.tokens[place + 1 : end]]


def _which(clause: Clause) -> Iterator[list[Token]]:
    """`In the film, which stars Ann Holt, ...` -> `The film stars Ann Holt`."""
    low = 1 if clause.has("prep", 0) else 0
    if low >= len(clause) or clause.forms[low] != "the":
        return
    which = _next_mark(clause, low + 1)
    if which >= len(clause) - 2 or clause.forms[which] != "which" or which - low > _MAX_SUBJECT:
        return
    if clause.tokens[which].marks != "," or not all(_is_noun(clause, p) for p in range(low, which)):
        return
    end = _next_mark(clause, which + 1)
    if end == len(clause) or clause.tokens[end].marks != "," or not _ends_well(clause, end):
        return
    if clause.likely_finite(which + 1) and _is_said_plainly(clause, which + 1):
        yield [*_opened(clause.tokens[low:which]), *_opened(clause.tokens[which + 1 : end])]


def _stands_free(clause: Clause, name: int) -> bool:
    """Whether a name is the only one that a `who` behind it can mean."""
    before = name - 1
    while before > 0 and _is_noun(clause, before) and not clause.marked(before + 1):
        before -= 1
    if clause.marked(before + 1) and before < name - 1:
        return False
    if clause.report_at(before) and '"' in clause.tokens[before].marks:
        return True  # `"...," said Ann Holt, who`
    if any(clause.any(kind, 0, name) for kind in _ATTRIBUTIVE):
        return False
    if clause.has("prep", before) and before:
        before -= 1
    return clause.is_verb(before) and not clause.has("be", before)


def _is_noun(clause: Clause, place: int) -> bool:
    if clause.has("det", place) or clause.has("poss", place):
        return True
    return clause.is_open(place) and not clause.is_verb(place)


def _having(clause: Clause) -> Iterator[list[Token]]:
    """`Having sold the shop, Ann Holt left.` -> `Ann Holt has sold the shop`."""
    if clause.forms[0] != "having" or len(clause) < 6:
        return
    first = _next_mark(clause, 1)
    verb = _behind_adverbs(clause, 1)
    if verb >= first or not (
        clause.forms[verb] == "been" or clause.lexicon.is_participle(clause.forms[verb])
    ):
        return
    subject = _subject_at(clause, first)
    if subject is None or any(clause.any(kind, 0, first) for kind in ("cond", "alt", "report")):
        return
    head = clause.forms[subject - 1]
    several = clause.any("conj", first, subject) or (
        head.endswith("s") and not clause.tokens[subject - 1].capital
    )
    auxiliary = _word("have" if several or head in ("they", "we", "i") else "has", clause, 0)
    yield [*_opened(clause.tokens[first:subject]), auxiliary, *clause.tokens[1:first]]


def _apposition(clause: Clause) -> Iterator[list[Token]]:
    """`Ann Holt, a baker, has left.` -> `Ann Holt is a baker`."""
    low = _next_mark(clause, 1)
    if low > _MAX_SUBJECT or low + 2 >= len(clause) or clause.tokens[low].marks != ",":
        return
    high = _next_mark(clause, low + 1)
    verb = _behind_adverbs(clause, high)
    if verb >= len(clause) or clause.tokens[high].marks != "," or not clause.clearly_finite(verb):
        return
    if clause.forms[low] not in ("a", "an", "the") or clause.any_finite(low, high):
        return
    head = clause.tokens[low - 1]
    if not all(t.capital and clause.is_open(p) for p, t in enumerate(clause.tokens[:low])):
        return
    if (
        not clause.is_name(head.form)
        or clause.any("conj", low, high)
        or clause.any("rel", low, high)
    ):
        return
    now = clause.forms[verb] in ("is", "has", "have", "are", "will") or clause.report_at(verb)
    be = _word("is" if now else "was", clause, low)
    yield [*clause.tokens[:low], be, *_opened(clause.tokens[low:high])]


def _after_which(clause: Clause) -> Iterator[list[Token]]:
    """`The tower fell, after which the king left.` -> `The king then left`."""
    for place in range(3, len(clause) - 3):
        if clause.forms[place] != "which" or clause.forms[place - 1] != "after":
            continue
        if "," not in clause.tokens[place - 1].marks or not clause.any_finite(0, place - 1):
            continue
        verb = next((p for p in range(place + 2, len(clause)) if clause.clearly_finite(p)), None)
        if verb is None or not _is_said_plainly(clause, place + 1):
            continue
        if any(clause.any(kind, 0, place - 1) for kind in _ATTRIBUTIVE):
            continue
        auxiliary = any(clause.has(kind, verb) for kind in ("be", "have"))
        at = verb + 1 if auxiliary else verb
        then = _word("then", clause, verb)
        yield [*_opened(clause.tokens[place + 1 : at]), then, *clause.tokens[at:]]


def _passive(clause: Clause) -> Iterator[list[Token]]:
    """`The court has fined Ann Holt for theft.` -> `Ann Holt has been fined for theft`."""
    verb = next((p for p in range(1, min(len(clause), _MAX_SUBJECT)) if clause.finite(p)), None)
    if verb is None or any(clause.any(kind, 0, verb + 1) for kind in _ATTRIBUTIVE):
        return
    if clause.any_mark(1, verb + 1) or not all(_is_noun(clause, p) for p in range(verb)):
        return
    perfect = clause.forms[verb] in ("has", "have") and verb + 1 < len(clause)
    done = verb + 1 if perfect else verb
    form, words = clause.forms[done], clause.lexicon
    if not (words.is_participle(form) and words.is_past(form)) or words.is_present(form):
        return
    if not words.has("penal", form):
        return  # `Reed led the club with ten points`
    end = done + 1
    while end < len(clause) and _is_noun(clause, end) and not clause.marked(end):
        if end > done + 1 and (clause.has("det", end) or clause.has("poss", end)):
            return  # `gave Ann Holt a prize`
        end += 1
    named = (
        end > done + 1 and clause.tokens[end - 1].capital and clause.is_name(clause.forms[end - 1])
    )
    if not named or clause.has("poss", done + 1):
        return
    rest = end
    if rest < len(clause) and clause.marked(rest):
        rest = _next_mark(clause, rest + 1)
        if clause.any_finite(end, rest):
            return
    if rest < len(clause) and not clause.has("prep", rest):
        return
    if any(
        clause.any(kind, rest, len(clause))
        for kind in ("pron", "poss", "cond", "alt", "conj", "rel")
    ):
        return
    made = [
        *_opened(clause.tokens[done + 1 : rest]), _word("was", clause, done), clause.tokens[done],
    ]  # fmt: skip
    if end < rest:
        made[rest - done - 1] = replace(made[rest - done - 1], marks=",")
    yield [*made, *_opened(clause.tokens[rest:])] if rest < len(clause) else made


def _fronted(clause: Clause) -> Iterator[list[Token]]:
    """`In May, she sold the shop and left.` -> `She sold the shop in May`."""
    low = 0
    while low < len(clause) and clause.lexicon.has("open", clause.forms[low]):
        low += 1
    if low >= len(clause) or not clause.has("prep", low):
        return
    first = _next_mark(clause, low + 1)
    if first - low < 2 or first >= len(clause) or clause.tokens[first].marks != ",":
        return
    if clause.any_verb(low, first) or any(clause.any(k, low, first) for k in _ATTRIBUTIVE):
        return
    subject = _subject_at(clause, first)
    if subject is None:
        return
    kinds = ("conj", "alt", *_CLAUSES)
    end = subject + 1
    while end < len(clause) and not clause.marked(end):
        if any(clause.has(kind, end) for kind in kinds):
            break
        end += 1
    if clause.reports(first, end) or not _is_said_plainly(clause, end) or end - subject < 2:
        return
    if clause.any("neg", first, end) or clause.marked(subject):
        return
    if end < len(clause) and closes_at(clause, end - 1) is None:
        return
    yield [*_opened(clause.tokens[first:end]), *inner(clause, low, first)]


def _included(clause: Clause) -> Iterator[list[Token]]:
    """`The crew includes Ann, two cooks, and a dog.` -> `The crew includes two cooks`."""
    verb = next((p for p in range(1, len(clause)) if clause.forms[p] in _INCLUDE), None)
    if verb is None or clause.any_mark(1, verb + 1):
        return
    if any(clause.any(kind, 0, verb) for kind in (*_ATTRIBUTIVE, *_CLAUSES)):
        return
    if any(clause.any(kind, verb, len(clause)) for kind in ("rel", "report", "cond", "alt")):
        return
    starts = [verb + 1, *(p for p in range(verb + 2, len(clause)) if clause.marked(p))]
    if len(starts) < 3 or not all(clause.tokens[p].marks == "," for p in starts[1:]):
        return
    if not clause.has("conj", starts[-1]):
        return
    for low, high in list(zip(starts, [*starts[1:], len(clause)], strict=True))[:_MAX_ITEMS]:
        own = low + 1 if clause.has("conj", low) else low
        if own < high and not any(map(clause.clearly_finite, range(own, high))):
            yield [*clause.tokens[: verb + 1], *_opened(clause.tokens[own:high])]


_INCLUDE = ("include", "includes", "included")


def _subject_at(clause: Clause, first: int) -> int | None:
    """The place of the verb whose subject begins at a place: a pronoun, a name, a noun."""
    if first >= len(clause) - 1:
        return None
    place = first
    while place < min(len(clause), first + _MAX_SUBJECT):
        if place > first and (clause.clearly_finite(place) or clause.marked(place)):
            break
        nominal = _is_noun(clause, place) or (place == first and clause.has("pron", place))
        if not nominal:
            return None
        place += 1
    verb = place
    if verb < len(clause) and clause.marked(verb):
        # `Ann Holt, pictured, ...`: what is inserted has no verb of its own.
        verb = next((p for p in range(verb, len(clause)) if clause.clearly_finite(p)), len(clause))
        if verb >= len(clause) or any(clause.any(k, place, verb) for k in ("conj", *_CLAUSES)):
            return None
    return place if verb < len(clause) and clause.clearly_finite(verb) else None


def _is_said_plainly(clause: Clause, low: int) -> bool:
    """Whether nothing in the rest of a sentence says by whose word, or when only, it holds."""
    high = len(clause)
    if clause.reports(low, high) or "according" in clause.forms[low:high]:
        return False
    return not any(clause.any(kind, low, high) for kind in ("cond", "alt", "reversal"))


def _ends_well(clause: Clause, end: int) -> bool:
    """Whether no word that needs another one stands in front of a place."""
    kinds = (
        "det",
        "poss",
        "prep",
        "of",
        "conj",
        "sub",
        "rel",
        "that",
        "be",
        "have",
        "modal",
        "neg",
    )
    return not any(clause.has(kind, end - 1) for kind in kinds)


def _behind_adverbs(clause: Clause, place: int) -> int:
    while place < len(clause) - 1 and clause.is_adverb(place):
        place += 1
    return place


def _next_mark(clause: Clause, low: int) -> int:
    """The next place that a mark parts off, or the end."""
    return next((p for p in range(low, len(clause)) if clause.marked(p)), len(clause))


def _opened(tokens: Sequence[Token]) -> list[Token]:
    if not tokens:
        return []
    first, *rest = tokens
    return [replace(first, marks="", glued=False), *rest]


def _word(form: str, clause: Clause, place: int) -> Token:
    at = clause.tokens[place].start
    return Token(form, at, at, "", glued=False, capital=False, number=False)


_RULES = (
    speech_in_front, speech_behind, told_as_said,
    _relative, _which, _having, _apposition, _after_which, _passive, _fronted, _included,
)  # fmt: skip
