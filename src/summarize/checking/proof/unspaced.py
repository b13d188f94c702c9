"""Proof in a script without spaces: by characters, with the marks as the only boundaries."""

from collections.abc import Sequence

from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token

_STOPS = "，,；;"
_OPENING, _CLOSING = "（(【[", "）)】]"
# Where and when: what begins or ends so is no clause of its own.
_PLACE_STARTS = ("在", "当", "對", "对", "从", "自", "随", "为", "由", "于", "至")
_PLACE_ENDS = (
    "上",
    "中",
    "下",
    "时",
    "後",
    "后",
    "前",
    "里",
    "间",
    "间",
    "来",
    "的",
    "之",
    "は",
    "が",
    "で",
    "に",
)
# A clause has one of these: an aspect, an auxiliary, a copula.
_VERBAL = frozenset("了是有被将已会把让给向获赢到成た")
_MIN_CHARACTERS = 6


def left_of(sentence: Sequence[Token], window: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a sentence is the start of a window up to a mark, brackets taken out.

    Args:
        sentence: its characters.
        window: those of a sentence of the text.
        lexicon: of the language; `guard` and the like are looked for as runs of characters.
    """
    kept = _without_brackets(window, lexicon)
    start = _opener(kept, sentence, lexicon)
    size = len(sentence)
    forms = [token.form for token in kept]
    if forms[start : start + size] != [token.form for token in sentence] or size == 0:
        return False
    rest = kept[start + size :]
    text = "".join(token.form for token in sentence)
    if not rest:
        return True
    if not any(mark in _STOPS for mark in rest[0].marks):
        return False
    return _is_clause(text, lexicon) and not _takes_back("".join(t.form for t in rest), lexicon)


def _without_brackets(window: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The characters outside of brackets; a bracket that turns the sentence stays."""
    kept: list[Token] = []
    inside: list[Token] = []
    depth = 0
    for token in window:
        for mark in token.marks:
            if mark in _CLOSING and depth:
                depth -= 1
                if not depth:
                    if _found("".join(t.form for t in inside), lexicon, ("neg", "guard", "cond")):
                        kept += inside
                    inside = []
            elif mark in _OPENING:
                depth += 1
        (inside if depth else kept).append(token)
    return kept + inside


def _opener(kept: Sequence[Token], sentence: Sequence[Token], lexicon: Lexicon) -> int:
    """How many characters of an opening `但` or `此外，` the sentence leaves out."""
    text = "".join(token.form for token in kept[:3])
    if sentence and kept and sentence[0].form == kept[0].form:
        return 0
    for opener in sorted(lexicon.words("adv"), key=len, reverse=True):
        if text.startswith(opener):
            return len(opener)
    return 0


def _is_clause(text: str, lexicon: Lexicon) -> bool:
    if len(text) < _MIN_CHARACTERS or text.startswith(_PLACE_STARTS) or text.endswith(_PLACE_ENDS):
        return False
    if text.endswith(tuple(lexicon.words("report")) or ("\0",)):
        return False
    if any(text.startswith(word) for kind in ("cond", "sub") for word in lexicon.words(kind)):
        return False
    return not _VERBAL.isdisjoint(text)


def _takes_back(rest: str, lexicon: Lexicon) -> bool:
    return _found(rest, lexicon, ("cond", "alt", "report"))


def _found(text: str, lexicon: Lexicon, kinds: Sequence[str]) -> bool:
    return any(word in text for kind in kinds for word in lexicon.words(kind))
