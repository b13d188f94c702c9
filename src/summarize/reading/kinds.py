"""The kind of an input, told by its bytes and not by its name.

Only Markdown is told by the name: it is text. What cannot be read is refused by what it is, with
what to save it as.
"""

import codecs
import re
from typing import Literal, get_args

from summarize.errors import InputError
from summarize.languages.scripts import in_one_line
from summarize.patterns import lazy
from summarize.reading import kind_marks as marks
from summarize.text.subtitles import is_subtitles

Kind = Literal["text", "markdown", "html", "pdf", "docx", "odt", "rtf", "epub", "eml", "srt", "vtt"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# What is plain text, decoded and read as it is.
TEXTS = frozenset({"text", "markdown", "srt", "vtt"})
# Files of a directory that are no texts, by the end of their names: each would only fail.
UNREAD_ENDINGS = frozenset(
    "doc xls xlsx ods ppt pptx odp mobi "
    "zip gz bz2 xz zst 7z rar tar tgz jar iso exe dll so bin dat db sqlite sqlite3 pyc "
    "png jpg jpeg gif bmp tif tiff webp heic ico svg psd ttf otf woff woff2 "
    "mp3 m4a wav ogg flac mp4 m4v mov avi mkv webm parquet safetensors gguf onnx".split()
)

_PROBED_BYTES = 65_536
# A PDF may have other bytes before it, such as the headers that it was sent with.
_PDF = re.compile(rb"%PDF-\d\.\d")
_PDF_OBJECT = re.compile(rb"(?:%[^\r\n]{0,20}[\r\n]{1,2})?\d{1,6} \d{1,5} obj\b")
_PDF_BYTES = 1024
_RTF = re.compile(r"[\s\ufeff]{0,100}\{\s{0,10}\\rtf")
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|title>|meta\s)", re.IGNORECASE
)
_DOCTYPE = re.compile(r"<!doctype[^>\[]{0,500}>\s*", re.IGNORECASE)
_ROOT = re.compile(r"<([A-Za-z][\w:.-]{0,60})[\s>/]")
_TAG = re.compile(
    r"</?(?:p|div|br|span|a|h[1-6]|table|ul|ol|li|b|i|em|strong|img)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|\r?$)", re.MULTILINE)
_HEADER_LINE = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9-]{0,75}:[^\r\n]{0,2000}|[ \t][^\r\n]{0,2000})(?:\r\n|\r|\n|$)"
)
_ENVELOPE = re.compile(r">?From [^\r\n]{1,500}(?:\r\n|\n)|\d{1,10}[ \t]*\n(?=[A-Za-z-]{2,60}:)")
_MAX_HEADER_LINES = 400
# Headers that people do not write by hand.
_MACHINE_FIELDS = frozenset(
    (
        "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature",
        "content-transfer-encoding", "content-type", "x-mailer", "user-agent", "in-reply-to",
    )
)  # fmt: skip
_MAIL_DATE = lazy(r"date:[ \t]*(?:[a-z]{3},[ \t]*)?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d", re.IGNORECASE)


def kind_of(data: bytes, name: str) -> Kind:
    """Tell the kind of an input.

    Args:
        data: all of its bytes.
        name: of the input: for messages, and to tell Markdown from text.

    Raises:
        InputError: it is of a kind that is not read: an old Office file, slides, a sheet, an
            image, an archive.
    """
    _refuse_known(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, name)
    if _is_pdf(data):
        return "pdf"
    head = _head(data)
    if _RTF.match(head):
        return "rtf"
    if is_subtitles(head):
        return "vtt" if head.lstrip("\ufeff").startswith("WEBVTT") else "srt"
    if is_page(head):
        return "html"
    top = _after_prologue(head)
    if root := _ROOT.match(_DOCTYPE.sub("", top, count=1)):
        what = marks.XML_ROOTS.get(root.group(1).lower())
        if what:
            raise _refusal(name, *what)
    suffix = name.rpartition(".")[2].lower()
    if _is_mail(head, is_named=suffix in marks.MAIL_NAMES):
        return "eml"
    if suffix in marks.MARKUP_NAMES and _TAG.search(head):
        return "html"
    return "markdown" if suffix in marks.MARKDOWN_NAMES else "text"


