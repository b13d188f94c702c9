"""What is said, less what says nothing: word for word, without fillers, stutters and false starts.

Nothing is put in the place of what is taken out, and no word changes; a sentence that could not be
made whole in this way is `ragged`, and better not printed.
"""

import re
from dataclasses import dataclass

from summarize.languages.scripts import is_unspaced
from summarize.languages.tags import base
from summarize.patterns import lazy
from summarize.summarizing.conversations.notes import BREAK, GAP, without_notes
from summarize.summarizing.conversations.restarts import (
    CLAUSE_MARKS,
    MEANT_TWICE,
    ONE_LETTER_WORDS,
    has_begun,
    without_begun,
    without_restarts,
    without_stutters,
)
from summarize.summarizing.conversations.speech_words import OPEN_WORDS, Speech, speech
from summarize.summarizing.conversations.stop_words import stop_words
from summarize.summarizing.conversations.tokens import Token, tokens
from summarize.text.reference_words import words_of

_COMMAS = frozenset(",，、،")
# `Do you know`, `as you know`: no filler.
_GOVERNS = frozenset(
    "do did don't didn't as if will would should may can could to that what as".split()
)
_OPEN_END = lazy(r"(?:—|–|--|-|\.\.\.|…)\s*[.?!]?[\"”’»]?\s*$")
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:?!%…)\]}])")
_SPACE_AFTER_OPENING = re.compile(r"(?<=[(\[{])\s+")
_CLITIC = re.compile(r"(?<=\w)\s+(?=['’](?:s|re|ve|ll|d|m)\b)", re.IGNORECASE)
# A transcript that parts all words and marks by spaces parts `on - line` as well.
_SPACED_OUT = re.compile(r"\w\s[,.?!](?:\s|$)")
_SPACED_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")
_QUOTED = re.compile(r"\"\s*([^\"]*?)\s*\"")
_COMMAS_BEFORE_MARK = lazy(r"[,，،]\s*(?=[,，،.。?？!！;؟])")


@dataclass(frozen=True)
class Cleaned:
    """A sentence as it can be printed.

    Attributes:
        text: of the words that are left, as they stand.
        ragged: whether something is wrong with it that taking words out does not put right.
        removed: how many words were taken out of its inside.
    """

    text: str
    ragged: bool
    removed: int


def cleaned(sentence: str, language: str, *, is_raw: bool = True) -> Cleaned:
    """A spoken sentence without fillers, stutters, false starts and noted sounds.

    Args:
        sentence: as it stands in the text.
        language: BCP 47 tag.
        is_raw: taken down word for word as it was heard; an interview that was edited for readers
            has no stutters, and a letter by itself there is a unit, a variable or a name.
    """
    words = speech(language)
    found = tokens(without_notes(sentence))
    ragged = any(token.text == GAP for token in found) or bool(_OPEN_END.search(sentence))
    kept = _without_sounds(found, words, language)
    kept = _without_phrases(kept, words, language)
    if is_raw:
        kept = without_restarts(kept, language)
        kept = without_stutters(without_begun(kept, language), language)
    before = len(kept)
    kept = _without_openers(kept, words, language)
    was_opened = len(kept) != before
    removed = (
        sum(bool(t.word) for t in found) - sum(bool(t.word) for t in kept) - (before - len(kept))
    )
    ragged = ragged or _is_ragged(kept, words, language, is_raw=is_raw)
    text = _rendered(sentence, [t for t in kept if t.text != BREAK], language)
    # What now begins the sentence gets its capital; iPhone keeps its own letters.
    is_small = text[:1].islower() and (not text[1:2].isalpha() or text[1:2].islower())
    if (was_opened or removed) and is_small:
        text = text[0].upper() + text[1:]
    return Cleaned(text, ragged, max(removed, 0))


def _without_sounds(found: list[Token], words: Speech, language: str) -> list[Token]:
    kept: list[Token] = []
    number = 0
    while number < len(found):
        token = found[number]
        size = _sound_size(found, number, words)
        if not size:
            kept.append(token)
            number += 1
            continue
        number += size
        _drop_comma(kept, found[number : number + 1], language)
    return kept


