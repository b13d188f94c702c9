"""Many long reports: how long it takes to read and to compare them, and how much memory."""

import resource
import time
from datetime import date

from digest_sets import event_set, mixed

from summarize import Options, Summarizer, lengths
from summarize.digesting.assembly import event_of
from summarize.documents import Document
from summarize.pipeline.digest_api import Digester
from summarize.reading.loader import read_text


def one_run(reports: int) -> str:
    parts = max(1, reports // 75)
    made = mixed("m", [
        event_set(f"e{i}", ("quake", "flood", "protest", "outbreak")[i % 4],
                  ("en", "pt", "es", "fr", "de") * (reports // parts // 5), 900 + i, words=700,
                  start=date(2025, 5, 1 + 2 * i))
        for i in range(parts)
    ], 1)  # fmt: skip
    documents: list[Document] = [read_text(text, name) for name, text in made.reports]
    digester = Digester(Options(offline=True, translator=None))
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
    start = time.monotonic()
    sample = documents[: max(1, len(documents) // 10)]
    for outcome in Summarizer(Options(model="extract", offline=True)).map(sample):
        outcome.get()
    each = (time.monotonic() - start) * len(documents) / len(sample)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{total:.1f} s ({reading:.1f} reading, {telling:.1f} copies and events, "
        f"{total - reading - telling:.1f} comparing), {len(order.events)} events, {peak:.0f} MB; "
        f"summarizing each without a model {each:.1f} s"
    )
