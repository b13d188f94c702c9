"""Render a result as text, Markdown or JSON, and write files whole or not at all."""

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
from summarize.languages.tags import display_name
from summarize.writing.footnotes import footnotes, listed, marked

Format = Literal["text", "markdown", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)

EXTENSIONS: dict[Format, str] = {"text": "txt", "markdown": "md", "json": "json"}
SCHEMA = 1
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
        form: `text`, `markdown` or `json`.
        one_line: JSON on one line, as in JSON Lines.
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
    """JSON without escapes for any script, and a line break at its end."""
    text = json.dumps(value, ensure_ascii=False, indent=None if one_line else 2)
    # UTF-8 has no lone surrogates.
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
    lines = [f"== {document.name} ==", ""] if one_line else []
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
    """`a.txt` -> `a.txt.ar.json`; a name too long for a file system is cut, with a hash added."""
    end = f".{language}.{EXTENSIONS[form]}"
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


def write(path: Path, text: str, *, force: bool = False, aside: Path | None = None) -> None:
    """Write a file whole or not at all: a temporary file first, which is then renamed.

    A device or a pipe is written to directly.

    Args:
        path: the file.
        text: its whole text.
        force: replace a file that exists.
        aside: the folder of the temporary file; None for the file's own.

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
            raise OutputError(f"{path}: exists already; --force replaces it, or name another file")
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, aside or path.parent) as file:
            file.write(data)
    except OSError as error:
        raise cannot(path, error) from error


def put(staged: Path, path: Path) -> None:
    """Move a finished file to its place, and replace what is there.

    Raises:
        OutputError: it cannot be moved there.
    """
    try:
        if path.is_dir():
            raise OutputError(f"{path}: is a directory; name a file in it")
        path.parent.mkdir(parents=True, exist_ok=True)
        _move(staged, path)
    except OSError as error:
        raise cannot(path, error) from error


def cannot(path: Path | str, error: OSError) -> OutputError:
    """The error for a path that cannot be written."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    advice = "free some space, or choose" if full else "choose"
    return OutputError(
        f"{path}: cannot be written: {error.strerror or error}; no partial file was left; "
        f"{advice} another place with --output"
    )


@contextlib.contextmanager
def replacing(path: Path, aside: Path) -> Iterator[BufferedRandom]:
    """Yield a temporary file that replaces the given one at the end, unless an error is raised.

    Its content is on the disk before it is renamed.

    Args:
        path: the file to replace.
        aside: the folder of the temporary file.

    Raises:
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
        _move(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _move(whole: Path, path: Path) -> None:
    try:
        whole.replace(path)
    except OSError as error:
        if error.errno != errno.EXDEV or whole.parent == path.parent:
            raise
        # The output's folder is on another disk.
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
