"""Title, author, date and language that a PDF states, where they can be believed."""

import ctypes
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

_PROGRAM = re.compile(r"(?:microsoft|corel|adobe|open ?office|libre ?office)\b.* - ", re.IGNORECASE)
_FILE = re.compile(
    r"\S\.(?:docx?|dotx?|odt|rtf|tex|dvi|e?ps|pdf|indd|qx[dp]|html?|txt|xlsx?|pptx?|cdr|pub|wpd"
    r"|pages|md|fm)$"
    r"|^\S+\.(?!(?:com|org|net|edu|gov|info)$)[a-z]{3,8}$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:untitled|title|no ?title|unnamed|anonymous|unknown|none|null|author|user|owner"
    r"|admin(?:istrator)?|(?:new )?document|dokument|documento|slide|layout|print|microsoft \w+"
    r"|about:blank|default)[\W\d_]*",
    re.IGNORECASE,
)
_CODE = re.compile(r"[\W\d_]*|[0-9a-f]{8,}|https?:\S*|file:.*|[A-Z]:\\.*|\S*[\\/]\S*")
_DATE = re.compile(r"D?:?\s*(\d{4})-?(\d\d)-?(\d\d)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST = 300


@dataclass(frozen=True)
class Facts:
    """What the file states of itself; None where it states nothing, or nothing to be believed."""

    title: str | None
    author: str | None
    date: str | None
    language: str | None


def read(document: Any) -> Facts:  # noqa: ANN401
    """The facts of an open document of pdfium."""
    from pypdfium2 import raw

    def text(key: bytes) -> str:
        return answer(lambda buffer, size: raw.FPDF_GetMetaText(document, key, buffer, size))

    return Facts(
        title=sane(text(b"Title")),
        author=sane(text(b"Author")),
        date=_day(text(b"CreationDate")),
        language=_language(document),
    )


def sane(text: str) -> str | None:
    """A title or an author's name, if it is one and not a program's or a file's."""
    text = " ".join(text.replace("\0", " ").split())
    if not text or len(text) > _LONGEST or "\ufffd" in text or not text.isprintable():
        return None
    text = _PROGRAM.sub("", text, count=1) if _PROGRAM.match(text) else text
    if (
        not is_title(text)
        or _FILE.search(text)
        or _NOTHING.fullmatch(text)
        or _CODE.fullmatch(text)
    ):
        return None
    return text


def is_title(text: str) -> bool:
    """Whether a text has letters enough to be one: three, or two of a script that has many."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 3 or (len(letters) == 2 and min(letters) > "\u2e80")


def _day(text: str) -> str | None:
    found = _DATE.match(text)
    if not found:
        return None
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        return None
    return day.isoformat() if 1985 <= day.year <= 2100 else None


def _language(document: Any) -> str | None:  # noqa: ANN401
    from pypdfium2 import raw

    if not hasattr(raw, "FPDFCatalog_GetLanguage"):
        return None
    text = answer(lambda buffer, size: raw.FPDFCatalog_GetLanguage(document, buffer, size))
    text = text.strip().replace("_", "-")
    return text if _LANGUAGE.fullmatch(text) else None


def answer(ask: Any) -> str:  # noqa: ANN401
    """What a function of pdfium answers that is first asked for the length."""
    length = int(ask(None, 0))
    if not 2 < length < 100_000:
        return ""
    buffer = ctypes.create_string_buffer(length + 2)
    ask(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[:length].decode("utf-16-le", "replace").rstrip("\0")
