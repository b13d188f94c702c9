"""What the tests share: places, and data that may be absent."""

from pathlib import Path

import pytest

from summarize.models.engines import Engines
from summarize.models.families import Task
from summarize.models.loading import Engine
from summarize.models.store import LocalModel, Store
from tests.fakes import fake_engine

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "examples" / "articles"
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(autouse=True)
def _a_cpu_without_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens are compared in float32, whatever this machine's processor has."""
    monkeypatch.setattr("summarize.models.torch_weights.computes_bfloat16", lambda: False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The public data beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the public data is not beside this checkout (../shared/data)")
    return SHARED


@pytest.fixture(scope="session")
def models() -> None:
    """Both packages, or no test."""
    for name in ("smollm2-135m-instruct", "bergamot-en-pt", "bergamot-pt-en"):
        if Store(offline=True).find(name) is None:
            pytest.skip(f"{name} is not installed (make test installs it)")


@pytest.fixture(scope="session")
def tiny_bart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a tiny BART."""
    from tests import tiny

    return tiny.make_bart(tmp_path_factory.mktemp("models") / "tiny-bart")


@pytest.fixture(scope="session")
def tiny_marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a tiny Marian model of several targets."""
    from tests import tiny

    return tiny.make_marian(tmp_path_factory.mktemp("models") / "tiny-marian")


@pytest.fixture(scope="session")
def tiny_llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a tiny Llama that has a chat template."""
    from tests import tiny

    return tiny.make_llama(tmp_path_factory.mktemp("models") / "tiny-llama")


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> dict[str, Engine]:
    """The bundled models are here, and are fakes: one takes lead sentences, the others mark."""

    def lead(text: str) -> list[str]:
        return [" ".join(text.split(". ")[:2]).split("\n")[0].rstrip(".") + "."]

    engines = {
        "smollm2-135m-instruct": fake_engine(lead, max_input_tokens=2000, name="lead"),
        "bergamot-en-pt": fake_engine(lambda text: [f"pt({text})"], name="en-pt"),
        "bergamot-pt-en": fake_engine(lambda text: [text], name="pt-en"),
    }

    def find(_: Store, name: str) -> LocalModel | None:
        from summarize.models import catalog

        entry = catalog.find(name)
        return LocalModel(name, Path(name), "1", entry) if name in engines else None

    def get(_: Engines, model: LocalModel, task: Task) -> Engine:
        assert task in ("summarize", "translate")
        return engines[model.name]

    monkeypatch.setattr(Store, "find", find)
    monkeypatch.setattr(Engines, "get", get)
    monkeypatch.setattr(Engines, "sketch", get)
    return engines
