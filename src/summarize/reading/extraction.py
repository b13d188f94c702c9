"""What a reader of one kind of file gives: a record for PDF, HTML, office files and mail."""

from dataclasses import dataclass

from summarize.documents import SetAside


@dataclass(frozen=True)
class Extracted:
    """The words of one file, in reading order, and what was set aside of it.

    A reader of one kind is a function `extract(data: bytes, name: str) -> Extracted` that raises
    `InputError` for a file that it cannot read; `name` is for its messages alone.

    Attributes:
        text: the body as plain text: each paragraph, heading, list item and table row is one line;
            a blank line stands between two of them. Cells of a row are parted by a tab.
        title: as the file states it; None where it states none.
        author: the same.
        date: the same, as it is written there.
        language: a BCP 47 tag that the file states; None where it states none.
        set_aside: what is in the file and not in the body: running heads, page numbers, notes,
            navigation, hidden and deleted text, quoted mail. Nothing is dropped without standing
            here; `line` is 0, since most such files have no lines.
        encoding: in which its bytes were decoded; None for a file that has none of its own.
        warnings: what a reader should know before trusting the text, a sentence each, such as
            "damaged, may be incomplete: page 3 could not be read".
    """

    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    set_aside: tuple[SetAside, ...] = ()
    encoding: str | None = None
    warnings: tuple[str, ...] = ()
