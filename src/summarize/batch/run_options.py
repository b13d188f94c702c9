"""How a run over many inputs treats them, and where its work is done."""

from dataclasses import dataclass
from typing import Literal

from summarize.writing.formats import Format

Task = Literal["summarizing", "translating"]
# Who reads the inputs on a cluster: the process that started the run, or the cluster's machines.
ClusterFiles = Literal["driver", "shared"]
# What `cluster_results` may be beside the address of a bucket.
DRIVER, SHARED = "driver", "shared"


@dataclass(frozen=True)
class RunOptions:
    """How a run over many inputs treats them, and where its work is done.

    Attributes:
        format: of the results.
        recursive: directories are walked with all that is below them.
        include: glob patterns; of a directory, only files that match one are read. () for all.
        exclude: glob patterns; of a directory, no file that matches one is read.
        text_column, id_column: columns of a table; None finds them by their names.
        force: everything is done, and whatever is in the way is replaced.
        retry_failed: what failed before is tried again.
        fail_fast: the first failure ends the run.
        workers: processes that share the work; None for threads of this one.
        cluster: the address of a Ray cluster that does the work; None for none.
        cluster_files: who reads the inputs there.
        cluster_results: where results go from there: `driver`, `shared`, or a bucket's address.
    """

    format: Format = "text"
    recursive: bool = True
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    text_column: str | None = None
    id_column: str | None = None
    force: bool = False
    retry_failed: bool = False
    fail_fast: bool = False
    workers: int | None = None
    cluster: str | None = None
    cluster_files: ClusterFiles = "driver"
    cluster_results: str = DRIVER
