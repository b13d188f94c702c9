"""Find small changes of meaning: an added "not"; lost quotation marks, currencies and brackets.

Translators have taken the English abbreviation "no." (number), or the Portuguese "no" (in the), for
"not". Negation is checked only in languages with a plain word for "not", and only where it was
added: the ways to deny something are too many to list, so a lost one cannot be told.
"""

import re
from collections.abc import Iterator

from summarize.checking.numerals.currencies import currencies
from summarize.documents import Finding
from summarize.languages.tags import base

# The word for "not", where nothing else is written like it.
_NOT = {
    "en": r"\b(?:not|cannot|\w+n[’']t)\b",
    "pt": r"\bnão\b",
    "gl": r"\bnon\b",
    "de": r"\b(?:nicht|kein(?:e|en|em|er|es)?)\b",
    "it": r"\bnon\b",
    "fr": r"\b(?:ne|n[’'])\s*\S+\s+(?:pas|jamais|rien|plus|aucune?|point|guère)\b",
    "ru": r"\bне\b",
    "uk": r"\bне\b",
    "tr": r"\bdeğil\b",
    "ar": r"(?<!\w)(?:لا(?!\s+[تي]زال)|ليس|ليست|لم|لن)(?!\w)",
}
# What may be translated with "not": negations, prefixes, and verbs of failing and lacking.
_DENIES = {
    "en": r"\b(?:no(?!\.\s?\d)|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot"
    r"|\w*n[’']t|non\w*|un\w{3,}|in\w{5,}|im\w{5,}|ir\w{5,}|dis\w{4,}|\w+less(?:ly|ness)?"
    r"|yet to|fail\w*|lack\w*|refus\w*|den(?:y|ie[sd]|ying|ial)|reject\w*|declin\w*|refrain\w*"
    r"|abst\w+|avoid\w*|hardly|barely|scarcely|rarely|seldom|little|few|otherwise|unless|until"
    r"|instead|rather|absen\w+|miss\w*|out of|far from|anything but|prevent\w*|stop\w*|only|but)\b",
    "pt": r"\b(?:não|nunca|jamais|nem|nenhu\w+|ninguém|nada|sem|exceto|senão|tampouco|falt\w+"
    r"|deix\w+|recus\w+|neg\w+|imp\w+|in\w{4,}|des\w{4,}|só|apenas|ainda|pouc\w+|mal)\b",
}

_MAX_DOUBLED = 4
_WORD = re.compile(r"\w+")
# Words in quotation marks, and any mark that a translation may have in their place.
_QUOTED = re.compile(r"[\"“„«»「『][^\W\d_][^\"“”„«»「」『』]*[\"”“»«」』]")
_QUOTATION_MARK = re.compile(r"[\"“”„‟«»‘‹「」『』〝〞＂]|(?<!\w)'|''|(?:^|\s)[—–―]")
_BRACKET = re.compile(r"[(\[{（［【]")
_CURRENCY_SIGN = re.compile(r"R\$|[$€£¥₹₽₺₩₪](?=\s?\d)")
# Languages whose names of currencies are known.
_CURRENCIES_KNOWN = frozenset("ar de en es fr he hi it ja pt ru tr zh".split())


def added_denial(translation: str, original: str, pair: tuple[str, str]) -> list[Finding]:
    """A finding where a translation says "not" and nothing in its original does.

    Args:
        translation: what came out.
        original: what went in.
        pair: BCP 47 tags of the languages translated from and into.
    """
    source, target = base(pair[0]), base(pair[1])
    if source not in _DENIES or target not in _NOT:
        return []
    found = re.search(_NOT[target], translation, re.IGNORECASE)
    if found is None or re.search(_DENIES[source], original, re.IGNORECASE):
        return []
    message = f"the translation has the negation {found.group()!r}, the original has none"
    return [Finding("negation", "warning", message)]


def lost_quotation(translation: str, original: str) -> Iterator[Finding]:
    """A finding where a translation has lost the quotation marks of its original."""
    if _QUOTED.search(original) and not _QUOTATION_MARK.search(translation):
        yield Finding("layout", "warning", "the quotation marks of the original are missing")


def lost_currencies(translation: str, original: str, target: str) -> Iterator[Finding]:
    """A finding where an amount has lost its currency and got no other one."""
    if base(target) not in _CURRENCIES_KNOWN:
        return
    was = currencies(" ".join(_CURRENCY_SIGN.findall(original)))
    now = currencies(translation)
    if was - now and not now - was:
        lost = " and ".join(sorted(was - now))
        yield Finding("number", "warning", f"the currency {lost} of the original is missing")


def doubled(translation: str, original: str) -> Iterator[Finding]:
    """A finding where a short translation says the same twice: `Water Water`, `US$ 3 (US$ 3)`."""
    words = _WORD.findall(translation.casefold())
    half = len(words) // 2
    if len(words) % 2 or not 0 < half <= _MAX_DOUBLED or words[:half] != words[half:]:
        return
    before = _WORD.findall(original.casefold())
    if before[: len(before) // 2] != before[len(before) // 2 :]:
        message = f"the translation has {' '.join(words[:half])!r} twice"
        yield Finding("repetition", "warning", message)


def changed_brackets(translation: str, original: str) -> Iterator[Finding]:
    """A finding where words in brackets are missing or new, or a bracket has no counterpart.

    Translators leave out what stands in brackets, and add a word in brackets to a bare name.
    """
    was, now = (len(_BRACKET.findall(text)) for text in (original, translation))
    if was and not now:
        yield Finding("layout", "warning", "the words in brackets in the original are missing")
    elif now and not was:
        yield Finding("layout", "notice", "the translation has brackets, the original has none")
    elif now and _is_even(original) and not _is_even(translation):
        yield Finding("layout", "notice", "a bracket of the translation has no counterpart")


def _is_even(text: str) -> bool:
    return sum(map(text.count, "(（")) == sum(map(text.count, ")）"))
