"""What is wrong with a sentence of a summary: the one place that says so for `summarize check`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from summarize.checking import checks
from summarize.documents import Finding, Source, Span
from summarize.text.split_text import SplitText


class Compare(Protocol):
    """Finds what is wrong with a sentence."""

    def __call__(self, sentence: str, sources: Sequence[Source]) -> list[Finding]:
        """What is wrong with it.

        Args:
            sentence: of the summary.
            sources: the sentences of the text that it comes from, the best first; may be empty.
        """


class Comparison:
    """Compares sentences with a text in the same language.

    Args:
        source: all of the article that there is: the body, and the lines around it.
        language: of the sentences.
    """

    def __init__(self, source: SplitText, language: str) -> None:
        self._evidence = checks.Evidence(source.text, source.language, language)

    def __call__(self, sentence: str, sources: Sequence[Source]) -> list[Finding]:
        """What is wrong with a sentence; see `Compare`."""
        del sources
        return [
            *map(_as_error, self._evidence.unsupported_numbers(sentence)),
            *_joined(self._evidence.unsupported_names(sentence), sentence),
            *_loop(sentence),
        ]


class TranslatedComparison:
    """Compares sentences with a text in another language.

    Args:
        source: all of the article that there is.
        language: of the sentences.
        translated: the same article in that language; None where there is no translation of it.
    """

    def __init__(
        self, source: SplitText, language: str, translated: SplitText | None = None
    ) -> None:
        self._source = source
        self._numbers = checks.Evidence(source.text, source.language, language)
        self._in_its_language = Comparison(translated, language) if translated is not None else None
        self._names = checks.Evidence(source.text, source.language, source.language)

    def __call__(
        self, sentence: str, sources: Sequence[Source], pivot: str | None = None
    ) -> list[Finding]:
        """What is wrong with a sentence; see `Compare`.

        Args:
            sentence: of the summary.
            sources: as they stand in the text.
            pivot: the sentence in the text's language; None where it was not translated.
        """
        findings = list(map(_as_error, self._numbers.unsupported_numbers(sentence)))
        if self._in_its_language is not None:
            # What neither the text nor its translation has.
            known = self._in_its_language(sentence, sources)
            places = {finding.span for finding in known}
            findings = [finding for finding in findings if finding.span in places]
            findings += [one for one in known if one.kind == "name" and self._is_new(one, sentence)]
        elif pivot is not None:
            # A name that the translator left as it is, and that the text does not have.
            for finding in self._names.unsupported_names(pivot):
                name = pivot[finding.span.start : finding.span.end] if finding.span else ""
                if name and name in sentence:
                    findings.append(replace(finding, span=None))
        return [*findings, *_loop(sentence)]

    def _is_new(self, finding: Finding, sentence: str) -> bool:
        span = finding.span
        return span is not None and sentence[span.start : span.end] not in self._source.text


def _joined(names: Sequence[Finding], sentence: str) -> list[Finding]:
    """One finding for a name of several words."""
    found: list[Finding] = []
    for one in names:
        last = found[-1].span if found else None
        span = one.span
        if last is None or span is None or sentence[last.end : span.start].strip():
            found.append(one)
            continue
        span = Span(last.start, span.end)
        message = f"the name {sentence[span.start : span.end]} is not in the source text"
        found[-1] = replace(one, message=message, span=span)
    return found


def _loop(sentence: str) -> list[Finding]:
    span = checks.repeats(sentence)
    if span is None:
        return []
    return [Finding("repetition", "warning", "the sentence repeats itself", span)]


def _as_error(finding: Finding) -> Finding:
    """A number that the text does not have is wrong; a name may be another form of one."""
    return replace(finding, severity="error")
