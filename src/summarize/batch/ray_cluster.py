"""Makes results on a Ray cluster: actors hold the models, Ray Data spreads the inputs and retries.

The driver (this process) finds the inputs, writes the outputs, and keeps the manifest. It sends
texts and receives results; or only names travel, where all machines see the same files.
"""

import base64
import dataclasses
import json
import logging
import os
import warnings
from collections.abc import Callable, Container, Generator, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from summarize import errors
from summarize._version import __version__
from summarize.batch.inputs import Source
from summarize.batch.ray_connection import connected, room, without_secrets
from summarize.batch.rendered import Rendered, Result
from summarize.batch.result_producers import ProducerFactory, absolute
from summarize.batch.run_options import ClusterFiles
from summarize.errors import InputError, ModelError, SummarizeError, WorkerDied
from summarize.reading import loader
from summarize.reading.addresses.urls import is_address

# Inputs that Ray is given at once, and the bytes of their texts: the driver holds them. For each
# such group the actors start again, and load their models.
_MAX_INPUTS, _MAX_BYTES = 65_536, 256_000_000
# The same from outside of the cluster, where results arrive when the whole group is done.
_MAX_INPUTS_OF_CLIENT = 256
# Inputs in one call of an actor: they are lost with an actor that dies.
_INPUTS_PER_CALL = 16
# Cores that Ray reserves for each actor: reading and sending need some as well.
_CORES_PER_ACTOR = 0.5


