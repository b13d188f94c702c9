"""The parts of a sentence that can be taken away, one rule each.

Each rule is told the kept word before a part and where the part begins and ends, and answers
whether it is such a part: an insertion between marks, a relative clause, where and when, one of two
things joined by "and", what stands before a noun, an adverb.
"""

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.noun_rules import aged, including, modifiers
from summarize.checking.proof.phrases import (
    counts,
    ends_whole,
    holds_object,
    is_complement,
    is_time,
    opens_phrase,
    opens_subject,
    turns,
)

# Behind the end of what was said stand no more words than these: `said on Monday`.
_TAG = 3


def _insertion(clause: Clause, _before: int, low: int, high: int) -> bool:
    """`, who lives there,`, `(pictured)`, `, a teacher,`."""
    if not any(_pairs(clause, low, high, mark) for mark in (",،、，", "-", "([（【")):
        return False
    opened, closed = clause.tokens[low].marks, clause.tokens[high].marks
    bracketed = any(a in opened and b in closed for a, b in ("()", "[]", "（）", "【】"))
    if bracketed:
        return not turns(clause, low, high)
    if clause.reports(low, high) or not _goes_on(clause, low, high):
        return False
    if clause.report_at(high) and len(clause) - high <= _TAG and clause.any_finite(0, low):
        return False  # `The mill is old, [Ann Holt, the mayor,] said`
    if clause.has("rel", low) or clause.forms[low] == "something":
        return True
    if turns(clause, low, high):
        return False
    if not clause.lexicon.tells_verbs:
        # What has no verb cannot be told: only where and when is sure to be none.
        return clause.has("prep", low) or clause.has("sub", low)
    if not clause.any_finite(low, high):
        return True
    return clause.has("sub", low) or clause.has("prep", low)


def _pairs(clause: Clause, low: int, high: int, marks: str) -> bool:
    """Whether a part begins and ends with marks of one kind."""
    closing = ")]）】" if "(" in marks else marks
    opened, closed = clause.tokens[low].marks, clause.tokens[high].marks
    return not set(marks).isdisjoint(opened) and not set(closing).isdisjoint(closed)


def _goes_on(clause: Clause, low: int, high: int) -> bool:
    """Whether what follows an insertion cannot be about a noun in it: `, in Paris, the capital`."""
    if high - low <= 2:
        return True
    if clause.has("rel", high):
        return False
    return (
        clause.finite(high)
        or clause.is_adverb(high)
        or any(
            clause.has(kind, high)
            for kind in ("conj", "prep", "be", "have", "modal", "pron", "sub")
        )
    )


def _relative(clause: Clause, before: int, low: int, high: int) -> bool:
    """`the man [who came] was`: a clause about the noun before, with its own verb."""
    if not clause.has("rel", low) or not any(map(clause.likely_finite, range(low, high))):
        return False
    if not ends_whole(clause, high) or clause.reports(low, high):
        return False
    if holds_object(clause, before) or clause.report_at(before):
        return False
    if clause.forms[low] == "that" and not clause.finite(low + 1):
        return False  # what is said or thought, and no relative clause
    if not clause.marked(low) and _is_bare_plural(clause, before):
        return False
    if clause.any_mark(low + 1, high) or len(_verb_groups(clause, low, high)) != 1:
        return False
    if clause.lexicon.is_participle(clause.forms[high]) and not clause.marked(high):
        # `an artery [that was 99% ] blocked`: the verb's own other half.
        own = max(p for p in range(low, high) if clause.finite(p))
        if clause.has("be", own) or clause.has("have", own):
            return False
    return clause.clearly_finite(high)


def _is_bare_plural(clause: Clause, place: int) -> bool:
    """`parents [who refuse] ...`: without an article it would be all of them."""
    if not clause.lexicon.is_english or not clause.forms[place].endswith("s"):
        return False
    low = place
    while low and clause.is_open(low) and not clause.marked(low):
        low -= 1
    kinds = ("det", "poss")
    return not any(clause.has(kind, low) for kind in kinds) and not any(
        clause.tokens[p].number or clause.tokens[p].capital for p in range(low + 1, place + 1)
    )


