"""Summaries by anybody against their texts: grades, findings, sources, languages, bad inputs."""

from pathlib import Path

import pytest

from summarize import Checker, Options, Report, check
from summarize.documents import Finding
from summarize.errors import InputError, ModelError, UsageError
from summarize.writing.report_formats import render_report
from tests.conftest import ARTICLES
from tests.fake_command import fake_engines, faked

HARBOUR = ARTICLES / "harbour.en.txt"
FIRST = (
    "A storm has closed the harbour of Madalena, on the Azorean island of Pico, and stopped the "
    "ferry to neighbouring Faial."
)
FIGURES = "Year Exports Imports\n" + "\n".join(
    f"{1990 + i} {i * 37.5:.1f} {i * 12345:,}" for i in range(40)
)
RESULTS = (
    "Premier League results, 3 May\nArsenal 3-1 Chelsea\nLeeds United 0-0 Everton\n"
    "Burnley 2-4 Fulham (h/t 1-1)\nTennis: R. Nadal bt N. Djokovic 6-4 7-6 (7-5) 3-6 6-2\n"
)
PHONES = "Town hall: +351 292 600 300\nHarbour office 292-622-111\nHospital: (292) 200 000\n"
PRICES = "Bread 1.20 €\nMilk, 1 l: €0.89\nCoffee 250 g $4.50\nRice (5 kg) 7,99\nEggs x12 – 2.49\n"
YEARS = (
    "Louis XIV reigned 1643-1715. Henry VIII died in 1547. World War II (1939–45). Chapter IV, "
    "MMXXIV.\nElizabeth II: 1952/2022, the '60s, c. 1066, 44 BC.\n"
)
VERSIONS = (
    "Python 3.11.2, torch>=2.13, v0.1.0-rc1; libfoo.so.6; 192.168.0.1; RFC 2616 §4.2.\n"
    "Upgrade from 1.9.10 to 1.10.0.\n"
)
FORMULAS = "E = mc^2. a² + b² = c². x_{n+1} = x_n - f(x_n)/f'(x_n). H2SO4 + 2 NaOH → Na2SO4.\n"
POEM = (
    "The sea was grey,\nthe sea was wide,\nthe boats came home\non the evening tide.\n\n"
    "The sea was grey,\nthe sea was wide.\n"
)
TALK = (
    "ANNA: So, um, we open at 9?\nBEN: [laughs] Nine thirty. I said 9:30.\n"
    "ANNA: Right. (pause) And the 14 boats?\nBEN: Gone. All fourteen.\n"
)
# A text, and a true sentence about it.
ODD = {
    "figures": (FIGURES, "Exports in 1995 were 187.5, and imports 61,725."),
    "results": (RESULTS, "Arsenal beat Chelsea 3-1, and Burnley lost 2-4 to Fulham."),
    "phones": (PHONES, "The town hall has the number +351 292 600 300."),
    "prices": (PRICES, "Milk costs €0.89 a litre, and coffee $4.50."),
    "years": (YEARS, "Henry VIII died in 1547, and Louis XIV reigned until 1715."),
    "versions": (VERSIONS, "Upgrade to 1.10.0 from 1.9.10, with Python 3.11.2."),
    "formulas": (FORMULAS, "By a² + b² = c², and E = mc^2."),
    "poem": (POEM, "The boats came home on the evening tide."),
    "talk": (TALK, "They open at 9:30, and all 14 boats are gone."),
}


def serious(report: Report) -> list[Finding]:
    return [finding for finding in report.all_findings if finding.severity != "notice"]


def test_each_sentence_has_a_grade_findings_and_sources() -> None:
    report = check(
        f"{FIRST} The storm sank 19 of the 56 boats in the harbour. The mayor, Joana Silveira, "
        f"said that nobody was hurt.",
        HARBOUR,
    )
    assert [one.support for one in report.sentences] == ["verbatim", "unsupported", "unsupported"]
    first, second, third = report.sentences
    assert not first.findings
    assert [(one.kind, one.severity) for one in second.findings] == [("number", "error")]
    span = second.findings[0].span
    assert span is not None
    assert second.text[span.start : span.end] == "19"
    [place] = second.sources
    assert " ".join(report.source.text[place.start : place.end].split()) == place.text
    assert "14 of the 56 boats" in place.text
    # A name of two words is one fault.
    [name] = third.findings
    assert name.kind == "name"
    assert "Joana Silveira" in name.message
    assert report.counts["errors"] + report.counts["warnings"] == 2
    assert report.compared_in == "en"


def test_lines_around_the_article_belong_to_it() -> None:
    report = check("The Atlantic Ledger reported on March 14, 2025 that a storm shut it.", HARBOUR)
    assert serious(report) == []
    title = check(
        "Storm shuts Madalena harbour and cuts ferry link between Pico and Faial", HARBOUR
    )
    [sentence] = title.sentences
    assert sentence.support == "verbatim"
    assert (sentence.sources[0].start, sentence.sources[0].end) == (0, 0)


