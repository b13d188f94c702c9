"""What the tests share: places, and data that may be absent."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "examples" / "articles"
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The public data beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the public data is not beside this checkout (../shared/data)")
    return SHARED


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
