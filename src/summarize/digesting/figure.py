"""A figure of a sentence, and where it stands in an event's reports."""

from dataclasses import dataclass
from typing import NamedTuple

from summarize.checking.numerals.items import Value
from summarize.digests import Bound
from summarize.documents import Span

# What is left, `the last 12 miners`: no total that could be compared.
REST = "rest:"
# What has been before: `from 380 to 412`.
WAS = "was:"
# A part of which nothing more is known: `two of them critically`.
PART = "part:"
# Whose age it is, where nobody is named.
AGED = frozenset(("men", "women", "children", "people"))
# What is counted where it is people, by its entry in `words.toml`.
PERSONS = frozenset(
    "people children women men soldiers police firefighters workers students passengers patients "
    "protesters families viewers members farmers doctors teachers migrants prisoners tourists "
    "volunteers candidates leaders observers".split()
)
# What happens to people, and to no thing that is counted.
OF_PEOPLE = frozenset(
    "killed injured arrested charged hospitalized infected homeless displaced".split()
)
# These are no persons, and it may happen to them.
BEINGS = PERSONS | {"animals", "bodies", "cases", "companies"}


class Kind(NamedTuple):
    """Which quantity a figure is of.

    Attributes:
        action: what happened to what is counted, as in `words.toml`; empty for nothing known.
        noun: what is counted: an entry of `words.toml`, `=` and the beginning of another word,
            `money:` and a currency, `unit:` and a unit of measure, or `%`.
    """

    action: str
    noun: str

    def __str__(self) -> str:
        return f"{self.action}/{self.noun}" if self.action else self.noun


@dataclass(frozen=True)
class Figure:
    """A number of a sentence, and what it is a number of.

    Attributes:
        value: the number.
        unit: of measure, or the currency; None for what is counted.
        kind: which quantity.
        bound: how it is meant.
        span: of the number with what is counted, in the sentence.
        number: of the number alone.
        is_part: it is a part of the figure before it (`51 of them civilians`).
        of: the word that is counted, as it is written; empty for none.
    """

    value: Value
    unit: str | None
    kind: Kind
    bound: Bound
    span: Span
    number: Span
    is_part: bool
    of: str


def is_known(kind: Kind) -> bool:
    """Whether words of the tables say what is counted, or what happened to it."""
    return bool(kind.action) or (kind.noun[:1].isalpha() and ":" not in kind.noun)


def unit_of(kind: Kind) -> str | None:
    """The unit, currency or sign of a kind; None for what is counted."""
    if kind.noun == "%":
        return "%"
    name, _, unit = kind.noun.partition(":")
    return unit if name in ("money", "unit") else None
