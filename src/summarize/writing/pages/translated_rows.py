"""Pairs both texts of a translation, sentence by sentence, with the marks that stand between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from summarize.documents import Translation
from summarize.writing.pages.marking import marked
from summarize.writing.pages.parts import Row
from summarize.writing.pages.rows import notes_of, text_in

# A sentence is looked for so many characters behind the one before it.
_WINDOW = 20_000
# A longer sentence is found by its beginning.
_MOST_WORDS = 400
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def translated_rows(translation: Translation) -> Iterator[Row]:
    """The sentences of both texts, and what stands between them; nothing of the texts is left out.

    A sentence that the layout has broken into lines is found by its words.
    """
    original, text = _Reader(translation.document.text), _Reader(translation.text)
    read_in = translation.document_language
    number = 0
    for sentence in translation.sentences:
        number += 1
        before, before_original = text.up_to(sentence.text), original.up_to(sentence.original or "")
        yield Row(
            number,
            text_in(sentence.text, translation.language, sentence.findings),
            None if sentence.original is None else text_in(sentence.original, read_in),
            notes=notes_of(sentence.findings, sentence.text),
            begins=bool(_BLANK_LINE.search(before) or _BLANK_LINE.search(before_original)),
            lead=_shown(before),
            lead_original=_shown(before_original),
        )
    if (rest := text.rest().strip()) or not number:
        number += 1
        yield Row(
            number,
            text_in(rest, translation.language),
            text_in(original.rest().strip(), read_in) if translation.sentences else None,
            begins=True,
        )


@dataclass
class _Reader:
    """Reads a text from its start to its end.

    Attributes:
        text: the text.
        place: how far it is read.
    """

    text: str
    place: int = 0

    def up_to(self, sentence: str) -> str:
        """What stands before a sentence, which is read then; empty where it is not found."""
        words = sentence.split()
        if not words:
            return ""
        pattern = re.compile(r"\s+".join(map(re.escape, words[:_MOST_WORDS])))
        end = self.place + len(sentence) + _WINDOW
        found = pattern.search(self.text, self.place, end)
        if found is None:
            return ""
        before = self.text[self.place : found.start()]
        self.place = found.end() if len(words) <= _MOST_WORDS else found.start() + len(sentence)
        return before

    def rest(self) -> str:
        """What was not read."""
        return self.text[self.place :]


def _shown(between: str) -> Markup:
    """What stands between two sentences, without the space around it."""
    return marked(between.strip())
