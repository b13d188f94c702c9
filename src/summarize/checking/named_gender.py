"""The gender of what a translation calls a person whom the sentence names.

`U.S. Sen. Elizabeth Warren` is no `senador norte-americano Elizabeth Warren`, and `Warren, a
frequent critic` no `Warren, um crítico frequente`. Looked at are nouns that stand directly before
a name, behind it and a comma, and behind it and a form of `be`; nouns that say nothing of the sex
(`a vítima`) are not, nor are those that another name follows.
"""

import re
from collections.abc import Iterator, Sequence

from summarize.checking.gendered_nouns import NOUNS, GenderedNouns
from summarize.checking.named_persons import NamedPerson, Sex
from summarize.documents import Finding, Span
from summarize.languages.tags import base

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
# What may stand between a noun and the name: an adjective, and hardly a verb.
_ADJECTIVE = re.compile(
    r".+-.+|.*(?:an[oa]|[eéê]sa?|ense|ist[ae]|ale?|iv[oa]|if|ive|aine?|aise?|ien|ienne|eir[oa]|democrata)"
)
_BEFORE, _BEHIND = 5, 4
_MAX_BEFORE = 120
_COMMA = re.compile(r",\s*")
# What a clause of its own begins with, where the name is its subject.
_CLAUSE = re.compile(
    r"(?:^\s*|[,;:.!?\"“”'‘«(—–-]\s*|\b(?:que|che|dass|mas|pero|mais|ma|aber)\s+)$"
)
_WORDS: dict[Sex, str] = {"female": "a woman", "male": "a man"}
_MAX_FOUND = 5
_NEAR = 20
_MAX_CHARACTERS = 4000


def languages() -> frozenset[str]:
    """The languages of translations whose nouns are known."""
    return frozenset(NOUNS)


def wrong_gender_of_named(
    translation: str, original: str, persons: Sequence[NamedPerson], language: str
) -> list[Finding]:
    """Findings where a translation calls a woman by a man's noun, or the other way round.

    Args:
        translation: of one sentence.
        original: that sentence.
        persons: whom it names, the longest name first.
        language: BCP 47 tag of the translation.
    """
    nouns = NOUNS.get(base(language))
    if nouns is None:
        return []
    found: dict[Span, Finding] = {}
    shown = translation[:_MAX_CHARACTERS]
    for one in persons:
        for match in re.finditer(rf"(?<!\w){re.escape(one.name)}(?!\w)", shown):
            place = next(_wrong(translation, original, match.span(), one, nouns), None)
            if place is not None:
                said = translation[place.start : place.end]
                message = f"{said!r}: {one.name} is {_WORDS[one.sex]}"
                found.setdefault(place, Finding("gender", "warning", message, place))
    return list(found.values())[:_MAX_FOUND]


def _wrong(
    text: str, original: str, at: tuple[int, int], person: NamedPerson, nouns: GenderedNouns
) -> Iterator[Span]:
    """The places of nouns of the other gender beside a name."""
    seen = (
        _before(text, *at, nouns),
        _behind(text, original, at[1], person.name, nouns),
        _predicate(text, *at, nouns),
    )
    for one in seen:
        if one is not None and one[0] != person.sex:
            yield Span(min(one[1], at[0]), max(one[2], at[1]))


def _before(text: str, start: int, end: int, nouns: GenderedNouns) -> tuple[Sex, int, int] | None:
    """`o senador norte-americano Elizabeth Warren`, `o presidente, Elin Jones,`."""
    low = max(0, start - _MAX_BEFORE)
    words = list(_WORD.finditer(text, low, start))[-_BEFORE - 1 :]
    edge, comma = start, False
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        gap = text[word.end() : edge].strip().removeprefix(".")
        if gap == "," and edge == start and text[end : end + 1] in (",", ".", ")", ""):
            comma = True
        elif gap:
            return None
        edge = word.start()
        folded = word.group().casefold()
        article = words[place - 1] if place > 0 else None
        sex = _sex(folded, article.group().casefold() if article is not None else "", nouns)
        if sex is not None:
            first = article.start() if article is not None else word.start()
            return sex, first, word.end()
        if folded in nouns.neither or not _may_be_between(words, place, nouns, comma=comma):
            return None
    return None


def _may_be_between(
    words: Sequence[re.Match[str]], place: int, nouns: GenderedNouns, *, comma: bool
) -> bool:
    """Whether a word may stand between a noun and the name that it is of."""
    word = words[place].group()
    folded = word.casefold()
    if folded in nouns.of:
        # `o secretário de Negócios Greg Clark`, and not `o marido de Elizabeth Warren`
        return place + 1 < len(words) and words[place + 1].group()[0].isupper()
    if word[0].isupper():
        return place > 0 and (not comma or words[place - 1].group().casefold() in nouns.of)
    return bool(_ADJECTIVE.fullmatch(folded))


def _behind(
    text: str, original: str, end: int, name: str, nouns: GenderedNouns
) -> tuple[Sex, int, int] | None:
    """`Warren, um crítico frequente`."""
    comma = _COMMA.match(text, end)
    if comma is None or not re.search(rf"{re.escape(name)},\s+(?:[a-z]|the\b)", original):
        return None
    return _noun_from(text, comma.end(), nouns)


def _predicate(
    text: str, start: int, end: int, nouns: GenderedNouns
) -> tuple[Sex, int, int] | None:
    """`Warren é um crítico`."""
    words = list(_WORD.finditer(text, end, end + 40))[:2]
    before = text[max(0, start - _NEAR) : start]
    if not words or text[end : words[0].start()].strip() or not _CLAUSE.search(before):
        return None
    if words[0].group().casefold() not in nouns.being:
        return None
    return _noun_from(text, words[0].end() + 1, nouns)


def _noun_from(text: str, place: int, nouns: GenderedNouns) -> tuple[Sex, int, int] | None:
    """The first noun for a person from a place on, if no mark or preposition stands before it."""
    words = list(_WORD.finditer(text, place, place + _MAX_BEFORE))[: _BEHIND + 1]
    edge, article = place, ""
    for number, word in enumerate(words[:_BEHIND]):
        folded = word.group().casefold()
        if text[edge : word.start()].strip() or word.group()[0].isupper():
            return None
        edge = word.end()
        if number == 0 and any(folded in kind for kind in nouns.articles):
            article = folded
            continue
        sex = _sex(folded, article, nouns)
        if sex is not None:
            after = words[number + 1] if number + 1 < len(words) else None
            is_of_another = (
                after is not None
                and after.group()[0].isupper()
                and not text[edge : after.start()].strip()
            )
            return None if is_of_another else (sex, words[0].start(), word.end())
        if folded in nouns.of or folded in nouns.neither:
            return None
    return None


def _sex(noun: str, article: str, nouns: GenderedNouns) -> Sex | None:
    """The sex that a noun says, by itself or by the article before it."""
    plain = noun.removeprefix("ex-").removeprefix("vice-")
    masculine, feminine = nouns.articles
    if plain in nouns.masculine:
        return "male"
    if plain in nouns.feminine:
        return "female"
    if plain in nouns.both and (article in masculine) != (article in feminine):
        return "male" if article in masculine else "female"
    return None
