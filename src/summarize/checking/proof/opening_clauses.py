"""Whether a clause that is a sentence by itself begins behind another: `It rained, and ...`."""

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.phrases import governs, is_told_only

_MAX_ADVERBIAL = 8
_CONCEDING = ("although", "though", "whereas", "while")
_QUESTIONS = ("how", "why", "where", "who", "when")
_SAYING = ("said", "says", "say", "saying", "told", "tells", "tell", "telling", "added", "adds")


def behind_clause(clause: Clause, first: int) -> bool:
    """`It rained, and ...`: a whole clause before, joined by "and" or "but"."""
    joint = _joint(clause, first)
    if not clause.has("conj", joint) or not clause.any_finite(0, joint):
        return ";" in clause.tokens[first].marks and not clause.reports(0, first)
    if any(clause.has(kind, 0) for kind in ("sub", "prep")) and not clause.marked(joint):
        return False
    if _tells_clause(clause, joint) or clause.any("cond", 0, first):
        return False
    last = max((p for p in range(joint) if clause.marked(p)), default=0)
    whole = clause.marked(joint) and _is_subject_pronoun(clause, first)
    if not whole and not clause.any_finite(last, joint):
        return False
    if _is_subject_pronoun(clause, first):
        return True
    if clause.marked(joint):
        return _subject_and_verb(clause, first)
    if any(clause.any(kind, 0, joint) for kind in ("rel", "that", "guard")):
        return False
    return _subject_and_verb(clause, first)


def behind_reason(clause: Clause, first: int) -> bool:
    """`... because he was ill`: the reason is a fact of its own."""
    joint = first - 1
    if (
        not clause.has("sub", joint)
        or not clause.any_finite(0, joint)
        or clause.any("rel", 0, joint)
    ):
        return False
    if clause.any("modal", 0, joint):
        return False
    kinds = ("guard", "cond", "report", "alt")
    told = any(clause.any(kind, 0, first) for kind in kinds) or is_told_only(clause, 0, first)
    # `He did not leave because he was ill` may deny the reason; what `although` adds is a fact.
    if told or (clause.any("neg", 0, first) and clause.forms[joint] not in _CONCEDING):
        return False
    if clause.has("conj", joint - 1):
        return False  # `..., but when it grew the money was gone`
    return _is_subject_pronoun(clause, first) or _subject_and_verb(clause, first)


def _tells_clause(clause: Clause, joint: int) -> bool:
    """Whether what comes before "and" may say by whose word the rest holds.

    `He denied the charge, and ...` does not: what he denied is a thing, and no clause.
    """
    for place in range(joint):
        if not clause.report_at(place):
            continue
        asked = place + 1 + clause.has("pron", place + 1)
        if clause.forms[asked : asked + 1] and clause.forms[asked] in _QUESTIONS and (
            clause.marked(joint)
        ):  # fmt: skip
            # `It tells you how old it is, and ...`: no question goes on behind the comma.
            continue
        if clause.forms[place] in _SAYING or not clause.marked(joint) or place + 1 >= joint:
            return True
        if clause.any_finite(place + 1, joint) or clause.any("that", place + 1, joint):
            return True
        if any('"' in token.marks for token in clause.tokens[place : joint + 1]):
            return True
        if not any(clause.has(kind, place + 1) for kind in ("det", "poss")):
            return True
        if place and (clause.marked(place) or not clause.is_verb(place)):
            return True
    return False


def _joint(clause: Clause, first: int) -> int:
    """Where the "and" in front of a clause stands: `[..., and years later,] ...`."""
    joint = first - 1
    if set(clause.tokens[first].marks).isdisjoint(",،、，"):
        return joint
    while joint > 0 and first - joint < _MAX_ADVERBIAL and not clause.has("conj", joint):
        if clause.is_verb(joint) or clause.marked(joint) or governs(clause, joint, joint + 1):
            return first - 1
        joint -= 1
    times = any(
        clause.has(k, p) for k in ("prep", "time", "scale") for p in range(joint + 1, first)
    )
    adverbial = times or all(clause.is_adverb(p) for p in range(joint + 1, first))
    return joint if clause.has("conj", joint) and adverbial else first - 1


def _subject_and_verb(clause: Clause, first: int) -> bool:
    """Whether a short subject and its verb begin here."""
    if clause.has("time", first):
        return False  # `winds on Monday night and [Tuesday morning brought]`
    nominal: tuple[str, ...] = ("det", "poss")
    for place in range(first, min(len(clause), first + 10)):
        plural = (
            place > first and clause.forms[place - 1].endswith("s") and clause.is_open(place - 1)
        )
        if clause.clearly_finite(place) or (
            clause.finite(place)
            and (_agrees(clause, first, place) or plural)
            and '"' not in clause.tokens[place].marks
        ):
            # `she and [Ann] were`: one name is not the whole subject.
            several = clause.forms[place] in ("are", "were", "have")
            alone = place == first + 1 and clause.tokens[first].capital and not plural
            listed = first > 1 and (
                clause.tokens[first - 2].capital or clause.has("pron", first - 2)
            )
            return place > first and not (several and alone and listed)
        if place > first and clause.marked(place):
            # `the ship, carrying tourists, docked`
            return any(
                clause.marked(p) and clause.clearly_finite(p) for p in range(place + 1, len(clause))
            )
        if not clause.is_open(place) and not any(clause.has(kind, place) for kind in nominal):
            return False
        nominal = ("det", "poss", "of", "prep")
    return False


def _agrees(clause: Clause, first: int, verb: int) -> bool:
    """Whether a name can be the subject of a word that may be a noun: `Reed films`, no `film`."""
    if not clause.tokens[first].capital:
        return False
    return clause.forms[verb].endswith("s") or clause.marked(first - 1)


def _is_subject_pronoun(clause: Clause, place: int) -> bool:
    objects = ("him", "them", "me", "us")
    return clause.has("pron", place) and clause.forms[place] not in objects
