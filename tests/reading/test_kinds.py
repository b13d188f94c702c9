"""Kinds are told by bytes; what is not read is refused by what it is."""

import codecs

import pytest
from scripts.make_documents import made
from scripts.packed import packed

from summarize.errors import InputError
from summarize.reading.kinds import kind_of

HEADERS = b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n\nText."
OLD = b"\xd0\xcf\x11\xe0" + b"\0" * 100


@pytest.mark.parametrize("file", made(), ids=lambda file: str(file.name))
def test_the_made_files_are_told_under_any_name(file: object) -> None:
    data = getattr(file, "read_bytes")()  # noqa: B009
    for name in ("x.txt", "x", "x.pdf"):
        assert kind_of(data, name) == str(file).rpartition(".")[2]


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"", "x", "text"),
        (b"Text.", "x.pdf", "text"),
        (b"# Text", "x.md", "markdown"),
        (b"# Text", "x.txt", "text"),
        (b"%PDF-1.7\n", "x.txt", "pdf"),
        (b"HTTP/1.1 200 OK\n\n%PDF-1.4\n1 0 obj\nstartxref", "x", "pdf"),
        (b"A text on %PDF-1.4 and its kin.", "x", "text"),
        (b"\xef\xbb\xbf\n<!-- x --><!DOCTYPE html><p>a", "x.txt", "html"),
        ("<html>".encode("utf-16"), "x", "html"),
        (b"<p>One</p>", "x.html", "html"),
        (b"<p>One</p>", "x.txt", "text"),
        (b"No tags.", "x.html", "text"),
        (b"{\\rtf1 x}", "x.doc", "rtf"),
        (codecs.BOM_UTF8 + b"WEBVTT\n\n00:01.000 --> 00:02.000\nHi", "x", "vtt"),
        (HEADERS, "x", "eml"),
        (b"From a@b Thu Jan 1 2026\n" + HEADERS, "x", "eml"),
        (b"From: Ann\nTo: Bob\nSubject: Memo\nDate: Monday\n\nText.", "x.txt", "text"),
        (b"From: Ann\nTo: Bob\nSubject: Memo\n\nText.", "x.eml", "eml"),
        (b"Note: this. From: that.", "x", "text"),
        (packed({"mimetype": "application/epub+zip"}), "x", "epub"),
    ],
)
def test_kinds(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "what", "remedy"),
    [
        (OLD + "WordDocument".encode("utf-16-le"), "old Word file (.doc)", ".docx"),
        (OLD + "Workbook".encode("utf-16-le"), "old sheet (.xls)", ".csv"),
        (OLD + "PowerPoint Document".encode("utf-16-le"), "old slides (.ppt)", "PDF"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "password", "without one"),
        (packed({"xl/workbook.xml": ""}), "a sheet (.xlsx)", ".csv"),
        (packed({"ppt/presentation.xml": ""}), "slides (.pptx)", "PDF"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), ".ods", ".csv"),
        (packed({"a.txt": ""}), "a ZIP archive", "unpack"),
        (b"\x89PNG\r\n", "an image", "only text"),
        (b"RIFF0000WEBP", "an image", "only text"),
        (b"\0\0\0\x18ftypmp42", "a video", "only text"),
        (b'<?xml version="1.0"?>\n<svg xmlns="x">', "an image (SVG)", "only text"),
        (b"\x1f\x8b\x08", "gzip", "gunzip"),
        (b"Rar!\x1a\x07", "RAR", "unpack"),
    ],
)
def test_what_is_not_read_is_refused_by_name(data: bytes, what: str, remedy: str) -> None:
    with pytest.raises(InputError) as caught:
        kind_of(data, "a\n.b")
    message = str(caught.value)
    assert message.startswith("a\\n.b: is ")
    assert what in message
    assert remedy in message.partition("; ")[2]


@pytest.mark.parametrize("piece", [b" ", b"<!--", b"<?", b"A:\n", b"From: a\n", b"<a ", b"\0"])
def test_long_beginnings_cost_little(piece: bytes) -> None:
    assert kind_of(piece * 1_000_000, "x.html") in ("text", "html", "eml")
