"""Whole documents in another language, on fakes: layout, evidence, coverage, routes."""

import json
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize import Options, Summarizer, Translation, Translator, summarize, translate
from summarize.cli.main import main
from summarize.documents import Document
from summarize.errors import InputError, LanguageError, UsageError
from summarize.languages.tags import detect
from summarize.models.engines.loading import Engine
from summarize.pipeline import translation_checks
from summarize.writing.formats import as_dict, render
from tests.conftest import ARTICLES, ROOT
from tests.fakes import calls, doubts_of_checks, fake_engine

NOTICE = ROOT / "examples" / "notice.md"
TERMS = ROOT / "examples" / "terms.csv"


def swapped(text: str) -> list[str]:
    """A translation of the same length that reads as another language: every word reversed."""
    return [" ".join(w if any(c.isdigit() for c in w) else w[::-1] for w in text.split(" "))]


@pytest.fixture
def reversing(fakes: dict[str, Engine], monkeypatch: pytest.MonkeyPatch) -> dict[str, Engine]:
    # Words that are spelled from their ends are those of no language.
    monkeypatch.setattr(translation_checks, "invented_words", lambda *_: [])
    fakes["bergamot-en-pt"] = fake_engine(swapped, name="en-pt")
    fakes["bergamot-pt-en"] = fake_engine(swapped, name="pt-en")
    return fakes


def structure(text: str) -> list[str]:
    """What a layout is: blank lines, marks at the start of lines, and paragraphs between them."""
    signs = [
        ("text" if line[0] not in "#-|~" else line[0]) if line else "" for line in text.split("\n")
    ]
    # A paragraph that was wrapped is wrapped again, into as many lines as it takes now.
    return [
        one
        for one, before in zip(signs, ["", *signs], strict=False)
        if (one, before) != ("text", "text")
    ]


@pytest.mark.usefixtures("reversing")
def test_a_document_keeps_its_layout_its_addresses_and_its_code() -> None:
    text = NOTICE.read_text("utf-8")
    result = translate(NOTICE, lang="pt", source_lang="en")
    assert isinstance(result, Translation)
    assert structure(result.text) == structure(text)
    for kept in (
        "https://port.example/forms/group?lang=en", "harbour@port.example",
        "~~~\nport status --quay north\n~~~\n", "|----------|---------|----------------|",
    ):  # fmt: skip
        assert kept in result.text
    assert "**dilav tekcit**" in result.text or "**" in result.text
    assert result.coverage.tokens_read == result.coverage.tokens_total > 0
    assert result.text != text


@pytest.mark.usefixtures("reversing")
def test_every_sentence_is_traced_and_the_json_is_that_of_a_summary() -> None:
    result = translate(ARTICLES / "harbour.en.txt", lang="pt-BR")
    assert result.language == "pt-BR"
    assert result.document.set_aside == ()
    assert result.document.text == (ARTICLES / "harbour.en.txt").read_text("utf-8")
    assert all(one.original and one.original in " ".join(result.document.text.split())
               for one in result.sentences)  # fmt: skip
    assert result.title == swapped(result.document.title or "")[0]
    found = json.loads(render(result, "json"))
    summary = as_dict(Summarizer()(ARTICLES / "harbour.en.txt"))
    assert found.keys() == (summary.keys() - {"summary"}) | {"translation"}
    assert found["translation"].keys() == summary["summary"].keys()
    assert found["route"] == "translate"
    assert found["pivot"] is None
    assert "en>pt-BR" in found["signature"]


def test_a_document_goes_in_few_calls(reversing: dict[str, Engine]) -> None:
    translate(ARTICLES / "harbour.en.txt", lang="pt", source_lang="en")
    assert len(calls(reversing["bergamot-en-pt"])) <= 12, "packed across sentences"


