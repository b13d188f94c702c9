"""The command line: what is printed where, exit codes, bad input."""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from summarize import __version__
from summarize.cli import main
from summarize.models.engines.loading import Engine
from tests.conftest import ARTICLES
from tests.fakes import fake_engine, in_portuguese
from tests.runs import outputs

HARBOUR = str(ARTICLES / "harbour.en.txt")
FOREST = str(ARTICLES / "floresta.pt.txt")
SHORT = "Rain fell on the town all day, and the river rose.\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def run(
    *arguments: str, stdin: bytes = b"", **settings: object
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    result: subprocess.CompletedProcess[bytes] = subprocess.run(
        [sys.executable, "-m", "summarize", *arguments],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
        **settings,  # type: ignore[call-overload]
    )
    return result


def the_error(captured: str) -> str:
    """The one line that says what went wrong."""
    lines = [line for line in captured.splitlines() if line.startswith("summarize: error: ")]
    assert len(lines) == 1, captured
    assert "Traceback" not in captured
    return lines[0].removeprefix("summarize: error: ")


# --- the main job ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_a_file_gives_its_title_and_summary_on_standard_output(capfd: Captured) -> None:
    assert main.main([HARBOUR]) == 0
    out, err = capfd.readouterr()
    title, blank, text = out.splitlines()
    assert title == "Storm shuts Madalena harbour and cuts ferry link between Pico and Faial"
    assert blank == ""
    assert text.endswith(".")
    assert "summarizing with smollm2" in err
    assert "100% of the text was read, in 2 chunks; sentences: " in err
    assert "; 8 lines around the article set aside" in err
    assert "\x1b" not in err, "no progress where standard error is not a terminal"


