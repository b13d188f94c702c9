"""Render a result as text, Markdown, JSON or a page, and write files whole or not at all."""

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator
from io import BufferedRandom
from pathlib import Path
from typing import Any

from summarize.documents import Document, Finding, Summary, Translation
from summarize.errors import OutputError
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import display_name
from summarize.schema import SCHEMA, source_as_dict, to_json
from summarize.writing.as_markdown import as_markdown
from summarize.writing.footnotes import footnotes, listed, marked
from summarize.writing.format_names import Format, OutputForm

EXTENSIONS: dict[str, str] = {
    "text": "txt", "markdown": "md", "json": "json", "html": "html"
}  # fmt: skip
# Kinds of inputs that come back as such files, and those that come back as Markdown.
_SAME = {"srt": "srt", "vtt": "vtt", "markdown": "md"}
AS_MARKDOWN = {
    "pdf": "a PDF", "rtf": "an RTF file", "epub": "a book (EPUB)", "eml": "a message",
}  # fmt: skip
# How the names of what was given may end.
SAME_ENDINGS = frozenset("docx docm dotx dotm odt ott html md srt vtt txt".split())
TEMPORARY = ".summarize-"
# The longest name that common file systems take.
_MAX_NAME_BYTES = 255


Result = Summary | Translation


def render(result: Result, form: Format, *, one_line: bool = False, sources: bool = False) -> str:
    """A result in one of the formats, with a line break at its end.

    A translation as text is the document in its layout and nothing else. A summary in Markdown has
    the sources of its sentences in footnotes.

    Args:
        result: what to write.
        form: `text`, `markdown`, `json` or `html`.
        one_line: JSON on one line, as in JSON Lines.
        sources: a summary as text is followed by the sources of its sentences.
    """
    if form == "json":
        return result.to_json(one_line=one_line)
    if form == "html":
        from summarize.writing.pages.page import render_page

        return render_page(result)
    findings = _markdown_findings(result) if form == "markdown" else ""
    if isinstance(result, Translation):
        text = result.text
        return text + ("" if text.endswith("\n") else "\n") + findings
    if form == "markdown":
        heading = f"# {_one_line(result.title)}\n\n" if result.title else ""
        if result.unchanged:
            return f"{heading}{result.text.strip()}\n{findings}"
        return f"{heading}{marked(result).strip()}\n{footnotes(result)}{findings}"
    heading = f"{_one_line(result.title)}\n\n" if result.title else ""
    return f"{heading}{result.text.strip()}\n{listed(result) if sources else ''}"


def content(
    result: Result, form: OutputForm, *, one_line: bool = False, sources: bool = False
) -> bytes:
    """What is written of a result; arguments as of `render`, or `same`: what was given."""
    if form != "same":
        return encoded(render(result, form, one_line=one_line, sources=sources))
    file = result.file if isinstance(result, Translation) else None
    if file is not None:
        return file
    if result.document.kind in AS_MARKDOWN:
        return encoded(as_markdown(result.text, result.title))
    return encoded(render(result, "text"))


def ending_of(document: Document) -> str:
    """How the name of a document ends that comes back as what it was."""
    if document.rewritable is not None:
        return document.rewritable.ending
    return "md" if document.kind in AS_MARKDOWN else _SAME.get(document.kind, "txt")


def as_dict(result: Result) -> dict[str, Any]:
    """A result as the JSON object of schema 1."""
    return result.to_dict()


def heading(name: str, form: Format) -> str:
    """The heading over a result when there are several."""
    return f"# {name}\n\n" if form == "markdown" else f"== {name} ==\n\n"


def render_document(
    document: Document, language: str, confidence: float, form: Format, *, one_line: bool = False
) -> str:
    """What was read: the body, and what was set aside."""
    if form == "json":
        source = source_as_dict(document, language, confidence)
        return to_json(
            {"schema": SCHEMA, "source": source, "body": document.text}, one_line=one_line
        )
    words = document.words
    lines = [f"== {in_one_line(document.name)} ==", ""] if one_line else []
    lines += [
        f"title:     {document.title or '-'}",
        f"date:      {document.date or '-'}",
        f"source:    {document.source or '-'}",
        f"language:  {display_name(language)} ({language}), confidence {confidence:.2f}",
        f"body:      {words:,} words",
        f"set aside: {len(document.set_aside)} lines",
    ]
    lines[-1:-1] = [f"warning:   {one}" for one in document.warnings]
    lines += [f"  {a.line:>5}  {a.kind:<14}  {a.text}" for a in document.set_aside]
    return "\n".join([*lines, "", document.text, ""])


