from pathlib import Path

import pytest

from summarize.errors import UsageError
from summarize.models.known.prompts import PLACEHOLDERS, Prompts, folder


def test_every_prompt_of_the_package_has_its_placeholders() -> None:
    assert {file.stem for file in folder().glob("*.txt")} == set(PLACEHOLDERS)
    prompts = Prompts()
    for name, fields in PLACEHOLDERS.items():
        text = prompts.render(name, **{field: f"<{field}>" for field in fields})
        assert all(f"<{field}>" in text for field in fields)
        assert "{" not in text
    assert prompts.sha256 == ""


def test_a_folder_replaces_the_texts_that_it_has(tmp_path: Path) -> None:
    (tmp_path / "summarize.txt").write_text("Erzähle {sentences} Sätze {{so}}.\n", "utf-8")
    prompts = Prompts(tmp_path)
    assert prompts.render("summarize", sentences="three") == "Erzähle three Sätze {so}."
    assert "Portuguese" in prompts.render("translate", source="English", target="Portuguese")
    assert len(prompts.sha256) == 64


def test_values_are_never_looked_into(tmp_path: Path) -> None:
    (tmp_path / "summarize.txt").write_text("{sentences}", "utf-8")
    given = "{sentences} {0.__class__}"
    assert Prompts(tmp_path).render("summarize", sentences=given) == given


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("summarize.txt", "Be brief.", "lacks the placeholder {sentences}"),
        ("translate.txt", "Into {target}.", "lacks the placeholder {source}"),
        ("summarize.txt", "{sentences} {words}", "unknown placeholder {words}"),
        ("summarize.txt", "{sentences} {}", "unknown placeholder {}"),
        ("summarize.txt", "{sentences.__class__}", "unknown placeholder {sentences.__class__}"),
        ("summarize.txt", "{sentences!r}", "write only its name in braces"),
        ("summarize.txt", "{sentences:>9}", "write only its name in braces"),
        ("summarize.txt", "{sentences", "write a brace that is no placeholder twice"),
        ("summarise.txt", "{sentences}", "did you mean summarize.txt?"),
        ("notes.txt", "x", "no prompt has this name"),
    ],
)
def test_a_broken_prompt_is_an_error_that_names_it(
    tmp_path: Path, name: str, text: str, says: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(UsageError) as raised:
        Prompts(tmp_path)
    assert says in str(raised.value)
    assert name in str(raised.value)


def test_what_is_no_folder_of_prompts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"has no \.txt files; name .* more of summarize\.txt"):
        Prompts(tmp_path)
    with pytest.raises(UsageError, match="is not a folder"):
        Prompts(tmp_path / "missing")
    (tmp_path / "summarize.txt").write_bytes(b"\xff{sentences}")
    with pytest.raises(UsageError, match="cannot be used"):
        Prompts(tmp_path)
    (tmp_path / "summarize.txt").write_text("x" * 200_000, encoding="utf-8")
    with pytest.raises(UsageError, match="at most 100,000 bytes"):
        Prompts(tmp_path)
    (tmp_path / "summarize.txt").unlink()
    (tmp_path / "summarize.txt").mkdir()
    with pytest.raises(UsageError, match="is not a file"):
        Prompts(tmp_path)
