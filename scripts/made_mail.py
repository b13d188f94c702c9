"""E-mail from a content."""

import base64
import quopri
import textwrap
from email.header import Header

from scripts.document_texts import Content

# The charset of a message, how its bytes are sent, and whether its lines flow.
_FORMS = {
    "en": ("utf-8", "8bit", True),
    "ar": ("utf-8", "base64", False),
    "zh": ("gb18030", "base64", False),
    "pt": ("windows-1252", "quoted-printable", False),
}


def eml(content: Content) -> bytes:
    """A message of plain text and HTML, with an attachment, quoted mail and a signature."""
    charset, transfer, is_flowed = _FORMS[content.language]
    lines = [*content.paragraphs, *content.items, *map("\t".join, content.rows)]
    body = "\n\n".join(_flowed(line) if is_flowed else line for line in lines)
    text = f"{body}\n\n> {content.quoted}\n\n-- \n{content.signature}\n"
    html = "".join(f"<p>{line}</p>" for line in lines)
    subject = Header(content.title, charset, maxlinelen=75).encode()
    author = Header(content.author, charset).encode()
    flowed = "; format=flowed; delsp=no" if is_flowed else ""
    message = [
        "From: " + f"{author} <news@example.org>",
        "To: desk@example.org",
        f"Subject: {subject}",
        "Date: Thu, 01 Jan 2026 08:15:00 +0000",
        f"Content-Language: {content.language}",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="outer"',
        "",
        "--outer",
        'Content-Type: multipart/alternative; boundary="inner"',
        "",
        "--inner",
        f"Content-Type: text/plain; charset={charset}{flowed}",
        f"Content-Transfer-Encoding: {transfer}",
        "",
    ]
    end = [
        "",
        "--inner",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        base64.encodebytes(html.encode()).decode().strip(),
        "",
        "--inner--",
        "--outer",
        'Content-Type: application/pdf; name="table.pdf"',
        'Content-Disposition: attachment; filename="table.pdf"',
        "Content-Transfer-Encoding: base64",
        "",
        "JVBERi0xLjQgbm90IHJlYWQ=",
        "--outer--",
        "",
    ]
    return (
        "\n".join(message).encode()
        + b"\n"
        + _sent(text.encode(charset), transfer)
        + "\n".join(end).encode()
    )


def _flowed(line: str) -> str:
    return " \n".join(textwrap.wrap(line, 70, break_on_hyphens=False))


def _sent(data: bytes, transfer: str) -> bytes:
    if transfer == "base64":
        return base64.encodebytes(data)
    return quopri.encodestring(data) if transfer == "quoted-printable" else data
