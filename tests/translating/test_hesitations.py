"""What is said of translations that the translator was not sure of."""

from dataclasses import replace

import pytest

from summarize.documents import Finding
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.runner import Decoding, FakeRunner, Hesitation, Hypothesis, Unsure
from summarize.translating import hesitations
from tests.fakes import fake_engine

PAIR = ("en", "pt")


def doubts(
    pairs: list[tuple[str, str]], amounts: dict[str, Hesitation | None]
) -> list[tuple[Finding, ...]]:
    """The findings, where each translation has a hesitation of its own."""

    def answer(prompt: TokenPrompt, decoding: Decoding) -> list[Hypothesis]:
        assert prompt.forced_output is not None
        assert decoding.hypotheses == 1
        text = "".join(map(chr, prompt.forced_output))
        return [Hypothesis(prompt.forced_output, None, finished=True, hesitation=amounts[text])]

    runner = FakeRunner(answer)
    engine = replace(
        fake_engine(lambda _: []), make_runner=lambda: runner, n_best=False, surest=(1.0, 5.0)
    )
    job = hesitations.doubts(pairs, engine, PAIR)
    try:
        request = next(job)
        job.send(runner.run(request.prompts, request.decoding))
    except StopIteration as stop:
        found: list[tuple[Finding, ...]] = stop.value
        return found
    raise AssertionError("one request is enough")


def test_the_more_it_hesitates_the_graver_it_is() -> None:
    found = doubts(
        [("a", "sure"), ("b", "half"), ("c", "unsure")],
        {"sure": Hesitation(0.9), "half": Hesitation(1.0), "unsure": Hesitation(5.1)},
    )
    assert [[one.severity for one in some] for some in found] == [[], ["notice"], ["warning"]]
    assert {one.kind for some in found for one in some} == {"uncertain"}


def test_the_words_are_named_and_found() -> None:
    words = (Unsure("cachimbo", "pipe", 3.0), Unsure("joelhos", "knees", 1.0))
    text = "O sonho de cachimbo de joelhos."
    [[one]] = doubts([("A pipe dream on knees.", text)], {text: Hesitation(7.0, words)})
    assert "'cachimbo' (for 'pipe') and 'joelhos' (for 'knees')" in one.message
    assert one.span is not None
    assert text[one.span.start : one.span.end] == "cachimbo"


def test_a_word_that_the_text_has_no_more_has_no_place() -> None:
    [[one]] = doubts([("x y", "um dois")], {"um dois": Hesitation(7.0, (Unsure("doi", "y", 3.0),))})
    assert one.span is None


def test_what_was_left_as_it_is_was_not_translated() -> None:
    assert doubts([("12", "12"), ("a", "b")], {"b": Hesitation(0.0)}) == [(), ()]


def test_each_pair_is_asked_once() -> None:
    found = doubts([("a", "b"), ("a", "b")], {"b": Hesitation(2.0)})
    assert found[0] == found[1] != ()


@pytest.mark.parametrize("amount", [None, Hesitation(0.0)])
def test_what_is_too_long_or_not_measured_is_not_trusted(amount: Hesitation | None) -> None:
    long = "a " * 3000
    [[one], other] = doubts([(long, "b"), ("c", "d")], {"d": amount})
    assert one.severity == "warning"
    assert len(other) == (1 if amount is None else 0)


def test_an_engine_that_is_not_measured_is_not_asked() -> None:
    job = hesitations.doubts([("a", "b")], fake_engine(lambda _: []), PAIR)
    with pytest.raises(StopIteration) as stop:
        next(job)
    assert stop.value.value == [()]
