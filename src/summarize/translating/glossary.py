"""Read a glossary of fixed translations, and find its terms: CSV lines `source term,target term`.

Terms match whole words, in any capitals; in scripts without spaces between words, anywhere.
"""

import csv
import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby, islice, pairwise
from pathlib import Path

from summarize.documents import Span
from summarize.errors import InputError
from summarize.languages.scripts import in_one_line, is_of_word, is_unspaced, script

_MAX_BYTES = 1_000_000
_MAX_TERM_CHARACTERS = 200
_HEADERS = frozenset({("source", "target"), ("source term", "target term")})
_HOW = "write two columns: source term,target term"
# Marks of direction and soft hyphens are ignored when words are compared.
_UNSEEN = frozenset("\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff")
# Arabic writes "and", "so", "in", "as", "to" and "the" together with the word that follows.
_ARABIC_PROCLITICS = frozenset(
    first + second + article
    for first in ("", "و", "ف")
    for second, article in (
        ("", ""), ("", "ال"), ("ب", ""), ("ب", "ال"), ("ك", ""), ("ك", "ال"), ("ل", ""), ("ل", "ل"),
    )
)  # fmt: skip
_MIN_ARABIC_LETTERS = 3
_MAX_PROCLITIC_LETTERS = max(map(len, _ARABIC_PROCLITICS))


@dataclass(frozen=True)
class Glossary:
    """Source terms and their fixed translations.

    Attributes:
        terms: (source term, target term), in the order of the file.
        sha256: of the file's bytes, hexadecimal.
    """

    terms: tuple[tuple[str, str], ...]
    sha256: str

    @classmethod
    def read(cls, path: Path) -> "Glossary":
        """Read a CSV file in UTF-8.

        Blank lines, lines that start with `#` and a first line `source,target` are skipped.

        Raises:
            InputError: it cannot be read, or a line is broken; the message has the line's number.
        """
        data = _bytes_of(path)
        name = in_one_line(str(path))
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise InputError(
                f"{name}: line {line} is not UTF-8; save the glossary as UTF-8 text (CSV)"
            ) from None
        terms = tuple(_terms(text, name))
        if not terms:
            raise InputError(f"{name}: has no terms; {_HOW}")
        return cls(terms, hashlib.sha256(data).hexdigest())

    def occurring(self, sentence: str) -> list[tuple[Span, str, str]]:
        """The terms in a sentence, in order and without overlaps; of several, the longest.

        Returns:
            (place of the term, source term, target term) for each occurrence.
        """
        found = []
        folded = _folded(sentence)
        at = 0
        while at < len(folded.text):
            for length in self._lengths.get(folded.text[at], ()):
                end = at + length
                term = self._by_folded.get(folded.text[at:end])
                if end <= len(folded.text) and term is not None and folded.is_whole(at, end):
                    found.append((folded.span(at, end), *term))
                    at = end
                    break
            else:
                at += 1
        return found

    def missing(self, translation: str, original: str) -> list[str]:
        """Source terms whose target terms are in a translation less often than they should be.

        Each place in the translation counts for one term only.
        """
        if not self.terms:
            return []
        wanted = Counter((source, target) for _, source, target in self.occurring(original))
        folded = _folded(translation)
        taken = bytearray(len(folded.text))
        lost = []
        for (source, target), times in sorted(wanted.items(), key=lambda one: -len(one[0][1])):
            term = _folded(target.strip()).text
            places = islice(folded.places_of(term, taken), times)
            if sum(1 for _ in places) < times:
                lost.append(source)
        return [source for source, _ in wanted if source in lost]

    @cached_property
    def _by_folded(self) -> dict[str, tuple[str, str]]:
        return {_folded(term[0]).text: term for term in reversed(self.terms)}

    @cached_property
    def _lengths(self) -> dict[str, list[int]]:
        """The lengths of terms, the longest first, by their first character."""
        sizes = sorted({(term[0], -len(term)) for term in self._by_folded if term})
        return {
            first: [-size for _, size in group]
            for first, group in groupby(sizes, key=lambda one: one[0])
        }


