"""Who says what: quotations that run over sentences, those without a speaker, `I` and `we`."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from summarize.documents import Span
from summarize.languages.scripts import is_unspaced
from summarize.summarizing.selection.quotations import Quotations
from summarize.text.reference_words import WordTable
from summarize.text.words import Word

_MAX_QUOTED = 4
_MIN_QUOTED_WORDS = 5
_MIN_OUTSIDE = 3


class Speakers:
    """The speakers of one text.

    Args:
        text: all of it.
        spans: of its sentences, without the space around them.
        words: of each sentence.
        quotations: of the text.
        table: the words of its language.
    """

    def __init__(
        self,
        text: str,
        spans: Sequence[Span],
        words: Sequence[list[Word]],
        quotations: Quotations,
        table: WordTable,
    ) -> None:
        self._text = text
        self._spans = spans
        self._words = words
        self._quotations = quotations
        self._table = table
        self._starts = [span.start for span in spans]

    def _quoted(self, index: int) -> tuple[list[Span], list[Word]]:
        """The quotations in a sentence, and its words outside of them."""
        span = self._spans[index]
        quoted = self._quotations.of(span.start, span.end)
        outside = [
            word for word in self._words[index]
            if not any(one.start <= word.start < one.end for one in quoted)
        ]  # fmt: skip
        return quoted, outside

    def says_own(self, index: int) -> bool:
        """Whether a sentence says `I` or `we` outside of a quotation."""
        own = self._table.own
        if not own:
            return False
        _, outside = self._quoted(index)
        if outside and is_unspaced(outside[0].folded[0]):
            said = "".join(word.folded for word in outside)
            for idiom in self._table.idioms.texts:
                said = said.replace(idiom, "")
            return any(one in said for one in own.texts)
        forms = [word.folded for word in outside]
        for place, word in enumerate(outside):
            written = self._text[word.start : word.end]
            if not own.at(forms, place) or (len(written) > 1 and written.isupper()):
                continue
            if written.isupper() and self._text[word.start - 1 : word.start] == ".":
                # `A.I. funding`
                continue
            # `Elizabeth I`, `World War I`; not `While I`.
            before = outside[place - 1] if place else word
            is_numeral = written == "I" and place > 0 and before.capital and (
                before.folded not in self._table.function
                and before.folded not in self._table.prepositions
                and self._text[before.end : word.start] == " "
            )  # fmt: skip
            if not is_numeral:
                return True
        return False

    def needed(self, index: int, before: Callable[[int], int | None]) -> set[int | None]:
        """The other sentences of a quotation, and the one that tells who said it.

        Args:
            index: of a sentence.
            before: a sentence -> the one before it that is part of the running text.

        Returns:
            None among them: a speaker or an end of the quotation is not there.
        """
        found: set[int | None] = set()
        span = self._spans[index]
        quoted, _ = self._quoted(index)
        for one in quoted:
            if one.start >= span.start and one.end <= span.end:
                continue
            first = bisect_right(self._starts, one.start) - 1
            last = bisect_right(self._starts, one.end - 1) - 1
            if last - first >= _MAX_QUOTED:
                return {None}
            found.update(range(first, last + 1))
        members = [one for one in found if one is not None] or [index]
        if quoted and not any(self._has_speaker(one) for one in members):
            found.add(self._speaker_beside(before(min(members))))
        return found

    def _has_speaker(self, index: int) -> bool:
        """Whether a sentence says who speaks, or only quotes a few words."""
        quoted, outside = self._quoted(index)
        said = len(self._words[index]) - len(outside)
        if outside and is_unspaced(outside[0].folded[0]):
            return True
        if not quoted or said < _MIN_QUOTED_WORDS:
            return bool(outside)
        is_told = any(word.folded in self._table.speech for word in outside)
        return len(outside) >= _MIN_OUTSIDE or (is_told and len(outside) > 1)

    def _speaker_beside(self, other: int | None) -> int | None:
        """The sentence before a quotation, where that one tells who speaks."""
        if other is None:
            return None
        words = self._words[other]
        is_told = any(word.folded in self._table.speech for word in words)
        return other if is_told and self._has_speaker(other) else None
