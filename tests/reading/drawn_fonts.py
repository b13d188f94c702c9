"""Fonts for PDFs by hand (Type 3): rectangles as letters, of which the file says what it likes."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Drawn:
    """A letter of such a font, in thousandths of its height.

    Attributes:
        text: what the file says that it is; empty where it says nothing.
        width: the room that it takes.
        box: the edges of its ink: left, bottom, right, top.
        code: its number in the font; 0 for the next one.
    """

    text: str
    width: int = 500
    box: tuple[int, int, int, int] = (0, 0, 500, 600)
    code: int = 0


# A piece of the line that joins letters of Arabic, which a file takes for another character.
STRIP = (0, 0, 230, 80)


def drawn_font(letters: Sequence[Drawn], first: int = 4) -> list[str]:
    """The objects of a font whose codes from 65 on are these letters, numbered from `first`."""
    codes = [one.code or 65 + place for place, one in enumerate(letters)]
    names = [f"g{number}" for number in range(len(letters))]
    procedures = " ".join(f"/{name} {first + 2 + place} 0 R" for place, name in enumerate(names))
    room = {code: one.width for code, one in zip(codes, letters, strict=True)}
    widths = " ".join(str(room.get(code, 0)) for code in range(256))
    differences = " ".join(f"{code} /{name}" for code, name in zip(codes, names, strict=True))
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -300 1000 1000] "
        f"/FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 /LastChar 255 /Widths [{widths}] "
        f"/Encoding << /Type /Encoding /Differences [{differences}] >> "
        f"/CharProcs << {procedures} >> /Resources << >> /ToUnicode {first + 1} 0 R >>"
    )
    said = [
        f"<{code:02X}> <{one.text.encode('utf-16-be').hex()}>"
        for code, one in zip(codes, letters, strict=True)
        if one.text
    ]
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
        "/CMapName /Own def 1 begincodespacerange <00> <FF> endcodespacerange "
        f"{len(said)} beginbfchar {' '.join(said)} endbfchar endcmap end end"
    )
    drawings = []
    for one in letters:
        left, bottom, right, top = one.box
        drawings.append(
            f"{one.width} 0 {left} {bottom} {right} {top} d1 "
            f"{left} {bottom} {right - left} {top - bottom} re f"
        )
    return [font, *map(stream, [table, *drawings])]


def stream(content: str) -> str:
    """An object that holds this."""
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def from_right(letters: Sequence[Drawn], word: Sequence[int], x: float, y: float) -> str:
    """Operators that draw a word from right to left, beginning at x: each letter by itself."""
    parts = []
    for number in word:
        x -= letters[number].width * 0.012
        parts.append(f"BT /F2 12 Tf 1 0 0 1 {x:.2f} {y} Tm ({chr(65 + number)}) Tj ET")
    return "\n".join(parts)
