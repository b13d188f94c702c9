"""Whether a sentence can end behind a word of the window, and what may be left out after it."""

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.phrases import (
    counts,
    is_complement,
    is_time,
    is_told_only,
    is_whenever,
    starts_sentence,
)
from summarize.checking.proof.tags import has_own_verb, is_sure_tag, is_tag, parts

# With a verb in -ing they tell how something was done.
_HOW = ("by", "despite")


def closes_at(clause: Clause, last: int) -> float | None:
    """What it costs to end the sentence behind a word; None where it would be cut in a phrase."""
    low, high = last + 1, len(clause)
    if low == high:
        return 0.0
    if not clause.lexicon.known or clause.tokens[low].glued or clause.forms[low] == "'s":
        return None
    if _is_unfinished(clause, last):
        return None
    if _ends_inside(clause, low) or is_sure_tag(clause, low):
        return 1.0
    if _takes_back(clause, low) or _is_limit(clause, last, low) or _takes_verb(clause, low):
        return None
    while low < high and not clause.marked(low) and clause.is_adverb(low):
        low += 1
    if low == high:
        return 1.0
    for size in (3, 2, 1):
        if low + size <= high and is_time(clause, low, low + size):
            low += size
            break
    if low < high and clause.marked(low) and not _parts_off(clause, low):
        return None
    if low == high or clause.marked(low):
        return (
            None if low < high and ":" in clause.tokens[low].marks and _leads(clause, last) else 1.0
        )
    return 1.0 if _is_open_end(clause, last, low) else None


def _is_unfinished(clause: Clause, last: int) -> bool:
    """Whether a word needs another one behind it."""
    if clause.is_adverb(last) or _ends_verb(clause, last):
        return False
    kinds = ("det", "poss", "prep", "of", "conj", "alt", "sub", "cond", "rel", "that", "be", "have",
             "modal", "neg")  # fmt: skip
    own = clause.forms[last]
    if own == "'s":
        return False
    if last and clause.has("alt", last - 1):
        return True
    if clause.has("be", last) and clause.marked(last + 1) and clause.has("conj", last + 1):
        # `what it is, and ...`
        return not clause.any("that", 0, last)
    if clause.has("needy", last) and not clause.marked(last + 1):
        return True
    if clause.marked(last) and clause.lexicon.is_english and clause.forms[last].endswith("ing"):
        return clause.is_verb(last)  # `..., starting [in May]`
    if clause.has("prep", last + 1) and _puts(clause, last):
        return True
    if clause.tokens[last].number and last + 2 < len(clause) and clause.tokens[last + 2].number:
        return True  # `24 [to 48 hours]`
    return any(clause.has(kind, last) for kind in kinds)


def _puts(clause: Clause, last: int) -> bool:
    """Whether the last verb wants a place for its object: `put it [behind her]`."""
    verb = next((p for p in range(last, max(-1, last - 6), -1) if clause.is_verb(p)), None)
    return verb is not None and clause.has("placing", verb)


def _ends_inside(clause: Clause, low: int) -> bool:
    """Whether a sentence of a longer quotation ends here; one in the first person has its owner."""
    token = clause.tokens[low]
    if starts_sentence(clause, low):
        return "".join(t.marks for t in clause.tokens[: low + 1]).count('"') % 2 == 0
    if not set(token.marks) & set(".!?") or not token.capital:
        return False
    return not clause.reports(low, len(clause)) or "i" in clause.forms[:low]


def _ends_verb(clause: Clause, last: int) -> bool:
    """Whether a word is the particle of the verb before it: `broke out [in May]`."""
    if not clause.has("particle", last) or clause.has("of", last) or clause.forms[last] == "to":
        return False
    known = ("prep", "of", "inf", "particle")
    free = clause.has("prep", last + 1) and not any(
        clause.has(kind, last + 1) for kind in known[1:]
    )
    return last > 0 and clause.is_verb(last - 1) and (free or clause.marked(last + 1))


