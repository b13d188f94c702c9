"""Figures that are joined otherwise than by `and`, broken numbers, and groups of people."""

import pytest

from tests.digesting.made import event, figures, report

BOTH = ["12 killed/people", "30 injured/people"]


def found(sentence: str, language: str = "en") -> list[str]:
    """Value and kind of each figure."""
    return [f"{one.value} {one.kind}" for one in figures(sentence, language)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The flood killed 12 people & injured 30 residents."),
        ("en", "The flood killed 12 people / injured 30 residents."),
        ("en", "The flood killed 12 people + injured 30 residents."),
        ("en", "The flood killed 12 people plus injured 30."),
        ("en", "The flood killed 12 people as well as injuring 30."),
        ("en", "The flood killed 12 people in addition to injuring 30."),
        ("pt", "A enchente matou 12 pessoas & feriu 30 moradores."),
        ("pt", "A enchente matou 12 pessoas além de ferir 30."),
        ("pt", "A enchente matou 12 pessoas assim como feriu 30 moradores."),
        ("pt", "A enchente matou 12 pessoas mais feriu 30."),
        ("es", "La inundación mató a 12 personas & hirió a 30."),
        ("es", "La inundación mató a 12 personas así como hirió a 30 vecinos."),
        ("es", "La inundación mató a 12 personas además de herir a 30."),
        ("fr", "L’inondation a tué 12 personnes & blessé 30 habitants."),
        ("fr", "L’inondation a tué 12 personnes ainsi que blessé 30 habitants."),
        ("fr", "L’inondation a tué 12 personnes plus blessé 30 habitants."),
        ("de", "Die Flut tötete 12 Menschen & verletzte 30."),
        ("de", "Die Flut tötete 12 Menschen sowie verletzte 30 Bewohner."),
        ("ru", "Погибли 12 человек & ранены 30."),
    ],
)
def test_what_joins_like_and_parts_what_happened(language: str, sentence: str) -> None:
    assert found(sentence, language) == BOTH


def test_three_that_are_joined_by_signs() -> None:
    assert found("The storm killed 14 people & destroyed 200 houses & displaced 3,000.") == [
        "14 killed/people", "200 destroyed/houses", "3000 displaced/people",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("es", "Dos personas más murieron.", ["2 killed/people"]),
        ("pt", "Morreram mais 12 pessoas.", ["12 killed/people"]),
        ("fr", "La crue a blessé plus de 30 personnes.", ["30 injured/people"]),
        ("en", "12 people, as well as 4 dogs, were killed.", ["12 people", "4 killed/animals"]),
        ("en", "12 men & 3 women were killed.", ["12 killed/men", "3 killed/women"]),
    ],
)
def test_more_is_no_plus(language: str, sentence: str, wanted: list[str]) -> None:
    assert found(sentence, language) == wanted


@pytest.mark.parametrize(
    "number", ["12,34,56", "1/0", "0/0", "1.2.3", "3.4.5.6", "12/34", "1,234,56", "12'34'5"]
)
def test_what_is_no_number_gives_no_figure(number: str) -> None:
    assert found(f"{number} people died.") == []


@pytest.mark.parametrize("number", ["12,345", "12.345", "1,234,567", "12,34,567", "1 234"])
def test_a_number_in_groups_gives_one(number: str) -> None:
    assert len(found(f"{number} people died.")) == 1


def _kinds(*texts: tuple[str, str]) -> dict[str, set[str]]:
    """The words of each row."""
    rows = event([report(str(i), text, tag) for i, (tag, text) in enumerate(texts)]).figures
    return {row.kind: {one.words for one in row.values} for row in rows}


def test_a_group_of_people_is_in_no_row_of_another_group() -> None:
    start = "An attack struck the town of Arka on Sunday. "
    kinds = _kinds(
        ("en", f"{start}In the attack 12 soldiers were killed."),
        ("pt", "Um ataque atingiu Arka no domingo. No ataque morreram 8 civis."),
    )
    assert kinds["killed/soldiers"] == {"12 soldiers"}
    kinds = _kinds(
        ("en", f"{start}Police said 12 children died, 3 of them firemen."),
        ("en", f"{start}Police said 12 children died, 3 of them girls."),
    )
    assert kinds["killed/firefighters"] == {"3 of them firemen"}
    assert not any("firemen" in words for words in kinds["killed/children"])
