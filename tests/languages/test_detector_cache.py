"""The language detector's model, unpacked by our own means, and read by the library's where not."""

import lzma
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from summarize.languages import detector_cache

TEXTS = (
    "Rain fell on the town in the night and the river rose.",
    "A chuva caiu sobre a cidade durante a noite e o rio subiu.",
    "هطل المطر على المدينة في الليل وارتفع النهر.",
    "12 345",
    "",
)


# The tests unpack the same bytes again and again.
_decompress = cache(lzma.decompress)


@pytest.fixture(autouse=True)
def _nothing_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(lzma, "decompress", _decompress)
    monkeypatch.setattr(detector_cache, "own_cache", lambda given: given or tmp_path / "cache")
    detector_cache._started.clear()
    yield
    detector_cache._started.clear()


def test_it_ranks_as_the_library_by_itself_does() -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    theirs = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    ours = detector_cache.identifier()
    assert list(ours.labels) == list(theirs.labels)
    for text in TEXTS:
        assert ours.rank(text) == theirs.rank(text)


def test_it_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = [detector_cache.identifier().rank(text) for text in TEXTS]
    [folder] = (tmp_path / "cache").iterdir()
    assert len(list(folder.iterdir())) == 6
    with monkeypatch.context() as patch:
        patch.setattr(lzma, "decompress", lambda _: pytest.fail("unpacked again"))
        assert [detector_cache.identifier().rank(text) for text in TEXTS] == first


def test_it_is_unpacked_where_the_user_wants_it(tmp_path: Path) -> None:
    older = tmp_path / "own" / "detector-0123"
    older.mkdir(parents=True)
    detector_cache.read_ahead(tmp_path / "own")
    assert detector_cache.identifier().rank(TEXTS[0])[0][0] == "en"
    assert not (tmp_path / "cache").exists()
    assert len(list((tmp_path / "own").iterdir())) == 1
    assert not older.exists()


def test_no_home_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home(_: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(detector_cache, "own_cache", no_home)
    assert detector_cache.identifier().rank(TEXTS[1])[0][0] == "pt"


@pytest.mark.parametrize("what", ["missing", "torn", "another", "empty", "zeros", "names"])
def test_a_copy_that_is_broken_is_not_used(what: str, tmp_path: Path) -> None:
    detector_cache.identifier()
    [folder] = (tmp_path / "cache").iterdir()
    file = folder / "nextmove.npy"
    if what == "missing":
        file.unlink()
    elif what == "another":
        (folder / "ptc.npy").replace(file)
    elif what == "names":
        np.save(folder / "classes.npy", np.zeros_like(np.load(folder / "classes.npy")))
    elif what == "zeros":
        np.save(file, np.zeros_like(np.load(file)))
    else:
        file.write_bytes(file.read_bytes()[:1_000_000] if what == "torn" else b"")
    assert detector_cache.identifier().rank(TEXTS[0])[0][0] == "en"
    # And it is made again.
    assert detector_cache.identifier().rank(TEXTS[1])[0][0] == "pt"
    assert len(list(folder.iterdir())) == 6


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"")
    assert detector_cache.identifier().rank(TEXTS[0])[0][0] == "en"


def test_reading_ahead_is_one_thread_that_ends() -> None:
    detector_cache.read_ahead()
    detector_cache.read_ahead()
    assert [one.name for one in threading.enumerate()].count("detector") <= 1
    assert detector_cache.identifier().rank(TEXTS[0])[0][0] == "en"
    assert "detector" not in [one.name for one in threading.enumerate()]


@pytest.mark.parametrize("content", [b"", lzma.compress(b"another layout"), b"no archive"])
def test_a_model_that_is_kept_in_another_way_is_read_by_the_library(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model").write_bytes(content)
    monkeypatch.setattr(detector_cache, "_FILE", str(tmp_path / "model"))
    assert detector_cache.identifier().rank(TEXTS[0])[0][0] == "en"


def test_a_model_that_moved_is_read_by_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detector_cache, "_FILE", "nowhere.xz")
    assert detector_cache.identifier().rank(TEXTS[1])[0][0] == "pt"


def test_the_usual_scripts_are_those_that_langcodes_has_for_the_detectors_languages() -> None:
    import langcodes

    from summarize.languages.usual_scripts import USUAL_SCRIPTS

    known = set(detector_cache.identifier().nb_classes)
    assert {tag: langcodes.Language.get(tag).maximize().script for tag in known} == USUAL_SCRIPTS


def test_the_english_names_are_those_that_langcodes_has() -> None:
    import langcodes

    from summarize.languages.english_names import ENGLISH_NAMES
    from summarize.languages.usual_scripts import USUAL_SCRIPTS

    assert ENGLISH_NAMES.keys() == USUAL_SCRIPTS.keys() - {"zxx"}
    for tag, name in ENGLISH_NAMES.items():
        assert langcodes.Language.get(tag).display_name() == name