class ClusterProducer:
    """Makes results on a Ray cluster.

    Args:
        address: `ray://host:10001` or `host:6379`; `local` starts one on this machine.
        factory: makes a producer in each actor.
        files: with `driver`, this process reads the inputs and sends them; with `shared`, each
            machine reads them, by the paths that they have here.
        actors: how many; None for one on each machine.
        max_bytes: a larger input is refused.
        is_stopped: whether the run is to stop; inputs in progress are given up then.

    Raises:
        UsageError: Ray is not installed, or there is no cluster at the address.
    """

    def __init__(
        self,
        address: str,
        factory: ProducerFactory,
        files: ClusterFiles = "driver",
        actors: int | None = None,
        max_bytes: int = 50_000_000,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._address = address
        self._factory = factory
        self._max_bytes = max_bytes
        self._files = files
        self._actors = actors
        self._is_stopped = is_stopped

    def make(self, sources: Iterable[Source]) -> Generator[tuple[Source, Result]]:
        """Yield a result for each source, in the order in which they are made."""
        waiting = iter(sources)
        with connected(self._address) as ray:
            actors = self._actors or room(ray)
            while group := list(self._group(waiting)):
                yield from self._results(group, actors)

    def _results(
        self, group: list[tuple[Source, dict[str, Any] | InputError]], actors: int
    ) -> Iterator[tuple[Source, Result]]:
        """The results of some inputs; those that were lost with an actor are tried again alone."""
        left: dict[int, Source] = {}
        rows = []
        for number, (source, row) in enumerate(group):
            if isinstance(row, InputError):
                yield source, row
            else:
                left[number] = source
                rows.append({"number": number, **row})
        # An input is left when its actor died. If it made the actor die, it will do so alone, too.
        for some, per_call in self._attempts(rows, left):
            for number, result in self._run(some, actors, per_call):
                if number in left:
                    yield left.pop(number), result
                if self._is_stopped():
                    return
        for source in left.values():
            yield (
                source,
                WorkerDied(
                    f"{source.name}: the process that worked on it died, again and again; it may "
                    f"need more memory than there is, or make the model crash"
                ),
            )

    @property
    def _is_client(self) -> bool:
        return self._address.startswith("ray://")

    @staticmethod
    def _attempts(
        rows: list[dict[str, Any]], left: Container[int]
    ) -> Iterator[tuple[list[dict[str, Any]], int]]:
        """All inputs; then those that are left, one to a call; then each of these by itself."""
        yield rows, _INPUTS_PER_CALL
        if rest := [row for row in rows if row["number"] in left]:
            yield rest, 1
        for row in rest:
            if row["number"] in left:
                yield [row], 1

    def _run(
        self, rows: list[dict[str, Any]], actors: int, per_call: int
    ) -> Iterator[tuple[int, Result]]:
        import ray
        import ray.exceptions

        if not rows:
            return
        how = (self._factory, __version__, actors, per_call)
        try:
            if self._is_client:
                # Ray Data runs only inside of the cluster.
                there = ray.remote(num_cpus=0)(_all_results)
                results = iter(ray.get(there.remote(rows, *how)))
            else:
                results = _result_rows(rows, *how)
            for row in results:
                yield int(row["number"]), _result(row)
        except ray.exceptions.RayError as error:
            raise ModelError(
                f"--cluster {without_secrets(self._address)}: "
                f"{without_secrets(_reason(error))}; check that summarize and the models "
                f"are on all of its machines"
            ) from error

    def _group(
        self, sources: Iterator[Source]
    ) -> Iterator[tuple[Source, dict[str, Any] | InputError]]:
        """The next inputs, each with the row that is sent for it."""
        size = 0
        for source in islice(sources, _MAX_INPUTS_OF_CLIENT if self._is_client else _MAX_INPUTS):
            row = self._row(source)
            yield source, row
            if isinstance(row, dict):
                size += len(row["text"] or "") + len(row["data"] or b"")
            if size >= _MAX_BYTES:
                return

    def _row(self, source: Source) -> dict[str, Any] | InputError:
        row: dict[str, Any] = {
            "record": source.record, "path": os.fsencode(source.path or ""),
            # Another machine has another working directory.
            "where": os.fsencode(absolute(source)), "max_bytes": self._max_bytes,
            "text": source.text, "data": source.data,
        }  # fmt: skip
        if source.error is not None:
            return source.error
        if source.path is None or is_address(source.path):
            return row
        if self._files == "driver":
            try:
                row["data"] = loader.bytes_at(Path(source.path), self._max_bytes)
            except InputError as error:
                return error
        return row


def _result_rows(
    rows: list[dict[str, Any]], factory: ProducerFactory, version: str, actors: int, per_call: int
) -> Iterator[dict[str, Any]]:
    """The results of some inputs, as they come; those that were lost with an actor are missing."""
    import ray.data

    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    # An actor that died does not end the run.
    context.max_errored_blocks = -1
    calls = -(-len(rows) // per_call)
    inputs = ray.data.from_items(rows, override_num_blocks=calls)
    with warnings.catch_warnings():
        # Without the last two arguments an input that kills its actor is tried for ever. Ray 2.64
        # is going to rename them.
        warnings.filterwarnings("ignore", message=".*ray_remote_args")
        results = inputs.map_batches(
            Actor,
            fn_constructor_args=(factory, version),
            batch_format="pyarrow",
            batch_size=None,
            compute=ray.data.ActorPoolStrategy(size=min(actors, calls)),
            num_cpus=_CORES_PER_ACTOR,
            max_restarts=3,
            max_task_retries=1,
        )
    yield from results.iter_rows()


def _all_results(*arguments: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - of `_result_rows`
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    return list(_result_rows(*arguments))


class Actor:
    """Holds the models on one machine of the cluster.

    Args:
        factory: makes the producer.
        version: of summarize on the driver.

    Raises:
        ModelError: another version of this package is installed here.
    """

    def __init__(self, factory: ProducerFactory, version: str) -> None:
        if version != __version__:
            raise ModelError(
                f"this machine of the cluster has summarize {__version__}, but the driver has "
                f"{version}; install the same version on both"
            )
        self._producer = factory()

    def __call__(self, batch: Any) -> Any:  # noqa: ANN401 - a table of pyarrow
        """The results of some inputs."""
        import pyarrow

        rows = batch.to_pylist()
        found = [
            {"number": int(source.place), **_row_of(result)}
            for source, result in self._producer.make(map(_source, rows))
        ]
        return pyarrow.Table.from_pylist(found)


def _reason(error: Exception) -> str:
    """What went wrong on a machine of the cluster: the last line of its traceback."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return (lines[-1] if lines else type(error).__name__).strip()[:300]


def _source(row: dict[str, Any]) -> Source:
    path, data, error = os.fsdecode(row["path"]) or None, row["data"], None
    if path is not None and data is None and not is_address(path):
        try:
            data = loader.bytes_at(Path(os.fsdecode(row["where"])), row["max_bytes"])
        except InputError as found:
            error = found
    # Two records may have one name: the number tells them apart.
    return Source(path, str(row["number"]), error, row["text"], row["record"], data)


def _row_of(result: Result) -> dict[str, str]:
    if isinstance(result, Rendered):
        found = dataclasses.asdict(result)
        found["file"] = base64.b64encode(result.file).decode()
        return {"result": json.dumps(found), "kind": "", "error": ""}
    kind = type(result).__name__
    return {"result": "", "kind": kind, "error": str(result)}


def _result(row: dict[str, Any]) -> Result:
    if row["result"]:
        found = json.loads(row["result"])
        file = base64.b64decode(found["file"])
        return Rendered(**{**found, "lines": tuple(found["lines"]), "file": file})
    kind, text = row["kind"], row["error"]
    known = getattr(errors, kind, None)
    if isinstance(known, type) and issubclass(known, SummarizeError):
        return known(text)
    if kind == "MemoryError":
        return MemoryError(text)
    return RuntimeError(f"{kind}: {text}")
