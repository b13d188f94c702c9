"""`Digester` and `digest`: many reports in, a digest out. What Python users call."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Unpack

from summarize.digesting.reports import ReadReport
from summarize.digests import Digest
from summarize.documents import Document, Finding
from summarize.errors import InputError, UsageError
from summarize.options import Options, Settings
from summarize.pipeline.digest_job import Ordered, digest_job, ordered, translations
from summarize.pipeline.session_owner import SessionOwner
from summarize.reading import loader
from summarize.reading.loader import Input

MIN_REPORTS = 2


class Digester(SessionOwner):
    """Makes digests; a translator is loaded once, when first needed.

    Args:
        options: how; `lang` is the language of the digest, `source_lang` that of all reports, and
            `length` how much of what several reports say is told; the defaults if None.
        notify: is told in one line what is worth knowing while it works. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.
        on_progress: is told how far each step is, when it begins and after each batch of calls.

    Attributes:
        spent: what each model took so far, and how many tokens went through it.
        reads_whole: nothing of an input is set aside.

    Raises:
        UsageError: the options name a language or a glossary that cannot be used.
    """

    def __call__(self, reports: Iterable[Input | ReadReport], *, one_event: bool = False) -> Digest:
        """The digest of several reports: a `str` is a text, a `Path` a file.

        Args:
            reports: two or more.
            one_event: they all tell of one event, and are not told apart.

        Raises:
            InputError: one of them cannot be read.
            UsageError: there are fewer than two.
        """
        found = self.order(
            [one if isinstance(one, ReadReport) else self.report(one) for one in reports],
            one_event=one_event,
        )
        return self._result("digest", digest_job(self._session, found))

    def report(self, given: Input) -> ReadReport:
        """One report, read: its language, its day, and what its sentences tell.

        Raises:
            InputError: it cannot be read.
        """
        document = self.read(given)
        language, confidence, _ = self._session.router.language(document.text)
        report = ReadReport.of(document, language, confidence)
        # Read here, so that progress is that of the work.
        _ = report.told
        return report

    def read(self, given: Input) -> Document:
        """An input as it is worked on; where all of it would be set aside, nothing is.

        Raises:
            InputError: it cannot be read.
        """
        if isinstance(given, Document):
            return given
        document = loader.read_given(given, self.options.reading(whole=False))
        if document.text.strip():
            return document
        return loader.read_given(given, self.options.reading(whole=True))

    def order(self, reports: Sequence[ReadReport], *, one_event: bool = False) -> Ordered:
        """Reports in order of time, copies found and events told apart; no model is asked.

        Raises:
            UsageError: there are fewer than two.
        """
        if len(reports) < MIN_REPORTS:
            raise UsageError(
                "a digest puts several reports side by side, and there is "
                f"{'one' if reports else 'none'}; name two or more, or a directory; for one text: "
                "summarize FILE"
            )
        return ordered(_named_apart(reports), self.options.lang, one_event=one_event)

    def lacking(self, found: Ordered) -> list[Finding]:
        """The languages of reports from which no translator is at hand, one finding each."""
        languages = dict.fromkeys(one.language for one in found.reports)
        return translations(self._session, languages, found.language)[1]


def digest(
    reports: Iterable[Input] | Path, *, one_event: bool = False, **settings: Unpack[Settings]
) -> Digest:
    """The digest of several reports: what they say together, and where their figures disagree.

    Args:
        reports: each a `Path` to a file, a text (`str`) or a `Document`; or the `Path` of a folder.
        one_event: they all tell of one event, and are not told apart.
        settings: the fields of `Options`; an unknown one is a `TypeError`.

    Raises:
        SummarizeError: see `summarize.errors`.
    """
    if isinstance(reports, str):
        raise UsageError("a digest puts several reports side by side: give a list of them")
    return Digester(Options.of(settings))(
        _in_folder(reports) if isinstance(reports, Path) else reports, one_event=one_event
    )


def _in_folder(folder: Path) -> list[Path]:
    """The files of a folder, and of those in it, in the order of their names."""
    if not folder.is_dir():
        raise InputError(f"{folder}: is no directory; give a list of files, or a directory")
    return sorted(
        one for one in folder.rglob("*")
        if one.is_file() and not any(
            part.startswith(".") for part in one.relative_to(folder).parts
        )
    )  # fmt: skip


def _named_apart(reports: Sequence[ReadReport]) -> list[ReadReport]:
    """Reports of which no two have one name: a second `<text>` is `<text> 2`."""
    from dataclasses import replace

    seen: dict[str, int] = {}
    found = []
    for one in reports:
        count = seen[one.name] = seen.get(one.name, 0) + 1
        named = one
        if count > 1:
            document = replace(one.document, name=f"{one.name} {count}")
            named = replace(one, document=document)
        found.append(named)
    return found
