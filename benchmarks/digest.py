"""What a digest finds of planted facts: figures that disagree, common facts, days, events.

    .venv/bin/python benchmarks/digest.py sets      # 20 sets of reports with planted facts
    .venv/bin/python benchmarks/digest.py events    # two events of 15 reports each in one folder
    .venv/bin/python benchmarks/digest.py said      # who is named for a statement says it
    .venv/bin/python benchmarks/digest.py long      # 300 reports of 700 words, in a process of its own
    .venv/bin/python benchmarks/digest.py show
    .venv/bin/python benchmarks/digest.py sets --missed

A disagreement is found where one row has the values of all reports that tell of the quantity, and
says that they differ. A row is wrong that has figures of two quantities. A common fact is in the
digest where a sentence that tells it is among the statements, the days or the quotations. The order
is measured over all pairs of statements that tell of different days. B-cubed is that of Bagga and
Baldwin (1998), over reports. The sets are made by `digest_sets.py`.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

from digest_long import one_run, with_models
from digest_news import news, stories, twenty
from digest_said import said
from digest_sets import DATA, ReportSet, apart, event_set, mixed
from measured import load, machine, save

from summarize import Options
from summarize.checking.support import Grader
from summarize.digests import Digest, FigureRow, Statement
from summarize.pipeline.digest_api import Digester
from summarize.reading.loader import read_text

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).parent / "results" / "digest.json"


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    measures: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
        "sets": sets, "events": events, "said": lambda given: said(missed=given.missed, only=given.only), "long": long_run,
    }  # fmt: skip
    parser.add_argument("what", choices=[*measures, "show", "one", "models"])
    parser.add_argument(
        "--missed", action="store_true", help="print what is missed, and what is wrong"
    )
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--seed", type=int, default=100, help="of the sets; others are not kept")
    parser.add_argument("--only", help="only the sets whose name begins so")
    given = parser.parse_args()
    if given.what in ("one", "models"):
        print((one_run if given.what == "one" else with_models)(given.reports))
        return 0
    if given.what != "show":
        results = load(RESULTS, {})
        results[given.what] = {**measures[given.what](given), "machine": machine()}
        if not given.only and given.seed == 100:
            save(RESULTS, results)
        print_all({given.what: results[given.what]})
    else:
        print_all(load(RESULTS, {}))
    return 0


def print_all(results: dict[str, Any]) -> None:
    for what, found in results.items():
        print(f"\n{what}")
        for key, value in found.items():
            if key != "machine":
                print(f"  {key:44} {value}")


def digested(made: ReportSet, **options: Any) -> Digest:  # noqa: ANN401
    documents = [read_text(text, name) for name, text in made.reports]
    return Digester(Options(offline=True, **options))(
        documents, one_event=len(set(made.events.values())) == 1
    )


# The sets


def sets(given: argparse.Namespace) -> dict[str, Any]:
    totals: dict[str, list[int]] = {}

    def count(key: str, good: int, of: int) -> None:
        known = totals.setdefault(key, [0, 0])
        known[0] += good
        known[1] += of

    for made in twenty(ROOT, given.seed):
        if given.only and not made.name.startswith(given.only):
            continue
        digest = digested(made)
        _count_figures(made, digest, count, missed=given.missed)
        _count_facts(made, digest, count, missed=given.missed)
        _count_days(made, digest, count, missed=given.missed)
        known = {r.name: r.copy_of for e in digest.events for r in e.reports}
        for copy, original in made.copies.items():
            named = known.get(copy) == original or known.get(original) == copy
            count("copies named", named, 1)
        count("sentences that a report supports", *_supported(digest))
    return {
        key: f"{good / of:.1%} ({good} of {of})" if of else "none"
        for key, (good, of) in totals.items()
    }


Count = Callable[[str, int, int], None]


def _count_figures(made: ReportSet, digest: Digest, count: Count, *, missed: bool) -> None:
    rows = [row for event in digest.events for row in event.figures]
    for quantity in sorted(made.disagreeing):
        good = any(_has_all(row, made, quantity) and row.disagrees for row in rows)
        count("disagreements found in one row", good, 1)
        if not good and missed:
            _show_missed(made, quantity, rows)
    for row in rows:
        quantities = _quantities(row, made)
        count("rows with figures of one quantity", len(quantities) == 1, 1)
        if len(quantities) > 1 and missed:
            print(f"WRONG {made.name} {row.kind}: {sorted(quantities)}")
            for value in row.values:
                print(f"      {value.value:>8} {value.text}")


def _count_facts(made: ReportSet, digest: Digest, count: Count, *, missed: bool) -> None:
    told = [s for event in digest.events for s in _statements(event)]
    said = _places(told)
    by_several = _places([one for event in digest.events for one in event.statements])
    for fact in sorted(made.common):
        where = {(t.report, t.sentence) for t in made.truths if t.fact == fact}
        count("common facts in the digest", bool(where & said), 1)
        count("common facts said by several", bool(where & by_several), 1)
        if missed and not where & by_several:
            print(f"{'ABSENT' if not where & said else 'ALONE'} {made.name} {fact}")
            for report, sentence in sorted(where):
                print(f"      {report} {sentence}")


def _places(statements: Sequence[Statement]) -> set[tuple[str, str]]:
    return {
        (source.report, source.text)
        for one in statements
        for source in (*one.sources, *one.variants)
    }


def _count_days(made: ReportSet, digest: Digest, count: Count, *, missed: bool) -> None:
    for event in digest.events:
        count("pairs of statements in order of time", *_order(event.statements, made))
        count("pairs of days in order", *_order([one.statement for one in event.timeline], made))
        for one in event.statements:
            days = [t.day for t in made.truths if t.sentence == one.sources[0].text]
            if one.date and days and days[0]:
                count("days resolved rightly", one.date == days[0].isoformat(), 1)
                if missed and one.date != days[0].isoformat():
                    print(f"DAY {made.name} {one.date} for {days[0]}: {one.sources[0].text}")


def _statements(event: Any) -> list[Statement]:  # noqa: ANN401
    return [*event.statements, *event.single, *(entry.statement for entry in event.timeline)]


def _has_all(row: FigureRow, made: ReportSet, quantity: str) -> bool:
    """Whether a row has every report's value of a quantity."""
    wanted = {(t.report, str(t.value)) for t in made.truths if t.quantity == quantity}
    originals = dict(made.copies)
    there = {(originals.get(v.report, v.report), v.value) for v in row.values}
    # A copy with other figures stands by its own name; one with the same is told by its original.
    values = {value for _, value in wanted}
    reports = {report for report, _ in wanted}
    lacking = reports - {report for report, _ in there}
    return values <= {value for _, value in there} and len(lacking) <= _repeated(made, quantity)


