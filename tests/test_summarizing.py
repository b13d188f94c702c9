from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from summarize import chunking, sentences
from summarize.checking import unsupported_numbers
from summarize.documents import Chunk
from summarize.errors import ModelNotSupported
from summarize.languages import count_words
from summarize.models.codec import Codec
from summarize.models.loading import Engine
from summarize.scheduler import Scheduler
from summarize.summarizing import Draft, Target, Tools, budget, fit, summarize, whole_sentences
from tests.fakes import calls, fake_engine, lead

TARGET = Target(words=20, sentences="two")
SPLIT = partial(sentences.split, language="en")
TOOLS = Tools(
    split=SPLIT,
    chunk=lambda text, codec, tokens: chunking.chunk(
        text, SPLIT(text), codec.count, tokens, sentences.break_long
    ),
    is_complete=sentences.is_complete,
    count_words=count_words,
    unsupported=unsupported_numbers,
    separator=" ",
)
STORY = " ".join(f"Boat number {i} left the harbour before the storm came in." for i in range(60))


def run(engine: Engine, text: str, target: Target = TARGET, beams: int = 1) -> Draft:
    job = summarize(text, engine, target, "", beams, TOOLS)
    [(_, result, error)] = Scheduler().run([("s", job)])
    if error is not None:
        raise error
    assert result is not None
    return result


def test_a_short_text_is_one_call() -> None:
    engine = fake_engine(lead)
    draft = run(engine, "Rain fell all day. The river rose.")
    assert draft.sentences == ("Rain fell all day.",)
    assert (draft.chunks, draft.levels) == (1, 1)
    assert draft.tokens_read == draft.tokens_total > 0
    assert len(calls(engine)) == 1


def test_a_long_text_is_chunked_and_reduced_and_all_of_it_is_read() -> None:
    engine = fake_engine(lead, max_input_tokens=400)
    draft = run(engine, STORY)
    assert draft.chunks > 5
    assert draft.levels > 1
    assert draft.tokens_read == draft.tokens_total
    first_level = [text for batch in calls(engine) for text in batch][: draft.chunks]
    # Batches are packed by length, so the order is found again by the numbers.
    for i in range(60):
        assert sum(f"number {i} " in text for text in first_level) == 1
    assert all(len(text) <= 400 for batch in calls(engine) for text in batch)
    assert draft.sentences[0] == "Boat number 0 left the harbour before the storm came in."


def test_what_stands_in_no_chunk_counts_as_not_read() -> None:
    def lossy(text: str, codec: Codec, tokens: int) -> list[Chunk]:
        return [*TOOLS.chunk(text, codec, tokens)[:1], *TOOLS.chunk(text, codec, tokens)[2:]]

    job = summarize(
        STORY, fake_engine(lead, max_input_tokens=400), TARGET, "", 1, replace(TOOLS, chunk=lossy)
    )
    [(_, draft, error)] = Scheduler().run([("s", job)])
    assert error is None
    assert draft is not None
    assert 0 < draft.tokens_read < draft.tokens_total


def test_a_model_that_does_not_shrink_the_text_still_comes_to_an_end() -> None:
    draft = run(fake_engine(lambda text: [text], max_input_tokens=300), STORY, Target(400, "six"))
    assert draft.levels == 1
    assert 1 <= len(draft.sentences) <= 60


def test_a_cut_off_last_sentence_is_left_out() -> None:
    engine = fake_engine(lambda _: ["Rain fell. The river ro"], finished=lambda _: False)
    assert run(engine, "Rain fell and fell. The river rose.").sentences == ("Rain fell.",)


def test_a_model_without_one_whole_sentence_is_said_and_the_text_speaks() -> None:
    engine = fake_engine(lambda _: ["and and and"], finished=lambda _: False)
    draft = run(engine, "Rain fell all day. The river rose.")
    assert draft.sentences == ("Rain fell all day.", "The river rose.")
    assert [finding.kind for finding in draft.findings] == ["extract"]


def test_a_sentence_is_not_said_twice() -> None:
    engine = fake_engine(lambda _: ["Rain fell. Rain fell. The river rose. RAIN FELL."])
    assert run(engine, STORY[:200]).sentences == ("Rain fell.", "The river rose.")


def test_the_hypothesis_with_the_fewest_unsupported_numbers_is_taken() -> None:
    engine = fake_engine(lambda _: ["The storm sank 99 boats.", "The storm sank 14 boats."])
    draft = run(engine, "A storm came. It sank 14 boats on Monday.", beams=2)
    assert draft.sentences == ("The storm sank 14 boats.",)


def test_the_models_favourite_wins_among_equals() -> None:
    engine = fake_engine(lambda _: ["Rain fell.", "Snow fell."])
    assert run(engine, "Rain fell. Snow fell.", beams=2).sentences == ("Rain fell.",)


def test_white_lines_of_an_output_are_no_part_of_a_sentence() -> None:
    assert whole_sentences("\n Rain fell.\n\nThe river\nrose. ", True, TOOLS) == [
        "Rain fell.",
        "The river rose.",
    ]
    assert whole_sentences("... !", True, TOOLS) == []
    assert whole_sentences("", False, TOOLS) == []


@pytest.mark.parametrize(
    ("words", "kept"), [(1, 1), (3, 1), (4, 1), (5, 2), (6, 2), (7, 2), (8, 3), (100, 3)]
)
def test_whole_sentences_come_as_near_to_the_length_as_they_can(words: int, kept: int) -> None:
    given = ["One two three.", "Four five six.", "Seven eight nine."]
    assert fit(given, words, count_words) == given[:kept]


def test_no_room_beside_the_prompt_is_an_error_that_names_the_model() -> None:
    engine = fake_engine(lead, max_input_tokens=5, name="narrow")
    with pytest.raises(ModelNotSupported, match="narrow"):
        budget(engine, TARGET, "")
    with pytest.raises(ModelNotSupported, match="--model"):
        run(engine, STORY)


@pytest.mark.parametrize("write", [lambda _: [""], lambda _: ["\n"], lambda _: ["!!"]])
def test_an_empty_answer_is_never_an_empty_summary(write: Callable[[str], list[str]]) -> None:
    assert run(fake_engine(write), STORY[:300]).sentences
