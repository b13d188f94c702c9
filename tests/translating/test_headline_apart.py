"""A headline that has run into a sentence is translated apart from it."""

from summarize.checking.checks import changed_numbers
from summarize.documents import Finding
from summarize.inference.scheduler import Scheduler
from summarize.models.engines.loading import Engine
from summarize.text.sentences import break_long
from summarize.translating.requests import Tools
from summarize.translating.sentence_translation import Translated, translate
from tests.fakes import calls, fake_engine, upper

HEADLINE = "Nine saved as boat sinks off Faro"
SENTENCE = "A boat with nine people on board sank off Faro."
GLUED = f"{HEADLINE} {SENTENCE}"


def run(engine: Engine, text: str, pair: tuple[str, str], tools: Tools) -> Translated:
    [(_, result, error)] = Scheduler().run([("t", translate([text], engine, pair, 1, tools))])
    if error is not None:
        raise error
    assert result is not None
    return result[0]


def test_the_two_are_asked_for_and_the_headline_gets_a_stop() -> None:
    engine = fake_engine(upper)
    tools = Tools(wrap=break_long, faults=changed_numbers)
    result = run(engine, GLUED, ("en", "pt"), tools)
    assert [sorted(batch) for batch in calls(engine)] == [sorted([f"{HEADLINE}.", SENTENCE])]
    assert result.text == f"{HEADLINE}. {SENTENCE}".upper()
    assert (result.original, result.findings) == (GLUED, ())


def test_the_whole_is_taken_where_a_part_is_lost() -> None:
    def faults(translation: str, _: str) -> list[Finding]:
        has_two = translation.count(".") > 1
        return [Finding("language", "warning", "two sentences")] if has_two else []

    tools = Tools(wrap=break_long, faults=faults)
    assert run(fake_engine(upper), GLUED, ("en", "pt"), tools).text == GLUED.upper()


def test_a_part_that_comes_back_empty_is_not_taken() -> None:
    engine = fake_engine(lambda text: ["" if text == SENTENCE else text.upper()])
    tools = Tools(wrap=break_long, faults=changed_numbers)
    assert run(engine, GLUED, ("en", "pt"), tools).text == GLUED.upper()


def test_the_stop_is_that_of_the_language() -> None:
    engine = fake_engine(upper)
    tools = Tools(wrap=break_long, faults=changed_numbers, space="")
    result = run(engine, GLUED, ("en", "zh"), tools)
    assert result.text == f"{HEADLINE}。{SENTENCE}".upper()
