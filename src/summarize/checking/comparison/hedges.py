"""What the source of a sentence says less surely: `alleged`, `may`, `nearly`, `tried to`."""

from collections.abc import Iterator

from summarize.checking.comparison.alignment import Aligned
from summarize.checking.comparison.word_classes import WordClasses
from summarize.checking.comparison.words import Words
from summarize.checking.proof.lexicon import Lexicon
from summarize.documents import Finding, Span

_MIN_SHARE = 0.7
_REACH = 5
_FULL = 1.0
# What may be, and what is planned, is not yet.
_FUTURE = frozenset(("possible", "planned"))
_BEFORE_NUMBERS = frozenset(("nearly", "almost"))


def lost_hedges(aligned: Aligned, classes: WordClasses, lexicon: Lexicon) -> Iterator[Finding]:
    """A warning for a word of caution that a sentence has lost, where what it governs is there.

    Args:
        aligned: the sentence beside its source.
        classes: the words of their language.
        lexicon: their grammar.
    """
    own, other = aligned.own, aligned.other
    hedges = classes.hedges
    lost = [
        j
        for j, token in enumerate(other.tokens)
        if j not in aligned.used
        and token.form in hedges
        and other.keys[j] == token.form
        and token.form not in classes.no_loss
    ]
    if not lost or aligned.share() < _MIN_SHARE:
        return
    kept = {hedges[token.form] for token in own.tokens if token.form in hedges}
    if (
        any(token.form in hedges and token.form != "will" for token in own.tokens)
        and kept & _FUTURE
    ):
        kept |= _FUTURE
    is_told = any(lexicon.has("report", token.form) for token in own.tokens) or bool(
        {"according", "accused", "charged"} & {token.form for token in own.tokens}
    )
    for j in lost:
        if other.tokens[j].form in _BEFORE_NUMBERS and _is_before_number(other, j):
            # `Nearly 1.8 billion` may be told as 1.8 billion.
            continue
        if hedges[other.tokens[j].form] in kept or (
            hedges[other.tokens[j].form] == "alleged" and is_told
        ):
            continue
        following = range(j + 1, min(len(other), j + 1 + _REACH))
        governed = next((i for i in following if other.weights[i] == _FULL), None)
        if governed is None or not aligned.is_other_in_place(governed):
            continue
        before = j - 1
        if before >= 0 and governed > j + 1 and not aligned.is_other_matched(before):
            continue
        word = own.tokens[aligned.place_of(governed)]
        message = f"the text says this less surely: “{other.written(max(0, before), governed)}”"
        yield Finding("modality", "warning", message, Span(word.start, word.end))
        return


def _is_before_number(words: Words, place: int) -> bool:
    following = words.tokens[place + 1 : place + 3]
    return any(one.number for one in following)
