"""Languages are known by tag, code or name, and by what they look like."""

import gzip
import json
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import languages, reading
from summarize.errors import LanguageError
from tests.conftest import ARTICLES


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("ar", "ar"), ("AR", "ar"), ("pt-BR", "pt-BR"), ("pt_br", "pt-BR"), ("PT-br", "pt-BR"),
        (" ar\n", "ar"), ("pt_BR.UTF-8", "pt-BR"), ("es-419", "es-419"), ("en-US", "en-US"),
        ("eng", "en"), ("ara", "ar"), ("arb", "ar"), ("deu", "de"), ("ger", "de"), ("zho", "zh"),
        ("cmn", "zh"), ("iw", "he"), ("in", "id"), ("fil", "fil"), ("tl", "fil"), ("yue", "yue"),
        ("Arabic", "ar"), ("ARABIC", "ar"), ("arabic", "ar"), ("العربية", "ar"),
        ("español", "es"), ("ESPAÑOL", "es"), ("français", "fr"), ("Deutsch", "de"),
        ("português", "pt"), ("Portuguese (Brazil)", "pt-BR"), ("brazilian portuguese", "pt-BR"),
        ("русский", "ru"), ("українська", "uk"), ("ελληνικά", "el"), ("Türkçe", "tr"),
        ("हिन्दी", "hi"), ("ไทย", "th"), ("中文", "zh"), ("日本語", "ja"), ("한국어", "ko"),
        ("فارسی", "fa"), ("Persian", "fa"), ("Farsi", "fa"), ("Bengali", "bn"), ("Bangla", "bn"),
        ("Mandarin", "zh"), ("Chinese", "zh"), ("zh-CN", "zh"), ("zh-Hans", "zh"),
        ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-Hant", "zh-Hant"),
        ("Traditional Chinese", "zh-Hant"), ("Chinese (Traditional)", "zh-Hant"),
        ("Chinese (Simplified)", "zh"), ("kiswahili", "sw"), ("Bahasa Indonesia", "id"),
        ("sr-Latn", "sr-Latn"), ("no", "no"), ("nb", "nb"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_tag_code_and_name(name: str, tag: str) -> None:
    assert languages.parse(name) == tag


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Portugese", "pt (Portuguese)"),
        ("Frensh", "fr (French)"),
        ("Arabik", "ar (Arabic)"),
        ("Germn", "de (German)"),
        ("العربيه", "ar (Arabic)"),
        ("turkce", "tr (Turkish)"),
        ("anglais", "en (English)"),
    ],
)
def test_a_misspelling_is_refused_with_what_was_meant(name: str, meant: str) -> None:
    with pytest.raises(LanguageError) as caught:
        languages.parse(name)
    assert str(caught.value) == f"unknown language {name!r}; did you mean {meant}?"


@pytest.mark.parametrize(
    "name",
    ["", " ", "xx", "zzz", "e", "12", "und", "mul", "zxx", "art", "qaa", "x-foo", "a" * 1000, "\0",
     "\ud800", "..", "-", "_", "en-", "Klingonese Brazilian (Nowhere)", "()", "a (b)"],
)  # fmt: skip
def test_what_is_no_language_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(LanguageError) as caught:
        languages.parse(name)
    message = str(caught.value)
    assert message.startswith("unknown language ")
    assert "; " in message
    assert message.isprintable()
    assert len(message) < 200


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=12))
def test_any_name_is_parsed_or_refused(name: str) -> None:
    try:
        tag = languages.parse(name)
    except LanguageError:
        return
    assert languages.parse(tag) == tag


@pytest.mark.parametrize(
    "tag",
    "ar bn de el en es fa fr he hi hu hy id it ja ka km ko lo my ne nl pl ps pt pt-BR ro ru so sr "
    "sv sw ta th tr uk ur vi zh zh-Hant pt-PT en-GB".split(),
)
def test_a_name_that_is_shown_is_a_name_that_is_taken(tag: str) -> None:
    name = languages.display_name(tag)
    assert languages.parse(name) == tag
    assert languages.parse(name.upper()) == tag
    assert languages.parse(tag.upper()) == tag


def test_the_base_of_a_tag_is_its_language() -> None:
    assert [languages.base(tag) for tag in ("pt-BR", "zh-Hant", "AR", "")] == ["pt", "zh", "ar", ""]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("pt-BR", "pt", True), ("zh", "zh-Hant", True), ("nb", "no", True), ("pt", "es", False)],
)
def test_the_same_language_with_another_region_is_the_same(
    one: str, other: str, same: bool
) -> None:
    assert languages.same_language(one, other) is same
    assert languages.same_language(other, one) is same


