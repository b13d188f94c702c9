"""The encoding of a text: what its bytes say, then what a detector and we make of them.

In this order: a byte order mark; the escapes of ISO-2022; strict UTF-8; what a server or a page
states, where the bytes fit; UTF-16 and UTF-32 without a mark; `chardet`, of whose candidates we
take the one that reads best. `chardet` and not `charset-normalizer`: of 60 characters it decodes 97
in 100 right where the other has 83, and in our order 99. Version 7 or newer: what an older one says
is always told as a guess.
"""

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.reading.encoding_guess import decoded_as, guessed, oddities
from summarize.reading.mojibake import fixed, sample_of
from summarize.reading.stated_encodings import codecs_of, fitting, is_stateful, nearly_fitting

_PROBED_BYTES = 65_536
# Longer byte order marks first: that of UTF-32-LE starts with that of UTF-16-LE.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# All bytes of these are ASCII, so that strict UTF-8 would take them.
_ESCAPES = (
    (re.compile(rb"\x1b\$[@B]|\x1b\([IJ]"), "iso2022_jp_ext"),
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
)
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e]){2}")
# What a text never has but binary data does: control characters beside tab, line breaks, form
# feed, and the separators and escapes that old systems left in.
_NO_TEXT = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f\b"))
_MAX_CONTROL_SHARE = 0.02
# So many bytes of sound UTF-8 sequences for one that is none: a damaged text, no other encoding.
_SOUND_PER_BAD = 20
_SURE_CHARACTERS = 20
# Of a text in UTF-16 most characters are letters or spaces, and nearly all of one script and Latin.
_MIN_LETTER_SHARE = 0.5
_MIN_USUAL_SHARE = 0.9

_NAMES = {
    "cp932": "shift_jis",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
    "iso2022_jp_ext": "iso-2022-jp",
    "iso2022_kr": "iso-2022-kr",
}


@dataclass(frozen=True)
class Decoded:
    """A text from bytes.

    Attributes:
        text: without a byte order mark.
        encoding: its name, `utf-8`, `windows-1256`.
        is_doubtful: another encoding fits nearly as well, or bytes are damaged.
        warnings: what a reader should know, a sentence each: the doubt, or mojibake.
    """

    text: str
    encoding: str
    is_doubtful: bool = False
    warnings: tuple[str, ...] = ()


def decode(
    data: bytes,
    name: str,
    encoding: str | None = None,
    *,
    stated: str | None = None,
    fix_text: bool = False,
) -> Decoded:
    """Decode the bytes of a text.

    Args:
        data: all of them.
        name: of the input, for messages.
        encoding: take this one and ask no further.
        stated: the one that a server states, which may be wrong.
        fix_text: mojibake is turned back into the letters that it was; otherwise it is only said.

    Raises:
        InputError: the bytes are no text, or none in this encoding.
        UsageError: no such encoding.
    """
    if encoding:
        found = _named(data, name, encoding)
    else:
        found = detected(data, name, codecs_of([stated], data))
    return _without_mojibake(found, fix_text=fix_text)


def detected(
    data: bytes,
    name: str,
    stated: Sequence[str] = (),
    words: Callable[[bytes], bytes] | None = None,
) -> Decoded:
    """Decode bytes by what they say.

    Args:
        data: all of them.
        name: of the input, for messages.
        stated: the codecs that are said to be theirs, of `codecs_of`, the likelier first.
        words: which of them a guess rests on, where not all are words; None for all.

    Raises:
        InputError: the bytes are no text.
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict_or_damaged(data[len(mark) :], codec)
    for escape, codec in _ESCAPES:
        if escape.search(data) and (text := decoded_as(data, codec)) is not None:
            return Decoded(text, _shown(codec))
    if any(map(is_stateful, stated)) and (found := fitting(data, stated)):
        return Decoded(found[0].removeprefix("\ufeff"), _shown(found[1]))
    if not _has_controls(data):
        if (text := decoded_as(data, "utf-8")) is not None:
            return _plain_or_hz(data, text)
        if found := fitting(data, stated):
            return Decoded(found[0], _shown(found[1]))
        if found := nearly_fitting(data, stated):
            text, codec = found
            return Decoded(text, _shown(codec), True, (_damage(text, codec),))
        return _damaged_utf8(data) or _guessed(data, words)
    if not _is_of_one_byte(data) and (wide := _wide(data)):
        return wide
    raise InputError(
        f"{in_one_line(name)}: is not a text file (binary data); only text can be summarized"
    )


def _named(data: bytes, name: str, encoding: str) -> Decoded:
    """Decode in the encoding that a user names."""
    try:
        codec = codecs.lookup(encoding)
        text = codec.decode(data)[0]
        if not isinstance(text, str):
            raise LookupError
    except UnicodeError as error:
        place = f" (byte {error.start + 1} is not valid)" if hasattr(error, "start") else ""
        raise InputError(
            f"{in_one_line(name)}: is not {encoding} text{place}; leave --encoding out, or name "
            "another one"
        ) from None
    except (LookupError, TypeError, ValueError, AttributeError):
        raise UsageError(
            f"{in_one_line(encoding)} is no encoding; name one such as utf-8, windows-1252 or "
            "gb18030"
        ) from None
    return Decoded(text.removeprefix("\ufeff"), _shown(codec.name))


def _strict_or_damaged(data: bytes, codec: str) -> Decoded:
    text = decoded_as(data, codec)
    if text is not None:
        return Decoded(text, codec)
    text = data.decode(codec, "replace")
    return Decoded(text, codec, True, (_damage(text, codec),))


def _damage(text: str, codec: str) -> str:
    count = text.count("\ufffd")
    what = "1 place is" if count == 1 else f"{count:,} places are"
    return f"damaged: {what} no valid {codec.upper()}, marked \ufffd in the text"


def _is_of_one_byte(data: bytes) -> bool:
    """Whether bytes are ASCII with something odd in it, or hardly anything but control characters.

    Of UTF-16 in Latin letters half are zero, and of that in others few are letters of ASCII.
    """
    probed = data[:_PROBED_BYTES]
    letters = len(probed.translate(None, _NO_TEXT))
    printable = letters - sum(byte > 126 for byte in probed)
    return 5 * letters < len(probed) or 20 * printable > 19 * len(probed)


def _has_controls(data: bytes) -> bool:
    """Whether bytes have more control characters than a text in one byte a letter does."""
    probed = data[:_PROBED_BYTES]
    controls = len(probed) - len(probed.translate(None, _NO_TEXT))
    return b"\0" in data or controls > _MAX_CONTROL_SHARE * len(probed)


def _plain_or_hz(data: bytes, text: str) -> Decoded:
    """Strict UTF-8, or ASCII that is Chinese in the encoding HZ."""
    if text.isascii() and _HZ.search(data):
        chinese = decoded_as(data, "hz")
        if chinese is not None and oddities(chinese) == 0:
            return Decoded(chinese, "hz", True, (_guess("hz", "ascii"),))
    return Decoded(text, "utf-8")


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a byte order mark.

    The bytes that say which script a letter is of differ little from each other; in the wrong
    order they are those that say which letter it is, and differ much.
    """
    for width, endings in ((4, ("utf-32-le", "utf-32-be")), (2, ("utf-16-le", "utf-16-be"))):
        if len(data) < width:
            continue
        whole = data[: len(data) - len(data) % width]
        read = [(codec, text) for codec in endings if (text := decoded_as(whole, codec))]
        sound = [(_spread(text), codec, text) for codec, text in read if _is_sound(text)]
        if not sound:
            continue
        best = min(sound)
        is_doubtful = len(best[2]) < _SURE_CHARACTERS or len(whole) < len(data)
        other = "utf-16-be" if best[1] == "utf-16-le" else "utf-16-le"
        return Decoded(
            best[2], best[1], is_doubtful, (_guess(best[1], other),) if is_doubtful else ()
        )
    return None


