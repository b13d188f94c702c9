"""What a pronoun can stand for: the subject in front of a finite verb."""

from summarize.checking.proof.clause import Clause

# Nouns that end so may be people.
_PLURALS = ("men", "women", "children", "people", "police")
_AGENTS = ("er", "or", "eur", "ist", "man", "woman", "ian", "ant", "ess", "ee", "old")


def subject_ends_at(clause: Clause, verb: int) -> bool:
    """Whether all before a finite verb is its subject, or a predicate of the same subject.

    A pronoun can stand for it.
    """
    if verb == 0 or not clause.finite(verb):
        return False
    if _is_participle(clause, verb) and clause.marked(verb + 1) and clause.finite(verb + 1):
        return False  # `The father of the boy arrested, said ...`
    low = 0
    while low < verb and clause.lexicon.has("open", clause.forms[low]):
        low += 1
    if low == verb:
        return False
    if clause.reports(low, verb) or clause.any("cond", low, verb):
        return False
    if any(clause.has(kind, verb - 1) for kind in ("guard", "neg")):
        return False
    if clause.has("conj", verb - 1):
        own = ("rel", "that", "sub", "alt")
        return clause.any_finite(low, verb) and not any(clause.any(k, low, verb) for k in own)
    if any(clause.has(kind, low) for kind in ("prep", "sub", "rel", "of")):
        comma = next((p for p in range(low + 1, verb) if clause.marked(p)), None)
        if comma is None or clause.any("neg", low, comma):
            return False
        low = comma
    end = verb - 1 if clause.has("rel", verb - 1) and verb - 1 > low else verb
    noun = next((p for p in range(low + 1, end) if _parts_noun(clause, low, p)), end)
    if noun < end and not (clause.has("rel", noun) and clause.marked(verb)):
        # `Ann Holt, 34, from Hull, left`: what stands between has no verb.
        named = clause.tokens[noun - 1].capital and clause.marked(verb)
        between = ("conj", "alt", "sub", "that", "report")
        if not named or any(clause.any(kind, noun, verb) for kind in between):
            return False
        inside = (p for p in range(noun, verb) if clause.finite(p))
        if any(not (clause.marked(p) and _is_participle(clause, p)) for p in inside):
            return False
    inner = ("sub", "rel", "that", "conj", "alt", "neg")
    return not clause.any_finite(low, noun) and not any(clause.any(k, low, noun) for k in inner)


def _parts_noun(clause: Clause, low: int, place: int) -> bool:
    """Whether a mark ends a noun phrase; not the comma of `the old, grey houses`."""
    if not clause.marked(place):
        return False
    adjectives = clause.has("det", low) and not any(
        clause.tokens[p].capital or clause.has("of", p) or clause.has("prep", p)
        for p in range(low + 1, place + 1)
    )
    return not (adjectives and clause.tokens[place].marks == "," and _is_adjective(clause, place))


def _is_participle(clause: Clause, place: int) -> bool:
    return clause.lexicon.is_participle(clause.forms[place])


def _is_adjective(clause: Clause, place: int) -> bool:
    """Whether a word stands in front of a noun: another open word follows, without a mark."""
    after = place + 1
    while after < len(clause) and clause.tokens[after].glued:
        after += 1
    return (
        after < len(clause)
        and clause.is_open(place)
        and clause.is_open(after)
        and not clause.marked(after)
        and not clause.finite(after)
    )


def _behind_fronted(clause: Clause, verb: int) -> int:
    """Where a subject may begin: first, or behind the comma of `In March, Ann Holt left`."""
    low = 0
    while low < verb and clause.lexicon.has("open", clause.forms[low]):
        low += 1
    if not any(clause.has(kind, low) for kind in ("prep", "sub")):
        return low
    return next((p for p in range(low + 1, verb) if clause.marked(p)), low)


def stands_for(pronoun: str, clause: Clause, verb: int) -> bool:
    """Whether a pronoun can stand for the subject in front of a verb: a name, or several.

    What an `it` would be is not told by words alone.
    """
    low = _behind_fronted(clause, verb)
    while low < verb and (clause.lexicon.has("open", clause.forms[low]) or clause.has("det", low)):
        low += 1
    end = low
    kinds = ("prep", "of", "rel", "conj")
    while end < verb and not any(clause.has(kind, end) for kind in kinds):
        if end > low and (_parts_noun(clause, max(0, low - 1), end) or clause.is_adverb(end)):
            break
        end += 1
    if end == low or clause.any("pron", low, end) or clause.any("poss", low, end):
        return False
    head = clause.tokens[end - 1]
    if pronoun == "they":
        several = clause.has("conj", end) or head.form.endswith("s") or head.form in _PLURALS
        if several and head.capital and clause.is_name(head.form) and not clause.has("conj", end):
            return clause.forms[verb] in ("are", "were", "have")  # `Mr Davis` is not several
        return several and clause.forms[verb] not in ("is", "was", "has")
    if clause.forms[verb] in ("are", "have", "were"):
        return False
    person = clause.lexicon.has("person", head.form)
    if head.capital and low and clause.has("det", low - 1) and not person:
        return False  # `The Hull Times` is nobody
    if pronoun == "it":
        gendered = any(clause.any(kind, low, len(clause)) for kind in ("male", "female"))
        return clause.has("det", max(0, low - 1)) and not (
            person or head.form.endswith(_AGENTS) or head.capital or gendered
        )
    if not (head.capital and clause.is_person(head.form)) and not person:
        return False
    other = "female" if pronoun == "he" else "male"
    if clause.any(f"{other}_title", 0, verb):
        return False
    return not clause.any(other, verb, len(clause))
