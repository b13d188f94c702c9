"""The sentences of a text are the text, and a long one is broken where it hurts least."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarize.sentences import break_long, is_complete, split

LANGUAGES = ["en", "ar", "zh", "hi", "th", "ja", "my", "am", "hy", "pt-BR", "und", "xx", ""]
PIECES = st.one_of(
    st.sampled_from(
        [
            ". ",
            "? ",
            "! ",
            "。",
            "۔ ",
            "। ",
            "؟ ",
            "։ ",
            "။",
            "\n",
            "\r\n",
            "\n\n",
            "\r\n \r\n",
            "\r",
            "\u2028",
            "\x85",
            "\x1c",
            "\t",
            "\u200f",
            "\u200e",
            "\u200d",
            "\ufeff",
            "\u0301",
            "\ud800",
            "\0",
            "(",
            ")",
            "“",
            "”",
            '"',
            "'",
            "...",
            "Dr. ",
            "e.g. ",
            "3.5",
            "http://a.b/c?d ",
            "word ",
            "كلمة ",
            "词",
            "शब्द ",
            "คำ",
            "😀",
            "👩‍👩‍👧",
            "🇵🇹",
        ]
    ),
    st.text(max_size=6),
)


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in split(text, language)]


def assert_whole(text: str, language: str) -> list[str]:
    parts = sentences(text, language)
    assert "".join(parts) == text
    assert all(parts)
    # White space, and a mark of the letter before, belong to the sentence before.
    for part in parts[1:]:
        assert not part[0].isspace()
        assert unicodedata.category(part[0])[0] != "M"
    return parts


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(LANGUAGES))
def test_sentences_joined_are_the_text(text: str, language: str) -> None:
    assert_whole(text, language)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=200), st.sampled_from(LANGUAGES))
def test_sentences_of_any_text_joined_are_the_text(text: str, language: str) -> None:
    assert_whole(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It rained. We left.", "en", ["It rained. ", "We left."]),
        ("It rained.\r\nWe left.\r\n", "en", ["It rained.\r\n", "We left.\r\n"]),
        ("\n\n It rained. We left.", "en", ["\n\n It rained. ", "We left."]),
        ("Harbour closed\n\nIt rained.", "en", ["Harbour closed\n\n", "It rained."]),
        ("Harbour closed\r\n\r\nIt rained.", "en", ["Harbour closed\r\n\r\n", "It rained."]),
        ("Harbour closed\n \t\nIt rained.", "en", ["Harbour closed\n \t\n", "It rained."]),
        ("It rained\nall day. We left.", "en", ["It rained\nall day. ", "We left."]),
        ("It cost 3.5 million. Yes.", "en", ["It cost 3.5 million. ", "Yes."]),
        ("Mr. Hill met Dr. Ramos. They left.", "en", ["Mr. Hill met Dr. Ramos. ", "They left."]),
        ("هل أمطرت؟ نعم. غادرنا.", "ar", ["هل أمطرت؟ ", "نعم. ", "غادرنا."]),
        ("\u200fأمطرت.\u200f غادرنا.", "ar", ["\u200fأمطرت.\u200f ", "غادرنا."]),
        ("下雨了。我们走了！好吗？", "zh", ["下雨了。", "我们走了！", "好吗？"]),
        ("बारिश हुई। हम चले गए।", "hi", ["बारिश हुई। ", "हम चले गए।"]),
        ("بارش ہوئی۔ ہم چلے گئے۔", "ur", ["بارش ہوئی۔ ", "ہم چلے گئے۔"]),
        ("Անձրև եկավ։ Գնացինք։", "hy", ["Անձրև եկավ։ ", "Գնացինք։"]),
        ("Έβρεξε; Ναι.", "el", ["Έβρεξε; ", "Ναι."]),
        ("Шёл дождь. Мы ушли.", "ru", ["Шёл дождь. ", "Мы ушли."]),
        ("雨が降った。帰った。", "ja", ["雨が降った。", "帰った。"]),
        ("", "en", []),
        (" \n ", "en", [" \n "]),
        ("\u0301", "en", ["\u0301"]),
    ],
)
def test_sentences_are_found_by_language(text: str, language: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


def test_a_text_of_many_windows_is_split_as_its_paragraphs_are() -> None:
    paragraph = "The wall broke in the night. “Did anyone see it?” asked Mr. Hill of St. Ann. No. "
    assert sentences(paragraph * 400) == sentences(paragraph) * 400
    chinese = "港口星期二关闭。“有人看见吗？”他问。没有！"
    assert sentences(chinese * 1200, "zh") == sentences(chinese, "zh") * 1200


def test_one_long_sentence_stays_one() -> None:
    text = "word " * 20_000
    assert sentences(text) == [text]
    assert sentences("词" * 50_000, "zh") == ["词" * 50_000]


def unicode_cases(shared: Path) -> list[str]:
    lines = (shared / "torture_unicode" / "SentenceBreakTest.txt").read_text("utf-8").splitlines()
    cases = [line.split("#")[0].split() for line in lines]
    return ["".join(chr(int(c, 16)) for c in case if c not in "÷×") for case in cases if case]


def test_the_cases_of_unicode_stay_whole(shared: Path) -> None:
    cases = unicode_cases(shared)
    assert len(cases) > 400
    for text in cases:
        for language in ("en", "ar"):
            assert_whole(text, language)


def test_the_cases_of_sentencex_stay_whole(shared: Path) -> None:
    files = sorted((shared / "torture_sentencex").glob("*.txt"))
    assert len(files) > 20
    for path in files:
        assert_whole(path.read_text("utf-8"), path.stem)


def test_naughty_strings_stay_whole(shared: Path) -> None:
    strings = json.loads((shared / "torture_blns" / "blns.json").read_text("utf-8"))
    for text in strings:
        for language in ("en", "ar", "zh"):
            assert_whole(text, language)
    assert_whole("\n".join(strings), "en")


@pytest.mark.parametrize(
    "text",
    [
        "It rained.",
        "Did it rain?",
        "It rained!",
        "It rained…",
        "It rained. ",
        "It rained.\n",
        "“It rained.”",
        "(It rained.)",
        "„Es regnete.“",
        "»Es regnete.«",
        "*It rained.*",
        "«Il a plu.»",
        "It rained?!",
        "Really‽",
        "أمطرت.",
        "هل أمطرت؟",
        "بارش ہوئی۔",
        "下雨了。",
        "下雨了！",
        "“下雨了。”",
        "雨が降った。」",
        "बारिश हुई।",
        "বৃষ্টি হয়েছে।",
        "Անձրև եկավ։",
        "ዝናብ ዘነበ።",
        "မိုးရွာတယ်။",
        "ភ្លៀងធ្លាក់។",
        "Έβρεξε;",
        "ཆར་པ་བབས།",
        "비가 왔다.",
    ],
)
def test_a_sentence_with_its_mark_is_complete(text: str) -> None:
    assert is_complete(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "It rained",
        "It rained,",
        "It rained;",
        "It rained:",
        "It rained and",
        "“It rained",
        "(",
        "1,",
        "أمطرت",
        "أمطرت،",
        "下雨了",
        "下雨了，",
        "बारिश",
        "It rained. Then we",
    ],
)
def test_a_sentence_that_was_cut_off_is_not_complete(text: str) -> None:
    assert not is_complete(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30).map("".join), st.integers(-5, 400))
def test_a_break_is_inside_the_text_and_parts_no_letter_from_its_marks(
    text: str, middle: int
) -> None:
    assume(len(text) >= 2)
    place = break_long(text, middle)
    assert 0 < place < len(text)
    is_letter_with_mark = unicodedata.category(text[place])[0] == "M"
    is_joined = "\u200d" in text[place - 1 : place + 1]
    if is_letter_with_mark or is_joined:
        # Only where the text is one letter with its marks, as far as can be seen.
        assert not any(
            unicodedata.category(c)[0] != "M" and "\u200d" not in text[i : i + 2]
            for i, c in enumerate(text[1:])
        )


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The harbour is closed; the boats stay in.", "The harbour is closed; "),
        ("The harbour is closed, the boats stay in.", "The harbour is closed, "),
        ("The harbour closed – the boats stay in it", "The harbour closed – "),
        ("The harbour is closed the boats stay in.", "The harbour is closed "),
        ("港口星期二关闭，船只留在港内等待", "港口星期二关闭，"),
        ("أغلق الميناء، تبقى القوارب في الداخل", "أغلق الميناء، "),
        ("aaaaaaaaaa", "aaaaa"),
        ("e\u0301" * 5, "e\u0301" * 2),
        ("👩\u200d👩\u200d👧bbbb", "👩\u200d👩\u200d👧"),
        ("🇵🇹🇫🇷🇪🇸🇮🇹", "🇵🇹🇫🇷"),
        ("👍🏽👍🏽", "👍🏽"),
        ("aa स्त्री", "aa "),
    ],
)
def test_a_break_is_at_the_best_place_near_the_middle(text: str, before: str) -> None:
    assert text[: break_long(text, len(text) // 2)] == before


def test_a_number_with_separators_is_not_broken_where_there_is_another_place() -> None:
    text = "They counted 1,234,567 boats"
    assert text[: break_long(text, 18)] == "They counted "


def test_a_far_clause_is_not_looked_for() -> None:
    text = "word " * 10_000 + "; " + "word " * 10_000
    place = break_long(text, 45_000)
    assert abs(place - 45_000) <= 5
    assert text[place - 1] == " "
