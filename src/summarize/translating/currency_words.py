"""Amounts of money under the currency of the original: a translator may write another one."""

from summarize.checking.numerals.figures import figures
from summarize.checking.numerals.money import money, other_currencies
from summarize.languages.tags import base

_SIGNS = {"euro": "€", "pound": "£", "dollar": "$", "rupee": "₹", "rouble": "₽", "won": "₩"}
# Of more than one.
_WORDS = {
    "en": {"euro": "euros", "pound": "pounds", "dollar": "dollars", "rupee": "rupees",
           "rouble": "roubles", "franc": "francs"},
    "pt": {"euro": "euros", "pound": "libras", "dollar": "dólares", "rupee": "rupias",
           "rouble": "rublos", "franc": "francos", "real": "reais"},
    "es": {"euro": "euros", "pound": "libras", "dollar": "dólares", "rupee": "rupias",
           "rouble": "rublos", "franc": "francos"},
    "fr": {"euro": "euros", "pound": "livres", "dollar": "dollars", "rupee": "roupies",
           "rouble": "roubles", "franc": "francs"},
    "de": {"euro": "Euro", "pound": "Pfund", "dollar": "Dollar", "rupee": "Rupien",
           "rouble": "Rubel", "franc": "Franken"},
    "it": {"euro": "euro", "pound": "sterline", "dollar": "dollari", "rupee": "rupie",
           "rouble": "rubli", "franc": "franchi"},
    "nl": {"euro": "euro", "pound": "pond", "dollar": "dollar", "rupee": "roepie",
           "rouble": "roebel", "franc": "frank"},
}  # fmt: skip


def with_right_currencies(translation: str, original: str, languages: tuple[str, str]) -> str:
    """A translation whose amounts have the currencies of the original.

    An amount is the same where its number is. What has no word here stays, and is found by the
    checks.

    Args:
        translation: of one sentence or more.
        original: what it was made from.
        languages: BCP 47 tags of the original and of the translation.
    """
    source, target = languages
    theirs = money(original, figures(original, source, target).amounts)
    if not theirs:
        return translation
    ours = money(translation, figures(translation, target, source).amounts)
    words = _WORDS.get(base(target), {})
    for one, names in reversed(list(other_currencies(ours, theirs))):
        start, end = one.span
        is_word = translation[start:end].isalpha()
        right = (words if is_word else _SIGNS).get(names[0])
        if right is not None and len(names) == 1:
            translation = translation[:start] + right + translation[end:]
    return translation