def _takes_back(clause: Clause, low: int) -> bool:
    """Whether the rest says on what condition, or by whose word, the kept part holds."""
    high = len(clause)
    joined = clause.has("conj", low) and clause.any_finite(low, high)
    if '"' in clause.tokens[low].marks and clause.reports(low, high) and not joined:
        return True
    near = next((p for p in range(low, high) if clause.marked(p)), high)
    if any(is_whenever(clause, p, high) for p in range(low, max(near, low + 2))
           if _is_when(clause, p) and not _is_dated(clause, p)):  # fmt: skip
        return True
    if clause.has("alt", low) or is_told_only(clause, low, high):
        return True
    if clause.any("reversal", low, high) and (joined or clause.has("sub", low)):
        return True
    if joined:
        return any(is_tag(clause, part, end) for part, end in parts(clause, low)[1:])
    limit = next((p for p in range(low, high) if clause.has("rel", p) and clause.marked(p)), high)
    if clause.any("cond", low, limit) or "according" in clause.forms[low:high]:
        return True
    if clause.forms[low] == "as" and clause.reports(low, min(high, low + 5)):
        return True
    return any(is_tag(clause, part, end) for part, end in parts(clause, low))


def _is_dated(clause: Clause, place: int) -> bool:
    """Whether a certain time stands before a word: `this weekend when the fair opens`."""
    return (
        place > 1
        and not clause.marked(place)
        and clause.has("time", place - 1)
        and (clause.forms[place - 2] in ("this", "next", "last", "on", "in"))
    )


def _is_when(clause: Clause, place: int) -> bool:
    return place < len(clause) and clause.forms[place] in ("when", "whenever", "once")


def _takes_verb(clause: Clause, low: int) -> bool:
    """Whether the rest has the verb of a subject that is kept, or the end of a bracket."""
    kept = "".join(token.marks for token in clause.tokens[:low])
    at_cut = clause.tokens[low].marks
    if kept.count("(") > kept.count(")") + at_cut.count(")"):
        return True
    # `Smith, who won the cup [, left]` may be left as `Smith won the cup`.
    if _is_main_clause(clause, low):
        return True
    if (
        not clause.any("rel", 0, low)
        and not has_own_verb(clause, low)
        and any(_is_predicate(clause, p) for p in range(low, len(clause)) if clause.marked(p))
    ):
        return not clause.has("conj", low)
    if clause.has("conj", low):
        return _ends_bare(clause, low)
    if not (clause.has("prep", low) or clause.has("of", low)) or clause.marked(low):
        return False
    kinds = ("conj", "sub", "rel", "that", "cond")
    own = has_own_verb(clause, low)
    if own and clause.forms[low] in _HOW and clause.forms[low + 1 : low + 2] and (
        clause.forms[low + 1].endswith("ing") and clause.is_verb(low + 1)
    ):  # fmt: skip
        # `by saying the mill is old`: the verb is of what was said.
        return False
    for place in range(low + 1, len(clause)):
        if clause.marked(place) or any(clause.has(kind, place) for kind in kinds):
            return False
        if clause.clearly_finite(place) and not (
            own and clause.lexicon.is_participle(clause.forms[place])
        ):
            # `has meant the sale of the mill [to the town was blocked]`
            return not _has_subject(clause, low, place)
        if clause.is_verb(place) and not own:
            return False
    return False


def _has_subject(clause: Clause, low: int, verb: int) -> bool:
    """Whether the subject of a verb stands in the rest: `in the house [that] she (Ann) bought`."""
    first = verb - 1
    if not clause.has("pron", first):
        while first > low and clause.tokens[first].capital and clause.is_open(first):
            first -= 1
        first += 1
    return low < first < verb and clause.is_open(first - 1)


def _is_main_clause(clause: Clause, low: int) -> bool:
    """Whether the rest is the clause that the kept part leads to: `In Paris [, he left]`."""
    if not clause.marked(low) or set(clause.tokens[low].marks).isdisjoint(",،、，"):
        return False
    for place in range(low, len(clause)):
        if clause.clearly_finite(place):
            return place > low
        kinds = ("sub", "rel", "conj", "that", "cond", "alt")
        if any(clause.has(kind, place) for kind in kinds) or (place > low and clause.marked(place)):
            return False
        if place == low and (clause.has("prep", low) or clause.forms[low].endswith("ing")):
            return False
    return False


def _is_predicate(clause: Clause, place: int) -> bool:
    """Whether a finite verb stands behind a mark, without a subject: `, docked`."""
    if clause.clearly_finite(place):
        return True
    return clause.finite(place) and clause.forms[place].endswith("s")


def _ends_bare(clause: Clause, low: int) -> bool:
    """Whether the last clause that is kept has its verb behind the cut: `when A [and B] came`."""
    kinds = ("sub", "rel", "that", "cond")
    openers = (
        p
        for p in range(low)
        if any(clause.has(k, p) for k in kinds)
        and (clause.forms[p] != "as" or clause.opens_clause(p))
    )
    opener = max(openers, default=-1)
    return not clause.any_finite(opener + 1, low) and clause.any_finite(low, len(clause))


