"""Sentences made false in one place, each by a rule that leaves no doubt; none may be proved."""

import random
import re
from collections.abc import Iterator

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?![\w.,])")
_DENIAL = re.compile(r"\bnot |n't\b|\bnever |\bno ")
_VERB = re.compile(r"\b(?:is|was|are|were|has|have|will|can)\b(?! not)")
_HEDGE = re.compile(
    r"\b(?:allegedly|reportedly|almost|nearly|could|may|might|would|only|former|about|up to"
    r"|at least|accused of|suspected of|some|if) "
)
_WORD = re.compile(r"\b[a-z]+\b")
_OPPOSITES = (
    "more less|before after|won lost|win lose|rise fall|rose fell|increase decrease|first last"
    "|up down|increased reduced|high low|higher lower|opened closed|arrested released|alive dead"
    "|guilty innocent|men women|man woman|boy girl|son daughter|mother father|husband wife"
    "|brother sister|north south|east west|home away|old new|good bad|best worst|hot cold"
    "|accepted rejected|admitted denied|approved refused"
)
_OPPOSITE = {
    one: other
    for pair in _OPPOSITES.split("|")
    for one, other in (pair.split(), pair.split()[::-1])
}
_MOST = 5


def mutated(sentence: str, text: str, dice: random.Random) -> list[str]:
    """A few sentences that say otherwise than one: another name, number or word, no denial.

    Args:
        sentence: one that a text proves.
        text: it, which has the other names and numbers.
        dice: which ones are taken.
    """
    found = list(dict.fromkeys(_mutated(sentence, text, dice)))
    dice.shuffle(found)
    return found[:_MOST]


def _mutated(sentence: str, text: str, dice: random.Random) -> Iterator[str]:
    names = sorted({match.group() for match in _NAME.finditer(text)})
    numbers = sorted({match.group() for match in _NUMBER.finditer(text)})
    in_sentence = list(_NAME.finditer(sentence))
    for match in in_sentence:
        name, own = match.group(), set(match.group().split())
        others = [
            one for one in names
            if one not in sentence and not own & set(one.split())
            and f"{name} {one}" not in text and f"{one} {name}" not in text
        ]  # fmt: skip
        if others:
            yield _put(sentence, match, dice.choice(others))
    for match in _NUMBER.finditer(sentence):
        others = [one for one in numbers if one not in sentence]
        yield _put(sentence, match, dice.choice(others or [str(int(match.group()) + 1)]))
    for match in (*_DENIAL.finditer(sentence), *_HEDGE.finditer(sentence)):
        yield _put(sentence, match, "")
    if match := _VERB.search(sentence):
        yield _put(sentence, match, f"{match.group()} not")
    for match in _WORD.finditer(sentence):
        if match.group() in _OPPOSITE:
            yield _put(sentence, match, _OPPOSITE[match.group()])
    if len(in_sentence) > 1 and in_sentence[0].group() != in_sentence[1].group():
        one, other = in_sentence[:2]
        swapped = _put(sentence, other, one.group())
        yield _put(swapped, one, other.group())


def _put(sentence: str, match: "re.Match[str]", text: str) -> str:
    return sentence[: match.start()] + text + sentence[match.end() :]
