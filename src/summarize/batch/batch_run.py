"""Starts a run over many inputs into a folder or a table, or tells where such a run stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.batch.counts import RunReport
from summarize.batch.folder_run import FolderRun
from summarize.batch.inputs import Inputs, Walk
from summarize.batch.output_paths import OutputPaths
from summarize.batch.producers import LocalProducer, Producer, ProducerFactory
from summarize.batch.reporter import Reporter, Silent
from summarize.batch.run_options import DRIVER, SHARED, RunOptions, Task
from summarize.batch.signals import Stop
from summarize.batch.sinks import FolderSink, Sink
from summarize.batch.table_reading import Columns
from summarize.batch.table_run import TableRun
from summarize.errors import UsageError
from summarize.options import Options


@dataclass(frozen=True)
class Run:
    """A run over many inputs, made ready: nothing is read or written yet.

    Args:
        worker: a `Summarizer` or a `Translator`.
        inputs: what to work on.
        outputs: where results go.
        run_options: how inputs are treated, and where the work is done.
        task: what the worker does.

    Raises:
        UsageError: the results have no such place.
    """

    worker: Any
    inputs: Inputs
    outputs: OutputPaths
    run_options: RunOptions
    task: Task

    def __post_init__(self) -> None:
        results = self.run_options.cluster_results
        if not (self.outputs.is_directory or self.outputs.is_table):
            raise UsageError("a run over many inputs needs a directory: name it with --output DIR")
        if self.outputs.is_table and self.inputs.table is None:
            raise UsageError(
                f"{self.outputs.output}: is the name of a table, and is made of one table; name a "
                f"directory for --output"
            )
        if self.outputs.is_table and results != DRIVER:
            raise UsageError("--cluster-results is for a directory: a table is written here")

    def start(self, reporter: Reporter, stop: Stop) -> RunReport:
        """Do what is left to do.

        Args:
            reporter: is told what happens.
            stop: whether to end before the inputs do.

        Raises:
            UsageError: another run writes there, or what is there is in the way.
            InputError: a table that cannot be read to its end.
            OutputError: nothing can be written there.
        """
        options = self.run_options
        if options.cluster_results != DRIVER and not options.cluster:
            raise UsageError("--cluster-results is for a run with --cluster ADDRESS")
        sink = None if self.outputs.is_table else self._sink()
        staging = None if options.cluster_results == DRIVER else sink
        # A table holds results as JSON, whatever is asked for.
        form = "json" if self.outputs.is_table else self.outputs.form
        # Each machine of a cluster has all of its cores for one actor.
        processes = 1 if options.cluster else options.workers or 1
        factory = ProducerFactory(self.task, self.worker.options, form, processes, staging)
        producer = producer_for(self.worker, factory, options, reporter, stop)
        return self._loop(sink).run(producer, reporter, stop, self.task)

    def status(self) -> dict[str, Any]:
        """Where the run stands; see `status` below."""
        return self._loop(None if self.outputs.is_table else self._sink()).status()

    def _loop(self, sink: Sink | None) -> FolderRun | TableRun:
        table, output = self.inputs.table, self.outputs.output
        options, how = self.worker.options, self.run_options

        def binding(language: str, unchanged: bool) -> tuple[str, str]:
            found: tuple[str, str] = self.worker.binding(language, unchanged=unchanged)
            return found

        if sink is not None:
            return FolderRun(self.inputs, self.outputs, sink, options, binding, how)
        if table is None or output is None:
            raise UsageError("a table is made of one table: name one input, and an --output")
        return TableRun(table, output, options, binding, how)

    def _sink(self) -> Sink:
        """What puts results where they go.

        Raises:
            UsageError: there is no such place.
        """
        folder = self.outputs.output or Path()
        results = self.run_options.cluster_results
        if results in (DRIVER, SHARED):
            return FolderSink(folder, shared=results == SHARED)
        scheme, is_address, _ = results.partition("://")
        if not is_address or scheme == "file":
            # It is not repeated: there may be a password in it.
            raise UsageError(
                "--cluster-results: say driver, shared (for a folder: name it with --output), or "
                "the address of a bucket such as s3://bucket/folder"
            )
        from summarize.batch.bucket import BucketSink

        return BucketSink(results, folder)


def run(
    inputs: Sequence[str | Path],
    output: str | Path,
    options: Options | None = None,
    reporter: Reporter | None = None,
    *,
    task: Task = "summarizing",
    run_options: RunOptions | None = None,
) -> RunReport:
    """Summarize or translate many inputs into a folder or a table, as the command does.

    A run that was ended in any way goes on where it was when it is started again. One input that
    fails is told, counted, and written to the manifest; the rest are done. No signal is handled:
    `KeyboardInterrupt` ends the run at once, and leaves nothing half-written.

    Args:
        inputs: files, directories, tables (`.jsonl`, `.csv`, `.tsv`, `.parquet`).
        output: the directory for the results and the manifest; or a table, for a single table.
        options: of the summaries or translations; the defaults if None.
        reporter: is told what happens; None: nobody is.
        task: what is done with each input.
        run_options: how inputs are treated; the defaults if None.

    Returns:
        What became of the inputs.

    Raises:
        UsageError: the options, inputs or output cannot be used, or another run writes there.
        InputError: an input that is named is not there; a table that cannot be read to its end.
        OutputError: nothing can be written there.
        ModelError: the options name a model that cannot be one.
    """
    told = reporter or Silent()
    return prepared(inputs, output, options, told, task=task, run_options=run_options).start(
        told, Stop()
    )


def status(
    inputs: Sequence[str | Path],
    output: str | Path,
    options: Options | None = None,
    *,
    task: Task = "summarizing",
    run_options: RunOptions | None = None,
) -> dict[str, Any]:
    """Where a run stands; the arguments and errors are those of `run`.

    Returns:
        `inputs` in all, of them `done`, `failed`, `changed` (another content, other options or
        models since) and `new`; `edited`: results that others changed since; `gone`: the paths of
        results whose input is gone.
    """
    return prepared(inputs, output, options, Silent(), task=task, run_options=run_options).status()


def prepared(
    inputs: Sequence[str | Path],
    output: str | Path,
    options: Options | None,
    reporter: Reporter,
    *,
    task: Task,
    run_options: RunOptions | None,
) -> Run:
    """A run with a worker of its own."""
    from summarize.pipeline.api import WORKERS

    how = run_options or RunOptions()
    worker = WORKERS[task](options, notify=reporter.note)
    found = Inputs(
        [str(one) for one in inputs],
        Walk(how.recursive, how.include, how.exclude, Path(output)),
        Columns(how.text_column, how.id_column),
        worker.options.max_bytes,
    )
    outputs = OutputPaths(str(output), many=True, form=how.format, force=how.force)
    return Run(worker, found, outputs, how, task)


def producer_for(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    factory: ProducerFactory,
    options: RunOptions,
    reporter: Reporter,
    stop: Stop,
) -> Producer:
    """What makes the results: threads of this process, other processes, or a cluster."""
    if options.cluster is not None:
        from summarize.batch.ray_cluster import ClusterProducer

        return ClusterProducer(
            options.cluster,
            factory,
            options.cluster_files,
            options.workers,
            worker.options.max_bytes,
            lambda: bool(stop.reason),
        )
    if options.workers is None:
        return LocalProducer(worker, factory.form)
    from summarize.batch.worker_processes import WorkersProducer

    if options.workers > 1 and worker.options.engine != "torch":
        reporter.note("on ctranslate2, threads of one process are as fast: leave --workers out")
    return WorkersProducer(factory, options.workers, reporter.note)
