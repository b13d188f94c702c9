"""Sentences that several reports say, what is told of them, days and quotations."""

import pytest

from tests.digesting.made import event, report

CLOSED = {
    "en": "Schools in Arba will stay closed until 12 May.",
    "pt": "As escolas de Arba ficarão fechadas até 12 de maio.",
}


def test_a_sentence_that_two_reports_say_names_both_and_stands_in_one() -> None:
    found = event([
        report("a", f"{CLOSED['en']} Bread is dear in the town of Lombada.", date="3 May 2025"),
        report("b", f"It rained. {CLOSED['pt']}", "pt", date="3 de maio de 2025"),
        report("c", "The night train from Nancy came late again.", date="3 May 2025"),
    ])  # fmt: skip
    [one] = found.statements
    assert one.text == CLOSED["en"]
    assert one.reports == ("a", "b")
    assert [source.text for source in one.sources] == [CLOSED["en"], CLOSED["pt"]]
    assert (one.date, one.resolved) == ("2025-05-12", False)
    assert one.original is None


@pytest.mark.parametrize(
    "other",
    [
        "The mayor of Arba, Lina Torak, closed the bridge over the Selvo on 4 May.",
        "The mayor of Arba, Lina Torak, did not close the bridge over the Selvo on 3 May.",
        "A prefeita de Arba, Lina Torak, não fechou a ponte sobre o Selvo em 3 de maio.",
    ],
)
def test_another_day_or_a_denial_is_another_claim(other: str) -> None:
    body = "The mayor of Arba, Lina Torak, closed the bridge over the Selvo on 3 May."
    language = "pt" if "prefeita" in other else "en"
    dates = {"en": "5 May 2025", "pt": "5 de maio de 2025"}
    found = event([report("a", body, date=dates["en"]),
                   report("b", other, language, date=dates[language])])  # fmt: skip
    assert all(len(one.reports) == 1 for one in found.statements)


def test_a_sentence_with_other_figures_is_a_variant_and_not_said_by_the_other_report() -> None:
    text = "The earthquake in Arba killed {} people on 1 May and destroyed the station."
    found = event([report("a", text.format(51), date="3 May 2025"),
                   report("b", text.format(47), date="3 May 2025")])  # fmt: skip
    [one] = found.statements
    assert one.reports == ("a",)
    assert [source.report for source in one.variants] == ["b"]


def test_statements_stand_in_order_of_time() -> None:
    facts = [
        "The army closed the wells of Ardesca on {}.",
        "The river Tavo flooded the market of Arba on {}.",
        "Minister Rita Solano visited the camp of Lombada on {}.",
    ]
    days = ("4 May", "1 May", "3 May")
    body = " ".join(text.format(day) for text, day in zip(facts, days, strict=True))
    found = event([report("a", body, date="5 May 2025"),
                   report("b", " ".join(reversed(body.split(". "))), date="6 May 2025"),
                   report("c", body, date="6 May 2025")])  # fmt: skip
    dates = [one.date for one in found.statements]
    assert dates == sorted(dates, key=str)
    days_told = [entry.date for entry in found.timeline]
    assert days_told == sorted(days_told)


def test_a_relative_day_is_reckoned_and_says_from_which_words() -> None:
    found = event([report("a", "The ferry Selvo sank near Arba on Thursday with all its cargo.",
                          date="3 May 2025"),
                   report("b", "Nothing happened in Lombada.", date="3 May 2025")])  # fmt: skip
    [entry] = found.timeline
    assert (entry.date, entry.resolved, entry.words) == ("2025-05-01", True, "Thursday")


def test_a_report_without_a_date_says_so_and_nothing_is_reckoned() -> None:
    found = event([report("a", "The ferry Selvo sank near Arba on Thursday with all its cargo."),
                   report("b", "The ferry Selvo sank.", date="3 May 2025")])  # fmt: skip
    assert found.timeline == ()
    assert [one.date for one in found.reports] == [None, "2025-05-03"]
    [finding] = found.findings
    assert finding.message.startswith("a: no date in the text")


QUOTED = {
    "“The sea came over the wall at night,” said harbour master Duarte Faria.": "Duarte Faria",
    "“Ouvimos um estalo e a cabine balançou”, contou o guia Rui Mendes.": "Rui Mendes",
    '"We waited for six hours in the dark," Ana Lopes, a nurse from Arba, said.': "Ana Lopes",
    '"There was no time to save ourselves," Haris told Associated Press.': "Haris",
    '"We are checking on every house tonight," said Dolna mayor Iva Petrak.': "Iva Petrak",
    '"This is no mild illness at all," said Dr Ruth Salo, a doctor.': "Ruth Salo",
    "“Ouvimos um estalo e a cabine balançou”, disse o autarca de Dolna, Iva Petrak.": "Iva Petrak",
}


