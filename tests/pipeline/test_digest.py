"""`digest()` and `Digester`: reports in, a digest out, in the reader's language."""

from pathlib import Path

import pytest

from summarize import Digest, Digester, Options, digest
from summarize.batch import DigestManifest
from summarize.cli import main
from summarize.digests import DigestEvent, Statement
from summarize.errors import InputError, LanguageError, UsageError
from tests.conftest import ROOT
from tests.fake_command import faked
from tests.fakes import fake_engine

REPORTS = ROOT / "examples" / "reports"
EN = (
    "Quake in Arba\n\n3 May 2025\n\nA strong earthquake struck the city of Arba on Thursday and "
    "killed 51 people. Schools in Arba will stay closed until 12 May.\n\nSource: Daily One\n"
)
PT = (
    "Terremoto em Arba\n\n3 de maio de 2025\n\nUm forte terremoto atingiu a cidade de Arba na "
    "quinta-feira e matou 47 pessoas. As escolas de Arba ficarão fechadas até 12 de maio.\n\n"
    "Fonte: Jornal Dois\n"
)


@pytest.fixture(autouse=True)
def _with_fakes(fakes: object) -> None:
    del fakes


def statements(event: DigestEvent) -> list[Statement]:
    """All that an event tells in sentences, but for quotations."""
    return [*event.statements, *event.single, *(entry.statement for entry in event.timeline)]


def sentences(found: Digest) -> list[str]:
    """The same of a digest, as it stands in the reports."""
    return [one.original or one.text for event in found.events for one in statements(event)]


def test_every_sentence_stands_in_the_report_that_it_names() -> None:
    found = digest(REPORTS, lang="en")
    for event in found.events:
        for one in (*event.statements, *event.single):
            for source in (*one.sources, *one.variants):
                text = found.documents[source.report].text
                start, end = source.span
                assert " ".join(text[start:end].split()) == source.text
            assert one.sources[0].text == (one.original or one.text)
    assert sentences(found)


def test_the_language_is_that_of_most_reports_unless_one_is_named() -> None:
    assert digest([EN, PT, PT.replace("47", "49").replace("atingiu", "abalou")]).language == "pt"
    assert digest([EN, PT], lang="pt-BR").language == "pt-BR"
    with pytest.raises(LanguageError):
        digest([EN, PT], lang="xq")


def test_what_is_told_is_translated_with_the_original_beside() -> None:
    found = digest([EN, PT], lang="pt")
    [event] = found.events
    told = [one for one in (*event.statements, *event.single) if one.original is not None]
    for one in told:
        assert one.language == "pt"
        assert one.text == f"pt({one.original})"
    assert {one.sources[0].language for one in told} <= {"en"}


def test_a_translation_that_fails_a_check_is_not_kept() -> None:
    engines = {"bergamot-pt-en": fake_engine(lambda _: ["Nobody knows 999."], name="pt-en")}
    with faked(engines):
        found = digest([EN, f"{PT} A ponte sobre o rio Selvo caiu na sexta-feira."], lang="en")
    [event] = found.events
    kept = [one for one in statements(event) if one.sources[0].language == "pt"]
    assert kept
    for one in kept:
        assert one.original is None
        assert one.language == "pt"
        assert one.findings[0].message.startswith("not translated, since its translation failed")


def test_a_language_without_a_translator_stands_as_it_is_and_is_said_once() -> None:
    german = (
        "Beben in Arba\n\n3. Mai 2025\n\nEin starkes Erdbeben erschütterte am Donnerstag die Stadt "
        "Arba und tötete 60 Menschen. Der Strom fiel in Lombada am Freitag ganz aus. Die Schulen "
        "in Arba bleiben bis 12. Mai geschlossen.\n"
    )
    found = digest([EN, german], lang="en")
    [finding] = [one for one in found.findings if one.kind == "language"]
    assert "no translator from German (de) to English (en)" in finding.message
    [event] = found.events
    [killed] = [one for one in event.figures if one.kind == "killed/people"]
    assert [one.value for one in killed.values] == ["51", "60"]


