"""Results are made again when the model behind them changed, and only then: whole runs."""

import os
import shutil
from pathlib import Path

import pytest
from safetensors.torch import load_file, save_file

from summarize.models.hub.cache import RepoCache
from tests.learned import learned_files
from tests.runs import lines, outputs, run, tree

NAMES = ("a.txt", "deep/b.txt")


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUMMARIZE_CACHE_DIR", str(tmp_path / "cache"))
    return tree(tmp_path / "in", *NAMES)


def done_by(given: Path, out: Path, model: Path, *more: str) -> int:
    """Run it; how many results were made."""
    before = done(out) if out.exists() else 0
    run("translate", given, "--source-lang", "en", "-l", "fr", "-t", model, "-o", out,
        "--offline", "--device", "cpu", "--engine", "torch", *more)  # fmt: skip
    return done(out) - before


def done(out: Path) -> int:
    return len([one for one in lines(out) if one.get("status") == "done"])


def trained_further(file: Path) -> None:
    """Other weights of the same names, sizes and times."""
    size, times = file.stat().st_size, file.stat()
    weights = {name: tensor * 1.5 + 0.01 for name, tensor in load_file(file).items()}
    save_file(weights, file, metadata={"format": "pt"})
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert file.stat().st_size == size


def test_edited_weights_make_a_directory_be_done_again(
    given: Path, tiny_marian: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    model, out = shutil.copytree(tiny_marian, tmp_path / "mine"), tmp_path / "out"
    assert done_by(given, out, model) == len(NAMES)
    first = outputs(out)
    assert done_by(given, out, model) == 0
    # A time that changed is no other model.
    (model / "model.safetensors").touch()
    assert done_by(given, out, model) == 0
    assert outputs(out) == first

    trained_further(model / "model.safetensors")
    assert done_by(given, out, model, "--status") == 0
    assert f"changed:  {len(NAMES)}" in capfd.readouterr().out
    assert done_by(given, out, model) == len(NAMES)
    assert done_by(given, out, model) == 0
    shutil.copyfile(tiny_marian / "model.safetensors", model / "model.safetensors")
    assert done_by(given, out, model) == len(NAMES)
    assert outputs(out) == first


def test_another_revision_makes_a_directory_be_done_again(given: Path, tmp_path: Path) -> None:
    cache = RepoCache.of("someone/tiny-marian", tmp_path / "hub")
    old, new = "a" * 40, "b" * 40
    for commit in (old, new):
        cache.snapshot_folder(commit).mkdir(parents=True)
        for name, content in learned_files("en", "fr").items():
            (cache.snapshot_folder(commit) / name).write_bytes(content)
    cache.name_revision("main", old)
    out = tmp_path / "out"
    assert done_by(given, out, cache.folder) == len(NAMES)
    assert done_by(given, out, cache.folder) == 0
    cache.name_revision("main", new)
    assert done_by(given, out, cache.folder) == len(NAMES)
    assert done_by(given, out, cache.folder) == 0
    signed = {one["signature"] for one in lines(out) if one.get("status") == "done"}
    assert sum(f"@{old[:12]}" in one for one in signed) == 1
    assert sum(f"@{new[:12]}" in one for one in signed) == 1
