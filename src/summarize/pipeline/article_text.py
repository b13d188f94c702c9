"""The texts of a check: all that an article says, and the sentences of a summary of it."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.documents import Document, Finding, Source, Span
from summarize.text.line_marks import mark
from summarize.text.split_text import SplitText

# Lines around a body that belong to the article, and may be what a summary tells.
_OF_THE_ARTICLE = frozenset(
    ("banner", "section", "title", "repeated title", "standfirst", "byline", "date", "source",
     "credit", "caption", "gallery")
)  # fmt: skip

# Of these, what of a summary is checked as its sentences are.
_HEADS = ("title", "standfirst", "caption")
_SAID_AGAIN = ("repeated title",)


def article_text(document: Document, body: SplitText) -> SplitText:
    """The body of an article, and behind it the lines around it that belong to it.

    Args:
        document: the article.
        body: its text, split.
    """
    spans = list(body.spans)
    parts, place = [document.text], len(document.text)
    for aside in document.set_aside:
        if aside.kind in _OF_THE_ARTICLE and aside.text.strip():
            # A blank line before it: it is no part of the sentence above.
            parts.append(f"\n\n{aside.text}")
            spans.append(Span(place, place + len(parts[-1])))
            place = spans[-1].end
    return SplitText("".join(parts), body.language, spans)


def shown_sources(sources: Sequence[Source], document: Document) -> tuple[Source, ...]:
    """Sources with their places in the body; 0 and 0 for a line around it."""
    end = len(document.text)
    return tuple(one if one.end <= end else replace(one, start=0, end=0) for one in sources)


def sentences_of(summary: Document, language: str) -> list[str]:
    """The sentences of a summary, its title first, on one line and without the mark of an item."""
    heads = (one.text for one in summary.set_aside if one.kind in _HEADS)
    found = [" ".join(head.split()) for head in heads]
    split = SplitText.of(summary.text, language)
    items = 0
    for number in range(len(split)):
        sentence = split.sentence(number)
        if not any(character.isalnum() for character in sentence):
            continue
        kind = mark(sentence)
        # `12. Mai` begins with a date: only what counts on from 1 is a list.
        if kind == "number" and sentence.lstrip("([")[:3].rstrip(".) ") == str(items + 1):
            items += 1
            kind = "bullet"
        bare = sentence.partition(" ")[2].lstrip()
        found.append(bare if kind in ("bullet", "heading") and bare else sentence)
    return found


def not_checked(summary: Document) -> list[Finding]:
    """What of a summary was set aside, as lines around an article are, and is no sentence of it."""
    aside = [one.kind for one in summary.set_aside if one.kind not in (*_HEADS, *_SAID_AGAIN)]
    if not aside:
        return []
    lines = (
        "1 line around the summary was"
        if len(aside) == 1
        else f"{len(aside)} lines around the summary were"
    )
    kinds = ", ".join(dict.fromkeys(aside))
    return [Finding("coverage", "notice", f"{lines} not checked: {kinds}")]
