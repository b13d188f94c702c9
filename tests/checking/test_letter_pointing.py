"""The source of a translated sentence is found by parts of its words."""

from summarize.checking.letter_pointing import LetterPointer

TEXT = [
    "The storm sank 14 of the 56 boats in the harbour.",
    "About 900 passengers a day use the crossing to Horta.",
    "Repairs will take place in two phases.",
]


def test_other_forms_of_the_words_are_enough() -> None:
    pointer = LetterPointer(TEXT, "en")
    assert pointer.pointed_at("Some 900 travellers cross to Horta daily.", 3)[0][0] == 1
    assert pointer.pointed_at("The works, repairing it, come in two phases.", 1)[0][0] == 2
    [(number, score)] = pointer.pointed_at(TEXT[0], 1)
    assert (number, score) == (0, 1.0)


def test_what_is_like_nothing_has_a_low_figure() -> None:
    pointer = LetterPointer(TEXT, "en")
    found = pointer.pointed_at("Parliament voted on Monday.", 1)
    assert not found or found[0][1] < 0.15


def test_nothing_points_at_nothing() -> None:
    assert LetterPointer([], "en").pointed_at("Rain fell.", 3) == []
    assert LetterPointer(TEXT, "en").pointed_at("", 3) == []
    assert LetterPointer(["", "..."], "en").pointed_at("Rain fell.", 3) == []


def test_scripts_without_spaces_are_compared_too() -> None:
    pointer = LetterPointer(["风暴击沉了港口里的船。", "渡轮星期三停航。"], "zh")
    assert pointer.pointed_at("风暴在港口击沉了船只。", 1)[0][0] == 0
