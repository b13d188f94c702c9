"""The lines about a result."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from summarize.documents import Coverage, Document, Finding, Summary, SummarySentence, Support
from summarize.writing.formats import render
from summarize.writing.notices import lines_of, remarks_of


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


UNSURE = Finding("uncertain", "warning", "the translator was unsure of this translation")
HALF = Finding("uncertain", "notice", "the translator was not sure of this translation")


def doubted(*findings: tuple[Finding, ...], title: tuple[Finding, ...] = ()) -> Summary:
    """A translated summary with originals beside what was doubted, and as many findings."""
    sentences = tuple(
        SummarySentence("Um barco.", original="A boat.", findings=some) for some in findings
    )
    shown = [f"{one.text} [A boat.]" if one.findings else one.text for one in sentences]
    return replace(
        summary([]), text=" ".join(shown), sentences=sentences, findings=title, language="pt"
    )


@pytest.mark.parametrize(
    ("result", "lines"),
    [
        (doubted(()), []),
        (
            doubted((UNSURE,), ()),
            ["warning: the translator was unsure of sentence 1 of 2: the original stands in "
             "brackets"],
        ),
        (
            doubted((HALF,), (HALF,), (UNSURE,)),
            ["warning: the translator was unsure of sentence 3 of 3: the original stands in "
             "brackets",
             "notice: the translator was not quite sure of sentences 1 and 2 of 3: the originals "
             "stand in brackets"],
        ),
        (
            doubted((HALF,), title=(HALF,)),
            ["notice: the translator was not quite sure of the title and the only sentence: the "
             "originals stand in brackets"],
        ),
        (doubted((), title=(UNSURE,)), ["warning: the translator was unsure of the title"]),
    ],
)  # fmt: skip
def test_what_the_translator_doubted_is_counted(result: Summary, lines: list[str]) -> None:
    assert list(remarks_of(result)) == lines


def test_markdown_names_the_doubted_sentence_and_leaves_out_the_others() -> None:
    shown = render(doubted((HALF,), (UNSURE,)), "markdown")
    assert shown.count("> - ") == 1
    assert "> - sentence 2: the translator was unsure of this translation" in shown


def test_a_sentence_with_two_doubts_is_counted_once_by_the_graver() -> None:
    result = doubted((HALF, UNSURE, UNSURE), title=(UNSURE, HALF))
    [line] = remarks_of(result)
    assert line.startswith("warning: the translator was unsure of the title and the only sentence")
