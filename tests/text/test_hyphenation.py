import time

import pytest

from summarize.text.hyphenation import mended
from summarize.text.normalization import replaced


def read(text: str, *, frequent: str | None = None) -> str:
    """A text with its broken words mended, by the words of a vocabulary."""
    words = frozenset((frequent or "").split())
    pieces = (lambda word: 1 if word in words else 2) if frequent is not None else None
    return replaced(text, mended(text, pieces)).text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Cerca de 14.000 passa-\ngeiros são afetados",
            "Cerca de 14.000 passageiros\nsão afetados",
        ),
        ("um voo inter-\n  nacional.\nFim", "um voo internacional.\nFim"),
        ("a well-\nknown name", "a well-known\nname"),
        ("Disse-\n-lhes que o custo", "Disse-lhes\nque o custo"),
        ("the Anglo-\r\nSaxon kings", "the Anglo-Saxon\r\nkings"),
        ("first-\nand second-class seats", "first-\nand second-class seats"),
        ("Vor-\nund Nachteile", "Vor-\nund Nachteile"),
        ("a pe\u00ad\ntition was", "a petition\nwas"),
        ("1-\n2 and a -\nb", "1-\n2 and a -\nb"),
    ],
)
def test_words_broken_at_line_ends_are_whole(text: str, words: str) -> None:
    assert read(text, frequent="passageiros internacional well known name") == words


def test_the_words_of_the_text_say_whether_there_is_a_hyphen() -> None:
    assert read("The harbour was shut. The har-\nbour opens.") == (
        "The harbour was shut. The harbour\nopens."
    )
    assert read("A co-pilot, and the co-\npilot again") == "A co-pilot, and the co-pilot\nagain"


def test_without_a_vocabulary_a_text_that_breaks_its_words_is_taken_at_its_word() -> None:
    text = "Der Hafen bleibt ge-\nschlossen, weil der Land-\nweg nach dem Sturm zer-\nstört ist."
    assert read(text) == (
        "Der Hafen bleibt geschlossen,\nweil der Landweg\nnach dem Sturm zerstört\nist."
    )
    assert read("He is a well-\nknown man in the town.") == "He is a well-known\nman in the town."


def test_it_takes_linear_time() -> None:
    for text in (
        "a-\n" * 100_000,
        "-" * 300_000,
        "a" * 300_000 + "-\nb",
        ("a-" + " " * 19) * 20_000,
    ):
        start = time.process_time()
        list(mended(text))
        assert time.process_time() - start < 3
