"""What every site puts around an article, told from a single line: menus, sharing, adverts.

A line is furniture where all of its words are (`Share on Facebook`, `Sign in | Menu`), or where it
opens with a label that nothing but furniture has (`Read more: ...`, `Photo: ...`). The words are
those that sites share, kept in `furniture.txt`; no list is ever whole, so a page is told from its
shape as well (`page_scores.py`).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS


class Furniture(NamedTuple):
    """What a line is.

    Attributes:
        kind: as in `SetAside.kind`.
        sure: no article has such a line; others are furniture only on a page.
        opens: what stands below it, up to the next running text, is of its kind.
    """

    kind: str
    sure: bool
    opens: bool = False


# What may stand beside the words of each kind.
_SECTION = re.compile(r"\[((?:starts|whole|heads|words|phrases|fillers) [a-z ]+)\]")
_DATA = Path(__file__).with_name("furniture.txt")
_SURE_SHARE = frozenset("facebook twitter whatsapp linkedin pinterest reddit telegram".split())
# Lines of these kinds may be headings of an article as well.
_NEVER_SURE = "footer"
_BULLETS = re.compile(
    r"^(?:[-–—•·*+▪●►▶»›>#|→←«‹✓✔☰⋮]+|[oO](?=\s+[A-ZÀ-Ý])|\d{1,2}[.)])(?:\s+|(?=\W|$))|^[•·▪●►▶»›→←☰✓✔]"
)
_TAIL = re.compile(r"[\s.:：…»›>→|•·*!。！]+$")
_COUNTS = re.compile(
    r"\s*[(（\[]\s*[\d.,]+\s*[km]?\s*[)）\]]\s*$|(?<=\D)\s+\d[\d.,]*k?$", re.IGNORECASE
)
_WORDS = re.compile(r"google\+|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+[km]?|[&+]", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_MAX_CHARACTERS = 400
_MAX_VOCABULARY_WORDS = 10
_MAX_VOCABULARY_CHARACTERS = 90


_Patterns = list[tuple[str, re.Pattern[str]]]


class _Tables(NamedTuple):
    """The data file; patterns by the kind that they stand for.

    Attributes:
        starts, whole, heads: as the file says.
        words: by kind.
        phrases: a line that is nothing but phrases of a kind.
        fillers: words that may stand beside those of each kind.
    """

    starts: _Patterns
    whole: _Patterns
    heads: _Patterns
    words: dict[str, frozenset[str]]
    phrases: dict[str, re.Pattern[str]]
    fillers: frozenset[str]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    """The data file, read and compiled when a page is first looked at."""
    rows: dict[str, list[str]] = {}
    section = ""
    for line in unicodedata.normalize("NFC", _DATA.read_text(encoding="utf-8")).splitlines():
        if header := _SECTION.fullmatch(line):
            section = header[1]
        elif line and not line.startswith("#"):
            rows.setdefault(section, []).append(line)

    def sections(name: str) -> Iterator[tuple[str, list[str]]]:
        for key, lines in rows.items():
            if key.startswith(f"{name} "):
                yield key.removeprefix(f"{name} "), lines

    def patterns(name: str) -> _Patterns:
        return [
            (kind, re.compile("|".join(lines), re.IGNORECASE)) for kind, lines in sections(name)
        ]

    def words(lines: list[str]) -> list[str]:
        return sorted((word for line in lines for word in line.split()), key=len, reverse=True)

    return _Tables(
        patterns("starts"),
        patterns("whole"),
        patterns("heads"),
        {kind: frozenset(words(lines)) for kind, lines in sections("words")},
        {
            kind: re.compile(rf"(?:(?:{'|'.join(words(lines))})[\s|/·・,，、>»]*)+")
            for kind, lines in sections("phrases")
        },
        frozenset(words(rows["fillers all"])),
    )


def stripped(text: str) -> str:
    """A line without the mark of a list before it, and without counts and marks behind it."""
    text = _BULLETS.sub("", text, count=1).strip()
    return _TAIL.sub("", _COUNTS.sub("", text)).strip()


@lru_cache(maxsize=4096)
def furniture(text: str) -> Furniture | None:
    """What a line is by what it says; None where it does not say."""
    if len(text) > _MAX_CHARACTERS:
        return None
    bare = stripped(text)
    if not any(map(str.isalnum, bare)):
        # A mark of a list with nothing behind it is what is left of a picture.
        return None
    tables = _tables()
    counted = _BULLETS.sub("", text, count=1).strip()
    for kind, pattern in tables.starts:
        if pattern.fullmatch(bare):
            return Furniture(kind, sure=kind != _NEVER_SURE)
    for kind, pattern in tables.whole:
        if pattern.fullmatch(bare) or pattern.fullmatch(counted):
            return Furniture(kind, sure=False)
    label, colon, rest = bare.partition(":") if ":" in bare else bare.partition("：")
    for kind, pattern in tables.heads:
        if pattern.fullmatch(bare):
            return Furniture(kind, sure=len(bare.split()) > 1, opens=True)
        if colon and rest and pattern.fullmatch(label.strip()):
            return Furniture(kind, sure=kind == "related" and len(label.split()) > 1)
    return _by_vocabulary(bare)


def _by_vocabulary(bare: str) -> Furniture | None:
    if len(bare) > _MAX_VOCABULARY_CHARACTERS or bare.endswith(tuple(SENTENCE_TERMINATORS)):
        return None
    tables = _tables()
    seen = [_words(bare)]
    if _CAMEL.search(bare):
        # A browser that copies buttons puts no space between them: `FacebookTwitterEmail`.
        seen.append(_words(_CAMEL.sub(" ", bare)))
    for kind, known in tables.words.items():
        if tables.phrases[kind].fullmatch(bare):
            return Furniture(kind, sure=False)
        for words in seen:
            own = sum(word in known for word in words)
            if (
                own
                and len(words) <= _MAX_VOCABULARY_WORDS
                and all(word in known or word in tables.fillers for word in words)
            ):
                networks = sum(word in _SURE_SHARE for word in words)
                return Furniture(kind, sure=kind == "share" and networks > 0 and own > 1)
    return None


def _words(text: str) -> list[str]:
    folded = (unicodedata.normalize("NFC", word.casefold()) for word in _WORDS.findall(text))
    return [word for word in folded if not word[0].isdigit()]


def ends_as_sentence(text: str) -> bool:
    """Whether the last mark of a line, closing quotation marks apart, ends a sentence."""
    return text.rstrip(SENTENCE_CLOSERS + " ")[-1:] in tuple(SENTENCE_TERMINATORS)
