"""Pages in a real browser: directions, marks, requests, scripts, accessibility.

Chromium is looked for on this machine, axe-core in `build/browser/node_modules` or in the folder
that the variable AXE_CORE names; what is missing skips its tests.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.documents import Summary, Translation
from summarize.writing.formats import render
from summarize.writing.pages.heads import Head
from summarize.writing.pages.index_page import render_index
from summarize.writing.report_formats import render_report
from tests.conftest import ROOT
from tests.writing.pages.made_results import (
    HOSTILE,
    hostile,
    hostile_report,
    hostile_translation,
    many,
    summary,
    translation,
)

Open = Callable[..., Any]
_NAMES = ("chromium", "chromium-browser", "google-chrome")
AXE = Path(os.environ.get("AXE_CORE") or ROOT / "build" / "browser" / "node_modules" / "axe-core")
LIGHT, DARK = "light", "dark"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.skip("chromium is not on this machine (apt-get install chromium)")
    with api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:  # noqa: ANN401
    """Opens a page; at the end, it must have asked for nothing and complained about nothing."""
    pages: list[Any] = []
    requests: list[str] = []
    complaints: list[str] = []

    def open_page(html: str, *, width: int = 1280, scheme: str = LIGHT) -> Any:  # noqa: ANN401
        path = tmp_path / f"page{len(pages)}.html"
        path.write_bytes(html.encode())
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        pages.append(page)
        page.on("request", lambda one: requests.append(one.url))
        page.on("console", lambda one: complaints.append(one.text))
        page.on("pageerror", lambda one: complaints.append(str(one)))
        page.goto(path.as_uri())
        return page

    yield open_page
    for page in pages:
        page.close()
    assert requests == [(tmp_path / f"page{i}.html").as_uri() for i in range(len(pages))]
    assert complaints == []


def axe(page: Any) -> list[str]:  # noqa: ANN401
    """What axe-core finds on a page."""
    script = AXE / "axe.min.js"
    if not script.is_file():
        pytest.skip("axe-core is not on this machine (npm install axe-core@4.14.1)")
    page.evaluate(script.read_text(encoding="utf-8") + ";0")
    found = page.evaluate("axe.run()")
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]


def is_marked(page: Any, selector: str) -> bool:  # noqa: ANN401
    """Whether an element has the background of a mark."""
    script = """selector => {
        const probe = document.createElement("p");
        probe.className = "probe";
        const seen = getComputedStyle(document.querySelector(selector)).backgroundColor;
        const mark = getComputedStyle(document.documentElement).getPropertyValue("--mark");
        document.body.append(probe);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.probe{background:${mark}}`);
        document.adoptedStyleSheets = [sheet];
        const wanted = getComputedStyle(probe).backgroundColor;
        probe.remove();
        document.adoptedStyleSheets = [];
        return seen === wanted;
    }"""
    return bool(page.evaluate(script, selector))


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("made", [summary(), translation(), hostile()])
def test_a_page_is_accessible_and_fits(
    opened: Open, made: Summary | Translation, width: int, scheme: str
) -> None:
    page = opened(render(made, "html"), width=width, scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []


def test_pointing_at_a_sentence_marks_its_source_and_back(opened: Open) -> None:
    page = opened(render(summary(), "html"))
    assert not is_marked(page, ".r2")
    page.hover("a.s2")
    for selector in (".r2", "a.s2", "#s2 .o"):
        assert is_marked(page, selector), selector
    assert not is_marked(page, ".r1")
    page.hover(".r3")
    assert is_marked(page, "a.s3")
    assert not is_marked(page, "a.s2")


def test_the_keyboard_reaches_every_sentence_and_its_source(opened: Open) -> None:
    page = opened(render(summary(), "html"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
    for number in range(1, 5):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == f"s s{number}"
        assert is_marked(page, f".r{number}")
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid"
    page.keyboard.press("Tab")
    # The link back, beside the first source.
    assert page.evaluate("document.activeElement.className") == "back"
    assert is_marked(page, "a.s1")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#s1"


def test_texts_run_their_own_way(opened: Open) -> None:
    page = opened(render(summary(), "html"))
    direction = "selector => getComputedStyle(document.querySelector(selector)).direction"
    assert page.evaluate(direction, "#s2 .said p") == "rtl"
    assert page.evaluate(direction, "#s2 .made") == "ltr"
    assert page.evaluate(direction, "article") == "ltr"
    left = "selector => document.querySelector(selector).getBoundingClientRect().left"
    # The reader's language begins at the right; beside it is what it was made from.
    assert page.evaluate(left, "#s2 .said") > page.evaluate(left, "#s2 .made")
    narrow = opened(render(summary(), "html"), width=390)
    top = "selector => document.querySelector(selector).getBoundingClientRect().top"
    assert narrow.evaluate(top, "#s2 .made") > narrow.evaluate(top, "#s2 .said")


@pytest.mark.parametrize("html", [
    lambda: render(hostile_translation(), "html"), lambda: render_report(hostile_report(), "html"),
])  # fmt: skip
def test_nothing_runs_of_a_hostile_translation_or_report(
    opened: Open, html: Callable[[], str]
) -> None:
    page = opened(html())
    for details in page.locator("details").all():
        details.evaluate("one => one.open = true")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.scripts.length") == 0
    assert page.evaluate("document.querySelectorAll('svg, img, iframe, base, form').length") == 0
    assert page.locator(".c", has_text="RLO").count() > 0


def test_nothing_of_a_hostile_index_runs(opened: Open) -> None:
    rows = [
        (f"{one}/{number}.html", Head(one, one, one, one, 1, 2, 3, 4, 5))
        for number, one in enumerate((*HOSTILE, " ".join(HOSTILE)))
        if "\ud800" not in one
    ]
    page = opened(render_index(rows, f"javascript:{HOSTILE[0]} {HOSTILE[4]}", "ar"))
    assert page.locator("tbody tr:visible").count() == len(rows)
    page.get_by_role("searchbox").fill(HOSTILE[0])
    assert page.locator("tbody tr:visible").count() == 1
    page.get_by_role("searchbox").fill("{n} $& $1 \\ .* (")
    assert page.locator("tbody tr:visible").count() == 0
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelectorAll('svg, img, iframe, base, form').length") == 0
    links = page.evaluate("[...document.querySelectorAll('tbody a')].map(one => one.protocol)")
    assert set(links) == {"file:"}


def test_nothing_of_a_hostile_text_runs(opened: Open) -> None:
    page = opened(render(hostile(), "html"))
    page.hover("a.s1")
    page.focus("a.s2")
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.scripts.length") == 0
    assert "</script>" in page.title()
    override = page.locator(".c", has_text="RLO").first
    assert override.is_visible()


def test_a_page_of_200_sentences_is_quick(opened: Open) -> None:
    began = time.perf_counter()
    page = opened(render(many(200), "html"))
    assert time.perf_counter() - began < 15
    assert page.locator("a.s").count() == 200
    began = time.perf_counter()
    page.focus("a.s150")
    assert is_marked(page, ".r150")
    assert time.perf_counter() - began < 5


def test_on_paper_a_page_is_dark_on_white(opened: Open) -> None:
    page = opened(render(summary(), "html"), scheme=DARK)
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".skip").is_visible()
    assert page.pdf()[:5] == b"%PDF-"


def heads(count: int) -> list[tuple[str, Head]]:
    return [
        (
            f"{number}.html",
            Head("summary", f"Title {number}", f"{number}.txt", "pt" if number % 2 else "ar",
                 number * 7 % 100, 500, int(number == 42), 0, 0),
        )
        for number in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_index_of_200_pages_is_accessible(opened: Open, width: int, scheme: str) -> None:
    page = opened(render_index(heads(200), "out", "ar"), width=width, scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []


def test_the_index_sorts_and_filters(opened: Open) -> None:
    page = opened(render_index(heads(200), "out", "en"))
    first = "document.querySelector('tbody tr th').textContent"
    page.get_by_role("button", name="To check").click()
    page.get_by_role("button", name="To check").click()
    assert page.evaluate(first) == "Title 42"
    assert page.locator("[aria-sort=descending]").count() == 1
    page.get_by_role("button", name="Title").click()
    assert page.evaluate(first) == "Title 0"
    page.get_by_role("searchbox").fill("TITLE 19 português")
    assert page.locator("tbody tr:visible").count() == 9
    assert page.locator("#count").text_content() == "9 of 200 results"


def test_the_index_reads_without_a_script(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    (tmp_path / "index.html").write_bytes(render_index(heads(3), "out", "en").encode())
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    assert page.locator("tbody tr:visible").count() == 3
    assert not page.locator("input").is_visible()
    context.close()
