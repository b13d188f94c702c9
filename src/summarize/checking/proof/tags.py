"""Who says it: what stands between marks at the end of a sentence, `, officials said`."""

from summarize.checking.proof.clause import Clause


def is_tag(clause: Clause, low: int, high: int) -> bool:
    """Whether a part says who says it: `, officials said`, `, said the mayor`."""
    if not clause.marked(low) and '"' not in clause.tokens[low].marks:
        return False
    for place in range(low, high):
        if clause.report_at(place):
            own = clause.any_finite(place + 1, high)
            return not own and (place > low or not clause.forms[low].endswith("ing"))
        if any(clause.has(kind, place) for kind in ("rel", "sub", "that", "conj", "cond")):
            return False
    return False


def is_sure_tag(clause: Clause, low: int) -> bool:
    """Whether the rest only says who confirms or admits what is kept: it is so."""
    if not clause.marked(low) or not has_own_verb(clause, low):
        return False
    own = max(place for place in range(low) if clause.clearly_finite(place))
    if clause.any_mark(own + 1, low):
        return False  # `Reed died, his son [and daughter confirmed]`
    high = len(clause)
    kinds = ("neg", "guard", "cond", "modal", "alt", "rel", "sub", "that", "be")
    verb = next((p for p in range(low, high) if clause.has("factive", p)), None)
    if verb is None or any(clause.any(kind, low, high) for kind in kinds):
        return False
    return not clause.any_finite(verb + 1, high) and not clause.any_finite(low, verb)


def has_own_verb(clause: Clause, low: int) -> bool:
    """Whether the last clause that is kept has its verb, and no clause hangs on that."""
    for back in range(low - 1, -1, -1):
        if any(clause.has(kind, back) for kind in ("rel", "that", "sub", "cond")):
            return False
        if clause.clearly_finite(back):
            return not clause.report_at(back)
    return False


def parts(clause: Clause, low: int) -> list[tuple[int, int]]:
    """What stands between the marks from a place on."""
    starts = [low, *(p for p in range(low + 1, len(clause)) if clause.marked(p))]
    return list(zip(starts, [*starts[1:], len(clause)], strict=True))
