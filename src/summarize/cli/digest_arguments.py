"""The arguments of `summarize digest`: names, types, defaults and help."""

from dataclasses import dataclass
from typing import Annotated

from summarize.cli.arguments import InputArguments, OtherArguments, ResultArguments
from summarize.cli.batch_arguments import WalkArguments
from summarize.cli.help_groups import option
from summarize.cli.model_arguments import ModelArguments


@dataclass(frozen=True, kw_only=True)
class DigestArguments(
    OtherArguments, WalkArguments, ModelArguments, ResultArguments, InputArguments
):
    """The arguments of `summarize digest`."""

    lang: Annotated[
        str | None,
        option(
            "--lang",
            "-l",
            metavar="TAG",
            text="Language of the digest, as a tag, a code or a name. Default: that of most of "
            "the reports.",
        ),
    ] = None
    length: Annotated[
        str | None,
        option(
            "--length",
            "-n",
            metavar="LENGTH",
            text="How much of what several reports say is told: short, medium or long (about 120, "
            "240 or 480 words, more of many reports), or words, sentences, a share: 300w, 12s, "
            "5%. Figures, days and quotations stand beside it. Default: medium.",
        ),
    ] = None
    one_event: Annotated[
        bool,
        option(
            "--one-event",
            text="All reports tell of one event. Default: several events are told apart.",
        ),
    ] = False
    output: Annotated[
        str | None,
        option(
            "--output", "-o", metavar="FILE", text="File for the digest. Default: standard output."
        ),
    ] = None
    force: Annotated[
        bool,
        option("--force", text="Read all reports anew, and replace an output that exists."),
    ] = False
    manifest: Annotated[
        str | None,
        option(
            "--manifest",
            metavar="FILE",
            text="Where what was read is kept for the next run, which reads only what is new or "
            "changed; it has the texts of the reports, for you alone to read. none keeps nothing. "
            "Default: the file of --output with .manifest.jsonl behind its name; without "
            "--output, nothing is kept.",
        ),
    ] = None
