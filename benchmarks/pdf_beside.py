"""Words of real PDFs beside those that another reader found, and of which kind the others are.

    .venv/bin/python benchmarks/pdf_beside.py FOLDER           # a line a kind, and the worst files
    .venv/bin/python benchmarks/pdf_beside.py FOLDER --words   # and the words of each file

FOLDER has PDFs and `poppler.json.gz`: of each file, the `text` that poppler's pdftotext gives. What
is read, and what is set aside, is held against it as a bag of words of two letters and more, in
files where the other reader has 30 of them; order does not count. A word that is not met is

    joined     two halves of a word that was parted at a line's end, and is whole here
    spaces     there with other spaces: two words as one, or one as two
    letters    there in other letters: compatibility forms, vowel marks, signs that nobody sees
    turned     there from its end to its beginning: right-to-left text as it is seen
    refused    of a file that is refused
    missing    not there at all

The last lines tell what is met of letters in their plain forms, where those of Chinese and Japanese
count one by one, since such words end where a line does; and what is met when the body is read as
it stands in JSON, where the `n` of an escaped line break is taken for a letter of the next word,
beside what is met so of the other reader's own text.
"""

import argparse
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from summarize.errors import InputError
from summarize.reading.loader import read_path

REFERENCE = "poppler.json.gz"
KINDS = ("joined", "spaces", "letters", "turned", "refused", "missing")
FEWEST = 30
_WORD = re.compile(r"\w+")
_LETTER = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_UNSEEN = re.compile("[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_PARTED = re.compile(r"(\w+)[-\u2010\u00ad]\s*\n\s*(\w+)")
_MOST_PARTS = 6


def bag(text: str) -> Counter[str]:
    """The words of two letters and more, and how often each stands there."""
    return Counter(word for word in _WORD.findall(text.lower()) if len(word) > 1)


def fair_bag(text: str) -> Counter[str]:
    """The same of plain letters, and each letter of scripts that have no spaces between words."""
    text = fold(text)
    return bag(_LETTER.sub(" ", text)) + Counter(_LETTER.findall(text))


def as_json(text: str) -> str:
    """A text as it stands in JSON, with its line breaks escaped."""
    return json.dumps(text, ensure_ascii=False)


def read(path: Path) -> tuple[list[str], str]:
    """The body and what was set aside of a file, and the reason if it is refused."""
    try:
        document = read_path(path)
    except InputError as error:
        return [], str(error).removeprefix(f"{path}: ")
    return [document.text, *(one.text for one in document.set_aside)], ""


def kinds(reference: str, ours: str) -> dict[str, Counter[str]]:
    """The words of a reference that are not met, by kind."""
    want, got = bag(reference), bag(ours)
    missing, extra = want - got, got - want
    found = {kind: Counter[str]() for kind in KINDS}
    for first, second in _PARTED.findall(reference.lower()):
        whole = first + second
        if extra[whole] > 0:
            extra[whole] -= 1
            for half in (first, second):
                if missing[half] > 0:
                    missing[half] -= 1
                    found["joined"][half] += 1
    folded = Counter[str]()
    for word, count in extra.items():
        folded[fold(word)] += count
    squeezed = _WORD.findall(fold(ours))
    run = "".join(squeezed)
    for word, count in missing.items():
        for _ in range(count):
            found[_kind(fold(word), folded, run)][word] += 1
    return found


def _kind(word: str, extra: Counter[str], run: str) -> str:
    if extra[word] > 0:
        extra[word] -= 1
        return "letters"
    if extra[word[::-1]] > 0:
        extra[word[::-1]] -= 1
        return "turned"
    return "spaces" if len(word) > 3 and word in run else "missing"


def fold(text: str) -> str:
    """Without marks and signs that nobody sees, compatibility forms made plain."""
    plain = unicodedata.normalize("NFKD", _UNSEEN.sub("", text.lower()))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--words", action="store_true", help="the words of each file")
    parser.add_argument("--only", default="", help="only files whose name has this")
    parser.add_argument(
        "--without", nargs="*", default=[], help="files in which the other reader is wrong"
    )
    parser.add_argument("--least", type=int, default=FEWEST, help="words that a file has to have")
    chosen = parser.parse_args()
    with gzip.open(chosen.folder / REFERENCE, "rt", encoding="utf-8") as stream:
        reference = {name: entry["text"] for name, entry in json.load(stream).items()}
    rows, escaped, losses, fair = [], [], Counter[str](), []
    for name, text in sorted(reference.items()):
        count = bag(text).total()
        is_wrong = any(one in name for one in chosen.without)
        if count < chosen.least or chosen.only not in name or is_wrong:
            continue
        parts, refusal = read(chosen.folder / name)
        found = kinds(text, "\n".join(parts))
        if refusal:
            found = {kind: Counter[str]() for kind in KINDS} | {"refused": bag(text)}
        lost = {kind: words.total() for kind, words in found.items()}
        for kind, words in lost.items():
            losses[kind] += words / count
        rows.append((1 - sum(lost.values()) / count, name, count, lost, found, refusal))
        wanted = fair_bag(text)
        fair.append((wanted & fair_bag("\n".join(parts))).total() / max(1, wanted.total()))
        ours = bag(as_json("".join(parts[:1]))) + bag(" ".join(parts[1:]))
        escaped.append([(one & bag(text)).total() / count for one in (ours, bag(as_json(text)))])
    for share, name, count, lost, found, refusal in sorted(rows, key=lambda row: row[0]):
        if share < 1 or chosen.words:
            shown = ", ".join(f"{kind} {words}" for kind, words in lost.items() if words)
            print(f"{share:6.3f} {count:6,} {name}: {shown} {refusal}")
        if chosen.words and not refusal:
            for kind in KINDS:
                if found[kind]:
                    print(f"       {kind}: {' '.join(found[kind].elements())[:1500]}")
    if not rows:
        return
    print(f"\n{len(rows)} files, mean {mean(row[0] for row in rows):.4f}")
    print(f"0.95 and more: {sum(row[0] >= 0.95 for row in rows)}")
    for kind in KINDS:
        print(f"  {kind:8} {losses[kind] / len(rows):.4f}")
    print(f"letters folded, Chinese and Japanese by the letter: {mean(fair):.4f}")
    mine, theirs = (mean(each) for each in zip(*escaped, strict=True))
    print(f"with escaped line breaks: {mine:.4f}; pdftotext's own text {theirs:.4f}")


if __name__ == "__main__":
    main()
