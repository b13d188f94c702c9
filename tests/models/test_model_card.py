import os
from pathlib import Path

import pytest

from summarize.models.known import model_card
from summarize.models.known.catalog import find
from summarize.models.store.local_models import LocalModel


def write(folder: Path, text: str | bytes) -> Path:
    content = text.encode() if isinstance(text, str) else text
    (folder / "README.md").write_bytes(content)
    return folder


def test_languages_and_licence_of_a_usual_card(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        "---\nlanguage:\n- en\n- ar\n- pt-br\n- zh\ntags:\n- translation\nlicense: cc-by-4.0\n---\n"
        "# A model\n\n---\nlicense: mit\n---\n",
    )
    assert model_card.languages(folder) == ("en", "ar", "pt-BR", "zh")
    assert model_card.licence(folder) == "cc-by-4.0"


@pytest.mark.parametrize(
    ("told", "tags"),
    [
        ("language: fr", ("fr",)),
        ("language: [en, fr]", ("en", "fr")),
        ("language: [en, eng, English]", ("en",)),
        # YAML 1.1 takes this for False.
        ("language: no", ("no",)),
        ("language: [no, off, true]", ("no",)),
        ("language: [multilingual, code, xx-nothing, klingonish, en]", ("en",)),
        ("language: arb_Arab", ("ar",)),
        ("language: multilingual", ()),
        ("language: {en: 1}", ()),
        ("language: [[en], {a: b}, 5, null, fr]", ("fr",)),
        ("language: null", ()),
        ("language: ''", ()),
        ("languages: en", ()),
        ('language: "a\\0b"', ()),
    ],
)
def test_what_a_card_calls_languages(tmp_path: Path, told: str, tags: tuple[str, ...]) -> None:
    assert model_card.languages(write(tmp_path, f"---\n{told}\n---\n")) == tags


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        ("license: mit", "mit"),
        ("license: other\nlicense_name: qwen-research", "qwen-research"),
        ("license: other", "other"),
        ("license: mit\nlicense_name: mine", "mit"),
        ("license: [mit, apache-2.0]", "mit, apache-2.0"),
        ("license: {name: mit}", ""),
        ("license: no", "no"),
        ("license:", ""),
        ('license: "mit\\n\\e[31mred\\u202e"', "mit [31mred"),
        ("license: " + "x" * 500, "x" * 60),
    ],
)
def test_what_a_card_calls_a_licence(tmp_path: Path, told: str, licence: str) -> None:
    assert model_card.licence(write(tmp_path, f"---\n{told}\n---\n")) == licence


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---",
        "# A model without a head\nlicense: mit\n",
        "---\nlicense: mit\n",
        "---\nlicense: [mit\n---\n",
        "---\n- license\n- mit\n---\n",
        "---\njust a text\n---\n",
        "---\n" + "[" * 100_000 + "\n---\n",
        "---\nlicense: " + "mit " * 200_000 + "\n---\n",
        b"\xff\xfe\x00---\nlicense: mit\n---\n",
        b"---\nlicense: \xff\xfe\n---\n",
        b"---\nlicense: \x00\n---\n",
        "---\nlicense: *unknown\n---\n",
    ],
)
def test_a_card_that_says_nothing(tmp_path: Path, text: str | bytes) -> None:
    folder = write(tmp_path, text)
    assert model_card.languages(folder) == ()
    assert model_card.licence(folder).strip("\ufffd") == ""


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!python/object/new:os.system", "!mine"]
)
def test_a_card_makes_no_objects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: str) -> None:
    monkeypatch.chdir(tmp_path)
    folder = write(tmp_path, f"---\nlicense: {tag} ['touch evil']\n---\n")
    assert model_card.licence(folder) == "touch evil"
    assert not (tmp_path / "evil").exists()


def test_a_card_with_a_mark_of_byte_order_and_other_line_breaks(tmp_path: Path) -> None:
    text = "\ufeff---\r\nlicense: mit\r\nlanguage: ar\r\n---\r\nText\r\n"
    assert model_card.licence(write(tmp_path, text)) == "mit"
    assert model_card.languages(tmp_path) == ("ar",)


def test_aliases_that_would_fill_the_memory(tmp_path: Path) -> None:
    lines = ["a0: &a0 [mit, mit, mit, mit, mit, mit, mit, mit, mit]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 20)]
    folder = write(tmp_path, "\n".join(["---", *lines, "license: *a19", "language: *a19", "---"]))
    assert model_card.licence(folder) == ""
    assert model_card.languages(folder) == ()


@pytest.mark.parametrize("name", ["a" + " " * 200_000 + "b", "a-" * 100_000])
def test_a_name_without_end_is_no_language(tmp_path: Path, name: str) -> None:
    (tmp_path / "README.md").write_text(f"---\nlanguage: [{name}, pt]\n---\n", encoding="utf-8")
    assert model_card.languages(tmp_path) == ("pt",)


def test_no_card_and_what_is_none(tmp_path: Path) -> None:
    assert model_card.licence(tmp_path) == ""
    assert model_card.languages(tmp_path / "missing") == ()
    (tmp_path / "README.md").mkdir()
    assert model_card.licence(tmp_path) == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "README.md")
    assert model_card.licence(tmp_path) == ""


@pytest.mark.parametrize(
    "licence",
    [
        "cc-by-nc-4.0",
        "CC-BY-NC-SA-4.0",
        "cc-by-nc-nd-3.0",
        "CC BY-NC 4.0",
        "non-commercial",
        "Noncommercial use only",
        "other (non commercial)",
        "fair-noncommercial-research-license",
        "qwen-research",
        "apple-amlr",
        "mnpl",
        "mrl",
        "mit, cc-by-nc-4.0",
    ],
)
def test_a_licence_that_forbids_commercial_use(licence: str) -> None:
    assert model_card.forbids_commercial_use(licence)


@pytest.mark.parametrize(
    "licence",
    ["", "mit", "Apache-2.0", "CC-BY-4.0", "cc-by-sa-4.0", "llama3.1", "gemma", "openrail",
     "bsd-3-clause", "ncsa", "other", "licence unknown", "commercial", "cc0-1.0"],
)  # fmt: skip
def test_a_licence_that_does_not(licence: str) -> None:
    assert not model_card.forbids_commercial_use(licence)


def test_a_models_licence_is_that_of_the_catalog_or_of_its_card(tmp_path: Path) -> None:
    write(tmp_path, "---\nlicense: cc-by-nc-4.0\n---\n")
    unknown = LocalModel("mine", tmp_path, "r")
    assert (unknown.licence, unknown.forbids_commercial_use) == ("cc-by-nc-4.0", True)
    known = LocalModel("distilbart", tmp_path, "r", find("distilbart"))
    assert (known.licence, known.forbids_commercial_use) == ("Apache-2.0", False)
