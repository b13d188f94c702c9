"""Find the headline of a page above its body."""

import re
from collections.abc import Sequence

from summarize.languages.tags import count_words
from summarize.patterns import lazy
from summarize.reading.date_labels import dates_in, is_date_line
from summarize.reading.furniture import stripped
from summarize.reading.page_scores import Look

# How far above the body, and below its first line, a headline may stand.
_ABOVE = 45
_BELOW = 4
_MAX_WORDS = 32
_BYLINE = lazy(
    r"(?:by|par|por|von|door|di|av|af|oleh|بقلم|كتب|كتبت|автор|记者|記者|作者|文|द्वारा|लेखक)(?:\s*[:：/]|\s)",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"[-–—•·*+▪●►▶»›>|→]|[oO]\s|\d{1,2}[.)]\s")
_OPENING_LINES = 6
_MIN_TERMS = 5
_MIN_HEADLINE_WORDS = 4
_DASH = re.compile(r"\s[-–—|·•]\s")
_NAME_AND_PLACE = re.compile(r"[^\d,،:]{3,40}[,،]\s[^\d,،:]{3,40}")
_MAX_NAME_WORDS = 5
_MAX_STATEMENT_WORDS = 18
_ASKS_OR_EXCLAIMS = ("?", "!", "？", "！", "؟")


def title_of(texts: Sequence[str], looks: Sequence[Look], start: int, end: int) -> int | None:
    """The index of the line that is the headline of the body in these lines; None without one."""
    opening = " ".join(texts[start : min(end, start + _OPENING_LINES)])
    terms = _terms(opening)
    often: dict[str, int] = {}
    for text in texts:
        key = _key(text)
        often[key] = often.get(key, 0) + 1
    best: tuple[float, int] | None = None
    for i in range(max(0, start - _ABOVE), min(end, start + _BELOW)):
        score = _score(texts, looks, i, start, terms, often)
        if score is not None and (best is None or score > best[0]):
            best = (score, i)
    return best[1] if best is not None and best[0] > 0 else None


def _score(
    texts: Sequence[str],
    looks: Sequence[Look],
    i: int,
    start: int,
    terms: frozenset[str],
    often: dict[str, int],
) -> float | None:
    """How much a line is like a headline; None where it can be none."""
    text, look = texts[i], looks[i]
    if look.furniture is not None or not any(map(str.isalpha, text)) or look.words > _MAX_WORDS:
        return None
    if is_date_line(text) or dates_in(text) or _BYLINE.match(text):
        return None
    ends_statement = look.ends and not text.rstrip("'\"”’»").endswith(_ASKS_OR_EXCLAIMS)
    if ends_statement and (i >= start or look.words > _MAX_STATEMENT_WORDS):
        return None
    if i >= start and any(looks[k].words >= 12 and looks[k].ends for k in range(start, i + 1)):
        return None
    own = _terms(text)
    shared = len(own & terms) / max(_MIN_TERMS, len(own))
    score = -1.2
    score += min(look.words, 8) * 0.25
    score += 2.5 * shared
    score -= 3.0 * ends_statement
    score -= 1.2 * bool(_NAME_AND_PLACE.fullmatch(text) and look.words <= _MAX_NAME_WORDS)
    # A standfirst stands below a headline.
    if i > 0 and _may_be_headline(texts[i - 1], looks[i - 1]):
        score -= 3.5 * len(_terms(texts[i - 1]) & terms) / max(_MIN_TERMS, len(own))
    score -= 2.0 * bool(_LIST_MARK.match(text))
    score -= 1.0 * (look.words > 20)
    score -= 0.06 * max(0, start - i)
    score += 0.8 * (often[_key(text)] > 1 and look.words >= 4)
    heads = _heads(texts, looks, i)
    score += 1.2 * heads
    score -= 1.0 * (i >= start and not heads)
    return score


def _may_be_headline(text: str, look: Look) -> bool:
    return (
        look.furniture is None
        and _MIN_HEADLINE_WORDS <= look.words <= _MAX_WORDS
        and not look.ends
        and not _LIST_MARK.match(text)
        and not dates_in(text)
        # `The Ledger – news of the coast` is the name of a site.
        and not _DASH.search(text)
    )


def _heads(texts: Sequence[str], looks: Sequence[Look], i: int) -> float:
    """Whether a byline or a date stands below a line, perhaps with a standfirst between."""
    for step, k in enumerate(range(i + 1, min(i + 4, len(texts)))):
        if _BYLINE.match(texts[k]) or is_date_line(texts[k]) or dates_in(texts[k]):
            return 1.0 - 0.2 * step
        if looks[k].furniture is not None:
            return 0.4 if step == 0 else 0.0
    return 0.0


def _key(text: str) -> str:
    return " ".join(stripped(text).casefold().split())


def _terms(text: str) -> frozenset[str]:
    """The words of a text that tell its topic; pairs of characters where no spaces part words."""
    folded = text.casefold()
    words = {word[:6] for word in re.findall(r"\w+", folded) if len(word) > 3}
    if count_words(text) > 2 * len(folded.split()):
        letters = re.sub(r"\W", "", folded)
        words = {letters[k : k + 2] for k in range(len(letters) - 1)}
    return frozenset(words)