def output_name(name: str, language: str, form: str) -> str:
    """`a.txt` -> `a.txt.ar.json`; a name too long for a file system is cut, with a hash added.

    Args:
        name: of the input.
        language: of the result.
        form: a format, or the end of the name.
    """
    end = f".{language}.{EXTENSIONS.get(form, form)}"
    room = _MAX_NAME_BYTES - len(os.fsencode(end))
    if len(os.fsencode(name)) <= room:
        return name + end
    mark = f"~{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}"
    while len(os.fsencode(name)) > room - len(mark):
        name = name[:-1]
    return name + mark + end


def encoded(text: str) -> bytes:
    """A text in UTF-8; each lone surrogate becomes a question mark."""
    return text.encode("utf-8", "replace")


def write(path: Path, text: str | bytes, *, force: bool = False, aside: Path | None = None) -> None:
    """Write a file whole or not at all: a temporary file first, which is then renamed.

    A device or a pipe is written to directly.

    Args:
        path: the file.
        text: its whole text, or its bytes.
        force: replace a file that exists.
        aside: the folder of the temporary file; None for the file's own.

    Raises:
        OutputError: it exists and `force` is not set, or it cannot be written.
    """
    data = encoded(text) if isinstance(text, str) else text
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        if path.is_dir():
            raise OutputError(f"{path}: is a directory; name a file in it")
        if path.exists() and not force:
            raise _exists(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, aside or path.parent, force=force) as file:
            file.write(data)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise cannot(path, error) from error


def put(staged: Path, path: Path, *, force: bool = True) -> None:
    """Move a finished file to its place.

    Args:
        staged: the file.
        path: its place.
        force: a file that is there is replaced.

    Raises:
        OutputError: there is a file and `force` is not set, or it cannot be moved there.
    """
    try:
        if path.is_dir():
            raise OutputError(f"{path}: is a directory; name a file in it")
        path.parent.mkdir(parents=True, exist_ok=True)
        _move(staged, path, force=force)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise cannot(path, error) from error


def _exists(path: Path) -> OutputError:
    return OutputError(f"{path}: exists already; --force replaces it, or name another file")


def cannot(path: Path | str, error: OSError) -> OutputError:
    """The error for a path that cannot be written."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    advice = "free some space, or choose" if full else "choose"
    return OutputError(
        f"{path}: cannot be written: {error.strerror or error}; no partial file was left; "
        f"{advice} another place with --output"
    )


@contextlib.contextmanager
def replacing(path: Path, aside: Path, *, force: bool = True) -> Iterator[BufferedRandom]:
    """Yield a temporary file that replaces the given one at the end, unless an error is raised.

    Its content is on the disk before it is renamed.

    Args:
        path: the file to replace.
        aside: the folder of the temporary file.
        force: a file that is there is replaced.

    Raises:
        FileExistsError: there is one and `force` is not set.
        OSError: it cannot be written.
    """
    aside.mkdir(parents=True, exist_ok=True)
    # The file's own name may fill the limit of 255 bytes.
    temporary = aside / f"{TEMPORARY}{secrets.token_hex(16)}"
    try:
        # With the usual permissions: a file of mkstemp is for the user alone.
        with temporary.open("x+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _move(temporary, path, force=force)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _move(whole: Path, path: Path, *, force: bool) -> None:
    if not force:
        try:
            # Unlike a rename, this replaces nothing, however lately it appeared.
            path.hardlink_to(whole)
        except FileExistsError:
            raise
        except OSError:
            # No links on this file system, or the place is on another one.
            if os.path.lexists(path):
                raise FileExistsError(str(path)) from None
        else:
            whole.unlink()
            return
    try:
        whole.replace(path)
    except OSError as error:
        if error.errno != errno.EXDEV or whole.parent == path.parent:
            raise
        # The output's folder is on another disk.
        with whole.open("rb") as stream, replacing(path, path.parent) as other:
            shutil.copyfileobj(stream, other)


def _is_to_check(finding: Finding) -> bool:
    """Whether it says more than the original that stands beside the sentence."""
    return finding.kind != "uncertain" or finding.is_doubt


def _markdown_findings(result: Result) -> str:
    lines = [f"> - {f.message}" for f in result.findings if _is_to_check(f)]
    for number, sentence in enumerate(result.sentences, start=1):
        for f in sentence.findings:
            if _is_to_check(f):
                # Several of them have no words of their own.
                where = f"sentence {number}: " if f.kind == "uncertain" else ""
                lines.append(f"> - {where}{f.message}")
    return "\n" + "\n".join(["> To check:", ">", *lines]) + "\n" if lines else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
