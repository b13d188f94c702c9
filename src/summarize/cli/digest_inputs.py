"""Which reports a digest is made of, and where what was read of them is kept."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.batch.digest_manifest import DigestManifest
    from summarize.batch.inputs import Source
    from summarize.batch.output_paths import OutputPaths
    from summarize.cli.digest_arguments import DigestArguments
    from summarize.cli.terminal import Terminal

_NONE = "none"


def manifest_of(args: "DigestArguments", terminal: "Terminal") -> "DigestManifest | None":
    """What earlier runs have read; None where nothing is kept."""
    from summarize.batch.digest_manifest import DigestManifest
    from summarize.pipeline.kept_reports import ENDING

    if args.manifest == _NONE:
        return None
    place = args.manifest
    if place is None:
        if args.output in (None, "-") or str(args.output).endswith(("/", "\\")):
            return None
        output = Path(str(args.output))
        if os.path.lexists(output) and not output.is_file():
            # A directory, which is refused; or a device, beside which nothing belongs.
            return None
        place = str(output.with_name(output.name + ENDING))
    return DigestManifest(place, terminal.note, anew=args.force).read()


def named_inputs(named: "Sequence[str]", terminal: "Terminal") -> list[str]:
    """The inputs that the user wrote, without what digests keep of their reports."""
    from summarize.pipeline.kept_reports import is_manifest

    kept = [one for one in named if one != "-" and is_manifest(Path(one))]
    for one in kept:
        terminal.note(f"not read: {one} (what a digest keeps of its reports)")
    return [one for one in named if one not in kept]


def reports_of(
    sources: "list[Source]",
    outputs: "OutputPaths",
    manifest: "DigestManifest | None",
    terminal: "Terminal",
) -> "list[Source]":
    """The reports among the inputs: neither the digest that is written, nor what is kept of them.

    Args:
        sources: what was found.
        outputs: where the digest goes.
        manifest: what earlier runs have read.
        terminal: is told what is left out.

    Raises:
        OutputError: a report would be replaced by the digest.
    """
    from summarize.batch.output_paths import expect_other, is_same_file
    from summarize.pipeline.kept_reports import is_manifest

    found = []
    output = outputs.output
    is_own = output is not None and manifest is not None and manifest.is_own(output)
    for source in sources:
        path = source.path
        if path is not None and is_manifest(Path(path)):
            terminal.note(f"not read: {path} (what a digest keeps of its reports)")
        elif is_own and output is not None and path is not None and is_same_file(output, path):
            terminal.note(f"not read: {path} (the digest that is written anew)")
        else:
            if output is not None:
                expect_other(output, source)
            found.append(source)
    return found
