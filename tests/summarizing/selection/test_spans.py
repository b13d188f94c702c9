"""The span of a sentence without the space around it and the full stops that end nothing."""

import pytest

from summarize.documents import Span
from summarize.summarizing.selection.trimming import span_without_space


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  The storm came.\n", "The storm came."),
        ("The storm came. . ", "The storm came."),
        ("The storm came. . . .", "The storm came."),
        ("Did it come? .", "Did it come?"),
        ("“It came.” .", "“It came.”"),
        ("暴风雨来了。 .", "暴风雨来了。"),
        ("هل وصلت؟ .", "هل وصلت؟"),
        # What is left of a page ends nothing only behind the end of a sentence.
        ("The storm came .", "The storm came ."),
        ("He waited . . .", "He waited ."),
        ("It rose to 5 .", "It rose to 5 ."),
        ("The storm came...", "The storm came..."),
        ("U. S. A.", "U. S. A."),
        (" . ", "."),
        (". .", "."),
        ("", ""),
        (" \n\t ", ""),
    ],
)
def test_what_is_left_of_a_span(text: str, kept: str) -> None:
    around = f"Before. {text}After."
    span = span_without_space(around, Span(8, 8 + len(text)))
    assert around[span.start : span.end] == kept
    assert 8 <= span.start <= span.end <= 8 + len(text)


def test_a_span_is_never_turned_round() -> None:
    for text in (" ", ". . . .", " . . ", "a . .", "\u00a0"):
        for end in range(len(text) + 1):
            span = span_without_space(text, Span(0, end))
            assert 0 <= span.start <= span.end <= len(text)


def test_many_full_stops_take_time_in_proportion() -> None:
    text = "It came." + " ." * 200_000
    assert span_without_space(text, Span(0, len(text))) == Span(0, 8)
