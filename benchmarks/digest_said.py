"""Whether a report says what a digest has it say: on the news in five languages, line by line."""

import gzip
import json
from typing import Any

from digest_sets import DATA

from summarize import Digester, Options
from summarize.digests import DigestSource
from summarize.reading.loader import read_text

KEYS = {"en": "eng", "pt": "por-BR", "es": "spa", "fr": "fra", "de": "deu"}
_ARTICLES = 30


def said() -> dict[str, Any]:
    """Of articles in five languages, each a digest: is it the same line that a report is named for?"""
    documents: dict[str, list[dict[str, str]]] = {}
    with gzip.open(DATA / "ntrex_dev/ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            documents.setdefault(row["doc"], []).append(row)
    digester = Digester(Options(offline=True, lang="en", length="2000w"))
    right = pairs = statements = lines = 0
    for name, rows in list(documents.items())[:_ARTICLES]:
        reports = [
            read_text("\n\n".join(row[key] for row in rows), f"{name}.{language}")
            for language, key in KEYS.items()
        ]
        lines += len(rows)
        for event in digester(reports, one_event=True).events:
            for one in event.statements:
                statements += 1
                places = [_lines(source, rows) for source in (*one.sources, *one.variants)]
                right += sum(bool(places[0] & place) for place in places[1:])
                pairs += len(places) - 1
    return {
        "reports rightly named for a statement": f"{right / max(1, pairs):.1%} ({right} of {pairs})",
        "statements that several say, of lines of the news": f"{statements} of {lines}",
    }


def _lines(source: DigestSource, rows: list[dict[str, str]]) -> set[int]:
    key = KEYS[source.report.rpartition(".")[2]]
    texts = [" ".join(row[key].split()) for row in rows]
    return {
        number for number, text in enumerate(texts)
        if source.text in text or text in source.text
    }  # fmt: skip
