"""What a round trip tells of a translation, and what the checks of a translation find.

    .venv/bin/pip install -c constraints.txt -e ".[bench]"
    .venv/bin/python benchmarks/translation_checks.py

Every line of the public NTREX data beside the checkout, from English into Portuguese by the bundled
translator, and back by its other direction.

    round trip   how well the likeness (chrF) of a line and of its translation back agrees with the
                 likeness of the translation and the human one (Pearson's r), and how good the
                 translations are where the engine is asked twice (the line; the line without its
                 quotation marks and its last mark) and the better round trip is taken
    headlines    the first two lines of each document in one, where the first is a headline without
                 an end mark: the seam found, another place taken for it; and lines taken for two
    gender       lines that say somebody's sex wrongly, by the check; the human one beside it
    English      lines with a word left in English, by the check

A round trip as a test of a single translation has long been doubted (Somers 2005), and was taken up
again with embeddings (Moon et al. 2020). Here it is not used: see `docs/benchmarks.md`.
"""

import re
import sys
from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path
from statistics import correlation, mean
from typing import Any

from measured import machine, save
from sacrebleu.metrics import CHRF
from translation import DATA, bare_engine, by_documents, lines_of

from summarize.checking.left_english import left_english
from summarize.checking.named_gender import wrong_gender_of_named
from summarize.checking.named_persons import NamedPersons
from summarize.text.headline_seams import headline_end

RESULTS = Path(__file__).parent / "results" / "translation_checks.json"
INTO, BACK = "bergamot-en-pt", "bergamot-pt-en"
LANGUAGES = ("en", "pt")
_SCORE = CHRF()
_QUOTES = re.compile(r"[\"“”]")


def main() -> int:
    """Measure, print, and write the results."""
    if not DATA.is_dir():
        print(f"not measured: the public data is not at {DATA}")
        return 1
    rows = lines_of(DATA / "ntrex_dev" / "ntrex_dev.jsonl.gz")
    ours = by_documents(rows, INTO, "pt")
    results: dict[str, Any] = {
        "machine": machine("sacrebleu"),
        "lines": len(rows),
        "round trip": round_trip(rows),
        "headlines": headlines(rows),
        "found in translations": found(rows, ours),
        "found in human translations": found(rows, [row["por-BR"] for row in rows]),
    }
    save(RESULTS, results)
    for name, value in results.items():
        print(f"{name}: {value}")
    return 0


def round_trip(rows: Sequence[dict[str, str]]) -> dict[str, float]:
    """What the translation back tells of the translation."""
    sources = [row["eng"] for row in rows]
    humans = [row["por-BR"] for row in rows]
    others = [_QUOTES.sub("", one).rstrip(".!? ") or one for one in sources]
    first, second = (bare_engine(INTO, texts, "pt") for texts in (sources, others))
    trips = [_like(back, source) for back, source in zip(_back(first), sources, strict=True)]
    again = [_like(back, source) for back, source in zip(_back(second), sources, strict=True)]
    right = [_like(one, human) for one, human in zip(first, humans, strict=True)]
    right_again = [_like(one, human) for one, human in zip(second, humans, strict=True)]
    better = [
        b if later > earlier else a
        for a, b, earlier, later in zip(right, right_again, trips, again, strict=True)
    ]
    best = [max(pair) for pair in zip(right, right_again, strict=True)]
    return {
        "r": round(correlation(trips, right), 3),
        "chrF, the first": round(mean(right), 2),
        "chrF, the better round trip": round(mean(better), 2),
        "chrF, the better by the human one": round(mean(best), 2),
    }


def _back(translations: Sequence[str]) -> list[str]:
    return bare_engine(BACK, translations, "en")


def _like(one: str, other: str) -> float:
    """ChrF of two lines, without their marks and capitals."""
    texts = (re.sub(r"[^\w\s]", "", text.casefold()).strip() for text in (one, other))
    first, second = texts
    return float(_SCORE.sentence_score(first, [second]).score)


def headlines(rows: Sequence[dict[str, str]]) -> dict[str, int]:
    """Headlines that ran into the first sentence."""
    counts = {"joined": 0, "found": 0, "elsewhere": 0, "lines": len(rows), "taken for two": 0}
    for _, group in groupby(rows, key=lambda row: row["doc"]):
        lines = [row["eng"].strip() for row in group]
        for headline, sentence in list(pairwise(lines))[:1]:
            if headline[-1:] in ".!?\"'" or len(headline.split()) < 3 or ". " in headline:
                continue
            counts["joined"] += 1
            place = headline_end(f"{headline} {sentence}", "en")
            counts["found"] += place == len(headline) + 1
            counts["elsewhere"] += place not in (None, len(headline) + 1)
        counts["taken for two"] += sum(headline_end(line, "en") is not None for line in lines)
    return counts


def found(rows: Sequence[dict[str, str]], translations: Sequence[str]) -> dict[str, int]:
    """Lines with a finding of the checks."""
    counts = {"gender": 0, "English": 0}
    pairs = list(zip(rows, translations, strict=True))
    for _, group in groupby(pairs, key=lambda pair: pair[0]["doc"]):
        lines = [(row["eng"], text) for row, text in group]
        persons = NamedPersons(line for line, _ in lines)
        for line, text in lines:
            counts["gender"] += bool(wrong_gender_of_named(text, line, persons.of(line), "pt"))
            counts["English"] += bool(left_english(text, line, LANGUAGES))
    return counts


if __name__ == "__main__":
    sys.exit(main())
