"""Make a set of results with one checkout, and compare two such sets: before and after a change.

    python scripts/compare_results.py make FOLDER [--tree CHECKOUT]   # takes minutes
    python scripts/compare_results.py compare FOLDER OTHER

Each case is one command, run with the bundled models or with the fake ones of the tests. What
people read (`message` of a finding, `error` of a manifest line) and what depends on the clock may
differ; everything else is compared byte for byte. The exit code is 1 where something differs.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
ARTICLES = "examples/articles"
# Program, and its arguments; OUT stands for a folder of the case's own.
REAL = ("-m", "summarize")
FAKE = ("-m", "tests.fake_command")
CASES: dict[str, tuple[tuple[str, ...], str]] = {
    "default": (REAL, f"{ARTICLES}/harbour.en.txt -f json"),
    "to-pt": (REAL, f"{ARTICLES}/harbour.en.txt --lang pt -f json"),
    "from-pt": (REAL, f"{ARTICLES}/floresta.pt.txt -f json"),
    "pt-to-en": (REAL, f"{ARTICLES}/floresta.pt.txt --lang en -f markdown"),
    "short-bullets": (REAL, f"{ARTICLES}/harbour.en.txt -n short --style bullets -f json"),
    "headline": (REAL, f"{ARTICLES}/harbour.en.txt --style headline -f json"),
    "focus": (REAL, f"{ARTICLES}/harbour.en.txt --focus cost -n 2s -f json"),
    "translate": (REAL, f"translate {ARTICLES}/harbour.en.txt --lang pt -f json"),
    "translate-markdown": (REAL, "translate examples/notice.md --lang pt"),
    "translate-glossary": (
        REAL,
        "translate examples/notice.md --lang pt --glossary examples/terms.csv -f json",
    ),
    "translate-back": (REAL, "translate examples/aviso.md --lang en -f json"),
    "read": (REAL, f"read {ARTICLES}/harbour.en.txt -f json"),
    "read-arabic": (REAL, f"read {ARTICLES}/water.ar.txt -f json"),
    "folder": (REAL, f"{ARTICLES} --lang pt -f json -o OUT"),
    "plan": (REAL, f"{ARTICLES}/harbour.en.txt --lang pt --dry-run -f json"),
    "fake-folder": (FAKE, f"{ARTICLES} --source-lang en -l pt -f json -o OUT"),
    "fake-text": (FAKE, f"{ARTICLES}/harbour.en.txt --source-lang en -l pt"),
    "fake-translate": (FAKE, f"translate {ARTICLES} --source-lang en -l pt -o OUT"),
    "fake-table": (FAKE, "TABLE --text-column text --source-lang en -l pt -o OUT/table.jsonl"),
}


def make(folder: Path, tree: Path) -> None:
    """Run every case with the code of a checkout, and keep what comes out."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    table = folder / "table.csv"
    table.write_text('id,text\na,"Rain fell. It was 5 mm."\nb,Dry.\n', encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": f"{tree / 'src'}:{tree}",
        "SUMMARIZE_OFFLINE": "1",
        # Threads change no result, and those of OpenMP spin beside other work.
        "SUMMARIZE_THREADS": "1",
        "OMP_WAIT_POLICY": "passive",
    }
    for name, (program, arguments) in CASES.items():
        out = folder / name / "out"
        out.mkdir(parents=True)
        words = arguments.replace("OUT", str(out)).replace("TABLE", str(table)).split()
        result = subprocess.run(
            [sys.executable, *program, *words],
            cwd=tree, env=environment, capture_output=True, check=False,
        )  # fmt: skip
        (folder / name / "stdout").write_bytes(result.stdout)
        (folder / name / "code").write_text(str(result.returncode), encoding="utf-8")
        (folder / name / "stderr").write_bytes(result.stderr)
        print(f"{name}: {result.returncode}", flush=True)


def compare(folder: Path, other: Path) -> int:
    """Print every file that differs; the exit code."""
    found = 0
    names = {path.relative_to(root) for root in (folder, other) for path in root.rglob("*")
             if path.is_file()}  # fmt: skip
    for name in sorted(names):
        if name.name in ("stderr", "table.csv") or ".summarize" in name.parts:
            continue
        paths = [root / name for root in (folder, other)]
        if not all(path.is_file() for path in paths):
            print(f"{name}: only in one of them")
            found += 1
        elif plain(paths[0], folder) != plain(paths[1], other):
            print(f"{name}: differs")
            found += 1
    print(f"{len(names)} files, {found} differ")
    return bool(found)


def plain(path: Path, folder: Path) -> Any:  # noqa: ANN401 - JSON, or text
    """A file without what may differ, and without the name of its folder."""
    text = path.read_text(encoding="utf-8").replace(str(folder.resolve()), "")
    try:
        found = [json.loads(line) for line in text.splitlines()]
    except ValueError:
        return text
    return sorted((_without(one) for one in found), key=json.dumps)


def _without(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        return [_without(one) for one in value]
    if not isinstance(value, dict):
        return value
    left_out = {"message", "error", "seconds", "input", "output_sha256", "output_bytes"}
    return {name: _without(one) for name, one in value.items() if name not in left_out}


def main() -> int:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("doing", choices=("make", "compare"))
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--tree", type=Path, default=ROOT)
    given = parser.parse_args()
    if given.doing == "compare":
        return compare(*given.folders)
    make(given.folders[0].resolve(), given.tree.resolve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
