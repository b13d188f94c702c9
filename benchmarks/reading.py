"""How sentences are split and numbers are read, beside what people and other programs say.

    .venv/bin/python benchmarks/reading.py               # seconds
    .venv/bin/python benchmarks/reading.py numbers fr    # what is missed or wrong in a language
    .venv/bin/python benchmarks/reading.py sentences fr  # where a treebank is split otherwise

Sentences: boundaries inside of a paragraph after sentences that end in a mark, in the development
parts of Universal Dependencies treebanks. Numbers: texts of Microsoft Recognizers-Text, each with
the values in it.

    found        share of the texts whose values from 10 to 10^15 are all read
    beside       texts with a value of 10 or more that is not among theirs
    spoilt       texts whose missed value has lost its decimal mark in the data: `2,25` is given as
                 225, one seventh as 142857142857143; found and beside count them as missed and
                 wrong, the two figures behind leave them out

The data lies beside the checkout; what is not there is not measured, and that is said. Results go
to `benchmarks/results/reading.json`.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

from measured import save

from summarize.checking import numbers
from summarize.checking.numerals.figures import figures
from summarize.text.sentences import split

DATA = Path(os.environ.get("SUMMARIZE_DATA") or Path(__file__).parents[2] / "shared" / "data")
RESULTS = Path(__file__).parent / "results" / "reading.json"
# Smaller numbers are words of other meanings as well; larger ones are not all exact in the data.
LEAST, LIMIT = Decimal(10), Decimal(10) ** 15
NEAR = Decimal("1e-4")
# A fraction without end has so many digits in the data.
FRACTION_DIGITS, LARGEST_DENOMINATOR = 15, 999
# A treebank without paragraphs is read in runs of so many sentences.
SENTENCES_IN_A_ROW, LEAST_PARAGRAPHS = 10, 5
WORD_JOINER = "\u2060"
_ENDED = re.compile(r"[.!?。！？…؟۔।][\"'”’»“)\]」』]*$")
_MARK = re.compile(r"\D")


def main() -> int:
    """Measure, or list what is otherwise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("all", "numbers", "sentences"), default="all")
    parser.add_argument("name", nargs="?", help="a language, or a treebank: fr, pt2")
    given = parser.parse_args()
    folders = {"sentences": DATA / "sentences", "numbers": DATA / "numbers"}
    wanted = [name for name in folders if given.what in (name, "all")]
    missing = [str(folders[name]) for name in wanted if not folders[name].is_dir()]
    if missing:
        print(f"not measured: the public data is not at {', '.join(missing)}")
        return 1
    results: dict[str, Any] = {}
    if "sentences" in wanted:
        results["sentences"] = sentences(folders["sentences"], given.name)
    if "numbers" in wanted:
        results["numbers"] = values(folders["numbers"], given.name)
    if given.what == "all":
        save(RESULTS, results)
    for rows in results.values():
        for name, row in rows.items():
            print(name, *(f"{key} {value}" for key, value in row.items()), sep="  ")
    return 0


# --- sentences ---


def sentences(folder: Path, shown: str | None) -> dict[str, dict[str, Any]]:
    """Precision, recall and F1 of the boundaries in each treebank, and the mean F1."""
    rows: dict[str, dict[str, Any]] = {}
    for file in sorted(folder.glob("*.txt")):
        right = over = missed = 0
        for paragraph in paragraphs(file.read_text("utf-8")):
            text, wanted, soft = joined(paragraph)
            found = {
                s.start + len(text[s.start : s.end].rstrip()) for s in split(text, file.stem[:2])
            }
            found -= {len(text.rstrip()), *soft}
            wanted -= soft
            right += len(found & wanted)
            over += len(found - wanted)
            missed += len(wanted - found)
            if file.stem == shown:
                print_boundaries(text, found - wanted, "one more")
                print_boundaries(text, wanted - found, "missed")
        rows[file.stem] = {
            "precision": round(right / (right + over), 3),
            "recall": round(right / (right + missed), 3),
            "f1": round(2 * right / (2 * right + over + missed), 3),
            "boundaries": right + missed,
        }
    rows["mean"] = {"f1": round(mean(row["f1"] for row in rows.values()), 3)}
    return rows


def paragraphs(text: str) -> Iterator[list[str]]:
    """The sentences of each paragraph; of ten in a row, where there are none."""
    lines = text.split("\n")
    has_paragraphs = lines.count("") > LEAST_PARAGRAPHS
    paragraph: list[str] = []
    for line in lines:
        is_full = not has_paragraphs and len(paragraph) == SENTENCES_IN_A_ROW
        if not line or is_full:
            yield paragraph
            paragraph = []
        if line:
            paragraph.append(line)
    yield paragraph


