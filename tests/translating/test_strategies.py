import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.documents import Span
from summarize.translating.placeholders import numbers
from summarize.translating.strategies import (
    Kept,
    around,
    by_clause,
    in_dollars,
    in_place,
    with_brackets,
    with_placeholders,
    with_stop,
    without_overlaps,
)


def kept(sentence: str, *parts: str, to: str | None = None) -> list[Kept]:
    found = []
    for part in parts:
        start = sentence.index(part)
        found.append(Kept(Span(start, start + len(part)), part if to is None else to))
    return found


def test_placeholders_are_put_back_wherever_they_end_up() -> None:
    sentence = "Write to a@b.example or see https://b.example/c today."
    attempt = with_placeholders(sentence, kept(sentence, "a@b.example", "https://b.example/c"))
    assert attempt is not None
    assert attempt.texts == ("Write to X1 or see X2 today.",)
    assert attempt.assemble(["Hoje, x2 ou X1."]) == "Hoje, https://b.example/c ou a@b.example."


@pytest.mark.parametrize("answer", ["Hoje.", "X1 e X1.", "X11", "AX1", ""])
def test_a_stand_in_that_is_missing_doubled_or_changed_does_not_count(answer: str) -> None:
    sentence = "Write to a@b.example."
    attempt = with_placeholders(sentence, kept(sentence, "a@b.example"))
    assert attempt is not None
    assert attempt.assemble([answer]) is None


def test_a_stand_in_is_none_that_the_sentence_has() -> None:
    sentence = "Rover X1 and the Z3 met a@b.example."
    attempt = with_placeholders(sentence, kept(sentence, "a@b.example"))
    assert attempt is not None
    assert attempt.texts == ("Rover X1 and the Z3 met Q1.",)
    crowded = "X1 Z1 Q1 K1 a@b.example"
    assert with_placeholders(crowded, kept(crowded, "a@b.example")) is None
    assert with_placeholders(sentence, []) is None


def test_more_than_nine_placeholders_are_told_apart() -> None:
    sentence = " ".join(f"n{chr(97 + i)}@e" for i in range(12))
    attempt = with_placeholders(sentence, kept(sentence, *sentence.split()))
    assert attempt is not None
    assert attempt.assemble(list(attempt.texts)) == sentence
    assert (
        with_placeholders(sentence + " z@e", kept(sentence + " z@e", *sentence.split(), "z@e"))
        is None
    )


def test_clauses_are_asked_for_one_by_one_and_joined() -> None:
    attempt = by_clause("The harbour was closed at noon, and the ferries stayed outside until two.")
    assert attempt is not None
    assert attempt.texts == (
        "The harbour was closed at noon,",
        "and the ferries stayed outside until two.",
    )
    # A full stop that the translator added in the middle goes.
    assert attempt.assemble(["O porto fechou.", "e ficaram."]) == "O porto fechou e ficaram."
    assert by_clause("One clause only.") is None
    assert by_clause("Yes, it is so.") is None
    arabic = by_clause("أغلق الميناء عند الظهر، وبقيت العبارات في الخارج حتى الثانية.")
    assert arabic is not None
    assert len(arabic.texts) == 2
    chinese = by_clause(
        "港口在中午时分因为风暴而关闭，所有渡轮都在外面一直等到下午两点。", space=""
    )
    assert chinese is not None
    assert chinese.assemble(list(chinese.texts)).startswith("港口在中午")  # type: ignore[union-attr]


def test_a_number_with_a_comma_is_no_clause() -> None:
    assert by_clause("The council paid 1,234,567 for a bridge that nobody needed") is None


def test_what_stands_around_is_asked_for_and_what_is_kept_stays() -> None:
    sentence = "Run `a -b` first, then `c`."
    attempt = around(sentence, kept(sentence, "`a -b`", "`c`"))
    assert attempt is not None
    assert attempt.texts == ("Run", "first, then")
    assert attempt.assemble(["Corra.", "primeiro, depois"]) == "Corra `a -b` primeiro, depois `c`."
    assert around(sentence, []) is None


