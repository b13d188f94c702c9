"""Where a sentence starts once what only joins it to others is taken away."""

import re
from collections.abc import Sequence

from summarize.documents import Span
from summarize.languages.scripts import SENTENCE_CLOSERS, SENTENCE_TERMINATORS, is_unspaced
from summarize.text.reference_words import WordTable
from summarize.text.words import Word

_DASH = re.compile(r"\s(?:--?|[–—―])\s+(?=\S)|\s?(?:--|—)\s*(?=\S)")
_MAX_DATELINE, _MAX_DATE = 90, 40
_MIN_PLACE = 3
_NOT_IN_DATELINE = re.compile(r"[!?;:\"“«]")
# `Xinhua, Beijing, March 4 (reporter ...)`, as agencies of China begin.
_AGENCY = re.compile(
    r"[^\s。，,：]{2,12}\d{1,2}月\d{1,2}日[电電讯訊](?:\s*[(（][^()（）]{1,40}[)）])?\s*"
)
# `(Agency)`, or `Linden (ABC)`, in front of the first sentence.
_SIGNED = re.compile(
    r"(?:(?:[^\W\d_]+,? ){1,3}(?=\([^\W\d_a-z]{2,6}\)))?[(（][^()（）\s\d]{2,20}[)）]\s?"
    r"(?:--?\s|[–—]\s?)?(?=\S)"
    # `(The Evening Post)Ana Lopes`: nobody writes so but who lost a line break.
    r"|\([^()\n]{2,40}\)(?=[^\W\d_])"
)
# What a site puts in front of the lead; the rest starts as a sentence does.
_LABEL = re.compile(
    r"(?:summary|synopsis|abstract|in brief|in short|resumo|sinopse|resumen|résumé|en bref"
    r"|zusammenfassung|kurzfassung|sommario|riassunto|sintesi|in breve|samenvatting|кратко|резюме"
    r"|özet|ملخص|الملخص|الخلاصة|सारांश|摘要|提要|概要|要約)\s?[:：]\s*(?=\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
_AROUND_DATE = re.compile(r"[\W_]+")
_HALVES_OF_DAY = frozenset(("am", "pm", "a", "p", "m", "gmt", "bst", "est", "h", "uhr"))
_BULLET = re.compile(r"(?:[-*+•‣▪◦●○·–—]\s+)+(?=\S)")
_COMMA = re.compile(r"\s?[,،、，]\s*")
_ENDS = (*SENTENCE_TERMINATORS, *SENTENCE_CLOSERS)
_MAX_TRIMS = 3
_MIN_LEFT = 3
_MIN_HEADLINE = 4
# So many words of a headline come again in the sentence below it, by their first letters.
_MIN_REPEATED, _ROOT = 2, 6


def start_of_content(text: str, words: Sequence[Word], table: WordTable, *, is_first: bool) -> int:
    """Where a sentence starts without a dateline, a date or a conjunction in front of it.

    Args:
        text: the sentence, without the space around it.
        words: its words, with places in it.
        table: the words of its language.
        is_first: it is one of the text's first, where a dateline may stand.
    """
    start = match.end() if (match := _BULLET.match(text)) else 0
    if is_first and not start:
        start = _behind_dateline(text)
    start = _behind_date(text, start, table)
    for _ in range(_MAX_TRIMS):
        behind = _behind_conjunction(text, start, words, table)
        if behind == start:
            break
        start = behind
    if start >= len(text):
        return 0
    is_enough = is_unspaced(text[start]) or sum(one.start >= start for one in words) >= _MIN_LEFT
    return start if is_enough else 0


def behind_headline(
    text: str, words: Sequence[Word], table: WordTable, small: frozenset[str]
) -> int:
    """Where the first sentence starts that a headline without a mark runs into.

    Its opening words stand in it again, with a capital that only the start of a sentence gives:
    `Ferry owners sue town of Linden Ferry owners have ...`.

    Args:
        text: the sentence, without the space around it.
        words: its first words, with places in it.
        table: the words of its language.
        small: the words that the text has without a capital too.

    Returns:
        0 where no headline stands in front.
    """
    if len(words) <= 2 * _MIN_HEADLINE or not words[0].capital:
        return 0
    if start := _behind_article(text, words, table):
        return start
    if words[1].capital:
        return 0
    first, second = words[0].folded, words[1].folded
    if first not in small and first not in table.function:
        return 0
    for place in range(_MIN_HEADLINE, len(words) - _MIN_HEADLINE):
        is_again = words[place].folded == first and words[place + 1].folded == second
        if is_again and words[place].capital and not words[place + 1].capital:
            between = text[words[place - 1].end : words[place].start]
            return words[place].start if between.isspace() else 0
    return 0


def _behind_article(text: str, words: Sequence[Word], table: WordTable) -> int:
    """Where an article with a capital starts the sentence anew, which says the headline again.

    `Rider dies in crash with car A rider has died after a crash with a car in Linden.`
    """
    for place in range(_MIN_HEADLINE, len(words) - _MIN_HEADLINE):
        word = words[place]
        if not word.capital or not (
            word.folded in table.definite or word.folded in table.indefinite
        ):
            continue
        # `The Linden Herald` is a name.
        if words[place + 1].capital or not text[words[place - 1].end : word.start].isspace():
            continue
        before = {_root(one) for one in words[:place] if len(one.folded) > _MIN_PLACE}
        behind = {_root(one) for one in words[place:] if len(one.folded) > _MIN_PLACE}
        if len(before & behind) >= _MIN_REPEATED:
            return word.start
    return 0


def _root(word: Word) -> str:
    return word.folded[:_ROOT]


def capitalized(text: str, language: str) -> str:
    """A text whose first word has a capital, unless it has one further on: `iPhone` stays.

    Args:
        text: what is left of a sentence.
        language: a BCP 47 tag; Turkish has an i with a dot.
    """
    place = next((i for i, one in enumerate(text) if one.isalnum()), 0)
    end = place
    while end < len(text) and text[end].isalnum():
        end += 1
    if not text[place:end].islower():
        return text
    is_dotted = language.split("-", 1)[0] in ("tr", "az") and text[place] == "i"
    # The titlecase of a digraph such as `ǆ` is one letter; what becomes two letters stays.
    raised = "İ" if is_dotted else text[place].title()
    return text[:place] + raised + text[place + 1 :] if len(raised) == 1 else text


def in_one_line(text: str) -> str:
    """A sentence without the line breaks that fit it to a width."""
    if "\n" not in text and "\r" not in text:
        return text
    lines = [line.strip() for line in text.splitlines()]
    out = ""
    for line in filter(None, lines):
        is_joined = not out or (is_unspaced(out[-1]) and is_unspaced(line[0]))
        out += line if is_joined else " " + line
    return out


def span_without_space(text: str, span: Span) -> Span:
    """A span without the white space at its ends, and without full stops that end nothing.

    `The storm came. . ` ends at the first: the others are left of what was cut out of a page.
    """
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    end = span.start + len(piece.rstrip())
    while end - span.start > 1 and text[end - 1] == "." and text[end - 2].isspace():
        before = end - 2
        while before > span.start and text[before - 1].isspace():
            before -= 1
        if not text.endswith(_ENDS, span.start, before):
            break
        end = before
    return Span(start, max(start, end))


def _behind_dateline(text: str) -> int:
    """Where a sentence starts behind the place and the day of an agency's report.

    A place is in capitals, or the agency stands in brackets behind it; and what follows the dash
    starts as a sentence does, so that `NATO - the alliance - said` stays whole.
    """
    if (match := _LABEL.match(text)) and not text[match.end()].islower():
        return match.end()
    if match := _AGENCY.match(text):
        return match.end()
    if match := _SIGNED.match(text):
        return match.end()
    dash = _DASH.search(text, 0, _MAX_DATELINE)
    if dash is None or text[dash.end()].islower():
        return 0
    place = text[: dash.start()].rstrip()
    first = re.match(r"[^\W\d_]+", place)
    if first is None or _NOT_IN_DATELINE.search(place):
        return 0
    in_capitals = first.group().isupper() and len(first.group()) >= _MIN_PLACE
    return dash.end() if in_capitals or (place.endswith(")") and "(" in place) else 0


def _behind_date(text: str, start: int, table: WordTable) -> int:
    """Where a sentence starts behind a day or an hour and a dash or colon."""
    head = text[start : start + _MAX_DATE]
    for mark in re.finditer(r"\s?(?:--?|[–—―])\s+|:\s+|：", head):
        words = [one for one in _AROUND_DATE.split(head[: mark.start()].casefold()) if one]
        is_date = all(
            one[0].isdecimal() or one in table.time or one in _HALVES_OF_DAY for one in words
        )
        has_day = any(one in table.time for one in words) or _CLOCK.search(head[: mark.start()])
        if words and is_date and has_day and start + mark.end() < len(text):
            return start + mark.end()
    return start


def _behind_conjunction(text: str, start: int, words: Sequence[Word], table: WordTable) -> int:
    """Where a sentence goes on behind a conjunction at its start."""
    if start < len(text) and is_unspaced(text[start]):
        return _behind_unspaced(text, start, table)
    left = [word for word in words if word.start >= start][:8]
    if not left or left[0].start != start:
        return start
    forms = [word.folded for word in left]
    size = table.trimmed_comma.at(forms, 0)
    if size and (comma := _COMMA.match(text, left[size - 1].end)):
        return comma.end()
    size = table.trimmed.at(forms, 0)
    if not size or len(left) <= size or forms[size] in table.kept_behind:
        return start
    comma = _COMMA.match(text, left[size - 1].end)
    return comma.end() if comma else left[size].start


def _behind_unspaced(text: str, start: int, table: WordTable) -> int:
    """The same where no space stands between words; a comma need not follow."""
    for phrase in sorted((*table.trimmed.texts, *table.trimmed_comma.texts), key=len, reverse=True):
        if text.startswith(phrase, start):
            comma = _COMMA.match(text, start + len(phrase))
            if comma or phrase in table.trimmed.texts:
                return comma.end() if comma else start + len(phrase)
    return start