def _repeated(made: ReportSet, quantity: str) -> int:
    """How many sentences of a quantity repeat one of another report, as copies do."""
    sentences: dict[str, int] = {}
    for truth in made.truths:
        if truth.quantity == quantity:
            sentences[truth.sentence] = sentences.get(truth.sentence, 0) + 1
    return sum(times - 1 for times in sentences.values())


def _quantities(row: FigureRow, made: ReportSet) -> set[str]:
    found = set()
    for value in row.values:
        # Two sentences that were not parted are one here.
        truths = [
            t
            for t in made.truths
            if t.report == value.report and (t.sentence in value.text or value.text in t.sentence)
        ]
        own = [t for t in truths if t.quantity and str(t.value) == value.value]
        if own:
            name = own[0].quantity
            found.add(
                name + own[0].fact if name.endswith(("oldkilled", "local", "children")) else name
            )
        elif any(t.fact.startswith("news") for t in truths):
            # A line that translators give with 290 or 295 kilograms is one.
            about = f"{truths[0].fact}.{float(Fraction(value.value)):.1g}"
            planted = f"news.{value.value}"
            known = any(t.quantity == planted for t in made.truths)
            found.add(planted if known else about)
        elif truths:
            found.add(f"{truths[0].fact}:{value.value}")
        else:
            found.add(f"other:{value.text}:{value.value}")
    return found


def _show_missed(made: ReportSet, quantity: str, rows: Sequence[FigureRow]) -> None:
    print(f"MISSED {made.name} {quantity}")
    for truth in made.truths:
        if truth.quantity == quantity:
            where = [row.kind for row in rows for value in row.values
                     if value.report == truth.report and value.value == str(truth.value)]  # fmt: skip
            print(f"      {truth.value:>8} {where} {truth.report} {truth.sentence}")


