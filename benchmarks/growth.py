"""Whether ten times the text takes ten times the time: 55 texts made to be slow, 11 stages.

    .venv/bin/python benchmarks/growth.py                  # ten minutes, or --seconds
    .venv/bin/python benchmarks/growth.py --stage check --text "zero-width space"

Each text is one piece over and over. For each stage and text the smaller size is one at which the
stage takes 0.2 s or more, but at most half a million characters, where calls are repeated until
they have taken as long; the larger one has ten times as many characters. What grows by more than 12
times fails, and exit code 1 says so. It is processor time, so that a busy machine matters little;
what seems to grow is measured again, each size by its best of up to four tries, and what takes 40
times as long is stopped. What the time given with `--seconds` leaves no room for is named.

Another stage is one line in `STAGES`. The results go to `benchmarks/results/growth.json`.
"""

import argparse
import contextlib
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from measured import load, machine, save

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.fake_command import faked
from tests.fakes import fake_engine

from summarize.checking import checks
from summarize.checking.names import KnownNames, names_in
from summarize.cli.main import collect_rarely
from summarize.documents import Document
from summarize.errors import InputError
from summarize.lengths import parse
from summarize.options import Options
from summarize.pipeline.api import Summarizer, Translator
from summarize.pipeline.check_api import Checker
from summarize.pipeline.readable_document import ReadableDocument
from summarize.reading import loader
from summarize.summarizing.chunking import chunk
from summarize.summarizing.selection.reading import Reading
from summarize.summarizing.selection.selection import select
from summarize.text.long_sentences import break_long
from summarize.text.sentences import boundary_ranks, split
from summarize.translating.layout import blocks
from summarize.writing.formats import render

RESULTS = Path(__file__).parent / "results" / "growth.json"
MIN_SECONDS = 0.2
MAX_GROWTH = 12.0
HOPELESS = 40.0
# Shorter texts are remembered, and would seem to grow.
FIRST_CHARACTERS = 12_000
MAX_CHARACTERS = 500_000
MOST_TIMES = 8
TIMES = 10
MOST_CALLS = 200
TRIES = 4
SECONDS = 600
CHUNK = 800


def _read(text: str) -> Callable[[], object]:
    return lambda: loader.read_text(text)


def _letters(text: str) -> Callable[[], object]:
    document = Document("a", text, "")
    return lambda: ReadableDocument.of(document)


def _sentences(text: str) -> Callable[[], object]:
    return lambda: boundary_ranks(text, split(text, "en"))


def _blocks(text: str) -> Callable[[], object]:
    return lambda: blocks(text, "en")


def _chunks(text: str) -> Callable[[], object]:
    spans = split(text, "en")
    return lambda: chunk(text, spans, len, CHUNK, break_long)


def _numbers(text: str) -> Callable[[], object]:
    return lambda: checks.changed_numbers(text, text, ("en", "pt"))


def _names(text: str) -> Callable[[], object]:
    def known() -> None:
        names = KnownNames(text, "en")
        for match in names_in(text, "en"):
            names.support(match.group())

    return known


def _choice(text: str) -> Callable[[], object]:
    spans = split(text, "en")
    limit = parse("120w").extent(1000)
    return lambda: select(Reading(text, spans, "en"), [], limit)


def _summary(text: str) -> Callable[[], object]:
    document = Document("a", text, "")
    return lambda: render(summarizer()(document), "json", sources=True)


def _check(text: str) -> Callable[[], object]:
    document = Document("a", text, "")
    return lambda: checker()(document, document).to_json()


def _translation(text: str) -> Callable[[], object]:
    document = Document("a", text, "")
    return lambda: render(translator()(document), "json")


# What a stage does with a text: what is called is timed.
STAGES: dict[str, Callable[[str], Callable[[], object]]] = {
    "read": _read,
    "check": _check,
    "numbers": _numbers,
    "summary": _summary,
    "translation": _translation,
    "sentences": _sentences,
    # Parts of the ways above.
    "letters": _letters,
    "blocks": _blocks,
    "chunks": _chunks,
    "names": _names,
    "choice": _choice,
}


@cache
def summarizer() -> Summarizer:
    """Chooses sentences without a model."""
    return Summarizer(Options(model="extract", lang="en", source_lang="en"))


@cache
def checker() -> Checker:
    return Checker(Options(lang="en", source_lang="en"))


@cache
def translator() -> Translator:
    """Has a model that hands back what it is given, which is looked at again in every way."""
    return Translator(Options(lang="pt", source_lang="en", offline=True))


PIECES = {
    "zero-width space": "\u200b",
    "right-to-left mark": "\u200f",
    "zero-width joiner": "\u200d",
    "combining acute": "\u0301",
    "at sign": "@",
    "backtick": "`",
    "opening quotation mark": "“",
    "closing guillemet": "»",
    "slash": "/",
    "apostrophe": "'",
    "quotation mark": '"',
    "quotations that do not match": '"`x`, ',
    "corner brackets": "「",
    "opening brackets": "(",
    "full stop": ".",
    "spaced full stops": ". ",
    "full stops and quotation marks": '." ',
    "ideographic full stops and quotation marks": "。“",
    "ideographic full stops": "。",
    "question marks in words": "a?b",
    "initials": "A. ",
    "abbreviations": "U.S. ",
    "titles": "Dr. ",
    "numbers with full stops": "1. ",
    "words glued to a full stop": "ab.Cd",
    "open quotations": "“a. B ",
    "open brackets": "(a. B ",
    "notes": "[1]",
    "addresses": "http://a.b/c?d ",
    "one word": "a",
    "Chinese without a mark": "词",
    "Thai": "ก ",
    "flags": "\U0001f1f5\U0001f1f9",
    "short lines": "ab\n",
    "line separators": "a\u2028",
    "quoted lines": "> a\n",
    "list items": "- a\n",
    "turns of speakers": "Ab: c\n",
    "fences": "```\n",
    "hyphens": "-",
    "words broken at line ends": "ab-\ncd ",
    "soft hyphens at line ends": "a\u00ad\n",
    "ligatures": "\ufb03 ",
    "sentences": "The boat is at sea. ",
    "figures": "12 ",
    "numerals in words": "two thousand ",
    "months": "12 May ",
    "names": "Anna Berg ",
    "denials": "not ",
    "rows of a table": "a | b\n",
    # A number for each time.
    "different figures": "{}1 ",
    "different words": "w{} ",
    "different names": "Ab{}d ",
    "different sentences": "Anna Berg saw {} boats at sea. ",
    "different lines": "line {}\n",
}


