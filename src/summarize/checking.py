"""What came out against what went in: numbers by value, names by their letters.

The checks are careful in one direction: what they report may turn out right (a number written
out in the source, an abbreviation), and a reader can see so at a glance.
"""

import re
import unicodedata
from collections import Counter

from summarize.documents import Finding, Span
from summarize.languages import base

# Digits of any script, with separators inside: 1,234.5 - 1 234,5 - ١٬٢٣٤٫٥ - 12'500.
_NUMBER = re.compile(r"\d+(?:[.,٬٫'’\u00a0\u202f ](?=\d)\d+)*")
_THOUSANDS_WITH_SPACE = re.compile(r"\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)")
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’\-\u200c\u200d](?=[^\W_]))*")

# Languages that write every noun with a capital: a capital is no sign of a name there.
_CAPITAL_NOUNS = frozenset({"de", "lb"})


def numbers(text: str) -> Counter[str]:
    """The numbers of a text by value, as decimal strings, with how often each occurs.

    Thousands separators are told from decimal marks by the three digits after them; `1.500` is
    1500 in any language.
    """
    return Counter(value for value, _ in _numbers_with_spans(text))


def unsupported_numbers(text: str, source: str) -> list[Finding]:
    """Numbers in a text that its source does not have."""
    known = numbers(source)
    return [
        Finding(
            "number",
            "warning",
            f"the number {text[span.start : span.end]} is not in the text it was made from",
            span,
        )
        for value, span in _numbers_with_spans(text)
        if value not in known
    ]


def unsupported_names(text: str, source: str, language: str) -> list[Finding]:
    """Words with a capital inside a sentence that its source, in the same language, does not have.

    A script without capitals gives none.
    """
    if base(language) in _CAPITAL_NOUNS:
        return []
    known = {_folded(part) for word in _WORD.findall(source) for part in (word, *_parts(word))}
    findings = []
    for match in _WORD.finditer(text):
        word = match.group()
        opens_sentence = not re.search(r"[\w,;:)\]][\s'\"“«‘(\[]*$", text[: match.start()])
        if not word[0].isupper() or opens_sentence or _is_known(word, known):
            continue
        findings.append(
            Finding(
                "name",
                "warning",
                f"the name {word} is not in the text it was made from",
                Span(*match.span()),
            )
        )
    return findings


def changed_numbers(translation: str, original: str) -> list[Finding]:
    """Numbers that a translation lost, added or changed."""
    wanted, found = numbers(original), numbers(translation)
    findings = [
        Finding(
            "number",
            "warning",
            f"the number {translation[span.start : span.end]} is not in the original sentence",
            span,
        )
        for value, span in _numbers_with_spans(translation)
        if value not in wanted
    ]
    findings += [
        Finding("number", "warning", f"the number {value} of the original is missing")
        for value in wanted
        if value not in found
    ]
    return findings


def _numbers_with_spans(text: str) -> list[tuple[str, Span]]:
    found = []
    for match in _NUMBER.finditer(text):
        start = match.start()
        raw = match.group()
        # "in 2019 300 people" is two numbers, "1 234" is one.
        pieces = [raw] if _THOUSANDS_WITH_SPACE.fullmatch(_integer_part(raw)) else None
        if pieces is None:
            pieces = re.split(r"([\u00a0\u202f ])", raw)
        for piece in pieces:
            if piece.strip():
                found.append((_value(piece), Span(start, start + len(piece))))
            start += len(piece)
    return found


def _integer_part(raw: str) -> str:
    return re.sub(r"[.,٫]\d+$", "", raw)


def _value(raw: str) -> str:
    """A number as a plain decimal string: no grouping, `.` for the mark, no idle zeros."""
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in raw)
    groups = re.split(r"[^\d]", digits)
    marks = re.findall(r"[^\d]", digits)
    whole, fraction = groups[0], ""
    for position, (mark, group) in enumerate(zip(marks, groups[1:], strict=True)):
        last = position == len(marks) - 1
        grouped = len(group) == 3 and whole != "0"
        is_decimal = mark == "٫" or (last and mark in ".," and not grouped)
        if is_decimal or (last and mark in ".," and len(set(marks)) > 1 and marks[0] != mark):
            fraction = group
        else:
            whole += group
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + ("." + fraction if fraction else "")


def _is_known(word: str, known: set[str]) -> bool:
    folded = _folded(word)
    parts = _parts(word)
    return folded in known or (bool(parts) and all(_folded(part) in known for part in parts))


def _parts(word: str) -> list[str]:
    return [part for part in re.split(r"['’\-]", word) if part]


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKC", word).casefold()
    return re.sub(r"['’]s?$", "", plain)
