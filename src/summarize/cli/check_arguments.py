"""The arguments of `summarize check`: names, types, defaults and help."""

from dataclasses import dataclass
from typing import Annotated

from summarize.cli.arguments import Bidi, Config, Quiet, SummaryInput, Verbose
from summarize.cli.batch_arguments import WalkArguments
from summarize.cli.help_groups import option
from summarize.cli.model_arguments import CheckModelName, ModelArguments
from summarize.cli.reading_arguments import ReadingArguments
from summarize.writing.format_names import Format


@dataclass(frozen=True, kw_only=True)
class CheckArguments(WalkArguments, ModelArguments, ReadingArguments):
    """The arguments of `summarize check`."""

    summary: SummaryInput = None
    source: Annotated[
        str | None,
        option(
            "--source",
            metavar="PATH",
            text="The text that it is a summary of: a file, or -; for a directory of summaries, "
            "the directory of texts with the same names.",
        ),
    ] = None
    source_lang: Annotated[
        str | None,
        option("--source-lang", metavar="TAG", text="Language of the text. Default: detected."),
    ] = None
    text_column: Annotated[
        str | None,
        option(
            "--text-column",
            metavar="NAME",
            text="Column of a table with the summaries. Default: summary.",
        ),
    ] = None
    source_column: Annotated[
        str | None,
        option(
            "--source-column",
            metavar="NAME",
            text="Column of a table with the texts. Default: source.",
        ),
    ] = None
    lang: Annotated[
        str | None,
        option("--lang", "-l", metavar="TAG", text="Language of the summary. Default: detected."),
    ] = None
    check_model: CheckModelName = None
    output: Annotated[
        str | None,
        option(
            "--output",
            "-o",
            metavar="FILE",
            text="File for the report; for several summaries also .csv or .tsv, a table of the "
            "findings. Default: standard output.",
        ),
    ] = None
    form: Annotated[
        Format | None, option("--format", "-f", text="Format of the report. Default: text.")
    ] = None
    bidi: Bidi = None
    force: Annotated[bool, option("--force", text="Replace an output that exists.")] = False
    config: Config = None
    quiet: Quiet = False
    verbose: Verbose = False
