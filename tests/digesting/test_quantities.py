"""What is counted in a sentence, and what happened to it, in five languages."""

import pytest

from summarize.digesting.word_tables import hits, label, tokens_of
from tests.digesting.made import figures

COUNTED = {
    "en": [
        ("At least 51 people, including 12 children, were killed and 168 injured.",
         ["killed/people 51", "killed/children 12", "injured/people 168"]),
        ("168 people, 51 of them civilians, were killed, and about 3,000 fled.",
         ["killed/people 168", "displaced/people 3000"]),
        ("The quake killed 51 people and destroyed more than 300 homes.",
         ["killed/people 51", "destroyed/houses 300"]),
        ("The storm sank 14 of the 56 boats in the harbour.", ["sunk/boats 14", "boats 56"]),
        ("Three of the five metro lines were shut by a strike.", ["closed/=line 3", "=line 5"]),
        ("The town took in 41 displaced families.", ["displaced/families 41"]),
        ("A magnitude 6.1 quake struck 12 km away.", ["magnitude/ 61/10", "unit:kilometre 12"]),
        ("Insurers put the damage at $12 million.", ["cost/money:dollar 12000000"]),
        ("The government sent 87 rescue workers.", ["deployed/firefighters 87"]),
        ("Cholera in Tamaro: 26 dead and more than 430 cases", ["killed/people 26", "cases 430"]),
        # Those who left are not in hospital, and those who live there were not counted as rescued.
        ("Of the 17 passengers taken to hospital, 15 have been discharged.",
         ["hospitalized/passengers 17"]),
        ("Of the 40 people rescued, 12 live in Linden.", ["rescued/people 40"]),
    ],
    "pt": [
        ("O terremoto deixou pelo menos 51 mortos e 168 feridos.",
         ["killed/people 51", "injured/people 168"]),
        ("51 pessoas morreram, 12 delas crianças, e outras 168 ficaram feridas.",
         ["killed/people 51", "killed/children 12", "injured/people 168"]),
        ("No vale, 2012 casas foram destruídas.", ["destroyed/houses 2012"]),
        ("41 passageiros ficaram presos nas cabines.", ["trapped/passengers 41"]),
        ("Dos 17 passageiros levados ao hospital, 15 receberam alta.",
         ["hospitalized/passengers 17"]),
    ],
    "es": [
        ("Murieron 51 personas y 168 resultaron heridas.",
         ["killed/people 51", "injured/people 168"]),
        ("Un fuerte terremoto mató a 51 personas.", ["killed/people 51"]),
    ],
    "fr": [
        ("Le séisme a fait 51 morts et 168 blessés, dont 12 enfants.",
         ["killed/people 51", "injured/people 168", "injured/children 12"]),
        ("300 maisons ont été détruites.", ["destroyed/houses 300"]),
    ],
    "de": [
        ("Bei dem Beben kamen mindestens 51 Menschen ums Leben, 168 wurden verletzt.",
         ["killed/people 51", "injured/people 168"]),
        ("94 Rettungskräfte wurden am 2. Mai entsandt.", ["deployed/firefighters 94"]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [(language, *one) for language, cases in COUNTED.items() for one in cases],
)
def test_a_number_is_of_what_it_counts(language: str, sentence: str, wanted: list[str]) -> None:
    assert [f"{one.kind} {one.value}" for one in figures(sentence, language)] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "It happened on 3 May 2025, at 3:40 a.m., in the year 1998.",
        "The rebels of M23 and COVID-19 made the news of 2021.",
        "Two of the missing were seen.",
        "The court upheld the death penalty.",
        "He scored in the 12th minute, and again in the 2nd half.",
        "",
    ],
)
def test_dates_names_and_years_are_no_figures(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "language", "bound"),
    [
        ("At least 51 people died.", "en", "at least"),
        ("More than 51 people died.", "en", "more than"),
        ("Cerca de 51 pessoas morreram.", "pt", "about"),
        ("Casi 51 personas murieron.", "es", "nearly"),
        ("Jusqu’à 51 personnes sont mortes.", "fr", "up to"),
        ("Rund 51 Menschen starben.", "de", "about"),
        ("51 people died.", "en", ""),
    ],
)
def test_words_before_a_number_say_how_it_is_meant(
    sentence: str, language: str, bound: str
) -> None:
    [figure] = figures(sentence, language)
    assert figure.bound == bound
    start, end = figure.span
    assert sentence[start:end].casefold().startswith(sentence[:4].casefold() if bound else "51")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("O time venceu por 2 a 1.", "pt"),
        ("El equipo ganó por 3 a 0 en casa.", "es"),
        ("Sie gewannen 4:1 gegen Arba.", "de"),
        ("Ele manteve os mesmos onze do Livi.", "pt"),
    ],
)
def test_scores_and_names_are_not_counted(sentence: str, language: str) -> None:
    assert figures(sentence, language) == []


def test_an_age_is_that_of_who_is_named_beside_it() -> None:
    [figure] = figures("Narcis Termes, 68, an electrician, said so.")
    assert (figure.kind.noun, figure.value, figure.unit) == ("age:term", 68, "year")
    [figure] = figures("Narcis Termes, um eletricista de 68 anos, falou.", "pt")
    assert figure.kind.noun == "age:term"


def test_a_currency_is_part_of_what_is_counted() -> None:
    assert [one.unit for one in figures("It cost €6.4 million, or 7 million dollars.")] == [
        "euro", "dollar",
    ]  # fmt: skip


def test_a_phrase_hides_the_word_in_it() -> None:
    tokens = tokens_of("O procurador pediu a pena de morte.")
    assert "killed" not in {hit.meaning for hit in hits(tokens, "pt")}


def test_a_language_without_words_has_none_and_a_label_falls_back_to_english() -> None:
    assert hits(tokens_of("51 людина загинула"), "uk") == []
    assert label("actions", "killed", "pt-BR") == "mortos"
    assert label("actions", "killed", "ru") == "погибшие"
    assert label("actions", "killed", "uk") == "killed"
