"""Damaged files: what a disk, a network or somebody who means harm makes of a good one."""

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

DOCUMENTS = Path(__file__).parent / "documents"
FOLDERS = {
    "pdf": DOCUMENTS.with_name("pdfs"),
    "html": DOCUMENTS.with_name("html_pages"),
}
_TOKENS = (
    b"<", b">", b"&", b"&#0;", b"&x;", b"</w:p>", b"<w:p>", b"<text:p>", b"]]>", b"<!--", b"\0",
    b"\xff\xfe", b"{", b"}", b"\\u-1", b"\\bin99 ", b"\\'", b"\\*", b"\\ud", b"--outer",
    b"--inner--\n", b"\r\n\r\n", b"Content-Type: message/rfc822\n\n", b"=?utf-8?b?", b"charset=",
    b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"<w:tc>", b"</w:tr>", b"<w:txbxContent>", b"<td>",
    b'<w:fldChar w:fldCharType="begin"/>', b"<mc:Fallback>", b"<table:table-row>", b"</tr>",
    b"endobj", b"stream\n", b"endstream", b"xref", b"trailer", b"<<", b">>", b"/Kids [1 0 R]",
    b"/Count 99999999", b"/Length 2147483647", b" BT ", b" Tj ", b" Do ", b"/Parent 1 0 R",
    b"\\cell", b"\\row", b"\\trowd", b"{\\footnote ",
)  # fmt: skip
_PACKED = ("docx", "odt", "epub")


def mutated(data: bytes, chance: random.Random, kind: str) -> bytes:
    """A damaged copy; of a package, one part is damaged and packed again half of the time."""
    if kind in _PACKED and chance.random() < 0.7:
        return _repacked(data, chance)
    return _damaged(data, chance)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        hit = chance.choice(names)
        for name in names:
            part = old.read(name)
            if name == hit:
                if chance.random() < 0.1:
                    continue
                part = _damaged(part, chance)
            new.writestr(name, part)
    return buffer.getvalue()


def _damaged(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        if not made:
            break
        place = chance.randrange(len(made))
        end = min(len(made), place + chance.choice((1, 4, 30, 300)))
        how = chance.randrange(6)
        if how == 0:
            made[place] = chance.randrange(256)
        elif how == 1:
            del made[place:end]
        elif how == 2:
            made[place:place] = made[place:end] * chance.choice((1, 3, 50))
        elif how == 3:
            made[place:place] = chance.choice(_TOKENS) * chance.choice((1, 1, 300))
        elif how == 4:
            del made[place:]
        else:
            made[place:end] = chance.randbytes(end - place)
    return bytes(made)


def mutations(kind: str, count: int) -> Iterator[tuple[str, bytes]]:
    """So many damaged files of a kind, each with a name that says how to make it again."""
    files = sorted(FOLDERS.get(kind, DOCUMENTS).glob(f"*.{kind}"))
    for number in range(count):
        file = files[number % len(files)]
        name = f"{file.stem}-{number}.{kind}"
        yield name, mutated(file.read_bytes(), random.Random(name), kind)  # noqa: S311
