"""`run` and `status`: summarize or translate many inputs into a folder or a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.batch.counts import RunReport, RunStatus
from summarize.batch.inputs import Inputs, Walk
from summarize.batch.output_paths import OutputPaths
from summarize.batch.reporter import OneAtATime, Reporter, Silent
from summarize.batch.result_producers import LocalProducer, Producer, ProducerFactory, new_worker
from summarize.batch.run_options import DRIVER, SHARED, RunOptions, Task, usual_format
from summarize.batch.signals import Stop
from summarize.batch.sinks import FolderSink, Sink
from summarize.batch.table_reading import Columns
from summarize.errors import UsageError
from summarize.options import Options

if TYPE_CHECKING:
    from summarize.batch.folder_run import FolderRun
    from summarize.batch.table_run import TableRun


def run(
    inputs: str | Path | Iterable[str | Path],
    output: str | Path,
    options: Options | None = None,
    reporter: Reporter | None = None,
    *,
    task: Task = "summarize",
    run_options: RunOptions | None = None,
) -> RunReport:
    """Summarize or translate many inputs into a folder or a table, as the command does.

    A run that was stopped, however it was, goes on where it stopped when it is started again. An
    input that fails is reported, counted, and written to the manifest; the rest are done. Signals
    are left alone: `KeyboardInterrupt` ends the run at once, and leaves no half-written file.

    Args:
        inputs: files, directories, tables (`.jsonl`, `.csv`, `.tsv`, `.parquet`).
        output: the directory for results and manifest; for a single table, it may be a table.
        options: of the summaries or translations; the defaults if None.
        reporter: is told what happens; None: nothing is reported.
        task: what to do with each input.
        run_options: how to treat the inputs, and where to do the work; the defaults if None.

    Returns:
        What became of the inputs.

    Raises:
        UsageError: the options, inputs or output cannot be used, or another run writes there.
        InputError: a table that cannot be read to its end.
        OutputError: nothing can be written there.
        ModelError: the options name a model that does not exist.
    """
    told = OneAtATime(reporter or Silent())
    return _prepared(inputs, output, options, told, task, run_options).start(told, Stop())


def status(
    inputs: str | Path | Iterable[str | Path],
    output: str | Path,
    options: Options | None = None,
    *,
    task: Task = "summarize",
    run_options: RunOptions | None = None,
) -> RunStatus:
    """How far a run is, by its manifest; also while it goes on.

    The arguments and the errors are those of `run`.
    """
    return _prepared(inputs, output, options, Silent(), task, run_options).status()


def inputs_for(
    inputs: Iterable[str], output: str | None, run_options: RunOptions, max_bytes: int
) -> Inputs:
    """The files and records that inputs stand for.

    Args:
        inputs: files, directories and tables; `-` is standard input.
        output: where results go, which is not read; None or `-` for standard output.
        run_options: which files and columns are read.
        max_bytes: a larger input is refused.
    """
    walk = Walk(
        run_options.recursive,
        run_options.include,
        run_options.exclude,
        None if output in (None, "-") else Path(str(output)),
    )
    columns = Columns(run_options.text_column, run_options.id_column)
    return Inputs(list(inputs), walk, columns, max_bytes)


def _prepared(
    inputs: str | Path | Iterable[str | Path],
    output: str | Path,
    options: Options | None,
    reporter: Reporter,
    task: Task,
    run_options: RunOptions | None,
) -> "Run":
    """A run with a worker of its own."""
    how = run_options or RunOptions()
    form = how.format or usual_format(task)
    if form == "same" and task != "translate":
        raise UsageError("format is 'same', which is for translations; name another one")
    worker = new_worker(task, options, notify=reporter.note)
    named = [inputs] if isinstance(inputs, (str, Path)) else inputs
    found = inputs_for(map(str, named), str(output), how, worker.options.max_bytes)
    outputs = OutputPaths(str(output), many=True, form=form, force=how.force)
    return Run(worker, found, outputs, how, task)


@dataclass(frozen=True)
class Run:
    """A run over many inputs, ready to start: nothing is read or written yet.

    Args:
        worker: a `Summarizer` or a `Translator`.
        inputs: what to work on.
        outputs: where results go.
        run_options: how inputs are treated, and where the work is done.
        task: what the worker does.

    Raises:
        UsageError: results cannot go there.
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
                f"{self.outputs.output}: a table of results needs one table as its only input; "
                f"name a directory for --output"
            )
        if self.outputs.is_table and results != DRIVER:
            raise UsageError(
                "--cluster-results is for a run into a directory: a table is written by this "
                "machine"
            )

    def expect_possible(self) -> None:
        """Refuse, before any work, what could not be written after it.

        Raises:
            UsageError: a package is not installed, or a file of somebody else is in the way.
            OutputError: nothing can be written there.
        """
        self.outputs.expect_possible()
        if self.outputs.is_table:
            self._loop(None).expect_possible()

    def start(self, reporter: Reporter, stop: Stop) -> RunReport:
        """Do what is left to do.

        Args:
            reporter: is told what happens.
            stop: whether to end before all inputs are done.

        Raises:
            UsageError: another run writes there, or a file is in the way.
            InputError: a table that cannot be read to its end.
            OutputError: nothing can be written there.
        """
        self.expect_possible()
        options = self.run_options
        if options.cluster_results != DRIVER and not options.cluster:
            raise UsageError("--cluster-results is for a run with --cluster ADDRESS")
        sink = None if self.outputs.is_table else self._sink()
        staging = None if options.cluster_results == DRIVER else sink
        # A table keeps results as JSON, whatever is asked for.
        form = "json" if self.outputs.is_table else self.outputs.form
        # Each machine of a cluster gives all of its cores to one actor.
        processes = 1 if options.cluster else options.workers or 1
        factory = ProducerFactory(self.task, self.worker.options, form, processes, staging)
        producer = producer_for(self.worker, factory, options, reporter, stop)
        return self._loop(sink).run(producer, reporter, stop, self.task)

    def status(self) -> RunStatus:
        """How far the run is."""
        return self._loop(None if self.outputs.is_table else self._sink()).status()

    def _loop(self, sink: Sink | None) -> "FolderRun | TableRun":
        table, output = self.inputs.table, self.outputs.output
        options, how = self.worker.options, self.run_options

        def binding(language: str, unchanged: bool) -> tuple[str, str]:
            found: tuple[str, str] = self.worker.binding(language, unchanged=unchanged)
            return found

        if sink is not None:
            from summarize.batch.folder_run import FolderRun

            return FolderRun(self.inputs, self.outputs, sink, options, binding, how)
        if table is None or output is None:
            raise UsageError("a table of results needs one table as its only input")
        from summarize.batch.table_run import TableRun

        return TableRun(table, output, options, binding, how)

    def _sink(self) -> Sink:
        """What writes results to their place.

        Raises:
            UsageError: there is no such place.
        """
        folder = self.outputs.output or Path()
        results = self.run_options.cluster_results
        if results in (DRIVER, SHARED):
            return FolderSink(folder, shared=results == SHARED)
        scheme, is_address, _ = results.partition("://")
        if not is_address or scheme == "file":
            # The value is not repeated: there may be a password in it.
            raise UsageError(
                "--cluster-results: it can be driver, shared (into the folder that --output "
                "names), or the address of a bucket such as s3://bucket/folder"
            )
        from summarize.batch.bucket import BucketSink

        return BucketSink(results, folder)


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
