import pytest

from summarize.translating.measurement_units import units


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("take 5 µg of it, or 10kΩ", ["µg", "kΩ"]),
        ("at 0.3 °C, 5 μmol/L and 12 m²", ["°C", "μmol", "m²"]),
        ("The UK and North Korea met at the Ångström Café.", []),
        ("plain text, 50% of it for £3", []),
        ("Η θάλασσα και 5 μέτρα", []),
        ("", []),
    ],
)
def test_words_with_signs_are_found(text: str, words: list[str]) -> None:
    assert [text[span.start : span.end] for span in units(text)] == words
