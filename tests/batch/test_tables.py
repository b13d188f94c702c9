"""JSON Lines, CSV and Parquet inputs, and results in the same kinds."""

import csv
import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import append_only_file, table_reading, table_writing
from summarize.batch.inputs import Inputs
from summarize.batch.table_reading import Columns, Record, Records
from summarize.batch.table_run import TableRun
from summarize.errors import InputError, SummarizeError, UsageError
from summarize.models.engines.loading import Engine
from tests.fakes import calls, in_portuguese
from tests.runs import command, fake, finish, outputs, run

Captured = pytest.CaptureFixture[str]
TEXTS = ["Rain fell.", "The river rose.", "Nobody was hurt."]
MOST = 1000


def read(path: Path, text: str | None = None, name: str | None = None) -> list[Record]:
    return list(Records(str(path), Columns(text, name), MOST))


def table(path: Path, rows: list[dict[str, Any]]) -> Path:
    """The rows as a table of the kind that the name says."""
    kind = table_reading.kind_of(path.name)
    if kind == "jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    elif kind == "parquet":
        pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
        from pyarrow import parquet

        parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter="\t" if kind == "tsv" else ",")
            writer.writeheader()
            writer.writerows(rows)
    return path


KINDS = ["jsonl", "csv", "tsv", "parquet"]


