"""What a Python caller gets: results as objects of JSON, typed settings, paths of either type."""

import json
from dataclasses import fields
from pathlib import Path
from typing import get_type_hints

import pytest

from summarize import Options, summarize, translate
from summarize.errors import UsageError
from summarize.options import Settings
from summarize.writing.formats import as_dict, render
from tests.conftest import ARTICLES

HARBOUR = ARTICLES / "harbour.en.txt"


@pytest.mark.usefixtures("fakes")
def test_results_are_objects_of_json() -> None:
    summary = summarize(HARBOUR, lang="pt")
    translation = translate("Rain fell.\n", lang="pt", source_lang="en")
    for result, kind in ((summary, "summary"), (translation, "translation")):
        found = result.to_dict()
        assert found[kind]["text"] == result.text
        assert found["schema"] == 1
        assert found == as_dict(result)
        assert result.to_json() == render(result, "json")
        assert json.loads(result.to_json()) == json.loads(result.to_json(one_line=True)) == found
        assert result.to_json(one_line=True).count("\n") == 1


def test_lone_surrogates_do_not_break_json() -> None:
    result = summarize("Half an \ud83d emoji.")
    assert result.to_json().encode("utf-8")


def test_settings_are_the_fields_of_options() -> None:
    expected = get_type_hints(Options)
    found = get_type_hints(Settings)
    assert list(found) == [one.name for one in fields(Options)]
    paths = {"model", "translator", "check_model", "glossary", "prompts", "cache_dir"}
    assert {name for name in found if found[name] != expected[name]} == paths
    assert all(found[name] == str | Path | None for name in paths)


def test_paths_may_be_texts_and_names_may_be_paths(tmp_path: Path) -> None:
    texts = Options.of(
        {"glossary": "a.csv", "prompts": "p", "cache_dir": str(tmp_path), "model": Path("m")}
    )
    assert (texts.glossary, texts.prompts) == (Path("a.csv"), Path("p"))
    assert (texts.cache_dir, texts.model) == (tmp_path, "m")
    assert texts == Options(
        glossary=Path("a.csv"), prompts=Path("p"), cache_dir=tmp_path, model="m"
    )


def test_a_setting_that_does_not_exist_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="num_beem"):
        summarize("Text.", num_beem=4)  # type: ignore[call-arg]


@pytest.mark.parametrize("name", ["klingon", "base64", ""])
def test_an_encoding_that_is_none_is_wrong_usage_before_anything_is_read(name: str) -> None:
    with pytest.raises(UsageError, match="name one such as utf-8"):
        Options(encoding=name)