def test_the_same_report_ten_times_is_one() -> None:
    found = digest([EN] * 10)
    [event] = found.events
    assert len(event.distinct) == 1
    assert len(event.reports) == 10
    assert event.statements == ()
    assert any("copies of one text" in one.message for one in event.findings)
    assert len({one.name for one in event.reports}) == 10


def test_reports_of_nothing_in_common_are_said_to_be_so() -> None:
    train = "The night train from Nancy came to Nice with 212 travellers on board, at last."
    school = "Eleven pupils came back to the school of Castrillo, which had been closed in 2009."
    found = digest([train, school])
    assert len(found.events) == 2
    assert any("no two of the 2 reports" in one.message for one in found.findings)
    assert len(digest([train, school], one_event=True).events) == 1


def test_one_long_report_among_short_ones_does_not_drown_them() -> None:
    line = "The council of Lombada spoke about the price of bread number{0} and went home again."
    long = EN + " ".join(line.format(n) for n in range(1200))
    found = digest([long, EN.replace("51", "47").replace("Daily One", "Two"), PT], lang="en")
    event = max(found.events, key=lambda one: len(one.reports))
    [killed] = [one for one in event.figures if one.kind == "killed/people"]
    assert {one.value for one in killed.values} == {"51", "47"}
    assert sum(len(text.split()) for text in sentences(found)) < 4000


@pytest.mark.parametrize(
    ("reports", "error"),
    [
        ([], UsageError),
        ([EN], UsageError),
        ([EN, ""], InputError),
        ([EN, Path("no.txt")], InputError),
    ],
)
def test_too_few_reports_or_one_that_cannot_be_read(
    reports: list[str | Path], error: type[Exception]
) -> None:
    with pytest.raises(error):
        digest(reports)


def test_a_text_alone_and_a_file_are_no_lists_of_reports(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a list"):
        digest("one text")
    with pytest.raises(InputError, match="no directory"):
        digest(tmp_path / "missing")


def test_a_folder_is_read_as_the_command_reads_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("b/1.txt", EN), ("a.txt", EN.replace("51", "47")), ("b.txt", PT)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / ".hidden").write_text(EN, encoding="utf-8")
    (tmp_path / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "d.manifest.jsonl").write_text(
        '{"manifest": "summarize digest", "schema": 1}\n', encoding="utf-8"
    )
    found = digest(tmp_path, lang="en")
    assert main.main(["digest", str(tmp_path), "--lang", "en", "-f", "json"]) == 0
    assert capfd.readouterr().out == found.to_json()
    assert {Path(one.name).name for one in found.events[0].reports} <= {"1.txt", "a.txt", "b.txt"}


def test_the_same_reports_give_the_same_digest_in_any_order_of_equals() -> None:
    one = Digester(Options(lang="en"))
    assert one([EN, PT]).to_json() == one([EN, PT]).to_json()
    assert "digest" in one([EN, PT]).signature


@pytest.mark.parametrize(
    "text",
    [
        "12 34 56", "!!! ??? ...", "“” « »", "a" * 20_000, "5\n" * 3000,
        "地震在阿巴造成51人死亡。", "قتل ٥١ شخصا في أربا.", "\u202e51 people\u202c died.",
        "On 99/99/9999 and 2025-13-45, 10⁹⁹ people died; 1e999 people; -5 people; ½ people.",
        "killed " * 500, "51 " * 500, "of the " * 400 + "51",
    ],
)  # fmt: skip
def test_no_text_breaks_it(text: str) -> None:
    found = digest([EN, text, f"{text} {PT}"], source_lang="en")
    assert found.to_json()


def test_from_python_it_is_the_same_and_goes_on_as_well(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = sorted(REPORTS.glob("*.txt"))
    assert main.main(["digest", *map(str, paths), "--lang", "pt", "-f", "json"]) == 0
    printed = capfd.readouterr().out
    assert digest(paths, lang="pt").to_json() == printed
    for known in (0, len(paths)):
        with DigestManifest(tmp_path / "kept.jsonl").open() as kept:
            digester = Digester(Options(lang="pt"), keeper=kept)
            assert digester(paths).to_json() == printed
        assert len(digester.kept.known) == known
    assert capfd.readouterr() == ("", "")
