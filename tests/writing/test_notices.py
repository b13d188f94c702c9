"""The lines about a result."""

from collections.abc import Sequence

import pytest

from summarize.documents import Coverage, Document, Summary, SummarySentence, Support
from summarize.writing.notices import lines_of


def summary(
    grades: Sequence[Support | None], *, chunks: int = 1, title: str | None = None, text: str = "A."
) -> Summary:
    return Summary(
        document=Document("a.txt", "A. B.", "00", title=title),
        document_language="en",
        language_confidence=1.0,
        language="en",
        title=title,
        text=text,
        sentences=tuple(SummarySentence("A.", support=grade) for grade in grades),
        unchanged=False,
        pivot=None,
        findings=(),
        coverage=Coverage(10, 10, chunks, 1),
        route="direct",
        beams=1,
        new_tokens=10,
        signature="",
    )


@pytest.mark.parametrize(
    ("grades", "line"),
    [
        (["verbatim", "proved", "verbatim"], "in 1 chunk; sentences: 2 verbatim, 1 proved"),
        (["unsupported", "consistent"], "in 1 chunk; sentences: 1 consistent, 1 unsupported"),
        ([None, None], "100% of the text was read, in 1 chunk"),
    ],
)
def test_grades_are_counted_apart(grades: list[Support | None], line: str) -> None:
    assert next(lines_of(summary(grades))).endswith(line)


def test_a_headline_is_the_title_or_chosen() -> None:
    one = summary(["verbatim"], chunks=0, title="The bridge is open", text="The bridge is open")
    assert list(lines_of(one)) == ["the headline is the text's own title"]
    one = summary(["verbatim"], chunks=0, title="The bridge is open")
    assert list(lines_of(one)) == [
        "its sentences were chosen without a model; sentences: 1 verbatim"
    ]
