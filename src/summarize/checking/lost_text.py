"""What a translation lost or made up besides words: signs, repetitions, words left as they were."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from summarize.documents import Finding, Span
from summarize.languages.scripts import count_words
from summarize.languages.tags import base, display_name
from summarize.patterns import lazy

# Signs beside those that Unicode calls symbols; brackets, quotation marks and dashes have checks of
# their own, and a sign of currency at a number has, too.
_SIGNS = frozenset("{}\\^~@#_*§¶†‡•%‰")
_NOT_ALONE = lazy(r"[$€£¥₹₽₺₩₪]\s?\d|\d\s?[$€£¥₹₽₺₩₪]|\d\s?%|\w[`´¨^~](?=[^\W\d_])|[#+=<>|]\s?\d")
_PUNCTUATION = "\"'“”„‘’«»‹›`()[],.;:!?…"
_MAX_TOKEN = 40
_MAX_SHOWN = 5

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MIN_REPEATED = 3
_MIN_COPIED = 4
_MIN_COPIED_SMALL = 3
_MAX_COPIED_SHOWN = 60
_MAX_WORDS = 400
# A line of so few words that is no sentence: a heading, a label, a cell.
_MAX_LABEL_WORDS = 3
# Languages with about as many words as each other.
_WORDY = frozenset("ca da de en es fr gl it nb nl no pt ro sv".split())


def lost_signs(translation: str, original: str, kept: Sequence[Span] = ()) -> list[Span]:
    """Where an original has signs that its translation has fewer of.

    Args:
        translation: of one sentence.
        original: the sentence.
        kept: parts of it that are looked at elsewhere.
    """
    if original.isalnum() or not (found := _signs(original)):
        return []
    free = [place for place in found if not any(one.start <= place < one.end for one in kept)]
    there = Counter(translation)
    wanted = Counter(original[place] for place in free)
    lost = {sign for sign, times in wanted.items() if there[sign] < times}
    return [_token(original, place) for place in free if original[place] in lost]


def sign_findings(translation: str, original: str, kept: Sequence[Span] = ()) -> list[Finding]:
    """One finding for the signs that a translation lost."""
    lost = dict.fromkeys(
        original[one.start : one.end] for one in lost_signs(translation, original, kept)
    )
    if not lost:
        return []
    shown = " ".join(list(lost)[:_MAX_SHOWN])
    more = f" and {len(lost) - _MAX_SHOWN} more" if len(lost) > _MAX_SHOWN else ""
    return [Finding("layout", "warning", f"{shown}{more} of the original is missing")]


def changed_repetition(translation: str, original: str) -> list[Finding]:
    """That a word is said more or fewer times in a row than in the original."""
    was, now = _longest_run(original), _longest_run(translation)
    if was == now or (now <= was < _MIN_REPEATED) or max(was, now) < _MIN_REPEATED:
        return []
    message = f"a word is said {now} times in a row, and {was} times in the original"
    return [Finding("repetition", "warning", message)]


def made_up(translation: str, original: str, pair: tuple[str, str]) -> list[Finding]:
    """That the translation of a line of a few words says more than the line."""
    if not {base(tag) for tag in pair} <= _WORDY or not is_label(original):
        return []
    words, wanted = count_words(translation), count_words(original)
    if words <= 2 * wanted + 1:
        return []
    message = f"this says more than the line: {words} words for {wanted} of the original"
    return [Finding("language", "warning", message)]


def is_label(text: str) -> bool:
    """Whether a line of a few words is no sentence."""
    return count_words(text) <= _MAX_LABEL_WORDS and text[-1:] not in "!?…。！？"


def left_words(translation: str, original: str) -> str:
    """The longest run of words that a translation has as they stand in the original.

    Returns:
        The run; empty where it is short, or of names.
    """
    mine = list(_WORD.finditer(translation))[:_MAX_WORDS]
    theirs = [match.group() for match in _WORD.finditer(original)][:_MAX_WORDS]
    best, end = 0, 0
    previous = [0] * (len(theirs) + 1)
    for row, match in enumerate(mine, 1):
        current = [0] * (len(theirs) + 1)
        for column, word in enumerate(theirs, 1):
            if word == match.group():
                current[column] = previous[column - 1] + 1
                if current[column] > best:
                    best, end = current[column], row
        previous = current
    run = mine[end - best : end]
    small = [one for one in run if not one.group()[0].isupper() and one.group().isalpha()]
    if best < _MIN_COPIED or sum(len(one.group()) > 1 for one in small) < _MIN_COPIED_SMALL:
        return ""
    return translation[run[0].start() : run[-1].end()]


def untranslated(translation: str, original: str, source: str) -> list[Finding]:
    """That a translation, or a part of it, is what stood in the original.

    Args:
        translation: of one sentence.
        original: the sentence, in another language.
        source: BCP 47 tag of its language.
    """
    if is_same(translation, original):
        words = [word for word in _WORD.findall(original) if word.isalpha()]
        if not any(word.islower() and len(word) > 2 for word in words):
            return []
        return [Finding("language", "notice", "this is the same as in the original")]
    run = left_words(translation, original)
    if not run:
        return []
    shown = run if len(run) <= _MAX_COPIED_SHOWN else run[:_MAX_COPIED_SHOWN] + " …"
    message = f"a part is as in the original ({display_name(source)}): {shown}"
    return [Finding("language", "notice", message)]


def is_loss(finding: Finding) -> bool:
    """Whether a finding is of text that was lost or left, and not of a single word of it."""
    return finding.kind == "repetition" or (finding.kind == "language" and finding.span is None)


def is_same(translation: str, original: str) -> bool:
    """Whether a translation has the words of its original, and no other."""
    return _folded(translation) == _folded(original)


def _folded(text: str) -> list[str]:
    """Its words; only the first may have another capital."""
    words = _WORD.findall(text)
    return [words[0].casefold(), *words[1:]] if words else []


def _longest_run(text: str) -> int:
    words = (word.casefold() for word in _WORD.findall(text))
    return max((sum(1 for _ in same) for _, same in groupby(words)), default=0)


def _signs(text: str) -> list[int]:
    """Where signs stand that say something by themselves."""
    attached = {place for match in _NOT_ALONE.finditer(text) for place in range(*match.span())}
    return [
        place
        for place, sign in enumerate(text)
        if not sign.isalnum()
        and not sign.isspace()
        and place not in attached
        and (sign in _SIGNS or unicodedata.category(sign) in ("So", "Sm", "Sc", "Sk"))
        and not "\U0001f3fb" <= sign <= "\U0001f3ff"
    ]


def _token(text: str, place: int) -> Span:
    """A sign with what it is written together with, where that is short."""
    start, end = place, place + 1
    while start and not text[start - 1].isspace() and text[start - 1] not in _PUNCTUATION:
        start -= 1
    while end < len(text) and not text[end].isspace() and text[end] not in _PUNCTUATION:
        end += 1
    return Span(start, end) if end - start <= _MAX_TOKEN else Span(place, place + 1)
