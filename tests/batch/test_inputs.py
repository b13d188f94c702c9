"""Which files a directory stands for."""

import os
from pathlib import Path

import pytest

from summarize.batch.globs import Globs
from summarize.batch.inputs import Inputs, Walk
from summarize.errors import UsageError
from tests.runs import tree


def places(inputs: Inputs) -> list[str]:
    return [source.place for source in inputs]


def test_a_walk_is_in_the_order_of_the_names_and_says_what_it_left(tmp_path: Path) -> None:
    folder = tree(tmp_path / "in", "b.txt", "a/z.txt", "a/deep/x.txt", ".hidden", ".git/c", "c.md")
    (folder / "link.txt").symlink_to("b.txt")
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    inputs = Inputs([str(folder)])
    assert places(inputs) == ["a/deep/x.txt", "a/z.txt", "b.txt", "c.md"]
    assert inputs.left_out() == "2 hidden, 2 links, 1 special file"
    assert places(inputs) == places(inputs), "it can be walked again"
    assert inputs.skipped["hidden"] == 2


def test_include_exclude_and_depth(tmp_path: Path) -> None:
    folder = tree(tmp_path, "a.txt", "a.md", "old/b.txt", "old/c.md", "new/deep/d.txt")

    def found(**how: object) -> list[str]:
        return places(Inputs([str(folder)], Walk(**how)))  # type: ignore[arg-type]

    assert found(include=["*.txt"]) == ["a.txt", "new/deep/d.txt", "old/b.txt"]
    assert found(include=["*.txt"], exclude=["old"]) == ["a.txt", "new/deep/d.txt"]
    assert found(exclude=["**/*.md", "new/**"]) == ["a.txt", "old/b.txt"]
    assert found(recursive=False) == ["a.md", "a.txt"]
    assert found(include=["old/*"]) == ["old/b.txt", "old/c.md"]


@pytest.mark.parametrize(
    ("pattern", "place", "taken"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "deep/a.txt", True),
        ("*.txt", "a.txt.md", False),
        ("deep/*.txt", "deep/a.txt", True),
        ("deep/*.txt", "deep/er/a.txt", False),
        ("deep/**/*.txt", "deep/er/a.txt", True),
        ("deep/**", "deep/er/a.txt", True),
        ("report-[0-9].txt", "report-7.txt", True),
        ("report-[!0-9].txt", "report-7.txt", False),
        ("report-?.txt", "report-é.txt", True),
        ("تقرير*", "تقرير ١.txt", True),
        ("a[b.txt", "a[b.txt", True),
        ("(a|b)+.txt", "(a|b)+.txt", True),
        ("[]].txt", "].txt", True),
        ("*\n*", "a\nb", True),
        ("/a.txt", "a.txt", True),
        ("/a.txt", "deep/a.txt", False),
    ],
)
def test_globs(pattern: str, place: str, taken: bool) -> None:
    assert Globs([pattern]).takes(place) is taken


def test_the_output_inside_the_input_is_not_read(tmp_path: Path) -> None:
    folder = tree(tmp_path, "a.txt", "out/a.txt.ar.txt")
    assert places(Inputs([str(folder)], Walk(output=folder / "out"))) == ["a.txt"]
    (tmp_path / "other").symlink_to("out")
    assert places(Inputs([str(folder)], Walk(output=folder / "other"))) == ["a.txt"]


def test_a_folder_with_nothing_to_read_is_an_error_of_its_own(tmp_path: Path) -> None:
    [source] = Inputs([str(tree(tmp_path, ".a"))])
    assert "has no files to read (not read: 1 hidden)" in str(source.error)
    [source] = Inputs([str(tree(tmp_path, "b.txt"))], Walk(include=["*.md"]))
    assert "1 excluded" in str(source.error)


def test_a_folder_that_cannot_be_listed_is_said_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tree(tmp_path, "a.txt", "closed/b.txt", "d.txt")
    listdir = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refuse)
    found = list(Inputs([str(folder)]))
    assert [source.place for source in found] == ["a.txt", "closed", "d.txt"]
    assert "closed: cannot be listed: Permission denied" in str(found[1].error)


def test_folders_may_lie_deep(tmp_path: Path) -> None:
    folder = tree(tmp_path, "/".join(["d"] * 300 + ["a.txt"]))
    assert places(Inputs([str(folder)])) == ["d/" * 300 + "a.txt"]


def test_standard_input_twice_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="twice"):
        Inputs(["-", "a", "-"])


def test_names_of_every_kind_come_through(tmp_path: Path) -> None:
    names = ["a b", "new\nline", "😀", "\u202eright", "x" * 255, "A", "a", "back\\slash"]
    for name in names:
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    (tmp_path / os.fsdecode(b"\xff\xfe")).write_text("Text.", encoding="utf-8")
    assert sorted(places(Inputs([str(tmp_path)]))) == sorted([*names, os.fsdecode(b"\xff\xfe")])
