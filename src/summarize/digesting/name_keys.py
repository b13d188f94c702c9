"""Names and words in a form that is the same, or nearly, in several languages."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from summarize.checking.names import names_in
from summarize.digesting.word_tables import LANGUAGES, fold
from summarize.languages.tags import base

_NAME = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W_]))*")
_CAPITAL_NOUNS = frozenset({"de", "lb"})
_MIN_LETTERS = 3
_MIN_COGNATE = 5
_KEY, _NAME_KEY = 6, 7
# What is written differently in languages that have the word from each other.
_SPELLINGS = (
    ("ph", "f"), ("th", "t"), ("rh", "r"), ("qu", "k"), ("ck", "k"), ("y", "i"), ("w", "v"),
    ("c", "k"), ("x", "s"), ("z", "s"), ("ou", "u"), ("ae", "e"), ("oe", "o"), ("ue", "u"),
    ("ph", "f"),
)  # fmt: skip
# As English and most others write Russian and Ukrainian names.
_CYRILLIC = str.maketrans(
    dict(zip("абвгґдезиіклмнопрстуфэы", "abvggdeziiklmnoprstufei", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
       "ю": "yu", "я": "ya", "є": "ye"}
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1")
_LAST_VOWELS = re.compile(r"(?<=\w{4})(?:[aeiou]+s?|s)$")


def names_of(sentence: str, language: str) -> frozenset[str]:
    """The names of a sentence by their keys; in German, all words with a capital but the first."""
    if has_capital_nouns(language):
        words = [
            m.group() for m in _NAME.finditer(sentence) if m.start() and m.group()[0].isupper()
        ]
    else:
        words = [match.group() for match in names_in(sentence, language)]
    return frozenset(filter(None, map(name_key, words)))


def has_capital_nouns(language: str) -> bool:
    """Whether every noun has a capital, so that a capital tells no name."""
    return base(language) in _CAPITAL_NOUNS


@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> str:
    """What a name is looked up by; empty for what is too short."""
    plain = re.sub(r"['’]s?$", "", name)
    if plain.isupper() and len(plain) <= 6:
        return plain.casefold() if len(plain) > 1 else ""
    folded = fold(plain).replace("'", "").replace("’", "")
    country = _countries().get(folded)
    if country is not None:
        return f"@{country}"
    if len(folded) < _MIN_LETTERS:
        return ""
    return _spelled(folded)[:_NAME_KEY]


@lru_cache(maxsize=1 << 15)
def cognate(folded: str) -> str:
    """The beginning of a word as it is alike in related languages; empty for a short word.

    Args:
        folded: without capitals and accents.
    """
    if len(folded) < _MIN_COGNATE:
        return folded if len(folded) >= _MIN_LETTERS else ""
    return _spelled(folded)[:_KEY]


def _spelled(folded: str) -> str:
    if not folded.isascii():
        folded = folded.translate(_CYRILLIC)
    if not folded.isascii():
        return folded
    word = folded
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return _LAST_VOWELS.sub("", _DOUBLED.sub(r"\1", word))


@cache
def _countries() -> dict[str, str]:
    """The names of countries, of one word, in the languages of the tables."""
    from langcodes import Language

    found: dict[str, str] = {}
    for code in _TERRITORIES.split():
        region = Language.make(territory=code)
        for language in LANGUAGES:
            name = fold(region.territory_name(language))
            if name.isalpha():
                found.setdefault(name, code)
    return found


def shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many keys two sets share."""
    return len(set(one) & set(other))


_TERRITORIES = """
AF AL DZ AO AR AM AU AT AZ BD BY BE BJ BO BA BW BR BG BF BI KH CM CA TD CL CN CO CG CD CR CI HR CU
CY CZ DK DJ DO EC EG SV ER EE ET FI FR GA GM GE DE GH GR GT GN GW GY HT HN HU IS IN ID IR IQ IE IL
IT JM JP JO KZ KE KP KR KW KG LA LV LB LS LR LY LT LU MG MW MY ML MT MR MX MD MN ME MA MZ MM NA NP
NL NZ NI NE NG NO OM PK PS PA PY PE PH PL PT QA RO RU RW SN RS SL SG SK SI SO ZA SS ES LK SD SE CH
SY TW TJ TZ TH TL TG TN TR TM UG UA AE GB US UY UZ VE VN YE ZM ZW
"""
