"""Figures that are no totals of the row's quantity: denied, on top, of another cause, ages."""

from datetime import date

import pytest

from summarize.digesting.day_spans import is_of_span
from summarize.digesting.days import days_in
from summarize.digesting.events import events_of
from summarize.digesting.word_tables import fold
from summarize.digests import DigestEvent, FigureRow
from tests.digesting.made import event, figures, report, row

FIRST = "A ferry sank off Orsk. 19 people died and 40 were rescued."


def _rows(found: DigestEvent, action: str = "killed") -> dict[str, FigureRow]:
    return {one.kind: one for one in found.figures if one.kind.startswith(action)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The navy denied that 35 people had died in the sinking off Orsk."),
        ("en", "The navy said it was not true that 35 people had drowned off Orsk."),
        ("en", "Reports that 35 people died off Orsk are false, the navy said."),
        ("en", "Off Orsk not 35 people died, but 19."),
        ("pt", "A marinha negou que o naufrágio em Orsk tenha causado 35 mortes."),
        ("pt", "Não é verdade que 35 pessoas morreram em Orsk, disse a marinha."),
        ("es", "La marina negó que hubieran muerto 35 personas frente a Orsk."),
        ("es", "Es falso que 35 personas murieran en Orsk, según la marina."),
        ("fr", "La marine a nié que le naufrage au large d'Orsk ait fait 35 morts."),
        ("fr", "La marine dément un bilan de 35 morts au large d'Orsk."),
        ("de", "Die Marine bestritt, dass vor Orsk 35 Menschen gestorben seien."),
        ("de", "Vor Orsk starben nicht 35, sondern 19 Menschen."),
        ("ru", "Флот опроверг сообщения о том, что у Орска погибли 35 человек."),
        ("ar", "نفت البحرية مقتل 35 شخصا قبالة أورسك."),
    ],
)
def test_a_figure_that_a_report_denies_is_not_its_own(language: str, text: str) -> None:
    found = _rows(event([report("a", FIRST, date="3 May 2025"), report("b", text, language)]))
    assert "35" not in {one.value for one in found["killed/people"].values}
    assert [one.value for one in found["killed/people@denied"].values] == ["35"]


def test_what_is_confirmed_beside_a_denial_is_told() -> None:
    text = "The navy denied rumours of a bomb off Orsk and confirmed that 19 people had died."
    found = _rows(event([report("a", FIRST), report("b", text)]))
    assert [one.report for one in found["killed/people"].values] == ["a", "b"]


@pytest.mark.parametrize(
    ("language", "sentence", "number"),
    [
        ("en", "Three people died, says the clinic, where 98 patients are kept.", "98"),
        ("fr", "Trois personnes sont mortes, selon la clinique, où 98 malades sont gardés.", "98"),
        ("es", "Tres personas murieron, según la clínica, donde 98 enfermos esperan.", "98"),
        ("pt", "Três pessoas morreram, segundo a clínica, onde 98 doentes estão isolados.", "98"),
        ("de", "Drei Menschen starben, so die Klinik, in der 98 Kranke liegen.", "98"),
    ],
)
def test_another_clause_does_not_get_what_happened(
    language: str, sentence: str, number: str
) -> None:
    found = {str(one.value): one.kind.action for one in figures(sentence, language)}
    assert found["3"] == "killed"
    assert found.get(number, "") == ""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A woman of 84 and a man of 71 died on the road."),
        ("fr", "Une femme de 84 ans et un homme de 71 ans sont morts sur la route."),
        ("de", "Eine Frau von 84 und ein Mann von 71 Jahren starben auf der Straße."),
        ("es", "Una mujer de 84 y un hombre de 71 murieron en la carretera."),
        ("pt", "Uma mulher de 84 e um homem de 71 morreram na estrada."),
        ("en", "Two men of 55 and 60 died on the road."),
        ("es", "Dos hombres de 55 y 60 murieron en la carretera."),
        ("ru", "На дороге погибли женщина 84 лет и мужчина 71 года."),
    ],
)
def test_an_age_is_no_count(language: str, sentence: str) -> None:
    counted = [one.value for one in figures(sentence, language) if one.kind.action]
    assert counted in ([], [2])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two more people have died after the sinking off Orsk, the navy said."),
        ("en", "Another two people have died after the sinking off Orsk."),
        ("pt", "Mais duas pessoas morreram no naufrágio em Orsk."),
        ("pt", "Outras duas pessoas morreram no naufrágio em Orsk."),
        ("es", "Otras dos personas murieron en el naufragio frente a Orsk."),
        ("es", "Dos personas más murieron en el naufragio frente a Orsk."),
        ("fr", "Deux autres personnes sont mortes dans le naufrage au large d'Orsk."),
        ("de", "Zwei weitere Menschen starben beim Untergang vor Orsk."),
        ("ru", "После крушения у Орска умерли еще 2 человека."),
    ],
)
def test_what_comes_on_top_is_no_total(language: str, text: str) -> None:
    found = _rows(event([report("a", FIRST), report("b", text, language)]))
    assert [one.value for one in found["killed/people@added:2"].values] == ["2"]
    assert not found["killed/people@added:2"].disagrees
    assert "killed/people" in found
    assert not found["killed/people"].disagrees