def _verb_groups(clause: Clause, low: int, high: int) -> list[int]:
    """Where the finite verbs of a part begin."""
    return [
        p for p in range(low, high) if clause.finite(p) and not (p > low and clause.finite(p - 1))
    ]


def _relative_word(clause: Clause, before: int, low: int, high: int) -> bool:
    """`Smith[, who] was a player`: what it says is of the noun before, where there is but one."""
    if high - low != 1 or not clause.has("rel", low) or not clause.finite(high):
        return False
    if clause.has("that", low) or clause.has("det", low) or not clause.is_open(before):
        return False
    return opens_subject(clause, before)


def _prepositional(clause: Clause, before: int, low: int, high: int) -> bool:
    """`[in Paris]`, `[of the club]`: no verb in it, and a new part of the sentence behind it."""
    attached = clause.has("of", low)
    if attached and clause.tokens[before].capital and clause.tokens[low + 1].capital:
        return False  # `The Bureau [of Meteorology]` is one name
    if not (clause.has("prep", low) or attached) or high - low < 2:
        return False
    if clause.any_finite(low, high) or turns(clause, low, high) or not ends_whole(clause, high):
        return False
    if holds_object(clause, before) or clause.has("be", before):
        return False
    if is_complement(clause, before, low) or clause.has("of", high):
        return False
    if any(clause.any(kind, low, high) for kind in ("rel", "that", "sub")):
        return False
    more = any(_opens_noun(clause, place) for place in range(low + 2, high))
    if more or clause.any_mark(low + 1, high) or clause.has("pron", high - 1):
        return False  # `after she won [in the town the prize]`
    if clause.forms[high] == "that" and clause.report_at(before):
        return True
    if clause.has("rel", high):
        return False
    if attached and (clause.has("time", before) or not clause.is_open(before)):
        return False
    if clause.marked(high):
        return clause.finite(high) or not clause.is_open(high)
    if clause.has("conj", high):
        return high + 1 < len(clause) and clause.clearly_finite(high + 1)
    # What follows a verb inside of the part would be left to the verb before it.
    return opens_phrase(clause, high) and (
        clause.finite(high) or not clause.any_verb(low + 1, high)
    )


def _opens_noun(clause: Clause, place: int) -> bool:
    """Whether a second noun phrase begins at a place, beside the one before it."""
    opens = clause.has("det", place) or (clause.has("poss", place) and clause.forms[place] != "'s")
    return opens and clause.is_open(place - 1) and not clause.is_verb(place - 1)


def _joined_behind(clause: Clause, before: int, low: int, high: int) -> bool:
    """`A [and B] came`: the second of two things."""
    if not clause.has("conj", low) or high - low < 2 or clause.any_finite(low, high):
        return False
    if turns(clause, low, high) or not ends_whole(clause, high) or clause.has("of", high):
        return False
    if holds_object(clause, before) or counts(clause, before) or clause.any_mark(low + 1, high):
        return False
    if clause.any_verb(low, high) and not clause.marked(high):
        return False
    if clause.finite(high):
        # `A won [and B] lost`: B is the subject of its own verb; `Marks [and Spencer] is` one.
        single = clause.forms[high] in ("is", "was", "has", "does")
        several = clause.forms[high] in ("are", "were", "have", "do")
        if several and not clause.forms[before].endswith("s"):
            return False
        return not clause.any_finite(0, low) and not single
    return opens_phrase(clause, high)


def _joined_before(clause: Clause, before: int, low: int, high: int) -> bool:
    """`for [A and] B`: the first of two things, where it surely begins."""
    if not clause.has("conj", high - 1) or high - low < 2 or clause.any_finite(low, high):
        return False
    if clause.has("pair", before) or clause.tokens[before].number or turns(clause, low, high):
        return False
    if clause.any_mark(low, high) or clause.tokens[high].number or clause.is_verb(high):
        return False
    if clause.marked(high - 1) or (high + 1 < len(clause) and clause.has("det", high + 1)):
        return False
    if not clause.is_open(high - 2):
        return False
    if any(clause.any(kind, low, high - 1) for kind in ("prep", "of", "rel", "that", "be")):
        return False
    if not clause.is_open(high) and not clause.has("det", high) and not clause.has("poss", high):
        return False
    if clause.any_verb(low, high) or clause.any("conj", low, high - 1) or _has_verb(clause, high):
        return False
    return clause.has("prep", before) or clause.is_verb(before)


