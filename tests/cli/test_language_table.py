from pathlib import Path

import pytest

from summarize.cli import language_table
from summarize.errors import ModelNotAvailable, ModelNotSupported


def test_all_known_languages_are_listed_once_with_what_can_be_done() -> None:
    rows = language_table.by_all()
    tags = [row["tag"] for row in rows]
    assert len(tags) == len(set(tags)) > 200
    [arabic] = [row for row in rows if row["tag"] == "ar"]
    assert (arabic["language"], arabic["own_name"]) == ("Arabic", "العربية")
    assert arabic["translate_into"] in ("here", "to fetch")
    assert {row["summarize"] for row in rows} <= {
        "", "here", "through English", "to fetch", "to fetch, through English",
    }  # fmt: skip


@pytest.mark.usefixtures("models")
def test_what_is_here_is_said() -> None:
    rows = {row["tag"]: row for row in language_table.by_all()}
    assert rows["pt"]["translate_from"] == rows["pt"]["translate_into"] == "here"
    assert rows["en"]["summarize"] == "here"
    assert rows["pt"]["summarize"] == "through English"
    assert rows["is"]["summarize"] == "to fetch, through English"
    assert (rows["pt"]["now_into"], rows["en"]["now_into"]) == ("en", "pt")
    assert rows["is"]["now_into"] == ""


def test_pairs_that_go_through_english_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    here = {"opus-mt-ar-en", "bergamot-en-pt"}
    monkeypatch.setattr(
        "summarize.cli.language_table.Store.find",
        lambda _, name: object() if name in here else None,
    )
    rows = {row["tag"]: row for row in language_table.by_all()}
    assert rows["ar"]["now_into"] == "en; pt through English"
    assert rows["pt"]["now_into"] == ""
    assert rows["ar"]["summarize"] == "to fetch"


@pytest.mark.parametrize(
    ("model", "number", "tag", "does"),
    [
        ("bergamot-en-pt", 2, "pt", (False, False, True)),
        ("opus-mt-ar-en", 2, "ar", (False, True, False)),
        ("distilbart", 1, "en", (True, False, False)),
        ("m2m100-418m", 100, "sw", (False, True, True)),
        ("qwen2.5-1.5b-instruct", 13, "ar", (True, True, True)),
        ("facebook/nllb-200-distilled-600M", 202, "zh-Hant", (False, True, True)),
    ],
)
def test_a_known_model_says_what_it_speaks(
    model: str, number: int, tag: str, does: tuple[bool, bool, bool]
) -> None:
    rows = {row["tag"]: row for row in language_table.by_model(model)}
    assert len(rows) == number
    keys = ("summarize", "translate_from", "translate_into")
    assert tuple(rows[tag][key] for key in keys) == does


def test_a_local_model_says_what_its_files_say(tiny_marian: Path) -> None:
    rows = {row["tag"]: row for row in language_table.by_model(str(tiny_marian))}
    assert rows["ar"]["translate_into"]
    assert not rows["ar"]["summarize"]
    assert rows["en"]["translate_from"]


def test_what_is_not_here_or_says_nothing_is_an_error(tiny_bart: Path) -> None:
    with pytest.raises(ModelNotAvailable, match="run: summarize models pull org/unknown"):
        language_table.by_model("org/unknown")
    with pytest.raises(ModelNotAvailable, match="its files do not name its languages"):
        language_table.by_model(str(tiny_bart))
    with pytest.raises((ModelNotAvailable, ModelNotSupported)):
        language_table.by_model("nllb")
