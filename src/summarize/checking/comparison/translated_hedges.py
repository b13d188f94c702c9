"""What is only alleged in an English sentence, and a fact in its translation.

`The firm is reportedly being investigated` must not come out as `is being investigated`. Any word
that makes less of a statement counts as its translation, and so does a conditional.
"""

import re

from summarize.checking.comparison.words_hedges import HEDGES
from summarize.documents import Finding
from summarize.languages.tags import base
from summarize.patterns import any_of

_SOURCE = "en"
_ALLEGED = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently"
    r"|(?:is|are|was|were|be|been) (?:said|believed|thought|reported|alleged|understood|rumou?red"
    r"|suspected) to)\b"
)
# Beyond the words that a summary may have in their place.
_ALSO = {
    "pt": r"dit[oa]s?|diria\w*|crê-se|acredit\w+|pens\w+|julg\w+|estim\w+|consider\w+|consta\w*"
    r"|relat\w+|report\w+|inform\w+|notíci\w+|noticia\w*|suspeit\w+|parec\w+|rumor\w*|calcul\w+"
    r"|\w+ri(?:a|am)",
    "es": r"dich[oa]s?|cre[eí]\w*|pens\w+|estim\w+|consider\w+|inform\w+|report\w+|noticia\w*"
    r"|sospech\w+|parec\w+|rumor\w*|calcul\w+|según|\w+ría(?:n)?",
    "fr": r"cr(?:oi|oy)\w+|pens\w+|estim\w+|consid\w+|rapport\w+|inform\w+|soupçon\w+|sembl\w+"
    r"|para[iî]\w+|rumeur\w*|apparemment|\w+rai(?:t|ent)|supposé\w*|censé\w*",
    "it": r"cred\w+|pens\w+|stim\w+|ritien\w+|ritenut\w+|riferit\w+|riport\w+|sospett\w+|sembr\w+"
    r"|par(?:e|rebbe)|voci|apparent\w+|\w+rebber?o?",
    "de": r"glaub\w+|vermut\w+|bericht\w*|gemeldet|meldungen|anscheinend|scheint|scheinen|heißt"
    r"|gilt|gelten|sollte\w*|gehen|geht|verdacht\w*|mutmaß\w*|wohl|offensichtlich|annahme",
}
_SIGNS = any_of(
    {
        language: "|".join([own.alleged, own.possible, own.said, words])
        for language, words in _ALSO.items()
        for own in [HEDGES[language]]
    }
)


def lost_hedge(translation: str, original: str, pair: tuple[str, str]) -> list[Finding]:
    """A warning where a translation tells as a fact what its original does not.

    Args:
        translation: of a sentence.
        original: the sentence.
        pair: BCP 47 tags of the languages translated from and into.
    """
    source, target = map(base, pair)
    if source != _SOURCE or target not in _ALSO:
        return []
    match = _ALLEGED.search(original)
    if match is None or _SIGNS[target].search(translation):
        return []
    message = f"the text says this less surely: “{match.group()}”"
    return [Finding("modality", "warning", message)]
