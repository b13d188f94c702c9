"""The arguments of runs over many inputs: names, forms and help, each in one place."""

from typing import Annotated, Literal

from typer import Option

Include = Annotated[
    list[str] | None,
    Option(
        "--include",
        metavar="GLOB",
        help="Of a directory read only such files, as '*.txt' or '2024/**'; can be repeated.",
        show_default=False,
    ),
]
Exclude = Annotated[
    list[str] | None,
    Option(
        "--exclude",
        metavar="GLOB",
        help="Leave out such files and folders of a directory; can be repeated.",
        show_default=False,
    ),
]
Recursive = Annotated[
    bool, Option("--recursive/--no-recursive", help="Read what lies deeper in a directory, too.")
]
Workers = Annotated[
    int | None,
    Option(
        "--workers",
        metavar="N",
        min=1,
        max=256,
        help="For a run into a directory: processes to share the work, each with the models in its "
        "own memory. Default: threads of one process, which is as fast on ctranslate2.",
        show_default=False,
    ),
]
Cluster = Annotated[
    str | None,
    Option(
        "--cluster",
        metavar="ADDRESS",
        help="For a run into a directory: let a Ray cluster do the work (ray://host:10001, "
        "host:6379, or local to start one here); --workers is the number of its actors.",
        show_default=False,
    ),
]
ClusterFiles = Annotated[
    Literal["driver", "shared"],
    Option(
        "--cluster-files",
        help="Who reads the inputs: this machine, which sends the texts; or each machine of the "
        "cluster, by the same paths.",
    ),
]
ClusterResults = Annotated[
    str,
    Option(
        "--cluster-results",
        metavar="driver|shared|ADDRESS",
        help="How results come into --output: sent to this machine; written by each machine of the "
        "cluster, by the same path (shared); or left out of it, in a bucket (s3://bucket/folder). "
        "The manifest is in --output.",
    ),
]
TextColumn = Annotated[
    str | None,
    Option(
        "--text-column",
        metavar="NAME",
        help="Where the texts are in JSON Lines, CSV, TSV and Parquet inputs. Default: text.",
        show_default=False,
    ),
]
IdColumn = Annotated[
    str | None,
    Option(
        "--id-column",
        metavar="NAME",
        help="What names the texts there. Default: id, if there is one, else their lines.",
        show_default=False,
    ),
]
MaxBytes = Annotated[
    int | None,
    Option(
        "--max-bytes",
        metavar="N",
        help="Refuse larger inputs. Default: 50,000,000.",
        show_default=False,
    ),
]
FailFast = Annotated[bool, Option("--fail-fast", help="Stop at the first input that fails.")]
RetryFailed = Annotated[
    bool, Option("--retry-failed", help="Try again what failed in an earlier run.")
]
Status = Annotated[
    bool, Option("--status", help="Say where the run into --output stands, and do nothing.")
]