def test_the_title_of_a_summary_is_checked_and_its_date_is_not() -> None:
    report = check(f"Storm sinks 19 boats in Madalena\n\nMarch 14, 2025\n\n{FIRST}\n", HARBOUR)
    assert report.sentences[0].text == "Storm sinks 19 boats in Madalena"
    assert [one.kind for one in serious(report)] == ["number"]
    [notice] = [one for one in report.findings if one.kind == "coverage"]
    assert notice.message == "1 line around the summary was not checked: date"


def test_list_marks_are_no_numbers_and_dates_are() -> None:
    report = check("1. The storm sank 14 boats.\n2. The ramp is gone.\n3. It closed.\n", HARBOUR)
    assert report.sentences[0].text == "The storm sank 14 boats."
    assert report.counts["errors"] == 0
    dated = check("12. Mai 2021: das Boot sank.", "Das Boot sank am 13. Mai 2021.", lang="de",
                  source_lang="de")  # fmt: skip
    assert dated.counts["errors"] == 1


def test_a_path_is_a_file_and_a_str_is_a_text(tmp_path: Path) -> None:
    file = tmp_path / "summary.txt"
    file.write_text(FIRST, encoding="utf-8")
    assert check(file, HARBOUR).sentences == check(FIRST, HARBOUR).sentences
    assert check(file, HARBOUR).summary.name == str(file)
    with pytest.raises(UsageError, match="int is no document"):
        check(3, HARBOUR)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="Klingonn"):
        check(FIRST, HARBOUR, lang="Klingonn")


def test_the_score_falls_with_faults_and_the_overlap_is_another_figure() -> None:
    right = check(FIRST, HARBOUR)
    wrong = check(FIRST.replace("Pico", "Terceira"), HARBOUR)
    worse = check(FIRST.replace("Pico", "Terceira").replace("has", "has not"), HARBOUR)
    assert right.score == right.overlap == 1
    assert right.score > (wrong.score or 0) > (worse.score or 0) > 0
    assert (wrong.overlap or 0) > 0.8


def test_a_short_summary_is_in_the_language_whose_words_it_has() -> None:
    report = check("Rain fell on Lisbon.", "Rain fell on Lisbon. The river Tejo rose again.")
    assert (report.language, report.compared_in) == ("en", "en")
    assert report.sentences[0].support == "verbatim"


# --- across languages -----------------------------------------------------------------------------


def test_the_summary_is_translated_where_a_translator_is_at_hand() -> None:
    # This fake takes Portuguese into English by leaving it as it is.
    with faked({"bergamot-pt-en": fake_engines()["bergamot-pt-en"]}):
        report = check(f"{FIRST} The storm sank 19 boats.", HARBOUR, lang="pt")
    assert report.compared_in == "en"
    first, second = report.sentences
    assert first.pivot == FIRST
    assert first.support == "consistent", "through a translation nothing is proved"
    assert first.sources[0].text == FIRST
    assert [one.kind for one in second.findings] == ["number"]
    assert second.findings[0].span is not None
    assert report.signature.endswith("|fake@1|fake") or "pt-en" in report.signature


def test_else_the_text_is_translated_and_its_own_sentences_are_the_sources() -> None:
    with faked({"bergamot-en-pt": fake_engines()["bergamot-en-pt"]}):
        report = check(f"pt({FIRST}) A tempestade afundou 19 barcos.", HARBOUR, lang="pt",
                       source_lang="en")  # fmt: skip
    assert report.compared_in == "pt"
    first, second = report.sentences
    assert first.pivot is None
    assert first.support == "consistent"
    assert first.sources[0].text == FIRST
    place = first.sources[0]
    assert report.source.text[place.start : place.end] == FIRST
    assert [one.kind for one in second.findings if one.kind == "number"] == ["number"]


@pytest.mark.usefixtures("no_encoder")
def test_without_a_translator_the_report_says_that_it_cannot_be_told() -> None:
    with faked({}):
        report = check(
            "Der Sturm versenkte 19 von 56 Booten im Hafen, und 900 Menschen fahren am Tag.",
            HARBOUR,
            lang="de",
        )
    [sentence] = report.sentences
    assert sentence.support is None
    assert sentence.sources == ()
    # Numbers are compared all the same.
    [number] = sentence.findings
    assert (number.kind, number.severity) == ("number", "error")
    assert "19" in number.message
    [notice] = report.findings
    assert (notice.kind, notice.severity) == ("language", "notice")
    assert "cannot be told" in notice.message
    assert "summarize models pull" in notice.message
    assert report.score is None
    assert report.overlap is None
    assert report.counts["cannot_be_told"] == 1


@pytest.mark.usefixtures("fakes")
def test_a_translator_that_was_named_and_does_not_fit_is_an_error() -> None:
    checker = Checker(Options(lang="de", translator="bergamot-en-pt", offline=True))
    with pytest.raises(ModelError, match="bergamot-en-pt"):
        checker("Der Sturm versenkte 19 Boote im Hafen.", HARBOUR)


