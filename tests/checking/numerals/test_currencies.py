import pytest

from summarize.checking.checks import changed_numbers
from summarize.checking.numerals.currencies import currencies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It costs £18.7m.", {"pound"}),
        ("Custa 18,7 milhões de euros.", {"euro"}),
        ("R$ 5 is not $3", {"real", "dollar"}),
        ("100 dólares", {"dollar"}),
        ("共5美元", {"dollar"}),
        ("ثلاثة دولارات", {"dollar"}),
        ("USD 5 or TRY 5", {"dollar", "lira"}),
        ("They try and win 14 medals.", set()),
        ("Os europeus libraram a fronteira.", set()),
        ("Il a écrit son livre « Fear ».", set()),
        ("15 000 livres et deux millions de livres", {"pound"}),
        ("cinq livres sterling", {"pound"}),
        ("세계보건기구 위원회", set()),
        ("5만원", {"won"}),
        ("", set()),
    ],
)
def test_currencies_are_found_by_sign_code_and_name(text: str, found: set[str]) -> None:
    assert currencies(text) == found


def test_a_currency_that_a_translation_changes_is_a_finding() -> None:
    [finding] = changed_numbers("Custa 18,7 milhões de euros.", "It costs £18.7 million.")
    assert (
        finding.message
        == "18,7 milhões is in the currency euro, and the original sentence has pound"
    )
    assert changed_numbers("Custa 18,7 milhões de libras.", "It costs £18.7 million.") == []
    assert changed_numbers("Custa US$ 5.", "It costs $5.") == []
