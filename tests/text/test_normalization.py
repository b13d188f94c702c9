import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.documents import Span
from summarize.text.normalization import plain, readable


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The oﬃce staﬀ oﬀered coﬀee.", "The office staff offered coffee."),
        ("cloﬆed at ﬁve, ﬂoor, ſalt", "closted at five, floor, salt"),
        ("ＴＨＥ ＭＡＹＯＲ said ３００", "THE MAYOR said 300"),
        ("𝗧𝗵𝗲 𝘮𝘢𝘺𝘰𝘳 𝒽𝒶𝓈 𝟯𝟬𝟬 ℋ", "The mayor has 300 H"),
        ("ⓜⓐⓨⓞⓡ and 🅜🅐🅨🅞🅡 and ᴍᴀʏᴏʀ", "mayor and MAYOR and mayor"),
        ("ᵗʰᵉ mayor", "the mayor"),
        ("ⅧＩ Ⅻ", "VIIII XII"),
        ("ｶﾞｲﾄﾞ ﻣﺮﺣﺒﺎ ⼈", "ガイド مرحبا 人"),
        ("Mu\u0308ller, Gdan\u0301sk, Việt", "Müller, Gdańsk, Việt"),
        # What takes no room.
        ("bud\u00adget of 3\u200b0, pre\u2060sident", "budget of 30, president"),
        ("\u200e12,500\u200e and \u202a3 million\u202c", "12,500 and 3 million"),
        ("coun\u200ccil, sch\u200dool, Auf\u200clage", "council, school, Auflage"),
        ("\ufeffText", "Text"),
    ],
)  # fmt: skip
def test_letters_are_read_as_their_letters(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "5 m² and ½ of № 3™, ①, 10ª, 1º, H₂O, 5 µm, 3 Å, 20 ℃, xⁿ, ©, №",
        "کتاب\u200cها و می\u200cخواهم",
        "क्\u200dष और श्री\u200cमान",
        "👨\u200d👩\u200d👧 ❤️\u200d🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿 Ⓜ️ 🅱️ 🇵🇹",
        "ประเทศ\u200bไทย, ทำ, ຳ",
        "/ˈlɪtəɹ/ is /sɪnɪstʀ/ and [ɴ] and kʰ tʲ",
        "ﷺ",
        "東京 서울 ﹣ ｡",
        "plain ASCII",
        "",
    ],
)
def test_what_says_something_of_its_own_stays(text: str) -> None:
    assert plain(text) == text


def test_offsets_point_into_the_original() -> None:
    text = "An oﬃcer of 𝗧𝗵𝗲 bud\u00adget\u200b."
    found = readable(text)
    assert found.text == "An officer of The budget."
    for word, original in (
        ("officer", "oﬃcer"), ("The", "𝗧𝗵𝗲"), ("budget", "bud\u00adget"), ("An", "An"),
        ("ff", "ﬃ"), ("i", "ﬃ"), ("of", "oﬃ"), (".", "."),
    ):  # fmt: skip
        start = found.text.index(word)
        span = found.original(Span(start, start + len(word)))
        assert text[span.start : span.end] == original


def test_what_is_kept_stays() -> None:
    text = "oﬃce `oﬃce` oﬃce"
    assert plain(text, [Span(5, 11)]) == "office `oﬃce` office"


@given(st.text(st.sampled_from("aé\u00ad\u200b\u200d\u0308ﬁ𝗧😀ᴀک ")))
def test_offsets_are_in_order(text: str) -> None:
    found = readable(text)
    places = [found.original(Span(i, i)).start for i in range(len(found.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@pytest.mark.parametrize("character", ["\u200b", "\u0308", "ﬁ", "ᴀ", "a\u0308", "ᵃ", "aᴀ", "ⓐ"])
def test_a_long_run_takes_linear_time(character: str) -> None:
    start = time.process_time()
    plain(character * 200_000)
    assert time.process_time() - start < 3
