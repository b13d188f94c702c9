"""What commands do with their arguments: as a signature, as settings, as inputs."""

import sys
from collections.abc import Callable
from inspect import signature
from typing import Any, TypeVar

from summarize.errors import UsageError

A = TypeVar("A")


def with_arguments(of: type[A], run: Callable[[A], int]) -> Callable[..., int]:
    """A function for typer whose parameters are the fields of a class of arguments."""

    def command(**values: Any) -> int:  # noqa: ANN401 - typer has checked them
        return run(of(**values))

    command.__doc__ = run.__doc__
    command.__signature__ = signature(of)  # type: ignore[attr-defined]
    return command


def flags_of(args: Any) -> dict[str, Any]:  # noqa: ANN401 - one of the classes of arguments
    """The settings that flags name; None for what may be set elsewhere, as a switch that is off."""
    from summarize.cli.setting_kinds import kinds

    flags = {name: getattr(args, name, None) for name in kinds()}
    return flags | {
        "format": args.form,
        "quiet": args.quiet or None,
        "verbose": args.verbose or None,
    }


def or_piped(inputs: list[str] | None) -> list[str]:
    """The inputs; standard input if there are none and something is piped in.

    Raises:
        UsageError: there is no input at all.
    """
    if not inputs and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError("no input: name a file or a directory, or pipe a text in")
    return inputs or ["-"]
