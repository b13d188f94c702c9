import sys
import threading
from pathlib import Path

import pytest

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.reading import isolated_reader
from summarize.reading.extraction import Extracted
from summarize.reading.isolation import Limits, Readers
from tests.reading.tiny_pdfs import pdf, shown

FILE = pdf(["\n".join(shown(f"Line {row} of the text.", 72, 700 - 15 * row) for row in range(9))])


def test_one_process_reads_file_after_file() -> None:
    with Readers() as readers:
        texts = {readers.extract("pdf", FILE, f"{number}.pdf").text for number in range(5)}
        assert readers.started == 1
    assert len(texts) == 1
    assert texts.pop().startswith("Line 0 of the text.")


def test_what_a_reader_refuses_is_refused_in_its_words_and_the_process_lives_on() -> None:
    with Readers() as readers:
        with pytest.raises(InputError, match=r"^a\.pdf: is not a PDF"):
            readers.extract("pdf", b"text", "a.pdf")
        readers.extract("pdf", FILE, "b.pdf")
        assert readers.started == 1


def test_a_reader_that_takes_too_long() -> None:
    with Readers(Limits(seconds=0.01)) as readers:
        with pytest.raises(InputError, match=r"^a\.pdf: took longer than 0\.01 s to read"):
            readers.extract("pdf", FILE, "a.pdf")
        assert readers._process is None


def test_a_reader_that_needs_too_much_memory() -> None:
    with (
        Readers(Limits(memory_bytes=20_000_000)) as readers,
        pytest.raises(
            InputError, match=r"^a\.pdf: (needs (more than|too much)|the reader stopped)"
        ),
    ):
        readers.extract("pdf", FILE, "a.pdf")


def test_a_reader_that_gives_too_much() -> None:
    with (
        Readers(Limits(output_bytes=100)) as readers,
        pytest.raises(InputError, match=r"^a\.pdf: gives more than"),
    ):
        readers.extract("pdf", FILE, "a.pdf")


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

    monkeypatch.setattr(readers, "_waited", interrupted)
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
