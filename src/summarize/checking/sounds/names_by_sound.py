"""Names of a sentence that a text in another language does not have, and the reverse, by sound.

Only English tells rare names from words that are translated, so one of both is English. An English
sentence is compared with all of the text. A sentence in another language is compared with the
English one that it renders: where it is as long as a translation, it has its names.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from summarize.checking.names import names_in
from summarize.checking.sounds.likeness import Table, Words
from summarize.checking.sounds.rare_names import rare_names
from summarize.checking.sounds.sound_keys import (
    Writing,
    copied_words,
    keys_of_name,
    words_for_sound,
    writing,
)
from summarize.documents import Finding, Source, Span
from summarize.languages.tags import base
from summarize.text.split_text import SplitText

# A name that sounds less like the words of a text, or of a sentence, is not there. By the script of
# the other language; what they find, and how many right names: `benchmarks/check_translated.py`.
_LEAST_IN_TEXT: Final[dict[Writing, float]] = {
    "Latn": -1.0, "Cyrl": -1.65, "Deva": -1.5, "Hebr": -1.65, "Arab": -1.85, "Hani": -1.45,
}  # fmt: skip
_LEAST_IN_SENTENCE: Final[dict[Writing, float]] = {
    "Latn": -1.3, "Cyrl": -2.2, "Deva": -1.8, "Hebr": -2.1, "Arab": -2.5, "Hani": -1.65,
}  # fmt: skip
# A translation has at least so many letters for each of English: of 98 of 100 it is so (NTREX).
_SHORTEST: Final[dict[Writing, float]] = {
    "Latn": 0.8, "Cyrl": 0.76, "Deva": 0.46, "Hebr": 0.58, "Arab": 0.65, "Hani": 0.23,
}  # fmt: skip
# A summary may leave a name out; what is as long as three of four translations has left out little.
_AS_LONG: Final[dict[Writing, float]] = {
    "Latn": 1.0, "Cyrl": 1.0, "Deva": 0.57, "Hebr": 0.72, "Arab": 0.83, "Hani": 0.33,
}  # fmt: skip
_NO_SOUNDS = frozenset(("ja",))  # it writes foreign names in other letters than its script's
_MOST_NAMES = 20
_MAX_CHARACTERS = 4000
_HAS_CAPITALS: frozenset[Writing] = frozenset(("Latn", "Cyrl"))
_MIN_LETTERS = 4


class NamesBySound:
    """Compares the rare names of sentences with those of one text in another language.

    Args:
        source: the text.
        language: BCP 47 tag of the sentences.
    """

    def __init__(self, source: SplitText, language: str) -> None:
        self._source = source
        self._language = language
        self._likenesses: dict[str, float] = {}
        self._english: dict[Writing, Words | None] = {}

    def findings(
        self,
        sentence: str,
        sources: Sequence[Source],
        pivot: str | None = None,
        *,
        whole: bool = False,
    ) -> list[Finding]:
        """The names that the text does not have, or that it has and the sentence does not.

        Args:
            sentence: of the summary.
            sources: the sentences of the text that it comes from, the best first; may be none.
            pivot: the sentence in the language of the text, if there is a translation: a name that
                stands there was translated, and is not lost.
            whole: the sentence is the translation of its sources, and may leave nothing out.
        """
        if not _NO_SOUNDS.isdisjoint((base(self._language), base(self._source.language))):
            return []
        sentence = sentence[:_MAX_CHARACTERS]
        if base(self._language) == "en":
            return list(self._new(sentence))
        if base(self._source.language) == "en" and sources:
            kept = copied_words(pivot[:_MAX_CHARACTERS]) if pivot is not None else frozenset()
            said = " ".join(one.text for one in sources) if whole else sources[0].text
            least = _SHORTEST if whole else _AS_LONG
            return list(self._lost(sentence, said[:_MAX_CHARACTERS], kept, least))
        return []

    # An English sentence, and a text

    def _new(self, sentence: str) -> Iterator[Finding]:
        words = self._words
        if words is None or self._script is None:
            return
        for name, span in list(rare_names(sentence))[:_MOST_NAMES]:
            if name not in self._likenesses:
                self._likenesses[name] = self._likeness(name, words)
            if self._likenesses[name] < _LEAST_IN_TEXT[self._script]:
                message = f"no word of the text sounds like the name {name}"
                yield Finding("name", "warning", message, span)

    def _likeness(self, name: str, words: Words) -> float:
        keys = keys_of_name(name, "Latn")
        if not keys or not self._copied.isdisjoint(keys):
            return 0.0
        return words.likeness(keys, inflects=self._script == "Cyrl")

    @cached_property
    def _script(self) -> Writing | None:
        return writing(self._source.text)

    @cached_property
    def _copied(self) -> frozenset[str]:
        return copied_words(self._source.text)

    @cached_property
    def _words(self) -> Words | None:
        """The words of the text; None where there are too many, or its script is not known."""
        table = Table.between("Latn", self._script)
        if table is None or self._script is None:
            return None
        return Words.of(words_for_sound(self._source.text, self._script), table)

    # A sentence that renders an English one

    def _lost(
        self, sentence: str, source: str, kept: frozenset[str], least: Mapping[Writing, float]
    ) -> Iterator[Finding]:
        names = list(rare_names(source))[:_MOST_NAMES]
        script = writing(sentence) if names else None
        # The tables are loaded only for a sentence with names.
        table = Table.between("Latn", script)
        if table is None or script is None:
            return
        if _letters(sentence) < least[script] * _letters(source):
            return
        words = Words.of(words_for_sound(sentence, script), table)
        if words is None:
            return
        copied = copied_words(sentence) | kept
        told = set()
        for name, _ in names:
            keys = keys_of_name(name, "Latn")
            if name in told or not keys or not copied.isdisjoint(keys):
                continue
            if words.likeness(keys, inflects=script == "Cyrl") < _LEAST_IN_SENTENCE[script]:
                told.add(name)
                yield self._instead(name, sentence, script)

    def _instead(self, name: str, sentence: str, script: Writing) -> Finding:
        """That a name is lost, and the one that the text does not have, if there is one."""
        message = f"the text says {name} here, and no word of the sentence sounds like it"
        new = self._unknown_name(sentence, script)
        if new is not None:
            word = sentence[new.start : new.end]
            message = f"the name {word} is not in the text, by its sound, which says {name} here"
        return Finding("name", "warning", message, new)

    def _unknown_name(self, sentence: str, script: Writing) -> Span | None:
        """The name of a sentence that sounds least like any word of the text; None where all do."""
        words = self._english_words(script) if script in _HAS_CAPITALS else None
        if words is None:
            return None
        found: list[tuple[float, Span]] = []
        for match in names_in(sentence, self._language)[:_MOST_NAMES]:
            keys = keys_of_name(match.group(), script)
            if len(match.group()) >= _MIN_LETTERS and keys:
                likeness = words.likeness(keys, inflects=script == "Cyrl")
                found.append((likeness, Span(*match.span())))
        least = min(found, key=lambda one: one[0], default=None)
        if least is None or least[0] >= _LEAST_IN_TEXT[script]:
            return None
        return least[1]

    def _english_words(self, script: Writing) -> Words | None:
        """The words of the text, to be compared with names of a script."""
        table = Table.between(script, "Latn")
        if table is not None and script not in self._english:
            self._english[script] = Words.of(words_for_sound(self._source.text, "Latn"), table)
        return self._english.get(script)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
