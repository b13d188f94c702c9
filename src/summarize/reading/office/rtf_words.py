"""What the control words of RTF mean: destinations, characters, code pages."""

SKIP = "skip"
CODE = "code"

# Groups that are no text of the body, and what they are. What starts with a star and is not here
# is skipped, as the format has it.
DESTINATIONS = {
    "header": "running head", "headerl": "running head", "headerr": "running head",
    "headerf": "running head", "footer": "running foot", "footerl": "running foot",
    "footerr": "running foot", "footerf": "running foot", "footnote": "footnote",
    "annotation": "comment", "fldinst": CODE,
}  # fmt: skip
SKIPPED = frozenset(
    (
        "colortbl", "stylesheet", "pict", "objdata", "objclass", "objname", "filetbl", "listtable",
        "listoverridetable", "revtbl", "rsidtbl", "themedata", "colorschememapping", "datastore",
        "latentstyles", "generator", "xmlnstbl", "datafield", "atnid", "atnauthor", "atnref",
        "atndate", "atnicn", "atnparent", "atntime", "atrfstart", "atrfend", "bkmkstart", "bkmkend",
        "tc", "tcn", "xe", "listtext", "pntext", "pntxta", "pntxtb", "pnseclvl", "nonshppict",
        "sp", "shprslt", "nonesttables", "nesttableprops", "falt", "panose", "fname", "ftnsep",
        "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "userprops", "docvar", "template",
        "passwordhash", "protusertbl", "private", "upr", "formfield", "mmathPr", "picprop",
    )
)  # fmt: skip
# Starred groups that are read all the same.
READ = frozenset(("shpinst", "ud", "annotation", "fldinst", "fldrslt"))
BOXES = frozenset(("shptxt", "dptxbxtext"))
FIELDS = {"TOC": "contents", "PAGE": "page number", "NUMPAGES": "page number"}
# What is said of the file, and, of what is set aside, what that is.
INFO = {
    "title": None, "author": None, "creatim": None, "subject": "subject", "keywords": "keywords",
    "doccomm": "description", "category": "category", "manager": "manager", "company": "company",
}  # fmt: skip

CHARACTERS = {
    "tab": " ", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ",
    "qmspace": " ", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "page": "\n\n", "column": "\n\n", "softline": "\n",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}", "\t": " "}

SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_CODE_PAGES = {936: "gb18030", 54936: "gb18030", 10000: "mac_roman", 65001: "utf-8", 1361: "johab"}


def codec_of_page(number: int) -> str:
    """Python's codec for the number of a code page; Windows-1252 for one that is unknown."""
    codec = _CODE_PAGES.get(number, f"cp{number}")
    try:
        "".encode(codec)
    except LookupError:
        return "cp1252"
    return codec
