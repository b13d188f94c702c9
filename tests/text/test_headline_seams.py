"""Where a headline ends that has run into the first sentence behind it."""

import time

import pytest

from summarize.text.headline_seams import headline_end

GLUED = [
    ("Nine saved as boat sinks off Faro", "A boat with nine people on board sank off Faro.", "en"),
    ("Council votes to close two libraries", "The town council has voted to close both.", "en"),
    ("Two libraries 'will not close'", "They stay open until the summer of next year.", "en"),
    (
        "Ann Hill leaves the harbour board",
        "Harbour chief Ann Hill leaves the board of the port after nine years.",
        "en",
    ),
    (
        "Port strike: Faro fishermen stay at home on third day of protest",
        "Faro has seen a third day without its fishermen.",
        "en",
    ),
    (
        "Barco afunda perto de Faro e nove são salvos",
        "O barco levava nove pessoas quando afundou.",
        "pt",
    ),
]
WHOLE = [
    ("She told The Guardian that the boat had sunk off Faro in the night.", "en"),
    ("In 2018 the council said A and B were both closed for the summer.", "en"),
    ("The Class A drugs were found in the boat off Faro on Monday night.", "en"),
    ("He said that I was never on board when the boat sank off Faro.", "en"),
    ("The mayor of Faro told the council that Faro would pay for the boats.", "en"),
    ("Police said: The boat sank off Faro with nine people on board.", "en"),
    ("Sagte der Sprecher, dass Sie am Montag in den Hafen kommen sollen.", "de"),
    (
        "New electric boats, several new small SUVs, a redesigned car and new electric barges "
        "are on show.",
        "en",
    ),
    (
        "The port could use its navy to hamper Russian exports and would use it to prevent Russian "
        "exports from the port of Faro.",
        "en",
    ),
    ("The boat sank.", "en"),
    ("", "en"),
    ("渔船在法鲁附近沉没九人获救", "zh"),
]


@pytest.mark.parametrize(("headline", "sentence", "language"), GLUED)
def test_a_headline_ends_where_a_sentence_begins(
    headline: str, sentence: str, language: str
) -> None:
    assert headline_end(f"{headline} {sentence}", language) == len(headline) + 1
    assert headline_end(sentence, language) is None


@pytest.mark.parametrize(("sentence", "language"), WHOLE)
def test_a_sentence_has_no_headline(sentence: str, language: str) -> None:
    assert headline_end(sentence, language) is None


def test_a_long_text_takes_no_time() -> None:
    start = time.perf_counter()
    assert headline_end("faro boat " * 100_000, "en") is None
    assert time.perf_counter() - start < 1
