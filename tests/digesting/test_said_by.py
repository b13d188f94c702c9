"""Who is named for a statement; which sentence stands for it; what is marked about its day."""

import pytest

from summarize import lengths
from summarize.digesting.assembly import event_of
from summarize.writing.digest_view import EventView
from tests.digesting.made import event, report

DATES = {"en": "7 June 2025", "pt": "7 de junho de 2025", "es": "7 de junio de 2025",
         "fr": "7 juin 2025", "de": "7. Juni 2025"}  # fmt: skip
OPENED = {
    "en": "The mayor of Orlanda, Tomas Birk, opened the new hospital in the harbour.",
    "pt": "O prefeito de Orlanda, Tomas Birk, inaugurou o novo hospital no porto.",
    "es": "El alcalde de Orlanda, Tomas Birk, inauguró el nuevo hospital en el puerto.",
    "fr": "Le maire d’Orlanda, Tomas Birk, a inauguré le nouvel hôpital dans le port.",
    "de": "Der Bürgermeister von Orlanda, Tomas Birk, eröffnete das neue Krankenhaus im Hafen.",
}


@pytest.mark.parametrize("language", OPENED)
def test_a_statement_names_the_reports_of_all_languages_and_stands_in_the_readers(
    language: str,
) -> None:
    reports = [report(tag, text, tag, date=DATES[tag]) for tag, text in OPENED.items()]
    found = event(reports, language)
    [one] = found.statements
    assert set(one.reports) == set(OPENED)
    assert one.text == OPENED[language]


def test_a_sentence_that_can_be_translated_stands_before_one_that_cannot() -> None:
    reports = [report(tag, OPENED[tag], tag, date=DATES[tag]) for tag in ("de", "pt")]
    known = {("pt", OPENED["pt"]): OPENED["en"]}
    found = event_of(reports, [None, None], lengths.parse("medium"), "en", known)
    [one] = found.statements
    assert (one.language, one.reports) == ("pt", ("pt", "de"))


def test_what_stands_in_another_language_than_the_digest_says_so() -> None:
    reports = [report(tag, OPENED[tag], tag, date=DATES[tag]) for tag in ("de", "fr")]
    [one] = event(reports, "en").statements
    view = EventView.of(event(reports, "en"), "en")
    assert view.told_by(one).endswith(("; Deutsch", "; français"))


def test_who_has_only_some_of_the_figures_has_no_other_ones() -> None:
    reports = [
        report("a", "Of the 17 passengers of the ferry taken to hospital, 15 have left it."),
        report("b", "In Orlanda, 17 passengers of the ferry were taken to hospital."),
    ]
    assert not any(one.variants for one in event(reports, "en").statements)


def test_days_of_no_known_week_are_the_same_weekday() -> None:
    reports = [
        report("a", "The port authority of Orlanda has closed the line until Monday."),
        report("b", "Until Monday the line is closed by the port authority of Orlanda."),
        report("c", "The port authority of Orlanda has closed the line until Sunday."),
    ]
    [one, *_] = [one for one in event(reports, "en").statements if len(one.reports) > 1]
    assert set(one.reports) == {"a", "b"}
    assert one.date is None


DENIED = [
    ("en", "The mayor of Orlanda, Tomas Birk, has not opened the new hospital in the harbour."),
    ("pt", "O prefeito de Orlanda, Tomas Birk, talvez inaugure o novo hospital no porto."),
    ("de", "Der Bürgermeister von Orlanda, Tomas Birk, schloss das neue Krankenhaus im Hafen."),
    ("fr", "Le maire d’Orlanda, Tomas Birk, aurait inauguré le nouvel hôpital dans le port."),
]


@pytest.mark.parametrize(("language", "text"), DENIED)
@pytest.mark.parametrize("of_claim", OPENED)
def test_a_report_that_denies_or_doubts_a_statement_is_not_named_for_it(
    of_claim: str, language: str, text: str
) -> None:
    found = event([report("a", OPENED[of_claim], of_claim, date=DATES[of_claim]),
                   report("b", text, language, date=DATES[language])])  # fmt: skip
    assert all(len(one.reports) == 1 for one in found.statements)


