"""Units of measure that a translation took for the other thing that their word means: `12 stone`.

Few words are both, and what stands beside them tells which: a number before `stone` in the
singular, `high` behind `hands`. The finding is sure only where the translation has the other thing
behind a number as well, so both languages must be in the table.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

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
    return list(_misread(translation, original, base(pair[0]), base(pair[1])))


def unit_findings(translation: str, original: str, pair: tuple[str, str]) -> list[Finding]:
    """One finding for each of them."""
    return [
        Finding(
            "unit",
            "warning",
            f"“{original[span.start : span.end]}” is a unit of measure here, and not “{wrong}”",
        )
        for span, wrong in misread_units(translation, original, pair)
    ]


def _misread(
    translation: str, original: str, source: str, target: str
) -> Iterator[tuple[Span, str]]:
    for unit, wrong in _patterns(source, target):
        used = [match.span("word") for match in wrong.finditer(translation)]
        for match, place in zip(unit.finditer(original), used, strict=False):
            yield Span(*match.span("word")), translation[slice(*place)]


def _patterns(source: str, target: str) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    if target not in _NUMBER:
        return
    for word in _WORDS.get(source, ()):
        if target in word.wrong:
            yield _behind_number(word.unit, source), _behind_number(word.wrong[target], target)


def _behind_number(word: str, language: str) -> re.Pattern[str]:
    # `re` keeps what it compiled.
    number = _NUMBER[language]
    between = r"(?:[ -]| e mei[oa] | and a half )"
    return re.compile(rf"(?<![\w.,]){number}{between}(?P<word>{word})(?!\w)", re.IGNORECASE)
