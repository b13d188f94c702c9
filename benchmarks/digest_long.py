"""Many long reports: how long it takes to read and to compare them, and how much memory.

Beside it stands what it takes to summarize each report alone: without a model, and as the program
does it unasked, with the model that comes with it, of a sample of the reports.
"""

import json
import resource
import tempfile
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from digest_sets import event_set, mixed

from summarize import Digester, Document, Options, Summarizer, lengths
from summarize.batch import DigestManifest
from summarize.cli.main import collect_rarely
from summarize.digesting.assembly import event_of
from summarize.reading.loader import read_text

LANGUAGES = ("en", "pt", "es", "fr", "de")
# So many reports are summarized with the model; the rest would take as long each.
SAMPLE = 20


def one_run(reports: int) -> str:
    """The digest of so many reports without a translator, and a summary of each without a model."""
    collect_rarely()
    documents = made(reports)
    digester = Digester(Options(offline=True))
    start = time.monotonic()
    read = [digester.report(one) for one in documents]
    reading = time.monotonic() - start
    order = digester.order(read)
    telling = time.monotonic() - start - reading
    for numbers in order.events:
        place = {n: i for i, n in enumerate(numbers)}
        copies = [None if order.copies[n] is None else place[order.copies[n] or 0] for n in numbers]
        event_of([order.reports[i] for i in numbers], copies, lengths.parse("medium"), "en")
    total = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.monotonic()
    sample = documents[: max(1, len(documents) // 10)]
    for outcome in Summarizer(Options(model="extract", offline=True)).map(sample):
        outcome.get()
    each = (time.monotonic() - start) * len(documents) / len(sample)
    return (
        f"{total:.1f} s ({reading:.1f} reading, {telling:.1f} copies and events, "
        f"{total - reading - telling:.1f} comparing), {len(order.events)} events, {peak:.0f} MB; "
        f"summarizing each without a model {each:.1f} s"
    )


def with_models(reports: int) -> str:
    """The same as a user runs it, with the models at hand; and again, with what was kept.

    Returns:
        A JSON object: what -> result.
    """
    collect_rarely()
    documents = made(reports)
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "kept"
        for what in ("as it is run", "once more"):
            with ExitStack() as stack:
                keeper = stack.enter_context(DigestManifest(place).open())
                start = time.monotonic()
                digester = Digester(Options(offline=True, lang="en"), keeper=keeper)
                digester(documents)
                total = time.monotonic() - start
            spent = sum(one.running for one in digester.spent.models.values())
            known = len(digester.kept.known)
            found[f"{reports} reports, {what}, pt translated into en"] = (
                f"{total:.1f} s, of which {spent:.1f} s of translating; "
                f"{known} reports known; kept {place.stat().st_size / 1e6:.1f} MB"
            )
    sample = documents[:SAMPLE]
    start = time.monotonic()
    summarizer = Summarizer(Options(offline=True))
    for outcome in summarizer.map(sample):
        outcome.get()
    total = time.monotonic() - start
    loading = sum(one.loading for one in summarizer.spent.models.values())
    each = (total - loading) * len(documents) / len(sample) + loading
    models = ", ".join(sorted(summarizer.spent.models)) or "no model"
    found[f"{reports} reports, summarizing each as it is run"] = (
        f"{each:.0f} s ({models}; {len(sample)} measured, {(total - loading) / len(sample):.1f} s "
        f"each)"
    )
    return json.dumps(found)


def made(reports: int) -> list[Document]:
    """Reports of 700 words in five languages, of one event for each 75."""
    parts = max(1, reports // 75)
    made_up = mixed("m", [
        event_set(f"e{i}", ("quake", "flood", "protest", "outbreak")[i % 4],
                  LANGUAGES * (reports // parts // 5), 900 + i, words=700,
                  start=date(2025, 5, 1 + 2 * i))
        for i in range(parts)
    ], 1)  # fmt: skip
    return [read_text(text, name) for name, text in made_up.reports]
