"""`RunOptions`: how a run over many inputs treats them, and which processes do its work."""

from dataclasses import dataclass
from typing import Literal, get_args

from summarize.errors import UsageError
from summarize.writing.format_names import OutputForm

Task = Literal["summarize", "translate"]
# What a run does, in the words of messages.
DOING: dict[Task, str] = {"summarize": "summarizing", "translate": "translating"}
# Who reads the inputs on a cluster: the process that started the run, or the cluster's machines.
ClusterFiles = Literal["driver", "shared"]
# What `cluster_results` may be beside the address of a bucket.
DRIVER, SHARED = "driver", "shared"
_MAX_WORKERS = 256


def usual_format(task: Task) -> OutputForm:
    """The format of the results where none is named."""
    return "same" if task == "translate" else "text"


@dataclass(frozen=True)
class RunOptions:
    """How a run over many inputs treats them, and which processes do its work.

    Attributes:
        format: of the results: `text`, `markdown`, `json`, `html`, or, of translations, `same`: as
            each input is. None: `same` for translations, `text` for summaries.
        recursive: directories are read with their subdirectories.
        include: glob patterns; of a directory, only files that match one are read. () for all.
        exclude: glob patterns; of a directory, no file or folder that matches one is read.
        text_column: the column of a table with the texts; None for `text`.
        id_column: the column that names them; None for `id` if there is one, else line numbers.
        force: everything is done again, and files that exist are replaced.
        retry_failed: inputs that failed in an earlier run are tried again.
        fail_fast: the first failure ends the run.
        workers: processes that share the work, 1 to 256; None for threads of this process.
        cluster: the address of a Ray cluster that does the work; None for none.
        cluster_files: who reads the inputs then: `driver` (this process), `shared` (each machine).
        cluster_results: who writes the results then: `driver`, `shared`, or each machine into the
            bucket with this address.

    Raises:
        UsageError: a value that is out of its range.
    """

    format: OutputForm | None = None
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

    def __post_init__(self) -> None:
        for name, value, allowed in (
            ("format", self.format, (*get_args(OutputForm), None)),
            ("cluster_files", self.cluster_files, get_args(ClusterFiles)),
        ):
            if value not in allowed:
                known = ", ".join(filter(None, allowed))
                raise UsageError(f"{name} is {value!r}; it can be {known}")
        for name, patterns in (("include", self.include), ("exclude", self.exclude)):
            if isinstance(patterns, str):
                raise UsageError(f"{name} is {patterns!r}; give a tuple: ({patterns!r},)")
        if self.workers is not None and not 1 <= self.workers <= _MAX_WORKERS:
            raise UsageError(f"workers is {self.workers}; it can be 1 to {_MAX_WORKERS}")
