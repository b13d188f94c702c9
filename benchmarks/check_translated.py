"""What the checks find in human translations: planted errors, and what is said of right ones."""

import argparse
import gzip
import json
import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from planting_translated import PLANTERS

from summarize import Options, Translator
from summarize.checking.checks import changed_numbers
from summarize.checking.comparison.pairing import Pairs, paired
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.names import names_in
from summarize.checking.prepared_source import Evidence
from summarize.documents import Finding, Source
from summarize.text.split_text import SplitText

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
PIVOTS = ROOT / "build" / "check" / "pivots.json"
SEED = 19
GRAVE = ("error", "warning")
# The columns of NTREX by language.
COLUMNS = {"pt": "por-BR", "ar": "arb", "zh": "zho-CN", "ru": "rus", "hi": "hin"}
_NAMED = ("name", "substitution", "attribution")


def translated(given: argparse.Namespace) -> dict[str, Any]:
    """Errors planted into human translations, beside their English sentences; false alarms."""
    figures: dict[str, Any] = {}
    for language, column in COLUMNS.items():
        counts = {kind: [0, 0] for kind in PLANTERS}
        alarms = sentences = 0
        for name, lines in bilingual(column).items():
            text = " ".join(one for one, _ in lines)
            check = translated_checker(text, language, given.checks)
            start = 0
            for number, (english, line) in enumerate(lines):
                source = Source(start, start + len(english), english, 1.0)
                start += len(english) + 1
                sentences += 1
                found = [one for one in check(line, source) if one.severity in GRAVE]
                alarms += bool(found)
                if given.alarms:
                    for one in found:
                        print("ALARM", language, one.kind, one.message, "|", line, "|", english)
                for kind, plant in PLANTERS.items():
                    dice = random.Random(f"{SEED} {name} {number} {kind}")  # noqa: S311 - a sample
                    error = plant(line, language, f"{text} {line}", dice)
                    if error is None:
                        continue
                    more = [one for one in check(error.text, source) if one.severity in GRAVE]
                    here = [
                        one
                        for one in more
                        if one.span is None
                        or (one.span.start <= error.end + 1 and one.span.end >= error.start - 1)
                    ]
                    counts[kind][0] += 1
                    counts[kind][1] += bool(here)
                    if given.missed == kind and not here:
                        print("MISSED", error.text[error.start : error.end], "|", error.text)
                        print("   was", line, "|", english)
        figures |= {
            f"{language} {kind} ({total})": percent(found, total)
            for kind, (total, found) in counts.items()
            if total
        }
        figures[f"{language} untouched, with one %"] = percent(alarms, sentences)
    return figures


def translated_checker(
    text: str, language: str, checks: str
) -> Callable[[str, Source], Sequence[Finding]]:
    """Compares sentences of a language with an English text."""
    if checks == "before":
        evidence = Evidence(text, "en", language)
        return lambda one, source: [
            *changed_numbers(one, source.text, (language, "en")),
            *evidence.unsupported_numbers(one),
        ]
    comparer = TranslatedComparer(SplitText.of(text, "en"), language)
    return lambda one, source: comparer.findings(one, [source])


