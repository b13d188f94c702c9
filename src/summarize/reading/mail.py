"""E-mail: what was written in a message, apart from what was quoted and what the program added.

The subject is the title. Headers, quoted messages, signatures, attachments and the other form of
the same text are set aside. A message inside of a message is read after the one around it.
"""

import re
from base64 import b64decode
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from summarize.documents import SetAside
from summarize.errors import InputError
from summarize.languages.scripts import count_words, in_one_line
from summarize.reading.encodings import decode
from summarize.reading.extraction import Extracted
from summarize.reading.html.decoding import decode as decode_page
from summarize.reading.html.markup import read_markup
from summarize.reading.mail_headers import file_name, header, headers, names, stated_language
from summarize.reading.mail_text import written_lines

_MAX_PARTS = 1_000
_MAX_DEPTH = 50
# A form of a text that has so many words fewer than another one, and less than half, is no text.
_STUB_WORDS = 15
_WORD = re.compile(r"\w+")
# Beside subject, sender and date, which have their own places.
_SHOWN_HEADERS = ("To", "Cc", "Reply-To", "Organization")
_INNER_HEADERS = ("From", "To", "Cc", "Date")
_FIRST_LINE = re.compile(rb"(?:From |>From )[^\r\n]{0,500}\r?\n|\d{1,10}[ \t]*\r?\n")
_NEXT_MESSAGE = re.compile(rb"\n\r?\nFrom [^\r\n]{1,200} \d{4}\r?\n[A-Za-z-]{2,40}:")


