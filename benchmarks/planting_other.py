"""Errors planted into sentences of other languages, beside texts of the same language."""

import random
import re
from collections.abc import Callable

from planting import Planted

# What is put in the place of a denial, by language: a pattern, and what stands there then.
_DROPPED = {
    "pt": [(r"\bnão ", ""), (r"\bnunca ", ""), (r"\bsem\b", "com")],
    "es": [(r"\bno ", ""), (r"\bnunca ", ""), (r"\bsin\b", "con")],
    "fr": [(r"\bn['’e] ?(\w+) pas\b", r"\1"), (r"\bsans\b", "avec")],
    "de": [(r" nicht\b(?! nur)", ""), (r"\bkein(e|en|em|er|es)?\b", r"ein\1"),
           (r"\bohne\b", "mit")],
    "ru": [(r"\bне ", ""), (r"\bбез\b", "с")],
    "ar": [(r"(?<!\w)(?:لا|لم|لن|ليس) ", ""), (r"(?<!\w)بدون\b", "مع")],
    "he": [(r"(?<!\w)לא ", "")],
    "zh": [(r"(?:没有|不(?=[是会能想知愿接])|并未|未能)", "")],
    "hi": [(r"(?<!\S)नहीं ", "")],
    "tr": [(r"(?<=\w\w)m[ae](?=d[ıi]\b)", ""), (r"m[ıi]yor\b", "yor"),
           (r"(?<=\w\w)m[ae](?=m[ıi]ş)", ""),
           (r" değil\b", "")],
}  # fmt: skip
_ADDED = {
    "pt": [(r"\b(?=(?:é|foi|foram|são|está|estava|tem|tinha|será|disse|afirmou)\b)", "não ")],
    "es": [(r"\b(?=(?:es|fue|fueron|son|está|estaba|tiene|tenía|será|dijo|afirmó)\b)", "no ")],
    "fr": [(r"\b(a|est|était|sont|sera|avait)\b(?! pas)", r"n'\1 pas")],
    "de": [(r"\b(ist|war|sind|waren|wird|hat|hatte)\b", r"\1 nicht")],
    "ru": [(r"\b(?=(?:был|была|были|является|может|сказал|заявил|сообщил)\b)", "не ")],
    "ar": [(r"(?<!\w)(?=(?:يكون|تكون|يمكن|يزال|يتم|تتم)\b)", "لا ")],
    "he": [(r"(?<!\w)(?=(?:היה|הייתה|היו|אמר|יכול)\b)", "לא ")],
    "zh": [(r"(?<![不没未])(?=(?:是|会|能|想|知道|愿意|接受|认为))", "不")],
    "hi": [(r"(?<!\S)(?=(?:है|हैं|था|थे|थी|किया|दिया|कहा)(?![^\s।,]))", "नहीं ")],
    "tr": [(r"(?<=\w\w)(?=d[ıi](?:\.|$| ))", "me"), (r"(?<=\w)(?=m[ıi]ş\b)", "me")],
}
_HEDGES = {
    "en": r"\b(?:allegedly|reportedly|alleged|apparently|suspected|nearly|almost|may|might) ",
    "pt": r"\b(?:supostamente|alegadamente|suposto|suposta|talvez|quase|possivelmente"
    r"|provavelmente|aparentemente|pode|podem|poderia|poderá) ",
    "es": r"\b(?:presuntamente|supuestamente|presunto|presunta|supuesto|supuesta|quizás|casi"
    r"|posiblemente|probablemente|aparentemente|puede|pueden|podría|podrían) ",
    "fr": r"\b(?:prétendument|présumé|présumée|peut-être|presque|probablement|apparemment|peut"
    r"|peuvent|pourrait|pourraient) ",
    "de": r"\b(?:angeblich|angebliche|angeblichen|mutmaßliche|mutmaßlichen|vielleicht|fast|beinahe"
    r"|möglicherweise|wahrscheinlich|offenbar) ",
    "ru": r"\b(?:якобы|предположительно|предполагаемый|предполагаемого|возможно|почти|вероятно"
    r"|видимо|может|могут) ",
    "ar": r"(?<!\w)(?:ربما|قد|المزعوم|المزعومة|تقريبا|تقريبًا|يمكن أن|يحتمل أن|من المحتمل أن) ",
    "zh": r"(?:据称|据说|涉嫌|可能|或许|也许|几乎|将近|大概|似乎|据报道|疑似)",
    "hi": r"(?<!\S)(?:कथित तौर पर|कथित|शायद|संभवतः|लगभग|करीब|तकरीबन) ",
}

OtherPlanter = Callable[[str, str, random.Random], "Planted | None"]


def _replaced(sentence: str, rules: list[tuple[str, str]], dice: random.Random) -> Planted | None:
    found = [(m, new) for old, new in rules for m in re.finditer(old, sentence)]
    if not found:
        return None
    match, new = dice.choice(found)
    new = match.expand(new)
    start, end = match.span()
    return Planted(sentence[:start] + new + sentence[end:], start, start + len(new))


def denial_dropped(sentence: str, language: str, dice: random.Random) -> Planted | None:
    """A sentence without its denial."""
    return _replaced(sentence, _DROPPED.get(language, []), dice)


def denial_added(sentence: str, language: str, dice: random.Random) -> Planted | None:
    """A sentence with a denial."""
    return _replaced(sentence, _ADDED.get(language, []), dice)


def hedge_dropped(sentence: str, language: str, dice: random.Random) -> Planted | None:
    """A sentence that says more surely what the text says with caution."""
    pattern = _HEDGES.get(language)
    # `Nearly 40` may be told as 40.
    return _replaced(sentence, [(f"(?:{pattern})(?!\\d)", "")], dice) if pattern else None


PLANTERS: dict[str, OtherPlanter] = {
    "denial dropped": denial_dropped,
    "denial added": denial_added,
    "modality dropped": hedge_dropped,
}


def shortened(sentence: str) -> str | None:
    """A right sentence: what is left without the part behind its last comma."""
    parts = re.split(r"(?<=[,،，])\s?", sentence)
    if len(parts) < 2:
        return None
    joint = "" if "，" in sentence else " "
    first = joint.join(parts[:-1]).rstrip(",،， ")
    return first + sentence[-1] if len(first) > len(sentence) // 2 else None
