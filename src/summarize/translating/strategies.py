"""The ways to ask for the translation of a sentence: plain, with placeholders, by clause, in parts.

A translator may lose a number, a glossary term, or an address. It is then asked again: with
placeholders (`X1`) for what must be kept (Crego et al. 2016, arXiv:1610.05540), by clause, or with
the parts between what must be kept. Only texts are handled here; no model is called.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.documents import Span
from summarize.languages.tags import sentence_separator

# Currency signs that translators confuse, and the one that they know.
_RARE_SIGN = re.compile(r"(?<!\w)R\$(?=\s?\d)|[€£¥₹₽₺₩₪](?=\s?\d)")
_DOLLAR_SIGN = re.compile(r"(?:\bUS\s?)?\$\s?")
_DOLLAR = re.compile(r"\$|\bd[oó]l+ar", re.IGNORECASE)
_BRACKETS = re.compile(r"(?<=\()([^()\s][^()]{2,300})(?=\))")
_STOPS = ".。।"
_CLAUSE_END = re.compile(r"[;:؛]\s+|[：；]\s*|[,،]\s+|[、，]\s*|\s[–—-]\s")
_WORD = re.compile(r"[^\W\d_]+")
# Words that begin with a letter that is no small one, with a space between them.
_NAME = re.compile(r"(?<!\w)[^\W\d_a-z]\w{0,40}(?: [^\W\d_a-z]\w{0,40}){1,4}")
_REPEATED = re.compile(
    r"(?P<unit>[^\W_]{1,30}(?: [^\W_]{1,30}){0,2}?)"
    r"(?:[ ,;!-]{1,3}(?i:(?P=unit)))+(?P<stop>[.!?…]{0,3})"
)
_MAX_REPEATED = 1000
_MIN_CLAUSE_CHARACTERS = 12
_MAX_PLACEHOLDERS = 12


@dataclass(frozen=True)
class Kept:
    """A part of a sentence whose translation is fixed.

    Attributes:
        span: its place in the sentence.
        text: its fixed translation.
    """

    span: Span
    text: str


@dataclass(frozen=True)
class Attempt:
    """One way to ask for the translation of a sentence.

    Attributes:
        texts: the texts to translate, without space around them.
        assemble: their translations -> the sentence's; None when they do not fit together.
    """

    texts: tuple[str, ...]
    assemble: Callable[[Sequence[str]], str | None]


def plain(sentence: str) -> Attempt:
    """The sentence as it is."""
    return Attempt((sentence,), lambda answers: answers[0])


def with_placeholders(sentence: str, kept: Sequence[Kept]) -> Attempt | None:
    """The sentence with placeholders `X1`, `X2` ... for what must be kept.

    Returns:
        None where there is nothing to keep, or too much of it.
    """
    masked = _masked(sentence, kept)
    if masked is None:
        return None
    return Attempt((masked.text,), lambda answers: masked.restored(answers[0]))


def in_place(sentence: str, kept: Sequence[Kept]) -> Attempt | None:
    """The sentence with the fixed translations written into it, which translators tend to copy."""
    if not kept:
        return None

    def assemble(answers: Sequence[str]) -> str:
        begins = sentence[:1].isupper() and answers[0].startswith(tuple(k.text for k in kept))
        return answers[0][:1].upper() + answers[0][1:] if begins else answers[0]

    return Attempt((written_in(sentence, kept),), assemble)


def written_in(sentence: str, kept: Sequence[Kept]) -> str:
    """The sentence with the fixed translations in their places."""
    return "".join(one.text if one else text for text, one in _parts(sentence, kept))


def by_clause(
    sentence: str, kept: Sequence[Kept] = (), space: str = " ", whole: str = ""
) -> Attempt | None:
    """The clauses one by one, with placeholders where there is something to keep.

    Args:
        sentence: without space around it.
        kept: what must be kept.
        space: what stands between two clauses in the target language.
        whole: the plain translation of the sentence; a word that it has in small letters is not
            capitalized at the start of a clause.

    Returns:
        None where there is only one clause.
    """
    masked = _masked(sentence, kept) if kept else None
    clauses = _clauses(masked.text if masked else sentence)
    if len(clauses) < 2:
        return None
    small = {word for word in _WORD.findall(whole) if word.islower()}

    def assemble(answers: Sequence[str]) -> str | None:
        parts = [without_new_stop(*pair) for pair in zip(answers, clauses, strict=True)]
        parts[1:] = [
            part[:1].lower() + part[1:]
            if clause[:1].islower() and _first_word(part).lower() in small
            else part
            for part, clause in zip(parts[1:], clauses[1:], strict=True)
        ]
        joined = space.join(parts)
        return masked.restored(joined) if masked else joined

    return Attempt(tuple(clauses), assemble)


def around(sentence: str, kept: Sequence[Kept]) -> Attempt | None:
    """The parts between what must be kept, each on its own."""
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
                answer = without_new_stop(next(queue), text.strip())
                start = text[: len(text) - len(text.lstrip())]
                out.append(start + answer + text[len(text.rstrip()) :])
            else:
                out.append(text)
        return "".join(out)

    return Attempt(asked, assemble)


def in_dollars(sentence: str) -> Attempt | None:
    """The sentence with its currency sign replaced by that of the dollar, which translators know.

    The bundled engine turns all other signs into euros. None where there is not exactly one such
    sign, or where the sentence is about dollars as well.
    """
    signs = {match.group() for match in _RARE_SIGN.finditer(sentence)}
    if len(signs) != 1 or _DOLLAR.search(_RARE_SIGN.sub("", sentence)):
        return None
    sign = signs.pop()
    count = len(_RARE_SIGN.findall(sentence))

    def assemble(answers: Sequence[str]) -> str | None:
        parts = _DOLLAR_SIGN.split(answers[0])
        is_whole = len(parts) == count + 1 and not any(map(_DOLLAR.search, parts))
        return sign.join(parts) if is_whole else None

    return Attempt((_RARE_SIGN.sub("US$", sentence),), assemble)


def with_brackets(sentence: str) -> Attempt | None:
    """The sentence with placeholders for the words in brackets, which are translated on their own.

    None where it has no words in brackets, or no others.
    """
    inner = [match for match in _BRACKETS.finditer(sentence) if _has_words(match[1])]
    masked = _masked(sentence, [Kept(Span(*match.span(1)), "") for match in inner])
    if masked is None or not _has_words(_BRACKETS.sub("", sentence)):
        return None

    def assemble(answers: Sequence[str]) -> str | None:
        words = tuple(without_new_stop(*pair) for pair in zip(answers[1:], asked[1:], strict=True))
        return replace(masked, kept=words, begins_large=False).restored(answers[0])

    asked = (masked.text, *(match[1] for match in inner))
    return Attempt(asked, assemble)


def with_stop(sentence: str, language: str) -> Attempt | None:
    """A heading or an item with an added full stop, since translators are used to sentences.

    None where it ends in a mark already.
    """
    if not sentence[-1:].isalnum():
        return None
    stop = "." if sentence_separator(language) else "。"
    return Attempt((sentence + stop,), lambda answers: answers[0].rstrip(_STOPS))


def repeated(sentence: str) -> Attempt | None:
    """A line that says one thing again and again, asked once: `no no no`.

    None where it says more than that.
    """
    match = _REPEATED.fullmatch(sentence) if len(sentence) <= _MAX_REPEATED else None
    if match is None:
        return None
    unit, stop = match["unit"], match["stop"]
    parts = re.split(f"({re.escape(unit)})", sentence[: len(sentence) - len(stop)], flags=re.I)

    def assemble(answers: Sequence[str]) -> str:
        answer = answers[0].strip().rstrip(_STOPS)
        small = answer if unit[0].isupper() and unit[1:].isupper() else answer.lower()
        large = answer[:1].upper() + answer[1:]
        out = [
            (large if part[0].isupper() else small) if place % 2 else part
            for place, part in enumerate(parts)
        ]
        return "".join([*out, stop])

    return Attempt((unit,), assemble)


def without_new_stop(answer: str, asked: str) -> str:
    """An answer without its full stop, where the text asked for has none."""
    if answer and answer[-1] in ".。।" and asked[-1:] not in ".。।":
        return answer[:-1]
    return answer


def without_overlaps(kept: Sequence[Kept]) -> list[Kept]:
    """The parts to keep in the order of the text; of two that overlap, only the longer one."""
    chosen: list[Kept] = []
    for one in sorted(kept, key=lambda k: k.span.start - k.span.end):
        place = bisect_left(chosen, one.span, key=lambda k: k.span)
        before, after = chosen[place - 1 : place] if place else [], chosen[place : place + 1]
        if all(o.span.end <= one.span.start for o in before) and all(
            one.span.end <= o.span.start for o in after
        ):
            chosen.insert(place, one)
    return chosen


def beside(text: str, kept: Sequence[Kept]) -> list[Kept]:
    """Parts that stay as they are, those with a space between them as one: a name and a surname.

    Args:
        text: the sentence.
        kept: parts that come out as they stand in it.
    """
    found: list[Kept] = []
    for one in without_overlaps(kept):
        start = one.span.start
        if found and text[found[-1].span.end : start] == " ":
            start = found.pop().span.start
        found.append(Kept(Span(start, one.span.end), text[start : one.span.end]))
    return found


def with_neighbours(text: str, kept: Sequence[Kept]) -> list[Kept]:
    """Names that stay as they are, each with the words in capitals beside it.

    Args:
        text: the sentence.
        kept: parts that come out as they stand in it.
    """
    names = [match.span() for match in _NAME.finditer(text)]
    around = [
        Kept(Span(start, end), text[start:end])
        for start, end in names
        if any(start < one.span.end and one.span.start < end for one in kept)
    ]
    return beside(text, [*kept, *around])


@dataclass(frozen=True)
class _Masked:
    text: str
    letter: str
    kept: tuple[str, ...]
    begins_large: bool

    def restored(self, translation: str) -> str | None:
        """The translation with the kept parts; None if a placeholder is missing, doubled or new."""
        pattern = re.compile(rf"(?<![^\W_]){self.letter}\s?(\d+)", re.IGNORECASE)
        places = [int(number) for number in pattern.findall(translation)]
        if sorted(places) != list(range(1, len(self.kept) + 1)):
            return None
        restored = pattern.sub(lambda match: self.kept[int(match[1]) - 1], translation)
        # A term at the start of a sentence gets a capital.
        begins = self.begins_large and pattern.match(translation)
        is_word = begins and self.kept[places[0] - 1].replace(" ", "").isalpha()
        return restored[:1].upper() + restored[1:] if is_word else restored


def _masked(sentence: str, kept: Sequence[Kept]) -> _Masked | None:
    if not kept or len(kept) > _MAX_PLACEHOLDERS:
        return None
    # A letter that the sentence does not use before a digit.
    letter = next((c for c in "XZQK" if not re.search(rf"{c}\s?\d", sentence, re.I)), None)
    if letter is None:
        return None
    out: list[str] = []
    texts: list[str] = []
    for text, one in _parts(sentence, kept):
        if one is not None:
            texts.append(one.text)
        out.append(text if one is None else f"{letter}{len(texts)}")
    return _Masked("".join(out), letter, tuple(texts), sentence[:1].isupper())


def _parts(sentence: str, kept: Sequence[Kept]) -> Iterator[tuple[str, Kept | None]]:
    """The sentence in order: runs of text, and the kept parts between them."""
    at = 0
    for one in without_overlaps(kept):
        if one.span.start > at:
            yield sentence[at : one.span.start], None
        yield sentence[one.span.start : one.span.end], one
        at = one.span.end
    if at < len(sentence):
        yield sentence[at:], None


def _clauses(text: str) -> list[str]:
    """The text split at its clause marks, without very short parts."""
    clauses: list[str] = []
    start = 0
    for match in _CLAUSE_END.finditer(text):
        long_enough = match.end() - start >= _MIN_CLAUSE_CHARACTERS
        if long_enough and len(text) - match.end() >= _MIN_CLAUSE_CHARACTERS:
            clauses.append(text[start : match.end()].strip())
            start = match.end()
    return [*clauses, text[start:].strip()]


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found.group() if found else ""


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text)