@pytest.mark.parametrize(("text", "speaker"), QUOTED.items())
def test_a_quotation_is_whole_and_has_its_speaker(text: str, speaker: str) -> None:
    language = "pt" if "Ouvimos" in text else "en"
    found = event([report("a", f"It rained. {text} It rained on.", language)])
    [one] = found.quotations
    assert (one.text, one.speaker, one.reports) == (text, speaker, ("a",))


@pytest.mark.parametrize(
    "text",
    [
        '"I can relate to other families who feel this," she told a rally for Donald Trump.',
        "“The sea came over the wall",
        "He spoke of a “dream”.",
    ],
)
def test_no_name_is_put_to_a_quotation_that_has_none(text: str) -> None:
    assert event([report("a", f"It rained. {text} It rained on.")]).quotations == ()


def test_a_quotation_that_runs_over_sentences_stays_whole() -> None:
    text = "“We have nothing left. We wait for water,” said Ana Lopes."
    [one] = event([report("a", f"It rained. {text}")]).quotations
    assert one.text == text


def test_what_one_report_alone_says_stands_under_its_name_and_leans_on_nothing() -> None:
    body = "He said that they knew it. The ferry Selvo lost all of its cargo near Lombada harbour."
    found = event([report("a", body, date="3 May 2025"),
                   report("b", "Bread in Arba costs twice as much as in the spring of last year.",
                          date="3 May 2025")])  # fmt: skip
    assert [one.reports for one in found.single] == [("a",), ("b",)]
    assert "He said" not in found.single[0].text


def test_more_length_tells_more() -> None:
    lines = [f"Minister Name{n}a opened the bridge number{n}b in the town of Place{n}c."
             for n in range(30)]  # fmt: skip
    reports = [report(name, " ".join(lines[i % 2 :]), source=name)
               for i, name in enumerate(("One", "Two"))]  # fmt: skip
    few = event([reports[0], report("x", " ".join(lines[::2]) + " More.")], length="3s")
    assert len(few.statements) <= 3


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "„Bei diesem Wind hätte niemand arbeiten dürfen“, sagte Betriebsrat Uwe Strack.",
         "Uwe Strack"),
        ("es", "«Buscaremos hasta encontrar al último hombre», dijo el alcalde Pavel Orlin.",
         "Pavel Orlin"),
    ],
)  # fmt: skip
def test_a_role_is_no_name_and_an_article_no_pronoun(
    language: str, text: str, speaker: str
) -> None:
    found = event([report("a", text, language)], language)
    assert [one.speaker for one in found.quotations] == [speaker]


def test_a_quotation_stands_in_no_other_part() -> None:
    said = '"We heard a roar and then the ceiling fell," said Amina Doray, a nurse of Arba.'
    found = event([
        report("a", f"An earthquake struck Arba. {said} The old bridge fell into the river, "
               "and the road to the coast was shut for two days."),
        report("b", f"In Arba a strong earthquake was felt. {said} Rescuers came by noon, and "
               "the army sent tents, blankets and drinking water to the old town."),
    ])  # fmt: skip
    assert [(one.speaker, one.reports) for one in found.quotations] == [
        ("Amina Doray", ("a", "b")),
    ]  # fmt: skip
    assert not any("roar" in one.text for one in (*found.statements, *found.single))


def test_the_toll_of_an_earlier_day_is_not_told_of_that_day() -> None:
    text = "The toll of Thursday's attack on Arba rose to 41."
    assert event([report("a", text, date="3 May 2025")]).timeline == ()


def test_the_agency_of_a_dateline_is_the_publisher() -> None:
    found = event([
        report("a", "ARBA, 3 May 2025 (Valley Wire) -- In Arba 51 people were killed in a fire."),
        report("b", "4 May 2025 (Valley Wire) -- The fire in Arba killed 60 people, police said."),
        report("c", "Lisboa, 4 de maio de 2025 - Em Arba morreram 60 pessoas num fogo.", "pt"),
    ])  # fmt: skip
    assert [one.source for one in found.reports] == ["Valley Wire", "Valley Wire", None]
    [killed] = [one for one in found.figures if one.kind == "killed/people"]
    assert [one.update_of for one in killed.values] == [None, "51", None]
    assert not killed.disagrees