def _order(statements: Sequence[Statement], made: ReportSet) -> tuple[int, int]:
    days: list[date] = []
    for one in statements:
        known = [t.day for t in made.truths if t.sentence == one.sources[0].text and t.day]
        if known:
            days.append(known[0])
    pairs = [(a, b) for a, b in combinations(days, 2) if a != b]
    return sum(a < b for a, b in pairs), len(pairs)


def _supported(digest: Digest) -> tuple[int, int]:
    """How many sentences of a digest their reports support, by the checks."""
    from summarize.text.split_text import SplitText

    graders: dict[str, Grader] = {}
    good = total = 0
    for event in digest.events:
        languages = {report.name: report.language for report in event.reports}
        for one in _statements(event):
            source = one.sources[0]
            if source.report not in graders:
                text = digest.documents[source.report].text
                graders[source.report] = Grader(SplitText.of(text, languages[source.report]))
            grade = graders[source.report].grade(source.text)
            good += grade.support in ("verbatim", "proved")
            total += 1
    return good, total


# Events


def events(given: argparse.Namespace) -> dict[str, Any]:
    mixes = {
        "English, two kinds": (("quake", ("en",) * 15), ("flood", ("en",) * 15)),
        "English, two of a kind": (("quake", ("en",) * 15), ("quake", ("en",) * 15)),
        "half Portuguese, two kinds": (("flood", ("en", "pt") * 8), ("protest", ("pt", "en") * 7)),
        "half Portuguese, two of a kind": (("quake", ("en", "pt") * 8), ("quake", ("pt", "en") * 7)),
        "half Portuguese, two of a kind, again": (
            ("outbreak", ("en", "pt") * 8), ("outbreak", ("pt", "en") * 7)),
        "five languages, two of a kind": (
            ("flood", ("en", "pt", "es", "fr", "de") * 3), ("flood", ("de", "fr", "es", "pt", "en") * 3)),
        "one event in five languages": (("protest", ("en", "pt", "es", "fr", "de") * 6),),
    }  # fmt: skip
    found: dict[str, Any] = {}
    for number, (what, parts) in enumerate(mixes.items()):
        made = mixed("m", apart([
            partial(_one_event, scenario, languages, i, 300 + 17 * number)
            for i, (scenario, languages) in enumerate(parts)
        ]), number)  # fmt: skip
        found[f"B-cubed F1, {what}"] = _told_apart(made, missed=given.missed)
    if (DATA / "ntrex_dev").is_dir():
        made = news(20)
        found["B-cubed F1, 20 articles of the news in five languages"] = _told_apart(
            made, missed=given.missed
        )
        for languages in (("en",), ("en", "pt"), ("en", "pt", "es", "fr", "de")):
            what = f"B-cubed F1, pairs of stories among 62 articles, {' '.join(languages)}"
            found[what] = _told_apart(stories(languages), missed=False)
    return found


def _one_event(
    scenario: str, languages: Sequence[str], place: int, seed: int, more: int
) -> ReportSet:
    return event_set(
        f"e{place}", scenario, languages, seed + 5 * place + more,
        start=date(2025, 5, 1 + 3 * place),
    )  # fmt: skip


def _told_apart(made: ReportSet, *, missed: bool) -> str:
    digester = Digester(Options(offline=True))
    order = digester.order([digester.report(read_text(text, name)) for name, text in made.reports])
    groups = [{order.reports[i].name for i in event} for event in order.events]
    if missed and len(groups) != len(set(made.events.values())):
        for group in groups:
            print(sorted(group))
    return f"{b_cubed(groups, made.events):.3f} ({len(groups)} events)"


def b_cubed(groups: Sequence[set[str]], truth: dict[str, str]) -> float:
    precision = recall = 0.0
    for group in groups:
        for name in group:
            same = {other for other in truth if truth[other] == truth[name]}
            precision += len(group & same) / len(group)
            recall += len(group & same) / len(same)
    precision, recall = precision / len(truth), recall / len(truth)
    return 2 * precision * recall / (precision + recall)


# Many reports


def long_run(given: argparse.Namespace) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for reports in (given.reports // 4, given.reports // 2, given.reports):
        found[f"{reports} reports of 700 words"] = _in_its_own_process("one", reports).strip()
    return found | json.loads(_in_its_own_process("models", given.reports).splitlines()[-1])


def _in_its_own_process(what: str, reports: int) -> str:
    return subprocess.run(
        [sys.executable, __file__, what, "--reports", str(reports)],
        check=True, capture_output=True, encoding="utf-8",
    ).stdout  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
