"""Sentences that stay together: a motion and its outcome, a view and what takes it back.

Each of these changes what the other means: a motion alone reads as open, and a view without its
owner, or without the sentence that rejects it, reads as the text's own.
"""

import re
from collections.abc import Sequence

from summarize.documents import Span
from summarize.languages.scripts import count_words, is_unspaced
from summarize.summarizing.selection.clues import opens_with_answer
from summarize.summarizing.selection.interviews import turns
from summarize.summarizing.selection.labelled_items import labelled_items
from summarize.summarizing.selection.prose import has_outcome, starts_with
from summarize.text.reference_words import Phrases, WordTable
from summarize.text.words import Word

# `at 10 p.m.` may be followed by the rest of its sentence.
_CUT_SHORT = re.compile(r"\d\s?[ap]\.m\.$")
_ABBREVIATIONS = frozenset(
    "st ste dr mr mrs ms sr sra jr lt col gen sen rep gov sgt prof rev vs no nr bd vol св".split()
)
# No other of these is a word of its own at the end of a sentence.
_SHORT_MONTHS = frozenset("jan feb apr aug sept oct okt nov dec dez dic".split())
_ZONE = re.compile(r"(?:[^\W\d_]+ ){1,2}time (?=\(|and\b)|(?:[A-Z][ECMP]?[DS]?T|GMT|UTC)\b")
# No sentence has this number: what leans on it goes nowhere.
_NOWHERE = -1
_NEAR_START, _SHARED, _LONG_WORD = 3, 2, 5
_MAX_DEBATE = 5
_MAX_VIEW = 3
# So many words tell that what was said is somebody's view.
_MAX_OWNED = 7
_SHORT = 8
_MAX_ASIDE = 2
_QUESTION_MARKS = "?？؟;"
_CLOSERS = "\"'”’»)）」』 "


