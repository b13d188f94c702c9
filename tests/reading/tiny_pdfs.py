"""Small PDFs written by hand, for what no program would write."""

from collections.abc import Sequence

A4 = "[0 0 595 842]"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def shown(text: str, x: float, y: float, size: float = 12, font: str = "F1") -> str:
    """Operators that draw a text."""
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET"


def pdf(
    pages: Sequence[str],
    *,
    info: str = "",
    annotations: str = "",
    catalog: str = "",
    forms: str = "",
    fonts: str = "",
    trailer: str = "",
    more: Sequence[str] = (),
) -> bytes:
    """A PDF of pages with these contents; `more` are objects numbered from 4.

    Args:
        pages: the operators of each.
        info: entries of the document's information.
        annotations: entries of each page.
        catalog: entries of the catalog.
        forms: resources of each page.
        fonts: fonts of each page, beside F1, which is Helvetica.
        trailer: entries of the trailer.
        more: other objects.
    """
    objects = ["", "", FONT, *more]
    kids = []
    for content in pages:
        stream = content.encode("latin-1")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{content}\nendstream")
        resources = f"<< /Font << /F1 3 0 R {fonts} >> {forms} >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox {A4} /Resources {resources}"
            f" /Contents {len(objects)} 0 R {annotations} >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    return written(objects, f"/Info {len(objects)} 0 R {trailer}")


def written(objects: Sequence[str], trailer: str = "") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalog."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode("latin-1")
    return bytes(out + f"startxref\n{table}\n%%EOF\n".encode())


def forms_drawn_twice(depth: int) -> bytes:
    """Forms each of which is drawn twice by the one before: 2 to the depth in all."""
    more = []
    for number in range(depth):
        inner = (
            f"/X{number + 1} Do /X{number + 1} Do" if number + 1 < depth else shown("deep", 10, 10)
        )
        used = f"/XObject << /X{number + 1} {number + 5} 0 R >>" if number + 1 < depth else ""
        more.append(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 600 800]"
            f" /Resources << /Font << /F1 3 0 R >> {used} >>"
            f" /Length {len(inner)} >>\nstream\n{inner}\nendstream"
        )
    return pdf(["/X0 Do"], forms="/XObject << /X0 4 0 R >>", more=more)
