"""A source that is read as needed supports what it would support if all of it were read."""

import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checking import names
from summarize.checking.checks import Evidence, unsupported_names, unsupported_numbers
from summarize.checking.numerals import number_index
from summarize.checking.numerals.figures import figures, numbers_in
from summarize.checking.numerals.number_index import pieces

LANGUAGES = ["en", "pt", "es", "fr", "de", "it", "ru", "ar", "he", "tr", "hi", "zh", "ja", "pl"]
# What numbers are written with, and what stands around them where a line or a sentence ends.
FIGURES = [
    *[" ", "\n", "\n\n", "\u00a0", "\r\n", "\r", "\t", ". ", '"'],
    *"""
    0 2 12 20 80 14 1980 2019 345 1,400 3.5 2,5 ½ ¼ : . , ' ’ - – / h Uhr a p m a.m. p.m. am a an
    hour month 上午 下午 3点 半 万 亿 三 十 二十 月 年代 世纪 17世纪 XIX XIII. siècle século siglo
    Jahrhundert anos années V I Louis Guerra Mundial WWII s ss. secolo kl. at um à $ € USD k bn
    million mil milhões mille milliards thousand hundred tausend dreitausend twenty one and e und
    half dozen decade third ثلاث وعشرين مليون ألف ال القرن שלוש אלף המאה लाख तीन noon midnight
    منتصف الليل 午夜 March mars مارس 50er 1980s 's 20年代 0800 555 ٣ ٤٥ １２ ß \u200d \u064b ! 。
    ( ) | _ x Xy horas. fell. The Jahr May thousand. mil. Million ;
    """.split(),
]
SPACES = st.sampled_from([" ", "", "\n", ". "])
TEXTS = st.lists(st.tuples(st.sampled_from(FIGURES), SPACES), max_size=40).map(
    lambda parts: "".join(part for pair in parts for part in pair)
)
NAMES = [
    *[" ", " ", " ", "\n", ". "],
    *"""
    US U.S. U.S u.s. A.U.S. US-led NATO Al Al-Qaeda O'Brien Brien O’Brien's Syria Syrian Syrians
    Iraq Iraqis is Erdoğan Erdogan Ankara'da İstanbul Istanbul Boeing-747 747 ７４７ Ⅷ É e é ß SS
    Straße STRASSE \u200c \u200d _ - ' ’ . , : “ ( ! the The met Mr. J. P.K. P.K.S. in Россия
    России РФ 北京Apple公司
    """.split(),
]
NAMED = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(["", " ", " "])), max_size=30
).map(lambda parts: "".join(part for pair in parts for part in pair))


def numbers_by_full_reading(text: str, source: str, languages: tuple[str, str] | None) -> list[str]:
    own, other = languages or (None, None)
    supported = figures(source, other, own)
    return [n.text for n in numbers_in(text, own, other) if not supported.support(n)]


def numbers_found(evidence: Evidence, text: str) -> list[str]:
    spans = (finding.span for finding in evidence.unsupported_numbers(text))
    return [text[span.start : span.end] for span in spans if span is not None]


class FullNames:
    """The names of a source as a plain reading finds them, word for word."""

    def __init__(self, source: str) -> None:
        words = re.findall(names._WORD.pattern, source)
        parts = [part for word in words for part in (word, *re.split("['’-]", word)) if part]
        initials = {self.folded(i.replace(".", "")) for i in names._INITIALS.findall(source)}
        self.words = {self.folded(p) for p in parts} | initials | set(re.findall(r"\d+", source))
        self.capitalized = {self.folded(p) for p in parts if p[0].isupper()} | initials

    @staticmethod
    def folded(word: str) -> str:
        plain = unicodedata.normalize("NFKD", word.casefold())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        return re.sub(r"['’]s?$", "", plain)

    def support(self, name: str, *, inflects: bool) -> bool:
        parts = [name.replace(".", "")] if name.endswith(".") else re.split("['’-]", name)
        return all(
            self.has(part, inflects=inflects)
            for part in parts
            if part and (part[0].isupper() or part[0].isdecimal())
        )

    def has(self, part: str, *, inflects: bool) -> bool:
        folded = self.folded(part)
        if len(folded) < 2 and not part.isdecimal():
            return True
        if part.isupper() and len(part) <= names._MAX_ACRONYM_LETTERS:
            return folded in self.capitalized
        stems = [folded[: -len(e)] for e in names._DERIVATIONS if part.endswith(e)]
        derived = {s + vowel for s in stems if len(s) >= 3 for vowel in ("", *"aeioy")}
        shared = max(3, len(folded) - (2 if len(folded) < 6 else 3))
        return bool(({folded} | derived) & self.words) or any(
            other[:shared] == folded[:shared] and len(other) - shared <= 3
            for other in (self.capitalized if inflects else ())
        )


@pytest.fixture
def small_pieces() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(number_index, "_MAX_REACH", 12)
        patch.setattr(number_index, "_PIECE_CHARACTERS", 5)
        yield


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from([None, *LANGUAGES]), st.sampled_from([None, *LANGUAGES]))
def test_the_figures_of_the_pieces_are_those_of_the_text(
    text: str, language: str | None, other: str | None
) -> None:
    whole = figures(text, language, other)
    spans = list(pieces(text, 0))
    assert "".join(text[span.start : span.end] for span in spans) == text
    found = [figures(text[span.start : span.end], language, other) for span in spans]
    assert frozenset[str]().union(*(one.readings for one in found)) == whole.readings
    assert frozenset[str]().union(*(one.offers for one in found)) == whole.offers


