"""The arguments of runs over many inputs: which files, and who does the work."""

from dataclasses import dataclass
from typing import Annotated

from summarize.batch.run_options import DRIVER, ClusterFiles
from summarize.cli.help_groups import option


@dataclass(frozen=True, kw_only=True)
class WalkArguments:
    """Which files of a directory are read."""

    include: Annotated[
        list[str] | None,
        option(
            "--include",
            metavar="GLOB",
            text="Read only these files of a directory: '*.txt', '2024/**'. Repeatable.",
        ),
    ] = None
    exclude: Annotated[
        list[str] | None,
        option(
            "--exclude",
            metavar="GLOB",
            text="Skip these files and folders of a directory. Repeatable.",
        ),
    ] = None
    recursive: Annotated[
        bool,
        option(
            "--recursive/--no-recursive", text="Read subdirectories, too. Default: --recursive."
        ),
    ] = True


@dataclass(frozen=True, kw_only=True)
class BatchArguments(WalkArguments):
    """How a run over many inputs goes, and which processes or machines do its work."""

    status: Annotated[
        bool, option("--status", text="Show how far the run into --output is, and stop.")
    ] = False
    retry_failed: Annotated[
        bool, option("--retry-failed", text="Try again what failed in an earlier run.")
    ] = False
    fail_fast: Annotated[
        bool, option("--fail-fast", text="Stop at the first input that fails.")
    ] = False
    workers: Annotated[
        int | None,
        option(
            "--workers",
            metavar="N",
            text="Processes that share the work, 1 to 256, each with its own copy of the models. "
            "Default: threads of one process, which are as fast on ctranslate2.",
        ),
    ] = None
    cluster: Annotated[
        str | None,
        option(
            "--cluster",
            metavar="ADDRESS",
            text="Ray cluster that does the work: ray://host:10001, host:6379, or local to start "
            "one on this machine. --workers is then the number of its actors.",
        ),
    ] = None
    cluster_files: Annotated[
        ClusterFiles,
        option(
            "--cluster-files",
            text="driver: this machine reads the inputs and sends them. shared: each machine "
            "reads them, by the same paths. Default: driver.",
        ),
    ] = "driver"
    cluster_results: Annotated[
        str,
        option(
            "--cluster-results",
            metavar="driver|shared|ADDRESS",
            text="driver: this machine writes the results. shared: each machine writes them into "
            "--output, by the same path. ADDRESS: into a bucket, such as s3://bucket/folder. "
            "Default: driver.",
        ),
    ] = DRIVER
