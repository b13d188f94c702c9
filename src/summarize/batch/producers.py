"""Inputs -> results as they will be written, wherever the models run."""

import os
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from summarize.batch.inputs import Source
from summarize.batch.rendered import Rendered, Result, rendered
from summarize.batch.sinks import Sink
from summarize.documents import Document
from summarize.errors import InputError, OutputError
from summarize.models.engines.hardware import cores
from summarize.options import Options
from summarize.reading import loader
from summarize.writing.formats import Format


class Producer(Protocol):
    """Makes results of many inputs, in any order; a failure is a result, too."""

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """A result for each source; sources are taken as they are needed."""
        ...


class LocalProducer:
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
                result: Result = rendered(outcome.get(), self._form)
            except Exception as error:  # noqa: BLE001 - a result as well
                result = error
            yield source, result
        yield from unreadable


@dataclass(frozen=True)
class ProducerFactory:
    """Makes a producer: what another process is told to do.

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

    def __call__(self) -> Producer:
        """A producer, with a share of the cores."""
        from summarize.pipeline.api import WORKERS

        worker: Any = WORKERS[self.doing]
        threads = max(1, (self.options.threads or cores()) // self.workers)
        producer = LocalProducer(worker(replace(self.options, threads=threads)), self.form)
        return producer if self.sink is None else StagingProducer(producer, self.sink)


class StagingProducer:
    """Stages the results of another producer, each as soon as it is there.

    Args:
        producer: makes them.
        sink: where they are staged.

    Raises:
        ModelError: this machine does not see that place.
    """

    def __init__(self, producer: Producer, sink: Sink) -> None:
        sink.expect_seen()
        self._producer = producer
        self._sink = sink

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """As of the other, without the texts."""
        for source, result in self._producer.make(sources):
            if not isinstance(result, Rendered):
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


def absolute(source: Source) -> str:
    """Where an input is, for whoever asks later from elsewhere; empty for standard input.

    A record is where its table is.
    """
    path = source.record.rpartition(":")[0] or source.path
    return "" if path is None else os.path.abspath(path)  # noqa: PTH100 - links stay
