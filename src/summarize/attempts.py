"""The ways of asking for the translation of one sentence, from the plain one to the careful ones.

A translator may lose a number, a name from a glossary, or an address. It is then asked again: with
stand-ins (`X1`) for what must come through as it is (the placeholders of Crego et al. 2016,
arXiv:1610.05540), by clause, or around what must be kept. Everything here is about texts; no model
is called.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summarize.documents import Span

# A digit run that reads the same in every language: no separators, no parts of dates or times;
# with a currency sign, which translators like to exchange, or "no.", which they take for a denial.
_PLAIN_NUMBER = re.compile(
    r"(?P<sign>[$€£¥₹₽₺₩₪]|\b[Nn]o\.\s?)?(?<![\w.,:/'’-])(?P<digits>\d{1,4})(?![\w]|[.,:/'’-]\d)%?"
)
_CLAUSE_END = re.compile(r"[;:؛]\s+|[：；]\s*|[,،]\s+|[、，]\s*|\s[–—-]\s")
_MIN_CLAUSE_CHARACTERS = 12
_MAX_STAND_INS = 12


@dataclass(frozen=True)
class Kept:
    """A part of a sentence that comes out as `text` instead of being translated.

    Attributes:
        span: where it stands in the sentence.
        text: what is put there.
    """

    span: Span
    text: str


@dataclass(frozen=True)
class Attempt:
    """One way of asking.

    Attributes:
        asked: the texts to translate, without space around them.
        assemble: their translations -> the sentence's; None when they do not fit together.
    """

    asked: tuple[str, ...]
    assemble: Callable[[Sequence[str]], str | None]


def plain(sentence: str) -> Attempt:
    """The sentence as it is."""
    return Attempt((sentence,), lambda answers: answers[0])


def with_stand_ins(sentence: str, kept: Sequence[Kept]) -> Attempt | None:
    """The sentence with `X1`, `X2` ... in the places of what must be kept.

    Returns:
        None where there is nothing to keep, or too much of it.
    """
    masked = _masked(sentence, kept)
    if masked is None:
        return None
    return Attempt((masked.text,), lambda answers: masked.restored(answers[0]))


def in_place(sentence: str, kept: Sequence[Kept]) -> Attempt | None:
    """The sentence with what must come out written into it, which translators tend to copy."""
    if not kept:
        return None
    parts = [kept_.text if kept_ else text for text, kept_ in _parts(sentence, kept)]
    return plain("".join(parts))


def by_clause(sentence: str, kept: Sequence[Kept] = (), space: str = " ") -> Attempt | None:
    """The clauses one by one, with stand-ins where there is something to keep.

    Args:
        sentence: without space around it.
        kept: what must be kept.
        space: what stands between two clauses in the language translated into.

    Returns:
        None where there is only one clause.
    """
    masked = _masked(sentence, kept) if kept else None
    text = masked.text if masked else sentence
    clauses = _clauses(text)
    if len(clauses) < 2:
        return None

    def assemble(answers: Sequence[str]) -> str | None:
        joined = space.join(_without_new_stop(*pair) for pair in zip(answers, clauses, strict=True))
        return masked.restored(joined) if masked else joined

    return Attempt(tuple(clauses), assemble)


def around(sentence: str, kept: Sequence[Kept]) -> Attempt | None:
    """What stands between the parts that must be kept, each by itself."""
    if not kept:
        return None
    parts = list(_parts(sentence, kept))
    asked = tuple(text.strip() for text, one in parts if one is None and _has_words(text))

    def assemble(answers: Sequence[str]) -> str | None:
        queue = iter(answers)
        out = []
        for text, one in parts:
            if one is not None:
                out.append(one.text)
            elif _has_words(text):
                answer = _without_new_stop(next(queue), text.strip())
                start = text[: len(text) - len(text.lstrip())]
                out.append(start + answer + text[len(text.rstrip()) :])
            else:
                out.append(text)
        return "".join(out)

    return Attempt(asked, assemble)


def plain_numbers(sentence: str) -> list[Kept]:
    """Numbers that are written alike in every language, with the currency sign before them."""
    return [Kept(Span(*match.span()), match.group()) for match in _PLAIN_NUMBER.finditer(sentence)]


def without_overlaps(kept: Sequence[Kept]) -> list[Kept]:
    """In the order of the text; of two that overlap, the longer one."""
    chosen: list[Kept] = []
    for one in sorted(kept, key=lambda k: k.span.start - k.span.end):
        if all(one.span.end <= o.span.start or o.span.end <= one.span.start for o in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda k: k.span)


@dataclass(frozen=True)
class _Masked:
    text: str
    stand_ins: tuple[tuple[str, str], ...]

    def restored(self, translation: str) -> str | None:
        """The translation with every stand-in put back; None if one is missing or doubled."""
        for stand_in, text in self.stand_ins:
            pattern = re.compile(rf"(?<![^\W_]){stand_in}(?!\d)", re.IGNORECASE)
            parts = pattern.split(translation)
            if len(parts) != 2:
                return None
            translation = text.join(parts)
        return translation


def _masked(sentence: str, kept: Sequence[Kept]) -> _Masked | None:
    if not kept or len(kept) > _MAX_STAND_INS:
        return None
    # A letter that the sentence does not use before a digit.
    letter = next((c for c in "XZQK" if not re.search(rf"{c}\d", sentence, re.IGNORECASE)), None)
    if letter is None:
        return None
    out: list[str] = []
    stand_ins: list[tuple[str, str]] = []
    for text, one in _parts(sentence, kept):
        if one is None:
            out.append(text)
            continue
        stand_ins.append((f"{letter}{len(stand_ins) + 1}", one.text))
        out.append(stand_ins[-1][0])
    # The highest first: X1 is the start of X12.
    return _Masked("".join(out), tuple(reversed(stand_ins)))


def _parts(sentence: str, kept: Sequence[Kept]) -> Iterator[tuple[str, Kept | None]]:
    """The sentence in order: runs of text, and what is kept between them."""
    at = 0
    for one in without_overlaps(kept):
        if one.span.start > at:
            yield sentence[at : one.span.start], None
        yield sentence[one.span.start : one.span.end], one
        at = one.span.end
    if at < len(sentence):
        yield sentence[at:], None


def _clauses(text: str) -> list[str]:
    """The text at its clause marks, none of the parts very short."""
    clauses: list[str] = []
    start = 0
    for match in _CLAUSE_END.finditer(text):
        long_enough = match.end() - start >= _MIN_CLAUSE_CHARACTERS
        if long_enough and len(text) - match.end() >= _MIN_CLAUSE_CHARACTERS:
            clauses.append(text[start : match.end()].strip())
            start = match.end()
    return [*clauses, text[start:].strip()]


def _without_new_stop(answer: str, asked: str) -> str:
    """A clause has no full stop of its own; translators like to add one."""
    if answer and answer[-1] in ".。।" and asked[-1:] not in ".。।":
        return answer[:-1]
    return answer


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text)
