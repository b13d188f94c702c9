"""Figures of several reports in rows: what is put together, and what is kept apart."""

from fractions import Fraction

import pytest

from summarize.digesting.figure_values import disagree, in_unit
from summarize.digests import Bound
from tests.digesting.made import event, report, row, values

LEAD = "An earthquake struck the city of Arba on Thursday."


def test_the_same_quantity_is_one_row_in_any_language_and_nothing_is_averaged() -> None:
    found = event([
        report("a", f"{LEAD} At least 51 people were killed.", date="3 May 2025", source="One"),
        report("b", "Um terremoto atingiu Arba na quinta-feira, e 47 pessoas morreram.", "pt",
               date="3 de maio de 2025", source="Dois"),
        report("c", "Un séisme a frappé Arba jeudi et a fait 60 morts.", "fr",
               date="4 mai 2025", source="Trois"),
    ])  # fmt: skip
    killed = row(found, "killed/people")
    assert [(one.report, one.value, one.bound) for one in killed.values] == [
        ("a", "51", "at least"), ("b", "47", ""), ("c", "60", ""),
    ]  # fmt: skip
    assert killed.disagrees
    assert killed.reports == 3
    assert [one.words for one in killed.values] == ["At least 51 people", "47 pessoas", "60 morts"]
    assert killed.values[1].text in found.reports[1].name + killed.values[1].text
    assert event([report("a", LEAD)]).figures == ()


def test_two_numbers_that_one_report_tells_side_by_side_are_no_disagreement() -> None:
    found = event([
        report("a", "The union of Arba says 4,200 workers joined; the company says 2,900."),
        report("b", "The company says 2,900 workers of Arba joined; the union puts it at 4,200."),
    ])  # fmt: skip
    assert not any(one.disagrees for one in found.figures)
    found = event([
        report("a", "The union of Arba says 4,200 workers joined the strike on Friday."),
        report("b", "The union of Arba says 2,900 workers joined the strike on Friday."),
    ])  # fmt: skip
    assert [one.disagrees for one in found.figures] == [True]


def test_the_row_is_called_in_the_language_of_the_digest() -> None:
    reports = [report(name, f"{LEAD} {count} people were killed.") for name, count in
               (("a", 51), ("b", 47))]  # fmt: skip
    assert row(event(reports, "pt"), "killed/people").quantity == "mortos"
    assert row(event(reports, "ja"), "killed/people").quantity == "killed"


def test_a_later_figure_of_one_source_is_an_update_and_no_disagreement() -> None:
    found = event([
        report("a", f"{LEAD} 40 people were killed.", date="3 May 2025", source="Ministry"),
        report("b", "Rescue goes on in Arba, where 51 people were killed.", date="4 May 2025",
               source="Ministry"),
    ])  # fmt: skip
    killed = row(found, "killed/people")
    assert [one.update_of for one in killed.values] == [None, "40"]
    assert not killed.disagrees


def test_bulletins_of_a_series_are_one_source() -> None:
    found = event([
        report("a", f"{LEAD} 40 people were killed.", title="Arba: situation report no. 1",
               date="3 May 2025"),
        report("b", "In Arba 51 people were killed.", title="Arba: situation report no. 2",
               date="4 May 2025"),
    ])  # fmt: skip
    assert row(found, "killed/people").values[1].update_of == "40"


def test_another_year_another_place_and_a_part_have_rows_of_their_own() -> None:
    body = (
        f"{LEAD} 51 people were killed. In 1998, an earthquake in Arba killed 300 people. "
        "In the village of Sela alone, 12 people were killed. Among the dead are 14 children."
    )
    changed = body.replace("51", "47").replace("300", "310").replace("12", "13").replace("14", "15")
    found = event([report("a", body, date="3 May 2025", source="One"),
                   report("b", changed, date="3 May 2025", source="Two")])  # fmt: skip
    assert values(found, "killed/people") == {"a": "51", "b": "47"}
    assert values(found, "killed/people@1998") == {"a": "300", "b": "310"}
    assert values(found, "killed/children") == {"a": "14", "b": "15"}
    [local] = [one for one in found.figures if one.quantity.endswith("(Sela)")]
    assert {one.report: one.value for one in local.values} == {"a": "12", "b": "13"}


