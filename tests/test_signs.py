import pytest

from summarize.checking import changed_numbers
from summarize.signs import kept_signs, lost_signs, with_quotes_of, with_straight_quotes


@pytest.mark.parametrize(
    ("translation", "original"),
    [
        ("5 g do fármaco", "5 µg of the drug"),
        ("0,45 m", "0.45 μm"),
        ("10 k", "10 kΩ"),
        ("x - 5", "x ≤ 5"),
        ("entre 3 e 5 C", "between 3 and 5 °C"),
        ("١٠ م", "10 m²"),
    ],
)
def test_a_sign_that_was_lost_is_found(translation: str, original: str) -> None:
    assert [finding.kind for finding in lost_signs(translation, original)] == ["number"]


@pytest.mark.parametrize(
    ("translation", "original"),
    [
        ("5 μg", "5 µg"),  # the micro sign and the letter mu
        ("3 ºC e 3 °C", "3 °C"),
        ('Ele disse "sim".', "He said “yes”."),
        ("Il a dit « oui ».", 'He said "yes".'),
        ("他说“好”。", 'He said "good".'),
        ("‘sim’, disse", '"yes", he said'),
        ("a + b = c", "a + b = c"),
        ("5 polegadas", '5"'),
        ("", ""),
    ],
)
def test_a_sign_that_is_there_is_no_finding(translation: str, original: str) -> None:
    assert lost_signs(translation, original) == []


def test_a_quotation_that_became_a_statement_is_said() -> None:
    [finding] = lost_signs("O mar veio, disse o mestre.", "“The sea came,” the master said.")
    assert (finding.kind, finding.severity) == ("layout", "notice")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("take 5 µg of it, or 10kΩ", ["µg", "kΩ"]),
        ("x ≤ 5 (±0.3 °C).", ["≤", "±", "°C"]),
        ("plain text, 50% of it for £3", []),
        ("Η θάλασσα και 5 μέτρα", []),
    ],
)
def test_words_with_signs_are_kept(text: str, words: list[str]) -> None:
    assert [text[span.start : span.end] for span in kept_signs(text)] == words


def test_quotation_marks_are_made_straight_and_back() -> None:
    text = "“Yes,” he said, “no.”"
    straight = with_straight_quotes(text)
    assert straight == '"Yes," he said, "no."'
    assert with_quotes_of(straight, text) == text
    assert with_quotes_of('one " only', text) == 'one " only'
    assert with_quotes_of('"Ja"', "«Yes»") == "«Ja»"
    assert with_quotes_of('"Ja"', '"Yes"') == '"Ja"'


@pytest.mark.parametrize(
    ("translation", "original", "number"),
    [
        ("The fine was 300 s.", "A multa foi de 300 €.", 1),
        ("from 1.10 to 1.25", "1,10 € para 1,25 €", 1),
        ("5.000 libras", "₹5,000", 1),
        ("300 euros", "300 €", 0),
        ("um porco de 650 quilos", "a 650 pound pig", 0),
        ("um recorde", "a sterling record", 0),
    ],
)
def test_a_currency_that_vanished_is_found(translation: str, original: str, number: int) -> None:
    found = changed_numbers(translation, original, ("pt", "en"))
    assert len([finding for finding in found if "currency" in finding.message]) == number
