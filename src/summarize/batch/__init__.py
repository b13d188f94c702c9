"""Many inputs: summarizes or translates directories and tables of texts, and can resume.

In come files, directories and tables, `Options` for the results, and `RunOptions` for the run.
Out goes a folder that mirrors the inputs, or a table, with a manifest of what is done; a
`RunReport` says what became of the inputs. Nothing here prints: a `Reporter` is told what happens.

    from summarize import Options, batch
    report = batch.run(["reports/"], "out/", Options(lang="pt"))

Files in the order in which to read them:

- `batch_run.py`: `run` and `status`, with `run_options.py` and `reporter.py`;
- `inputs.py`, `globs.py`: find the inputs; `table_reading.py` reads those that are tables;
- `pairs.py`: finds summaries and their texts for `summarize check`; `finding_table.py` writes what
  is found;
- `run_loop.py`: takes one result after the other; `folder_run.py` writes them into a folder,
  `table_run.py` with `table_writing.py` into a table;
- `manifest.py` on `append_only_file.py`: what is done; `fingerprints.py`: what a result depends on;
  `input_state.py`: whether an input is still what a result is of;
- `digest_manifest.py` on `private_journal.py`: what a digest has read;
- `result_producers.py`: makes results in this process, `worker_processes.py` in several,
  `ray_cluster.py` with `ray_connection.py` on a cluster; `rendered.py` is such a result;
- `output_paths.py`: names the outputs; `sinks.py` and `bucket.py` write them to their place;
- `counts.py`, `failures.py`: count what became of the inputs; `signals.py` stops a run early.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.batch.batch_run import run, status
    from summarize.batch.counts import RunReport, RunStatus
    from summarize.batch.digest_manifest import DigestManifest
    from summarize.batch.reporter import Reporter, Silent
    from summarize.batch.run_options import RunOptions

_HOMES = {
    "DigestManifest": "digest_manifest",
    "Reporter": "reporter",
    "RunOptions": "run_options",
    "RunReport": "counts",
    "RunStatus": "counts",
    "Silent": "reporter",
    "run": "batch_run",
    "status": "batch_run",
}

__all__ = [
    "DigestManifest",
    "Reporter",
    "RunOptions",
    "RunReport",
    "RunStatus",
    "Silent",
    "run",
    "status",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - of whatever the name stands for
    # Each part of a run is imported alone, and starts the faster.
    if name not in _HOMES:
        raise AttributeError(f"module 'summarize.batch' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"summarize.batch.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
