"""Files that are written again with other words: their lines out, translations of them in."""

from collections import Counter
from dataclasses import replace

from summarize.documents import Document, SetAside
from summarize.errors import InputError
from summarize.files import Rewritable
from summarize.languages.scripts import in_one_line
from summarize.reading.extraction import Extracted
from summarize.reading.kinds import Kind
from summarize.text.inline_tags import without_tags

KINDS = frozenset({"html", "docx", "odt"})
# What is beside the body of an office file and is translated with it, or has no words.
_TRANSLATED = frozenset(
    (
        "running head",
        "running foot",
        "footnote",
        "endnote",
        "alt text",
        "page number",
        "placeholder",
    )
)
# Beside what stays in a file that is written again, what is in no translation of its text.
_NOTES = {
    "footnote": ("footnote", "footnotes"),
    "endnote": ("endnote", "endnotes"),
    "quoted mail": ("line of quoted mail", "lines of quoted mail"),
}
_LEFT = {
    "deleted": ("deleted passage", "deleted passages"),
    "hidden": ("hidden passage", "hidden passages"),
    "comment": ("comment", "comments"),
    "reading": ("reading aid", "reading aids"),
    "diagram": ("line of a diagram", "lines of diagrams"),
    "chart": ("line of a chart", "lines of charts"),
    "embedded object": ("embedded object", "embedded objects"),
    "word art": ("word art", "pieces of word art"),
    "form field": ("form field", "form fields"),
    "choice": ("choice of a form", "choices of forms"),
    "building block": ("line of building blocks", "lines of building blocks"),
    "attachment": ("embedded file", "embedded files"),
}
_CONTENTS = "the table of contents (the word processor makes it anew: select it, and press F9)"
_MANY_TAGS = "has too many tags to be written again, and comes back as text"


def with_lines(
    document: Document, found: Extracted, data: bytes, kind: Kind, charset: str | None
) -> Document:
    """A document whose text is all that can be translated and put back into its file.

    Args:
        document: as its reader has it.
        found: what the reader found.
        data: the file.
        kind: what it is; one of `KINDS`.
        charset: its encoding, where that is known.

    Returns:
        The document; as it was, with a warning, where a page cannot be written again.

    Raises:
        InputError: it has no words, or cannot be read or written again.
    """
    name = document.name
    if kind == "html":
        from summarize.reading.html import rewriting as page

        try:
            lines, ending, left = page.parts(data, name, charset=charset), "html", []
        except InputError:
            return replace(document, warnings=(*document.warnings, _MANY_TAGS))
        notes: tuple[str, ...] = ()
        aside: tuple[SetAside, ...] = ()
    else:
        from summarize.reading.office import rewriting

        taken = rewriting.taken(data, name, "odt" if kind == "odt" else "docx")
        lines, ending, notes = taken.texts, taken.ending, taken.notes
        aside = tuple(one for one in found.set_aside if one.kind not in _TRANSLATED)
        left = [*_in_words(aside), *taken.left]
    if not lines:
        raise InputError(
            f"{in_one_line(name)}: no text was found in it; open it, and save its text as a file"
        )
    warnings = [*document.warnings, *notes]
    if left:
        warnings.append(f"not translated, and left as it stands: {', '.join(left)}")
    return replace(
        document,
        text="\n\n".join(map(without_tags, lines)),
        set_aside=aside,
        warnings=tuple(warnings),
        rewritable=Rewritable(data, tuple(lines), ending, charset),
    )


def written(document: Document, lines: list[str], language: str) -> bytes:
    """The file of a document with other lines, in UTF-8, with their language and direction.

    Args:
        document: with a `rewritable`.
        lines: a translation of each of its lines.
        language: of these, a BCP 47 tag.

    Raises:
        InputError: it cannot be written.
    """
    file = document.rewritable
    if file is None:
        raise InputError(f"{in_one_line(document.name)}: was not read to be written again")
    if file.ending == "html":
        from summarize.reading.html import rewriting as page

        return page.put_back(file.data, lines, language, document.name, charset=file.charset)
    from summarize.reading.office import rewriting

    kind: rewriting.OfficeKind = "odt" if document.kind == "odt" else "docx"
    return rewriting.put_back(file.data, lines, language, kind, document.name)


def left_out(document: Document) -> str:
    """What a document has beside its text that no translation of the text has; empty for nothing.

    Args:
        document: without a `rewritable`.
    """
    left = _in_words(document.set_aside, {**_LEFT, **_NOTES})
    return f"not translated, and left out: {', '.join(left)}" if left else ""


def _in_words(aside: tuple[SetAside, ...], kinds: dict[str, tuple[str, str]] = _LEFT) -> list[str]:
    """What stays as it is, and how much of it."""
    counts = Counter(one.kind for one in aside)
    found = [
        f"{counts[kind]:,} {names[counts[kind] > 1]}"
        for kind, names in kinds.items()
        if counts[kind]
    ]
    if counts["contents"]:
        found.append(_CONTENTS)
    return found
