"""Map and reduce on models that are fakes: nothing is dropped, repeated, cut or left too long."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checking.checks import repeats, unsupported_numbers
from summarize.documents import Chunk
from summarize.errors import ModelNotSupported
from summarize.inference.scheduler import Scheduler
from summarize.lengths import Extent
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding, FakeRunner, Hypothesis
from summarize.summarizing import chunking
from summarize.summarizing.budgets import CallSizes
from summarize.summarizing.candidates import Tools, whole_sentences
from summarize.summarizing.map_reduce import Draft, Order, summarize
from summarize.text import sentences
from tests.fakes import calls, fake_engine, lead

SPLIT = partial(sentences.split, language="en")
TOOLS = Tools(
    split=SPLIT,
    split_source=SPLIT,
    is_complete=sentences.is_complete,
    is_surely_complete=sentences.is_surely_complete,
    loop=repeats,
    evidence=lambda source: lambda text: unsupported_numbers(text, source),
    separator=" ",
)
STORY = " ".join(f"Boat number {i} left the harbour before the storm came in." for i in range(60))


def chunked(engine: Engine, overlap: int = 0) -> Callable[[str, int, int, bool], list[Chunk]]:
    def chunk(text: str, tokens: int, fewest: int, is_document: bool) -> list[Chunk]:
        return chunking.chunk(
            text, SPLIT(text), engine.codec.count, tokens, sentences.break_long,
            fewest=fewest, overlap=overlap if is_document else 0,
        )  # fmt: skip

    return chunk


def run(
    engine: Engine,
    text: str,
    extent: Extent = Extent(20, "words"),  # noqa: B008 - frozen
    *,
    beams: int = 1,
    max_chunks: int | None = None,
    overlap: int = 0,
    chunk: Callable[[str, int, int, bool], list[Chunk]] | None = None,
) -> Draft:
    order = Order(extent, None, beams, chunk or chunked(engine, overlap), max_chunks=max_chunks)
    [(_, result, error)] = Scheduler().run([("s", summarize(text, engine, order, TOOLS))])
    if error is not None:
        raise error
    assert result is not None
    return result


def test_a_short_text_is_one_call() -> None:
    engine = fake_engine(lead)
    draft = run(engine, "Rain fell all day. The river rose.", Extent(4, "words"))
    assert draft.sentences == ("Rain fell all day.",)
    assert (draft.chunks, draft.levels) == (1, 1)
    assert draft.tokens_read == draft.tokens_total > 0
    assert len(calls(engine)) == 1


def test_a_long_text_is_chunked_and_reduced_and_all_of_it_is_read() -> None:
    engine = fake_engine(lead, max_input_tokens=600)
    draft = run(engine, STORY)
    assert draft.chunks > 5
    assert draft.levels > 1
    assert draft.tokens_read == draft.tokens_total
    first_level = [text for batch in calls(engine) for text in batch][: draft.chunks]
    # Batches are packed by length, so the order is found again by the numbers.
    for i in range(60):
        assert sum(f"number {i} " in text for text in first_level) == 1
    assert all(len(text) <= 600 for batch in calls(engine) for text in batch)
    assert draft.sentences[0] == "Boat number 0 left the harbour before the storm came in."
    assert draft.findings == ()


def test_the_last_pass_sees_the_whole_story() -> None:
    def with_last(text: str) -> list[str]:
        found = re.findall(r"[^.]+\.", text)
        return [f"{found[0].strip()} {found[-1].strip()}"]

    engine = fake_engine(with_last, max_input_tokens=1200)
    draft = run(engine, STORY, Extent(20, "words"))
    assert draft.chunks > 2
    last = calls(engine)[-1]
    assert len(last) == 1
    assert "number 0 " in last[0]
    assert "number 59 " in last[0]
    assert "number 59 " in draft.sentences[-1]


def test_the_chunks_of_one_level_are_generated_together() -> None:
    engine = fake_engine(lead, max_input_tokens=600)
    draft = run(engine, STORY)
    assert isinstance(engine.runner, FakeRunner)
    sizes = [len(batch) for batch in engine.runner.calls]
    assert sizes[0] == min(draft.chunks, engine.runner.max_batch_prompts)
    assert len(sizes) < draft.chunks


def test_what_stands_in_no_chunk_counts_as_not_read() -> None:
    engine = fake_engine(lead, max_input_tokens=600)
    whole = chunked(engine)

    def lossy(text: str, tokens: int, fewest: int, is_document: bool) -> list[Chunk]:
        chunks = whole(text, tokens, fewest, is_document)
        return [*chunks[:1], *chunks[2:]]

    draft = run(engine, STORY, chunk=lossy)
    assert 0 < draft.tokens_read < draft.tokens_total


def test_a_prompt_without_an_answer_counts_as_not_read() -> None:
    engine = fake_engine(lambda text: [] if "number 30 " in text else lead(text),
                         max_input_tokens=600)  # fmt: skip
    draft = run(engine, STORY)
    assert 0 < draft.tokens_read < draft.tokens_total
    assert [finding.kind for finding in draft.findings] == ["extract"]


def test_a_limit_of_chunks_is_kept_to_and_said() -> None:
    engine = fake_engine(lead, max_input_tokens=600)
    draft = run(engine, STORY, max_chunks=2)
    assert draft.chunks == 2
    assert 0 < draft.tokens_read < draft.tokens_total
    shown = "".join(text for batch in calls(engine) for text in batch)
    [finding] = draft.findings
    assert finding.kind == "coverage"
    quoted = re.search(r"“Boat number (\d+) ", finding.message)
    assert quoted is not None
    assert f"number {quoted[1]} " not in shown
    assert f"number {int(quoted[1]) - 1} " in shown


def test_a_limit_that_is_not_reached_changes_nothing() -> None:
    one, other = (fake_engine(lead, max_input_tokens=600) for _ in range(2))
    assert run(one, STORY, max_chunks=100) == run(other, STORY)


def test_sentences_that_are_shown_twice_count_once() -> None:
    engine = fake_engine(lead, max_input_tokens=600)
    draft = run(engine, STORY, overlap=2)
    shown = [text for batch in calls(engine) for text in batch][: draft.chunks]
    assert sum(len(text) for text in shown) > draft.tokens_total
    assert draft.tokens_read == draft.tokens_total
    assert sum("number 20 " in text for text in shown) in (1, 2)
    assert all(len(text) <= 600 for text in shown)
    repeated = sum(sum(f"number {i} " in text for text in shown) == 2 for i in range(60))
    assert repeated == 2 * (draft.chunks - 1)


def test_a_model_that_does_not_shrink_the_text_still_comes_to_an_end() -> None:
    draft = run(fake_engine(lambda text: [text], max_input_tokens=1500), STORY)
    assert 1 <= len(draft.sentences) <= 3


def test_a_cut_off_last_sentence_is_left_out() -> None:
    engine = fake_engine(lambda _: ["Rain fell. The river ro"], finished=lambda _: False)
    draft = run(engine, "Rain fell and fell. The river rose.", Extent(2, "words"))
    assert draft.sentences == ("Rain fell.",)


def test_a_model_without_one_whole_sentence_is_said_and_the_text_speaks() -> None:
    engine = fake_engine(lambda _: ["and and and"], finished=lambda _: False)
    draft = run(engine, "Rain fell all day. The river rose.")
    assert draft.sentences == ("Rain fell all day.", "The river rose.")
    assert [finding.kind for finding in draft.findings] == ["extract"]
    assert draft.findings[0].severity == "warning"


def test_a_model_that_is_silent_when_it_reduces_loses_no_part() -> None:
    engine = fake_engine(lambda text: [""] if "\n\n" in text else lead(text), max_input_tokens=600)
    draft = run(engine, STORY, Extent(33, "words"))
    assert draft.levels == 2
    numbers = [int(n) for n in re.findall(r"number (\d+)", " ".join(draft.sentences))]
    assert len(numbers) == 3
    parts = draft.chunks
    assert len({n * parts // 60 for n in numbers}) == 3, "of three different parts"
    silent = [one for one in draft.findings if "nothing" in one.message]
    assert silent == []


def test_a_text_without_marks_and_a_silent_model_are_an_error_and_no_half_sentence() -> None:
    text = " ".join(f"word{i}" for i in range(900))
    with pytest.raises(ModelNotSupported, match="nothing that can be used"):
        run(fake_engine(lambda _: [""], max_input_tokens=2000), text, Extent(80, "words"))


def test_headings_are_no_sentences_to_fill_with() -> None:
    text = "\n\n".join(
        f"Chapter {i} of it\n\nThe ship number {i} left port {i * 7} at dawn with wine and salt."
        for i in range(40)
    )
    draft = run(
        fake_engine(lambda _: ["Ships left."], max_input_tokens=900), text, Extent(90, "words")
    )
    assert not any("Chapter" in sentence for sentence in draft.sentences)
    told = [int(n) for n in re.findall(r"ship number (\d+)", " ".join(draft.sentences))]
    assert max(told) >= 20, "not of the first parts alone"


def test_the_prompt_and_its_answer_fit_the_limit_that_they_share() -> None:
    for extent in (Extent(20, "words"), Extent(1, "sentences"), Extent(300, "words")):
        engine = replace(fake_engine(lead, max_input_tokens=2000), decoder_only=True)
        run(engine, STORY * 4, extent)
        assert isinstance(engine.runner, FakeRunner)
        sizes = CallSizes.of(engine, STORY, "", 1.0)
        longest = max(len(prompt.tokens) for batch in engine.runner.calls for prompt in batch)
        assert longest + sizes.new_tokens(sizes.usual(extent)) <= 2000


def test_a_limit_of_chunks_does_not_make_them_smaller() -> None:
    engine = fake_engine(lead, max_input_tokens=10_000)
    draft = run(engine, STORY, Extent(600, "words"), max_chunks=5)
    assert draft.tokens_read == draft.tokens_total


def test_a_silent_chunk_of_a_long_text_is_not_lost() -> None:
    engine = fake_engine(lambda text: [""] if "number 30 " in text else lead(text),
                         max_input_tokens=600)  # fmt: skip
    draft = run(engine, STORY, Extent(100, "words"))
    silent = next(text for batch in calls(engine) for text in batch if "number 30 " in text)
    first = silent.split(". ")[0] + "."
    assert first in draft.sentences
    assert any("a part of the text" in finding.message for finding in draft.findings)


def test_a_sentence_is_not_said_twice() -> None:
    engine = fake_engine(lambda _: ["Rain fell. Rain fell. The river rose. RAIN FELL."])
    assert run(engine, STORY[:200], Extent(5, "words")).sentences == (
        "Rain fell.",
        "The river rose.",
    )


def test_what_two_chunks_have_in_common_is_said_once() -> None:
    def write(text: str) -> list[str]:
        return [f"The storm closed the harbour of Madalena for a week. {lead(text)[0]}"]

    draft = run(fake_engine(write, max_input_tokens=600), STORY, Extent(90, "words"))
    assert sum("Madalena" in sentence for sentence in draft.sentences) == 1
    assert len(draft.sentences) > 4


def test_the_hypothesis_with_the_fewest_unsupported_numbers_is_taken() -> None:
    engine = fake_engine(lambda _: ["The storm sank 99 boats.", "The storm sank 14 boats."])
    draft = run(engine, "A storm came. It sank 14 boats on Monday.", Extent(5, "words"), beams=2)
    assert draft.sentences == ("The storm sank 14 boats.",)


def test_the_models_favourite_wins_among_equals() -> None:
    engine = fake_engine(lambda _: ["Rain fell.", "Snow fell."])
    draft = run(engine, "Rain fell. Snow fell.", Extent(2, "words"), beams=2)
    assert draft.sentences == ("Rain fell.",)


# Loops


def looping(answers: Callable[[Decoding], str]) -> Engine:
    """An engine whose answer depends on the decoding."""
    base = fake_engine(lead)

    def answer(prompt: TokenPrompt, decoding: Decoding) -> list[Hypothesis]:
        del prompt
        text = answers(decoding)
        return [Hypothesis(tuple(map(ord, text)), None, finished=True)]

    runner = FakeRunner(answer)
    return Engine("looping", "1", base.codec, lambda: runner)


LOOP = "The ferry was late again. " * 9


def test_a_loop_is_noticed_and_asked_again_with_another_decoding() -> None:
    engine = looping(lambda d: "Boat number 3 left the harbour before the storm, the others stayed."
                     if d.no_repeat_ngram else LOOP)  # fmt: skip
    draft = run(engine, STORY[:300], Extent(12, "words"))
    assert draft.sentences == (
        "Boat number 3 left the harbour before the storm, the others stayed.",
    )
    assert draft.findings == ()
    assert len(calls(engine)) == 2


def test_of_a_loop_that_will_not_stop_the_clean_part_is_kept_and_said() -> None:
    engine = looping(lambda _: f"Boat number 3 left the harbour. {LOOP}")
    draft = run(engine, STORY[:900], Extent(30, "words"))
    assert draft.sentences[0] == "Boat number 3 left the harbour."
    assert len(set(draft.sentences)) == len(draft.sentences)
    assert "repetition" in [finding.kind for finding in draft.findings]
    assert repeats(" ".join(draft.sentences)) is None


def test_a_loop_behind_what_was_asked_for_needs_no_second_call() -> None:
    engine = looping(lambda _: f"Boat number 3 left the harbour before the storm. {LOOP}")
    draft = run(engine, STORY[:300], Extent(9, "words"))
    assert draft.sentences == ("Boat number 3 left the harbour before the storm.",)
    assert len(calls(engine)) == 1


def test_a_loop_inside_a_sentence_is_no_sentence() -> None:
    engine = looping(lambda _: "The quay broke. It was " + "very bad and " * 30 + "over.")
    draft = run(engine, STORY[:300], Extent(20, "words"))
    assert not any("very bad and very bad" in sentence for sentence in draft.sentences)


# Lengths


def telling(words: int) -> Callable[[str], list[str]]:
    """A model that writes so many words of its text, in whole sentences."""

    def write(text: str) -> list[str]:
        found, total = [], 0
        for sentence in re.findall(r"[^.]+\.", text):
            total += len(sentence.split())
            found.append(sentence.strip())
            if total >= words:
                break
        return [" ".join(found)]

    return write


@pytest.mark.parametrize("wrote", [12, 25, 60, 150])
@pytest.mark.parametrize("wanted", [20, 50, 80, 120, 200, 400])
@pytest.mark.parametrize("limit", [900, 4000])
def test_word_counts_are_met_whatever_a_call_writes(wrote: int, wanted: int, limit: int) -> None:
    story = " ".join(
        f"On day {i} the ship {'Aurora' * (i % 3)} carried {i * 7} passengers to port {i}."
        for i in range(160)
    )
    draft = run(fake_engine(telling(wrote), max_input_tokens=limit), story, Extent(wanted, "words"))
    assert abs(sum(len(s.split()) for s in draft.sentences) - wanted) <= 0.2 * wanted
    assert draft.tokens_read == draft.tokens_total


@pytest.mark.parametrize("wrote", [12, 60, 150])
@pytest.mark.parametrize("wanted", [1, 2, 3, 5, 12, 30])
def test_sentence_counts_are_met_exactly(wrote: int, wanted: int) -> None:
    engine = fake_engine(telling(wrote), max_input_tokens=1500)
    assert len(run(engine, STORY, Extent(wanted, "sentences")).sentences) == wanted


def test_a_model_that_writes_too_little_is_asked_for_more_and_shorter_parts() -> None:
    engine = fake_engine(telling(10), max_input_tokens=10_000)
    draft = run(engine, STORY, Extent(80, "words"))
    assert len(calls(engine)[0]) == 1
    assert sum(map(len, calls(engine)[1:])) > 1
    assert abs(sum(len(s.split()) for s in draft.sentences) - 80) <= 16


def test_where_that_does_not_help_the_text_itself_is_taken_and_said() -> None:
    engine = fake_engine(lambda _: ["Boats left."], max_input_tokens=10_000)
    draft = run(engine, STORY, Extent(60, "words"))
    assert abs(sum(len(s.split()) for s in draft.sentences) - 60) <= 12
    assert [(f.kind, f.severity) for f in draft.findings] == [("extract", "notice")]
    assert all(sentence in f"Boats left. {STORY}" for sentence in draft.sentences)


def test_a_long_summary_tells_of_all_parts_of_the_text() -> None:
    draft = run(fake_engine(telling(60), max_input_tokens=1500), STORY, Extent(240, "words"))
    numbers = [int(n) for n in re.findall(r"number (\d+)", " ".join(draft.sentences))]
    assert numbers == sorted(numbers)
    assert min(numbers) < 10
    assert max(numbers) >= 45


@pytest.mark.parametrize(
    ("extent", "needed"),
    [
        (Extent(1, "words"), 1),
        (Extent(80, "words"), 1),
        (Extent(100, "words"), 1),
        (Extent(120, "words"), 2),
        (Extent(950, "words"), 16),
        (Extent(3, "sentences"), 1),
        (Extent(4, "sentences"), 1),
        (Extent(7, "sentences"), 3),
    ],
)
def test_the_calls_that_a_length_needs(extent: Extent, needed: int) -> None:
    assert (
        CallSizes.of(fake_engine(lead, max_input_tokens=5000), STORY, "", 1.0).calls(extent)
        == needed
    )


def test_a_small_context_is_shared_by_text_and_answer() -> None:
    engine = replace(fake_engine(lead, max_input_tokens=300), decoder_only=True)
    sizes = CallSizes.of(engine, STORY, "", 1.0)
    extent = Extent(200, "words")
    assert sizes.calls(extent) > 10
    assert sizes.new_tokens(extent) <= 100
    assert sizes.room(extent) >= 180
    assert sizes.usual(Extent(9, "sentences")) == Extent(1, "sentences")
    limited = replace(fake_engine(lead), max_new_tokens=50)
    assert CallSizes.of(limited, STORY, "", 1.0).new_tokens(extent) == 50


# Any text, any model


ANSWERS = st.sampled_from(
    ["", "\n", "...", "One.", "One. One. One.", "and and and and and and and and and and",
     "Two men left. Three came back with 40 fish. ", "no end", "词。词语很多。", "x" * 500]
)  # fmt: skip
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["The boat left at 10. ", "Who? ", "词。", "\n\n", "مرحبا؟ ", "a" * 80, " "]
        ),
        st.text(st.characters(), max_size=6),
    ),
    min_size=1,
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(ANSWERS, min_size=1, max_size=4), st.integers(40, 400), st.integers(1, 60))
def test_any_text_and_any_answer_give_a_whole_summary(
    text: str, answers: list[str], limit: int, words: int
) -> None:
    if not any(c.isalnum() for c in text):
        return
    turn: Iterator[int] = iter(range(10**9))
    engine = fake_engine(
        lambda _: [answers[next(turn) % len(answers)]],
        max_input_tokens=limit,
        finished=lambda answer: answer.endswith("."),
    )
    draft = run(engine, text, Extent(words, "words"))
    assert draft.tokens_read == draft.tokens_total
    assert len({sentence.casefold() for sentence in draft.sentences}) == len(draft.sentences)
    assert draft.sentences
    assert all(any(c.isalnum() for c in sentence) for sentence in draft.sentences)
    assert all(len(shown) <= limit for batch in calls(engine) for shown in batch)


def test_white_lines_of_an_output_are_no_part_of_a_sentence() -> None:
    assert whole_sentences("\n Rain fell.\n\nThe river\nrose. ", True, TOOLS) == [
        "Rain fell.",
        "The river rose.",
    ]
    assert whole_sentences("Dear Lynn,\nRain fell.\nThe river", True, TOOLS) == ["Rain fell."]
    assert whole_sentences("Rain fell\nThe river rose", True, TOOLS) == [
        "Rain fell",
        "The river rose",
    ]
    listed = (
        "Here are the points:\n1. Rain fell.\n2. The river rose.\n* 14 boats sank.\n-5 °C came."
    )
    assert whole_sentences(listed, True, TOOLS) == [
        "Rain fell.",
        "The river rose.",
        "14 boats sank.",
        "-5 °C came.",
    ]
    assert whole_sentences("It came on June 13. It rained.", True, TOOLS) == [
        "It came on June 13.",
        "It rained.",
    ]
    assert whole_sentences("It rained. It cost 13.", False, TOOLS) == ["It rained."]
    assert whole_sentences("1. FC Horta won the cup.", True, TOOLS) == ["1. FC Horta won the cup."]
    assert whole_sentences("Dear Lynn,", True, TOOLS) == []
    assert whole_sentences("... !", True, TOOLS) == []
    assert whole_sentences("", False, TOOLS) == []


def test_no_room_beside_the_prompt_is_an_error_that_names_the_model() -> None:
    engine = fake_engine(lead, max_input_tokens=5, name="narrow")
    with pytest.raises(ModelNotSupported, match="narrow"):
        CallSizes.of(engine, STORY, "", 1.0).room(Extent(5, "words"))
    with pytest.raises(ModelNotSupported, match="--model"):
        run(engine, STORY)


@pytest.mark.parametrize("write", [lambda _: [""], lambda _: ["\n"], lambda _: ["!!"]])
def test_an_empty_answer_is_never_an_empty_summary(write: Callable[[str], list[str]]) -> None:
    assert run(fake_engine(write), STORY[:300]).sentences
