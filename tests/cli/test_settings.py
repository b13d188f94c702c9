"""Settings come from flags, variables, the config file, and say where from."""

from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from summarize.cli import settings
from summarize.cli.setting_kinds import kinds
from summarize.errors import UsageError
from summarize.options import Options
from summarize.writing import format_names


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with no config file in it."""
    monkeypatch.setattr(settings, "user_config_file", lambda: tmp_path / "home" / "config.toml")
    return tmp_path / "home"


def load(
    folder: Path,
    content: str | bytes = "",
    variables: dict[str, str] | None = None,
    **flags: object,
) -> settings.Settings:
    path = folder / "config.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return settings.load(variables or {}, path, flags)


def origins(found: settings.Settings) -> dict[str, str]:
    return {one.name: one.origin for one in found.all if one.origin != "default"}


def error_of(folder: Path, content: str | bytes = "", **variables: str) -> str:
    with pytest.raises(UsageError) as caught:
        load(folder, content, variables).options()
    message = str(caught.value)
    assert message.isprintable()
    assert len(message) < 400
    return message.replace(str(folder / "config.toml"), "FILE")


def test_every_option_and_only_these_can_be_set() -> None:
    names = [field.name for field in fields(Options)]
    assert list(kinds()) == [*names, "format", "bidi", "quiet", "verbose"]
    assert kinds()["format"].choices == get_args(format_names.Format)


def test_without_any_file_or_variable_all_is_as_by_default() -> None:
    found = settings.load({"PATH": "/bin", "LANG": "pt_PT.UTF-8"}, None, {"lang": None})
    assert found.options() == Options()
    assert (found["format"], found["quiet"], found["verbose"]) == ("text", False, False)
    assert origins(found) == {}


def test_a_flag_wins_over_a_variable_and_that_over_the_file(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        'lang = "de"\nlength = "short"\n# faster\nbeams = 1\nverbose = true\n',
        {"SUMMARIZE_LANG": "fr", "SUMMARIZE_LENGTH": "long", "SUMMARIZE_DEVICE": ""},
        lang="ar",
        beams=None,
    )
    assert found.options() == Options(lang="ar", length="long", beams=1)
    assert found["verbose"] is True
    assert origins(found) == {
        "lang": "flag",
        "length": "environment variable SUMMARIZE_LENGTH",
        "beams": "config.toml line 4",
        "verbose": "config.toml line 5",
    }


def test_every_kind_of_value_is_read(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        'offline = true\nbeams = 2\nglossary = "terms.csv"\ncache_dir = "/var/cache"\n'
        'model = "./mine"\ntranslator = "org/name@v1"\nformat = "json"\nroute = "direct"\n'
        'prompts = "~/prompts"\n',
    )
    assert found.options() == Options(
        offline=True,
        beams=2,
        glossary=tmp_path / "terms.csv",
        cache_dir=Path("/var/cache"),
        model=str(tmp_path / "mine"),
        translator="org/name@v1",
        route="direct",
        prompts=Path.home() / "prompts",
    )
    assert found["format"] == "json"


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", True), ("TRUE", True), ("yes", True), ("On", True), ("0", False), ("false", False),
     ("no", False), (" off ", False)],
)  # fmt: skip
def test_a_variable_can_say_yes_and_no(tmp_path: Path, text: str, value: bool) -> None:
    assert load(tmp_path, variables={"SUMMARIZE_OFFLINE": text})["offline"] is value


def test_variables_have_every_kind(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        variables={"SUMMARIZE_BEAMS": "8", "SUMMARIZE_GLOSSARY": "a/b.csv",
                   "SUMMARIZE_BATCHING": "mixed", "SUMMARIZE_SOURCE_LANG": "العربية"},
    )  # fmt: skip
    assert found.options() == Options(
        beams=8, glossary=Path("a/b.csv"), batching="mixed", source_lang="العربية"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("lang = ar", 'FILE: line 1, column 8: invalid value; write: lang = "ar"'),
        ('\n\nlang = "ar\n', "FILE: line 3, column 11: illegal character"),
        ("a = [1,\n2", "FILE: line 2: "),
        ("= 3", "FILE: line 1, column 1: invalid statement; write `name = value`"),
        ('lang = "a"\nlang = "b"', "FILE: line 2"),
        ('beams = 4\nlan = "ar"', "FILE: line 2: 'lan' is not a setting; did you mean lang?"),
        ('source-lang = "ar"', "did you mean source_lang?"),
        ("zzz = 1", "'zzz' is not a setting; list the settings with: summarize config"),
        ('\nbeams = "4"', "FILE: line 2: beams is '4'; write: beams = 1"),
        ("beams = true", "FILE: line 1: beams is true; write: beams = 1"),
        ("beams = 4.0", "beams is 4.0; write: beams = 1"),
        ("beams = [4]", "beams is [4]"),
        ("offline = 1", "offline is 1; write: offline = true"),
        ('offline = "yes"', "offline is 'yes'; write: offline = true"),
        ("lang = 7", 'lang is 7; write: lang = "a text in quotation marks"'),
        ("glossary = 7", 'glossary is 7; write: glossary = "path/to/it"'),
        ('lang = ""', "lang is empty; write a value, or leave the line out"),
        ("beams = 2\n[lang]\nx = 1", "FILE: line 2: lang is a table; write: lang = "),
        ("lang.x = 1", "FILE: line 1: lang is a table"),
        ("[[beams]]", "FILE: line 1: beams is ["),
        ('length = "mediun"', "10%; did you mean medium?"),
        ('\nformat = "pdf"', "FILE: line 2: format is 'pdf'; it can be text, markdown, json"),
        ("\nbeams = 99", "config.toml line 2: beams is 99; it can be 1 to 16"),
        ('glossary = "~nobody-here/x"', "has no home folder"),
        ("x = " + "[" * 50_000, "FILE: is nested too deeply"),
        (b'beams = 4\nlang = "\xff"', "FILE: line 2: is not UTF-8; save the file as UTF-8"),
        ("a\0b = 1", "FILE: line 1"),
        ("#" * 1_000_001, "FILE: is over 1,000,000 bytes"),
        ('lang = """\n' + "x\n" * 99, "FILE: line 100"),
        ('"a\\nb" = 1', "is not a setting"),
    ],
)
def test_a_broken_config_file_is_named_with_its_line(
    tmp_path: Path, content: str | bytes, message: str
) -> None:
    assert message in error_of(tmp_path, content)


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(tmp_path: Path) -> None:
    found = load(tmp_path, '\ufefflang = "ar"\r\n\r\n"beams" = 2\r\n')
    assert origins(found) == {"lang": "config.toml line 1", "beams": "config.toml line 3"}


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("LNAG", "ar", "variable SUMMARIZE_LNAG is not known; did you mean SUMMARIZE_LANG?"),
        ("QQQQQQQQQQQQQQQQ", "x", "is not known; list the settings with: summarize config"),
        ("BEAMS", "four", "SUMMARIZE_BEAMS is 'four'; it can be a whole number, such as 1"),
        ("BEAMS", "9" * 5000, "it can be a whole number"),
        ("BEAMS", "99", "environment variable SUMMARIZE_BEAMS: beams is 99; it can be 1 to 16"),
        ("OFFLINE", "maybe", "SUMMARIZE_OFFLINE is 'maybe'; it can be one of 1, 0, true"),
        ("BATCHING", "mix", "SUMMARIZE_BATCHING is 'mix'; it can be exact, mixed"),
        ("LENGTH", "\udcff\n", "environment variable SUMMARIZE_LENGTH: length is "),
    ],
)
def test_a_wrong_variable_is_named(tmp_path: Path, name: str, value: str, message: str) -> None:
    assert message in error_of(tmp_path, **{f"SUMMARIZE_{name}": value})


