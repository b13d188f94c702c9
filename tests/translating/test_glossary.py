"""A glossary's terms are found in sentences, as whole words; a broken line is named."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import InputError
from summarize.translating.glossary import Glossary


def glossary(*terms: tuple[str, str]) -> Glossary:
    return Glossary(terms, "")


def found(sentence: str, *terms: str) -> list[str]:
    known = glossary(*((term, "x") for term in terms))
    return [sentence[span.start : span.end] for span, _, _ in known.occurring(sentence)]


def read(folder: Path, content: str | bytes) -> Glossary:
    path = folder / "terms.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Glossary.read(path)


def test_a_glossary_is_read(tmp_path: Path) -> None:
    content = (
        "source,target\n# names\n\nharbour,porto\n"
        '"Ministry of Health, Lisbon","Ministério da Saúde, Lisboa"\n'
        "aid worker , trabalhadora humanitária\nميناء,porto\n港口,porto\n"
    )
    one = read(tmp_path, content)
    assert one.terms == (
        ("harbour", "porto"),
        ("Ministry of Health, Lisbon", "Ministério da Saúde, Lisboa"),
        ("aid worker", "trabalhadora humanitária"),
        ("ميناء", "porto"),
        ("港口", "porto"),
    )
    assert len(one.sha256) == 64
    assert one.sha256 == read(tmp_path, content).sha256
    assert one.sha256 != read(tmp_path, content + "#\n").sha256


@pytest.mark.parametrize(
    ("content", "terms"),
    [
        ("\ufeffa,b\r\nc,d", [("a", "b"), ("c", "d")]),
        ("a,b\rc,d\r", [("a", "b"), ("c", "d")]),
        ("  # no term\na,b,,\n", [("a", "b")]),
        ("Source Term,Target Term\na,b", [("a", "b")]),
        ("a,b\nsource,target\n", [("a", "b"), ("source", "target")]),
        ("a,b\nA,b\na,b\n", [("a", "b")]),
        ('a,"b ""c"""\n', [("a", 'b "c"')]),
    ],
)
def test_the_forms_that_programs_write_are_read(
    tmp_path: Path, content: str, terms: list[tuple[str, str]]
) -> None:
    assert list(read(tmp_path, content).terms) == terms


@pytest.mark.parametrize(
    ("content", "line", "remedy"),
    [
        ("a,b\nc\n", 2, "one column; write two columns: source term,target term"),
        ("a;b\n", 1, "put a comma in the place of ';'"),
        ("a\tb\n", 1, "put a comma"),
        ("a,b,c\n", 1, "3 columns; write two columns"),
        ("a,\n", 1, "an empty term"),
        ("#\n\n,b\n", 3, "an empty term"),
        ("\u200b,b\n", 1, "an empty term"),
        ('a,b\n"c,d\n', 2, "check its quotation marks"),
        ('a,"b"c\n', 1, "check its quotation marks"),
        ("a,b\nc,d\nA,c\n", 3, "another translation for 'A' than line 1; keep one of the two"),
        ("x" * 201 + ",b\n", 1, "a term of 201 characters; shorten it to at most 200"),
        ("a\0,b\n", 1, "a control character"),
        ("a,b\n\ud800,c".encode("utf-8", "surrogatepass"), 2, "save the glossary as UTF-8"),
        (b"a,b\nc,d\n\xff,e\n", 3, "save the glossary as UTF-8"),
    ],
)
def test_a_broken_line_is_named(
    tmp_path: Path, content: str | bytes, line: int, remedy: str
) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, content)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'terms.csv'}: line {line} ")
    assert remedy in message
    assert message.isprintable()


