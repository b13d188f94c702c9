"""Tables as people have them: odd quotation marks, encodings, columns, ids and line ends."""

import csv
import io
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from summarize.batch.csv_rows import rows_of
from summarize.batch.table_lines import Line, encoding_of
from summarize.batch.table_reading import Columns, Record, Records, is_table
from summarize.errors import InputError, UsageError
from tests.runs import command, outputs, run

Captured = pytest.CaptureFixture[str]
MOST = 10_000


def read(path: Path, data: bytes | str, **columns: str) -> list[Record]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(Records(str(path), Columns(**columns), MOST))


def shown(records: list[Record]) -> list[tuple[int, str, str]]:
    """Of each record its line, its name, and its text or the start of its error."""
    return [
        (one.line, one.id, one.text if one.error is None else "!" + str(one.error).split(":")[-1])
        for one in records
    ]


def rows(text: str, separator: str = ",") -> list[list[str]]:
    lines = (Line(n, one) for n, one in enumerate(text.splitlines(keepends=True), 1))
    return [row.cells if not row.error else ["!", *row.cells] for row in rows_of(
        lines, separator, MOST
    )]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        'a,b\n"1","2"\n',
        'a,b\n"1, 2","x ""y"" z"\n',
        'a,b\n1,"two\nlines"\n3,4\n',
        'a,b\r\n1,"two\r\nlines, and ""more"""\r\n3,\r\n',
        'a,b\n"",""\n,\n"""",""""""\n',
        'a,b\n1,x "y" z\n',
        'a,b\n"1" ,2\n',
        'a,b\n"x"y,"z"\n',
        'a,b\n1,"end',
        "a,b,c\n1,2\n1,2,3,4\n",
    ],
)
def test_rows_are_those_of_pythons_csv_where_that_is_right(text: str) -> None:
    expected = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    if text.endswith('"end'):
        expected[-1].insert(0, "!")
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('1,"The 5" pipe leaks."\n', ["1", 'The 5" pipe leaks.']),
        ('1,"A ""B"" opens" at nine.\n', ["1", 'A "B" opens at nine.']),
        ('1,"a" b,"c"\n', ["1", "a b", "c"]),
        ('1,"a 2" b 3" c","d"\n', ["1", 'a 2" b 3" c', "d"]),
    ],
)
def test_a_stray_quotation_mark_ends_no_cell(text: str, cells: list[str]) -> None:
    assert rows(text) == [cells]


@pytest.mark.parametrize(
    ("text", "bad", "lines"),
    [
        # Nothing closes it.
        ('id,text\na1,One.\na2,"Two.\na3,Three.\na4,Four.\n', "a2", 4),
        # The next quotation mark opens a cell.
        ('id,text\na1,One.\na2,"Two.\na3,"Three."\na4,Four.\n', "a2", 4),
        ('id,text\na1,One.\na2,"Two.\na3,"Three ""x""."\na4,"Four."\n', "a2", 4),
        # A stray one at the end of a later line would close it.
        ('id,text\na1,One.\na2,"Two.\na3,Three.\na4,Four."\n', "a2", 4),
        # In the last row, and in the first column.
        ('id,text\na1,One.\na2,Two.\na3,Three.\na4,"Four.', "a4", 4),
        ('text,id\nOne.,a1\n"Two.,a2\nThree.,a3\nFour.,a4\n', "", 4),
    ],
)
def test_a_quotation_mark_that_is_not_closed_harms_its_row_only(
    text: str, bad: str, lines: int, tmp_path: Path
) -> None:
    found = read(tmp_path / "a.csv", text)
    [failed] = [one for one in found if one.error is not None]
    assert len(found) == lines
    assert failed.id == bad
    number = text.splitlines().index(next(r for r in text.splitlines() if r.count('"') % 2)) + 1
    assert f"a.csv:{number}: has a quotation mark that is not closed" in str(failed.error)
    assert [one.line for one in found] == [2, 3, 4, 5]


def test_texts_of_many_lines_stay_one_row(tmp_path: Path) -> None:
    text = 'id,text\n1,"First, a line.\n2024 was wet, too.\n\nIt ended."\n2,Two.\n'
    assert [one.text for one in read(tmp_path / "a.csv", text)] == [
        "First, a line.\n2024 was wet, too.\n\nIt ended.", "Two.",
    ]  # fmt: skip


