"""Reads the JSON objects of a table: one a line, or as the elements of one array."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from summarize.batch.table_lines import Encoding, Line
from summarize.errors import InputError
from summarize.languages.scripts import in_one_line

# An array is read whole.
_MAX_ARRAY_BYTES = 500_000_000
# A string ends with its line at the latest: JSON has no line breaks in strings.
_TOKENS = re.compile(r'"(?:[^"\\\n]++|\\.)*+"?|[\[\]{},\n]')
_ARRAY_START = re.compile(r"\s*\[\s*(?:[{\]]|\Z)")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_MAX_REASON_CHARACTERS = 80


class Object(NamedTuple):
    """One object.

    Attributes:
        line: the number of the line where it begins.
        values: by their names.
        text: as it stands in the file.
        error: why it cannot be read, and what to do; empty if it can.
    """

    line: int
    values: dict[str, Any]
    text: str = ""
    error: str = ""


class Spelled(float):
    """A number with a fraction or an exponent, as it is spelled in the file."""

    def __new__(cls, text: str) -> "Spelled":
        """The number that a text spells."""
        made = super().__new__(cls, text)
        made.text = text
        return made

    text: str

    def __str__(self) -> str:
        return self.text


def begins_array(start: str) -> bool:
    """Whether a text begins like an array of objects."""
    return _ARRAY_START.match(start.removeprefix("\ufeff")) is not None


def objects_of_lines(lines: Iterable[Line]) -> Iterator[Object]:
    """The objects of JSON Lines; blank lines are left out."""
    for line in lines:
        if line.error:
            wrong = f"is not valid JSON ({line.error.removeprefix('is ')})"
            yield Object(
                line.number, {}, "",
                f"{wrong}; save the file as UTF-8" if line.text
                else f"{line.error}; allow more with --max-bytes",
            )  # fmt: skip
        elif line.text.strip():
            yield _object(line.text, line.number, "fix the line")


def objects_of_array(path: str, encoding: Encoding, max_bytes: int) -> Iterator[Object]:
    """The objects of a file that is one array.

    Raises:
        InputError: the file is too large.
        OSError: it cannot be read.
    """
    if Path(path).stat().st_size > _MAX_ARRAY_BYTES:
        raise InputError(
            f"{in_one_line(path)}: has more than {_MAX_ARRAY_BYTES:,} bytes in one array; turn it "
            f"into JSON Lines with: jq -c '.[]' FILE"
        )
    errors = "surrogateescape" if encoding.name.startswith("utf-8") else "replace"
    text = Path(path).read_text(encoding=encoding.name, errors=errors)
    for line, element in _elements(text):
        if 4 * len(element) > max_bytes and len(element.encode("utf-8", "ignore")) > max_bytes:
            wrong = f"has more than {max_bytes:,} bytes; allow more with --max-bytes"
            yield Object(line, {}, error=wrong)
        else:
            yield _object(element, line, "fix the record")


def _elements(text: str) -> Iterator[tuple[int, str]]:
    """The elements of an array as they stand, each with its line.

    After a string that is not closed, a line that begins with `{` begins the next element.
    """
    begin = text.index("[") + 1
    line = 1 + text.count("\n", 0, begin)
    depth, is_broken, has_comma = 0, False, False
    for token in _TOKENS.finditer(text, begin):
        mark = token[0]
        if mark == "\n":
            if is_broken and depth and re.compile(r"\s*\{").match(text, token.end()):
                yield _element(text[begin : token.start()].rstrip().removesuffix(","), line)
                line += text.count("\n", begin, token.end())
                begin, depth, is_broken = token.end(), 0, False
        elif mark in "{[":
            depth += 1
        elif mark[0] == '"':
            is_broken = is_broken or len(mark) == 1 or not mark.endswith('"')
        elif depth and mark in "]}":
            depth -= 1
        elif not depth and mark != "}":
            element = text[begin : token.start()]
            has_comma = mark == ","
            if has_comma or element.strip():
                yield _element(element, line)
            line += text.count("\n", begin, token.end())
            begin, is_broken = token.end(), False
            if mark == "]":
                break
    if rest := text[begin:].strip():
        yield _element(rest, line + text.count("\n", begin, len(text) - len(text[begin:].lstrip())))


def _element(text: str, line: int) -> tuple[int, str]:
    return line + text.count("\n", 0, len(text) - len(text.lstrip())), text.strip()


def _object(text: str, line: int, remedy: str) -> Object:
    try:
        pairs = json.loads(
            text, object_pairs_hook=_Pairs.of, parse_constant=_refuse, parse_float=Spelled
        )
    except (ValueError, RecursionError) as error:
        reason = str(getattr(error, "msg", None) or error) or "nested too deeply"
        reason = in_one_line(reason.removeprefix("Exceeds the limit"))[:_MAX_REASON_CHARACTERS]
        return Object(line, {}, error=f"is not valid JSON ({reason}); {remedy}")
    if _HALF_CHARACTER.search(text):
        return Object(line, {}, error="is not valid JSON (not UTF-8); save the file as UTF-8")
    if not isinstance(pairs, _Pairs):
        return Object(line, {}, error="is not a JSON object; write {...}")
    if pairs.twice:
        name = in_one_line(repr(pairs.twice))
        return Object(line, pairs, text.strip(), f"has two values for {name}; leave one out")
    return Object(line, pairs, text.strip())


class _Pairs(dict[str, Any]):
    """An object, and a name that stands in it twice; empty for none."""

    twice: str = ""

    @classmethod
    def of(cls, pairs: list[tuple[str, Any]]) -> "_Pairs":
        found = cls(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            found.twice = next(name for name in names if names.count(name) > 1)
        return found


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
