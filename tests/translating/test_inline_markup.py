import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.translating.inline_markup import (
    Mark,
    in_capitals,
    restore_marks,
    strip_capitals,
    strip_marks,
)


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
    text, marks = strip_marks(sentence)
    assert text == plain
    assert [mark.words for mark in marks] == words
    assert restore_marks(text, marks, words) == (sentence, [])


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
    assert strip_marks(sentence) == (sentence, ())


def test_words_are_found_in_another_form_and_order() -> None:
    _, marks = strip_marks("The **old bridge** of *Porto*")
    text, findings = restore_marks("A Ponte Velha do Porto", marks, ["ponte velha.", "port"])
    assert text == "A **Ponte Velha** do *Porto*"
    assert findings == []


def test_marks_whose_words_are_not_found_are_said_and_an_address_is_never_lost() -> None:
    _, marks = strip_marks("The **mayor** and [the report](https://e.example/r) left.")
    text, findings = restore_marks("Eles saíram.", marks, ["o prefeito", "o relatório"])
    assert text == "Eles saíram. ([o relatório](https://e.example/r))"
    assert [finding.severity for finding in findings] == ["notice", "notice"]
    assert "**mayor**" in findings[0].message


@pytest.mark.parametrize(
    "sentence",
    [
        "a **b _c_ d** e",
        "[**bold**](http://e.example) z",
        "**[x](http://e.example/c_d)** k",
        "a <i>b <b>c</b> d</i> e",
        "**_x_** y",
        "See [a](http://e.example/1) and [b](http://e.example/2), **c**.",
    ],
)
def test_marks_inside_marks_come_off_and_go_back(sentence: str) -> None:
    text, marks = strip_marks(sentence)
    assert not any(sign in text for sign in ("*", "_", "<", "["))
    assert not any(sign in mark.words for mark in marks for sign in "*_<[")
    back, findings = restore_marks(text, marks, [mark.words for mark in marks])
    assert findings == []
    assert sorted(back) == sorted(sentence)
    assert strip_marks(back)[0] == text


@pytest.mark.parametrize(
    "sentence",
    ["Run `a **b** c` now", "https://e.example/__init__.py", "Open src/__init__/x.py"],
)
def test_what_stands_in_code_and_addresses_is_no_mark(sentence: str) -> None:
    assert strip_marks(sentence) == (sentence, ())


def test_words_with_another_ending_are_found() -> None:
    _, marks = strip_marks("An item and ***very strong*** words")
    assert restore_marks("Um item e palavras muito fortes", marks, ["muito forte"]) == (
        "Um item e palavras ***muito fortes***", [],
    )  # fmt: skip
    _, marks = strip_marks("The *day* of it")
    assert len(restore_marks("O diagnóstico", marks, ["dia"])[1]) == 1


def test_the_same_words_are_not_marked_twice() -> None:
    _, marks = strip_marks("**now** and **now** [now](http://e.example)")
    text, findings = restore_marks("agora", marks, ["agora"] * 3)
    assert text == "[**agora**](http://e.example)"
    assert len(findings) == 1


def test_a_link_that_crosses_another_mark_is_not_lost() -> None:
    marks = (Mark("**", "**", "a b", must_stay=False), Mark("[", "](x)", "b c", must_stay=True))
    text, findings = restore_marks("a b c", marks, ["a b", "b c"])
    assert text == "**a b** c ([b c](x))"
    assert len(findings) == 1


def test_many_lost_marks_are_few_findings() -> None:
    _, marks = strip_marks(" ".join(f"**b{i}**" for i in range(500)))
    _, findings = restore_marks("nada", marks, [f"x{i}" for i in range(500)])
    assert len(findings) == 4
    assert "497 more" in findings[-1].message


def truecased(word: str) -> str:
    return word if word in ("UN", "NATO", "EU") else word.lower()


@pytest.mark.parametrize(
    ("sentence", "plain", "stressed"),
    [
        ("The HARBOUR IS CLOSED until May.", "The harbour is closed until May.",
         ["HARBOUR IS CLOSED"]),
        ("HARBOUR CLOSED - see below", "Harbour closed - see below", ["HARBOUR CLOSED"]),
        ("The UN SECURITY COUNCIL met.", "The UN security council met.", ["UN SECURITY COUNCIL"]),
        ("Do it NOWADAYS, says NATO.", "Do it nowadays, says NATO.", ["NOWADAYS"]),
    ],
)  # fmt: skip
def test_stress_is_taken_off_and_put_back(sentence: str, plain: str, stressed: list[str]) -> None:
    text, marks = strip_capitals(sentence, truecased, {"nowadays"})
    assert (text, [mark.capitals for mark in marks]) == (plain, stressed)
    back, findings = restore_marks(text, marks, [mark.words for mark in marks])
    assert (back, findings) == (sentence, [])


@pytest.mark.parametrize(
    "sentence",
    ["NATO EU UN met.", "Ana DUARTE left.", "The US EPA said so.", "ALL IN CAPITALS", "A B c", "",
     "The BBC, THE END."],
)  # fmt: skip
def test_acronyms_and_single_names_are_no_stress(sentence: str) -> None:
    assert strip_capitals(sentence, truecased) == (sentence, ())


def test_capitals_that_cannot_be_put_back_are_said() -> None:
    _, marks = strip_capitals("The HARBOUR IS CLOSED now.", truecased)
    text, findings = restore_marks("Fechou agora.", marks, ["porto está fechado"])
    assert text == "Fechou agora."
    assert "HARBOUR IS CLOSED is not in capitals" in findings[0].message


def test_capitals_are_those_of_the_language() -> None:
    assert in_capitals("liman açık", "tr") == "LİMAN AÇIK"
    assert in_capitals("ilha", "pt") == "ILHA"
    assert len(in_capitals("straße ﬁ", "de")) == len("straße ﬁ")


def test_a_part_of_a_word_is_not_marked() -> None:
    _, marks = strip_marks("The *art* show")
    text, findings = restore_marks("A parte da mostra", marks, ["arte"])
    assert text == "A parte da mostra"
    assert len(findings) == 1


@given(st.text(alphabet="ab *_~[]()<>/b\n", max_size=80))
def test_nothing_is_lost_whatever_the_text_is(sentence: str) -> None:
    text, marks = strip_marks(sentence)
    assert len(text) + sum(len(m.opening) + len(m.closing) for m in marks) == len(sentence)


def test_a_text_full_of_marks_takes_no_longer_than_its_length() -> None:
    for piece in ("*", "[", "<b>", "_a", "**a", "[a](", "<a "):
        strip_marks(piece * 20_000)
