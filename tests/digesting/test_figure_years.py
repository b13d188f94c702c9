"""`Last year` and `in 2017` put a figure into another year, `since` and `than` do not."""

import pytest

from summarize.digesting.figure_years import year_of
from tests.digesting.made import report

DATES = {"en": "3 May 2025", "pt": "3 de maio de 2025", "es": "3 de mayo de 2025",
         "fr": "3 mai 2025", "de": "3. Mai 2025"}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("en", "Nine judges have been jailed since late last year.", ""),
        ("pt", "Nove juízes estão presos desde o fim do ano passado.", ""),
        ("es", "Nueve jueces están presos desde el año pasado.", ""),
        ("fr", "Neuf juges sont en prison depuis la fin de l’année dernière.", ""),
        ("de", "Neun Richter sitzen seit Ende letzten Jahres im Gefängnis.", ""),
        ("en", "The town has 9 schools, more than last year.", ""),
        ("en", "The mine has killed 40 people since 2017.", ""),
        ("pt", "A mina matou 40 pessoas desde 2017.", ""),
        ("de", "Seit 1998 starben dort 40 Menschen.", ""),
        ("en", "Last year, nine judges were jailed.", "2024"),
        ("pt", "No ano passado, nove juízes foram presos.", "2024"),
        ("en", "In 2017, the mine killed 40 people.", "2017"),
        ("fr", "En 2017, la mine a tué 40 personnes.", "2017"),
        ("en", "It is the largest fire since 2017, when a blaze killed 14 people.", "2017"),
        ("pt", "É o maior incêndio desde 2017, quando morreram 14 pessoas.", "2017"),
        ("es", "Es el mayor incendio desde 2017, cuando murieron 14 personas.", "2017"),
        ("fr", "C'est le pire depuis 2017, lorsque 14 personnes avaient péri.", "2017"),
        ("de", "Es ist das schlimmste seit 2017, als 14 Menschen starben.", "2017"),
        ("en", "A quake in the same province killed 1,120 people in 1998.", "1998"),
        ("en", "Since the beginning of the year, 640 migrants have died.", "2025"),
        ("pt", "Desde o início do ano, 640 migrantes morreram.", "2025"),
        ("es", "En lo que va de año han muerto 640 migrantes.", "2025"),
        ("fr", "Depuis le début de l'année, 640 migrants sont morts.", "2025"),
        ("de", "Auf dem Weg starben seit Jahresbeginn 640 Migranten.", "2025"),
        ("en", "The county vaccinated 1,900 children this week.", "2025-04-28 – 2025-05-04"),
        ("de", "In dieser Woche wurden 2600 Kinder geimpft.", "2025-04-28 – 2025-05-04"),
        ("pt", "Nas últimas 24 horas morreram 12 pessoas.", "24 h 2025-05-03"),
        (
            "en",
            "Forty people were hurt in the mine of Sela on Thursday, the town said, and the owner, "
            "who bought it only last year, was silent.",
            "",
        ),
    ],
)
def test_the_year_of_a_figure(language: str, text: str, year: str) -> None:
    one = report("a", text, language, date=DATES[language])
    [told] = one.told
    assert [year_of(told, figure, one) for figure in told.figures][:1] == [year]


def test_a_year_is_that_of_the_nearer_figure() -> None:
    one = report("a", "Turnout was 64%, down from 69% in 2021.", date=DATES["en"])
    [told] = one.told
    assert [year_of(told, figure, one) for figure in told.figures] == ["", "2021"]