def test_last_year_is_another_year() -> None:
    found = event([
        report("a", f"{LEAD} 14 people were injured.", date="3 May 2025"),
        report("b", f"{LEAD} Last year, 1,000 people were injured in Arba.", date="3 May 2025"),
    ])  # fmt: skip
    assert values(found, "injured/people") == {"a": "14"}


def test_money_is_compared_by_what_it_is_said_of_and_never_converted() -> None:
    text = "Insurers put the damage of the flood in Arba at {}."
    found = event([report("a", text.format("98 million euros")),
                   report("b", text.format("106 million euros")),
                   report("c", text.format("$110 million"))])  # fmt: skip
    assert values(found, "cost/money:euro") == {"a": "98000000", "b": "106000000"}
    assert not any("dollar" in one.kind for one in found.figures)


def test_units_are_converted_where_that_is_exact() -> None:
    text = "The water of the Tavo has torn a gap of {} into the dam near Arba."
    found = event([report("a", text.format("2 kilometres")), report("b", text.format("2,000 m")),
                   report("c", text.format("1.2 miles"))])  # fmt: skip
    [length] = found.figures
    assert [(one.value, one.unit, one.same_as) for one in length.values] == [
        ("2", "kilometre", None), ("2000", "metre", "2 kilometre"),
    ]  # fmt: skip
    assert not length.disagrees
    # Nobody says that miles and kilometres agree.
    found = event([report("a", text.format("2 kilometres")), report("b", text.format("1.2 miles")),
                   report("c", text.format("1.3 miles"))])  # fmt: skip
    assert [[one.unit for one in row.values] for row in found.figures] == [["mile", "mile"]]
    assert [row.kind for row in found.figures] == ["unit:mile"]
    assert in_unit(Fraction(12), "mile", "kilometre") is None
    assert in_unit(Fraction(3), "kilogram", "kilometre") is None


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ((51, ""), (51, ""), False),
        ((51, ""), (47, ""), True),
        ((51, ""), (40, "at least"), False),
        ((51, ""), (60, "at least"), True),
        ((51, ""), (60, "up to"), False),
        ((51, ""), (50, "about"), False),
        ((51, ""), (70, "about"), True),
    ],
)
def test_two_values_differ_where_both_cannot_hold(
    one: tuple[int, Bound], other: tuple[int, Bound], differ: bool
) -> None:
    pair = [(Fraction(one[0]), one[1]), (Fraction(other[0]), other[1])]
    assert disagree(pair) is differ
    assert disagree(pair[::-1]) is differ


def test_a_copy_with_another_figure_is_no_second_report_and_its_figure_is_shown() -> None:
    body = f"{LEAD} The government sent help to the valley and opened the schools of the city. {{}}"
    more = " ".join(f"Helper number{n} came from village{n} with bread and water." for n in "abcde")
    found = event([
        report("a", f"{body.format('51 people were killed.')} {more}", source="One"),
        report("b", f"{body.format('53 people were killed.')} {more}", source="Two"),
    ])  # fmt: skip
    assert found.reports[1].copy_of == "a"
    killed = row(found, "killed/people")
    assert values(found, "killed/people") == {"a": "51", "b": "53"}
    assert killed.reports == 1
    assert killed.disagrees


def test_two_figures_of_one_sentence_are_two_quantities() -> None:
    text = "The region pays 75 percent of the bridge in Arba, and the town pays {} percent of it."
    found = event([report("a", text.format(25)), report("b", text.format(20))])
    assert all(len({one.report for one in row.values}) == len(row.values) for row in found.figures)