def test_two_that_come_on_top_are_no_disagreement() -> None:
    found = _rows(event([
        report("a", FIRST), report("b", "Off Orsk, 5 more people died on Sunday."),
        report("c", "Off Orsk, 4 more people died on Monday, the navy said."),
    ]))  # fmt: skip
    assert {"killed/people@added:5", "killed/people@added:4"} <= set(found)


def test_others_than_the_dead_are_all_of_the_injured() -> None:
    found = event([
        report("a", "A bus overturned near Orsk. Five people died and 12 others were injured."),
        report("b", "A bus overturned near Orsk. Five people died and 14 were injured."),
    ])  # fmt: skip
    assert row(found, "injured/people").disagrees


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fire in Orsk killed eleven people. Two patients died overnight."),
        ("de", "Beim Brand in Orsk starben elf Menschen. Zwei Patienten starben in der Nacht."),
        ("pt", "O incêndio em Orsk matou onze pessoas. Dois pacientes morreram na madrugada."),
        ("es", "El incendio de Orsk mató a once personas. Dos pacientes murieron en la noche."),
        ("fr", "L'incendie à Orsk a fait onze morts. Deux patients sont morts dans la nuit."),
    ],
)
def test_the_dead_of_a_night_are_a_part(language: str, text: str) -> None:
    first = report("a", "The fire in Orsk killed nine patients on Monday.")
    found = _rows(event([first, report("b", text, language)]))
    assert [one.value for one in found["killed/patients@part:2"].values] == ["2"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Cholera has been found in the camp. Three people have died of it in Orsk."),
        ("en", "Three people died of cholera in the camp at Orsk."),
        ("pt", "Três pessoas morreram de cólera no campo de Orsk."),
        ("pt", "Há três mortes por cólera no campo de Orsk."),
        ("es", "Tres personas murieron de cólera en el campamento de Orsk."),
        ("fr", "Le choléra est dans le camp. Trois personnes en sont mortes à Orsk."),
        ("fr", "Trois personnes sont mortes du choléra dans le camp d'Orsk."),
        ("de", "Drei Menschen sind im Lager in Orsk an Cholera gestorben."),
        ("ru", "В лагере в Орске от холеры умерли три человека."),
        ("ar", "توفي 3 أشخاص بسبب الكوليرا في أورسك."),
    ],
)
def test_another_cause_of_death_has_a_row_of_its_own(language: str, text: str) -> None:
    lead = {"ar": "ضرب زلزال أورسك.", "ru": "Землетрясение произошло в Орске."}.get(
        language, "Orsk."
    )
    first = report("a", "An earthquake struck Orsk. 19 people died.", title="Earthquake in Orsk")
    more = " ".join([lead, lead.replace("Orsk", "Ost"), text])
    found = _rows(event([first, report("b", more, language)]))
    assert [one.value for one in found["killed/people"].values] == ["19"]
    assert [one.value for one in found["killed/people@cause:cholera"].values] == ["3"]


