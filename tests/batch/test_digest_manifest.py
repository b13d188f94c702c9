"""The file in which a digest keeps what it has read: private, bounded, never trusted blindly."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import digest_manifest
from summarize.batch.digest_manifest import DigestManifest
from summarize.pipeline.kept_reports import is_manifest

posix = pytest.mark.skipif(os.name != "posix", reason="modes and owners of POSIX")
VALUE = {"translations": ["Três pessoas", "\ud800", "٥١"]}


def put(path: Path, **values: object) -> list[str]:
    """Keep values as a run does; what it says."""
    said: list[str] = []
    with DigestManifest(path, said.append).open() as manifest:
        for key, value in values.items():
            manifest.put(key, value)  # type: ignore[arg-type]
    return said


def got(path: Path, *keys: str) -> tuple[list[Any], list[str]]:
    """What a later run finds under keys, and what it says."""
    said: list[str] = []
    with DigestManifest(path, said.append).open() as manifest:
        return [manifest.get(key) for key in keys], said


def test_what_is_kept_is_there_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "d.html.manifest.jsonl"
    assert put(path, a=VALUE, b={}) == []
    assert got(path, "a", "b", "c") == ([VALUE, {}, None], [])
    assert is_manifest(path)
    assert list(path.parent.iterdir()) == [path]


def test_the_newest_counts_and_anew_means_anew(tmp_path: Path) -> None:
    path = tmp_path / "m"
    put(path, a=VALUE)
    with DigestManifest(path, anew=True).open() as manifest:
        assert manifest.get("a") is None
        manifest.put("a", {"new": True})
        assert manifest.get("a") == {"new": True}
    assert got(path, "a") == ([{"new": True}], [])


@posix
def test_it_is_for_its_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "m"
    old = os.umask(0)
    try:
        put(path, a=VALUE)
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    put(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_neither_read_nor_written(
    tmp_path: Path, mode: int
) -> None:
    path = tmp_path / "m"
    put(path, a=VALUE)
    path.chmod(mode)
    before = path.read_bytes()
    found, [said] = got(path, "a")
    assert found == [None]
    assert "others may write into it; remove it, or: chmod 600" in said
    assert put(path, b=VALUE) == [said]
    assert path.read_bytes() == before


@posix
def test_so_is_one_of_another_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "m"
    put(path, a=VALUE)
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    found, [said] = got(path, "a")
    assert found == [None]
    assert "belongs to another user" in said


@pytest.mark.parametrize(
    "content",
    [
        b"a report\n", b"\x00\xff" * 50, b'{"manifest": "summarize", "schema": 1}\n',
        b'{"manifest": "summarize digest", "schema": 2}\n', b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_file_that_is_another_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m"
    path.write_bytes(content)
    path.chmod(0o600)
    [said] = put(path, a=VALUE)
    assert said.startswith("what is read is not kept between runs: ")
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "line",
    [
        b"{", b"[]", b"\xff\xfe", b'{"key": 1, "value": {}}', b'{"key": "a", "value": 7}',
        b'{"key": "a"}', b"[" * 100_000, b'{"key": "a", "value": ' + b"9" * 10_000 + b"}", b"null",
    ],
)  # fmt: skip
def test_a_damaged_line_is_said_and_the_others_count(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "m"
    put(path, a=VALUE)
    with path.open("ab") as file:
        file.write(line + b"\n")
    put_after = got(path, "a")
    assert put_after[0] == [VALUE]
    assert put_after[1] == [
        f"{path}: line 3 is damaged and skipped; what that was about is done again"
    ]


@pytest.mark.parametrize("cut", [1, 5, 30])
def test_half_a_last_line_is_that_of_a_run_that_was_killed(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "m"
    put(path, a=VALUE, b=VALUE)
    path.write_bytes(path.read_bytes()[:-cut])
    assert got(path, "a", "b") == ([VALUE, None], [])
    assert put(path, b=VALUE) == []
    assert got(path, "a", "b") == ([VALUE, VALUE], [])


def test_a_second_run_uses_what_is_kept_and_keeps_nothing(tmp_path: Path) -> None:
    path = tmp_path / "m"
    put(path, a=VALUE)
    with DigestManifest(path).open() as first:
        found, [said] = got(path, "a")
        assert found == [VALUE]
        assert "another run is writing into it" in said
        first.put("b", VALUE)
    assert got(path, "b") == ([VALUE], [])


def test_what_no_run_needs_any_more_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest_manifest, "_SMALL_BYTES", 100)
    path = tmp_path / "m"
    put(path, **{f"old{n}": VALUE for n in range(20)})
    with DigestManifest(path).open() as manifest:
        manifest.will_write(b"a digest")
        manifest.get("old3")
        manifest.put("new", VALUE)
    assert len(path.read_bytes().splitlines()) == 4
    assert got(path, "old3", "new", "old4") == ([VALUE, VALUE, None], [])
    digest = tmp_path / "d"
    digest.write_bytes(b"a digest")
    assert DigestManifest(path).read().is_own(digest)
    digest.write_bytes(b"an edited digest")
    assert not DigestManifest(path).read().is_own(digest)


def test_a_run_that_fails_removes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "m"
    monkeypatch.setattr(digest_manifest, "_SMALL_BYTES", 100)
    put(path, **{f"old{n}": VALUE for n in range(20)})

    def stopped() -> None:
        with DigestManifest(path).open() as manifest:
            manifest.put("new", VALUE)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert got(path, "old4", "new") == ([VALUE, VALUE], [])


def test_a_copy_that_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "m"
    left = tmp_path / ".m.0011223344556677"
    left.write_text("half", encoding="utf-8")
    (tmp_path / ".other").write_text("mine", encoding="utf-8")
    put(path, a=VALUE)
    assert not left.exists()
    assert (tmp_path / ".other").exists()


def test_it_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest_manifest, "_MAX_BYTES", 1000)
    monkeypatch.setattr(digest_manifest, "_MAX_LINE_BYTES", 500)
    path = tmp_path / "m"
    said = put(path, long={"x": "y" * 600}, **{f"k{n}": {"x": "y" * 200} for n in range(9)})
    assert len(said) == 2
    assert "too long to be kept" in said[0]
    assert "is not made larger; remove it" in said[1]
    assert path.stat().st_size <= 1000
    assert got(path, "long", "k0", "k8")[0] == [None, {"x": "y" * 200}, None]


def test_a_full_disk_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from summarize.batch.append_only_file import Journal

    def full(_: object, line: bytes) -> None:
        raise OSError(28, "No space left on device", str(len(line)))

    path = tmp_path / "m"
    put(path, a=VALUE)
    monkeypatch.setattr(Journal, "_append", full)
    [said] = put(path, b=VALUE, c=VALUE)
    assert "No space left on device" in said
    monkeypatch.undo()
    assert got(path, "a", "b") == ([VALUE, None], [])


@posix
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may write anywhere")
def test_so_is_a_folder_that_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        [said] = put(tmp_path / "m", a=VALUE)
    finally:
        tmp_path.chmod(0o700)
    assert "cannot be written" in said


@pytest.mark.parametrize("name", ["x" * 300, "a\nb", "\udcff"])
def test_names_of_every_kind(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    said = put(path, a=VALUE)
    assert len(said) == (len(name) > 255)
    assert got(path, "a")[0] == [None if said else VALUE]


def test_other_files_are_no_manifests(tmp_path: Path) -> None:
    table = tmp_path / "t.manifest.jsonl"
    table.write_text(
        json.dumps({"manifest": "summarize records", "schema": 1}) + "\n", encoding="utf-8"
    )
    assert not is_manifest(table)
    assert not is_manifest(tmp_path / "none.manifest.jsonl")
    assert not is_manifest(tmp_path / "a.txt")
