"""The arguments of the command line: names, forms and help, each in one place."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from summarize import options
from summarize.writing import formats

Inputs = Annotated[
    list[str] | None,
    Argument(
        metavar="INPUT",
        help="Files, directories, and tables of texts (.jsonl, .csv, .tsv, .parquet); "
        '"-" or nothing for standard input.',
        show_default=False,
    ),
]
Names = Annotated[
    list[str],
    Argument(
        metavar="NAME",
        help="Names from the list, or Hub repositories (org/name[@revision]).",
        show_default=False,
    ),
]
Name = Annotated[
    str,
    Argument(
        metavar="NAME",
        help="A name from the list, a Hub repository (org/name[@revision]), a folder or a GGUF "
        "file.",
        show_default=False,
    ),
]
Lang = Annotated[
    str | None,
    Option(
        "--lang",
        "-l",
        metavar="TAG",
        help="Language of the result by tag, code or name: ar, pt-BR, zho_Hant, Arabic. Default: "
        "that of the input.",
        show_default=False,
    ),
]
TargetLang = Annotated[
    str | None,
    Option(
        "--lang",
        "-l",
        metavar="TAG",
        help="Language to translate into by tag, code or name: ar, pt-BR, zho_Hant, Arabic.",
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
    str | None,
    Option(
        "--length",
        "-n",
        metavar="LENGTH",
        help="short, medium or long (about 40, 80 or 160 words for an article), or an amount of "
        "words, sentences or percent of the text: 120w, 3s, 10%. Default: medium.",
        show_default=False,
    ),
]
Style = Annotated[
    options.Style | None,
    Option(
        "--style",
        help="A paragraph, a bullet for each sentence, or one line. Default: paragraph.",
        show_default=False,
    ),
]
Focus = Annotated[
    str | None,
    Option(
        "--focus",
        metavar="TOPIC",
        help="What the summary should be about, for models that take instructions.",
        show_default=False,
    ),
]
Overlap = Annotated[
    int | None,
    Option(
        "--overlap",
        metavar="N",
        help="Show so many sentences of a chunk again in front of the next one. Default: 0.",
        show_default=False,
    ),
]
MaxChunks = Annotated[
    int | None,
    Option(
        "--max-chunks",
        metavar="N",
        help="Read at most so many chunks of each text, from its start. Default: all of it.",
        show_default=False,
    ),
]
Model = Annotated[
    str | None,
    Option(
        "--model",
        "-m",
        metavar="NAME",
        help="Summarizer: a name from `summarize models list`, a Hub repository "
        "(org/name[@revision]), a folder or a GGUF file. Default: the best on this machine.",
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
TranslatorAlone = Annotated[
    str | None,
    Option(
        "--translator",
        "-t",
        metavar="NAME",
        help="Translator: a name from `summarize models list`, a Hub repository "
        "(org/name[@revision]), a folder or a GGUF file. Default: the best known for the "
        "languages.",
        show_default=False,
    ),
]
Route = Annotated[
    options.RouteChoice | None,
    Option(
        "--route",
        help="Translate the summary, or the text before it, or have one model do both. Default: "
        "auto, by what the models speak.",
        show_default=False,
    ),
]
Glossary = Annotated[
    Path | None,
    Option(
        "--glossary",
        metavar="FILE",
        help="Terms that a translation keeps to: CSV, `source term,target term` in each line.",
        show_default=False,
    ),
]
Prompts = Annotated[
    Path | None,
    Option(
        "--prompts",
        metavar="DIR",
        help="Texts that replace those shown to instruct models.",
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
Format = Annotated[
    formats.Format | None,
    Option("--format", "-f", help="Format of the result. Default: text.", show_default=False),
]
PlainFormat = Annotated[
    Literal["text", "json"], Option("--format", "-f", help="Format of the result.")
]
Force = Annotated[
    bool, Option("--force", help="Do everything again, and replace outputs that exist.")
]
Engine = Annotated[
    options.EngineChoice | None,
    Option("--engine", help="What runs a model's weights. Default: auto.", show_default=False),
]
Device = Annotated[
    options.Device | None,
    Option("--device", help="Where a model runs. Default: auto.", show_default=False),
]
Batching = Annotated[
    options.Batching | None,
    Option(
        "--batching",
        help="Batches of one document each, or shared by several: faster, with other rounding. "
        "Default: exact.",
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    Option(
        "--jobs",
        "-j",
        metavar="N",
        help="Model calls to run at once, sharing the cores. Default: one for each core, 4 at "
        "most.",
        show_default=False,
    ),
]
Threads = Annotated[
    int | None,
    Option(
        "--threads",
        metavar="N",
        help="Processor cores to use. Default: all.",
        show_default=False,
    ),
]
Offline = Annotated[
    bool | None,
    Option("--offline/--no-offline", help="Make no network call.", show_default=False),
]
DryRun = Annotated[
    bool, Option("--dry-run", help="Say what would be done; load no weights, fetch nothing.")
]
Config = Annotated[
    Path | None,
    Option(
        "--config",
        metavar="FILE",
        help="Settings to use in the place of your own file (see: summarize config).",
        show_default=False,
    ),
]
Quiet = Annotated[bool, Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[
    bool, Option("--verbose", "-v", help="Say more: where the time goes, tracebacks.")
]
Version = Annotated[bool, Option("--version", help="Show the version.")]
Anyway = Annotated[
    bool, Option("--force", help="Use a model also where it fails the probe of its output.")
]
SpokenBy = Annotated[
    str | None,
    Argument(
        metavar="MODEL",
        help="A name from `summarize models list`, a Hub repository that was pulled, or a folder; "
        "nothing for all that are known.",
        show_default=False,
    ),
]
