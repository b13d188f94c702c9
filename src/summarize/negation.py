"""A denial that a translation has and its original has not: it turns a sentence around.

Translators have taken the English abbreviation "no." (number), or the Portuguese "no" (in the), for
"not". Only languages with a plain word for "not" are looked at, and only additions: a denial can be
lost in many words that no list holds.
"""

import re

from summarize.documents import Finding
from summarize.languages import base

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
# Whatever may become a "not": denials, prefixes, and verbs of failing and lacking.
_DENIES = {
    "en": r"\b(?:no(?!\.\s?\d)|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot"
    r"|\w*n[’']t|non\w*|un\w{3,}|in\w{5,}|im\w{5,}|ir\w{5,}|dis\w{4,}|\w+less(?:ly|ness)?"
    r"|yet to|fail\w*|lack\w*|refus\w*|den(?:y|ie[sd]|ying|ial)|reject\w*|declin\w*|refrain\w*"
    r"|abst\w+|avoid\w*|hardly|barely|scarcely|rarely|seldom|little|few|otherwise|unless|until"
    r"|instead|rather|absen\w+|miss\w*|out of|far from|anything but|prevent\w*|stop\w*|only|but)\b",
    "pt": r"\b(?:não|nunca|jamais|nem|nenhu\w+|ninguém|nada|sem|exceto|senão|tampouco|falt\w+"
    r"|deix\w+|recus\w+|neg\w+|imp\w+|in\w{4,}|des\w{4,}|só|apenas|ainda|pouc\w+|mal)\b",
}


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
    message = f"{found.group()!r} denies something, and nothing in the original sentence does"
    return [Finding("negation", "warning", message)]