def bilingual(column: str) -> dict[str, list[tuple[str, str]]]:
    """The lines of each document of NTREX in English and in another language."""
    found: dict[str, list[tuple[str, str]]] = {}
    with gzip.open(DATA / "ntrex_dev/ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            found.setdefault(str(row["doc"]), []).append((row["eng"], row[column]))
    return found


def whole(given: argparse.Namespace) -> dict[str, Any]:
    """Whole human translations, and the same with a line too many or too few; no translator."""
    figures: dict[str, Any] = {}
    for language, column in COLUMNS.items():
        counts = {"sentences": 0, "alarms": 0, "added": 0, "found": 0, "dropped": 0, "seen": 0}
        texts = list(bilingual(column).values())
        for number, lines in enumerate(texts):
            dice = random.Random(f"{SEED} {number} {language}")  # noqa: S311 - a sample
            english, own = ([line[side] for line in lines] for side in (0, 1))
            counts["sentences"] += len(own)
            pairs = _paired(own, english, language)
            if pairs is not None:
                counts["alarms"] += len(pairs.added) + len(pairs.dropped)
            other = dice.choice(texts[(number + 7) % len(texts)])[1]
            place = dice.randrange(len(own))
            pairs = _paired([*own[:place], other, *own[place:]], english, language)
            counts["added"] += 1
            counts["found"] += pairs is not None and bool(pairs.added)
            pairs = _paired([*own[:place], *own[place + 1 :]], english, language)
            counts["dropped"] += 1
            counts["seen"] += pairs is not None and bool(pairs.dropped)
        figures |= {
            f"{language} added ({counts['added']})": percent(counts["found"], counts["added"]),
            f"{language} dropped ({counts['dropped']})": percent(counts["seen"], counts["dropped"]),
            f"{language} untouched %": percent(counts["alarms"], counts["sentences"]),
        }
    del given
    return figures


def _paired(own: list[str], english: list[str], language: str) -> Pairs | None:
    texts = [SplitText.of("\n".join(one), tag) for one, tag in ((own, language), (english, "en"))]
    sentences = [[text.sentence(i) for i in range(len(text))] for text in texts]
    return paired(sentences[0], sentences[1], (language, "en"))


def percent(part: int, whole: int) -> float:
    """A share, with one decimal."""
    return round(100 * part / max(1, whole), 1)


def names(given: argparse.Namespace) -> dict[str, Any]:
    """Names of other texts in Portuguese sentences, and right ones, each translated back."""
    counts = {"planted": 0, "found": 0, "sentences": 0, "alarms": 0}
    for lines in _with_pivots():
        text = " ".join(line["english"] for line in lines)
        comparer = TranslatedComparer(SplitText.of(text, "en"), "pt")
        start = 0
        for line in lines:
            english = line["english"]
            sources = [Source(start, start + len(english), english, 1.0)]
            start += len(english) + 1
            for kind in ("right", "wrong"):
                if line[kind] is None:
                    continue
                sentence, pivot = line[kind]
                found = [
                    one
                    for one in comparer.findings(sentence, sources, pivot)
                    if one.severity in GRAVE and one.kind in _NAMED
                ]
                counts["sentences" if kind == "right" else "planted"] += 1
                counts["alarms" if kind == "right" else "found"] += bool(found)
                if given.alarms and found and kind == "right":
                    print("ALARM", [one.message for one in found], "|", sentence)
                if given.missed and not found and kind == "wrong":
                    print("MISSED", sentence, "|", pivot)
    return counts | {
        "found %": percent(counts["found"], counts["planted"]),
        "alarms %": percent(counts["alarms"], counts["sentences"]),
    }


def _with_pivots() -> list[list[dict[str, Any]]]:
    """Human translations and those with a name of another text, all translated back; once."""
    if not PIVOTS.is_file():
        back = Translator(Options(source_lang="pt", lang="en", offline=True))
        texts = bilingual(COLUMNS["pt"])
        known = {
            name: [m.group() for _, line in lines for m in names_in(line, "pt")]
            for name, lines in texts.items()
        }
        kept = []
        for name, lines in texts.items():
            others = [one for other, some in known.items() if other != name for one in some]
            whole = " ".join(f"{one} {other}" for one, other in lines).casefold()
            found = []
            for number, (english, line) in enumerate(lines):
                dice = random.Random(f"{SEED} {name} {number}")  # noqa: S311 - a sample
                new = dice.choice([one for one in others if len(one) > 3])
                own = [m for m in names_in(line, "pt") if len(m.group()) > 3]
                wrong = None
                if own and number % 2 == 0 and new.casefold() not in whole:
                    place = dice.choice(own)
                    wrong = line[: place.start()] + new + line[place.end() :]
                pair = None if wrong is None else (wrong, back(wrong).text)
                right = (line, back(line).text)
                found.append({"english": english, "right": right, "wrong": pair})
            kept.append(found)
        PIVOTS.parent.mkdir(parents=True, exist_ok=True)
        PIVOTS.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    read: list[list[dict[str, Any]]] = json.loads(PIVOTS.read_text(encoding="utf-8"))
    return read