def test_the_cause_that_the_event_is_keeps_nothing_apart() -> None:
    found = event([
        report("a", "Cholera spreads in Orsk. 19 people have died of cholera."),
        report("b", "The cholera outbreak in Orsk goes on. 24 people have died."),
    ])  # fmt: skip
    assert [one.value for one in row(found, "killed/people").values] == ["19", "24"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "According to the Minister of Interior, 19 people died."),
        ("pt", "Segundo o ministro do Interior, são 19 os mortos confirmados."),
        ("es", "Según el ministro del Interior, hay 19 muertos."),
        ("fr", "Selon le ministre de l'Intérieur, il y a 19 morts."),
        ("fr", "Selon le ministère de la Santé, il y a 19 morts."),
        ("de", "Nach Angaben des Ministeriums des Innern gibt es 19 Tote."),
    ],
)
def test_what_a_minister_is_for_is_no_place(language: str, text: str) -> None:
    found = _rows(event([
        report("a", "A ferry sank off Orsk. 22 people died."), report("b", text, language),
        report("c", "A ferry sank off Orsk. 22 people died, the navy says."),
    ]))  # fmt: skip
    assert [one.value for one in found["killed/people"].values] == ["22", "19", "22"]


@pytest.mark.parametrize("language", ["en", "pt", "es", "fr", "de", "ja"])
def test_one_source_that_corrects_itself_is_updated(language: str) -> None:
    found = event([
        report("a", "Situation in Orsk. 900 blankets were given out.", date="3 May 2025",
               source="Red Cross"),
        report("b", "By Monday 1,700 blankets were given out in Orsk, and roads are dry.",
               date="5 May 2025",
               source="Red Cross"),
    ], language)  # fmt: skip
    [blankets] = [one for one in found.figures if "blanke" in one.kind]
    assert blankets.updated
    assert not blankets.disagrees
    found = event([
        report("a", "Situation in Orsk. 900 blankets were given out.", source="Red Cross"),
        report("b", "Situation in Orsk. 900 blankets were given out by all.", source="Army"),
    ], language)  # fmt: skip
    assert not any(one.updated for one in found.figures)


def test_what_is_so_since_a_day_is_no_figure_of_that_day() -> None:
    found = event([
        report("a", "Since 12 April, 214 cases of measles have been reported in Orsk. Between 20 "
               "and 25 April, 96 cases of measles were reported there.", date="2 May 2025"),
        report("b", "The number of measles cases in Orsk rose to 371.", date="9 May 2025"),
    ])  # fmt: skip
    assert [one.value for one in row(found, "cases").values] == ["214", "371"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Damage in Orsk is put at about 14 million crowns."),
        ("de", "Der Schaden in Orsk beträgt rund 14 Millionen Kronen (etwa 600.000 Euro)."),
        ("pt", "O prejuízo em Orsk é de cerca de 14 milhões de coroas."),
        ("es", "Los daños en Orsk son de unos 14 millones de coronas."),
        ("fr", "Les dégâts à Orsk sont d'environ 14 millions de couronnes."),
    ],
)
def test_money_that_several_countries_have_is_money(language: str, text: str) -> None:
    assert "money:crown" in {one.kind.noun for one in figures(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Some 6,400 people (1,280 households) have left their homes."),
        ("pt", "Cerca de 6400 pessoas deixaram as suas casas."),
        ("pt", "Cerca de 6400 pessoas abandonaram suas casas."),
        ("es", "Unas 6400 personas dejaron sus casas."),
        ("fr", "Près de 6400 personnes ont quitté leur maison."),
        ("de", "Rund 6400 Menschen haben ihre Häuser verlassen."),
    ],
)
def test_who_leaves_home_is_displaced(language: str, text: str) -> None:
    assert figures(text, language)[0].kind == ("displaced", "people")


def test_rows_of_other_actions_are_kept_apart() -> None:
    found = event([
        report("a", "A fire broke out in Orsk. Twenty-seven people were taken to other hospitals."),
        report("b", "Ein Brand brach in Orsk aus. 30 Menschen wurden verletzt.", "de"),
        report("c", "Un incendio se declaró en Orsk. Unas 31 personas resultaron heridas.", "es"),
    ])  # fmt: skip
    assert [one.value for one in row(found, "injured/people").values] == ["30", "31"]
    assert not any(one.kind == "people" for one in found.figures)


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "Between 11 and 13 April, 46 fell ill.", True),
        ("en", "From 11 April to 13 April it rained.", True),
        ("en", "Since 13 April, 46 fell ill, and on 14 April two.", False),
        ("pt", "Entre 11 e 13 de abril, 46 adoeceram.", True),
        ("pt", "De 11 a 13 de abril choveu.", True),
        ("es", "Del 11 al 13 de abril llovió.", True),
        ("es", "El 13 de abril llovió.", False),
        ("fr", "Du 11 au 13 avril, il a plu.", True),
        ("fr", "Entre le 11 et le 13 avril, il a plu.", True),
        ("de", "Vom 11. bis 13. April regnete es.", True),
        ("de", "Zwischen dem 11. und dem 13. April regnete es.", True),
        ("de", "In der Nacht von Montag auf Dienstag regnete es.", False),
        ("ru", "С 11 по 13 апреля шёл дождь.", True),
    ],
)
def test_several_days_are_not_the_last_of_them(language: str, sentence: str, wanted: bool) -> None:
    days = days_in(sentence, language, date(2025, 4, 16))
    assert days
    assert all(is_of_span(sentence, one, days) is wanted for one in days[:1]), fold(sentence)


