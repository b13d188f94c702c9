"""A summary of a conversation: sentences that were said, under the names of those who said them."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.lengths import Extent
from summarize.summarizing.conversations.needs import Needs
from summarize.summarizing.conversations.telling import told
from summarize.summarizing.conversations.turns import Turn
from summarize.summarizing.conversations.units import Passage, units


@dataclass(frozen=True)
class Said:
    """A sentence of a summary that somebody said, or that stands under a time.

    Attributes:
        speaker: their label, as the text has it; the time of an entry; empty where nobody is named.
        start, end: where the sentence stands in the text.
        text: what stands there, less fillers.
        shown: as it is printed, with the label in front.
    """

    speaker: str
    start: int
    end: int
    text: str
    shown: str


def select_said(
    text: str, turns: Sequence[Turn], draft: Sequence[str], limit: Extent, language: str
) -> list[Said]:
    """Sentences that tell a conversation, in its order.

    Args:
        text: the conversation.
        turns: what `turns.turns` made of it.
        draft: sentences of a draft in the language of the text, which point at what to choose; may
            be empty.
        limit: the length of all that is printed, the labels included; a tenth more is taken where
            that fills it better.
        language: BCP 47 tag of the text.

    Returns:
        Nothing where no sentence can be understood by itself.
    """
    passages = [Passage(turn.speaker, turn.words) for turn in turns]
    return select(text, passages, draft, limit, language)


def select(
    text: str,
    passages: Sequence[Passage],
    draft: Sequence[str],
    limit: Extent,
    language: str,
    *,
    crosses: bool = True,
) -> list[Said]:
    """The same for passages of any kind, in the order in which they are to be told.

    Args:
        text: what the passages are of.
        passages: who says, or when it says, what.
        draft: as for `select_said`.
        limit: as for `select_said`.
        language: BCP 47 tag of the text.
        crosses: whether the start of a passage answers to the one before, as in what is spoken.
    """
    found = units(text, passages, language, spoken=crosses)
    needs = Needs(found, passages, crosses=crosses)
    chosen = told(found, passages, needs, draft, limit, language)
    return [
        Said(label, one.start, one.end, one.text, f"{label}: {one.text}" if label else one.text)
        for one in map(found.__getitem__, chosen)
        for label in (passages[one.passage].label,)
    ]
