"""The manual page, which is made from the help; and the picture of a page."""

import shutil
import subprocess

import pytest
from scripts.man_page import FILE, page


def test_the_manual_page_is_what_the_help_says() -> None:
    assert FILE.read_text(encoding="utf-8") == page(), "run: python -m scripts.man_page"


def test_man_can_read_it() -> None:
    if shutil.which("groff") is None:
        pytest.skip("groff is not on this machine")
    result = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-Kutf8", "-P-cbou", str(FILE)],  # noqa: S607
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert result.stderr == ""
    for text in ("SUMMARIZE(1)", "--bidi", "SUMMARIZE TRANSLATE", "EXIT STATUS"):
        assert text in result.stdout.replace("\u2010", "-")


def test_the_picture_of_a_page_is_small() -> None:
    picture = FILE.with_name("page.png")
    assert picture.read_bytes()[:4] == b"\x89PNG"
    assert picture.stat().st_size < 200_000
