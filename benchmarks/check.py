"""What the checks find of planted errors, and what they say of sentences that are right.

    .venv/bin/python benchmarks/check.py planted      # errors in sentences of NTREX's documents
    .venv/bin/python benchmarks/check.py cliff        # sentences that people judged
    .venv/bin/python benchmarks/check.py reworded     # translated into Portuguese and back
    .venv/bin/python benchmarks/check.py translated   # errors in NTREX's human translations
    .venv/bin/python benchmarks/check.py names        # names in Portuguese, with a translator
    .venv/bin/python benchmarks/check.py sounds       # names by their sound, in nine languages
    .venv/bin/python benchmarks/check.py whole        # a line too many, or too few, in these
    .venv/bin/python benchmarks/check.py languages    # denials and caution in ten languages
    .venv/bin/python benchmarks/check.py cost         # milliseconds an article
    .venv/bin/python benchmarks/check.py show
    .venv/bin/python benchmarks/check.py planted --checks before   # numbers and names alone

Into sentences of NTREX's English documents errors are planted by a seed, each kind into every
sentence that it fits, and the sentence is compared with its document. An error is found where a
sentence has an error or a warning that stands over it (or names no place). `--missed KIND` prints
those that are not found, `--alarms` the findings in sentences that are right. CLIFF (Cao and Wang
2021) has sentences of BART and PEGASUS in which people marked what the text does not support. The
data lies beside the checkout.
"""

import argparse
import gzip
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import check_languages
import check_sounds
import check_translated
from measured import load, save
from planting import PLANTERS, Around

from summarize import Options, Translator
from summarize.checking.names import names_in
from summarize.checking.pointing import Pointer
from summarize.checking.prepared_source import Evidence
from summarize.documents import Finding, Source
from summarize.languages.scripts import count_words
from summarize.text.split_text import SplitText

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
RESULTS = Path(__file__).parent / "results" / "check.json"
REWORDED = ROOT / "build" / "check" / "reworded.json"
SEED = 19
Check = Callable[[str], Sequence[Finding]]
_GRAVE = ("error", "warning")


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    measures = {"planted": planted, "cliff": cliff, "reworded": reworded, "cost": cost}
    measures["translated"] = check_translated.translated
    measures["languages"] = check_languages.languages
    measures["whole"] = check_translated.whole
    measures["names"] = check_translated.names
    measures["sounds"] = check_sounds.sounds
    parser.add_argument("what", nargs="+", choices=[*measures, "show"])
    parser.add_argument("--checks", default="now", choices=("now", "before"))
    parser.add_argument(
        "--reworded", action="store_true", help="plant into sentences translated and back"
    )
    parser.add_argument("--missed", help="print the errors of this kind that are not found")
    parser.add_argument("--alarms", action="store_true", help="print findings in right sentences")
    given = parser.parse_args()
    if not DATA.is_dir():
        print(f"not measured: the public data is not at {DATA}")
        return 1
    for what in given.what:
        if what != "show":
            results = load(RESULTS, {})
            key = f"{what} reworded" if given.reworded else what
            results.setdefault(key, {})[given.checks] = measures[what](given)
            save(RESULTS, results)
    keys = [f"{what} reworded" if given.reworded else what for what in given.what]
    show(load(RESULTS, {}), keys)
    return 0


def show(results: dict[str, Any], wanted: Sequence[str]) -> None:
    """Print the results, a line for each kind, with what was found before and is now."""
    for what, both in results.items():
        if what not in wanted and "show" not in " ".join(wanted):
            continue
        print(f"\n{what:26} {'before':>10} {'now':>10}")
        for kind in both.get("now") or both.get("before") or {}:
            before, now = (str(both.get(one, {}).get(kind, "-")) for one in ("before", "now"))
            print(f"{kind:26} {before:>10} {now:>10}")


def checker(text: str, checks: str) -> Check:
    """Compares sentences with a text as the checks do now, or as they did before."""
    if checks == "before":
        evidence = Evidence(text, "en", "en")
        return lambda one: [*evidence.unsupported_numbers(one), *evidence.unsupported_names(one)]
    from summarize.checking.comparison.comparer import Comparer

    source = SplitText.of(text, "en")
    pointer = Pointer([source.sentence(i) for i in range(len(source))], "en")
    comparer = Comparer(source)

    def check(sentence: str) -> Sequence[Finding]:
        found: list[Source] = [
            source.source(source.spans[i], score) for i, score in pointer.cover(sentence, 3)
        ]
        return comparer.findings(sentence, found)

    return check


# The data


