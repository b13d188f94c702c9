"""Persons whom an English text names, and the gender of what translations call them."""

import time

import pytest

from summarize.checking.named_gender import wrong_gender_of_named
from summarize.checking.named_persons import NamedPersons, wordings

TEXT = [
    "U.S. Sen. Laura Hill, a frequent critic of the port, spoke to David Costa on Monday.",
    "Ms Moreau said the plan was late.",
    "Quilo Ferro left the board, and she will not return.",
    "Hill and Costa met at St. Helen Hospital.",
    "Ann Berg and her son Tom Berg left; Berg was seen at noon.",
]


def sexes(sentence: str, text: list[str] = TEXT) -> dict[str, str]:
    return {one.name: one.sex for one in NamedPersons(text).of(sentence)}


def test_who_is_a_woman_and_who_a_man() -> None:
    assert sexes(TEXT[0]) == {"Laura Hill": "female", "David Costa": "male"}
    assert sexes("Costa told Hill that Moreau had left.") == {
        "Hill": "female",
        "Costa": "male",
        "Moreau": "female",
    }
    assert sexes("Quilo Ferro left.") == {"Quilo Ferro": "female"}


def test_what_is_not_sure_is_not_said() -> None:
    assert sexes("Berg was seen at noon.") == {}
    assert sexes("Ann Berg and Tom Berg left.") == {"Ann Berg": "female", "Tom Berg": "male"}
    assert sexes("It is at St. Helen Hospital, near Laura Street.") == {}
    assert sexes("Kim Lake left.", ["Kim Lake left."]) == {}
    assert sexes("", []) == {}
    # By the first name a woman, by all pronouns a man.
    text = ["Laura Hill left the port, and he will not return.", "Hill said he was glad."]
    assert sexes(text[0], text) == {}


@pytest.mark.parametrize(
    ("translation", "language", "said"),
    [
        ("O senador americano Laura Hill falou.", "pt", "O senador americano Laura Hill"),
        ("A senadora norte-americana Laura Hill falou.", "pt", None),
        ("O democrata Laura Hill falou.", "pt-BR", "O democrata Laura Hill"),
        ("A democrata Laura Hill falou.", "pt", None),
        ("Laura Hill, um crítico frequente do porto, falou.", "pt", "Laura Hill, um crítico"),
        ("Laura Hill, uma crítica frequente do porto, falou.", "pt", None),
        ("O presidente, Laura Hill, falou.", "pt", "O presidente, Laura Hill"),
        ("O marido de Laura Hill falou.", "pt", None),
        ("O senador criticou Laura Hill.", "pt", None),
        ("O senador Tom Berg, Laura Hill e outros falaram.", "pt", None),
        ("Laura Hill, o senador Tom Berg e outros falaram.", "pt", None),
        ("A vítima David Costa falou.", "pt", None),
        ("A estrela David Costa falou.", "pt", None),
        ("A autora David Costa falou.", "pt", "A autora David Costa"),
        ("Laura Hill foi eleito para o porto.", "pt", "Laura Hill foi eleito"),
        ("A campanha de David Costa foi eleita.", "pt", None),
        ("El senador Laura Hill habló.", "es", "El senador Laura Hill"),
        ("Laura Hill, una senadora, habló.", "es", None),
        ("Le sénateur Laura Hill a parlé.", "fr", "Le sénateur Laura Hill"),
        ("Il senatore Laura Hill ha parlato.", "it", "Il senatore Laura Hill"),
        ("Der Senator Laura Hill sprach.", "de", "Der Senator Laura Hill"),
        ("Die Senatorin Laura Hill sprach.", "de", None),
        ("Сенатор Laura Hill.", "ru", None),
    ],
)  # fmt: skip
def test_a_noun_of_the_other_gender_is_a_warning(
    translation: str, language: str, said: str | None
) -> None:
    persons = NamedPersons(TEXT).of(TEXT[0])
    found = wrong_gender_of_named(translation, TEXT[0], persons, language)
    assert [one.span and translation[slice(*one.span)] for one in found] == ([said] if said else [])
    assert all((one.kind, one.severity) == ("gender", "warning") for one in found)


def test_other_wordings_say_it() -> None:
    text = "Sen. Laura Hill, a frequent critic of the port, met the lawyer David Costa."
    found = wordings(text, NamedPersons([text]).of(text))
    assert any("Senator Laura Hill" in one for one in found)
    assert any("a frequent female critic" in one for one in found)
    assert any("the male lawyer David Costa" in one for one in found)
    assert wordings("It rained.", []) == []


def test_a_long_text_takes_no_time() -> None:
    start = time.perf_counter()
    sentence = "Laura Hill " * 20_000
    persons = NamedPersons([sentence] * 5)
    wrong_gender_of_named("o senador " * 20_000, sentence, persons.of(sentence), "pt")
    wordings(sentence, persons.of(sentence))
    assert time.perf_counter() - start < 3
