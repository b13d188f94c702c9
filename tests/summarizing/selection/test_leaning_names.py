"""Names and nouns that need somebody printed before them. All texts are invented."""

import pytest

from tests.summarizing.selection.leaning import reading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Press Secretary Ruth Abel spoke to the council of Linden on Monday night. "
               "The ferry at the old mill will keep running until the end of the year. "
               "Abel said the new bridge over the Tamm will cost the town four million."),
        ("de", "Am Montag sprach Ruth Abel, 54, vor dem Rat der kleinen Stadt Linden. "
               "Eine Fähre verkehrt bei der alten Mühle noch bis zum Ende des Jahres. "
               "Abel sagte, eine neue Brücke über die Tamm werde vier Millionen kosten."),
        ("es", "La alcaldesa Rut Alba habló el lunes por la noche ante todo el pleno. "
               "Un transbordador seguirá funcionando en Linda hasta el final del año. "
               "Alba dijo que un puente nuevo sobre el Tamo costará cuatro millones."),
    ],
)  # fmt: skip
def test_a_surname_leans_on_the_full_name(language: str, text: str) -> None:
    assert 0 in (reading(text, language).leans_on(2) or ())


def test_a_surname_whose_full_name_only_a_caption_has_goes_nowhere() -> None:
    text = (
        "A new bridge over the Tamm was opened for cyclists on Monday morning. "
        "Mayor Ruth Abel walks over the bridge at Linden (pictured). "
        "Visitors heard from Abel that the work has cost the town four million."
    )
    assert reading(text).leans_on(2) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "On Friday the House passed two bills on ferries and on bridges.",
        "Visitors to the House were sent home by the guards at four o'clock.",
    ],
)
def test_the_last_word_of_a_place_is_no_surname(sentence: str) -> None:
    text = "A crowd met at the White House in Linden on Monday morning. " + sentence
    assert 0 not in (reading(text).leans_on(1) or ())


TWO_PEOPLE = (
    "Diver Ole Dahl said he had never told the town of Linden about his fears. "
    "Dahl said he had spoken to give hope to other divers of the club. "
    "{} "
    "The two-time bronze Olympic medallist has become a speaker for the whole club."
)


def test_an_epithet_leans_on_whom_the_text_is_about() -> None:
    text = TWO_PEOPLE.format("Water was cold that morning and the club stayed at home.")
    assert reading(text).leans_on(3) == (1,)


def test_an_epithet_behind_somebody_else_goes_nowhere() -> None:
    text = TWO_PEOPLE.format("Presenter Ruth Abel, 54, has taken four months off for her health.")
    assert reading(text).leans_on(3) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A boy of six fell into the Tamm at Linden on Monday morning. "
               "Cyclists cross for free, and lorries pay three crowns for each trip. "
               "In a short film, called 'Tide of Linden', the boy waves at the river."),
        ("es", "Un niño de seis años cayó el lunes por la mañana al río Tamo en Linda. "
               "Ciclistas cruzan gratis, y camiones pagan tres coronas por cada viaje. "
               "El niño saluda a los vecinos desde una ventana de un hospital nuevo."),
        ("de", "Ein Junge von sechs Jahren fiel am Montag bei Linden in einen Fluss. "
               "Radfahrer fahren umsonst, und Lastwagen zahlen drei Kronen je Fahrt. "
               "Der Junge winkt nun seinen Nachbarn aus einem Fenster in Linden zu."),
    ],
)  # fmt: skip
def test_a_noun_for_somebody_leans_on_who_it_is(language: str, text: str) -> None:
    assert reading(text, language).leans_on(2) == (0,)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Oscar winner Ana Lopes will open a school in the upper town of Linden.",
        "The winner of the regatta at Linden will be told on the last day of May.",
        "The man who sold the ferry at Linden has bought two boats on the Tamm.",
    ],
)
def test_a_noun_that_says_who_is_meant_stands(sentence: str) -> None:
    text = "Diver Ole Dahl said he had never told the town about his fears. " + sentence
    assert reading(text).leans_on(1) == ()


@pytest.mark.parametrize(
    ("language", "lead", "caption", "sentence"),
    [
        ("en", "Ruth Abel and Ole Dahl opened the new bridge over the Tamm on Monday.",
               "Two boys of Linden at the bridge (pictured).",
               "Both are said to be older than sixteen and to go to school in Linden."),
        ("es", "Rut Alba y Olaf Dal inauguraron el lunes el puente nuevo sobre el Tamo.",
               "Dos niños de Linda sobre el puente .",
               "Ambos tienen, según se cuenta, más de dieciséis años y viven en Linda."),
        ("de", "Ruth Abel und Ole Dahl haben am Montag eine Brücke in Linden eröffnet.",
               "Zwei Jungen aus Linden auf der Brücke .",
               "Beide sind angeblich älter als sechzehn und gehen in Linden zur Schule."),
    ],
)  # fmt: skip
def test_two_behind_a_caption_may_be_those_of_the_caption(
    language: str, lead: str, caption: str, sentence: str
) -> None:
    behind = reading(f"{lead}\n{caption}\n{sentence}", language)
    assert behind.leans_on(len(behind) - 1) is None
    assert reading(f"{lead}\n{sentence}", language).leans_on(1) == (0,)
