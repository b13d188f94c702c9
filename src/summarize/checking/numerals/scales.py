"""Words and letters that multiply the number before them: `million`, `mil`, `млрд`, `万`, `bn`."""

import re
from typing import NamedTuple

from summarize.patterns import lazy

# Words by power of ten, as regular expressions.
_SPACED = {
    2: r"hundreds?|cientos|centos|hundert|honderd|hundra|cents?|yüz|مائة|مئة|सौ|сот(?:ен|ни|ня)",
    3: r"thousands?|mil|milhar(?:es)?|millares|mille|milliers|mila|migliaia|tausend|tsd|duizend|tusen|tusind|tuhat(?:ta)?|tys"
    r"|tysi[ąę]c(?:[ae]|y)?|tisíc[eůi]?|hiljad[aeu]|ezer|mii|тыс|тысяч(?:[аиу]|ам|ами|ах|ью)?"
    r"|тис|тисяч[аі]?|хиляди|хиљад[ае]|bin(?:den|i|e|in|de|lik)?|ألفا?|آلاف|الف|الاف|هزار|אלף|אלפים|אלפי|हज़ार|हजार"
    r"|হাজার|ہزار|nghìn|ngàn|ribu|χιλιάδες",
    5: r"lakhs?|lacs?|लाख|লাখ|لاکھ",
    6: r"millions?|million(?:en|er)|milh(?:ão|ao|ões|oes)|mill[óo]n|millones|milion[ei]|miljoen"
    r"|miljon(?:er|aa?)?|milj|mili[oó]n(?:[yua]|ů|ów|ach)?|milioane|mln|mn|mio|mkr|mdd|mdp"
    r"|миллион(?:[ауы]|ов|ам|ами|ах|ом)?|млн|мільйон(?:[аиу]|ів)?|милион[аи]?|مليونا?|ملايين"
    r"|میلیون|מיליון|מיליוני|मिलियन|মিলিয়ন|milyon(?:dan|un?|a|da|luk)?|triệu|juta"
    r"|εκατομμύρι(?:ο|α)|εκατ",
    7: r"crores?|करोड़|কোটি|کروڑ",
    9: r"bilh(?:ão|ao|ões|oes)|(?:thousand|mil|mille) (?:millions?|milh(?:ão|ões)|millones)|bln"
    r"|milliard[se]?|milliarden|milliarder|miljard(?:er|en|i|ia)?|miliard(?:[yuaioe]|ů|ów)?"
    r"|mrd|mld|mds|mdr|mdkr|bn|миллиард(?:[ауы]|ов|ам|ами|ах|ом)?|млрд|мільярд(?:[аиу]|ів)?"
    r"|милиард[аи]?|مليارا?|مليارات|بليون|میلیارد|מיליארד|מיליארדי|अरब|बिलियन"
    r"|milyar(?:dan|ın?|a|da|lık)?|tỷ|miliar"
    r"|δισεκατομμύρι(?:ο|α)|δισ",
    11: r"खरब",
    12: r"trilh(?:ão|ao|ões|oes)|bill[óo]n|billones|biljoen|biljon(?:er)?|tln|bilião|biliões|billionen|bilion[ei]"
    r"|триллион(?:[ауы]|ов)?|трлн|трильйон(?:[аиу]|ів)?|تريليونا?|טריליון|trilyon"
    r"|ट्रिलियन|triliun|tn",
    18: r"trill[óo]n|trillones|trilião|triliões|trillionen|triljoen|triljon(?:er)?",
}
_UNSPACED = {
    # Chinese signs are read in `han`.
    2: "백", 3: "천|พัน", 4: "만|หมื่น", 5: "แสน", 6: "백만|ล้าน", 7: "천만", 8: "억",
    9: "십억|พันล้าน", 12: "조",
}  # fmt: skip
# The long and the short scale write the same words.
_SHORT_AND_LONG = {"billion": (9, 12), "trillion": (12, 18)}
_LONG_SCALE = frozenset("da de es fi fr it nb nl nn no pl sv".split())
# The languages whose words for a thousand and a million stand above.
LANGUAGES_WITH_SCALES = frozenset(
    "ar bg bn ca cs da de el en es fa fi fr gl he hi hr hu id it ja ko ms nb nl nn no pl pt ro ru "
    "sk sl sr sv th tr uk ur vi yue zh".split()
)
# Words of other meanings, each with the languages that count with it.
_ONLY_IN = {
    "mil": frozenset(("pt", "es", "ca", "gl", None)),
    "bin": frozenset(("tr", "az", None)),
    "mii": frozenset(("ro", None)),
    "cent": frozenset(("fr",)),
    "cents": frozenset(("fr",)),
    "yüz": frozenset(("tr", "az")),
    "hundert": frozenset(("de", None)),
}
# A letter may be a metre, a mile or a name as well: it is sure beside a currency, and `mi` and
# `bi` in Portuguese.
_LETTERS = {
    "k": 3, "m": 6, "mm": 6, "mi": 6, "mil": 6, "b": 9, "bi": 9, "md": 9, "g": 9, "tri": 12, "t": 12,
}  # fmt: skip
_SURE_LETTERS = {"pt": frozenset(("mi", "bi", "tri"))}
# As they are written where they multiply, and whether with a space.
_LIKELY = re.compile(r" {0,2}[kK]| ?M|[bBG]")
_CURRENCY = r"[$€£¥￥₹₽₩₺₪]"

