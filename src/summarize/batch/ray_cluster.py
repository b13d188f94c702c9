"""Results made on a Ray cluster: actors hold the models, Ray Data spreads the inputs and retries.

The driver walks the inputs, writes the outputs, and keeps the manifest. What travels is either the
texts and the results, or names alone where all machines see the same files.
"""

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
from summarize.batch.producers import ProducerFactory, absolute
from summarize.batch.ray_connection import connected, room
from summarize.batch.rendered import Rendered, Result
from summarize.batch.run_options import ClusterFiles
from summarize.errors import InputError, ModelError, SummarizeError, WorkerDied
from summarize.reading import loader

# Inputs that are handed to Ray at once, and the bytes of their texts: what the driver holds.
# Each time the actors start anew, and load their models.
_MOST_INPUTS, _MOST_BYTES = 65_536, 256_000_000
# From outside of the cluster results come when all of these are done.
_MOST_OF_A_CLIENT = 256
# Inputs in one call of an actor: an actor that dies takes so many with it.
_IN_A_CALL = 16
# Of a core, for each actor: reading and handing over want some, too.
_CORES_OF_AN_ACTOR = 0.5


class ClusterProducer:
    """Makes results on a Ray cluster.

    Args:
        address: `ray://host:10001` or `host:6379`; `local` starts one on this machine.
        factory: what each actor is told to do.
        files: `driver` sends the texts with the work; with `shared`, each machine reads the inputs
            by the paths that they have here.
        actors: how many; None for one on each machine.
        max_bytes: of an input that is not refused.
        is_stopped: whether the run is to end; what is under way is given up then.

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
        """A result for each source, as they come."""
        waiting = iter(sources)
        with connected(self._address) as ray:
            actors = self._actors or room(ray)
            while group := list(self._group(waiting)):
                yield from self._made(group, actors)

    def _made(
        self, group: list[tuple[Source, dict[str, Any] | InputError]], actors: int
    ) -> Iterator[tuple[Source, Result]]:
        """The results of some inputs; those that an actor died of are tried again, each alone."""
        left: dict[int, Source] = {}
        rows = []
        for number, (source, row) in enumerate(group):
            if isinstance(row, InputError):
                yield source, row
            else:
                left[number] = source
                rows.append({"number": number, **row})
        # What is left was on an actor that died; what died of itself, dies alone as well.
        for some, in_a_call in self._tries(rows, left):
            for number, result in self._run(some, actors, in_a_call):
                if number in left:
                    yield left.pop(number), result
                if self._is_stopped():
                    return
        for source in left.values():
            yield (
                source,
                WorkerDied(
                    f"{source.name}: the process that worked on it died, again and again; it may "
                    f"want more memory than there is, or break the model"
                ),
            )

    @property
    def _is_client(self) -> bool:
        return self._address.startswith("ray://")

    @staticmethod
    def _tries(
        rows: list[dict[str, Any]], left: Container[int]
    ) -> Iterator[tuple[list[dict[str, Any]], int]]:
        """All inputs, then those that are left without neighbours in a call, then each alone."""
        yield rows, _IN_A_CALL
        if rest := [row for row in rows if row["number"] in left]:
            yield rest, 1
        for row in rest:
            if row["number"] in left:
                yield [row], 1

    def _run(
        self, rows: list[dict[str, Any]], actors: int, in_a_call: int
    ) -> Iterator[tuple[int, Result]]:
        import ray
        import ray.exceptions

        if not rows:
            return
        how = (self._factory, __version__, actors, in_a_call)
        try:
            if self._is_client:
                # Ray Data runs inside of the cluster only.
                there = ray.remote(num_cpus=0)(_all_made)
                made = iter(ray.get(there.remote(rows, *how)))
            else:
                made = _rows_made(rows, *how)
            for row in made:
                yield int(row["number"]), _result(row)
        except ray.exceptions.RayError as error:
            raise ModelError(
                f"--cluster {self._address}: {_reason(error)}; is this package, and are the "
                f"models, on all of its machines?"
            ) from error

    def _group(
        self, sources: Iterator[Source]
    ) -> Iterator[tuple[Source, dict[str, Any] | InputError]]:
        """The next inputs, with what is sent of them."""
        size = 0
        for source in islice(sources, _MOST_OF_A_CLIENT if self._is_client else _MOST_INPUTS):
            row = self._row(source)
            yield source, row
            if isinstance(row, dict):
                size += len(row["text"] or "") + len(row["data"] or b"")
            if size >= _MOST_BYTES:
                return

    def _row(self, source: Source) -> dict[str, Any] | InputError:
        row: dict[str, Any] = {
            "record": source.record, "path": os.fsencode(source.path or ""),
            # Where a machine starts from is not where we are.
            "where": os.fsencode(absolute(source)), "max_bytes": self._max_bytes,
            "text": source.text, "data": source.data,
        }  # fmt: skip
        if source.error is not None:
            return source.error
        if source.path is not None and self._files == "driver":
            try:
                row["data"] = loader.bytes_at(Path(source.path), self._max_bytes)
            except InputError as error:
                return error
        return row


def _rows_made(
    rows: list[dict[str, Any]], factory: ProducerFactory, version: str, actors: int, in_a_call: int
) -> Iterator[dict[str, Any]]:
    """The results of some inputs, as they come; those that an actor died of are missing."""
    import ray.data

    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    # What an actor died of is not the end of the run.
    context.max_errored_blocks = -1
    calls = -(-len(rows) // in_a_call)
    given = ray.data.from_items(rows, override_num_blocks=calls)
    with warnings.catch_warnings():
        # Without these two an input that kills its actor is tried for ever. Ray will take them by
        # another name from 2.64 on.
        warnings.filterwarnings("ignore", message=".*ray_remote_args")
        made = given.map_batches(
            Actor,
            fn_constructor_args=(factory, version),
            batch_format="pyarrow",
            batch_size=None,
            compute=ray.data.ActorPoolStrategy(size=min(actors, calls)),
            num_cpus=_CORES_OF_AN_ACTOR,
            max_restarts=3,
            max_task_retries=1,
        )
    yield from made.iter_rows()


def _all_made(*given: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - as of `_rows_made`
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    return list(_rows_made(*given))


class Actor:
    """Holds the models on one machine of the cluster.

    Args:
        factory: what to make.
        version: of the driver.

    Raises:
        ModelError: another version of this package is installed here.
    """

    def __init__(self, factory: ProducerFactory, version: str) -> None:
        if version != __version__:
            raise ModelError(
                f"this machine of the cluster has summarize {__version__}, and the driver has "
                f"{version}: install the same on both"
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
    """What a machine of the cluster says is wrong: the last line of its trace."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return (lines[-1] if lines else type(error).__name__).strip()[:300]


def _source(row: dict[str, Any]) -> Source:
    path, data, error = os.fsdecode(row["path"]) or None, row["data"], None
    if path is not None and data is None:
        try:
            data = loader.bytes_at(Path(os.fsdecode(row["where"])), row["max_bytes"])
        except InputError as found:
            error = found
    # Two records may have one name: the number tells them apart.
    return Source(path, str(row["number"]), error, row["text"], row["record"], data)


def _row_of(result: Result) -> dict[str, str]:
    if isinstance(result, Rendered):
        return {"made": json.dumps(dataclasses.asdict(result)), "kind": "", "error": ""}
    kind = type(result).__name__
    return {"made": "", "kind": kind, "error": str(result)}


def _result(row: dict[str, Any]) -> Result:
    if row["made"]:
        found = json.loads(row["made"])
        return Rendered(**{**found, "lines": tuple(found["lines"])})
    kind, text = row["kind"], row["error"]
    known = getattr(errors, kind, None)
    if isinstance(known, type) and issubclass(known, SummarizeError):
        return known(text)
    if kind == "MemoryError":
        return MemoryError(text)
    return RuntimeError(f"{kind}: {text}")
