"""The examples run as they stand."""

import subprocess
import sys
from pathlib import Path

import pytest

from summarize.languages.tags import base, detect
from summarize.reading import loader
from tests.conftest import ARTICLES, ROOT


@pytest.mark.parametrize("file", sorted(ARTICLES.glob("*.txt")), ids=lambda file: file.name)
def test_each_article_comes_apart_and_is_in_its_language(file: Path) -> None:
    document = loader.read_path(file)
    assert document.title
    assert document.date
    assert "2025" in document.date
    assert base(detect(document.text).tag) == file.name.split(".")[1]
    assert document.title not in document.text


def test_there_is_an_article_in_each_of_the_six_languages() -> None:
    languages = {file.name.split(".")[1] for file in ARTICLES.glob("*.txt")}
    assert languages == {"en", "ar", "fr", "es", "pt", "zh"}


def example(name: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "examples" / name)],
        capture_output=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )


@pytest.mark.real
@pytest.mark.usefixtures("in_one_cache")
def test_the_python_example_runs() -> None:
    result = example("summarize_article.py")
    assert result.returncode == 0, result.stderr
    assert "March 14, 2025, The Atlantic Ledger" in result.stdout
    assert result.stdout.count("made from: ") >= 2
    assert "read: 100% of the article, by summarize-first" in result.stdout


@pytest.mark.real
@pytest.mark.usefixtures("in_one_cache")
def test_the_batch_example_does_what_the_models_can_and_says_the_rest() -> None:
    result = example("batch.py")
    assert result.returncode == 4, result.stderr
    assert "2 of 6 done" in result.stdout
    for language in ("ar", "fr", "es", "zh"):
        assert f"opus-mt-{language}-en" in result.stdout