def _has_verb(clause: Clause, place: int) -> bool:
    """Whether a noun that begins at a place is the subject of a verb."""
    for ahead in range(place, min(len(clause), place + 8)):
        if clause.finite(ahead):
            return True
        if ahead > place and clause.marked(ahead):
            return False
    return False


def _joined_predicate(clause: Clause, before: int, low: int, high: int) -> bool:
    """`Smith [won the cup and] left`: the first of two things that one subject did."""
    if not clause.has("conj", high - 1) or clause.marked(low) or not clause.clearly_finite(low):
        return False
    start = max((p for p in range(low) if clause.marked(p) or clause.has("conj", p)), default=0)
    if clause.any_finite(start, low):
        return False
    verb = high + 1 if clause.is_adverb(high) and high + 1 < len(clause) else high
    if not clause.finite(verb) or holds_object(clause, before) or clause.finite(before):
        return False
    if clause.reports(low, high):
        return False
    return not any(clause.any(kind, low, high) for kind in ("rel", "sub", "cond", "pron", "alt"))


def _shared_auxiliary(clause: Clause, before: int, low: int, high: int) -> bool:
    """`will [play in Rome and] sing`, `is [a baker and is] now a poet`."""
    joint = high - 1
    if any('"' in clause.tokens[place].marks for place in range(low, high + 1)):
        return False
    again = clause.forms[before] == clause.forms[joint]
    if again and high - low > 1:
        joint -= 1
    if joint <= low or not clause.has("conj", joint) or turns(clause, low, joint):
        return False
    if any(clause.any(kind, low, joint) for kind in ("rel", "that", "cond", "alt", "report")):
        return False
    if again:
        return clause.finite(before) and not clause.any_finite(low, joint)
    if not any(clause.has(kind, before) for kind in ("modal", "have", "be", "inf")):
        return False
    return not clause.any_finite(low, joint) and _same_form(clause, low, high)


def _same_form(clause: Clause, one: int, other: int) -> bool:
    """Whether two words are the same form of two verbs."""
    words, forms = clause.lexicon, clause.forms
    if words.is_present(forms[one]) or words.is_present(forms[other]):
        return words.is_present(forms[one]) and words.is_present(forms[other])
    if forms[one].endswith("ing") or forms[other].endswith("ing"):
        return forms[one].endswith("ing") and forms[other].endswith("ing")
    return words.is_participle(forms[one]) and words.is_participle(forms[other])


def _adverbs(clause: Clause, before: int, low: int, high: int) -> bool:
    """`was [positively] glowing`, `[last week]`."""
    if clause.marked(low) and not clause.marked(high):
        return False
    if all(clause.is_adverb(place) for place in range(low, high)):
        return True
    if holds_object(clause, before):
        return False
    return is_time(clause, low, high) and opens_phrase(clause, high)


def _auxiliary(clause: Clause, _before: int, low: int, high: int) -> bool:
    """`[has] won`, `[had recently] won`: the same fact in the past."""
    return (
        all(clause.is_adverb(place) for place in range(low + 1, high))
        and clause.forms[low] in ("has", "have", "had", "'ve")
        and (clause.lexicon.is_past(clause.forms[high]) or clause.forms[high] == "been")
    )


# Where forms of verbs are told by endings alone, only these are sure.
PLAIN_RULES = (_insertion, _adverbs)
RULES = (
    _insertion, _relative, _relative_word, _prepositional, _joined_behind, _joined_before,
    _joined_predicate, _shared_auxiliary, including, modifiers, aged, _adverbs,
    _auxiliary,
)  # fmt: skip