@pytest.mark.parametrize("kind", KINDS)
def test_texts_and_names_are_read_in_order(kind: str, tmp_path: Path) -> None:
    rows = [{"id": f"n{i}", "body": text} for i, text in enumerate(TEXTS)]
    found = read(table(tmp_path / f"a.{kind}", rows), "body")
    assert [(one.id, one.text) for one in found] == [(f"n{i}", t) for i, t in enumerate(TEXTS)]
    keyed: list[dict[str, Any]] = [{"text": text, "key": i} for i, text in enumerate(TEXTS)]
    found = read(table(tmp_path / f"b.{kind}", keyed), name="key")
    assert [one.id for one in found] == ["0", "1", "2"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_column_that_is_not_there_is_said_with_those_that_are(kind: str, tmp_path: Path) -> None:
    path = table(tmp_path / f"a.{kind}", [{"title": "x", "body": "y"}])
    with pytest.raises(
        UsageError, match="no column 'text'; it has: title, body; name one with --t"
    ):
        read(path)
    with pytest.raises(UsageError, match=r"no column 'no'.*--id-column"):
        read(path, "body", "no")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "x"', "jsonl:2: is not valid JSON"),
        (b"[1]", "jsonl:2: is not a JSON object"),
        (b'{"text": 5}', "jsonl:2: column 'text' is a number, not a text"),
        (b'{"other": "x"}', "jsonl:2: column 'text' has no text"),
        (b'{"text": "\xff"}', "jsonl:2: is not valid JSON"),
        (b"[" * 100_000, "jsonl:2: has more than"),
        (b"[" * 900, "jsonl:2: is not valid JSON"),
        (b'{"text": "' + b"x" * 2000 + b'"}', "jsonl:2: has more than 1,000 bytes"),
    ],
)
def test_a_broken_line_is_an_error_with_its_number_and_the_rest_is_read(
    line: bytes, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\n' + line + b'\n\n{"text": "b"}')
    first, bad, last = read(path)
    assert (first.text, last.text, last.line) == ("a", "b", 4)
    assert reason in str(bad.error)


def test_csv_of_other_separators_line_breaks_and_too_many_fields(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'\xef\xbb\xbfid;text\r\n1;"a ""b""\r\nc"\r\n2;d;e\r\n\r\n3;f\r\n')
    first, bad, last = read(path)
    assert (first.line, first.id, first.text) == (2, "1", 'a "b"\r\nc')
    assert ":4: has 3 fields, but the header has 2" in str(bad.error)
    assert (last.line, last.text) == (6, "f")


def test_files_that_are_no_tables(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    for name in ("a.parquet", "a.csv"):
        (tmp_path / name).write_bytes(b"\xff\x00 no table")
        with pytest.raises(SummarizeError, match=r"as a Parquet file|no column 'text'"):
            read(tmp_path / name)
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "missing.jsonl")
    (tmp_path / "empty.jsonl").write_bytes(b"")
    assert read(tmp_path / "empty.jsonl") == []


def test_parquet_without_its_library_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'summarize\[parquet\]'"):
        read(tmp_path / "a.parquet")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("fakes")
def test_results_come_in_the_same_kind_in_the_same_order(
    kind: str, tmp_path: Path, capfd: Captured
) -> None:
    rows = [{"id": f"n{i}", "text": text} for i, text in enumerate([*TEXTS, "", TEXTS[0]])]
    articles, out = table(tmp_path / f"a.{kind}", rows), tmp_path / f"b.{kind}"
    run(*command(articles, out), code=1)
    assert "5 inputs: 3 done, 1 done before, 1 failed" in capfd.readouterr().err
    if kind == "jsonl":
        found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        assert list(found[0])[:4] == ["id", "text", "schema", "source"]
        assert found[4]["source"]["name"] == f"{articles}:5"
        flat = [table_writing.flat(row) for row in found]
    elif kind == "parquet":
        from pyarrow import parquet

        flat = parquet.read_table(out).to_pylist()
    else:
        with out.open(encoding="utf-8", newline="") as file:
            flat = list(csv.DictReader(file, delimiter="\t" if kind == "tsv" else ","))
    assert [row["id"] for row in flat] == ["n0", "n1", "n2", "n3", "n4"]
    assert [row["result"] for row in flat[:3]] == [f"pt({text})" for text in TEXTS]
    assert "is empty" in flat[3]["error"]
    assert flat[4]["result"] == flat[0]["result"]
    assert {row["language"] for row in flat if not row["error"]} == {"pt"}


def test_what_is_done_is_left_wherever_it_moves(
    fakes: dict[str, Engine], tmp_path: Path, capfd: Captured
) -> None:
    rows = [{"id": i, "text": text} for i, text in enumerate(TEXTS)]
    articles, out = table(tmp_path / "a.jsonl", rows), tmp_path / "b.jsonl"
    run(*command(articles, out))
    asked = len(calls(fakes["bergamot-en-pt"]))
    table(articles, [*rows[::-1], {"id": 9, "text": "New."}])
    capfd.readouterr()
    run(*command(articles, out))
    assert "4 inputs: 1 done, 3 done before" in capfd.readouterr().err
    assert len(calls(fakes["bergamot-en-pt"])) == asked + 1
    found = [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert found == [2, 1, 0, 9]
    run(*command(articles, out, "--status"))
    assert "done:     4" in capfd.readouterr().out
    run(*command(articles, out, "-n", "3s"))
    assert "4 inputs: 4 done" in capfd.readouterr().err
    run(*command(articles, out, "-n", "3s", "--force"))
    assert "4 inputs: 4 done" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_a_failed_record_is_a_row_with_its_error(tmp_path: Path, capfd: Captured) -> None:
    rows = [{"text": "BREAK this."}, {"text": "Rain fell."}]
    articles, out = table(tmp_path / "a.jsonl", rows), tmp_path / "b.csv"
    run(*command(articles, out), code=1)
    with out.open(encoding="utf-8", newline="") as file:
        bad, good = csv.DictReader(file)
    assert "broken on purpose" in bad["error"]
    assert (bad["id"], good["result"]) == ("1", "pt(Rain fell.)")
    capfd.readouterr()
    run(*command(articles, out), code=1)
    assert "1 failed before (try again with --retry-failed)" in capfd.readouterr().err
    run(*command(articles, out, "--retry-failed"), code=1)
    assert "1 done before, 1 failed" in capfd.readouterr().err
    run(*command(articles, out, "--retry-failed", "--fail-fast"), code=1)
    assert "stopped at the first failure" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_a_file_of_others_is_not_replaced(tmp_path: Path, capfd: Captured) -> None:
    articles, out = table(tmp_path / "a.jsonl", [{"text": "Rain fell."}]), tmp_path / "b.jsonl"
    out.write_text("mine", encoding="utf-8")
    run(*command(articles, out), code=2)
    assert "summarize did not write it as it is now" in capfd.readouterr().err
    run(*command(articles, out, "--force"))
    run(*command(articles, out))
    out.write_text("mine", encoding="utf-8")
    run(*command(articles, out), code=2)
    assert out.read_text(encoding="utf-8") == "mine"
    for more in ([], ["--force"]):
        run(*command(articles, articles, *more), code=2)
    assert "would replace its own input" in capfd.readouterr().err
    assert articles.read_text(encoding="utf-8") == '{"text": "Rain fell."}\n'
    run(articles, tmp_path / "more.txt", "-l", "pt", "-o", out, code=2)
    assert "needs one table as its only input" in capfd.readouterr().err
    assert not (tmp_path / "b.jsonl").is_dir()


@pytest.mark.usefixtures("fakes")
def test_a_journal_that_is_removed_meanwhile_mixes_nothing_up(
    tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"id": i, "text": f"Text {i}, and it rained."} for i in range(6)]
    articles, out = table(tmp_path / "a.jsonl", rows), tmp_path / "b.jsonl"
    add = append_only_file.Journal.add

    def meddle(self: append_only_file.Journal, value: dict[str, Any], **how: bool) -> int:
        if value.get("name", "").endswith("/3"):
            self.path.unlink()
        return add(self, value, **how)

    with monkeypatch.context() as patch:
        patch.setattr(append_only_file.Journal, "add", meddle)
        run(*command(articles, out), code=1)
    assert "was removed during the run" in capfd.readouterr().err
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    for row in found:
        text = in_portuguese(f"Text {row['id']}, and it rained.")
        assert row.get("error") == "not done yet" or row["summary"]["text"] == text
    run(*command(articles, out))
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["summary"]["text"] for row in found] == [
        in_portuguese(f"Text {i}, and it rained.") for i in range(6)
    ]


