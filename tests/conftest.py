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
