import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.marks import put_back, taken_off


@pytest.mark.parametrize(
    ("sentence", "plain", "words"),
    [
        ("The **mayor** said *no*.", "The mayor said no.", ["mayor", "no"]),
        ("It is _closed_ ~~now~~.", "It is closed now.", ["closed", "now"]),
        ("See [the report](https://e.example/a_(b).pdf).", "See the report.", ["the report"]),
        ('A <a href="x">link</a> and <b>bold</b>.', "A link and bold.", ["link", "bold"]),
        ("العمدة **قال** لا.", "العمدة قال لا.", ["قال"]),
        ("**市长**说不。", "市长说不。", ["市长"]),
    ],
)
def test_marks_are_taken_off_and_can_be_put_back(
    sentence: str, plain: str, words: list[str]
) -> None:
    text, marks = taken_off(sentence)
    assert text == plain
    assert [mark.words for mark in marks] == words
    assert put_back(text, marks, words) == (sentence, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "3 * 4 * 5",
        "a_b_c snake_case",
        "2**3",
        "* a bullet",
        "[1] and (2)",
        "a < b > c",
        "***",
        "____",
    ],
)
def test_what_is_no_mark_is_left_alone(sentence: str) -> None:
    assert taken_off(sentence) == (sentence, ())


def test_words_are_found_in_another_form_and_order() -> None:
    _, marks = taken_off("The **old bridge** of *Porto*")
    text, findings = put_back("A Ponte Velha do Porto", marks, ["ponte velha.", "port"])
    assert text == "A **Ponte Velha** do *Porto*"
    assert findings == []


def test_marks_whose_words_are_not_found_are_said_and_an_address_is_never_lost() -> None:
    _, marks = taken_off("The **mayor** and [the report](https://e.example/r) left.")
    text, findings = put_back("Eles saíram.", marks, ["o prefeito", "o relatório"])
    assert text == "Eles saíram. ([o relatório](https://e.example/r))"
    assert [finding.severity for finding in findings] == ["notice", "notice"]
    assert "**mayor**" in findings[0].message


def test_a_part_of_a_word_is_not_marked() -> None:
    _, marks = taken_off("The *art* show")
    text, findings = put_back("A parte da mostra", marks, ["arte"])
    assert text == "A parte da mostra"
    assert len(findings) == 1


@given(st.text(alphabet="ab *_~[]()<>/b\n", max_size=80))
def test_nothing_is_lost_whatever_the_text_is(sentence: str) -> None:
    text, marks = taken_off(sentence)
    assert len(text) + sum(len(m.opening) + len(m.closing) for m in marks) == len(sentence)


def test_a_text_full_of_marks_takes_no_longer_than_its_length() -> None:
    for piece in ("*", "[", "<b>", "_a", "**a", "[a](", "<a "):
        taken_off(piece * 20_000)
