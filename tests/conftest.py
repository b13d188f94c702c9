"""What the tests share: places, and data that may be absent."""

import gc
import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize import Options, Summarizer, Summary
from summarize.cli.main import collect_rarely
from summarize.models.engines.loading import Engine
from summarize.models.hub.locks import alone
from summarize.models.store.store import Store
from tests.fake_command import fake_engines, faked

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "examples" / "articles"
SHARED = ROOT.parent / "shared" / "data"


def pytest_configure() -> None:
    """Ctrl-C works: a shell starts what it runs in the background with it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # Processes share the cores: a thread that waits for work must not spin on one of them.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest come first: real models stay in one process, and the others take the rest."""
    items.sort(key=lambda item: item.get_closest_marker("real") is None)


def pytest_collection_finish() -> None:
    """Look for cycles seldom, as the command does, and not among libraries and tests."""
    collect_rarely()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _a_cpu_without_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens are compared in float32, whatever this machine's processor has."""
    monkeypatch.setattr("summarize.models.engines.torch_weights.computes_bfloat16", lambda: False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The public data beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the public data is not beside this checkout (../shared/data)")
    return SHARED


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of a run share, empty when the run starts."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def models() -> None:
    """Both packages, or no test."""
    for name in ("smollm2-135m-instruct", "bergamot-en-pt", "bergamot-pt-en"):
        if Store(offline=True).find(name) is None:
            pytest.skip(f"{name} is not installed (make test installs it)")


@pytest.fixture(scope="session")
def real_cache(models: None, run_folder: Path) -> Path:
    """An empty cache: the GGUF file is converted once for all tests, in all processes.

    It is the command's own where `XDG_CACHE_HOME` is the folder above.
    """
    del models
    return run_folder / "real-cache" / "summarize"


@pytest.fixture(scope="session")
def real_on_torch(real_cache: Path) -> dict[str, str]:
    """The main job on torch: its text, the English summary behind that, and its signature.

    It is done first: the copy for ctranslate2, which takes its weights away, follows from the same
    conversion.
    """
    file = real_cache.parent.with_name("real-on-torch.json")
    with alone(file.with_suffix(".lock"), lambda: None):
        if not file.exists():
            options = Options(lang="pt", offline=True, cache_dir=real_cache, engine="torch")
            made = Summarizer(options)(ARTICLES / "harbour.en.txt")
            file.write_text(json.dumps(texts_of(made)), encoding="utf-8")
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found


def texts_of(summary: Summary) -> dict[str, str]:
    """What two engines must agree in, and what names them."""
    assert summary.pivot is not None
    return {
        "text": summary.text, "pivot": summary.pivot.text, "signature": summary.signature,
    }  # fmt: skip


@pytest.fixture
def in_one_cache(real_on_torch: None, real_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands of their own processes find what the others have converted."""
    del real_on_torch
    monkeypatch.setenv("XDG_CACHE_HOME", str(real_cache.parent))


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra `[sources]` is not installed."""
    monkeypatch.setattr("summarize.pipeline.untranslated.sentence_encoder", lambda: None)


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
def fakes() -> Iterator[dict[str, Engine]]:
    """The bundled models are here, and are fakes: one takes lead sentences, the others mark."""

    engines = fake_engines()
    with faked(engines):
        yield engines


@pytest.fixture(scope="session")
def s3() -> Iterator[str]:
    """The address of a bucket, on a server of the tests' own."""
    server_of = pytest.importorskip("moto.server", reason="moto is not installed")
    server = server_of.ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "tests")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "tests")
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        end = f"?endpoint_override={host}:{port}&scheme=http&region=us-east-1"
        from pyarrow import fs

        system, _ = fs.FileSystem.from_uri(f"s3://bucket{end}&allow_bucket_creation=true")
        system.create_dir("bucket")
        yield f"s3://bucket/NAME{end}"
    server.stop()
