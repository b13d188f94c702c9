"""`lazy`: a regular expression that is compiled when it is first used; `any_of`: of words.

Most of them are for languages and places that a text has nothing of, and a large one takes longer
to compile than a short text to read.
"""

import re
from collections.abc import Mapping
from typing import Any, AnyStr, cast


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, later; an error in the pattern shows when it is used.

    Args:
        pattern: the regular expression.
        flags: as those of `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))


def any_of(words: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """A pattern for each language: one of its words, small or in capitals, and no part of another.

    Args:
        words: language -> regular expressions of its words, with `|` between them.
    """
    return {code: lazy(rf"\b(?:{some})\b", re.IGNORECASE) for code, some in words.items()}


class _Lazy:
    """Has what a pattern has, from the first time on that something of it is asked for."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("_"):
            raise AttributeError(name)
        if name == "pattern":
            return self._given[0]
        if "_compiled" not in self.__dict__:
            self._compiled: re.Pattern[Any] = re.compile(*self._given)
        value = getattr(self._compiled, name)
        # From now on, it is found without this method.
        self.__dict__[name] = value
        return value
