"""Many inputs: directories and tables in, a folder or a table of results out, resumable.

`run` starts a run and `status` tells where it stands; the command line calls the same code. A
`Reporter` is told what happens. Read in this order:

- `batch_run.py` starts a run; `run_options.py` is how, `reporter.py` who is told of it;
- `inputs.py`, `globs.py` find the inputs; `table_reading.py` reads those that are tables;
- `run_loop.py` takes results one after the other; `folder_run.py` puts them into a folder,
  `table_run.py` and `table_writing.py` into a table;
- `manifest.py` on `journal.py` keeps what is done; `fingerprints.py` what a result depends on;
- `producers.py` makes results in this process, `worker_processes.py` in several,
  `ray_cluster.py` and `ray_connection.py` on a cluster; `rendered.py` is what they make;
- `output_paths.py` names the results, `sinks.py` and `bucket.py` put them in their place;
- `counts.py`, `failures.py` count what became of the inputs; `signals.py` ends a run early.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.batch.batch_run import run, status
    from summarize.batch.counts import RunReport
    from summarize.batch.reporter import Reporter
    from summarize.batch.run_options import RunOptions

_HOMES = {
    "Reporter": "reporter",
    "RunOptions": "run_options",
    "RunReport": "counts",
    "run": "batch_run",
    "status": "batch_run",
}

__all__ = ["Reporter", "RunOptions", "RunReport", "run", "status"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - of whatever the name stands for
    # Each part of a run is imported alone, and starts the faster.
    if name not in _HOMES:
        raise AttributeError(f"module 'summarize.batch' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"summarize.batch.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
