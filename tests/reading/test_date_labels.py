"""Of several dates the one of publication; lines that date a text without a date."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading import loader
from summarize.reading.date_labels import dates_in, is_date_line, is_undated, preferred

PROSE = "Meadows of sea grass grew by a seventh in the three years after anchors were banned there."


@pytest.mark.parametrize(
    "line",
    [
        "Updated 2 hours ago",
        "14h30 Atualizado há 2 horas",
        "Actualizado hace 3 días",
        "Mis à jour il y a 2 heures",
        "Aktualisiert vor 2 Stunden",
        "آخر تحديث منذ ساعتين",
        "Обновлено 2 часа назад",
        "2小时前",
        "3時間前",
        "2 घंटे पहले",
        "5 min ago",
        "Updated at 1:23 p.m.",
        "Posted on … by admin",
    ],
)
def test_a_date_line_may_have_no_date(line: str) -> None:
    assert is_date_line(line)
    assert preferred([line]) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ferry left 2 hours ago",
        "today",
        "Published",
        "Updated rules for ferries",
        "Accepted by the council",
        "Há 2 horas a barca saiu",
        "vor 2 Stunden Fähre gesunken",
        "Posted by mistake",
        "",
    ],
)
def test_a_text_is_no_date_line(line: str) -> None:
    assert not is_undated(line)
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (
            ["Received: 16 May 2022", "Accepted: 2 January 2023", "Published: 12 January 2023"],
            "12 January 2023",
        ),
        (["Received: 16 December 2022", "Accepted: 2 January 2023"], "2 January 2023"),
        (["Updated: 13 January 2023", "Posted: 12 January 2023"], "12 January 2023"),
        (["Updated: 13 January 2023 | Published: 12 January 2023"], "12 January 2023"),
        (["Updated 13 January 2023", "Accepted 12 January 2023"], "13 January 2023"),
        (["Posted on 12 January 2023 by admin"], "12 January 2023"),
        (["Recebido: 16 de dezembro de 2022", "Publicado: 12 de janeiro de 2023"],
         "12 de janeiro de 2023"),
        (["Recibido: 16 de diciembre de 2022", "Aceptado: 2 de enero de 2023"],
         "2 de enero de 2023"),
        (["Reçu : 16 décembre 2022", "Publié : 12 janvier 2023"], "12 janvier 2023"),
        (["Eingegangen: 16.12.2022", "Veröffentlicht: 12.01.2023"], "12.01.2023"),
        (["تاريخ الاستلام: 16 ديسمبر 2022", "تاريخ النشر: 12 يناير 2023"], "12 يناير 2023"),
        (["收稿日期：2022年12月16日", "发布日期：2023年1月12日"], "2023年1月12日"),
        (["By Jane Doe | March 4, 2025"], "March 4, 2025"),
        (["04/03/2025 10h30 Atualizado há 2 horas"], "04/03/2025 10h30"),
        (["Le 14 mars 2025"], "Le 14 mars 2025"),
        (["no date"], None),
        ([], None),
    ],
)  # fmt: skip
def test_the_date_of_publication_goes_first(lines: list[str], date: str | None) -> None:
    assert preferred(lines) == date


def test_dates_of_a_paper_hide_neither_headline_nor_date() -> None:
    document = loader.read_text(
        "Sea grass returns where anchors are banned\n\nReceived: 16 December 2022\n"
        f"Accepted: 2 January 2023\nPublished: 12 January 2023\n\n{PROSE}\n\n{PROSE}\n"
    )
    assert document.title == "Sea grass returns where anchors are banned"
    assert document.date == "12 January 2023"
    assert document.text == f"{PROSE}\n\n{PROSE}"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=130))
def test_no_line_is_too_odd(line: str) -> None:
    assert is_date_line(line) in (True, False)
    assert isinstance(dates_in(line), tuple)
