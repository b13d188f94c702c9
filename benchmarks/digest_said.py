"""Whether a report says what a digest has it say, and which of those that say it are named.

On the news in five languages, line by line; and on claims in other words, some of which deny, doubt
or turn round what they look like (`digest_claims.toml`).
"""

import gzip
import json
import tomllib
from typing import Any

from digest_sets import DATA, HERE

from summarize import Digester, Options
from summarize.digesting.assembly import event_of
from summarize.digesting.reports import ReadReport
from summarize.digests import DigestSource
from summarize.lengths import parse
from summarize.reading.loader import read_text

KEYS = {"en": "eng", "pt": "por-BR", "es": "spa", "fr": "fra", "de": "deu"}
# The tables of words were made while the first articles were looked at.
_ARTICLES = 30
_FEWEST_WORDS = 6
_DATES = {"en": "1 May 2025", "pt": "1º de maio de 2025", "es": "1 de mayo de 2025",
          "fr": "1 mai 2025", "de": "1. Mai 2025"}  # fmt: skip
_FILLING = {
    "en": "The bakery on the corner kept its lamps lit.",
    "pt": "A padaria da esquina manteve as lâmpadas acesas.",
    "es": "La panadería de la esquina dejó encendidas sus lámparas.",
    "fr": "La boulangerie du coin a laissé ses lampes allumées.",
    "de": "Die Bäckerei an der Ecke ließ ihre Lampen brennen.",
}


def said(*, missed: bool = False, only: str | None = None) -> dict[str, Any]:
    """Who is named rightly, and how many of those that say it are."""
    if only == "claims":
        return _claims(missed=missed)
    documents: dict[str, list[dict[str, str]]] = {}
    with gzip.open(DATA / "ntrex_dev/ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            documents.setdefault(row["doc"], []).append(row)
    articles = [*documents.items()]
    return {
        **_articles(articles[:_ARTICLES], "", missed=missed),
        **_articles(articles[_ARTICLES:], ", of other articles", missed=missed),
        **_claims(missed=missed),
    }


def _articles(
    articles: list[tuple[str, list[dict[str, str]]]], which: str, *, missed: bool
) -> dict[str, Any]:
    """Of articles in five languages, each a digest: is it the same line that a report is named for?"""
    digester = Digester(Options(offline=True, lang="en", length="2000w"))
    right = pairs = statements = lines = named = wanted = quoted = 0
    for name, rows in articles:
        reports = [
            read_text("\n\n".join(row[key] for row in rows), f"{name}.{language}")
            for language, key in KEYS.items()
        ]
        lines += len(rows)
        told: dict[int, set[str]] = {}
        for event in digester(reports, one_event=True).events:
            # They stand in no statement.
            quoted += sum(len(one.reports) - 1 for one in event.quotations)
            for one in event.statements:
                statements += 1
                sources = (*one.sources, *one.variants)
                places = [_lines(source, rows) for source in sources]
                right += sum(bool(places[0] & place) for place in places[1:])
                pairs += len(places) - 1
                for place, source in zip(places[1:], sources[1:], strict=True):
                    for number in places[0] & place:
                        told.setdefault(number, set()).add(source.report)
                    if missed and not places[0] & place:
                        print(f"WRONG {sources[0].text}\n      {source.text}")
        long = [i for i, row in enumerate(rows) if len(row["eng"].split()) >= _FEWEST_WORDS]
        wanted += len(long) * (len(KEYS) - 1)
        named += sum(len(told.get(number, ())) for number in long)
    return {
        f"reports rightly named for a statement{which}": _share(right, pairs),
        f"reports named, of all that have the line{which}": _share(named, wanted),
        f"reports named for a quotation besides{which}": str(quoted),
        f"statements that several say, of lines of the news{which}": f"{statements} of {lines}",
    }


def _lines(source: DigestSource, rows: list[dict[str, str]]) -> set[int]:
    key = KEYS[source.report.rpartition(".")[2]]
    texts = [" ".join(row[key].split()) for row in rows]
    return {
        number for number, text in enumerate(texts)
        if source.text in text or text in source.text
    }  # fmt: skip


def _claims(*, missed: bool) -> dict[str, Any]:
    """Claims in the same and in other words, each beside what only looks like it."""
    facts = tomllib.loads((HERE / "digest_claims.toml").read_text("utf-8"))
    right = wrong = wanted = 0
    for name, fact in facts.items():
        said_so = [(tag, text) for tag, texts in fact["same"].items() for text in texts]
        unlike = [(tag, text) for tag, texts in fact["other"].items() for text in texts]
        for number, pair in enumerate(said_so):
            for other in said_so[number + 1 :]:
                wanted += 1
                is_named = _are_one(name, pair, other)
                right += is_named
                if missed and not is_named:
                    print(f"MISSED {pair[1]}\n       {other[1]}")
            for other in unlike:
                if _are_one(name, pair, other):
                    wrong += 1
                    if missed:
                        print(f"WRONG {pair[1]}\n      {other[1]}")
    return {
        "claims in other words that are put together": _share(right, wanted),
        "of claims put together, those that say the same": _share(right, right + wrong),
    }


def _are_one(name: str, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two reports are named for one statement; nothing is translated."""
    reports = [
        ReadReport.of(read_text(f"{_DATES[tag]}\n\n{text} {_FILLING[tag]}", f"{name}{number}"), tag)
        for number, (tag, text) in enumerate((one, other))
    ]
    found = event_of(reports, [None, None], parse("medium"), one[0])
    return any(
        len(statement.reports) > 1 and statement.text in (one[1], other[1])
        for statement in found.statements
    )


def _share(part: int, whole: int) -> str:
    return f"{part / max(1, whole):.1%} ({part} of {whole})"
