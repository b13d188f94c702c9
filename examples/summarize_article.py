"""Summarize one article in Portuguese, and look at the evidence.

Run it from a checkout, after `make demo`:

    .venv/bin/python examples/summarize_article.py
"""

from pathlib import Path

from summarize import Options, Summarizer

ARTICLE = Path(__file__).parent / "articles" / "harbour.en.txt"


def main() -> None:
    """Print the summary, sentence by sentence, with what it was made from."""
    summarizer = Summarizer(Options(lang="pt"), notify=print)
    summary = summarizer(ARTICLE)

    print(f"\n{summary.title}\n{summary.document.date}, {summary.document.source}\n")
    for sentence in summary.sentences:
        print(f"- {sentence.text}")
        print(f"  made from: {sentence.original}")
        for finding in sentence.findings:
            print(f"  to check: {finding.message}")
    print(f"\nread: {summary.coverage.share:.0%} of the article, by {summary.route}")
    print(f"signature: {summary.signature}")


if __name__ == "__main__":
    main()
