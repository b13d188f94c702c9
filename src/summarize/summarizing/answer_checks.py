"""Whether an answer is a summary of its text at all, and not a text of the model's own.

Small models go on with a transcript instead of summing it up, say one thing in ten ways, or tell of
something else altogether. These checks know no grammar: they compare the answer with the text.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from functools import cached_property

from summarize.languages.scripts import is_unspaced

_WORD = re.compile(r"[^\W\d_]+")
# `Ana Lopes: Good morning.` A text has speakers when so many of its lines begin like this.
_SPEAKER = re.compile(r"[ \t]*([^\s:：][^:：\n]{0,40})[:：](?=\s|\w)")
_MIN_SPOKEN_LINES, _MIN_SHARE_SPOKEN = 3, 0.3
# A word is of the text when most of its runs of four letters are in words there: endings and
# prefixes may differ. Shorter words say too little.
_RUN = 4
_MIN_LETTERS = 5
_MIN_RUNS = 0.6
_MIN_WORDS = 3
# A sentence most of whose words the text has not tells of something else.
_MIN_SUPPORT = 0.5
# A text is compressed to about the same size as another of its length in the same language; one
# that needs so much less repeats itself (Whisper, Radford et al. 2022, has a fixed ratio for it).
_MIN_RELATIVE_SIZE = 0.62
_MIN_CHARACTERS = 120


class Grounding:
    """What a text offers to a summary of it, in the same language.

    Args:
        source: the text.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._answers: dict[str, bool] = {}

    def has(self, sentence: str) -> bool:
        """Whether a sentence tells of the text; asked again, as answers share some, it is free."""
        if sentence not in self._answers:
            is_own = not self.goes_on(sentence) and self.support(sentence) >= _MIN_SUPPORT
            self._answers[sentence] = is_own
        return self._answers[sentence]

    def goes_on(self, sentence: str) -> bool:
        """Whether a sentence is one more line of the text's own transcript."""
        match = _SPEAKER.match(sentence)
        return match is not None and match[1].casefold() in self._speakers

    def support(self, sentence: str) -> float:
        """Share of a sentence's longer words that the text has, in this form or another, 0 to 1.

        1 where there are too few of them to tell.
        """
        words = list(_units(_WORD.findall(sentence.casefold())))
        if len(words) < _MIN_WORDS:
            return 1.0
        return sum(map(self._has, words)) / len(words)

    def stutters(self, text: str) -> bool:
        """Whether a text repeats itself far more than the source does."""
        if not _MIN_CHARACTERS <= len(text) <= len(self._source):
            return False
        start = (len(self._source) - len(text)) // 2
        usual = _compressed(self._source[start : start + len(text)])
        return _compressed(text) < _MIN_RELATIVE_SIZE * usual

    def _has(self, word: str) -> bool:
        if word in self._words:
            return True
        if len(word) < _MIN_LETTERS:
            return False
        runs = list(_runs(word))
        return sum(run in self._all_runs for run in runs) >= _MIN_RUNS * len(runs)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_units(set(_WORD.findall(self._source.casefold()))))

    @cached_property
    def _all_runs(self) -> frozenset[str]:
        return frozenset(run for word in self._words for run in _runs(word))

    @cached_property
    def _speakers(self) -> frozenset[str]:
        lines = [line for line in self._source.splitlines() if line.strip()]
        found = [match[1].casefold() for line in lines if (match := _SPEAKER.match(line))]
        if len(found) < max(_MIN_SPOKEN_LINES, _MIN_SHARE_SPOKEN * len(lines)):
            return frozenset()
        return frozenset(found)


def _units(words: Iterable[str]) -> Iterator[str]:
    """The longer ones of words; pairs of characters where no space stands between words."""
    for word in words:
        if is_unspaced(word[0]):
            yield from (word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) >= _MIN_LETTERS:
            yield word


def _runs(word: str) -> Iterator[str]:
    return (word[i : i + _RUN] for i in range(len(word) - _RUN + 1))


def _compressed(text: str) -> int:
    return len(zlib.compress(text.casefold().encode("utf-8", "replace")))
