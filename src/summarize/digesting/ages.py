"""The ages of people in a sentence: `Saipov, 30, ...`, `Saipov, de 30 anos`."""

import re
from collections.abc import Sequence
from fractions import Fraction

from summarize.checking.numerals.reader import Amount
from summarize.digesting.figure import Figure, Kind
from summarize.digesting.name_keys import name_key
from summarize.digesting.word_tables import Hit, Token
from summarize.documents import Span

_AGE = re.compile(r"-?\s?years?[- ]old|\bjahre alt|-?jährig", re.IGNORECASE)
_AGED = re.compile(r"(?:aged|de|con|mit|im alter von|âgée?s? de|com|,)\s*\Z", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,}")
_BEFORE = re.compile(
    r"(?:\bde|\bcon|\bmit|\bcom|âgée? de|\baged|\bim alter von|,) ?\Z", re.IGNORECASE
)
_BARE = re.compile(r"[^\W\d_]{3}[,(] ?\Z")
_OLD = re.compile(r"(?:-year)?-old\b")
_COMMA_BEHIND = re.compile(r"[,)]")
# `Suspeito de 32 anos`: whoever that is.
_ROLE = re.compile(r"([^\W\d_]{4,}) (?:de|con|com|mit|aged) \Z", re.IGNORECASE)
_BARE_ROLE = re.compile(r"([^\W\d_]{4,}), \Z")
# `A woman of 84 died`: one person, and no noun behind the number.
_ONE_OF = re.compile(
    r"(?<!\w)(?P<who>(?:wo)?m[ae]n|boys?|girls?|home(?:m|ns)|mulher(?:es)?|menin[oa]s?|rapaz"
    r"|hombres?|mujer(?:es)?|niñ[oa]s?|hommes?|femmes?|garçons?|fillettes?|mann|männern?|frau(?:en)?"
    r"|junge|mädchen|мужчин[аыу]|женщин[аыу]|pensioner"
    r"|aposentad[oa]|jubilad[oa]|retraitée?|rentner(?:in)?|patient(?:in|e)?|paciente)\s"
    r"(?:of|aged|de|von|mit|com|con)\s(?:\d{1,3}(?:\s(?:ans|years|anos|años|jahren))?"
    r"(?:,\s|\s(?:and|e|y|et|und)\s(?:de\s)?)){0,3}\Z",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"\s*(?:[,.;:)!?–—]|\Z)|\s(?:and|e|y|et|und|were|was|have|has|had|foram|foi|est|sont|fue"
    r"|fueron|ist|sind|wurden?|on|in|who|died|dies|drowned|after|em|na|no|morr\w+|murió|murieron"
    r"|meurt|starb|starben|fell\w*|faleceu|falleció)\b",
    re.IGNORECASE,
)
_REACH, _MAX_AGE = 60, 119
# Who is no more than `, ` or ` de ` away.
_PERSONS, _BESIDE = frozenset(("men", "women", "children")), 6


def is_age(amount: Amount, sentence: str) -> bool:
    """Whether an amount of years is an age, of whomever."""
    if amount.unit is None or amount.unit.name != "year":
        return False
    start, end = amount.span
    before = sentence[max(0, start - 24) : start]
    return bool(_AGE.search(sentence, start, end + 8) or _AGED.search(before))


def age_of(
    amount: Amount, sentence: str, tokens: Sequence[Token], known: Sequence[Hit]
) -> Figure | None:
    """The age of somebody who is named beside it; None for any other amount.

    Args:
        amount: a number of the sentence.
        sentence: on one line.
        tokens: its words.
        known: those of the tables among them.
    """
    start, end = amount.span
    value = Fraction(amount.value)
    if value.denominator != 1 or not 0 < value <= _MAX_AGE:
        return None
    around = sentence[max(0, start - 12) : end + 14]
    at = start - max(0, start - 12)
    if old := _OLD.match(sentence, end):
        end = old.end()
    in_years = amount.unit is not None and amount.unit.name == "year"
    in_years = in_years and bool(_BEFORE.search(around[:at]) or _AGE.search(around[at:]))
    is_bare = _BARE.search(around[:at]) is not None and _COMMA_BEHIND.match(sentence, end)
    if one := _of_one(amount, sentence):
        return one
    if not in_years and not is_bare:
        return None
    # The first word of a sentence has a capital whatever it is.
    names = [*_CAPITAL.finditer(sentence, max(1, start - _REACH), start)]
    match = names[-1] if names else _CAPITAL.search(sentence, end, end + _REACH)
    persons = [
        hit for hit in known
        if hit.kind == "nouns" and hit.meaning in _PERSONS
        and 0 <= start - tokens[hit.last - 1].end <= _BESIDE
    ]  # fmt: skip
    if persons:
        # `Police arrest man, 32`: whoever else is named, it is his.
        near = persons[-1]
        span = Span(tokens[near.first].start, end)
        own = names[-1] if names and names[-1].start() >= tokens[near.last - 1].end else None
        if own is None:
            word = sentence[span.start : tokens[near.last - 1].end]
            kind = Kind("", f"age:{near.meaning}")
            return Figure(int(value), "year", kind, "", span, amount.span, False, word)
    key = name_key(match.group()) if match is not None else ""
    if match is None or not key:
        # `A guard, 58, was hurt`
        role = _ROLE if in_years else _BARE_ROLE
        who = role.search(sentence, max(0, start - _REACH), start)
        if who is None:
            return None
        span = Span(who.start(1), max(end, who.end(1)))
        return Figure(
            int(value), "year", Kind("", "age:people"), "", span, amount.span, False, who[1]
        )
    span = Span(min(match.start(), start), max(match.end(), end))
    return Figure(
        int(value), "year", Kind("", f"age:{key}"), "", span, amount.span, False, match.group()
    )


def _of_one(amount: Amount, sentence: str) -> Figure | None:
    """The age of a man, a woman or a child who is not named: `a woman of 84`; None for none."""
    start, end = amount.span
    who = _ONE_OF.search(sentence, max(0, start - _REACH), start)
    if who is None or amount.unit is not None or not _NO_NOUN.match(sentence, end):
        return None
    kind = Kind("", "age:people")
    span = Span(who.start("who"), end)
    return Figure(
        int(Fraction(amount.value)), "year", kind, "", span, amount.span, False, who["who"]
    )
