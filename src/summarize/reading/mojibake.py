"""Mojibake: letters of UTF-8 that were once decoded in another encoding, such as `Ã©` for `é`.

It is noticed by our own patterns, which cost little on every text; `ftfy`, which knows many more
cases, is imported only to set a text right.
"""

import re

# The characters that the bytes 80 to BF give in Windows-1252 and Latin-1.
_LATIN = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# The same in Windows-1251; in UTF-8 the letters of Cyrillic are two of such.
_CYRILLIC = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї"
_PATTERNS = re.compile(
    "|".join(
        (
            # é è ü ñ ã: a letter with an accent; not before what ends a quotation, as in MAÇÃ».
            r"Ã[\x80-\x9f¡-ª¬®-º¼-¿ƒˆ‰Šš]",
            r"(?<![A-ZÀ-Þ])Ã[€‚„…†‡Œ‹ŽœžŸ•™]",
            # No word has such a capital after a small letter, or such a sign after the capital.
            rf"(?<=[a-zß-ö])[ÃÂÄÅÆ][{_LATIN} ]",
            r"Ã[€‡ˆ‰Š‹Œ‘“”•–—˜™š›œžŸ](?=[A-Za-z])|(?<!\w)[ÄÅ][°-º¼-¿](?=[a-z])",
            # Quotation marks, dashes, dots.
            r"â€[™œ\x9d\x9c\x99“”¦¢˜\x98\x93\x94š›•\"]",
            r"â[\x80][\x80-\xbf]",
            # Signs: °, £, ©, ª.
            r"(?<![A-ZÀ-Þ])Â[£©®°·§¡¿±²³´¶¹º¼½¾¢¥¨¬¯µ]",
            # A whole word of Cyrillic, Greek, Arabic, Hebrew; of Chinese, Japanese or Devanagari.
            rf"(?:[ÐÑ][{_LATIN}]){{3}}",
            rf"(?:[ÎÏ][{_LATIN}]){{3}}",
            rf"(?:[ØÙÚÛ][{_LATIN}]){{3}}",
            rf"(?:×[{_LATIN}]){{3}}",
            rf"(?:[à-é][{_LATIN}]{{2}}){{2}}",
            rf"ð[\x9fŸ][{_LATIN}]{{2}}",
            rf"(?:[РС][{_CYRILLIC}]){{3}}",
            r"вЂ[™њќ“”¦˜љ]",
            # A byte order mark, and the sign for what could not be decoded.
            r"ï»¿|ï¿½",
            # MacRoman and the code pages of DOS.
            r"√[°©±≠†§≥•¥¢£®¨´™º∂ß∏]|‚Ä[ôúùìîò¶¢]",
            r"├[®©¡▒│ñº╝óúÁ┤╗]|[╨╤][░-▓│┤╡╢╖╕╣║╗╝╜╛]",
        )
    )
)
_SAMPLE_CHARACTERS = 12


def sample_of(text: str) -> str | None:
    """A few characters of mojibake in a text, for a message; None where there is none."""
    if text.isascii() or (found := _PATTERNS.search(text)) is None:
        return None
    start = found.start()
    return "".join(c for c in text[start : start + _SAMPLE_CHARACTERS] if c.isprintable()).strip()


def fixed(text: str) -> str:
    """A text with its mojibake turned back into letters; nothing else is changed."""
    import ftfy

    return str(ftfy.fix_encoding(text))
