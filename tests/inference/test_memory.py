"""How many batches run at once, by the memory that there is; what is in a batch stays the same."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from summarize import byte_sizes
from summarize.errors import ModelError, ModelNotSupported, UsageError
from summarize.inference.memory import Memory
from summarize.inference.scheduler import Job, Request, Scheduler
from summarize.models.codecs.codec import Prompt
from summarize.models.engines import ct2_runner
from summarize.models.engines.ct2_metadata import Facts
from summarize.models.engines.ct2_runner import CTranslate2Runner
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding
from summarize.models.known.limits import attention_shape
from summarize.options import Options
from tests.inference.test_executor import Counting, counting

ONE = Decoding(4, beams=1)
# Of a prompt of 6 letters: (6 + 4) * 100.
EACH = 1000


def engine() -> tuple[Engine, Counting]:
    found, runner = counting(4)
    return replace(found, token_bytes=100), runner


def job(model: Engine, texts: Sequence[str]) -> Job[int]:
    prompts = tuple(model.codec.encode(Prompt(text)) for text in texts)
    return len((yield Request(model, prompts, ONE)))


def highest(memory: Memory) -> tuple[int, list[list[int]]]:
    model, runner = engine()
    jobs = [(str(i), job(model, ["abcdef"])) for i in range(20)]
    for _, result, error in Scheduler(jobs=4, memory=memory).run(jobs):
        assert (result, error) == (1, None)
    return runner.highest, [[len(one.tokens) for one in call] for call in runner.calls]


def limited(room: int) -> Memory:
    return Memory(10_000 + room, used=lambda: 10_000)


def test_as_many_run_at_once_as_there_is_room_for() -> None:
    assert highest(limited(4 * EACH))[0] == 4
    assert highest(limited(2 * EACH + 10))[0] == 2
    assert highest(limited(EACH))[0] == 1


def test_what_is_in_a_batch_does_not_depend_on_memory() -> None:
    assert highest(limited(EACH))[1] == highest(limited(9 * EACH))[1]


def test_one_runs_in_any_case_where_no_limit_was_given() -> None:
    assert highest(Memory(used=lambda: 10_000, free=lambda: 10))[0] == 1


def test_a_call_that_does_not_fit_is_an_error_of_its_document() -> None:
    model, _ = engine()
    jobs = [("long", job(model, ["abcdefghij"])), ("short", job(model, ["abc"]))]
    found = list(Scheduler(jobs=2, memory=limited(EACH)).run(jobs))
    [(_, _, error), (_, result, other)] = found
    assert isinstance(error, ModelError)
    assert "10 tokens at once need about 1 MB of memory" in str(error)
    assert "--max-memory is 1 MB: give more" in str(error)
    assert (result, other) == (1, None)


def test_half_of_what_is_free_is_the_default() -> None:
    memory = Memory(used=lambda: 300_000_000, free=lambda: 2_000_000_000)
    assert memory.limit == 1_300_000_000
    assert memory.room == 1_000_000_000
    assert str(memory) == "at most 1.3 GB of memory, half of what is free"
    assert str(Memory(2_000_000_000)) == "at most 2.0 GB of memory"


def test_weights_count() -> None:
    held = [100]
    memory = Memory(1000, used=lambda: held[0])
    held[0] = 700
    memory.measure()
    assert memory.room == 300
    assert (memory.fitting(100), memory.fitting(1000), memory.fitting(0)) == (3, 1, None)


@pytest.mark.parametrize(
    ("config", "shape"),
    [
        # SmolLM2-135M
        ({"num_hidden_layers": 30, "num_attention_heads": 9, "num_key_value_heads": 3,
          "hidden_size": 576}, (2 * 30 * 3 * 64 * 4, 9)),
        # distilbart-cnn-12-6: the decoder's layers
        ({"decoder_layers": 6, "num_hidden_layers": 12, "decoder_attention_heads": 16,
          "d_model": 1024}, (2 * 6 * 1024 * 4, 16)),
        ({"num_layers": 8, "num_decoder_layers": 8, "num_heads": 6, "d_model": 512, "d_kv": 64},
         (2 * 8 * 6 * 64 * 4, 6)),
        ({"text_config": {"num_hidden_layers": 26, "num_attention_heads": 4, "hidden_size": 1152,
          "num_key_value_heads": 1, "head_dim": 256}}, (2 * 26 * 1 * 256 * 4, 4)),
        ({}, (0, 0)),
        ({"num_hidden_layers": "30", "num_attention_heads": -9, "hidden_size": 1e9}, (0, 0)),
    ],
)  # fmt: skip
def test_the_shape_of_attention(config: dict[str, object], shape: tuple[int, int]) -> None:
    assert attention_shape(config) == shape


@pytest.mark.parametrize(
    ("text", "count"),
    [("2GB", 2 * 10**9), ("1.5 GiB", 3 * 2**29), ("800mb", 8 * 10**8), ("1024", 1024),
     ("3k", 3000), ("7 B", 7), ("0", 0)],
)  # fmt: skip
def test_amounts(text: str, count: int) -> None:
    assert byte_sizes.parse(text, "max_memory") == count


@pytest.mark.parametrize("text", ["", "much", "-1GB", "1e9", "2 GB of it", "GB", "1.GB", "９GB x"])
def test_no_amount(text: str) -> None:
    with pytest.raises(UsageError, match=r"max_memory is .*; write an amount such as 2GB"):
        Options(max_memory=text)


def test_weights_that_do_not_fit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Facts, "read", lambda _: Facts(size=10**15))
    with pytest.raises(ModelNotSupported, match=r"its weights need 1,?0+\.0 GB of memory"):
        CTranslate2Runner(tmp_path).prepare(1)
    monkeypatch.setattr(ct2_runner, "free_memory", lambda: 10**16)
    with pytest.raises(ModelNotSupported, match="ctranslate2 cannot load"):
        CTranslate2Runner(tmp_path).prepare(1)
