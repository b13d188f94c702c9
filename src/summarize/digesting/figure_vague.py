"""Amounts that are no numbers: `hundreds of people were killed`. What they are is a bound.

They never make a row: they stand in one beside the number of another report.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.checking.numerals.reader import Amount
from summarize.digesting.counted import Counter
from summarize.digesting.figure import REST, WAS, Figure
from summarize.digesting.quantities import counted_amounts
from summarize.digesting.word_tables import Hit, Token
from summarize.documents import Span
from summarize.languages.tags import base

# The fewest that each may be: plurals are two of them, at least. Longer ones come first.
_AMOUNTS: dict[str, tuple[tuple[str, int], ...]] = {
    "en": (
        (r"hundreds of thousands", 200_000), (r"tens of thousands", 20_000),
        (r"(?:several|a few|many) thousand", 2_000), (r"(?:several|a few|many) hundred", 200),
        (r"(?:several|a few|many) dozen", 24), (r"(?:several )?thousands", 2_000),
        (r"(?:several )?hundreds", 200), (r"(?:several )?dozens", 24),
        (r"scores(?= (?:of|were|are|have|more)\b)", 40), (r"several", 2), (r"a handful", 2),
    ),
    "pt": (
        (r"centenas de milhares", 200_000), (r"dezenas de milhares", 20_000),
        (r"(?:vários )?milhares", 2_000), (r"(?:várias )?centenas", 200),
        (r"(?:várias )?dezenas", 20), (r"(?:várias )?dúzias", 24), (r"vári[oa]s", 2),
        (r"um punhado", 2),
    ),
    "es": (
        (r"(?:cientos|centenares) de miles", 200_000), (r"decenas de miles", 20_000),
        (r"(?:varios )?miles", 2_000), (r"(?:varios )?(?:cientos|centenares)", 200),
        (r"(?:varias )?decenas", 20), (r"(?:varias )?docenas", 24), (r"vari[oa]s", 2),
        (r"un puñado", 2),
    ),
    "fr": (
        (r"centaines de milliers", 200_000), (r"dizaines de milliers", 20_000),
        (r"(?:plusieurs |quelques )?milliers", 2_000),
        (r"(?:plusieurs |quelques )?centaines", 200),
        (r"(?:plusieurs |quelques )?dizaines", 20), (r"(?:plusieurs )?douzaines", 24),
        (r"plusieurs", 2), (r"une poignée", 2),
    ),
    "de": (
        (r"hunderttausende", 200_000), (r"zehntausende", 20_000),
        (r"(?:mehrere |einige )?tausende?|mehrere tausend", 2_000),
        (r"(?:mehrere |einige )?hunderte|(?:mehrere|einige) hundert", 200),
        (r"(?:mehrere |einige )?dutzende|(?:mehrere|einige) dutzend", 24), (r"mehrere", 2),
        (r"eine handvoll", 2),
    ),
    "ru": (
        (r"сотни тысяч", 200_000), (r"десятки тысяч", 20_000), (r"(?:несколько )?тысячи", 2_000),
        (r"несколько тысяч", 2_000), (r"сотни|несколько сотен", 200),
        (r"десятки|несколько десятков", 20), (r"несколько", 2),
    ),
    "ar": (
        (r"و?مئات الآلاف", 200_000), (r"و?عشرات الآلاف", 20_000), (r"و?آلاف", 2_000),
        (r"و?مئات", 200), (r"و?عشرات", 20), (r"و?عدة", 2),
    ),
}  # fmt: skip
_PATTERNS = {
    code: re.compile("|".join(rf"\b({words})\b" for words, _ in amounts), re.IGNORECASE)
    for code, amounts in _AMOUNTS.items()
}
# `2 thousands` is a number; not `in 1998 thousands`.
_DIGIT_BEFORE = re.compile(r"\d\s?\Z")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\s\Z")


def vague_figures_of(
    sentence: str, language: str, tokens: Sequence[Token], known: Sequence[Hit]
) -> list[Figure]:
    """The figures of a sentence that are no numbers, and of which something is told to happen.

    The value of each is the least that its words can mean, and its bound says so.

    Args:
        sentence: on one line.
        language: its BCP 47 tag.
        tokens: its words.
        known: the words of the tables among them.
    """
    vague = [
        one
        for one in _amounts(sentence, base(language))
        if tokens and one.span.end <= tokens[-1].end
    ]
    if not vague:
        return []
    kept, _ = counted_amounts(sentence, language, tokens, known)
    kept = [
        one for one in kept
        if not any(v.span.start < one.span.end and one.span.start < v.span.end for v in vague)
    ]  # fmt: skip
    amounts = sorted([*kept, *vague], key=lambda one: one.span)
    finder = Counter(sentence, language, tokens, known, amounts)
    found = []
    before: Figure | None = None
    for place, amount in enumerate(amounts):
        figure = finder.figure(place, before)
        before = figure or before
        is_told = figure is not None and figure.kind.noun not in (REST, WAS) and figure.kind.action
        if figure is not None and is_told and amount in vague and not figure.is_part:
            found.append(replace(figure, bound="at least"))
    return found


def _amounts(sentence: str, code: str) -> Iterator[Amount]:
    pattern = _PATTERNS.get(code)
    for match in pattern.finditer(sentence) if pattern is not None else ():
        before = sentence[max(0, match.start() - 6) : match.start()]
        is_number = _DIGIT_BEFORE.search(before) and not _YEAR_BEFORE.search(before)
        if match.lastindex and not is_number:
            _, value = _AMOUNTS[code][match.lastindex - 1]
            yield Amount(value, None, match.group(), Span(*match.span()))
