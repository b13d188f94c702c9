"""A text -> the text in another language, sentence by sentence.

A generator: it yields requests and is sent the replies, and calls no model itself. What stands
between the sentences (spaces, line breaks) is kept as it was.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from summarize.documents import Finding, Span
from summarize.models.codec import Prompt
from summarize.models.loading import Engine
from summarize.models.runner import Hypothesis
from summarize.scheduler import Job, Request

# A sentence in another language takes more tokens, rarely more than twice as many.
_GROWTH = 2.0
_MIN_NEW_TOKENS = 32

Split = Callable[[str], list[Span]]
Break = Callable[[str, int], int]
Check = Callable[[str, str], list[Finding]]


@dataclass(frozen=True)
class Translated:
    """One sentence, with the space that followed it in the original.

    Attributes:
        text: the translation.
        original: what it was made from.
        space: white space after it.
        findings: what the checks found.
    """

    text: str
    original: str
    space: str
    findings: tuple[Finding, ...]


def translate(
    sentences: Sequence[str], engine: Engine, target: str, beams: int, wrap: Break, check: Check
) -> Job[list[Translated]]:
    """Translate sentences.

    Args:
        sentences: each with the white space that follows it.
        engine: the translator.
        target: BCP 47 tag of the language to translate into.
        beams: width of the beam.
        wrap: where to break a sentence that is over the engine's limit.
        check: (translation, original) -> findings; of the hypotheses, the first with the fewest is
            taken.

    Returns:
        As many translated sentences, as the generator's value.
    """
    pieces: list[tuple[int, str]] = []
    for number, sentence in enumerate(sentences):
        if _has_words(sentence):
            pieces += [(number, part) for part in _within_limit(sentence.strip(), engine, wrap)]
    outputs: list[list[str]] = [[] for _ in sentences]
    cut: set[int] = set()
    if pieces:
        prompts = tuple(
            engine.codec.encode(Prompt(part, target_language=target)) for _, part in pieces
        )
        longest = max(len(prompt.tokens) for prompt in prompts)
        limit = max(_MIN_NEW_TOKENS, round(longest * _GROWTH))
        replies = yield Request(engine, prompts, engine.decoding(limit, beams))
        for (number, part), hypotheses in zip(pieces, replies, strict=True):
            text, finished = _best(hypotheses, engine, part, check)
            outputs[number].append(text)
            if not finished:
                cut.add(number)
    return [
        _joined(sentence, parts, check, was_cut=number in cut)
        for number, (sentence, parts) in enumerate(zip(sentences, outputs, strict=True))
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
    )


def _best(
    hypotheses: Sequence[Hypothesis], engine: Engine, part: str, check: Check
) -> tuple[str, bool]:
    """The first hypothesis with the fewest findings, one that came to its end if any did."""
    texts = [(engine.codec.decode(h.tokens).strip(), h.finished) for h in hypotheses]
    return min(texts, key=lambda one: (not one[1], len(check(one[0], part))))


def _joined(sentence: str, parts: Sequence[str], check: Check, *, was_cut: bool) -> Translated:
    original = sentence.strip()
    space = sentence[len(sentence.rstrip()) :]
    # What has no words (figures, a line of dashes) says the same in every language.
    if not parts:
        return Translated(original, original, space, ())
    text = " ".join(part for part in parts if part)
    if not text:
        missing = Finding("language", "warning", "the translator gave nothing for this sentence")
        return Translated(original, original, space, (missing,))
    findings = check(text, original)
    if was_cut:
        findings.append(
            Finding("repetition", "warning", "the translation ran into its limit before its end")
        )
    return Translated(text, original, space, tuple(findings))


def _within_limit(sentence: str, engine: Engine, wrap: Break) -> list[str]:
    """The sentence, or its clauses where it is too long for the engine."""
    # Room for the language token and the end token.
    limit = engine.codec.max_input_tokens - 4
    count = engine.codec.count(sentence)
    if count <= limit or len(sentence) < 2:
        return [sentence]
    place = wrap(sentence, len(sentence) // 2)
    first, second = sentence[:place].strip(), sentence[place:].strip()
    return [
        piece for half in (first, second) if half for piece in _within_limit(half, engine, wrap)
    ]


def _has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]", text))
