"""The Python examples of the README and of docs/ run as they stand."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ARTICLES, ROOT

PAGES = (ROOT / "README.md", ROOT / "docs" / "python.md")
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the files that the examples name."""
    article = ARTICLES / "harbour.en.txt"
    shutil.copy(article, tmp_path / "article.txt")
    (tmp_path / "reports").mkdir()
    shutil.copy(article, tmp_path / "reports" / "a.txt")
    shutil.copy(ARTICLES / "floresta.pt.txt", tmp_path / "reports" / "b.txt")
    rows = "id,body\n1,Rain fell on Lisbon this morning and the river rose again.\n"
    (tmp_path / "articles.csv").write_text(rows, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("fakes", "_in_a_folder")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_run(page: Path) -> None:
    blocks = PYTHON.findall(page.read_text(encoding="utf-8"))
    assert blocks
    # One after the other: a later one uses the names of an earlier one.
    names: dict[str, Any] = {"__name__": "example"}
    for block in blocks:
        exec(compile(block, page.name, "exec"), names)  # noqa: S102 - code of the project
