"""Sentences that were told already."""

from summarize.checking.sentence_index import AlreadyTold, SentenceIndex

STEMS = [
    {"storm", "harbour", "boats", "sank", "night", "mayor"},
    {"storm", "harbour", "boats", "sank", "pier", "mayor"},
    {"repair", "plan", "million", "agency", "autumn", "ramp"},
    {"repair", "plan", "million", "agency", "storm", "boats"},
    {"storm", "harbour", "boats", "repair", "plan", "million"},
]


def told(*numbers: int) -> AlreadyTold:
    found = AlreadyTold(SentenceIndex(STEMS))
    for number in numbers:
        found.add(number)
    return found


def test_a_sentence_like_one_that_was_told_is_told() -> None:
    assert told(0).has(1)
    assert not told(0).has(2)


def test_a_sentence_that_several_say_together_is_told() -> None:
    assert not told(0).has(4)
    assert told(0, 2).has(4)


def test_asking_tells_nothing() -> None:
    found = told(0)
    for number in (2, 3, 2, 3):
        assert not found.has(number)
    assert not found.has(4)
