"""What must stay letter for letter is found as fast as it is told that there is none."""

import random

from summarize.translating import placeholders


def test_what_is_protected_has_one_of_the_signs_that_are_looked_for_first() -> None:
    dice = random.Random(4)  # noqa: S311 - a sample
    signs = "ab.Z09:@#`<>&]{}[$\\%/~-_=+ \n()^'\"s"
    for _ in range(20_000):
        text = "".join(dice.choices(signs, k=dice.randrange(1, 24)))
        if placeholders._pattern().search(text):
            assert placeholders._ANY_PROTECTED.search(text), text
    assert placeholders.protected("a" * 120)
    assert not placeholders.protected("a" * 119)