@pytest.mark.parametrize(
    ("title", "language", "kind", "value"),
    [
        ("Arba quake: 51 dead", "en", "killed/people", "51"),
        ("Death toll in Arba climbs to 51", "en", "killed/people", "51"),
        ("Arba tsunami toll passes 800", "en", "killed/people", "800"),
        ("Terremoto em Arba: número de mortos sobe para 51", "pt", "killed/people", "51"),
        ("Suben a 51 los muertos por el terremoto de Arba", "es", "killed/people", "51"),
        ("Séisme à Arba : 51 morts", "fr", "killed/people", "51"),
        ("Beben in Arba: Zahl der Toten steigt auf 51", "de", "killed/people", "51"),
        ("51 Tote bei Beben in Arba", "de", "killed/people", "51"),
    ],
)
def test_a_figure_that_stands_only_in_a_title_has_a_row(
    title: str, language: str, kind: str, value: str
) -> None:
    found = event([
        report("a", "Rescue went on in the city all night.", language, title=title),
        report("b", f"{LEAD} 47 people were killed."),
    ])  # fmt: skip
    assert values(found, kind) == {"a": value, "b": "47"}


def test_the_dead_of_a_title_are_those_that_its_report_names() -> None:
    found = event([
        report("a", "Nine workers died in the fire in Arba.", title="Arba fire: 9 dead"),
        report("b", "Im Feuer von Arba starben elf Arbeiter.", "de", title="11 Tote in Arba"),
        report("c", "It burned for a day.", title="Arba fire: toll rises to 12"),
    ])  # fmt: skip
    assert values(found, "killed/workers") == {"a": "9", "b": "11", "c": "12"}
    assert row(found, "killed/workers").disagrees


def test_a_group_that_a_report_names_beside_people_has_a_row_of_its_own() -> None:
    text = "Six people were arrested in Arba on Thursday. Nine bishops were arrested in May."
    found = event([report("a", text), report("b", "In Arba six people were arrested.")])
    assert values(found, "arrested/people") == {"a": "6", "b": "6"}


@pytest.mark.parametrize(
    "text", ["The bus left on Monday, 22 miles away.", "From Monday it is 20 miles away."]
)
def test_a_weekday_and_the_end_of_a_name_are_no_places(text: str) -> None:
    sent = "A Organização Mundial da Saúde entregou 58.489 doses de vacina em Arba."
    found = event([report("a", f"It rained. {text}"), report("b", sent, "pt"),
                   report("c", sent.replace("58.489", "77.983"), "pt")])  # fmt: skip
    assert all(one.kind.partition("@")[2] in ("", "arba") for one in found.figures)


def test_a_dateline_is_no_part_of_the_sentence_behind_it() -> None:
    for line in ("ARBA, 3 May 2025 (Agency) --", "3 May 2025 (World Agency) --"):
        text = f"{line} A dam burst near Arba on Thursday and flooded the old town."
        [day] = event([report("a", text)]).timeline
        assert day.statement.text.startswith("A dam burst")
        assert (day.date, day.words) == ("2025-05-01", "Thursday")


def test_a_day_since_which_something_is_so_is_not_when_it_is_told_of() -> None:
    text = "A woman of Arba who had been missing since Tuesday was found in a hut."
    found = event([report("a", text, date="3 May 2025")])
    assert found.timeline == ()
    text = "The number of cases in Arba rose to 87, from 64 a week ago, police said on Friday."
    [day] = event([report("a", text, date="3 May 2025")]).timeline
    assert day.date == "2025-05-02"


def test_the_day_that_says_which_one_is_meant_is_not_that_of_what_is_told() -> None:
    text = "The toll of the quake that struck Arba on Monday rose to 61, officials said on Friday."
    [day] = event([report("a", text, date="3 May 2025")]).timeline
    assert day.date == "2025-05-02"


