"""Loops, wrong scripts and odd lengths, in several scripts; and texts that are none of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checking import fluency
from summarize.checking.checks import length_ratio, repeats, repetition, wrong_script

LOOPS = [
    "The mayor said that " + "the council, " * 9,
    "He left " + "and the old man of the sea " * 4,
    "O barco " + "não chegou ao porto " * 5,
    "وصل القارب " + "إلى الميناء القديم " * 6,
    "Лодка " + "пришла в порт " * 5,
    "船只" + "到达了港口" * 5,
    "船が" + "港に着きました、" * 5,
    "เรือ" + "มาถึงท่าเรือ" * 5,
    "नाव " + "बंदरगाह पर पहुंची " * 5,
    "It was " + "bla" * 12,
    "A" + "a" * 40,
    "我" + "们" * 40,
    "no " * 40,
    "The boat came in. " * 6,
    "We saw the harbour. The boat came in. So. The boat came in. Well. The boat came in. "
    "And the boat came in. The boat came in. The boat came in.",
]
NO_LOOPS = [
    "",
    "very very very very good",
    "ha ha ha ha ha! Hahahaha!",
    "No, no, no. Never, never.",
    "1 1 1 1 1 1 1 1 1 1 1 1",
    "0 | 0 | 0 | 0 | 0 | 0\n1,000,000,000,000,000",
    "orang-orang kupu-kupu itu berjalan-jalan di mana-mana",
    "看看，想想，说说笑笑，高高兴兴，哈哈哈哈",
    "ときどき、いろいろな人々がどんどん来る。",
    "------------------------ . . . . . . . . . .",
    "Row, row, row your boat, gently down the stream, merrily, merrily, merrily, merrily.",
    "We shall fight on the beaches, we shall fight on the landing grounds, we shall fight in the "
    "fields and in the streets, we shall fight in the hills.",
    "Tyger tyger, burning bright. Tyger tyger, burning bright.",
    "Name: Ana\nAge: 3\nName: Rui\nAge: 4\nName: Zé\nAge: 5\nName: Eva\nAge: 6",
    "Grooooß! Nooooooo!",
]


@pytest.mark.parametrize("text", LOOPS)
def test_a_loop_is_found_where_it_is(text: str) -> None:
    span = repeats(text)
    assert span is not None
    assert 0 <= span.start < span.end <= len(text)
    assert span.end - span.start > len(text.strip()) / 2
    [finding] = repetition(text, "The boat reached the old harbour on time.")
    assert (finding.kind, finding.severity, finding.span) == ("repetition", "warning", span)


@pytest.mark.parametrize("text", NO_LOOPS)
def test_what_people_repeat_is_no_loop(text: str) -> None:
    assert repeats(text) is None
    assert repetition(text, "Something else.") == []


def test_a_loop_of_the_original_may_stay() -> None:
    assert repetition("não " * 10, "no " * 10) == []
    assert repetition("O barco chegou. " * 5, "The boat came in. " * 5) == []
    assert repetition("não " * 100, "no " * 10)
    assert repetition("船来了。" * 20, "The boat came in. The boat came in.")


def test_a_long_text_is_no_problem() -> None:
    assert repeats("a b " * 100_000) is not None
    assert repeats("x" * 1_000_000) is not None
    assert repeats(" ".join(f"w{i}" for i in range(20_000))) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.text(max_size=50))
def test_a_text_is_no_worse_than_itself(text: str, other: str) -> None:
    assert repetition(text, text) == []
    assert length_ratio(text, text) == []
    repetition(text, other)
    wrong_script(text, "pt", other)


ENGLISH = "The old harbour was closed to all boats by the council of the city."


@pytest.mark.parametrize(
    ("translation", "language", "original"),
    [
        ("O porto velho foi fechado a todos os barcos.", "ar", ENGLISH),
        (ENGLISH, "ar", ENGLISH),
        (ENGLISH, "zh-Hant", ENGLISH),
        ("Старый порт был закрыт для всех лодок.", "pt", ENGLISH),
        ("旧港已对所有船只关闭，市议会表示。", "ko", ENGLISH),
        ("旧港已对所有船只关闭，市议会表示。", "ja", ENGLISH),
        ("The council said: مرفأ.", "ar", ENGLISH),
        ("Stary port został zamknięty.", "sr-Cyrl", ENGLISH),
        ("أغلق المجلس الميناء القديم.", "he", ENGLISH),
    ],
)
def test_another_script_is_a_finding(translation: str, language: str, original: str) -> None:
    [finding] = wrong_script(translation, language, original)
    assert finding.kind == "language"
    assert "script" in finding.message


@pytest.mark.parametrize(
    ("translation", "language", "original"),
    [
        ("أغلق المجلس الميناء القديم.", "ar", ENGLISH),
        ("أغلق المجلس الميناء القديم.", "fa", ENGLISH),
        ("市议会关闭了旧港。", "zh", ENGLISH),
        ("市议会关闭了旧港。", "ja", ENGLISH),
        ("港は閉鎖された。", "ja", ENGLISH),
        ("BBC Scotland 的 Alasdair Lamont 在球场", "zh", "BBC Scotland: Alasdair Lamont"),
        ("Stari luka je zatvorena za sve brodove.", "sr", ENGLISH),
        ("Стара лука је затворена.", "sr", ENGLISH),
        ("NATO", "ar", "NATO"),
        ("iPhone 15 Pro", "ru", "iPhone 15 Pro"),
        ("https://example.org/a-long-path press@example.org", "ar", "https://example.org/a"),
        ("12:30 – 14:00", "ar", "12:30 – 14:00"),
        ("", "ar", ENGLISH),
        ("Nothing is known of its script.", "zxx", ENGLISH),
        ("O porto velho foi fechado.", "pt-BR", ENGLISH),
        ("Washington Post, New York Times, Le Monde, El País", "pt",
         "Washington Post, New York Times, Le Monde, El País"),
    ],
)  # fmt: skip
def test_names_addresses_and_second_scripts_are_none(
    translation: str, language: str, original: str
) -> None:
    assert wrong_script(translation, language, original) == []


def test_a_sentence_that_was_left_as_it_was_is_a_finding() -> None:
    [finding] = wrong_script(ENGLISH.upper().capitalize(), "pt", ENGLISH)
    assert (finding.kind, finding.severity) == ("language", "warning")
    assert wrong_script("No hotel", "pt", "No hotel") == []
    [_] = wrong_script(
        "港口因风暴而关闭，所有船只都必须返回。", "ja", "港口因风暴而关闭，所有船只都必须返回。"
    )


@pytest.mark.parametrize(
    ("translation", "original", "problem"),
    [
        ("O porto.", ENGLISH, "short"),
        ("", ENGLISH, "short"),
        ("港口。", ENGLISH, "short"),
        ("Sim. " + "O porto foi fechado ontem. " * 5, "Yes.", "long"),
        ("المرفأ", "港口因风暴而关闭，所有船只都必须在日落之前返回。", "short"),
    ],
)
def test_an_odd_length_is_a_finding(translation: str, original: str, problem: str) -> None:
    [finding] = length_ratio(translation, original)
    assert finding.kind == "language"
    assert f"very {problem}" in finding.message


@pytest.mark.parametrize(
    ("translation", "original"),
    [
        ("旧港已被市议会对所有船只关闭。", ENGLISH),
        (ENGLISH, "旧港已被市议会对所有船只关闭。"),
        ("O porto velho foi fechado.", ENGLISH),
        ("A Organização Mundial da Saúde e as Nações Unidas", "WHO, UN"),
        ("Sim", "Yes, it is."),
        ("", ""),
        ("", "Yes."),
    ],
)
def test_usual_lengths_are_none(translation: str, original: str) -> None:
    assert length_ratio(translation, original) == []


BLOCKS = st.lists(
    st.sampled_from(
        "very ha the cat sat. on, ß ﬃ भारत में 中文 字 词。 ไทย カ xyxyxyxyxyxyxy 12 A".split()
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=300, deadline=None)
@given(BLOCKS, st.integers(1, 12), BLOCKS, st.sampled_from([" ", "", " \n", ". "]))
def test_only_what_cannot_be_a_loop_is_passed_over(
    block: list[str], times: int, rest: list[str], space: str
) -> None:
    text = space.join([*rest, *block * times, *rest])
    found = repeats(text), fluency._loop(text, lenient=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fluency, "_periods", lambda _, __, longest: list(range(1, longest + 1)))
        patch.setattr(fluency, "_MIN_CHARACTERS", 0)
        patch.setattr(fluency, "_LONG_WORD", fluency._ANY_WORD)
        assert found == (repeats(text), fluency._loop(text, lenient=True))
