"""Every input is read, or refused with one line that names it and the next step."""

import codecs
import contextlib
import hashlib
import io
import json
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.errors import InputError, UsageError
from summarize.options import ReadingOptions
from summarize.reading import loader

SENTENCE = "The café by the harbour is closed."


def refusal(data: bytes, name: str = "notes.txt") -> str:
    with pytest.raises(InputError) as caught:
        loader.read_bytes(data, name)
    return one_line(str(caught.value), name)


def one_line(message: str, name: str) -> str:
    assert message.startswith(f"{name}: ")
    assert message.isprintable()
    # What happened, and after a semicolon what to do about it.
    assert "; " in message
    return message


@pytest.mark.parametrize(
    ("data", "reason", "step"),
    [
        (b"", "is empty", "add some text"),
        (b" \r\n\t\n", "is empty", "add some text"),
        (codecs.BOM_UTF8, "is empty", "add some text"),
        (codecs.BOM_UTF16_LE, "is empty", "add some text"),
        ("\u200b\u200e\u2060\n".encode(), "is empty", "add some text"),
        (b"%PDF-1.7\n", "a damaged PDF", "get it again"),
        (b"PK\x03\x04\x14\x00", "a ZIP file that is damaged", "save it again"),
        (b"\x1f\x8b\x08\x00", "gzip", "gunzip"),
        (b"{\\rtf1 }", "no text", "save"),
        (b"\x89PNG\r\n", "an image", "text"),
        (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as .docx"),
        (b"<!DOCTYPE html>\n<html><p> </p></html>", "no text", "check"),
        (b"\xef\xbb\xbf\n <HTML lang='en'>", "no text", "check"),
        (b'<?xml version="1.0"?>\n<!doctype html>', "no text", "check"),
        (b"\x7fELF\x01\x02\x00\x00", "program", "text"),
        (b"word " * 4000 + b"\x00", "binary", "only text"),
        (bytes(range(1, 9)) * 50, "binary", "only text"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, reason: str, step: str) -> None:
    message = refusal(data)
    assert reason in message
    assert step in message


@pytest.mark.parametrize(
    ("data", "text", "encoding", "said"),
    [
        (SENTENCE.encode("latin-1"), SENTENCE, "windows-1252", "is a guess"),
        (SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le", ""),
        (SENTENCE.encode("utf-16-be"), SENTENCE, "utf-16-be", ""),
        (codecs.BOM_UTF16_LE + b"a\x00b", "a\ufffd", "utf-16-le", "damaged"),
    ],
)
def test_other_encodings_are_read_and_doubts_are_said(
    data: bytes, text: str, encoding: str, said: str
) -> None:
    document = loader.read_bytes(data, "notes.txt")
    assert (document.text, document.encoding) == (text, encoding)
    assert any(said in one for one in document.warnings) if said else not document.warnings
    assert [one.severity for one in document.findings] == ["warning"] * len(document.warnings)


def test_an_encoding_that_is_named_is_taken() -> None:
    how = ReadingOptions(encoding="cp1251")
    document = loader.read_bytes("Гавань закрыта.".encode("cp1251"), "notes.txt", how)
    assert (document.text, document.warnings) == ("Гавань закрыта.", ())
    with pytest.raises(InputError, match="is not ascii text"):
        loader.read_bytes("Гавань".encode(), "notes.txt", ReadingOptions(encoding="ascii"))
    with pytest.raises(UsageError, match="is no encoding"):
        loader.read_bytes(b"Hello.", "notes.txt", ReadingOptions(encoding="klingon"))


def test_what_a_server_says_of_the_encoding_is_only_tried() -> None:
    data = "Гавань закрыта до четверга.".encode("cp1251")
    assert loader.read_bytes(data, "x", charset="windows-1251").text.startswith("Гавань")
    assert loader.read_bytes("Гавань".encode(), "x", charset="klingon").text == "Гавань"


def test_letters_that_were_decoded_wrongly_are_said_or_set_right() -> None:
    data = "O café fechou. A ponte é de ferro e não há ninguém.".encode().decode("cp1252").encode()
    said = loader.read_bytes(data, "x")
    assert "decoded wrongly" in said.warnings[0]
    assert "Ã©" in said.text
    assert "café" in loader.read_bytes(data, "x", ReadingOptions(fix_text=True)).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings_are_read(encoding: str) -> None:
    data = SENTENCE.encode(encoding)
    document = loader.read_bytes(data, "notes.txt")
    assert document.text == SENTENCE
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.name == "notes.txt"


def test_utf_16_with_the_high_byte_first_is_read() -> None:
    data = codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be")
    assert loader.read_bytes(data, "x").text == SENTENCE


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are(end: str) -> None:
    text = f"{SENTENCE}{end}{end}{SENTENCE}"
    assert loader.read_bytes(text.encode(), "x").text == text


def test_escapes_of_old_terminals_are_text() -> None:
    data = b"\x1b[1mThe harbour\x1b[0m is closed.\x0c\n\x1a"
    assert loader.read_bytes(data, "x").text.startswith("\x1b[1mThe harbour")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.txt"
    with pytest.raises(InputError, match="no such file; check the name"):
        loader.read_path(path)


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a directory; name a file in it"):
        loader.read_path(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(SENTENCE, "utf-8")
    path.chmod(0)
    with pytest.raises(InputError, match="permission denied; check who may read it"):
        loader.read_path(path)


def test_permission_denied_is_told_from_other_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="permission denied; check who may read it"):
        loader.read_path(Path(__file__))


def test_a_disk_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(InputError, match="cannot be read: Input/output error; check"):
        loader.read_path(Path(__file__))


def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.txt"
    path.write_text(SENTENCE, "utf-8")
    limited = loader._limited

    def written_to(*given: object) -> bytes:
        data = limited(*given)  # type: ignore[arg-type]
        path.write_text(SENTENCE + " More.", "utf-8")
        return data

    monkeypatch.setattr(loader, "_limited", written_to)
    with pytest.raises(InputError, match="changes while it is read; wait until it is written"):
        loader.read_path(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices here")
def test_a_device_is_refused_and_not_read_for_ever() -> None:
    with pytest.raises(InputError, match="is a device"):
        loader.read_path(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [("two\nlines.txt", "two\\nlines.txt"), ("nul\0.txt", "nul\\x00.txt"), ("\udcff", "\\udcff")],
)
def test_an_odd_name_is_told_in_one_line(name: str, shown: str) -> None:
    with pytest.raises(InputError) as caught:
        loader.read_path(Path(name))
    one_line(str(caught.value), shown)
    assert refusal_of_text("", name).startswith(shown)


def refusal_of_text(text: str, name: str) -> str:
    with pytest.raises(InputError) as caught:
        loader.read_text(text, name)
    return str(caught.value)


def test_a_name_that_is_too_long_is_refused() -> None:
    with pytest.raises(InputError, match=r"cannot be read: .*; check the name"):
        loader.read_path(Path("x" * 5000))


def test_a_file_with_a_line_break_in_its_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "two\nlines.txt"
    path.write_text(SENTENCE, "utf-8")
    document = loader.read_path(path)
    assert document.text == SENTENCE
    assert document.name == str(path)


def test_a_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(SENTENCE, "utf-8"))
    writer.start()
    assert loader.read_path(path).text == SENTENCE
    writer.join()


def test_a_stream_is_read_to_its_end() -> None:
    document = loader.read_bytes(loader.bytes_of_stream(io.BytesIO(SENTENCE.encode())), "<stdin>")
    assert (document.name, document.text) == ("<stdin>", SENTENCE)


def test_a_stream_that_fails_is_refused() -> None:
    class Broken(io.BytesIO):
        def read(self, _: int | None = -1, /) -> bytes:
            raise IsADirectoryError(21, "Is a directory")

    with pytest.raises(InputError, match="<stdin>: cannot be read: Is a directory; check"):
        loader.bytes_of_stream(Broken())


def test_a_string_is_read_with_lone_surrogates_and_nul() -> None:
    text = "Half an \ud83d emoji, and a \0 besides."
    assert loader.read_text(text).text == text
    assert loader.read_text(text).name == "<text>"


def test_a_line_of_a_million_characters_is_read() -> None:
    text = "word " * 200_000
    assert loader.read_text(text).text == text.strip()


def test_title_date_and_source_come_with_the_document() -> None:
    document = loader.read_text(
        "Harbour closed\n\n14 March 2025\n\nSource: The Ledger\n\n"
        "The harbour was closed on Tuesday after a storm.\n"
    )
    assert (document.title, document.date, document.source) == (
        "Harbour closed",
        "14 March 2025",
        "The Ledger",
    )
    assert document.text == "The harbour was closed on Tuesday after a storm."
    assert [line.line for line in document.set_aside] == [1, 3, 5]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = loader.read_bytes(data, "x")
    except InputError as error:
        one_line(str(error), "x")
    else:
        assert document.text.strip()


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_any_string_is_read_or_refused(text: str) -> None:
    try:
        document = loader.read_text(text)
    except InputError as error:
        one_line(str(error), "<text>")
    else:
        assert document.text in text
        assert document.text.strip()


def test_naughty_strings_are_read_or_refused(shared: Path) -> None:
    strings = json.loads((shared / "torture_blns" / "blns.json").read_text("utf-8"))
    assert len(strings) > 400
    read = 0
    for text in strings:
        with contextlib.suppress(InputError):
            document = loader.read_text(text)
            assert document.text in text
            assert loader.read_bytes(text.encode(), "x").text == document.text
            read += 1
    assert read > 0.95 * len(strings)


def test_legacy_encodings_are_read_and_never_taken_for_another(shared: Path) -> None:
    samples = sorted((shared / "torture_encodings").glob("sample-*.txt"))
    assert len(samples) > 10
    for path in samples:
        try:
            expected = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            document = loader.read_path(path)
            assert document.encoding not in (None, "utf-8") or document.warnings
        else:
            # Of subtitles, only what is spoken.
            assert set(loader.read_path(path).text.splitlines()) <= set(expected.splitlines())