def test_chinese_and_japanese_sentences_have_no_space_between_them() -> None:
    separators = {tag: languages.sentence_separator(tag) for tag in ("zh-Hant", "ja", "ar", "th")}
    assert separators == {"zh-Hant": "", "ja": "", "ar": " ", "th": " "}


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.name)
def test_the_language_of_an_example_article_is_the_one_in_its_name(path: Path) -> None:
    found = languages.detect(reading.read_path(path).text)
    assert found.tag == path.name.split(".")[1]
    assert found.confidence > 0.9
    assert found.ranking[0] == found.tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Το λιμάνι έκλεισε την Τρίτη.", "el"),
        ("Նավահանգիստը փակվեց երեքշաբթի։", "hy"),
        ("ნავსადგური დაიხურა სამშაბათს.", "ka"),
        ("הנמל נסגר ביום שלישי בגלל הסערה.", "he"),
        ("ท่าเรือถูกปิดเมื่อวันอังคาร", "th"),
        ("항구는 화요일에 폐쇄되었다.", "ko"),
        ("港は火曜日に閉鎖された。", "ja"),
        ("港口星期二关闭。", "zh"),
        ("துறைமுகம் மூடப்பட்டது.", "ta"),
        ("ወደቡ ማክሰኞ ዕለት ተዘግቷል።", "am"),
        ("বন্দর মঙ্গলবার বন্ধ ছিল।", "bn"),
        ("ބަނދަރު ބަންދުކޮށްފައި", "dv"),
        ("Rain fell on Lisbon.", "en"),
        ("The harbour is closed.", "en"),
        ("港口 Steven Gerrard 星期二在 Ibrox 俱乐部关闭了。", "zh"),
        ("ﷺ ﻣﺮﺣﺒﺎ ﺑﻜﻢ ﻓﻲ ﺍﻟﻤﻴﻨﺎﺀ ﺍﻟﻘﺪﻳﻢ", "ar"),
    ],
)
def test_a_sentence_is_enough_for_most_languages(text: str, tag: str) -> None:
    assert languages.detect(text).tag == tag


@pytest.mark.parametrize("text", ["", " ", "123 456", "!?…", "😀", "\0", "\ud800", "ꦩꦏꦱꦂ"])
def test_a_text_without_letters_or_of_an_unknown_script_is_undetermined(text: str) -> None:
    assert languages.detect(text) == ("und", 0.0, ())


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_has_a_language_and_a_confidence(text: str) -> None:
    found = languages.detect(text)
    assert 0.0 <= found.confidence <= 1.0
    assert found.tag == (found.ranking[0] if found.ranking else "und")


NTREX = {
    "eng": "en", "arb": "ar", "fra": "fr", "spa": "es", "por-BR": "pt", "rus": "ru",
    "zho-CN": "zh", "deu": "de", "hin": "hi", "tur": "tr", "heb": "he",
}  # fmt: skip
SCRIPTS = {
    "ar": "ARABIC", "ru": "CYRILLIC", "zh": "CJK", "hi": "DEVANAGARI", "he": "HEBREW",
}  # fmt: skip


def ntrex(shared: Path) -> list[dict[str, str]]:
    with gzip.open(shared / "ntrex_dev" / "ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.mark.parametrize("column", NTREX)
def test_every_news_document_is_detected(shared: Path, column: str) -> None:
    for name, rows in groupby(ntrex(shared), key=lambda row: row["doc"]):
        found = languages.detect("\n".join(row[column] for row in rows))
        assert (name, found.tag) == (name, NTREX[column])


@pytest.mark.parametrize("column", NTREX)
def test_single_lines_are_hardly_ever_taken_for_another_language(shared: Path, column: str) -> None:
    rows = ntrex(shared)[::4]
    right = sum(languages.detect(row[column]).tag == NTREX[column] for row in rows)
    assert right >= 0.98 * len(rows)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n", 0),
        ("—", 0),
        ("The harbour is closed.", 4),
        ("don't re-open l’été", 3),
        ("state-of-the-art", 1),
        ("أغلق الميناء اليوم", 3),
        ("बंदरगाह बंद हुआ", 3),
        ("항구는 오늘 닫혔다", 3),
        ("می‌خواهم بروم", 2),
        ("e\u0301te\u0301", 1),
        ("One\ntwo\tthree\u00a0four", 4),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert languages.count_words(text) == words


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        # 港口 / 星期二 / 因 / 风暴 / 关闭
        ("港口星期二因风暴关闭", 4, 8),
        # 港 / は / 火曜日 / に / 閉鎖 / され / た
        ("港は火曜日に閉鎖された", 5, 9),
        # ท่าเรือ / ถูก / ปิด / เมื่อ / วัน / อังคาร
        ("ท่าเรือถูกปิดเมื่อวันอังคาร", 4, 9),
        ("词", 1, 1),
        ("The 港口 is closed", 4, 4),
    ],
)
def test_words_are_estimated_where_no_space_parts_them(text: str, least: int, most: int) -> None:
    assert least <= languages.count_words(text) <= most


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_a_space_between_two_texts_adds_no_words(one: str, other: str) -> None:
    together = languages.count_words(f"{one} \n {other}")
    apart = languages.count_words(one) + languages.count_words(other)
    # The estimates of unspaced scripts are rounded.
    assert abs(together - apart) <= 6


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("distilbrt", "distilbart"),
        ("DISTILBART", "distilbart"),
        ("nothing like it", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_found(wanted: str, expected: str | None) -> None:
    assert languages.nearest(wanted, ["distilbart", "opus-mt-en-ar"]) == expected
    assert languages.nearest(wanted, []) is None


@pytest.mark.parametrize(
    ("character", "script"),
    [("a", "LATIN"), ("ж", "CYRILLIC"), ("ع", "ARABIC"), ("词", "CJK"), ("々", "CJK"),
     ("あ", "HIRAGANA"), ("ー", "KATAKANA"), ("ก", "THAI"), ("\0", None), ("\ud800", None)],
)  # fmt: skip
def test_the_script_of_a_letter_is_known(character: str, script: str | None) -> None:
    assert languages.script(character) == script
