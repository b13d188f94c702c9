"""One line, of whole words, without a claim that the text does not make."""

from dataclasses import replace

import pytest

from summarize.documents import Finding
from summarize.inference.scheduler import Scheduler
from summarize.lengths import Extent
from summarize.models.engines.loading import Engine
from summarize.summarizing.headline import HeadlineOrder, headline
from tests.fakes import calls, fake_engine
from tests.summarizing.test_map_reduce import TOOLS

DRAFT = [
    "A storm sank 14 boats in the port of Madalena on Pico in the early hours of Wednesday.",
    "The ferry ramp opens in June.",
]


def line(engine: Engine, words: int = 8) -> str:
    def unsupported(text: str) -> list[Finding]:
        return [Finding("number", "warning", "no")] if "99" in text else []

    order = HeadlineOrder(Extent(words, "words"), "Write a headline.", 4, unsupported)
    job = headline(DRAFT, engine, order, TOOLS)
    [(_, result, error)] = Scheduler().run([("h", job)])
    if error is not None:
        raise error
    assert result is not None
    return result


def instructed(*answers: str) -> Engine:
    return replace(fake_engine(lambda _: list(answers)), prompted=True)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Storm sinks boats in Madalena port", "Storm sinks boats in Madalena port"),
        ('"Storm sinks boats in Madalena port"', "Storm sinks boats in Madalena port"),
        ("\n**Storm sinks boats in Madalena**\n\nMore text.", "Storm sinks boats in Madalena"),
        ("Headline: Storm sinks 14 boats", "Storm sinks 14 boats"),
        ("«Буря потопила 14 лодок»", "Буря потопила 14 лодок"),
    ],
)
def test_what_an_instruct_model_writes_is_one_line(answer: str, expected: str) -> None:
    assert line(instructed(answer)) == expected


@pytest.mark.parametrize(
    "answer",
    [
        "Storm sinks 99 boats in Madalena",
        "",
        "...",
        "Storm",
        "One. Two. Three.",
        "storm " * 9,
        "A much longer line than anybody would ever want to read over a text about a storm at sea.",
    ],
)
def test_what_cannot_be_one_gives_way_to_the_first_sentence_of_the_summary(answer: str) -> None:
    assert line(instructed(answer)) == DRAFT[0]


def test_a_line_that_is_too_long_is_taken_where_it_is_nearer() -> None:
    long = "A storm sank 14 boats in the port of Madalena on Pico"
    assert line(instructed(long)) == long


def test_the_first_answer_without_a_fault_is_taken() -> None:
    engine = instructed("Storm sinks 99 boats", "Storm sinks 14 boats")
    assert line(engine) == "Storm sinks 14 boats"


def test_another_model_is_not_asked() -> None:
    engine = fake_engine(lambda _: ["Storm sinks 14 boats"])
    assert line(engine) == DRAFT[0]
    assert calls(engine) == []
