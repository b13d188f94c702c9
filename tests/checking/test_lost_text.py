import time

import pytest

from summarize.checking.lost_text import (
    changed_repetition,
    is_label,
    left_words,
    lost_signs,
    made_up,
    sign_findings,
    untranslated,
)
from summarize.documents import Span


@pytest.mark.parametrize(
    ("original", "translation", "tokens"),
    [
        ("The sign { was new.", "A placa era nova.", ["{"]),
        ("The sign ∞ was new.", "A placa ∞ era nova.", []),
        ("We use C# and x^2.", "Usamos C e x2.", ["C#", "x^2"]),
        ("Send it to @ and ~50 others", "Envie para 50 outros", ["@", "~50"]),
        ("a © b © c", "a © b c", ["©", "©"]),
        # Amounts, percentages and accents have checks of their own, or are written otherwise.
        ("It cost $5, £6 and 7 €.", "Custou 5 dólares.", []),
        ("10 % of them, #5", "10 por cento, nº 5", []),
        ("no signs at all: (none), 'here'", "nada", []),
        ("", "", []),
    ],
)
def test_signs_that_a_translation_lost(original: str, translation: str, tokens: list[str]) -> None:
    found = lost_signs(translation, original)
    assert [original[one.start : one.end] for one in found] == tokens
    assert len(sign_findings(translation, original)) == bool(tokens)


def test_signs_inside_of_what_is_looked_at_elsewhere_are_not_asked_for() -> None:
    assert lost_signs("Ver.", "See #a_b.", [Span(4, 8)]) == []


@pytest.mark.parametrize(
    ("original", "translation", "found"),
    [
        ("no no no no", "não não não não não", True),
        ("no no no no", "não não não não", False),
        ("very very very good", "muito muito bom", True),
        ("mother Mother", "mãe mãe mãe", True),
        ("It had had an effect.", "Teve um efeito.", False),
        ("Rain fell.", "Choveu.", False),
        ("", "", False),
    ],
)
def test_a_word_that_is_said_more_or_fewer_times(
    original: str, translation: str, *, found: bool
) -> None:
    assert bool(changed_repetition(translation, original)) is found


def test_a_line_of_few_words_says_no_more_in_another_language() -> None:
    assert made_up("O que é isto, Koln", "Koln", ("en", "pt"))
    assert not made_up("inscritos", "enrolled", ("en", "pt"))
    assert not made_up("He will not be able to come", "Gelemeyecek", ("tr", "en"))
    assert not is_label("Who is there?")


@pytest.mark.parametrize(
    ("original", "translation", "run"),
    [
        ("The mayor of the town ran.", "O mayor of the town correu.", "mayor of the town"),
        ("He read The Wall Street Journal.", "Leu o The Wall Street Journal.", ""),
        ("She said no to the plan.", "Ela disse não ao plano.", ""),
        ("Они сказали это вчера вечером", "Они сказали это вчера вечером",
         "Они сказали это вчера вечером"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_words_that_stand_as_in_the_original(original: str, translation: str, run: str) -> None:
    assert left_words(translation, original) == run


def test_what_is_the_same_is_told_and_a_name_is_not() -> None:
    assert untranslated("x", "y", "en") == []
    [finding] = untranslated("changelog.", "changelog.", "en")
    assert (finding.kind, finding.severity) == ("language", "notice")
    assert untranslated("OK, São Paulo 12", "OK, São Paulo 12", "pt") == []
    [finding] = untranslated("O mayor of the town correu", "The mayor of the town ran", "en")
    assert "mayor of the town" in finding.message


def test_long_texts_take_bounded_time() -> None:
    text = "one two three " * 20_000
    start = time.process_time()
    left_words(text, text)
    lost_signs("", "{ ~ # " * 50_000)
    changed_repetition("no " * 100_000, "no")
    assert time.process_time() - start < 3
