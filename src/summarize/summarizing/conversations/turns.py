"""Who says what in a text that is told by turns, each under the name of its speaker.

Labels and colons are everywhere: in recipes, price lists, programs. A text is a conversation only
where labels come again, most of the text is said under them, what is said are sentences, and
people speak in it: to each other, or under names.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.documents import Span
from summarize.languages.scripts import SENTENCE_TERMINATORS
from summarize.summarizing.conversations.labels import Label, is_field, is_name, label
from summarize.summarizing.conversations.meeting_words import (
    ANSWER_LABELS,
    FAQ_HEADINGS,
    QUESTION_LABELS,
    outcomes,
)
from summarize.summarizing.conversations.site_calls import is_advert
from summarize.summarizing.conversations.speech_words import speech
from summarize.summarizing.conversations.tokens import words_of

_MIN_TURNS = 3
# Of the lines that are not empty, and of the characters.
_MIN_SHARE_LINES, _MIN_SHARE_TEXT = 0.3, 0.5
_MIN_SHARE_SENTENCES = 0.3
_MIN_SHARE_PERSONS = 0.1
_MIN_SHARE_NAMES = 0.5
_MAX_LABELS_A_TURN = 0.7
# Lines with labels such as `Note:`, for each turn.
_MAX_SHARE_FIELDS = 0.25
# So much of a turn says whether people speak there.
_SEEN_CHARACTERS = 400
_MAX_OUTCOME_WORDS, _MAX_OUTCOME_OPENING = 12, 3

_LINE = re.compile(r"[^\n\r]+")
_DIRECTION = re.compile(r"\s*(?:\([^()\n]*\)|\[[^\[\]\n]*\]|（[^（）\n]*）)\s*\Z")
_ENDS = tuple(SENTENCE_TERMINATORS)


@dataclass(frozen=True)
class Turn:
    """What one person says at a stretch.

    Attributes:
        speaker: the label, as it stands in the text, with a role in brackets; empty for a line of
            whoever keeps the minutes.
        start, end: of all of it, the label included.
        words: what is said, without the label and the space around it.
    """

    speaker: str
    start: int
    end: int
    words: Span


def turns(text: str, language: str) -> tuple[Turn, ...] | None:
    """The turns of a conversation, in the order of the text.

    What follows a turn without a label is still said by its speaker, up to the next label. A line
    that is all in brackets is a stage direction, and nobody says it; the turn after it has no
    label of its own. A line that only says what became of a motion is a turn of nobody. Nor does
    anybody say what a site calls to its readers (`Click here`); behind it, nothing is said by the
    last one who spoke.

    Args:
        text: anything.
        language: its BCP 47 tag.

    Returns:
        None where the text is no conversation.
    """
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    labels = [label(text, *line) for line in lines]
    if not _is_conversation(text, lines, labels, language):
        return None
    return tuple(_turns(text, lines, labels, language))


def _is_conversation(
    text: str, lines: Sequence[tuple[int, int]], labels: Sequence[Label | None], language: str
) -> bool:
    speakers = _speakers(labels)
    said = [
        (label, text[label.words : line[1]])
        for line, label in zip(lines, labels, strict=True)
        if label and label.speaker in speakers
    ]
    count = len(said)
    if count < _MIN_TURNS or len(speakers) > max(2, _MAX_LABELS_A_TURN * count):
        return False
    again = Counter(label.speaker for label, _ in said)
    if len(again) < 2 or again.most_common(1)[0][1] < 2:
        return False
    fields = sum(is_field(text, *line) for line in lines)
    if fields >= max(2, _MAX_SHARE_FIELDS * count):
        return False
    if count < _MIN_SHARE_LINES * len(lines) or _is_records([label.speaker for label, _ in said]):
        return False
    first = next(label for label in labels if label and label.speaker in speakers)
    if len(text) - first.words < _MIN_SHARE_TEXT * len(text):
        return False
    if _is_questions_without_people(text, said, language):
        return False
    whole = sum(_has_sentence(words) for _, words in said)
    return whole >= _MIN_SHARE_SENTENCES * count and (
        _share_of_persons(said, language) >= _MIN_SHARE_PERSONS
        or sum(is_name(label) for label, _ in said) >= _MIN_SHARE_NAMES * count
    )


def _speakers(labels: Sequence[Label | None]) -> frozenset[str]:
    """The labels that can be speakers: all that stand at lines with two words of a name or again.

    A label that comes once among many that come again is a guest who speaks once, or a heading;
    it is a guest only where it looks like a name.
    """
    counts = Counter(label.speaker for label in labels if label)
    named = {label.speaker for label in labels if label and is_name(label)}
    return frozenset(one for one, count in counts.items() if count > 1 or one in named)


def _is_records(names: Sequence[str]) -> bool:
    """Whether three labels or more come in the same order again and again, as fields do."""
    kinds = len(set(names))
    if kinds < 3 or len(names) < 2 * kinds:
        return False
    return all(a == b for a, b in zip(names, names[kinds:], strict=False))


def _is_questions_without_people(
    text: str, said: Sequence[tuple[Label, str]], language: str
) -> bool:
    """Whether these are questions and answers for any reader, not of an interview."""
    folded = {_bare(label) for label, _ in said}
    if not (folded & QUESTION_LABELS and folded & ANSWER_LABELS):
        return False
    head = text[: said[0][0].words].casefold()
    if any(heading in head for heading in FAQ_HEADINGS):
        return True
    persons = speech(language).persons
    answers = [words for label, words in said if _bare(label) not in QUESTION_LABELS]
    # Who is asked in person says I or we in most of the answers.
    speaking = sum(_has_any(words[:_SEEN_CHARACTERS], persons) for words in answers)
    return bool(persons) and speaking < _MIN_SHARE_PERSONS * 3 * len(answers)


def _bare(label: Label) -> str:
    """A label in small letters without its number, `Q` of `Q3`."""
    return label.speaker.casefold().rstrip(".0123456789 ")


def _has_sentence(words: str) -> bool:
    bare = words.rstrip(" \t'\"”’»)*_")
    return bare.endswith(_ENDS) and any(map(str.isalpha, bare)) and not bare[0].isdecimal()


def _share_of_persons(said: Sequence[tuple[Label, str]], language: str) -> float:
    """Of the turns, how many ask something or have a word for the speaker or the one spoken to."""
    persons = speech(language).persons
    heads = [words[:_SEEN_CHARACTERS] for _, words in said]
    spoken = sum(any(mark in head for mark in "?？؟") or _has_any(head, persons) for head in heads)
    return spoken / len(heads)


def _has_any(head: str, persons: frozenset[str]) -> bool:
    if not persons:
        return False
    return not persons.isdisjoint(words_of(head)) or any(
        word in head for word in persons if "\u3400" <= word[0] <= "\u9fff"
    )


def _turns(
    text: str,
    lines: Sequence[tuple[int, int]],
    labels: Sequence[Label | None],
    language: str,
) -> Iterator[Turn]:
    speakers = _speakers(labels)
    starts = [number for number, label in enumerate(labels) if label and label.speaker in speakers]
    bounds = [*pairwise([*starts, len(lines)])]
    go_on = any(
        _is_parted(text, lines, number)
        for first, after in bounds[:-1]
        for number in range(first + 1, after)
    )
    for first, after in bounds:
        label = labels[first]
        if label is None:
            continue
        begin, said, last = lines[first][0], label.words, lines[after - 1][1]
        adverts = _adverts(text, lines, range(first + 1, after))
        if adverts and after == len(lines) and not go_on:
            # No turn goes on over an empty line: nor does the last.
            parted = (n for n in range(first + 1, after) if _is_parted(text, lines, n))
            adverts.update(range(next(parted, after), after))
        for number in range(first + 1, after):
            start, end = lines[number]
            is_outcome = _is_outcome(text[start:end], language)
            if is_outcome or number in adverts or _DIRECTION.match(text[start:end]):
                yield from _turn(text, label.shown, (begin, said, start))
                begin = said = end
            if is_outcome:
                yield from _turn(text, "", (start, start, end))
            if number in adverts and after == len(lines):
                # The foot of a page, and no more of what is said.
                begin = said = last
                break
        yield from _turn(text, label.shown, (begin, said, last))


def _adverts(text: str, lines: Sequence[tuple[int, int]], unlabelled: range) -> set[int]:
    """The lines that a site says to its readers, with the paragraph that they stand in.

    Args:
        text: all of it.
        lines: its lines that are not empty.
        unlabelled: those behind the first line of a turn.
    """
    found: set[int] = set()
    for number in unlabelled:
        start, end = lines[number]
        line = text[start:end].strip()
        follows = (
            not _is_parted(text, lines, number)
            and text[: lines[number - 1][1]].rstrip(" \t'\"”»)")[-1:] not in _ENDS
        )
        if follows or line[:1].islower() or not is_advert(line):
            continue
        low, high = number, number + 1
        while low > unlabelled.start and not _is_parted(text, lines, low):
            low -= 1
        if not _is_parted(text, lines, low):
            # The paragraph begins with what is said.
            low = number
        while high < unlabelled.stop and not _is_parted(text, lines, high):
            high += 1
        found.update(range(low, high))
    return found


def _is_parted(text: str, lines: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether an empty line stands in front of a line."""
    between = text[lines[number - 1][1] : lines[number][0]]
    return between.replace("\r\n", "\n").count("\n") > 1


def _is_outcome(line: str, language: str) -> bool:
    """Whether who keeps the minutes says here what became of a motion: nobody in the room does."""
    words = words_of(line[:_SEEN_CHARACTERS])
    known = outcomes(language)
    return (
        bool(known)
        and len(words) <= _MAX_OUTCOME_WORDS
        and any(word.startswith(known) for word in words[:_MAX_OUTCOME_OPENING])
    )


def _turn(text: str, speaker: str, offsets: tuple[int, int, int]) -> Iterator[Turn]:
    start, said, end = offsets
    while end > said and text[end - 1].isspace():
        end -= 1
    while said < end and text[said].isspace():
        said += 1
    if said < end:
        yield Turn(speaker, min(start, said), end, Span(said, end))
