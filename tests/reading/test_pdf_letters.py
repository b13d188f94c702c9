"""What a PDF's fonts say of their letters, and what is read of it."""

import pytest

from summarize.reading.pdf import extract
from summarize.reading.pdf.letters import unspread
from tests.reading.drawn_fonts import STRIP, Drawn, drawn_font, from_right
from tests.reading.tiny_pdfs import pdf

SEEN, LAM, TEH = Drawn("س"), Drawn("ل"), Drawn("ة")
WORDS = [(0, 1, 2), (1, 0, 2), (2, 1, 0)]


def read_right_to_left(letters: list[Drawn], words: list[tuple[int, ...]]) -> str:
    lines = []
    for row in range(4):
        x = 500.0
        for word in words:
            lines.append(from_right(letters, word, x, 700 - 20 * row))
            x -= sum(letters[number].width * 0.012 for number in word) + 4
    file = pdf(["\n".join(lines)], fonts="/F2 4 0 R", more=drawn_font(letters))
    return extract(file, "a.pdf").text


@pytest.mark.parametrize("said", ["+", "2", "\x05", "", "ـ", "x", "-"])
def test_lengthened_letters_of_arabic_are_one_word(said: str) -> None:
    """Programs that justify by longer lines write those without a letter of their own."""
    letters = [SEEN, LAM, TEH, Drawn(said, 230, STRIP)]
    plain = read_right_to_left(letters, WORDS)
    assert plain.split("\n\n")[0].split()[:3] == ["سلة", "لسة", "ةلس"]
    lengthened = [(0, 3, 3, 1, 2), (1, 3, 0, 3, 3, 2), (2, 1, 3, 0)]
    assert read_right_to_left(letters, lengthened).split() == plain.split()


@pytest.mark.parametrize(
    ("said", "width", "box"),
    [
        ("+", 500, (50, 100, 450, 500)),  # as high as a letter
        ("2", 500, (30, 0, 470, 700)),
        ("-", 300, (40, 200, 260, 280)),  # flat, and above the line
        ("_", 500, (0, -150, 500, -90)),  # and below it
        (".", 150, (30, 0, 120, 110)),  # on the line, and short
    ],
)
def test_a_sign_between_letters_of_arabic_stays(
    said: str, width: int, box: tuple[int, int, int, int]
) -> None:
    letters = [SEEN, LAM, TEH, Drawn(said, width, box)]
    assert said in read_right_to_left(letters, [(0, 1, 3, 0, 2)])


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("目 录", "目录"),
        ("关 于 红 军 作 战 ３", "关于红军作战３"),
        ("第一章 总 则 与 说 明", "第一章 总则与说明"),
        ("北京 上海", "北京 上海"),
        ("北 京 3", "北 京 3"),
        ("가 나 다 라", "가 나 다 라"),
        ("ก ข", "กข"),
    ],
)
def test_letters_set_apart_are_joined_where_words_have_no_spaces(line: str, read: str) -> None:
    assert unspread(line) == read
