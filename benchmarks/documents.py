"""How much of the body of a document is read, how little else, and how long that takes.

    .venv/bin/python benchmarks/documents.py                 # the files of the tests
    .venv/bin/python benchmarks/documents.py encodings       # encodings told from bytes

Each file of `tests/reading/documents` is read by the reader of its kind and held against the right
text beside it. Recall is the share of the right words that are found in order (the longest common
subsequence over words; over characters of scripts without spaces), precision the share of what was
read that is right. Times are the best of five, once what is needed is imported.

`encodings` takes runs of 60, 300 and 3,000 characters of the project's own articles, and of the
public texts where they lie beside the checkout, in the encodings that people have them in.
"""

import argparse
import json
import re
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.encoding_pairs import measured_encodings  # noqa: E402

from summarize.reading import spoken  # noqa: E402
from summarize.reading.encodings import decode  # noqa: E402
from summarize.reading.extraction import Extracted  # noqa: E402

FOLDER = ROOT / "tests" / "reading" / "documents"
# The reader of each kind, by its module; others are added here.
READERS = {
    "docx": "summarize.reading.office.docx",
    "odt": "summarize.reading.office.odt",
    "epub": "summarize.reading.office.epub",
    "rtf": "summarize.reading.office.rtf",
    "eml": "summarize.reading.mail",
}
_IGNORED = re.compile("[\u0640\u064b-\u065f\u0670\u05b0-\u05c7]")
_WORD = re.compile("[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]|[^\\W_]+")
_ROUNDS = 5


def main() -> int:
    """Print a table of rates, or of encodings."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("files", "encodings"), default="files")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    given = parser.parse_args()
    if given.what == "encodings":
        print(json.dumps(measured_encodings(), indent=1))
        return 0
    rows = measured(given.folder)
    print("| kind | language | recall | precision | ms |\n|---|---|---|---|---|")
    for kind, language, recall, precision, milliseconds in rows:
        print(f"| {kind} | {language} | {recall:.2f} | {precision:.2f} | {milliseconds:.1f} |")
    by_kind: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for kind, _, recall, precision, _ in rows:
        by_kind[kind].append((recall, precision))
    for kind, rates in by_kind.items():
        print(
            f"{kind}: recall {mean(r for r, _ in rates):.2f}, least {min(r for r, _ in rates):.2f}"
        )
    return 0


def measured(folder: Path = FOLDER) -> list[tuple[str, str, float, float, float]]:
    """Kind, language, recall and precision in percent, and milliseconds of each file."""
    rows = []
    for right in sorted(folder.glob("*.*.txt")):
        file = right.with_suffix("")
        kind = file.suffix[1:]
        read = reader(kind)
        data = file.read_bytes()
        text = read(data, file.name).text
        times = []
        for _ in range(_ROUNDS):
            start = time.perf_counter()
            read(data, file.name)
            times.append(time.perf_counter() - start)
        recall, precision = rates(right.read_text("utf-8"), text)
        rows.append((kind, file.stem, recall, precision, min(times) * 1000))
    return sorted(rows)


def reader(kind: str) -> Callable[[bytes, str], Extracted]:
    """The function that reads files of a kind."""
    if kind in ("srt", "vtt"):
        return _subtitles
    extract: Callable[[bytes, str], Extracted] = import_module(READERS[kind]).extract
    return extract


def _subtitles(data: bytes, name: str) -> Extracted:
    text = decode(data, name).text
    parts = spoken.spoken_parts(text)
    runs = parts[0] if parts else ()
    return Extracted("".join(text[run.start : run.end] for run in runs))


def words(text: str) -> list[str]:
    """The words that are compared."""
    return _WORD.findall(_IGNORED.sub("", unicodedata.normalize("NFKC", text)).lower())


def rates(right: str, read: str) -> tuple[float, float]:
    """Recall and precision in percent."""
    wanted, got = words(right), words(read)
    common = common_length(wanted, got)
    return 100 * common / max(1, len(wanted)), 100 * common / max(1, len(got))


def common_length(first: list[str], second: list[str]) -> int:
    """The length of the longest common subsequence, a bit for each word of the first list."""
    places: dict[str, int] = {}
    for place, word in enumerate(first):
        places[word] = places.get(word, 0) | 1 << place
    mask = (1 << len(first)) - 1
    row = mask
    for word in second:
        matches = row & places.get(word, 0)
        row = ((row + matches) | (row - matches)) & mask
    return len(first) - row.bit_count()


if __name__ == "__main__":
    sys.exit(main())
