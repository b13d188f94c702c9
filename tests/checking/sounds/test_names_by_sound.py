"""Names across scripts: right ones are found in other letters, others are told, nothing crashes."""

import pytest

from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.sounds.names_by_sound import NamesBySound
from summarize.checking.sounds.rare_names import rare_names
from summarize.checking.sounds.sound_keys import keys_of_name, writing
from summarize.documents import Finding, Source
from summarize.text.split_text import SplitText

ENGLISH = "On Tuesday the senator Lindqvarn said that Oremandi would not leave the committee."
TRANSLATIONS = {
    "pt": "Na terça-feira, o senador Lindqvarn disse que Oremandi não deixaria a comissão.",
    "ru": "Во вторник сенатор Линдкварн заявил, что Оременди не покинет комитет в этом году.",
    "ar": "وقال السيناتور ليندكفارن يوم الثلاثاء إن أوريماندي لن يغادر اللجنة في هذا العام.",
    "hi": "मंगलवार को सीनेटर लिंडक्वार्न ने कहा कि ओरेमांडी समिति को नहीं छोड़ेंगे।",
    "zh": "参议员林德克瓦恩周二表示，奥雷曼迪不会离开该委员会，并将继续留任。",
    "he": "ביום שלישי אמר הסנטור לינדקווארן כי אורמנדי לא יעזוב את הוועדה השנה.",
}


def found(
    sentence: str, language: str, text: str, own: str, pivot: str | None = None
) -> list[Finding]:
    by_sound = NamesBySound(SplitText.of(text, own), language)
    return by_sound.findings(sentence, [Source(0, len(text), text, 1.0)], pivot, whole=True)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_name_in_other_letters_is_the_same_name(language: str) -> None:
    assert found(TRANSLATIONS[language], language, ENGLISH, "en") == []
    assert found(ENGLISH, "en", TRANSLATIONS[language], language) == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_another_name_is_told_in_both_directions(language: str) -> None:
    other = ENGLISH.replace("Lindqvarn", "Fitzpatrick")
    [lost] = found(TRANSLATIONS[language], language, other, "en")
    assert (lost.kind, lost.severity) == ("name", "warning")
    assert "Fitzpatrick" in lost.message
    [new] = found(other, "en", TRANSLATIONS[language], language)
    assert new.span is not None
    assert other[new.span.start : new.span.end] == "Fitzpatrick"


def test_where_a_name_stands_in_the_place_of_another_both_are_told() -> None:
    wrong = TRANSLATIONS["ru"].replace("Линдкварн", "Густафопп")
    [finding] = found(wrong, "ru", ENGLISH, "en")
    assert "Lindqvarn" in finding.message
    assert finding.span is not None
    assert wrong[finding.span.start : finding.span.end] == "Густафопп"


def test_a_summary_need_not_have_all_names() -> None:
    by_sound = NamesBySound(SplitText.of(ENGLISH, "en"), "ru")
    source = Source(0, len(ENGLISH), ENGLISH, 1.0)
    # Nearly as long as a translation, and without one of the names.
    short = "Во вторник сенатор заявил, что Оременди не покинет комитет."
    assert by_sound.findings(short, [source]) == []
    assert by_sound.findings("Он не покинет комитет.", [source], whole=True) == []


def test_a_name_that_a_translation_of_the_sentence_has_is_not_lost() -> None:
    wrong = ENGLISH.replace("Lindqvarn", "Fitzpatrick")
    assert found(TRANSLATIONS["zh"], "zh", wrong, "en", pivot=wrong) == []


def test_names_are_told_once_by_the_comparison_of_a_sentence() -> None:
    wrong = ENGLISH.replace("Lindqvarn", "Fitzpatrick")
    comparer = TranslatedComparer(SplitText.of(wrong, "en"), "zh")
    findings = comparer.findings(TRANSLATIONS["zh"], [Source(0, len(wrong), wrong, 1.0)])
    assert [one.kind for one in findings] == ["name"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The senator said that Kavanaugh had left.", ["Kavanaugh"]),
        (
            "They often went together from the Council in Toulouse to another house on Monday.",
            ["Toulouse"],
        ),
        ("A STORM HAS HIT MADALENA HARBOUR", []),
        ("Storm Hits Madalena Harbour After Election", []),
        ("He speaks Portuguese, and flew from Beijing to Germany.", []),
        ("the U.S. and the NATO chief", []),
        (
            "Then O'Malley-Brontë and the eldest of Kavanaugh's sons went home together.",
            ["Malley", "Brontë", "Kavanaugh"],
        ),
    ],
)
def test_rare_names_are_no_words_and_no_translated_places(text: str, names: list[str]) -> None:
    assert [name for name, _ in rare_names(text)] == names
    for name, span in rare_names(text):
        assert text[span.start : span.end] == name


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Text in English", "Latn"), ("Текст", "Cyrl"), ("نص", "Arab"), ("טקסט", "Hebr"),
        ("पाठ", "Deva"), ("文字", "Hani"), ("テキスト", None), ("123 !?", None), ("", None),
    ],
)  # fmt: skip
def test_the_script_of_a_text(text: str, script: str | None) -> None:
    assert writing(text) == script


def test_a_name_may_sound_in_two_ways() -> None:
    assert keys_of_name("Michael", "Latn") == ["miCael", "mikael"]
    assert keys_of_name("Ü", "Latn") == []


@pytest.mark.parametrize("language", ["ja", "ko", "th", "el", "und", "de", "zh-Hant"])
def test_what_cannot_be_told_is_not_told(language: str) -> None:
    texts = (
        "テキスト テキスト",
        "텍스트",
        "ข้อความ",
        "Κείμενο",
        "",
        "\ud800 x",
        "Ein Satz von Herrn Maier.",
    )
    for text in texts:
        assert found(text, language, "He left.", "en") == []
        assert isinstance(found(ENGLISH, "en", text, language), list)
        assert found(text, language, "Текст о Линдкварне.", "ru") == []


def test_a_text_with_too_many_words_is_not_compared() -> None:
    from itertools import product

    text = " ".join("".join(letters) for letters in product("абвгдежзиклмно", repeat=5))[:700_000]
    assert found(ENGLISH, "en", text, "ru") == []


@pytest.mark.parametrize(
    "text",
    [
        "A hole was what the Spaniard and the Swede had lost by then.",
        "On Monday two Frenchmen, a Dane and three Scots went to the north of the county.",
        "The wish of a Filipino and of some Kurds was heard in the parliament.",
    ],
)
def test_a_word_for_a_people_is_no_name(text: str) -> None:
    assert list(rare_names(text)) == []
