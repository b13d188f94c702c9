"""A pronoun of the text, replaced by the only name that the sentence before it gives."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.checking.proof.completions import TextNames
from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token

_POSSESSIVE = ("his", "their", "its")
_KINDS = ("male", "female", "thing", "group")


def only_name(tokens: Sequence[Token], names: TextNames, lexicon: Lexicon) -> list[Token] | None:
    """The one name of a sentence, or None where it has none or several."""
    runs: list[list[Token]] = []
    last = -2
    for place, token in enumerate(tokens):
        if not token.capital or lexicon.is_closed(token.form) or not names.is_name(token.form):
            continue
        if place == last + 1 and not token.marks:
            runs[-1].append(token)
        else:
            runs.append([token])
        last = place
    if not runs:
        return None
    longest = max(runs, key=len)
    forms = {token.form for token in longest}
    return longest if all({t.form for t in run} <= forms for run in runs) else None


def resolved(
    window: Sequence[Token],
    before: Sequence[Token],
    sentence: Sequence[Token],
    names: TextNames,
    lexicon: Lexicon,
) -> list[Token] | None:
    """The window with the name in the place of its first pronoun, where the sentence has it so."""
    if not lexicon.is_english:
        return None
    name = only_name(before, names, lexicon)
    if name is None or name[-1].form not in {token.form for token in sentence}:
        return None
    for place, token in enumerate(window):
        if token.capital and not lexicon.is_closed(token.form) and names.is_name(token.form):
            return None
        if any(lexicon.has(kind, token.form) for kind in _KINDS):
            if token.form in ("him", "them", "her") or lexicon.has("finite_be", token.form):
                return None
            stand_ins = [replace(t, start=token.start, end=token.end, marks="") for t in name]
            stand_ins[0].marks = token.marks
            if token.form in _POSSESSIVE:
                stand_ins.append(replace(token, form="'s", marks="", glued=False, capital=False))
            return [*window[:place], *stand_ins, *window[place + 1 :]]
    return None
