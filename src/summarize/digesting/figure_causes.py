"""Of what people died, where that is not the event: `three died of cholera` in a flood."""

import re
from collections import Counter
from collections.abc import Sequence

from summarize.digesting.day_words import CLAUSE_WORDS
from summarize.digesting.figure import Figure
from summarize.digesting.reports import ReadReport, Told
from summarize.languages.tags import base
from summarize.patterns import any_of

# A cause that so many of the reports have in their title or first sentences is that of the event.
_SHARE, _LEAD = 0.4, 2
_REACH, _BACK = 90, 400
# The words of all languages: none is another's.
_CAUSES = {
    # What situation reports call acute watery diarrhoea before it is confirmed.
    "cholera": r"cholera\w*|choléra|cólera|холер\w*|(?:ال|بال|لل)?كوليرا|diarrho?ea\w*|diarrhées?"
    r"|diarr(?:eia|ea)s?|(?:brech)?durchfall\w*|диаре\w*|(?:ال|بال)?إسهال",
    "malaria": r"malaria|malária|paludisme|paludismo|маляри\w*|(?:ال|بال)?ملاريا",
    "dengue": r"dengue\w*|денге",
    "measles": r"measles|sarampo|sarampión|rougeole|masern\w*|кор[ьи]|(?:ال|بال)?حصبة",
    "ebola": r"ebola|ébola|эбол\w*|إيبولا",
    "covid": r"covid\w*|coronav\w*|коронавирус\w*|كورونا",
    "flu": r"influenza|flu|gripe|grippe\w*|грипп\w*|(?:ال|بال)?إنفلونزا",
    "typhoid": r"typhoid|tifo|febre tifoide|fiebre tifoidea|typhoïde|typhus|тиф\w*",
    "hunger": r"hunger\w*|starv\w*|famine|fome|hambre|faim|verhunger\w*|голод\w*|مجاعة"
    r"|(?:ال|بال)?جوع|malnutrition|desnutri\w*|malnutri\w*|unterernährung",
    "cold": r"hypothermia|hipotermia|hypothermie|unterkühlung|erfror\w*"
    r"|переохлажд\w*|froze to death",
    "heat": r"heat ?strokes?|insolação|golpes? de calor|coups? de chaleur|hitzschl[aä]g\w*",
    "gas": r"carbon monoxide|monóxido|monoxyde|kohlenmonoxid\w*|угарн\w+ газ\w*",
    "electricity": r"electrocut\w*|eletrocu\w*|electrocu\w*|électrocu\w*"
    r"|strom(?:schl[aä]g\w*|stöß\w*)",
    "snakes": r"snake ?bites?|picadas? de cobras?|mordeduras? de serpientes?|morsures? de serpents?"
    r"|schlangenbiss\w*",
    "heart": r"heart attacks?|infartos?|ataques? cardíacos?|enfarte|crises? cardiaques?"
    r"|herzinfarkt\w*|herzanf\w+|инфаркт\w*",
}
_CAUSE = re.compile(
    rf"(?<!\w)(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _CAUSES.items())})(?!\w)",
    re.IGNORECASE,
)
# `Of it`: what was named before.
_IT = {
    "en": r"(?:died?|dead|dying|deaths?|killed)(?: \w+)? (?:of|from|by) (?:it|the disease)",
    "pt": r"(?:mort\w+|morr\w+) (?:dela|dele|disso|da doença)",
    "es": r"(?:muer\w+|mur\w+|fallec\w+) (?:de ello|por ello|de ella|a causa de ella|de esta?"
    r"|por la enfermedad|de la enfermedad)",
    "fr": r"en (?:sont|est|étaient|était) (?:mort\w*|décéd\w*)|en mour\w+|(?:mort\w*|décéd\w*) de"
    r" (?:la maladie|cette maladie)",
    "de": r"daran(?: \w+){0,5} (?:gestorben|starb\w*|gestorbenen)"
    r"|(?:starb\w*|gestorben)(?: \w+){0,4} (?:daran|an der krankheit)|daran starb\w*",
    "ru": r"от (?:не[её]|этой болезни|болезни)",
    "ar": r"(?:بسببها|بسبب المرض|بهذا المرض)",
}
_IT_IN = any_of(_IT)
_MARK, _NEVER = r"[,;:.()](?!\d)", "(?!)"
_APART = {
    code: re.compile(rf"{_MARK}|\b(?:{CLAUSE_WORDS.get(code, _NEVER)})\b", re.IGNORECASE)
    for code in _IT
}


class Causes:
    """The causes of death that the reports of an event name.

    Args:
        reports: of the event.
        told: their sentences.
    """

    def __init__(self, reports: Sequence[ReadReport], told: Sequence[Sequence[Told]]) -> None:
        named: Counter[str] = Counter()
        for report, sentences in zip(reports, told, strict=True):
            first = [one.text for one in sentences if one.index < _LEAD]
            text = " ".join([report.document.title or "", *first])
            named.update({str(match.lastgroup) for match in _CAUSE.finditer(text)})
        self._usual = {name for name, count in named.items() if count >= _SHARE * len(reports)}

    def of(self, told: Told, before: str, figure: Figure, language: str) -> tuple[str, str] | None:
        """The cause of the deaths that a figure counts, and its word there.

        Args:
            told: the sentence.
            before: the sentence in front of it; empty for none.
            figure: in the sentence.
            language: of the report.
        """
        code = base(language)
        if figure.kind.action != "killed" or code not in _APART:
            return None
        low, high = figure.number.start - _REACH, figure.number.end + _REACH
        for match in _CAUSE.finditer(told.text, max(0, low), min(len(told.text), high)):
            start, end = sorted((match.end(), figure.number.start))
            if match.start() >= figure.number.end:
                start, end = figure.number.end, match.start()
            if _APART[code].search(told.text, start, end) is None:
                return self._named(match)
        it = _IT_IN[code].search(told.text, max(0, figure.number.start - _REACH), high)
        if it is None:
            return None
        text = f"{before[-_BACK:]} {told.text[: it.start()]}"
        last = None
        for match in _CAUSE.finditer(text):
            last = match
        return self._named(last) if last is not None else None

    def _named(self, match: re.Match[str]) -> tuple[str, str] | None:
        name = str(match.lastgroup)
        return None if name in self._usual else (f"cause:{name}", match.group())
