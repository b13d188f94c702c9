"""A summary of a conversation: sentences that were said, under the names of those who said them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.languages.scripts import count_words
from summarize.lengths import Extent
from summarize.summarizing.conversations.needs import Needs
from summarize.summarizing.conversations.telling import told
from summarize.summarizing.conversations.turns import Turn
from summarize.summarizing.conversations.units import MIN_CONTENT_WORDS, Passage, Unit, units

# A text is short where it is at most so many times as long as what is to be told of it: then what
# is said in few words counts as well.
_SHORT, _MIN_CONTENT_IF_SHORT = 20, 2


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
    is_short = count_words(text) <= _SHORT * limit.words
    least = _MIN_CONTENT_IF_SHORT if is_short else MIN_CONTENT_WORDS
    found = units(text, passages, language, spoken=crosses, least=least)
    needs = Needs(found, passages, crosses=crosses)
    chosen = told(found, passages, needs, draft, limit, language)
    return [
        _said([found[number] for number in some], text, passages)
        for some in _runs(chosen, found, least)
    ]


def _runs(chosen: Sequence[int], found: Sequence[Unit], least: int) -> Iterator[list[int]]:
    """The chosen sentences; a short one together with its neighbour of the same turn."""
    run: list[int] = []
    for number in chosen:
        if run:
            last, one = found[run[-1]], found[number]
            is_next = number == run[-1] + 1 and last.passage == one.passage
            if not (is_next and min(last.content_words, one.content_words) < least):
                yield run
                run = []
        run.append(number)
    if run:
        yield run


def _said(some: Sequence[Unit], text: str, passages: Sequence[Passage]) -> Said:
    start, end, said = some[0].start, some[-1].end, some[0].text
    for one, after in pairwise(some):
        # As in the text: no space where its script has none.
        said += (" " if text[one.end : after.start] else "") + after.text
    label = passages[some[0].passage].label
    return Said(label, start, end, said, f"{label}: {said}" if label else said)
