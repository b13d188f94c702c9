"""The language detector's model, unpacked by our own means, and read by the library's where not."""

import lzma
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize import detector_file

TEXTS = (
    "Rain fell on the town in the night and the river rose.",
    "A chuva caiu sobre a cidade durante a noite e o rio subiu.",
    "هطل المطر على المدينة في الليل وارتفع النهر.",
    "12 345",
    "",
)


@pytest.fixture(autouse=True)
def _nothing_unpacked() -> Iterator[None]:
    detector_file._unpacking.cache_clear()
    yield
    detector_file._unpacking.cache_clear()


def test_it_ranks_as_the_library_by_itself_does() -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    theirs = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    ours = detector_file.identifier()
    assert list(ours.labels) == list(theirs.labels)
    for text in TEXTS:
        assert ours.rank(text) == theirs.rank(text)


def test_reading_ahead_is_one_thread_that_ends() -> None:
    detector_file.read_ahead()
    detector_file.read_ahead()
    assert [one.name for one in threading.enumerate()].count("detector") <= 1
    assert detector_file.identifier().rank(TEXTS[0])[0][0] == "en"
    assert "detector" not in [one.name for one in threading.enumerate()]


@pytest.mark.parametrize("content", [b"", lzma.compress(b"another layout"), b"no archive"])
def test_a_model_that_is_kept_in_another_way_is_read_by_the_library(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model").write_bytes(content)
    monkeypatch.setattr(detector_file, "_FILE", str(tmp_path / "model"))
    assert detector_file.identifier().rank(TEXTS[0])[0][0] == "en"


def test_a_model_that_moved_is_read_by_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detector_file, "_FILE", "nowhere.xz")
    assert detector_file.identifier().rank(TEXTS[1])[0][0] == "pt"
