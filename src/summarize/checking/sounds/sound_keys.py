"""A word in the letters by which its sound is compared: of one case, without what is not heard."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, Literal

Writing = Literal["Latn", "Cyrl", "Arab", "Hebr", "Deva", "Hani"]

_RANGES: Final[tuple[tuple[str, str, Writing], ...]] = (
    ("A", "\u024f", "Latn"),
    ("\u0400", "\u052f", "Cyrl"),
    ("\u0590", "\u05ff", "Hebr"),
    ("\u0600", "\u06ff", "Arab"),
    ("\u0900", "\u097f", "Deva"),
    ("\u3400", "\u9fff", "Hani"),
)
# A text is known by so many letters at its start.
_SAMPLE = 400
_MOST_SHARE = 0.5
# Sounds that Latin letters write together, as a capital that stands for nothing else.
_DIGRAPHS = (
    ("sch", "S"), ("tch", "C"), ("sh", "S"), ("ch", "C"), ("th", "T"), ("ph", "f"), ("ck", "k"),
    ("qu", "kw"), ("gh", "g"), ("kh", "k"), ("zh", "Z"), ("x", "ks"),
)  # fmt: skip
_SOFT_C = re.compile("c(?=[eiy])")
_TWICE = re.compile(r"(.)\1")
_OTHER_LATIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "e", "ı": "i", "đ": "d"})
_OTHER_ARABIC = str.maketrans("ىةکی", "يهكي")
# A dot and a stroke that are not heard by themselves.
_INITIALS = (("sh", "S"), ("ch", "C"), ("zh", "Z"))
_UNHEARD = "\u093c\u094d"
_WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093c\u093e-\u094f\u0951-\u0957]+[^\W\d_]*)*")
_HAN_RUN = re.compile("[\u3400-\u9fff·]+")
# Prefixes that are written with their word: articles, prepositions, `and`.
_PREFIXES: dict[Writing, tuple[str, ...]] = {
    "Arab": ("و", "ب", "ل", "ك", "ف", "ال", "وال", "بال", "لل"),
    "Hebr": ("ו", "ב", "ל", "כ", "ה", "מ", "ש", "וה", "של"),
}
_MIN_LETTERS = 3
_MAX_LETTERS = 24
_MAX_TOGETHER = 14
_MOST_SYLLABLES = 6


def writing(text: str) -> Writing | None:
    """The script of most of a text's letters, by its start; None for one that is not known here."""
    counts: dict[Writing | None, int] = {}
    letters = 0
    for character in text[: 10 * _SAMPLE]:
        if character.isalpha():
            one = _writing_of(character)
            counts[one] = counts.get(one, 0) + 1
            letters += 1
            if letters == _SAMPLE:
                break
    best = max(counts, key=lambda one: counts[one], default=None)
    return best if counts and counts[best] > _MOST_SHARE * letters else None


def key(word: str, script: Writing) -> str:
    """A word as its sound is compared; empty where it has no letter of the script."""
    if script == "Latn":
        return _latin(word)
    if script == "Hani":
        return "".join(_pinyin().get(character, "") for character in word)
    plain = "".join(
        c
        for c in unicodedata.normalize("NFKD" if script != "Deva" else "NFC", word.casefold())
        if (c.isalpha() or script == "Deva") and _writing_of(c) == script and c not in _UNHEARD
    )
    return plain.translate(_OTHER_ARABIC) if script == "Arab" else plain


def keys_of_name(name: str, script: Writing) -> list[str]:
    """The ways in which a name may sound: `ch` as in `Charles` or in `Michael`."""
    found = [key(name, script)]
    if script == "Latn":
        plain = _folded(name)
        if "ch" in plain:
            found.append(_latin(plain.replace("ch", "k")))
        if plain.endswith("e"):
            found.append(_latin(plain[:-1]))
    return [one[:_MAX_LETTERS] for one in dict.fromkeys(found) if len(one) >= _MIN_LETTERS]


def words_for_sound(text: str, script: Writing) -> Iterator[str]:
    """The keys of all that may be a name in a text: its words, without what is written with them.

    Two words that follow each other are also one: `Pyong yang`. Chinese has no spaces: each run of
    one to six characters is one.
    """
    if script == "Hani":
        for run in _HAN_RUN.findall(text):
            yield from _runs(run.replace("·", ""))
        return
    before = ""
    for match in _WORD.finditer(text):
        own = key(match.group(), script)[:_MAX_LETTERS]
        if not own:
            before = ""
            continue
        yield own
        if before and len(before) + len(own) < _MAX_TOGETHER:
            yield before + own
        for prefix in _PREFIXES.get(script, ()):
            if own.startswith(prefix) and len(own) - len(prefix) >= _MIN_LETTERS:
                yield own[len(prefix) :]
        before = own


def copied_words(text: str) -> frozenset[str]:
    """The keys of words in Latin letters, which a text in another script has as they are."""
    return frozenset(own for match in _WORD.finditer(text) if (own := key(match.group(), "Latn")))


def _runs(characters: str) -> Iterator[str]:
    syllables = [_pinyin().get(one, "") for one in characters]
    for start in range(len(syllables)):
        found = ""
        for syllable in syllables[start : start + _MOST_SYLLABLES]:
            found += syllable
            if found:
                yield found[:_MAX_LETTERS]


def _latin(word: str) -> str:
    plain = "".join(c for c in _folded(word) if "a" <= c <= "z")
    for letters, sound in _DIGRAPHS:
        plain = plain.replace(letters, sound)
    plain = _SOFT_C.sub("s", plain).replace("c", "k").replace("q", "k")
    return _TWICE.sub(r"\1", plain)


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold()).translate(_OTHER_LATIN)
    return "".join(c for c in plain if not unicodedata.combining(c))


def _writing_of(character: str) -> Writing | None:
    return next((name for first, last, name in _RANGES if first <= character <= last), None)


@cache
def _pinyin() -> dict[str, str]:
    """The sound of each Chinese character, without its tone."""
    lines = files(__package__).joinpath("pinyin.txt").read_text(encoding="utf-8").splitlines()
    found = {}
    for line in lines:
        syllable, _, characters = line.partition(" ")
        for letters, sound in _INITIALS:
            syllable = syllable.replace(letters, sound)
        found.update(dict.fromkeys(characters, syllable))
    return found
