"""Which of several things that bear names `the app` means: the one that was named last."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarize.summarizing.selection.mentions import Mentions, stem
from summarize.text.reference_words import WordTable
from summarize.text.words import Word

# So far behind a name its noun may stand: `Signal, a free messaging app`, `Signal is an app`.
_MAX_APART = 5
_OF = frozenset("of de do da dos das del della von van du d di".split())
_MAX_NAME = 4


class NamedThings:
    """The things of one text that are called by a noun and a name.

    Args:
        text: all of it.
        sentences: the words of each sentence.
        told: for each, whether it is part of the running text.
        table: the words of the language.
        mentions: the names and nouns of the text.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sequence[Word]],
        told: Sequence[bool],
        table: WordTable,
        mentions: Mentions,
    ) -> None:
        self._text, self._table, self._mentions = text, table, mentions
        # noun -> the sentences that name one of its kind, in order, each with the name
        self._bearers: dict[str, list[tuple[int, str]]] = {}
        # noun -> the first sentence that names another one
        self._several: dict[str, int] = {}
        if not table.named:
            return
        for number, words in enumerate(sentences):
            if told[number]:
                for noun, name in self._found(words):
                    found = self._bearers.setdefault(noun, [])
                    found.append((number, name))
                    if name != found[0][1]:
                        self._several.setdefault(noun, number)

    def last_of_several(self, noun: str, index: int) -> int | None:
        """The last sentence before one that names a thing of a kind; None where it can be but one.

        Args:
            noun: what the thing is called.
            index: of the sentence that calls it so.
        """
        own = stem(noun)
        if self._several.get(own, index) >= index:
            return None
        found = self._bearers[own]
        return found[bisect_left(found, (index, "")) - 1][0]

    def opens_with_name(self, words: Sequence[Word]) -> bool:
        """Whether a sentence is about what has a name and is no person."""
        if len(words) < 2 or not words[0].capital or words[0].folded in self._table.function:
            return False
        is_double = self._is_beside(words, 1) and self._mentions.is_name(words, 1)
        if not is_double and not self._mentions.is_name(words, 0):
            return False
        first = [word for word in words[:_MAX_NAME] if word.capital]
        return not any(self._mentions.is_surname(word.folded) for word in first)

    def _found(self, words: Sequence[Word]) -> Iterator[tuple[str, str]]:
        for place, word in enumerate(words):
            if word.folded not in self._table.named:
                continue
            name = self._name_beside(words, place)
            if name is not None:
                yield stem(word.folded), name

    def _name_beside(self, words: Sequence[Word], place: int) -> str | None:
        """The name of a thing, where it stands at its noun."""
        if place and self._is_name(words, place - 1) and self._is_beside(words, place):
            return words[place - 1].folded
        if place > 1 and words[place - 1].folded == "s" and self._is_name(words, place - 2):
            return words[place - 2].folded
        for behind in (place + 1, place + 2):
            if behind >= len(words) or not self._is_beside(words, behind):
                break
            if self._is_name(words, behind):
                return words[behind].folded
            if words[behind].folded not in _OF:
                break
        return self._name_explained(words, place)

    def _name_explained(self, words: Sequence[Word], place: int) -> str | None:
        """The name before `, a free messaging app` or `is an app`."""
        table = self._table
        article = next(
            (near for near in range(place - 1, max(-1, place - _MAX_APART), -1)
             if words[near].folded in table.indefinite), 0,
        )  # fmt: skip
        if not article:
            return None
        before = article - 1
        is_comma = self._text[words[before].end : words[article].start].strip() in (",", "(", "–")
        if not is_comma and words[before].folded in table.auxiliaries:
            before -= 1
        elif not is_comma:
            return None
        return words[before].folded if before >= 0 and self._is_name(words, before) else None

    def _is_name(self, words: Sequence[Word], place: int) -> bool:
        word = words[place]
        return self._mentions.is_name(words, place) and not (
            word.folded in self._table.demonyms or word.folded in self._table.named
        )

    def _is_beside(self, words: Sequence[Word], place: int) -> bool:
        return self._text[words[place - 1].end : words[place].start].isspace()
