"""Pages made from the project's own texts: how much of the article is read, and how little else."""

import difflib
import re
import unicodedata
from pathlib import Path
from statistics import mean

import pytest
from scripts import html_pages

from summarize.errors import InputError
from summarize.reading.html.page import extract

PAGES = sorted(html_pages.FOLDER.glob("*.html"))
READ = [page for page in PAGES if page.with_suffix(".txt").exists()]
_WORDS = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


def rates(right: str, got: str) -> tuple[float, float]:
    """Recall and precision of words in order; of characters in Chinese."""
    one, two = (_WORDS.findall(unicodedata.normalize("NFKC", text)) for text in (right, got))
    matcher = difflib.SequenceMatcher(None, one, two, autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    return common / max(1, len(one)), common / max(1, len(two))


def right(page: Path) -> tuple[list[str], str]:
    """What a page states about itself, and its body."""
    lines = page.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
    return lines[:3], "\n".join(lines[4:])


def test_the_committed_pages_are_those_of_the_script() -> None:
    made = {page.name: page for page in html_pages.pages()}
    assert sorted(made) == [page.stem for page in PAGES]
    for page in PAGES:
        assert page.read_text(encoding="utf-8") == made[page.stem].source


@pytest.mark.parametrize("page", READ, ids=lambda page: page.stem)
def test_a_page(page: Path) -> None:
    (title, author, date), body = right(page)
    found = extract(page.read_bytes(), page.name)
    assert (found.title, found.author, found.date) == (title, author, date)
    assert found.language == page.stem[:2]
    recall, precision = rates(body, found.text)
    assert recall >= 0.97
    assert precision >= 0.93


def test_all_pages() -> None:
    both = [rates(right(page)[1], extract(page.read_bytes(), page.name).text) for page in READ]
    assert mean(recall for recall, _ in both) >= 0.99
    assert mean(precision for _, precision in both) >= 0.99


@pytest.mark.parametrize("page", sorted(set(PAGES) - set(READ)), ids=lambda page: page.stem)
def test_a_page_without_an_article_is_refused(page: Path) -> None:
    with pytest.raises(InputError) as caught:
        extract(page.read_bytes(), page.name)
    kind = page.stem.partition("-")[2]
    assert {"script": "made by a script", "login": "behind a login", "paywall": "behind a paywall"}[
        kind
    ] in str(caught.value)
    assert "needs a browser to be read: save it as text from the browser" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_paragraph_that_is_there_twice_is_read_twice() -> None:
    for page in READ:
        if page.stem.endswith("-news"):
            lines = extract(page.read_bytes(), page.name).text.split("\n\n")
            assert lines[0] == lines[-1]


def test_rows_of_a_table_are_lines_with_their_cells_parted_by_tabs() -> None:
    page = html_pages.FOLDER / "en-soup.html"
    assert extract(page.read_bytes(), "x").text.split("\n\n")[-4:] == [
        "Part\tCost\tReady",
        "Ramp\t1.5\tJune",
        "Lights and cranes\t0.8\tJune",
        "Breakwater\t4.1\tNovember",
    ]