@pytest.mark.usefixtures("fakes")
def test_a_translator_that_was_named_may_know_the_other_direction_only() -> None:
    checker = Checker(Options(lang="pt", translator="bergamot-en-pt"))
    assert checker("A tempestade afundou 14 barcos.", HARBOUR).compared_in == "pt"


# --- bad inputs -----------------------------------------------------------------------------------


@pytest.mark.parametrize("blank", ["", "  \n\t"])
def test_an_empty_input_is_refused(blank: str) -> None:
    with pytest.raises(InputError, match="is empty"):
        check(blank, HARBOUR)
    with pytest.raises(InputError, match="is empty"):
        check(FIRST, blank)


@pytest.mark.parametrize("signs", ["---", "…", "😀😀", "* * *"])
def test_a_summary_without_words_has_no_sentence(signs: str) -> None:
    report = check(signs, HARBOUR)
    assert report.sentences == ()
    assert report.score is None
    assert "the summary has no sentence to check" in [one.message for one in report.findings]


def test_a_summary_that_is_its_text_is_all_verbatim_and_said() -> None:
    report = check(HARBOUR, HARBOUR)
    assert {one.support for one in report.sentences} == {"verbatim"}
    assert serious(report) == []
    assert "the summary is the text itself" in [one.message for one in report.findings]
    assert report.score == 1


def test_a_summary_that_is_longer_than_its_text_is_said() -> None:
    text = "Rain fell on Lisbon all day long, and the river rose."
    report = check(f"{text} Boats sank in the harbour, and the town had no light.", text)
    assert [one.kind for one in report.findings if one.kind == "length"] == ["length"]


def test_a_summary_that_repeats_itself_is_said_once() -> None:
    report = check(f"{FIRST} {FIRST}", HARBOUR)
    assert [one.message for one in serious(report)] == ["the sentence is the same as sentence 1"]
    text = HARBOUR.read_text(encoding="utf-8")
    twice = check(f"{text}\n\n{text}", HARBOUR)
    assert len(serious(twice)) == 1


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_crash_nothing_and_flood_nobody(name: str) -> None:
    text, true = ODD[name]
    with faked({}):
        report = check(text, text)
        assert {one.support for one in report.sentences} == {"verbatim"}
        assert serious(report) == []
        # At most one finding in fifty words.
        assert serious(check(true, text)) == []
        for other, _ in ODD.values():
            for one in (check(other, text), check(true, other)):
                assert render_report(one, "text")
                assert render_report(one, "markdown")
                assert one.to_dict()["counts"]["sentences"] == len(one.sentences)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [("x" * 100_000, 1), ("word " * 50_000, 1), (". ".join(["Rain fell"] * 5_000), 5_000)],
)
def test_a_huge_summary_ends(text: str, sentences: int) -> None:
    report = check(text, HARBOUR, lang="en")
    assert len(report.sentences) == sentences
    assert len(serious(report)) <= sentences + 1


@pytest.mark.parametrize(
    ("language", "summary", "source"),
    [
        ("ar", "غرق 19 قاربا في الميناء.", "غرق 14 قاربا في الميناء بعد العاصفة يوم الأربعاء."),
        ("zh", "风暴击沉了19艘船。", "风暴击沉了14艘船。港口已经关闭。"),
        ("hi", "तूफ़ान में 19 नावें डूब गईं।", "तूफ़ान में 14 नावें डूब गईं। बंदरगाह बंद है।"),
        ("ru", "Шторм потопил 19 лодок.", "Шторм потопил 14 лодок. Порт закрыт."),
        ("he", "הסערה הטביעה 19 סירות.", "הסערה הטביעה 14 סירות. הנמל סגור."),
    ],
)
def test_numbers_are_found_in_every_script(language: str, summary: str, source: str) -> None:
    report = check(summary, source, lang=language, source_lang=language)
    assert [(one.kind, one.severity) for one in serious(report)] == [("number", "error")]
    right = check(source, source, lang=language, source_lang=language)
    assert serious(right) == []


@pytest.mark.parametrize(
    ("summary", "language"),
    [
        ("Der Sturm versenkte 14 Boote.", "de"),
        ("O porto fechou.", "pt"),
        ("Le port est fermé.", "fr"),
        ("Storm sank boats", "en"),
        ("Madalena harbour closed", "en"),
    ],
)
def test_a_few_words_are_told_apart(summary: str, language: str) -> None:
    with faked({}):
        assert check(summary, HARBOUR).language == language


def test_a_sentence_of_many_faults_lists_a_few() -> None:
    report = check(" ".join(f"Xa{i}y" for i in range(500)), HARBOUR, lang="en")
    assert len(report.all_findings) <= 14
    assert "more like these" in report.sentences[0].findings[-1].message
