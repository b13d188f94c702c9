"""Check whether a model's outputs are text in the right language, or junk.

Only sure signs count: a good model must not be refused.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from summarize.checking.fluency import wrong_script
from summarize.languages.detection import detectable
from summarize.languages.tags import (
    SENTENCE_CLOSERS,
    base,
    count_words,
    detect,
    display_name,
    is_unspaced,
    nearest_spoken,
    same_language,
)
from summarize.models.probing.probe_texts import TEXTS

# The confidence to require: the detector mixes up short texts in related languages.
_SURE = 0.99
_MIN_LETTERS_TO_DETECT = 80
# Languages with long words need half as many of them as others.
_FEWEST_WORDS, _MOST_WORDS = 0.3, 3.0
_MIN_WORDS_TO_COUNT = 12
_MIN_DISTINCT_WORDS = 0.35
_MIN_CHARACTERS_TO_COUNT = 40
_MIN_DISTINCT_CHARACTERS = 0.15
_MAX_CHARACTERS = 4000
# A run of two or more characters four times in a row, or one letter six times: no sentence of the
# probe repeats anything, so that this is stricter than what documents are checked for.
_REPEATED = re.compile(r"(\w.{1,60}?)\1{3,}|([^\W\d_])\2{5,}")
_UNKNOWN = re.compile(r"⁇|\ufffd|<unk>|\[UNK\]")
_RUN_OF_SIGNS = re.compile(r"([^\w\s])\1{5,}")
_MIN_TAIL_CHARACTERS = 4


def faults(
    outputs: Sequence[str], inputs: Sequence[str], language: str | None, *, translated: bool
) -> list[str]:
    """The faults of a model's outputs, in words that follow its name in a message.

    Args:
        outputs: what the model wrote.
        inputs: the texts it was given, one for each output.
        language: the tag of the language that was asked for; None where it is not known.
        translated: each output is a translation of its input, not a summary.
    """
    joined = " ".join(outputs)
    if not joined.strip():
        return ["its output is empty"]
    found = [
        "its output repeats itself" if any(map(_repeats, outputs)) else "",
        "its output is junk" if any(map(_is_junk, outputs)) else "",
        _wrong_length(joined, " ".join(inputs), translated=translated),
    ]
    if len(set(outputs)) == 1 and len(set(inputs)) > 1:
        found.append("its output is the same for every text")
    if translated and any(map(_same, outputs, inputs)) and all(map(_same, outputs, inputs)):
        found.append("its output is the text itself, not translated")
    elif language is not None:
        # A summary may copy its text word for word.
        original = " ".join(inputs) if translated else ""
        found.append(_wrong_script(joined, language, original) or _wrong_language(joined, language))
    return [fault for fault in found if fault]


def _repeats(text: str) -> bool:
    """Whether a text has a part several times in a row, or hardly any different words."""
    letters = "".join(c if _is_word(c) else " " for c in text.casefold())
    words = letters.split()[:_MAX_CHARACTERS]
    # A space at the end makes the last of several words equal to the others.
    if _REPEATED.search(" ".join(words)[:_MAX_CHARACTERS] + " "):
        return True
    if len(words) >= _MIN_WORDS_TO_COUNT:
        return len(set(words)) < _MIN_DISTINCT_WORDS * len(words)
    # Where no spaces stand between words, characters are counted.
    unspaced = [character for word in words for character in word if is_unspaced(character)]
    if len(unspaced) < _MIN_CHARACTERS_TO_COUNT:
        return False
    return len(set(unspaced)) < _MIN_DISTINCT_CHARACTERS * len(unspaced)


def _is_junk(text: str) -> bool:
    """Whether a text has unknown tokens, or long runs of signs."""
    bare = "".join(text.split()).rstrip(SENTENCE_CLOSERS)
    tail = sum(1 for _ in takewhile(lambda character: not _is_word(character), reversed(bare)))
    unknown = len(_UNKNOWN.findall(text))
    return unknown > 1 or tail >= _MIN_TAIL_CHARACTERS or bool(_RUN_OF_SIGNS.search(text))


def _wrong_length(output: str, text: str, *, translated: bool) -> str:
    words, wanted = count_words(output), count_words(text)
    if words < (_FEWEST_WORDS * wanted if translated else 3):
        return f"its output is too short ({words} words for {wanted})"
    if words > _MOST_WORDS * wanted:
        return f"its output is too long ({words} words for {wanted})"
    return ""


def _wrong_script(text: str, language: str, original: str) -> str:
    foreign = wrong_script(text, language, original)
    return f"its output is not in the script of {display_name(language)}" if foreign else ""


def _wrong_language(text: str, language: str) -> str:
    """That a text is in a wrong language, where detection is sure of it.

    The language found must be unrelated to the right one, or both must be among the probe's.
    """
    is_detectable = any(same_language(language, tag) for tag in detectable())
    if not is_detectable or sum(map(str.isalpha, text)) < _MIN_LETTERS_TO_DETECT:
        return ""
    seen = detect(text)
    if seen.confidence < _SURE or same_language(language, seen.tag):
        return ""
    # The detector tells the probe's languages apart, even Spanish and Portuguese.
    if not {base(language), base(seen.tag)} <= TEXTS.keys() and (
        any(same_language(language, tag) for tag in seen.ranking[:3])
        or nearest_spoken(language, [seen.tag])
    ):
        return ""
    return f"its output is {display_name(seen.tag)} instead of {display_name(language)}"


def _same(output: str, text: str) -> bool:
    return "".join(output.split()).casefold() == "".join(text.split()).casefold()


def _is_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"
