"""What is shipped: the wheel has all it needs, and a checkout finds the same files."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from summarize.models.known import prompts
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_has_the_package_the_prompts_and_the_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    source = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "summarize").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    shipped = {f"summarize/prompts/{path.name}" for path in (ROOT / "prompts").iterdir()}
    assert shipped
    inside = {name for name in names if ".dist-info/" not in name}
    assert inside == source | shipped
    assert "summarize/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_prompts_are_found_from_an_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from summarize.models.known import prompts; print(prompts.folder());"
        "print(prompts.Prompts().render('summarize', sentences='three'))"
    )
    result = subprocess.run(
        [sys.executable, "-I", "-c", code, str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
        cwd="/",
    )
    folder, text = result.stdout.splitlines()
    assert folder == str(tmp_path / "summarize" / "prompts")
    assert text == prompts.Prompts().render("summarize", sentences="three")


def test_the_prompts_are_found_from_a_checkout() -> None:
    assert prompts.folder() == ROOT / "prompts"
    assert "up to three sentences" in prompts.Prompts().render("summarize", sentences="three")


def test_constraints_pin_every_direct_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {_name(line) for line in project["dependencies"]}
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {_name(line) for line in lines if "==" in line}
    # jinja2 follows from the others, and any new one does.
    assert wanted - pinned <= {"jinja2"}
    assert "torch==2.13.0" in lines


def _name(requirement: str) -> str:
    for mark in "[><=;":
        requirement = requirement.split(mark, maxsplit=1)[0]
    return requirement.strip().lower()