def test_a_sentence_in_the_readers_language_is_told_before_one_in_another() -> None:
    found = event([
        report("a", "Le cyclone Odo a touché Sarel lundi. "
               "Plus de 8 000 personnes ont été évacuées à Sarel.", "fr", date="4 mai 2025"),
        report("b", "Cyclone Odo struck Sarel on Monday. In Sarel about 8,000 people have been "
               "evacuated to 25 shelters in schools.", date="5 May 2025"),
    ])  # fmt: skip
    [told] = [one for one in found.statements if "evacuated" in one.text]
    assert told.reports == ("b",)
    assert [one.report for one in told.parts] == ["a"]
    assert "fr" not in {one.language for one in found.statements}


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "Two injured people died at the clinic.", ["killed/people"]),
        ("es", "Dos heridos más murieron en la clínica.", ["killed/people"]),
        ("de", "Zwei weitere Verletzte starben in der Klinik.", ["killed/people"]),
        ("fr", "Deux blessés sont morts à la clinique.", ["killed/people"]),
        ("pt", "Dois feridos morreram na clínica.", ["killed/people"]),
        ("en", "Some 900 people were evacuated to 12 shelters.", ["evacuated/people", "tents"]),
        ("en", "Some 300 houses were damaged and 60 destroyed.",
         ["damaged/houses", "destroyed/houses"]),
        ("en", "Clashes in which four officers and two strikers were injured ended.",
         ["injured/police", "injured/people"]),
        ("pt", "Quatro policiais e dois alunos ficaram feridos.",
         ["injured/police", "injured/students"]),
        ("de", "22 Verletzte werden noch in der Stadt behandelt.", ["treated/people"]),
        ("en", "The captain, aged 47, was arrested.", []),
        ("en", "In the lake 60 people drowned.", ["killed/people"]),
        ("es", "Tres cuerpos fueron hallados.", ["killed/people"]),
        ("de", "Meldungen über 30 Tote gab es nicht.", ["killed/people"]),
    ],
)  # fmt: skip
def test_what_happened_to_each(language: str, sentence: str, wanted: list[str]) -> None:
    found = figures(sentence, language)
    assert [str(one.kind) for one in found] == wanted
    assert not found or found[0].bound in ("", "about")


def test_bulletins_of_one_series_are_of_one_event() -> None:
    found = events_of([
        report("a", "The river Sela rose. Six people were killed.",
               title="Floods in Sela: update 1"),
        report("b", "A match in Ost was won by the guests, and fans cheered.", title="Football"),
        report("c", "Doctors treated 75 persons, and blankets were handed out.",
               title="Floods in Sela: update 2"),
    ])  # fmt: skip
    assert found == [[0, 2], [1]]


def test_a_short_sentence_with_a_day_is_told_in_the_readers_language() -> None:
    found = event([
        report("a", "Un tren descarriló cerca de Orsk el jueves. La línea reabrirá el lunes.",
               "es", date="6 de septiembre de 2025"),
        report("b", "A train derailed near Orsk on Thursday. The line reopened on Monday.",
               date="8 September 2025"),
    ])  # fmt: skip
    assert {one.language for one in found.statements} == {"en"}


def test_what_lies_at_a_place_is_no_place() -> None:
    found = event([
        report("a", "Bei Harsen brannte ein Werk.", "de",
               title="Brand in Farbwerk bei Harsen: 7 Tote"),
        report("b", "A factory burned near Harsen. Nine people were killed near Harsen."),
    ])  # fmt: skip
    assert row(found, "killed/people").disagrees
