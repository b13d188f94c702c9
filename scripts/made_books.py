"""EPUB from a content."""

from html import escape

from scripts.document_texts import Content
from scripts.packed import packed

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PAGE = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def epub(content: Content) -> bytes:
    """A book of two chapters, listed in another order than they are read in, with a note."""
    half = len(content.paragraphs) // 2
    first = "".join(f"<p>{_soft(text)}</p>" for text in content.paragraphs[:half])
    second = "".join(f"<p>{escape(text)}</p>" for text in content.paragraphs[half:])
    items = "".join(f"<li>{escape(item)}</li>" for item in content.items)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in content.rows
    )
    note = f'<aside epub:type="footnote"><p>{escape(content.note)}</p></aside>'
    hidden = f'<p style="display:none">{escape(content.hidden)}</p>'
    chapters = {
        "one": f"<h1>{escape(content.title)}</h1>{first}{hidden}{note}",
        "two": f"{second}<ul>{items}</ul><table>{rows}</table>",
        "nav": '<nav epub:type="toc"><ol><li><a href="one.xhtml">'
        f"{escape(content.title)}</a></li></ol></nav>",
    }
    listed = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == 'nav' else ''}/>"
        for name in ("two", "nav", "one")
    )
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'{_HEAD}<container version="1.0" '
            'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
            'full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
            "</container>",
            "book/content.opf": _HEAD
            + '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
            'unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:identifier id="id">{content.language}</dc:identifier>'
            f"<dc:title>{escape(content.title)}</dc:title><dc:creator>{escape(content.author)}"
            f"</dc:creator><dc:language>{content.language}</dc:language></metadata><manifest>"
            f'{listed}</manifest><spine><itemref idref="nav"/><itemref idref="one"/>'
            '<itemref idref="two"/></spine></package>',
            **{
                f"book/{name}.xhtml": f"{_HEAD}<!DOCTYPE html>\n<html {_PAGE}><head><title>"
                f"{escape(content.title)}</title></head><body>{text}</body></html>"
                for name, text in chapters.items()
            },
        },
        first_stored=True,
    )


def _soft(text: str) -> str:
    """Text with a soft hyphen in its longest word."""
    word = max(text.split(), key=len)
    half = len(word) // 2
    return escape(text.replace(word, f"{word[:half]}\u00ad{word[half:]}", 1))
