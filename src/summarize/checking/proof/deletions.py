"""Whether the words between two kept ones are a whole part that can be taken away.

What turns, weakens or bounds the words that stay (a denial, "nearly", "accused", "if", who said it)
is no part that can go; which parts can is in `part_rules`.
"""

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.part_rules import PLAIN_RULES, RULES
from summarize.checking.proof.phrases import PHRASE_REACH, stands_before

_COST = 1.0
_FREE = 0.1
# No clause is longer.
_CLAUSE_REACH = 40
_MAX_PARTS, _MOST_PARTS = 12, 3
# What tells of the words in front of it, and does not go without them.
_TIED = ("rel", "of", "that", "alt", "cond")


def inner_gap(clause: Clause, before: int, after: int) -> float | None:
    """What it costs to take away the words between two kept ones; None where they must stay.

    Args:
        clause: the window.
        before: the place of the kept word in front of them.
        after: that of the kept word behind them.
    """
    low, high = before + 1, after
    if low == high:
        return 0.0
    if high - low == 1 and _is_article(clause, low, high):
        return _FREE
    if high - low > 1 and clause.forms[high - 1] == "that" and clause.report_at(before):
        return inner_gap(clause, before, high - 1)
    if _cuts_word(clause, low, high) or _touches_number(clause, before, low, high):
        return None
    if high - low == 1 and clause.forms[low] == "that" and clause.report_at(before):
        return _FREE
    if _is_alternative(clause, low, high) or _is_half(clause, low, high):
        return None
    if _is_bounded(clause, before, low) and not _is_name_part(clause, low, high):
        return None
    rules = RULES if clause.lexicon.is_english else PLAIN_RULES
    if any(rule(clause, before, low, high) for rule in rules):
        return _COST
    if not clause.lexicon.is_english or high - low > _MAX_PARTS:
        return None
    return _several_parts(clause, before, low, high, _MOST_PARTS)


def _several_parts(clause: Clause, before: int, low: int, high: int, most: int) -> float | None:
    """What it costs to take away whole parts that follow each other: `[in May] [had recently]`.

    Each is one that could go without the others, and none tells of the one before it.
    """
    for middle in range(low + 1, high):
        if clause.tokens[middle].glued or any(clause.has(kind, middle) for kind in _TIED):
            continue
        if not any(rule(clause, before, low, middle) for rule in RULES):
            continue
        if any(rule(clause, before, middle, high) for rule in RULES):
            return 2 * _COST
        rest = _several_parts(clause, before, middle, high, most - 1) if most > 2 else None
        if rest is not None:
            return rest + _COST
    return None


def _is_article(clause: Clause, place: int, after: int) -> bool:
    if clause.has("poss", place):
        return clause.forms[place] != "'s" and clause.is_open(after) and not clause.marked(after)
    if clause.lexicon.is_english:
        return clause.forms[place] in ("the", "a", "an")
    return clause.has("det", place)


def _is_name_part(clause: Clause, low: int, high: int) -> bool:
    """Whether the part is of a name that limits nothing: `[Kevin] Sinfield`."""
    return all(clause.tokens[p].capital and clause.is_open(p) for p in range(low, high + 1)) and (
        not clause.marked(low)
    )


def _cuts_word(clause: Clause, low: int, high: int) -> bool:
    """Whether a compound with a hyphen, or a possessive, would be torn."""
    if clause.tokens[low].glued or clause.tokens[high].glued or _crosses(clause, low, high):
        return True
    return clause.forms[low] == "'s" or clause.forms[high] == "'s"


def _crosses(clause: Clause, low: int, high: int) -> bool:
    """Whether a bracket is opened and not closed in the part, or a sentence ends in it."""
    marks = "".join(clause.tokens[place].marks for place in range(low, high + 1))
    if any(marks.count(a) != marks.count(b) for a, b in ("()", "[]", "（）")):
        return True
    return not set(marks).isdisjoint(".!?。؟।")


def _touches_number(clause: Clause, before: int, low: int, high: int) -> bool:
    """Whether a kept number would lose its unit, its scale or what bounds it."""
    tokens = clause.tokens
    if tokens[before].number and not clause.marked(low):
        if clause.has("scale", low) or not clause.lexicon.is_closed(clause.forms[low]):
            return True
        if clause.has("particle", low):
            return True
    if tokens[high - 1].number and (clause.has("scale", high) or clause.forms[high] in "%°"):
        return True
    return tokens[high].number and not clause.marked(high) and not clause.has("conj", high - 1)


def _is_alternative(clause: Clause, low: int, high: int) -> bool:
    """Whether one of two is taken away of which only one may hold, or of a pair."""
    if clause.has("alt", low) or clause.has("alt", high - 1) or clause.has("alt", high):
        return True
    return clause.has("conj", low) and stands_before(clause, "pair", low, 12)


def _is_half(clause: Clause, low: int, high: int) -> bool:
    """Whether a word is taken away without the next one: `[... prior] to the game`."""
    if clause.has("part", high - 1) and clause.has("prep", high):
        return True
    if clause.forms[high - 1] in ("too", "so") and clause.is_open(high):
        return True  # `too late` is not late
    return clause.forms[low] == "from" and clause.forms[high] in ("to", "until", "till")


def _is_bounded(clause: Clause, before: int, low: int) -> bool:
    """Whether the part limits "all", "first", "not" or "if": without it they would say more."""
    if clause.marked(low):
        return stands_before(clause, "cond", low, 40)
    for back in range(before, max(-1, before - 40), -1):
        near = before - back < PHRASE_REACH
        if near and clause.has("scope", back) and not clause.has("conj", low):
            return True
        if clause.has("neg", back) or clause.has("cond", back):
            return not (clause.has("conj", low) or clause.has("sub", low))
        if clause.marked(back):
            return False
        if clause.finite(back):
            return _denied(clause, back)
    return False


def _denied(clause: Clause, verb: int) -> bool:
    around = range(max(0, verb - 3), min(len(clause), verb + 3))
    return any(clause.has("neg", place) for place in around if place != verb)
