"""What a single line looks like: a heading, a list item, a table row, a speaker's turn, a rule."""

import re
from functools import cache

from summarize.languages.scripts import SENTENCE_CLOSERS, SENTENCE_TERMINATORS, is_unspaced
from summarize.patterns import lazy

_UNSEEN = "\u061c\u200b\u200e\u200f\u2060\ufeff"
_BULLETS = "-*+•‣▪▫◦●○■□◆◇★☆▶►▸➢➤➣❖·∙⁃⁌⁍✓✔✗✘☐☑☒–—※"
_HAN_NUMBER = "一二三四五六七八九十百千零〇壱弐参"
# The alternatives exclude each other by their first characters or by what must follow, so that a
# line is read once.
_MARK = re.compile(
    rf"""[{_UNSEEN}]*+(?:
      (?P<heading>\#{{1,6}}\s)
    | (?P<rule>(?:[-=_~*+#·•⁂—–─═━][^\S\r\n]?){{3,}}$)
    | (?P<row>\|)
    | (?P<tag></?\w|<!)
    | (?P<address>(?:https?|ftp)://\S+$|www\.\S+$
          |[^\s@]{{1,64}}@[^\s@]{{1,250}}\.\w{{1,30}}$)
    | (?P<bullet>(?:[{re.escape(_BULLETS)}]|\[[ xX✓]?\])\s|[・①-⓿❶-➓⑴-⒛])
    | (?P<stamp>[\[(]?\d{{1,4}}[-/:.]\d{{1,2}}[-/:.]\d{{1,4}}[^\w.]|[\[(]?\d{{1,2}}:\d\d\b)
    | (?P<chapter>第[\d{_HAN_NUMBER}]{{1,6}}[章節节回部卷篇編编条條])
    | (?P<section>(?:\d{{1,3}}\.){{1,5}}\d{{1,3}}\.?\s+\S|§)
    | (?P<number>
          (?:[(（\[]?\d{{1,3}}[)）\]]|\d{{1,3}}(?:\.\)|[-–．、]|\.))(?:\s|(?<=[．、）])\S)
        | (?:[(（]?[^\W\d_][)）]|[^\W\d_]\.\)|[^\W\d_]\.)\s
        | [(（]?[ivxlcIVXLC]{{2,6}}(?:\.\)|[.)])\s
        | [(（]?[{_HAN_NUMBER}]{{1,4}}[、）)．]
      )
    )""",
    re.VERBOSE,
)
_NAME = r"[^\W\d_][\w.'’-]{0,30}"
_SPEAKER = lazy(rf"({_NAME}(?: {_NAME}){{0,4}}) ?(?:\(.{{1,120}}?\)\)? ?)?[:：](?=\s|\w|$)")
_CHAPTER = lazy(
    rf"[^\W\d_]+\s(?:\d{{1,4}}|[ivxlcIVXLC]{{1,7}})(?:\s?[:.–—-]\s?\S.{{0,80}})?$"
    rf"|第[\d{_HAN_NUMBER}]{{1,6}}[章節节回部卷篇編编].{{0,40}}$"
)
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|\^{3,})$")
_GAP = re.compile(r"\t|\S {3,}\S")
_CODE = lazy(
    r"[;{}]$|\)\s?:$|\s(?:[=!<>]=|:?=|=>|->|\+=|&&|\|\|)\s|\w\(\S*\)$"
    r"|^(?:[$>]{1,3}\s|//|/\*|\*/|\#!|@\w+|import\s|from\s\S+\simport\s|def\s|class\s\w+[:({]"
    r"|return\b|else:|try:|elif\s|(?:if|for|while|switch|with)\s.*[:{]$|\#include)"
)
_MAX_HEADING_CHARACTERS = 80
# The longest heading in a script without spaces.
_MAX_UNSPACED_HEADING = 30
_MAX_MARK_CHARACTERS = 160
_PART_END = ",،、，;؛:：；"


