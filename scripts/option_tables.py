"""Tables of the fields of `Options` and `RunOptions`, out of their docstrings."""

import inspect
import re
from collections.abc import Callable
from dataclasses import fields
from functools import partial

from scripts.markdown import table
from summarize import Options
from summarize.batch import RunOptions

# A name or several of them, and what is said of them over one or more lines.
_ATTRIBUTE = re.compile(r"^    (?P<names>\w+(?:, \w+)*): (?P<said>.+(?:\n {8}.+)*)", re.MULTILINE)

_LARGE = 10_000


def settings(record: type[Options] | type[RunOptions]) -> str:
    """A row for each field: its name, its default, and what its docstring says of it."""
    text = inspect.getdoc(record) or ""
    part = text.partition("Attributes:\n")[2].partition("\n\n")[0]
    said = {
        name: " ".join(match["said"].split())
        for match in _ATTRIBUTE.finditer(part)
        for name in match["names"].split(", ")
    }
    rows = [
        (f"`{one.name}`", _default(one.default), said[one.name].replace("|", "\\|"))
        for one in fields(record)
    ]
    return table(("field", "default", "what it is"), rows)


def _default(value: object) -> str:
    is_large = type(value) is int and value >= _LARGE
    return f"`{value:_}`" if is_large else f"`{value!r}`"


MAKERS: dict[str, Callable[[], str]] = {
    "options": partial(settings, Options),
    "run-options": partial(settings, RunOptions),
}
