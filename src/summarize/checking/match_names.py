"""Names of those who play each other, told from what is said of them.

Many clubs are called by a common word, which a translator takes for that word. In `Forest and
Palace drew` nothing else tells a name, but they stand beside what only a match has: who beat whom,
and a score. Countries and peoples play each other too, and have names in every language.
"""

import re
from collections.abc import Iterator
from functools import cache

from summarize.languages.tags import base

_NAME = {
    "en": r"(?:[Tt]he )?(?P<{}>[A-Z][\w'’-]{{1,30}}(?: [A-Z][\w'’-]{{1,30}}){{0,2}})",
    "pt": r"(?:(?:[OoAa]s?|[dn]?[oa]s?|aos?|às?|pel[oa]s?) )?"
    r"(?P<{}>[A-ZÀ-Ý][\w'’-]{{1,30}}(?: [A-ZÀ-Ý][\w'’-]{{1,30}}){{0,2}})",
}
_SCORE = r"\d{1,3} ?[-–xX] ?\d{1,3}"
# What only those do who play each other.
_VERBS = {
    "en": r"(?:beat|beats|beating|thrash(?:ed|es|ing)|edged|hammered|trounced|outplayed|see off"
    r"|saw off|defeat(?:s|ed)|knock(?:s|ed) out|(?:was|were) beaten by"
    r"|(?:los(?:t|es?|ing)|wins?|won|draws?|drew|tied) (?:\d{1,2}[-–]\d{1,2} )?"
    r"(?:to|with|against|at))",
    "pt": r"(?:venceu|venceram|bateu|bateram|derrotou|derrotaram|golearam|goleou|eliminou"
    r"|eliminaram|(?:perd|ganh|empat|venc)(?:eu|ou|eram|aram)(?: por)?"
    r"(?: (?:de )?\d{1,2} ?(?:[-–xX]|a) ?\d{1,2})? (?:para|contra|com|d[oae]s?|ao?s?|no|na))",
}
# What two do together.
_TOGETHER = {
    "en": r"(?:drew|tied)(?: \d{1,2}[-–]\d{1,2})?(?= ?(?:[.,;!?]|$|on |in |at ))",
    "pt": r"empat(?:aram|am)(?= ?(?:[.,;!?]|$|por |em |n[oa]s? |ontem|hoje))",
}
_AND = {"en": "and", "pt": "e"}
_PEOPLES = {
    "en": re.compile(r"(?:ans?|ese|ish)$"),
    "pt": re.compile(r"(?:ês|es[ae]s|an[oa]s?|leir[oa]s?)$"),
}
_NOT_IN_MATCHES = frozenset(
    "republicans democrats conservatives liberals greens labour labor tories congress parliament "
    "senate allies nazis communists socialists christians muslims catholics protestants jews union "
    "confederates romans greeks turks arabs soviets french dutch danes swedes finns poles czechs "
    "slovaks serbs croats scots english british irish welsh spaniards japan he she they we it i "
    "you who what this that these those both neither each one god christ satan heaven "
    "republicanos democratas conservadores liberais verdes trabalhistas congresso parlamento "
    "senado aliados nazistas comunistas socialistas muçulmanos católicos protestantes judeus "
    "romanos gregos turcos árabes soviéticos ele ela eles elas nós isto isso deus cristo governo "
    "government justice supreme court".split()
)


def match_names(text: str, language: str) -> Iterator[tuple[int, str]]:
    """The words of the names of those who play each other in a text, with their places.

    Args:
        text: one sentence, or more.
        language: its BCP 47 tag; of others than English and Portuguese nothing is known.
    """
    language = base(language)
    for pattern in _patterns(language) if language in _NAME else ():
        for match in pattern.finditer(text):
            for group in match.groupdict():
                start = match.start(group)
                for word in _WORD.finditer(match[group] or ""):
                    name = re.sub(r"['’]s?$", "", word.group())
                    if name.casefold() not in _NOT_IN_MATCHES and not _PEOPLES[language].search(
                        name
                    ):
                        yield start + word.start(), name


_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")


@cache
def _patterns(language: str) -> list[re.Pattern[str]]:
    """Compiled on use: few texts are about a match."""
    one, other = _NAME[language].format("one"), _NAME[language].format("other")
    pair = rf"{one} {_AND[language]} {other}"
    verbs = _VERBS[language]
    return [
        re.compile(rf"(?<![\w-]){pattern}")
        for pattern in (
            rf"{one} {verbs} {other}",
            rf"{pair} {_TOGETHER[language]}",
            rf"{one} {_SCORE} {other}(?![\w-])",
            rf"{one} \d{{1,2}},? {other} \d{{1,2}}(?![\w:-]|\.\d)",
            rf"{one} (?:vs?\.?|[xX]) {other}",
        )
    ]