def _sound_size(found: list[Token], number: int, words: Speech) -> int:
    """How many tokens from here are one sound: `Mm - hmm` is three."""
    three = found[number : number + 3]
    if len(three) == 3 and three[1].text in "-‑":
        if f"{three[0].word}-{three[2].word}" in words.sounds:
            return 3
        if three[0].word in words.sounds and three[2].word in words.sounds:
            return 3
    token = found[number]
    word = token.word
    if word in words.sounds:
        # `25 mm`, `the ER`: a unit, and letters that stand for words.
        is_unit = number and found[number - 1].word[-1:].isdecimal()
        is_short_for = len(token.text) > 1 and token.text.isupper()
        if is_unit or is_short_for or _is_spelled(found, number):
            return 0
        # A character of an unspaced script is a sound only where nothing else is in its clause.
        return int(not is_unspaced(word[0]) or _is_apart(found, number, 1))
    return 0


def _is_spelled(found: list[Token], number: int) -> bool:
    """Whether a mark ties it to another word, as in `km/h` and `e.g.`."""
    for step in (-1, 1):
        marks = [number + step, number + 2 * step]
        if not all(0 <= one < len(found) for one in marks):
            continue
        one, two, three = sorted((number, *marks))
        is_tied = found[one].end == found[two].start and found[two].end == found[three].start
        if is_tied and found[two].text in _TIES and found[marks[1]].word:
            return True
    return False


_TIES = frozenset("./'’&@_+=")


def _drop_comma(kept: list[Token], after: list[Token], language: str) -> None:
    """Of two commas around what was taken out one stays, and none behind a word of grammar."""
    if not kept or kept[-1].text not in _COMMAS:
        # `for um , reasons`
        if kept and kept[-1].word in stop_words(language) and after and after[0].text in _COMMAS:
            after[0].text = ""
        return
    is_between = not after or after[0].text in CLAUSE_MARKS
    leans = len(kept) > 1 and kept[-2].word in stop_words(language)
    if is_between or leans:
        kept.pop()
        if leans and after and after[0].text in _COMMAS:
            after[0].text = ""


def _is_apart(found: list[Token], start: int, size: int) -> bool:
    """Whether marks, breaks or the ends of the sentence are on both sides."""
    before = found[start - 1] if start else None
    after = found[start + size] if start + size < len(found) else None
    return all(one is None or not one.word for one in (before, after))


def _without_phrases(found: list[Token], words: Speech, language: str) -> list[Token]:
    """Without `you know` and the like, between marks or at an end."""
    kept: list[Token] = []
    number = 0
    while number < len(found):
        size = _phrase_size(found, number, words)
        if size and _is_apart(found, number, size):
            number += size
            _drop_comma(kept, found[number : number + 1], language)
        else:
            kept.append(found[number])
            number += 1
    return kept


def _phrase_size(found: list[Token], number: int, words: Speech) -> int:
    word = found[number].word
    for phrase in words.phrases:
        parts = tuple(phrase[0]) if is_unspaced(phrase[0][0]) else phrase
        if (
            parts[0] == word
            and tuple(token.word for token in found[number : number + len(parts)]) == parts
        ):
            return len(parts)
    return 0


def _without_openers(found: list[Token], words: Speech, language: str) -> list[Token]:
    """Without the words that only take the floor."""
    stops = stop_words(language)
    start = 0
    while True:
        while start < len(found) and not found[start].word and found[start].text not in _QUOTES:
            start += 1
        size = _opener_size(found, start, words)
        if not size or _opens_phrase(found[start:], language):
            break
        after = found[start + size] if start + size < len(found) else None
        if after is None:
            break
        if found[start].word in words.conjunctions:
            # `So much`, `and so on`.
            is_free = after.word not in _DEGREES
        else:
            is_known = after.word in stops and after.word not in words.going_on
            is_free = not after.word or is_known or bool(_opener_size(found, start + size, words))
        if not is_free:
            break
        start += size
    return found[start:]


def _opens_phrase(found: list[Token], language: str) -> bool:
    """Whether the words join the sentence to another one together: `Так или иначе`."""
    forms = [token.word for token in found[:_MAX_PHRASE] if token.word]
    return words_of(language).openers.at(forms, 0) > 1


_MAX_PHRASE = 6
_DEGREES = frozenset("much many far long on that as forth to".split())
_QUOTES = frozenset("\"'“„«‹「『(（[¿¡")


