"""Translate a headline apart from the sentence that it has run into.

In one piece, a small translator makes one clause of both: `sobre a sexualidade o mergulhador diz`.
"""

from collections.abc import Sequence
from functools import partial

from summarize.languages.tags import sentence_separator
from summarize.text.headline_seams import headline_end
from summarize.translating import strategies
from summarize.translating.strategies import Attempt

_STOPS = ".。।"


def first_attempt(text: str, pair: tuple[str, str]) -> Attempt:
    """How a text is translated first: as it is, or with its headline apart, if it has one.

    Args:
        text: one sentence, without space around it.
        pair: BCP 47 tags of the languages to translate from and into.
    """
    place = headline_end(text, pair[0])
    if place is None:
        return strategies.plain(text)
    space = sentence_separator(pair[1])
    own, wanted = ("." if sentence_separator(tag) else "。" for tag in pair)
    apart = (text[:place].rstrip() + own, text[place:])
    return Attempt(apart, partial(_joined, stop=wanted, space=space))


def other_attempts(
    text: str, wordings: Sequence[str], pair: tuple[str, str], *, is_lost: bool
) -> list[Attempt]:
    """A text in other words, and in one piece where it was translated in two.

    Args:
        text: as for `first_attempt`.
        wordings: the other words.
        pair: as for `first_attempt`.
        is_lost: whether a part came back empty or as it was; else two are better than one.
    """
    was_parted = is_lost and headline_end(text, pair[0]) is not None
    whole = [strategies.plain(text)] if was_parted else []
    return [*(first_attempt(other, pair) for other in wordings), *whole]


def _joined(answers: Sequence[str], stop: str, space: str) -> str | None:
    headline, sentence = (answer.strip() for answer in answers)
    if not headline or not sentence:
        return None
    return f"{headline.rstrip(_STOPS)}{stop}{space}{sentence}"
