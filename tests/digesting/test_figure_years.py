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
