"""Translate sentences, try again in other ways where a translation has faults, and keep the best.

`translate` is a generator: it yields requests and is sent the replies, and calls no model itself.
White space between sentences is kept. Of several translations of a sentence, the one with the
fewest faults is taken; the faults that it still has are its findings.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.checking import lost_text
from summarize.checking.translated_names import KnownNames
from summarize.documents import Finding
from summarize.inference.scheduler import Job
from summarize.languages.tags import count_words, display_name
from summarize.models.engines.loading import Engine
from summarize.text import normalization
from summarize.translating import hesitations, placeholders, strategies
from summarize.translating import inline_markup as marks
from summarize.translating.currency_words import in_its_currencies
from summarize.translating.gender_retries import is_right_for_less
from summarize.translating.headline_apart import first_attempt, other_attempts
from summarize.translating.inline_markup import Mark
from summarize.translating.names_of_text import looked_at, with_names
from summarize.translating.placeholders import normalize_punctuation
from summarize.translating.requests import (
    CUTS,
    MISSING,
    Candidate,
    Casing,
    Requester,
    Tools,
    best_of,
)
from summarize.translating.strategies import Attempt, Kept

# Another attempt must not have fewer faults only because it leaves words out.
_MIN_SHARE_OF_PLAIN = 0.7
_MIN_SHARE_OF_ORIGINAL = 0.9
# Where a number is wrong, it may be kept by a placeholder.
_ABOUT_NUMBERS = frozenset(("number", "negation", "substitution", "currency"))


@dataclass(frozen=True)
class Translated:
    """One translated sentence, with the space that followed it in the original.

    Attributes:
        text: the translation.
        original: what it was made from.
        space: white space after it.
        findings: what the checks found.
        tokens: length of the text to translate, in the engine's tokens.
        tokens_read: how many of them were translated.
    """

    text: str
    original: str
    space: str
    findings: tuple[Finding, ...]
    tokens: int = 0
    tokens_read: int = 0


@dataclass(frozen=True)
class _Sentence:
    """One sentence without its markup and the space around it.

    Text without words (figures, dashes, an address) and text all in another script is not
    translated: `is_asked` is False. `shown` is the original in plain letters.
    """

    original: str
    shown: str
    space: str
    plain: str
    marks: tuple[Mark, ...]
    is_asked: bool


def translate(
    sentences: Sequence[str], engine: Engine, pair: tuple[str, str], beams: int, tools: Tools
) -> Job[list[Translated]]:
    """Translate sentences.

    Args:
        sentences: each with the white space that follows it.
        engine: the translator.
        pair: BCP 47 tags of the languages to translate from and into.
        beams: width of the beam; of its hypotheses, the first with the fewest faults is taken.
        tools: functions of other stages.

    Returns:
        As many translated sentences, as the generator's value.
    """
    casing = Casing(sentences, pair[0])
    requester = Requester(engine, pair, beams, tools, casing)
    taken = [_taken_apart(sentence, casing, tools) for sentence in sentences]
    wanted = [one.plain for one in taken if one.is_asked]
    # Also with their markup, which some translators keep; and the words inside markup on their own,
    # to find them in the translation of the sentence without markup.
    marked = [one for one in taken if one.marks and one.is_asked]
    inner = [mark.words for one in marked for mark in one.marks]
    with_all = [one.shown for one in marked if not _is_stressed(one)]
    # Words that are a term of the glossary get its translation.
    as_terms = [strategies.written_in(text, tools.glossary(text)) for text in inner]
    plain = [*wanted, *with_all, *as_terms]
    answers = yield from requester.ask([(text, [first_attempt(text, pair)]) for text in plain])
    best = [
        best_of([one for one in some if not is_right_for_less(one, some[0], pair[1])])
        for some in answers[: len(wanted)]
    ]
    rest = iter(answers[len(wanted) :])
    with_marks = {original: best_of(next(rest)) for original in with_all}
    words = iter(
        term if any(one.text == term for one in tools.glossary(text)) else best_of(candidates).text
        for text, term, candidates in zip(inner, as_terms, rest, strict=True)
    )
    known = KnownNames.of(
        [(text, one.text) for text, one in zip(wanted, best, strict=True) if one.text],
        pair[0],
        casing.lowercase_words,
    )
    if known:
        tools = with_names(known, tools)
        requester = Requester(engine, pair, beams, tools, casing)
        best = [looked_at(one, text, known) for one, text in zip(best, wanted, strict=True)]
    again = {
        i: others
        for i, one in enumerate(best)
        if one.findings and (others := _other_attempts(wanted[i], one, pair, tools))
    }
    if again:
        retried = yield from requester.ask([(wanted[i], others) for i, others in again.items()])
        for i, candidates in zip(again, retried, strict=True):
            # Of equally good ones, the plain translation is kept.
            full = [one for one in candidates if _is_as_full(one, best[i], wanted[i], pair[1])]
            best[i] = best_of([best[i], *full])
    measured = [normalize_punctuation(one.text, pair[1]) for one in best]
    unsure: list[tuple[Finding, ...]] = [()] * len(best)
    if tools.is_shown:
        asked = list(zip(map(requester.written, wanted), measured, strict=True))
        unsure = yield from hesitations.doubts(asked, engine, pair)
    results = zip(best, measured, unsure, strict=True)
    finished = []
    for one in taken:
        if not one.is_asked:
            finished.append(_left(one, engine, pair[0]))
            continue
        candidate, plain_text, doubt = next(results)
        enclosed = [next(words) for _ in one.marks]
        if one.shown in with_marks:
            marked_one = with_marks[one.shown]
            one, candidate = _with_marks(  # noqa: PLW2901
                one, candidate, marked_one, enclosed, tools, pair[1]
            )
        done = _finished(one, candidate, enclosed[: len(one.marks)], engine, pair[1])
        doubt = hesitations.of_what_is_shown(doubt, plain_text, done.text, one.original)
        finished.append(replace(done, findings=(*done.findings, *doubt)))
    return finished


def merged(parts: Sequence[Translated]) -> Translated:
    """Several translated sentences as one; their findings lose their places."""
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


def _taken_apart(sentence: str, casing: Casing, tools: Tools) -> _Sentence:
    original = sentence.strip()
    shown = normalization.plain(original, placeholders.protected(original)).strip()
    plain, found = marks.strip_marks(shown)
    plain, stress = marks.strip_capitals(
        plain, casing.truecased_word, casing.lowercase_words, tools.protected(plain)
    )
    space = sentence[len(sentence.rstrip()) :]
    is_asked = _has_words(plain, tools)
    return _Sentence(original, shown, space, plain, (*found, *stress), is_asked=is_asked)


def _is_stressed(sentence: _Sentence) -> bool:
    return any(mark.capitals for mark in sentence.marks)


def _other_attempts(
    text: str, plain: Candidate, pair: tuple[str, str], tools: Tools
) -> list[Attempt]:
    """The other attempts at a text whose plain translation has faults."""
    terms = list(tools.glossary(text))
    fixed = [Kept(span, text[span.start : span.end]) for span in tools.protected(text)]
    kinds = {fault.kind for fault in plain.findings}
    about_numbers = not kinds.isdisjoint(_ABOUT_NUMBERS)
    numbers = [Kept(*one) for one in placeholders.numbers(text, pair)] if about_numbers else []
    # Few placeholders: each hides a word that the translator knows.
    amounts = [one for one in numbers if not one.text[0].isdecimal()]
    least = [*fixed, *terms]
    lost = [Kept(span, text[span.start : span.end]) for span in tools.lost(plain.text, text)]
    groups = [
        *([[*strategies.beside(text, [*fixed, *lost]), *terms]] if lost else []),
        least,
        *([*least, *more] for more in (amounts, numbers) if more),
    ]
    kept = [strategies.without_overlaps(group) for group in groups if group]
    attempts = [
        strategies.repeated(text),
        strategies.in_place(text, terms),
        strategies.in_dollars(strategies.written_in(text, terms)) if about_numbers else None,
        *(strategies.with_placeholders(text, one) for one in kept),
        strategies.with_placeholders(text, wide) if (wide := _wide(text, fixed, lost)) else None,
        *other_attempts(
            text,
            tools.reworded(text) if "gender" in kinds else (),
            pair,
            is_lost=any(map(lost_text.is_loss, plain.findings)),
        ),
        strategies.with_brackets(text),
        strategies.with_stop(text, pair[0]),
        strategies.by_clause(text, space=tools.space, whole=plain.text),
        *(strategies.by_clause(text, one, tools.space, plain.text) for one in kept),
        strategies.around(text, strategies.beside(text, [*fixed, *lost])),
        in_its_currencies(text, pair) if about_numbers else None,
    ]
    return [attempt for attempt in attempts if attempt is not None]


def _wide(text: str, fixed: Sequence[Kept], lost: Sequence[Kept]) -> list[Kept]:
    """What stays with the names beside it; none where that is nothing more."""
    found = strategies.with_neighbours(text, [*fixed, *lost])
    return found if found != list(fixed) else []


def _is_as_full(candidate: Candidate, plain: Candidate, original: str, language: str) -> bool:
    """Whether a translation is about as long as the plain one, or as the original.

    One that leaves words out is no better. Where the plain one repeats itself, a shorter one is.
    What was put in to have the right gender must not have taken the place of another word.
    """
    if any(fault.kind in ("repetition", "language") for fault in plain.findings):
        return True
    if is_right_for_less(candidate, plain, language):
        return False
    enough = min(
        _MIN_SHARE_OF_PLAIN * count_words(plain.text),
        _MIN_SHARE_OF_ORIGINAL * count_words(original),
    )
    return count_words(candidate.text) >= enough - 1


def _with_marks(
    sentence: _Sentence,
    best: Candidate,
    marked: Candidate,
    words: Sequence[str],
    tools: Tools,
    language: str,
) -> tuple[_Sentence, Candidate]:
    """The translation of the sentence with its markup, where it kept the markup and is as good.

    The sentence then counts as one without markup; else, the translation without markup is used.
    """
    if marks.marks_survived(marked.text, sentence.marks, words):
        # Marks inside a term or a number hide it from the checks, so they are removed for them.
        stripped, _ = marks.strip_marks(marked.text)
        faults = tuple(replace(f, span=None) for f in tools.faults(stripped, sentence.plain))
        judged = replace(marked, findings=(*(f for f in marked.findings if f in CUTS), *faults))
        is_better = best_of([judged, best]) is judged
        if is_better and _is_as_full(judged, best, sentence.plain, language):
            return replace(sentence, marks=()), judged
    return sentence, best


def _finished(
    sentence: _Sentence, best: Candidate, words: Sequence[str], engine: Engine, language: str
) -> Translated:
    """A sentence with its translation; `words` are the translations of its marks' words."""
    tokens = engine.codec.count(sentence.plain)
    if best.text and _is_worse_than_none(best, sentence.plain):
        original = sentence.original
        return Translated(original, original, sentence.space, (_LEFT,), tokens)
    if not best.text:
        return Translated(sentence.original, sentence.original, sentence.space, (MISSING,), tokens)
    findings = best.findings
    text = best.text
    if sentence.marks:
        text, unmarked = marks.restore_marks(text, sentence.marks, words, language)
        findings = (*(replace(f, span=None) for f in findings), *unmarked)
    read = max(0, tokens - best.unread - _left_tokens(best, sentence.plain, engine))
    return Translated(text, sentence.original, sentence.space, findings, tokens, read)


