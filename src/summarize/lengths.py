"""The length of a summary: parse `120w`, `3s`, `10%` or `medium`, and choose sentences to fit it.

What `short`, `medium` and `long` come to depends on the text's length; `120w` is a number of
words, `3s` of sentences, and `10%` a share of the text's words.
"""

import heapq
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from summarize.errors import UsageError
from summarize.languages.scripts import count_words, in_one_line
from summarize.languages.tags import base, nearest

PRESETS = ("short", "medium", "long")
FORMS = "short, medium, long, or an amount such as 120w, 3s or 10%"
# A length counts as met when it is off by no more than this share.
TOLERANCE = 0.2

_AMOUNT = re.compile(
    r"(?P<number>\d{1,9}(?:[.,]\d{1,3})?)\s?(?P<unit>w|words?|s|sentences?|%)", re.IGNORECASE
)
_MAX_WORDS = 1_000_000
_MAX_SENTENCES = 10_000
# Words for a text of up to a thousand words; at most this share of a shorter text's words; but
# never fewer words than this.
_PRESET_WORDS = {"short": (40, 0.25, 25), "medium": (80, 0.4, 50), "long": (160, 0.6, 80)}
_USUAL_WORDS = 1000
WORDS_PER_SENTENCE = 25
_HEADLINE_WORDS = 12

# The search for a better choice of sentences is tried up to these sizes.
_MAX_SUMS = 400
_MAX_CHOICES = 60

# Words of a translation for each word of the English, as `count_words` counts them: measured on
# the human translations of 1,007 lines of news. Other languages count as 1.
_WORDS_PER_ENGLISH_WORD = {
    "ar": 0.93, "de": 1.01, "es": 1.16, "fr": 1.13, "he": 0.85, "hi": 1.24, "pt": 1.05, "ru": 0.92,
    "tr": 0.82, "zh": 1.07,
}  # fmt: skip


