"""`-o DIR -f html`: the pages of a run, and their index."""

from pathlib import Path

import pytest

from summarize.batch import run
from summarize.batch.run_options import RunOptions
from summarize.cli.main import main
from summarize.options import Options
from tests.writing.pages.parsed import Parsed

EXTRACT = Options(model="extract", length="1s", source_lang="en")
HTML = RunOptions(format="html")


def texts(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(
            f"Storm number {number}\n\nThe storm {number} sank 14 boats. Nobody was hurt by it. "
            f"The harbour reopens in June. It was closed on Monday.\n",
            encoding="utf-8",
        )
    return folder


def links(index: Path) -> list[str]:
    page = Parsed(index.read_text(encoding="utf-8"))
    return [one["href"] or "" for one in page.all("a") if (one["href"] or "")[:2] == "./"]


def test_the_index_lists_200_pages_and_a_run_that_goes_on_lists_them_all(tmp_path: Path) -> None:
    source, out = texts(tmp_path / "in", 200), tmp_path / "out"
    half = RunOptions(format="html", include=("0*.txt",))
    assert run(source, out, EXTRACT, run_options=half).exit_code == 0
    assert len(links(out / "index.html")) == 100
    assert run(source, out, EXTRACT, run_options=HTML).exit_code == 0
    found = links(out / "index.html")
    assert found == [f"./{number:03}.txt.en.html" for number in range(200)]
    assert all((out / name).is_file() for name in found)
    assert "200 of 200 results" in Parsed((out / "index.html").read_text("utf-8")).text
    before = (out / "index.html").read_bytes()
    assert run(source, out, EXTRACT, run_options=HTML).exit_code == 0
    assert (out / "index.html").read_bytes() == before


def test_somebody_elses_index_stays(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source, out = texts(tmp_path / "in", 2), tmp_path / "out"
    out.mkdir()
    (out / "index.html").write_text("<p>my own page</p>", encoding="utf-8")
    args = [str(source), "-m", "extract", "-n", "1s", "-f", "html", "-o", str(out)]
    assert main(args) == 0
    assert "which summarize did not write" in capfd.readouterr().err
    assert (out / "index.html").read_text("utf-8") == "<p>my own page</p>"
    assert main([*args, "--force"]) == 0
    assert len(links(out / "index.html")) == 2
    assert "index.html lists 2 pages" in capfd.readouterr().err


def test_a_manifest_from_elsewhere_leads_to_no_file_outside(tmp_path: Path) -> None:
    source, out = texts(tmp_path / "in", 1), tmp_path / "out"
    run(source, out, EXTRACT, run_options=HTML)
    (tmp_path / "other.html").write_bytes((out / "000.txt.en.html").read_bytes())
    manifest = out / "manifest.jsonl"
    text = manifest.read_text("utf-8")
    text += text.replace("000.txt.en.html", "../other.html").replace('"000.txt"', '"z.txt"')
    manifest.write_text(text, encoding="utf-8")
    run(source, out, EXTRACT, run_options=HTML)
    assert links(out / "index.html") == ["./000.txt.en.html"]


def test_other_formats_have_no_index(tmp_path: Path) -> None:
    run(texts(tmp_path / "in", 1), tmp_path / "out", EXTRACT)
    assert not (tmp_path / "out" / "index.html").exists()


def test_a_page_is_asked_for_by_its_name_and_several_need_a_directory(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = texts(tmp_path / "in", 2)
    options = ["-m", "extract", "-n", "1s"]
    page = tmp_path / "page.html"
    assert main([str(source / "000.txt"), *options, "-o", str(page)]) == 0
    assert "Nobody was hurt" in Parsed(page.read_text("utf-8")).text
    capfd.readouterr()
    assert main([str(source), *options, "-f", "html"]) == 2
    assert "name a directory for several" in capfd.readouterr().err
    assert main(["check", str(source), "--source", str(source), "-f", "html"]) == 2
    assert "a page shows one report" in capfd.readouterr().err
