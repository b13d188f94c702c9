"""Sentences that are the same but for a word in the place of another one."""

import pytest

from tests.digesting.made import event, report


def said_together(one: str, other: str, languages: tuple[str, str] = ("en", "en")) -> bool:
    found = event([
        report("a", f"News from Orsk. {one}", languages[0], date="4 May 2025"),
        report("b", f"News from Orsk. {other}", languages[1], date="4 May 2025"),
    ])  # fmt: skip
    return any(
        len(each.reports) > 1 and not each.text.startswith("News") for each in found.statements
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A raid killed eight soldiers at the mill in Orsk.",
         "A raid killed eight farmers at the mill in Orsk."),
        ("A raid hurt eight Danish sailors at the mill in Orsk.",
         "A raid hurt eight Swedish sailors at the mill in Orsk."),
        ("The price of bread in the shops rose to 80 crowns in Orsk.",
         "The price of bread in the shops rose by 80 crowns in Orsk."),
        ("Some 200 weavers were hired by the mill in Orsk.",
         "Some 200 weavers were dismissed by the mill in Orsk."),
        ("Hundreds of weavers were brought out of the mill in Orsk.",
         "Three weavers were brought out of the mill in Orsk."),
        ("The shells killed 6 weavers at the mill, said the army in Orsk.",
         "The shells killed 6 weavers at the mill, said the rebels in Orsk."),
    ],
)  # fmt: skip
def test_another_word_in_its_place_makes_it_another_claim(one: str, other: str) -> None:
    assert not said_together(one, other)
    assert not said_together(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two bridges were destroyed by the river in Orsk.",
         "Two bridges were wrecked by the river in Orsk."),
        ("The river in Orsk destroyed two bridges and a mill.",
         "The river destroyed two bridges and a mill in Orsk."),
        ("The river destroyed two old bridges and a mill in Orsk.",
         "The river destroyed two bridges and a mill in Orsk."),
    ],
)  # fmt: skip
def test_the_same_in_another_order_or_with_more_is_the_same(one: str, other: str) -> None:
    assert said_together(one, other)
