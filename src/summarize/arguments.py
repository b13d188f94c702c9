"""The arguments of the command line: names, forms and help, each in one place."""

from typing import Annotated, Literal

from typer import Argument, Option

from summarize import options, writing

Inputs = Annotated[
    list[str] | None,
    Argument(
        metavar="INPUT",
        help='Files and directories; "-" or nothing for standard input.',
        show_default=False,
    ),
]
Names = Annotated[
    list[str],
    Argument(
        metavar="NAME...",
        help="Names from the list, or Hub repositories (org/name).",
        show_default=False,
    ),
]
Lang = Annotated[
    str | None,
    Option(
        "--lang",
        "-l",
        metavar="TAG",
        help="Language of the summary, such as ar, pt-BR or Arabic. Default: that of the input.",
        show_default=False,
    ),
]
SourceLang = Annotated[
    str | None,
    Option(
        "--source-lang",
        metavar="TAG",
        help="Language of the input; it is not detected then.",
        show_default=False,
    ),
]
Length = Annotated[
    options.Length, Option("--length", "-n", help="At most about 40, 80 or 160 words.")
]
Model = Annotated[
    str | None,
    Option(
        "--model",
        "-m",
        metavar="NAME",
        help="Summarizer: a name from `summarize models list`, a Hub repository, a folder or a "
        "GGUF file. Default: the best on this machine.",
        show_default=False,
    ),
]
Translator = Annotated[
    str | None,
    Option(
        "--translator",
        "-t",
        metavar="NAME",
        help="Translator, named in the same ways. Default: the best known for the languages.",
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    Option(
        "--output",
        "-o",
        metavar="PATH",
        help="A file for one input, a directory (or NAME/) for several. Default: standard output.",
        show_default=False,
    ),
]
Format = Annotated[writing.Format, Option("--format", "-f", help="Format of the result.")]
PlainFormat = Annotated[
    Literal["text", "json"], Option("--format", "-f", help="Format of the result.")
]
Force = Annotated[bool, Option("--force", help="Replace outputs that exist.")]
Device = Annotated[options.Device, Option("--device", help="Where a model runs.")]
Batching = Annotated[
    options.Batching,
    Option(
        "--batching",
        help="Batches of one document each, or shared by several: faster, with other rounding.",
    ),
]
Offline = Annotated[bool, Option("--offline", help="Make no network call.")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, Option("--verbose", "-v", help="Say more; show tracebacks.")]
Version = Annotated[bool, Option("--version", help="Show the version.")]
