"""The figures of a sentence: so many of what, and what happened to them, in any language."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.checking.numerals.figures import figures
from summarize.checking.numerals.lexicon import WORD, known_words
from summarize.checking.numerals.reader import Amount
from summarize.digesting.ages import age_of, is_age
from summarize.digesting.counted import Counter
from summarize.digesting.day_words import AFTER
from summarize.digesting.days import date_spans
from summarize.digesting.days_to_come import is_total
from summarize.digesting.figure import WAS, Figure, Kind
from summarize.digesting.figure_money import MONEY_SIGN
from summarize.digesting.name_keys import cognate, name_key
from summarize.digesting.word_tables import LANGUAGES, Hit, Token, concepts, fold, hits
from summarize.documents import Span
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

# `M23`, `COVID-19`, `Boeing 737-800`: a part of a name.
_GLUED = re.compile(r"[^\W\d_]-?\Z|\d-\Z")
_GLUED_BEHIND = re.compile(r"-\d|[^\W\d_]\d")
# `A nine-storey block`
_COMPOUND = re.compile(r"-(?!year)[^\W\d_]")
# `The 12th minute`
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b|[ºª]")
_ORDINAL_BEHIND = re.compile(r"(?:st|nd|rd|th|er|ère|ème|e)\b|[ºª]")
# `2 a 1`, `3 x 0`, `2:1`; not `de 5 a 7`.
_SCORE = re.compile(r"(?<!\bde )(?<!\d)\d{1,2}(?: a | x |:)\Z")
_SCORE_BEHIND = re.compile(r"(?: a | x |:)\d{1,2}(?!\d)")
_RANGE = re.compile(r"\b(?:de|entre|from|von|between)\s\Z", re.IGNORECASE)
_AGE_BEHIND = re.compile(r"-?\s?years?[- ]old|\bjahre alt|-?jährig", re.IGNORECASE)
# `Aged 47`, whoever that is.
_AGED = re.compile(r"\b(?:aged|âgée?s? de|im alter von)\s\Z", re.IGNORECASE)
# Four figures in a row are a year here, where nothing that is counted follows.
_YEARS = range(1900, 2101)
_OLD_YEARS = range(1000, 1900)
_IN_YEAR = frozenset("in em en im jahr ano año annee since desde depuis seit of de von".split())
_DIGIT = re.compile(r"\d")
_NEVER = re.compile(r"(?!)")
_WORD = re.compile(WORD)
# `12 dead & 30 injured`; not `1/2`, `R&D`.
_JOINING = re.compile(r"(?<![^\W\d_])[&＆]|[&＆](?![^\W\d_])|(?<=\s)\+(?=\s)|(?<!\d)/|/(?!\d)")
# `12,34,56`, `1/0`: a piece of what is no number.
_BROKEN = re.compile(r"\d[.,/'’٫٬]\Z")
_BROKEN_BEHIND = re.compile(r"[.,/'’٫٬]\d")
# `Several hundred` is no hundred.
_VAGUE = re.compile(
    r"\b(?:several|a few|many|vários|várias|alguns|algumas|varios|varias|algunos|algunas"
    r"|plusieurs|quelques|mehrere|einige)\s\Z",
    re.IGNORECASE,
)
# `In 1998 hundreds of people died`
_YEAR_OF_MANY = re.compile(
    r"(?:1[5-9]|20)\d\d\s+(?:hundreds|thousands|dozens|scores|centenas|milhares|dezenas|cientos"
    r"|centenares|miles|decenas|docenas|centaines|milliers|dizaines|hunderte|tausende|dutzende"
    r"|zehntausende|сотни|тысячи|десятки)\b",
    re.IGNORECASE,
)
# What stands in numerals, and makes none by itself: `and`, `minus`, `March`.
_NO_NUMERALS = frozenset(("joiner", "half joiner", "point", "minus", "less", "over", "month"))
# Words so many characters away are near a figure; those that are not weigh less.
_NEAR, _OF_FAR = 70, 0.5


def figures_of(
    sentence: str, language: str, tokens: Sequence[Token], known: Sequence[Hit]
) -> list[Figure]:
    """The figures of a sentence, in its order.

    Dates, years, ages, times of day and numbers that belong to a name are none.

    Args:
        sentence: on one line.
        language: its BCP 47 tag.
        tokens: its words.
        known: the words of the tables among them.
    """
    if not _has_numeral(sentence, base(language)):
        return []
    if _JOINING.search(sentence):
        tokens = _with_signs(sentence, tokens)
        known = hits(tokens, language)
    kept, ages = counted_amounts(sentence, language, tokens, known)
    finder = Counter(sentence, language, tokens, known, kept)
    found: list[Figure] = []
    for place in range(len(kept)):
        figure = finder.figure(place, found[-1] if found else None)
        if figure is None:
            continue
        if figure.is_part and found and found[-1].kind == figure.kind:
            # `168 people, 51 of them civilians` stays together.
            whole = found[-1]
            found[-1] = replace(whole, span=Span(whole.span.start, figure.span.end))
        else:
            found.append(figure)
    if is_total(sentence, language):
        found = _without_parts(found, sentence, language)
    return sorted([*found, *ages], key=lambda one: one.number)


def counted_amounts(
    sentence: str, language: str, tokens: Sequence[Token], known: Sequence[Hit]
) -> tuple[list[Amount], list[Figure]]:
    """The amounts of a sentence that count something, in its order, and the ages in it.

    Args:
        sentence: on one line.
        language: its BCP 47 tag.
        tokens: its words.
        known: the words of the tables among them.
    """
    amounts = sorted(figures(sentence, language).amounts, key=lambda one: one.span)
    if not amounts:
        return [], []
    dates = date_spans(sentence, language)
    ages = [
        figure for one in amounts if (figure := age_of(one, sentence, tokens, known)) is not None
    ]
    kept = [one for one in amounts if _counts(one, sentence, dates, tokens, known)]
    return [one for one in kept if not any(one.span == age.number for age in ages)], ages


def _with_signs(sentence: str, tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence with the signs that join them, as words."""
    signs = [
        Token(match.start(), match.end(), fold(match.group()), capital=False)
        for match in _JOINING.finditer(sentence, 0, tokens[-1].end if tokens else 0)
    ]
    return sorted([*tokens, *signs])


