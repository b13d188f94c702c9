"""Marks of files that people try: what such a file is, and what to do with it."""

from typing import Literal

_ONLY_TEXT = "only text can be summarized"
_UNPACK = "unpack it, and name the files in it"
_AS_TEXT = "save it as .docx, .odt or .txt"

# Where the mark stands, the mark, what the file is, what to do.
MAGIC = (
    (0, b"\x89PNG", "an image", _ONLY_TEXT),
    (0, b"\xff\xd8\xff", "an image", _ONLY_TEXT),
    (0, b"GIF8", "an image", _ONLY_TEXT),
    (0, b"II*\0", "an image", _ONLY_TEXT),
    (0, b"MM\0*", "an image", _ONLY_TEXT),
    (0, b"\0\0\1\0", "an image", _ONLY_TEXT),
    (0, b"8BPS", "an image", _ONLY_TEXT),
    (0, b"AT&TFORM", "a DjVu file", "save it as PDF"),
    (0, b"%!PS", "a PostScript file", "turn it into a PDF first, for example with: ps2pdf FILE"),
    (0, b"\x1f\x8b", "gzip-compressed", "decompress it first, for example with: gunzip FILE"),
    (0, b"BZh", "bzip2-compressed", "decompress it first, for example with: bunzip2 FILE"),
    (0, b"\xfd7zXZ\0", "xz-compressed", "decompress it first, for example with: unxz FILE"),
    (
        0,
        b"\x28\xb5\x2f\xfd",
        "zstd-compressed",
        "decompress it first, for example with: unzstd FILE",
    ),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (257, b"ustar", "a tar archive", _UNPACK),
    (60, b"BOOKMOBI", "a Kindle book", "save it as .epub"),
    (0, b"ID3", "a sound file", _ONLY_TEXT),
    (0, b"OggS", "a sound or video file", _ONLY_TEXT),
    (0, b"fLaC", "a sound file", _ONLY_TEXT),
    (0, b"\x1a\x45\xdf\xa3", "a video", _ONLY_TEXT),
    (0, b"\x7fELF", "a program (binary data)", _ONLY_TEXT),
    (0, b"SQLite format 3\0", "a database", "export it as text or as a table"),
    (0, b"PAR1", "a Parquet table", "name it with the options for tables"),
    (0, b"\xffWPC", "a WordPerfect file", _AS_TEXT),
    (0, b"\x31\xbe\0\0", "an old Word file (.doc)", _AS_TEXT),
    (0, b"\xdb\xa5", "an old Word file (.doc)", _AS_TEXT),
)
# Streams of a compound file by their names; of a protected document it has no others.
OLD_OFFICE = (
    ("EncryptedPackage", "an Office file protected with a password", "save it without one"),
    ("WordDocument", "an old Word file (.doc)", _AS_TEXT),
    ("PowerPoint Document", "old slides (.ppt)", "save them as PDF"),
    ("Workbook", "an old sheet (.xls)", "save it as .csv"),
    ("__properties_version1.0", "an Outlook message (.msg)", "save it as .eml"),
    ("VisioDocument", "a drawing (.vsd)", "save it as PDF"),
)
# Kinds of packages by what their part `mimetype` starts with.
PACKAGES: tuple[tuple[str, Literal["odt", "epub"]], ...] = (
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/epub+zip", "epub"),
)
OTHER_PACKAGES = (
    ("application/vnd.oasis.opendocument.spreadsheet", "a sheet (.ods)", "save it as .csv"),
    ("application/vnd.oasis.opendocument.presentation", "slides (.odp)", "save them as PDF"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file without text", "save it as PDF"),
)
# The same by a part that it has.
PARTS: tuple[tuple[str, Literal["docx", "epub"]], ...] = (
    ("word/document.xml", "docx"),
    ("META-INF/container.xml", "epub"),
)
OTHER_PARTS = (
    ("xl/workbook.xml", "a sheet (.xlsx)", "save it as .csv"),
    ("xl/workbook.bin", "a sheet (.xlsb)", "save it as .csv"),
    ("ppt/presentation.xml", "slides (.pptx)", "save them as PDF"),
    ("Index/Document.iwa", "a Pages, Numbers or Keynote file", "export it as .docx or PDF"),
    ("index.apxl", "a Keynote file", "export it as PDF"),
    ("visio/document.xml", "a drawing (.vsdx)", "save it as PDF"),
)
ARCHIVE = ("a ZIP archive", _UNPACK)
# XML by the name of its outermost element.
XML_ROOTS = {
    "svg": ("an image (SVG)", _ONLY_TEXT),
    "svg:svg": ("an image (SVG)", _ONLY_TEXT),
    "w:worddocument": ("a Word XML file", "save it as .docx"),
    "pkg:package": ("a Word XML file", "save it as .docx"),
    "office:document": ("a flat OpenDocument file", "save it as .odt"),
    "fictionbook": ("a FictionBook file", "save it as .epub"),
}
MARKDOWN_NAMES = ("md", "markdown", "mdown", "mkd", "mkdn")
MARKUP_NAMES = ("html", "htm", "xhtml", "xht")
MAIL_NAMES = ("eml", "mht", "mhtml", "emlx")
