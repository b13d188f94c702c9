"""Find words with letters that a translator cannot write: Łukasz, 習近平.

A small translator has no tokens for them: Łukasz becomes "ukasz", 習近平 is dropped. Such names are
the same in every language, so they are kept. Which letters it can write its vocabulary tells;
beside it, the letters of the two languages do.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from summarize.documents import Span
from summarize.languages.scripts import script
from summarize.languages.tags import base, usual_script

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’\-\u200c\u200d](?=[^\W\d_]))*")
_TAIL = re.compile(r"(?:-[a-z]+)+$")
# Languages whose letters are all in Latin-1, except œ and ligatures.
_WESTERN = frozenset("af ca de en es eu fr ga gl id it lb ms nl oc pt sq sw tl fil".split())
_NORTHERN_LETTERS = frozenset("øåæðþØÅÆÐÞ")
_PLAIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ALSO_WESTERN = frozenset("œŒŸĳĲŀĿﬁﬂſ")
# The letters of some languages beside a to z: others are foreign to a translator between two of
# these languages.
_ALPHABETS = {
    "en": "", "pt": "áâãàçéêíóôõú", "es": "áéíñóúü", "gl": "áéíñóúü", "fr": "àâæçéèêëîïôœùûüÿ",
    "de": "äöüß", "it": "àèéìîòóù", "ca": "àçéèíïóòúü·", "nl": "áéëïóöü",
}  # fmt: skip
# No word of the language begins with these.
_NO_FIRST = {"pt": "ÇÃÕçãõ", "gl": "Çç", "ca": "Çç"}
# The names of scripts in Unicode, by ISO 15924.
_SCRIPTS = {
    "Latn": {"LATIN"}, "Cyrl": {"CYRILLIC"}, "Arab": {"ARABIC"}, "Grek": {"GREEK"},
    "Hebr": {"HEBREW"}, "Deva": {"DEVANAGARI"}, "Thai": {"THAI"}, "Kore": {"HANGUL", "CJK"},
    "Hang": {"HANGUL", "CJK"}, "Jpan": {"HIRAGANA", "KATAKANA", "CJK"}, "Hans": {"CJK"},
    "Hant": {"CJK"},
}  # fmt: skip


def foreign_words(
    text: str, source: str, target: str, writes: Callable[[str], bool] | None = None
) -> list[Span]:
    """The places of words with letters that neither language has, or not the translator.

    Args:
        text: in the source language.
        source: BCP 47 tag of its language.
        target: BCP 47 tag of the language to translate into.
        writes: a letter -> whether the translator's vocabulary has it.
    """
    own = _SCRIPTS.get(usual_script(source) or "")
    if own is None or text.isascii():
        return []
    pair = (base(source), base(target))
    western = set(pair) <= _WESTERN
    alphabet = (
        frozenset("".join(_ALPHABETS[tag] for tag in pair) + _PLAIN_LETTERS)
        if set(pair) <= _ALPHABETS.keys()
        else None
    )
    read = _ALPHABETS.get(pair[0])
    return [
        Span(start, end)
        for start, end in _words(text)
        if _is_foreign(word := text[start:end], own, western=western)
        or (alphabet is not None and _is_foreign_name(word, alphabet))
        or (writes is not None and _is_unwritable(word, read, writes))
        or word[0] in _NO_FIRST.get(pair[0], "")
    ]


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand; what hangs on a name is a word of its own: `Köln-based`, `Müller's`."""
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        end = match.end()
        if word.endswith(("'s", "’s")):
            end -= 2
        tail = _TAIL.search(text, match.start(), end)
        if tail is not None and not text[match.start() : tail.start()].isascii():
            end = tail.start()
        yield match.start(), end


def _is_unwritable(word: str, read: str | None, writes: Callable[[str], bool]) -> bool:
    """Whether a word has a letter that a translator's vocabulary lacks.

    Args:
        word: in any capitals.
        read: the letters of the source's language beside a to z, None if they are not known. A
            word with these is one to translate, whatever becomes of its letters.
        writes: whether the vocabulary has a letter.
    """
    letters = {c for c in unicodedata.normalize("NFC", word) if c.isalpha() and not c.isascii()}
    return any(
        script(letter) == "LATIN"
        and letter not in "ªº"
        and not writes(letter)
        and not (writes(letter.lower()) if read is None else letter.lower() in read)
        for letter in letters
    )


def _is_foreign_name(word: str, alphabet: frozenset[str]) -> bool:
    letters = [c for c in unicodedata.normalize("NFC", word) if c.isalpha() and c not in "ªº"]
    return (
        len(letters) > 1
        and word[0].isupper()
        and script(letters[0]) == "LATIN"
        and not alphabet.issuperset("".join(letters).lower())
    )


def _is_foreign(word: str, own: set[str], *, western: bool) -> bool:
    letters = [c for c in unicodedata.normalize("NFC", word) if c.isalpha()]
    if len(letters) < 2:
        # A single letter is a sign or a variable, and signs are kept by themselves.
        return False
    found = {script(letter) for letter in letters if letter not in "ªº"}
    if not found & own:
        # Translators of any language know words in Latin letters.
        return "LATIN" not in found
    return western and any(
        c in _NORTHERN_LETTERS or (c > "\u00ff" and c not in _ALSO_WESTERN) for c in letters
    )
