"""Pull quotes and teasers: a paragraph in front of an article's lead that stands again in its body.

Sites put a telling sentence above the text in large letters; pasted, it is the first paragraph and
starts in the middle of a thought. What is said a third time is a refrain, what comes again at the
end is said twice, and a text with speakers, verses or other paragraphs that come again is no
article: there nothing is taken away.
"""

import re
import unicodedata
from collections.abc import Sequence

from summarize.languages.tags import SENTENCE_CLOSERS, SENTENCE_TERMINATORS

# A word, or a sign of a script that writes no spaces.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|\w+")
_SPEAKER = re.compile(r"[^\W\d_][^:：]{0,30}[:：]\s*\S")
_LIST_MARK = re.compile(r"(?:[-–—•·*+|/<>{}\[\]]|\d{1,3}[.)]\s)")
_MAX_IN_FRONT = 2
_MIN_WORDS = 8
_MAX_WORDS = 80
# Of the rows of so many words in a quote so large a share stands in one paragraph.
_ROW = 4
_MIN_SHARE = 0.8
# What an article has below.
_MIN_PARAGRAPHS = 4
_MIN_BODY_WORDS = 100
_MIN_PROSE = 0.6
_MAX_SPEAKERS = 0.2
_MIN_PROSE_WORDS = 8
_MAX_PARAGRAPHS = 4000
_MAX_CHARACTERS = 600_000

_Words = tuple[str, ...]


def pull_quotes(paragraphs: Sequence[str]) -> int:
    """How many of the first paragraphs of an article stand again in its body.

    Args:
        paragraphs: of the body, in order; the lines of one may be apart.
    """
    if (
        not _MIN_PARAGRAPHS < len(paragraphs) <= _MAX_PARAGRAPHS
        or sum(map(len, paragraphs)) > _MAX_CHARACTERS
    ):
        return 0
    if _has_speakers(paragraphs) or _has_verses(paragraphs):
        return 0
    words = [_words(paragraph) for paragraph in paragraphs]
    found = 0
    while found < _MAX_IN_FRONT and _is_quote(found, paragraphs, words):
        found += 1
    rest = words[found:]
    return found if found and _is_article(paragraphs[found:], rest) else 0


def paragraphs_of(lines: Sequence[tuple[str, bool]]) -> list[list[int]]:
    """The places of the lines of each paragraph; each line is one where no blank line is between.

    Args:
        lines: what each says, and whether a blank line is below it.
    """
    if not any(is_last for _, is_last in lines[:-1]):
        return [[place] for place in range(len(lines))]
    found: list[list[int]] = [[]]
    for place, (_, is_last) in enumerate(lines):
        found[-1].append(place)
        if is_last:
            found.append([])
    return [places for places in found if places]


def _is_quote(place: int, paragraphs: Sequence[str], words: Sequence[_Words]) -> bool:
    own = words[place]
    if not _MIN_WORDS <= len(own) <= _MAX_WORDS or _LIST_MARK.match(paragraphs[place]):
        return False
    rows = _rows(own)
    least = _MIN_SHARE * len(rows)
    again = [i for i, one in enumerate(words) if i > place and len(rows & _rows(one)) >= least]
    # A lead that ends the text as well, whole, is said twice.
    is_last = again == [len(words) - 1] and len(words[-1]) <= len(own)
    return len(again) == 1 and not is_last


def _is_article(paragraphs: Sequence[str], words: Sequence[_Words]) -> bool:
    """Whether paragraphs are running text of some length, none of which comes again."""
    if len(paragraphs) < _MIN_PARAGRAPHS or sum(map(len, words)) < _MIN_BODY_WORDS:
        return False
    long = [one for one in words if len(one) >= _ROW]
    if len(set(long)) < len(long):
        return False
    prose = sum(
        len(one) >= _MIN_PROSE_WORDS and _ends_sentence(paragraph)
        for paragraph, one in zip(paragraphs, words, strict=True)
    )
    return prose >= _MIN_PROSE * len(paragraphs) and _ends_sentence(paragraphs[0])


def _has_speakers(paragraphs: Sequence[str]) -> bool:
    speakers = sum(_SPEAKER.match(paragraph) is not None for paragraph in paragraphs)
    return speakers > _MAX_SPEAKERS * len(paragraphs)


def _has_verses(paragraphs: Sequence[str]) -> bool:
    """Whether most lines inside of paragraphs begin as verses do, with a capital."""
    inside = [line for paragraph in paragraphs for line in paragraph.splitlines()[1:]]
    return 2 * sum(line.lstrip()[:1].isupper() for line in inside) > len(inside)


def _rows(words: _Words) -> frozenset[_Words]:
    return frozenset(words[i : i + _ROW] for i in range(len(words) - _ROW + 1))


def _words(text: str) -> _Words:
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _ends_sentence(text: str) -> bool:
    return text.rstrip(SENTENCE_CLOSERS + " ")[-1:] in tuple(SENTENCE_TERMINATORS)