def test_hard_wrapped_lines_are_joined_and_wrapped_again(reversing: dict[str, Engine]) -> None:
    text = (
        "The ferry company said on Monday that it would sell its two oldest boats before\n"
        "the summer, and that the money would pay for the repair of the northern quay in\n"
        "the harbour.\n"
    )
    result = translate(text, lang="pt", source_lang="en")
    asked = [one for batch in calls(reversing["bergamot-en-pt"]) for one in batch]
    assert any("before the summer" in one for one in asked)
    assert result.text.count("\n") == 3
    assert all(len(line) <= 80 for line in result.text.split("\n"))


@pytest.mark.usefixtures("reversing")
def test_a_text_in_the_language_already_is_handed_back_and_said() -> None:
    text = (ARTICLES / "floresta.pt.txt").read_text("utf-8")
    result = translate(text, lang="pt-BR")
    assert (result.text, result.unchanged) == (text, True)
    assert result.coverage.share == 1.0
    assert ["already" in finding.message for finding in result.findings] == [True]


def test_a_term_that_could_not_be_kept_to_is_a_finding(reversing: dict[str, Engine]) -> None:
    fakes = reversing
    text = "The outer breakwater is closed to visitors until the end of the month of March."
    fakes["bergamot-en-pt"] = fake_engine(
        lambda given: [" ".join(word[::-1] for word in given.split(" "))], name="en-pt"
    )
    stubborn = translate(text, lang="pt", source_lang="en", glossary=TERMS)
    assert [f.kind for f in stubborn.all_findings] == ["glossary"]
    assert "breakwater" in stubborn.all_findings[0].message
    assert "glossary:" in stubborn.signature

    def copies_terms(given: str) -> list[str]:
        return [" ".join(w if w == "molhe" else w[::-1] for w in given.split(" "))]

    fakes["bergamot-en-pt"] = fake_engine(copies_terms, name="en-pt")
    obedient = translate(text, lang="pt", source_lang="en", glossary=TERMS)
    assert "molhe" in obedient.text
    assert obedient.all_findings == ()


def test_a_term_inside_an_address_or_code_is_none(fakes: dict[str, Engine]) -> None:
    engine = fake_engine(lambda given: [given.upper()], name="en-pt")
    fakes["bergamot-en-pt"] = engine
    text = "See https://breakwater.example/x and `breakwater --now` before you leave for the day."
    result = translate(text, lang="pt", source_lang="en", glossary=TERMS)
    assert not any("molhe" in asked for batch in calls(engine) for asked in batch)
    assert "https://breakwater.example/x" in result.text
    assert "`breakwater --now`" in result.text
    assert "glossary" not in [finding.kind for finding in result.all_findings]


def test_a_term_in_capitals_comes_out_in_capitals(fakes: dict[str, Engine]) -> None:
    fakes["bergamot-en-pt"] = fake_engine(lambda given: [f"{given} já"], name="en-pt")
    result = translate("BREAKWATER", lang="pt", source_lang="en", glossary=TERMS)
    assert result.text == "MOLHE JÁ"


def test_a_term_over_a_line_break_is_one(fakes: dict[str, Engine]) -> None:
    fakes["bergamot-en-pt"] = fake_engine(lambda given: [given], name="en-pt")
    text = (
        "The harbour authority of the old town said on Monday that the whole ferry\n"
        "office would be closed to all visitors, and that nobody would be let in, so\n"
        "that the wall can be repaired.\n"
    )
    assert "ferry\noffice" in text
    result = translate(text, lang="pt", source_lang="en", glossary=TERMS)
    assert "bilheteira" in result.text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("❗ The harbour is closed 🚢🚢\n", ["❗", "🚢🚢"]),
        ("The p value was small (p < 0.05).\n", ["<"]),
        ("It is 5 ± 2 kg.\n", ["±"]),
    ],
)
def test_signs_that_a_translator_drops_come_through(
    fakes: dict[str, Engine], text: str, kept: list[str]
) -> None:
    dropped = str.maketrans("", "", "❗🚢<±")
    fakes["bergamot-en-pt"] = fake_engine(lambda given: [given.translate(dropped)], name="en-pt")
    result = translate(text, lang="pt", source_lang="en")
    assert all(result.text.count(sign) == text.count(sign) for sign in kept)
    # What this translator hands back is the original.
    assert {finding.kind for finding in result.all_findings} <= {"language"}


