"""Texts that are told by turns, by entries or by items: whether one is, and what is told of it."""

from collections.abc import Sequence

from summarize.documents import Span
from summarize.lengths import Extent
from summarize.summarizing.conversations.entries import entries, select_entries
from summarize.summarizing.conversations.minutes import minutes, select_items
from summarize.summarizing.conversations.said import Said, select_said
from summarize.summarizing.conversations.turns import turns
from summarize.summarizing.told import Told
from summarize.text.split_text import SplitText


def told_by_turns(source: SplitText, draft: Sequence[str], limit: Extent) -> list[Told] | None:
    """What is told of a conversation, a live blog or minutes: who said what, or when.

    Args:
        source: the text.
        draft: sentences in its language that point at what to choose; may be empty.
        limit: the length of all that is told, names included.

    Returns:
        None where the text is none of these, or no sentence of it can be understood by itself.
    """
    said = _said(source.text, draft, limit, source.language)
    return [_told(one, source) for one in said] if said else None


def _said(text: str, draft: Sequence[str], limit: Extent, language: str) -> list[Said]:
    if (spoken := turns(text, language)) is not None:
        return select_said(text, spoken, draft, limit, language)
    if (stamped := entries(text, language)) is not None:
        return select_entries(text, stamped, draft, limit, language)
    if (items := minutes(text, language)) is not None:
        return select_items(text, items, draft, limit, language)
    return []


def _told(one: Said, source: SplitText) -> Told:
    origin = source.source(Span(one.start, one.end), 1.0)
    is_whole = " ".join(one.text.split()) == origin.text
    return Told(one.text, "verbatim" if is_whole else "proved", (origin,), label=one.speaker)
