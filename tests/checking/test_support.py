"""How far a text stands behind a sentence, and where it comes from."""

from summarize.checking.pointing import Pointer
from summarize.checking.support import Grader
from summarize.text.split_text import SplitText

TEXT = (
    "The council of Alder Bay voted on Monday to close the old ferry pier. "
    "Mayor Ruth Abel said the repairs would have cost 4.2 million euros. "
    "Fishermen had asked for a delay until the end of the season."
)


def grader(text: str = TEXT, language: str = "en") -> Grader:
    return Grader(SplitText.of(text, language))


def test_a_sentence_of_the_text_is_verbatim() -> None:
    grade = grader().grade("Fishermen had asked for a delay until the end of the season.")
    assert grade.support == "verbatim"
    assert grade.findings == ()


def test_what_is_left_when_a_part_is_taken_away_is_proved() -> None:
    found = grader()
    sentence = "The council of Alder Bay voted to close the old ferry pier."
    grade = found.grade(sentence)
    assert grade.support == "proved"
    [source] = grade.sources
    assert TEXT[source.start : source.end] == source.text
    assert source.text.startswith("The council of Alder Bay voted on Monday")


def test_what_only_has_its_words_from_the_text_is_consistent() -> None:
    sentence = "The old ferry pier of Alder Bay was closed by the council."
    assert grader().grade(sentence).support == "consistent"
    other = grader().grade("The 9 old ferry piers of Alder Bay were closed by the council.")
    assert (other.support, [one.kind for one in other.findings]) == ("unsupported", ["number"])


def test_what_has_other_words_is_unsupported_and_said() -> None:
    grade = grader().grade("Scientists discovered a comet behind distant planets yesterday.")
    assert grade.support == "unsupported"
    assert {(one.kind, one.severity) for one in grade.findings} == {("support", "warning")}
    assert "too few of this sentence's words" in grade.findings[0].message


def test_sources_cover_a_sentence_that_joins_two() -> None:
    found = grader()
    sentence = "Repairs would have cost 4.2 million euros, and fishermen asked for a delay."
    sources = found.grade(sentence).sources
    assert [one.text.split()[0] for one in sources] == ["Mayor", "Fishermen"]
    assert sources[0].score >= sources[1].score > 0


def test_a_text_without_spaces_has_sources_too() -> None:
    lines = ["港口星期二关闭,因为风暴来了。", "市长宣布维修计划需要四百万。"]
    pointer = Pointer(lines, "zh")
    assert pointer.pointed_at("维修计划需要四百万")[0][0] == 1
    assert pointer.cover("港口因为风暴关闭", 3)[0][0] == 0


def test_nothing_points_at_nothing() -> None:
    assert Pointer([], "en").pointed_at("Rain fell.") == []
    assert Pointer(["Rain fell."], "en").cover("", 3) == []
    assert Pointer(["Rain fell."], "en").pointed_at("?!") == []