@pytest.mark.parametrize("part", ['"', '""', 'a,"b\n', '"x" ', 'a"b', '","', '"a"b', "\r", '"\n"'])
def test_the_time_grows_with_the_length_only(part: str) -> None:
    text = part * (400_000 // len(part))
    lines = [Line(n, one) for n, one in enumerate(text.splitlines(keepends=True), 1)]
    started = time.monotonic()
    list(rows_of(iter(lines), ",", 10**9))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("name", "data", "texts"),
    [
        ("cr.csv", b"id,text\ra1,One.\ra2,Two.", ["One.", "Two."]),
        ("cr.jsonl", b'{"text":"One."}\r{"text":"Two."}', ["One.", "Two."]),
        ("mixed.csv", b"id,text\r\na1,One\rmore.\r\na2,Two.\r\n", ["One\rmore.", "Two."]),
        ("sep.csv", b"sep=;\nid;text\na1;One, two.\n", ["One, two."]),
        ("sep.csv", b'"sep=|"\r\nid|text\r\na1|One.\r\n', ["One."]),
        ("sep.tsv", b"sep=;\nid;text\na1;One.\n", ["One."]),
        ("bom.csv", b"\xef\xbb\xbftext\nOne.\n", ["One."]),
        ("u16.csv", "id\ttext\r\na1\tÀ nove.\r\n".encode("utf-16"), ["À nove."]),
        ("u16.csv", b"\xfe\xff" + "text\nOne.\n".encode("utf-16-be"), ["One."]),
        ("u16.jsonl", '{"text": "字"}\n'.encode("utf-16"), ["字"]),
        ("u32.csv", "id,text\n1,😀 x\n".encode("utf-32"), ["😀 x"]),
        ("latin.csv", "id,text\na1,Às nove.\na2,É cedo “já”.\n".encode("cp1252"),
         ["Às nove.", "É cedo “já”."]),
    ],
)  # fmt: skip
def test_line_ends_separators_and_encodings(
    name: str, data: bytes, texts: list[str], tmp_path: Path
) -> None:
    assert [one.text for one in read(tmp_path / name, data)] == texts