def _spread(text: str) -> float:
    """How much the upper bytes of characters differ: distinct ones, and how seldom a space is."""
    probed = text[:_PROBED_BYTES]
    usual = sum(probed.count(character) for character in " \n,.，。、")
    return len({ord(character) >> 8 for character in probed}) / (1 + usual)


def _is_sound(text: str) -> bool:
    """Whether characters are letters and signs that a text has."""
    probed = text[:_PROBED_BYTES]
    bad = sum(
        count
        for character, count in Counter(probed).items()
        if unicodedata.category(character) in ("Cn", "Co", "Cs", "Cc")
        and character not in "\t\n\r\f"
    )
    letters = sum(character.isalnum() or character.isspace() for character in probed)
    blocks = Counter(map(_block, probed))
    usual = blocks.pop(0, 0) + max(blocks.values(), default=0)
    return (
        bad <= _MAX_CONTROL_SHARE * len(probed)
        and letters >= _MIN_LETTER_SHARE * len(probed)
        and usual >= _MIN_USUAL_SHARE * len(probed)
    )


def _block(character: str) -> int:
    """Of which script a character is, roughly; 0 for Latin and signs that all texts have."""
    code = ord(character)
    if code < 0x250 or 0x2000 <= code < 0x2070:
        return 0
    if 0x3000 <= code < 0xA000 or 0xFF00 <= code < 0xFFF0:
        return 0x4E
    return 0xAC if 0xAC00 <= code < 0xD7B0 else code >> 8


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes that are none; None where another encoding is likelier."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    sound = len(text.encode()) - sum(map(text.count, map(chr, range(128)))) - 3 * bad
    if sound < _SOUND_PER_BAD * bad:
        return None
    return Decoded(text, "utf-8", True, (_damage(text, "utf-8"),))


def _guessed(data: bytes, words: Callable[[bytes], bytes] | None) -> Decoded:
    found = guessed(data, words(data) if words else None)
    warnings = (_guess(found.codec, found.rival),) if found.is_doubtful else ()
    return Decoded(found.text, _shown(found.codec), found.is_doubtful, warnings)


def _shown(codec: str) -> str:
    """The name under which people know an encoding."""
    if re.fullmatch(r"cp125\d", codec):
        return codec.replace("cp", "windows-")
    return _NAMES.get(codec, re.sub(r"^iso8859", "iso-8859", codec))


def _guess(codec: str, other: str | None) -> str:
    rival = f", {_shown(other)} fits nearly as well" if other else ""
    return (
        f"the encoding {_shown(codec)} is a guess{rival}; where letters look wrong, name it with "
        "--encoding"
    )


def _without_mojibake(found: Decoded, *, fix_text: bool) -> Decoded:
    sample = sample_of(found.text)
    if sample is None:
        return found
    if not fix_text:
        said = f"letters were decoded wrongly before (“{sample}”); --fix-text sets them right"
        return Decoded(found.text, found.encoding, found.is_doubtful, (*found.warnings, said))
    text = fixed(found.text)
    said = (
        f"letters that had been decoded wrongly (“{sample}”) were set right"
        if text != found.text
        else f"letters were decoded wrongly before (“{sample}”) and could not be set right"
    )
    return Decoded(text, found.encoding, found.is_doubtful, (*found.warnings, said))