_LEFT = Finding("language", "notice", "this line is no sentence, and was left as it is")


def _is_worse_than_none(best: Candidate, original: str) -> bool:
    """Whether a line that is no sentence came back with more or less than it says."""
    if not lost_text.is_label(original):
        return False
    has_brackets = " (" in best.text and "(" not in original
    return has_brackets or any(
        fault not in CUTS
        and lost_text.is_loss(fault)
        and (fault.kind, fault.severity) != ("language", "notice")
        for fault in best.findings
    )


def _left_tokens(best: Candidate, original: str, engine: Engine) -> int:
    """How much of a translation is what stood in the original."""
    if not any(fault.kind == "language" for fault in best.findings):
        return 0
    if lost_text.is_same(best.text, original):
        return engine.codec.count(original)
    return engine.codec.count(
        lost_text.left_words(
            placeholders.without_protected(best.text), placeholders.without_protected(original)
        )
    )


def _left(sentence: _Sentence, engine: Engine, source: str) -> Translated:
    """A sentence that is not translated, as it is."""
    original = sentence.original
    if not placeholders.foreign(original, source):
        return Translated(original, original, sentence.space, ())
    message = f"this is not in the script of {display_name(source)}, so it was not translated"
    finding = Finding("language", "warning", message)
    tokens = engine.codec.count(original)
    return Translated(original, original, sentence.space, (finding,), tokens)


def _has_words(text: str, tools: Tools) -> bool:
    """Whether a text has letters outside of its protected parts."""
    if not any(character.isalpha() for character in text):
        return False
    at = 0
    for start, end in tools.protected(text):
        if any(character.isalpha() for character in text[at:start]):
            return True
        at = end
    return any(character.isalpha() for character in text[at:])
