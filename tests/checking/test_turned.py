"""Denials and hedges that a sentence turns, and words that its text has in no form."""

import pytest

from summarize.checking.support import Grader
from summarize.checking.turned import new_words, stems_in, turned
from summarize.text.split_text import SplitText

TEXT = (
    "The council will decide on the old ferry pier on Monday. Ruth Abel may resign in May. "
    "The alleged thief Tom Reed was seen in Hull. Police arrested Ann Holt in Bath. "
    "The mayor did not sign the bill in June."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council refused to decide on the old ferry pier on Monday.",
        "The council has decided on the old ferry pier.",
        "Ruth Abel resigns in May.",
        "Thief Tom Reed was in Hull, where he was seen.",
        "Police did not arrest Ann Holt in Bath.",
        "In June the mayor, it is said, signs bills.",
        "The council burned and looted the old ferry pier on Monday.",
    ],
)
def test_what_is_turned_is_unsupported_and_said(sentence: str) -> None:
    grade = Grader(SplitText.of(TEXT, "en")).grade(sentence)
    assert grade.support == "unsupported"
    assert grade.findings


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Holt was arrested by police in Bath.",
        "On Monday the council is to decide on the old pier.",
        "The mayor refused to sign the bill.",
        "Tom Reed, an alleged thief, was in Hull.",
        "The council will vote on the old ferry pier on Monday.",
    ],
)
def test_what_says_the_same_in_other_words_is_consistent(sentence: str) -> None:
    assert Grader(SplitText.of(TEXT, "en")).grade(sentence).support == "consistent"


@pytest.mark.parametrize(
    ("language", "sentence", "source", "found"),
    [
        ("pt", "O conselho não decidiu.", "O conselho decidiu em maio.", True),
        ("pt", "O conselho decidiu.", "O conselho não decidiu em maio.", True),
        ("pt", "O conselho decidiu.", "O conselho decidiu em maio.", False),
        ("ru", "Мэр не подписал закон.", "Мэр подписал закон.", True),
        ("zh", "市长不过是辞职了。", "市长已经辞职了。", False),
        ("xx", "Aro tela.", "Aro ne tela.", False),
    ],
)
def test_other_languages_have_their_denials(
    language: str, sentence: str, source: str, *, found: bool
) -> None:
    assert bool(turned(sentence, [source], language)) is found


def test_nothing_is_turned_where_there_is_nothing() -> None:
    assert turned("", ["The mill is shut."], "en") == []
    assert turned("The mill is shut.", [], "en") == []
    assert new_words("", stems_in("", "en"), "en") == []
    assert new_words("Verkauft und verbrannt.", frozenset(), "de") == []


def test_a_place_is_given() -> None:
    sentence = "The council never met."
    [finding] = turned(sentence, ["The council met in May."], "en")
    assert finding.span is not None
    assert sentence[finding.span.start : finding.span.end] == "never"
