"""A sentence as the words that are compared: `didn't` is `did` and `not`, `two` is `2`."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.checking.comparison.dates_found import dates_in
from summarize.checking.comparison.word_classes import WordClasses
from summarize.checking.proof.lexicon import Lexicon
from summarize.checking.proof.proof_tokens import Token, tokens_in

# What is longer is no sentence, and comparing it takes time.
MAX_WORDS = 128
MAX_CHARACTERS = 2000
_STEM = 5
# What words share that are forms of one.
_LIKE = 6
_FULL, _LIGHT = 1.0, 0.2


@dataclass(frozen=True)
class Words:
    """The words of one sentence; of what is too long for one, those at its start.

    Attributes:
        text: the sentence.
        tokens: its words.
        keys: of each, what is compared.
        stems: of each, what related words share.
        weights: of each, how much it says: little for words of the grammar.
    """

    text: str
    tokens: Sequence[Token]
    keys: Sequence[str]
    stems: Sequence[str]
    weights: Sequence[float]

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, classes: WordClasses, language: str) -> "Words":
        """Read a sentence."""
        tokens = tokens_in(text, 0, min(len(text), MAX_CHARACTERS), language)[:MAX_WORDS]
        dates = {
            one.span.start: f"{one.kind} {one.number}"
            for one in dates_in(text[:MAX_CHARACTERS], language)
            if one.is_sure
        }
        keys = [dates.get(one.start) or _key(one, classes) for one in tokens]
        return cls(
            text,
            tokens,
            keys,
            [key if one.number else key[:_STEM] for key, one in zip(keys, tokens, strict=True)],
            [_LIGHT if lexicon.is_closed(one.form) else _FULL for one in tokens],
        )

    def __len__(self) -> int:
        return len(self.tokens)

    def written(self, first: int, last: int) -> str:
        """The words from one to another, as they stand."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def at(self, start: int, end: int) -> range:
        """The words that stand in a span of characters."""
        inside = [i for i, one in enumerate(self.tokens) if one.start < end and one.end > start]
        return range(inside[0], inside[-1] + 1) if inside else range(0)


def _key(token: Token, classes: WordClasses) -> str:
    key = classes.key(token.form)
    # `approve` and `approved`; names are compared whole.
    is_whole = token.capital or token.number or token.form in classes.exact
    return key if is_whole or key != token.form else key[:_LIKE]
