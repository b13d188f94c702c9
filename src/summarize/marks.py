"""Marks that enclose words of a sentence: emphasis, links, tags.

They are taken off before translation, which they disturb, and put around the same words afterwards.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.documents import Finding

# Every alternative is bounded and holds no other of its kind: linear time on any text.
_MARKED = re.compile(
    r"(?P<open>\*\*\*|\*\*|__|~~)(?=\S)(?P<a>[^*_~\n]{1,200}?)(?<=\S)(?P<close>(?P=open))"
    r"|(?<![\w*])\*(?=\S)(?P<b>[^*\n]{1,200}?)(?<=\S)\*(?![\w*])"
    r"|(?<![\w_])_(?=\S)(?P<c>[^_\n]{1,200}?)(?<=\S)_(?![\w_])"
    r"|!?\[(?P<d>[^\[\]\n]{1,200})\](?P<target>\((?:[^()\s]|\([^()\s]{0,200}\)){1,500}\))"
    r"|(?P<tag><(?P<name>[a-zA-Z][a-zA-Z0-9]{0,9})(?:\s[^<>\n]{0,300})?>)"
    r"(?P<e>[^<>\n]{1,200})(?P<end></(?P=name)>)"
)


@dataclass(frozen=True)
class Mark:
    """Marks around some words.

    Attributes:
        opening, closing: what stands before and after the words.
        words: what they enclose.
        must_stay: they say something of their own (a link's address), and are never dropped.
    """

    opening: str
    closing: str
    words: str
    must_stay: bool


def taken_off(sentence: str) -> tuple[str, tuple[Mark, ...]]:
    """A sentence without its marks, and the marks in order."""
    marks: list[Mark] = []

    def strip(match: re.Match[str]) -> str:
        words = next(match[name] for name in "abcde" if match[name] is not None)
        before, _, after = match.group().partition(words)
        marks.append(Mark(before, after, words, must_stay=match["target"] is not None))
        return words

    return _MARKED.sub(strip, sentence), tuple(marks)


def are_kept(translation: str, marks: Sequence[Mark], words: Sequence[str]) -> bool:
    """Whether a translation has all marks, around words that were translated.

    Args:
        translation: of the sentence with its marks.
        marks: those of the sentence.
        words: the translation of each mark's words by themselves.
    """
    _, found = taken_off(translation)
    sides = [sorted((mark.opening, mark.closing) for mark in some) for some in (marks, found)]
    # Some translators leave alone what stands between marks.
    left = {mark.words for mark, word in zip(marks, words, strict=True) if mark.words != word}
    return sides[0] == sides[1] and not any(mark.words in left for mark in found)


def put_back(
    translation: str, marks: Sequence[Mark], words: Sequence[str]
) -> tuple[str, list[Finding]]:
    """A translation with the marks around the translations of the words they enclosed.

    Args:
        translation: of the sentence without marks.
        marks: what was taken off.
        words: the translation of each mark's words by themselves.

    Returns:
        The translation, and a finding for each mark whose words were not found in it: an address
        then follows the sentence, other marks are left out.
    """
    findings = []
    at = 0
    for mark, translated in zip(marks, words, strict=True):
        # A name is often the same in both languages.
        options = (translated.strip().rstrip(".。।"), mark.words)
        place = next((p for o in options if o and (p := _find(translation, o, at))), None)
        place = place or next((p for o in options if o and (p := _find(translation, o, 0))), None)
        if place is not None:
            start, end = place
            marked = mark.opening + translation[start:end] + mark.closing
            translation = translation[:start] + marked + translation[end:]
            at = start + len(marked)
            continue
        if mark.must_stay:
            translation += f" ({mark.opening}{options[0] or mark.words}{mark.closing})"
        shown = f"{mark.opening}{mark.words}{mark.closing}"
        what = "stands after the sentence" if mark.must_stay else "is not marked in the translation"
        findings.append(Finding("layout", "notice", f"{shown} {what}"))
    return translation, findings


def _find(text: str, words: str, start: int) -> tuple[int, int] | None:
    """Where the words stand, as whole words, in any capitals."""
    edge = r"(?<!\w)" if words[0].isalnum() else ""
    match = re.compile(edge + re.escape(words) + (r"(?!\w)" if words[-1].isalnum() else ""), re.I)
    found = match.search(text, start)
    if found is None and any(c > "\u0e00" for c in words):
        # Scripts without spaces have no edges of words.
        found = re.compile(re.escape(words)).search(text, start)
    return found.span() if found else None