def test_a_denial_is_told_beside_what_it_denies() -> None:
    found = event([
        report("a", OPENED["en"], date=DATES["en"]),
        report("b", OPENED["es"], "es", date=DATES["es"]),
        report("c", DENIED[0][1], date=DATES["en"]),
    ])  # fmt: skip
    assert [one.reports for one in found.statements] == [("a", "b")]
    assert [one.text for one in found.single if one.reports == ("c",)] == [DENIED[0][1]]


SHARED_NAMES = [
    ("en", "Tomas Birk told the council of Orlanda on Friday that the harbour costs too much."),
    ("de", "Tomas Birk reiste mit dem Rat von Orlanda nach Krasna und kaufte Bilder."),
    ("pt", "Tomas Birk jogou futebol no porto de Orlanda e perdeu."),
    ("es", "El hospital de Orlanda busca médicos, dijo la jefa de Tomas Birk."),
    ("en", "Orlanda will lose its football club, the town’s mayor Tomas Birk said."),
    ("pt", "Orlanda perdeu seu clube de futebol, disse o prefeito Tomas Birk."),
]


@pytest.mark.parametrize(("language", "text"), SHARED_NAMES)
@pytest.mark.parametrize("of_claim", OPENED)
def test_names_alone_do_not_make_a_claim(of_claim: str, language: str, text: str) -> None:
    found = event([report("a", OPENED[of_claim], of_claim, date=DATES[of_claim]),
                   report("b", text, language, date=DATES[language])])  # fmt: skip
    assert found.statements == ()


def test_a_clause_that_the_other_report_lacks_is_not_said_by_it() -> None:
    more = "The mayor of Orlanda, Tomas Birk, opened the new hospital; nurses threatened a strike."
    found = event([report("a", more, date=DATES["en"]),
                   report("b", OPENED["es"], "es", date=DATES["es"])], "en")  # fmt: skip
    assert all(one.text != more or one.reports == ("a",) for one in found.statements)


def test_a_day_that_another_report_names_is_marked() -> None:
    dated = OPENED["pt"].replace("inaugurou", "inaugurou na quinta-feira")
    found = event([report("a", OPENED["en"], date=DATES["en"]),
                   report("b", dated, "pt", date=DATES["pt"])])  # fmt: skip
    [one] = found.statements
    assert (one.text, one.date, one.dated_by) == (OPENED["en"], "2025-06-05", "b")
    shown = EventView.of(found, "en").day(one)
    assert shown == "2025-06-05, day as in B, reckoned from “quinta-feira”"


def test_one_day_has_one_entry_for_what_two_languages_tell_of_it() -> None:
    found = event([
        report("a", "The bus company of Orlanda raised its prices on Tuesday.", date=DATES["en"]),
        report("b", "Das Busunternehmen von Orlanda erhöhte am Dienstag seine Preise.", "de",
               date=DATES["de"]),
    ])  # fmt: skip
    [entry] = found.timeline
    assert (entry.date, entry.words) == ("2025-06-03", "Tuesday")


QUOTED = [
    ("en", "“We lost the harvest and the seeds for next year,” said Mara Ferro, a farmer."),
    (
        "en",
        "Her village is poor. “We lost the harvest, and the seeds for next year.” The wells of "
        "the valley are dry, and nobody there expects rain before the autumn.",
    ),
    ("pt", "“Perdemos a colheita e as sementes para o próximo ano”, disse Mara Ferro."),
    ("es", "“Perdimos la cosecha y las semillas para el próximo año”, dijo Mara Ferro."),
]


@pytest.mark.parametrize("second", QUOTED[1:])
def test_a_quotation_stands_once_and_names_all_reports_that_have_it(
    second: tuple[str, str],
) -> None:
    found = event([
        report("a", f"It rained in Orlanda. {QUOTED[0][1]}", date=DATES["en"]),
        report("b", second[1], second[0], date=DATES[second[0]]),
    ])  # fmt: skip
    [one] = found.quotations
    assert (one.speaker, one.reports) == ("Mara Ferro", ("a", "b"))
    assert not any("seeds" in told.text or "sement" in told.text for told in found.single)


def test_who_counts_otherwise_does_not_say_it_though_the_number_is_there() -> None:
    found = event([
        report("a", "Two people of Arba died when the power failed on Monday."),
        report("b", "Three people of Arba died when the power failed on Monday, two of them men."),
    ])  # fmt: skip
    assert not any(len(one.reports) > 1 for one in found.statements)
