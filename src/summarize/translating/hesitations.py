"""Say where a translator was unsure of its translation.

A small translator writes a wrong word as smoothly as a right one. How unsure it was tells them
apart, in part: what is measured is said in the catalog beside the limits that are used here.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.documents import Finding, Severity, Span
from summarize.inference.scheduler import Job, Request
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Hesitation

# A text of more pieces of words is not measured: memory and time grow with their square.
_MAX_PIECES = 400


def doubts(
    pairs: Sequence[tuple[str, str]], engine: Engine, languages: tuple[str, str]
) -> Job[list[tuple[Finding, ...]]]:
    """What is to be said of each translation; nothing by an engine whose doubt is not measured.

    Args:
        pairs: of a text as the translator reads it, and its translation.
        engine: the translator.
        languages: BCP 47 tags of the languages that it was translated from and into.

    Returns:
        As many findings as there are pairs, none or one for each, as the generator's value.
    """
    if engine.surest is None:
        return [()] * len(pairs)
    wanted = {
        (source, text): None
        for source, text in pairs
        if source != text and max(_pieces(source, engine), _pieces(text, engine)) <= _MAX_PIECES
    }
    amounts: dict[tuple[str, str], Hesitation] = {}
    if wanted:
        prompts = []
        for source, text in wanted:
            given = Prompt(source, source_language=languages[0], target_language=languages[1])
            output = engine.codec.encode(Prompt(text)).tokens
            prompts.append(replace(engine.codec.encode(given), forced_output=output))
        decoding = engine.decoding(1, 1)
        replies = yield Request(engine, tuple(prompts), decoding, "translating")
        for pair, [hypothesis] in zip(wanted, replies, strict=True):
            if hypothesis.hesitation is not None:
                amounts[pair] = hypothesis.hesitation
    too_long = Hesitation(math.inf)
    return [
        _findings(amounts.get(pair, too_long), pair[1], engine.surest) if pair[0] != pair[1] else ()
        for pair in pairs
    ]


def of_what_is_shown(
    doubt: tuple[Finding, ...], measured: str, shown: str, original: str
) -> tuple[Finding, ...]:
    """A doubt, where its translation is shown; without its place, where marks have moved that.

    Args:
        doubt: none or one finding.
        measured: the translation that it is of.
        shown: the same, with its marks.
        original: the sentence.
    """
    if shown == original:
        return ()
    return tuple(
        one if one.span is None or _stays(one.span, measured, shown) else replace(one, span=None)
        for one in doubt
    )


def _stays(span: Span, measured: str, shown: str) -> bool:
    return measured[span.start : span.end] == shown[span.start : span.end]


def _findings(
    hesitation: Hesitation, text: str, surest: tuple[float, float]
) -> tuple[Finding, ...]:
    sure, unsure = surest
    if hesitation.amount < sure:
        return ()
    # What is no number is no small one.
    severity: Severity = "notice" if hesitation.amount <= unsure else "warning"
    how = "unsure" if severity == "warning" else "not quite sure"
    words = [f"{one.word!r} (for {one.of!r})" for one in hesitation.words if one.word and one.of]
    most = f", most of all of {' and '.join(words)}" if words else ""
    message = f"the translator was {how} of this translation{most}"
    place = _place(hesitation.words[0].word, text) if hesitation.words else None
    return (Finding("uncertain", severity, message, place),)


def _pieces(text: str, engine: Engine) -> int:
    return engine.pieces(text) or len(text)


def _place(word: str, text: str) -> Span | None:
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) if word else None
    return None if found is None else Span(*found.span())