_SCALE = lazy(
    # 550多万 is 5.5 million and more.
    r"[ -]?(?:多|余|餘)?(?:"
    + "|".join(
        rf"(?P<s{power}>(?:{_SPACED.get(power, '(?!)')})(?!\w)|{_UNSPACED.get(power, '(?!)')})"
        for power in sorted(_SPACED | _UNSPACED, reverse=True)
    )
    + r"|(?P<any>billion|trillion)s?(?!\w))[\u064b-\u0652]*",
    re.IGNORECASE,
)
_LETTER = re.compile(
    rf"(?P<space> {{0,2}})(?P<letter>{'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?= ?{_CURRENCY}|(?!\w))",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:{_CURRENCY}|(?<!\w)[A-Z]{{3}}) ?$")
_AFTER = re.compile(rf" ?{_CURRENCY}")


class Scale(NamedTuple):
    """What multiplies a number.

    Attributes:
        powers: of ten, the likeliest first; several where the text does not settle it.
        end: offset after it.
        unspaced: whether it stands in a script that joins `3亿5000万` to one number.
    """

    powers: tuple[int, ...]
    end: int
    unspaced: bool = False


def scale_after(text: str, start: int, end: int, language: str | None) -> Scale | None:
    """What multiplies the number at `text[start:end]`; `2 mil milhões` has two such words.

    Args:
        text: any text.
        start: where the number starts.
        end: where it ends.
        language: ISO 639 code, or None where it is not known.
    """
    scale = word_at(text, end, language)
    if scale is None:
        return _letter_at(text, start, end, language)
    while more := word_at(text, scale.end, language):
        powers = tuple(one + other for one in scale.powers for other in more.powers)
        scale = Scale(powers, more.end, more.unspaced)
    return scale


def word_at(text: str, place: int, language: str | None, stop: int | None = None) -> Scale | None:
    """One word that multiplies, at an offset or a space after it; `stop` ends the text."""
    match = _SCALE.match(text, place, len(text) if stop is None else stop)
    if match is None or match.lastgroup is None:
        return None
    word = match.group(match.lastgroup).lower()
    if language not in _ONLY_IN.get(word, (language,)):
        return None
    if match.lastgroup == "any":
        short, long = _SHORT_AND_LONG[word]
        if language is None:
            return Scale((short, long), match.end())
        return Scale((long if language in _LONG_SCALE else short,), match.end())
    power = int(match.lastgroup[1:])
    return Scale((power,), match.end(), bool(re.fullmatch(_UNSPACED.get(power, "(?!)"), word)))


def _letter_at(text: str, start: int, end: int, language: str | None) -> Scale | None:
    match = _LETTER.match(text, end)
    if match is None:
        return None
    letter = match.group("letter").lower()
    beside = _BEFORE.search(text[max(0, start - 4) : start]) or _AFTER.match(text, match.end())
    if beside or letter in _SURE_LETTERS.get(language or "", ()):
        return Scale((_LETTERS[letter],), match.end())
    if letter == "mil" and language == "en" and not match.group("space"):
        return Scale((6,), match.end())
    likely = _LIKELY.fullmatch(match.group())
    if likely and not (letter == "g" and len(text[start:end]) < 2):
        return Scale((_LETTERS[letter], 0), match.end())
    is_elsewhere = language is None and letter in ("mi", "bi")
    if not is_elsewhere and (match.group("space") or letter not in ("m", "b", "k")):
        return None
    return Scale((0, _LETTERS[letter]), match.end())
