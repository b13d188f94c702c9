"""The sentences of what is said, each with what it needs beside it to be understood."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarize.documents import Span
from summarize.languages.scripts import count_words, is_unspaced
from summarize.summarizing.conversations.clean import Cleaned, cleaned, is_heard
from summarize.summarizing.conversations.leaning import (
    has_verb,
    leans,
    opens_definite,
    starts_with,
)
from summarize.summarizing.conversations.meeting_words import motions, opening, outcomes, weighty
from summarize.summarizing.conversations.site_calls import has_address, is_call
from summarize.summarizing.conversations.speech_words import Speech, speech
from summarize.summarizing.conversations.stop_words import light_words, stop_words
from summarize.summarizing.conversations.tokens import content, count_content, stem, words_of
from summarize.text import sentences

MIN_CONTENT_WORDS = 6
_MAX_WORDS = 60
_MIN_THEME, _THEME_SHARE = 3, 0.02
_MAX_OUTCOME_WORDS = 12


@dataclass(frozen=True)
class Passage:
    """A stretch of text that one person says, or that is written under one heading or time.

    Attributes:
        label: printed in front of each sentence.
        words: where it stands.
    """

    label: str
    words: Span


@dataclass(frozen=True)
class Unit:
    """A sentence as it can be printed.

    Attributes:
        passage: the number of its passage.
        start, end: offsets into the text.
        text: less fillers.
        stems: of its words of content, in order.
        words: how many words are printed.
        content_words: how many of them tell something.
        is_whole: complete, and more than a filler: it can stand beside another of its turn.
        is_printable: a whole sentence with a verb and enough words of content.
        is_question: whether it asks.
        leans: whether something before it is needed to understand it.
        answers: whether it begins as an answer does.
        quality: 0 to 1: less where words had to be taken out.
        weight: of words of decision, action and the like, 0 to 1.
        opens: whether it says what all of it is about.
        is_personal: whether it tells of the speaker, or speaks to someone.
        is_motion: whether it puts something to the vote.
        is_outcome: whether it only says what became of that.
        corrects: whether it says that something was wrong; what is right follows it.
    """

    passage: int
    start: int
    end: int
    text: str
    stems: tuple[str, ...]
    words: int
    content_words: int
    is_whole: bool
    is_printable: bool
    is_question: bool
    leans: bool
    answers: bool
    quality: float
    weight: float
    opens: bool
    is_personal: bool
    is_motion: bool
    is_outcome: bool
    corrects: bool = False


def units(
    text: str,
    passages: Sequence[Passage],
    language: str,
    *,
    spoken: bool = True,
    least: int = MIN_CONTENT_WORDS,
) -> list[Unit]:
    """All sentences of the passages, in the order of the passages.

    Args:
        text: what the passages are of.
        passages: who says, or when it says, what.
        language: BCP 47 tag of the text.
        spoken: fillers and false starts are taken out; what is written has none.
        least: words of content in a sentence that is printed by itself.
    """
    is_cased = _tells_by_case(text, passages)
    setting = _Setting(
        language, _themes(text, passages, language), spoken and is_heard(text, language), least
    )
    open_labels: set[str] = set()
    found: list[Unit] = []
    for number, passage in enumerate(passages):
        said = text[passage.words.start : passage.words.end]
        is_continued = passage.label in open_labels
        own = f"{passage.label}:"
        for first, span in enumerate(sentences.split(said, language)):
            raw = said[span.start : span.end]
            is_part = raw.startswith(own) or (
                not first and _goes_on(raw, is_cased=is_cased, is_open=is_continued)
            )
            body = raw.rstrip()
            start = passage.words.start + span.start + len(body) - len(body.lstrip())
            end = passage.words.start + span.start + len(body)
            found.append(
                _unit(
                    number, Span(start, end), text[start:end], setting,
                    is_part=is_part,
                    # Speech taken down as it was heard is full of things that all have seen.
                    is_later=bool(first) and spoken and not setting.is_heard,
                    is_labelled=bool(passage.label), spoken=spoken,
                )
            )  # fmt: skip
        is_open = not sentences.is_complete(said.rstrip())
        (open_labels.add if is_open else open_labels.discard)(passage.label)
    return found


def _unit(  # noqa: PLR0913 - what is known of a sentence
    number: int,
    span: Span,
    raw: str,
    setting: "_Setting",
    *,
    is_part: bool,
    is_later: bool,
    is_labelled: bool,
    spoken: bool,
) -> Unit:
    language = setting.language
    clean = Cleaned(" ".join(raw.split()), ragged=False, removed=0)
    if spoken:
        clean = cleaned(raw, language, is_raw=setting.is_heard)
    words = words_of(clean.text)
    stems = tuple(content(words, language))
    content_words = count_content(words, language)
    size = count_words(clean.text)
    is_question = _asks(clean.text)
    talk = speech(language)
    is_outcome = _is_outcome(words, size, language, is_labelled=is_labelled)
    is_whole = (
        not is_part
        and not clean.ragged
        and sentences.is_complete(clean.text)
        and _is_balanced(clean.text)
        and not _is_filler(words, talk)
    )
    # `Thirty-one of ninety-four.` says nothing without what was asked.
    is_clause = bool(words) and has_verb(words, language)
    return Unit(
        number, span.start, span.end, clean.text, stems, size, content_words,
        is_whole=is_whole and size <= _MAX_WORDS,
        is_printable=is_whole and is_clause and size <= _MAX_WORDS
        and content_words >= setting.least
        and not (spoken and is_call(clean.text) and has_address(clean.text)),
        is_question=is_question,
        leans=not is_clause
        or leans(words, talk, language, setting.themes)
        or (is_later and opens_definite(words, language, setting.themes)),
        answers=starts_with(words, talk.answers),
        quality=max(0.0, 1.0 - 0.12 * clean.removed),
        weight=_share_of(words, weighty(language), clean.text),
        opens=_count_of(words, opening(language), clean.text) >= 2,
        is_personal=not talk.singular.isdisjoint(words),
        is_motion=_count_of(words, motions(language), clean.text) > 0,
        is_outcome=is_outcome,
        corrects=not spoken and bool(words) and words[0] in _CORRECTIONS,
    )  # fmt: skip


# How a correction begins: in en, pt, es, fr, de, it, nl, ru, ar, hi, zh.
_CORRECTIONS = frozenset(
    "correction corrected clarification correção errata corrección rectificación correctif "
    "rectificatif korrektur berichtigung richtigstellung correzione rettifica correctie "
    "поправка уточнение исправление تصحيح सुधार 更正".split()
)


class _Setting(NamedTuple):
    """What is known of the whole text.

    Attributes:
        language: BCP 47 tag.
        themes: stems of what all of it is about.
        is_heard: it was taken down with its fillers.
        least: words of content in a sentence that is printed by itself.
    """

    language: str
    themes: frozenset[str]
    is_heard: bool
    least: int


def _themes(text: str, passages: Sequence[Passage], language: str) -> frozenset[str]:
    """Stems of words that are in one of fifty passages, and in three."""
    known = stop_words(language) | light_words(language)
    counts: Counter[str] = Counter()
    for one in passages:
        said = text[one.words.start : one.words.end].casefold().split()
        counts.update({stem(word.strip(".,;:!?\"'()")) for word in said if word not in known})
    least = max(_MIN_THEME, len(passages) * _THEME_SHARE)
    return frozenset(one for one, count in counts.items() if len(one) > 2 and count >= least)


def _is_filler(words: Sequence[str], talk: Speech) -> bool:
    """Whether it only takes the floor or agrees that it was heard, as `Okay.` does."""
    return talk.sounds.union(talk.openers).difference(talk.answers).issuperset(words)


def _goes_on(raw: str, *, is_cased: bool, is_open: bool) -> bool:
    """Whether the start of a turn is the rest of what its speaker had begun to say before."""
    if not is_cased:
        return is_open
    first = next((word for word in words_of(raw[:80]) if word[0].isalpha()), "")
    # `I` has a capital wherever it stands.
    return _first_letter(raw).islower() or (is_open and len(first.split("'")[0]) == 1)


def _is_outcome(words: Sequence[str], size: int, language: str, *, is_labelled: bool) -> bool:
    """Whether a short sentence only says what became of a motion.

    Who speaks must name the motion; in minutes, `Carried, three to two` is enough.
    """
    if not words or size > _MAX_OUTCOME_WORDS:
        return False
    text = "".join(words)
    has_outcome = _count_of(words, outcomes(language), text) > 0
    return has_outcome and (not is_labelled or _count_of(words, motions(language), text) > 0)


def _asks(sentence: str) -> bool:
    return any(mark in sentence for mark in "?？؟") or sentence.rstrip("\"'”»").endswith(";;")


def _first_letter(raw: str) -> str:
    return next((c for c in raw if c.isalpha()), "A")


def _tells_by_case(text: str, passages: Sequence[Passage]) -> bool:
    """Whether what is said begins with a capital most of the time."""
    firsts = [_first_letter(text[one.words.start : one.words.start + 40]) for one in passages]
    return sum(map(str.isupper, firsts)) >= 0.5 * len(firsts)


def _is_balanced(text: str) -> bool:
    pairs = ("“”", "«»", "()", "[]", "「」", "『』", "（）")
    return text.count('"') % 2 == 0 and all(
        text.count(pair[0]) == text.count(pair[1]) for pair in pairs
    )


def _count_of(words: Sequence[str], beginnings: tuple[str, ...], text: str) -> int:
    if not beginnings or not words:
        return 0
    if is_unspaced(words[0][0]):
        return sum(one in text for one in beginnings)
    return sum(word.startswith(beginnings) for word in words)


def _share_of(words: Sequence[str], beginnings: tuple[str, ...], text: str) -> float:
    """How much of it tells of decisions and the like: figures count as they do, 0 to 1."""
    figures = any(c.isdecimal() for c in text)
    return min(1.0, (_count_of(words, beginnings, text) + figures) / 3)
