"""What a model says it speaks, by its files alone."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ModelNotSupported
from summarize.models.codecs.model_languages import Speaks, speaks
from summarize.models.engines import torch_runner
from summarize.models.engines.loading import load
from summarize.models.known import catalog
from summarize.models.known.catalog import Entry
from summarize.models.known.families import Task
from summarize.models.store.local_models import LocalModel
from tests import tiny


@pytest.fixture(autouse=True)
def _no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here may load weights."""

    def refuse(*_: object) -> None:
        raise AssertionError("weights were loaded")

    monkeypatch.setattr(torch_runner, "load", refuse)


def local(folder: Path, name: str | None = None, entry: Entry | None = None) -> LocalModel:
    return LocalModel(name or folder.name, folder, "1", entry)


def settle(folder: Path, **settings: Any) -> Path:  # noqa: ANN401 - JSON
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder


def card(folder: Path, *languages: str) -> Path:
    head = "\n".join(f"- {language}" for language in languages)
    (folder / "README.md").write_text(f"---\nlanguage:\n{head}\n---\n# A model\n", encoding="utf-8")
    return folder


def test_the_catalog_knows_best(tiny_bart: Path) -> None:
    entry = catalog.find("distilbart")
    assert entry is not None
    assert speaks(local(tiny_bart, entry=entry), "summarize") == Speaks(("en",), ("en",))
    pair = catalog.find("opus-mt-en-ar")
    assert pair is not None
    assert speaks(local(tiny_bart, entry=pair), "translate") == Speaks(("en",), ("ar",))


@pytest.mark.parametrize(
    ("make", "count", "some"),
    [
        (tiny.make_nllb, 202, {"ar", "zh", "zh-Hant", "no", "fa", "sw"}),
        (tiny.make_m2m100, 100, {"ar", "zh", "no", "fil"}),
        (tiny.make_mbart, 52, {"ar", "zh", "pt", "fa"}),
        (tiny.make_madlad, 8, {"ar", "he", "no", "zh", "ru-Latn"}),
    ],
)
def test_language_tokens(make: Any, count: int, some: set[str], tmp_path: Path) -> None:  # noqa: ANN401
    model = local(make(tmp_path / "model"))
    spoken = speaks(model, "translate")
    assert spoken.targets is not None
    assert len(spoken.targets) == count
    assert some <= set(spoken.targets)
    assert spoken.sources == spoken.targets
    assert load(model, "translate", "cpu").speaks == spoken


@pytest.mark.parametrize(
    ("name", "sources", "targets"),
    [
        ("mbart-large-50-one-to-many-mmt", 1, 52),
        ("mbart-large-50-many-to-one-mmt", 52, 1),
        ("mbart-large-50-many-to-many-mmt", 52, 52),
    ],
)
def test_one_side_of_mbart50_may_be_english(
    name: str, sources: int, targets: int, tmp_path: Path
) -> None:
    spoken = speaks(local(tiny.make_mbart(tmp_path / "m"), f"facebook/{name}"), "translate")
    assert spoken.sources is not None
    assert spoken.targets is not None
    assert (len(spoken.sources), len(spoken.targets)) == (sources, targets)


def test_mbart25_writes_what_its_decoder_starts_with(tmp_path: Path) -> None:
    spoken = speaks(local(tiny.make_mbart(tmp_path / "m", "mbart")), "translate")
    assert spoken.targets == ("ro",)
    assert spoken.writes("ar") is False
    assert spoken.reads("ar") is True


def test_t5_speaks_in_words(tmp_path: Path) -> None:
    plain = speaks(local(tiny.make_t5(tmp_path / "t5")), "translate")
    assert plain == Speaks(("de", "en", "fr", "ro"), ("de", "en", "fr", "ro"), usual_script=True)
    assert not plain.writes("ro-Cyrl")
    params = {
        "summarization": {"prefix": "summarize: "},
        "translation_en_to_de": {"prefix": "translate English to German: "},
        "translation_en_to_fr": {"prefix": 7},
        "translation_broken": {"prefix": "x"},
    }
    own = tiny.make_t5(tmp_path / "own", task_specific_params=params)
    assert speaks(local(own), "translate") == Speaks(("en",), ("de",), True)


