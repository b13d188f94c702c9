"""Words of a translation that its language does not have: `as tomações`, `um estorido`.

A small translator puts a word that it does not know together from pieces. Such a word stands in no
list of what people write (wordfreq, Speer 2022: words that several kinds of sources share), though
it looks like one. Only languages in which words are seldom joined into new ones are looked at;
what stands in the original too, what has a capital, and forms of known words are no finding, nor is
a term for which the original has none that is known either.
"""

import re
from unicodedata import normalize

from summarize.checking.word_lists import listed
from summarize.documents import Finding, Span
from summarize.languages.tags import base

# Of what people wrote, 0.7% to 1.8% of sentences have a word that is in none of their lists.
_LANGUAGES = frozenset("ca en es fr it pt".split())
_WORD = re.compile(r"(?<![\w.@/#-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/#-]|\.\w)")
_MIN_LETTERS = 5
_MIN_PART = 4
_PREFIXES = re.compile(
    r"(?:anti|auto|bi|bio|ciber|cyber|co|contra|dé|des|dis|ex|extra|hiper|hyper|im|in|infra|inter|"
    r"macro|maxi|mega|micro|mini|mono|multi|neo|non|over|para|pluri|poli|poly|pós|pos|post|pre|pré|"
    r"pro|pró|ré|re|retro|semi|sobre|sub|super|supra|tele|trans|tri|ultra|un|under|vice)-?"
)
# What may stand behind a verb in one word with it, and endings of one word for another.
_ENDINGS = re.compile(r"(?:me|te|se|l[aeo]s?|[nv]os|s|es)$")
_SAME_START = 4
_MOST = 3
_MAX_CHARACTERS = 4000


def invented_words(
    translation: str, original: str, pair: tuple[str, str], wanted: str = ""
) -> list[Finding]:
    """Findings for words that the language of a translation does not have.

    Args:
        translation: of one sentence.
        original: that sentence.
        pair: BCP 47 tags of the languages.
        wanted: what a glossary puts into the translation.

    Returns:
        Warnings, in the order of the text; none for a language whose words are not listed.
    """
    source, target = base(pair[0]), base(pair[1])
    if target not in _LANGUAGES:
        return []
    there = _words(original) | _words(wanted)
    found: dict[str, Finding] = {}
    for match in _WORD.finditer(translation[:_MAX_CHARACTERS]):
        word = match.group()
        if word in found or not _is_looked_at(word) or word in there or _is_known(word, target):
            continue
        if _has_unknown_like(word, there, source):
            continue
        message = f"{word!r} is no known word of the language"
        found[word] = Finding("language", "warning", message, Span(*match.span()))
    return list(found.values())[:_MOST]


def _words(text: str) -> set[str]:
    return {match.group().casefold() for match in _WORD.finditer(text[:_MAX_CHARACTERS])}


def _is_looked_at(word: str) -> bool:
    return len(word) >= _MIN_LETTERS and word.islower()


def _is_known(word: str, language: str) -> bool:
    known = listed(language)
    word = normalize("NFC", word)
    if word in known:
        return True
    parts = [part for part in word.split("-") if len(part) >= _MIN_PART]
    return all(
        one in known or _is_form(one, known) or _is_form(_PREFIXES.sub("", one, count=1), known)
        for one in parts
    )


def _is_form(word: str, known: frozenset[str]) -> bool:
    """Whether it is a known word, perhaps with one or two endings."""
    for _ in range(3):
        if len(word) < _MIN_PART:
            return False
        if word in known:
            return True
        shorter = _ENDINGS.sub("", word)
        if shorter == word:
            return False
        word = shorter
    return False


def _has_unknown_like(word: str, there: set[str], language: str) -> bool:
    """Whether the original has a word that begins alike, and that its language has not either."""
    alike = [one for one in there if one[:_SAME_START] == word[:_SAME_START]]
    if language not in _LANGUAGES:
        return bool(alike)
    return any(not _is_known(one, language) for one in alike)
