"""Chinese and Japanese text that runs downwards, from right to left."""

from summarize.reading.pdf import extract
from tests.reading.tiny_pdfs import pdf, shown

FONT = [
    "<< /Type /Font /Subtype /Type0 /BaseFont /Mincho-V /Encoding /UniJIS-UTF16-V"
    " /DescendantFonts [5 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /DW 1000 /FontDescriptor 6 0 R"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 4 >> >>",
    "<< /Type /FontDescriptor /FontName /Mincho /Flags 4 /FontBBox [0 -200 1000 900]"
    " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /Mincho-H /Encoding /UniJIS-UTF16-H"
    " /DescendantFonts [5 0 R] >>",
]
FONTS = "/F2 4 0 R /F3 7 0 R"
COLUMNS = [
    "港の船は朝早く出ていった。島の人々は、",
    "昨日から待っていた荷物を受け取るために、",
    "岸に並んで立っていた。風は弱く、海は静か",
    "であった。",
]


def drawn(text: str, x: float, y: float, font: str = "F2", size: float = 12) -> str:
    code = text.encode("utf-16-be").hex()
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{code}> Tj ET"


def columns(texts: list[str], top: float = 760, right: float = 500) -> list[str]:
    return [drawn(text, right - 20 * place, top) for place, text in enumerate(texts)]


def read(parts: list[str]) -> str:
    return extract(pdf(["\n".join(parts)], fonts=FONTS, more=FONT), "a.pdf").text


def test_lines_run_downwards_and_from_right_to_left() -> None:
    assert read(columns(COLUMNS)) == "".join(COLUMNS)


def test_in_whatever_order_they_were_written() -> None:
    assert read(columns(COLUMNS)[::-1]) == "".join(COLUMNS)


def test_letters_that_are_drawn_one_by_one() -> None:
    parts = [
        drawn(letter, 500 - 20 * place, 760 - 12 * row)
        for place, text in enumerate(COLUMNS)
        for row, letter in enumerate(text)
    ]
    assert read(parts) == "".join(COLUMNS)


def test_numbers_that_stand_upright_in_a_line() -> None:
    first = columns(["港の船は"])
    rest = columns(["日に島を出ていった。"], top=700)
    number = shown("12", 495, 703, 9)
    others = columns(COLUMNS, right=480)
    text = read([*first, number, *rest, *others])
    assert text.replace(" ", "").startswith("港の船は12日に島を出ていった。")


def test_brackets_of_such_lines_are_plain_ones() -> None:
    assert "(島)" in read(columns(["港の船は︵島︶を出ていった。", *COLUMNS]))


def test_two_stories_one_above_the_other() -> None:
    upper = COLUMNS[:3] * 2
    lower = [text[::-1] for text in upper]
    text = read([*columns(upper), *columns(lower, top=400)])
    assert text.replace("\n", "") == "".join(upper + lower)


def test_a_page_that_runs_to_the_right_stays_as_it_is() -> None:
    rows = [drawn(text, 72, 700 - 20 * row, "F3") for row, text in enumerate(COLUMNS)]
    assert read(rows) == "".join(COLUMNS)


def test_a_list_of_single_letters_is_no_text_that_runs_downwards() -> None:
    rows = [drawn("港", 72, 700 - 14 * row, "F3") for row in range(3)]
    rows += [drawn(text, 120, 700 - 14 * row, "F3") for row, text in enumerate(COLUMNS)]
    text = read(rows)
    assert all(one in text for one in COLUMNS[:3])
