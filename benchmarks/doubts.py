"""How many false translations the bundled translator is sure of.

    .venv/bin/pip install -c constraints.txt -e ".[bench]"
    .venv/bin/python benchmarks/doubts.py

508 translations of sentences of the news were read one by one by four readers, who saw nothing but
the two sentences, and called each false (a reader is told what the original does not say, or misses
a fact of it), mild (clumsy, but understood) or right. `translation_verdicts.csv` has their verdicts
beside short hashes of the original and of the translation. Those of which the public data beside
the checkout has the original are translated anew; what comes out as it was read has its verdict,
and what comes out otherwise is counted apart.

    alone       stands without its original: the translator was sure
    notice      the original stands beside it
    warning     the same, and the translation is doubted
    checks      has a finding by the checks of numbers, names, words and the like

The area under the curve tells how well the hesitation alone tells false from right (0.5 is chance).
The results go to `benchmarks/results/doubts.json`.
"""

import csv
import gzip
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from measured import machine, save

from summarize import Options, Translator
from summarize.documents import SummarySentence
from summarize.models.engines.bergamot import BergamotVocabulary
from summarize.models.engines.forced_decoding import ForcedDecoding
from summarize.models.store.store import Store
from summarize.text.split_text import SplitText

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
VERDICTS = Path(__file__).parent / "translation_verdicts.csv"
RESULTS = Path(__file__).parent / "results" / "doubts.json"
NAMES = {"F": "false", "M": "mild", "R": "right"}
PAIRS = (("en", "pt"), ("pt", "en"))


def main() -> int:
    """Translate, compare, print a table, and write the results."""
    if not DATA.is_dir():
        print(f"not measured: the public data is not at {DATA}")
        return 1
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        verdicts = list(csv.DictReader(file))
    results: dict[str, Any] = {"machine": machine()}
    for source, target in PAIRS:
        wanted = {
            row["original"]: row
            for row in verdicts
            if (row["source"], row["target"]) == (source, target)
        }
        there = {hashed(one): one for one in sentences(source) if hashed(one) in wanted}
        results[f"{source}-{target}"] = measure(there, wanted, source, target)
    for name, result in results.items():
        if name != "machine":
            show(name, result)
    save(RESULTS, results)
    return 0


def measure(
    there: dict[str, str], wanted: dict[str, dict[str, str]], source: str, target: str
) -> dict[str, Any]:
    """What is said of each translation that was read."""
    found = Store(offline=True).find(f"bergamot-{source}-{target}")
    if found is None:
        raise SystemExit("not measured: the translator is not installed")
    [weights] = found.path.glob("model.*.bin")
    forced = ForcedDecoding(weights, BergamotVocabulary(found.path).pieces)
    translator = Translator(Options(source_lang=source, lang=target, offline=True))
    rows: defaultdict[str, list[tuple[str, bool, float]]] = defaultdict(list)
    changed = 0
    for key, original in there.items():
        parts = translator(original).sentences
        text = " ".join(one.text for one in parts)
        if hashed(text) != wanted[key]["translation"]:
            changed += 1
            continue
        amount = forced.hesitation(original, text).amount
        rows[wanted[key]["verdict"]].append((grade(parts), has_other(parts), amount))
    table = {
        NAMES[verdict]: {
            "sentences": len(some),
            **{
                name: round(sum(one[0] == name for one in some) / len(some), 3)
                for name in ("alone", "notice", "warning")
            },
            "checks": round(sum(one[1] for one in some) / len(some), 3),
        }
        for verdict, some in sorted(rows.items())
    }
    false, right = ([one[2] for one in rows[verdict]] for verdict in "FR")
    alone = sum(one[0] == "alone" for one in rows["F"])
    return {
        "read": len(wanted),
        "not in the data": len(wanted) - len(there),
        "otherwise now": changed,
        "by verdict": table,
        "false and alone, of all": round(alone / sum(map(len, rows.values())), 3),
        "area under the curve": round(area(false, right), 3),
    }


def grade(parts: tuple[SummarySentence, ...]) -> str:
    """How sure the translator was."""
    said = {f.severity for one in parts for f in one.findings if f.kind == "uncertain"}
    return "warning" if "warning" in said else "notice" if said else "alone"


def has_other(parts: tuple[SummarySentence, ...]) -> bool:
    """Whether the checks found something."""
    return any(f.kind != "uncertain" for one in parts for f in one.findings)


def area(higher: list[float], lower: list[float]) -> float:
    """The share of pairs in which the first is the higher one."""
    pairs = [(a > b) + (a == b) / 2 for a in higher for b in lower]
    return sum(pairs) / len(pairs)


def sentences(language: str) -> Iterator[str]:
    """The sentences of the public data in a language, each on one line."""
    for text in texts(language):
        split = SplitText.of(text, language)
        yield from (" ".join(split.sentence(i).split()) for i in range(len(split)))


def texts(language: str) -> Iterator[str]:
    """Lines and whole documents of the public data in a language."""
    column = {"en": "eng", "pt": "por-BR"}[language]
    lines = list(records(DATA / "ntrex_dev" / "ntrex_dev.jsonl.gz"))
    yield from (line[column] for line in lines)
    for _, some in groupby(lines, key=lambda line: line["doc"]):
        texts = [line[column] for line in some]
        yield from ("\n\n".join(texts), " ".join(texts))
    if language == "en":
        for file in sorted((DATA / "newts").glob("*.jsonl.gz")):
            yield from (one["article"] for one in records(file))
        for file in sorted((DATA / "cliff").glob("*.jsonl.gz")):
            yield from (one["document"] for one in records(file))
        for file in sorted((DATA / "summedits").glob("*.json.gz")):
            yield from (one["doc"] for one in json.loads(gzip.decompress(file.read_bytes())))


def records(file: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of JSON Lines."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def hashed(text: str) -> str:
    """Enough of a text's SHA-256 to find it again."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def show(name: str, result: dict[str, Any]) -> None:
    """Print the rows of one direction."""
    print(f"{name}: {result['read']} read, {result['not in the data']} not in the data, "
          f"{result['otherwise now']} come out otherwise now")  # fmt: skip
    for verdict, row in result["by verdict"].items():
        print(f"  {verdict:6} " + ", ".join(f"{key} {value}" for key, value in row.items()))
    print(f"  false and alone, of all: {result['false and alone, of all']}; "
          f"area under the curve: {result['area under the curve']}")  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
