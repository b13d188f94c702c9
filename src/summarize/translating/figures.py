"""Numbers as a translator knows them: `2 mil e 300` is `2.300` to it, not 2,000 and 300."""

import re

from summarize.languages.tags import base

# Thousands in a figure and a word, with a rest in figures.
_REST = {
    "pt": re.compile(r"(?<![\d.,])(\d{1,3}) mil e (\d{1,3})(?![.,]?\d| ?mil)", re.IGNORECASE),
    "es": re.compile(r"(?<![\d.,])(\d{1,3}) mil (\d{3})(?![.,]?\d| ?mil)", re.IGNORECASE),
}


def in_figures(text: str, language: str) -> str:
    """A text with thousands and their rest as one figure.

    Args:
        text: one sentence or more.
        language: its BCP 47 tag.
    """
    rest = _REST.get(base(language))
    return rest.sub(lambda match: f"{match[1]}.{match[2]:0>3}", text) if rest else text
