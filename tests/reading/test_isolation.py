"""A file that crashes, hangs or fills its reader costs that file alone."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.reading import extractors, isolated_reader, isolation
from summarize.reading.extraction import Extracted
from summarize.reading.html import page
from summarize.reading.isolation import Limits, Readers
from tests.conftest import ROOT
from tests.reading.tiny_pdfs import pdf, shown

FILE = pdf(["\n".join(shown(f"Line {row} of the text.", 72, 700 - 15 * row) for row in range(9))])


def test_one_process_reads_file_after_file() -> None:
    with Readers() as readers:
        texts = {readers.extract("pdf", FILE, f"{number}.pdf").text for number in range(5)}
        assert readers.started == 1
    assert len(texts) == 1
    assert texts.pop().startswith("Line 0 of the text.")


def test_a_page_is_read_as_in_this_process() -> None:
    data = (ROOT / "tests" / "reading" / "html_pages" / "zh-news.html").read_bytes()
    found = extractors.extract("html", data, "a.html", "utf-8")
    assert found == page.extract(data, "a.html", charset="utf-8")
    legacy = "<html><p>Гавань закрыта до четверга, сказал мэр.</p>".encode("cp1251")
    assert "Гавань" in extractors.extract("html", legacy, "a.html", "cp1251").text


def test_what_a_reader_refuses_is_refused_in_its_words_and_the_process_lives_on() -> None:
    with Readers() as readers:
        with pytest.raises(InputError, match=r"^a\.pdf: is not a PDF"):
            readers.extract("pdf", b"text", "a.pdf")
        readers.extract("pdf", FILE, "b.pdf")
        assert readers.started == 1


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> None:
    """The readers of `isolated_with_faults.py` read PDFs."""
    monkeypatch.setattr(isolation, "_MAIN", "tests.reading.isolated_with_faults")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def refused(readers: Readers, words: str) -> str:
    """The message for a file; the next one is read."""
    with pytest.raises(InputError) as caught:
        readers.extract("pdf", words.encode(), "a.pdf")
    assert readers.extract("pdf", b"the next file", "b.pdf").text == "the next file"
    return str(caught.value)


@pytest.mark.usefixtures("faults")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("abort", "its reader stopped (SIGABRT), so it is damaged, or needs more than 1 GB of"),
        ("exit", "its reader stopped (exit status 3), so it is damaged"),
        ("fault", "cannot be read (ZeroDivisionError: of a reader); the file may be damaged"),
        ("huge memory", "needs too much memory to read; the file may be made to do harm"),
        ("refuse", "is refused; take another"),
    ],
)
def test_a_reader_that_fails_costs_its_file_alone(words: str, says: str) -> None:
    if words == "abort" and sys.platform == "win32":
        pytest.skip("Windows has no such signal")
    with Readers() as readers:
        assert refused(readers, words).startswith(f"a.pdf: {says}")


@pytest.mark.usefixtures("faults")
def test_a_reader_that_hangs_or_works_for_ever_is_ended() -> None:
    with Readers(Limits(seconds=0.3)) as readers:
        for words in ("hang", "work"):
            begin = time.monotonic()
            said = refused(readers, words)
            assert said == (
                "a.pdf: takes more than 0.3 s to read; split it, or save its text as a file"
            )
            assert time.monotonic() - begin < 10
        assert readers.started == 3


@pytest.mark.usefixtures("faults")
def test_a_reader_that_needs_too_much_memory_is_ended() -> None:
    with Readers(Limits(memory_bytes=150_000_000)) as readers:
        said = refused(readers, "much memory")
    assert "needs" in said
    assert "memory" in said


@pytest.mark.usefixtures("faults")
@pytest.mark.parametrize("words", ["abort after others", "no memory after others"])
def test_a_file_is_read_whatever_was_read_before(words: str) -> None:
    with Readers() as readers:
        readers.extract("pdf", b"another file", "a.pdf")
        assert readers.extract("pdf", words.encode(), "b.pdf").text == words
        assert readers.started == 2


@pytest.mark.usefixtures("faults")
def test_a_process_that_keeps_much_memory_is_replaced() -> None:
    with Readers() as readers:
        readers.extract("pdf", b"keep memory", "a.pdf")
        readers.extract("pdf", b"a", "b.pdf")
        assert readers.started == 2


@pytest.mark.usefixtures("faults")
def test_a_reader_that_gives_too_much() -> None:
    with Readers(Limits(output_bytes=1_000_000)) as readers:
        assert refused(readers, "much text") == "a.pdf: has more than 1 MB of text; split it"


@pytest.mark.parametrize("executable", ["/no/such/python", sys.executable])
def test_a_process_that_cannot_be_started_is_said(
    executable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    monkeypatch.setattr(isolation, "_MAIN", "no.such.module")
    with Readers() as readers, pytest.raises(InputError) as caught:
        readers.extract("pdf", FILE, "a.pdf")
    assert "a.pdf: the process that reads such files cannot be started (" in str(caught.value)


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"refused": 1},
        {"text": "x"},
        {"text": 1, "warnings": [], "set_aside": []},
        {"text": "x", "warnings": [1], "set_aside": []},
        {"text": "x", "warnings": [], "set_aside": [["note", "x"]]},
        {"text": "x", "warnings": [], "set_aside": [], "title": ["x"]},
        {"text": "x", "warnings": [], "set_aside": [], "command": "x"},
    ],
)
def test_an_answer_that_is_no_record(answer: dict[str, object]) -> None:
    usual = isolated_reader.as_json(Extracted("x")) if "text" in answer else {}
    wrong = {**usual, **answer}
    wrong = answer if answer == {"text": "x"} else wrong
    assert isolation._record(wrong) is None


def test_after_a_crash_the_next_file_gets_a_new_process() -> None:
    with Readers() as readers:
        readers.extract("pdf", FILE, "a.pdf")
        assert readers._process is not None
        readers._process.kill()
        readers._process.wait()
        assert readers.extract("pdf", FILE, "b.pdf").text
        assert readers.started == 2


def test_threads_share_one() -> None:
    found: list[str] = []
    with Readers() as readers:
        threads = [
            threading.Thread(target=lambda: found.append(readers.extract("pdf", FILE, "a").text))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert readers.started == 1
    assert len(found) == 4
    assert len(set(found)) == 1


def test_closing_ends_the_process() -> None:
    readers = Readers()
    readers.extract("pdf", FILE, "a.pdf")
    process = readers._process
    assert process is not None
    readers.close()
    assert process.poll() is not None
    readers.close()


def test_ctrl_c_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    readers = Readers()
    readers.extract("pdf", FILE, "a.pdf")
    process = readers._process

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(isolation, "_waited", interrupted)
    with pytest.raises(KeyboardInterrupt):
        readers.extract("pdf", FILE, "a.pdf")
    assert process is not None
    assert process.poll() is not None


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_process_gets_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "secret-of-the-test")
    with Readers() as readers:
        readers.extract("pdf", FILE, "a.pdf")
        assert readers._process is not None
        seen = Path(f"/proc/{readers._process.pid}/environ").read_bytes()
        limits = Path(f"/proc/{readers._process.pid}/limits").read_text(encoding="ascii")
    assert b"secret" not in seen
    assert f"{readers.limits.memory_bytes}" in limits


def test_a_reader_is_one_of_the_table() -> None:
    with Readers() as readers, pytest.raises(ValueError, match="no reader 'os'"):
        readers.extract("os", b"", "a")


def test_the_answer_is_the_record() -> None:
    extracted = Extracted(
        "a\ud800", title="t", set_aside=(SetAside("footnote", "n", 0),), warnings=("w",)
    )
    shown_as = isolated_reader.as_json(extracted)
    assert shown_as["set_aside"] == [["footnote", "n", 0]]
    assert set(shown_as) == set(Extracted.__dataclass_fields__)


def test_what_a_library_raises_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(isolated_reader.MODULES, "broken", "os")
    answer = isolated_reader.answered("broken", b"", "a.pdf", 1000)
    assert b"a.pdf: cannot be read (AttributeError" in answer


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def test_nothing_is_left_open() -> None:
    before = open_files()
    for _ in range(3):
        with Readers() as readers:
            readers.extract("pdf", FILE, "a.pdf")
    after = open_files()
    assert after <= before


CODE = """
import os, sys
from summarize.reading import isolation
def reader():
    isolation.extract("html", b"<p>" + b"one line of text, and a second. " * 20, "a.html")
    return isolation._SHARED[os.getpid()]._process.pid