def joined(paragraph: Sequence[str]) -> tuple[str, set[int], set[int]]:
    """The text of sentences, where they end inside of it, and where one ends without a mark."""
    text, ends, soft = "", set[int](), set[int]()
    for line in paragraph:
        sentence = line.rstrip(WORD_JOINER)
        text += sentence
        end = len(text.rstrip())
        ends.add(end)
        if not _ENDED.search(sentence):
            soft.add(end)
        text += "" if line.endswith(WORD_JOINER) else " "
    text = text.rstrip(" ")
    return text, ends - {len(text)}, soft


def print_boundaries(text: str, places: set[int], what: str) -> None:
    """Where a boundary is wrong."""
    for place in sorted(places):
        print(f"  {what}: {text[max(0, place - 50) : place]} | {text[place : place + 30]}")


# --- numbers ---


class Read(NamedTuple):
    """What was read of one text.

    Attributes:
        is_found: whether every value is read.
        is_wrong: whether there is another value beside them.
        is_spoilt: whether each value that is missed has lost its decimal mark in the data.
    """

    is_found: bool
    is_wrong: bool
    is_spoilt: bool


def values(folder: Path, shown: str | None) -> dict[str, dict[str, Any]]:
    """How many texts of each language are read right, and the same of all."""
    read: dict[str, list[Read]] = {}
    for file in sorted(folder.glob("*.jsonl")):
        read[file.stem] = []
        for line in file.read_text("utf-8").splitlines():
            item = json.loads(line)
            wanted = [w for w in map(Decimal, item["values"]) if LEAST <= abs(w) < LIMIT]
            if wanted:
                read[file.stem].append(one := read_text(item["text"], wanted, file.stem))
                if file.stem == shown and not (one.is_found and not one.is_wrong):
                    got = ", ".join(numbers(item["text"], file.stem))
                    print(f"  {item['text']}: {', '.join(map(str, wanted))}; read: {got}; {one}")
    everything = [one for several in read.values() for one in several]
    return {name: row(several) for name, several in {**read, "all": everything}.items()}


def read_text(text: str, wanted: Sequence[Decimal], language: str) -> Read:
    """Read one text and compare."""
    got = decimals(numbers(text, language))
    missed = [value for value in wanted if not any(near(value, one) for one in got)]
    return Read(
        not missed,
        any(abs(one) >= LEAST and not any(near(value, one) for value in wanted) for one in got),
        bool(missed) and all(has_lost_its_mark(value, text, language) for value in missed),
    )


def has_lost_its_mark(value: Decimal, text: str, language: str) -> bool:
    """Whether a value of the data is a number of the text without its decimal mark.

    `2,25` is given as 225, and two thirds as 666666666666667.
    """
    if value != int(value):
        return False
    digits = str(abs(int(value)))
    if len(digits) == FRACTION_DIGITS:
        share = Fraction(int(digits), 10**FRACTION_DIGITS)
        if abs(share - share.limit_denominator(LARGEST_DENOMINATOR)) < Fraction(1, 10**15):
            return True
    for one in decimals(figures(text, language).readings):
        has_mark = one != int(one) and one
        if has_mark and shortened(digits) == shortened(_MARK.sub("", str(abs(one))).lstrip("0")):
            return True
    return False


def shortened(digits: str) -> str:
    """The first digits, rounded, since a third is not written out in full."""
    return str(round(Decimal(f"0.{digits}"), 3))


def near(value: Decimal, other: Decimal) -> bool:
    """Whether two values are the same, their signs apart."""
    return abs(abs(value) - abs(other)) <= abs(value) * NEAR


def decimals(texts: Iterable[str]) -> list[Decimal]:
    """Those that are numbers, and no times."""
    found = []
    for text in texts:
        try:
            found.append(Decimal(text))
        except InvalidOperation:
            continue
    return found


def row(read: Sequence[Read]) -> dict[str, Any]:
    """The figures of one language."""
    sound = [one for one in read if not one.is_spoilt]
    return {
        "texts": len(read),
        "found": sum(one.is_found for one in read),
        "beside": sum(one.is_wrong for one in read),
        "spoilt": len(read) - len(sound),
        "found of the rest": sum(one.is_found for one in sound),
        "beside in the rest": sum(one.is_wrong for one in sound),
    }


if __name__ == "__main__":
    sys.exit(main())
