"""What sentences of invented texts lean on."""

from collections.abc import Mapping

from summarize.summarizing.selection.reading import Reading
from summarize.text import sentences


def reading(text: str, language: str = "en") -> Reading:
    """A text, read."""
    return Reading(text, sentences.split(text, language), language)


def leans_behind(leads: Mapping[str, str], language: str, sentence: str) -> tuple[int, ...] | None:
    """What a sentence leans on that stands behind the lead of its language."""
    found = reading(f"{leads[language]} {sentence}", language)
    assert len(found) == 2
    return found.leans_on(1)