def test_a_wrong_flag_is_not_blamed_on_a_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^beams is 99"):
        load(tmp_path, "beams = 4", beams=99).options()


def test_the_users_own_file_is_read_and_needs_not_exist(home: Path) -> None:
    shown = settings.rows(settings.load({}, None, {}))
    assert shown[0] == {
        "name": "config",
        "value": str(home / "config.toml"),
        "origin": "default; there is no such file",
    }
    home.mkdir()
    (home / "config.toml").write_text('lang = "ar"\n', encoding="utf-8")
    found = settings.load({}, None, {})
    assert origins(found) == {"lang": "config.toml line 1"}
    assert settings.rows(found)[0]["origin"] == "default"


def test_a_file_in_the_working_directory_is_not_read_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("config.toml", "summarize.toml", ".summarize.toml"):
        Path(name).write_text("this is not TOML", encoding="utf-8")
    assert origins(settings.load({}, None, {})) == {}
    with pytest.raises(UsageError):
        settings.load({}, Path("config.toml"), {})


def test_a_file_that_was_asked_for_wins_and_must_be_there(tmp_path: Path, home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text("not TOML: it is not read", encoding="utf-8")
    named, other = tmp_path / "named.toml", tmp_path / "other.toml"
    named.write_text("beams = 2\n", encoding="utf-8")
    other.write_text("beams = 3\n", encoding="utf-8")
    variables = {"SUMMARIZE_CONFIG": str(named)}
    by_variable = settings.load(variables, None, {})
    assert by_variable["beams"] == 2
    assert by_variable.config_origin == "environment variable SUMMARIZE_CONFIG"
    assert settings.load(variables, other, {})["beams"] == 3
    named.unlink()
    with pytest.raises(UsageError, match=r"named\.toml: no such file"):
        settings.load(variables, None, {})
    with pytest.raises(UsageError, match="is a directory"):
        settings.load({}, tmp_path, {})
    with pytest.raises(UsageError, match="cannot be read"):
        settings.load({}, Path("a\0b"), {})


def test_each_setting_is_shown_with_its_origin(tmp_path: Path) -> None:
    found = load(tmp_path, 'glossary = "g.csv"\n', {"SUMMARIZE_QUIET": "1"}, lang="ar")
    table = {row["name"]: (row["value"], row["origin"]) for row in settings.rows(found)}
    assert list(table) == ["config", *kinds()]
    assert table["lang"] == ("ar", "flag")
    assert table["quiet"] == (True, "environment variable SUMMARIZE_QUIET")
    assert table["glossary"] == (str(tmp_path / "g.csv"), "config.toml line 1")
    assert table["beams"] == (None, "default")
    assert table["config"] == (str(tmp_path / "config.toml"), "flag")
