"""`summarize digest` goes on: what was read is not read again, and what a run left is usable."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from unittest import mock

import pytest

from summarize.cli import main
from summarize.documents import Document
from summarize.models.engines.loading import Engine
from summarize.options import ReadingOptions
from summarize.reading import loader
from tests.conftest import ROOT
from tests.fakes import calls

Captured = pytest.CaptureFixture[str]
EN = (
    "Quake in Arba\n\n3 May 2025\n\nA strong earthquake struck the city of Arba on Thursday and "
    "killed {count} people. {more}\n\nSource: Daily {n}\n"
)
PT = (
    "Terremoto em Arba\n\n3 de maio de 2025\n\nUm forte terremoto atingiu a cidade de Arba na "
    "quinta-feira e matou {count} pessoas. {more}\n\nFonte: Jornal {n}\n"
)
# What each report says beside: two that say the same throughout are copies.
MORE = {
    EN: "The {w} school of Arba lost its roof, said the head of {w}{n}. Trains to {w} stand still. "
        "Nobody knows when the {w} bridge will open again, an engineer of the town told {w} Radio.",
    PT: "A escola {w} de Arba perdeu o telhado, disse o diretor de {w}{n}. Os trens para {w} estão "
        "parados. Ninguém sabe quando a ponte {w} vai abrir, contou um engenheiro à Rádio {w}.",
}  # fmt: skip
WORDS = "Alva Brena Cardo Dorna Erva Folha Gruta Horta Ilha Junco Linho Malva".split()


@pytest.fixture(autouse=True)
def _with_fakes(fakes: object) -> None:
    del fakes


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with six reports in two languages."""
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(6):
        add(folder, n)
    return folder


def add(folder: Path, n: int, count: int | None = None) -> None:
    text = EN if n % 2 else PT
    more = MORE[text].format(w=WORDS[n % len(WORDS)], n=n)
    text = text.format(count=40 + n if count is None else count, n=n, more=more)
    (folder / f"r{n:02}.txt").write_text(text, encoding="utf-8")


def run(*arguments: str | Path) -> tuple[int, list[str]]:
    """Run the command; its exit code, and the names of the files that were read and taken apart."""
    parsed: list[str] = []
    read_bytes = loader.read_bytes

    def counted(data: bytes, name: str, how: ReadingOptions) -> Document:
        parsed.append(Path(name).name)
        return read_bytes(data, name, how)

    with mock.patch.object(loader, "read_bytes", counted):
        code = main.main(["digest", *map(str, arguments)])
    return code, parsed


def test_a_second_run_reads_only_what_is_new_or_changed(
    reports: Path, tmp_path: Path, fakes: dict[str, Engine], capfd: Captured
) -> None:
    out = tmp_path / "d.json"
    code, parsed = run(reports, "-o", out, "--lang", "en")
    assert (code, len(parsed)) == (0, 6)
    first = out.read_bytes()
    asked = calls(fakes["bergamot-pt-en"])
    assert asked
    asked.clear()
    fakes["bergamot-pt-en"].runner.calls.clear()  # type: ignore[attr-defined]
    capfd.readouterr()
    # Nothing is new: nothing is read or translated, and the digest is the same.
    assert run(reports, "-o", out, "--lang", "en") == (0, [])
    assert out.read_bytes() == first
    assert calls(fakes["bergamot-pt-en"]) == []
    assert "6 of 6 reports were read by an earlier run" in capfd.readouterr().err
    add(reports, 6)
    add(reports, 1, 99)
    assert run(reports, "-o", out, "--lang", "en") == (0, ["r01.txt", "r06.txt"])
    texts = [text for batch in calls(fakes["bergamot-pt-en"]) for text in batch]
    assert any("46" in text for text in texts)
    assert not any("42" in text for text in texts)
    # The same as without what was kept.
    resumed = out.read_bytes()
    assert run(reports, "-o", out, "--lang", "en", "--force")[0] == 0
    assert out.read_bytes() == resumed
    assert run(reports, "-o", tmp_path / "n.json", "--lang", "en", "--manifest", "none")[0] == 0
    assert (tmp_path / "n.json").read_bytes() == resumed
    assert not (tmp_path / "n.json.manifest.jsonl").exists()


