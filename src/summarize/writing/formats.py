"""Result -> text, Markdown, JSON; and onto the disk, whole or not at all."""

import contextlib
import errno
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from io import BufferedRandom
from pathlib import Path
from typing import Any, Literal, get_args

from summarize.documents import Document, Finding, Summary, SummarySentence, Translation
from summarize.errors import OutputError
from summarize.languages.scripts import in_one_line
from summarize.languages.tags import display_name
from summarize.writing.footnotes import footnotes, listed, marked

Format = Literal["text", "markdown", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)
EXTENSIONS: dict[Format, str] = {"text": "txt", "markdown": "md", "json": "json"}
SCHEMA = 1
TEMPORARY = ".summarize-"
# What the file systems of today take.
_MAX_NAME_BYTES = 255


Result = Summary | Translation


def render(result: Result, form: Format, *, one_line: bool = False, sources: bool = False) -> str:
    """A result in one of the formats, with a line break at its end.

    A translation as text is the document in its layout and nothing else. A summary in Markdown has
    the sources of its sentences in footnotes.

    Args:
        result: what to write.
        form: `text`, `markdown` or `json`.
        one_line: JSON on one line, as JSON Lines wants it.
        sources: a summary as text is followed by the sources of its sentences.
    """
    if form == "json":
        return to_json(as_dict(result), one_line=one_line)
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


def to_json(value: dict[str, Any], *, one_line: bool = False) -> str:
    """JSON with every script as it is, and a line break at its end."""
    text = json.dumps(value, ensure_ascii=False, indent=None if one_line else 2)
    # A lone surrogate is no character of UTF-8.
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def as_dict(result: Result) -> dict[str, Any]:
    """A result as the JSON object of schema 1."""
    return {
        "schema": SCHEMA,
        "source": source_as_dict(
            result.document, result.document_language, result.language_confidence
        ),
        "translation" if isinstance(result, Translation) else "summary": {
            "language": result.language,
            "title": result.title,
            "text": result.text,
            "unchanged": result.unchanged,
            "sentences": [_sentence(sentence) for sentence in result.sentences],
        },
        "pivot": result.pivot and {"language": result.pivot.language, "text": result.pivot.text},
        "findings": [_finding(finding) for finding in result.findings],
        "coverage": {
            "tokens_total": result.coverage.tokens_total,
            "tokens_read": result.coverage.tokens_read,
            "chunks": result.coverage.chunks,
            "levels": result.coverage.levels,
        },
        "route": result.route,
        "decoding": {"beams": result.beams, "new_tokens": result.new_tokens},
        "signature": result.signature,
    }


def source_as_dict(document: Document, language: str, confidence: float) -> dict[str, Any]:
    """What was read, as the JSON object of schema 1."""
    return {
        "name": document.name,
        "title": document.title,
        "date": document.date,
        "source": document.source,
        "language": language,
        "language_confidence": confidence,
        "sha256": document.sha256,
        "words": document.words,
        "set_aside": [
            {"kind": aside.kind, "text": aside.text, "line": aside.line}
            for aside in document.set_aside
        ],
    }


def heading(name: str, form: Format) -> str:
    """What stands over a result when there are several."""
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
    lines += [f"  {a.line:>5}  {a.kind:<14}  {a.text}" for a in document.set_aside]
    return "\n".join([*lines, "", document.text, ""])


def output_name(name: str, language: str, form: Format) -> str:
    """`a.txt` -> `a.txt.ar.json`; a name that would be too long for a disk is cut, and marked."""
    end = f".{language}.{EXTENSIONS[form]}"
    room = _MAX_NAME_BYTES - len(os.fsencode(end))
    if len(os.fsencode(name)) <= room:
        return name + end
    mark = f"~{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}"
    while len(os.fsencode(name)) > room - len(mark):
        name = name[:-1]
    return name + mark + end


def encoded(text: str) -> bytes:
    """The bytes of a text as they are written: UTF-8; a lone surrogate is no character of it."""
    return text.encode("utf-8", "replace")


def write(path: Path, text: str, *, force: bool = False, aside: Path | None = None) -> None:
    """Write a file whole or not at all: elsewhere first, and then renamed.

    A device or a pipe is written to as it is.

    Args:
        path: the file.
        text: all of it.
        force: a file that exists is replaced.
        aside: a folder for what is not whole yet; None for the file's own.

    Raises:
        OutputError: it exists and `force` is not set, or it cannot be written.
    """
    data = encoded(text)
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
    """Put a whole file in its place.

    Args:
        staged: the file, which is no longer there then.
        path: its place.
        force: a file that is in that place is replaced.

    Raises:
        OutputError: there is a file and `force` is not set, or it cannot be put there.
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
    """What is said of a place that cannot be written to."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    advice = "free some space, or choose" if full else "choose"
    return OutputError(
        f"{path}: cannot be written: {error.strerror or error}; no partial file was left; "
        f"{advice} another place with --output"
    )


@contextlib.contextmanager
def replacing(path: Path, aside: Path, *, force: bool = True) -> Iterator[BufferedRandom]:
    """A file that takes the place of this one in the end, unless an error comes out.

    What is written is on the disk before it is in its place.

    Args:
        path: the file's place.
        aside: a folder for it until then.
        force: a file that is in its place then is replaced.

    Raises:
        FileExistsError: there is one and `force` is not set.
        OSError: it cannot be written.
    """
    aside.mkdir(parents=True, exist_ok=True)
    # The file's own name may fill the limit of 255 bytes.
    temporary = aside / f"{TEMPORARY}{secrets.token_hex(16)}"
    try:
        # As open as any other file: mkstemp's are for the user alone.
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
        # A folder of the output is on another disk.
        with whole.open("rb") as stream, replacing(path, path.parent) as other:
            shutil.copyfileobj(stream, other)


def _sentence(sentence: SummarySentence) -> dict[str, Any]:
    repaired = sentence.repaired
    return {
        "text": sentence.text,
        "original": sentence.original,
        "support": sentence.support,
        "sources": [asdict(source) for source in sentence.sources],
        "repaired": repaired
        and {
            "how": repaired.how,
            "was": repaired.was,
            "findings": [_finding(finding) for finding in repaired.findings],
        },
        "findings": [_finding(finding) for finding in sentence.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "message": finding.message,
        "span": list(finding.span) if finding.span else None,
    }


def _markdown_findings(result: Result) -> str:
    lines = [f"> - {finding.message}" for finding in result.all_findings]
    return "\n" + "\n".join(["> To check:", ">", *lines]) + "\n" if lines else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
