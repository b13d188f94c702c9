"""The small inputs beside the checkout on which the program once went wrong, and what is right."""

import pytest

from summarize.checking import changed_numbers
from summarize.text.sentences import split
from tests.conftest import ROOT

CASES = ROOT.parent / "shared" / "cases"


def rows(name: str) -> list[list[str]]:
    """The rows of a file of cases, without their headings."""
    path = CASES / name
    if not path.is_file():
        pytest.skip("the cases are not beside this checkout (../shared/cases)")
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:] if line]


def test_numbers_are_found_changed_where_they_are() -> None:
    cases = rows("numbers.tsv")
    wrong = []
    for right, source, target, original, translation in cases:
        findings = changed_numbers(translation, original, (target, source))
        if bool(findings) != (right == "N"):
            wrong.append((original, translation, findings))
    assert len(cases) >= 55
    assert not wrong


def test_texts_have_as_many_sentences_as_they_should() -> None:
    cases = rows("sentences.tsv")
    wrong = []
    for language, count, text in cases:
        found = [text[one.start : one.end] for one in split(text, language)]
        if len(found) != int(count):
            wrong.append((language, count, found))
    assert len(cases) >= 62
    assert not wrong
