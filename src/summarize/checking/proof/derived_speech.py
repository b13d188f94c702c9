"""What somebody says in a sentence of the text, with the words of saying in another place.

`The mill is old, Ann Holt said.` and `Ann Holt said the mill is old.` say the same; so do `told the
court that` and `said that`. Who said it always stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.checking.proof.clause import Clause
from summarize.checking.proof.proof_tokens import Token

_MAX_SPEAKER = 9
_SAID = ("said", "says")
_QUOTING = frozenset(("i", "we", "you", "my", "our", "your", "me", "us", "myself", "ourselves"))
# With these a clause begins that needs no `that`: `told the court there was`.
_OPENING = frozenset(("there", "he", "she", "they", "it", "we", "i"))
_COMMAS = frozenset(',"')


def speech_in_front(clause: Clause) -> Iterator[list[Token]]:
    """`The mill is old, Ann Holt said in May.` -> `Ann Holt said the mill is old`."""
    for low in range(3, len(clause) - 1):
        marks = set(clause.tokens[low].marks)
        if "," not in marks or not marks <= _COMMAS:
            continue
        found = _tag(clause, low)
        if found is None or _is_quoted(clause, 0, low) or clause.reports(0, low):
            continue
        if not clause.any_finite(0, low) or any(clause.any(k, 0, low) for k in ("cond", "alt")):
            continue
        speaker, said = found
        yield [*speaker, replace(said, marks="", glued=False), *inner(clause, 0, low)]


def speech_behind(clause: Clause) -> Iterator[list[Token]]:
    """`Ann Holt said that the mill is old.` -> `The mill is old, Ann Holt said`."""
    verb = next((p for p in range(1, min(len(clause), _MAX_SPEAKER + 1)) if clause.finite(p)), None)
    if verb is None or clause.forms[verb] not in _SAID or not _is_speaker(clause, 0, verb):
        return
    low = verb + 1
    if low < len(clause) and clause.forms[low] == "that":
        low += 1
    if low >= len(clause) - 2 or clause.marked(low) or _is_quoted(clause, low, len(clause)):
        return
    if clause.reports(low, len(clause)) or not _opens_subject(clause, low):
        return
    own = next((p for p in range(low, len(clause)) if clause.finite(p)), low)
    if clause.any("that", low, own):
        return  # `said early on that ...`
    if clause.any("conj", low, len(clause)) and clause.any_mark(low, len(clause)):
        return  # what follows the comma may be no more of what was said
    tag = inner(clause, 0, verb + 1)
    yield [*_opened(clause.tokens[low:]), replace(tag[0], marks=","), *tag[1:]]


def told_as_said(clause: Clause) -> Iterator[list[Token]]:
    """`Ann Holt told the court that ...` -> `Ann Holt said that ...`."""
    for verb in range(1, len(clause) - 3):
        if clause.forms[verb] != "told" or not clause.finite(verb):
            continue
        end = verb + 1
        if clause.has("pron", end):
            end += 1
        while end < len(clause) and _is_nominal(clause, end) and not clause.tokens[end].marks:
            end += 1
        if end == verb + 1 or end - verb > _MAX_SPEAKER or end >= len(clause):
            continue
        if not _is_hearer(clause, verb + 1, end):
            continue
        is_clause = clause.forms[end] in _OPENING and not clause.tokens[end].marks
        is_clause = is_clause and end + 1 < len(clause) and clause.clearly_finite(end + 1)
        if is_clause or clause.forms[end] == "that" or ":" in clause.tokens[end].marks:
            said = replace(clause.tokens[verb], form="said")
            yield [*clause.tokens[:verb], said, *clause.tokens[end:]]


def _is_hearer(clause: Clause, low: int, high: int) -> bool:
    """Whether a noun names whom something is told, not what: `told the court`, `told a story`."""
    head = clause.tokens[high - 1]
    if head.capital or (high - low == 1 and clause.has("pron", low)):
        return True
    one = head.form.removesuffix("s")
    return clause.has("hearer", high - 1) or clause.lexicon.has("person", one, head.form)


def _tag(clause: Clause, low: int) -> tuple[list[Token], Token] | None:
    """Who said it, and the verb, in `, Ann Holt said` or `, said Ann Holt`, at the end."""
    high = len(clause)
    if clause.forms[low] in _SAID:
        end = low + 1
        while end < high and _is_nominal(clause, end) and not clause.marked(end):
            end += 1
        if _is_speaker(clause, low + 1, end) and _is_when(clause, end):
            return _opened(clause.tokens[low + 1 : end]), clause.tokens[low]
        return None
    for verb in range(low + 1, min(high, low + 1 + _MAX_SPEAKER)):
        if clause.forms[verb] in _SAID:
            if _is_speaker(clause, low, verb) and _is_when(clause, verb + 1):
                return _opened(clause.tokens[low:verb]), clause.tokens[verb]
            return None
    return None


def _is_when(clause: Clause, low: int) -> bool:
    """Whether no more stands behind the words of saying than where and when it was said."""
    if any(clause.any(kind, low, len(clause)) for kind in ("neg", "guard", "rel", "sub", "cond")):
        return False
    if clause.any_verb(low, len(clause)) or clause.any_mark(low, len(clause)):
        return False
    return low == len(clause) or clause.has("prep", low) or clause.has("time", low)


def _is_speaker(clause: Clause, low: int, high: int) -> bool:
    if low == high or any(clause.any(kind, low, high) for kind in ("neg", "guard", "conj", "alt")):
        return False
    if high - low == 1 and clause.has("pron", low):
        return True
    if clause.any_mark(low + 1, high):
        return False
    return all(_is_nominal(clause, p) or clause.has("of", p) for p in range(low, high))


def _is_nominal(clause: Clause, place: int) -> bool:
    if clause.has("det", place) or clause.has("poss", place):
        return clause.forms[place] not in ("that", "this", "those", "these")
    return clause.is_open(place) and not clause.is_verb(place)


def _opens_subject(clause: Clause, low: int) -> bool:
    return _is_nominal(clause, low) or clause.has("pron", low)


def _is_quoted(clause: Clause, low: int, high: int) -> bool:
    """Whether a part speaks of the speaker as `I`: only a quotation can."""
    return not _QUOTING.isdisjoint(clause.forms[low:high])


def inner(clause: Clause, low: int, high: int) -> list[Token]:
    """Words that began a sentence, as they stand inside of one: `The` begins none there."""
    first, *rest = _opened(clause.tokens[low:high])
    return [
        replace(first, capital=first.capital and not clause.lexicon.is_closed(first.form)),
        *rest,
    ]


def _opened(tokens: Sequence[Token]) -> list[Token]:
    if not tokens:
        return []
    first, *rest = tokens
    return [replace(first, marks="", glued=False), *rest]
