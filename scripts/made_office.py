"""DOCX and ODT from a content."""

from html import escape

from scripts.document_texts import Content
from scripts.packed import packed

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def docx(content: Content) -> bytes:
    """A Word file with a head, a foot, a note, a list, a table, hidden and deleted text."""
    first, *rest = content.paragraphs
    cut = len(first) // 2
    marked = (
        _run(first[:cut], "<w:b/>")
        + f'<w:del w:id="1" w:author="A"><w:r><w:delText>{escape(content.deleted)}'
        + "</w:delText></w:r></w:del>"
        + f'<w:ins w:id="2" w:author="A">{_run(first[cut:])}</w:ins>'
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    body = [
        _paragraph(_run(content.title), "Title"),
        _paragraph(marked),
        _paragraph(_run(content.hidden, "<w:vanish/>")),
        *(_paragraph(_run(text)) for text in rest),
        *(_paragraph(_run(item), "ListBullet") for item in content.items),
        "<w:tbl>"
        + "".join(
            "<w:tr>" + "".join(f"<w:tc>{_paragraph(_run(cell))}</w:tc>" for cell in row) + "</w:tr>"
            for row in content.rows
        )
        + "</w:tbl>",
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/>'
        '<w:footerReference w:type="default" r:id="rId2"/></w:sectPr>',
    ]
    return packed(
        {
            "[Content_Types].xml": _types(),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
            "docProps/core.xml": _HEAD
            + f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" {_DC}>'
            f"<dc:title>{escape(content.title)}</dc:title>"
            f"<dc:creator>{escape(content.author)}</dc:creator>"
            f"<dc:language>{content.language}</dc:language>"
            "<dcterms:created>2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>",
            "word/document.xml": _HEAD
            + f"<w:document {_W} {_R}><w:body>{''.join(body)}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relations(
                {
                    "rId1": ("header", "header1.xml"),
                    "rId2": ("footer", "footer1.xml"),
                    "rId3": ("footnotes", "footnotes.xml"),
                }
            ),
            "word/header1.xml": _HEAD + f"<w:hdr {_W}>{_paragraph(_run(content.head))}</w:hdr>",
            "word/footer1.xml": _HEAD
            + f"<w:ftr {_W}>{_paragraph(_run(content.foot) + _page_number())}</w:ftr>",
            "word/footnotes.xml": _HEAD
            + f'<w:footnotes {_W}><w:footnote w:type="separator" w:id="0">{_paragraph("")}'
            "</w:footnote>"
            f'<w:footnote w:id="2">{_paragraph(_run(content.note))}</w:footnote></w:footnotes>',
        }
    )


def _types() -> str:
    parts = {
        "document": "document.main",
        "header1": "header",
        "footer1": "footer",
        "footnotes": "footnotes",
    }
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for part, kind in parts.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(parts: dict[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in parts.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _paragraph(runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _run(text: str, properties: str = "") -> str:
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _page_number() -> str:
    return f'<w:fldSimple w:instr=" PAGE ">{_run("1")}</w:fldSimple>'


_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("meta", "meta"), ("manifest", "manifest"),
    )
)  # fmt: skip
_ODT = "application/vnd.oasis.opendocument.text"


def odt(content: Content) -> bytes:
    """The same as an OpenDocument text."""
    first, *rest = content.paragraphs
    cut = len(first) // 2
    deleted = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        f"<text:p>{escape(content.deleted)}</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes>"
    )
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body><text:p>{escape(content.note)}</text:p></text:note-body></text:note>"
    )
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row
        )
        + "</table:table-row>"
        for row in content.rows
    )
    body = (
        deleted
        + f'<text:h text:outline-level="1">{escape(content.title)}</text:h>'
        + f'<text:p><text:span>{_spaced(first[:cut])}</text:span><text:change text:change-id="c1"/>'
        + f"{_spaced(first[cut:])}{note}</text:p>"
        + f'<text:p text:style-name="P1">{escape(content.hidden)}</text:p>'
        + "".join(f"<text:p>{escape(text)}</text:p>" for text in rest)
        + "<text:list>"
        + "".join(
            f"<text:list-item><text:p>{escape(one)}</text:p></text:list-item>"
            for one in content.items
        )
        + f"</text:list><table:table>{rows}</table:table>"
    )
    styles = (
        '<office:automatic-styles><style:style style:name="P1" style:family="paragraph">'
        '<style:text-properties text:display="none"/></style:style></office:automatic-styles>'
    )
    return packed(
        {
            "mimetype": _ODT,
            "META-INF/manifest.xml": f"{_HEAD}<manifest:manifest {_NAMES}>"
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT}"/>'
            + "".join(
                f'<manifest:file-entry manifest:full-path="{part}.xml" '
                'manifest:media-type="text/xml"/>'
                for part in ("content", "styles", "meta")
            )
            + "</manifest:manifest>",
            "content.xml": f"{_HEAD}<office:document-content {_NAMES}>{styles}<office:body>"
            f"<office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"{_HEAD}<office:document-styles {_NAMES}><office:master-styles>"
            '<style:master-page style:name="Standard">'
            f"<style:header><text:p>{escape(content.head)}</text:p></style:header>"
            f"<style:footer><text:p>{escape(content.foot)} <text:page-number>1</text:page-number>"
            "</text:p></style:footer></style:master-page></office:master-styles>"
            "</office:document-styles>",
            "meta.xml": f"{_HEAD}<office:document-meta {_NAMES} {_DC}><office:meta>"
            f"<dc:title>{escape(content.title)}</dc:title>"
            f"<meta:initial-creator>{escape(content.author)}</meta:initial-creator>"
            "<meta:creation-date>2026-01-01T00:00:00</meta:creation-date>"
            f"<dc:language>{content.language}</dc:language></office:meta></office:document-meta>",
        },
        first_stored=True,
    )


def _spaced(text: str) -> str:
    """Text whose second word has a space before it that is written as an element."""
    return escape(text).replace(" ", "<text:s/>", 1)
