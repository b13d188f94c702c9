"""Figures that are no totals: those that come on top (`two more`), and those of a night alone."""

import re
from collections.abc import Iterable
from fractions import Fraction

from summarize.digesting.figure import Figure
from summarize.digesting.reports import Told
from summarize.digesting.word_tables import Hit
from summarize.languages.tags import base
from summarize.patterns import any_of

# Others than those that were told before, who may be all of their kind: `5 dead, 12 others hurt`.
_OTHERS = frozenset(
    "others other outras outros outra outro otras otros autres andere anderen".split()
)
_REACH = 80
_MARK = re.compile(r"[,;:.()](?!\d)")
# What only some of the dead, or of the injured, have in common.
_PARTLY = {
    "en": r"overnight|(?:during|in) the night|last night|in (?:the )?(?:intensive care|hospital)"
    r"|of (?:their|his|her) (?:injuries|wounds|burns)",
    "pt": r"(?:durante a|na|nesta) (?:noite|madrugada)|no hospital|nos cuidados intensivos|na uti"
    r"|em consequência dos ferimentos",
    "es": r"(?:durante la|por la|en la|esta) (?:noche|madrugada)|anoche|en el hospital"
    r"|en cuidados intensivos|a causa de (?:las|sus) heridas",
    "fr": r"(?:dans|pendant|durant|au cours de) la nuit|cette nuit|à l['’]hôpital"
    r"|en réanimation|de (?:leurs|ses) blessures",
    "de": r"(?:in|während) der nacht|über nacht|in der vergangenen nacht|im krankenhaus"
    r"|auf der intensivstation|(?:ihren|seinen) verletzungen",
    "ru": r"ночью|за ночь|этой ночью|в больнице|от полученных травм|в реанимации",
    "ar": r"خلال الليل|ليلا|الليلة الماضية|في المستشفى|متأثرين بجراحهم",
}
_PARTLY_IN = any_of(_PARTLY)


class Totals:
    """The most that one report counts of what happened: less of it may be a part.

    Args:
        sentences: of the report, with its title.
    """

    def __init__(self, sentences: Iterable[Told]) -> None:
        self._most: dict[str, Fraction] = {}
        for told in sentences:
            for figure in told.figures:
                value = Fraction(figure.value)
                if value > self._most.get(figure.kind.action, Fraction(0)):
                    self._most[figure.kind.action] = value

    def has_more(self, figure: Figure) -> bool:
        """Whether the report tells more of what happened than a figure does."""
        action = figure.kind.action
        return bool(action) and self._most.get(action, Fraction(0)) > figure.value

    def is_added(self, told: Told, before: Told | None, figure: Figure) -> bool:
        """Whether a figure comes on top of another one: `two more people have died`.

        `Five died and 12 others were injured` tells of all who were injured.

        Args:
            told: the sentence.
            before: the sentence in front of it, if there is one.
            figure: in the sentence.
        """
        word = _more(told, figure)
        if word is None or (word in _OTHERS and not figure.kind.action):
            return False
        if not figure.kind.action or self.has_more(figure):
            return True
        own = [hit for hit in told.known if told.tokens[hit.first].start < figure.number.start]
        earlier = [*own, *(before.known if before is not None else ())]
        return not any(_is_another(hit, figure) for hit in earlier)

    def is_part(self, told: Told, figure: Figure, language: str) -> bool:
        """Whether a figure is a part of a total of its report: `two died overnight`, of eleven."""
        pattern = _PARTLY_IN.get(base(language))
        if pattern is None or figure.is_part or not self.has_more(figure):
            return False
        low, high = max(0, figure.span.start - _REACH), figure.span.end + _REACH
        for match in pattern.finditer(told.text, low, high):
            start, end = sorted((match.end(), figure.span.start))
            if match.start() >= figure.span.end:
                start, end = figure.span.end, match.start()
            if _MARK.search(told.text, start, end) is None:
                return True
        return False


def _is_another(hit: Hit, figure: Figure) -> bool:
    return hit.kind == "actions" and hit.meaning not in (figure.kind.action, "cost", "aid")


def _more(told: Told, figure: Figure) -> str | None:
    """The word beside a number that says that it comes on top; None for none."""
    first, last = _tokens_of(told, figure)
    bounds = [hit for hit in told.known if hit.kind == "bounds"]
    for hit in told.known:
        if hit.kind != "parts" or hit.meaning != "more":
            continue
        if any(one.first <= hit.first < one.last for one in bounds):
            # `More than 40`
            continue
        is_before = first - 1 <= hit.last <= first and _is_close(told, hit.last, first)
        is_behind = last <= hit.first <= last + 1 and _is_close(told, last, hit.first)
        if is_before or is_behind:
            return told.tokens[hit.first].folded
    return None


def _is_close(told: Told, first: int, last: int) -> bool:
    """Whether no mark stands between the token in front of one, and another."""
    start, end = told.tokens[max(0, first - 1)].end, told.tokens[min(last, len(told.tokens) - 1)]
    return _MARK.search(told.text, start, max(start, end.start)) is None


def _tokens_of(told: Told, figure: Figure) -> tuple[int, int]:
    """The first token of a number, and the one behind its last."""
    inside = [i for i, token in enumerate(told.tokens) if token.end > figure.number.start]
    first = inside[0] if inside else 0
    last = next((i for i in inside if told.tokens[i].start >= figure.number.end), len(told.tokens))
    return first, last
