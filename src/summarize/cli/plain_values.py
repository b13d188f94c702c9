"""Parameters whose plain values are taken as they come from the command line.

Typer has pydantic check each value, also of an option that nobody gave, and importing that takes as
long as reading all arguments. A text where one is wanted, and a choice that is spelled as it is
known, need no check; all other values get it.
"""

from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer.core import TyperArgument, TyperOption


# Typer keeps the types of click's contexts to itself.
class PlainOption(TyperOption):
    """An option."""

    def process_value(self, ctx: Any, value: Any) -> Any:  # noqa: ANN401
        """The value as its command gets it."""
        if not _is_plain(self, value):
            return super().process_value(ctx, value)
        taken = _taken(self, value)
        return taken if self.callback is None else self.callback(ctx, self, taken)


class PlainArgument(TyperArgument):
    """An argument."""

    def process_value(self, ctx: Any, value: Any) -> Any:  # noqa: ANN401
        """The value as its command gets it."""
        if not _is_plain(self, value):
            return super().process_value(ctx, value)
        taken = _taken(self, value)
        return taken if self.callback is None else self.callback(ctx, self, taken)


def make_plain(parameter: Any) -> None:  # noqa: ANN401 - of click, which typer keeps to itself
    """Have a parameter that typer made take plain values as they are."""
    if type(parameter) is TyperOption:
        parameter.__class__ = PlainOption
    elif type(parameter) is TyperArgument:
        parameter.__class__ = PlainArgument


def _is_plain(parameter: TyperOption | TyperArgument, value: Any) -> bool:  # noqa: ANN401
    if parameter.required:
        return False
    wanted: Any = parameter.type_descriptor.annotation
    origin: Any = get_origin(wanted)
    if value is None or wanted is Path:
        return value is None
    if origin is list and get_args(wanted) == (str,):
        return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
    if not isinstance(value, str) or parameter.multiple or parameter.nargs != 1:
        return False
    return wanted is str or (origin is Literal and value in get_args(wanted))


def _taken(parameter: TyperOption | TyperArgument, value: Any) -> Any:  # noqa: ANN401
    if value is None:
        return () if parameter.multiple or parameter.nargs == -1 else None
    return value if isinstance(value, str) else list(value)
