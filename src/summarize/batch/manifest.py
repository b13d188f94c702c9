"""`Manifest` records what a run into a folder has done: a line of JSON for each step of each input.

A line `planned` is on the disk before its output is; a line `done` with the output's hash follows.
"""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, Self, get_args

from summarize.batch.append_only_file import Journal
from summarize.reading.addresses.urls import is_address

NAME = "manifest.jsonl"
# The folder for the lock, and for outputs that are not whole yet.
OWN = ".summarize"

Status = Literal["planned", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one input.

    Attributes:
        name: the input's path below the folder, with slashes: what the output is named after.
        input: where the input was, an absolute path; empty for none.
        sha256: of the input's bytes; None if they are not the reason of a failure.
        language: the input's, a BCP 47 tag.
        unchanged: the text was handed back, or translated whole.
        signature: of the result.
        options: a digest of the version and of all options that shape a result.
        status: `planned`, `done` or `failed`.
        place: the bucket that the output is in; empty for the folder.
        output: the output's path there, with slashes.
        output_sha256: of its bytes.
        output_bytes: how many these are.
        findings: how many warnings the result has.
        error: why it failed.
        seconds: of work on the input, its model calls among them; None before there is a result.
    """

    name: str
    input: str = ""
    sha256: str | None = None
    language: str = ""
    unchanged: bool = False
    signature: str = ""
    options: str = ""
    status: Status = "planned"
    place: str = ""
    output: str = ""
    output_sha256: str = ""
    output_bytes: int = 0
    findings: int = 0
    error: str = ""
    seconds: float | None = None


def is_of(entry: Entry, source: str) -> bool:
    """Whether an entry is of the input at this absolute path, or of one that was moved here.

    An address is what it is: two pages may be named alike.
    """
    if entry.input == source:
        return True
    return not (is_address(entry.input) or is_address(source) or Path(entry.input).exists())


# The positions of place and output in a packed entry.
_PLACE, _OUTPUT = 6, 7
_HASH = re.compile(r"(?:[0-9a-f]{2})*")
# Fields with these values are left out of a line.
_DEFAULTS = asdict(Entry(name=""))


class Manifest:
    """The manifest of a run into a folder.

    Args:
        folder: where outputs go.
    """

    def __init__(self, folder: Path) -> None:
        self._journal = Journal(folder / NAME, "summarize", folder / OWN)
        self._last: dict[str, tuple[Any, ...]] = {}
        self._planned: dict[tuple[str, str], set[str]] = {}

    @property
    def lost(self) -> bool:
        """Whether somebody removed the folder during the run."""
        return self._journal.lost

    def remark(self) -> str:
        """What to tell of damaged lines; empty where there is none."""
        return self._journal.remark()

    def last(self, name: str) -> list[Entry]:
        """The last entries of an input, one for each of its outputs."""
        return [self._unpacked(name, packed) for packed in self._last.get(name, ())]

    def names(self) -> Iterator[str]:
        """All inputs with an entry, except for the forgotten ones."""
        return iter(self._last)

    def was_planned(self, place: str, output: str, sha256: str) -> bool:
        """Whether a run had begun to write an output with this hash."""
        return sha256 in self._planned.get((place, output), ())

    def forget(self, name: str, source: str) -> None:
        """Free the memory of an input; another one of this name, elsewhere, stays known."""
        others = [one for one in self.last(name) if not is_of(one, source)]
        if others:
            self._last[name] = tuple(map(self._packed, others))
        else:
            self._last.pop(name, None)

    @contextlib.contextmanager
    def open(self) -> Iterator[Self]:
        """Keep other runs out, and write.

        Raises:
            UsageError: another run writes into this folder.
            OutputError: it cannot be written.
        """
        with self._journal.open():
            # Another run may have written since.
            self.read()
            yield self

    def add(self, entry: Entry, *, durable: bool = False) -> None:
        """Append a line.

        Args:
            entry: what to write.
            durable: wait until it is on the disk.

        Raises:
            OutputError: it cannot be written; nothing of it is left.
        """
        fields = ((key, getattr(entry, key)) for key in _DEFAULTS)
        self._journal.add(
            {key: value for key, value in fields if value != _DEFAULTS[key]}, durable=durable
        )

    def read(self) -> None:
        """Read what was done before.

        Raises:
            UsageError: a file of this name is no manifest, or of a later version.
            OutputError: it cannot be read.
        """
        self._last.clear()
        self._planned.clear()
        for _, found in self._journal.read():
            if not _is_entry(found):
                self._journal.is_damaged()
                continue
            self._take(found)

    def _take(self, found: dict[str, Any]) -> None:
        if "status" not in found:
            # The default: planned.
            where = found.get("place", ""), found.get("output", "")
            self._planned.setdefault(where, set()).add(found.get("output_sha256", ""))
            return
        entry = Entry(**{key: found[key] for key in _DEFAULTS if key in found})
        self._planned.pop((entry.place, entry.output), None)
        # One input may have outputs in several languages and places; a failure has none.
        others = [
            one
            for one in self._last.get(entry.name, ())
            if one[_OUTPUT] and (one[_PLACE], one[_OUTPUT]) != (entry.place, entry.output)
        ]
        self._last[entry.name] = (*others, self._packed(entry))

    def _packed(self, entry: Entry) -> tuple[Any, ...]:
        """The fields that are needed again, in little memory: there may be a million entries."""
        same = self._journal.same
        is_below = entry.input.endswith(f"/{entry.name}")
        return (
            same(entry.input.removesuffix(entry.name) if is_below else entry.input),
            bytes.fromhex(entry.sha256) if entry.sha256 else None,
            same(entry.language),
            entry.unchanged,
            same(entry.signature),
            same(entry.options),
            same(entry.place),
            entry.output,
            bytes.fromhex(entry.output_sha256),
            entry.status == "done",
            entry.error,
            entry.findings,
            entry.output_bytes,
        )

    def _unpacked(self, name: str, packed: tuple[Any, ...]) -> Entry:
        above, sha256, language, unchanged, signature, options, place, output, *rest = packed
        output_sha256, done, error, findings, size = rest
        return Entry(
            name, above + name if above.endswith("/") else above,
            sha256.hex() if sha256 else None, language, unchanged, signature, options,
            "done" if done else "failed", place, output, output_sha256.hex(), size, findings, error,
        )  # fmt: skip


def _is_entry(found: dict[str, Any]) -> bool:
    """Whether a line has a name, and each of its fields the type that it should have."""
    for key, default in _DEFAULTS.items():
        value = found.get(key, default)
        if key == "sha256" and value is None:
            continue
        if key == "seconds":
            if type(value) not in (int, float, type(None)):
                return False
            continue
        if type(value) is not (str if default is None else type(default)):
            return False
        if key.endswith("sha256") and not _HASH.fullmatch(str(value)):
            return False
    return bool(found.get("name")) and found.get("status", "planned") in get_args(Status)
