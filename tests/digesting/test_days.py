"""The days that a sentence names, and what is reckoned from the report's own date."""

from datetime import date

import pytest

from summarize.digesting.days import date_spans, day_of_line, days_in

OWN = date(2025, 5, 3)  # a Saturday


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("March 14, 2025", "en", date(2025, 3, 14)),
        ("14 de março de 2025", "pt", date(2025, 3, 14)),
        ("Vendredi 14 mars 2025", "fr", date(2025, 3, 14)),
        ("1. Mai 2025", "de", date(2025, 5, 1)),
        ("2025年3月14日", "zh", date(2025, 3, 14)),
        ("14 آذار/مارس 2025", "ar", date(2025, 3, 14)),
        ("2025-03-14", "en", date(2025, 3, 14)),
        ("14/03/2025", "pt", date(2025, 3, 14)),
        ("03/14/2025", "en", date(2025, 3, 14)),
        ("03/05/2025", "en", None),
        ("31 February 2025", "en", None),
        ("yesterday", "en", None),
    ],
)
def test_the_date_of_a_report(line: str, language: str, day: date | None) -> None:
    assert day_of_line(line, language) == day


@pytest.mark.parametrize(
    ("sentence", "language", "wanted"),
    [
        ("It struck on Thursday.", "en", ["2025-05-01 resolved"]),
        ("It struck on 1 May.", "en", ["2025-05-01"]),
        ("It struck on May 1, 2024.", "en", ["2024-05-01"]),
        ("It will reopen on Monday.", "en", ["2025-05-05 resolved"]),
        ("On Monday, the school will reopen.", "en", ["2025-05-05 resolved"]),
        ("He came on Thursday and promised that it will reopen.", "en", ["2025-05-01 resolved"]),
        ("The mayor said on Thursday the bridge will reopen.", "en", ["2025-05-01 resolved"]),
        ("Zwei werden vermisst, nachdem am Dienstag ein Damm brach.", "de",
         ["2025-04-29 resolved"]),
        ("Él vino el jueves y prometió que se abrirá y será gratis.", "es",
         ["2025-05-01 resolved"]),
        ("It struck yesterday, two days ago and today.", "en",
         ["2025-05-02 resolved", "2025-05-01 resolved", "2025-05-03 resolved"]),
        ("It struck on 1 May and, two days later, again.", "en",
         ["2025-05-01", "2025-05-03 resolved"]),
        ("A terra tremeu na quinta-feira (1) e ontem.", "pt",
         ["2025-05-01 resolved", "2025-05-02 resolved"]),
        ("Ocurrió el martes 29 de abril y hace dos días.", "es",
         ["2025-04-29", "2025-05-01 resolved"]),
        ("Il y a deux jours, puis hier.", "fr", ["2025-05-01 resolved", "2025-05-02 resolved"]),
        ("Vor zwei Tagen, am 1. Mai, und gestern.", "de",
         ["2025-05-01 resolved", "2025-05-01", "2025-05-02 resolved"]),
        ("Desde el triunfo 4-1 de febrero.", "es", []),
        ("In May everything is new.", "en", []),
        ("On Sunday there is nobody to help.", "en", []),
        # Up to which day of which week, only the tense tells.
        ("The road is closed until Thursday.", "en", []),
        ("It stayed shut through Thursday.", "en", []),
        ("It will stay closed until Monday.", "en", ["2025-05-05 resolved"]),
        ("A estrada está fechada até quinta-feira.", "pt", []),
        ("A estrada ficará fechada até a próxima segunda-feira.", "pt", ["2025-05-05 resolved"]),
        ("As aulas estão suspensas até o dia 20.", "pt", []),
        ("La carretera está cerrada hasta el jueves.", "es", []),
        ("La route est fermée jusqu'à jeudi.", "fr", []),
        ("Die Straße ist bis zum Donnerstag gesperrt.", "de", []),
        ("Дорога закрыта до четверга.", "ru", []),
        ("It expects 40,000 more by Thursday.", "en", []),
        ("Se esperan 40 más para el jueves.", "es", []),
        ("Quarante autres sont attendus d'ici jeudi.", "fr", []),
        ("It rained on Thursday through the night.", "en", ["2025-05-01 resolved"]),
    ],
)  # fmt: skip
def test_days_of_a_sentence(sentence: str, language: str, wanted: list[str]) -> None:
    found = days_in(sentence, language, OWN)
    assert [f"{one.day}{' resolved' if one.resolved else ''}" for one in found] == wanted
    assert all(one.words in sentence for one in found)


