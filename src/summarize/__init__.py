"""Summaries and translations of articles in the language you read, made on your own machine.

    from summarize import check, digest, summarize, translate
    summary = summarize("text ...", lang="pt")     # a str is a text; a Path is a file
    print(summary.title, summary.text)
    print(translate("text ...", lang="pt").text)   # the whole text, in its layout
    print(check("summary ...", "text ...").counts)  # anyone's summary against its text
    print(digest(Path("reports"), lang="pt").events)  # many reports side by side

Importing this imports no model code; that happens on use.
"""

from typing import TYPE_CHECKING, Any

from summarize._version import __version__

if TYPE_CHECKING:
    from summarize.digests import Digest
    from summarize.documents import (
        Document,
        Finding,
        Outcome,
        Summary,
        SummarySentence,
        Translation,
    )
    from summarize.errors import SummarizeError
    from summarize.inference.progress import Progress
    from summarize.options import Options
    from summarize.pipeline.api import Summarizer, Translator, read, summarize, translate
    from summarize.pipeline.check_api import Checker, check
    from summarize.pipeline.digest_api import Digester, digest
    from summarize.pipeline.dry_run_plan import Plan
    from summarize.reports import CheckedSentence, Report

_HOMES = {
    "CheckedSentence": "reports",
    "Checker": "pipeline.check_api",
    "Digest": "digests",
    "Digester": "pipeline.digest_api",
    "Document": "documents",
    "Finding": "documents",
    "Options": "options",
    "Outcome": "documents",
    "Plan": "pipeline.dry_run_plan",
    "Progress": "inference.progress",
    "Report": "reports",
    "SummarizeError": "errors",
    "Summarizer": "pipeline.api",
    "Summary": "documents",
    "SummarySentence": "documents",
    "Translation": "documents",
    "Translator": "pipeline.api",
    "check": "pipeline.check_api",
    "digest": "pipeline.digest_api",
    "read": "pipeline.api",
    "summarize": "pipeline.api",
    "translate": "pipeline.api",
}

__all__ = [
    "CheckedSentence",
    "Checker",
    "Digest",
    "Digester",
    "Document",
    "Finding",
    "Options",
    "Outcome",
    "Plan",
    "Progress",
    "Report",
    "SummarizeError",
    "Summarizer",
    "Summary",
    "SummarySentence",
    "Translation",
    "Translator",
    "__version__",
    "check",
    "digest",
    "read",
    "summarize",
    "translate",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - of whatever the name stands for
    if name not in _HOMES:
        raise AttributeError(f"module 'summarize' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"summarize.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