def _without_parts(found: Sequence[Figure], sentence: str, language: str) -> list[Figure]:
    """The figures of a total, those marked that only add to it: `to 17 after two had died`."""
    after = AFTER.get(base(language), _NEVER)
    kept = []
    for one in found:
        is_less = any(each.kind == one.kind and each.value > one.value for each in found)
        first = found[0].number.end
        is_behind = after.search(sentence, first, one.number.start) if one is not found[0] else None
        is_added = is_behind is not None and one.value < found[0].value
        is_part = bool(one.kind.action) and (is_less or is_added)
        kept.append(replace(one, kind=Kind("", WAS), span=one.number) if is_part else one)
    return kept


def _has_numeral(sentence: str, language: str) -> bool:
    """Whether a sentence has a digit, or a word that may be a number: most have neither."""
    if language not in LANGUAGES or _DIGIT.search(sentence):
        return True
    words = known_words(language)
    return any(
        item.kind not in _NO_NUMERALS
        for match in _WORD.finditer(sentence) for item in words[match.group()]
    )  # fmt: skip


def _counts(
    amount: Amount,
    sentence: str,
    dates: Sequence[Span],
    tokens: Sequence[Token],
    known: Sequence[Hit],
) -> bool:
    """Whether an amount is one, and no date, age, year or part of a name."""
    start, end = amount.span
    # French `sept` alone is seven, and no September.
    in_dates = any(s.start < end and start < s.end for s in dates if s != amount.span)
    if in_dates or amount.value < 0:
        return False
    before, behind = sentence[max(0, start - 24) : start], sentence[end : end + 16]
    is_digit = amount.text[-1:].isdecimal()
    if _YEAR_OF_MANY.match(amount.text):
        return False
    if _BROKEN.search(before) or _BROKEN_BEHIND.match(behind):
        return False
    if not is_digit and amount.text[:1].isalpha() and _VAGUE.search(before):
        return False
    if amount.unit is None and _COMPOUND.match(behind):
        return False
    if (
        _AGED.search(before)
        or _AGE_BEHIND.search(amount.text)
        or _GLUED.search(before)
        or _GLUED_BEHIND.match(behind)
    ):
        return False
    if _ORDINAL.search(amount.text) or (is_digit and _ORDINAL_BEHIND.match(behind)):
        return False
    if _SCORE.search(before) or (_SCORE_BEHIND.match(behind) and not _RANGE.search(before)):
        return False
    if amount.unit is not None and amount.unit.name == "year":
        return not is_age(amount, sentence)
    bare = amount.text.strip()
    if bare.isdecimal() and len(bare) == 4 and not MONEY_SIGN.search(before):
        place = next(i for i, token in enumerate(tokens) if token.end >= end)
        is_counted = any(h.first in (place + 1, place + 2) and h.kind == "nouns" for h in known)
        word = tokens[place - 1].folded if place else ""
        if int(bare) in _YEARS or (int(bare) in _OLD_YEARS and word in _IN_YEAR):
            return is_counted
    return not _AGE_BEHIND.match(behind.lstrip())


def context_of(
    figure: Figure, sentence: str, tokens: Sequence[Token], known: Sequence[Hit], language: str
) -> dict[str, float]:
    """The words around a figure, by their meaning or their beginning, with how near they are.

    Args:
        figure: the figure.
        sentence: where it stands.
        tokens: its words.
        known: those of the tables among them.
        language: its BCP 47 tag.
    """
    function = words_of(language).function
    covered: set[int] = set()
    found: dict[str, float] = {}

    def add(key: str, start: int) -> None:
        if figure.span.start <= start < figure.span.end:
            # What is counted, or its unit.
            return
        away = start - figure.span.end if start >= figure.span.end else figure.span.start - start
        near = 1.0 if away <= _NEAR else _OF_FAR
        found[key] = max(near, found.get(key, 0.0))

    for hit in known:
        if hit.kind in ("actions", "nouns", "topics"):
            covered |= set(range(hit.first, hit.last))
            add(hit.meaning, tokens[hit.first].start)
    for hit in concepts(tokens, language):
        if hit.first not in covered and tokens[hit.first].folded not in function:
            covered |= set(range(hit.first, hit.last))
            add(hit.meaning, tokens[hit.first].start)
    for number, token in enumerate(tokens):
        inside = figure.span.start <= token.start < figure.span.end
        if inside or number in covered or not token.folded.isalpha() or token.folded in function:
            continue
        key = (
            name_key(sentence[token.start : token.end]) if token.capital else cognate(token.folded)
        )
        if key:
            add(key, token.start)
    for key in (figure.kind.noun, figure.kind.action, fold(figure.of)):
        found.pop(key, None)
    return found
