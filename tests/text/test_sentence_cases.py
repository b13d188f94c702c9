"""Sentences end where a reader says, kind by kind, in many languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.text.abbreviations import Kind, words_of
from summarize.text.enclosures import enclosures
from summarize.text.enumerations import item_starts
from summarize.text.sentences import split

CASES = Path(__file__).with_name("sentence_cases.txt")
ABBREVIATIONS = Path(__file__).parents[2] / "src/summarize/text/abbreviations.txt"
KINDS = {
    "name",
    "number",
    "within",
    "end",
    "measure",
    "starts",
    "fronts",
    "dates",
    "tells",
    "says",
    "brand",
}


def sentences(text: str, language: str) -> list[str]:
    return [text[span.start : span.end].strip() for span in split(text, language)]


def cases() -> Iterator[tuple[str, str]]:
    for line in CASES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, text = line.split("\t")
            yield language, text


@pytest.mark.parametrize(("language", "case"), list(cases()))
def test_a_sentence_ends_at_each_bar_and_nowhere_else(language: str, case: str) -> None:
    wanted = [one.strip() for one in case.split("|")]
    assert sentences(" ".join(wanted), language) == wanted


def lines_of_abbreviations() -> list[list[str]]:
    lines = ABBREVIATIONS.read_text("utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def test_the_file_of_abbreviations_is_well_formed() -> None:
    seen: set[tuple[str, str, str]] = set()
    for language, kind, *words in lines_of_abbreviations():
        assert kind in KINDS
        assert words
        for word in words:
            # A word would be found under one spelling only, and without its last full stop.
            assert not word.endswith("."), word
            assert (language, kind, word) not in seen
            seen.add((language, kind, word))
    assert len({language for language, _, _ in seen}) > 50


def test_no_sentence_ends_at_an_abbreviation_before_a_small_letter() -> None:
    for language in {line[0] for line in lines_of_abbreviations()} - {"*"}:
        for word, kind in words_of(language).kinds.items():
            text = f"Tokolo {word}. tokolo."
            assert len(sentences(text, language)) == 1, (language, text)
            if kind & (Kind.NUMBER | Kind.NAME | Kind.WITHIN) and not kind & Kind.END:
                assert len(sentences(f"Tokolo {word}. 5.", language)) == 1, (language, word)


def test_no_sentence_ends_at_a_title_before_a_name() -> None:
    for language in {line[0] for line in lines_of_abbreviations()} - {"*"}:
        for word, kind in words_of(language).kinds.items():
            if kind == Kind.NAME:
                assert len(sentences(f"Tokolo {word}. Tokolo.", language)) == 1, (language, word)


@pytest.mark.parametrize("language", ["en", "pt", "es", "fr", "de", "it", "nl", "ru", "pl", "sv"])
def test_an_abbreviation_ends_a_sentence_before_a_word_that_starts_them(language: str) -> None:
    words = words_of(language)
    starter = next(word for word in words.starts if len(word) > 3 and word.isalpha())
    for word, kind in words.kinds.items():
        if kind & Kind.WITHIN and len(word) > 2 and "." not in word:
            text = f"Tokolo {word}. {starter.title()} tokolo."
            assert len(sentences(text, language)) == 2, (language, text)


def test_a_mark_too_many_changes_nothing_far_behind_it() -> None:
    clean = "The wall broke in the night. Nobody was hurt. The office opened at nine. "
    for mark in ('"', "“", "”", "«", "»", "``", "''", ",,", "`", "(", ")", "[", "„", "「", "‘"):
        text = f"It rained {mark} all day. " + clean * 10
        assert len(sentences(text, "en")) == 31, mark


def test_what_is_enclosed_is_found() -> None:
    text = 'He (x. Y) said “a. B” and «c. D» and "e. F" and ‘g. H’.'
    found = enclosures(text)
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == [
        "(x. Y)", "“a. B”", "«c. D»", '"e. F"', "‘g. H’"
    ]  # fmt: skip
    assert enclosures("„a“ »b« “c").starts == [0, 4]


def test_items_of_a_list_in_one_line_count_on() -> None:
    assert item_starts("1) one 2) two 4) four 3) three") == [7, 22]
    assert item_starts("i) one ii) two") == [7]
    assert item_starts("h) one i) two j) three") == [7, 14]
    assert item_starts("one 1) two 2) three") == []
    assert item_starts("") == []


def test_a_long_quotation_is_split_and_a_short_one_is_whole() -> None:
    assert len(sentences("He said: “It rained. We left.” She nodded.", "en")) == 2
    long = "He said: “It rained on the old harbour all of the day. We left it in the night.” So."
    assert len(sentences(long, "en")) == 3
