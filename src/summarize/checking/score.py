"""One figure for how well a text supports a summary, and one for how near it is to its wording.

The score is a linear model of five features. The sign of each weight was fixed before any data was
seen: each feature is a fault, and can only lower the score. The weights were learned once from
judged summaries of news and podcasts (SummEdits) by `benchmarks/score.py`, and are frozen.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from summarize.checking.prepared_source import Evidence
from summarize.checking.proof.lexicon import lexicon
from summarize.text.split_text import SplitText
from summarize.text.words import stems_of, words_in

# The weight of each feature; a feature is a mean over the sentences of a summary, at most `_MOST`.
WEIGHTS: Final[Mapping[str, float]] = {
    "numbers": 0.65,  # that the text does not have
    "numbers elsewhere": 0.12,  # that it has, but not in the sentences that this one comes from
    "names": 1.02,  # that the text does not have
    "denials": 1.15,  # 1 where a sentence denies, and those that it comes from do not
    "capitals": 1.11,  # words with a capital inside a sentence whose beginning the text lacks
}
_MOST = 0.5
# `don't` is two words.
_CONTRACTED = frozenset(
    "isn aren wasn weren don doesn didn won wouldn couldn shouldn hasn haven hadn".split()
)
# They lessen, and do not deny.
_NO_DENIALS = frozenset(("few", "little"))
_MIN_LETTERS = 4
# A longer source is no sentence, and is read to here.
_MAX_CHARACTERS = 4000


class Scorer:
    """Scores summaries by one text, in the same language.

    Args:
        source: the text.
    """

    def __init__(self, source: SplitText) -> None:
        self._language = source.language
        self._evidence = Evidence(source.text, source.language, source.language)
        self._known = {
            stem
            for i in range(len(source))
            for stem in stems_of(source.sentence(i), source.language)
        }
        words = lexicon(source.language).words("neg")
        self._denials = (words | _CONTRACTED if words else words) - _NO_DENIALS

    def score(self, pairs: Sequence[tuple[str, Sequence[str]]]) -> float | None:
        """How well the text supports a summary: 1 where no fault is seen, towards 0 with each.

        Args:
            pairs: each sentence, with the sentences of the text that it comes from.

        Returns:
            None where there is no sentence.
        """
        if not pairs:
            return None
        means = self.features(pairs)
        return round(math.exp(-sum(WEIGHTS[name] * means[name] for name in WEIGHTS)), 3)

    def features(self, pairs: Sequence[tuple[str, Sequence[str]]]) -> dict[str, float]:
        """The mean of each feature over the sentences, 0 to 0.5; arguments as of `score`."""
        sums = dict.fromkeys(WEIGHTS, 0)
        for sentence, sources in pairs:
            for name, value in self._of_sentence(sentence, _joined(sources)).items():
                sums[name] += value
        return {name: min(_MOST, value / len(pairs)) for name, value in sums.items()}

    def _of_sentence(self, sentence: str, sources: str) -> dict[str, int]:
        numbers = len(self._evidence.unsupported_numbers(sentence))
        elsewhere = 0
        if sources:
            near = Evidence(sources, self._language, self._language)
            elsewhere = len(near.unsupported_numbers(sentence)) - numbers
        return {
            "numbers": numbers,
            "numbers elsewhere": max(0, elsewhere),
            "names": len(self._evidence.unsupported_names(sentence)),
            "denials": int(self._denies(sentence) and not self._denies(sources)),
            "capitals": self._new_capitals(sentence),
        }

    def _denies(self, text: str) -> bool:
        return any(word.folded in self._denials for word in words_in(text, 0, len(text)))

    def _new_capitals(self, sentence: str) -> int:
        stems = stems_of(sentence, self._language) - self._known
        return sum(
            word.capital
            and word.start > 0
            and len(word.folded) >= _MIN_LETTERS
            and not stems.isdisjoint(stems_of(word.folded, self._language))
            for word in words_in(sentence, 0, len(sentence))
        )


def _joined(sources: Sequence[str]) -> str:
    return " ".join(source[:_MAX_CHARACTERS] for source in sources)


def overlap(pairs: Iterable[tuple[str, Sequence[str]]], language: str) -> float | None:
    """The share of the content words of sentences that their sources have, 0 to 1.

    Args:
        pairs: each sentence, with the sentences of the text that it comes from.
        language: in which all of them are.

    Returns:
        None where there is no content word.
    """
    wanted = found = 0
    for sentence, sources in pairs:
        stems = stems_of(sentence, language)
        there = {stem for source in sources for stem in stems_of(source, language)}
        wanted += len(stems)
        found += len(stems & there)
    return round(found / wanted, 3) if wanted else None
