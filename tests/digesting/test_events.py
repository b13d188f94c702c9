"""Several events in one folder are told apart."""

import time

from summarize.digesting.events import events_of
from summarize.digesting.name_keys import cognate, name_key, names_of
from tests.digesting.made import report

QUAKE = {
    "en": "A strong earthquake struck {0} on 1 May, killing {1} people. Rescuers work in {2}. "
    "Mayor {3} asked for tents, and schools in {0} are closed.",
    "pt": "Um forte terremoto atingiu {0} em 1 de maio e matou {1} pessoas. Bombeiros trabalham em "
    "{2}. A prefeita {3} pediu tendas, e as escolas de {0} estão fechadas.",
}
ARBA, TOVIRA = ("Arba", 51, "Selvo", "Lina Torak"), ("Tovira", 230, "Murga", "Jon Varga")


def test_two_earthquakes_are_two_events_also_in_two_languages() -> None:
    reports = [
        report(f"{facts[0]}{n}.{language}", QUAKE[language].format(*facts) + f" Note {n}.",
               language, date="2 May 2025" if language == "en" else "2 de maio de 2025")
        for n in range(4) for language in ("en", "pt") for facts in (ARBA, TOVIRA)
    ]  # fmt: skip
    groups = [{reports[i].name[:4] for i in group} for group in events_of(reports)]
    assert sorted(map(sorted, groups)) == [["Arba"], ["Tovi"]]


def test_reports_of_nothing_in_common_are_events_of_their_own() -> None:
    bodies = (
        "The harbour of Madalena is closed after a storm broke the wall.",
        "Eleven pupils came back to the school of Castrillo in March.",
        "The night train from Nancy arrived in Nice with 212 travellers.",
    )
    assert events_of([report(str(n), body) for n, body in enumerate(bodies)]) == [[0], [1], [2]]


def test_no_report_and_reports_without_words_are_no_error() -> None:
    assert events_of([]) == []
    assert sorted(map(sorted, events_of([report("a", "..."), report("b", "1 2 3")]))) in (
        [[0], [1]], [[0, 1]],
    )  # fmt: skip


def test_a_name_has_one_key_in_several_languages() -> None:
    assert name_key("Syria") == name_key("Síria") == name_key("Syrie") == "@SY"
    assert name_key("Manbij") == name_key("MANBIJ".title())
    assert name_key("Palin") != name_key("Palu")
    assert name_key("A") == ""
    assert cognate("hospital") == cognate("hopital".replace("o", "os", 1))
    assert "torak" in names_of("The mayor, Lina Torak, spoke.", "en")


def test_three_hundred_reports_are_compared_in_seconds() -> None:
    reports = [
        report(f"r{n}", f"In Place{n % 30}x the mayor Name{n % 30}x closed the road {n}.")
        for n in range(300)
    ]
    for one in reports:
        assert one.told
    start = time.monotonic()
    events_of(reports)
    assert time.monotonic() - start < 20
