"""Long rows of bare numbers: read quickly, and read as all else is."""

import time

import pytest

from summarize.checking.numerals import reader
from summarize.checking.numerals.figures import figures
from summarize.checking.numerals.plain import plain
from summarize.checking.numerals.rows import read_with_rows

_LANGUAGES = ("en", "fr", "tr", "zh", None)
_ROWS = {
    "one number": "12 " * 400,
    "small numbers": " ".join(str(i % 100) for i in range(400)),
    "years, a line each": "\n".join(str(1990 + i % 40) for i in range(300)),
    "what some languages add up": "4 20 10 7 " * 110,
    "with thousands in groups": "7 8 " * 300 + "12 500 " * 20 + "9 10 " * 300,
    "with telephone numbers": "21 22 " * 200 + "0800 555 111 " + "23 24 " * 200,
    "with invisible letters": "12 \u200b34 " * 200,
    "of another script": "١٢ ٣٤ " * 200,
    "short": "12 " * 20,
}


def _slowly(text: str, language: str | None) -> reader.Read:
    return reader.read(plain(text), language, words=True, keeps_units=False)


def _quickly(text: str, language: str | None) -> reader.Read:
    return read_with_rows(
        plain(text),
        language,
        lambda part: reader.read(part, language, words=True, keeps_units=False),
    )


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("row", _ROWS.values(), ids=_ROWS)
def test_a_row_is_read_as_all_else_is(row: str, language: str | None) -> None:
    text = f"At half past {row} million, or a 5 to {row} p.m. on 3 May\n- 7th of 11 miles"
    quick, slow = _quickly(text, language), _slowly(text, language)
    assert quick.numbers == slow.numbers
    assert quick.amounts == slow.amounts
    assert (quick.loose, quick.months) == (slow.loose, slow.months)


@pytest.mark.parametrize(
    "text", ["", "12 " * 700, "12\n" * 700 + "p.m.", "half past " + "7 " * 700]
)
def test_so_is_one_with_little_around_it(text: str) -> None:
    quick, slow = _quickly(text, "en"), _slowly(text, "en")
    assert (quick.numbers, quick.amounts) == (slow.numbers, slow.amounts)


def test_numbers_of_a_row_stand_where_they_stand() -> None:
    text = "In 1999:\n" + "12 345678 " * 200 + "and 3.5 million."
    found = figures(text, "en")
    assert all(text[one.span.start : one.span.end] == one.text for one in found.numbers)
    assert [one.value for one in found.numbers] == ["1999", *["12", "345678"] * 200, "3500000"]


def test_a_long_row_takes_little_time() -> None:
    text = "12 " * 33_000
    start = time.process_time()
    quick = figures(text, "en")
    spent = time.process_time() - start
    assert len(quick.numbers) == 33_000
    start = time.process_time()
    _slowly(text[: len(text) // 4], "en")
    # The long way over a quarter takes about as long as the short one over four.
    assert spent < 4 * (time.process_time() - start)
