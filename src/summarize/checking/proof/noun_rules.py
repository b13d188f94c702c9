"""What can be taken away inside of a noun phrase: modifiers, and the whole before "including"."""

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.phrases import ends_whole, opens_phrase, turns

_MAX_MODIFIERS = 5


def including(clause: Clause, before: int, low: int, high: int) -> bool:
    """`of [22 crimes including] two murders`: some of the things that are said to be so."""
    if clause.forms[high - 1] != "including" or high - low < 2 or turns(clause, low, high):
        return False
    if clause.has("be", before):
        return False  # `was [under strict rules, including] a curfew`
    if clause.any_verb(low, high - 1) or clause.any("rel", low, high):
        return False
    return clause.is_verb(before) or clause.has("prep", before) or clause.has("of", before)


def modifiers(clause: Clause, before: int, low: int, high: int) -> bool:
    """`the [young Spanish] striker`: what stands between an article and its noun."""
    if not clause.lexicon.is_english or not _is_before_noun(clause, before, low, high):
        return False
    tokens, forms = clause.tokens, clause.forms
    possessive = forms[high - 1] == "'s"
    inside = range(low, high - 1 if possessive else high)
    if not all(clause.is_open(place) for place in inside) or turns(clause, low, high):
        return False
    if clause.any_finite(low, high) or any(clause.has("part", place) for place in inside):
        return False
    if all(tokens[p].capital for p in inside) and tokens[high].capital and not possessive:
        # `[Kevin] Sinfield`; behind another name only a title can stand there.
        after_name = tokens[before].capital and clause.is_open(before)
        alone = clause.stands_alone(forms[high - 1], forms[high])
        return alone and (not after_name or clause.has("title", before))
    if clause.is_open(before) and not clause.is_verb(before):
        return False
    if high + 1 < len(clause) and clause.finite(high + 1) and clause.any_finite(0, low):
        # `the [ordeal some] refugees face`: a clause without its relative word.
        return False
    if tokens[high].capital and tokens[high - 1].capital and not possessive:
        return clause.stands_alone(forms[high - 1], forms[high])
    return not tokens[high].capital or clause.is_name(forms[high])


def aged(clause: Clause, before: int, low: int, high: int) -> bool:
    """`the 21-year-old [student of art] left`: the age says who is meant without the noun."""
    if clause.forms[max(0, before - 1) : low] != ["year", "old"] or clause.any_mark(low, high):
        return False
    if before < 3 or not clause.has("det", before - 3) or clause.any_finite(low, high):
        return False
    if clause.forms[high] == "'s" or not all(
        clause.is_open(p) or clause.has("of", p) for p in range(low, high)
    ):  # fmt: skip
        return False
    return not turns(clause, low, high) and opens_phrase(clause, high) and ends_whole(clause, high)


def _is_before_noun(clause: Clause, before: int, low: int, high: int) -> bool:
    """Whether a noun follows the part, and nothing in or around it is a verb."""
    if high - low > _MAX_MODIFIERS or clause.any_mark(low, high + 1):
        return False
    if any(clause.has(kind, before) for kind in ("modal", "have", "inf", "pron", "guard")):
        return False
    if clause.is_adverb(high) or clause.forms[high] in ("here", "there"):
        return False
    if any(clause.has(kind, high) for kind in ("pair", "scope", "time")):
        return False
    if clause.any("scope", low, high):
        return False  # `the [first men's] team to win`
    if any(clause.has("particle", place) for place in range(low, high)):
        return False  # `put [forward] bills`
    if any(clause.is_verb(p) and not _is_adjective(clause, p) for p in range(low, high)):
        return False
    if clause.likely_finite(high) or (clause.is_verb(high) and not clause.finite(high)):
        return False
    numbers = [p for p in range(low, high) if clause.tokens[p].number]
    if numbers and (numbers != [low] or clause.is_verb(before) or clause.forms[before] == "to"):
        return False
    return clause.is_open(high) and not clause.tokens[high].number


def _is_adjective(clause: Clause, place: int) -> bool:
    """Whether a participle describes the noun behind it: `the stolen car`, `with stolen cars`."""
    before = place - 1
    if not clause.lexicon.is_participle(clause.forms[place]) or clause.has("guard", place):
        return False
    if clause.has("be", before) or clause.has("have", before) or clause.has("inf", before):
        return False
    return clause.has("prep", before) or clause.clearly_finite(before)
