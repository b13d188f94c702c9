"""Reports that repeat each other."""

import random
import time

from summarize.digesting.copies import copies_of, shingles

WORDS = [f"word{n}" for n in range(4000)]


def text(seed: int, count: int = 120) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=count))  # noqa: S311 - a sample


def test_a_text_that_repeats_an_earlier_one_is_its_copy() -> None:
    one, other = text(1), text(2)
    assert copies_of([one, other, one, f"{one} More soon."]) == [None, None, 0, 0]


def test_a_copy_may_have_another_number_or_a_few_sentences_less() -> None:
    one = text(1)
    words = one.split()
    changed = " ".join([*words[:50], "42", *words[51:]])
    assert copies_of([one, changed, " ".join(words[:90])]) == [None, 0, 0]


def test_a_text_with_all_of_an_earlier_one_and_more_is_the_original() -> None:
    assert copies_of([text(1, 60), f"{text(1, 60)} {text(2, 120)}"]) == [1, None]


def test_copies_of_copies_point_to_the_first() -> None:
    one = text(1)
    assert copies_of([one] * 10) == [None, *[0] * 9]


def test_what_is_short_blank_or_unspaced_is_no_error() -> None:
    assert copies_of(["", "", "one", "one", "two words"]) == [None, 0, None, 2, None]
    assert copies_of(["\u0301 \u0301 ͏", "word"]) == [None, None]
    chinese = "二〇二五年五月三日地震发生在阿巴市造成多人死亡和受伤救援工作正在进行"
    assert copies_of([chinese, chinese]) == [None, 0]
    assert shingles("a b c d e f") == shingles("A B C, d e F")


def test_many_long_texts_with_a_common_footer_take_linear_time() -> None:
    footer = text(0, 40)
    start = time.monotonic()
    found = copies_of([f"{text(seed, 700)} {footer}" for seed in range(1, 301)])
    assert found == [None] * 300
    assert time.monotonic() - start < 20
