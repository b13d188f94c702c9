"""Which sentences of a text can be read alone, and which others each of them leans on.

A sentence leans where something in it has no meaning without another: a pronoun with nothing
before it, a connective, half of a quotation, `the man` of whom the text has told before. This is
told from marks and from tables of words; where nothing tells, a sentence is taken to stand.
"""

import itertools
from collections.abc import Sequence
from functools import cached_property

from summarize.documents import Span
from summarize.summarizing.selection.antecedents import Antecedents
from summarize.summarizing.selection.clues import ClueFinder
from summarize.summarizing.selection.companions import Companions
from summarize.summarizing.selection.mentions import Mentions
from summarize.summarizing.selection.prose import (
    is_aside,
    is_call,
    is_item,
    is_list,
    is_narrated,
    is_posed,
    is_prose,
    is_whole,
)
from summarize.summarizing.selection.quotations import quotations
from summarize.summarizing.selection.speakers import Speakers
from summarize.summarizing.selection.trimming import (
    behind_headline,
    span_without_space,
    start_of_content,
)
from summarize.summarizing.selection.unspaced_clues import Clues
from summarize.text.headline_seams import headline_end
from summarize.text.reference_words import words_of
from summarize.text.words import stems, words_in

_FIRST, _MIN_LEAD = 3, 14
_MAX_HEADLINE, _SAID_AGAIN = 16, 0.6
# A seam that is seen farther behind may be one within the sentence.
_MAX_SEEN_HEADLINE = 14
# A paragraph with which a page calls on its readers is not longer.
_MAX_CALL = 4


