"""Writes `index.html` into the folder of a run whose results are pages."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from summarize.batch.manifest import OWN, Manifest
from summarize.errors import SummarizeError
from summarize.languages.scripts import in_one_line
from summarize.writing import formats
from summarize.writing.pages.heads import Head, head_of, is_own

NAME = "index.html"


def write_index(folder: Path, tell: Callable[[str], None], *, force: bool) -> None:
    """List every page that the manifest of a folder knows, those of earlier runs among them.

    An index that cannot be written is told, and costs no result.

    Args:
        folder: of the run.
        tell: is given a line.
        force: a file of that name is replaced even if it is somebody else's.
    """
    from summarize.writing.pages.index_page import render_index

    path = folder / NAME
    if path.exists() and not force and not is_own(path):
        tell(
            f"kept {path}, which summarize did not write; move it, or replace it with --force, and "
            f"run the same command again for an index of the pages"
        )
        return
    try:
        pages = sorted(_pages(folder), key=lambda page: page[0])
        if not pages:
            return
        languages = Counter(head.language for _, head in pages)
        [(language, _)] = languages.most_common(1)
        text = render_index(pages, in_one_line(str(folder)), language)
        formats.write(path, text, force=True, aside=folder / OWN)
    except SummarizeError as error:
        tell(f"no index was written: {error}")
        return
    tell(f"{path} lists {len(pages):,} {'page' if len(pages) == 1 else 'pages'}")


def _pages(folder: Path) -> Iterator[tuple[str, Head]]:
    """The path of each page below the folder, and what it says of its result."""
    manifest = Manifest(folder)
    manifest.read()
    for name in manifest.names():
        for entry in manifest.last(name):
            place = PurePosixPath(entry.output)
            if entry.place or entry.status != "done" or place.suffix != ".html":
                continue
            # The manifest may have come from elsewhere.
            if place.is_absolute() or ".." in place.parts:
                continue
            if (head := head_of(folder / place)) is not None:
                yield entry.output, head
