"""What comes in the place of a sentence that the text does not support, in which order."""

from collections.abc import Sequence

from summarize.checking.support import Grader
from summarize.documents import Support
from summarize.summarizing.repair import Repairer
from summarize.summarizing.told import Told
from summarize.text.split_text import SplitText

TEXT = (
    "The council of Alder Bay voted on Monday to close the old ferry pier. "
    "Mayor Ruth Abel said the repairs would have cost 4.2 million euros. "
    "Fishermen from the northern villages had asked for a delay until the end of the season."
)
ALL: frozenset[Support] = frozenset({"verbatim", "proved", "consistent"})
PROVED: frozenset[Support] = frozenset({"verbatim", "proved"})


def repaired(
    draft: Sequence[str], others: Sequence[str] = (), allowed: frozenset[Support] = ALL
) -> list[Told]:
    source = SplitText.of(TEXT, "en")
    return Repairer(source, Grader(source), allowed).repaired(draft, others)


FALSE = "The council of Alder Bay voted 99 times to close the old ferry pier."


def test_what_may_go_out_goes_out_as_it_is() -> None:
    draft = ["The old ferry pier of Alder Bay was closed by the council."]
    [told] = repaired(draft)
    assert (told.text, told.support, told.repaired) == (draft[0], "consistent", None)
    assert told.sources[0].text.startswith("The council")


def test_another_answer_that_is_proved_comes_first() -> None:
    other = "The council of Alder Bay voted to close the old ferry pier."
    [told] = repaired([FALSE], [other])
    assert (told.text, told.support) == (other, "proved")
    assert told.repaired is not None
    assert (told.repaired.how, told.repaired.was) == ("hypothesis", FALSE)
    assert [finding.kind for finding in told.repaired.findings] == ["number"]


def test_else_the_sentences_of_the_text_come() -> None:
    [told] = repaired([FALSE], ["An answer that is not proved 88 times."])
    assert told.support == "verbatim"
    assert told.text == TEXT.split(" Mayor", maxsplit=1)[0]
    assert told.repaired is not None
    assert told.repaired.how == "source"
    assert told.findings == ()


def test_what_is_told_already_is_not_told_again() -> None:
    first = TEXT.split(" Mayor", maxsplit=1)[0]
    assert [one.text for one in repaired([first, FALSE])] == [first]
    assert [one.text for one in repaired([FALSE, first])] == [first]


def test_strict_lets_nothing_out_that_is_only_consistent() -> None:
    draft = ["The old ferry pier of Alder Bay was closed by the council."]
    [told] = repaired(draft, allowed=PROVED)
    assert told.support == "verbatim"


def test_a_sentence_of_something_else_is_left_out() -> None:
    assert repaired(["Comets orbit 77 distant planets."]) == []


def test_graded_changes_nothing() -> None:
    source = SplitText.of(TEXT, "en")
    grader = Grader(source)
    told = Repairer(source, grader, ALL).graded([FALSE, TEXT.split(" Mayor", maxsplit=1)[0]])
    assert [one.support for one in told] == ["unsupported", "verbatim"]
    assert told[0].text == FALSE
