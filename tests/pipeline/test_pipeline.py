"""Whole runs on tiny models and on fakes: structure, evidence, isolation."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize import Options, Progress, Summarizer, Summary, summarize
from summarize.documents import Document
from summarize.errors import (
    InputError,
    LanguageError,
    ModelNotAvailable,
    ModelNotSupported,
    UsageError,
)
from summarize.languages.tags import count_words
from summarize.models.codecs.codec import Prompt, TokenPrompt
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding
from summarize.models.store.store import Store
from summarize.options import Batching, Check
from summarize.writing.formats import as_dict, render
from tests.conftest import ARTICLES
from tests.fakes import calls, fake_engine, in_portuguese

HARBOUR = ARTICLES / "harbour.en.txt"


def options(tiny_bart: Path, tiny_marian: Path, **settings: object) -> Options:
    base = {"model": str(tiny_bart), "translator": str(tiny_marian), "offline": True, "beams": 2}
    return Options(**(base | settings))  # type: ignore[arg-type]


def assert_whole(summary: Summary) -> None:
    """What every result must be, whatever the model."""
    assert summary.text
    assert summary.sentences
    assert 0 < summary.coverage.tokens_read == summary.coverage.tokens_total
    assert summary.coverage.share == 1.0
    for sentence in summary.sentences:
        assert sentence.text
        for finding in sentence.findings:
            if finding.span is not None:
                assert 0 <= finding.span.start < finding.span.end <= len(sentence.text)
    copy = json.loads(render(summary, "json"))
    assert copy == as_dict(summary) or copy["summary"]["text"] == summary.text


def test_tiny_models_run_from_end_to_end(tiny_bart: Path, tiny_marian: Path) -> None:
    summary = Summarizer(options(tiny_bart, tiny_marian, lang="ar"))(HARBOUR)
    assert_whole(summary)
    assert (summary.language, summary.route) == ("ar", "summarize-first")
    assert summary.coverage.chunks > 3, "a limit of 128 tokens makes many chunks"
    assert summary.pivot is not None
    assert summary.pivot.language == "en"
    assert summary.title is not None
    assert all(sentence.original for sentence in summary.sentences)
    assert "tiny-bart@" in summary.signature
    assert "tiny-marian@" in summary.signature


def test_an_instruct_model_runs_from_end_to_end(tiny_llama: Path) -> None:
    summary = Summarizer(Options(model=str(tiny_llama), offline=True, beams=1))(HARBOUR)
    assert_whole(summary)
    assert summary.route == "direct"
    assert summary.pivot is None


@pytest.mark.parametrize(
    ("settings", "width"),
    [({}, 1), ({"beams": 3}, 3), ({"check": "flag"}, 4), ({"check": "flag", "beams": 2}, 2)],
)
def test_a_draft_that_only_points_has_no_beam_unless_one_is_asked_for(
    settings: dict[str, Any], width: int, tiny_llama: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    decoding = Engine.decoding

    def watched(engine: Engine, most: int, beams: int) -> Decoding:
        asked.append(beams)
        return decoding(engine, most, beams)

    monkeypatch.setattr(Engine, "decoding", watched)
    summary = Summarizer(Options(model=str(tiny_llama), offline=True, **settings))(HARBOUR)
    assert set(asked) == {width}
    assert as_dict(summary)["decoding"]["beams"] == width
    assert f"|beams:{width}|" in summary.signature


@pytest.mark.parametrize("batching", ["exact", "mixed"])
def test_the_same_input_gives_the_same_result_byte_for_byte(
    tiny_bart: Path, tiny_marian: Path, batching: Batching
) -> None:
    made = [
        render(one(HARBOUR), "json")
        for one in (
            Summarizer(options(tiny_bart, tiny_marian, lang="fr", batching=batching))
            for _ in range(2)
        )
    ]
    assert made[0] == made[1]


def test_with_exact_batches_a_result_does_not_depend_on_its_neighbours(tiny_bart: Path) -> None:
    texts = [path for path in sorted(ARTICLES.glob("*.txt")) if ".en." in path.name] * 2
    texts.append(ARTICLES / "train.fr.txt")
    summarizer = Summarizer(Options(model=str(tiny_bart), offline=True))
    together = [outcome.get() for outcome in summarizer.map(texts)]
    alone = [Summarizer(Options(model=str(tiny_bart), offline=True))(path) for path in texts]
    assert [as_dict(one) for one in together] == [as_dict(one) for one in alone]


def test_the_summary_is_of_the_body_and_the_title_is_kept(fakes: dict[str, Engine]) -> None:
    summary = Summarizer()(HARBOUR)
    shown = "".join(text for batch in calls(fakes["smollm2-135m-instruct"]) for text in batch)
    assert "=====" not in shown
    assert "The Atlantic Ledger" not in shown
    assert (
        summary.title == "Storm shuts Madalena harbour and cuts ferry link between Pico and Faial"
    )
    assert summary.document.date == "March 14, 2025"
    assert summary.document.source == "The Atlantic Ledger"
    kinds = [aside.kind for aside in summary.document.set_aside]
    assert kinds == [
        "banner", "section", "title", "standfirst", "date", "repeated title", "source", "credit",
    ]  # fmt: skip
    assert_whole(summary)


def test_title_and_sentences_are_translated_and_traced(fakes: dict[str, Engine]) -> None:
    plain = Summarizer(Options(length="1s"))(HARBOUR)
    summary = Summarizer(Options(lang="pt-BR", length="1s"))(HARBOUR)
    assert summary.language == "pt-BR"
    assert plain.title is not None
    assert summary.title == in_portuguese(plain.title)
    assert [one.original for one in summary.sentences] == [one.text for one in plain.sentences]
    assert [one.text for one in summary.sentences] == [f"pt({one.text})" for one in plain.sentences]
    assert summary.pivot is not None
    assert (summary.pivot.language, summary.pivot.text) == ("en", plain.text)
    first = calls(fakes["bergamot-en-pt"])[0]
    together = [plain.title, *(one.text for one in plain.sentences)]
    assert set(together) <= set(first), "title and sentences go in one call"


@pytest.mark.usefixtures("fakes")
def test_a_language_the_summarizer_lacks_is_translated_first_and_back() -> None:
    summary = Summarizer()(ARTICLES / "floresta.pt.txt")
    assert summary.document_language == "pt"
    assert (summary.language, summary.route) == ("pt", "translate-first")
    assert "|pt>en|" in summary.signature, "and not back: the sentences are the text's own"
    assert summary.title == summary.document.title
    assert summary.pivot is None
    for sentence in summary.sentences:
        assert sentence.support == "verbatim"
        assert sentence.text in " ".join(summary.document.text.split())
    assert_whole(summary)
    english = Summarizer(Options(lang="en"))(ARTICLES / "floresta.pt.txt")
    assert english.pivot is not None
    assert (english.route, english.pivot.language) == ("translate-first", "pt")
    assert_whole(english)
    drafted = Summarizer(Options(check="off"))(ARTICLES / "floresta.pt.txt")
    assert "|pt>en>pt|" in drafted.signature
    assert all(one.text.startswith("pt(") for one in drafted.sentences)


def test_a_short_text_is_handed_back_as_it_is_and_marked(fakes: dict[str, Engine]) -> None:
    text = "Rain fell on Lisbon.\n\nThe river rose  by 2 metres; nobody was hurt."
    summary = summarize(text)
    assert summary.text == text
    assert summary.unchanged
    assert calls(fakes["smollm2-135m-instruct"]) == []
    assert_whole(summary)
    translated = summarize(text, lang="pt")
    assert translated.unchanged
    assert translated.text == (
        "pt(Rain fell on Lisbon.)\n\n"
        + in_portuguese("The river rose  by 2 metres; nobody was hurt.")
    )
    assert translated.pivot is not None
    assert translated.pivot.text == text
    portuguese = "A chuva caiu sobre a cidade durante todo o dia e o rio subiu."
    assert summarize(portuguese, source_lang="pt").text == portuguese, "not through English"


def test_what_the_source_does_not_say_is_a_finding_of_the_sentence(
    fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = "The storm sank 99 boats, said Mayor Ferreira."
    monkeypatch.setitem(fakes, "smollm2-135m-instruct", fake_engine(lambda _: [claim]))
    summary = Summarizer(Options(length="1s", check="flag"))(HARBOUR)
    [sentence] = summary.sentences
    assert sentence.support == "unsupported"
    flagged = [sentence.text[slice(*f.span)] for f in sentence.findings if f.span]
    assert flagged == ["99", "Ferreira"]
    translated = Summarizer(Options(lang="pt", length="1s", check="flag"))(HARBOUR)
    messages = [finding.message for finding in translated.sentences[0].findings]
    assert any("99" in message for message in messages)


@pytest.mark.parametrize("check", ["repair", "strict"])
def test_what_the_source_does_not_say_does_not_go_out(
    fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    claim = "The storm sank 99 boats, said Mayor Ferreira."
    monkeypatch.setitem(fakes, "smollm2-135m-instruct", fake_engine(lambda _: [claim]))
    summary = Summarizer(Options(length="2s", check=check))(HARBOUR)
    assert "99" not in summary.text
    assert all(one.support in ("verbatim", "proved") for one in summary.sentences)
    assert not any(one.findings for one in summary.sentences)
    for one in summary.sentences:
        [source] = one.sources
        assert source.text == " ".join(summary.document.text[source.start : source.end].split())
    [repaired] = [one.repaired for one in summary.sentences if one.repaired]
    assert (repaired.how, repaired.was) == ("source", claim)
    assert {finding.kind for finding in repaired.findings} >= {"number", "name"}
    assert f"check:{check}" in summary.signature


@pytest.mark.usefixtures("fakes")
def test_a_failure_is_an_outcome_and_the_rest_is_done(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    inputs: list[str | Path] = [
        HARBOUR,
        tmp_path / "missing.txt",
        empty,
        ARTICLES / "water.ar.txt",
        "Rain fell.",
    ]
    outcomes = list(Summarizer().map(inputs))
    assert [outcome.summary is not None for outcome in outcomes] == [
        True,
        False,
        False,
        True,
        True,
    ]
    kinds = [type(outcome.error) for outcome in outcomes if outcome.error]
    assert kinds == [InputError, InputError]
    with pytest.raises(InputError, match=r"missing\.txt"):
        outcomes[1].get()


@pytest.mark.usefixtures("fakes")
def test_documents_are_read_one_after_the_other() -> None:
    read = []

    def inputs() -> Iterator[str]:
        for i in range(100):
            read.append(i)
            yield f"Rain fell on day {i} of the year."

    outcomes = Summarizer().map(inputs())
    next(outcomes)
    assert len(read) == 1


@pytest.mark.usefixtures("fakes")
def test_a_document_made_in_python_is_taken_as_it_is() -> None:
    document = Document("mine", "Rain fell on the town all day.", "0", title="Rain")
    summary = Summarizer(Options(lang="pt"))(document)
    assert summary.title == "pt(Rain)"


@pytest.mark.usefixtures("fakes")
def test_a_doubtful_language_is_a_notice_and_never_an_error() -> None:
    for text in ("Rain fell on Lisbon.", "Hello", "12345 67", "?!", "🙂"):
        summary = summarize(text)
        assert summary.text == text
        assert [finding.kind for finding in summary.findings] == ["language"]
    assert summarize("Rain fell on Lisbon.", source_lang="en").findings == ()


@pytest.mark.usefixtures("fakes")
def test_the_choice_of_a_summarizer_is_said_once_with_the_way_to_a_better_one() -> None:
    said: list[str] = []
    list(Summarizer(notify=said.append).map([HARBOUR, HARBOUR]))
    assert said == [
        "summarizing with smollm2-135m-instruct; better, if you can fetch it: "
        "summarize models pull distilbart (1,220 MB, Apache-2.0)"
    ]


@pytest.mark.parametrize(
    "settings",
    [{"length": "huge"}, {"beams": 0}, {"beams": 17}, {"device": "tpu"}, {"batching": "all"}],
)
def test_a_setting_out_of_range_is_an_error(settings: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Options(**settings)  # type: ignore[arg-type]


def test_what_is_no_document_is_a_usage_error() -> None:
    for wrong in (None, b"bytes", 3):
        with pytest.raises(UsageError, match="is no document"):
            summarize(wrong)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="several documents"):
        Summarizer().map("a text")
    with pytest.raises(UsageError, match="lang is 5"):
        Options(lang=5)  # type: ignore[arg-type]


def test_a_name_that_no_model_has_is_a_mistake_also_where_none_is_needed() -> None:
    for settings in ({"model": "distilbrat"}, {"translator": "no/such/model"}):
        with pytest.raises(ModelNotAvailable, match="unknown model"):
            summarize("Rain fell.", source_lang="en", **settings)  # type: ignore[arg-type]


def test_a_typo_is_an_error() -> None:
    with pytest.raises(TypeError, match="num_beem"):
        Options(num_beem=4)  # type: ignore[call-arg]
    with pytest.raises(LanguageError, match="did you mean"):
        Summarizer(Options(lang="Portugese"))
    with pytest.raises(LanguageError):
        summarize("Rain fell.", source_lang="xx")


@pytest.mark.usefixtures("fakes")
def test_a_model_for_the_other_task_is_refused() -> None:
    with pytest.raises(ModelNotSupported, match="--translator"):
        summarize("Rain fell. " * 80, model="bergamot-en-pt", source_lang="en")
    with pytest.raises(ModelNotSupported, match="--model"):
        summarize("Rain fell.", translator="distilbart", lang="pt", source_lang="en")


@pytest.mark.usefixtures("fakes")
def test_a_translator_that_does_not_fit_is_refused_and_not_ignored() -> None:
    with pytest.raises(ModelNotSupported, match="translates pt to en"):
        summarize("Rain fell.", translator="bergamot-pt-en", lang="pt", source_lang="en")


def test_a_short_text_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "find", lambda *_: None)
    assert summarize("Rain fell.", source_lang="en", offline=True).text == "Rain fell."


def test_a_translator_that_is_missing_is_said_before_any_model_runs(
    fakes: dict[str, Engine],
) -> None:
    with pytest.raises(ModelNotAvailable, match=r"opus-mt-en-ar.*310 MB.*Apache-2\.0.*models pull"):
        Summarizer(Options(lang="ar", offline=True))(HARBOUR)
    assert calls(fakes["smollm2-135m-instruct"]) == []


@pytest.mark.usefixtures("fakes")
def test_languages_that_no_model_knows_are_an_error_with_the_next_step() -> None:
    with pytest.raises(ModelNotAvailable, match=r"Klingon.*--translator"):
        summarize("Rain fell on the town.", lang="tlh", source_lang="en")


def test_no_summarizer_at_all_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "find", lambda *_: None)
    with pytest.raises(ModelNotAvailable, match="summarize models pull distilbart"):
        summarize(HARBOUR, model="distilbart", offline=True)
    said: list[str] = []
    summary = Summarizer(Options(offline=True), notify=said.append)(HARBOUR)
    assert [one.support for one in summary.sentences].count("verbatim") == len(summary.sentences)
    assert "|extract|" in summary.signature
    [line] = said
    assert "no summarizer is at hand for English: whole sentences of the text are chosen" in line
    with pytest.raises(ModelNotAvailable, match="no summarizer is on this machine"):
        Summarizer(Options(offline=True, lang="ar"))(HARBOUR)


# Lengths, styles, focus


@pytest.mark.usefixtures("fakes")
def test_a_length_that_is_asked_for_is_met_and_one_that_cannot_be_is_said() -> None:
    for length, words in (("40w", 40), ("120w", 120), ("200w", 200), ("20%", 90)):
        summary = Summarizer(Options(length=length))(HARBOUR)
        assert abs(count_words(summary.text) - words) <= 0.25 * words
        assert f"length:{length}" in summary.signature
    assert len(Summarizer(Options(length="4s"))(HARBOUR).sentences) == 4
    odd = Summarizer(Options(length="3w"))(HARBOUR)
    [finding] = [one for one in odd.findings if one.kind == "length"]
    assert "and 3 were asked for" in finding.message
    assert finding.severity == "notice"


def test_a_length_holds_in_the_readers_language(fakes: dict[str, Engine]) -> None:
    # A translator whose sentences are twice as long.
    wordy = fake_engine(lambda text: [f"{text.rstrip('.')} {text}"], name="en-pt")
    fakes["bergamot-en-pt"] = wordy
    summary = Summarizer(Options(length="90w", lang="pt"))(HARBOUR)
    # Beside a sentence may stand its original.
    assert abs(sum(count_words(one.text) for one in summary.sentences) - 90) <= 18
    assert summary.pivot is not None
    assert all(one.original in summary.pivot.text for one in summary.sentences if one.original)


def test_a_text_within_the_length_is_handed_back(fakes: dict[str, Engine]) -> None:
    text = "Rain fell on the town all day. " * 3 + "The river rose by two metres in the night."
    for length in ("40w", "30w", "4s", "9s", "100%"):
        summary = summarize(text, length=length)
        assert summary.unchanged, length
        assert summary.text == text
    assert calls(fakes["smollm2-135m-instruct"]) == []
    assert not summarize(text, length="2s").unchanged
    assert not summarize(text, length="10w").unchanged


@pytest.mark.usefixtures("fakes")
def test_bullets_are_a_line_for_each_sentence() -> None:
    summary = Summarizer(Options(style="bullets", length="3s"))(HARBOUR)
    lines = summary.text.splitlines()
    assert lines == [f"- {one.text}" for one in summary.sentences]
    assert len(lines) == 3
    assert "style:bullets" in summary.signature
    short = summarize("Rain fell on Lisbon. The river rose.", style="bullets")
    assert short.text == "- Rain fell on Lisbon.\n- The river rose."


@pytest.mark.usefixtures("fakes")
def test_a_headline_is_one_line_in_the_place_of_the_title() -> None:
    summary = Summarizer(Options(style="headline"))(HARBOUR)
    [sentence] = summary.sentences
    assert summary.text == sentence.text
    assert "\n" not in summary.text
    assert summary.title is None
    assert render(summary, "text") == f"{summary.text}\n"
    translated = Summarizer(Options(style="headline", lang="pt"))(HARBOUR)
    assert translated.text.startswith("pt(")


def test_a_focus_is_for_models_that_take_instructions(fakes: dict[str, Engine]) -> None:
    with pytest.raises(ModelNotSupported, match="takes no instructions"):
        Summarizer(Options(focus="ferries"))(HARBOUR)
    with pytest.raises(ModelNotSupported, match="--focus"):
        Summarizer(Options(focus="ferries")).plan(HARBOUR)
    told: list[str] = []
    plain = fake_engine(lambda text: [text[:200]])

    class Telling:
        max_input_tokens = 100_000

        def count(self, text: str) -> int:
            return len(text)

        def encode(self, prompt: Prompt) -> TokenPrompt:
            told.append(prompt.instruction)
            return plain.codec.encode(prompt)

        def decode(self, tokens: Sequence[int]) -> str:
            return plain.codec.decode(tokens)

    fakes["smollm2-135m-instruct"] = replace(plain, codec=Telling(), prompted=True)
    summary = Summarizer(Options(focus=" ferries {and}\nboats "))(HARBOUR)
    end = "Focus on what the text says about: ferries {and} boats."
    assert all(instruction.endswith(end) for instruction in told)
    assert "focus:" in summary.signature


@pytest.mark.usefixtures("fakes")
def test_a_limit_of_chunks_shows_in_coverage_and_findings() -> None:
    whole = Summarizer(Options())(MANY)
    assert whole.coverage.share == 1.0
    assert whole.coverage.chunks > 5
    part = Summarizer(Options(max_chunks=2))(MANY)
    assert part.coverage.chunks == 2
    assert 0 < part.coverage.share < 0.5
    assert [one.kind for one in part.findings if one.severity == "warning"] == ["coverage"]
    assert "max_chunks:2" in part.signature
    assert Summarizer(Options(overlap=3))(MANY).coverage.share == 1.0


MANY = "\n\n".join(f"The boat number {i} left the harbour on day {i}." for i in range(400))
PAGES = {
    "marks": "?!... --- *** ;;; " * 200,
    "numbers": "12 3.5 1,000 2024-05-01 99% " * 100,
    "addresses": "https://a.example/page?id=1\n" * 200,
}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_without_words_is_an_error_that_says_so(kind: str) -> None:
    with pytest.raises(InputError, match="no words to summarize"):
        summarize(PAGES[kind])


TEXTS = {
    "one word": "Harbour",
    "one long word": "harbour" * 20_000,
    "a table": "| Day | Boats |\n|---|---|\n" + "| Monday | 12 |\n| Tuesday | 9 |\n" * 60,
    "a log": "".join(f"2024-05-01 12:{i:02}:07 INFO job {i} done in {i} ms\n" for i in range(60)),
    "code": "def f(x):\n    return x + 1\n\n\n" * 80,
    "a poem": "The sea is grey\nthe boats are gone\n\n" * 60,
    "a list": "".join(f"- item number {i}\n" for i in range(200)),
    "emoji": "🙂 Hello. Good morning 🙂. " * 100,
    "windows lines": "The boat left.\r\n\r\nIt sank at night.\r\n" * 100,
    "form feeds": "The boat left at noon.\fIt sank at night.\f" * 100,
    "chinese": "港口星期二关闭。船只留在港内等待。" * 100,
    "arabic": "\u200fأغلق الميناء يوم الثلاثاء. بقيت القوارب في الداخل.\u200f " * 60,
    "thai": "ท่าเรือปิดวันอังคาร เรือจอดรออยู่ในท่า " * 100,
}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("length", ["medium", "30w", "2s", "5%"])
def test_odd_texts_are_summarized_and_nothing_fails(kind: str, length: str) -> None:
    summary = Summarizer(Options(length=length, source_lang="en"))(TEXTS[kind])
    assert summary.text.strip()
    assert summary.coverage.share == 1.0
    assert summary.sentences
    if not summary.unchanged:
        texts = [one.text.casefold() for one in summary.sentences]
        assert len(set(texts)) == len(texts)


def test_a_summary_is_planned_as_it_is_made(fakes: dict[str, Engine]) -> None:
    summarizer = Summarizer(Options(length="60w"))
    planned = summarizer.plan(MANY).reading
    assert planned is not None
    assert calls(fakes["smollm2-135m-instruct"]) == []
    summary = summarizer(MANY)
    assert (planned.amount, planned.unit) == (60, "words")
    assert planned.tokens == summary.coverage.tokens_total
    assert planned.chunks == summary.coverage.chunks
    assert (planned.levels, planned.calls) == (1, planned.chunks), "every part once"
    drafted = Summarizer(Options(length="60w", check="off")).plan(MANY).reading
    assert drafted is not None
    assert drafted.levels >= 2
    assert drafted.chunks < drafted.calls < 3 * drafted.chunks
    assert planned.budget > planned.tokens / planned.chunks
    assert not planned.is_estimate
    assert summarizer.plan("Rain fell on Lisbon.").reading is None


@pytest.mark.usefixtures("fakes")
def test_progress_is_told_over_the_chunks() -> None:
    told: list[Progress] = []
    summary = Summarizer(Options(), on_progress=told.append)(MANY)
    reading = [one for one in told if one.doing == "reading"]
    assert reading[-1].done == reading[-1].total == summary.coverage.chunks
    assert [one.done for one in reading] == sorted(one.done for one in reading)
    assert {one.name for one in told} == {"<text>"}


def test_a_region_of_the_same_language_is_no_other_language(fakes: dict[str, Engine]) -> None:
    plain, british = (Summarizer(Options(lang=lang))(HARBOUR) for lang in ("en", "en-GB"))
    assert (british.text, british.title) == (plain.text, plain.title)
    assert british.new_tokens == plain.new_tokens
    assert calls(fakes["bergamot-en-pt"]) == []


@pytest.mark.usefixtures("fakes")
def test_a_transcript_can_be_planned() -> None:
    talk = "\n".join(
        f"Ana Lopes: I think that item {i} is on the list of the day." for i in range(300)
    )
    planned = Summarizer(Options()).plan(talk).reading
    assert planned is not None
    assert planned.chunks > 1
    again = Summarizer(Options()).plan("The ferry was late again. " * 400).reading
    assert again is not None


def test_what_no_translator_read_is_not_said_to_be_read(
    fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(fakes, "bergamot-en-pt", fake_engine(lambda _: [""], name="en-pt"))
    summary = summarize("Rain fell on the town all day. The river rose.", lang="pt")
    assert summary.unchanged
    assert summary.coverage.share < 1