def test_what_is_no_glossary_is_refused(tmp_path: Path) -> None:
    for path, what in (
        (tmp_path / "none.csv", "no such file"),
        (tmp_path / "a\nb", "no such file"),
        (tmp_path, "is a directory"),
        (Path("/dev/zero"), "has more than 1 MB"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(InputError, match=what) as caught:
            Glossary.read(path)
        assert str(caught.value).isprintable()
    for content in ("", "\n", "# nothing\n", "source,target\n"):
        with pytest.raises(InputError, match=r"has no terms; write two columns"):
            read(tmp_path, content)


def test_the_longest_term_is_found_and_none_over_another() -> None:
    one = glossary(("harbour", "porto"), ("harbour authority", "autoridade portuária"))
    sentence = "The harbour authority closed the harbour."
    assert one.occurring(sentence) == [
        ((4, 21), "harbour authority", "autoridade portuária"),
        ((33, 40), "harbour", "porto"),
    ]


@pytest.mark.parametrize(
    ("sentence", "term", "places"),
    [
        ("Harbours, harbour-side, HARBOUR's", "harbour", ["harbour", "HARBOUR"]),
        ("the Harbour\n\tAuthority", "harbour  authority", ["Harbour\n\tAuthority"]),
        ("STRASSE, Straßen, straße", "Straße", ["STRASSE", "straße"]),
        ("cafe\u0301 and CAFÉ, cafés", "café", ["cafe\u0301", "CAFÉ"]),
        ("café", "cafe\u0301", ["café"]),
        ("har\u00adbour", "harbour", ["har\u00adbour"]),
        ("C++ xC++ C", "C++", ["C++"]),
        ("гавань ГАВАНЬ гавани", "гавань", ["гавань", "ГАВАНЬ"]),
        ("बंदरगाह और बंदरगाहों", "बंदरगाह", ["बंदरगाह"]),
        # "the port", "and in the port", "to the port", but not "our port".
        ("الميناء وبالميناء للميناء مينائنا", "ميناء", ["ميناء"] * 3),
        ("ويد يد", "يد", ["يد"]),
        ("关闭港口的港口", "港口", ["港口", "港口"]),
        ("ที่ท่าเรือใหญ่", "ท่าเรือ", ["ท่าเรือ"]),
        # Particles follow a Korean noun; what stands before it makes another word.
        ("항구는 큰항구 항구", "항구", ["항구", "항구"]),
        ("用Python写", "python", ["Python"]),
        ("x\u0301", "x", []),
        ("", "a", []),
        ("a", "a b", []),
    ],
)
def test_terms_are_whole_words_in_any_script(sentence: str, term: str, places: list[str]) -> None:
    assert found(sentence, term) == places


def test_a_shorter_term_at_the_end_is_no_longer_one() -> None:
    assert found("the old port", "port", "port of call") == ["port"]
    assert found("ab", "ab", "abc") == ["ab"]


def test_what_a_translation_did_not_keep_to_is_told() -> None:
    one = glossary(("harbour", "porto"), ("aid worker", "agente humanitária"), ("ميناء", "porto"))
    original = "The harbour and the aid worker; the Harbour."
    assert one.missing("O  PORTO e a agente\nhumanitária; o porto.", original) == []
    assert one.missing("O porto e a agente humanitária; o cais.", original) == ["harbour"]
    assert one.missing("O cais e a agente humanitária.", original) == ["harbour"]
    assert one.missing("Portos.", original) == ["harbour", "aid worker"]
    assert one.missing("", "The ports.") == []
    assert one.missing("O cais.", "الميناء") == ["ميناء"]
    assert glossary(("port", "ميناء")).missing("في الميناء", "the port") == []
    assert glossary(("port", "港口")).missing("关闭了港口。", "the port") == []
    assert Glossary((), "").missing("a", "b") == []
    # The longer target is not also the shorter one.
    two = glossary(("harbour", "porto"), ("outer harbour", "porto externo"))
    assert two.missing("O porto externo.", "The outer harbour and the harbour.") == ["harbour"]
    assert two.missing("O porto e o porto externo.", "The outer harbour, the harbour.") == []


TEXTS = st.text(st.sampled_from("ab Aéß\u0301İ\n港口เรือ항구ميناء\u200f-'ﬁ"), max_size=30)


@given(TEXTS, st.lists(TEXTS.filter(lambda text: bool(text.strip())), max_size=4))
def test_what_is_found_stands_there(sentence: str, terms: list[str]) -> None:
    end = 0
    for span, term, target in glossary(*((term, "x") for term in terms)).occurring(sentence):
        assert end <= span.start < span.end <= len(sentence)
        assert (term in terms, target) == (True, "x")
        end = span.end


@given(st.sampled_from(["harbour", "Straße", "café", "ميناء", "гавань", "港口", "aid worker"]))
def test_every_form_of_a_term_is_the_term(term: str) -> None:
    for form in ("NFC", "NFD", "NFKC"):
        for written in (term, term.upper(), term.title()):
            sentence = f"({unicodedata.normalize(form, written)})"
            assert found(sentence, term) == [sentence[1:-1]]
