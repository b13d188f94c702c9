"""A guess at the encoding of a text that no rule tells: `chardet` says what it may be, we choose.

Of its candidates we take the one that reads best; where another one that reads differently fits
nearly as well, the guess is doubtful.
"""

import codecs
import re
import unicodedata
from typing import NamedTuple

_PROBED_BYTES = 65_536
# A candidate with less than this share of the best one's confidence is out of the question.
_RIVAL_SHARE = 0.6
# One that reads differently makes the best a guess, unless it has less than this share.
_DOUBT_SHARE = 0.85
# What a wrong order of bytes or a wrong code page gives seldom reads well; how much it may.
_MAX_ODD_SHARE = 0.1
# Letters a guess rests on; with fewer, any two code pages are alike.
_SURE_LETTERS = 3

# What is usual goes before what is not, where both read equally well.
_USUAL = (
    "cp1252", "cp1251", "cp1256", "gb18030", "cp932", "euc_jp", "cp949", "euc_kr", "big5",
    "cp1250", "cp1254", "cp1253", "cp1255", "cp874", "cp1257", "cp1258", "koi8-r", "koi8-u",
    "tis-620",
)  # fmt: skip
# By so much more than its confidence a usual encoding counts.
_USUAL_GAIN = 1.15
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BEFORE = 1000
# A control character is hardly ever in a text.
_CONTROL = 10
_INSIDE_WORDS = "’·‑…״׳"
_WORDS_OF_ONE = "àáâéèêíóòôúùÀÁÂÉÈÊÍÓÒÔÚöåæÖÅ"
_MAINFRAME = ("cp037", "cp1140", "cp424", "cp500", "cp875", "cp1026", "cp273", "utf", "ascii")
_WIDER = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}


class Guess(NamedTuple):
    """A text, the codec that it was decoded with, and the one that fits nearly as well."""

    text: str
    codec: str
    is_doubtful: bool
    rival: str | None


def guessed(data: bytes, sample: bytes | None = None) -> Guess:
    """What a detector says, of its candidates the one that reads best.

    Args:
        data: all bytes.
        sample: those that are words, where not all are; None for all.
    """
    import chardet

    probed = _telling(data if sample is None else sample)
    found = chardet.detect_all(probed)
    scores: dict[str, float] = {}
    for row in found:
        codec = _codec(row["encoding"])
        if codec is not None:
            scores[codec] = max(scores.get(codec, 0.0), round(row["confidence"], 2))
    best = max(scores.values(), default=0.0)
    texts = {
        codec: text
        for codec, score in scores.items()
        if score >= _RIVAL_SHARE * best and (text := decoded_as(data, codec)) is not None
    }
    if not texts:
        text = data.decode("cp1252", "replace")
        return Guess(text, "cp1252", is_doubtful=True, rival=None)
    odd = {
        codec: oddities(text if sample is None else sample.decode(codec, "ignore"))
        for codec, text in texts.items()
    }
    chosen = min(
        texts,
        key=lambda codec: (
            odd[codec],
            -scores[codec] * (1 if _is_rare(codec) else _USUAL_GAIN),
            _rank(codec),
        ),
    )
    rivals = [
        codec
        for codec, text in texts.items()
        if text != texts[chosen]
        and scores[codec] >= _DOUBT_SHARE * scores[chosen]
        and odd[codec] <= odd[chosen] * 1.1 + 1
    ]
    rivals.sort(key=lambda codec: (-scores[codec], _rank(codec)))
    letters = sum(byte > 127 for byte in probed)
    is_doubtful = (
        bool(rivals)
        or letters < _SURE_LETTERS
        or odd[chosen] > _MAX_ODD_SHARE * letters
        or int(chardet.__version__.split(".")[0]) < 7
    )
    return Guess(texts[chosen], chosen, is_doubtful, rivals[0] if rivals else None)


def _telling(data: bytes) -> bytes:
    """The first bytes, or those around the first that is not ASCII, where that is far behind."""
    found = _BEYOND_ASCII.search(data)
    if found is None or found.start() < _PROBED_BYTES:
        return data[:_PROBED_BYTES]
    start = found.start() - _BEFORE
    return data[start : start + _PROBED_BYTES]


def decoded_as(data: bytes, codec: str) -> str | None:
    """The text, or None where the bytes are not of this codec."""
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _codec(name: str | None) -> str | None:
    """Python's name of a codec of letters; None for what is none."""
    try:
        codec = codecs.lookup(name or "").name
    except LookupError:
        return None
    codec = _WIDER.get(codec, codec)
    return None if codec.startswith(_MAINFRAME) else codec


def _rank(codec: str) -> int:
    """Place among the usual encodings."""
    return _USUAL.index(codec) if codec in _USUAL else len(_USUAL)


def _is_rare(codec: str) -> bool:
    """Whether an encoding is one of DOS or of the Mac before Unicode."""
    return codec not in _USUAL and not codec.startswith("iso")


def oddities(text: str) -> int:
    """How many characters beyond ASCII do not stand as letters and signs of a text do."""
    probed = text[:_PROBED_BYTES]
    odd = 0
    before = " "
    for place, character in enumerate(probed):
        if character > "\x7f":
            after = probed[place + 1 : place + 2]
            category = unicodedata.category(character)
            if category in ("Cc", "Co", "Cn", "Cs"):
                odd += _CONTROL
            elif character >= "\u2e80":
                # Between Latin letters no Chinese one stands alone.
                odd += _is_latin(before) and _is_latin(after)
            elif category == "Lu":
                odd += before.islower()
            elif category in ("Sc", "Sm", "No"):
                odd += before.isalpha()
            elif category in ("So", "Po", "Ps", "Pe", "Sk", "Pi", "Pf"):
                odd += before.isalpha() and after.isalpha() and character not in _INSIDE_WORDS
            elif character >= "\u0370":
                odd += category[0] == "L" and (_is_latin(before) or _is_latin(after))
            elif character >= "\xc0":
                odd += character not in _WORDS_OF_ONE and before == " " and after == " "
        before = character
    return odd


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()
