"""Chunks partition the sentences in order, and none is over its budget."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.documents import Chunk, Span
from summarize.summarizing.chunking import chunk
from summarize.text.sentences import boundary_ranks, break_long, split

Count = Callable[[str], int]


def words(text: str) -> int:
    return len(text.split())


def more_than_its_parts(text: str) -> int:
    """A whole has more tokens than its parts have together."""
    return len(text) + len(text) // 10


def less_than_its_parts(text: str) -> int:
    """Every text has three tokens of its own."""
    return len(text) // 4 + 3


def squares(text: str) -> int:
    """Nothing like a sum."""
    return len(text) ** 2


COUNTS: list[Count] = [
    words,
    len,
    more_than_its_parts,
    squares,
    lambda text: len(text.encode("utf-8", "surrogatepass")),
    lambda text: words(text) + len(text) // 4,
]
PIECES = st.one_of(
    st.sampled_from(
        ["The boat left. ", "Who? ", "词。", "\n\n", "e\u0301", "مرحبا؟ ", "a" * 30, " "]
    ),
    st.text(st.characters(), max_size=5),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map("".join)


def assert_partition(text: str, chunks: Sequence[Chunk], start: int = 0) -> None:
    for part in chunks:
        assert part.start == start
        assert part.end > part.start
        start = part.end
    assert start == len(text)


@settings(max_examples=500, deadline=None)
@given(TEXTS, st.sampled_from(COUNTS), st.integers(1, 60))
def test_chunks_cover_the_text_in_order_within_the_budget(
    text: str, count: Count, budget: int
) -> None:
    if not text:
        return
    chunks = chunk(text, split(text, "en"), count, budget, break_long)
    assert_partition(text, chunks)
    for part in chunks:
        assert part.tokens == count(text[part.start : part.end])
        # A single character is all that may be over.
        assert part.tokens <= budget or part.end - part.start == 1


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(4, 60))
def test_a_count_with_a_part_of_its_own_is_kept_to_as_well(text: str, budget: int) -> None:
    if not text:
        return
    chunks = chunk(text, split(text, "en"), less_than_its_parts, budget, break_long)
    assert_partition(text, chunks)
    assert all(part.tokens <= budget for part in chunks)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=30), st.integers(12, 40))
def test_sentences_that_fit_stay_whole_in_as_few_chunks_as_can_be(
    lengths: list[int], budget: int
) -> None:
    text = "".join("x" * (length - 1) + "." for length in lengths)
    spans = spans_of(lengths)
    chunks = chunk(text, spans, len, budget, no_break)
    assert_partition(text, chunks)
    assert {part.end for part in chunks} <= {span.end for span in spans}
    assert len(chunks) == fewest(lengths, budget)


def fewest(lengths: Sequence[int], budget: int) -> int:
    """Filling from the left is optimal."""
    chunks, room = 0, 0
    for length in lengths:
        if length > room:
            chunks, room = chunks + 1, budget
        room -= length
    return chunks


def spans_of(lengths: Sequence[int]) -> list[Span]:
    spans, start = [], 0
    for length in lengths:
        spans.append(Span(start, start + length))
        start += length
    return spans


def no_break(text: str, middle: int) -> int:
    raise AssertionError((text, middle))


@pytest.mark.parametrize(
    ("sentences", "budget", "expected"),
    [
        (10, 100, [10]),
        (11, 10, [6, 5]),
        (21, 10, [7, 7, 7]),
        (100, 30, [25, 25, 25, 25]),
        (101, 97, [51, 50]),
    ],
)
def test_chunks_are_even(sentences: int, budget: int, expected: list[int]) -> None:
    text = "." * sentences
    chunks = chunk(text, spans_of([1] * sentences), len, budget, no_break)
    assert sorted((part.tokens for part in chunks), reverse=True) == expected


def test_no_last_chunk_is_tiny_among_many() -> None:
    lengths = [9] * 11_000
    chunks = chunk("x" * 99_000, spans_of(lengths), len, 873, no_break)
    tokens = [part.tokens for part in chunks]
    assert len(tokens) == fewest(lengths, 873)
    assert max(tokens) - min(tokens) <= 9


def test_a_whole_with_more_tokens_than_its_parts_does_not_double_the_chunks() -> None:
    text = "x" * 10_000
    chunks = chunk(text, spans_of([10] * 1000), lambda t: len(t) + len(t) // 50, 500, no_break)
    assert 21 <= len(chunks) <= 23


def test_no_sentences_are_no_chunks() -> None:
    assert chunk("", [], len, 10, no_break) == []


def test_chunks_cover_a_run_of_the_text() -> None:
    text = "AAAA. BBBB. CCCC. "
    chunks = chunk(text, [Span(6, 12), Span(12, 18)], len, 6, no_break)
    assert [(part.start, part.end) for part in chunks] == [(6, 12), (12, 18)]


def test_a_long_sentence_is_broken_at_its_clauses() -> None:
    text = "The harbour is closed, the boats stay in it; the divers will come on Sunday."
    chunks = chunk(text, split(text, "en"), len, 46, break_long)
    assert [text[part.start : part.end] for part in chunks] == [
        "The harbour is closed, the boats stay in it; ",
        "the divers will come on Sunday.",
    ]


@pytest.mark.parametrize("budget", [1, 7, 100, 900])
@pytest.mark.parametrize("unit", ["a", "词", "word ", "a, ", "e\u0301", "\u200d"])
def test_a_sentence_of_many_characters_is_broken(unit: str, budget: int) -> None:
    text = unit * 5000
    chunks = chunk(text, [Span(0, len(text))], len, budget, break_long)
    assert_partition(text, chunks)
    assert all(part.tokens <= budget for part in chunks)
    assert len(chunks) < 2.5 * len(text) / budget


def test_a_hundred_thousand_characters_without_a_space_are_even() -> None:
    text = "a" * 100_000
    chunks = chunk(text, split(text, "en"), len, 900, break_long)
    assert_partition(text, chunks)
    assert len(chunks) == 112
    assert {part.tokens for part in chunks} <= {892, 893}


def test_letters_keep_their_marks_where_the_budget_allows() -> None:
    text = "e\u0301" * 1000
    for part in chunk(text, [Span(0, len(text))], len, 7, break_long):
        assert text[part.start] == "e"


def test_counting_is_linear_in_the_text() -> None:
    counted = 0

    def count(text: str) -> int:
        nonlocal counted
        counted += len(text)
        return words(text)

    text = "The boat left the harbour in the night. " * 5000
    chunk(text, split(text, "en"), count, 500, break_long)
    assert counted <= 3 * len(text)
    counted = 0
    chunk("word " * 40_000, [Span(0, 200_000)], count, 500, break_long)
    assert counted <= 12 * 200_000


# Paragraphs and sections, more chunks than needed, sentences shown twice


def test_chunks_end_with_paragraphs_and_sections_where_that_costs_little() -> None:
    spans = spans_of([10] * 40)
    text = "x" * 400
    even = [part.end for part in chunk(text, spans, len, 120, no_break)]
    assert even == [100, 200, 300, 400]
    ranks = [0] * 40
    ranks[11] = 2  # a paragraph begins one sentence later
    ranks[22] = 3  # a section begins two sentences later
    ranks[34] = 2  # and a paragraph too far away
    ends = [part.end for part in chunk(text, spans, len, 120, no_break, ranks=ranks)]
    assert ends == [110, 220, 300, 400]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 12), st.integers(0, 3)), min_size=1, max_size=60),
    st.integers(12, 60),
    st.integers(1, 9),
)
def test_breaking_at_paragraphs_keeps_the_budget_and_the_number_of_chunks(
    pieces: list[tuple[int, int]], budget: int, wanted: int
) -> None:
    lengths = [length for length, _ in pieces]
    text = "x" * sum(lengths)
    chunks = chunk(
        text, spans_of(lengths), len, budget, no_break, ranks=[r for _, r in pieces], fewest=wanted
    )
    assert_partition(text, chunks)
    assert all(part.tokens <= budget for part in chunks)
    assert len(chunks) == max(fewest(lengths, budget), min(wanted, len(lengths)))
    # No chunk is tiny, as far as sentences allow.
    share = sum(lengths) / len(chunks)
    if wanted == 1:
        assert chunks[-1].tokens >= 0.5 * share - max(lengths) or len(chunks) == 1


def test_more_chunks_than_needed_can_be_asked_for() -> None:
    text = "x" * 100
    for wanted in (1, 2, 5, 10):
        chunks = chunk(text, spans_of([10] * 10), len, 1000, no_break, fewest=wanted)
        assert [part.tokens for part in chunks] == [100 // wanted] * wanted
    assert len(chunk(text, spans_of([10] * 10), len, 1000, no_break, fewest=99)) == 10


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(30, 200), st.integers(1, 4))
def test_an_overlap_is_whole_sentences_within_the_budget(
    text: str, budget: int, overlap: int
) -> None:
    spans = split(text, "en")
    chunks = chunk(text, spans, len, budget, break_long, overlap=overlap)
    assert_partition(text, chunks)
    starts = {span.start for span in spans}
    for before, part in zip([None, *chunks], chunks, strict=False):
        if part.context is None:
            assert before is None
            continue
        assert before is not None
        assert before.start <= part.context <= part.start
        assert part.context == part.start or part.context in starts
        assert part.end - part.context <= budget or part.end - part.start == 1
        shown = [span for span in spans if part.context <= span.start < part.start]
        assert len(shown) <= overlap


def test_an_overlap_shows_the_sentences_before_once_more() -> None:
    chunks = chunk("x" * 100, spans_of([10] * 10), len, 60, no_break, overlap=2)
    assert [(part.context, part.start, part.end) for part in chunks] == [
        (None, 0, 30),
        (10, 30, 70),
        (50, 70, 100),
    ]


def torture_texts(shared: Path) -> list[str]:
    """Texts that have broken other programs: many scripts, marks, encodings, odd lines."""
    found = [
        path.read_text("utf-8") for path in sorted((shared / "torture_sentencex").glob("*.txt"))
    ]
    found.append("\n".join(json.loads((shared / "torture_blns" / "blns.json").read_text("utf-8"))))
    lines = (shared / "torture_unicode" / "SentenceBreakTest.txt").read_text("utf-8").splitlines()
    cases = [line.split("#")[0].split() for line in lines]
    found.append("".join(chr(int(c, 16)) for case in cases for c in case if c not in "÷×"))
    found.append((shared / "torture_ftfy" / "in-the-wild.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("budget", [40, 700])
def test_texts_that_break_programs_are_chunked_without_a_loss(shared: Path, budget: int) -> None:
    texts = torture_texts(shared)
    assert len(texts) > 25
    for text in texts:
        spans = split(text, "en")
        chunks = chunk(
            text, spans, more_than_its_parts, budget, break_long, ranks=boundary_ranks(text, spans)
        )
        assert_partition(text, chunks)
        assert all(part.tokens <= budget or part.end - part.start == 1 for part in chunks)
        assert "".join(text[part.start : part.end] for part in chunks) == text


MARKS = (
    "One.\r\n\r\nTwo\u200d.\fThree \u200fأربعة؟\u200f Five.\n\n\n\nSix\u200b. \u2067Seven\u2069. "
)


@pytest.mark.parametrize("budget", [3, 10, 25, 80])
def test_lines_joiners_and_direction_marks_survive(budget: int) -> None:
    text = MARKS * 20
    spans = split(text, "ar")
    chunks = chunk(text, spans, len, budget, break_long, ranks=boundary_ranks(text, spans))
    assert_partition(text, chunks)
    assert all(part.tokens <= budget for part in chunks)
