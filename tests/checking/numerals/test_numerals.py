"""Words and signs for numbers, each language by its own rules."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.checking.checks import changed_numbers
from summarize.checking.numerals.clocks import clocks
from summarize.checking.numerals.figures import numbers_in
from summarize.checking.numerals.roman_numerals import (
    centuries,
    roman,
    roman_names,
    vulgar_fraction,
)
from summarize.checking.numerals.scales import scale_after


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "twenty-one", "21"),
        ("en", "two hundred and five", "205"),
        ("en", "one million two hundred thousand", "1200000"),
        ("en", "nineteen hundred", "1900"),
        ("pt", "vinte e um", "21"),
        ("pt", "mil novecentos e noventa e nove", "1999"),
        ("pt", "duzentas mil", "200000"),
        ("pt", "dois mil milhões", "2000000000"),
        ("es", "treinta y tres", "33"),
        ("es", "veintidós mil", "22000"),
        ("fr", "soixante et onze", "71"),
        ("fr", "quatre-vingts", "80"),
        ("fr", "cent quatre-vingt-dix-neuf", "199"),
        ("de", "dreihundertfünfundvierzig", "345"),
        ("de", "zweitausendachtzehn", "2018"),
        ("it", "trentatré", "33"),
        ("it", "duemilacentootto", "2108"),
        ("ru", "сто двадцать пять", "125"),
        ("ru", "двухсот", "200"),
        ("ar", "خمسة وعشرين", "25"),
        ("ar", "مئتان وثلاثة عشر", "213"),
        ("ar", "ثلاثة آلاف", "3000"),
        ("he", "עשרים ואחת", "21"),
        ("he", "שלוש מאות", "300"),
        ("tr", "on dört", "14"),
        ("hi", "पच्चीस", "25"),
    ],
)
def test_a_numeral_is_read_as_a_whole(language: str, text: str, value: str) -> None:
    [found] = numbers_in(f"- {text} -", language)
    assert found.value == value


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("XIX", 19), ("IV", 4), ("MCMXCIX", 1999), ("IIII", 0), ("VX", 0), ("", 0), ("A", 0),
     ("IC", 0), ("xix", 0)],
)  # fmt: skip
def test_roman_numerals_have_one_form(numeral: str, value: int) -> None:
    assert roman(numeral) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("no século XIX", [19]),
        ("séculos XV e XVI", [15, 16]),
        ("au XIXe siècle", [19]),
        ("XIX–XX вв.", [19, 20]),
        ("siglo XXI", [21]),
        ("XIX wieku", [19]),
        ("século passado", []),
        ("siècle", []),
        ("I saw the XIX.", []),
    ],
)
def test_centuries_are_in_roman_numerals(text: str, values: list[int]) -> None:
    assert [one.value for one in centuries(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Louis XIV of France", [14]),
        ("João XXIII", [23]),
        ("Carlos V", [5]),
        ("a I Guerra Mundial", [1]),
        ("a II Guerra Mundial", [2]),
        ("WWII", [2]),
        ("Super Bowl LIII", [53]),
        ("It is I. And I Know", []),
        ("Detroit MI, Washington DC", []),
        ("the CD MIX", []),
        ("X marks it", []),
        ("he read the XIX", []),
    ],
)
def test_roman_numerals_belong_to_names(text: str, values: list[int]) -> None:
    assert [one.value for one in roman_names(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("二十一", 21), ("十", 10), ("一百零五", 105), ("二〇一八", 2018), ("三千五百万", 35_000_000),
     ("一亿三千万", 130_000_000), ("两万", 20_000), ("廿一", 21), ("一万亿", 10**12)],
)  # fmt: skip
def test_chinese_numerals(text: str, value: int) -> None:
    assert [one.value for one in numbers_in(f"有{text}人", "zh")] == [str(value)]


@given(st.text(st.sampled_from("一二三十百千万亿〇廿"), max_size=12))
def test_any_run_of_chinese_numerals_has_a_value(text: str) -> None:
    assert all(Decimal(one.value) >= 0 for one in numbers_in(text, "zh"))


def test_reading_takes_no_longer_on_a_hostile_text() -> None:
    # Each of these took a time that grew with the square of its length, or worse.
    for piece in ("e ", "I ", "(1", "1 ", "XI e ", "vinte e ", "1-", "十"):
        assert changed_numbers(piece * 5_000, piece * 5_000) == []


def test_fraction_signs() -> None:
    assert vulgar_fraction("½") == Decimal("0.5")
    assert vulgar_fraction("⅓") == Decimal("0.3333")
    assert vulgar_fraction("²") is None
    assert vulgar_fraction("a") is None


@pytest.mark.parametrize(
    ("text", "language", "powers"),
    [
        ("5 million", "en", (6,)),
        ("5 billion", "en", (9,)),
        ("5 Billion", "de", (12,)),
        ("5 billion", None, (9, 12)),
        ("5 mil milhões", "pt", (9,)),
        ("5 thousand million", "en", (9,)),
        ("5 mil", "pt", (3,)),
        ("5 mil", "en", None),
        ("5bn", "en", (9,)),
        ("£5m", "en", (6,)),
        ("5m", "en", (0, 6)),
        ("5 m", "en", None),
        ("R$ 5 mi", "pt", (6,)),
        ("5 mi", "en", None),
        ("5 M€", "fr", (6,)),
        ("5千克", "zh", None),
        ("5 millionaires", "en", None),
        ("5 миллионеров", "ru", None),
        ("5 bin", "de", None),
        ("5 lakh crore", "en", (12,)),
        ("5\nmillion", "en", None),
    ],
)
def test_what_multiplies_a_number(
    text: str, language: str | None, powers: tuple[int, ...] | None
) -> None:
    start = text.index("5")
    scale = scale_after(text, start, start + 1, language)
    assert (scale.powers if scale else None) == powers


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [
        ("3 p.m.", "en", ["15:00"]),
        ("12 a.m.", "en", ["0:00"]),
        ("12:55 p.m.", "en", ["12:55"]),
        ("3:30", "en", ["3:30", "15:30"]),
        ("3:30", "pt", ["3:30"]),
        ("03:30", "en", ["3:30"]),
        ("15h", "fr", ["15:00"]),
        ("2 da madrugada", "pt", ["2:00"]),
        ("10 da noite", "pt", ["22:00"]),
        ("2 часа ночи", "ru", ["2:00"]),
        ("5 o'clock", "en", ["5:00", "17:00"]),
        ("um 15.30 am Montag", "de", []),
        ("25:30", "en", []),
        ("3:75", "en", []),
        ("48h", "pt", []),
        ("5 horses", "en", []),
        ("5 am I", "de", []),
        ("1:02:33", "en", []),
        ("$3:30", "en", []),
    ],
)
def test_times_of_day(text: str, language: str, times: list[str]) -> None:
    assert [time for clock in clocks(text, language) for time in clock.times] == times
