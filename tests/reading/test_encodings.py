"""The encoding of a text: told right, or said to be doubtful."""

import codecs

import pytest
from benchmarks.encoding_pairs import PAIRS, _texts, measured_encodings, runs

from summarize.errors import InputError, UsageError
from summarize.reading.encodings import decode
from summarize.reading.html import decoding as page_decoding
from summarize.reading.mojibake import sample_of

RUSSIAN = "Гавань закрыта из-за шторма, и паромы сегодня не ходят."


def test_texts_in_many_encodings_are_decoded_exactly_and_none_wrong_in_silence() -> None:
    for size, rates in measured_encodings().items():
        assert rates["right"] >= 99, size
        assert rates["wrong in silence"] == 0, size


@pytest.mark.parametrize("size", [60, 300])
def test_pages_that_state_no_encoding_are_decoded_by_their_words(size: int) -> None:
    script = "<script>" + "var a = 1; " * 200 + "</script>"
    right = wrong = 0
    for language, text in _texts().items():
        for codec in PAIRS[language]:
            for words in runs(text, codec, size, 4):
                page = f"<html><head>{script}</head><body class='a'><p>{words}</p></body></html>"
                found = page_decoding.decode(page.encode(codec))
                right += words in found.text
                wrong += words not in found.text and not found.is_doubtful
    assert wrong == 0
    assert right >= 0.97 * 4 * sum(len(PAIRS[language]) for language in _texts())


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (codecs.BOM_UTF8 + b"a", "a", "utf-8"),
        (codecs.BOM_UTF16_LE + "é".encode("utf-16-le"), "é", "utf-16-le"),
        (codecs.BOM_UTF32_BE + "é".encode("utf-32-be"), "é", "utf-32-be"),
        (RUSSIAN.encode("utf-16-be"), RUSSIAN, "utf-16-be"),
        (RUSSIAN.encode("utf-32-le"), RUSSIAN, "utf-32-le"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "windows-1251"),
        (
            "港は嵐のため閉鎖された。".encode("iso2022_jp"),
            "港は嵐のため閉鎖された。",
            "iso-2022-jp",
        ),
        (b"", "", "utf-8"),
    ],
)
def test_encodings(data: bytes, text: str, encoding: str) -> None:
    found = decode(data, "x")
    assert (found.text, found.encoding) == (text, encoding)


def test_a_named_encoding_is_taken_and_a_wrong_one_refused() -> None:
    found = decode(RUSSIAN.encode("cp866"), "x", "cp866")
    assert (found.text, found.is_doubtful) == (RUSSIAN, False)
    with pytest.raises(UsageError, match="is no encoding"):
        decode(b"a", "x", "klingon")
    with pytest.raises(UsageError):
        decode(b"a", "x", "base64")
    with pytest.raises(InputError, match=r"x: is not utf-8 text \(byte 2 is not valid\); "):
        decode(b"a\xff", "x", "utf-8")


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    found = decode(RUSSIAN.encode() + b"\xff" + RUSSIAN.encode(), "x")
    assert found.text == f"{RUSSIAN}\ufffd{RUSSIAN}"
    assert found.is_doubtful
    assert found.warnings == ("damaged: 1 place is no valid UTF-8, marked \ufffd in the text",)


def test_a_doubt_names_the_rival_and_the_way_out() -> None:
    found = decode("café".encode("cp1252"), "x")
    assert found.is_doubtful
    assert "is a guess" in found.warnings[0]
    assert "--encoding" in found.warnings[0]


@pytest.mark.parametrize(
    "data", [b"\x7fELF\x01\x02\0\0", bytes(range(1, 9)) * 50, bytes(range(256)) * 4]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="binary data"):
        decode(data, "x")


def test_mojibake_is_said_and_set_right_only_when_asked() -> None:
    wrong = "cafÃ© no porto"
    said = decode(wrong.encode(), "x")
    assert said.text == wrong
    assert "--fix-text" in said.warnings[0]
    right = decode(wrong.encode(), "x", fix_text=True)
    assert right.text == "café no porto"
    assert "set right" in right.warnings[0]


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", ["maré alta", "“quoted”", RUSSIAN, "أغلق الميناء", "港口关闭"])
def test_letters_decoded_wrongly_are_noticed(text: str, codec: str) -> None:
    wrong = text.encode().decode(codec, "ignore")
    assert sample_of(f"The words {wrong} stand here.")


@pytest.mark.parametrize(
    "text", ["MAÇÃ» e NÃO", "«CAFÉ»", "Spaß“", "Ærø, Åland", "naïve – 20 °C", RUSSIAN, "ÂMBITO"]
)
def test_letters_that_are_right_are_left_alone(text: str) -> None:
    assert sample_of(text) is None
    assert decode(text.encode(), "x", fix_text=True).text == text