@pytest.mark.parametrize(
    ("name", "settings", "sources", "targets"),
    [
        ("Helsinki-NLP/opus-mt-en-ar", {}, ("en",), ("ar",)),
        ("opus-mt-tc-big-en-ar", {}, ("en",), ("ar",)),
        ("opus-mt-en-pt_br", {}, ("en",), ("pt-BR",)),
        ("opus-mt-tc-big-cat_oci_spa-en", {}, ("ca", "es", "oc"), ("en",)),
        ("opus-mt-mul-en", {}, None, ("en",)),
        ("opus-mt-ROMANCE-en", {}, None, ("en",)),
        ("opus-mt-sla-en", {}, None, ("en",)),
        ("mine", {"source_lang": "eng", "target_lang": "ara"}, ("en",), ("ar",)),
        ("mine", {"source_lang": "cat+oci+spa", "target_lang": "en"}, ("ca", "es", "oc"), ("en",)),
        ("mine", {"source_lang": 7, "target_lang": ""}, None, None),
        ("mine", {}, None, None),
    ],
)
def test_marian_pairs(
    name: str,
    settings: dict[str, Any],
    sources: tuple[str, ...] | None,
    targets: tuple[str, ...] | None,
    tmp_path: Path,
) -> None:
    folder = settle(tiny.make_marian(tmp_path / "m", targets=()), **settings)
    assert speaks(local(folder, name), "translate") == Speaks(sources, targets)


def test_a_card_helps_where_one_side_is_known(tmp_path: Path) -> None:
    folder = settle(tiny.make_marian(tmp_path / "opus-mt-mul-en", targets=()))
    card(folder, "ca", "es", "en", "mul")
    assert speaks(local(folder), "translate") == Speaks(("ca", "es"), ("en",))


def test_marian_of_several_targets(tiny_marian: Path) -> None:
    spoken = speaks(local(tiny_marian), "translate")
    assert spoken == Speaks(("en",), ("ar", "fr", "pt"), usual_script=True)


@pytest.mark.parametrize("make", [tiny.make_bart, tiny.make_llama])
@pytest.mark.parametrize("task", ["summarize", "translate"])
def test_the_card_of_what_tells_nothing_else(make: Any, task: Task, tmp_path: Path) -> None:  # noqa: ANN401
    folder = make(tmp_path / "m")
    assert speaks(local(folder), task) == Speaks(None, None)
    card(folder, "en", "pt-BR", "nb", "klingonese")
    assert speaks(local(folder), task) == Speaks(("en", "no", "pt-BR"), ("en", "no", "pt-BR"))


def test_a_gguf_file_tells_nothing(tmp_path: Path) -> None:
    entry = catalog.find("smollm2-135m-instruct")
    assert entry is not None
    model = LocalModel("m", tmp_path / "m.gguf", "1", entry)
    assert speaks(model, "summarize").targets == entry.languages
    with pytest.raises(ModelNotSupported):
        speaks(replace(model, entry=None), "summarize")


def test_what_is_not_known_is_neither_yes_nor_no() -> None:
    unknown = Speaks(None, None)
    assert unknown.reads("en") is None
    assert unknown.writes("en") is None
    assert unknown.nearest_target("en") is None
    known = Speaks(("en",), ("de", "pt", "zh"))
    assert (known.reads("en-GB"), known.reads("de")) == (True, False)
    assert (known.writes("pt-BR"), known.writes("gsw")) == (True, False)
    assert known.writes("zh-Hant") is True
    assert Speaks(None, ("zh", "zh-Hant")).writes("zh-Hant") is True
    assert Speaks(None, ("zh", "ja"), usual_script=True).writes("zh-Hant") is False
    assert (known.nearest_target("gsw"), known.nearest_source("is")) == ("de", "en")


def test_a_changed_vocabulary_is_read_again(tmp_path: Path) -> None:
    folder = tiny.make_madlad(tmp_path / "m")
    assert speaks(local(folder), "translate").writes("de") is True
    file = folder / "tokenizer.json"
    file.write_text(file.read_text(encoding="utf-8").replace("<2de>", "<2sv>"), encoding="utf-8")
    assert speaks(local(folder), "translate").writes("de") is False
    file.write_text("{broken", encoding="utf-8")
    with pytest.raises(ModelNotSupported, match="tokenizer"):
        speaks(local(folder), "translate")
