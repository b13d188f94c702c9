"""What of a sentence of speech only another tells. All sentences are invented."""

import pytest

from summarize.summarizing.conversations.clean import cleaned
from summarize.summarizing.conversations.leaning import leans
from summarize.summarizing.conversations.speech_words import speech
from summarize.summarizing.conversations.tokens import words_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Some pupils, some young people, respond far better to that.", True),
        ("Last time we talked about bridges and how we might pay for that.", True),
        ("Last time we talked about bridges and how we might pursue that.", False),
        ("In the county we have three bridges and two ferries to pay for.", False),
        ("Maybe you don't give them access to the gate in the morning.", True),
        ("If we really turn it towards the bridge, riders will go there.", True),
        ("Maybe we should put that on top of the bridge.", True),
        ("I say that in Linden we have two ferries and a bridge.", False),
        ("Not that weird, because we want to make it flashy for riders.", True),
        ("I came because the county pays for the ferry and the bridge.", False),
        ("The county pays them for the bridge and for the ferries.", False),
    ],
)
def test_what_only_another_sentence_tells(sentence: str, expected: bool) -> None:
    assert leans(words_of(sentence), speech("en"), "en") is expected


def test_an_adverb_is_no_theme() -> None:
    words = words_of("This, ultimately, has to be about what is good for pupils.")
    assert leans(words, speech("en"), "en", frozenset({"ultima"}))


@pytest.mark.parametrize(
    ("said", "is_ragged"),
    [
        ("The previous syst It 's based on the bridge over the Tamm .", True),
        ("Th the design of the bridge has got to remain the same .", True),
        ("The previous one is based on the bridge over the Tamm .", False),
        ("So I think It 's based on the bridge over the Tamm .", True),
    ],
)
def test_a_clause_that_was_given_up_tells_nothing(said: str, is_ragged: bool) -> None:
    assert cleaned(said, "en", is_raw=True).ragged is is_ragged
