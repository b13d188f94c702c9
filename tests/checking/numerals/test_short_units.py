"""Stones, feet and inches as British reports write them, and ordinals that look the same."""

import pytest

from summarize.checking.checks import changed_numbers
from summarize.checking.numerals.figures import figures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("He weighed 11st.", ["stone"]),
        ("She went from 14ST to 9ST in a year.", ["stone", "stone"]),
        ("He weighs 11st 4lb.", ["stone", "pound"]),
        ("He weighs 21st 5lbs.", ["stone", "pound"]),
        ("At 8 st 3 lb he is light.", ["stone", "pound"]),
        ("The 12.5st man", ["stone"]),
        ("He dropped from 41st to 12st.", ["stone", "stone"]),
        ("He weighed nearly 41st, doctors said.", ["stone"]),
        ("He lost 1st in a month.", ["stone"]),
        ("She is 5ft 11in tall.", ["foot", "inch"]),
        ("the 6ft 4in-tall man", ["foot", "inch"]),
        ("He is 5ft11in.", ["foot", "inch"]),
        ("He is 5 ft 11 in tall.", ["foot", "inch"]),
        ("He is 6'2\" tall.", ["foot", "inch"]),
        ("He is 6’ 2” tall.", ["foot", "inch"]),
        ("6′2″", ["foot", "inch"]),
        # Ordinals
        ("on the 1st of May", [None]),
        ("the 21st century", [None]),
        ("on 41st Street", [None]),
        ("the 101st and the 11th", [None, None]),
        ("He lost 1st place.", [None]),
        ("She gained the 21st vote.", [None]),
        # Other words and marks
        ("At 11 St James Street", [None]),
        ("He came 11 in the race.", [None]),
        ('In the \'90s he said "5" twice.', [None, None]),
        ("It fell from 12 in 2019.", [None, None]),
        ("Chapter 6'", [None]),
        ("11std", [None]),
        ("st 'in \"", []),
    ],
)
def test_the_units_of_english(text: str, units: list[str | None]) -> None:
    found = [one.unit and one.unit.name for one in figures(text, "en").amounts]
    assert found == units


@pytest.mark.parametrize("language", ["de", "pt", "fr"])
def test_other_languages_have_none_of_them(language: str) -> None:
    assert all(one.unit is None for one in figures("11st 11in 6'2\"", language).amounts)


@pytest.mark.parametrize(
    ("translation", "original", "is_same"),
    [
        ("Ela mede 1,80 m.", "She is 5ft 11in tall.", True),
        ("Ele mede 1,88 m.", "He is 6'2\" tall.", True),
        ("Ele pesa 72 kg.", "He weighs 11st 4lb.", True),
        ("Ele pesa 70 kg.", "He weighs 11st.", True),
        ("Ele pesa 11 stone.", "He weighs 11st.", True),
        ("Ela mede 1,95 m.", "She is 5ft 11in tall.", False),
        ("Ele pesa 11 kg.", "He weighs 11st.", False),
        ("Ele pesa 90 kg.", "He weighs 11st.", False),
    ],
)
def test_they_may_stand_in_other_units(translation: str, original: str, *, is_same: bool) -> None:
    assert (not changed_numbers(translation, original, ("pt", "en"))) == is_same