def extract(data: bytes, name: str) -> Extracted:
    """Read a message.

    Raises:
        InputError: it is nested without end, has no text part, or is a box of many messages.
    """
    shown = in_one_line(name)
    if _FIRST_LINE.match(data):
        if data.startswith(b"From ") and _NEXT_MESSAGE.search(data):
            raise InputError(
                f"{shown}: is a mailbox of several messages; save each as a file .eml of its own"
            )
        data = data.partition(b"\n")[2]
    try:
        message = message_from_bytes(data)
        reader = _Reader()
        reader.read(message)
    except RecursionError:
        raise InputError(
            f"{shown}: is a message whose parts are nested without end; it is not read"
        ) from None
    except (MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise InputError(f"{shown}: is a damaged message; save it again") from error
    return Extracted(
        text="\n\n".join(reader.lines),
        title=header(message, "Subject", reader.codec),
        author=names(message, "From", reader.codec),
        date=header(message, "Date", None),
        language=stated_language(message),
        set_aside=tuple(headers(message, _SHOWN_HEADERS, reader.codec) + reader.aside),
        encoding=reader.encodings[0] if reader.encodings else None,
        warnings=tuple(dict.fromkeys(reader.warnings)),
    )


class _Reader:
    """Gathers the text of a message's parts."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.aside: list[SetAside] = []
        self.encodings: list[str] = []
        self.warnings: list[str] = []
        self._left = _MAX_PARTS

    @property
    def codec(self) -> str | None:
        """The encoding of the text: what raw bytes in headers are likely in, too."""
        return next((name for name in self.encodings if name != "utf-8"), None)

    def read(self, message: Message, depth: int = 0) -> None:
        """Read a part, and the parts in it."""
        self._left -= 1
        if depth > _MAX_DEPTH or self._left < 0:
            self.warnings.append("parts are nested or many beyond all sense; the rest was not read")
            return
        kind = message.get_content_type()
        payload = message.get_payload()
        parts = (
            [part for part in payload if isinstance(part, Message)]
            if isinstance(payload, list)
            else None
        )
        if parts is not None and kind == "message/rfc822":
            for inner in parts:
                self._inner(_unpacked(inner, message), depth)
        elif parts is not None and kind == "message/delivery-status":
            self.aside.append(SetAside("attachment", "delivery status", 0))
        elif parts is not None and kind == "multipart/alternative" and len(parts) > 1:
            self._alternatives(parts, depth)
        elif parts is not None:
            for part in parts:
                self.read(part, depth + 1)
        elif kind in ("text/plain", "text/html", "text/enriched") and not _is_file(message):
            self._text(message, kind)
        else:
            name = file_name(message) or kind
            self.aside.append(SetAside("attachment", name, 0))

    def _inner(self, inner: Message, depth: int) -> None:
        """A message in a message: its headers stand before its text, set aside."""
        if subject := header(inner, "Subject", self.codec):
            self.lines.append(subject)
        self.aside += headers(inner, _INNER_HEADERS, self.codec)
        self.read(inner, depth + 1)

    def _alternatives(self, parts: list[Message], depth: int) -> None:
        """Of several forms of one text the plain one is read, unless another says much more."""
        forms = [(part, self._apart(part, depth)) for part in parts]
        forms.sort(key=lambda form: _preference(form[0]))
        best = forms[0][1]
        for part, form in forms[1:]:
            if part.get_content_type() != "text/enriched" and _says_much_more(form, best):
                best = form
        self.lines += best.lines
        self.aside += best.aside
        self.encodings += best.encodings
        self.warnings += best.warnings
        said = _words(best)
        for part, form in forms:
            if form is best:
                continue
            lines = [SetAside("alternative", line, 0) for line in form.lines]
            self.aside.append(SetAside("alternative", part.get_content_type(), 0))
            self.aside += [one for one in (*lines, *form.aside) if _words_of(one.text) - said]

    def _apart(self, part: Message, depth: int) -> "_Reader":
        """A part, read by itself."""
        reader = _Reader()
        reader._left = self._left
        reader.read(part, depth + 1)
        self._left = reader._left
        return reader

    def _text(self, message: Message, kind: str) -> None:
        data = message.get_payload(decode=True)
        if not isinstance(data, bytes):
            return
        text = self._decoded(data, message, is_markup=kind != "text/plain")
        if kind == "text/plain":
            lines, aside = written_lines(text, _flow(message))
        else:
            markup = read_markup(text, is_mail=True)
            body = markup.flow.text
            aside = markup.flow.aside
            lines, more = written_lines(body, None, has_paragraphs=True)
            aside += more
        self.lines += lines
        self.aside += aside

    def _decoded(self, data: bytes, message: Message, *, is_markup: bool) -> str:
        """The text of a part: in the charset it states, else in what its bytes show."""
        charset = _charset(message)
        if charset:
            try:
                text = data.decode(charset)
            except (LookupError, UnicodeError, ValueError):
                pass
            else:
                self.encodings.append(charset)
                return text
        found = decode_page(data) if is_markup else decode(data, "the message")
        self.encodings.append(found.encoding)
        self.warnings += found.warnings
        return found.text


def _words_of(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _words(reader: _Reader) -> set[str]:
    """All words that were found, in the text and beside it."""
    return _words_of("\n".join([*reader.lines, *(one.text for one in reader.aside)]))


def _says_much_more(one: _Reader, other: _Reader) -> bool:
    """Whether the other is a stub: "This message has pictures, look at it in a browser"."""
    words, least = (sum(map(count_words, reader.lines)) for reader in (one, other))
    return words > 2 * least and words - least >= _STUB_WORDS


def _preference(part: Message) -> int:
    kind = part.get_content_type()
    if kind == "text/plain" and _has_text(part):
        return 0
    return {"text/html": 2, "text/enriched": 3, "text/plain": 5}.get(
        kind, 1 if part.is_multipart() else 4
    )


def _has_text(part: Message) -> bool:
    data = part.get_payload(decode=True)
    return isinstance(data, bytes) and bool(data.strip())


def _is_file(message: Message) -> bool:
    return (message.get_content_disposition() or "") == "attachment"


def _charset(message: Message) -> str | None:
    """The charset that a part states; US-ASCII says little, since many state it for all."""
    try:
        charset = message.get_content_charset()
    except (LookupError, ValueError, TypeError, UnicodeError, AttributeError):
        return None
    return None if charset in (None, "us-ascii", "ascii", "x-unknown", "unknown-8bit") else charset


def _flow(message: Message) -> bool | None:
    """Of text in lines that flow, whether a space at a line's end is to be deleted."""
    try:
        stated = {key.lower(): value for key, value in message.get_params() or []}
    except (LookupError, ValueError, TypeError, UnicodeError, AttributeError):
        return None
    if str(stated.get("format", "")).lower() != "flowed":
        return None
    return str(stated.get("delsp", "")).lower() == "yes"


def _unpacked(inner: Message, outer: Message) -> Message:
    """A message in a message; some programs put it in base64, though it must not be."""
    payload = inner.get_payload()
    if inner.keys() or not isinstance(payload, str):
        return inner
    if str(outer.get("Content-Transfer-Encoding", "")).strip().lower() != "base64":
        return inner
    try:
        return message_from_bytes(b64decode(payload, validate=False))
    except ValueError:
        return inner
