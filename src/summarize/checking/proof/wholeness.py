"""Whether what is left of a window is a whole sentence: a subject, and a finite verb of its own."""

from collections.abc import Sequence

from summarize.checking.proof.clause import Clause

_MIN_WORDS = 3


def is_whole(clause: Clause, places: Sequence[int | None]) -> bool:
    """Whether the kept words are a sentence.

    Args:
        clause: the window.
        places: the place of each word of the sentence; None for a new one.
    """
    kept = [place for place in places if place is not None]
    if len(places) < _MIN_WORDS or not kept:
        return False
    lexicon = clause.lexicon
    if not lexicon.tells_verbs:
        # Without known forms of verbs only a cut at the end leaves one for sure.
        return kept[0] == 0 or clause.lexicon.has("open", *clause.forms[: kept[0]])
    finite = [
        i
        for i, place in enumerate(kept)
        if clause.likely_finite(place) or _is_freed(clause, kept, i)
    ]
    finite = [index for index in finite if not _is_inside_dependent(clause, kept, index)]
    if _opens_dependent(clause, kept) and finite:
        # `Leaving the house, he fell`: the verb of the sentence comes behind the comma.
        finite = [i for i in finite if any(clause.marked(p) for p in kept[1 : i + 1])]
    if _has_bare_subordinate(clause, kept) or _has_second_verb(clause, kept):
        return False
    if not finite:
        return False
    if not lexicon.is_english or places[0] is None or kept[0] == 0:
        return finite[0] > 0 or places[0] is None or not lexicon.is_english or kept[0] == 0
    return any(_can_be_subject(clause, place) for place in kept[: finite[0]])


def _is_freed(clause: Clause, kept: Sequence[int], index: int) -> bool:
    """Whether a past form is the verb because its `had` was taken away."""
    place = kept[index]
    had = place - 1
    while had > 0 and clause.is_adverb(had):
        had -= 1
    return (
        (clause.lexicon.is_past(clause.forms[place]) or clause.forms[place] == "been")
        and place > 0
        and clause.has("have", had)
        and not (index and kept[index - 1] >= had)
    )


def _opens_dependent(clause: Clause, kept: Sequence[int]) -> bool:
    """Whether the sentence begins with a clause or a participle that hangs on its main clause."""
    first = next((p for p in kept if not clause.lexicon.has("open", clause.forms[p])), kept[0])
    if clause.has("sub", first) or clause.has("cond", first):
        return True
    return (
        clause.lexicon.is_english and clause.forms[first].endswith("ing") and clause.is_verb(first)
    )


def _has_bare_subordinate(clause: Clause, kept: Sequence[int]) -> bool:
    """Whether `although`, `when` or `who` is left without its verb."""
    for index, place in enumerate(kept):
        opens = any(clause.has(kind, place) for kind in ("sub", "rel", "cond", "that"))
        if clause.forms[place] == "as" and not clause.opens_clause(place):
            continue  # `hailed as a triumph`
        if not opens or any(clause.is_verb(later) for later in kept[index + 1 :]):
            continue
        if clause.any_finite(place + 1, len(clause)):
            return True
    return False


def _has_second_verb(clause: Clause, kept: Sequence[int]) -> bool:
    """Whether a clause that lost its `who` is followed by the verb of the main clause."""
    freed = next(
        (i for i, p in enumerate(kept) if i and kept[i - 1] == p - 2 and clause.has("rel", p - 1)),
        None,
    )
    if freed is None:
        return False
    if any(clause.marked(p) and clause.clearly_finite(p) for p in kept[freed + 1 :]):
        return True
    if clause.forms[kept[freed] - 1] == "that":
        return False
    for place in kept[freed + 1 :]:
        if any(clause.has(kind, place) for kind in ("conj", "sub", "rel", "that", "cond", "pron")):
            return False
        if clause.clearly_finite(place) and not clause.report_at(kept[freed]):
            return True  # `The man [who] was hurt has left`
    return False


def _can_be_subject(clause: Clause, place: int) -> bool:
    if clause.is_adverb(place) or clause.lexicon.has("open", clause.forms[place]):
        return False
    return clause.is_open(place) or clause.has("pron", place) or clause.has("det", place)


def _is_inside_dependent(clause: Clause, kept: Sequence[int], index: int) -> bool:
    """Whether a finite verb belongs to a clause that hangs on another one."""
    for back in range(index - 1, -1, -1):
        place = kept[back]
        if clause.has("rel", place) and not clause.has("det", place):
            return not _closed_by(clause, kept, back, index)
        if (clause.has("sub", place) or clause.has("cond", place)) and (
            back == 0 or clause.is_open(kept[back - 1]) or clause.marked(place)
        ):
            return not _closed_by(clause, kept, back, index)
        if clause.has("conj", place):
            return False
    return False


def _closed_by(clause: Clause, kept: Sequence[int], low: int, index: int) -> bool:
    """Whether the clause that opened at `low` has its own verb before this one."""
    verbs = [i for i in range(low + 1, index) if clause.likely_finite(kept[i])]
    return bool(verbs)