@pytest.mark.parametrize(
    "text",
    [
        "at 3 p\nm", "at 3 p. M.", "século\n14", "US$\n5m", "Im XIII. Jahrhundert", "années\n80",
        "século \n14", "1980-\n85", "17世纪\n20年代", "0800 \n555 111", "kl. 14", "'\n80",
        "secoli\n14", "jaren\n80", "SÉCULO\n14", "década de\n80", "ss. XIX", "the year 5.\nm",
    ],
)  # fmt: skip
def test_no_piece_ends_inside_of_what_is_read_together(text: str) -> None:
    before, after = "The boats came. ", ". The boats left."
    whole = figures(before + text + after, "de")
    spans = pieces(before + text + after, 0)
    found = [figures((before + text + after)[s.start : s.end], "de") for s in spans]
    assert frozenset[str]().union(*(one.readings for one in found)) == whole.readings


def test_prose_lists_and_logs_are_read_in_small_pieces() -> None:
    prose = "The boats came to the harbour again. Nobody had seen them leave it before. " * 200
    log = "2024-03-14 12:30:01 request 14 done\n" * 400
    table = "| 14 | Lisbon | 2,500 |\n" * 400
    for text in (prose, log, table):
        assert max(span.end - span.start for span in pieces(text, 400)) < 800


@pytest.mark.usefixtures("small_pieces")
@settings(max_examples=300, deadline=None)
@given(
    TEXTS,
    st.lists(TEXTS, max_size=3),
    st.none() | st.tuples(st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES)),
)
def test_numbers_are_supported_as_by_a_full_reading(
    source: str, texts: list[str], languages: tuple[str, str] | None
) -> None:
    own, other = languages or (None, None)
    evidence = Evidence(source, other, own)
    for text in [*texts, source[len(source) // 3 : len(source) // 2], *texts]:
        expected = numbers_by_full_reading(text, source, languages)
        assert numbers_found(evidence, text) == expected
        assert evidence.unsupported_numbers(text) == unsupported_numbers(text, source, languages)


@pytest.mark.parametrize(
    ("number", "source"),
    [
        ("14", "The fee rose by 14.5 euros."),
        ("14", "He sold 1,14 and 141."),
        ("14", "It was closed at 14:31, in 2014."),
        ("14", "About 14 million came."),
        ("twelve", "Nobody was twelveish."),
    ],
)
def test_what_stands_inside_another_number_supports_none(number: str, source: str) -> None:
    text = f"There were {number} boats."
    evidence = Evidence(source, "en", "en")
    assert numbers_found(evidence, text) == numbers_by_full_reading(text, source, ("en", "en"))


@settings(max_examples=400, deadline=None)
@given(
    NAMED, st.lists(NAMED, max_size=3), st.sampled_from(["en", "ru", "tr", "pl", "de", "fr", "zh"])
)
def test_names_are_supported_as_by_a_full_reading(
    source: str, texts: list[str], language: str
) -> None:
    evidence, full = Evidence(source, language, language), FullNames(source)
    inflects = language in names._INFLECTING
    for rest in (*texts, source):
        text = f"met {rest}"
        expected = [
            match.span()
            for match in names.names_in(text, language)
            if not full.support(match.group(), inflects=inflects)
        ]
        found = evidence.unsupported_names(text)
        assert [finding.span for finding in found] == expected
        assert found == unsupported_names(text, source, language)


def test_names_that_stand_in_a_source_need_no_full_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names._Index, "of", None)
    evidence = Evidence("The U.S. met Jean-Pierre O'Brien and NATO. " * 50, "en", "en")
    assert (
        evidence.unsupported_names("We saw Pierre, Jean-Pierre, O'Brien, NATO, the U.S. go") == []
    )


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many characters of sources were read, each time."""
    lengths: list[int] = []

    def counted(text: str, *languages: str | None) -> object:
        lengths.append(len(text))
        return figures(text, *languages)

    monkeypatch.setattr(number_index, "figures", counted)
    return lengths


def test_numbers_that_stand_in_a_source_need_no_full_reading(read: list[int]) -> None:
    source = "The boats came and went again. " * 4000 + "Then 2,500 people met twelve mayors."
    evidence = Evidence(source, "en", "en")
    for _ in range(20):
        assert evidence.unsupported_numbers("Twelve? No: twelve mayors met 2,500 people.") == []
    assert sum(read) < 2000


def test_a_source_is_read_once_however_much_it_lacks(read: list[int]) -> None:
    source = "The 14 boats came and went again, not the 1,400 of 14:30. " * 2000
    evidence = Evidence(source, "en", "en")
    for number in range(1900, 1950):
        assert len(evidence.unsupported_numbers(f"In the harbour were {number} boats.")) == 1
    assert sum(read) < 1.1 * len(source)


def test_a_word_without_end_is_read_in_little_memory() -> None:
    import tracemalloc

    source = "x" * 300_000
    evidence = Evidence(source, "en", "en")
    tracemalloc.start()
    assert len(evidence.unsupported_names("the Zarkov")) == 1
    assert len(evidence.unsupported_numbers("the 1873 boats")) == 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * len(source)


def test_news_and_its_summaries_are_judged_as_by_a_full_reading(shared: Path) -> None:
    file = shared / "summedits" / "summedits_news.json.gz"
    if not file.is_file():
        pytest.skip(f"{file} is not here")
    rows = json.loads(gzip.decompress(file.read_bytes()))[::20]
    lacking = 0
    for row in rows:
        source, text = row["doc"], row["summary"]
        evidence, full = Evidence(source, "en", "en"), FullNames(source)
        found = numbers_found(evidence, text)
        assert found == numbers_by_full_reading(text, source, ("en", "en"))
        unknown = [finding.span for finding in evidence.unsupported_names(text)]
        assert unknown == [
            match.span()
            for match in names.names_in(text, "en")
            if not full.support(match.group(), inflects=False)
        ]
        lacking += len(found) + len(unknown)
    assert lacking
