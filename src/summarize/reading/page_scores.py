"""How much each line of a page looks like a line of its article, by its shape and its neighbours.

The features are the classical ones of text-block classification (Kohlschütter, Fankhauser and
Nejdl 2010, "Boilerplate detection using shallow text features"): words in a line, its end, figures
and capitals in it, and the same of the lines around it. A logistic model weighs them.
"""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from summarize.languages.tags import count_words
from summarize.reading.furniture import Furniture, ends_as_sentence, furniture

_LIST_MARK = re.compile(r"[-–—•·*+▪●►▶»›>|→]|[oO]\s|\d{1,2}[.)]\s")
_CELL = re.compile(r"\t|\s{3,}|\s[|/·•»>]\s")
# A year or a time of day, which date lines have.
_STAMP = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[:h]\d\d(?!\d)")
_PROSE_WORDS = 9
_LONG_LINE = 60


class Look(NamedTuple):
    """What is seen of a line alone.

    Attributes:
        words: how many it has.
        ends: whether it ends as a sentence does.
        furniture: what it says it is.
        prose: how much of running text it has: 0 to 1.
        features: of the logistic model, but for those of the neighbours.
    """

    words: int
    ends: bool
    furniture: Furniture | None
    prose: float
    features: tuple[float, ...]


def look_of(text: str) -> Look:
    """What is seen of a line alone."""
    words = count_words(text)
    ends = ends_as_sentence(text)
    known = furniture(text)
    inner = text.split()
    cased = [word for word in inner[1:] if word[0].isupper() or word[0].islower()]
    capitals = sum(word[0].isupper() for word in cased) / len(cased) if cased else 0.0
    digits = sum(map(str.isdigit, text)) / len(text)
    commas = sum(map(text.count, ",،，、;؛；।。")) > 0
    prose = 0.0
    if known is None:
        prose = min(1.0, words / 20) * (1.0 if ends else 0.5 if words > 25 else 0.15)
    features = (
        1.0,
        math.log1p(min(words, _LONG_LINE)),
        min(words, _LONG_LINE) / _LONG_LINE,
        float(ends),
        float(ends and words >= _PROSE_WORDS),
        float(ends and words < _PROSE_WORDS),
        float(bool(_LIST_MARK.match(text))),
        float(bool(_CELL.search(text))),
        capitals,
        min(1.0, digits * 4),
        float(commas),
        float(known is not None),
        float(known is not None and known.sure),
        float(not any(map(str.isalpha, text))),
        float(words < 14 and _STAMP.search(text) is not None),
    )
    return Look(words, ends, known, prose, features)


def looks_of(texts: Sequence[str]) -> list[Look]:
    """What is seen of each line alone."""
    return [look_of(text) for text in texts]


def neighbour_features(looks: Sequence[Look]) -> list[tuple[float, ...]]:
    """What is seen of each line's neighbours: prose, short lines and furniture around it."""
    prose = [look.prose for look in looks]
    known = [float(look.furniture is not None) for look in looks]
    short = [float(look.words < 6 and not look.ends) for look in looks]
    columns = [
        _faded(values, keep, back=back)
        for values, keeps in (
            (prose, (0.5, 0.8, 0.93)),
            (short, (0.5, 0.8, 0.93)),
            (known, (0.5, 0.9)),
        )
        for keep in keeps
        for back in (False, True)
    ]
    whole = sum(prose) or 1.0
    before, so_far = [], 0.0
    for value in prose:
        before.append(so_far / whole)
        so_far += value
    opened, places = 0.0, []
    for look in looks:
        places.append(opened)
        opened = max(opened * 0.9, float(look.furniture is not None and look.furniture.opens))
    columns += [before, [value * value for value in before], places]
    return list(zip(*columns, strict=True))


def _faded(values: Sequence[float], keep: float, *, back: bool) -> list[float]:
    """For each place the mean of those before it, or behind it, the near ones weighing more."""
    out = [0.0] * len(values)
    mean = 0.0
    for i in range(len(values) - 1, -1, -1) if back else range(len(values)):
        out[i] = mean
        mean = keep * mean + (1 - keep) * values[i]
    return out


# Fitted on 91 pages of the article extraction benchmark, the parts of which people had marked:
# logistic regression with a quadratic penalty of 10, each page weighing the same, and each line by
# the square root of its words. See `benchmarks/pages.py`.
_WEIGHTS: tuple[float, ...] = (
    -1.436,  # bias
    0.177,  # log words
    1.188,  # words
    0.664,  # ends
    0.640,  # ends long
    0.626,  # ends short
    -0.849,  # list mark
    0.161,  # cells
    0.401,  # capitals
    1.803,  # digits
    0.285,  # commas
    -2.083,  # furniture
    -1.377,  # sure
    -0.780,  # no letters
    -2.562,  # stamp
    1.750,  # prose above 0.5
    2.467,  # prose below 0.5
    0.675,  # prose above 0.8
    -1.190,  # prose below 0.8
    2.414,  # prose above 0.93
    -0.053,  # prose below 0.93
    -0.058,  # short above 0.5
    -0.750,  # short below 0.5
    -0.898,  # short above 0.8
    -0.586,  # short below 0.8
    -0.405,  # short above 0.93
    0.152,  # short below 0.93
    0.300,  # furniture above 0.5
    -1.135,  # furniture below 0.5
    -3.117,  # furniture above 0.9
    2.157,  # furniture below 0.9
    1.732,  # share of prose above
    -5.412,  # its square
    -1.199,  # opened
)


def scores_of(looks: Sequence[Look]) -> list[float]:
    """The log odds of each line that it is of the article."""
    return [
        sum(w * f for w, f in zip(_WEIGHTS, look.features + around, strict=True))
        for look, around in zip(looks, neighbour_features(looks), strict=True)
    ]


# The model errs towards leaving out; a lost line is worse than one too many.
_BIAS = 1.0
_CLIP = (-3.0, 4.0)


def run_of(scores: Sequence[float], looks: Sequence[Look]) -> tuple[int, int]:
    """The run of lines with the greatest sum of scores, which long lines have more of."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, (score, look) in enumerate(zip(scores, looks, strict=True)):
        value = max(_CLIP[0], min(_CLIP[1], score + _BIAS))
        if value > 0:
            value *= math.sqrt(max(1, min(look.words, _LONG_LINE)))
        if look.furniture is not None and look.furniture.opens:
            value -= _OPENS[look.furniture.kind]
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, found = total, (start, i + 1)
    if found == (0, 0):
        # Between so much furniture nothing scores well; the longest sentence is of the article.
        sentences = [i for i, look in enumerate(looks) if look.ends and look.furniture is None]
        longest = max(sentences, key=lambda i: looks[i].words, default=-1)
        return longest, longest + 1
    return found


# What a heading costs that opens something else; below one of comments the article is over.
_OPENS = {"related": 8.0, "comments": 25.0, "newsletter": 8.0}
