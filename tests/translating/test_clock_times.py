import time

import pytest

from summarize.translating.clock_times import told_by_24_hours


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Abre às 3 p.m. de segunda.", "pt", "Abre às 15h de segunda."),
        ("Abre às 3 p.m.", "pt", "Abre às 15h."),
        ("8:30 p.m.", "pt", "20h30"),
        ("Abre às 10:30am, e fecha.", "pt-PT", "Abre às 10h30, e fecha."),
        (
            "Encontraram-se entre 2 e 4 p.m. na praça.",
            "pt",
            "Encontraram-se entre 2 e 4 da tarde na praça.",
        ),
        ("das 11 às 1:15 PM", "pt", "das 11 às 1:15 da tarde"),
        ("às 12 a.m. e às 12 p.m.", "pt", "às 0h e às 12h."),
        ("um 3 p.m. am Montag", "de", "um 15:00 am Montag"),
        ("à 7.30pm à Leeds", "fr", "à 19 h 30 à Leeds"),
        ("zwischen 2 und 4 p.m. dort", "de", "zwischen 2 und 4 p.m. dort"),
        # These know the halves of the day.
        ("a las 3 p. m.", "es", "a las 3 p. m."),
        ("at 3 p.m.", "en", "at 3 p.m."),
        # These are no times.
        ("O canal 15 pm e 3 amigos", "pt", "O canal 15 pm e 3 amigos"),
        ("1.250 p.m.", "pt", "1.250 p.m."),
    ],
)
def test_times_are_told_by_the_clock_of_the_reader(text: str, language: str, told: str) -> None:
    assert told_by_24_hours(text, text, language) == told


def test_midnight_is_not_in_the_morning() -> None:
    assert told_by_24_hours("às 12 da manhã", "at 12 a.m.", "pt") == "às 0h"
    assert told_by_24_hours("às 12 da manhã", "at 12 in the morning", "pt") == "às 12 da manhã"


def test_it_takes_linear_time() -> None:
    start = time.process_time()
    for text in ("1" * 100_000, "3 p" * 50_000, "3 - 4 p.m. " * 10_000, "3 " * 100_000 + "pm"):
        told_by_24_hours(text, text, "pt")
    assert time.process_time() - start < 2
