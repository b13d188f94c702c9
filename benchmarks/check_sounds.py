"""What is found of names through translation by their sound, and in how many right sentences.

Each rare name of an English line of NTREX is put out of its place by one of another document. Once
the English line is the text, and the human translation is compared with it; once the English line
is the sentence, and the document's translation the text. A language is measured in both ways.
"""

import argparse
import random
from collections.abc import Iterator
from typing import Any

from check_translated import COLUMNS, SEED, bilingual, percent

from summarize.checking.sounds.names_by_sound import NamesBySound
from summarize.checking.sounds.rare_names import rare_names
from summarize.documents import Finding, Source
from summarize.text.split_text import SplitText

LANGUAGES = {**COLUMNS, "he": "heb", "fr": "fra", "es": "spa", "tr": "tur"}
Lines = list[tuple[str, str]]
_WAYS = ("into it", "out of it")


def sounds(given: argparse.Namespace) -> dict[str, Any]:
    """Names planted into NTREX, found by sound; right lines with a finding."""
    figures: dict[str, Any] = {}
    for language, column in LANGUAGES.items():
        texts = bilingual(column)
        names = {key: [*_names(lines)] for key, lines in texts.items()}
        planted = lines_read = 0
        found = dict.fromkeys(_WAYS, 0)
        alarms = dict.fromkeys(_WAYS, 0)
        for key, lines in texts.items():
            whole = " ".join(english for english, _ in lines).casefold()
            others = [
                one
                for other, some in names.items()
                for one in some
                if other != key and one.casefold() not in whole
            ]
            text = " ".join(line for _, line in lines)
            in_text = NamesBySound(SplitText.of(text, language), "en")
            for number, (english, line) in enumerate(lines):
                lines_read += 1
                for way, told in _compared(english, line, language, in_text):
                    alarms[way] += bool(told)
                    if given.alarms and told:
                        print("ALARM", language, way, told[0].message, "|", english, "|", line)
                for old in sorted(set(_names([(english, line)]))):
                    dice = random.Random(f"{SEED} {key} {number} {old}")  # noqa: S311 - a sample
                    new = dice.choice(others)
                    planted += 1
                    wrong = english.replace(old, new)
                    for way, told in _compared(wrong, line, language, in_text):
                        is_told = any(new in one.message for one in told)
                        found[way] += is_told
                        if given.missed == language and not is_told:
                            print("MISSED", way, new, "for", old, "|", line)
        figures[f"{language} names"] = planted
        for way in _WAYS:
            figures[f"{language} {way}, found %"] = percent(found[way], planted)
            figures[f"{language} {way}, right lines with one %"] = percent(alarms[way], lines_read)
    return figures


def _names(lines: Lines) -> Iterator[str]:
    return (name for english, _ in lines for name, _ in rare_names(english))


def _compared(
    english: str, line: str, language: str, in_text: NamesBySound
) -> Iterator[tuple[str, list[Finding]]]:
    """The human translation beside its English line; that beside the document's translation."""
    by_sound = NamesBySound(SplitText.of(english, "en"), language)
    source = Source(0, len(english), english, 1.0)
    yield _WAYS[0], by_sound.findings(line, [source], whole=True)
    yield _WAYS[1], in_text.findings(english, ())
