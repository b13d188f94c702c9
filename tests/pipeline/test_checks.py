"""What --check does, from the draft to the result and the exit code."""

import json

import pytest

from summarize import Options, Summarizer
from summarize.documents import Summary
from summarize.errors import NothingProved, UsageError
from summarize.models.engines.loading import Engine
from summarize.options import Check
from tests.conftest import ARTICLES
from tests.fake_command import faked
from tests.fakes import fake_engine

HARBOUR = ARTICLES / "harbour.en.txt"
FOREST = ARTICLES / "floresta.pt.txt"
FALSE = "The storm sank 99 boats, said Mayor Ferreira."
TRUE = "The storm sank 14 of the 56 boats in the harbour, or 25 percent of the fleet."


def summarized(draft: str, check: Check, name: str = "smollm2-135m-instruct") -> Summary:
    engines: dict[str, Engine] = {name: fake_engine(lambda _: [draft], max_input_tokens=4000)}
    with faked(engines):
        return Summarizer(Options(length="2s", check=check, model=name))(HARBOUR)


def test_off_looks_at_nothing_and_flag_only_marks() -> None:
    off, flag = (summarized(f"{FALSE} {TRUE}", check) for check in ("off", "flag"))
    assert [one.text for one in off.sentences] == [one.text for one in flag.sentences]
    assert [one.support for one in off.sentences] == [None, None]
    assert [one.support for one in flag.sentences] == ["unsupported", "proved"]
    assert all(one.sources for one in flag.sentences)
    assert off.signature != flag.signature


def test_a_faithful_model_keeps_its_own_words_where_nothing_is_wrong_with_them() -> None:
    own = "Of the 56 boats in the harbour the storm sank 14, a quarter of the fleet."
    faithful = summarized(f"{own} {FALSE}", "repair", "distilbart")
    assert faithful.sentences[0].text == own
    assert faithful.sentences[0].support == "consistent"
    assert all("99" not in one.text for one in faithful.sentences)
    strict = summarized(f"{own} {FALSE}", "strict", "distilbart")
    assert {one.support for one in strict.sentences} <= {"verbatim", "proved"}


DRAFTS = (
    "",
    "the boat the boat " * 60,
    "Хорошая погода сегодня.",
    "?!",
    HARBOUR.read_text("utf-8"),
)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("check", ["repair", "strict"])
def test_whatever_a_model_writes_only_the_text_goes_out(draft: str, check: Check) -> None:
    summary = summarized(draft, check)
    body = " ".join(summary.document.text.split())
    assert summary.sentences
    for sentence in summary.sentences:
        assert sentence.support in ("verbatim", "proved")
        if sentence.support == "verbatim":
            assert sentence.text in body


def test_nothing_of_a_portuguese_text_is_translated_back(fakes: dict[str, Engine]) -> None:
    fakes.pop("bergamot-en-pt")
    summary = Summarizer(Options(length="3s"))(FOREST)
    body = " ".join(summary.document.text.split())
    assert [one.text for one in summary.sentences if one.text not in body] == []
    assert summary.title == summary.document.title
    assert all(one.original is None for one in summary.sentences)


def test_a_translation_that_loses_a_number_has_its_original_beside_it(
    fakes: dict[str, Engine],
) -> None:
    fakes["bergamot-en-pt"] = fake_engine(
        lambda text: ["".join(c for c in text if not c.isdigit())], name="en-pt"
    )
    summary = Summarizer(Options(length="3s", lang="pt"))(HARBOUR)
    lossy = [one for one in summary.sentences if any(f.kind == "number" for f in one.findings)]
    assert lossy
    for one in lossy:
        assert f"{one.text} [{one.original}]" in summary.text


def test_strict_ends_with_its_own_exit_code_where_nothing_is_left(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from summarize.cli.main import main
    from summarize.pipeline import summary_ways

    monkeypatch.setattr(summary_ways, "_of_the_text", lambda *_: ([], [], False))
    with faked({}):
        with pytest.raises(NothingProved, match="proves no sentence"):
            Summarizer(Options(model="extract", check="strict"))(HARBOUR)
        assert main([str(HARBOUR), "--model", "extract", "--check", "strict"]) == 4
        assert "--check repair shows" in capfd.readouterr().err
        assert main([str(HARBOUR), "missing.txt", "-m", "extract", "--check", "strict"]) == 1


def test_check_is_a_setting_as_any_other(capfd: pytest.CaptureFixture[str]) -> None:
    from summarize.cli.main import main

    with pytest.raises(UsageError, match="check is 'maybe'"):
        Options(check="maybe")  # type: ignore[arg-type]
    assert main([str(HARBOUR), "--check", "maybe"]) == 2
    capfd.readouterr()
    assert main(["config", "-f", "json"]) == 0
    rows = json.loads(capfd.readouterr().out)["settings"]
    assert next(row for row in rows if row["name"] == "check")["value"] == "repair"


def test_what_extract_cannot_do_is_said_once() -> None:
    with faked({}):
        focused = Summarizer(Options(model="extract", focus="ferries"))(HARBOUR)
        line = Summarizer(Options(model="extract", style="headline", length="3w"))(HARBOUR)
    assert any("--focus needs an instruct model" in one.message for one in focused.findings)
    assert [one.kind for one in line.findings if one.kind == "length"] == ["length"]
