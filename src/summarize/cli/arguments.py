"""The arguments of `summarize` and `summarize translate`: names, types, defaults and help.

Both commands share most of them, so that they are listed once: each field of a class is an
argument, and its name is that of the setting or of the field of `RunOptions` that it fills.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from typer import Argument

from summarize import options
from summarize.cli.batch_arguments import BatchArguments
from summarize.cli.help_groups import option
from summarize.cli.model_arguments import MODEL_NAMES, CheckModelName, ModelArguments, Offline
from summarize.cli.reading_arguments import ReadingArguments
from summarize.writing.format_names import Format

# Arguments that several commands have.
Inputs = Annotated[
    list[str] | None,
    Argument(
        metavar="INPUT",
        help="Files (text, HTML, PDF, DOCX, ODT, RTF, EPUB, e-mail, subtitles), addresses "
        "(https://), directories, and tables of texts (.jsonl, .csv, .tsv, .parquet). Standard "
        "input if there is none, or for -.",
        show_default=False,
    ),
]
SummaryInput = Annotated[
    str | None,
    Argument(
        metavar="SUMMARY",
        help="A summary or translation; a directory of them; or a table (.jsonl, .csv, .tsv, "
        ".parquet) that has each beside its text. Standard input if there is none, or for -.",
        show_default=False,
    ),
]
SourceLang = Annotated[
    str | None,
    option("--source-lang", metavar="TAG", text="Language of the input. Default: detected."),
]
Config = Annotated[
    Path | None,
    option(
        "--config",
        metavar="FILE",
        text="Config file to read in place of your own (see: summarize config).",
    ),
]
Quiet = Annotated[bool, option("--quiet", "-q", text="Print only results and errors.")]
Verbose = Annotated[
    bool, option("--verbose", "-v", text="Print more: findings, times, tracebacks.")
]
Bidi = Annotated[
    Literal["auto", "on", "off"] | None,
    option(
        "--bidi",
        text="Put right-to-left letters in the order in which they are seen, on a terminal that "
        "does not do it. Default: auto, on for terminals that are known not to.",
    ),
]
PlainFormat = Annotated[
    Literal["text", "json"], option("--format", "-f", text="Format of the output. Default: text.")
]


@dataclass(frozen=True, kw_only=True)
class InputArguments(ReadingArguments):
    """What is read."""

    inputs: Inputs = None
    source_lang: SourceLang = None
    text_column: Annotated[
        str | None,
        option(
            "--text-column", metavar="NAME", text="Column of a table with the texts. Default: text."
        ),
    ] = None
    id_column: Annotated[
        str | None,
        option(
            "--id-column",
            metavar="NAME",
            text="Column of a table that names its texts. Default: id, if there is one; else the "
            "line numbers.",
        ),
    ] = None


@dataclass(frozen=True, kw_only=True)
class ResultArguments:
    """In which language and format results are, and where they go."""

    lang: Annotated[
        str | None,
        option(
            "--lang",
            "-l",
            metavar="TAG",
            text="Language of the result, as a tag, a code or a name: ar, pt-BR, zho_Hant, "
            "Arabic. Default: that of the input.",
        ),
    ] = None
    output: Annotated[
        str | None,
        option(
            "--output",
            "-o",
            metavar="PATH",
            text="File for one input, directory (or NAME/) for several, table for a table. "
            "Default: standard output.",
        ),
    ] = None
    form: Annotated[
        Format | None, option("--format", "-f", text="Format of the result. Default: text.")
    ] = None
    bidi: Bidi = None
    force: Annotated[
        bool, option("--force", text="Do everything again, and replace outputs that exist.")
    ] = False


@dataclass(frozen=True, kw_only=True)
class OtherArguments:
    """What is shown, and where settings come from."""

    dry_run: Annotated[
        bool,
        option(
            "--dry-run",
            text="Show what would be done: language, route, models, calls. Loads no model and "
            "fetches nothing.",
        ),
    ] = False
    config: Config = None
    quiet: Quiet = False
    verbose: Verbose = False


@dataclass(frozen=True, kw_only=True)
class DocumentArguments(
    OtherArguments, BatchArguments, ModelArguments, ResultArguments, InputArguments
):
    """The arguments that `summarize` and `summarize translate` share."""


@dataclass(frozen=True, kw_only=True)
class TranslateArguments(DocumentArguments):
    """The arguments of `summarize translate`."""

    lang: Annotated[
        str | None,
        option(
            "--lang",
            "-l",
            metavar="TAG",
            text="Language to translate into, as a tag, a code or a name: ar, pt-BR, zho_Hant, "
            "Arabic.",
        ),
    ] = None
    form: Annotated[
        Format | None,
        option(
            "--format",
            "-f",
            text="Format of the result. Default: what was given: x.docx, .odt, .html, .md, .srt "
            "and .vtt come back as such files, other documents as Markdown.",
        ),
    ] = None


@dataclass(frozen=True, kw_only=True)
class SummarizeArguments(DocumentArguments):
    """The arguments of `summarize`."""

    length: Annotated[
        str | None,
        option(
            "--length",
            "-n",
            metavar="LENGTH",
            text="short, medium or long (about 40, 80 or 160 words for an article); or words, "
            "sentences, a share of the text: 120w, 3s, 10%. Default: medium.",
        ),
    ] = None
    style: Annotated[
        options.Style | None,
        option(
            "--style",
            text="A paragraph, a bullet for each sentence, or one line. Default: paragraph.",
        ),
    ] = None
    check_model: CheckModelName = None
    check: Annotated[
        options.Check | None,
        option(
            "--check",
            text="What becomes of a sentence that the text does not prove: repair replaces it by "
            "sentences of the text, flag only marks it, strict lets nothing else out, off looks "
            "at nothing. Default: repair.",
        ),
    ] = None
    sources: Annotated[
        bool,
        option("--sources", text="Print below a summary where each of its sentences comes from."),
    ] = False
    focus: Annotated[
        str | None,
        option(
            "--focus",
            metavar="TOPIC",
            text="What the summary should be about. Needs an instruct model.",
        ),
    ] = None
    max_chunks: Annotated[
        int | None,
        option(
            "--max-chunks",
            metavar="N",
            text="Read only the first N chunks of each text. Default: all of it.",
        ),
    ] = None
    overlap: Annotated[
        int | None,
        option(
            "--overlap",
            metavar="N",
            text="Repeat the last N sentences of a chunk at the start of the next. Default: 0.",
        ),
    ] = None
    model: Annotated[
        str | None,
        option(
            "--model",
            "-m",
            metavar="NAME",
            text=f"Summarizer: {MODEL_NAMES}. Default: the best one on this machine.",
        ),
    ] = None
    route: Annotated[
        options.RouteChoice | None,
        option(
            "--route",
            text="Translate the summary (summarize-first), translate the text "
            "(translate-first), or use one model for both (direct). Default: auto, by what the "
            "models speak.",
        ),
    ] = None
    install_completion: Annotated[
        bool,
        option(
            "--install-completion",
            text="Install completion for your shell (bash, zsh or fish, by the variable SHELL), "
            "and exit.",
        ),
    ] = False
    show_completion: Annotated[
        bool, option("--show-completion", text="Print the script of that completion, and exit.")
    ] = False
    version: Annotated[bool, option("--version", text="Show the version and exit.")] = False


@dataclass(frozen=True, kw_only=True)
class ReadArguments(ReadingArguments):
    """The arguments of `summarize read`."""

    inputs: Inputs = None
    form: PlainFormat = "text"
    source_lang: SourceLang = None
    offline: Offline = None
    verbose: Verbose = False