def test_the_next_day_goes_on_from_the_day_before_it() -> None:
    [found] = days_in("No dia seguinte, choveu.", "pt", OWN, date(2025, 4, 30))
    assert (found.day, found.resolved) == (date(2025, 5, 1), True)
    assert days_in("No dia seguinte, choveu.", "pt", OWN) == []


def test_without_the_date_of_the_report_nothing_is_reckoned() -> None:
    assert days_in("It struck on Thursday, yesterday and on 1 May.", "en", None) == []
    assert [str(one.day) for one in days_in("On 1 May 2025.", "en", None)] == ["2025-05-01"]


@pytest.mark.parametrize("own", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(own: date) -> None:
    days_in("Yesterday, tomorrow, on Monday next, in 999 days later, 300 weeks ago.", "en", own)


def test_dates_are_told_from_figures() -> None:
    text = "On 12 March and quinta-feira (13) there were 14 boats."
    spans = [text[one.start : one.end] for one in date_spans(text, "en")]
    assert any("12 March" in one for one in spans)
    assert not any("14" in one for one in spans)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("They remember it a year after the vote of May 1.", "en"),
        ("It was the tenth anniversary of the fire of 1 May.", "en"),
        ("Um ano após o referendo de 1 de maio, nada mudou.", "pt"),
        ("Zwei Jahre nach dem Brand vom 1. Mai wird gebaut.", "de"),
        ("Un an après le vote du 1 mai, rien ne change.", "fr"),
        ("Dos años después del incendio del 1 de mayo.", "es"),
    ],
)
def test_a_date_of_another_year_is_not_taken_for_one_of_this(sentence: str, language: str) -> None:
    assert days_in(sentence, language, OWN) == []


def test_what_somebody_calls_yesterday_is_not_reckoned() -> None:
    assert days_in("“Yesterday I had a house,” Ana Lopes said.", "en", OWN) == []
    assert days_in("„Gestern war alles gut“, sagte sie.", "de", OWN) == []


def test_years_elsewhere_in_a_sentence_change_nothing() -> None:
    [found] = days_in("A year after the vote, they met again; on 1 May it rained.", "en", OWN)
    assert found.day == date(2025, 5, 1)


@pytest.mark.parametrize(
    ("sentence", "language", "wanted"),
    [
        ("Temperatures could reach 41 degrees on Thursday.", "en", []),
        ("As temperaturas podem chegar a 41 graus na quinta-feira.", "pt", []),
        ("Las temperaturas podrían llegar a 41 grados el jueves.", "es", []),
        ("Les températures pourraient atteindre 41 degrés jeudi.", "fr", []),
        ("Am Donnerstag könnte der Fluss steigen.", "de", []),
        ("He could not be reached on Thursday.", "en", ["2025-05-01"]),
        ("Payments begin on Wednesday.", "en", []),
        ("Os pagamentos começam na quarta-feira.", "pt", []),
        ("As escolas reabrirão na segunda-feira.", "pt", ["2025-05-05"]),
        ("Las escuelas reabrirán el lunes.", "es", ["2025-05-05"]),
        ("Les écoles rouvriront lundi.", "fr", ["2025-05-05"]),
        ("The strike is due to end on Saturday.", "en", []),
        ("Vai recorrer do resultado das eleições de quinta-feira.", "pt", []),
        ("The result of Thursday's election will be contested.", "en", []),
    ],
)
def test_a_weekday_that_may_be_past_or_to_come(
    sentence: str, language: str, wanted: list[str]
) -> None:
    assert [one.day.isoformat() for one in days_in(sentence, language, OWN)] == wanted
