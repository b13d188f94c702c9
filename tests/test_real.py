"""The two pretrained models that come as Python packages: what can be true of a real result."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarize import Options, Summarizer, Summary
from summarize.checking.checks import numbers
from summarize.languages.tags import base, detect
from summarize.models.codecs.codec import Prompt
from summarize.models.engines import ct2_conversion, torch_runner, torch_weights
from summarize.models.engines.loading import Engine, load
from summarize.models.engines.runner import Decoding
from summarize.models.store.store import Store
from summarize.text.sentences import is_complete
from summarize.writing.formats import as_dict
from tests.conftest import ARTICLES, texts_of

pytestmark = pytest.mark.real

HARBOUR = ARTICLES / "harbour.en.txt"
FOREST = ARTICLES / "floresta.pt.txt"
# English that denies: words, prefixes, and verbs that Portuguese turns into "not".
NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\w*n[’']t|non\w*"
    r"|un(?:able|converted|secured|presidential)|yet to|failed to|lacks)\b",
    re.IGNORECASE,
)
NAO = re.compile(r"\bnão\b", re.IGNORECASE)


@pytest.fixture(scope="session")
def summarizer(real_cache: Path, real_on_torch: dict[str, str]) -> Summarizer:
    del real_on_torch
    return Summarizer(Options(lang="pt", offline=True, cache_dir=real_cache))


@pytest.fixture(scope="session")
def harbour(summarizer: Summarizer) -> Summary:
    """The main job: an English article, summarized and translated."""
    return summarizer(HARBOUR)


def translator(name: str) -> Engine:
    found = Store(offline=True).find(name)
    assert found is not None
    return load(found, "translate")


def translate(engine: Engine, sentences: list[str]) -> list[str]:
    prompts = [engine.codec.encode(Prompt(sentence)) for sentence in sentences]
    replies = engine.runner.run(prompts, Decoding(max_new_tokens=500))
    return [engine.codec.decode(reply[0].tokens) for reply in replies]


def assert_good(summary: Summary, source: Path, language: str) -> None:
    """Whole sentences about the article, in the language, with its numbers."""
    assert base(detect(summary.text).tag) == language
    assert 2 <= len(summary.sentences) <= 6
    assert all(is_complete(sentence.text) for sentence in summary.sentences)
    assert len({sentence.text for sentence in summary.sentences}) == len(summary.sentences)
    assert 30 <= len(summary.text.split()) <= 130
    assert summary.coverage.share == 1.0
    whole = source.read_text(encoding="utf-8")
    flagged = {f.message for f in summary.all_findings if f.kind == "number"}
    for number in numbers(summary.text):
        assert number in numbers(whole) or flagged, number
    for aside in summary.document.set_aside:
        if aside.kind not in ("title", "repeated title"):
            assert aside.text not in summary.text
    assert not any(finding.kind == "extract" for finding in summary.findings)


def test_an_article_is_summarized_and_translated(harbour: Summary) -> None:
    assert_good(harbour, HARBOUR, "pt")
    assert harbour.pivot is not None
    assert detect(harbour.pivot.text).tag == "en"
    assert harbour.title is not None
    assert detect(harbour.title).tag == "pt"
    for sentence in harbour.sentences:
        assert sentence.original is not None
        assert numbers(sentence.text) == numbers(sentence.original) or sentence.findings
    assert "Pico" in harbour.text


def test_the_gguf_file_is_converted_once(
    harbour: Summary, real_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = {one.name.split("-")[4]: one for one in (real_cache / "converted").iterdir()}
    assert set(folders) == {"safetensors1", "ctranslate2"}
    assert (folders["ctranslate2"] / "model.bin").stat().st_size > 100_000_000
    # Of two copies of the weights, one is enough.
    assert not (folders["safetensors1"] / "model.safetensors").exists()

    def convert(*_: object) -> None:
        raise AssertionError("converted twice")

    monkeypatch.setattr(torch_weights, "convert_gguf", convert)
    monkeypatch.setattr(ct2_conversion, "write", convert)
    again = Summarizer(Options(lang="pt", offline=True, cache_dir=real_cache))(HARBOUR)
    assert as_dict(again) == as_dict(harbour)


def test_a_portuguese_article_is_summarized_in_both_languages(
    summarizer: Summarizer, real_cache: Path
) -> None:
    portuguese = summarizer(FOREST)
    assert portuguese.route == "translate-first"
    assert_good(portuguese, FOREST, "pt")
    english = Summarizer(Options(lang="en", offline=True, cache_dir=real_cache))(FOREST)
    assert_good(english, FOREST, "en")
    body = " ".join(portuguese.document.text.split())
    assert portuguese.pivot is None
    assert all(one.text in body for one in portuguese.sentences), "nothing is translated back"
    assert english.pivot is not None
    assert english.pivot.language == "pt"
    assert all(one.original in body for one in english.sentences if one.original)


@pytest.mark.usefixtures("in_one_cache")
def test_the_command_line_does_the_main_job_on_the_article_it_started_from(shared: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "summarize", str(shared / "seed" / "article.txt"), "-f", "json",
         "--lang", "pt", "--offline"],
        capture_output=True, timeout=400, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr.decode()
    made: dict[str, Any] = json.loads(result.stdout)
    assert made["source"]["date"] == "May 3, 2019"
    assert made["source"]["title"].startswith("US calls for")
    kinds = [aside["kind"] for aside in made["source"]["set_aside"]]
    assert kinds == [
        "banner", "section", "title", "standfirst", "date", "repeated title", "source", "credit",
    ]  # fmt: skip
    assert detect(made["summary"]["text"]).tag == "pt"
    assert made["coverage"]["tokens_read"] == made["coverage"]["tokens_total"] > 400
    for sentence in made["summary"]["sentences"]:
        assert is_complete(sentence["text"])


def test_the_translator_keeps_in_the_apart_from_not(models: None) -> None:
    del models
    sentences = [
        "He was born in the north of the country in 1954.",
        "The meeting took place in the town hall on Monday.",
        "They live in the old part of the city.",
        "The ferry arrived in the afternoon with 40 passengers.",
        "The museum in the centre opened in May.",
        "She works in the hospital and in the school.",
        "At 3 p.m. the mayor spoke in the square.",
        "In the last year prices rose by 4.5 percent.",
    ]
    for sentence, text in zip(
        sentences, translate(translator("bergamot-en-pt"), sentences), strict=True
    ):
        assert not NAO.search(text), (sentence, text)
        assert detect(text).ranking[0] in ("pt", "gl"), text


def test_the_translator_denies_only_where_the_english_does(models: None, shared: Path) -> None:
    del models
    lines = [line["eng"] for line in _ntrex(shared)]
    outputs = translate(translator("bergamot-en-pt"), lines)
    wrong = [
        (line, out)
        for line, out in zip(lines, outputs, strict=True)
        if NAO.search(out) and not NEGATION.search(line)
    ]
    assert wrong == []


def test_the_translator_is_thread_safe_and_keeps_the_order(models: None) -> None:
    del models
    engine = translator("bergamot-en-pt")
    sentences = [f"There were {i} boats in the harbour." for i in range(60)]
    together = translate(engine, sentences)
    assert together == [translate(engine, [sentence])[0] for sentence in sentences]
    assert all(str(i) in text for i, text in enumerate(together))


def test_the_translator_takes_anything(models: None) -> None:
    del models
    engine = translator("bergamot-pt-en")
    for text in ("", " ", "\ud800", "\x00", "🙂", "x" * 600, "a\nb", "1" * 50):
        assert isinstance(translate(engine, [text])[0], str)


def test_both_engines_write_the_same_summary(
    harbour: Summary, real_on_torch: dict[str, str]
) -> None:
    ours, theirs = texts_of(harbour), dict(real_on_torch)
    signatures = [one.pop("signature") for one in (ours, theirs)]
    assert "|ctranslate2-" in signatures[0]
    assert ":float32:" in signatures[0]
    assert "|torch2" in signatures[1]
    assert ours == theirs


@pytest.mark.usefixtures("real_on_torch")
def test_a_long_document_is_read_whole(real_cache: Path) -> None:
    body = HARBOUR.read_text(encoding="utf-8")
    text = "\n\n".join([body] * 3)
    options = Options(offline=True, cache_dir=real_cache, beams=1, length="short", check="off")
    summary = Summarizer(options)(text)
    assert summary.coverage.chunks > 1
    assert summary.coverage.levels > 1
    assert summary.coverage.share == 1.0
    assert all(is_complete(sentence.text) for sentence in summary.sentences)


def test_the_models_of_one_summarizer_are_loaded_once(
    summarizer: Summarizer, harbour: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    del harbour

    def fail(*_: object) -> None:
        raise AssertionError("loaded twice")

    monkeypatch.setattr(torch_runner, "load", fail)
    monkeypatch.setattr("ctranslate2.Generator", fail)
    summary = summarizer("The ferry left at noon with 40 passengers and a dog on board. " * 12)
    assert summary.text


def _ntrex(shared: Path) -> list[dict[str, str]]:
    import gzip

    with gzip.open(shared / "ntrex_dev" / "ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
