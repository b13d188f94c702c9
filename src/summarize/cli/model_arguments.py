"""The arguments that name models, and say how they run."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Argument

from summarize import options
from summarize.cli.help_groups import option

MODEL_NAMES = (
    "a name from `summarize models`, a Hub repository (org/name[@revision]), a folder or a GGUF "
    "file"
)

Names = Annotated[
    list[str],
    Argument(
        metavar="NAME",
        help="Names from `summarize models`, or Hub repositories (org/name[@revision]).",
        show_default=False,
    ),
]
Name = Annotated[str, Argument(metavar="NAME", help=f"Model: {MODEL_NAMES}.", show_default=False)]
Speaker = Annotated[
    str | None,
    Argument(
        metavar="MODEL",
        help="Model: a name from `summarize models`, a Hub repository that was pulled, or a "
        "folder. Default: all known models.",
        show_default=False,
    ),
]
CheckModelName = Annotated[
    str | None,
    option(
        "--check-model",
        metavar="NAME",
        text="Model for natural-language inference that is asked whether the text says what its "
        "words do not prove: a Hub repository or a folder, such as "
        "MoritzLaurer/mDeBERTa-v3-base-xnli-multilingual-nli-2mil7. Default: none.",
    ),
]
ForceUse = Annotated[
    bool, option("--force", text="Use a model even if it fails the test of what it writes.")
]


Offline = Annotated[
    bool | None,
    option("--offline/--no-offline", text="Never use the network. Default: --no-offline."),
]


@dataclass(frozen=True, kw_only=True)
class ModelArguments:
    """Which models do the work, and how they run."""

    translator: Annotated[
        str | None,
        option(
            "--translator",
            "-t",
            metavar="NAME",
            text=f"Translator: {MODEL_NAMES}. Default: the best one for the two languages.",
        ),
    ] = None
    glossary: Annotated[
        Path | None,
        option(
            "--glossary",
            metavar="FILE",
            text="Terms to translate in a fixed way: a CSV file with `source term,target term` on "
            "each line.",
        ),
    ] = None
    prompts: Annotated[
        Path | None,
        option(
            "--prompts",
            metavar="DIR",
            text="Folder of prompts for instruct models, in place of the built-in ones.",
        ),
    ] = None
    device: Annotated[
        options.Device | None,
        option("--device", text="Where models run. Default: auto, a GPU if there is one."),
    ] = None
    engine: Annotated[
        options.EngineChoice | None,
        option(
            "--engine",
            text="Library that runs models. Default: auto, ctranslate2 on a CPU and torch "
            "elsewhere.",
        ),
    ] = None
    batching: Annotated[
        options.Batching | None,
        option(
            "--batching",
            text="exact: a batch holds one document only. mixed: documents share batches, which "
            "is faster and rounds differently. Default: exact.",
        ),
    ] = None
    beams: Annotated[
        int | None,
        option(
            "--beams",
            metavar="N",
            text="Width of the beam, 1 (greedy) to 16. Default: 1 where a draft only points at "
            "the text, 4 for a model's own words.",
        ),
    ] = None
    jobs: Annotated[
        int | None,
        option(
            "--jobs",
            "-j",
            metavar="N",
            text="Model calls that run at the same time. Default: one for each core, 4 at most.",
        ),
    ] = None
    threads: Annotated[
        int | None,
        option("--threads", metavar="N", text="CPU cores to use. Default: those that are free."),
    ] = None
    max_memory: Annotated[
        str | None,
        option(
            "--max-memory",
            metavar="SIZE",
            text="Memory of the process, such as 2GB: fewer model calls run at once. Default: half "
            "of what is free.",
        ),
    ] = None
    offline: Offline = None
