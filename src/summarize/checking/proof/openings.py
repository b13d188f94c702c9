"""Whether a sentence can begin at a word of the window, and what may be left out before it."""

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.phrases import is_told_only, is_whenever, starts_sentence

_MAX_LABEL_WORDS = 3
_MAX_ADVERBIAL = 8
_SAYING = ("said", "says", "say", "saying", "told", "tells", "tell", "telling", "added", "adds")
_CONCEDING = ("although", "though", "whereas", "while")
_QUESTIONS = ("how", "why", "where", "who", "when")
# Behind these a clause that is true by itself does not begin.
_NO_SUBJECT = ("rel", "that", "of", "alt", "cond", "neg")


def opens_at(clause: Clause, first: int) -> float | None:
    """What it costs to begin the sentence at a word; None where nothing can begin there."""
    if first == 0:
        return 0.0
    marks = "".join(token.marks for token in clause.tokens[: first + 1])
    if marks.count("(") != marks.count(")"):
        return None
    if clause.tokens[first].glued or any(clause.has(kind, first) for kind in _NO_SUBJECT):
        return None
    if not clause.lexicon.known:
        return None
    if clause.has("conj", first):
        return opens_at(clause, first + 1) if first + 1 < len(clause) else None
    if all(_is_opener(clause, place) for place in range(first)):
        return 0.1
    if clause.finite(first) or not clause.lexicon.tells_verbs:
        return None
    if clause.lexicon.is_english:
        return 1.0 if any(rule(clause, first) for rule in _ENGLISH_RULES) else None
    plain = (_behind_label, _behind_adverbial, _behind_stop)
    return 1.0 if any(rule(clause, first) for rule in plain) else None


def _is_opener(clause: Clause, place: int) -> bool:
    form = clause.forms[place]
    if clause.lexicon.has("guard", form):
        return False  # `some parents` are not all
    return clause.lexicon.has("open", form) or clause.lexicon.has("det", form)


def _behind_label(clause: Clause, first: int) -> bool:
    """`Killed: ...`; a name before the colon is a speaker."""
    if ":" not in clause.tokens[first].marks or first > _MAX_LABEL_WORDS:
        return False
    if any(clause.is_name(form) for form in clause.forms[:first]):
        return False
    # `Revealed: ...` is the editor's word; `Claim: ...` is not.
    return not _governs(clause, 0, first) or (
        first == 1 and clause.lexicon.is_participle(clause.forms[0]) and not clause.has("guard", 0)
    )


def _behind_adverbial(clause: Clause, first: int) -> bool:
    """`In March, ...`, `Although it rained, ...`."""
    low = 0
    while low < first and clause.lexicon.has("open", clause.forms[low]):
        low += 1
    if not clause.marked(first) or low == first or clause.has("rel", first - 1):
        return False
    if not all(_is_adverbial(clause, p) for p in range(low + 1, first) if clause.marked(p)):
        return False
    if _is_list(clause, first):
        return False
    if clause.has("sub", low) and clause.any_finite(low, first):
        # `As police said, ...` tells by whose word; `As the rain fell, ...` when.
        forms = clause.forms[low:first]
        if forms[0] == "as" and (clause.reports(low, first) or "as" in forms[1:]):
            return False
        return not clause.any("cond", low, first) and not is_whenever(clause, low, first)
    if _governs(clause, low, first):
        return False
    if any(clause.has(kind, low) for kind in ("prep", "sub")):
        return True
    if _says_when(clause, low, first):
        return True
    form = clause.forms[low]
    return clause.lexicon.is_english and (
        form.endswith("ing") or clause.lexicon.is_participle(form)
    )


def _says_when(clause: Clause, low: int, high: int) -> bool:
    """`The following year, ...`, `Two days later, ...`."""
    last = high - 1
    if clause.any_verb(low, high - 1) or high - low > _MAX_ADVERBIAL // 2:
        return False
    times = clause.has("time", last) and clause.has("det", low)
    ago = clause.forms[last] in ("later", "ago", "earlier") and clause.has("scale", last - 1)
    return last > low and (times or ago)


def _behind_participle(clause: Clause, first: int) -> bool:
    """`Since leaving the club Munro has ...`: no comma, but a name and its verb."""
    if clause.marked(first) or not clause.tokens[first].capital or first < 3:
        return False
    if not (clause.has("prep", 0) or clause.has("sub", 0)) or _governs(clause, 0, first):
        return False
    if not clause.forms[1].endswith("ing") or clause.any_finite(0, first):
        return False
    verb = first + 1
    while verb < len(clause) and clause.is_adverb(verb):
        verb += 1
    if not clause.is_open(first - 1) or clause.tokens[first - 1].capital:
        return False
    return verb < len(clause) and clause.clearly_finite(verb)


def _behind_dateline(clause: Clause, first: int) -> bool:
    """`LEEDS (AP) - The council ...`."""
    marks = clause.tokens[first].marks
    if first > _MAX_LABEL_WORDS + 1 or not clause.tokens[first].capital:
        return False
    place = all(token.capital for token in clause.tokens[:first])
    return place and ((")" in marks and first < 4) or "-" in marks)


