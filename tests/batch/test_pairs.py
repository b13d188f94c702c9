"""Summaries find their texts by name: the same, or one that a run gave to its result."""

from pathlib import Path

import pytest

from summarize.batch.pairs import Pairs
from summarize.errors import UsageError
from tests.runs import tree


def paired(tmp_path: Path, summaries: list[str], texts: list[str]) -> dict[str, str | None]:
    """Summary -> the place of its text and the language of its name; None for none."""
    tree(tmp_path / "sums", *summaries)
    tree(tmp_path / "texts", *texts)
    pairs = Pairs(str(tmp_path / "sums"), str(tmp_path / "texts"))
    return {
        pair.summary.place: None if pair.error else f"{pair.source.place} {pair.lang or ''}".strip()
        for pair in pairs
    }


@pytest.mark.parametrize(
    ("summary", "text", "found"),
    [
        ("a.txt", "a.txt", "a.txt"),
        ("a.txt.pt.txt", "a.txt", "a.txt pt"),
        ("a.txt.zh-Hant.md", "a.txt", "a.txt zh-Hant"),
        ("a.txt.pt.json", "a.txt", "a.txt pt"),
        ("a.txt.new.txt", "a.txt", "a.txt"),
        ("sub/a.txt.ar.txt", "sub/a.txt", "sub/a.txt ar"),
        ("a.pt.txt", "a.pt.txt", "a.pt.txt"),
        # No language, another folder, another ending.
        ("a.txt.mine.txt", "a.txt", None),
        ("a.txt", "sub/a.txt", None),
        ("a.md", "a.txt", None),
    ],
)
def test_a_summary_finds_its_text(
    summary: str, text: str, found: str | None, tmp_path: Path
) -> None:
    assert paired(tmp_path, [summary], [text]) == {summary: found}


def test_several_summaries_may_have_one_text(tmp_path: Path) -> None:
    found = paired(tmp_path, ["a.txt", "a.txt.pt.txt", "a.txt.ar.txt"], ["a.txt"])
    assert found == {"a.txt": "a.txt", "a.txt.pt.txt": "a.txt pt", "a.txt.ar.txt": "a.txt ar"}


def test_results_may_lie_beside_their_texts(tmp_path: Path) -> None:
    folder = tree(tmp_path / "all", "a.txt", "a.txt.pt.txt")
    found = {one.summary.place: one.error is None for one in Pairs(str(folder), str(folder))}
    assert found == {"a.txt": False, "a.txt.pt.txt": True}


def test_what_has_no_partner_is_told(tmp_path: Path) -> None:
    tree(tmp_path / "sums", "a.txt", "b.txt")
    tree(tmp_path / "texts", "a.txt", *(f"{i}.txt" for i in range(7)))
    pairs = Pairs(str(tmp_path / "sums"), str(tmp_path / "texts"))
    errors = [pair.error for pair in pairs if pair.error]
    assert ["b.txt: no text of this name" in str(error) for error in errors] == [True]
    [remark] = pairs.remarks
    assert remark.startswith("7 texts have no summary in ")
    assert remark.endswith("0.txt, 1.txt, 2.txt, 3.txt, 4.txt, ...")


def test_two_inputs_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name it with --source"):
        Pairs("a.txt", None)
    with pytest.raises(UsageError, match="named twice"):
        Pairs("-", "-")
    assert not Pairs("a.txt", "-").several
    assert Pairs(str(tmp_path), "b.txt").several