class Row:
    """A line of a text.

    Attributes:
        start: where it starts in the text.
        raw: the line with its line break.
        body: without the white space around it and the marks of a quoted mail.
        quote: number of quotation marks of a quoted mail.
        indent: number of white space characters in front of it.
        mark: the mark that it begins with, as `mark` names it.
    """

    __slots__ = ("body", "indent", "mark", "quote", "raw", "start")

    def __init__(self, start: int, raw: str, body: str) -> None:
        self.start = start
        self.raw = raw
        self.quote = 0
        if body[0] == ">":
            bare = body.lstrip("> \t")
            self.quote = body[: len(body) - len(bare)].count(">")
            body = bare or body
        self.body = body
        self.indent = raw.find(body[0])
        self.mark = mark(body)


def mark(body: str) -> str:
    """The mark that a line begins with.

    Args:
        body: a line without the white space around it.

    Returns:
        `heading`, `rule`, `row`, `tag`, `address`, `bullet`, `stamp`, `chapter`, `section`,
        `number`, or the empty string.
    """
    if body[0].isalpha() and body[1:2].isalpha() and not body.startswith(_WORDY):
        return ""
    found = _MARK.match(body)
    return found.lastgroup or "" if found else ""


# Marks that begin with letters.
_WORDY = ("http", "ftp", "www.", "ii", "iv", "vi", "ix", "xi", "xv", "xx", "xl", "II", "IV",
          "VI", "IX", "XI", "XV", "XX", "XL", "第", *_HAN_NUMBER)  # fmt: skip


def is_speaker(body: str) -> bool:
    """Whether a line begins with a name and a colon; each word of a name has its capital."""
    if ":" not in body[:_MAX_MARK_CHARACTERS] and "：" not in body[:_MAX_MARK_CHARACTERS]:
        return False
    found = _SPEAKER.match(body)
    return found is not None and not any(word[0].islower() for word in found[1].split())


def is_underline(body: str) -> bool:
    """Whether a line is an underline, which makes a heading of the line above it."""
    return _UNDERLINE.match(body) is not None


def is_code(body: str) -> bool:
    """Whether a line looks like program code."""
    return _CODE.search(body[-_MAX_MARK_CHARACTERS:]) is not None


def is_row(body: str) -> bool:
    """Whether a line has columns."""
    return body.count("|") > 1 or _GAP.search(body[:_MAX_MARK_CHARACTERS]) is not None


def is_chapter(body: str) -> bool:
    """Whether a line is a word and a number, as over a chapter, in any script."""
    return (
        len(body) <= _MAX_HEADING_CHARACTERS
        and not body[0].islower()
        and _CHAPTER.match(body) is not None
    )


def is_shouted(body: str) -> bool:
    """Whether a line is all in capitals, and more than one or two initials."""
    return body.isupper() and len(body) <= _MAX_HEADING_CHARACTERS and len(body) > 3


def is_titled(body: str) -> bool:
    """Whether a line has the form of a title: short, and without a full stop at its end."""
    most = _MAX_UNSPACED_HEADING if is_unspaced(body[-1]) else _MAX_HEADING_CHARACTERS
    if len(body) > most or starts_small(body) or not any(map(str.isalpha, body)):
        return False
    return not ends_part(body)


def starts_small(body: str) -> bool:
    """Whether the first letter of a line is a small one."""
    for character in body[:_MAX_MARK_CHARACTERS]:
        if character.isalnum():
            return character.islower()
    return False


def ends_sentence(body: str) -> bool:
    """Whether a line ends in a mark that ends sentences, with quotation marks behind it or not."""
    return body.rstrip(SENTENCE_CLOSERS)[-1:] in _terminators()


def ends_part(body: str) -> bool:
    """Whether a line ends in a mark of punctuation after which something new can begin."""
    last = body.rstrip(SENTENCE_CLOSERS)[-1:]
    return last in _terminators() or last in _PART_END


@cache
def _terminators() -> frozenset[str]:
    return frozenset(SENTENCE_TERMINATORS)
