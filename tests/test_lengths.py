"""What a user asks for, what that comes to for a text, and which sentences meet it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import Options
from summarize.errors import UsageError
from summarize.lengths import TOLERANCE, Extent, Length, fit, parse, translated


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("short", Length(0, "short")),
        (" Medium ", Length(0, "medium")),
        ("long", Length(0, "long")),
        ("120w", Length(120, "words")),
        ("120 words", Length(120, "words")),
        ("120", Length(120, "words")),
        (" 100 ", Length(100, "words")),
        ("١٢٠", Length(120, "words")),
        ("1 word", Length(1, "words")),
        ("3s", Length(3, "sentences")),
        ("3 Sentences", Length(3, "sentences")),
        ("10%", Length(10, "%")),
        ("2.5 %", Length(2.5, "%")),
        ("2,5%", Length(2.5, "%")),
        ("100%", Length(100, "%")),
        ("١٢٠w", Length(120, "words")),
    ],
)
def test_lengths_are_read_as_people_write_them(text: str, length: Length) -> None:
    assert parse(text) == length
    assert Options(length=text).length == text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("10q", "120w, 3s or 10%"),
        ("", "short, medium, long"),
        ("0", "from 1 to"),
        ("00", "from 1 to"),
        ("9999999", "of words, from 1 to 1,000,000"),
        ("99999999999999999999", "it can be"),
        ("120 120", "it can be"),
        ("²", "it can be"),
        ("0w", "from 1 to"),
        ("0s", "from 1 to"),
        ("0%", "more than 0"),
        ("-5w", "it can be"),
        ("-10%", "it can be"),
        ("101%", "to 100%"),
        ("2.5w", "a whole number"),
        ("1.5s", "a whole number"),
        ("9999999w", "of words, from 1 to 1,000,000"),
        ("99999999999999999999w", "it can be"),
        ("w", "it can be"),
        ("%", "it can be"),
        ("1e3w", "it can be"),
        ("shrot", "did you mean short?"),
        ("long\n", ""),
        ("a\x00b", "\\x00"),
        ("x" * 500, "it can be"),
    ],
)
def test_other_lengths_are_errors_that_say_what_can_be(text: str, says: str) -> None:
    if not says:
        assert parse(text)
        return
    with pytest.raises(UsageError) as caught:
        Options(length=text)
    message = str(caught.value)
    assert message.startswith("length is ")
    assert says in message
    assert len(message) < 250
    assert message.isprintable()


@pytest.mark.parametrize("length", [None, 5, 1.5, b"3s", ["short"]])
def test_a_length_is_a_text(length: object) -> None:
    with pytest.raises(UsageError, match="length is"):
        Options(length=length)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("length", "words", "amount"),
    [
        ("medium", 60, 50),
        ("medium", 500, 80),
        ("medium", 1000, 80),
        ("short", 100, 25),
        ("short", 500, 40),
        ("long", 100, 80),
        ("long", 500, 160),
        ("120w", 50, 120),
        ("120w", 50_000, 120),
        ("10%", 9500, 950),
        ("10%", 4, 1),
        ("0.5%", 100, 1),
    ],
)
def test_what_a_length_comes_to(length: str, words: int, amount: int) -> None:
    assert parse(length).extent(words) == Extent(amount, "words")


def test_presets_grow_with_the_text_but_by_far_not_as_much() -> None:
    for preset in ("short", "medium", "long"):
        sizes = [parse(preset).extent(words).amount for words in (600, 9_500, 100_000, 1_000_000)]
        assert sizes == sorted(set(sizes))
        assert sizes[-1] < 10 * sizes[0]
    shorter = [parse(preset).extent(700).amount for preset in ("short", "medium", "long")]
    assert shorter == sorted(set(shorter))


def test_a_headline_is_one_line() -> None:
    assert parse("medium").headline() == parse("long").headline() == Extent(12, "words")
    assert parse("8w").headline() == Extent(8, "words")
    for length in ("3s", "10%"):
        with pytest.raises(UsageError, match="one line"):
            Options(length=length, style="headline")


@pytest.mark.parametrize(
    "settings_", [{"style": "poem"}, {"focus": " "}, {"overlap": -1}, {"overlap": 21},
                  {"max_chunks": 0}, {"max_chunks": -3}],
)  # fmt: skip
def test_other_settings_out_of_range_are_errors(settings_: dict[str, object]) -> None:
    [name] = settings_
    with pytest.raises(UsageError, match=f"^{name} is"):
        Options(**settings_)  # type: ignore[arg-type]


def test_a_translation_has_the_length_that_was_asked_for() -> None:
    assert translated(Extent(100, "words"), "en", "tr").amount > 115
    assert translated(Extent(100, "words"), "en", "hi").amount < 85
    assert translated(Extent(100, "words"), "pt-BR", "pt").amount == 100
    assert translated(Extent(100, "words"), "en", "xx").amount == 100
    assert translated(Extent(5, "sentences"), "en", "tr") == Extent(5, "sentences")


# Which sentences are kept


def sentence(words: int, number: int = 0) -> str:
    return " ".join([f"w{number}"] * words) + "."


@pytest.mark.parametrize(
    ("words", "kept"), [(1, 1), (3, 1), (4, 1), (5, 2), (6, 2), (7, 2), (8, 3), (100, 3)]
)
def test_whole_sentences_come_as_near_to_the_length_as_they_can(words: int, kept: int) -> None:
    given_ = ["One two three.", "Four five six.", "Seven eight nine."]
    assert fit(given_, Extent(words, "words")) == list(range(kept))


def test_of_sentences_so_many_are_kept() -> None:
    given_ = [sentence(5)] * 7
    for number in (1, 3, 6):
        assert fit(given_, Extent(number, "sentences")) == list(range(number))
    assert fit(given_, Extent(9, "sentences")) == list(range(7))
    assert fit([], Extent(9, "words")) == []


def test_another_sentence_than_the_last_is_left_out_where_that_comes_nearer() -> None:
    given_ = [sentence(20), sentence(30), sentence(20), sentence(18)]
    assert fit(given_, Extent(40, "words")) == [0, 2]
    assert fit(given_, Extent(50, "words")) == [0, 1]


def test_the_first_sentence_stays_whatever_its_length() -> None:
    assert fit([sentence(90), sentence(20)], Extent(20, "words")) == [0]


def test_sentences_of_all_parts_are_kept() -> None:
    given_ = [sentence(20, i) for i in range(9)]
    shares = [0, 0, 0, 1, 1, 1, 2, 2, 2]
    kept = fit(given_, Extent(120, "words"), shares)
    assert [shares[i] for i in kept] == [0, 0, 1, 1, 2, 2]
    assert fit(given_, Extent(3, "sentences"), shares) == [0, 3, 6]
    assert len(fit(given_, Extent(2, "sentences"), shares)) == 2


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.integers(5, 35), min_size=1, max_size=30),
    st.integers(1, 300),
    st.one_of(st.none(), st.integers(2, 6)),
)
def test_what_can_be_met_is_met(lengths: list[int], wanted: int, parts: int | None) -> None:
    sentences = [sentence(n, i) for i, n in enumerate(lengths)]
    shares = [i * parts // len(lengths) for i in range(len(lengths))] if parts else None
    extent = Extent(wanted, "words")
    kept = fit(sentences, extent, shares)
    assert kept == sorted(set(kept))
    assert kept
    total = sum(lengths[i] for i in kept)
    # From the start alone, some number of sentences may come within the tolerance.
    sums = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    nearest = min(abs(one - wanted) for one in sums)
    if nearest <= TOLERANCE * wanted:
        assert abs(total - wanted) <= TOLERANCE * wanted
    assert abs(total - wanted) <= max(nearest, TOLERANCE * wanted) or shares is not None


def test_an_extent_is_met_within_a_fifth() -> None:
    extent = Extent(100, "words")
    assert [extent.is_met(n) for n in (79, 80, 100, 120, 121)] == [False, True, True, True, False]
    assert Extent(3, "sentences").is_met(3)
    assert not Extent(3, "sentences").is_met(4)
    assert extent.most == 120
    assert Extent(3, "sentences").most == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("港口星期二关闭。", 5),
        ("港が火曜日に閉まった。", 5),
        ("ท่าเรือปิดวันอังคาร", 5),
        ("The port is shut.", 4),
    ],
)
def test_words_are_counted_where_no_space_parts_them(text: str, words: int) -> None:
    assert abs(Extent(1, "words").measured([text]) - words) <= 1
