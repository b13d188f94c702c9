"""Words that are drawn twice, unseen, spread, squeezed or small."""

import pytest

from summarize.reading.pdf import extract
from tests.reading.tiny_pdfs import pdf, shown

LINE = "The ferry left the harbour at dawn with its passengers."


def read(*parts: str) -> str:
    return extract(pdf(["\n".join(parts)]), "a.pdf").text


@pytest.mark.parametrize("by", [0, 0.2, 0.5, 1, 2])
def test_a_line_that_is_drawn_twice_is_read_once(by: float) -> None:
    """Bold letters and shadows of programs that have no bold font."""
    assert read(shown(LINE, 72, 700), shown(LINE, 72 + by, 700)) == LINE
    assert read(shown(LINE, 72, 700), shown(LINE, 72 + by, 700 - by / 2)) == LINE


def test_lines_that_are_drawn_twice_one_after_the_other() -> None:
    rows = [f"{LINE} {row}" for row in "abc"]
    once = [shown(row, 72, 700 - 15 * place) for place, row in enumerate(rows)]
    again = [shown(row, 72.3, 700 - 15 * place) for place, row in enumerate(rows)]
    assert read(*once, *again) == " ".join(rows)


@pytest.mark.parametrize(
    "operators",
    [
        "3 Tr",  # not seen: the letters of a scan that was read by a program
        "3 Tc",  # letters set apart
        "-2 Tw",  # spaces squeezed
        "50 Tz",  # narrow letters
        "200 Tz",
    ],
)
def test_words_stay_words(operators: str) -> None:
    line = LINE[:36] if "200" in operators or "Tc" in operators else LINE
    assert read(f"BT /F1 12 Tf {operators} 1 0 0 1 72 700 Tm ({line}) Tj ET") == line.strip()


@pytest.mark.parametrize("gap", [250, 200, 150])
def test_spaces_that_are_gaps(gap: int) -> None:
    words = f" -{gap} ".join(f"({word})" for word in LINE.split())
    assert read(f"BT /F1 12 Tf 1 0 0 1 72 700 Tm [{words}] TJ ET") == LINE


def test_a_small_font_on_a_big_page() -> None:
    assert read(f"q 12 0 0 12 72 700 cm BT /F1 1 Tf ({LINE}) Tj ET Q") == LINE
    assert read(f"q .01 0 0 .01 72 700 cm BT /F1 1200 Tf ({LINE}) Tj ET Q") == LINE


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(turn: int) -> None:
    file = pdf([shown(LINE, 72, 700)]).replace(b"/MediaBox", f"/Rotate {turn} /MediaBox".encode())
    assert extract(file, "a.pdf").text == LINE


@pytest.mark.parametrize("matrix", ["0 1 -1 0 300 100", "-1 0 0 -1 500 700", "0 -1 1 0 300 700"])
def test_a_page_that_is_drawn_turned_is_read_all_the_same(matrix: str) -> None:
    rows = [f"{row} {LINE[:29]}" for row in range(3)]
    drawn = "\n".join(shown(row, 0, -15 * place) for place, row in enumerate(rows))
    assert read(f"q {matrix} cm {drawn} Q").split() == " ".join(rows).split()
