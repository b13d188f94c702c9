"""What a sentence's translation must keep, and what is wrong with one."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from summarize.checking import lost_text, translated_names
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.comparison.translated_hedges import lost_hedge
from summarize.checking.comparison.turned_names import turned_names
from summarize.checking.fluency import length_ratio
from summarize.checking.invented_words import invented_words
from summarize.checking.left_english import left_english
from summarize.checking.misread_units import misread_units, unit_findings
from summarize.checking.named_gender import wrong_gender_of_named
from summarize.checking.negation import (
    changed_brackets,
    doubled,
    lost_quotation,
)
from summarize.checking.person_gender import wrong_gender
from summarize.checking.persons import Persons
from summarize.documents import Finding, Source, Span
from summarize.pipeline.routing import Step
from summarize.pipeline.session import Session
from summarize.translating import layout
from summarize.translating.foreign_words import foreign_words
from summarize.translating.measurement_units import units
from summarize.translating.placeholders import signs
from summarize.translating.strategies import Kept, without_overlaps

Writes = Callable[[str], bool]

_MANY = 5
_MAX_LOOKED_FOR = 100


def kept(text: str, step: Step, writes: Writes | None = None) -> list[Span]:
    """What must come out of a translation as it is: addresses, code, signs, foreign letters.

    Args:
        text: in the source language.
        step: the languages.
        writes: a letter -> whether the translator's vocabulary has it.
    """
    fixed = [
        *layout.protected(text),
        *signs(text),
        *units(text),
        *foreign_words(text, step.source, step.target, writes),
    ]
    return [one.span for one in without_overlaps([Kept(span, "") for span in fixed])]


def faults(  # noqa: PLR0913 - what is known of a text
    translation: str,
    original: str,
    *,
    step: Step,
    session: Session,
    comparer: TranslatedComparer,
    fixed: Callable[[str], Sequence[Span]],
    known: Persons | None = None,
) -> list[Finding]:
    """What is wrong with a sentence's translation, as far as it can be seen.

    Args:
        translation: what came out.
        original: what went in.
        step: the languages.
        session: what every job shares.
        comparer: compares with the text that the sentence is from.
        fixed: a text -> what must come out of a translation as it is, see `kept`.
        known: the persons of the text, and what is known of them; None where nothing is.
    """
    source = Source(0, len(original), original, 1.0)
    plain = layout.without_protected(original)
    pair = (step.source, step.target)
    wanted = " ".join(term.text for term in terms(original, session))
    return [
        *comparer.findings_of_translation(translation, [source]),
        *doubled(translation, original),
        *length_ratio(translation, original),
        *lost_text.changed_repetition(translation, original),
        *lost_text.made_up(translation, original, pair),
        *lost_text.untranslated(layout.without_protected(translation), plain, step.source),
        *left_english(translation, plain, pair, wanted),
        *invented_words(translation, plain, pair, wanted),
        *lost_text.sign_findings(translation, original, fixed(original)),
        *_lost(translation, original, fixed),
        *(_wrong_genders(translation, original, known, step) if known is not None else ()),
        *unit_findings(translation, original, pair),
        *lost_hedge(translation, plain, pair),
        *lost_quotation(translation, original),
        *changed_brackets(translation, original),
        *(
            Finding(
                "glossary",
                "warning",
                f"the glossary's term for {term!r} was not used in every place",
            )
            for term in session.glossary.missing(translation, plain)
        ),
    ]


def _wrong_genders(
    translation: str, original: str, known: Persons, step: Step
) -> Iterator[Finding]:
    """Men of whom it makes women, and women of whom it makes men."""
    found = wrong_gender(translation, known.of(original), step.target)
    yield from found
    named = known.named.of(original)
    for one in wrong_gender_of_named(translation, original, named, step.target):
        if not any(_overlap(one.span, other.span) for other in found):
            yield one


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def lost_parts(
    translation: str, original: str, step: Step, writes: Writes | None = None
) -> list[Span]:
    """Where names, signs and units stand in a sentence that its translation does not have."""
    pair = (step.source, step.target)
    names = [
        *translated_names.lost_names(translation, original, pair),
        *turned_names(translation, original, pair),
    ]
    signs = lost_text.lost_signs(translation, original, kept(original, step, writes))
    units = misread_units(translation, original, pair)
    return sorted({*(one.span for one in names), *(span for span, _ in units), *signs})


def _lost(
    translation: str, original: str, fixed: Callable[[str], Sequence[Span]]
) -> Iterator[Finding]:
    """Findings for what had to come out as it is and did not; for many of it, in few."""
    wanted = Counter(original[span.start : span.end] for span in fixed(original))
    if not wanted:
        return
    there = Counter(translation[span.start : span.end] for span in fixed(translation))
    lost = [text for text, times in wanted.items() if there[text] < times]
    # It may stand closely to other letters now.
    few = [text for text in lost[:_MAX_LOOKED_FOR] if translation.count(text) < wanted[text]]
    lost = [*few, *lost[_MAX_LOOKED_FOR:]]
    for text in lost[:_MANY]:
        yield Finding("layout", "warning", f"{text} of the original is missing or was changed")
    if len(lost) > _MANY:
        yield Finding("layout", "warning", f"{len(lost) - _MANY} more like it are missing")


def terms(text: str, session: Session) -> list[Kept]:
    """Where terms of the glossary stand, addresses and code apart, and what comes in their place.

    A term in capitals is in capitals in the translation, too.
    """
    if not session.glossary.terms:
        return []
    fixed = layout.protected(text)
    return [
        Kept(span, target.upper() if _is_shouted(text[span.start : span.end], source) else target)
        for span, source, target in session.glossary.occurring(text)
        if not any(one.start < span.end and span.start < one.end for one in fixed)
    ]


def _is_shouted(text: str, term: str) -> bool:
    return text.isupper() and not term.isupper() and len(text) > 1