@pytest.mark.usefixtures("fakes")
def test_an_output_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles, out = table(tmp_path / "a.jsonl", [{"text": "Rain fell."}]), tmp_path / "b.jsonl"
    write = table_writing.write

    def meddle(*given: Any) -> None:  # noqa: ANN401 - passed on
        out.write_text("mine", encoding="utf-8")
        write(*given)

    with monkeypatch.context() as patch:
        patch.setattr(table_writing, "write", meddle)
        run(*command(articles, out), code=2)
    assert out.read_text(encoding="utf-8") == "mine"
    out.unlink()
    run(*command(articles, out))
    assert "1 done before" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_tables_of_one_name_keep_their_own_results(tmp_path: Path, capfd: Captured) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        table(tmp_path / name / "t.jsonl", [{"text": f"Text of {name}."}])
    out = f"{tmp_path / 'out'}/"
    run(*command(tmp_path / "one" / "t.jsonl", out))
    run(*command(tmp_path / "two" / "t.jsonl", out), code=1)
    assert "would replace that of" in capfd.readouterr().err


def test_killed_runs_end_as_an_undisturbed_one(tmp_path: Path) -> None:
    rows = [{"id": i, "text": f"Text number {i}. It rained."} for i in range(120)]
    articles = table(tmp_path / "a.jsonl", rows)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    finish(fake(*command(articles, whole)))
    journal = out.with_name("out.jsonl.manifest.jsonl")
    for round_ in range(4):
        going = fake(*command(articles, out), seconds=0.03)
        while not journal.exists() or journal.read_bytes().count(b"\n") < 8 * (round_ + 1):
            assert going.poll() is None
            time.sleep(0.002)
        going.kill()
        going.communicate()
        assert not out.exists()
    finish(fake(*command(articles, out)))
    assert out.read_bytes() == whole.read_bytes()


