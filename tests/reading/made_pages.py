"""Pages made from invented parts: an article of one of twelve kinds with a page around it.

`pages()` makes them; each line is marked as body, headline or furniture, so that a test can count
what is kept and what is set aside.
"""

import random
from collections.abc import Iterator
from typing import NamedTuple

from tests.reading.made_texts import FURNITURE, TEXTS

KINDS = (
    "news", "live blog", "interview", "transcript", "press release", "minutes", "match report",
    "science", "recipe", "forum", "product", "opinion",
)  # fmt: skip


class Page(NamedTuple):
    """A page.

    Attributes:
        name: its language and kind.
        title: its headline.
        lines: what it says, with the role of each line: `body`, `title` or `aside`.
        text: as a reader pastes it.
    """

    name: str
    title: str
    lines: list[tuple[str, str]]
    text: str


def pages(seed: int = 1) -> Iterator[Page]:
    """A page of each kind in each language."""
    for language in TEXTS:
        for kind in KINDS:
            # Not for secrets: the same pages each time.
            yield page(language, kind, random.Random(f"{seed} {language} {kind}"))  # noqa: S311


def page(language: str, kind: str, chance: random.Random) -> Page:
    """A page of this kind: furniture, head, article, furniture."""
    words, parts = TEXTS[language], FURNITURE[language]
    title = words["titles"][KINDS.index(kind) % len(words["titles"])]
    body = _body(words, kind, chance)
    rows: list[tuple[str, str]] = []

    def aside(*lines: str) -> None:
        rows.extend(("aside", line) for line in lines)

    aside(chance.choice(parts["skip"]))
    aside(*chance.sample(parts["menu"], 6), chance.choice(parts["sign in"]))
    aside(chance.choice(parts["site"]))
    if chance.random() < 0.6:
        # One stray line above the headline.
        aside(chance.choice(parts["section"]))
    rows.append(("title", title))
    if kind == "science":
        aside(*parts["received"])
    else:
        if chance.random() < 0.7:
            aside(chance.choice(parts["byline"]))
        aside(chance.choice(parts["date"]))
    if chance.random() < 0.6:
        aside(chance.choice(parts["reading time"]))
    aside(*chance.sample(parts["share"], 3))
    if chance.random() < 0.6:
        aside(chance.choice(parts["caption"]))
    inner = ["advert", "caption", "read more", "newsletter"]
    cut = sorted(chance.sample(range(2, len(body) - 1), 2)) if kind in _PROSE else []
    for place, line in enumerate(body):
        if place in cut:
            aside(chance.choice(parts[inner[chance.randrange(len(inner))]]))
        rows.append(("body", line))
    if kind in ("news", "press release", "match report"):
        aside(chance.choice(parts["reporting"]))
    aside(*chance.sample(parts["share"], 2))
    aside(chance.choice(parts["newsletter"]))
    aside(parts["most read"][0], *chance.sample(parts["teaser"], 4))
    if kind != "forum":
        aside(parts["comments"][0], *parts["comment"])
    aside(
        *chance.sample(parts["footer"], 4), chance.choice(parts["cookies"]), parts["copyright"][0]
    )
    gap = "\n\n" if chance.random() < 0.6 else "\n"
    return Page(f"{language} {kind}", title, rows, gap.join(line for _, line in rows) + "\n")


_PROSE = ("news", "press release", "match report", "science", "opinion", "interview")


def _body(words: dict[str, list[str]], kind: str, chance: random.Random) -> list[str]:
    sentences = chance.sample(words["sentences"], len(words["sentences"]))
    paragraphs = [
        f"{one}{words['space'][0]}{two}"
        for one, two in zip(sentences[::2], sentences[1::2], strict=False)
    ]
    heads, names = words["subheads"], words["names"]
    if kind in ("news", "press release", "science", "opinion"):
        return [*paragraphs[:3], sentences[6], *paragraphs[3:]]
    if kind == "match report":
        return [*paragraphs[:3], heads[0], *paragraphs[3:5], heads[1], *paragraphs[5:]]
    if kind == "live blog":
        times = ("14:32", "14:05", "13:47", "12:20")
        return [
            line
            for time, head, paragraph in zip(times, heads, paragraphs, strict=False)
            for line in (f"{time} {head}", paragraph)
        ]
    if kind == "interview":
        return [
            paragraphs[0],
            *(
                line
                for question, one in zip(words["questions"], paragraphs[1:5], strict=False)
                for line in (question, one)
            ),
        ]
    if kind == "transcript":
        return [f"{names[i % 2]}: {sentence}" for i, sentence in enumerate(sentences[:9])]
    if kind == "minutes":
        return [
            paragraphs[0],
            *(
                line
                for i, (head, paragraph) in enumerate(zip(heads, paragraphs[1:5], strict=False), 1)
                for line in (f"{i}. {head}", paragraph)
            ),
        ]
    if kind == "recipe":
        return [paragraphs[0], *words["ingredients"], *words["steps"]]
    if kind == "forum":
        return [paragraphs[0], sentences[5], paragraphs[3], sentences[2], paragraphs[4]]
    return [paragraphs[0], paragraphs[1], *words["specs"], paragraphs[2], paragraphs[3]]
