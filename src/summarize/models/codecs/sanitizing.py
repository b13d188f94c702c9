"""A document must not say what only the program says to a model."""

import re
from collections.abc import Iterable

# Seen by no reader, and enough to make two words of one token.
_ZERO_WIDTH_SPACE = "\u200b"


class Sanitizer:
    """Takes special tokens in a text apart, so that they are words like others.

    Args:
        tokens: what means something to the model: the end of a message, a language.
    """

    def __init__(self, tokens: Iterable[str]) -> None:
        # A token of one character cannot be taken apart.
        wanted = {t for t in tokens if len(t.strip()) > 1 and _ZERO_WIDTH_SPACE not in t}
        longest_first = sorted(wanted, key=lambda token: (-len(token), token))
        self._pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def __call__(self, text: str) -> str:
        """The text with a space of no width inside each such token."""
        # Tokens may overlap: each round parts what it finds, and joins nothing.
        while self._pattern.search(text):
            text = self._pattern.sub(_split, text)
        return text


def _split(match: re.Match[str]) -> str:
    return match[0][0] + _ZERO_WIDTH_SPACE + match[0][1:]
