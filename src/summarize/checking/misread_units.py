"""Units of measure that a translation took for the other thing that their word means: `12 stone`.

Few words are both, and what stands beside them tells which: a number before `stone` in the
singular, `high` behind `hands`. The finding is sure only where the translation has the other thing
behind a number as well, so both languages must be in the table. Short units, `11st 4lb`, are lost
where the translation has their number and no unit, whatever its language: `11º`, `o 11 e`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarize.checking.numerals.amounts import KnownAmounts
from summarize.checking.numerals.figures import Figures, figures
from summarize.checking.numerals.reader import Amount
from summarize.checking.numerals.unit_names import MEASURES
from summarize.checking.numerals.units import Unit
from summarize.documents import Finding, Span
from summarize.languages.tags import base

_NUMBER = {
    "en": r"(?:\d[\d.,]*|half an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|fifty|hundred|thousand|few|several|many)",
    "pt": r"(?:\d[\d.,]*|meia|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|vinte"
    r"|trinta|quarenta|cinquenta|cem|mil|poucas|poucos|várias|vários|muitas)",
}


class _Word(NamedTuple):
    """A word that is a unit.

    Attributes:
        unit: the word, and what must stand behind it.
        wrong: what else it means, by the language of the translation.
    """

    unit: str
    wrong: dict[str, str]


# Of a weight or a length: `11st`, `5ft`, `6'`.
_SHORT = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2}| ?½)? ?(?:(?:st|ft|in|lbs?)(?!\w)|['’′]|[\"”″]|'')",
    re.IGNORECASE,
)
# What makes an ordinal of a number.
_MARK = re.compile(r"\.?[ºª°]|\.(?= \w)|(?:er|ère|ème|e|th|st|-?й)(?!\w)")
_KEPT = re.compile(r" ?(?:st|ft|in|lbs?)(?!\w)", re.IGNORECASE)
_MOST = 40
_NEAR = 4
_WORDS = {
    "en": (
        _Word(r"stone(?! (?:wall|steps?|bridge|house|building|floor|age)s?\b)", {"pt": "pedras?"}),
        _Word(r"hands(?= (?:high|tall|in height)\b)", {"pt": "mãos?"}),
        _Word(
            r"yards?(?= (?:away|long|wide|high|deep|from|off|behind|ahead|out|in|to|line)\b)",
            {"pt": "(?:pátio|quintal|quinta)(?:s|is)?"},
        ),
        _Word(r"(?:foot|feet)(?= (?:high|tall|long|wide|deep)\b)", {"pt": "patas?"}),
        _Word(r"knots(?! in (?:a|the|his|her|my)\b)", {"pt": "laços?"}),
        _Word(r"rods?(?= (?:long|wide|away)\b)", {"pt": "(?:hastes?|varetas?|barras?)"}),
        _Word(r"chains?(?= (?:long|wide|away)\b)", {"pt": "(?:correntes?|cadeias?)"}),
    ),
    "pt": (
        _Word("braças?", {"en": "arms?"}),
        _Word("palmos?", {"en": "palms?"}),
        _Word("alqueires?", {"en": "bushels?"}),
        _Word("arrobas?", {"en": "(?:at signs?|@|at)"}),
        _Word("nós", {"en": "(?:of us|we|us|nodes?)"}),
        _Word("varas?(?= de (?:comprimento|largura|altura)\\b)", {"en": "(?:sticks?|poles?)"}),
        _Word("onças?(?= de (?:ouro|prata|peso|chá|líquido)\\b)", {"en": "jaguars?"}),
        _Word("libras?(?= de \\w+)(?! de (?:ouro|multa)\\b)", {"en": "quid"}),
    ),
}


def misread_units(translation: str, original: str, pair: tuple[str, str]) -> list[tuple[Span, str]]:
    """The places of units in a sentence that its translation took for something else, with that.

    Args:
        translation: of one sentence.
        original: the sentence.
        pair: BCP 47 tags of the languages of the original and of the translation.
    """
    return [
        *_misread(translation, original, base(pair[0]), base(pair[1])),
        *_lost(translation, original, pair),
    ]


def unit_findings(translation: str, original: str, pair: tuple[str, str]) -> list[Finding]:
    """One finding for each of them."""
    return [
        Finding(
            "unit",
            "warning",
            _message(original[span.start : span.end], wrong),
        )
        for span, wrong in misread_units(translation, original, pair)
    ]


def _message(unit: str, wrong: str) -> str:
    if unit[0].isdigit():
        return f"“{unit}” has a unit of measure, and “{wrong}” has none"
    return f"“{unit}” is a unit of measure here, and not “{wrong}”"


def _misread(
    translation: str, original: str, source: str, target: str
) -> Iterator[tuple[Span, str]]:
    for unit, wrong in _patterns(source, target):
        there = [match.span("word") for match in unit.finditer(original)]
        used = [match.span("word") for match in wrong.finditer(translation)] if there else []
        for span, place in zip(there, used, strict=False):
            yield Span(*span), translation[slice(*place)]


def _lost(translation: str, original: str, pair: tuple[str, str]) -> Iterator[tuple[Span, str]]:
    """The short units of a sentence whose number its translation has without a unit."""
    if base(pair[0]) != "en" or _SHORT.search(original) is None:
        return
    theirs, ours = figures(original, *pair), figures(translation, pair[1], pair[0])
    short = [one for one in theirs.amounts if _SHORT.fullmatch(one.text)][:_MOST]
    for amount in short:
        if amount.text in translation:
            continue
        wrong = _without_unit(amount, theirs, ours)
        if wrong is not None and not _KEPT.match(translation, wrong.end):
            yield amount.span, _with_mark(translation, wrong)


def _without_unit(amount: Amount, theirs: Figures, ours: Figures) -> Span | None:
    """Where the number of an amount stands in a translation without a unit for it."""
    assert amount.unit is not None  # noqa: S101 - for the type checker
    same = [one for one in ours.amounts if one.value == amount.value]
    dimension = _dimension(amount.unit)
    measured = [one for one in ours.amounts if one.unit and _dimension(one.unit) == dimension]
    ends = [one.span.end for one in measured]
    # `5 pés 11`: the second unit is often left out.
    if any(one in measured or _is_near(one.span.start, ends) for one in same):
        return None
    bare = [one.span for one in same if one.unit is None or one.unit.name == "degree"]
    if not same:
        # `O décimo primeiro` is no amount.
        bare = [one.span for one in ours.numbers if str(amount.value) in one.readings]
    elsewhere = [one for one in theirs.amounts if one.value == amount.value and one.unit is None]
    if len(bare) <= len(elsewhere) or KnownAmounts(ours.amounts).are_in([amount]):
        return None
    return bare[-1]


def _dimension(unit: Unit) -> str:
    return MEASURES[unit.name].dimension


def _is_near(start: int, ends: Sequence[int]) -> bool:
    return any(0 <= start - end <= _NEAR for end in ends)


def _with_mark(text: str, number: Span) -> str:
    mark = _MARK.match(text, number.end)
    return text[number.start : mark.end() if mark else number.end]


@cache
def _patterns(source: str, target: str) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    if target not in _NUMBER:
        return []
    return [
        (_behind_number(word.unit, source), _behind_number(word.wrong[target], target))
        for word in _WORDS.get(source, ())
        if target in word.wrong
    ]


def _behind_number(word: str, language: str) -> re.Pattern[str]:
    number = _NUMBER[language]
    between = r"(?:[ -]| e mei[oa] | and a half )"
    return re.compile(rf"(?<![\w.,]){number}{between}(?P<word>{word})(?!\w)", re.IGNORECASE)
