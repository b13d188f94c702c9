"""A ZIP package (DOCX, ODT, EPUB), unzipped part by part under limits of size and number."""

import io
import posixpath
import struct
import zipfile
import zlib

from summarize.errors import InputError
from summarize.languages.scripts import in_one_line

# In bytes, unzipped. A novel of 1,000 pages has some 10 MB of XML.
MAX_PART = 64 * 1024 * 1024
MAX_WHOLE = 128 * 1024 * 1024
MAX_ENTRIES = 20_000
# What else these formats allow would take memory that no count of bytes limits.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_IS_ENCRYPTED = 0x1
_ENTRY_MARK = b"PK\x01\x02"
_READ_BYTES = 1 << 20
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, KeyError,
    NotImplementedError, RuntimeError, OverflowError,
)  # fmt: skip


class DamagedPart(Exception):
    """A part of a package that cannot be unzipped; a reader goes on without it, or not."""


class Package:
    """The parts of a ZIP file by their names.

    Args:
        data: the file.
        name: of the input, for messages.
        kind: what the file is, for messages: "a Word file".
        is_case_minded: two names may differ in case alone.

    Raises:
        InputError: it is no ZIP file, damaged, or has too many entries.
    """

    def __init__(self, data: bytes, name: str, kind: str, *, is_case_minded: bool = False) -> None:
        self._name = in_one_line(name)
        self._kind = kind
        self._left = MAX_WHOLE
        if data.count(_ENTRY_MARK) > MAX_ENTRIES:
            raise self.refusal(f"has more than {MAX_ENTRIES:,} parts", "it is not read")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED:
            raise self.damaged() from None
        self._entries: dict[str, zipfile.ZipInfo] = {}
        # Names that parts of different contents have; programs do not agree which of them is read.
        self._twins: set[str] = set()
        # Of twins that differ in case, those of exactly these names.
        self._exact: dict[str, zipfile.ZipInfo] = {}
        for entry in self._zip.infolist():
            if is_case_minded:
                self._exact[entry.filename] = entry
            other = self._entries.setdefault(plain_name(entry.filename), entry)
            if (other.CRC, other.file_size) != (entry.CRC, entry.file_size):
                self._twins.add(plain_name(entry.filename))

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return [entry.filename for entry in self._entries.values() if not entry.is_dir()]

    def has(self, part: str) -> bool:
        """Whether there is such a part; case is not minded."""
        return plain_name(part) in self._entries

    def read(self, part: str) -> bytes | None:
        """The bytes of a part; None where there is none of this name.

        Raises:
            DamagedPart: it cannot be unzipped, or there are two of this name.
            InputError: it is protected with a password, or too large.
        """
        entry = self._entries.get(plain_name(part))
        if entry is None or entry.is_dir():
            return None
        if entry.flag_bits & _IS_ENCRYPTED:
            raise self.refusal("is protected with a password", "save it without one")
        if plain_name(part) in self._twins:
            if part not in self._exact:
                raise DamagedPart(f"{part} is there twice")
            entry = self._exact[part]
        if entry.compress_type not in _METHODS:
            raise DamagedPart(f"{part} is compressed in a way that this format does not have")
        limit = min(MAX_PART, self._left)
        found: list[bytes] = []
        size = 0
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(_READ_BYTES):
                    size += len(piece)
                    if size > limit:
                        raise self.refusal(
                            f"unzips to more than {limit // (1 << 20)} MB",
                            "it is not read; split it, if it is what it should be",
                        )
                    found.append(piece)
        except DAMAGED as error:
            raise DamagedPart(f"{part} cannot be unzipped") from error
        self._left -= size
        return b"".join(found)

    def needed(self, part: str) -> bytes:
        """The bytes of a part without which there is no text.

        Raises:
            InputError: there is none, or more than one, or it cannot be unzipped.
        """
        try:
            found = self.read(part)
        except DamagedPart:
            if plain_name(part) in self._twins:
                raise self.refusal(
                    f"has two parts named {part}",
                    "open it in the program for it, and save it again",
                ) from None
            raise self.damaged() from None
        if found is None:
            raise self.refusal(f"has no {part}", "save it again in the program that made it")
        return found

    def damaged(self) -> InputError:
        """What to say of a file that is damaged."""
        return self.refusal("is damaged", "fetch or save it again")

    def refusal(self, what: str, remedy: str) -> InputError:
        """What to say of a file that is not read, and what to do next."""
        return InputError(f"{self._name}: is {self._kind} that {what}; {remedy}")


def resolved(base: str, target: str) -> str:
    """The name of the part that another part refers to."""
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))


def plain_name(part: str) -> str:
    """The name of a part, whose case and slashes are not minded."""
    return part.replace("\\", "/").lstrip("/").lower()
