"""`Digester` and `digest`: many reports in, a digest out. What Python users call."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Unpack

from summarize.digesting.reports import ReadReport
from summarize.digests import Digest
from summarize.documents import Document, Finding
from summarize.errors import InputError, UsageError
from summarize.inference.progress import Progress
from summarize.options import Options, Settings
from summarize.pipeline.digest_job import Ordered, digest_of, events_in_their_words, ordered
from summarize.pipeline.digest_translation import (
    EventTranslation,
    Wanted,
    Way,
    to_compare,
    to_tell,
    translated,
    translation_key,
    translations,
)
from summarize.pipeline.kept_reports import Keeper, KeptReports, is_manifest
from summarize.pipeline.session_owner import SessionOwner
from summarize.pipeline.source_language import SURE
from summarize.reading import loader
from summarize.reading.kinds import UNREAD_ENDINGS
from summarize.reading.loader import Input
from summarize.translating.sentence_translation import Translated

MIN_REPORTS = 2


class Digester(SessionOwner):
    """Makes digests; a translator is loaded once, when first needed.

    Args:
        options: how; `lang` is the language of the digest, `source_lang` that of all reports, and
            `length` how much of what several reports say is told; the defaults if None.
        notify: is told in one line what is worth knowing while it works. None: nobody is.
        progress: a subclass of tqdm that shows downloads; None shows none.
        on_progress: is told how far each step is, when it begins and after each batch of calls.
        keeper: keeps what was read between runs, as `summarize.batch.DigestManifest` does; None
            keeps nothing.

    Attributes:
        kept: which reports were read, and which were known.
        spent: what each model took so far, and how many tokens went through it.
        reads_whole: nothing of an input is set aside.

    Raises:
        UsageError: the options name a language or a glossary that cannot be used.
    """

    def __init__(
        self,
        options: Options | None = None,
        *,
        notify: Callable[[str], None] | None = None,
        progress: type[Any] | None = None,
        on_progress: Callable[[Progress], None] = lambda _: None,
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__(options, notify=notify, progress=progress, on_progress=on_progress)
        self.kept = KeptReports(keeper, self.options)

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
        session, length = self._session, self.options.length
        languages = dict.fromkeys(one.language for one in found.reports)
        ways, lacks = translations(session, languages, found.language)
        known: dict[tuple[str, str], Translated] = {}
        self._translate(to_compare(found, ways), ways, known)
        events = events_in_their_words(found, length, known)
        self._translate(list(to_tell(events, found, ways, known)), ways, known)
        translation = EventTranslation(known, found.language)
        signed = [part for way in ways.values() for part in session.signed(way)]
        return digest_of(
            found, [translation.event(one) for one in events], lacks, [f"length:{length}", *signed]
        )

    def report(self, given: Input) -> ReadReport:
        """One report, read: its language, its day, and what its sentences tell.

        Raises:
            InputError: it cannot be read.
        """
        if isinstance(given, Path):
            data = loader.bytes_at(given, self.options.max_bytes)
            known = self._known(str(given), hashlib.sha256(data).hexdigest())
            if known is not None:
                return known
            document = self._of_bytes(data, str(given))
        else:
            document = self.read(given)
            known = self._known(document.name, document.sha256, document)
            if known is not None:
                return known
        language, confidence = self._session.router.language_alone(document.text)
        report = ReadReport.of(document, language, confidence)
        # Read here, so that progress is that of the work.
        _ = report.told
        self.kept.read.append(report.name)
        self.kept.keep(report)
        return report

    def _known(self, name: str, sha256: str, document: Document | None = None) -> ReadReport | None:
        """A report that an earlier run read, where it would be read the same way now."""
        found = self.kept.report(name, sha256, document)
        if found is None:
            return None
        # Where the language is not sure, the models on this machine decide.
        if found.confidence < SURE:
            own = self._session.router.language_alone(found.document.text)
            if own != (found.language, found.confidence):
                return None
        self.kept.known.append(name)
        return found

    def read(self, given: Input) -> Document:
        """An input as it is worked on; where all of it would be set aside, nothing is.

        Raises:
            InputError: it cannot be read.
        """
        if isinstance(given, Document):
            return given
        if isinstance(given, Path):
            return self._of_bytes(loader.bytes_at(given, self.options.max_bytes), str(given))
        document = loader.read_given(given, self.options.reading(whole=False))
        if document.text.strip():
            return document
        return loader.read_given(given, self.options.reading(whole=True))

    def _of_bytes(self, data: bytes, name: str) -> Document:
        document = loader.read_bytes(data, name, self.options.reading(whole=False))
        if document.text.strip():
            return document
        return loader.read_bytes(data, name, self.options.reading(whole=True))

    def _translate(
        self,
        wanted: Iterable[Wanted],
        ways: Mapping[str, Way],
        known: dict[tuple[str, str], Translated],
    ) -> None:
        """Add translations by language and text; of a text of several reports, the first one's."""
        session = self._session
        all_wanted = [one for one in wanted if one[1]]
        keys = [translation_key(one, ways[one[0].language], session) for one in all_wanted]
        found = [
            self.kept.translations(key, one[1]) for one, key in zip(all_wanted, keys, strict=True)
        ]
        missing = [number for number, one in enumerate(found) if one is None]
        if missing:
            scheduler = session.scheduler(self._on_progress, self.spent)
            results = scheduler.run(
                (report.name, translated((report, texts), ways[report.language], session))
                for report, texts in (all_wanted[number] for number in missing)
            )
            for number, (name, result, error) in zip(missing, results, strict=True):
                if result is None:
                    raise error or RuntimeError(f"{name}: has neither a result nor an error")
                self.kept.keep_translations(keys[number], result)
                found[number] = result
        for (report, texts), translations_of in zip(all_wanted, found, strict=True):
            for text, one in zip(texts, translations_of or (), strict=True):
                known.setdefault((report.language, text), one)

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
    """The files of a folder, and of those in it, that the command would read, in its order."""
    if not folder.is_dir():
        raise InputError(f"{folder}: is no directory; give a list of files, or a directory")
    return [
        one for one in sorted(folder.rglob("*"))
        if one.is_file() and not any(
            # A link may lead anywhere.
            part.name.startswith(".") or part.is_symlink()
            for part in (one, *one.parents) if part.is_relative_to(folder) and part != folder
        )
        and one.suffix[1:].lower() not in UNREAD_ENDINGS and not is_manifest(one)
    ]  # fmt: skip


def _named_apart(reports: Sequence[ReadReport]) -> list[ReadReport]:
    """Reports of which no two have one name: a second `<text>` is `<text> 2`."""
    seen: dict[str, int] = {}
    found = []
    for one in reports:
        count = seen[one.name] = seen.get(one.name, 0) + 1
        found.append(one.named(f"{one.name} {count}") if count > 1 else one)
    return found