def test_another_language_or_length_reads_nothing_again(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "d.json"
    run(reports, "-o", out)
    assert run(reports, "-o", out, "--lang", "pt", "-n", "300w", "--one-event") == (0, [])
    assert json.loads(out.read_text(encoding="utf-8"))["language"] == "pt"


@pytest.mark.parametrize("more", [["--source-lang", "en"], ["--fix-text"], ["--force"]])
def test_what_shapes_the_reading_reads_all_again(
    reports: Path, tmp_path: Path, more: list[str]
) -> None:
    out = tmp_path / "d.json"
    run(reports, "-o", out)
    assert len(run(reports, "-o", out, *more)[1]) == 6
    assert run(reports, "-o", out, *[one for one in more if one != "--force"]) == (0, [])


def test_another_translator_translates_anew(
    reports: Path, tmp_path: Path, fakes: dict[str, Engine]
) -> None:
    from dataclasses import replace

    out = tmp_path / "d.json"
    run(reports, "-o", out, "--lang", "en")
    old = fakes["bergamot-pt-en"]
    fakes["bergamot-pt-en"] = replace(old, revision="2")
    old.runner.calls.clear()  # type: ignore[attr-defined]
    assert run(reports, "-o", out, "--lang", "en") == (0, [])
    assert calls(old)


def test_without_an_output_nothing_is_kept(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(run(reports)[1]) == 6
    assert len(run(reports)[1]) == 6
    assert [one.name for one in tmp_path.iterdir()] == ["in"]
    # Unless a file is named for it.
    assert len(run(reports, "--manifest", "kept")[1]) == 6
    assert run(reports, "--manifest", "kept") == (0, [])


def test_a_digest_that_was_edited_is_kept(reports: Path, tmp_path: Path, capfd: Captured) -> None:
    out = tmp_path / "d.md"
    assert run(reports, "-o", out)[0] == 0
    out.write_text("my notes", encoding="utf-8")
    assert run(reports, "-o", out)[0] == 2
    said = capfd.readouterr().err
    assert f"exists, and is not what {out}.manifest.jsonl says was written there" in said
    assert "replace it with --force" in said
    assert out.read_text(encoding="utf-8") == "my notes"


def test_a_digest_among_its_reports_is_none_of_them(reports: Path, capfd: Captured) -> None:
    out = reports / "z.html"
    assert len(run(reports, "-o", out)[1]) == 6
    capfd.readouterr()
    assert run(reports, "-o", out) == (0, [])
    said = capfd.readouterr().err
    assert f"not read: {out} (the digest that is written anew)" in said
    assert f"not read: {out}.manifest.jsonl (what a digest keeps of its reports)" in said
    # As a shell writes `reports/*`.
    assert run(*sorted(reports.iterdir()), "-o", out) == (0, [])
    again = capfd.readouterr().err
    assert set(said.splitlines()) == set(again.splitlines())
    # Another digest does not read what this one keeps.
    assert run(reports, "-o", reports.parent / "o.html", "--exclude", "*.html")[0] == 0
    assert "manifest" not in (reports.parent / "o.html").read_text(encoding="utf-8")


def test_a_dry_run_tells_what_would_be_read_and_keeps_nothing(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "d.json"
    assert run(reports, "-o", out, "--dry-run")[0] == 0
    assert [one.name for one in tmp_path.iterdir()] == ["in"]
    text = capfd.readouterr().out
    assert "read by an earlier run: 0 of 6 reports\n" in text
    assert "r04.txt and 1 more\n" in text
    run(reports, "-o", out)
    add(reports, 7)
    kept = (tmp_path / "d.json.manifest.jsonl").read_bytes()
    capfd.readouterr()
    assert run(reports, "-o", out, "--dry-run") == (0, ["r07.txt"])
    text = capfd.readouterr().out
    assert "read by an earlier run: 6 of 7 reports\n" in text
    assert f"to be read: {reports / 'r07.txt'}\n" in text
    assert (tmp_path / "d.json.manifest.jsonl").read_bytes() == kept
    assert run(reports, "-o", out, "--dry-run", "-f", "json")[0] == 0
    [event] = json.loads(capfd.readouterr().out)["events"]
    assert [one["known"] for one in event].count(False) == 1


def test_tables_and_standard_input_are_known_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    table = tmp_path / "reports.jsonl"
    rows = [{"id": str(n), "text": EN.format(count=n, n=n, more="")} for n in (51, 47)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "d.json"
    for known in (0, 3):
        piped = mock.Mock(
            buffer=__import__("io").BytesIO(EN.format(count=60, n=3, more="").encode())
        )
        monkeypatch.setattr(sys, "stdin", piped)
        assert main.main(["digest", str(table), "-", "-o", str(out)]) == 0
        said = capfd.readouterr().err
        assert ("3 of 3 reports were read by an earlier run" in said) == (known == 3)
    [event] = json.loads(out.read_text(encoding="utf-8"))["events"]
    assert "<stdin>" in [one["name"] for one in event["reports"]]


def test_a_damaged_file_is_said_and_the_reports_are_read_anew(
    reports: Path, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "d.json"
    run(reports, "-o", out)
    first = out.read_bytes()
    kept = tmp_path / "d.json.manifest.jsonl"
    lines = kept.read_bytes().splitlines(keepends=True)
    lines[1] = b"\x00 no line\n"
    lines[2] = lines[2].replace(b'"confidence"', b'"confidnce"')
    kept.write_bytes(b"".join(lines))
    capfd.readouterr()
    code, parsed = run(reports, "-o", out)
    assert (code, len(parsed)) == (0, 2)
    said = capfd.readouterr().err
    assert "line 2 is damaged and skipped" in said
    assert "1 entry is damaged and skipped; that was read anew" in said
    assert out.read_bytes() == first
    kept.write_bytes(b"my own notes\n")
    assert len(run(reports, "-o", tmp_path / "d.json", "--force")[1]) == 6
    assert "is not a manifest of summarize" in capfd.readouterr().err
    assert kept.read_bytes() == b"my own notes\n"


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "tests.fake_command", "digest", *map(str, arguments)]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_run_that_was_stopped_goes_on(how: signal.Signals, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(60):
        add(folder, n)
    out = tmp_path / "d.json"
    kept = tmp_path / "d.json.manifest.jsonl"
    arguments = (folder, "-o", out, "--lang", "en")
    stopped = subprocess.Popen(command(*arguments), cwd=ROOT, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (kept.exists() and kept.stat().st_size > 20_000):
        time.sleep(0.002)
    stopped.send_signal(how)
    said = stopped.communicate(timeout=60)[1].decode()
    assert not out.exists(), said
    if how != signal.SIGKILL:
        assert stopped.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143}[how]
        assert "run the same command again" in said
    done = subprocess.run(command(*arguments), cwd=ROOT, capture_output=True, check=True)
    known = [line for line in done.stderr.decode().splitlines() if "by an earlier run" in line]
    assert known
    assert int(known[0].split()[1]) >= 2
    fresh = tmp_path / "fresh.json"
    assert run(folder, "-o", fresh, "--lang", "en", "--manifest", "none")[0] == 0
    assert fresh.read_bytes() == out.read_bytes()
