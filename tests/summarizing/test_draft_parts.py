"""A draft that only points looks at every part of a text, and may be anything."""

from collections.abc import Callable

from summarize.documents import Chunk
from summarize.lengths import Extent
from summarize.summarizing.draft_parts import draft_parts
from summarize.summarizing.map_reduce import Draft, Order
from summarize.text import sentences
from tests.fakes import fake_engine
from tests.summarizing.test_map_reduce import TOOLS

TEXT = "".join(f"Boat number {i} left the harbour of town {i} at noon. " for i in range(200))


def drafted(
    write: Callable[[str], list[str]], max_chunks: int | None = None
) -> tuple[Draft, list[str]]:
    """The draft, and the parts of the text that were shown."""

    def chunk(text: str, budget: int, fewest: int, is_document: bool) -> list[Chunk]:
        assert is_document
        spans = sentences.split(text, "en")
        step = -(-len(spans) // fewest)
        groups = [spans[i : i + step] for i in range(0, len(spans), step)]
        assert all(group[-1].end - group[0].start <= budget for group in groups)
        return [Chunk(g[0].start, g[-1].end, g[-1].end - g[0].start) for g in groups]

    engine = fake_engine(write, max_input_tokens=10_000)
    order = Order(Extent(80, "words"), None, 1, chunk, max_chunks)
    job = draft_parts(TEXT, engine, order, TOOLS)
    shown: list[str] = []
    try:
        request = next(job)
        while True:
            texts = ["".join(map(chr, prompt.tokens)) for prompt in request.prompts]
            shown += texts
            request = job.send(engine.runner.run(request.prompts, request.decoding))
    except StopIteration as stop:
        draft: Draft = stop.value
        return draft, shown


def test_every_part_is_asked_about_once() -> None:
    draft, shown = drafted(lambda text: [text.split(". ")[0] + "."])
    assert len(shown) == draft.chunks == 5
    assert draft.tokens_read == draft.tokens_total > 0
    assert draft.read_to == len(TEXT)
    assert draft.levels == 1
    assert draft.shares == (0, 1, 2, 3, 4)
    assert draft.sentences[0] == "Boat number 0 left the harbour of town 0 at noon."


def test_a_model_that_writes_nothing_or_loops_is_no_failure() -> None:
    draft, _ = drafted(lambda _: [""])
    assert draft.sentences == ()
    [finding] = draft.findings
    assert "wrote nothing usable about 5 of 5 parts" in finding.message
    looping, _ = drafted(lambda _: ["the boat the boat the boat " * 40])
    assert len(looping.sentences) <= 1


def test_a_limit_of_chunks_is_kept_and_said() -> None:
    draft, shown = drafted(lambda text: [text.split(". ")[0] + "."], max_chunks=2)
    assert len(shown) == 2
    assert draft.read_to is not None
    assert draft.read_to < len(TEXT)
    assert draft.tokens_read < draft.tokens_total
    assert [one.kind for one in draft.findings] == ["coverage"]
