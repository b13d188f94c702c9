"""The score of a summary: each feature can only lower it."""

import pytest

from summarize.checking.score import WEIGHTS, Scorer, overlap
from summarize.text.split_text import SplitText

TEXT = (
    "The storm sank 14 boats in Madalena. The ferry to Faial was stopped on 12 March. The mayor "
    "promised help."
)
SOURCE = SplitText.of(TEXT, "en")
FIRST = "The storm sank 14 boats in Madalena."


@pytest.mark.parametrize(
    ("sentence", "features"),
    [
        (FIRST, set()),
        (FIRST.replace("14", "19"), {"numbers"}),
        (FIRST.replace("14", "12"), {"numbers elsewhere"}),
        (FIRST.replace("Madalena", "Horta"), {"names", "capitals"}),
        ("The storm didn't sink 14 boats in Madalena.", {"denials"}),
    ],
)
def test_each_feature_is_a_fault(sentence: str, features: set[str]) -> None:
    scorer = Scorer(SOURCE)
    pairs = [(sentence, [FIRST])]
    found = scorer.features(pairs)
    assert {name for name, value in found.items() if value} == features
    score = scorer.score(pairs)
    assert score is not None
    assert (score == 1) == (not features)
    assert score > 0.1


def test_no_weight_raises_the_score() -> None:
    assert all(weight >= 0 for weight in WEIGHTS.values())


def test_nothing_has_no_figures() -> None:
    assert Scorer(SOURCE).score([]) is None
    assert overlap([], "en") is None
    assert overlap([("...", [])], "en") is None


def test_the_overlap_is_a_share_of_words() -> None:
    assert overlap([(FIRST, [FIRST])], "en") == 1
    assert overlap([("Rain fell", [FIRST])], "en") == 0
    assert overlap([("风暴击沉船", ["风暴击沉了船"])], "zh") == 0.75
