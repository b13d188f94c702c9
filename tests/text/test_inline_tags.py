"""Lines with tags in sentences, each with its own tags."""

import re

from hypothesis import given
from hypothesis import strategies as st

from summarize.text import sentences
from summarize.text.inline_tags import Piece, closed_up, split, without_tags


def pieces(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.opening, one.text, one.closing)
        for one in split(text, lambda plain: sentences.split(plain, "en"))
    ]


def test_a_line_without_tags_is_its_sentences() -> None:
    assert pieces("One came. Two left.") == [("", "One came. ", ""), ("", "Two left.", "")]


def test_a_tag_over_two_sentences_is_around_each() -> None:
    line = "<b1>The ferry came. It left</b1> at noon. <a2>Read more.</a2>"
    assert pieces(line) == [
        ("<b1>", "The ferry came. ", "</b1>"),
        ("", "<b1>It left</b1> at noon. ", ""),
        ("<a2>", "Read more.", "</a2>"),
    ]
    assert closed_up("<b1>Veio.</b1> <b1>Saiu</b1> já") == "<b1>Veio. Saiu</b1> já"
    assert closed_up("<t1>Veio</t1>. <t1>Saiu.</t1>") == "<t1>Veio. Saiu.</t1>"
    nested = "<a1><b2>Veio.</b2></a1> <a1><b2>Saiu.</b2></a1>"
    assert closed_up(nested) == "<a1><b2>Veio. Saiu.</b2></a1>"


def test_tags_inside_of_words_are_around_whole_words_where_words_have_spaces() -> None:
    assert pieces("An im<b1>port</b1>ant day") == [("", "An <b1>important</b1> day", "")]
    assert pieces("A <b1>wo</b1><i2>rd and</i2> more") == [
        ("", "A <b1>word</b1><i2> and</i2> more", "")
    ]
    assert pieces("图<b1>书</b1>馆在这里") == [("", "图<b1>书</b1>馆在这里", "")]


def test_what_cannot_be_followed_is_told() -> None:
    long = " ".join(["many"] * 60)
    [piece] = split(f"Now <b1>{long}</b1> {long} {long}", lambda text: sentences.split(text, "en"))
    assert piece.lost == (long,)
    [piece] = split("See <b1>a < b</b1> and c for all of it", lambda t: sentences.split(t, "en"))
    assert (piece.text, piece.lost) == ("See a < b and c for all of it", ("a < b",))


def test_most_of_a_sentence_is_all_of_it_and_a_lone_tag_is_none() -> None:
    assert pieces("Of <b1>the whole of this sentence</b1>.") == [
        ("<b1>", "Of the whole of this sentence.", "</b1>")
    ]
    assert pieces("A <b1>word") == [("", "A word", "")]
    assert pieces("A</b1> word <i2></i2>") == [("", "A word ", "<i2></i2>")]


@given(st.lists(st.sampled_from(
    ["<b1>", "</b1>", "<a2>", "</a2>", "<i3>", "</i3>", "word", " ", ". ", "x<y", "书", "\n"]
), max_size=30))  # fmt: skip
def test_no_word_is_lost_and_all_tags_are_balanced(tokens: list[str]) -> None:
    line = "".join(tokens)
    found = split(line, lambda plain: sentences.split(plain, "en"))
    assert "".join(without_tags(one.text) for one in found) == without_tags(line)
    for one in found:
        assert balanced(one)


def balanced(piece: Piece) -> bool:
    open_: list[str] = []
    for end, name in re.findall(r"<(/?)([a-z]\d)>", piece.opening + piece.text + piece.closing):
        if not end:
            open_.append(name)
        elif not open_ or open_.pop() != name:
            return False
    return not open_
