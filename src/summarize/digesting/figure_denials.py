"""Whether a report denies a figure: `denied that 30 had died`, `reports of 30 dead are false`."""

import re
from functools import cache
from typing import NamedTuple

from summarize.documents import Span
from summarize.languages.tags import base

_REACH = 120
_NEVER = "(?!)"
# What ends what is denied.
_MARK = r"[;:.!?](?!\d)"


class _Words(NamedTuple):
    """The words of one language.

    Attributes:
        denies: in front of what is denied.
        ends: where something else is told, which holds.
        false: behind what is not so.
        instead: between a number that is not so and the one that is; `not` stands in front.
    """

    denies: str
    ends: str
    false: str
    instead: str


_WORDS = {
    "en": _Words(
        r"den(?:y|ied|ies|ying)(?! (?:access|entry|entrance|bail|visas?|aid|asylum|help|boarding))"
        r"|(?:refut|disput|dismiss|reject)(?:e[sd]?|s|es|ed|ing) (?:as \w+ )?(?:the |any |all )?"
        r"(?:claims?|reports?|figures?|rumou?rs?|suggestions?|allegations?|tolls?)"
        r"|it (?:is|was) (?:not true|untrue|false)|contradict(?:s|ed)|rul(?:es|ed) out|there (?:is|was) no (?:evidence|truth|proof)"
        r"|no evidence",
        r"but|sa(?:ys?|id|ying)|confirm\w*|put(?:s|ting)?|insist\w*|admit\w*|acknowledg\w*|instead",
        r"(?:is|are|was|were|as) (?:not (?:true|correct)|false|untrue|wrong|baseless|unfounded"
        r"|incorrect)",
        r"but",
    ),
    "pt": _Words(
        r"neg(?:a|am|ou|aram|ando)(?! (?:acesso|entrada|asilo|ajuda|visto))"
        r"|desment(?:e|em|iu|iram|indo)|refut(?:a|am|ou|aram)|não (?:é|era) verdade|(?:é|era) falso"
        r"|(?:rejeit|contest)(?:a|am|ou|aram) (?:as |os |o |a )?(?:notícias?|números?|relatos?"
        r"|alegações|rumores)|não há (?:provas?|indícios?)",
        r"mas|diz(?:em)?|disse(?:ram)?|confirm\w*|afirm\w*|admit\w*|reconhec\w*",
        r"(?:é|são|era|eram) (?:fals[oa]s?|mentira|incorret[oa]s?|infundad[oa]s?)"
        r"|não (?:é|são) (?:verdade|corret[oa]s?)",
        r"mas",
    ),
    "es": _Words(
        r"(?:nieg[ao]n?|neg(?:ó|aron|ando))(?! (?:el )?(?:acceso|ingreso|asilo|ayuda))"
        r"|desm(?:iente[n]?|intió|intieron|intiendo)|refut(?:a|an|ó|aron)|no (?:es|era) (?:cierto|verdad)"
        r"|(?:es|era) falso|(?:rechaz)(?:a|an|ó|aron) (?:las |los |el |la )?(?:noticias?|cifras?|informes?"
        r"|versiones|rumores)|no hay (?:pruebas?|indicios?)",
        r"pero|dice[n]?|dij(?:o|eron)|confirm\w*|afirm\w*|admit\w*|reconoc\w*|sino",
        r"(?:es|son|era|eran) (?:fals[oa]s?|mentira|incorrect[oa]s?|infundad[oa]s?)"
        r"|no (?:es|son) (?:cierto|verdad|cierta|ciertas|correct[oa]s?)",
        r"sino",
    ),
    "fr": _Words(
        r"(?:nie|nient|niait|(?:a|ont) nié)(?! l['’](?:accès|entrée))|démen(?:t|tent|tait|ti)"
        r"|réfut(?:e|ent|é|ait)|il est faux|(?:il|ce) n['’](?:est|était) pas vrai"
        r"|(?:rejet|contest)(?:te|tent|é|e|ent) (?:les |le |la )?(?:chiffres?|informations?"
        r"|bilans?|rumeurs?)|(?:aucune preuve|rien n['’]indique)",
        r"mais|di(?:t|sent)|déclar\w*|confirm\w*|affirm\w*|admet\w*|reconn\w*",
        r"(?:est|sont|était|étaient) (?:fau(?:x|sse|sses)|erronée?s?|infondée?s?)",
        r"mais",
    ),
    "de": _Words(
        r"bestr(?:eitet|eiten|itt|itten|itten hat)|dementier(?:t|te|ten|en)|leugne(?:t|te|ten|n)"
        r"|widersp(?:rach|rachen|richt|rechen)|wies(?:en)? (?:\w+ )?(?:berichte|meldungen|angaben"
        r"|zahlen|gerüchte)|weist (?:berichte|meldungen|angaben)|es (?:sei|ist|war|stimmt|stimme)"
        r" (?:nicht (?:wahr|richtig)|falsch|nicht)",
        r"aber|sondern|sag(?:t|te|ten|en)|bestätig\w*|sprach(?:en)?|räumt\w*",
        r"(?:ist|sind|war|waren|seien|sei) (?:falsch|unwahr|nicht (?:wahr|richtig)"
        r"|frei erfunden|unbegründet)|stimm(?:t|en|te|ten) nicht",
        r"sondern",
    ),
    "ru": _Words(
        r"опроверг\w*|отриц\w+|неправда|неверно",
        r"но|а|сообщи\w*|подтверди\w*|заяви\w*",
        r"не соответству\w+ действительности|(?:это )?(?:ложь|неправда)|недостоверн\w+",
        r"а",
    ),
    "ar": _Words(
        r"[وف]?(?:نفى|نفت|نفوا|[تي]نفي|كذب|كذبت|ليس صحيحا)",
        r"لكن|قال|قالت|اكد|أكد|أكدت",
        r"غير صحيح\w*|كاذب\w*",
        r"بل",
    ),
}
_NOT = {
    "en": "not", "pt": "não", "es": "no", "fr": "(?:non|pas)(?: pas)?", "de": "nicht", "ru": "не",
    "ar": "ليس",
}  # fmt: skip


def is_denied(text: str, number: Span, language: str) -> bool:
    """Whether a number stands in what a sentence says is not so.

    Args:
        text: the sentence.
        number: where its number stands.
        language: a BCP 47 tag; a language without words here denies nothing.
    """
    patterns = _patterns(base(language))
    if patterns is None:
        return False
    denies, ends, false, not_before, instead = patterns
    low, high = max(0, number.start - _REACH), number.end + _REACH
    last = None
    for match in denies.finditer(text, low, number.start):
        last = match
    if last is not None and ends.search(text, last.end(), number.start) is None:
        return True
    behind = false.search(text, number.end, high)
    if behind is not None and ends.search(text, number.end, behind.start()) is None:
        return True
    # `Not 30, but 19`
    is_not = not_before.search(text, low, number.start) is not None
    return is_not and instead.match(text, number.end) is not None


_Patterns = tuple[
    re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]
]


@cache
def _patterns(code: str) -> _Patterns | None:
    words = _WORDS.get(code)
    if words is None:
        return None

    def made(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return (
        made(rf"(?<!\w)(?:{words.denies})(?!\w)"),
        made(rf"{_MARK}|(?<!\w)(?:{words.ends})(?!\w)"),
        made(rf"(?<!\w)(?:{words.false})(?!\w)"),
        made(rf"(?<!\w)(?:{_NOT.get(code, _NEVER)})\s(?:\w+\s)?\Z"),
        made(rf"(?:\s\w+){{0,3}},?\s(?:{words.instead})(?!\w)"),
    )
