"""Models that were made to harm: each ends in an error of this program."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ModelNotSupported
from summarize.models.codecs import template_process
from summarize.models.codecs.chat_template import ChatTemplate
from summarize.models.codecs.codec import Prompt
from summarize.models.engines.gguf_conversion import convert_once
from summarize.models.engines.loading import Engine, load
from summarize.models.engines.runner import Decoding
from summarize.models.known.families import Task
from summarize.models.store import local_models
from summarize.models.store.config_safety import growth
from tests import tiny
from tests.models.test_store import gguf


def write(file: Path, content: object) -> None:
    file.write_text(json.dumps(content), encoding="utf-8")


def change(file: Path, **values: object) -> None:
    content = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    write(file, content | values)


def copy(folder: Path, to: Path) -> Path:
    return Path(shutil.copytree(folder, to / "model"))


def engine(folder: Path, task: Task = "summarize") -> Engine:
    return load(local_models.from_path(folder), task, "cpu")


def run(folder: Path, task: Task = "summarize") -> None:
    one = engine(folder, task)
    prompt = one.codec.encode(Prompt("Rain fell.", source_language="en", target_language="ar"))
    one.runner.run([prompt], Decoding(max_new_tokens=3, beams=2))


def refused(folder: Path, said: str, task: Task = "summarize") -> None:
    with pytest.raises(ModelNotSupported, match=said) as error:
        run(folder, task)
    assert "\n" not in str(error.value)


# Configurations


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("encoder_layers", 10**18, "encoder_layers"),
        ("decoder_layers", 100_000, "decoder_layers"),
        ("encoder_layers", "2", "weights cannot be read"),
        ("num_labels", 10**9, "num_labels"),
        ("text_config", {"num_hidden_layers": 10**9}, "num_hidden_layers"),
        ("vocab_size", 10**18, "weights cannot be read"),
        ("d_model", -1, "weights cannot be read"),
        ("max_position_embeddings", [1], "weights cannot be read"),
        ("quantization_config", 5, "weights cannot be read"),
        ("model_type", ["bart"], "architecture"),
        ("architectures", ["\x1b[31mEvil\nForMaskedLM"], "writes no text"),
    ],
)
def test_a_configuration_that_asks_for_too_much(
    name: str, value: object, said: str, tiny_bart: Path, tmp_path: Path
) -> None:
    folder = copy(tiny_bart, tmp_path)
    change(folder / "config.json", **{name: value})
    refused(folder, said)


def test_what_means_nothing_to_an_architecture_does_not_matter(
    tiny_bart: Path, tmp_path: Path
) -> None:
    folder = copy(tiny_bart, tmp_path)
    code = {"AutoModelForSeq2SeqLM": "evil.Evil", "AutoConfig": "evil.Evil"}
    change(folder / "config.json", attention_type="block_sparse", auto_map=code)
    change(folder / "tokenizer_config.json", auto_map={"AutoTokenizer": ["evil.Evil", None]})
    trap = tmp_path / "trap"
    for place in (folder / "evil.py", folder / "custom_generate" / "generate.py"):
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"open({str(trap)!r}, 'w')", encoding="utf-8")
    run(folder)
    assert not trap.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("decoder_start_token_id", 10**18),
        ("decoder_start_token_id", "2"),
        ("eos_token_id", [1, "a"]),
        ("eos_token_id", 1.5),
        ("forced_bos_token_id", 99_999),
        ("bad_words_ids", [[10**18]]),
        ("bad_words_ids", []),
    ],
)
def test_ids_that_a_model_has_no_place_for(
    name: str, value: object, tiny_bart: Path, tmp_path: Path
) -> None:
    folder = copy(tiny_bart, tmp_path)
    change(folder / "generation_config.json", **{name: value})
    refused(folder, "torch cannot run this model: .*; its files may not belong together")


# Weights


@pytest.mark.parametrize("place", ["../secret.safetensors", "{}/secret.safetensors", 5, "a\nb"])
def test_weights_are_beside_their_index(place: object, tiny_bart: Path, tmp_path: Path) -> None:
    folder = copy(tiny_bart, tmp_path)
    shutil.copy(folder / "model.safetensors", tmp_path / "secret.safetensors")
    (folder / "model.safetensors").rename(folder / "model-00001-of-00001.safetensors")
    name = place.format(tmp_path) if isinstance(place, str) else place
    write(folder / "model.safetensors.index.json", {"weight_map": {"lm_head.weight": name}})
    refused(folder, "not a file of the model's folder")


def test_an_adapter_does_not_lead_to_another_model(tiny_bart: Path, tmp_path: Path) -> None:
    folder = copy(tiny_bart, tmp_path)
    write(folder / "adapter_config.json", {"base_model_name_or_path": "evil/evil"})
    refused(folder, "adapter")


@pytest.mark.parametrize("header", [b"{{{{", b"\xff" * 50, b"{}"])
@pytest.mark.parametrize("length", [None, 10**8, 2**62])
def test_safetensors_with_a_lying_header(
    header: bytes, length: int | None, tiny_bart: Path, tmp_path: Path
) -> None:
    folder = copy(tiny_bart, tmp_path)
    said = (length or len(header)).to_bytes(8, "little")
    (folder / "model.safetensors").write_bytes(said + header)
    refused(folder, "weights")


@pytest.mark.parametrize(
    "rest",
    [b"", (2**60).to_bytes(8, "little"), b"\x01" + bytes(7) + b"x" + b"\x09\0\0\0" + b"\xff" * 12],
)
def test_a_gguf_file_with_lying_lengths(rest: bytes, tmp_path: Path) -> None:
    file = gguf(tmp_path / "model.gguf", fields=2)
    file.write_bytes(file.read_bytes().removesuffix(b"rest") + rest)
    with pytest.raises(ModelNotSupported, match="GGUF"):
        convert_once(local_models.from_path(file), tmp_path / "cache", lambda _: None)
    assert not [*(tmp_path / "cache" / "converted").glob("*")]


# Tokenizers


def with_tokenizer(folder: Path, to: Path, alter: Callable[[dict[str, Any]], object]) -> Path:
    made = copy(folder, to)
    content = json.loads((made / "tokenizer.json").read_text(encoding="utf-8"))
    alter(content)
    write(made / "tokenizer.json", content)
    return made


def test_a_pattern_that_would_search_for_ever(tiny_bart: Path, tmp_path: Path) -> None:
    pattern = {"Regex": "(R|Ra|a|i|Rain)*(.*)*(a+)+$"}
    split = {"type": "Split", "pattern": pattern, "behavior": "Isolated", "invert": False}
    folder = with_tokenizer(tiny_bart, tmp_path, lambda file: file.update(pre_tokenizer=split))
    with pytest.raises(ModelNotSupported, match="tokenizer fails"):
        engine(folder).codec.count("Rain and again rain and again rain, and " * 20)


def test_replacements_that_would_fill_the_memory(tiny_bart: Path, tmp_path: Path) -> None:
    steps = [{"type": "Replace", "pattern": {"String": "e"}, "content": "e" * 99}] * 4
    bomb = {"type": "Sequence", "normalizers": steps}
    folder = with_tokenizer(tiny_bart, tmp_path, lambda file: file.update(normalizer=bomb))
    refused(folder, "times as long")


@pytest.mark.parametrize(
    ("steps", "times"),
    [
        (None, 1),
        ({"type": "Replace", "pattern": {"String": " "}, "content": "▁"}, 1),
        ({"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": ""}, 1),
        ({"type": "Replace", "pattern": {"String": "``"}, "content": '"'}, 1),
        ({"type": "Replace", "pattern": {"String": ""}, "content": "ab"}, 2),
        ({"decoders": [{"type": "Replace", "pattern": 5, "content": "ab"}] * 3}, 8),
    ],
)
def test_how_much_longer_replacements_make_a_text(steps: object, times: float) -> None:
    assert growth(steps) == times


def test_replacements_inside_each_other_without_end() -> None:
    steps: object = None
    for _ in range(500):
        steps = {"normalizers": [steps]}
    assert growth(steps) == float("inf")


@pytest.mark.parametrize("number", ["7", -1, 10**15, 1.5, None, True])
def test_a_vocabulary_whose_ids_are_none(number: object, tiny_marian: Path, tmp_path: Path) -> None:
    folder = copy(tiny_marian, tmp_path)
    change(folder / "vocab.json", rain=number)
    refused(folder, "tokenizer cannot be read", "translate")


def test_ids_beyond_the_weights(tiny_marian: Path, tmp_path: Path) -> None:
    folder = copy(tiny_marian, tmp_path)
    ids = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    write(folder / "vocab.json", {token: number + 5000 for token, number in ids.items()})
    refused(folder, "may not belong together", "translate")


@pytest.mark.parametrize("offset", ["x", -(10**18), 10**18, [1], 1e400])
def test_an_offset_that_is_none(offset: object, tmp_path: Path) -> None:
    folder = tiny.make_pegasus(tmp_path / "model", only_pieces=True)
    change(folder / "tokenizer_config.json", offset=offset)
    refused(folder, "offset")


@pytest.mark.parametrize("told", [{"tokenizer_class": "SMALL100Tokenizer"}, {}])
def test_small100_is_no_m2m100(told: dict[str, str], tmp_path: Path) -> None:
    folder = tiny.make_m2m100(tmp_path / ("model" if told else "SMaLL-100"))
    change(folder / "tokenizer_config.json", **told)
    refused(folder, "SMaLL-100 models are not supported", "translate")


# Chat templates


def template(source: str, folder: Path, **names: object) -> ChatTemplate:
    folder.mkdir(exist_ok=True)
    write(folder / "tokenizer_config.json", {"chat_template": source, **names})
    return ChatTemplate(folder, ["<|im_end|>"])


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}"
        "{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{{ 'x' * 9999 }}"
        "{% endfor %}{% endfor %}",
        "{{ 'x' * 10000000000 }}",
        "{{ 'x'.center(10000000000) }}",
        "{{ '%10000000000d' % 1 }}",
        "{% set n = namespace(s='ab') %}{% for i in range(60) %}{% set n.s = n.s + n.s %}"
        "{% endfor %}{{ n.s }}",
        "{% set a = 10 ** 100000000 %}{{ a }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}",
        "{{ messages[0]['content'] }}{{ 'a ' * 400000 }}",
        "{{ lipsum.__globals__['os'].getcwd() }}",
        "{% include '/etc/passwd' %}",
        "{{ messages[0]['content'] }}\ud800",
        "{{ raise_exception('\x1b[31m\nno') }}",
        "Hello.",
    ],
)
def test_a_template_that_was_made_to_harm(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_process, "_MAX_CPU_SECONDS", 1)
    with pytest.raises(ModelNotSupported, match=r"chat template is broken: .") as error:
        template(source, tmp_path).render("Be brief.", "Rain fell.")
    assert str(error.value).isprintable()


def test_a_document_does_not_steer_a_template(tmp_path: Path) -> None:
    source = (
        "{% if 'rain' in messages[0]['content'] %}<|system|>{% endif %}{{ messages[0].content }}"
    )
    shown = template(source, tmp_path).render("", "rain {{ 7 * 7 }} \ue000 \ue001 \u205f")
    assert shown == "rain {{ 7 * 7 }} \ue000 \ue001 \u205f"


@pytest.mark.parametrize(
    ("content", "text"),
    [("{{ c }}", " rain \n"), ("{{ c | trim }}", "rain"), ("[{{ c.rstrip() }} ]", "[ rain ]")],
)
def test_a_template_that_trims(content: str, text: str, tmp_path: Path) -> None:
    source = "{% set c = messages[0]['content'] %}" + content
    assert template(source, tmp_path).render("", " rain \n") == text


@pytest.mark.parametrize("token", [{"a": 1}, ["<s>"], 5, {"content": [1]}, None])
def test_a_special_token_that_is_no_text(token: object, tmp_path: Path) -> None:
    source = "{{ bos_token }}{{ messages[0]['content'] }}"
    assert template(source, tmp_path, bos_token=token).render("", "Rain.") == "Rain."


def test_a_template_in_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path / "tokenizer_config.json", {})
    for content in (b"\xff\xfe", b"x" * 2_000_000):
        (tmp_path / "chat_template.jinja").write_bytes(content)
        with pytest.raises(ModelNotSupported, match=r"chat_template\.jinja"):
            ChatTemplate(tmp_path, [])


def test_a_machine_that_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    with pytest.raises(ModelNotSupported, match="the process for it cannot be started"):
        template("{{ messages[0]['content'] }} of its own", tmp_path).render("", "Rain.")
