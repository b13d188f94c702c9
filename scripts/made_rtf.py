"""RTF from a content: in the code page of its language, and in Unicode where that has no letter."""

from scripts.document_texts import Content

_PAGES = {"en": (1252, 0), "pt": (1252, 0), "ar": (1256, 178), "zh": (936, 134)}


def rtf(content: Content) -> bytes:
    """A file with a head, a foot, a note, a table, hidden and deleted text."""
    page, charset = _PAGES[content.language]
    codec = f"cp{page}"

    def shown(text: str) -> str:
        return "".join(_letter(character, codec) for character in text)

    first, *rest = content.paragraphs
    rows = "".join(
        "\\trowd\\cellx2000\\cellx4000\\cellx6000"
        + "".join(f"\\pard\\intbl {shown(cell)}\\cell" for cell in row)
        + "\\row\n"
        for row in content.rows
    )
    items = "".join(f"{{\\listtext\\bullet\\tab}}{shown(item)}\\par\n" for item in content.items)
    text = (
        f"{{\\rtf1\\ansi\\ansicpg{page}\\uc1\\deff0"
        f"{{\\fonttbl{{\\f0\\fnil\\fcharset{charset} Body;}}}}"
        "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}"
        f"{{\\info{{\\title {shown(content.title)}}}{{\\author {shown(content.author)}}}"
        "{\\creatim\\yr2026\\mo1\\dy1}}"
        f"{{\\header {shown(content.head)}\\par}}{{\\footer {shown(content.foot)} {{\\field"
        "{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}\n"
        f"\\pard\\f0\\b {shown(content.title)}\\b0\\par\n"
        f"{shown(first)}{{\\deleted {shown(content.deleted)}}}"
        f"{{\\super\\chftn{{\\footnote {shown(content.note)}\\par}}}}\\par\n"
        f"{{\\v {shown(content.hidden)}\\par}}\n"
        + "".join(f"{shown(one)}\\par\n" for one in rest)
        + f"{items}{rows}}}\n"
    )
    return text.encode("ascii")


def _letter(character: str, codec: str) -> str:
    if character in "\\{}":
        return f"\\{character}"
    if character < "\x80":
        return character
    try:
        return "".join(f"\\'{byte:02x}" for byte in character.encode(codec))
    except UnicodeEncodeError:
        number = ord(character)
        return f"\\u{number if number < 0x8000 else number - 0x10000}?"
