"""Summarize a folder of articles in English; what cannot be done is said, and the rest is done.

Run it from a checkout, after `make demo`:

    .venv/bin/python examples/batch.py [FOLDER]

With the two bundled models, the English and the Portuguese article are summarized; the others name
the model that they need.
"""

import sys
from pathlib import Path

from summarize import Options, Summarizer

ARTICLES = Path(__file__).parent / "articles"


def main(folder: Path) -> int:
    """Print a summary or a reason for each file; the number of failures is the exit code."""
    files = sorted(folder.glob("*.txt"))
    summarizer = Summarizer(Options(lang="en", length="short", offline=True))
    failed = 0
    for outcome in summarizer.map(files):
        print(f"== {Path(outcome.name).name}")
        if outcome.summary is None:
            failed += 1
            print(f"failed: {outcome.error}\n")
            continue
        print(f"{outcome.summary.title}\n{outcome.summary.text}\n")
        for finding in outcome.summary.all_findings:
            print(f"to check: {finding.message}\n")
    print(f"{len(files) - failed} of {len(files)} done")
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES))
