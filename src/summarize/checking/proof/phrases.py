"""What the rules of deletion ask about phrases: what is whole, what needs what follows it."""

from summarize.checking.proof.clause import Clause

# How far back the words of one noun phrase are looked for.
PHRASE_REACH = 4


def is_complement(clause: Clause, before: int, low: int) -> bool:
    """Whether a word needs the part behind it: `refused to`, `lack of`, `ran out`."""
    verb = clause.is_verb(before)
    if clause.has("of", low):
        kinds = ("part", "time", "adv")
        return verb or clause.tokens[before].number or any(clause.has(k, before) for k in kinds)
    if clause.marked(low):
        return False
    near = range(max(0, low - 3), low)
    if clause.has("inf", low) and any(
        clause.has("be", p) or clause.forms[p] in ("too", "enough") for p in near
    ):
        # `is sure [to win]`, `too good [to be true]`
        return True
    passive = clause.lexicon.is_participle(clause.forms[before]) and not clause.finite(before)
    if verb and clause.forms[low] == "by" and not passive:
        return True
    needs = clause.has("inf", low) or clause.has("that", low)
    if clause.has("guard", before) and needs and (verb or clause.has("inf", low)):
        return True
    if clause.has("part", before) and clause.has("prep", low):
        return True
    if clause.has("sub", low) and clause.any_finite(low, min(len(clause), low + 6)):
        return False
    if verb and clause.has("particle", low):
        return not (passive and clause.forms[low] in ("with", "for", "from", "over"))
    return clause.has("that", low)


def counts(clause: Clause, place: int) -> bool:
    """Whether a number counts the words up to a place: `12 men [and women]`."""
    for back in range(place, max(-1, place - PHRASE_REACH), -1):
        if clause.tokens[back].number or clause.forms[back] in clause.lexicon.numerals:
            return True
        if clause.finite(back) or clause.marked(back) or clause.has("prep", back):
            return False
    return False


def is_time(clause: Clause, low: int, high: int) -> bool:
    """Whether the part says when, without a preposition: `last week`, `this Monday`."""
    if high - low > 3 or (high - low == 1 and not clause.tokens[low].capital):
        return False
    return clause.has("time", high - 1) and all(
        clause.has("time", place) or clause.is_adverb(place) for place in range(low, high)
    )


def ends_whole(clause: Clause, high: int) -> bool:
    """Whether the part does not end in the middle of a phrase."""
    last = high - 1
    kinds = ("det", "prep", "of", "conj", "sub", "that", "rel", "be", "have", "modal")
    if clause.lexicon.is_english and clause.forms[last].endswith("ing") and clause.is_verb(last):
        return False
    return not any(clause.has(kind, last) for kind in kinds) or clause.is_adverb(last)


def opens_phrase(clause: Clause, place: int) -> bool:
    """Whether a new part of the sentence begins at a place."""
    if clause.marked(place) or clause.clearly_finite(place) or clause.is_adverb(place):
        return True
    if any(
        is_time(clause, place, end) for end in range(place + 1, min(place + 3, len(clause)) + 1)
    ):
        return True
    return any(clause.has(kind, place) for kind in ("conj", "prep", "sub", "be", "have", "modal"))


def holds_object(clause: Clause, before: int) -> bool:
    """Whether the kept word needs what follows it: a preposition, an article."""
    kinds = ("prep", "of", "det", "poss", "conj", "alt", "sub", "rel", "cond", "neg")
    return any(clause.has(kind, before) for kind in kinds) and not clause.is_adverb(before)


def starts_sentence(clause: Clause, place: int) -> bool:
    """Whether a sentence begins where its full stop is missing: `... of the club The town ...`."""
    token, before = clause.tokens[place], clause.tokens[place - 1]
    if not token.capital or token.form == "i" or place + 1 >= len(clause):
        return False
    if before.capital and '"' not in token.marks:
        return False
    if set(token.marks) - set('")]'):
        return False
    if '"' in token.marks and _names_subject(clause, place):
        return True
    is_told = clause.any_finite(0, place) and not clause.reports(0, place)
    if ")" in token.marks and is_told and _names_subject(clause, place):
        return True  # `... of the club (pictured) Ann Holt won`
    grammar = ("det", "pron", "poss", "prep", "sub")
    plain = not clause.tokens[place + 1].capital or clause.has("pron", place)
    small = not clause.lexicon.is_closed(before.form)
    return plain and small and any(clause.lexicon.has(kind, token.form) for kind in grammar)


def _names_subject(clause: Clause, place: int) -> bool:
    """Whether a name and its verb begin here, and no words of saying: `... less" Ann Holt won`."""
    verb = place
    while (
        verb < len(clause)
        and clause.tokens[verb].capital
        and (verb == place or not clause.marked(verb))
    ):
        verb += 1
    if verb in (place, len(clause)) or clause.marked(verb) or not clause.clearly_finite(verb):
        return False
    return not clause.report_at(verb) or clause.any_finite(verb + 1, len(clause))


def turns(clause: Clause, low: int, high: int) -> bool:
    """Whether something in the part turns or weakens what stays."""
    weak = any(clause.any(kind, low, high) for kind in ("neg", "guard", "cond"))
    return weak or is_told_only(clause, low, high)


def governs(clause: Clause, low: int, high: int) -> bool:
    """Whether something in a part turns, weakens or attributes what comes after it."""
    kinds = ("neg", "guard", "cond", "report", "alt")
    return any(clause.any(kind, low, high) for kind in kinds) or is_told_only(clause, low, high)


def is_told_only(clause: Clause, low: int, high: int) -> bool:
    """Whether the part says that the rest is so in a story only: `in the film`."""
    for place in range(low, high):
        if clause.has("realm", place) and any(
            clause.forms[p] in ("in", "on") and not clause.any_verb(p + 1, place)
            for p in range(max(low, place - PHRASE_REACH), place)
        ):
            return True
    return False


def is_whenever(clause: Clause, low: int, high: int) -> bool:
    """Whether a clause says on what occasions the rest is so: `when it rains`, `once he has won`.

    In the past it says when it was.
    """
    if not clause.has("occasion", low):
        return False
    verb = next((p for p in range(low + 1, high) if clause.finite(p)), None)
    if verb is None or clause.forms[verb] in ("was", "were", "had"):
        return False
    return not clause.lexicon.is_past(clause.forms[verb])


def opens_subject(clause: Clause, last: int) -> bool:
    """Whether the words up to a place are one noun phrase, at the start or behind a mark."""
    for back in range(last, -1, -1):
        if clause.lexicon.has("open", *clause.forms[: back + 1]) and all(
            clause.lexicon.has("open", form) for form in clause.forms[: back + 1]
        ):
            return True
        if clause.finite(back) or not (clause.is_open(back) or clause.has("det", back)):
            return False
        if any(clause.has(kind, back) for kind in ("scope", "neg", "part")):
            return False
        if clause.marked(back):
            return clause.has("det", back) or clause.tokens[back].capital
    return True


def stands_before(clause: Clause, kind: str, place: int, reach: int) -> bool:
    """Whether a word of a kind stands before a place, in the same clause."""
    for back in range(place - 1, max(-1, place - 1 - reach), -1):
        if clause.has(kind, back):
            return True
        if clause.marked(back):
            return False
    return False
