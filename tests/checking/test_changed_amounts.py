"""Numbers of a translation that are amounts in another unit."""

import pytest

from summarize.checking.checks import changed_numbers

EN_PT, EN_DE, EN_ES = ("pt", "en"), ("de", "en"), ("es", "en")


@pytest.mark.parametrize(
    ("translation", "original", "languages"),
    [
        ("Fica a 16 quilômetros.", "It is 10 miles away.", EN_PT),
        ("Fica a 16 km.", "It is 10 miles away.", EN_PT),
        ("Tem 1,78 m.", "He is 5 feet 10 inches tall.", EN_PT),
        ("Pesava 4,5 quilos.", "It weighed 10 pounds.", EN_PT),
        ("Es sind 30 Grad Celsius.", "It is 86 degrees Fahrenheit.", EN_DE),
        ("Mide 100 kilómetros cuadrados.", "It is 38.6 square miles.", EN_ES),
        ("Fica a 10 milhas.", "It is 10 miles away.", EN_PT),
        ("De 3 a 5 quilômetros.", "From 3 to 5 kilometres.", EN_PT),
        ("", "", EN_PT),
    ],
)
def test_the_same_amount(translation: str, original: str, languages: tuple[str, str]) -> None:
    assert changed_numbers(translation, original, languages) == []


@pytest.mark.parametrize(
    ("translation", "original", "languages", "kinds"),
    [
        # Another amount
        ("Fica a 20 quilômetros.", "It is 10 miles away.", EN_PT, ["number", "number"]),
        ("Tem 1,98 m.", "He is 5 feet 10 inches tall.", EN_PT, ["number"] * 3),
        # Another unit
        ("Fica a 10 quilômetros.", "It is 10 miles away.", EN_PT, ["unit"]),
        ("Pesava 10 quilos.", "It weighed 10 pounds.", EN_PT, ["unit"]),
        ("Mide 38 kilómetros.", "It is 38 square miles.", EN_ES, ["unit"]),
        # Another measure
        ("Pesava 16 quilos.", "It is 10 miles away.", EN_PT, ["number", "number"]),
        # A bare number is no amount.
        ("São 16.", "It is 10 miles away.", EN_PT, ["number", "number"]),
    ],
)
def test_another_amount(
    translation: str, original: str, languages: tuple[str, str], kinds: list[str]
) -> None:
    assert [one.kind for one in changed_numbers(translation, original, languages)] == kinds


def test_a_finding_says_both_units() -> None:
    [finding] = changed_numbers("Fica a 10 quilômetros.", "It is 10 miles away.", EN_PT)
    assert finding.message == (
        "10 quilômetros has the unit kilometre, and the original sentence has mile"
    )
    assert finding.span is not None
    assert tuple(finding.span) == (7, 21)


def test_many_amounts_are_compared_in_time() -> None:
    original = " ".join(f"{i} miles," for i in range(10, 1200))
    translation = " ".join(f"{i * 1.609344:.0f} km," for i in range(10, 1200))
    assert len(changed_numbers(translation, original, EN_PT)) < 2400