def test_a_sign_comes_through_whatever_the_translator_does(fakes: dict[str, Engine]) -> None:
    fakes["bergamot-en-pt"] = fake_engine(lambda _: ["O porto"], name="en-pt")
    result = translate("The port → here it is, open to all", lang="pt", source_lang="en")
    assert result.text == "O porto → O porto"


def test_lines_in_other_languages_are_kept_and_said(fakes: dict[str, Engine]) -> None:
    def write(given: str) -> list[str]:
        return ["- -" if given > "\u0400" else given.upper()]

    fakes["bergamot-en-pt"] = fake_engine(write, name="en-pt")
    text = (
        "The harbour is closed to all.\nالميناء مغلق حتى إشعار آخر.\nThe ferry left.\n港口关闭。\n"
    )
    result = translate(text, lang="pt", source_lang="en")
    lines = result.text.splitlines()
    assert (lines[1], lines[3]) == (text.splitlines()[1], text.splitlines()[3])
    said = [one.original for one in result.sentences if one.findings]
    assert said == [lines[1], lines[3]]
    assert 0 < result.coverage.tokens_read < result.coverage.tokens_total


@pytest.mark.usefixtures("reversing")
def test_a_title_of_two_sentences_is_translated(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "Storm hits the coast. Harbour closed\n\n"
        + "The ferry left the harbour at noon, and nobody was on board of it.\n" * 3,
        "utf-8",
    )
    result = translate(article, lang="pt", source_lang="en")
    assert result.document.title == "Storm hits the coast. Harbour closed"
    assert result.title == "mrotS stih eht .tsaoc ruobraH desolc"


def test_nothing_but_addresses_code_and_numbers_is_handed_back() -> None:
    for text in (
        "https://a.example/b\nhttps://c.example\n", "```\nx = 1\n```\n", "1 2 3\n4,5 6 %\n",
    ):  # fmt: skip
        assert translate(text, lang="pt", source_lang="en").text == text


CAPITALS = [
    "HARBOUR CLOSED",
    "MAYOR RESIGNS AFTER STORM",
    "WARNING: DO NOT DRINK THE WATER",
    "The HARBOUR IS CLOSED until further notice.",
]


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize("text", CAPITALS)
def test_the_bundled_engine_translates_capitals(text: str) -> None:
    result = translate(text, lang="pt", source_lang="en", offline=True)
    kept = {word for word in result.text.split() if len(word) > 3} & set(text.split())
    assert kept == set()
    assert result.text.isupper() == text.isupper()
    assert sum(c.isupper() for c in result.text) > 8


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“We will not leave,” she said.", ["“", "”"]),
        ("“The port is closed,” said Ms Duarte, “and will be until May.”", ["“", "”"]),
        ("The fee rose from £3 to US$ 5.4 million.", ["£3", "US$"]),
        ("They paid £2.5 million.", ["£", "2,5"]),
        ("Price: £3", ["£3"]),
        ("He wanted one thing—peace.", ["—", "paz"]),
        ("The harbour is closed 🚢 until noon.", ["🚢"]),
        ("The result was significant (p < 0.05).", ["< 0,05"]),
        ("Call no. 14 for help.", ["número 14"]),
        ("{\\an8}JOHN: I was never there.", ["{\\an8}"]),
        ("A footnote[^2] that says it.", ["[^2]"]),
    ],
)
def test_the_bundled_engine_loses_no_mark_and_no_amount(text: str, parts: list[str]) -> None:
    result = translate(text, lang="pt", source_lang="en", offline=True)
    assert all(part in result.text for part in parts), result.text
    assert doubts_of_checks(result) == []


@pytest.mark.usefixtures("models")
def test_the_bundled_engine_writes_long_numbers_as_english_does() -> None:
    result = translate("A empresa não pagou os R$ 1.234.567,89 que devia.", lang="en",
                       source_lang="pt", offline=True)  # fmt: skip
    assert "R$ 1,234,567.89" in result.text
    assert doubts_of_checks(result) == []