def test_a_guessed_encoding_is_said_and_no_other_alphabet_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    for text, encoding in (
        ("Às nove.", "cp1252"),
        ("Библиотека", "cp1251"),
        ("図書館", "shift-jis"),
    ):
        path.write_bytes(f"id,text\n1,{text}\n2,{text}\n".encode(encoding))
        records = Records(str(path), Columns(), MOST)
        found = list(records)
        if encoding == "cp1252":
            assert [one.text for one in found] == [text] * 2
            assert "was read as Windows-1252" in records.remarks[0]
        else:
            assert all("is not UTF-8 (byte 0x" in str(one.error) for one in found)
            assert records.remarks == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"id,text\n1,One.\n2,Caf\xe9.\n3,Three.\n"),
        ("a.csv", "id,text\n1,Às.\n2,B".encode() + b"\xe9\n3,Three.\n"),
        ("a.csv", b'id,text\n1,One.\n2,"B\n\xff"\n3,Three.\n'),
        ("a.jsonl", b'{"id":1,"text":"One."}\n{"id":2,"text":"\xe9"}\n{"id":3,"text":"Three."}\n'),
        ("a.json", b'[{"id":1,"text":"One."},\n{"id":2,"text":"\xe9"},\n{"id":3,"text":"T."}]'),
    ],
)
def test_a_record_with_a_bad_encoding_fails_alone(name: str, data: bytes, tmp_path: Path) -> None:
    first, bad, last = read(tmp_path / name, data)
    assert first.text
    assert last.text
    assert "not UTF-8" in str(bad.error)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[{"id": 1, "text": "One."}]', [(1, "1", "One.")]),
        ('[\n {\n  "id": 1,\n  "text": "a ] } , [ {"\n },\n {"text": "Two."}\n]\n',
         [(1, "1", "a ] } , [ {"), (2, "", "Two.")]),
        ("[]", []),
        ('[{"text": "a \\" b"}, null, 5, [1, {"x": 2}], "s", {"text": "z"}]',
         [(1, "", 'a " b'), *[(n, "", "! (line 1) is not a JSON object; write {...}")
                              for n in (2, 3, 4, 5)], (6, "", "z")]),
        ('[{"text": "One."},\n{"text": "Broken},\n{"text": "Three."}]',
         [(1, "", "One."), (2, "", "!"), (3, "", "Three.")]),
        ('[{"text": "One."},\n{"text": "Two."}', [(1, "", "One."), (2, "", "Two.")]),
        ('[{"text": "One."}] trailing', [(1, "", "One."), (2, "", "!")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_an_array_of_objects_is_a_table(
    name: str, text: str, found: list[tuple[int, str, str]], tmp_path: Path
) -> None:
    path = tmp_path / name
    records = shown(read(path, text))
    assert is_table(str(path))
    assert [(*one[:2], "!" if want[2] == "!" else one[2])
            for one, want in zip(records, found, strict=True)] == found  # fmt: skip


@pytest.mark.parametrize("text", ['{"text": "prose"}', "[1, 2]", "[note] A text.", "", "["])
def test_other_json_is_no_table(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    assert is_table(str(tmp_path / "a.json")) is (text == "[")
    assert not is_table(str(tmp_path / "none.json"))
    assert not is_table(str(tmp_path))


@pytest.mark.parametrize("part", ['"', '\\"', '{"', "[", '{"a":"\n', "{}", ",", "\n{", '"\\'])
def test_an_array_takes_time_by_its_length_only(part: str, tmp_path: Path) -> None:
    started = time.monotonic()
    read(tmp_path / "a.json", "[{" + part * (200_000 // len(part)))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("text,text,id\nOne.,Two.,a1\n", "has 2 columns 'text'; it has: text, text, id; rename"),
        ("id,text,id\na,b,c\n", r"has 2 columns 'id'.*--id-column"),
    ],
)
def test_a_column_that_is_there_twice_is_said(text: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=found):
        read(tmp_path / "a.csv", text)


@pytest.mark.parametrize(
    ("line", "name", "error"),
    [
        ('{"id": 1, "text": "x", "n": NaN}', "", "is not valid JSON (NaN is no JSON)"),
        ('{"id": 1, "text": "x", "n": -Infinity}', "", "is not valid JSON (-Infinity is no JSON)"),
        ('{"id": 4, "text": "one", "text": "two"}', "4", "has two values for 'text'"),
        ('{"id": 2.50, "text": null}', "2.50", "column 'text' has no text"),
        ('{"id": 1e5, "text": ["a"]}', "1e5", "column 'text' is a list"),
        ('{"id": true, "text": 2.5}', "true", "column 'text' is a number"),
        ('{"id":9,"text":"Broken', "", "is not valid JSON"),
        ('{"n":' + "9" * 5000 + ', "text": "x"}', "", "is not valid JSON"),
        ('"just a text"', "", "is not a JSON object"),
    ],
)
def test_a_bad_object_fails_alone_under_its_line(
    line: str, name: str, error: str, tmp_path: Path
) -> None:
    first, bad, last = read(tmp_path / "a.jsonl", f'{{"text": "a"}}\n{line}\n{{"text": "b"}}\n')
    assert (first.text, last.text, last.line) == ("a", "b", 3)
    assert f"a.jsonl:2: {error}" in str(bad.error)
    assert bad.id == name


def test_ids_keep_their_spelling(tmp_path: Path) -> None:
    ids = [
        "1",
        "true",
        '{"a": 1}',
        "2.50",
        "1e5",
        '"x"',
        "null",
        '"\\u00e9"',
        "12345678901234567890",
    ]
    lines = "".join(f'{{"id": {one}, "text": "T."}}\n' for one in ids)
    assert [one.id for one in read(tmp_path / "a.jsonl", lines)] == [
        "1", "true", '{"a": 1}', "2.50", "1e5", "x", "", "é", "12345678901234567890",
    ]  # fmt: skip


def test_ids_that_are_taken_get_the_line_behind_them(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\na,1\na,2\n,3\n4,4\na~3,5\n", encoding="utf-8")
    records = Records(str(tmp_path / "a.csv"), Columns(), MOST)
    assert [one.id for one in records] == ["a", "a~3", "", "4~5", "a~3~6"]
    assert records.renamed == 3
    assert "3 ids are taken already" in records.remarks[0]
    assert "'a' of 3 is 'a~3'" in records.remarks[0]


@pytest.mark.usefixtures("fakes")
def test_repeated_ids_lose_no_result(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,text\na1,One.\na1,Two.\n,Three.\n", encoding="utf-8")
    run(*command(path, f"{tmp_path / 'out'}/"))
    assert "1 id is taken already" in capfd.readouterr().err
    assert sorted(outputs(tmp_path / "out")) == [
        "a.csv/4.pt.txt", "a.csv/a1.pt.txt", "a.csv/a1~3.pt.txt",
    ]  # fmt: skip
    run(*command(path, tmp_path / "out.jsonl"))
    found = objects(tmp_path / "out.jsonl")
    assert [one["id"] for one in found] == ["a1", "a1", ""]
    assert "summary_id" in capfd.readouterr().err
    assert [one["summary_id"] for one in found] == ["a1", "a1~3", "4"]


def objects(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.usefixtures("fakes")
def test_all_columns_come_out_in_their_order(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        'author,text,title,n,n\nAna,Rain fell.,=A1,1,-2\nRui,"The\nriver"\n', encoding="utf-8"
    )
    run(*command(path, tmp_path / "out.csv"))
    assert "the result's title is in summary_title" in capfd.readouterr().err
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        header, first, second = csv.reader(file)
    assert header == [
        "author", "text", "title", "n", "n", "id", "summary_title", "result", "language",
        "source_language", "findings", "error", "sha256", "signature",
    ]  # fmt: skip
    assert first[:8] == ["Ana", "Rain fell.", "'=A1", "1", "-2", "2", "", "pt(Rain fell.)"]
    assert second[:6] == ["Rui", "The\nriver", "", "", "", "3"]
    run(*command(path, tmp_path / "out.json"))
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert list(found[0])[:7] == ["author", "text", "title", "n", "n_2", "id", "schema"]
    assert found[0]["summary"]["text"] == "pt(Rain fell.)"


@pytest.mark.usefixtures("fakes")
def test_what_json_had_stays_letter_for_letter(tmp_path: Path, capfd: Captured) -> None:
    lines = [
        '{"id":1.50,"text":"Rain fell.","source":"AP","big":123456789012345678901,"e":"\\u00e9"}',
        '{"id":{"a":1},"text":"Other.","error":null}',
        '{"id":true,"text":7}',
        "broken",
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run(*command(tmp_path / "a.jsonl", tmp_path / "out.jsonl"), code=1)
    said = capfd.readouterr().err
    assert "source is in summary_source" in said
    assert said.index("summary_source") < said.index("column 'text' is a number")
    out = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert all(o.startswith(given[:-1]) for o, given in zip(out[:3], lines[:3], strict=True))
    found = objects(tmp_path / "out.jsonl")
    assert found[0]["source"] == "AP"
    assert found[0]["summary_source"]["name"].endswith("a.jsonl:1")
    assert "is a number" in found[2]["summary_error"]
    assert found[3].keys() == {"id", "summary_error"}
    assert found[3]["id"] == "4"
    run(*command(tmp_path / "a.jsonl", tmp_path / "out.csv"), code=1)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        first, second, *_ = csv.DictReader(file)
    assert [first["id"], first["big"], first["e"]] == ["1.50", "123456789012345678901", "é"]
    assert [second["id"], second["source"]] == ['{"a": 1}', ""]


@pytest.mark.usefixtures("fakes")
def test_parquet_keeps_the_types_of_its_columns(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    given = pyarrow.table({"id": [1, 2], "text": ["Rain.", None], "tags": [["a"], []]})
    parquet.write_table(given, tmp_path / "a.parquet")
    run(*command(tmp_path / "a.parquet", tmp_path / "b.parquet"), code=1)
    found = parquet.read_table(tmp_path / "b.parquet")
    assert found.select(["id", "text", "tags"]).equals(given)
    assert found.column_names[3:5] == ["title", "result"]
    run(*command(tmp_path / "a.parquet", tmp_path / "b.jsonl"), code=1)
    first, second = objects(tmp_path / "b.jsonl")
    assert (first["id"], first["tags"], second["id"]) == (1, ["a"], 2)


@pytest.mark.usefixtures("fakes")
def test_a_lone_return_in_a_value_is_quoted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "a.", "x": "b\\rc"}\n', encoding="utf-8")
    run(*command(tmp_path / "a.jsonl", tmp_path / "b.csv"))
    assert '"b\rc"' in (tmp_path / "b.csv").read_bytes().decode()


def test_a_pipe_is_no_table(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    with pytest.raises(InputError, match="is not a file"):
        list(Records(str(tmp_path / "a.csv"), Columns(), MOST))


def test_the_encoding_of_a_file_is_known(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    assert encoding_of(str(tmp_path / "a")).name == "utf-8"
