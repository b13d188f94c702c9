"""The findings of one sentence, each fault once."""

from summarize.documents import Finding, FindingKind, Span

# More faults in one sentence nobody reads, and a sentence that has more is none.
_MOST = 20


class Collected:
    """Keeps findings that stand over nothing that was found before."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def add(self, finding: Finding) -> None:
        """Keep a finding, unless one stands there already."""
        span = finding.span
        if not self.is_full and not any(
            other.span is not None
            and span is not None
            and other.span.start < max(span.end, span.start + 1)
            and span.start < max(other.span.end, other.span.start + 1)
            for other in self._found
        ):
            self._found.append(finding)

    def error(self, kind: FindingKind, message: str, span: Span | None) -> None:
        """Keep an error."""
        self.add(Finding(kind, "error", message, span))

    def warning(self, kind: FindingKind, message: str, span: Span | None) -> None:
        """Keep a warning."""
        self.add(Finding(kind, "warning", message, span))

    @property
    def is_full(self) -> bool:
        """Whether it keeps no more."""
        return len(self._found) >= _MOST

    @property
    def findings(self) -> list[Finding]:
        """All of them, in the order of the sentence."""
        return sorted(self._found, key=lambda one: one.span or Span(0, 0))