def _is_adverbial(clause: Clause, place: int) -> bool:
    token = clause.tokens[place]
    if token.number or clause.is_adverb(place):
        return True
    return any(clause.has(kind, place) for kind in ("prep", "sub"))


def _is_list(clause: Clause, first: int) -> bool:
    """Whether a list goes on before the first verb: `In A, B, and C, he ...`."""
    verb = next((p for p in range(first, len(clause)) if clause.finite(p)), len(clause))
    return any(clause.has("conj", p) and clause.marked(p) for p in range(first, verb))


def _behind_clause(clause: Clause, first: int) -> bool:
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
        if clause.is_verb(joint) or clause.marked(joint) or _governs(clause, joint, joint + 1):
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


def _behind_name(clause: Clause, first: int) -> bool:
    """`[Smith,] a teacher who ...`: what a name is explained with."""
    if not clause.has("det", first) or not clause.marked(first):
        return False
    return all(clause.is_open(p) and clause.tokens[p].capital for p in range(first)) and (
        not any(clause.marked(p) for p in range(1, first))
    )


def _behind_description(clause: Clause, first: int) -> bool:
    """`[The son of a baker,] Ann Holt left`: what a subject is called before it is named."""
    if clause.tokens[first].marks != "," or not clause.tokens[first].capital:
        return False
    if not (clause.has("det", 0) or clause.forms[0] == "one") or clause.any_mark(1, first):
        return False
    if _governs(clause, 0, first) or any(clause.any(k, 0, first) for k in ("sub", "rel", "that")):
        return False
    verb = first + 1
    while verb < len(clause) and clause.tokens[verb].capital and clause.is_open(verb):
        verb += 1
    if verb >= len(clause) or clause.marked(verb) or clause.any_finite(0, verb):
        return False
    return clause.clearly_finite(verb) and not clause.report_at(verb)


def _behind_stop(clause: Clause, first: int) -> bool:
    """A full stop inside of the window, as in a quotation of several sentences."""
    token = clause.tokens[first]
    if not token.capital:
        return False
    if starts_sentence(clause, first):
        return "".join(t.marks for t in clause.tokens[: first + 1]).count('"') % 2 == 0
    if not set(token.marks) & set(".!?") or clause.reports(0, first):
        return False
    before = clause.forms[first - 1]
    return len(before) > 3 and not clause.has("title", first - 1)


def _behind_reason(clause: Clause, first: int) -> bool:
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


def _behind_count(clause: Clause, first: int) -> bool:
    """`[A group of] 15 men`: as many, together."""
    token = clause.tokens[first]
    if not (token.number or token.form in clause.lexicon.numerals) or not 2 <= first <= 3:
        return False
    return (
        clause.has("of", first - 1)
        and clause.has("gathering", first - 2)
        and (first == 2 or clause.has("det", 0))
    )


def _behind_title(clause: Clause, first: int) -> bool:
    """`[Striker Olivier] Giroud`: what stands before a name."""
    tokens, forms = clause.tokens, clause.forms
    if not tokens[first].capital or clause.marked(first) or not clause.is_name(forms[first]):
        return False
    possessive = forms[first - 1] == "'s"
    inside = range(first - 1 if possessive else first)
    if clause.any("scope", 0, first):
        return False  # `The first Lord [Holt]` may be another one
    joins = _is_one(clause, first)
    plain = all(
        clause.is_open(p) or clause.has("det", p) or clause.has("of", p)
        or (joins and clause.has("conj", p)) for p in inside
    )  # fmt: skip
    if (
        plain
        and clause.any("of", 0, first)
        and (tokens[first - 1].capital or not clause.is_open(first - 1))
    ):
        return False  # `The wife of Paul [Lunt]`
    if (
        not plain
        or _governs(clause, 0, first)
        or any(clause.clearly_finite(place) for place in range(first))
    ):
        return False
    if possessive or not (tokens[first - 1].capital and clause.is_name(forms[first - 1])):
        return True
    return clause.stands_alone(forms[first - 1], forms[first])


def _is_one(clause: Clause, first: int) -> bool:
    """Whether the verb behind a name tells that it is the whole subject: `A and B target Reed is`."""
    verb = first
    while verb < len(clause) and clause.tokens[verb].capital and clause.is_open(verb):
        verb += 1
    return verb < len(clause) and clause.forms[verb] in ("is", "was", "has", "does")


def _governs(clause: Clause, low: int, high: int) -> bool:
    """Whether something in a part turns, weakens or attributes what comes after it."""
    kinds = ("neg", "guard", "cond", "report", "alt")
    return any(clause.any(kind, low, high) for kind in kinds) or is_told_only(clause, low, high)


_ENGLISH_RULES = (
    _behind_label, _behind_adverbial, _behind_clause, _behind_reason, _behind_title, _behind_name,
    _behind_stop, _behind_participle,
    _behind_dateline, _behind_count,
    _behind_description,
)  # fmt: skip
