"""Persons of an English text whose sex it makes unmistakable, and whose noun does not say it.

`The 39-year-old`, `a former teacher`: English says by pronouns whether it is a man or a woman,
other languages by the noun. A person's sex is taken from a text only where nothing else is
possible: all of its pronouns and titles are of one sex, or those of the sentence and of the next
one, which goes on with `He` or `She`. Of what nobody's pronoun speaks, nothing is said.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.checking.named_persons import NamedPersons, Sex, wordings
from summarize.documents import Span
from summarize.patterns import lazy

_SIGNS = re.compile(
    r"\b(?:(?P<male>he|him|his|himself|he's|he'd|he'll|Mr|Sir)"
    r"|(?P<female>she|her|hers|herself|she's|she'd|she'll|Mrs|Ms|Miss|Mme|Dame))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[\"“'‘]?(?:He|His|She|Her)\b")
_ALL_TEXT = 2
_MANY = 8
_NEARLY_ALL = 0.9
# Nouns for whom a text is written about; who has a part of his own in it (a judge, a lawyer) is
# often somebody else than the one of whom all the pronouns speak.
_SUBJECTS = (
    "teacher|player|leader|singer|student|pupil|director|writer|author|champion|swimmer|runner|"
    "minister|senator|scientist|professor|nurse|presenter|cyclist|photographer|researcher|mayor|"
    "winner|engineer|producer|dancer|teenager|pensioner|skier|boxer|politician|governor|"
    "worker|farmer|employee|designer|artist|athlete|driver|pilot|doctor|surgeon|lecturer|"
    "golfer|journalist|reporter|youngster|prisoner|footballer|striker|defender|midfielder|"
    "goalkeeper|tutor|musician|composer|novelist|broadcaster|councillor|gymnast|wrestler|medallist"
)
_YEARS_OLD = re.compile(
    r"\b(?P<article>the|an?|this)\s+(?P<age>\d{1,3})[- ]year[- ]old\b", re.IGNORECASE
)
# What follows where `39-year-old` is the noun: a verb or what is no noun.
_NO_NOUN = lazy(
    r"\s*(?:$|[,.;:!?)\"”’'–—-]|(?:who|whose|is|was|has|had|were|will|would|can|could|may|might|must|"
    r"should|did|does|from|in|at|on|of|and|but|or|to|by|for|with|after|before|as|also|then|now|"
    r"later|never|still|already|recently|allegedly|reportedly|told|said|says|made|won|left|took|"
    r"came|went|got|became|began|died|lost|met|ran|hit|put|set|fell|felt|kept|held|gave|found|"
    r"spent|saw|knew|thought|wrote|added|joined|scored|admitted|denied|appeared|pleaded|"
    r"(?!retired|married|aged|disabled|experienced|gifted|injured|convicted|unemployed)[a-z]{3,}ed)"
    r"\b)"
)
_SUBJECT = lazy(
    r"[\"“'‘]?(?P<article>The|An?)\s+(?P<before>(?:(?!(?:the|that|who|which|of|to|and|or|with|in|for|by|"
    r"from|on|at|is|was|has)\b)[\w'-]+\s+){0,6}?)(?P<noun>"
    rf"(?:ex-)?(?:{_SUBJECTS}))(?=\s*,|\s+(?:who|whose|is|was|has|had|will|would|said|says|told|from"
    r"|at|in|of|won|died|scored|admitted|denied|[a-z]{3,}ed)\b)"
)
# A member of a party, who is hardly ever spoken of without a name beside.
_MEMBER = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n?)\s+(?:(?!of\b|and\b|to\b|in\b)[\w.'-]+\s+){0,2}?"
    r"(?P<noun>Democrat|Republican|Conservative|lawmaker)\b(?!\s+(?:[A-Z]|Party|party))"
)
_SAYS_SEX = re.compile(
    r"\b(?:male|female|man|woman|men|women|boy|girl|lady|gentleman|mother|father|son|daughter|"
    r"sister|brother|wife|husband|king|queen|her|his|their|two|three|most|other)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Person:
    """A person in a sentence.

    Attributes:
        article: where the article before the noun ends.
        span: of the noun, `39-year-old` or `teacher`.
        noun: in small letters; empty for an age.
        age: in years; None for a noun.
        sex: None where the text does not tell it.
    """

    article: int
    span: Span
    noun: str
    age: int | None
    sex: Sex | None


class Persons:
    """The persons of a text.

    Args:
        sentences: of the text, in order.

    Attributes:
        named: those whom it names.
    """

    def __init__(self, sentences: Iterable[str]) -> None:
        texts = [sentence.strip() for sentence in sentences]
        self._next = {_letters(text): next_ for text, next_ in pairwise(texts)}
        signs = [sex for text in texts for sex in _signs(text)]
        self._only = _only(signs)
        self.named = NamedPersons(texts)

    def of(self, sentence: str) -> list[Person]:
        """The persons whose noun has no sex, in one sentence of the text."""
        sex = self._sex(sentence)
        found = [
            Person(
                match.end("article"),
                Span(match.start("age"), match.end()),
                "",
                int(match["age"]),
                sex,
            )
            for match in _YEARS_OLD.finditer(sentence)
            if _NO_NOUN.match(sentence, match.end())
        ]
        if len(found) > 1:
            found = [Person(p.article, p.span, p.noun, p.age, None) for p in found]
        subject = _SUBJECT.match(sentence)
        is_known = sex is not None and subject is not None and _is_alone(sentence)
        if is_known and subject is not None and not _SAYS_SEX.search(subject["before"]):
            span = Span(*subject.span("noun"))
            noun = subject["noun"].removeprefix("ex-")
            found.append(Person(subject.end("article"), span, noun, None, sex))
        return found or self._members(sentence)

    def _members(self, sentence: str) -> list[Person]:
        """`The Massachusetts Democrat spoke about her future`, where nobody else is named."""
        match = _MEMBER.search(sentence)
        if match is None or not _is_alone(sentence) or _MEMBER.search(sentence, match.end()):
            return []
        signs = set(_signs(sentence[match.end() :]))
        if len(signs) != 1 or set(_signs(sentence[: match.start()])) - signs:
            return []
        span = Span(*match.span("noun"))
        noun = match["noun"].casefold()
        return [Person(match.end("article"), span, noun, None, signs.pop())]

    def _sex(self, sentence: str) -> Sex | None:
        if self._only is not None:
            return self._only
        own = set(_signs(sentence))
        following = self._next.get(_letters(sentence), "")
        after: Sex | None = None
        if _GOES_ON.match(following) and len(set(_signs(following))) == 1:
            after = next(_signs(following))
        if len(own) == 1 and after in (None, *own):
            [one] = own
            return one if after is not None or _is_alone(sentence) else None
        return after if not own and _is_alone(sentence) else None


def _only(signs: Sequence[Sex]) -> Sex | None:
    """The sex of the one of whom a text speaks: of all of its signs, or of nearly all of many."""
    if not signs:
        return None
    [(sex, times)] = Counter(signs).most_common(1)
    if times == len(signs) >= _ALL_TEXT or times >= max(_MANY, _NEARLY_ALL * len(signs)):
        return sex
    return None


def _signs(text: str) -> Iterator[Sex]:
    for match in _SIGNS.finditer(text):
        yield "male" if match["male"] else "female"


def _letters(text: str) -> str:
    """What is the same however a text is punctuated."""
    return "".join(filter(str.isalnum, text))


# `The Boston Globe` and `Maine Saturday` are nobody.
_TWO_CAPITALS = re.compile(
    r"(?<=[a-z,] )(?<![Tt]he )[A-Z][a-z]+ "
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]+"
)


def _is_alone(sentence: str) -> bool:
    """Whether a sentence names nobody else, of whom its pronouns may speak."""
    inside = _TWO_CAPITALS.findall(sentence)
    return not inside and not re.search(
        r"\b(?:man|woman|boy|girl|mother|father|son|daughter|wife|husband|girlfriend|boyfriend|"
        r"client|victim|colleague|sister|brother)s?\b",
        sentence,
    )


def with_sex(sentence: str, person: Person, *, first: bool = False) -> str:
    """A sentence whose noun says the sex of a person.

    Args:
        sentence: in which the person is.
        person: one.
        first: directly behind the article, and not before the noun.
    """
    if person.age is not None:
        return f"{sentence[: person.span.end]} {_noun_of(person)}{sentence[person.span.end :]}"
    place = person.article if first else person.span.start
    if first:
        return f"{sentence[:place]} {person.sex}{sentence[place:]}"
    return f"{sentence[:place]}{person.sex} {sentence[place:]}"


def _noun_of(person: Person) -> str:
    if person.sex is None:
        return "person"
    grown, young = ("woman", "girl") if person.sex == "female" else ("man", "boy")
    return grown if (person.age or 0) >= _GROWN else young


_GROWN = 18


def others(persons: Persons, sentence: str) -> list[str]:
    """Other wordings of a sentence, which say the sex of its persons by words."""
    found = []
    for person in persons.of(sentence):
        if person.sex is not None and person.age is None:
            found += [with_sex(sentence, person), with_sex(sentence, person, first=True)]
    return [*found, *wordings(sentence, persons.named.of(sentence))]