class Companions:
    """The sentences of one text that stay together.

    Args:
        text: all of it.
        spans: of its sentences, without the space around them.
        words: of each sentence.
        table: the words of the language.

    Attributes:
        contrasts: for each sentence, whether it takes a turn from the one before.
    """

    def __init__(
        self, text: str, spans: Sequence[Span], words: Sequence[Sequence[Word]], table: WordTable
    ) -> None:
        self._text = text
        self._spans = spans
        self._words = words
        self._table = table
        self._with: dict[int, set[int]] = {}
        self._pleas: list[int] | None = None
        self._turns = turns(text, spans)
        self.contrasts = [self._starts(i, table.contrasts.texts) for i in range(len(spans))]
        for number in range(len(spans)):
            if has_outcome(self._sentence(number), self._local(number), table):
                self._add_outcome(number)
            if self._is_torn(number):
                self._join(number, _NOWHERE)
                if self._is_zone(number + 1):
                    self._join(number + 1, _NOWHERE)
            elif self._is_cut_short(number):
                self._join(number, number + 1)
                self._join(number + 1, number)
            if self._is_question(number):
                self._add_answer(number)
            if opens_with_answer(self._sentence(number), self._local(number), table):
                self._join(number, number - 1)
            if self._is_ranked(number) and self._is_ranked(number + 1):
                # `The first, in April, is ...`: half of what there is.
                self._join(number, number + 1)
            if self._is_claim(number):
                self._add_denial(number)
            if self._is_view(number):
                self._add_view(number)
            if self._tells_owner(number + 1):
                self._join(number, number + 1)
                self._join(number + 1, number)

        sentences = [self._sentence(number) for number in range(len(spans))]
        for number, other in (*labelled_items(sentences), *self._turns.pairs):
            self._join(number, other)

    def is_label(self, number: int) -> bool:
        """Whether a sentence is nothing but the label of a turn of an interview: `Respuesta.`."""
        return number in self._turns.labels

    def of(self, number: int) -> set[int]:
        """The sentences that go with one; one that the text has not is told as it is."""
        return self._with.get(number, set())

    def _sentence(self, number: int) -> str:
        return self._text[self._spans[number].start : self._spans[number].end]

    def _local(self, number: int) -> list[Word]:
        """The first words of a sentence, with places in it."""
        low = self._spans[number].start
        return [
            one._replace(start=one.start - low, end=one.end - low)
            for one in self._words[number][:2]
        ]

    def _starts(self, number: int, phrases: Sequence[str]) -> bool:
        return starts_with(self._sentence(number), self._local(number), phrases)

    def _join(self, number: int, other: int) -> None:
        self._with.setdefault(number, set()).add(other)

    def _add_answer(self, number: int) -> None:
        """A question goes with its answer; `Why?` alone asks about what stands before."""
        self._join(number, number + 1 + (number + 1 in self._turns.labels))
        if len(self._words[number]) <= _MAX_ASIDE:
            self._join(number, number - 1)

    def _add_outcome(self, number: int) -> None:
        """An outcome goes with the motion that it ends, and what stands between with both.

        Where no motion is told by its words, it is the sentence before; a short step in front of
        the outcome (`Seconded.`) is part of it.
        """
        motion = self._motion_before(number)
        if motion is None:
            motion = max(0, number - 1)
            while motion > 0 and number - motion < _MAX_DEBATE and self._is_step(motion):
                motion -= 1
            self._join(number, number - 1)
        for one in range(motion, number):
            self._join(one, number)
            if one > motion:
                self._join(one, motion)
        self._join(number, motion)

    def _motion_before(self, number: int) -> int | None:
        for other in range(number - 1, max(-1, number - 1 - _MAX_DEBATE), -1):
            if self._is_motion(other):
                return other
            if has_outcome(self._sentence(other), self._local(other), self._table):
                return None
        return None

    def _is_cut_short(self, number: int) -> bool:
        """Whether a sentence was ended by an abbreviation: `at 10 p.m.`, `on Sept.` and a day."""
        if number + 1 >= len(self._spans) or not self._words[number]:
            return False
        follows = self._text[self._spans[number + 1].start]
        last = self._words[number][-1]
        if last.folded in _ABBREVIATIONS and last.capital and self._text[last.end] == ".":
            return True
        is_month = self._words[number][-1].folded in self._table.time and follows.isdecimal()
        return is_month or _CUT_SHORT.search(self._sentence(number)) is not None

    def _is_torn(self, number: int) -> bool:
        """Whether a sentence ends in what needs more: `on Oct.`, `10 p.m.` and `Paris time`."""
        if not self._words[number]:
            return False
        last = self._words[number][-1]
        is_stopped = self._text[last.end : self._spans[number].end] == "."
        if is_stopped and last.capital and last.folded in _SHORT_MONTHS:
            behind = self._spans[number + 1].start if number + 1 < len(self._spans) else -1
            return behind < 0 or not self._text[behind].isdecimal()
        is_hour = _CUT_SHORT.search(self._sentence(number)) is not None
        return is_hour and self._is_zone(number + 1)

    def _is_ranked(self, number: int) -> bool:
        """Whether a sentence starts with `The first` or `The second`."""
        if number >= len(self._spans):
            return False
        forms = [word.folded for word in self._words[number][:2]]
        table = self._table
        return len(forms) > 1 and forms[0] in table.definite and forms[1] in table.counts

    def _is_zone(self, number: int) -> bool:
        return number < len(self._spans) and _ZONE.match(self._sentence(number)) is not None

    def _is_claim(self, number: int) -> bool:
        """Whether a sentence tells what somebody else holds to be so."""
        if not self._table.denials:
            return False
        return any(word.folded in self._table.claims for word in self._words[number])

    def _add_denial(self, number: int) -> None:
        """A claim and the sentence that denies it go both, or neither."""
        table = self._table
        said = self._content(number)
        for other in range(number + 1, min(number + 1 + _MAX_VIEW, len(self._spans))):
            forms = [word.folded for word in self._words[other]]
            place = next(table.denials.within(forms), None)
            if place is not None and (
                place < _NEAR_START or len(said & self._content(other)) >= _SHARED
            ):
                self._join(number, other)
                self._join(other, number)
                return

    def _has(self, number: int, phrases: Phrases) -> bool:
        if not phrases:
            return False
        forms = [word.folded for word in self._words[number]]
        return next(phrases.within(forms), None) is not None

    def pleas(self, number: int) -> Sequence[int]:
        """Of an accusation, the sentences that tell that the accused deny it.

        Wherever they stand: a report of a trial often has them at its end.
        """
        table = self._table
        if not self._has(number, table.accused) or self._has(number, table.pleas):
            return ()
        if self._pleas is None:
            self._pleas = [one for one in range(len(self._spans)) if self._has(one, table.pleas)]
        return self._pleas

    def _content(self, number: int) -> set[str]:
        return {
            word.folded for word in self._words[number]
            if len(word.folded) >= _LONG_WORD and word.folded not in self._table.function
        }  # fmt: skip

    def _is_step(self, number: int) -> bool:
        return count_words(self._sentence(number)) < _SHORT

    def _is_motion(self, number: int) -> bool:
        """Whether a sentence puts something forward; one that speaks of `the motion` does not."""
        words, table = self._words[number], self._table
        if words and is_unspaced(words[0].folded[0]):
            return any(one in self._sentence(number) for one in table.motions.texts)
        return any(
            word.folded in table.motions
            and not (place and words[place - 1].folded in table.definite)
            for place, word in enumerate(words)
        )

    def _is_question(self, number: int) -> bool:
        end = self._sentence(number).rstrip()
        return bool(end) and end[-1] in _QUESTION_MARKS[:3]

    def _is_view(self, number: int) -> bool:
        """Whether a sentence gives a view that the text may not share."""
        table = self._table
        if self._starts(number, table.concessions.texts):
            return True
        forms = {word.folded for word in self._words[number]}
        return any(one in forms for one in table.critics.texts) and any(
            one in forms for one in table.speech.texts
        )

    def _tells_owner(self, number: int) -> bool:
        """Whether a sentence tells whose view the one before was: `That is the view of Abel.`."""
        table = self._table
        if number >= len(self._spans) or not self._words[number]:
            return False
        forms = [word.folded for word in self._words[number][:_MAX_OWNED]]
        kinds = (table.shown, table.shown_first, table.things)
        is_shown = any(forms[0] in kind for kind in kinds) or table.openers.at(forms, 0) > 1
        return is_shown and any(form in table.views for form in forms[2:])

    def _add_view(self, number: int) -> None:
        """A view that is taken back soon goes with what takes it back, and with its owner."""
        last = min(number + 1 + _MAX_VIEW, len(self._spans))
        answer = next((i for i in range(number + 1, last) if self.contrasts[i]), None)
        if answer is None:
            return
        for one in range(number, answer):
            self._join(one, answer)
            if one > number:
                self._join(one, number)
