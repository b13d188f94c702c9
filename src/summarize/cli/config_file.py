"""Reads a config file (TOML): each value with the number of its line."""

import re
import stat
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from summarize.errors import UsageError
from summarize.languages.scripts import in_one_line

_MAX_BYTES = 1_000_000
_POSITION = re.compile(r"(.*?) ?\(at (?:line (\d+), column (\d+)|end of document)\)$", re.DOTALL)


class Entry(NamedTuple):
    """A value as TOML gives it, and the number of its line, from 1."""

    value: Any
    line: int


def read(path: Path, *, must_exist: bool) -> dict[str, Entry]:
    """Read a config file.

    Args:
        path: of the file.
        must_exist: False for the user's own file, which need not exist.

    Raises:
        UsageError: it cannot be read, or is not valid TOML; the message names the line.
    """
    text = _text_of(path, must_exist=must_exist)
    name = in_one_line(str(path))
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(_syntax_error(str(error), text, name)) from None
    except RecursionError:
        raise UsageError(f"{name}: is nested too deeply; write one `name = value` a line") from None
    return {key: Entry(value, _line_of(key, text)) for key, value in values.items()}


def _text_of(path: Path, *, must_exist: bool) -> str:
    name = in_one_line(str(path))
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise UsageError(f"{name}: is a directory; name the config file in it")
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        if must_exist:
            raise UsageError(f"{name}: no such file; check the name of the config file") from None
        return ""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(
            f"{name}: the config file cannot be read: {reason}; check who may read it: ls -l"
        ) from None
    if len(data) > _MAX_BYTES:
        raise UsageError(
            f"{name}: is over {_MAX_BYTES:,} bytes, too large for a config file; check the name"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{name}: line {line}: is not UTF-8; save the file as UTF-8") from None


def _syntax_error(message: str, text: str, name: str) -> str:
    """The message of tomllib with file and line in front, and what to do."""
    match = _POSITION.match(message)
    lines = text.splitlines()
    number = int(match[2]) if match and match[2] else max(1, len(lines))
    what = in_one_line(match[1] if match else message)
    column = f", column {match[3]}" if match and match[3] else ""
    line = lines[number - 1] if number <= len(lines) else ""
    how = "write `name = value`, texts in quotation marks"
    if bare := re.match(r"\s*([\w-]{1,40})\s*=\s*([^\s\"'\[{#][^#\"']{0,60}?)\s*(?:#|$)", line):
        how = f'write: {bare[1]} = "{in_one_line(bare[2])}"'
    return f"{name}: line {number}{column}: {what[:1].lower()}{what[1:]}; {how}"


def _line_of(key: str, text: str) -> int:
    """The number of the line of a top-level key, whether it is a value or a table."""
    quoted = rf"(?:{re.escape(key)}|\"{re.escape(key)}\"|'{re.escape(key)}')"
    pattern = re.compile(rf"\s*(?:\[{{1,2}}\s*)?{quoted}\s*[=.\]]")
    # The line ends of tomllib.
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if pattern.match(line):
            return number
    return 1