@pytest.mark.usefixtures("fakes")
def test_records_as_files_stay_below_the_folder(tmp_path: Path, capfd: Captured) -> None:
    ids = ["..", "../../etc/passwd", "a/b", "a\\b", ".hidden", "C:x", "n\0l", "تقرير", "100%", ""]
    rows = [{"id": one, "text": f"Text {number}."} for number, one in enumerate(ids)]
    articles, out = table(tmp_path / "a.jsonl", rows), tmp_path / "out"
    run(*command(articles, f"{out}/"))
    assert sorted(outputs(out)) == sorted(
        f"a.jsonl/{name}.pt.txt"
        for name in ("%2E.", "%2E.%2F..%2Fetc%2Fpasswd", "a%2Fb", "a%5Cb", "%2Ehidden", "C%3Ax",
                     "n%00l", "تقرير", "100%25", "10")
    )  # fmt: skip
    assert {path.name for path in tmp_path.iterdir()} == {"a.jsonl", "out"}
    capfd.readouterr()
    run(*command(articles, f"{out}/"))
    assert "10 done before" in capfd.readouterr().err
    table(articles, [{"id": "x", "text": "One."}, {"id": "x", "text": "Other."}])
    run(*command(articles, f"{out}/"))
    assert "'x' of 2 is 'x~2'" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_a_table_to_standard_output(tmp_path: Path, capfd: Captured) -> None:
    articles = table(tmp_path / "a.jsonl", [{"text": text} for text in TEXTS])
    run(articles, "--source-lang", "en", "-f", "json")
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [one["source"]["name"] for one in found] == [f"{articles}:{i}" for i in (1, 2, 3)]
    run(articles, "--text-column", "no", code=2)
    assert "no column 'no'" in capfd.readouterr().err


def test_a_table_among_files_of_a_folder_is_a_file(tmp_path: Path) -> None:
    table(tmp_path / "a.jsonl", [{"text": "x"}])
    assert [one.place for one in Inputs([str(tmp_path)])] == ["a.jsonl"]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|x", "'+cmd|x"),
        ("-5 degrees", "'-5 degrees"),
        ("- a bullet", "'- a bullet"),
        ("＝1+1", "'＝1+1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("\ufeff\u200b@x", "'\ufeff\u200b@x"),
        ("\r\n-x", "'\r\n-x"),
        ("\u2212x", "'\u2212x"),
        ("-", "'-"),
        ("-1,5e", "'-1,5e"),
        (" 5 = 5", " 5 = 5"),
        ("\t=1", "'\t=1"),
        ("-2+3+cmd|' /C calc'!D2", "'-2+3+cmd|' /C calc'!D2"),
        ('+1+HYPERLINK("http://x")', '\'+1+HYPERLINK("http://x")'),
        ("+1.234,5 %", "+1.234,5 %"),
        ("- =1+1", "'- =1+1"),
        ("Rain", "Rain"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell: str, shown: str) -> None:
    assert table_writing.harmless(cell) == shown


@pytest.mark.usefixtures("fakes")
def test_equal_texts_are_made_once_however_threads_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    """What is asked of a text while another thread keeps its result."""
    given = table(tmp_path / "a.jsonl", [{"text": f"Text {i % 40}."} for i in range(80)])
    state_of = TableRun._state_of

    def slowly(self: TableRun, record: Record, key: bytes) -> str:
        found: str = state_of(self, record, key)
        time.sleep(0.002)
        return found

    monkeypatch.setattr(TableRun, "_state_of", slowly)
    run(*command(given, tmp_path / "b.jsonl"))
    assert "40 done" in capfd.readouterr().err
    assert len((tmp_path / "b.jsonl").read_text(encoding="utf-8").splitlines()) == 80
