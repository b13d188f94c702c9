"""Inline markup of a sentence: emphasis, links, tags, and words in capitals for emphasis.

It disturbs translators, so it is removed before translation, and put around the same words again
afterwards.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from summarize.documents import Finding, Span
from summarize.languages.tags import base
from summarize.patterns import lazy
from summarize.text.inline_tags import FIELD, MUST_STAY, NOTE, TAG
from summarize.translating.placeholders import protected

# Every alternative is bounded and holds no other of its kind: linear time on any text.
_MARKED = lazy(
    r"(?P<open>\*\*\*|\*\*|__|~~)(?=\S)(?P<a>[^*_~\n]{1,200}?)(?<=\S)(?P<close>(?P=open))"
    r"|(?<![\w*])\*(?=\S)(?P<b>[^*\n]{1,200}?)(?<=\S)\*(?![\w*])"
    r"|(?<![\w_])_(?=\S)(?P<c>[^_\n]{1,200}?)(?<=\S)_(?![\w_])"
    r"|!?\[(?P<d>[^\[\]\n]{1,200})\](?P<target>\((?:[^()\s]|\([^()\s]{0,200}\)){1,500}\))"
    r"|(?P<tag><(?P<name>[a-zA-Z][a-zA-Z0-9]{0,9})(?:\s[^<>\n]{0,300})?>)"
    r"(?P<e>[^<>\n]{1,200})(?P<end></(?P=name)>)"
)
_MAX_DEPTH = 3
# A word may have another ending inside its sentence than on its own.
_MIN_STEM = 4
_MAX_CHARACTERS_FOR_ENDINGS = 2000
_MAX_FINDINGS = 3
_MAX_SHOWN = 80
# What is said of words that are not found in a translation, by the letter of their tag.
_UNMARKED = "“{}” has no markup in the translation"
_TAGS = {
    "a": "the link at “{}” was moved to the end of the sentence",
    NOTE: "the note behind “{}” may stand behind another word now",
    FIELD: "“{}”, which the document fills in, may stand elsewhere in the sentence now",
    "b": "“{}” is not bold in the translation",
    "i": "“{}” is not italic in the translation",
    "u": "“{}” is not underlined in the translation",
}

_TWO_CAPITALS = re.compile(r"[^\W\d_]{2}")
_MIN_STRESSED = 5
WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W_]))*")
_DOTLESS = frozenset({"tr", "az"})


@dataclass(frozen=True)
class Mark:
    """Markup around some words of a sentence.

    Attributes:
        opening, closing: the markup before and after the words.
        words: the words, as they are translated.
        must_stay: it has content of its own (a link's address), and is never dropped.
        capitals: the words as they stand in the text, where capitals are the markup.
    """

    opening: str
    closing: str
    words: str
    must_stay: bool
    capitals: str = ""

    def __str__(self) -> str:
        return self.capitals or f"{self.opening}{self.words}{self.closing}"


def strip_marks(sentence: str) -> tuple[str, tuple[Mark, ...]]:
    """A sentence without its markup, and the markup; code and addresses stay as they are."""
    marks: list[Mark] = []
    for _ in range(_MAX_DEPTH):
        without, found = _stripped(sentence)
        marks += found
        if without == sentence:
            break
        sentence = without
    return sentence, tuple(marks)


def strip_capitals(
    sentence: str,
    truecased: Callable[[str], str],
    small: Container[str] = (),
    kept: Sequence[Span] = (),
) -> tuple[str, tuple[Mark, ...]]:
    """A sentence without capitals for emphasis, and a mark for each run of such words.

    Capitals are emphasis on several words, and on a word that the document also has in small
    letters.

    Args:
        sentence: a sentence; one that is all in capitals stays as it is.
        truecased: a word in capitals -> as the document writes it elsewhere.
        small: the words that the document has in small letters.
        kept: parts of the sentence that stay as they are.
    """
    if sentence.isupper() or not _TWO_CAPITALS.search(sentence):
        return sentence, ()
    marks: list[Mark] = []
    out: list[str] = []
    at = 0
    for start, end in _emphasized(sentence, truecased, small, kept):
        words = WORD.sub(lambda match: truecased(match.group()), sentence[start:end])
        marks.append(Mark("", "", words, must_stay=False, capitals=sentence[start:end]))
        is_first = not any(character.isalpha() for character in sentence[:start])
        out += [sentence[at:start], words[:1].upper() + words[1:] if is_first else words]
        at = end
    return "".join([*out, sentence[at:]]), tuple(marks)


def marks_survived(translation: str, marks: Sequence[Mark], words: Sequence[str]) -> bool:
    """Whether a translation has all of the markup, around words that were translated.

    Args:
        translation: of the sentence with its markup.
        marks: the markup of the sentence.
        words: the translation of each mark's words on their own.
    """
    _, found = strip_marks(translation)
    sides = [sorted((mark.opening, mark.closing) for mark in some) for some in (marks, found)]
    # Some translators do not translate words between marks.
    left = {mark.words for mark, word in zip(marks, words, strict=True) if mark.words != word}
    return sides[0] == sides[1] and not any(mark.words in left for mark in found)


def restore_marks(
    translation: str, marks: Sequence[Mark], words: Sequence[str], language: str = "und"
) -> tuple[str, list[Finding]]:
    """A translation with the markup around the same words as in the original.

    Args:
        translation: of the sentence without markup.
        marks: the markup that was removed.
        words: the translation of each mark's words on their own.
        language: BCP 47 tag of the translation; decides what its capitals are.

    Returns:
        The translation, and findings for markup whose words were not found in it: an address then
        follows the sentence, other markup is left out.
    """
    lost: list[Mark] = []
    places: list[tuple[Span, Mark]] = []
    answers: dict[Mark, str] = {}
    at = 0
    for mark, translated in zip(marks, words, strict=True):
        # A name is often the same in both languages.
        options = [one for one in (translated.strip().rstrip(".。।"), mark.words) if one]
        answers[mark] = options[0]
        place = _place(translation, options, at)
        if place is None and at:
            place = _place(translation, options, 0)
        if place is None:
            lost.append(mark)
        elif mark.capitals:
            raised = in_capitals(translation[place.start : place.end], language)
            translation = translation[: place.start] + raised + translation[place.end :]
        else:
            places.append((place, mark))
            at = place.end
    placed, crossing = _nested(places)
    lost += crossing
    after = [f" ({mark.opening}{answers[mark]}{mark.closing})" for mark in lost if mark.must_stay]
    return "".join([_marked(translation, placed), *after]), _findings(lost)


def unmarked(words: Sequence[str]) -> list[Finding]:
    """Findings for words whose tags were left out before they were translated."""
    short = (one if len(one) <= _MAX_SHOWN else f"{one[:_MAX_SHOWN]} …" for one in words)
    return [Finding("layout", "notice", _UNMARKED.format(one)) for one in short]


def in_capitals(text: str, language: str, kept: Sequence[Span] = ()) -> str:
    """A text in capitals, character for character.

    Args:
        text: any text.
        language: its BCP 47 tag; Turkish has an i with a dot.
        kept: parts of the text that stay as they are.
    """
    stays = {place for span in kept for place in range(span.start, span.end)}
    dotted = is_dotless(language)
    out = []
    for place, character in enumerate(text):
        raised = "İ" if dotted and character == "i" else character.upper()
        out.append(character if place in stays or len(raised) > 1 else raised)
    return "".join(out)


def is_dotless(language: str) -> bool:
    """Whether the small letter of I has no dot in a language, as in Turkish."""
    return base(language) in _DOTLESS


def capitalized(text: str, language: str) -> str:
    """A text with a capital as its first letter."""
    place = next((i for i, c in enumerate(text) if c.isalpha()), 0)
    return text[:place] + in_capitals(text[place : place + 1], language) + text[place + 1 :]


def _emphasized(
    text: str, truecased: Callable[[str], str], small: Container[str], kept: Sequence[Span]
) -> Iterator[tuple[int, int]]:
    """The places of runs of words in capitals that are emphasis."""
    stays = {place for span in kept for place in range(span.start, span.end)}
    run: list[re.Match[str]] = []
    for match in [*WORD.finditer(text), None]:
        is_capital = match is not None and match.group().isupper() and match.start() not in stays
        if run and not (is_capital and text[run[-1].end() : match.start()] == " "):  # type: ignore[union-attr]
            if _is_emphasis([one.group() for one in run], truecased, small):
                yield run[0].start(), run[-1].end()
            run = []
        if is_capital:
            run.append(match)  # type: ignore[arg-type] # it is one


def _is_emphasis(
    words: Sequence[str], truecased: Callable[[str], str], small: Container[str]
) -> bool:
    changed = [word for word in words if len(word) > 1 and truecased(word) != word]
    if sum(len(word) > 1 for word in words) > 1:
        return any(len(word) >= _MIN_STRESSED for word in changed)
    return any(len(word) >= _MIN_STRESSED and word.casefold() in small for word in changed)


def _place(text: str, options: Sequence[str], start: int) -> Span | None:
    """The place of the first of several words that is found, in any capitals or endings."""
    folded = text.lower()
    for words in options:
        # A plain search first keeps thousands of marks fast.
        if words.lower() in folded and (found := _find(text, words, start)) is not None:
            return found
    if len(text) > _MAX_CHARACTERS_FOR_ENDINGS:
        return None
    return next((f for words in options if (f := _find_inflected(text, words, start))), None)


def _find(text: str, words: str, start: int) -> Span | None:
    """The place of some words as whole words."""
    edge = r"(?<!\w)" if words[0].isalnum() else ""
    match = re.compile(edge + re.escape(words) + (r"(?!\w)" if words[-1].isalnum() else ""), re.I)
    found = match.search(text, start)
    if found is None and any(c > "\u0e00" for c in words):
        # Scripts without spaces have no word boundaries.
        found = re.compile(re.escape(words)).search(text, start)
    return Span(*found.span()) if found else None


def _find_inflected(text: str, words: str, start: int) -> Span | None:
    """The place of some words with other endings: `muito forte`, `muito fortes`."""
    parts = WORD.findall(words)
    if not parts or any(c > "\u0e00" for c in words):
        return None
    stems = [
        re.escape(part[: max(_MIN_STEM, len(part) - 2)]) + r"\w{0,4}"
        if len(part) > _MIN_STEM
        else re.escape(part) + r"\w?"
        for part in parts
    ]
    if all(len(part) <= _MIN_STEM for part in parts):
        return None
    found = re.compile(r"(?<!\w)" + r"\s+".join(stems) + r"(?!\w)", re.I).search(text, start)
    return Span(*found.span()) if found else None


def _nested(
    places: Sequence[tuple[Span, Mark]],
) -> tuple[list[tuple[Span, Mark]], list[Mark]]:
    """The marks that nest properly, outer ones first, and those that cross others."""
    placed: list[tuple[Span, Mark]] = []
    crossing: list[Mark] = []
    around: list[tuple[Span, Mark]] = []
    # Of two around the same words, the later one is the outer one, but a link is outermost.
    in_order = [(*one, -number) for number, one in enumerate(places)]
    in_order.sort(key=lambda one: (one[0].start, -one[0].end, not one[1].must_stay, one[2]))
    for span, mark, _ in in_order:
        while around and around[-1][0].end <= span.start:
            around.pop()
        outer = around[-1] if around else None
        crosses = outer is not None and outer[0].end < span.end
        is_double = outer is not None and outer[0] == span and outer[1].opening == mark.opening
        if crosses or is_double:
            crossing.append(mark)
        else:
            placed.append((span, mark))
            around.append((span, mark))
    return placed, crossing


def _marked(text: str, placed: Sequence[tuple[Span, Mark]]) -> str:
    """A text with marks around some of its parts."""
    # At one place, closing marks come before opening ones; of several, the inner one comes first.
    events = [(span.start, 1, number, mark.opening) for number, (span, mark) in enumerate(placed)]
    events += [(span.end, 0, -number, mark.closing) for number, (span, mark) in enumerate(placed)]
    out, at = [], 0
    for place, _, _, sign in sorted(events):
        out += [text[at:place], sign]
        at = place
    return "".join([*out, text[at:]])


def _findings(lost: Sequence[Mark]) -> list[Finding]:
    """Findings for markup that was moved or lost; a few for many marks."""
    messages: list[str] = []
    for mark in lost[:_MAX_FINDINGS]:
        if tag := TAG.fullmatch(mark.opening):
            messages.append(_TAGS.get(tag[2], _UNMARKED).format(mark.words))
            continue
        if mark.must_stay:
            what = "was moved to the end of the sentence"
        elif mark.capitals:
            what = "is not in capitals in the translation"
        else:
            what = "has no markup in the translation"
        messages.append(f"{mark} {what}")
    if len(lost) > _MAX_FINDINGS:
        more = len(lost) - _MAX_FINDINGS
        messages.append(f"{more} more marked passages have no markup in the translation")
    return [Finding("layout", "notice", message) for message in messages]


def _stripped(sentence: str) -> tuple[str, list[Mark]]:
    """A sentence without its outermost markup."""
    marks: list[Mark] = []
    if not _MARKED.search(sentence):
        return sentence, marks
    # A match can only be inside the last protected part that starts before it.
    kept = protected(sentence)
    starts = [span.start for span in kept]

    def strip(match: re.Match[str]) -> str:
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and match.end() <= kept[before].end:
            return match.group()
        name = next(name for name in "abcde" if match[name] is not None)
        words = match[name]
        opening = sentence[match.start() : match.start(name)]
        closing = sentence[match.end(name) : match.end()]
        clean = strip_marks(words)[0]
        tag = TAG.fullmatch(opening)
        must_stay = match["target"] is not None or (tag is not None and tag[2] in MUST_STAY)
        marks.append(Mark(opening, closing, clean, must_stay=must_stay))
        return words

    return _MARKED.sub(strip, sentence), marks
