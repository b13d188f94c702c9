"""Numbers are compared by value, names by their letters."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checking.checks import (
    changed_numbers,
    numbers,
    unsupported_names,
    unsupported_numbers,
)

SOURCE = (
    "The US and Syria met in Ankara. Vladimir Putin and Recep Erdoğan spoke of Côte d'Ivoire, "
    "al-Qaeda and the U.N. with Jean-Pierre Lenoir. Japan and Portugal stayed away."
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("no figures", []),
        ("12 boats", ["12"]),
        ("1,234.5", ["1234.5"]),
        ("1.234,5", ["1234.5"]),
        ("1 234,5", ["1234.5"]),
        ("1\u00a0234\u202f567", ["1234567"]),
        ("1,234,567", ["1234567"]),
        ("1.234.567", ["1234567"]),
        ("1.234.567,8", ["1234567.8"]),
        ("12,34,567", ["1234567"]),
        ("12'500", ["12500"]),
        ("12’500.50", ["12500.5"]),
        ("1.500", ["1500"]),
        ("1234.567", ["1234.567"]),
        ("0.125", ["0.125"]),
        ("0,5", ["0.5"]),
        ("3.14", ["3.14"]),
        ("3,14", ["3.14"]),
        ("3.10", ["3.1"]),
        ("1.0", ["1"]),
        ("007", ["7"]),
        ("0", ["0"]),
        ("000", ["0"]),
        ("١٢٣", ["123"]),
        ("١٬٢٣٤٫٥", ["1234.5"]),
        ("۱۲۳", ["123"]),
        ("९४३", ["943"]),
        ("१,२३,४५६", ["123456"]),
        ("１，２００", ["1200"]),
        ("๑๒", ["12"]),
        ("10-12 boats", ["10", "12"]),
        ("10–12 boats", ["10", "12"]),
        ("23–16", ["23", "16"]),
        ("12:30", ["12:30"]),
        ("20 h 12", ["20:12"]),
        ("3:40 a.m.", ["3:40"]),
        ("14.03.2025", ["14", "3", "2025"]),
        ("2025-03-14", ["2025", "3", "14"]),
        ("version 1.2.3", ["1", "2", "3"]),
        ("192.168.1.1", ["192", "168", "1", "1"]),
        ("1,2,3", ["1", "2", "3"]),
        ("5'10", ["5", "10"]),
        ("+351 912 345 678", ["351912345678"]),
        ("555-1234", ["555", "1234"]),
        ("in 2019 300 people", ["2019", "300"]),
        ("in 2019 1 234 people", ["2019", "1234"]),
        ("$1,200.50.", ["1200.5"]),
        ("85%, 3, and 4.", ["85", "3", "4"]),
        ("18.6万册", ["186000"]),
        ("640万", ["6400000"]),
        ("2 億円", ["200000000"]),
        ("1.2 lakh", ["120000"]),
        ("H5N1", ["5", "1"]),
        ("½ and x²", ["0.5"]),
    ],
)
def test_numbers_are_read_by_value(text: str, values: list[str]) -> None:
    assert numbers(text) == Counter(values)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from([",", ".", "\u00a0", "\u202f", "'", "’", "٬"]))
def test_grouping_changes_no_value(value: int, separator: str) -> None:
    grouped = f"{value:,}".replace(",", separator)
    assert numbers(f"about {grouped} boats") == Counter([str(value)])


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from("٠۰०০๐０"))
def test_digits_of_every_script_have_the_same_value(value: int, zero: str) -> None:
    written = "".join(chr(ord(zero) + int(digit)) for digit in str(value))
    assert numbers(written) == Counter([str(value)])


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("0123456789.,'’٬٫ -:%万a\u00a0"), max_size=40), st.text(max_size=20))
def test_a_text_supports_its_own_numbers(text: str, other: str) -> None:
    assert unsupported_numbers(text, text + "\n" + other) == []
    assert changed_numbers(text, text) == []


@pytest.mark.parametrize("sign", ["1", "9", "一", "三", "亿"])
def test_thousands_of_digits_are_no_number_and_no_crash(sign: str) -> None:
    assert numbers(sign * 5000) == Counter()
    assert changed_numbers(sign * 5000, sign * 5000, ("zh", "en")) == []


def test_an_unsupported_number_is_pointed_at() -> None:
    text = "There were 14 boats and 2,500 people."
    (finding,) = unsupported_numbers(text, "There were 14 boats.")
    assert finding.span is not None
    assert text[finding.span.start : finding.span.end] == "2,500"
    assert "2,500" in finding.message
    assert (finding.kind, finding.severity) == ("number", "warning")


@pytest.mark.parametrize(
    ("translation", "original"),
    [
        ("Custou 6.400,5 euros.", "It cost 6,400.5 euros."),
        ("كلفته ٦٤٠٠ يورو.", "It cost 6,400 euros."),
        ("Le 14 mars 2025 à 20 h 12", "20:12 on 14.03.2025"[:5] + " on 14 mars 2025"),
        ("耗资640万欧元。", "It cost €6.4 million."),
        ("It cost €6.4 million.", "耗资640万欧元。"),
        ("लागत ६४०० यूरो थी।", "It cost 6400 euros."),
        ("12 500 bateaux", "12,500 boats"),
        ("10 à 12 bateaux", "10–12 boats"),
    ],
)
def test_a_faithful_translation_has_no_findings(translation: str, original: str) -> None:
    assert changed_numbers(translation, original) == []


def test_a_changed_number_is_found_twice() -> None:
    added, lost = changed_numbers("Custou 7,5 euros.", "It cost 6.5 euros.")
    assert added.span is not None
    assert "7,5" in added.message
    assert lost.span is None
    assert "6.5" in lost.message


def test_a_lost_number_is_told_once() -> None:
    findings = changed_numbers("Muitos barcos.", "14 boats, 14 owners.")
    assert len(findings) == 1
    assert "14" in findings[0].message
    assert len(changed_numbers("耗资641万欧元。", "It cost €6.4 million.")) == 2


def names(text: str, source: str = SOURCE, language: str = "en") -> list[str]:
    found = []
    for finding in unsupported_names(text, source, language):
        assert finding.kind == "name"
        assert finding.span is not None
        found.append(text[finding.span.start : finding.span.end])
        assert found[-1] in finding.message
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Obama in Paris.", ["Obama", "Paris"]),
        ("They met Mr. Trump and Dr. Who.", ["Trump", "Who"]),
        ("They met J. Hill there.", ["Hill"]),
        ("They joined NATO (and OpenAI).", ["NATO", "OpenAI"]),
        ("They met the Anti-Putin league.", ["Anti-Putin"]),
        ("The “Titanic” is the “Titanic” still.", ["Titanic", "Titanic"]),
        ("In 2019 Smith left.", ["Smith"]),
        ("They met the U.K. and the UK.", ["U.K.", "UK"]),
        ("U.K. soldiers came.", ["U.K."]),
        ("They flew a Qaeda-747 there.", ["Qaeda-747"]),
    ],
)
def test_a_name_that_the_source_does_not_have_is_reported(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Yesterday they met Vladimir Putin.",
        "They met Putin's men and Putin’s friends.",
        "They met the Putins.",
        "They met Jean and Pierre, and Lenoir.",
        "They met the Putin-led and Ankara-based groups.",
        "They met Al-Qaeda and Qaeda in Côte-d’Ivoire.",
        "They met Erdogan and ERDOĞAN.",
        "They met the U.S. and the UN.",
        "They met the Syrian and the Syrians.",
        "They met the Japanese.",
        "It rained. Then they left. After that, nothing.",
        "It rained! Then they left? Yes.",
        "It rained\nThen they left",
        "- Rain\n- Wind\n* Snow",
        "He said, “We will go.” Then they left.",
        "He said: “We will go.”",
        "Of this we know: Nothing.",
        "¿Quién? ¡Nadie!",
        "They think that I'm late, and I agree.",
        "They met Mr Putin and Dr. Lenoir.",
    ],
)
def test_what_the_source_supports_or_any_sentence_starts_with_is_not_reported(text: str) -> None:
    assert names(text) == []


def test_an_acronym_is_not_supported_by_a_small_word() -> None:
    assert names("They met the US and the WHO.", "They told us who it was.") == ["US", "WHO"]
    assert names("They met the NATO and the U.S.", "Nato and the US came.") == []
    assert names("They sold PBMS to all.", "They sold PBM to all.") == ["PBMS"]


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        ("O ministro viu Ana em Évora.", "A Ana estava em Lisboa.", "pt", ["Évora"]),
        ("Le ministre a vu l'Élysée et Lyon.", "Il est à l’Élysée.", "fr", ["Lyon"]),
        ("Он видел Путина в Москве и Обаму.", "Путин живёт. Это Москва.", "ru", ["Обаму"]),
        ("Bakan Ankara'da Ayşe'yi ve Can'ı gördü.", "Ayşe Ankara'dan geldi.", "tr", ["Can'ı"]),
        ("Ο υπουργός είδε την Αθήνα.", "Ο υπουργός είδε την πόλη.", "el", ["Αθήνα"]),
        ("Նախարարը տեսավ Երևան քաղաքը։", "Նախարարը տեսավ քաղաքը։", "hy", ["Երևան"]),
        ("Der Minister sah Berlin.", "Er kam.", "de", []),
        ("رأى الوزير القاهرة.", "جاء.", "ar", []),
        ("部长看到了北京。", "他来了。", "zh", []),
        ("मंत्री ने दिल्ली देखी।", "वह आया।", "hi", []),
    ],
)
def test_names_are_found_in_every_script_with_capitals(
    text: str, source: str, language: str, expected: list[str]
) -> None:
    assert names(text, source, language) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["en", "ru", "tr", "ar", "und"]))
def test_a_text_supports_its_own_names(text: str, language: str) -> None:
    assert unsupported_names(text, text, language) == []
