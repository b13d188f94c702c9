"""Where a headline ends that has run into the first sentence behind it.

Pages and feeds that lose their line breaks give `Boat sinks off Faro A boat with nine people on
board sank`. Nothing marks the seam but a capital. It is taken for one where an article or a pronoun
with a capital stands in mid-sentence and a small word follows, or where the words behind a capital
say again much of what stands before it, as the first sentence below a headline does.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from summarize.languages.tags import base
from summarize.text.reference_words import WordTable, words_of

_TOKEN = re.compile(r"\S+")
_EDGES = "\"'“”‘’«»()[].,:;!?"
_NO_END = frozenset(".!?…:;,—–-(")
_OPENING = frozenset("\"'“‘«(")
_POSSESSIVE = re.compile(r"['’]s?$")
_LIKE_A_VERB = re.compile(r"[a-z]{3,}(?:ed|ing)")
_FEWEST_BEFORE, _FEWEST_BEHIND, _MOST_BEFORE = 3, 5, 30
_STEM = 5
# So many words said again, or such a share of what stands before.
_SURE, _MUCH, _NEARLY_ALL = 3, 0.4, 0.6
# Nouns have capitals in these; `Sie` is polite in mid-sentence.
_CAPITALS_SAY_NOTHING = frozenset(("de", "lb"))
# `I`, `No 7`, `the Big Ten`.
_IN_NAMES = frozenset(
    "i no two three four five six seven eight nine ten dois três quatro cinco dos tres cuatro deux "
    "trois quatre cinq".split()
)
_INFINITIVE = frozenset(("to",))
_MORE = frozenset(("it", "they", "we", "there"))
# `Class A drugs`, `Serie A`.
_ALSO_A_LETTER = frozenset("aoe")
_MOST_TOKENS = 120


def headline_end(sentence: str, language: str) -> int | None:
    """Where the sentence behind a headline begins; None where no headline stands before it.

    Args:
        sentence: one, without space around it.
        language: its BCP 47 tag.
    """
    table = words_of(language)
    if base(language) in _CAPITALS_SAY_NOTHING or not table.definite:
        return None
    tokens = list(islice(_TOKEN.finditer(sentence), _MOST_TOKENS))
    words = [match.group() for match in tokens]
    plain = [word.strip(_EDGES) for word in words]
    stems = [_stem(word, table) for word in plain]
    last = min(len(words) - _FEWEST_BEHIND, _MOST_BEFORE)
    found = [
        (score, -place)
        for place in range(_FEWEST_BEFORE, last + 1)
        if _may_end(words, plain, place, table)
        and (score := _score(plain, stems, place, language)) >= _SURE
    ]
    return tokens[-max(found)[1]].start() if found else None


def _may_end(words: Sequence[str], plain: Sequence[str], place: int, table: WordTable) -> bool:
    """Whether a headline may end before a place: no mark, no word that wants another one."""
    before, behind = words[place - 1], words[place]
    if not plain[place] or not plain[place][0].isupper() or not plain[place - 1]:
        return False
    if before[-1] in _NO_END or behind[0] in _OPENING:
        return False
    if behind[-1] == "," and any(word[-1] == "," for word in words[:place]):
        # One of several.
        return False
    folded = plain[place - 1].casefold()
    if folded in table.function or folded in table.prepositions or folded in table.speech:
        return False
    head = " ".join(words[:place])
    return head.count('"') % 2 == 0 and head.count("“") == head.count("”")


def _score(plain: Sequence[str], stems: Sequence[str], place: int, language: str) -> int:
    """How sure it is that a headline ends before a place; nothing below `_SURE`."""
    before = {stem for stem in stems[:place] if stem}
    again = len(before & set(stems[place:]))
    last, first = plain[place - 1], _POSSESSIVE.sub("", plain[place]).casefold()
    is_small = last[0].islower() or last[0].isdigit()
    articles, others, surest = _openers(language)
    if first in articles or (first in others and is_small):
        goes_on = plain[place + 1][:1].islower() or plain[place + 1][:1].isdigit()
        is_sure = is_small or (first in surest and first not in _ALSO_A_LETTER)
        if goes_on and (again > 1 or is_sure):
            return _SURE + again
        return max(_SURE, again) if again > 1 and is_small else 0
    share = again / max(1, len(before))
    if is_small and plain[place - 2].casefold() in _INFINITIVE:
        # `to prevent Russian energy from`
        return 0
    if _LIKE_A_VERB.fullmatch(last) and share < _NEARLY_ALL:
        # `Sturridge saved Liverpool from`
        return 0
    if stems[place] in before and (is_small or (again >= _SURE and share >= _NEARLY_ALL)):
        return max(_SURE, again) if again > 1 else 0
    if not is_small:
        return 0
    return again if share >= _MUCH else 0


@lru_cache(maxsize=32)
def _openers(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words with a capital at the start of a sentence only.

    Returns:
        (articles and pronouns, prepositions and conjunctions, those of the first that are no part
        of a name).
    """
    table = words_of(language)
    kinds = (table.indefinite, table.shown)
    surest = {text for kind in (table.definite, table.persons) for text in kind.texts} | _MORE
    articles = {text for kind in kinds for text in kind.texts} | surest
    others = {text for kind in (table.prepositions, table.subordinates) for text in kind.texts}
    return (
        frozenset(articles - _IN_NAMES),
        frozenset(others - _IN_NAMES),
        frozenset(surest - _IN_NAMES),
    )


def _stem(word: str, table: WordTable) -> str:
    """What is the same in the forms of a word; nothing for a word without content."""
    folded = _POSSESSIVE.sub("", word.casefold()).strip(_EDGES).replace("-", "")
    if folded in table.function or not any(map(str.isalnum, folded)):
        return ""
    return folded[:_STEM] if len(folded) > _STEM else folded.rstrip("s")
