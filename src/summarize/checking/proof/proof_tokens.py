"""A text -> the words that a proof compares, each with its place and the marks in front of it.

Spelling is put aside where it says nothing: capitals, compatibility letters, the form of quotation
marks and hyphens, characters that cannot be seen, and what tokenizers tear apart (`19- year - old`,
`did n't`, `1 ,000`).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base
from summarize.patterns import lazy

_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u061c\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f"
# Letters, and the marks that belong to them: \w has no vowel signs of Indic scripts.
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}{_INVISIBLE}]|(?![\u0964\u0965\u0970\d])[\u0900-\u0dff])"
_DIGIT_GAP = rf"[{_INVISIBLE}]*"
_TOKEN = lazy(
    rf"(?P<number>\d(?:{_DIGIT_GAP}\d)*(?:(?: ?,(?=\d{{3}}(?!\d))|[.,:٫٬](?=\d))\d+)*)"
    rf"|(?P<initials>(?<!\w)(?:[^\W\d_]\.){{2,}})"
    rf"|(?P<word>(?=[^\W\d_]|[\u0900-\u0dff]){_LETTER}+(?:['’ʼ]{_LETTER}+)*)"
    r"|(?P<clitic>['’](?:s|re|ve|ll|d|m)\b)"
    r"|(?P<sign>[%$£€¥₹₽₩₪@#&°]+)"
    r"|(?P<quote>``|''|[\"“”„«»「」『』‘’'`])"
    r"|(?P<dash>\s-\s|--+|[–—―])"
    r"|(?P<hyphen>[-‐‑])"
    r"|(?P<mark>[,;:.!?()\[\]{}…،؛؟。！？、，；：（）【】《》।॥/•|])"
)
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_THOUSANDS_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_THOUSANDS_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
# Where a full stop parts thousands and a comma the decimals.
_POINT_LANGUAGES = frozenset("pt es fr de it nl ru tr id el da no sv fi pl cs uk ro hr".split())
_ELIDING = frozenset("fr it ca oc".split())
_ENGLISH_TAIL = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
_UNIFORM = str.maketrans("‘’ʼ`‐‑–—―", "''''-----")
_SIGN_WORDS = {"percent": "%", "pct": "%"}
_APOSTROPHES = frozenset("'’ʼ")
# No script without spaces begins below it.
_FIRST_UNSPACED = "\u0e00"
_MAX_CACHED = 40


@dataclass(slots=True)
class Token:
    """A word, a number or a sign of a text.

    Attributes:
        form: what is compared.
        start, end: offsets into the text.
        marks: the marks that stand between it and the word before: commas, brackets, dashes
            (`-`), quotation marks (`"`), stops.
        glued: whether a hyphen ties it to the word before.
        capital: whether it is written with a capital.
        number: whether it is one.
    """

    form: str
    start: int
    end: int
    marks: str
    glued: bool
    capital: bool
    number: bool


def tokens_in(text: str, start: int, end: int, language: str) -> list[Token]:
    """The words of `text[start:end]`; in a script without spaces, its characters."""
    found: list[Token] = []
    marks = ""
    hyphen_at = -2
    own = base(language)
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or ""
        if kind == "quote":
            marks += '"'
        elif kind in ("dash", "mark"):
            marks += "-" if kind == "dash" else match.group()
        elif kind == "hyphen":
            hyphen_at = match.end()
        else:
            tied = not marks and (hyphen_at == match.start() or _follows_digit(found, match))
            raw = match.group()
            if kind == "word" and raw[0] < _FIRST_UNSPACED and not _APOSTROPHES & set(raw):
                # Most words are like this.
                found.append(
                    Token(_folded(raw), match.start(), match.end(), marks, tied,
                          raw[0].isupper(), False)
                )  # fmt: skip
                marks = ""
                continue
            for token in _split(match, kind, own):
                token.marks, token.glued = marks, tied
                found.append(token)
                marks, tied = "", False
    return _joined(found)


def _follows_digit(found: list[Token], match: "re.Match[str]") -> bool:
    """Whether a word stands at a number without a space: `25th`, `50m`."""
    return bool(found) and found[-1].number and found[-1].end == match.start()


def _split(match: "re.Match[str]", kind: str, language: str) -> Iterator[Token]:
    """The words of one match: `didn't` is two, a run of Chinese as many as it has characters."""
    raw, at = match.group(), match.start()
    if kind == "number":
        yield Token(_number(raw, language), at, match.end(), "", False, False, True)
        return
    if kind == "initials":
        yield Token(raw.replace(".", "").lower(), at, match.end(), "", False, raw.isupper(), False)
        return
    if kind == "word" and is_unspaced(raw[0]):
        for offset, character in enumerate(raw):
            form = unicodedata.normalize("NFKC", character)
            yield Token(form, at + offset, at + offset + 1, "", False, False, False)
        return
    for low, high in _pieces(raw, language):
        piece = raw[low:high]
        yield Token(_folded(piece), at + low, at + high, "", False, piece[0].isupper(), False)


def _pieces(raw: str, language: str) -> list[tuple[int, int]]:
    """Where to part `didn't` and `l'homme`; other apostrophes stay in their word."""
    if "'" not in raw and "’" not in raw:
        return [(0, len(raw))]
    if language in _ELIDING:
        cut = max(raw.find("'"), raw.find("’")) + 1
        if 0 < cut <= 5 and cut < len(raw):
            return [(0, cut), (cut, len(raw))]
    tail = _ENGLISH_TAIL.search(raw) if language == "en" else None
    if tail and tail.start():
        return [(0, tail.start()), (tail.start(), len(raw))]
    return [(0, len(raw))]


def _fold(word: str) -> str:
    plain = _DROPPED.sub("", word)
    plain = unicodedata.normalize("NFKC", plain).lower().translate(_UNIFORM).strip("_")
    return _SIGN_WORDS.get(plain, plain)


_fold_cached = lru_cache(maxsize=1 << 14)(_fold)


def _folded(word: str) -> str:
    return _fold_cached(word) if len(word) <= _MAX_CACHED else _fold(word)


def _number(raw: str, language: str) -> str:
    """The digits of a number so that equal values are equal texts: `1,000` and `1 ,000`."""
    plain = unicodedata.normalize("NFKC", _DROPPED.sub("", raw)).replace(" ", "")
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in plain)
    plain = plain.replace("٬", ",").replace("٫", ".")
    if language in _POINT_LANGUAGES:
        if _THOUSANDS_POINT.fullmatch(plain):
            plain = plain.replace(".", "").replace(",", ".")
        elif plain.count(",") == 1 and "." not in plain:
            plain = plain.replace(",", ".")
    elif _THOUSANDS_COMMA.fullmatch(plain):
        plain = plain.replace(",", "")
    return plain


def _joined(tokens: list[Token]) -> list[Token]:
    """`per cent` is one sign, as `%` is; `n't` that a tokenizer tore off stays a word."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last and token.form == "cent" and last.form == "per" and not token.marks:
            last.form, last.end = "%", token.end
        elif last and last.form == "n" and token.form == "t":
            last.form, last.end = "n't", token.end
        else:
            joined.append(token)
    return joined
