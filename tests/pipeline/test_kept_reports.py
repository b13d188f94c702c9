"""What a digest has read comes back as it was, or not at all."""

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from summarize import Digester, Document, Options
from summarize.digesting.reports import ReadReport, Told
from summarize.digests import DigestReport
from summarize.documents import Finding, Span
from summarize.pipeline.record_json import as_json, of_json
from summarize.reading.loader import read_text
from summarize.translating.sentence_translation import Translated
from tests.conftest import ROOT

REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
TEXTS = {
    "en": "Quake in Arba\n\n3 May 2025\n\nA quake struck Arba on Thursday. It killed 51 people, "
    "and 2½ km of road are gone. Damage: €2.4 million, the mayor said.\n\nSource: Daily One\n",
    "ar": "قتل ٥١ شخصا في أربا يوم الخميس. وقال العمدة إن الطرق مغلقة.\n",
    "zh": "5月3日，阿巴发生地震，造成51人死亡。学校关闭至5月12日。\n",
    "rtl": "\u202e51 people\u202c died in Arba.\r\n\r\nNothing \ud800 else.\n",
}


@pytest.fixture(autouse=True)
def _with_fakes(fakes: object) -> None:
    del fakes


class Kept(dict[str, str]):
    """A keeper that holds JSON in memory."""

    rejected = 0

    def get(self, key: str) -> dict[str, Any] | None:  # type: ignore[override]
        return json.loads(self[key]) if key in self else None

    def put(self, key: str, value: dict[str, Any]) -> None:
        self[key] = json.dumps(value)

    def reject(self, key: str) -> None:
        self.rejected += 1
        del self[key]


def twice(given: Path | str | Document) -> tuple[ReadReport, ReadReport, Digester]:
    """An input read anew, and read again by another digester with what is kept."""
    keeper = Kept()
    first = Digester(keeper=keeper).report(given)
    other = Digester(keeper=keeper)
    return first, other.report(given), other


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_a_report_comes_back_as_it_was(path: Path) -> None:
    first, again, digester = twice(path)
    assert digester.kept.known == [str(path)]
    assert digester.kept.read == []
    assert again == first
    assert again.told == first.told
    assert again.split.spans == first.split.spans
    assert again.title_told == first.title_told
    assert again.file_day == first.file_day


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_so_does_a_text_in_any_script(text: str) -> None:
    first, again, digester = twice(text)
    assert digester.kept.known
    assert (again, again.told) == (first, first.told)


def test_a_document_that_was_changed_is_not_the_one_that_is_kept() -> None:
    keeper = Kept()
    document = read_text(TEXTS["en"], "a.txt")
    Digester(keeper=keeper).report(document)
    other = Digester(keeper=keeper)
    other.report(replace(document, date="4 May 2025"))
    assert other.kept.known == []


@pytest.mark.parametrize(
    "options", [{"source_lang": "en"}, {"encoding": "utf-8"}, {"fix_text": True}]
)
def test_options_that_shape_the_reading_read_anew(options: dict[str, Any]) -> None:
    keeper = Kept()
    Digester(keeper=keeper).report(REPORTS[0])
    other = Digester(Options(**options), keeper=keeper)
    other.report(REPORTS[0])
    assert other.kept.known == []


@pytest.mark.parametrize(
    "options", [{"lang": "pt"}, {"length": "300w"}, {"jobs": 1}, {"max_bytes": 10_000}]
)
def test_others_do_not(options: dict[str, Any]) -> None:
    keeper = Kept()
    Digester(keeper=keeper).report(REPORTS[0])
    other = Digester(Options(**options), keeper=keeper)
    other.report(REPORTS[0])
    assert other.kept.read == []


def test_another_version_reads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = Kept()
    Digester(keeper=keeper).report(REPORTS[0])
    monkeypatch.setattr("summarize.pipeline.kept_reports.__version__", "99.0")
    other = Digester(keeper=keeper)
    other.report(REPORTS[0])
    assert other.kept.known == []


def test_the_day_of_a_file_is_that_of_today(tmp_path: Path) -> None:
    import os

    path = tmp_path / "a.txt"
    path.write_text(
        "A strong earthquake struck the city of Arba and killed 51 people.\n", encoding="utf-8"
    )
    os.utime(path, (1_600_000_000, 1_600_000_000))
    keeper = Kept()
    Digester(keeper=keeper).report(path)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    other = Digester(keeper=keeper)
    found = other.report(path)
    assert other.kept.known
    assert str(found.file_day) == "2023-11-14"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    moved = Digester(keeper=keeper)
    moved.report(path)
    assert moved.kept.known == []


