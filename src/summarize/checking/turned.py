"""What a sentence turns of the sentences that it was made from: a denial, a hedge, what is to come.

Words are compared one by one, in the order in which they stand; what is not proved may still be
true, so only what is plainly turned is reported: a denial that none of the sources has, one that
the source has in front of a word of the sentence, `may` or `alleged` in the same place.
"""

from collections.abc import Iterator, Sequence

from summarize.checking.proof.lexicon import Lexicon, lexicon
from summarize.checking.proof.proof_tokens import Token, tokens_in
from summarize.documents import Finding, FindingKind, Span
from summarize.languages.scripts import is_unspaced

_STEM = 5
_MIN_LETTERS = 3
# How far behind a denial or a hedge the word stands that it is about.
_REACH = 3
# Words that the text does not have, in any form: one may be another word for the same.
_MOST_NEW = 1


def turned(sentence: str, sources: Sequence[str], language: str) -> list[Finding]:
    """Findings where a sentence turns what its sources say.

    Args:
        sentence: one sentence.
        sources: the sentences of the text that it was made from, the best first.
        language: of all of them.
    """
    words = lexicon(language)
    if not words.known or not sources:
        return []
    own = tokens_in(sentence, 0, len(sentence), language)
    if not own or is_unspaced(own[0].form[0]):
        return []  # a character alone denies nothing
    read = [tokens_in(one, 0, len(one), language) for one in sources]
    found = [*_added_denial(own, read, words), *_lost(own, read[0], words)]
    return found[:1]


def new_words(sentence: str, known: frozenset[str], language: str) -> list[Finding]:
    """A finding where words of a sentence stand nowhere in the text, in no form.

    Args:
        sentence: one sentence.
        known: `stems_in` of the text.
        language: of both.
    """
    words = lexicon(language)
    if not words.is_english:
        return []  # other languages change more of a word than its end
    tokens = tokens_in(sentence, 0, len(sentence), language)
    new = [
        token
        for token in tokens
        if _tells(token, words) and not token.capital and known.isdisjoint(_forms(token, words))
    ]
    if len(new) <= _MOST_NEW:
        return []
    listed = ", ".join(sentence[token.start : token.end] for token in new)
    message = f"words that the text does not have: {listed}"
    return [Finding("support", "warning", message, Span(new[0].start, new[0].end))]


def stems_in(text: str, language: str) -> frozenset[str]:
    """The starts of all words of a text."""
    return frozenset(_stem(token.form) for token in tokens_in(text, 0, len(text), language))


def _added_denial(
    own: Sequence[Token], read: Sequence[Sequence[Token]], words: Lexicon
) -> Iterator[Finding]:
    if any(_denies(token, words) for tokens in read for token in tokens):
        return
    for token in own:
        if _denies(token, words):
            message = f"“{token.form}”: no sentence of the text behind it denies this"
            yield Finding("negation", "warning", message, Span(token.start, token.end))


def _lost(own: Sequence[Token], source: Sequence[Token], words: Lexicon) -> Iterator[Finding]:
    """Denials and hedges of the source that the sentence has no longer, before a word it has."""
    stems = {_stem(token.form): token for token in own}
    denied = any(_denies(token, words) for token in own)
    bounded = any(_hedges(token, words) or words.has("report", token.form) for token in own)
    open_ended = {
        own[p].form
        for p in range(1, len(own))
        if any(words.has(kind, t.form) for kind in ("modal", "inf") for t in own[max(0, p - 2) : p])
    }
    for place, token in enumerate(source):
        denial = _denies(token, words) and not denied
        hedge = _hedges(token, words) and not bounded and not denied
        if not (denial or hedge):
            continue
        behind = (t for t in source[place + 1 : place + 1 + _REACH] if _tells(t, words))
        about = stems.get(_stem(next((t.form for t in behind), "")))
        if about is not None and (denial or about.form not in open_ended):
            kind: FindingKind = "negation" if denial else "modality"
            what = "denies this" if denial else "says this less surely"
            message = f"the text {what}: “{token.form} {about.form}”"
            yield Finding(kind, "warning", message, Span(about.start, about.end))


def _denies(token: Token, words: Lexicon) -> bool:
    return words.has("denial" if words.words("denial") else "neg", token.form)


def _hedges(token: Token, words: Lexicon) -> bool:
    return words.has("hedge", token.form) and not token.capital  # `may`, and not the month


def _tells(token: Token, words: Lexicon) -> bool:
    """Whether a word has content of its own."""
    if token.number or len(token.form) < _MIN_LETTERS or words.is_adverb(token.form):
        return False
    return not words.is_closed(token.form)


def _forms(token: Token, words: Lexicon) -> set[str]:
    return {_stem(form) for form in {token.form, *words.equals(token.form)}}


def _stem(form: str) -> str:
    return form[:_STEM]
