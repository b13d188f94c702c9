"""Draw docs/page.png: the page of a summary in Chromium, with the pointer on a sentence.

    .venv/bin/python -m scripts.screenshot

The command is run as it stands, without a network, with the two bundled models. Chromium must be on
this machine, and fonts such as those of Debian's package fonts-noto-core.
"""

import shutil
import tempfile
from pathlib import Path

from scripts.readme import ROOT, run

FILE = ROOT / "docs" / "page.png"
COMMAND = "summarize examples/articles/harbour.en.txt --lang pt --force -o"
MAX_BYTES = 200_000
WIDTH, HEIGHT = 1100, 1000


def main() -> None:
    """Write the picture.

    Raises:
        ValueError: Chromium is not here, or the picture is too large.
    """
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise ValueError("chromium is not on this machine")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        run(f"{COMMAND} {page}", {"SUMMARIZE_OFFLINE": "1"})
        draw(page, program)
    if FILE.stat().st_size > MAX_BYTES:
        raise ValueError(f"{FILE} is larger than {MAX_BYTES:,} bytes")


def draw(page: Path, program: str) -> None:
    """Show a page, point at its second sentence, and keep what is seen."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        shown.goto(page.as_uri())
        shown.hover("a.s2")
        shown.screenshot(path=str(FILE))
        browser.close()


if __name__ == "__main__":
    main()
