"""RTF: the words as they are shown, and what stands beside them.

Bytes are decoded in the code page of the font that they are set in, two bytes of one character
also where the second is written as a letter. Read by ourselves and not with `striprtf`, which
mixes heads, notes, hidden and deleted text into the body.
"""

import re
from dataclasses import dataclass, replace

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.languages.scripts import in_one_line
from summarize.reading.extraction import Extracted
from summarize.reading.flow import Flow, plain
from summarize.reading.office.rtf_letters import Letters
from summarize.reading.office.rtf_words import (
    BOXES,
    CHARACTERS,
    CHARSETS,
    CODE,
    DESTINATIONS,
    FIELDS,
    INFO,
    READ,
    SETS,
    SKIP,
    SKIPPED,
    SYMBOLS,
    codec_of_page,
)

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})?[ ]?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\"
)
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}\{\s{0,10}\\rtf")
_MAX_TOKENS = 5_000_000
_MAX_DEPTH = 10_000
_MAX_CODE = 100


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the end of a group of braces.

    Attributes:
        kind: of its text: None for the body, `skip`, or what is set aside.
        destination: what is to be done at its end.
        after_unicode: how many characters for old programs follow a Unicode one.
        font: its number.
        is_hidden, is_deleted: of text.
    """

    kind: str | None = None
    destination: str | None = None
    after_unicode: int = 1
    font: int = -1
    is_hidden: bool = False
    is_deleted: bool = False


def extract(data: bytes, name: str) -> Extracted:
    """Read an RTF file.

    Raises:
        InputError: it is no RTF, or nested or long beyond all sense.
    """
    if not _START.match(data):
        raise InputError(
            f"{in_one_line(name)}: is no RTF file; save it again from a word processor"
        )
    reader = _Reader(data, name)
    reader.read()
    text = reader.flow.text
    info = reader.info
    return Extracted(
        text=text,
        title=plain(info.get("title", "")) or None,
        author=plain(info.get("author", "")) or None,
        date=reader.date,
        set_aside=(*reader.said, *reader.flow.aside),
        encoding=reader.encoding,
        warnings=() if reader.is_whole else ("damaged, may be incomplete: it ends in the middle",),
    )


class _Reader:
    """Goes through the tokens of a file once."""

    def __init__(self, data: bytes, name: str) -> None:
        self.flow = Flow()
        self.info: dict[str, str] = {}
        self.is_whole = False
        self._data = data
        self._name = in_one_line(name)
        self._groups = [_Group()]
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._letters = Letters(self._add)
        self._unread = 0
        self._is_starred = False
        self._is_new = False
        self._fields: list[str] = []
        self._is_row = False
        self._created: dict[str, int] = {}

    @property
    def encoding(self) -> str | None:
        """The code page of the file, as Python knows it."""
        return self._codec

    @property
    def said(self) -> list[SetAside]:
        """What the file says of itself beside title, author and date."""
        found = ((kind, plain(self.info.get(word, ""))) for word, kind in INFO.items())
        return [SetAside(kind, text, 0) for kind, text in found if kind and text]

    @property
    def date(self) -> str | None:
        """The day it was made."""
        parts = [self._created.get(word, 0) for word in ("yr", "mo", "dy")]
        return "{:04}-{:02}-{:02}".format(*parts) if all(parts) else None

    def read(self) -> None:
        """Read all of it."""
        position = 0
        tokens = 0
        while (match := _TOKEN.match(self._data, position)) is not None:
            position = match.end()
            tokens += 1
            if tokens > _MAX_TOKENS or len(self._groups) > _MAX_DEPTH:
                raise InputError(
                    f"{self._name}: is an RTF file with more marks than a document has; it is not "
                    "read"
                )
            kind = match.lastgroup
            if kind == "text":
                self._literal(match.group("text"))
            elif kind == "byte":
                self._literal(bytes.fromhex(match.group("byte").decode()))
            elif kind == "brace":
                if match.group("brace") == b"{":
                    self._open()
                elif self._close():
                    self.is_whole = True
                    break
            elif kind in ("word", "number"):
                number = match.group("number")
                word = match.group("word").decode()
                position += self._word(word, int(number) if number else None)
            elif kind == "symbol":
                self._symbol(match.group("symbol").decode("latin-1"))
        self._letters.flush()

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _change(self, **values: object) -> None:
        self._groups[-1] = replace(self._groups[-1], **values)  # type: ignore[arg-type]

    def _open(self) -> None:
        self._letters.flush()
        self._unread = 0
        self._groups.append(replace(self._group, destination=None))
        self._is_new = True

    def _close(self) -> bool:
        """End a group; whether it was the file."""
        self._letters.flush()
        self._unread = 0
        self._is_new = self._is_starred = False
        done = self._groups.pop()
        destination = done.destination
        if destination == "box":
            self.flow.end_paragraph()
            self.flow.end_box()
        elif destination == "field" and self._fields:
            self._fields.pop()
        elif destination is not None and destination != "field":
            self.flow.end_paragraph()
            lines = self.flow.end_part()
            for line in [" ".join(lines)] if "note" in destination else lines:
                self.flow.set_aside(destination, line)
        return len(self._groups) <= 1

    def _word(self, word: str, number: int | None) -> int:
        """A control word; how many bytes after it are not RTF."""
        is_new, is_starred = self._is_new, self._is_starred
        self._is_new = self._is_starred = False
        if word == "bin":
            return max(0, number or 0)
        if self._unread and word != "u":
            self._unread -= 1
            return 0
        if word == "u":
            self._letters.unicode(number or 0)
            self._unread = self._group.after_unicode
            return 0
        if is_new and self._destination(word, is_starred):
            return 0
        if is_starred and word not in READ:
            self._change(kind=SKIP)
            return 0
        self._format(word, number)
        if self._group.kind != SKIP:
            self._content(word)
        return 0

    def _destination(self, word: str, is_starred: bool) -> bool:
        """Whether this word says what the group is that it stands first in."""
        kind = self._group.kind
        if word == "ud" and len(self._groups) > 2:
            self._change(kind=self._groups[-3].kind)
        elif kind == SKIP:
            return False
        elif word in DESTINATIONS:
            meaning = DESTINATIONS[word]
            if meaning == CODE:
                self._change(kind=CODE)
            else:
                self._change(kind=None, destination=meaning)
                self.flow.start_part()
                self.flow.start_paragraph()
        elif word in BOXES:
            self._change(destination="box")
            self.flow.start_part()
            self.flow.start_paragraph()
        elif word == "field":
            self._fields.append("")
            self._change(destination="field")
        elif word == "fldrslt":
            code = (self._fields[-1].split() if self._fields else []) or [""]
            self._change(kind=FIELDS.get(code[0].upper(), kind))
        elif word in ("fonttbl", "info") or (word in INFO and kind == "info"):
            self._change(kind=word)
        elif word in SKIPPED or (is_starred and word not in READ):
            self._change(kind=SKIP)
        else:
            return False
        return True

    def _format(self, word: str, number: int | None) -> None:
        """What changes how bytes are read or text is shown."""
        if word == "f":
            self._letters.flush()
            self._change(font=number or 0)
        elif word == "fcharset" and self._group.kind == "fonttbl":
            if number in CHARSETS:
                self._fonts[self._group.font] = CHARSETS[number]
        elif word == "cpg" and self._group.kind == "fonttbl":
            self._fonts[self._group.font] = codec_of_page(number or 1252)
        elif word == "ansicpg":
            self._codec = codec_of_page(number or 1252)
        elif word in SETS:
            self._codec = SETS[word]
        elif word == "uc":
            self._change(after_unicode=max(0, min(number if number is not None else 1, 16)))
        elif word in ("v", "deleted"):
            self._letters.flush()
            is_on = number != 0
            self._change(**{"is_hidden" if word == "v" else "is_deleted": is_on})
        elif word == "plain":
            self._letters.flush()
            self._change(is_hidden=False, is_deleted=False, font=-1)
        elif word in ("yr", "mo", "dy") and self._group.kind == "creatim":
            self._created[word] = number or 0

    def _content(self, word: str) -> None:
        """What adds characters, or ends paragraphs, cells and rows."""
        if word in CHARACTERS:
            self._letters.flush()
            self._add(CHARACTERS[word])
        elif word in ("par", "sect", "nestcell", "nestrow"):
            self._letters.flush()
            self._end_paragraph()
        elif word == "trowd" and not self._is_row and len(self._groups) < _MAX_DEPTH:
            self._letters.flush()
            self._is_row = True
            self.flow.start_row()
            self.flow.start_part()
        elif word == "cell":
            self._letters.flush()
            self._end_paragraph()
            if self._is_row:
                self.flow.end_cell()
                self.flow.start_part()
        elif word == "row" and self._is_row:
            self._letters.flush()
            self._end_paragraph()
            self._is_row = False
            self.flow.end_part()
            self.flow.end_row()
        elif word == "ftnalt" and self._group.destination == "footnote":
            self._change(destination="endnote")

    def _end_paragraph(self) -> None:
        if self._group.kind in (None, *FIELDS.values()):
            self.flow.end_paragraph()
            if any(group.destination for group in self._groups[-3:]):
                self.flow.start_paragraph()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            # Only the first in a group; elsewhere it says nothing.
            self._is_starred = self._is_new
            return
        self._is_new = False
        if self._unread:
            self._unread -= 1
        elif symbol in "\r\n":
            self._letters.flush()
            self._end_paragraph()
        elif symbol in SYMBOLS:
            self._letters.flush()
            self._add(SYMBOLS[symbol])

    def _literal(self, data: bytes) -> None:
        """Bytes of text, in the code page of their font."""
        self._is_new = False
        if self._unread:
            skipped = min(self._unread, len(data))
            self._unread -= skipped
            data = data[skipped:]
        if data and self._group.kind != SKIP:
            self._letters.literal(data, self._fonts.get(self._group.font, self._codec))

    def _add(self, text: str) -> None:
        group = self._group
        kind = group.kind
        if not text or kind in (SKIP, "fonttbl", "info", "creatim"):
            return
        if kind in INFO:
            self.info[kind] = self.info.get(kind, "") + text
        elif kind == CODE:
            if self._fields and len(self._fields[-1]) < _MAX_CODE:
                self._fields[-1] += text[:_MAX_CODE]
        else:
            if group.is_deleted or group.is_hidden:
                kind = "deleted" if group.is_deleted else "hidden"
            if text == "\n\n" or self.flow.paragraph or text.strip():
                self.flow.add(text.replace("\0", ""), kind)
