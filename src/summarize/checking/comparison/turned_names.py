"""Names of persons that a translation has made a month, a season or a time of day of."""

import re
from collections import Counter
from collections.abc import Iterator

from summarize.checking.comparison.calendar_names import other_names
from summarize.checking.comparison.dates_found import dates_in
from summarize.checking.translated_names import Lost
from summarize.languages.tags import base

_WORD = re.compile(r"[^\W\d_]+")


def turned_names(translation: str, original: str, pair: tuple[str, str]) -> Iterator[Lost]:
    """The names of a sentence that are words of the calendar in its translation.

    Args:
        translation: of one sentence.
        original: the sentence.
        pair: BCP 47 tags of the languages of the original and of the translation.
    """
    source, target = base(pair[0]), base(pair[1])
    dates = dates_in(original, source)
    persons = [one for one in dates if one.is_name]
    others = list(other_names(original, source))
    if not (persons or others):
        return
    words = frozenset(_WORD.findall(translation))
    made = Counter(one.key for one in dates_in(translation, target))
    made -= Counter(one.key for one in dates if not one.is_name)
    for one in persons:
        name = original[one.span.start : one.span.end]
        if name not in words and made[one.key] > 0:
            yield Lost(one.span, name)
    folded = {word.casefold() for word in words}
    for other in others:
        if other.name not in words and not folded.isdisjoint(other.words.get(target, "").split()):
            yield Lost(other.span, other.name)