class Row(NamedTuple):
    """What was measured of a stage and a text."""

    characters: int
    seconds: float
    growth: float


def main() -> int:
    """Measure what was asked for, print a line for each, and what there was no time for."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--stage", choices=STAGES, action="append", help="default: all")
    arguments.add_argument("--text", choices=PIECES, action="append", help="default: all")
    arguments.add_argument("--seconds", type=float, default=SECONDS, help="for all of it")
    arguments.add_argument("--jobs", type=int, default=2, help="processes")
    given = arguments.parse_args()
    results: dict[str, Any] = load(RESULTS, {"rows": {}})
    rows = results["rows"] = {
        key: row for key, row in results["rows"].items() if key.partition(": ")[0] in STAGES
    }
    wanted = [(stage, name) for stage in given.stage or STAGES for name in given.text or PIECES]
    deadline = time.time() + given.seconds
    failed, missed = 0, []
    with ProcessPoolExecutor(given.jobs) as pool:
        tasks = {pool.submit(row_of, one, deadline): one for one in wanted}
        for task in as_completed(tasks):
            (stage, name), row = tasks[task], task.result()
            if row is None:
                missed.append(stage)
                continue
            rows[f"{stage}: {name}"] = row._asdict()
            failed += row.growth > MAX_GROWTH
            mark = "  GROWS" if row.growth > MAX_GROWTH else ""
            print(
                f"{stage:11} {name:44} {row.characters:>9,} chars {row.seconds:7.3f} s"
                f"  x{row.growth:.1f}{mark}",
                flush=True,
            )
    results["machine"] = machine()
    save(RESULTS, results)
    print(f"{failed} of {len(wanted) - len(missed)} grow by more than {MAX_GROWTH:g} times")
    if missed:
        counts = Counter(missed)
        left = ", ".join(f"{stage} ({count} of {len(PIECES)})" for stage, count in counts.items())
        print(f"not measured, no time was left: {left}; give more with --seconds")
    return 1 if failed else 0


def row_of(wanted: tuple[str, str], deadline: float) -> Row | None:
    """How a stage's time grows with a text; None where there is no time left."""
    if time.time() > deadline:
        return None
    stage, name = wanted
    collect_rarely()
    fake = {"bergamot-en-pt": fake_engine(lambda text: [text])}
    with faked(fake):
        return measured(STAGES[stage], PIECES[name])


def measured(stage: Callable[[str], Callable[[], object]], piece: str) -> Row:
    """How long a text takes, and how many times longer one of ten times the size does."""
    characters = FIRST_CHARACTERS
    # What is prepared once is not counted.
    seconds(stage(repeated(piece, characters)))
    small = seconds(stage(repeated(piece, characters)))
    while small < MIN_SECONDS and characters < MAX_CHARACTERS:
        times = 1.2 * MIN_SECONDS / max(small, 1e-4)
        # Not all at once: what grows more than it should would take hours.
        characters = min(MAX_CHARACTERS, int(characters * min(MOST_TIMES, max(2, times))))
        small = seconds(stage(repeated(piece, characters)))
    if small < MIN_SECONDS:
        small = small_seconds(stage, piece, characters)
    run = stage(repeated(piece, TIMES * characters))
    large = seconds(run, most=HOPELESS * small)
    for _ in range(TRIES - 1):
        if large <= MAX_GROWTH * small or large >= HOPELESS * small:
            break
        small = min(small, small_seconds(stage, piece, characters))
        large = min(large, seconds(run, most=HOPELESS * small))
    return Row(characters, round(small, 4), round(large / max(small, 1e-6), 1))


def small_seconds(
    stage: Callable[[str], Callable[[], object]], piece: str, characters: int
) -> float:
    """Processor time of a text that takes little: of as many as take long enough together.

    Each is a character shorter than the one before: what was done with a text is remembered.
    """
    spent, calls = 0.0, 0
    while spent < MIN_SECONDS and calls < MOST_CALLS:
        spent += seconds(stage(repeated(piece, characters - calls)))
        calls += 1
    return spent / calls


def repeated(piece: str, characters: int) -> str:
    times = characters // len(piece) + 1
    if "{}" in piece:
        return "".join(map(piece.format, range(times)))[:characters]
    return (piece * times)[:characters]


def seconds(run: Callable[[], object], most: float = 0) -> float:
    """Processor time of a call.

    Args:
        run: what is called.
        most: it is stopped then; 0 for no limit.
    """
    start = time.process_time()
    with stopped_after(most), contextlib.suppress(InputError):
        run()
    return time.process_time() - start


class _Stopped(BaseException):
    """It took too long."""


@contextlib.contextmanager
def stopped_after(most: float) -> Iterator[None]:
    """What is in it ends after so many seconds of processor time."""

    def stop(*_: object) -> None:
        raise _Stopped

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, max(0.0, most))
    try:
        with contextlib.suppress(_Stopped):
            yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


if __name__ == "__main__":
    sys.exit(main())
