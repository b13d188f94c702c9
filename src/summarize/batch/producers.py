"""Inputs -> results as they will be written, wherever the models run."""

import hashlib
import os
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from summarize.batch.inputs import Source
from summarize.batch.sinks import Sink
from summarize.documents import Document, Summary, Translation
from summarize.errors import InputError, OutputError
from summarize.models.engines.hardware import cores
from summarize.options import Options
from summarize.reading import loader
from summarize.writing import formats
from summarize.writing.formats import Format
from summarize.writing.notices import lines_of


@dataclass(frozen=True, slots=True)
class Made:
    """A result, ready to be written.

    Attributes:
        text: in its format; empty where it was staged.
        language: of the result.
        source_language: of the input.
        unchanged: the input was handed back, or translated whole.
        sha256: of the input's bytes.
        signature: of the result.
        words: of the input.
        lines: what a reader should know of it, each in a line.
        findings: how many things should be looked at.
        output_sha256: of its bytes as they are written.
        output_bytes: how many these are.
        staged: what the place that it goes to has it as already; empty for nothing.
    """

    text: str
    language: str
    source_language: str
    unchanged: bool
    sha256: str
    signature: str
    words: int
    lines: tuple[str, ...]
    findings: int
    output_sha256: str
    output_bytes: int
    staged: str = ""


Result = Made | Exception


class Maker(Protocol):
    """Makes results of many inputs, in any order; a failure is a result, too."""

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """A result for each source; sources are taken as they are needed."""
        ...


class HereMaker:
    """Makes results in this process.

    Args:
        worker: a `Summarizer` or a `Translator`.
        form: the format of the results.
    """

    def __init__(self, worker: Any, form: Format) -> None:  # noqa: ANN401 - of either result
        self._worker = worker
        self._form = form

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """A result for each source, in their order."""
        under_way: deque[Source] = deque()
        unreadable: deque[tuple[Source, Exception]] = deque()

        def documents() -> Iterator[Path | Document]:
            for source in sources:
                try:
                    document = given(source, self._worker)
                except Exception as error:  # noqa: BLE001 - a result as well
                    unreadable.append((source, error))
                else:
                    under_way.append(source)
                    yield document

        for outcome in self._worker.map(documents()):
            while unreadable:
                yield unreadable.popleft()
            source = under_way.popleft()
            try:
                result: Result = made(outcome.get(), self._form)
            except Exception as error:  # noqa: BLE001 - a result as well
                result = error
            yield source, result
        yield from unreadable


@dataclass(frozen=True)
class Making:
    """Makes a maker: what another process is told to do.

    Attributes:
        doing: `summarizing` or `translating`.
        options: how.
        form: of the results.
        workers: how many processes share a machine.
        sink: where they are staged; None where they are sent back.
    """

    doing: str
    options: Options
    form: Format
    workers: int
    sink: Sink | None = None

    def __call__(self) -> Maker:
        """A maker, with a share of the cores."""
        from summarize.pipeline.api import WORKERS

        worker: Any = WORKERS[self.doing]
        threads = max(1, (self.options.threads or cores()) // self.workers)
        maker = HereMaker(worker(replace(self.options, threads=threads)), self.form)
        return maker if self.sink is None else StagingMaker(maker, self.sink)


class StagingMaker:
    """Stages the results of another maker, each as soon as it is there.

    Args:
        maker: makes them.
        sink: where they are staged.

    Raises:
        ModelError: this machine does not see that place.
    """

    def __init__(self, maker: Maker, sink: Sink) -> None:
        sink.expect_seen()
        self._maker = maker
        self._sink = sink

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """As of the other, without the texts."""
        for source, result in self._maker.make(sources):
            if not isinstance(result, Made):
                yield source, result
                continue
            try:
                staged = self._sink.stage(result.text)
            except OutputError as error:
                yield source, error
            else:
                yield source, replace(result, text="", staged=staged)


def given(source: Source, worker: Any) -> Path | Document:  # noqa: ANN401 - of either result
    """What a worker takes for a source: a file that it reads, or standard input, read.

    Raises:
        InputError: there is nothing to read, or standard input cannot be read as a text.
    """
    source = with_standard_input(source, worker.options.max_bytes)
    if source.error is not None:
        raise source.error
    if source.text is not None:
        return loader.read_text(source.text, source.name, whole=worker.reads_whole)
    if source.data is not None:
        return loader.read_bytes(source.data, source.name, whole=worker.reads_whole)
    return Path(source.path or "")


def with_standard_input(source: Source, max_bytes: int) -> Source:
    """A source with what standard input holds, if it is that; any other as it is."""
    known = (source.path, source.text, source.data, source.error)
    if any(one is not None for one in known):
        return source
    try:
        data = loader.bytes_of_stream(_standard_input(), source.name, max_bytes)
    except InputError as error:
        return replace(source, error=error)
    return replace(source, data=data)


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise InputError("<stdin>: is closed; name a file, or pipe a text in")
    return sys.stdin.buffer


def made(result: Summary | Translation, form: Format) -> Made:
    """A result as it will be written to a file."""
    text = formats.render(result, form)
    data = formats.encoded(text)
    return Made(
        text=text,
        language=result.language,
        source_language=result.document_language,
        unchanged=result.unchanged,
        sha256=result.document.sha256,
        signature=result.signature,
        words=result.document.words,
        lines=tuple(lines_of(result)),
        findings=sum(one.severity == "warning" for one in result.all_findings),
        output_sha256=hashlib.sha256(data).hexdigest(),
        output_bytes=len(data),
    )


def absolute(source: Source) -> str:
    """Where an input is, for whoever asks later from elsewhere; empty for standard input.

    A record is where its table is.
    """
    path = source.record.rpartition(":")[0] or source.path
    return "" if path is None else os.path.abspath(path)  # noqa: PTH100 - links stay
