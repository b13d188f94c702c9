"""A summary or a translation of a run, checked as one from elsewhere: the same grades, findings."""

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from summarize import Checker, Options, Summarizer, Translator
from summarize.documents import Finding
from summarize.models.engines.loading import Engine
from summarize.models.known import catalog
from tests.conftest import ARTICLES
from tests.fakes import fake_engine

HARBOUR = ARTICLES / "harbour.en.txt"
COUNCIL = (
    "The council of Alder Bay voted on Monday to close the old ferry pier. "
    "Mayor Ruth Abel said the repairs would have cost 4.2 million euros. "
    "Fishermen from the northern villages had asked for a delay until the end of the season. "
    "The pier was not damaged by the storm of 1987, and its roof is 12 metres high. "
    "Ann Holt, who allegedly opened the gate, was seen in Hull. "
    "But the harbour office, which was built in 1902, stays open to visitors. "
    "Tickets for the museum cost three dollars, and children pay nothing at all. "
    "The village of Hull had 2,100 people then. A bridge was built where the mill had been. "
    "Nobody lives on the island in winter, when the boats do not sail."
)
# Sentences that a small model writes, right and wrong ones, about a text.
WRITTEN: dict[Path | str, list[str]] = {
    HARBOUR: [
        "A storm has closed the harbour of Madalena and stopped the ferry to neighbouring Faial.",
        "The storm sank 19 of the 56 boats in the harbour, or 25 percent of the fleet.",
        "The mayor, Joana Silveira, said that nobody was hurt.",
        "From Tuesday, March 17, a temporary service will leave from São Roque do Pico.",
        "European funds will not cover 75 percent of the bill.",
        "The first, from April 7 to June 13, will rebuild the ferry ramp for $1.5 million.",
        "Comets orbit distant planets, and scientists discovered them.",
        "Tickets will stay at €3.80, but the trip will take 75 minutes instead of 30.",
    ],
    COUNCIL: [
        "The council of Alder Bay voted on Friday to open the old ferry pier.",
        "The council of Alder Bay voted to close the old ferry pier.",
        "Mayor Ruth Abel said the repairs would have cost 4.2 billion euros.",
        "The pier was damaged by the storm of 1987.",
        "Ann Holt, who opened the gate, was seen in Hull.",
        "The harbour office, which was built in 1902, stays open to visitors.",
        "Fishermen from the northern villages wanted more time, they told reporters in Oslo.",
        "Tickets for the museum cost four dollars.",
    ],
}
Told = tuple[str, str, str, tuple[int, int] | None]


def told(findings: Sequence[Finding]) -> list[Told]:
    return [(one.kind, one.severity, one.message, one.span) for one in findings]


@pytest.mark.parametrize("text", WRITTEN, ids=["article", "text"])
@pytest.mark.parametrize("check", ["flag", "repair", "strict"])
@pytest.mark.parametrize("faithful", [True, False])
def test_a_summary_is_graded_alike_by_a_run_and_by_check(
    text: Path | str, check: str, fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch, *,
    faithful: bool,
) -> None:  # fmt: skip
    name = "smollm2-135m-instruct"
    monkeypatch.setitem(fakes, name, fake_engine(lambda _: [" ".join(WRITTEN[text])]))
    entry = catalog.find(name)
    assert entry is not None
    if faithful:
        known = dataclasses.replace(entry, faithful="for this test")
        monkeypatch.setattr(catalog, "find", lambda name: known if name == entry.name else None)
    options = Options(length="8s", source_lang="en", check=check)  # type: ignore[arg-type]
    summary = Summarizer(options)(text)
    report = Checker(Options(lang="en", source_lang="en"))(summary.text, text)
    assert [(one.text, one.support, told(one.findings)) for one in report.sentences] == [
        (one.text, one.support, told(one.findings)) for one in summary.sentences
    ]
    assert [one.sources for one in report.sentences] == [one.sources for one in summary.sentences]
    if check == "flag":
        assert {one.support for one in summary.sentences} == {
            "proved", "unsupported", *(["verbatim"] if text == HARBOUR else [])
        }  # fmt: skip


# The lines of a text, their translations with errors in some, and what these say in English.
LINES = [
    ("The storm sank 14 of the 56 boats in the harbour.",
     "A tempestade afundou 19 dos 56 barcos no porto.",
     "The storm sank 19 of the 56 boats in the harbour."),
    ("The repairs will cost 4.2 million shekels, said Ruth Abel.",
     "Os reparos custarão 4,2 milhões de dólares, disse Ruth Abel.",
     "The repairs will cost 4.2 million dollars, said Ruth Abel."),
    ("The council voted on Monday to close the old ferry pier.",
     "O conselho votou na sexta-feira para fechar o velho cais das balsas.",
     "The council voted on Friday to close the old ferry pier."),
    ("Fishermen from the northern villages asked for a delay.",
     "Os pescadores das aldeias do norte pediram um adiamento.",
     "The fishermen from the northern villages asked for a delay."),
    ("The roof of the museum is 12 metres high and made of glass.",
     "O telhado do museu é alto e feito de vidro.",
     "The roof of the museum is high and made of glass."),
    ("Children pay three euros for a ticket in the summer.",
     "As crianças não pagam três euros por um bilhete no verão.",
     "The children do not pay three euros for a ticket in the summer."),
]  # fmt: skip
ENGLISH = " ".join(one for one, _, _ in LINES)


def _by(table: dict[str, list[str]]) -> Callable[[str], list[str]]:
    return lambda text: table.get(text, [text])


@pytest.fixture
def translators(fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch) -> None:
    there = {one: [other] for one, other, _ in LINES}
    back = {other: [again] for _, other, again in LINES}
    for name, table in (("bergamot-en-pt", there), ("bergamot-pt-en", back)):
        engine = fake_engine(_by(table), name=name)
        monkeypatch.setitem(fakes, name, engine)


@pytest.mark.usefixtures("translators")
def test_a_translation_has_the_same_findings_in_a_run_and_by_check() -> None:
    made = Translator(Options(source_lang="en", lang="pt"))(ENGLISH)
    assert made.text == " ".join(other for _, other, _ in LINES)
    found = [told(one.findings) for one in made.sentences]
    assert [[kind for kind, _, _, _ in one] for one in found] == [
        ["number"], ["currency"], ["date"], [], ["number"], ["negation"]
    ]  # fmt: skip
    report = Checker(Options(lang="pt", source_lang="en"))(made.text, ENGLISH)
    assert [told(one.findings) for one in report.sentences] == found
    assert [one.sources[0].text for one in report.sentences] == [one for one, _, _ in LINES]
    doubted = [any(severity != "notice" for _, severity, _, _ in one) for one in found]
    assert [one.support == "unsupported" for one in report.sentences] == doubted


@pytest.mark.usefixtures("translators")
def test_a_translated_summary_has_the_same_errors_in_a_run_and_by_check() -> None:
    options = Options(source_lang="en", lang="pt", length="2s", model="extract", check="flag")
    summary = Summarizer(options)(ENGLISH)
    assert summary.text != ENGLISH
    assert any(one.findings for one in summary.sentences)
    report = Checker(Options(lang="pt", source_lang="en"))(summary.text, ENGLISH)
    # That a number is missing is known only where a sentence is translated.
    assert [told(one.findings) for one in report.sentences] == [
        [f for f in told(one.findings) if "missing" not in f[2]] for one in summary.sentences
    ]
