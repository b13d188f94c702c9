from collections.abc import Callable

import pytest

from summarize.checking import changed_numbers
from summarize.models.loading import Engine
from summarize.scheduler import Scheduler
from summarize.sentences import break_long
from summarize.translating import Translated, merged, translate
from tests.fakes import calls, fake_engine, upper


def run(engine: Engine, *sentences: str, beams: int = 1) -> list[Translated]:
    job = translate(sentences, engine, "ar", beams, break_long, changed_numbers)
    [(_, result, error)] = Scheduler().run([("t", job)])
    if error is not None:
        raise error
    assert result is not None
    return result


def test_space_between_sentences_is_kept() -> None:
    results = run(fake_engine(upper), "One rain. ", "Two rains.\n\n", "\tThree\r\n")
    assert "".join(one.text + one.space for one in results) == "ONE RAIN. TWO RAINS.\n\nTHREE\r\n"
    assert [one.original for one in results] == ["One rain.", "Two rains.", "Three"]


def test_what_has_no_words_is_not_sent_and_is_kept() -> None:
    engine = fake_engine(upper)
    results = run(engine, "12,5 % ", "-----\n", "🙂 ", "   ", "Word.")
    assert [one.text for one in results] == ["12,5 %", "-----", "🙂", "", "WORD."]
    assert calls(engine) == [["Word."]]
    assert run(fake_engine(upper), "123") == [Translated("123", "123", "", ())]
    assert run(fake_engine(upper)) == []


def test_all_sentences_go_in_one_request() -> None:
    engine = fake_engine(upper)
    run(engine, *(f"Sentence {i} here. " for i in range(8)))
    assert len(calls(engine)) == 1


def test_a_sentence_over_the_limit_is_wrapped_and_nothing_of_it_is_lost() -> None:
    engine = fake_engine(upper, max_input_tokens=40)
    sentence = "the first clause is here, the second one is there; and the third goes on and on."
    [result] = run(engine, sentence)
    parts = [text for batch in calls(engine) for text in batch]
    assert all(len(part) <= 40 for part in parts)
    assert len(parts) > 1
    assert result.text == sentence.upper()
    [long] = run(engine, "x" * 1000)
    assert long.text.replace(" ", "") == "X" * 1000


def test_the_hypothesis_with_the_right_numbers_is_taken() -> None:
    engine = fake_engine(lambda text: [text.replace("51", "15"), text.upper()])
    [result] = run(engine, "They saved 51 boats.", beams=2)
    assert result.text == "THEY SAVED 51 BOATS."
    assert result.findings == ()


def test_a_changed_number_that_no_hypothesis_has_right_is_a_finding() -> None:
    [result] = run(fake_engine(lambda _: ["They saved 15 boats."]), "They saved 51 boats.")
    assert result.text == "They saved 15 boats."
    assert [finding.message for finding in result.findings] == [
        "the number 15 is not in the original sentence",
        "the number 51 of the original is missing",
    ]
    assert [finding.span for finding in result.findings] == [(11, 13), None]


@pytest.mark.parametrize(
    ("write", "finished", "says"),
    [
        (lambda _: [""], lambda _: True, "gave nothing"),
        (lambda text: [text], lambda _: False, "ran into its limit"),
    ],
)
def test_a_translator_that_fails_on_a_sentence_is_a_finding_and_the_sentence_stays(
    write: Callable[[str], list[str]], finished: Callable[[str], bool], says: str
) -> None:
    [result] = run(fake_engine(write, finished=finished), "Rain fell. ")
    assert result.text == "Rain fell."
    assert [says in finding.message for finding in result.findings] == [True]


def test_a_finished_hypothesis_goes_before_one_that_was_cut() -> None:
    engine = fake_engine(lambda _: ["cut off", "Whole."], finished=lambda t: t.endswith("."))
    assert run(engine, "Rain fell.", beams=2)[0].text == "Whole."


def test_sentences_of_one_text_are_merged_with_their_findings() -> None:
    results = run(fake_engine(lambda _: ["Seven."]), "One 1. ", "Two.\n")
    one = merged(results)
    assert (one.text, one.original, one.space) == ("Seven. Seven.", "One 1. Two.", "\n")
    assert len(one.findings) == 1
    assert merged([]) == Translated("", "", "", ())