@dataclass(frozen=True)
class Extent:
    """A target length, in words or in sentences.

    Attributes:
        amount: at least 1.
        unit: what the amount counts.
    """

    amount: int
    unit: Literal["words", "sentences"]

    @property
    def words(self) -> int:
        """The length in words; a sentence counts as 25."""
        return self.amount if self.unit == "words" else self.amount * WORDS_PER_SENTENCE

    @property
    def sentences(self) -> int:
        """The length in sentences, at least 1."""
        return max(1, round(self.words / WORDS_PER_SENTENCE))

    @property
    def most(self) -> int:
        """The largest amount that still meets the target."""
        return int(self.amount * (1 + TOLERANCE) + 1e-9)

    def size(self, sentence: str) -> int:
        """The length of one sentence in this unit."""
        return 1 if self.unit == "sentences" else _words_of(sentence)

    def measured(self, sentences: Sequence[str]) -> int:
        """The length of several sentences in this unit."""
        return sum(map(self.size, sentences))

    def is_met(self, amount: int) -> bool:
        """Whether an amount is within a fifth of the target."""
        return abs(amount - self.amount) <= self.amount * TOLERANCE + 1e-9

    def times(self, factor: float) -> "Extent":
        """A number of words times a factor; a number of sentences stays the same."""
        if self.unit == "sentences":
            return self
        return Extent(max(1, round(self.amount * factor)), self.unit)

    def shared(self, parts: int) -> "Extent":
        """The length for each of several parts, rounded up."""
        return Extent(-(-self.amount // parts), self.unit)


@dataclass(frozen=True)
class Length:
    """A length as the user wrote it.

    Attributes:
        number: words, sentences or percent; 0 for a preset.
        unit: `words`, `sentences`, `%`, or the name of a preset.
    """

    number: float
    unit: str

    def extent(self, words: int) -> Extent:
        """The target length for a text with this many words."""
        if self.unit == "sentences":
            return Extent(int(self.number), "sentences")
        if self.unit == "words":
            return Extent(int(self.number), "words")
        if self.unit == "%":
            return Extent(max(1, round(words * self.number / 100)), "words")
        usual, share, least = _PRESET_WORDS[self.unit]
        # A longer text gets a longer summary, by the fourth root of how much longer it is.
        grown = usual * max(1.0, words / _USUAL_WORDS) ** 0.25
        return Extent(round(min(grown, max(least, share * words))), "words")

    def headline(self) -> Extent:
        """The target length for a headline.

        Raises:
            UsageError: the length is in sentences or percent.
        """
        if self.unit in ("sentences", "%"):
            raise UsageError(
                "length is given in sentences or percent, and a headline is one line; "
                "leave --length out, or give it in words, such as 10w"
            )
        return Extent(int(self.number) or _HEADLINE_WORDS, "words")


# The same sentences are measured many times while they are chosen from.
_words_of = lru_cache(maxsize=512)(count_words)


def parse(text: str) -> Length:
    """A length from `short`, `medium`, `long`, `120w`, `3s` or `10%`; `120` are words.

    Raises:
        UsageError: it is none of these, or out of range.
    """
    wanted = text.strip().casefold()
    if wanted in PRESETS:
        return Length(0, wanted)
    match = _AMOUNT.fullmatch(f"{wanted}w" if wanted.isdecimal() else wanted)
    if match is None:
        near = nearest(wanted, PRESETS)
        meant = f"; did you mean {near}?" if near else ""
        raise UsageError(f"length is {in_one_line(repr(text[:40]))}; it can be {FORMS}{meant}")
    number = float(match["number"].replace(",", "."))
    unit = {"w": "words", "s": "sentences", "%": "%"}[match["unit"][0]]
    most = {"words": _MAX_WORDS, "sentences": _MAX_SENTENCES, "%": 100}[unit]
    if not 0 < number <= most or (unit != "%" and number != int(number)):
        whole = f"a whole number of {unit}, from 1 to {most:,}"
        raise UsageError(
            f"length is {text.strip()!r}; it can be "
            f"{'more than 0% to 100%' if unit == '%' else whole}"
        )
    return Length(number, unit)


def translated(extent: Extent, source: str, target: str) -> Extent:
    """The length to write in one language so that the translation has a given length.

    Args:
        extent: length of the translation.
        source: BCP 47 tag of the language that is written.
        target: BCP 47 tag of the translation.
    """
    of_source, of_target = (_WORDS_PER_ENGLISH_WORD.get(base(tag), 1.0) for tag in (source, target))
    return extent.times(of_source / of_target)


def fit(sentences: Sequence[str], extent: Extent, shares: Sequence[int] | None = None) -> list[int]:
    """Indices of the sentences to keep so that their length comes nearest to a target.

    The last sentences are dropped first. Where that misses the target by more than a tenth, as few
    others as possible are dropped instead, but never the first one of a summary without parts.

    Args:
        sentences: of a summary.
        extent: the target; at least one sentence is kept.
        shares: for each sentence, the number of the part of the text that it summarizes; where
            there are several, the last sentence of the longest part is dropped first.
    """
    sizes = list(map(extent.size, sentences))
    if not sizes:
        return []
    if shares is not None and len(set(shares)) > 1:
        kept = _balanced(sizes, extent.amount, shares)
    else:
        kept = list(range(_prefix(sizes, extent.amount)))
    if abs(sum(sizes[i] for i in kept) - extent.amount) <= extent.amount * TOLERANCE / 2:
        return kept
    better = _subset(sizes, extent.amount, kept)
    return better if better is not None else kept


def _prefix(sizes: Sequence[int], wanted: int) -> int:
    """How many sentences from the start come nearest to the target; of two equal, the fewer."""
    sums = list(accumulate(sizes))
    return min(range(len(sums)), key=lambda i: (abs(sums[i] - wanted), i)) + 1


def _balanced(sizes: Sequence[int], wanted: int, shares: Sequence[int]) -> list[int]:
    """Drop the last sentence of the longest part, as long as that comes nearer to the target."""
    parts: dict[int, list[int]] = {}
    for i, share in enumerate(shares):
        parts.setdefault(share, []).append(i)
    held = {share: sum(sizes[i] for i in part) for share, part in parts.items()}
    total = sum(sizes)
    # The longest part comes first, parts of a single sentence last.
    queue = [(len(part) == 1, -held[share], -share) for share, part in parts.items()]
    heapq.heapify(queue)
    while total > wanted:
        share = -heapq.heappop(queue)[2]
        last = parts[share][-1]
        is_all = len(parts) == len(parts[share]) == 1
        if is_all or abs(total - sizes[last] - wanted) > total - wanted:
            break
        parts[share].pop()
        held[share] -= sizes[last]
        total -= sizes[last]
        if parts[share]:
            heapq.heappush(queue, (len(parts[share]) == 1, -held[share], -share))
        else:
            del parts[share]
    return sorted(i for part in parts.values() for i in part)


def _subset(sizes: Sequence[int], wanted: int, kept: Sequence[int]) -> list[int] | None:
    """A choice of sentences nearer to the target than `kept`, or None where there is none.

    Of the choices within a tenth of the target, the one that differs least from `kept`; else the
    nearest. All sums are tried, so it is for short summaries only; in a long one, dropping the last
    sentences comes near enough.
    """
    limit = int(wanted * (1 + TOLERANCE))
    if limit > _MAX_SUMS or len(sizes) > _MAX_CHOICES:
        return None
    inside = frozenset(kept)
    # sum -> (how many choices differ from `kept`, the choice)
    best: dict[int, tuple[int, tuple[int, ...]]] = {sizes[0]: (0, (0,))}
    for i, size in enumerate(sizes[1:], start=1):
        taken = i in inside
        news: dict[int, tuple[int, tuple[int, ...]]] = {}
        for total, (changes, choice) in best.items():
            for add in (taken, not taken):
                sum_ = total + size if add else total
                if sum_ > limit and add:
                    continue
                candidate = (changes + (add != taken), (*choice, i) if add else choice)
                if sum_ not in news or candidate[0] < news[sum_][0]:
                    news[sum_] = candidate
        best = news
    tenth = wanted * TOLERANCE / 2
    was = abs(sum(sizes[i] for i in kept) - wanted)
    total = min(best, key=lambda t: (max(tenth, abs(t - wanted)), best[t][0], abs(t - wanted), t))
    return list(best[total][1]) if abs(total - wanted) < was else None