def _opener_size(found: list[Token], start: int, words: Speech) -> int:
    if start >= len(found) or not found[start].word:
        return 0
    if not is_unspaced(found[start].word[0]):
        return int(found[start].word in words.openers)
    for size in (2, 1):
        joined = "".join(token.word for token in found[start : start + size])
        # A character may begin another word: only one with a mark behind it is an opener.
        if (
            joined in words.openers
            and found[start + size : start + size + 1]
            and not (found[start + size].word)
        ):
            return size
    return 0


def is_heard(text: str, language: str) -> bool:
    """Whether a text was taken down as it was heard, with fillers or notes of sounds and breaks."""
    words = speech(language)
    found = tokens(without_notes(text))
    sounds = sum(bool(_sound_size(found, number, words)) for number in range(len(found)))
    breaks = sum(token.text in (BREAK, GAP) for token in found)
    return sounds + breaks >= max(_MIN_SOUNDS, len(found) / _WORDS_A_SOUND)


# In speech that is not edited, about one word of fifty is a filler.
_MIN_SOUNDS, _WORDS_A_SOUND = 2, 500


def _is_ragged(kept: list[Token], words: Speech, language: str, *, is_raw: bool) -> bool:
    """Whether breaks, fillers, letters or an open end are left."""
    spoken = [token for token in kept if token.word]
    if not spoken or any(token.text == BREAK for token in kept):
        return True
    for number, token in enumerate(kept):
        # `Disc - "admission fee" is`: a word was cut off.
        if token.text == "-" and number + 1 < len(kept) and kept[number + 1].text == '"':
            return True
        if _sound_size(kept, number, words):
            return True
        size = _phrase_size(kept, number, words)
        is_governed = number and kept[number - 1].word in _GOVERNS
        if size > 1 and not is_unspaced(token.word[0]) and not is_governed:
            return True
    if spoken[-1].word in OPEN_WORDS.get(base(language), "").split():
        return True
    return is_raw and _has_slips(spoken, language)


def _has_slips(spoken: list[Token], language: str) -> bool:
    """Whether a word is begun and given up, or said twice."""
    if base(language) in ONE_LETTER_WORDS and has_begun(spoken, language):
        return True
    return _repeats(spoken, base(language))


# `Day by day`, `more and more`.
_BETWEEN = frozenset("by to and after in for or on from of upon the".split())


def _repeats(spoken: list[Token], language: str) -> bool:
    """Whether a word is said twice, at once or behind one other."""
    if language not in ONE_LETTER_WORDS:
        # Where saying a word twice is grammar, as in Hindi, nothing can be told from it.
        return False
    meant = MEANT_TWICE - {"is", "that"}
    stops = stop_words(language)
    last, before = "", ""
    for token in spoken:
        word = token.word
        if word == last and word not in meant and not word.isdecimal():
            return True
        # `the traditional key traditional controller`; `day by day` has grammar in between.
        is_meant = last in _BETWEEN if language == "en" else last in stops
        if word == before and len(word) > 1 and word not in stops and not is_meant:
            return True
        before, last = last, word
    return False


def _rendered(sentence: str, kept: list[Token], language: str) -> str:
    """The kept words with the space that stands between them in the sentence."""
    parts: list[str] = []
    last: Token | None = None
    for token in kept:
        if not token.text:
            continue
        if last is not None:
            gap = sentence[last.end : token.start]
            if not gap or gap.isspace():
                parts.append(" " if gap else "")
            else:
                is_close = is_unspaced(token.text[0]) or is_unspaced(last.text[-1])
                parts.append("" if is_close else " ")
        parts.append(token.text)
        last = token
    text = "".join(parts).strip().lstrip(",，、،;：: ")
    text = _COMMAS_BEFORE_MARK.sub("", text)
    if base(language) != "fr":
        text = _SPACE_BEFORE.sub("", text)
    else:
        text = re.sub(r"\s+(?=[,.)\]])", "", text)
    text = _SPACE_AFTER_OPENING.sub("", text)
    text = _QUOTED.sub(r'"\1"', text)
    if _SPACED_OUT.search(sentence):
        text = _SPACED_HYPHEN.sub("-", text)
    return _CLITIC.sub("", text) if base(language) == "en" else text
