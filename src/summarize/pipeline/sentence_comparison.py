"""What is wrong with a sentence of a summary: the one place that says so for `summarize check`."""

from collections.abc import Sequence

from summarize.checking import checks
from summarize.checking.comparison.comparer import Comparer
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.documents import Finding, Source
from summarize.text.split_text import SplitText


class Comparison:
    """Compares sentences with a text in the same language.

    Args:
        source: all of the article that there is: the body, and the lines around it.
    """

    def __init__(self, source: SplitText) -> None:
        self._comparer = Comparer(source)

    def __call__(self, sentence: str, sources: Sequence[Source]) -> list[Finding]:
        """What is wrong with a sentence.

        Args:
            sentence: of the summary.
            sources: the sentences of the text that it comes from, the best first; may be empty.
        """
        return [*self._comparer.findings(sentence, sources), *_loop(sentence)]


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
        self._comparer = TranslatedComparer(source, language)
        self._in_its_language = Comparer(translated) if translated is not None else None

    def __call__(
        self, sentence: str, sources: Sequence[Source], pivot: str | None = None
    ) -> list[Finding]:
        """What is wrong with a sentence.

        Args:
            sentence: of the summary.
            sources: as they stand in the text.
            pivot: the sentence in the text's language; None where it was not translated.
        """
        findings = self._comparer.findings(sentence, sources, pivot)
        if self._in_its_language is not None:
            # Names that neither the text nor its translation has.
            known = self._in_its_language.findings(sentence, ())
            findings += [one for one in known if one.kind == "name" and self._is_new(one, sentence)]
        return [*findings, *_loop(sentence)]

    def _is_new(self, finding: Finding, sentence: str) -> bool:
        span = finding.span
        return span is not None and sentence[span.start : span.end] not in self._source.text


def _loop(sentence: str) -> list[Finding]:
    span = checks.repeats(sentence)
    if span is None:
        return []
    return [Finding("repetition", "warning", "the sentence repeats itself", span)]
