"""Turns inputs into rendered results with the models of this process."""

import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from summarize.batch.inputs import Source
from summarize.batch.rendered import Rendered, Result, rendered
from summarize.batch.run_options import DOING, Task
from summarize.batch.sinks import Sink
from summarize.documents import Document
from summarize.errors import InputError, OutputError, UsageError
from summarize.models.engines.hardware import cores
from summarize.options import Options
from summarize.reading import loader
from summarize.reading.addresses.urls import is_address
from summarize.writing.format_names import OutputForm


class Producer(Protocol):
    """Makes the results of many inputs, in any order; a failure is a result as well."""

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """Yield a result for each source; sources are taken as they are needed."""
        ...


class LocalProducer:
    """Makes results in this process.

    Args:
        worker: a `Summarizer` or a `Translator`.
        form: the format of the results.
    """

    def __init__(self, worker: Any, form: OutputForm) -> None:  # noqa: ANN401 - of either result
        self._worker = worker
        worker.gives_back = form == "same"
        self._form = form

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """Yield a result for each source, in their order."""
        in_progress: deque[Source] = deque()
        unreadable: deque[tuple[Source, Exception]] = deque()

        def documents() -> Iterator[Path | Document]:
            for source in sources:
                try:
                    document = document_of(source, self._worker)
                except Exception as error:  # noqa: BLE001 - a result as well
                    unreadable.append((source, error))
                else:
                    in_progress.append(source)
                    yield document

        for outcome in self._worker.map(documents()):
            while unreadable:
                yield unreadable.popleft()
            source = in_progress.popleft()
            try:
                result: Result = rendered(outcome.get(), self._form, outcome.seconds)
            except Exception as error:  # noqa: BLE001 - a result as well
                result = error
            yield source, result
        yield from unreadable


@dataclass(frozen=True)
class ProducerFactory:
    """Makes a producer in another process, to which it is sent.

    Attributes:
        task: what to do with the inputs.
        options: of the summaries or translations.
        form: of the results.
        workers: how many processes share a machine.
        sink: where results are staged; None where they are sent back.
    """

    task: Task
    options: Options
    form: OutputForm
    workers: int
    sink: Sink | None = None

    def __call__(self) -> Producer:
        """A producer, with a share of the cores."""
        threads = max(1, (self.options.threads or cores()) // self.workers)
        worker = new_worker(self.task, replace(self.options, threads=threads))
        producer = LocalProducer(worker, self.form)
        return producer if self.sink is None else StagingProducer(producer, self.sink)


class StagingProducer:
    """Stages the results of another producer, each as soon as it is made.

    Args:
        producer: makes the results.
        sink: stages them.

    Raises:
        ModelError: this machine does not see the place where results go.
    """

    def __init__(self, producer: Producer, sink: Sink) -> None:
        sink.expect_visible()
        self._producer = producer
        self._sink = sink

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """Yield the results of the other producer without their texts, which are staged."""
        for source, result in self._producer.make(sources):
            if not isinstance(result, Rendered):
                yield source, result
                continue
            try:
                staged = self._sink.stage(result.content)
            except OutputError as error:
                yield source, error
            else:
                yield source, replace(result, text="", file=b"", staged=staged)


def new_worker(
    task: Task,
    options: Options | None,
    *,
    notify: Callable[[str], None] | None = None,
    **more: Any,  # noqa: ANN401 - as of `Summarizer`
) -> Any:  # noqa: ANN401 - a Summarizer or a Translator
    """A `Summarizer` or a `Translator`, with the arguments that they take.

    Raises:
        UsageError: there is no such task; the options name a language, prompts or a glossary that
            cannot be used.
        ModelError: they name a model that does not exist.
    """
    from summarize.pipeline.api import WORKERS

    if task not in DOING:
        raise UsageError(f"task is {task!r}; it can be {', '.join(DOING)}")
    worker: Any = WORKERS[DOING[task]]
    try:
        return worker(options or Options(), notify=notify, **more)
    except InputError as error:
        # A glossary is not an input that fails alone: without it nothing can be done.
        raise UsageError(str(error)) from error


def document_of(source: Source, worker: Any) -> Path | Document:  # noqa: ANN401 - of either result
    """What a worker takes for a source: a file that it reads itself, or a document.

    Raises:
        InputError: there is nothing to read, or it is not a text.
    """
    source = with_standard_input(source, worker.options.max_bytes)
    if source.error is not None:
        raise source.error
    how = worker.options.reading(
        whole=worker.reads_whole, rewritable=getattr(worker, "gives_back", False)
    )
    if source.text is not None:
        return loader.read_text(source.text, source.name, how)
    if source.data is not None:
        return loader.read_bytes(source.data, source.name, how)
    if source.path is not None and is_address(source.path):
        return loader.read_address(source.path, how)
    return Path(source.path or "")


def with_standard_input(source: Source, max_bytes: int) -> Source:
    """A source with the content of standard input, if it stands for that; any other as it is."""
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
    """The absolute path of an input, for a record that of its table; empty for standard input."""
    path = source.record.rpartition(":")[0] or source.path
    if path is None or is_address(path):
        return path or ""
    return os.path.abspath(path)  # noqa: PTH100 - links stay