def test_what_is_wrong_with_a_call_is_said_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="which language to translate into"):
        Translator(Options())
    with pytest.raises(LanguageError, match="unknown language"):
        translate("Rain.", lang="xyzzy")
    broken = tmp_path / "terms.csv"
    broken.write_text("harbour,porto\nquay\n", "utf-8")
    with pytest.raises(InputError, match=r"terms\.csv: line 2"):
        translate("Rain.", lang="pt", glossary=broken)
    with pytest.raises(TypeError):
        translate("Rain.", lang="pt", glosary=broken)  # type: ignore[call-arg]


@pytest.mark.usefixtures("reversing")
def test_one_failure_of_many_is_an_outcome(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("The ferry left the harbour at noon.", "utf-8")
    empty.write_text("", "utf-8")
    outcomes = list(Translator(Options(lang="pt", source_lang="en")).map([empty, good]))
    assert isinstance(outcomes[0].error, InputError)
    assert outcomes[1].get().text == "ehT yrref tfel eht ruobrah ta .noon"
    assert outcomes[1].error is None


@pytest.mark.usefixtures("reversing")
def test_the_command_writes_files_as_summaries_do(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("The ferry left the harbour at noon.\n", "utf-8")
    out = tmp_path / "out"
    code = main(
        ["translate", str(tmp_path / "in"), "-l", "pt", "--source-lang", "en", "-o", str(out)]
    )
    captured = capfd.readouterr()
    assert code == 0
    assert captured.out == ""
    assert (out / "a.txt.pt.txt").read_text("utf-8") == "ehT yrref tfel eht ruobrah ta .noon\n"
    assert "100% of the text was translated, in 1 sentence" in captured.err
    assert main(["translate", str(tmp_path / "in" / "a.txt"), "-l", "pt", "--source-lang", "en",
                 "-f", "markdown"]) == 0  # fmt: skip
    assert capfd.readouterr().out.startswith("ehT yrref")


def test_the_command_without_a_language_is_wrong_usage(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["translate", str(NOTICE)]) == 2
    assert "which language to translate into? name it with --lang" in capfd.readouterr().err


@pytest.mark.usefixtures("reversing")
def test_a_dry_run_says_what_would_be_done(capfd: pytest.CaptureFixture[str]) -> None:
    code = main(["translate", str(NOTICE), "--lang", "ar", "--source-lang", "en", "--dry-run"])
    out = capfd.readouterr().out
    assert code == 0
    assert "English (en) > Arabic (ar)" in out
    assert "opus-mt-en-ar to translate en > ar, not on this machine: 310 MB to fetch" in out
    code = main([str(ARTICLES / "floresta.pt.txt"), "--dry-run", "-f", "json"])
    plan = json.loads(capfd.readouterr().out)["plan"]
    assert code == 0
    assert plan["route"] == "translate-first"
    assert plan["languages"] == ["pt", "en"]
    assert [model["task"] for model in plan["models"]] == ["translate", "summarize"]


def test_a_dry_run_loads_no_weights(fakes: dict[str, Engine]) -> None:
    def fail() -> None:
        raise AssertionError("weights were loaded")

    for name, engine in fakes.items():
        fakes[name] = replace(engine, make_runner=fail)  # type: ignore[arg-type]
    plan = Summarizer(Options(lang="pt")).plan(ARTICLES / "harbour.en.txt")
    assert [model.name for model in plan.models] == ["smollm2-135m-instruct", "bergamot-en-pt"]
    short = Summarizer().plan("Rain fell on the harbour, and the ferry stayed where it was.")
    assert short.models == ()


@pytest.mark.usefixtures("models")
def test_the_bundled_pair_translates_both_ways_in_the_layout() -> None:
    for article, lang in (
        (ARTICLES / "harbour.en.txt", "pt"),
        (ARTICLES / "floresta.pt.txt", "en"),
    ):
        text = article.read_text("utf-8")
        result = translate(article, lang=lang, offline=True)
        assert detect(result.text).tag == lang
        assert [bool(line) for line in result.text.split("\n")] == [
            bool(line) for line in text.split("\n")
        ]
        assert result.coverage.share == 1.0
        assert result.title is not None
        assert result.title in result.text
        numbers_wrong = [f for f in result.all_findings if f.kind == "number"]
        assert len(numbers_wrong) <= 2, numbers_wrong


@pytest.mark.usefixtures("models")
def test_the_notice_keeps_to_its_glossary_its_addresses_and_its_layout() -> None:
    result = translate(NOTICE, lang="pt", glossary=TERMS, offline=True)
    assert structure(result.text) == structure(NOTICE.read_text("utf-8"))
    for kept in ("molhe", "bilheteira", "harbour@port.example", "lang=en", "--quay north", "**"):
        assert kept in result.text
    assert not [f for f in result.all_findings if f.kind in ("glossary", "number")]


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize("flag", [["--offline"], []])
def test_a_run_whose_models_are_here_makes_no_network_call(
    flag: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a network call was made")

    for name in ("socket", "getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    assert main(["translate", str(NOTICE), "--lang", "pt", *flag]) == 0
    assert main([str(ARTICLES / "harbour.en.txt"), "--lang", "pt", "--dry-run", *flag]) == 0
    assert main(["languages"]) == 0
    assert main(["models"]) == 0
    assert main(["models", "info", "bergamot-en-pt"]) == 0
    assert "network" not in capfd.readouterr().err


@pytest.mark.usefixtures("models")
def test_the_bundled_engine_says_where_it_was_unsure() -> None:
    sure = translate("The minister resigned on Monday.", lang="pt", source_lang="en", offline=True)
    assert [one for one in sure.all_findings if one.is_doubt] == []
    text = "The mawkish gaffer bamboozled the gobsmacked linesmen with a nutmeg."
    unsure = translate(text, lang="pt", source_lang="en", offline=True)
    [found] = [one for one in unsure.all_findings if one.kind == "uncertain"]
    assert found.severity == "warning"
    assert "(for '" in found.message


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize("check", ["repair", "flag", "off"])
def test_a_short_text_has_the_original_beside_what_is_doubted(check: str) -> None:
    text = "The minister resigned on Monday.\n\nThe mawkish gaffer bamboozled the linesmen."
    given: dict[str, Any] = {"check": check}
    result = summarize(text, lang="pt", source_lang="en", offline=True, **given)
    assert result.unchanged
    first, second = result.text.split("\n\n")
    assert "[" not in first
    assert ("[The mawkish gaffer bamboozled the linesmen.]" in second) == (check == "repair")


@pytest.mark.usefixtures("models")
def test_a_doubted_title_has_its_original_beside_it() -> None:
    document = Document(
        "a.txt", "The minister resigned on Monday.", "0", title="Gaffer nutmegs mawkish linesmen"
    )
    result = Summarizer(Options(lang="pt", source_lang="en", offline=True))(document)
    assert result.title is not None
    assert result.title.endswith("[Gaffer nutmegs mawkish linesmen]")
    [found] = [one for one in result.findings if one.kind == "uncertain"]
    assert found.message.startswith("the title: the translator was ")


@pytest.mark.usefixtures("models")
def test_what_was_left_as_it_is_has_no_doubt() -> None:
    result = translate("Hmm. Pfft. Zzz. Grr.", lang="pt", source_lang="en", offline=True)
    for one in result.sentences:
        if one.text == one.original:
            assert [f for f in one.findings if f.kind == "uncertain"] == []


@pytest.mark.usefixtures("models")
def test_the_place_of_a_doubt_is_that_of_its_word() -> None:
    text = (
        "# Gobsmacked geezer legged it\n\nA dodgy bloke nicked the lolly. See [the grafter's "
        "banter](http://x.org/a) for more.\n\nHe **skived off** work, *gobsmacked* colleagues.\n"
    )
    result = translate(text, lang="pt", source_lang="en", offline=True)
    found = [(one, f) for one in result.sentences for f in one.findings if f.kind == "uncertain"]
    assert found
    for sentence, finding in found:
        if finding.span is not None:
            word = sentence.text[finding.span.start : finding.span.end]
            assert f"'{word}'" in finding.message