@dataclass(frozen=True)
class _Folded:
    """A text in the form in which it is compared: NFC, casefolded, each white space one space.

    Attributes:
        text: the text in that form.
        places: for each of its characters, the start and end in the original.
    """

    text: str
    places: tuple[Span, ...]

    def span(self, start: int, end: int) -> Span:
        """The place in the original of a run of the compared text."""
        return Span(self.places[start].start, self.places[end - 1].end)

    def places_of(self, term: str, taken: bytearray) -> Iterator[int]:
        """Where a folded term occurs as whole words that are not taken yet; takes them."""
        start = self.text.find(term)
        while start >= 0:
            end = start + len(term)
            if self.is_whole(start, end) and not any(taken[start:end]):
                taken[start:end] = b"\1" * len(term)
                yield start
            start = self.text.find(term, start + 1)

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a run of the text begins and ends at the edges of words and characters."""
        text, places = self.text, self.places
        if start > 0 and places[start - 1] == places[start]:
            return False
        if end < len(text) and places[end] == places[end - 1]:
            return False
        # Korean adds its particles to the end of a word.
        ends = (
            end == len(text)
            or not _continues(text[end - 1], text[end])
            or script(text[end - 1]) == "HANGUL"
        )
        starts = start == 0 or not _continues(text[start], text[start - 1])
        return ends and (starts or self._follows_proclitic(start, end))

    def _follows_proclitic(self, start: int, end: int) -> bool:
        if script(self.text[start]) != "ARABIC" or end - start < _MIN_ARABIC_LETTERS:
            return False
        before = start
        while before > 0 and is_of_word(self.text[before - 1]):
            before -= 1
            if start - before > _MAX_PROCLITIC_LETTERS:
                return False
        return self.text[before:start] in _ARABIC_PROCLITICS


@lru_cache(maxsize=64)
def _folded(text: str) -> _Folded:
    """A text in the form in which it is compared."""
    folded: list[str] = []
    places: list[Span] = []
    starts = [i for i in range(len(text)) if i == 0 or not _is_joined(text[i - 1], text[i])]
    for start, end in pairwise([*starts, len(text)]):
        piece = unicodedata.normalize("NFC", text[start:end])
        piece = "".join(
            c for c in unicodedata.normalize("NFC", piece.casefold()) if c not in _UNSEEN
        )
        if piece.isspace():
            piece = " "
        if not piece or (piece == " " and folded[-1:] == [" "]):
            continue
        folded += piece
        places += [Span(start, end)] * len(piece)
    return _Folded("".join(folded), tuple(places))


def _is_joined(before: str, character: str) -> bool:
    """Whether a character can combine with the one before it: a mark, a part of a syllable."""
    if unicodedata.category(character)[0] == "M":
        return not before.isspace()
    return "\u1160" <= character <= "\u11ff" and "\u1100" <= before <= "\u11ff"


def _continues(edge: str, beyond: str) -> bool:
    """Whether a word with this letter at its edge goes on with the letter beyond."""
    if not (is_of_word(edge) and is_of_word(beyond)):
        return False
    return not (is_unspaced(edge) or is_unspaced(beyond))


def _bytes_of(path: Path) -> bytes:
    name = in_one_line(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the name after --glossary") from None
    except IsADirectoryError:
        raise InputError(f"{name}: is a directory; name the glossary in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: the glossary cannot be read: {reason}; check the file") from None
    if len(data) > _MAX_BYTES:
        raise InputError(
            f"{name}: has more than {_MAX_BYTES // 1_000_000} MB; keep only the terms that you need"
        )
    return data


def _terms(text: str, name: str) -> Iterator[tuple[str, str]]:
    targets: dict[str, tuple[str, int]] = {}
    is_first = True
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        source, target = _cells(line, f"{name}: line {number}")
        is_header = is_first and (source.casefold(), target.casefold()) in _HEADERS
        is_first = False
        if is_header:
            continue
        key = _folded(source).text
        known, where = targets.setdefault(key, (target, number))
        if known != target:
            raise InputError(
                f"{name}: line {number} has another translation for {source!r} than line {where}; "
                f"keep one of the two"
            )
        if where == number:
            yield source, target


def _cells(line: str, where: str) -> tuple[str, str]:
    """The two cells of a line."""
    try:
        row = next(csv.reader([line], strict=True, skipinitialspace=True))
    except csv.Error as error:
        raise InputError(f"{where} is not CSV ({error}); check its quotation marks") from None
    cells = [cell.strip() for cell in row]
    while len(cells) > 2 and not cells[-1]:
        cells.pop()  # spreadsheets fill up their rows
    if len(cells) != 2 or not all(_folded(cell).text.strip() for cell in cells):
        other = next((mark for mark in (";", "\t") if len(cells) == 1 and mark in line), None)
        how = f"put a comma in the place of {other!r}" if other else _HOW
        raise InputError(f"{where} has {_number(cells)}; {how}")
    for cell in cells:
        if len(cell) > _MAX_TERM_CHARACTERS:
            raise InputError(
                f"{where} has a term of {len(cell)} characters; shorten it to at most "
                f"{_MAX_TERM_CHARACTERS}"
            )
        if not cell.isprintable() and any(unicodedata.category(c) in ("Cc", "Cs") for c in cell):
            raise InputError(f"{where} has a control character in {cell!r}; remove it")
    return cells[0], cells[1]


def _number(cells: list[str]) -> str:
    if len(cells) == 2:
        return "an empty term"
    return "one column" if len(cells) == 1 else f"{len(cells)} columns"
