"""English words that a translation leaves as they are."""

import pytest

from summarize.checking.left_english import left_english


@pytest.mark.parametrize(
    ("translation", "original", "words"),
    [
        ("Eles os pelted com ovos.", "They pelted them with eggs.", ["pelted"]),
        ("Um roost de aves e um pond.", "A roost of birds and a pond.", ["roost"]),
        ("O show teve um bom marketing.", "The show had good marketing.", []),
        ("O hospital central é ideal.", "The central hospital is ideal.", []),
        ("Roost é um nome.", "Roost is a name.", []),
        ("Veja roosting.com ou a@roosting.com.", "See roosting.com or a@roosting.com.", []),
        ("Um roosting alto.", "A tall tree.", []),
        ("", "", []),
    ],
)
def test_a_word_left_in_english_is_a_warning(
    translation: str, original: str, words: list[str]
) -> None:
    for language in ("pt", "es", "it"):
        found = left_english(translation, original, ("en", language))
        assert [one.span and translation[slice(*one.span)] for one in found] == words
        assert all((one.kind, one.severity) == ("language", "warning") for one in found)
    assert left_english(translation, original, ("en", "de")) == []
    assert left_english(translation, original, ("fr", "pt")) == []


def test_what_a_glossary_wants_is_left() -> None:
    pair = ("en", "pt")
    assert left_english("Um roost.", "A roost.", pair)
    assert not left_english("Um roost.", "A roost.", pair, "roost")
    assert len(left_english("roost pelted awake gawk", "roost pelted awake gawk", pair)) == 3


def test_what_a_language_has_borrowed_is_its_own() -> None:
    for language, expected in (("pt", 0), ("es", 0), ("it", 1)):
        found = left_english("O ferry parou.", "The ferry has stopped.", ("en", language))
        assert len(found) == expected
