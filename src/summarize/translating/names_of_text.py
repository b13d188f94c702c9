"""Look in translations for the names that the text around them knows."""

from dataclasses import replace

from summarize.checking.translated_names import KnownNames
from summarize.documents import Finding, Span
from summarize.translating.requests import Candidate, Tools


def with_names(known: KnownNames, tools: Tools) -> Tools:
    """The other stages, which look for the names that a text knows as well."""

    def faults(translation: str, original: str) -> list[Finding]:
        return [*tools.faults(translation, original), *known.findings(translation, original)]

    def lost(translation: str, original: str) -> list[Span]:
        missing = known.missing(translation, original)
        return [*tools.lost(translation, original), *(one.span for one in missing if one.is_sure)]

    return replace(tools, faults=faults, lost=lost)


def looked_at(candidate: Candidate, text: str, known: KnownNames) -> Candidate:
    """A translation with findings for the names that the text knows and it does not have."""
    found = known.findings(candidate.text, text) if candidate.text else ()
    return replace(candidate, findings=(*candidate.findings, *found)) if found else candidate
