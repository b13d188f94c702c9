"""Break up special tokens in a document, so that it cannot give orders to a model."""

import re
from collections.abc import Iterable

# Invisible, and enough to break up a token.
_ZERO_WIDTH_SPACE = "\u200b"


class Sanitizer:
    """Breaks up special tokens in a text, so that the model reads them as plain text.

    Args:
        tokens: the special tokens: the end of a message, a language.
    """

    def __init__(self, tokens: Iterable[str]) -> None:
        # A token of one character cannot be broken up.
        wanted = {t for t in tokens if len(t.strip()) > 1 and _ZERO_WIDTH_SPACE not in t}
        longest_first = sorted(wanted, key=lambda token: (-len(token), token))
        self._pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def __call__(self, text: str) -> str:
        """The text with a zero-width space inside each special token."""
        # Tokens may overlap, so this goes on until none is left.
        while self._pattern.search(text):
            text = self._pattern.sub(_split, text)
        return text


def _split(match: re.Match[str]) -> str:
    return match[0][0] + _ZERO_WIDTH_SPACE + match[0][1:]
