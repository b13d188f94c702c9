"""Runs many inputs into a folder or a table, or says where such a run stands."""

import time
from pathlib import Path
from typing import Any

from summarize.batch.failures import DONE
from summarize.batch.folder_run import Batch
from summarize.batch.inputs import Inputs
from summarize.batch.output_paths import Destination
from summarize.batch.producers import HereMaker, Maker, Making
from summarize.batch.signals import Stop
from summarize.batch.sinks import FolderSink, Sink
from summarize.batch.table_run import TableRun
from summarize.cli.single_run import Asked, times
from summarize.cli.terminal import Terminal
from summarize.errors import UsageError
from summarize.writing.formats import to_json

# What `--cluster-results` may be beside an address.
_DRIVER, _SHARED = "driver", "shared"


def run_into_folder(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    inputs: Inputs,
    destination: Destination,
    asked: Asked,
    terminal: Terminal,
    doing: str,
) -> int:
    """Summarize or translate inputs into a folder, or say where that stands; the exit code.

    Raises:
        UsageError: there is no folder; or another run writes into it.
    """

    def binding(language: str, unchanged: bool) -> tuple[str, str]:
        found: tuple[str, str] = worker.binding(language, unchanged=unchanged)
        return found

    if asked.results != _DRIVER and not (asked.cluster or asked.status):
        raise UsageError("--cluster-results is for a run with --cluster ADDRESS")
    batch: Batch | TableRun
    sink: Sink | None = None
    form = destination.form
    if (table := inputs.table) and destination.is_table and destination.output is not None:
        if asked.results != _DRIVER:
            raise UsageError("--cluster-results is for a directory: a table is written here")
        batch = TableRun(table, destination.output, worker.options, binding, asked.how)
        form = "json"
    elif destination.is_directory and destination.output is not None:
        sink = _sink(destination.output, asked.results)
        batch = Batch(inputs, destination, sink, worker.options, binding, asked.how)
    else:
        raise UsageError("--status is of a run into a directory: name it with --output DIR")
    if asked.status:
        terminal.result(_status(batch.status(), destination.form))
        return DONE
    started = time.monotonic()
    stop = Stop()
    with stop.on_signals(terminal.note):
        # Each machine of a cluster has all of its cores for one actor.
        processes = 1 if asked.cluster else asked.workers or 1
        staging = None if asked.results == _DRIVER else sink
        making = Making(doing, worker.options, form, processes, staging)
        maker = _maker(worker, making, asked, terminal, stop)
        code = batch.run(maker, terminal, stop, doing)
    for line in times(worker.spent, time.monotonic() - started):
        terminal.detail(line)
    return code


def _sink(folder: Path, results: str) -> Sink:
    """What puts results where they go.

    Raises:
        UsageError: there is no such place.
    """
    if results in (_DRIVER, _SHARED):
        return FolderSink(folder, shared=results == _SHARED)
    scheme, is_address, _ = results.partition("://")
    if not is_address or scheme == "file":
        # It is not repeated: there may be a password in it.
        raise UsageError(
            "--cluster-results: say driver, shared (for a folder: name it with --output), or the "
            "address of a bucket such as s3://bucket/folder"
        )
    from summarize.batch.bucket import BucketSink

    return BucketSink(results, folder)


def _maker(
    worker: Any,  # noqa: ANN401 - a Summarizer or a Translator
    making: Making,
    asked: Asked,
    terminal: Terminal,
    stop: Stop,
) -> Maker:
    """What makes the results: threads of this process, or other processes."""
    if asked.cluster is not None:
        from summarize.batch.ray_cluster import ClusterMaker

        return ClusterMaker(
            asked.cluster,
            making,
            asked.files,
            asked.workers,
            worker.options.max_bytes,
            lambda: bool(stop.reason),
        )
    if asked.workers is None:
        return HereMaker(worker, making.form)
    from summarize.batch.worker_processes import WorkersMaker

    if asked.workers > 1 and worker.options.engine != "torch":
        terminal.note("on ctranslate2, threads of one process are as fast: leave --workers out")
    return WorkersMaker(making, asked.workers, terminal.note)


def _status(standing: dict[str, Any], form: str) -> str:
    """Where a run stands, as JSON or for people."""
    if form == "json":
        return to_json(standing)
    lines = [
        f"inputs:   {standing['inputs']:,}",
        f"done:     {standing['done']:,}",
        f"failed:   {standing['failed']:,}",
        f"changed:  {standing['changed']:,}",
        f"new:      {standing['new']:,}",
    ]
    if standing["edited"]:
        lines.append(f"results changed by others since: {standing['edited']:,}")
    if standing["gone"]:
        lines += ["results whose input is gone:", *(f"  {one}" for one in standing["gone"])]
    return "\n".join([*lines, ""])