HOSTILE: list[Callable[[dict[str, Any]], Any]] = [
    lambda one: one.clear(),
    lambda one: one.pop("told"),
    lambda one: one.update(told=one["told"][:-1]),
    lambda one: one.update(told=None),
    lambda one: one.update(report=[]),
    lambda one: one.update(ends=[*one["ends"][:-1], one["ends"][-1] + 1]),
    lambda one: one.update(ends=one["ends"][:-1]),
    lambda one: one.update(ends=[-1, *one["ends"][1:]]),
    lambda one: one.update(ends=["1", *one["ends"][1:]]),
    lambda one: one["report"].update(language="../../etc"),
    lambda one: one["report"].update(language="x" * 500),
    lambda one: one["report"].update(confidence="high"),
    lambda one: one["report"].update(confidence=float("nan")),
    lambda one: one["report"].update(confidence=7),
    lambda one: one["report"].update(confidence=True),
    lambda one: one["report"].update(day="2025-99-99"),
    lambda one: one["report"].update(date_from="elsewhere"),
    lambda one: one["report"].update(more=1),
    lambda one: one["report"]["document"].update(text="Nobody died."),
    lambda one: one["report"]["document"].update(sha256="0" * 64),
    lambda one: one["report"]["document"].update(set_aside=[{"kind": 1}]),
    lambda one: one["report"]["document"].pop("title"),
    lambda one: one["told"][0].update(index=5),
    lambda one: one["told"][0].update(index=False),
    lambda one: one["told"][0].update(span=[0, 10**9]),
    lambda one: one["told"][0].update(known=[[0, 99999, "actions", "killed"]]),
    lambda one: one["told"][0].update(features=["zz:1"]),
    lambda one: one["told"][0].update(features=[["n:a"]]),
    lambda one: one["told"][0].update(days=[{"span": [0, 9999], "day": "2025-05-03",
                                             "resolved": False, "words": "x"}]),
    lambda one: one["told"][0].update(read_as="Nobody died."),
    lambda one: one["told"][0].update(figures=[1]),
]  # fmt: skip


@pytest.mark.parametrize("change", HOSTILE, ids=range(len(HOSTILE)))
def test_what_makes_no_sense_is_not_used_and_is_counted(
    change: Callable[[dict[str, Any]], Any],
) -> None:
    keeper = Kept()
    first = Digester(keeper=keeper).report(REPORTS[0])
    [key] = keeper
    value = json.loads(keeper[key])
    change(value)
    keeper[key] = json.dumps(value)
    other = Digester(keeper=keeper)
    again = other.report(REPORTS[0])
    assert keeper.rejected == 1
    assert other.kept.known == []
    assert (again, again.told) == (first, first.told)
    assert json.loads(keeper[key])["told"]


def test_translations_are_asked_for_once(fakes: dict[str, Any]) -> None:
    from tests.fakes import calls

    keeper = Kept()
    options = Options(lang="en")
    whole = Digester(options, keeper=keeper)(REPORTS)
    asked = len(calls(fakes["bergamot-pt-en"]))
    assert asked
    again = Digester(options, keeper=keeper)(REPORTS)
    assert len(calls(fakes["bergamot-pt-en"])) == asked
    assert again.to_json() == whole.to_json() == Digester(options)(REPORTS).to_json()
    # Another report in that language: only its own sentences are translated.
    fakes["bergamot-pt-en"].runner.calls.clear()
    more = (
        "Teleférico em Vale Claro\n\n5 de maio de 2025\n\nO teleférico parou no sábado em Vale "
        "Claro e 41 passageiros ficaram presos. Três pessoas morreram e 14 ficaram feridas.\n"
    )
    Digester(options, keeper=keeper)([*REPORTS, read_text(more, "z.txt")])
    texts = [text for batch in calls(fakes["bergamot-pt-en"]) for text in batch]
    assert texts
    old = read_text(REPORTS[-2].read_text(encoding="utf-8")).text
    assert not any("desfiladeiro" in text for text in texts), old


@pytest.mark.parametrize(
    "value",
    [{}, {"translations": None}, {"translations": [1]}, {"translations": []},
     {"translations": [{"text": "x"}]}],
)  # fmt: skip
def test_translations_that_make_no_sense_are_made_anew(value: dict[str, Any]) -> None:
    keeper = Kept()
    options = Options(lang="en")
    whole = Digester(options, keeper=keeper)(REPORTS).to_json()
    keys = [key for key in keeper if "translations" in keeper[key][:20]]
    assert keys
    for key in keys:
        keeper[key] = json.dumps(value)
    assert Digester(options, keeper=keeper)(REPORTS).to_json() == whole
    assert keeper.rejected == len(keys)


# The records


@pytest.mark.parametrize(
    "value",
    [
        Translated("a", "b", " ", (Finding("number", "error", "m", Span(0, 1)),), 3, 2),
        DigestReport("a", None, "en", None, None, "none", None, 3),
        read_text("Title here\n\nBody of the text, which is long enough to be one.\n", "a.txt"),
    ],
)
def test_records_come_back(value: object) -> None:
    assert of_json(type(value), json.loads(json.dumps(as_json(value)))) == value


def test_fractions_come_back_and_what_is_none_does_not() -> None:
    report = Digester().report("The road of 2½ km and ⅓ of the houses are gone in Arba, they said.")
    values = {figure.value for told in report.told for figure in told.figures}
    assert Fraction(5, 2) in values
    value = as_json(report.told[0])
    assert of_json(Told, json.loads(json.dumps(value))) == report.told[0]
    for wrong in ("1/0", "x/2", "2", 2.5, None, True):
        damaged = json.loads(json.dumps(value))
        damaged["figures"][0]["value"] = wrong
        with pytest.raises(ValueError, match=r"not|none|no "):
            of_json(Told, damaged)
