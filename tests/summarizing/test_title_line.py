"""One line for a text: its title, or a sentence, cut where the proof allows."""

from summarize.lengths import Extent
from summarize.summarizing.title_line import from_sentences, from_title
from summarize.summarizing.told import Told

TITLE = "Council closes the old ferry pier, ending a century of crossings to the islands"


def test_a_title_that_fits_stays() -> None:
    told, findings = from_title("Rain\nfalls on  Lisbon", "en", Extent(10, "words"), is_asked=True)
    assert (told.text, told.support, findings) == ("Rain falls on Lisbon", "verbatim", [])


def test_a_length_that_nobody_asked_for_cuts_nothing() -> None:
    told, findings = from_title(TITLE, "en", Extent(6, "words"), is_asked=False)
    assert (told.text, findings) == (TITLE, [])


def test_a_title_is_cut_at_a_mark_where_that_is_a_sentence() -> None:
    told, findings = from_title(TITLE, "en", Extent(10, "words"), is_asked=True)
    assert told.support == "proved"
    assert told.text == "Council closes the old ferry pier"
    assert findings == []


def test_what_cannot_be_cut_is_said() -> None:
    told, findings = from_title(TITLE, "en", Extent(3, "words"), is_asked=True)
    assert told.text == TITLE
    [finding] = findings
    assert (finding.kind, finding.severity) == ("length", "warning")
    assert "no line of at most 3 words" in finding.message


def test_without_a_title_the_first_sentence_that_fits_is_the_line() -> None:
    long = Told("The council of Alder Bay voted on Monday evening to close the old ferry pier.")
    short = Told("The ferry stops in May.", "verbatim")
    told, findings = from_sentences([long, short], "en", Extent(8, "words"), is_asked=True)
    assert (told, findings) == (short, [])
    told, findings = from_sentences([long], "en", Extent(4, "words"), is_asked=True)
    assert told == long
    assert [one.kind for one in findings] == ["length"]