@pytest.mark.usefixtures("fakes")
def test_json_has_schema_1(capfd: Captured) -> None:
    assert main.main([HARBOUR, "--lang", "Portuguese", "-f", "json", "--quiet"]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    result = json.loads(out)
    assert list(result) == [
        "schema", "source", "summary", "pivot", "findings", "coverage", "route", "decoding",
        "signature",
    ]  # fmt: skip
    assert result["schema"] == 1
    assert list(result["source"]) == [
        "name", "title", "date", "source", "kind", "encoding", "warnings", "language",
        "language_confidence", "sha256", "words", "set_aside",
    ]  # fmt: skip
    assert result["source"]["name"] == HARBOUR
    assert list(result["summary"]) == ["language", "title", "text", "unchanged", "sentences"]
    for sentence in result["summary"]["sentences"]:
        assert list(sentence) == [
            "text", "original", "support", "sources", "repaired", "findings",
        ]  # fmt: skip
        assert sentence["support"] == "verbatim"
        [source] = sentence["sources"]
        assert list(source) == ["start", "end", "text", "score"]
        assert source["text"] == sentence["original"]
    assert list(result["pivot"]) == ["language", "text"]
    assert list(result["coverage"]) == ["tokens_total", "tokens_read", "chunks", "levels"]
    assert list(result["decoding"]) == ["beams", "new_tokens"]
    assert result["summary"]["language"] == "pt"


@pytest.mark.usefixtures("fakes")
def test_several_inputs_are_json_lines_or_texts_with_headings(capfd: Captured) -> None:
    assert main.main([HARBOUR, FOREST, "-f", "json"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == [HARBOUR, FOREST]
    assert main.main([HARBOUR, FOREST]) == 0
    out = capfd.readouterr().out
    assert [line for line in out.splitlines() if line.startswith("==")] == [
        f"== {HARBOUR} ==",
        f"== {FOREST} ==",
    ]
    assert main.main([HARBOUR, FOREST, "-f", "markdown"]) == 0
    assert capfd.readouterr().out.startswith(f"# {HARBOUR}\n\n# Storm shuts")


@pytest.mark.usefixtures("fakes")
def test_findings_are_said_on_standard_error(
    capfd: Captured, fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(fakes, "smollm2-135m-instruct", fake_engine(lambda _: ["All 99 left."]))
    monkeypatch.setenv("SUMMARIZE_CHECK", "flag")
    assert main.main([HARBOUR]) == 0
    assert "error: 99 is not in the text" in capfd.readouterr().err


# --- inputs and outputs ---------------------------------------------------------------------------


def test_standard_input_is_read_when_it_is_piped_or_asked_for() -> None:
    for arguments in ([], ["-"]):
        result = run(*arguments, "--source-lang", "en", stdin=SHORT.encode())
        assert (result.returncode, result.stdout.decode()) == (0, SHORT)


@pytest.mark.usefixtures("fakes")
def test_an_input_wins_over_piped_standard_input(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"Not this one."), encoding="utf-8"))
    assert main.main([HARBOUR]) == 0
    assert "Madalena" in capfd.readouterr().out


@pytest.mark.usefixtures("fakes")
def test_no_input_on_a_terminal_is_wrong_usage(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert main.main([]) == 2
    assert "no input" in the_error(capfd.readouterr().err)


@pytest.mark.usefixtures("fakes")
def test_a_directory_is_mirrored_below_the_output(capfd: Captured, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    for place in ("a.txt", "deep/er/b.txt", ".hidden", ".git/c.txt"):
        file = reports / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SHORT, encoding="utf-8")
    (reports / "link.txt").symlink_to(HARBOUR)
    out = tmp_path / "out"
    arguments = [str(reports), "--source-lang", "en", "-l", "pt", "-o", str(out)]
    assert main.main(arguments) == 0
    assert sorted(outputs(out)) == ["a.txt.pt.txt", "deep/er/b.txt.pt.txt"]
    assert (out / "a.txt.pt.txt").read_text(encoding="utf-8") == f"{in_portuguese(SHORT.strip())}\n"
    assert "2 inputs: 2 done" in capfd.readouterr().err
    assert main.main([*arguments, "--force", "-f", "json"]) == 0
    assert (out / "a.txt.pt.json").exists()


@pytest.mark.usefixtures("fakes")
def test_an_output_directory_inside_the_input_is_not_read(capfd: Captured, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHORT, encoding="utf-8")
    out = tmp_path / "out"
    for _ in range(2):
        assert main.main([str(tmp_path), "--source-lang", "en", "-o", str(out), "--force"]) == 0
    assert sorted(outputs(out)) == ["a.txt.en.txt"]
    capfd.readouterr()


@pytest.mark.usefixtures("fakes")
def test_an_output_file_is_not_replaced_without_force(capfd: Captured, tmp_path: Path) -> None:
    out = tmp_path / "summary.txt"
    out.write_text("mine", encoding="utf-8")
    assert main.main([HARBOUR, "-o", str(out)]) == 2
    error = the_error(capfd.readouterr().err)
    assert str(out) in error
    assert "--force" in error
    assert out.read_text(encoding="utf-8") == "mine"
    assert main.main([HARBOUR, "-o", str(out), "--force"]) == 0
    assert out.read_text(encoding="utf-8").startswith("Storm shuts")
    assert main.main([HARBOUR, FOREST, "-o", str(out), "--force"]) == 2
    assert main.main([HARBOUR, "-o", f"{out}/", "--force"]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["summary.txt"]


@pytest.mark.usefixtures("fakes")
def test_an_output_never_replaces_its_input(capfd: Captured, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(SHORT, encoding="utf-8")
    assert main.main([str(file), "--source-lang", "en", "-o", str(file), "--force"]) == 1
    assert "would replace its own input" in the_error(capfd.readouterr().err)
    assert file.read_text(encoding="utf-8") == SHORT


@pytest.mark.usefixtures("fakes")
def test_a_slash_makes_a_directory_and_a_dash_is_standard_output(
    capfd: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(SHORT, encoding="utf-8")
    assert main.main(["a.txt", "--source-lang", "en", "-o", "new/"]) == 0
    assert (tmp_path / "new" / "a.txt.en.txt").read_text(encoding="utf-8") == SHORT
    assert capfd.readouterr().out == ""
    assert main.main(["a.txt", "--source-lang", "en", "-o", "-"]) == 0
    assert capfd.readouterr().out == SHORT
    assert not Path("-").exists()


@pytest.mark.usefixtures("fakes")
def test_two_inputs_never_share_an_output(capfd: Captured, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(SHORT, encoding="utf-8")
    inputs = [str(tmp_path / folder / "a.txt") for folder in ("one", "two")]
    arguments = [*inputs, "--source-lang", "en", "-o", str(tmp_path / "out"), "--force"]
    assert main.main(arguments) == 1
    assert "would replace that of" in capfd.readouterr().err


# --- bad input ------------------------------------------------------------------------------------


@pytest.fixture
def bad(tmp_path: Path) -> dict[str, Path]:
    """One input of each bad kind."""
    files = {
        "missing": None,
        "empty": b"",
        "blank": b" \n\t\r\n ",
        "binary": bytes(range(256)) * 8,
        "pdf": b"%PDF-1.7 ...",
        "latin": "Fähre über den Fluß".encode("latin-1"),
        "folder": None,
    }
    paths = {kind: tmp_path / f"{kind}.txt" for kind in files}
    for kind, data in files.items():
        if data is not None:
            paths[kind].write_bytes(data)
    paths["folder"].mkdir()
    return paths


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("missing", "no such file; check the name"),
        ("empty", "is empty"),
        ("blank", "is empty"),
        ("binary", "is not a text file (binary data)"),
        ("pdf", "is a damaged PDF (half a file?) that cannot be opened; get it again"),
        ("folder", "has no files to read"),
    ],
)
def test_a_bad_input_is_one_clear_line_and_the_others_are_done(
    bad: dict[str, Path], kind: str, says: str, capfd: Captured
) -> None:
    assert main.main([str(bad[kind])]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert says in the_error(err)
    assert str(bad[kind]) in the_error(err)
    assert main.main([str(bad[kind]), HARBOUR]) == 1
    out, err = capfd.readouterr()
    assert "Storm shuts Madalena harbour" in out
    assert "1 of 2 inputs failed; the rest are done" in err


@pytest.mark.usefixtures("fakes")
def test_an_unreadable_file_is_one_clear_line(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *_: object, **__: object) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert main.main([HARBOUR]) == 1
    assert f"{HARBOUR}: permission denied" in the_error(capfd.readouterr().err)


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--lang", "Portugese"], 2, "did you mean pt (Portuguese)?"),
        (["--lang", ""], 2, "unknown language"),
        (["-", "-"], 2, "twice"),
        (["--source-lang", "zz-zz"], 2, "unknown language"),
        (["--length", "huge"], 2, "short"),
        (["--bogus"], 2, "no such option"),
        (["--model", "distilbrat"], 3, "did you mean distilbart?"),
        (["--model", "no/such/model"], 3, "unknown model"),
        (["--model", "org/name", "--offline"], 3, "the run is offline"),
        (["--lang", "ar", "--offline"], 3, "summarize models pull opus-mt-en-ar"),
    ],
)
def test_a_wrong_call_is_one_clear_line(
    arguments: list[str], code: int, says: str, capfd: Captured
) -> None:
    assert main.main([HARBOUR, *arguments]) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert says in the_error(err)


@pytest.mark.usefixtures("fakes")
def test_a_file_that_needs_a_missing_model_does_not_stop_the_others(capfd: Captured) -> None:
    arabic = str(ARTICLES / "water.ar.txt")
    assert main.main([arabic, HARBOUR, "--lang", "en", "--offline"]) == 3
    out, err = capfd.readouterr()
    assert "Storm shuts Madalena harbour" in out
    assert f"{arabic}: opus-mt-ar-en" in err


@pytest.mark.usefixtures("fakes")
def test_verbose_shows_where_and_an_unforeseen_error_is_one_line_without_it(
    capfd: Captured, fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str) -> list[str]:
        raise ZeroDivisionError("who\ndivides?")

    monkeypatch.setitem(fakes, "smollm2-135m-instruct", fake_engine(fail))
    assert main.main([HARBOUR]) == 1
    error = the_error(capfd.readouterr().err)
    assert error == (
        f"{HARBOUR}: unexpected ZeroDivisionError: who divides?; --verbose shows where"
    )
    assert main.main([HARBOUR, "--verbose"]) == 1
    assert "Traceback" in capfd.readouterr().err
    assert main.main(["nosuch.txt", "--verbose"]) == 1
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.usefixtures("fakes")
def test_a_file_name_cannot_break_the_line_it_is_named_in(capfd: Captured, tmp_path: Path) -> None:
    name = "evil\nsummarize: all is well\x1b[2J\u202e.txt"
    assert main.main([str(tmp_path / name)]) == 1
    error = the_error(capfd.readouterr().err)
    assert r"evil\nsummarize: all is well\x1b[2J\u202e.txt" in error


# --- the process ----------------------------------------------------------------------------------


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    for i in range(50):
        (tmp_path / f"{i:02}.txt").write_text(SHORT * 1, encoding="utf-8")
    command = f'"{sys.executable}" -m summarize "{tmp_path}" --source-lang en --quiet | head -n 1'
    result = subprocess.run(  # noqa: S602 - a pipe is what is tested
        command, shell=True, capture_output=True, timeout=60, check=False
    )
    assert result.stdout.decode().startswith("== ")
    assert result.stderr.decode() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no /dev/full")
def test_a_full_disk_behind_standard_output_is_one_clear_line() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "summarize", "--source-lang", "en", "-"],
            input=SHORT.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert result.returncode == 1
    assert "standard output cannot be written" in the_error(result.stderr.decode())


def test_a_closed_standard_output_is_one_clear_line() -> None:
    command = f'"{sys.executable}" -m summarize --source-lang en - >&-'
    result = subprocess.run(  # noqa: S602 - a closed channel is what is tested
        command, shell=True, input=SHORT.encode(), capture_output=True, timeout=60, check=False
    )
    assert result.returncode == 1
    assert "standard output is closed" in the_error(result.stderr.decode())


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(SHORT, encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    # As if 10 bytes were left: the limit on a file's size fails in the same place.
    result = run(
        str(text), "--source-lang", "en", "-o", str(out / "text.txt.en.txt"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)),
    )  # fmt: skip
    assert result.returncode == 1
    error = the_error(result.stderr.decode())
    assert str(out / "text.txt.en.txt") in error
    assert "no partial file was left" in error
    assert list(out.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code", "says"),
    [(signal.SIGTERM, 143, "terminated"), (signal.SIGINT, 130, "interrupted")],
)
def test_a_signal_ends_with_one_line_and_nothing_half_written(
    number: signal.Signals, code: int, says: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ready = tmp_path / "ready.txt"
    ready.write_text(SHORT, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "summarize", str(ready), "/dev/stdin", "--source-lang", "en",
         "-o", str(out)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        # The first result is there, and the second input never ends.
        for _ in range(600):
            if (out / "ready.txt.en.txt").exists():
                break
            time.sleep(0.05)
        time.sleep(0.2)
        # The first one ends what is under way, which is to wait for an input.
        process.send_signal(number)
        time.sleep(0.2)
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == code
    error = the_error(err.decode())
    assert f"{says} while summarizing 2 inputs" in error
    assert "run the same command again" in error
    assert sorted(outputs(out)) == ["ready.txt.en.txt"]


def test_output_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    file = tmp_path / "arabic.txt"
    file.write_text("هطل المطر على المدينة طوال اليوم.\n", encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = run(str(file), env=environment)
    assert result.stdout.decode("utf-8") == "هطل المطر على المدينة طوال اليوم.\n"


def test_help_and_version_import_no_torch() -> None:
    code = (
        "import sys; from summarize.cli.main import main; main([{!r}]);"
        "unwanted = ('torch', 'transformers', 'rich', 'huggingface_hub', 'http.client');"
        "print([m for m in unwanted if m in sys.modules])"
    )
    for option in ("--help", "--version"):
        result = subprocess.run(
            [sys.executable, "-c", code.format(option)],
            capture_output=True, encoding="utf-8", timeout=60, check=True,
        )  # fmt: skip
        assert result.stdout.splitlines()[-1] == "[]"


def test_version_into_a_closed_channel_is_no_traceback() -> None:
    command = f'"{sys.executable}" -m summarize --version >&-'
    result = subprocess.run(  # noqa: S602 - a closed channel is what is tested
        command, shell=True, capture_output=True, timeout=60, check=False
    )
    assert result.returncode == 1
    assert "standard output is closed" in the_error(result.stderr.decode())


def test_version(capfd: Captured) -> None:
    assert main.main(["--version"]) == 0
    assert capfd.readouterr().out == f"summarize {__version__}\n"


# --- the other commands ---------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_read_shows_the_body_and_what_was_set_aside(capfd: Captured) -> None:
    assert main.main(["read", HARBOUR]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert "title:     Storm shuts Madalena harbour" in out
    assert "date:      March 14, 2025" in out
    assert "source:    The Atlantic Ledger" in out
    assert "English (en)" in out
    assert "\n     41  credit          The Atlantic Ledger\n" in out
    assert out.rstrip().endswith("Divers will begin lifting the sunken boats on Sunday morning.")
    assert main.main(["read", HARBOUR, "-f", "json"]) == 0
    result = json.loads(capfd.readouterr().out)
    whole = Path(HARBOUR).read_text(encoding="utf-8")
    assert result["body"] in whole
    aside = {entry["text"] for entry in result["source"]["set_aside"]}
    for line in whole.splitlines():
        assert not line.strip() or line.strip() in result["body"] or line.strip() in aside
    assert main.main(["read", "nosuch.txt"]) == 1
    assert "no such file" in the_error(capfd.readouterr().err)


@pytest.mark.usefixtures("fakes")
def test_models_lists_what_is_known_and_what_is_here(capfd: Captured) -> None:
    assert main.main(["models"]) == 0
    table = capfd.readouterr().out
    assert main.main(["models", "list"]) == 0
    assert capfd.readouterr().out == table
    rows = {line.split()[0]: line for line in table.splitlines()[1:]}
    assert " yes " in rows["smollm2-135m-instruct"]
    assert " no " in rows["distilbart"]
    assert "Apache-2.0" in rows["opus-mt-en-ar"]
    assert main.main(["models", "list", "-f", "json"]) == 0
    assert {row["name"] for row in json.loads(capfd.readouterr().out)["models"]} == set(rows)


@pytest.mark.usefixtures("fakes")
def test_a_word_is_a_command_only_when_it_is_one(capfd: Captured, tmp_path: Path) -> None:
    file = tmp_path / "models"
    file.write_text(SHORT, encoding="utf-8")
    assert main.main([str(file), "--source-lang", "en"]) == 0
    assert capfd.readouterr().out == SHORT
    assert main.main(["nosuch"]) == 1
    assert "nosuch: no such file" in the_error(capfd.readouterr().err)


def test_switches_may_stand_in_front_of_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    # The command is found, though it takes no such switch.
    assert main.main(["-q", "languages"]) == 2
    assert "no such option: -q; see: summarize languages --help" in capsys.readouterr().err
    assert main.main(["--beams", "x", "a.txt"]) == 2
    assert "'--beams': it is no whole number" in capsys.readouterr().err
