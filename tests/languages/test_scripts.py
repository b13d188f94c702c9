"""Words are counted as a plain reading, character by character, counts them."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.languages import scripts
from summarize.languages.scripts import (
    count_words,
    is_of_word,
    is_unspaced,
    parts_at_spaces,
    script,
)

TEXTS = st.text(
    st.sampled_from("ab1 _-'’\u200c\u200d\u00ad.,é\u0301中文字。かカไทย\u0e31की्²½\n\t한Ⅷ")
)


def counted_one_by_one(text: str) -> int:
    words = 0
    unspaced: Counter[str] = Counter()
    inside = False
    for character in text:
        if not is_of_word(character):
            inside = inside and character in "'’-\u200c\u200d\u00ad"
        elif is_unspaced(character):
            unspaced[script(character) or ""] += 1
            inside = False
        else:
            words += not inside
            inside = True
    return words + sum(
        max(1, round(count / scripts._CHARACTERS_PER_WORD[name]))
        for name, count in unspaced.items()
    )


@settings(max_examples=500, deadline=None)
@given(TEXTS | st.text(max_size=40))
def test_words_are_counted_as_one_by_one(text: str) -> None:
    assert count_words(text) == counted_one_by_one(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_are_counted_alike_in_parts(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scripts, "parts_at_spaces", lambda text: parts_at_spaces(text, 3))
        patch.setattr(scripts, "_MAX_CHARACTERS", 3)
        assert count_words(text) == counted_one_by_one(text)
    assert "".join(parts_at_spaces(text, 3)) == text


def test_no_script_without_spaces_is_missed() -> None:
    for character in map(chr, range(0x30000)):
        if is_unspaced(character) and is_of_word(character):
            assert scripts._MAYBE_UNSPACED.match(character), hex(ord(character))


@settings(max_examples=200, deadline=None)
@given(TEXTS | st.text(max_size=40))
def test_most_letters_decide_whether_a_text_is_unspaced(text: str) -> None:
    letters = [c for c in text if is_of_word(c)]
    assert scripts.is_mostly_unspaced(text) == (2 * sum(map(is_unspaced, letters)) > len(letters))