def rows(name: str) -> list[dict[str, Any]]:
    """The lines of a file of the public data."""
    with gzip.open(DATA / name, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def documents() -> dict[str, list[str]]:
    """The English lines of NTREX by document."""
    found: dict[str, list[str]] = {}
    for row in rows("ntrex_dev/ntrex_dev.jsonl.gz"):
        found.setdefault(str(row["doc"]), []).append(row["eng"])
    return found


# Figures


def planted(given: argparse.Namespace) -> dict[str, Any]:
    """Planted errors that are found, in percent of each kind, and false alarms."""
    texts = documents()
    counts = {kind: [0, 0, 0] for kind in PLANTERS}
    alarms: dict[str, int] = {}
    sentences = 0
    names = {
        name: [m.group() for line in lines for m in names_in(line, "en") if len(m.group()) > 3]
        for name, lines in texts.items()
    }
    for name, lines in texts.items():
        check = checker(" ".join(lines), given.checks)
        sentences_of = _translated_back()[name] if given.reworded else lines
        others = [one for other, some in names.items() if other != name for one in some]
        around = Around(lines, others)
        for number, line in enumerate(sentences_of):
            sentences += 1
            untouched = [one for one in check(line) if one.severity in _GRAVE]
            for one in untouched:
                alarms[one.kind] = alarms.get(one.kind, 0) + 1
                if given.alarms:
                    print("ALARM", one.kind, one.message, "|", line)
            for kind, plant in PLANTERS.items():
                dice = random.Random(f"{SEED} {name} {number} {kind}")  # noqa: S311 - a sample
                error = plant(line, around, dice)
                if error is None:
                    continue
                found = [one for one in check(error.text) if one.severity in _GRAVE]
                here = [
                    one
                    for one in found
                    if one.span is None
                    or (one.span.start <= error.end + 1 and one.span.end >= error.start - 1)
                ]
                counts[kind][0] += 1
                counts[kind][1] += bool(here)
                counts[kind][2] += len(found)
                if given.missed == kind and not here:
                    print("MISSED", error.text[error.start : error.end], "|", error.text)
                    print("   was", line)
    figures: dict[str, Any] = {
        f"{kind} ({total})": round(100 * found / total, 1)
        for kind, (total, found, _) in counts.items()
        if total
    }
    total, said = (sum(one[i] for one in counts.values()) for i in (0, 2))
    return figures | {
        "findings an error": round(said / total, 2),
        "untouched sentences": sentences,
        "alarms in them": sum(alarms.values()),
    }


def cliff(given: argparse.Namespace) -> dict[str, Any]:
    """Errors that people marked, in a sentence with a finding; right sentences with one."""
    from summarize.text import sentences as splitting

    counts = {"wrong spans": 0, "in a sentence with one": 0, "right sentences": 0, "with one": 0}
    for row in rows("cliff/val.jsonl.gz"):
        check = checker(row["document"], given.checks)
        summary = row["summary"]
        for span in splitting.split(summary, "en"):
            sentence = summary[span.start : span.end].strip()
            wrong = [one for one in row["wrong_spans"] if one in sentence]
            found = [one for one in check(sentence) if one.severity in _GRAVE]
            counts["wrong spans"] += len(wrong)
            counts["in a sentence with one"] += len(wrong) * bool(found)
            if not wrong:
                counts["right sentences"] += 1
                counts["with one"] += bool(found)
                if given.alarms and found:
                    print("ALARM", [(f.kind, f.message) for f in found], "|", sentence)
            elif given.missed and not found:
                print("MISSED", wrong, "|", sentence)
    return counts | {
        "wrong spans %": _percent(counts["in a sentence with one"], counts["wrong spans"]),
        "right sentences %": _percent(counts["with one"], counts["right sentences"]),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def reworded(given: argparse.Namespace) -> dict[str, Any]:
    """Sentences translated into Portuguese and back: those with a finding, by its kind."""
    counts: dict[str, int] = {}
    sentences = 0
    texts = documents()
    for name, lines in texts.items():
        check = checker(" ".join(lines), given.checks)
        for back in _translated_back()[name]:
            sentences += 1
            found = [one for one in check(back) if one.severity in _GRAVE]
            for kind in {one.kind for one in found}:
                counts[kind] = counts.get(kind, 0) + 1
            if given.alarms:
                for one in found:
                    print("ALARM", one.kind, one.message, "|", back)
    return {"sentences": sentences} | {
        f"{kind} %": _percent(count, sentences) for kind, count in sorted(counts.items())
    }


def _translated_back() -> dict[str, list[str]]:
    """NTREX's English lines through the bundled models and back; some minutes, once."""
    if not REWORDED.is_file():
        there = Translator(Options(source_lang="en", lang="pt", offline=True))
        back = Translator(Options(source_lang="pt", lang="en", offline=True))
        found = {
            name: [back(there(line).text).text for line in lines]
            for name, lines in documents().items()
        }
        REWORDED.parent.mkdir(parents=True, exist_ok=True)
        REWORDED.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    known: dict[str, list[str]] = json.loads(REWORDED.read_text(encoding="utf-8"))
    return known


def cost(given: argparse.Namespace) -> dict[str, Any]:
    """Milliseconds of an article with four sentences to compare, sources known."""
    times = [*_times(given.checks)]
    return {
        "articles": len(times),
        "ms an article": round(1000 * sum(times) / len(times), 1),
        "ms at most": round(1000 * max(times), 1),
    }


def _times(checks: str) -> Iterator[float]:
    for lines in documents().values():
        text = " ".join(lines)
        if count_words(text) < 300:
            continue
        started = time.perf_counter()
        check = checker(text, checks)
        for line in lines[:: max(1, len(lines) // 4)]:
            check(" ".join(line.split()[1:]))
        yield time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