def _is_limit(clause: Clause, last: int, low: int) -> bool:
    """Whether the rest limits "all", "first" or "not", or is the other half of a pair."""
    if clause.has("conj", low):
        whole = clause.any_finite(low, len(clause))
        return _paired(clause, last) or (not whole and counts(clause, last))
    if clause.marked(low):
        return False
    if clause.has("scale", last) and clause.forms[low] in ("before", "after", "from", "into"):
        # `three minutes [before the end]`
        return True
    if clause.forms[low] == "to" and "from" in clause.forms[max(0, last - 8) : last]:
        return True
    for back in range(last, max(-1, last - 4), -1):
        if clause.has("scope", back) or clause.has("cond", back):
            return True
        apart = clause.has("prep", back) and back < last
        if clause.marked(back) or clause.finite(back) or apart:
            break
    for back in range(last, -1, -1):
        if clause.forms[back] == "without" and back == last - 1:
            # `without bail [at a prison]`: it denies its own noun only.
            return clause.forms[low] not in ("at", "in", "on", "since", "until", "during")
        if clause.has("neg", back):
            return not clause.has("sub", low)
        if clause.marked(back):
            break
    return False


def _paired(clause: Clause, last: int) -> bool:
    """Whether only one of two things is there: `between A [and B]`."""
    pair = max((p for p in range(max(0, last - 8), last) if clause.has("pair", p)), default=None)
    return pair is not None and not clause.any("conj", pair, last)


def _is_participial(clause: Clause, last: int, low: int) -> bool:
    """`concern [saying that ...]`: a participle with its object, about what is kept."""
    if not (clause.lexicon.is_english and clause.forms[low].endswith("ing")):
        return False
    if not clause.is_open(last) or clause.is_verb(last) or clause.any("guard", 0, low):
        return False
    if clause.any("conj", max(0, last - 3), last):
        return False
    kinds = ("det", "poss", "pron", "prep", "that")
    return any(clause.has(kind, low + 1) for kind in kinds)


def _leads(clause: Clause, last: int) -> bool:
    return clause.lexicon.is_verb_form(clause.forms[last]) or clause.reports(0, last + 1)


def _parts_off(clause: Clause, low: int) -> bool:
    """Whether what a mark parts off is not what the kept verb needs: `sagte, dass`."""
    if clause.has("that", low) and not clause.has("rel", low):
        return False
    if not clause.lexicon.has("separable", *clause.forms[low:]):
        return True
    # `fing damit an, zu lesen`, `löst [..., Streit aus]`: the rest has the verb's other half.
    apart = any(clause.has(kind, low) for kind in ("rel", "sub", "conj"))
    return apart and not clause.has("separable", len(clause) - 1)


def _is_open_end(clause: Clause, last: int, low: int) -> bool:
    """Whether a new part begins behind the last word, without a mark: `[in Paris]`."""
    if not clause.lexicon.is_english:
        joined = clause.has("conj", low) and clause.any_finite(low, len(clause))
        apart = clause.has("sub", low) or joined
        return apart and not clause.report_at(last) and not clause.lexicon.words("separable")
    if clause.forms[low] == "that" and clause.clearly_finite(low + 1):
        # `a condition [that kills]`; `a fear that he kills` says what is feared
        return clause.is_open(last) and not clause.is_verb(last)
    if is_complement(clause, last, low) or (clause.has("that", low) and not clause.has("rel", low)):
        return clause.forms[low] == "where"
    if clause.has("conj", low) or clause.has("sub", low):
        if clause.forms[low] == "as" and not clause.any_finite(low, len(clause)):
            return clause.is_open(last) and not clause.lexicon.is_verb_form(clause.forms[last])
        if clause.forms[low] == "so" and not clause.has("pron", low + 1):
            return False
        return not clause.report_at(last)
    if clause.has("rel", low):
        return not clause.report_at(last)
    if low + 1 == len(clause) or _is_participial(clause, last, low):
        return low + 1 < len(clause)
    if clause.forms[low + 1] == "by" and clause.lexicon.is_participle(clause.forms[low]):
        # `a murder [driven by hate]`
        return clause.is_open(last) and not clause.is_verb(last)
    if not (clause.has("prep", low) or clause.has("of", low)):
        return False
    # `took it [off because ...]`: a particle of the verb has no noun behind it.
    closed = ("sub", "conj", "prep", "of", "cond")
    return not (clause.marked(low + 1) or any(clause.has(k, low + 1) for k in closed))