def test_a_term_is_written_into_its_place() -> None:
    sentence = "The ferry left."
    attempt = in_place(sentence, kept(sentence, "ferry", to="balsa"))
    assert attempt is not None
    assert attempt.texts == ("The balsa left.",)
    assert in_place(sentence, []) is None


@pytest.mark.parametrize(
    ("sentence", "kept_ones"),
    [
        ("It cost £3 in 1998, or 40% more.", ["£3", "1998", "40%"]),
        ("At 3:40 on 14/03 it was 1,234.5 or 2.5, v1.2, B52, 7-5.", []),
        ("In 2025, and then 12.", ["2025", "12"]),
        ("٤٠ قاربا", ["٤٠"]),
    ],
)
def test_only_numbers_that_are_written_alike_everywhere_are_kept(
    sentence: str, kept_ones: list[str]
) -> None:
    assert [text for _, text in numbers(sentence, ("en", "ar"))] == kept_ones


@pytest.mark.parametrize(
    ("sentence", "pair", "kept_ones"),
    [
        ("Devia R$ 1.234.567,89 e 1.200.", ("pt", "en"), ["R$ 1,234,567.89", "1,200"]),
        ("It owed $1,234.50, or 12 times 1,200,000.", ("en", "pt-BR"),
         ["12", "$1.234,50", "1.200.000"]),
        ("It owed 1,234.", ("en", "ar"), []),
        ("½ of 2½ and 10⁶, 14½-13½", ("en", "pt"), ["½", "2½", "10⁶", "14½", "13½"]),
    ],
)  # fmt: skip
def test_long_numbers_are_written_as_the_other_language_writes_them(
    sentence: str, pair: tuple[str, str], kept_ones: list[str]
) -> None:
    assert [text for _, text in numbers(sentence, pair)] == kept_ones


def test_the_longer_of_two_that_overlap_is_kept() -> None:
    one, other = Kept(Span(0, 4), "a"), Kept(Span(2, 12), "b")
    assert without_overlaps([one, other, Kept(Span(20, 22), "c")]) == [
        other,
        Kept(Span(20, 22), "c"),
    ]


def test_a_stand_in_that_nobody_asked_for_does_not_reach_the_reader() -> None:
    sentence = "Write to a@b.example or c@b.example."
    attempt = with_placeholders(sentence, kept(sentence, "a@b.example", "c@b.example"))
    assert attempt is not None
    assert attempt.assemble(["Escreva a X1, X2 ou X3."]) is None
    assert attempt.assemble(["Escreva a X 1 ou X 2."]) == "Escreva a a@b.example ou c@b.example."


def test_a_stand_in_for_a_stand_in_is_none() -> None:
    sentence = "See a.example and b.example."
    tricky = [
        Kept(one.span, to)
        for one, to in zip(kept(sentence, "a.example", "b.example"), ("X2", "ok"), strict=True)
    ]
    attempt = with_placeholders(sentence, tricky)
    assert attempt is not None
    assert attempt.assemble(["Veja X1 e X2."]) == "Veja X2 e ok."


@pytest.mark.parametrize(
    ("sentence", "answer", "text"),
    [
        ("Ferries stopped.", "X1 pararam.", "Balsas pararam."),
        ("Ferries stopped.", "As X1 pararam.", "As balsas pararam."),
        ("ferries stopped.", "X1 pararam.", "balsas pararam."),
    ],
)
def test_a_term_at_the_start_of_a_sentence_has_a_capital(
    sentence: str, answer: str, text: str
) -> None:
    terms = kept(sentence, sentence.split(maxsplit=1)[0], to="balsas")
    attempt = with_placeholders(sentence, terms)
    assert attempt is not None
    assert attempt.assemble([answer]) == text
    written = in_place(sentence, terms)
    assert written is not None
    assert written.assemble([answer.replace("X1", "balsas")]) == text