def test_measures_of_two_languages_stand_in_one_row_named_in_that_of_the_reader() -> None:
    reports = [
        report("a", "In Arba the plant lost 60,000 litres of solvent into a canal."),
        report("b", "In Arba flossen 80.000 Liter Lösungsmittel in einen Kanal.", "de"),
    ]
    for language, name in (("en", "litres"), ("pt", "litros"), ("de", "Liter"), ("sw", "litres")):
        [litres] = [one for one in event(reports, language).figures if "unit:" in one.kind]
        assert (litres.quantity, litres.disagrees) == (name, True)


def test_money_and_shares_stand_with_the_words_around_them() -> None:
    found = event([
        report("a", "The bank of Arba was closed after depositors withdrew $5 million in May."),
        report("b", "In Arba depositors of the bank withdrew $7 million, the mayor said."),
    ], "pt")  # fmt: skip
    [money] = found.figures
    assert money.quantity == "dólares"
    assert [one.words for one in money.values] == [
        "depositors withdrew $5 million",
        "In Arba depositors of the bank withdrew $7 million",
    ]  # fmt: skip


def test_shares_of_one_report_are_of_two_quantities() -> None:
    found = event([
        report("a", "The Union Party of Arba won 42% of the vote. The Civic Front won 40%."),
        report("b", "The Union Party of Arba won 43% of the vote. The Civic Front won 39%."),
    ])  # fmt: skip
    assert sorted(sorted(one.value for one in row.values) for row in found.figures) == [
        ["39", "40"], ["42", "43"],
    ]  # fmt: skip


def test_what_is_needed_what_is_a_rate_and_what_is_an_aftershock_stand_apart() -> None:
    found = event([
        report("a", "A party in Arba needs 76 seats. The strike cost 6 million euros a day. "
               "Two aftershocks of magnitude 5.1 followed."),
        report("b", "A party in Arba won 69 seats. The strike cost 13 million euros. "
               "The quake had a magnitude of 6.4."),
    ])  # fmt: skip
    assert not any(one.disagrees for one in found.figures)


def test_the_part_of_a_whole_is_no_figure_of_people_as_such() -> None:
    found = event([
        report("a", "In Arba about 900 of the 1,500 people have returned to their homes."),
        report("b", "In Arba 1,300 people had to leave their homes, the mayor said."),
    ])  # fmt: skip
    assert not any("900" in {v.value for v in one.values} for one in found.figures)


def test_an_age_is_named_in_the_language_of_the_digest() -> None:
    reports = [
        report("a", "Em Arba um homem de 71 anos morreu ao fugir.", "pt"),
        report("b", "En Arba un hombre de 71 años murió al huir.", "es"),
    ]
    names = [one.quantity for one in event(reports, "en").figures if one.kind.startswith("age")]
    assert names == ["age: men"]


def test_russian_and_arabic_reports_disagree_with_others() -> None:
    found = event([
        report("a", "Floods killed 17 people in the Samran valley."),
        report("b", "قتل 19 شخصا في فيضانات وادي سمران.", "ar"),
        report("c", "При наводнении в долине Самран погиб 21 человек.", "ru"),
    ])  # fmt: skip
    assert values(found, "killed/people") == {"a": "17", "b": "19", "c": "21"}
    assert row(found, "killed/people").disagrees


def test_a_part_of_which_nothing_is_counted_is_not_the_whole() -> None:
    found = event([
        report("a", "In Arba seven workers were injured, two of them critically."),
        report("b", "In Arba nine people were injured in the collapse."),
    ])  # fmt: skip
    parts = [one for one in found.figures if one.kind == "injured/part:"]
    assert [(one.quantity, one.values[0].words) for one in parts] == [
        ("injured: of them", "two of them critically"),
    ]  # fmt: skip


def test_so_many_of_some_people_in_one_report_are_the_people_of_others() -> None:
    found = event([
        report("a", "At Arba 21 crew members were rescued from the tanker."),
        report("b", "21 fueron rescatados del petrolero en Arba.", "es"),
    ])  # fmt: skip
    [rescued] = [one for one in found.figures if one.kind.startswith("rescued")]
    assert len(rescued.values) == 2