print(reader(), flush=True)
if sys.argv[1] == "fork":
    before = isolation._SHARED[os.getpid()]._process
    forked = os.fork()
    if not forked:
        print(reader(), flush=True)
        sys.exit()
    os.waitpid(forked, 0)
    print(before.poll())
if sys.argv[1] == "die":
    os._exit(0)
"""


def started(how: str) -> list[str]:
    """What the code above prints."""
    command = [sys.executable, "-c", CODE, how]
    return subprocess.run(
        command, capture_output=True, check=True, encoding="utf-8", timeout=60
    ).stdout.split()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_fork_has_a_process_of_its_own() -> None:
    before, forked, lives = started("fork")
    assert before != forked
    assert lives == "None"
    end_soon(before, forked)


@pytest.mark.parametrize("how", ["leave", "die"])
def test_it_ends_with_this_process(how: str) -> None:
    end_soon(*started(how))


def end_soon(*pids: str) -> None:
    """Each of these ends soon."""
    for pid in pids:
        try:
            psutil.Process(int(pid)).wait(5)
        except psutil.NoSuchProcess:
            continue


def test_the_process_imports_no_model_and_no_command() -> None:
    code = (
        "import sys, summarize.reading.isolated_reader as i; from importlib import import_module;"
        "[import_module(m).extract for m in i.MODULES.values()];"
        "print(*sys.modules)"
    )
    command = [sys.executable, "-c", code]
    modules = subprocess.run(
        command, capture_output=True, check=True, encoding="utf-8"
    ).stdout.split()
    assert "summarize.reading.pdf.document" in modules
    heavy = ("summarize.cli", "summarize.batch", "summarize.models", "torch", "transformers")
    assert not [name for name in modules if name.startswith(heavy)]


def test_a_run_on_plain_text_starts_no_process_and_imports_no_reader() -> None:
    code = (
        "import sys; from summarize.reading import loader; loader.read_text('One text.');"
        "print(*sys.modules)"
    )
    command = [sys.executable, "-c", code]
    modules = subprocess.run(
        command, capture_output=True, check=True, encoding="utf-8"
    ).stdout.split()
    assert not {"summarize.reading.isolation", "lxml", "pypdfium2", "psutil"} & set(modules)