class Reading:
    """One text, prepared once, in time linear in its length.

    Args:
        text: the body.
        spans: of its sentences; joined, they are the text.
        language: a BCP 47 tag; one without a table of words is read by its marks.
        title: of the text, if it has one.
    """

    def __init__(
        self, text: str, spans: Sequence[Span], language: str, title: str | None = None
    ) -> None:
        self.text = text
        self.language = language
        self.title = title
        self.spans = tuple(span_without_space(text, span) for span in spans)
        self._table = words_of(language)
        self._words = [words_in(text, span.start, span.end) for span in self.spans]
        self._quotations = quotations(text)
        self._speakers = Speakers(text, self.spans, self._words, self._quotations, self._table)
        self._trims: dict[int, int] = {}
        self._prose: dict[int, bool] = {}
        self._asides: dict[int, bool] = {}
        self._leans: dict[int, tuple[int, ...] | None] = {}

    def __len__(self) -> int:
        return len(self.spans)

    def leans_on(self, index: int) -> tuple[int, ...] | None:
        """The sentences without which one cannot be read, in order.

        Returns:
            Nothing for one that stands alone; None for one that leans on what is not there.
        """
        if index not in self._leans:
            self._leans[index] = self._leaning(index)
        return self._leans[index]

    def is_prose(self, index: int) -> bool:
        """Whether a sentence tells something in words: no caption, label or row of figures."""
        if index not in self._prose:
            span = self.spans[index]
            self._prose[index] = (
                self.is_tellable(index)
                and is_prose(
                    self.text[span.start : span.end], self._words[index], self._table, self.language
                )
                and not (index == 0 and self._is_headline)
            )
        return self._prose[index]

    @cached_property
    def _is_headline(self) -> bool:
        """Whether the first line is a headline with a full stop: what follows says it again."""
        if len(self) < _FIRST or len(self._words[0]) > _MAX_HEADLINE:
            return False
        is_alone = "\n" in self.text[self.spans[0].end : self.spans[1].start]
        said = self.stems(0)
        return is_alone and any(
            len(self._words[one]) > len(self._words[0])
            and len(said & self.stems(one)) >= _SAID_AGAIN * len(said)
            for one in range(1, _FIRST)
        )

    def is_tellable(self, index: int) -> bool:
        """Whether a sentence may stand beside one of prose that leans on it: it may be short."""
        span = self.spans[index]
        return not self._is_aside(index) and is_whole(self.text[span.start : span.end])

    def is_list(self, index: int) -> bool:
        """Whether a sentence is a row of figures or names, and no text."""
        span, words = self.spans[index], self._words[index]
        return not words or is_list(
            self.text[span.start : span.end], words, self._table, self.language
        )

    def trimmed(self, index: int) -> Span:
        """The span of a sentence without a dateline, a date or a conjunction in front of it."""
        span = self.spans[index]
        if index not in self._trims:
            words = [
                one._replace(start=one.start - span.start, end=one.end - span.start)
                for one in self._words[index][:40]
            ]
            sentence = self.text[span.start : span.end]
            start = start_of_content(sentence, words, self._table, is_first=index < _FIRST)
            headline = 0
            if index < _FIRST:
                headline = behind_headline(sentence, words, self._table, self._in_small_letters)
                if not index and not headline:
                    headline = self._seam(sentence)
                place = span.start + headline
                if any(one.start < place for one in self._quotations.of(place, place + 1)):
                    # `"I'm ready, I've been fit and I'm as fit"`: said, and no headline.
                    headline = 0
            self._trims[index] = max(start, headline)
        return Span(span.start + self._trims[index], span.end)

    def _seam(self, sentence: str) -> int:
        """Where the first sentence begins again behind a short headline; 0 where none is seen."""
        place = headline_end(sentence, self.language) or 0
        return place if len(sentence[:place].split()) <= _MAX_SEEN_HEADLINE else 0

    def announces(self, index: int) -> bool:
        """Whether a sentence only says that there is something: `a compliment`, `a warning`.

        What was told, and of what the text goes on to tell, the next sentence says.
        """
        table, words = self._table, self._words[index]
        for article, noun in itertools.pairwise(words):
            if article.folded in table.indefinite and noun.folded in table.announced:
                return True
        return False

    def turns(self, index: int) -> bool:
        """Whether a sentence takes a turn from the one before: behind a lead, that is the news."""
        return self._companions.contrasts[index]

    def pleas(self, index: int) -> Sequence[int]:
        """Of an accusation, the sentences that tell that the accused deny it."""
        return self._companions.pleas(index)

    def _is_lead(self, index: int) -> bool:
        """Whether it is a long first sentence: a headline with a colon may have run into it."""
        words = self._words[index]
        if index or len(words) < _MIN_LEAD:
            return False
        return not self._table.captions.at([words[0].folded], 0)

    def stems(self, index: int) -> set[str]:
        """What a sentence is compared by."""
        return stems(self._words[index], self._table.function)

    def stems_of(self, text: str) -> set[str]:
        """The same of another text in this language: a draft, a title."""
        return stems(words_in(text, 0, len(text)), self._table.function)

    def introductions(self, index: int) -> tuple[int, ...]:
        """Where that is named in full what a sentence names by a part: a surname, `the House`."""
        words, mentions = self._words[index], self._mentions
        found = {*mentions.short_forms(words), *mentions.introduced_in(words)}
        return tuple(sorted(one for one in found if one < index))

    def spelled_out(self, index: int) -> tuple[int, ...]:
        """The sentences that spell out the acronyms of a sentence, and have them first."""
        found = set(self._mentions.spelled_out(self._words[index]))
        return tuple(sorted(one for one in found if one < index))

    @cached_property
    def _in_small_letters(self) -> frozenset[str]:
        """The words that the text has without a capital too: no names."""
        return frozenset(word.folded for words in self._words for word in words if not word.capital)

    @cached_property
    def _is_narrated(self) -> bool:
        return is_narrated(self._words, self._table)

    @cached_property
    def _mentions(self) -> Mentions:
        told = [not self._is_aside(i) for i in range(len(self))]
        return Mentions(self.text, self._words, told, self._table)

    @cached_property
    def _finder(self) -> ClueFinder:
        return ClueFinder(self.text, self._table, self.language, self._mentions, self._quotations)

    @cached_property
    def _antecedents(self) -> Antecedents:
        return Antecedents(
            self.text, self.spans, self._words, self.language, self._mentions, self._finder,
            is_tellable=self.is_tellable, is_aside=self._is_aside,
        )  # fmt: skip

    @cached_property
    def _companions(self) -> Companions:
        return Companions(self.text, self.spans, self._words, self._table)

    def _leaning(self, index: int) -> tuple[int, ...] | None:
        span = self.spans[index]
        if not self._words[index] or self._quotations.is_broken(span.start, span.end):
            return None
        if self._speakers.says_own(index):
            return None
        found: set[int | None] = set(self._companions.of(index))
        found |= self._speakers.needed(index, self._antecedents.before)
        start = self.trimmed(index).start
        words = [word for word in self._words[index] if word.start >= start]
        clues = self._finder.clues(words, span.end, is_first=index == 0)
        found |= self._for_clues(index, clues)
        found |= self._antecedents.of_surnames(index)
        found |= self._antecedents.of_first_names(index)
        found.discard(index)
        known = sorted(one for one in found if one is not None)
        if None in found or any(not 0 <= one < len(self) for one in known):
            return None
        return tuple(known)

    def _for_clues(self, index: int, clues: Clues) -> set[int | None]:
        found: set[int | None] = set()
        if clues.back or any(kind == "thing" for kind, _ in clues.pronouns):
            forms = [word.folded for word in self._words[index][:_FIRST]]
            # `Both boys` may be those in the caption in front, which does not go out.
            is_of_caption = self._table.pairs.at(forms, 0) and index and self._is_aside(index - 1)
            found.add(None if is_of_caption else self._antecedents.before(index))
        for kind, pronoun in clues.pronouns:
            if kind == "person":
                found.add(self._antecedents.person_before(index, pronoun))
        for noun in clues.cited:
            found.add(self._antecedents.source_before(index, noun))
        for noun in clues.subjects:
            things = self._antecedents.thing_before(index, noun)
            found |= things or {self._antecedents.first_told(index, noun)}
        for noun in clues.nouns:
            named = self._mentions.introduced(noun)
            if noun in clues.roles and self._finder.is_epithet(noun):
                found.add(self._antecedents.bearer_before(index, noun, named))
            elif noun in clues.roles and noun in self._table.amounts:
                found.add(self._antecedents.amount_before(index))
            elif noun in clues.roles and noun in self._table.anaphors:
                found.add(self._antecedents.told_before(index, noun))
            elif named is not None and named < index:
                found.add(named)
            elif noun in clues.roles:
                found.add(self._antecedents.named_before(index, noun))
            if noun in clues.roles:
                found |= self._antecedents.thing_before(index, noun)
        return found

    @cached_property
    def _in_calls(self) -> frozenset[int]:
        """The sentences of paragraphs that start with a call: `Sign up for our newsletter.`."""
        ends = [
            number
            for number in range(1, len(self))
            if "\n" in self.text[self.spans[number - 1].end : self.spans[number].start]
        ]
        found: set[int] = set()
        for start, end in itertools.pairwise([0, *ends, len(self)] if ends else []):
            span = self.spans[start]
            is_short = end - start <= _MAX_CALL
            if is_short and is_call(self.text[span.start : span.end], self._table):
                found.update(range(start, end))
        return frozenset(found)

    def _is_aside(self, index: int) -> bool:
        """Whether a sentence is no part of the running text: a caption, a label."""
        if index not in self._asides:
            span = self.spans[index]
            words, text = self._words[index], self.text[span.start : span.end]
            self._asides[index] = (
                (self._is_narrated and is_posed(words, self._table))
                or (index >= _FIRST and is_item(text))
                or index in self._in_calls
                or self._companions.is_label(index)
                or is_aside(
                    text,
                    words,
                    self._table,
                    self.language,
                    may_be_labelled=not self._is_lead(index),
                )
            )
        return self._asides[index]
