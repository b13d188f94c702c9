"""A check, and a run, with a model that is asked what words cannot tell."""

from pathlib import Path

import pytest

from summarize import Options, Summarizer, check
from summarize.checking.entailment import Inference, Judge
from summarize.documents import Finding
from summarize.errors import ModelError
from tests import tiny
from tests.conftest import ARTICLES
from tests.fake_command import fake_engines, faked

HARBOUR = ARTICLES / "harbour.en.txt"
# Consistent; proved by its words; an error.
SUMMARY = (
    "A storm shut the harbour of Madalena. The storm sank 14 of the 56 boats. "
    "The storm sank 19 boats."
)


def grades(favours: str, tmp_path: Path) -> list[str | None]:
    model = tiny.make_inference(tmp_path / favours, favours)
    return [one.support for one in check(SUMMARY, HARBOUR, check_model=model).sentences]


def test_what_the_model_finds_in_the_text_is_proved(tmp_path: Path) -> None:
    assert check(SUMMARY, HARBOUR).sentences[0].support == "consistent"
    assert grades("neutral", tmp_path) == ["consistent", "proved", "unsupported"]
    assert grades("entailment", tmp_path) == ["proved", "proved", "unsupported"]
    assert grades("contradiction", tmp_path) == ["unsupported", "proved", "unsupported"]


def test_the_report_says_what_the_model_has_said(tmp_path: Path) -> None:
    model = tiny.make_inference(tmp_path / "tiny-nli", "entailment")
    report = check(SUMMARY, HARBOUR, check_model=str(model))
    [notice] = [one for one in report.findings if "check model" in one.message]
    assert "1 sentence is proved by the check model tiny-nli alone" in notice.message
    assert "|check:tiny-nli@" in report.signature
    assert ":float32:" in report.signature
    denied = check(
        SUMMARY, HARBOUR, check_model=tiny.make_inference(tmp_path / "no", "contradiction")
    )
    [finding] = denied.sentences[0].findings
    assert (finding.kind, finding.severity) == ("unsupported", "warning")
    assert "the text says otherwise" in finding.message


def test_a_model_of_another_language_is_not_asked_and_that_is_said(tmp_path: Path) -> None:
    model = tiny.make_inference(tmp_path / "nli", "entailment")
    (model / "README.md").write_text("---\nlanguage: fr\n---\n", "utf-8")
    report = check(SUMMARY, HARBOUR, check_model=model)
    assert report.sentences[0].support == "consistent"
    assert any("was not asked" in one.message for one in report.findings)


def test_a_folder_that_is_no_such_model_is_an_error(tmp_path: Path, tiny_bart: Path) -> None:
    with pytest.raises(ModelError, match="natural-language inference"):
        check(SUMMARY, HARBOUR, check_model=tiny_bart)
    with pytest.raises(ModelError):
        check(SUMMARY, HARBOUR, check_model=tmp_path)


def test_a_run_asks_it_about_what_a_summarizer_has_written(tmp_path: Path) -> None:
    model = tiny.make_inference(tmp_path / "nli", "contradiction")
    text = HARBOUR.read_text("utf-8")
    options = {"lang": "en", "source_lang": "en", "check": "flag", "length": "2s"}
    engines = fake_engines()
    with faked(engines):
        asked = Summarizer(Options.of({**options, "check_model": model}))(text)  # type: ignore[typeddict-item]
    assert "|check:nli@" in asked.signature


def test_a_run_says_that_there_was_nothing_to_ask(tmp_path: Path) -> None:
    model = tiny.make_inference(tmp_path / "nli", "entailment")
    with faked({}):
        result = Summarizer(Options(model="extract", source_lang="en", check_model=str(model)))(
            HARBOUR
        )
    [notice] = [one for one in result.findings if "check model" in one.message]
    assert "was not asked" in notice.message
    assert "check:nli" not in result.signature


# --- what becomes of its answers ---

WORDS = Finding("support", "warning", "other words")
NUMBER = Finding("number", "error", "19 is not in the text")


@pytest.mark.parametrize(
    ("answer", "findings", "support"),
    [
        (Inference(0.95), [], "proved"),
        (Inference(0.95), [WORDS], "consistent"),
        (Inference(0.95), [NUMBER], "unsupported"),
        (Inference(0.5, 0.3), [], "consistent"),
        (Inference(0.5, 0.3), [WORDS], "unsupported"),
        (Inference(0.0, 0.95), [], "unsupported"),
        (None, [], "consistent"),
    ],
)
def test_a_model_raises_and_lowers_grades(
    answer: Inference | None, findings: list[Finding], support: str
) -> None:
    judge = Judge("nli", lambda *_: answer)
    assert judge.graded("It sank.", ["A boat sank."], findings, "consistent")[0] == support


def test_without_a_source_it_is_not_asked() -> None:
    judge = Judge("nli", lambda *_: Inference(1.0))
    assert judge.graded("It sank.", [], [], "consistent") == ("consistent", ())


def test_one_source_alone_may_say_it() -> None:
    judge = Judge("nli", lambda premise, _: Inference(1.0 if premise == "A" else 0.0, 0.99))
    assert judge.graded("a", ["A", "B"], [], "consistent")[0] == "proved"
