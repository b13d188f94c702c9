"""What a PDF's fonts say of their letters, and what is read of it."""

from collections.abc import Sequence

import pytest
from scripts.make_pdfs import PDFS
from scripts.recall import recall_and_precision

from summarize.errors import InputError
from summarize.reading.extraction import Extracted
from summarize.reading.pdf import extract
from summarize.reading.pdf.letters import unspread
from tests.reading.drawn_fonts import STRIP, Drawn, drawn_font, from_right
from tests.reading.tiny_pdfs import pdf

SEEN, LAM, TEH = Drawn("س"), Drawn("ل"), Drawn("ة")
WORDS = [(0, 1, 2), (1, 0, 2), (2, 1, 0)]


def read_right_to_left(letters: Sequence[Drawn], words: Sequence[tuple[int, ...]]) -> str:
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


def latin(letters: list[Drawn], *words: tuple[int, ...]) -> Extracted:
    codes = [one.code or 65 + place for place, one in enumerate(letters)]
    content = "\n".join(
        f"BT /F2 12 Tf 1 0 0 1 {72 + 80 * (place % 6)} {700 - 15 * (place // 6)} Tm "
        f"<{''.join(f'{codes[number]:02x}' for number in word)}> Tj ET"
        for place, word in enumerate(words)
    )
    return extract(pdf([content], fonts="/F2 4 0 R", more=drawn_font(letters)), "a.pdf")


@pytest.mark.parametrize("said", ["\x02", "\ufffd"])
def test_a_letter_that_the_file_does_not_tell_is_no_space(said: str) -> None:
    letters = [Drawn("o"), Drawn(said), Drawn("c"), Drawn("e")]
    read = latin(letters, *[(0, 1, 2, 3)] * 5)
    assert read.text.split() == ["o\ufffdce"] * 5
    assert read.warnings == ("its fonts do not say which letters they draw for 5 letters",)


def test_a_sign_that_the_file_does_not_tell_is_left_out() -> None:
    letters = [Drawn("o"), Drawn("\ufffd"), Drawn("n")]
    read = latin(letters, (1,), (0, 2), (1, 1), (1, 0, 2))
    assert read.text == "on \ufffdon"


def test_a_ring_around_a_letter_is_no_letter() -> None:
    ring = Drawn("\ufffd", 0, (0, -100, 900, 800))
    assert latin([ring, Drawn("c"), Drawn("o")], (0, 1), (2, 1)).text == "c oc"


def test_a_blank_that_the_file_does_not_tell_is_a_space() -> None:
    letters = [Drawn("o"), Drawn("\t", 300, (0, 0, 0, 0)), Drawn("n")]
    read = latin(letters, (0, 2, 1, 0, 2))
    assert read.text == "on on"
    assert read.warnings == ()


def test_ligatures_are_their_letters() -> None:
    letters = [Drawn("o"), Drawn("ffi"), Drawn("ﬁ"), Drawn("ce"), Drawn("t")]
    assert latin(letters, (0, 1, 3), (2, 4)).text.split() == ["office", "fit"]


@pytest.mark.parametrize("first", [0x0B, 0x1B])
def test_ligatures_of_fonts_that_name_no_letters(first: int) -> None:
    """Old files of TeX: the codes are letters, and those of ligatures are of no letter."""
    plain = [Drawn("", code=ord(letter)) for letter in "ofetra"]
    drawn = [Drawn("", code=first + place) for place in range(5)]
    o, f, e, t, r, a, ff, fi, fl, ffi, ffl = range(11)
    words = [(o, ff, e, r), (fi, t), (fl, o, a, t), (o, ffi, e), (a, ffl, e)] + [(f, r, o, t)] * 9
    read = latin(plain + drawn, *words)
    assert read.text.split() == ["offer", "fit", "float", "offie", "affle"] + ["frot"] * 9
    assert read.warnings == ()


def test_a_font_that_counts_its_letters_has_no_ligatures() -> None:
    letters = [Drawn("", code=1 + place) for place in range(14)]
    with pytest.raises(InputError, match="is a PDF without text"):
        latin(letters, tuple(range(14)), tuple(range(8, 14)))


def test_chinese_of_hong_kong_in_places_for_private_use() -> None:
    letters = [Drawn("胡"), Drawn("駿"), Drawn("\ue687"), Drawn("A")]
    assert latin(letters, (0, 1, 2)).text == "胡駿𥕛"
    assert latin(letters, (3, 2)).text == "A\ue687"


@pytest.mark.parametrize("code", ["\uf0b7", "\uf0a7"])
def test_bullets_of_other_fonts_are_bullets(code: str) -> None:
    assert latin([Drawn(code), Drawn("a")], (0,), (1, 1)).text.startswith("•")


@pytest.mark.parametrize("language", ["en", "de", "pt", "he"])
def test_fonts_that_only_number_their_letters(language: str) -> None:
    """Chromium leaves the order of a font's glyphs as it is."""
    file = (PDFS / f"{language}-chromium-2col.pdf").read_bytes()
    nameless = extract(file.replace(b"/ToUnicode", b"/ToUnicodX"), "a.pdf")
    recall, _ = recall_and_precision(extract(file, "a.pdf").text, nameless.text)
    assert recall > 0.95
    assert not any("OCR" in one for one in nameless.warnings)


def test_numbers_that_tell_no_letters_are_said() -> None:
    file = (PDFS / "en-typst-1col.pdf").read_bytes().replace(b"/ToUnicode", b"/ToUnicodX")
    (warning,) = extract(file, "a.pdf").warnings
    assert "unreadable; run OCR" in warning


def test_letters_that_are_right_without_a_name_stay() -> None:
    plain = [Drawn("", code=code) for code in range(32, 127)]
    text = "A ferry left the harbour of Brenn at 18 with 312 people"
    read = latin(plain, *[tuple(ord(letter) - 32 for letter in word) for word in text.split()])
    assert read.text.split() == text.split()
