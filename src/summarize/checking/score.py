"""One figure for how well a text supports a summary, and one for how near it is to its wording."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from summarize.documents import Support
from summarize.text.words import stems_of

# What a sentence of each grade adds. `consistent` says that nothing was found, not that it is so.
WORTH: Final[Mapping[Support, float]] = {
    "verbatim": 1.0, "proved": 1.0, "consistent": 0.5, "unsupported": 0.0,
}  # fmt: skip


def score(grades: Sequence[Support | None]) -> float | None:
    """The mean worth of the sentences of a summary, 0 to 1.

    Args:
        grades: of its sentences; None for one that could not be graded.

    Returns:
        None where there is no grade for all of them.
    """
    worth = [WORTH[grade] for grade in grades if grade is not None]
    return round(sum(worth) / len(worth), 3) if worth and len(worth) == len(grades) else None


def overlap(pairs: Iterable[tuple[str, Sequence[str]]], language: str) -> float | None:
    """The share of the content words of sentences that their sources have, 0 to 1.

    Args:
        pairs: each sentence, with the sentences of the text that it comes from.
        language: in which all of them are.

    Returns:
        None where there is no content word.
    """
    wanted = found = 0
    for sentence, sources in pairs:
        stems = stems_of(sentence, language)
        there = {stem for source in sources for stem in stems_of(source, language)}
        wanted += len(stems)
        found += len(stems & there)
    return round(found / wanted, 3) if wanted else None
