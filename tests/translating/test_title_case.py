"""Headlines in title case, as their text writes its words."""

import pytest

from summarize.documents import Span
from summarize.translating.title_case import SentenceCase

TEXT = [
    "A killer pig was seen near the port of Faro.",
    "The farmer and the Harbour Board met on Monday.",
    "A ferry of the Harbour Board sank.",
    "Nobody was hurt in the storm.",
    "The port stays open.",
]
CASE = SentenceCase(TEXT, {"quietly", "moved"}.__contains__)


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Killer Pig Mauls Farmer in Faro Port", "Killer pig Mauls farmer in Faro port"),
        ("Harbour Board Quietly Moved the Ferry", "Harbour Board quietly moved the ferry"),
        ("Faro: The Storm Hurt Farmer and Pig", "Faro: The storm hurt farmer and pig"),
        ("The farmer met the Harbour Board.", "The farmer met the Harbour Board."),
        ("KILLER PIG SEEN NEAR FARO PORT", "KILLER PIG SEEN NEAR FARO PORT"),
        ("Ann Hill", "Ann Hill"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_the_text_has_small_is_small(line: str, plain: str) -> None:
    assert CASE(line) == plain


def test_what_must_be_kept_is_kept() -> None:
    assert CASE("Killer Pig Near Faro Port and Ferry", [Span(7, 10)]).startswith("Killer Pig near")


def test_a_short_text_has_not_said_its_names() -> None:
    case = SentenceCase(TEXT[:1], lambda _: True)
    assert case("Killer Pig Quietly Moved From Port") == "Killer pig Quietly Moved From port"
