"""What a sentence claims, word by word, in a form that sentences of other languages share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarize.digesting.days import weekdays_in
from summarize.digesting.figure import WAS
from summarize.digesting.name_keys import cognate, has_capital_nouns, name_key, names_of
from summarize.digesting.reports import Told
from summarize.digesting.word_tables import CONCEPTS, Hit, Token, concepts, hits, tokens_of
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

_TOLD = frozenset(("actions", "nouns", "topics"))
_MIN_WORD, _MIN_COMPOUND, _MIN_PART, _MIN_LAST = 4, 8, 3, 5
# What German puts between the parts of a compound.
_JOINTS = ("", "s", "n", "en", "es")
_CLAUSE_MARKS = frozenset(",;:–—()")


@dataclass(frozen=True, eq=False)
class Unit:
    """One word of a sentence, or a figure, by all that it may mean.

    Attributes:
        start: where it stands.
        keys: `n:` a name, `d:` a figure, `t:` a day, `c:` and `w:` what is in the tables, `k:` the
            beginning of a word, `y:` any other number.
    """

    start: int
    keys: frozenset[str]


@dataclass(frozen=True, eq=False)
class Claims:
    """What a sentence claims.

    Attributes:
        text: the sentence as it is compared: its translation where there is one.
        language: of that.
        units: its words in order.
        keys: all of theirs.
        more: keys of the original of a translation: they are in the sentence, too.
    """

    text: str
    language: str
    units: tuple[Unit, ...]
    keys: frozenset[str]
    more: frozenset[str]

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """Where its parts lie that marks set apart."""
        ends = [
            i for i, sign in enumerate(self.text)
            if sign in _CLAUSE_MARKS and not self.text[i + 1 : i + 2].isdecimal()
        ]  # fmt: skip
        return list(zip([0, *ends], [*ends, len(self.text)], strict=True))

    def of_kind(self, kind: str) -> frozenset[str]:
        """The keys of a kind."""
        return frozenset(key for key in self.keys if key[0] == kind)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers in digits, counted or not: `60,000 doses and 40,000 more`."""
        return frozenset(key[2:] for key in self.keys if key[0] in "dy")


def claims_of(told: Told, language: str, named: frozenset[str]) -> Claims:
    """What a sentence of a report claims.

    Args:
        told: the sentence.
        language: of the report.
        named: keys of names, of all reports whose language tells names by their capitals.
    """
    facts = [Unit(one.span.start, frozenset((f"t:{one.day.isoformat()}",))) for one in told.days]
    facts += [
        Unit(one.number.start, frozenset((f"d:{one.value}",)))
        for one in told.figures if one.kind.noun != WAS
    ]  # fmt: skip
    inside = [one.span for one in told.days] + [one.number for one in told.figures]
    # `Until Monday`: of which week is not known.
    open_days = [
        (span, number) for span, number in weekdays_in(told.text, language)
        if not any(one.span.start <= span.start < one.span.end for one in told.days)
    ]  # fmt: skip
    facts += [Unit(span.start, frozenset((f"u:{number}",))) for span, number in open_days]
    inside += [span for span, _ in open_days]
    own = list(_units(told.text, told.tokens, told.known, language, named))
    own = [
        one for one in own
        if not any(span.start <= one.start < span.end for span in inside)
    ]  # fmt: skip
    if not told.read_as:
        units = tuple(sorted((*own, *facts), key=lambda one: one.start))
        return Claims(told.text, language, units, _keys(units), frozenset())
    tokens = tokens_of(told.read_as)
    known = hits(tokens, told.read_in)
    read = [
        one for one in _units(told.read_as, tokens, known, told.read_in, named)
        if not any(key[0] == "y" for key in one.keys)
    ]  # fmt: skip
    units = (*facts, *read)
    keys = _keys(units)
    # Its own names and meanings are there, whatever a translator made of them.
    return Claims(told.read_as, told.read_in, units, keys | _keys(own), _keys(own) - keys)


def _keys(units: Sequence[Unit]) -> frozenset[str]:
    return frozenset(key for one in units for key in one.keys)


def _units(
    text: str, tokens: Sequence[Token], known: Sequence[Hit], language: str, named: frozenset[str]
) -> Iterator[Unit]:
    function = words_of(language).function
    meanings: dict[int, set[str]] = {}
    covered: set[int] = set()
    phrases: set[int] = set()
    for hit in (*known, *concepts(tokens, language)):
        if hit.kind in _TOLD or hit.kind == CONCEPTS:
            kind = "w" if hit.kind == CONCEPTS else "c"
            meanings.setdefault(hit.first, set()).add(f"{kind}:{hit.meaning}")
            covered |= set(range(hit.first + 1, hit.last))
            if hit.last - hit.first > 1:
                phrases.add(hit.first)
    names = _names(text, language, named)
    nouns = has_capital_nouns(language)
    for number, token in enumerate(tokens):
        word = token.folded
        if number in covered:
            continue
        keys = set(meanings.get(number, ()))
        if word[0].isdecimal():
            yield Unit(token.start, frozenset((f"y:{''.join(filter(str.isdecimal, word))}",)))
            continue
        if word in function and number not in phrases and not any(k[0] == "c" for k in keys):
            continue
        if token.capital:
            key = name_key(text[token.start : token.end])
            is_name = key in names and not (nouns and not named and keys)
            # `Tomas Birk` at the start of a sentence.
            if is_name or (key and not keys and _is_beside_name(text, tokens, number, names)):
                keys.add(f"n:{key}")
        if nouns and not keys and len(word) >= _MIN_COMPOUND:
            keys |= meanings_of_parts(word, base(language))
        if len(word) >= _MIN_WORD and word.isalpha() and (key := cognate(word)):
            keys.add(f"k:{key}")
        if keys:
            yield Unit(token.start, frozenset(keys))


def _is_beside_name(text: str, tokens: Sequence[Token], number: int, names: frozenset[str]) -> bool:
    """Whether a word with a capital stands right in front of a name."""
    if number + 1 >= len(tokens) or not tokens[number + 1].capital:
        return False
    token, behind = tokens[number], tokens[number + 1]
    key = name_key(text[behind.start : behind.end])
    return text[token.end : behind.start] == " " and key in names


def _names(text: str, language: str, named: frozenset[str]) -> frozenset[str]:
    """What may be a name: what is one elsewhere, and what has a capital inside the sentence."""
    if has_capital_nouns(language) and named:
        return named
    return named | names_of(text, language)


@lru_cache(maxsize=1 << 14)
def meanings_of_parts(word: str, language: str) -> frozenset[str]:
    """What both parts of a German compound mean, or else the last one; empty for no compound."""
    for cut in range(_MIN_PART, len(word) - _MIN_PART + 1):
        last = _meanings(word[cut:], language)
        for joint in _JOINTS if last else ():
            first = word[: cut - len(joint)]
            is_part = word[:cut].endswith(joint) and len(first) >= _MIN_PART
            if is_part and (found := _meanings(first, language)):
                return last | found
    for cut in range(_MIN_PART, len(word) - _MIN_LAST + 1):
        if last := _meanings(word[cut:], language):
            return last
    return frozenset()


def _meanings(word: str, language: str) -> frozenset[str]:
    token = [Token(0, len(word), word, capital=False)]
    found = {f"w:{hit.meaning}" for hit in concepts(token, language)}
    found |= {f"c:{hit.meaning}" for hit in hits(token, language) if hit.kind in _TOLD}
    return frozenset(found)
