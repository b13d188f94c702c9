"""What a digest has read, kept between runs: reports and translations, as checked JSON.

What is kept is found by what it was made from: the bytes of a report, the options that shape how it
is read, the version of the program, and, of a translation, the models. A report that comes out is
what reading it anew would give; whatever is not, is not used.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any, Protocol

from summarize._version import __version__
from summarize.digesting.reports import FEATURES, MAX_CHARACTERS, ReadReport, Told
from summarize.digesting.word_tables import tokens_of
from summarize.documents import Document, Span
from summarize.errors import LanguageError
from summarize.languages.tags import parse
from summarize.options import Options
from summarize.pipeline.record_json import as_json, of_json
from summarize.translating.sentence_translation import Translated

# The end of the name of a file in which reports are kept, and what its first line says that it is.
ENDING = ".manifest.jsonl"
MANIFEST = "summarize digest"
_MAX_HEADER = 1000


class Keeper(Protocol):
    """Keeps JSON objects by key; it may forget any of them."""

    def get(self, key: str) -> dict[str, Any] | None:
        """What was kept under a key; None for nothing."""

    def put(self, key: str, value: dict[str, Any]) -> None:
        """Keep an object; where that is not possible, nothing happens."""

    def reject(self, key: str) -> None:
        """What was kept under a key makes no sense."""


@dataclass
class KeptReports:
    """Reports and translations of earlier runs, and of this one.

    Args:
        keeper: where they are; None keeps nothing.
        options: of the digest.

    Attributes:
        known: the names of the reports that were read by an earlier run, so far.
        read: the names of those that were read by this one.
    """

    keeper: Keeper | None
    options: Options
    known: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)

    def report(self, name: str, sha256: str, document: Document | None = None) -> ReadReport | None:
        """A report that was read before; None where it was not.

        Args:
            name: of the input.
            sha256: of its bytes.
            document: what was read, where it is read already.
        """
        key = self._key_of(name, sha256)
        value = None if self.keeper is None else self.keeper.get(key)
        if value is None or self.keeper is None:
            return None
        try:
            found = _restored(value, name, sha256)
        except (ValueError, RecursionError):
            self.keeper.reject(key)
            return None
        return None if document is not None and document != found.document else found

    def keep(self, report: ReadReport) -> None:
        """Keep a report that was read."""
        if self.keeper is not None:
            document = report.document
            self.keeper.put(self._key_of(document.name, document.sha256), _kept(report))

    def translations(self, key: str, texts: Sequence[str]) -> list[Translated] | None:
        """The translations of texts, one for one; None where they are not known.

        Args:
            key: as of `translation_key`.
            texts: these texts.
        """
        value = None if self.keeper is None else self.keeper.get(key)
        if value is None or self.keeper is None:
            return None
        try:
            found = [of_json(Translated, one) for one in _list(value.get("translations"))]
            if len(found) != len(texts) or any(
                one.tokens < 0 or one.space.strip() or not _are_inside(one) for one in found
            ):
                raise ValueError("not the translations of these texts")
        except (ValueError, RecursionError):
            self.keeper.reject(key)
            return None
        return found

    def keep_translations(self, key: str, translations: Sequence[Translated]) -> None:
        """Keep the translations of texts."""
        if self.keeper is not None:
            self.keeper.put(key, {"translations": [as_json(one) for one in translations]})

    def _key_of(self, name: str, sha256: str) -> str:
        # The end of a name may tell the kind of a file, and the rest its day.
        options = self.options
        made_from = [PurePath(name).name, sha256, options.source_lang, options.encoding]
        return key_of("report", *made_from, options.fix_text)


def key_of(kind: str, *made_from: object) -> str:
    """The key of what is made from these, with this version of the program."""
    text = json.dumps([__version__, kind, *made_from], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def is_manifest(path: Path) -> bool:
    """Whether a file is one in which reports are kept, and none itself."""
    if not path.name.endswith(ENDING):
        return False
    try:
        with path.open("rb") as file:
            first = json.loads(file.readline(_MAX_HEADER))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(first, dict) and first.get("manifest") == MANIFEST


def _kept(report: ReadReport) -> dict[str, Any]:
    """A report as JSON; what is found quickly again is left out."""
    told = [as_json(replace(one, text="", tokens=())) for one in report.told]
    return {
        "report": as_json(report),
        "ends": [span.end for span in report.split.spans],
        "told": told,
    }


def _restored(value: dict[str, Any], name: str, sha256: str) -> ReadReport:
    """A report out of JSON.

    Raises:
        ValueError: it is none, or not one of these bytes.
    """
    if not {"report", "ends", "told"} <= value.keys():
        raise ValueError("not a report")
    report = of_json(ReadReport, value["report"])
    document = replace(report.document, name=name)
    if document.sha256 != sha256 or not 0 <= report.confidence <= 1:
        raise ValueError("another report")
    _expect_language(report.language)
    report = replace(report, document=document).with_file_day()
    spans = _spans(document, _list(value["ends"]))
    report = report.with_sentences(spans)
    return report.with_told(tuple(_told(report, _list(value["told"]))))


@lru_cache(maxsize=256)
def _expect_language(tag: str) -> None:
    """Raise `ValueError` for what is no language."""
    try:
        parse(tag)
    except LanguageError as error:
        raise ValueError("not a language") from error


def _spans(document: Document, ends: list[Any]) -> list[Span]:
    """The spans of sentences, which together are the text."""
    spans, start = [], 0
    for end in ends:
        if type(end) is not int or not start < end <= len(document.text):
            raise ValueError("not the sentences of the text")
        spans.append(Span(start, end))
        start = end
    if start != len(document.text):
        raise ValueError("not all of the text")
    return spans


def _told(report: ReadReport, values: list[Any]) -> list[Told]:
    """What the sentences tell, one for one."""
    document = report.document
    if len(values) != len(report.reading):
        raise ValueError("not one for each sentence")
    found = []
    for index, value in enumerate(values):
        told = of_json(Told, value)
        inner = report.content(index)
        if told.span != inner:
            raise ValueError("another place")
        text = " ".join(document.text[inner.start : inner.end].split())[:MAX_CHARACTERS]
        tokens = tokens_of(text)
        if told.index != index or told.read_as or told.read_in:
            raise ValueError("another sentence")
        if any(not 0 <= hit.first < hit.last <= len(tokens) for hit in told.known):
            raise ValueError("words that are not there")
        places = [one.span for one in told.days]
        places += [span for one in told.figures for span in (one.span, one.number)]
        if any(not 0 <= place.start <= place.end <= len(text) for place in places):
            raise ValueError("places that are not there")
        if any(one[:2] not in FEATURES for one in told.features):
            raise ValueError("features of no kind")
        found.append(replace(told, text=text, tokens=tokens))
    return found


def _are_inside(one: Translated) -> bool:
    return all(
        finding.span is None or 0 <= finding.span.start <= finding.span.end <= len(one.text)
        for finding in one.findings
    )


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - anything may have been there
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value
