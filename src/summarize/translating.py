"""A text -> the text in another language, sentence by sentence.

A generator: it yields requests and is sent the replies, and calls no model itself. What stands
between the sentences (spaces, line breaks) is kept as it was. A sentence whose translation has
faults is asked for again in other ways, and the one with the fewest faults is taken; what faults it
still has are its findings.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize import attempts, marks
from summarize.asking import MISSING, Asker, Candidate, Tools, best_of
from summarize.attempts import Attempt, Kept
from summarize.documents import Finding
from summarize.marks import Mark
from summarize.models.loading import Engine
from summarize.scheduler import Job


@dataclass(frozen=True)
class Translated:
    """One sentence, with the space that followed it in the original.

    Attributes:
        text: the translation.
        original: what it was made from.
        space: white space after it.
        findings: what the checks found.
        tokens: length of what was to be translated, in the engine's tokens.
        tokens_read: how many of them were answered with a translation.
    """

    text: str
    original: str
    space: str
    findings: tuple[Finding, ...]
    tokens: int = 0
    tokens_read: int = 0


@dataclass(frozen=True)
class _Sentence:
    """One sentence on its way: without its marks, and without the space around it."""

    original: str
    space: str
    plain: str
    marks: tuple[Mark, ...]


def translate(
    sentences: Sequence[str], engine: Engine, pair: tuple[str, str], beams: int, tools: Tools
) -> Job[list[Translated]]:
    """Translate sentences.

    Args:
        sentences: each with the white space that follows it.
        engine: the translator.
        pair: BCP 47 tags of the languages to translate from and into.
        beams: width of the beam; of its hypotheses, the first with the fewest faults is taken.
        tools: the other stages.

    Returns:
        As many translated sentences, as the generator's value.
    """
    asker = Asker(engine, pair, beams, tools)
    taken = [_taken_apart(sentence) for sentence in sentences]
    wanted = [one.plain for one in taken if _has_words(one.plain)]
    # With their marks, too, which some come through with; and the words that marks enclose, to be
    # found in the translation of the sentence without.
    marked = [one for one in taken if one.marks and _has_words(one.plain)]
    inner = [mark.words for one in marked for mark in one.marks]
    plain = [*wanted, *(one.original for one in marked), *inner]
    answers = yield from asker.ask([(text, [attempts.plain(text)]) for text in plain])
    best = [best_of(candidates) for candidates in answers[: len(wanted)]]
    rest = iter(answers[len(wanted) :])
    with_marks = {one.original: best_of(next(rest)) for one in marked}
    words = iter([best_of(candidates).text for candidates in rest])
    again = {
        i: others
        for i, one in enumerate(best)
        if one.findings and (others := _other_attempts(wanted[i], one.findings, tools))
    }
    if again:
        retried = yield from asker.ask([(wanted[i], others) for i, others in again.items()])
        for i, candidates in zip(again, retried, strict=True):
            # The first of equals is kept: the plain translation.
            best[i] = best_of([best[i], *candidates])
    results = iter(best)
    return [
        _finished(
            one,
            next(results),
            with_marks.get(one.original),
            [next(words) for _ in one.marks],
            engine,
        )
        if _has_words(one.plain)
        # What has no words (figures, a line of dashes) says the same in every language.
        else Translated(one.original, one.original, one.space, ())
        for one in taken
    ]


def merged(parts: Sequence[Translated]) -> Translated:
    """The sentences of one text as one; their findings lose their places."""
    if len(parts) == 1:
        return parts[0]
    return Translated(
        text="".join(one.text + one.space for one in parts).rstrip(),
        original="".join(one.original + one.space for one in parts).rstrip(),
        space=parts[-1].space if parts else "",
        findings=tuple(replace(f, span=None) for one in parts for f in one.findings),
        tokens=sum(one.tokens for one in parts),
        tokens_read=sum(one.tokens_read for one in parts),
    )


def _taken_apart(sentence: str) -> _Sentence:
    original = sentence.strip()
    plain, found = marks.taken_off(original)
    return _Sentence(original, sentence[len(sentence.rstrip()) :], plain, found)


def _other_attempts(text: str, faults: Sequence[Finding], tools: Tools) -> list[Attempt]:
    """The other ways of asking for a text whose plain translation has these faults."""
    terms = list(tools.glossary(text))
    fixed = [Kept(span, text[span.start : span.end]) for span in tools.protected(text)]
    about_numbers = any(fault.kind in ("number", "negation") for fault in faults)
    numbers = attempts.plain_numbers(text) if about_numbers else []
    # As little as helps: a stand-in takes the place of a word that the translator knows.
    amounts = [one for one in numbers if not one.text[0].isdecimal()]
    least = [*fixed, *terms]
    groups = [least, *([*least, *more] for more in (amounts, numbers) if more)]
    kept = [attempts.without_overlaps(group) for group in groups if group]
    ways = [
        attempts.in_place(text, terms),
        *(attempts.with_stand_ins(text, one) for one in kept),
        attempts.by_clause(text, space=tools.space),
        *(attempts.by_clause(text, one, space=tools.space) for one in kept),
        attempts.around(text, fixed),
    ]
    return [way for way in ways if way is not None]


def _finished(
    sentence: _Sentence,
    best: Candidate,
    with_marks: Candidate | None,
    words: Sequence[str],
    engine: Engine,
) -> Translated:
    tokens = engine.codec.count(sentence.plain)
    if (
        with_marks is not None
        and len(with_marks.findings) <= len(best.findings)
        and marks.are_kept(with_marks.text, sentence.marks, words)
    ):
        best, sentence = with_marks, replace(sentence, marks=())
    if not best.text:
        return Translated(sentence.original, sentence.original, sentence.space, (MISSING,), tokens)
    findings = best.findings
    text = best.text
    if sentence.marks:
        text, unmarked = marks.put_back(text, sentence.marks, words)
        findings = (*(replace(f, span=None) for f in findings), *unmarked)
    return Translated(text, sentence.original, sentence.space, findings, tokens, tokens)


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text)
