"""The words of a page beside its texts, in the reader's language where the project has them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarize.languages.directions import Direction, direction_of_language
from summarize.languages.tags import base, usual_script

_ENGLISH = "en"


@dataclass(frozen=True)
class Labels:
    """The words of a page.

    Attributes:
        language: a BCP 47 tag.
        words: name -> word or sentence.
    """

    language: str
    words: dict[str, str]

    @property
    def direction(self) -> Direction:
        """Of these words."""
        return direction_of_language(self.language)

    def __getitem__(self, name: str) -> str:
        return self.words[name]

    def numbered(self, name: str, n: int, m: int = 0) -> str:
        """A label with numbers in it."""
        return self.words[name].format(n=f"{n:,}", m=f"{m:,}")


def labels_for(tag: str) -> Labels:
    """The labels in a language; in English where there are none in it, or in another script."""
    known = all_labels()
    language = base(tag)
    if language not in known or usual_script(language) != usual_script(tag):
        language = _ENGLISH
    return Labels(language, known[language])


@cache
def all_labels() -> dict[str, dict[str, str]]:
    """Language -> name -> label."""
    text = (files("summarize.writing.pages") / "labels.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
