"""Persons of an English text by name, whose sex is known: by first name, by title, by pronouns.

`Elizabeth Warren` is a woman by her first name, `Ms Hill` by her title, and so is `Hill` wherever a
text has one of that name only. A name that tells nothing is somebody's sex where all sentences that
name nobody else have pronouns of one sex. Where two of these disagree, nothing is said.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from summarize.checking.first_names import MEN, WOMEN

Sex = Literal["female", "male"]

_NAME = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]{1,30}(?:\s(?:[A-Z]\.|(?:de|da|di|van|von|der|bin|al|la|le|Mc|O)\b|"
    r"[A-ZÀ-Þ][\w’'-]{1,30})){0,4}"
)
_PRONOUN = re.compile(
    r"\b(?:(?P<male>he|him|his|himself)|(?P<female>she|her|hers|herself))\b", re.I
)
_MALE_TITLES = frozenset("mr sir lord king prince father duke".split())
_FEMALE_TITLES = frozenset("mrs ms miss mme dame lady queen princess duchess".split())
# Words before a name that are none of it.
_TITLES = frozenset(
    "sen senator rep representative president chancellor minister secretary judge justice dr "
    "doctor professor prof governor gov mayor general colonel captain lt col sgt reverend rev "
    "pope bishop "
    "archbishop detective inspector officer coach democrat republican chief former us uk".split()
)
# What ends with these, or has them in front, is no person.
_NO_PERSON = frozenset(
    "street road avenue lane square park hospital university college school institute foundation "
    "prize award awards medal cup trophy center centre bridge airport station stadium arena "
    "theatre theater museum island islands county city town river lake bay beach church "
    "cathedral hall "
    "house act law bill case report show company group inc ltd corp bank hotel club united "
    "rovers city "
    "championship open trust society association party press post times".split()
)
_NO_PERSON_BEFORE = frozenset(
    "st saint hurricane storm mount fort port lake cape the san santa".split()
)
_MAX_NAMES = 400
_MAX_CHARACTERS = 2000
_LONGEST_WORD = 40


@dataclass(frozen=True)
class NamedPerson:
    """Somebody whom a sentence names.

    Attributes:
        name: as the sentence has it, without titles.
        sex: that is known of this person.
    """

    name: str
    sex: Sex


@dataclass(frozen=True)
class _Mention:
    name: str
    surname: str
    first: str
    title: str
    end: int


class NamedPersons:
    """The named persons of a text.

    Args:
        sentences: of the text, in order.
    """

    def __init__(self, sentences: Iterable[str]) -> None:
        told: defaultdict[str, set[Sex]] = defaultdict(set)
        self._pronouns: defaultdict[str, set[Sex]] = defaultdict(set)
        full: set[str] = set()
        for sentence in sentences:
            mentions = list(_mentions(sentence))
            for one in mentions:
                sex = _by_name(one)
                if sex is not None:
                    told[one.surname].add(sex)
                if one.first:
                    full.add(one.surname)
            firsts = {one.first for one in mentions if one.first}
            if len({one.surname for one in mentions}) == 1 and len(firsts) <= 1:
                self._pronouns[mentions[0].surname] |= set(_signs(sentence[mentions[0].end :]))
            if len(told) > _MAX_NAMES:
                break
        self._sexes: dict[str, Sex] = {}
        for surname in {*told, *full}:
            sexes = told[surname] | self._pronouns[surname]
            if len(sexes) == 1:
                self._sexes[surname] = next(iter(sexes))

    def of(self, sentence: str) -> list[NamedPerson]:
        """The persons that a sentence names and whose sex is known."""
        found: dict[str, NamedPerson] = {}
        for one in _mentions(sentence):
            own = _by_name(one)
            sex = self._sexes.get(one.surname) if own is None else own
            pronouns = self._pronouns.get(one.surname, set())
            # A pronoun may speak of somebody else, but not all of them.
            if sex is not None and (not pronouns or sex in pronouns):
                found.setdefault(one.name, NamedPerson(one.name, sex))
        return sorted(found.values(), key=lambda one: -len(one.name))


def _mentions(sentence: str) -> Iterator[_Mention]:
    """The names of persons in a sentence, as far as they look like some."""
    for match in _NAME.finditer(sentence[:_MAX_CHARACTERS]):
        words = match.group().split()
        low = 0
        title = ""
        while low < len(words) and (plain := _plain(words[low])) in _ALL_TITLES:
            title = plain if plain in _MALE_TITLES | _FEMALE_TITLES else title
            low += 1
        before = _word_before(sentence, match.start())
        if low == 0 and before and (plain := _plain(before[0])) in _ALL_TITLES:
            title = plain if plain in _MALE_TITLES | _FEMALE_TITLES else title
        name = words[low:]
        if not name or (before and low == 0 and _plain(before[0]) in _NO_PERSON_BEFORE):
            continue
        if any(_plain(word) in _NO_PERSON for word in name) or _plain(name[0]) in _NO_PERSON_BEFORE:
            continue
        name[-1] = re.sub(r"['’]s?$", "", name[-1])
        first = _plain(name[0]) if len(name) > 1 else ""
        yield _Mention(" ".join(name), name[-1], first, title, match.end())


_ALL_TITLES = _TITLES | _MALE_TITLES | _FEMALE_TITLES


def _by_name(one: _Mention) -> Sex | None:
    """What a title or a first name tells."""
    if one.title:
        return "male" if one.title in _MALE_TITLES else "female"
    if one.first in WOMEN:
        return "female"
    return "male" if one.first in MEN else None


def _signs(text: str) -> Iterator[Sex]:
    for match in _PRONOUN.finditer(text):
        yield "male" if match["male"] else "female"


def _word_before(text: str, place: int) -> list[str]:
    """The word that ends before a place; none at the start."""
    return text[max(0, place - _LONGEST_WORD) : place].split()[-1:]


def _plain(word: str) -> str:
    """A word in small letters without accents and the marks at its ends."""
    folded = unicodedata.normalize("NFD", word.casefold().strip(".,'’"))
    return "".join(c for c in folded if not unicodedata.combining(c))


_SHORT_TITLES = {"Sen.": "Senator", "Rep.": "Representative", "Gov.": "Governor"}
_SHORT_TITLE = re.compile(r"\b(?:Sen|Rep|Gov)\.(?=\s[A-ZÀ-Þ])")
_NOUN = re.compile(
    r"\b(?:critic|writer|author|senator|governor|candidate|democrat|republican|lawmaker|leader|minister|"
    r"president|actor|singer|lawyer|judge|doctor|player|coach|teacher|officer|professor|director|"
    r"founder|manager|activist|journalist|artist|scientist|champion|winner|swimmer|runner|diver|"
    r"mayor|councillor|secretary|spokesperson|opponent|executive|engineer|photographer)\b",
    re.IGNORECASE,
)
_MOST_WORDINGS = 8
_NEAR = 80


def wordings(sentence: str, persons: Sequence[NamedPerson]) -> list[str]:
    """The sentence in words that say the sex of those whom it names: `a frequent female critic`."""
    if not persons or len(sentence) > _MAX_CHARACTERS:
        return []
    found = [_SHORT_TITLE.sub(lambda match: _SHORT_TITLES[match.group()], sentence)]
    for one in persons:
        name = re.escape(one.name)
        behind = re.search(rf"{name},\s+(?P<article>an?|the)\s+", sentence)
        if behind is not None:
            noun = _NOUN.search(sentence, behind.end(), behind.end() + _NEAR)
            if noun is not None:
                found.append(_with(sentence, noun.start(), f"{one.sex} "))
            article = "the" if behind["article"] == "the" else "a"
            found.append(f"{sentence[: behind.start('article')]}{article} {one.sex} "
                         f"{sentence[behind.end() :]}")  # fmt: skip
        before = re.search(rf"\b[a-z][\w-]+(?=,?\s+{name}(?!\w))", sentence)
        if before is not None and _NOUN.fullmatch(before.group()):
            found.append(_with(sentence, before.start(), f"{one.sex} "))
        found.append(_titled(sentence, one))
    return [one for one in dict.fromkeys(found) if one != sentence][:_MOST_WORDINGS]


def _titled(sentence: str, person: NamedPerson) -> str:
    """With `Ms.` before a name, where no noun for the same person stands before it."""
    title = "Ms." if person.sex == "female" else "Mr."

    def titled(match: re.Match[str]) -> str:
        before = _word_before(sentence, match.start())
        is_called = before and (before[0].endswith(",") or _NOUN.fullmatch(before[0]))
        is_longer = before and before[0][:1].isupper() and match.start() > len(before[0]) + 1
        return match.group() if is_called or is_longer else f"{title} {match.group()}"

    return re.sub(rf"(?<!\w){re.escape(person.name)}(?!\w)", titled, sentence)


def _with(text: str, place: int, word: str) -> str:
    return text[:place] + word + text[place:]