def test_an_address_at_the_start_of_a_sentence_stays_small() -> None:
    sentence = "Www.b.example is down."
    attempt = with_placeholders(sentence, kept(sentence, "Www.b.example", to="www.b.example"))
    assert attempt is not None
    assert attempt.assemble(["X1 caiu."]) == "www.b.example caiu."


def test_amounts_are_asked_for_in_dollars() -> None:
    attempt = in_dollars("A £40 million plan to save £1,234.50 a day.")
    assert attempt is not None
    assert attempt.texts == ("A US$40 million plan to save US$1,234.50 a day.",)
    assert attempt.assemble(["Um plano de US$ 40 milhões, US $ 1.234,50 ao dia."]) == (
        "Um plano de £40 milhões, £1.234,50 ao dia."
    )
    # One amount is gone, or has become a word.
    assert attempt.assemble(["Um plano de US$ 40 milhões."]) is None
    assert attempt.assemble(["Um plano de US$ 40 milhões, 1.234,50 dólares ao dia."]) is None


@pytest.mark.parametrize(
    "sentence",
    ["It cost £3 and €5.", "It cost £3 or $5.", "It cost £3, or five dollars.", "No amount.", "£"],
)
def test_amounts_in_two_currencies_are_not_asked_for_in_dollars(sentence: str) -> None:
    assert in_dollars(sentence) is None


def test_what_stands_in_brackets_is_asked_for_by_itself() -> None:
    attempt = with_brackets("About 30 meters (100 feet) of water (and mud).")
    assert attempt is not None
    assert attempt.texts == ("About 30 meters (X1) of water (X2).", "100 feet", "and mud")
    assert attempt.assemble(["Uns 30 metros (X1) de água (X2).", "100 pés.", "e lama"]) == (
        "Uns 30 metros (100 pés) de água (e lama)."
    )
    assert attempt.assemble(["Uns 30 metros de água.", "100 pés", "e lama"]) is None
    for none in ("No brackets.", "In (12) only", "(All of it.)", "", "()"):
        assert with_brackets(none) is None


def test_a_heading_is_asked_for_as_a_sentence() -> None:
    attempt = with_stop("Clean water", "en")
    assert attempt is not None
    assert attempt.texts == ("Clean water.",)
    assert attempt.assemble(["Água limpa."]) == "Água limpa"
    assert with_stop("港口", "zh").texts == ("港口。",)  # type: ignore[union-attr]
    for ended in ("It rains.", "Needs:", "(closed)", "“Water”", ""):
        assert with_stop(ended, "en") is None


def test_a_clause_does_not_begin_large_where_the_whole_has_it_small() -> None:
    sentence = "The harbour was closed at noon, and the ferries stayed outside until two."
    attempt = by_clause(sentence, whole="Até as duas, e o porto, os ferries ficaram.")
    assert attempt is not None
    assert attempt.assemble(["O porto fechou,", "E os ferries ficaram."]) == (
        "O porto fechou, e os ferries ficaram."
    )
    assert attempt.assemble(["O porto fechou,", "Lisboa ficou."]).endswith("Lisboa ficou.")  # type: ignore[union-attr]


def test_thousands_of_parts_take_no_longer_than_their_number() -> None:
    many = [Kept(Span(i, i + 2), "x") for i in range(0, 60_000, 2)]
    assert without_overlaps(many[::-1]) == many


@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 9))))
def test_an_answer_that_is_the_question_gives_the_sentence(
    sentence: str, places: list[tuple[int, int]]
) -> None:
    spans = [Span(a, min(len(sentence), a + n)) for a, n in places if a < len(sentence)]
    found = [Kept(span, sentence[span.start : span.end]) for span in spans]
    for attempt in (around(sentence, found), in_place(sentence, found)):
        if attempt is not None:
            text = attempt.assemble(list(attempt.texts))
            assert text is not None
            assert "".join(text.split()) == "".join(sentence.split())
