"""How much a name sounds like the words of a text, by what each letter is worth beside another.

A pair of letters is worth the logarithm of how much more often than by chance they stand for each
other in names that are written in both scripts (Ristad and Yianilos 1998, Learning String-Edit
Distance). The best way to lay a name beside a word is found for all words at once.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from summarize.checking.sounds.sound_keys import Writing

if TYPE_CHECKING:
    import numpy as np

# Of a letter that the table does not know.
_UNKNOWN_ADDED, _UNKNOWN = -3.0, -4.0
# Endings of cases, which a name has in one language and not in the other.
_ENDING = -0.5
_MAX_ENDING = 2
_MIN_LETTERS = 3
# In a text with more words than this it cannot be told, nor in bounded time.
MAX_WORDS = 60_000


@dataclass(frozen=True)
class Table:
    """What the letters of one script are worth beside those of another.

    Attributes:
        own: the letters of names, each with its row; row 0 is for none.
        other: the letters of words, each with its column; column 0 is for none.
        worth: `(rows, columns)`.
    """

    own: dict[str, int]
    other: dict[str, int]
    worth: "np.ndarray"

    @classmethod
    def between(cls, script: Writing | None, other: Writing | None) -> "Table | None":
        """The table of names in one script and words in another; None where none was learned."""
        if script != "Latn" and other == "Latn":
            found = cls.between("Latn", script)
            return None if found is None else cls(found.other, found.own, found.worth.T)
        return _tables().get(other) if script == "Latn" and other is not None else None


class Words:
    """The words of a text, to be compared with names.

    Args:
        words: their keys, as `sound_keys` has them; at least one.
        table: between names and them.
    """

    def __init__(self, words: Sequence[str], table: Table) -> None:
        import numpy as np

        self._table = table
        self._chance = math.log(len(words))
        self._lengths = np.array([len(one) for one in words])
        self._letters = np.zeros((len(words), int(self._lengths.max())), dtype=np.int64)
        for row, one in enumerate(words):
            self._letters[row, : len(one)] = [table.other.get(c, -1) for c in one]
        self._unknown = self._letters < 0
        self._letters[self._unknown] = 0
        added = np.where(self._unknown, _UNKNOWN_ADDED, table.worth[0][self._letters])
        self._added = added
        self._start = np.concatenate([np.zeros((len(words), 1)), np.cumsum(added, axis=1)], axis=1)

    @classmethod
    def of(cls, keys: Iterable[str], table: Table) -> "Words | None":
        """The words of these keys; None where there are none, or more than can be compared."""
        words: set[str] = set()
        for one in keys:
            words.add(one)
            if len(words) > MAX_WORDS:
                return None
        return cls(sorted(words), table) if words else None

    def likeness(self, keys: Sequence[str], *, inflects: bool = False) -> float:
        """How much the most similar word sounds like a name, for each of its letters.

        What the best of so many words reaches by chance is taken off.

        Args:
            keys: the ways in which the name may sound.
            inflects: the name or the words may have an ending that the other lacks.
        """
        endings = range(_MAX_ENDING + 1) if inflects else range(1)
        found = [
            (self._worth(one[: len(one) - cut], inflects=inflects) + cut * _ENDING - self._chance)
            / (len(one) - cut)
            for one in keys
            for cut in endings
            if cut == 0 or len(one) - cut > _MIN_LETTERS
        ]
        return max(found, default=0.0)

    def _worth(self, name: str, *, inflects: bool) -> float:
        """The worth of the best way to lay a name beside a word, of the best word."""
        import numpy as np

        worth, before = self._table.worth, self._start
        for letter in name:
            row = self._table.own.get(letter)
            lost = _UNKNOWN_ADDED if row is None else float(worth[row, 0])
            together: Any = _UNKNOWN if row is None else worth[row][self._letters]
            together = np.where(self._unknown, _UNKNOWN, together)
            best = np.maximum(before[:, :-1] + together, before[:, 1:] + lost)
            now = np.empty_like(before)
            now[:, 0] = before[:, 0] + lost
            for column in range(best.shape[1]):
                now[:, column + 1] = np.maximum(
                    best[:, column], now[:, column] + self._added[:, column]
                )
            before = now
        rows = np.arange(len(self._lengths))
        found = before[rows, self._lengths]
        for cut in range(1, _MAX_ENDING + 1 if inflects else 1):
            shorter = before[rows, np.maximum(self._lengths - cut, 0)] + cut * _ENDING
            found = np.where(self._lengths - cut >= _MIN_LETTERS, np.maximum(found, shorter), found)
        return float(found.max())


@cache
def _tables() -> dict[str, Table]:
    import numpy as np

    text = files(__package__).joinpath("costs.json").read_text(encoding="utf-8")
    return {
        script: Table(
            {letter: row for row, letter in enumerate(one["own"], start=1)},
            {letter: column for column, letter in enumerate(one["other"], start=1)},
            np.array(one["worth"], dtype=np.float64) / 10,
        )
        for script, one in json.loads(text).items()
    }