def is_page(text: str) -> bool:
    """Whether a text is a page of HTML, by its beginning."""
    return _PAGE.match(_after_prologue(text[:_PROBED_BYTES])) is not None


def _after_prologue(head: str) -> str:
    """A text without the blanks, comments and instructions that may stand before an element."""
    place = 0
    while True:
        while place < len(head) and (head[place].isspace() or head[place] == "\ufeff"):
            place += 1
        for opening, closing in (("<!--", "-->"), ("<?", "?>")):
            if head.startswith(opening, place):
                end = head.find(closing, place)
                if end < 0:
                    return ""
                place = end + len(closing)
                break
        else:
            return head[place:]


def _head(data: bytes) -> str:
    """The start of a text, decoded well enough to see its marks."""
    probed = data[:_PROBED_BYTES]
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if probed.startswith(mark):
            return probed[len(mark) :].decode(codec, "replace")
    for codec, zeros in (("utf-16-le", probed[1:200:2]), ("utf-16-be", probed[0:200:2])):
        if len(zeros) > 8 and zeros.count(0) > 0.4 * len(zeros):
            return probed.decode(codec, "replace")
    return probed.decode("latin-1")


def _is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF, or were one, and not a text that speaks of one."""
    if data.startswith(b"%PDF-"):
        return True
    if not _PDF.search(data[:_PDF_BYTES]) and not _PDF_OBJECT.match(data):
        return False
    return b" obj" in data and (b"startxref" in data or b"trailer" in data)


def _refuse_known(data: bytes, name: str) -> None:
    """Refuse what its first bytes show to be no text."""
    for start, magic, what, remedy in marks.MAGIC:
        if data.startswith(magic, start):
            raise _refusal(name, what, remedy)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        for stream, what, remedy in marks.OLD_OFFICE:
            if stream.encode("utf-16-le") in data:
                raise _refusal(name, what, remedy)
        raise _refusal(name, "an old Office file", "save it as .docx, .odt or .txt")
    if data[4:8] == b"ftyp":
        what = "an image" if data[8:12] in (b"heic", b"heix", b"avif", b"mif1") else "a video"
        raise _refusal(name, what, "only text can be summarized")
    if data.startswith(b"RIFF"):
        what = "an image" if data[8:12] == b"WEBP" else "a sound or video file"
        raise _refusal(name, what, "only text can be summarized")


def _zipped(data: bytes, name: str) -> Kind:
    """What is in a ZIP file: a document, or something that is refused."""
    from summarize.reading.office.docx_relations import main_part
    from summarize.reading.office.zipped import DamagedPart, Package

    package = Package(data, name, "a ZIP file")
    try:
        stated = (package.read("mimetype") or b"")[:200].decode("latin-1").strip()
    except DamagedPart:
        stated = ""
    for prefix, what, remedy in marks.OTHER_PACKAGES:
        if stated.startswith(prefix) and not stated.startswith(marks.PACKAGES[0][0]):
            raise _refusal(name, what, remedy)
    for prefix, kind in marks.PACKAGES:
        if stated.startswith(prefix):
            return kind
    for part, read in marks.PARTS:
        if package.has(part):
            return read
    for part, what, remedy in marks.OTHER_PARTS:
        if package.has(part):
            raise _refusal(name, what, remedy)
    if package.has("[Content_Types].xml") and package.has(main_part(package)):
        return "docx"
    raise _refusal(name, *marks.ARCHIVE)


def _is_mail(head: str, *, is_named: bool) -> bool:
    """Whether a text starts with the headers of a message."""
    envelope = _ENVELOPE.match(head)
    place = envelope.end() if envelope else 0
    start = place
    for _ in range(_MAX_HEADER_LINES):
        line = _HEADER_LINE.match(head, place)
        if line is None or line.end() == place:
            break
        place = line.end()
    block = head[start:place]
    fields = {field.lower() for field in _FIELD.findall(block)}
    if not fields & {"from", "sender", "return-path", "received"}:
        return False
    if is_named or fields & _MACHINE_FIELDS:
        return len(fields) >= 2
    # A memo has From, To, Date and Subject too; the date of a message has a form of its own.
    return "subject" in fields and _MAIL_DATE.search(block) is not None


def _refusal(name: str, what: str, remedy: str) -> InputError:
    return InputError(f"{in_one_line(name)}: is {what}, which is not read; {remedy}")
