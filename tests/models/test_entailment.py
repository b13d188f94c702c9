"""Models for natural-language inference: which are taken, which are refused, what they say."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import huggingface_hub
import pytest

from summarize.errors import ModelError, ModelNotAvailable, ModelNotSupported
from summarize.models.engines.entailment import EntailmentModel
from summarize.models.store.local_models import from_path
from summarize.models.store.store import Store
from summarize.pipeline.check_model import CheckModel
from tests import tiny
from tests.hub_server import HubServer

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    return lambda *given, **facts: tiny.make_inference(tmp_path / "nli", *given, **facts)


def changed(folder: Path, **facts: object) -> Path:
    """A model whose configuration says something else."""
    file = folder / "config.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | facts), "utf-8")
    return folder


@pytest.mark.parametrize("kind", ["Bert", "DebertaV2"])
@pytest.mark.parametrize(
    "labels",
    [("contradiction", "neutral", "entailment"), ("ENTAILMENT", "NEUTRAL", "CONTRADICTION")],
)
def test_the_order_of_the_classes_is_read(make: Make, kind: str, labels: tuple[str, ...]) -> None:
    for favoured in labels:
        model = EntailmentModel(from_path(make(favoured, kind=kind, labels=labels)), "cpu")
        found = model.infer("The ferry left the harbour.", "The ferry left.")
        assert found is not None
        assert (found.entailment > 0.9) == (favoured.casefold() == "entailment")
        assert (found.contradiction > 0.9) == (favoured.casefold() == "contradiction")


def test_the_same_pair_has_the_same_answer_whatever_came_before(make: Make) -> None:
    model = EntailmentModel(from_path(make()), "cpu")
    first = model.infer("A council agreed.", "The council met.")
    model.infer("Another one " * 20, "</s> <s> entailment")
    assert model.infer("A council agreed.", "The council met.") == first


def test_two_classes_are_enough(make: Make) -> None:
    labels = ("entailment", "not_entailment")
    model = EntailmentModel(from_path(make("entailment", labels=labels)), "cpu")
    found = model.infer("a", "b")
    assert found is not None
    assert found.entailment > 0.9
    assert found.contradiction == 0


def test_what_is_too_long_is_not_judged(make: Make) -> None:
    model = EntailmentModel(from_path(make(max_tokens=32)), "cpu")
    assert model.infer("The ferry left the harbour at noon. " * 10, "It left.") is None


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"architectures": ["BertForMaskedLM"]}, "BertForMaskedLM, and not a model for natural"),
        ({"architectures": None}, "model of an unknown kind"),
        ({"model_type": "gpt2"}, "'gpt2' is not supported with --check-model"),
        ({"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}}, "it has LABEL_0"),
        ({"id2label": {"0": "entailment", "1": "entailment"}}, "without one class"),
        ({"id2label": {"0": "entailment", "7": "neutral"}}, "does not name its classes"),
        ({"id2label": "entailment"}, "does not name its classes"),
        ({"id2label": {"²": "entailment", "1": "neutral"}}, "does not name its classes"),
        ({"id2label": {"0": "\x1b[31mentailment", "1": "x"}}, "without one class"),
        ({"num_hidden_layers": 10**9}, "which no model has"),
    ],
)
def test_what_is_no_such_model_is_refused_in_one_line(
    make: Make, facts: dict[str, Any], message: str
) -> None:
    model = from_path(changed(make(), **facts))
    with pytest.raises(ModelNotSupported) as error:
        EntailmentModel(model, "cpu")
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert "\x1b" not in str(error.value)


def test_a_pickle_is_not_loaded(make: Make) -> None:
    folder = make()
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelNotSupported, match="no weights in safetensors"):
        EntailmentModel(from_path(folder), "cpu")


def test_damaged_weights_are_an_error(make: Make) -> None:
    folder = make()
    (folder / "model.safetensors").write_bytes(b"not weights at all")
    with pytest.raises(ModelNotSupported, match="weights cannot be read"):
        EntailmentModel(from_path(folder), "cpu").infer("a", "b")


def test_code_of_a_model_is_never_run(make: Make) -> None:
    folder = changed(make("entailment"), auto_map={"AutoModelForSequenceClassification": "x.Y"})
    (folder / "x.py").write_text("raise SystemExit('run')", "utf-8")
    found = EntailmentModel(from_path(folder), "cpu").infer("a", "b")
    assert found is not None


@pytest.mark.parametrize("name", ["bergamot-en-pt", "distilbart"])
def test_a_model_of_the_catalog_that_writes_does_not_check(name: str) -> None:
    with pytest.raises(ModelNotSupported, match="does not check"):
        CheckModel(name, Store(offline=True), "cpu", None)


@pytest.mark.parametrize("name", ["", "no such model", "./nowhere", "a/b/c"])
def test_a_name_that_no_model_has_is_an_error_at_once(name: str) -> None:
    with pytest.raises(ModelError):
        CheckModel(name, Store(offline=True), "cpu", None)


def test_a_card_says_which_languages_it_reads(make: Make) -> None:
    folder = make("entailment")
    model = CheckModel(str(folder), Store(offline=True), "cpu", None)
    assert model.judge("de", "de") is not None
    assert model.judge("de", "en") is None
    assert "names no languages" in model.not_asked("de", "en").message
    (folder / "README.md").write_text(
        "---\nlanguage: [en, de]\nlicense: cc-by-nc-4.0\n---\n", "utf-8"
    )
    model = CheckModel(str(folder), Store(offline=True), "cpu", None)
    assert model.judge("de", "en") is not None
    assert model.judge("fr", "en") is None
    assert "does not name French (fr)" in model.not_asked("fr", "en").message
    assert model.signature[-1] == "cc-by-nc-4.0:non-commercial"


# --- of the Hub ---


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    huggingface_hub.close_session()
    with HubServer() as server:
        yield server
    huggingface_hub.close_session()


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_it_is_fetched_verified_and_probed(
    make: Make, hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("org/nli", files_of(make("neutral")), licence="mit")
    said: list[str] = []
    store = Store(hub_endpoint=hub.url, hub_cache=tmp_path / "cache", notify=said.append)
    judge = CheckModel("org/nli", store, "cpu", None).judge("en", "en")
    assert judge is not None
    assert "mit" in said[0]
    # Whether it tells a sentence from its opposite is chance, with random weights.
    monkeypatch.setattr(EntailmentModel, "_probe", lambda _: None)
    assert judge.infer("A storm sank boats.", "Boats sank.") is not None


def test_one_that_takes_the_opposite_for_the_same_is_refused(
    make: Make, hub: HubServer, tmp_path: Path
) -> None:
    # With equal answers to all pairs, it tells nothing apart.
    folder = make("entailment")
    weights = dict(files_of(folder))
    store = Store(hub_endpoint=hub.url, hub_cache=tmp_path / "cache")
    hub.add("org/nli", weights)
    model = EntailmentModel(store.get("org/nli", "check"), "cpu")
    model._classifier.run = lambda *_: [0.0, 0.0, 1.0]  # type: ignore[method-assign]
    with pytest.raises(ModelNotSupported, match="classes are mixed up"):
        model.infer("a", "b")


def test_one_of_pickles_is_refused_before_it_is_fetched(
    make: Make, hub: HubServer, tmp_path: Path
) -> None:
    files = files_of(make())
    files["pytorch_model.bin"] = files.pop("model.safetensors")
    hub.add("org/nli", files)
    store = Store(hub_endpoint=hub.url, hub_cache=tmp_path / "cache")
    with pytest.raises(ModelNotSupported, match="no weights in safetensors"):
        store.get("org/nli", "check")
    assert hub.fetched() == []


def test_one_that_is_not_here_says_what_to_do(tmp_path: Path) -> None:
    model = CheckModel("org/nli", Store(offline=True, hub_cache=tmp_path), "cpu", None)
    with pytest.raises(ModelNotAvailable, match=r"models pull org/nli.*--check-model FOLDER"):
        model.judge("en", "en")
