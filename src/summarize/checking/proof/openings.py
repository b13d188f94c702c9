"""Whether a sentence can begin at a word of the window, and what may be left out before it."""

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.opening_clauses import behind_clause, behind_reason
from summarize.checking.proof.phrases import governs, is_whenever, starts_sentence

_MAX_LABEL_WORDS = 3
_MAX_ADVERBIAL = 8
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
    return not governs(clause, 0, first) or (
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
    if governs(clause, low, first):
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
    if not (clause.has("prep", 0) or clause.has("sub", 0)) or governs(clause, 0, first):
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
    if governs(clause, 0, first) or any(clause.any(k, 0, first) for k in ("sub", "rel", "that")):
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
        or governs(clause, 0, first)
        or any(clause.clearly_finite(place) for place in range(first))
    ):
        return False
    if possessive or not (tokens[first - 1].capital and clause.is_name(forms[first - 1])):
        return True
    return clause.stands_alone(forms[first - 1], forms[first])


def _is_one(clause: Clause, first: int) -> bool:
    """Whether the verb behind a name tells that it is the subject: `A and B target Reed is`."""
    verb = first
    while verb < len(clause) and clause.tokens[verb].capital and clause.is_open(verb):
        verb += 1
    return verb < len(clause) and clause.forms[verb] in ("is", "was", "has", "does")


_ENGLISH_RULES = (
    _behind_label, _behind_adverbial, behind_clause, behind_reason, _behind_title, _behind_name,
    _behind_stop, _behind_participle,
    _behind_dateline, _behind_count,
    _behind_description,
)  # fmt: skip
