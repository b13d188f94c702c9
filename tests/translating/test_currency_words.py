"""Amounts keep the currency that the original has."""

import pytest

from summarize.checking.checks import changed_numbers
from summarize.checking.numerals.figures import figures
from summarize.checking.numerals.money import money
from summarize.translating.currency_words import with_right_currencies


@pytest.mark.parametrize(
    ("original", "translation", "right", "pair"),
    [
        (
            "The council spent €800,000 on a bridge that cost £1.2 million in all.",
            "O conselho gastou 800 mil libras numa ponte que custou 1,2 milhões de euros.",
            "O conselho gastou 800 mil euros numa ponte que custou 1,2 milhões de libras.",
            ("en", "pt"),
        ),
        (
            "The fund paid €3.9 million and the council paid £2.1 million.",
            "O fundo pagou 3,9 milhões de euros e o conselho pagou 2,1 milhões de euros.",
            "O fundo pagou 3,9 milhões de euros e o conselho pagou 2,1 milhões de libras.",
            ("en", "pt"),
        ),
        ("It costs $5.", "Custa €5.", "Custa $5.", ("en", "pt")),
        ("Custa R$ 5 milhões.", "It costs 5 million dollars.", "It costs 5 million dollars.",
         ("pt", "en")),
        ("Custa 5 milhões de libras.", "It costs 5 million euros.",
         "It costs 5 million pounds.", ("pt", "en")),
        ("It costs £5 (€6).", "Custa 5 libras (6 euros).", "Custa 5 libras (6 euros).",
         ("en", "pt")),
        # Not the same number, no currency, no word for it, or two for one number.
        ("It costs £5.", "Custa 6 euros.", "Custa 6 euros.", ("en", "pt")),
        ("He bought 5 books for €20.", "Comprou 5 livros por 20 euros.",
         "Comprou 5 livros por 20 euros.", ("en", "pt")),
        ("It has 5 rooms and cost €90.", "Tem 5 quartos e custou £90.",
         "Tem 5 quartos e custou €90.", ("en", "pt")),
        ("It costs £5.", "Se maksaa 5 euroa.", "Se maksaa 5 euroa.", ("en", "fi")),
        ("£5 here, €5 there.", "5 dólares aqui.", "5 dólares aqui.", ("en", "pt")),
        ("", "5 euros", "5 euros", ("en", "pt")),
        ("The euro fell.", "A libra caiu.", "A libra caiu.", ("en", "pt")),
        ("它花了3亿欧元。", "Custou 300 milhões de libras.", "Custou 300 milhões de euros.",
         ("zh", "pt")),
    ],
)  # fmt: skip
def test_currencies(original: str, translation: str, right: str, pair: tuple[str, str]) -> None:
    assert with_right_currencies(translation, original, pair) == right
    # Nothing is left to find where it could be set right.
    found = [f for f in changed_numbers(right, original, (pair[1], pair[0])) if f.span]
    if right != translation:
        assert not found


def test_what_is_not_set_right_is_found() -> None:
    original = "The council spent €800,000 on a bridge that cost £1.2 million in all."
    swapped = "O conselho gastou 800 mil libras numa ponte que custou 1,2 milhões de euros."
    [one, two] = changed_numbers(swapped, original, ("pt", "en"))
    assert one.message.endswith("is in the currency pound, and the original sentence has euro")
    assert one.span is not None
    assert swapped[one.span.start : one.span.end] == "libras"
    assert two.message.startswith("1,2 milhões is in the currency euro")


@pytest.mark.parametrize(
    ("text", "language", "currencies"),
    [
        ("US$ 5 million, 6 million US dollars and EUR 7", "en", ["dollar", "dollar", "euro"]),
        ("5 books for €20", "en", ["euro"]),
        ("3亿欧元", "zh", ["euro"]),
        ("12 libras e R$ 3", "pt", ["pound", "real"]),
        ("5 boats; euros", "en", []),
        ("5", "en", []),
        ("", "en", []),
    ],
)
def test_money(text: str, language: str, currencies: list[str]) -> None:
    assert [one.currency for one in money(text, figures(text, language).amounts)] == currencies
