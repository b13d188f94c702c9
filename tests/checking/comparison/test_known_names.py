"""Which names of a sentence a text has, in the same or another form."""

import pytest

from summarize.checking.comparison.known_names import (
    NameFinder,
    are_related,
    initials,
    initials_within,
    is_title,
    name_the_same,
    runs,
)
from summarize.checking.names import KnownNames

_TEXT = (
    "The British Broadcasting Corporation said on Monday that Lt Col Anna Weiß of Wales had met "
    "Japanese ministers in the US. Doctors from Saint-Denis spoke to MPs about Iraq."
)


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        ("Anna", True),
        ("Weiß", True),
        ("Wales", True),
        ("Welsh", True),
        ("BBC", True),
        ("Saint-Denis", True),
        ("Denis", True),
        ("Weiß’s", True),
        ("U.S.", True),
        ("Iraqis", True),
        ("Anne", False),
        ("Norway", False),
        ("NBC", False),
        ("NATO", False),
        ("Weissmann", False),
        ("Doc", False),
    ],
)
def test_what_an_english_text_names(name: str, *, is_known: bool) -> None:
    assert NameFinder(_TEXT, "en").has(name) == is_known


@pytest.mark.parametrize("times", [1, 300])
def test_many_questions_have_the_same_answers(times: int) -> None:
    known = KnownNames(_TEXT, "en")
    for number in range(times):
        known.support(f"Nobody{number}")
    assert known.support("Anna")
    assert known.support("Saint-Denis")
    assert not known.support("Zebra")
    assert not known.support("WHO")


def test_names_inflect_where_their_language_does() -> None:
    assert KnownNames("Владимир Петров приехал в Москву.", "ru").support("Москвы")
    assert KnownNames("Владимир Петров приехал в Москву.", "ru").support("Петрова")
    assert not KnownNames("Владимир Петров приехал в Москву.", "ru").support("Минска")
    assert not KnownNames("Peters came to Rome.", "en").support("Petersburg")


def test_a_text_with_nothing_in_it_names_nobody() -> None:
    for text in ("", " ", "…", "123"):
        assert not NameFinder(text, "en").has("Anna")
        assert not NameFinder(text, "en").has_like("Annabel")


def test_the_start_of_a_name_in_another_language() -> None:
    finder = NameFinder("Die Philharmonie in Philadelphia", "de")
    assert finder.has_like("Philadélphie")
    assert not finder.has_like("Phoenix")


def test_another_name_for_initials() -> None:
    assert NameFinder("Dahl of the United Kingdom left.", "en").has("Britain")
    assert NameFinder("Dahl of the UK left.", "en").has("British")
    assert not NameFinder("Dahl of the United Nations left.", "en").has("Britain")


def test_initials() -> None:
    assert initials(["World", "Health", "Organization"]) == "WHO"
    assert initials(["Bank", "of", "England"]) == "BE"
    assert initials(["Anna"]) == ""
    assert initials(list("ABCDEFG")) == ""
    assert initials_within(["United", "Nations", "Fund"]) == {"UN", "NF", "UNF"}
    finder = NameFinder("The WHO met.", "en")
    assert finder.has_initials(["World", "Health", "Organization"])
    assert not finder.has_initials(["World", "Trade", "Organization"])
    assert not finder.has_initials([])


def test_names_for_the_same() -> None:
    assert name_the_same({"Anna"}, {"Anna", "Ben"}, "pt")
    assert not name_the_same({"Anna"}, {"Ben"}, "en")
    assert not name_the_same(set(), {"Ben"}, "en")
    assert are_related("Hibs", "Hibernian", "en") == are_related("Hibernian", "Hibs", "en")
    assert are_related("Wales", "Welsh", "en")
    assert not are_related("Wales", "Norway", "en")
    assert not are_related("", "Norway", "en")


def test_rows_of_names() -> None:
    text = "Then the Isle of Wight and Anna Weiß of the Bank met Ben, and Carl."
    found = [[match.group() for match in row] for row in runs(text, "en")]
    assert ["Isle", "Wight", "Anna", "Weiß", "Bank"] in found
    assert found[-2:] == [["Ben"], ["Carl"]]
    assert list(runs("", "en")) == []
    assert list(runs("Der Hund und die Katze", "de")) == []


def test_titles_are_no_names() -> None:
    assert is_title("Colonel", "en")
    assert not is_title("Anna", "en")
    assert not is_title("Colonel", "pt")
