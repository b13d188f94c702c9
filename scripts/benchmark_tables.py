"""Tables of what the benchmarks measured, out of `benchmarks/results`, for docs/benchmarks.md."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import mean, median
from typing import Any

from scripts.markdown import table

RESULTS = Path(__file__).parents[1] / "benchmarks" / "results"
STARTS = {
    "python": "an interpreter that does nothing",
    "--version": "`summarize --version`",
    "--help": "`summarize --help`",
    "load": "reading the converted SmolLM2, imports not counted",
    "ready": "`summarize ARTICLE`, until the model begins to write",
    "torch": "the same on torch, until the first token",
    "no Hub": "an error for a missing model, where no name resolves",
    "silent Hub": "the same, where the Hub accepts and never answers",
    "closed port": "the same, where nobody listens",
}
WORK = {
    "articles": "10 articles of 930 tokens, 64 new tokens each, 4 beams, the shape of distilbart",
    "sentences": "100 sentences, 32 new tokens each, 4 beams, the shape of opus-mt",
    "seed": "one article, from the command to the summary, SmolLM2; the script with 4 beams",
    "greedy": "the same, greedy",
    "pipeline": "10 articles, all of the way, greedy, SmolLM2",
}
SIDES = {
    "plain": "a transformers script",
    "plain-16": "the same, in batches of 16",
    "exact": "summarize, `--batching exact`",
    "mixed": "summarize, `--batching mixed`",
    "torch": "summarize, `--engine torch`",
    "ours": "summarize",
    "usual": "summarize, its defaults",
    "textsum": "textsum 0.2.2",
    "bare": "ctranslate2 alone, one document a call",
    "packed": "ctranslate2 alone, all documents in one call",
}
SYSTEMS = {
    "summarize": "summarize, the whole meeting",
    "truncation": "the same model, shown only the start that fits",
    "lead": "the first sentences",
}
WORKERS = {
    "threads": "threads of one process",
    "1 worker": "`--workers 1`",
    "2 workers": "`--workers 2`",
    "1 actor": "`--cluster local`, 1 actor",
    "2 actors": "`--cluster local`, 2 actors",
}
TRANSLATORS = {
    "bare engine": "the engine alone",
    "summarize translate": "`summarize translate`",
    "human": "the human translation",
}


def load(name: str) -> Any:  # noqa: ANN401 - JSON
    """What one benchmark measured."""
    return json.loads((RESULTS / f"{name}.json").read_text(encoding="utf-8"))


def start() -> str:
    """Seconds of whole processes."""
    seconds = load("startup")["seconds"]
    rows = [(what, f"{seconds[key]['median']:.2f}") for key, what in STARTS.items()]
    return table(("what", "median seconds"), rows, 1) + machine_line(load("startup")["machine"])


def speed(device: str) -> str:
    """Each kind of work beside other programs, on a device: medians of the rounds."""
    found = load("speed")
    groups: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for key, row in found[device].items():
        work, side, _ = key.split(":")
        groups[work, side].append(row)
    rows = []
    for work, what in WORK.items():
        base = _seconds(groups.get((work, "plain"), ()))
        for side, shown in SIDES.items():
            if several := groups.get((work, side)):
                seconds = _seconds(several)
                times = f"{base / seconds:.1f}" if base else ""
                peak = max(row.get("gpu_peak_mb", row["peak_mb"]) for row in several)
                searched = ", 4 beams, too" if (work, side) == ("seed", "ours") else ""
                rows.append((what, shown + searched, f"{seconds:.1f}", times, f"{peak:,}"))
                what = ""  # noqa: PLW2901 - it stands once
    headings = ("work", "program", "seconds", "times as fast", "peak MB")
    return table(headings, rows, 3) + machine_line(found[f"{device} machine"])


def ten_times() -> str:
    """Ten times the work, once."""
    found = load("speed")["full"]
    rows = [
        (
            WORK[work] if side == "plain" else "",
            SIDES[side],
            f"{found[f'{work}:{side}']['seconds']:,.0f}",
            f"{found[f'{work}:plain']['seconds'] / found[f'{work}:{side}']['seconds']:.1f}",
            f"{found[f'{work}:{side}']['peak_mb']:,}",
        )
        for work in ("articles", "sentences")
        for side in SIDES
        if f"{work}:{side}" in found
    ]
    return table(("ten times the work", "program", "seconds", "times as fast", "peak MB"), rows, 3)


def outside() -> str:
    """How much of the time no model runs."""
    shares = [
        row["pipeline_percent"]
        for row in load("speed")["cpu"].values()
        if "pipeline_percent" in row
    ]
    return f"Of the last row, {median(shares):.1f}% of the time is spent outside the model.\n"


def lengths() -> str:
    """How many summaries have the length that was asked for."""
    found = defaultdict(list)
    for row in load("lengths"):
        found[row["length"]].append(row)
    rows = [
        (
            f"`{length}`",
            str(len(several)),
            str(sum(row["met"] for row in several)),
            f"{mean(row['asked'] for row in several):.0f}",
            f"{mean(row['made'] for row in several):.0f}",
        )
        for length, several in found.items()
    ]
    everything = [row for several in found.values() for row in several]
    rows.append(("all", str(len(everything)), str(sum(row["met"] for row in everything)), "", ""))
    return table(("`--length`", "texts", "met", "asked, mean", "written, mean"), rows, 4)


def meetings() -> str:
    """ROUGE of summaries of meetings."""
    found = load("long")
    groups = defaultdict(list)
    for key, row in found["quality"].items():
        groups[key.partition(":")[2]].append(row)
    rows = [
        (
            what,
            *(f"{mean(row[one] for row in groups[name]):.1f}" for one in _ROUGE),
            f"{mean(row['words'] for row in groups[name]):.0f}",
        )
        for name, what in SYSTEMS.items()
    ]
    count = len(groups["summarize"])
    note = f"\n{count} meetings, {found['model']}, {found['beams']} beams.\n"
    return (
        table(("summary", "R1", "R2", "RL", "words"), rows, 4)
        + note
        + machine_line(found["machine"])
    )


_ROUGE = ("rouge1", "rouge2", "rougeL")


def cost() -> str:
    """What the pipeline takes by itself, by the length of a text."""
    found = load("long")["cost"]
    rows = [
        (
            f"{row['words']:,}",
            codec,
            f"{row['chunks']:,}",
            f"{row['seconds']:.2f}",
            f"{row['ms_per_thousand_words']:.1f}",
        )
        for codec in ("characters", "tokenizer")
        for size in (1, 10, 100, 1000)
        for row in [found[f"{codec}:{size}"]]
    ]
    headings = ("words", "tokens counted by", "chunks", "seconds", "ms for 1,000 words")
    return table(headings, rows, 3) + machine_line(found["machine"])


def precision() -> str:
    """What 8 bits change in what the bundled model writes."""
    found = load("precision")
    rows = [
        ("chrF of the outputs in int8 against those in float32", f"{found['chrF']:.1f}"),
        ("outputs that are the same", f"{found['same']:.1%}"),
        ("outputs with the same figures", f"{found['figures']:.1%}"),
        ("seconds in float32", f"{found['seconds float32']:.0f}"),
        ("seconds in int8", f"{found['seconds int8']:.0f}"),
    ]
    note = f"\n{found['lines']} sentences, {found['model']}.\n"
    return table(("what", ""), rows, 1) + note


def doubts() -> str:
    """Which translations stand alone."""
    found = load("doubts")
    rows = [
        (
            f"{name.replace('-', ' → ')}, {verdict}",
            str(row["sentences"]),
            *(f"{row[key]:.0%}" for key in ("alone", "warning", "checks")),
        )
        for name in ("en-pt", "pt-en")
        for verdict, row in found[name]["by verdict"].items()
    ]
    note = "\n" + "; ".join(
        f"{name.replace('-', ' → ')}: {found[name]['false and alone, of all']:.1%} of all are "
        f"false and stand alone, area under the curve {found[name]['area under the curve']:.2f}, "
        f"{found[name]['otherwise now']} come out otherwise than they were read"
        for name in ("en-pt", "pt-en")
    )
    heads = ("translations", "read", "without original", "doubted", "found by the checks")
    return table(heads, rows, 4) + note + "."


def translation() -> str:
    """Translation beside the bare engine and people."""
    found = load("translation")
    rows = [
        (
            TRANSLATORS[name],
            f"{row['chrF']:.1f}",
            f"{row['numbers']:.1%}",
            str(row["não"]),
            f"{row['seconds']:.0f}" if row["seconds"] else "",
        )
        for name, row in found["rows"].items()
    ]
    kept = found["layout"]
    note = (
        f"\n{found['lines']:,} lines, {found['translator']}. Layout: {kept['kept']} of "
        f"{kept['lines']} lines and blank lines kept.\n"
    )
    return table(("translation", "chrF", "numbers right", "`não`", "seconds"), rows, 4) + note


def files() -> str:
    """What many small files take, with models that answer at once."""
    found = load("scale")
    rows = [
        (
            name,
            f"{row['seconds']:.1f}",
            f"{row['first']:.1f}",
            f"{row['ms_a_file']:.1f}",
            f"{row['peak_mb']:.0f}",
            f"{row['again_seconds']:.1f}" if "again_seconds" in row else "",
        )
        for name, row in found["files"].items()
    ]
    million = found["million"]["a million"]
    note = (
        f"\nOf a million files in one folder, the first result comes after "
        f"{million['first']:.1f} s, with {million['peak_mb']:.0f} MB held.\n"
    )
    headings = ("files", "seconds", "first result", "ms for each", "peak MB", "run again")
    return table(headings, rows, 5) + note


def workers() -> str:
    """The same documents with threads, processes and Ray."""
    found = load("scale")
    rows = [
        (
            WORKERS[name],
            f"{row['seconds']:.1f}",
            f"{row['first']:.1f}",
            f"{row['documents_a_second']:.1f}",
            f"{row['peak_mb']:,.0f}",
        )
        for name, row in found["workers"].items()
    ]
    headings = ("work done by", "seconds", "first result", "documents a second", "peak MB")
    return table(headings, rows, 4) + machine_line(found["machine"])


def resumed() -> str:
    """A run that was killed, beside one that was not."""
    found = load("scale")["documents"]
    whole, again = found["undisturbed"], found["resumed"]
    return (
        f"{whole['documents']} news documents take {whole['seconds']:.1f} s. Killed after "
        f"{again['done_before']} and started again, the rest takes {again['seconds']:.1f} s, and "
        f"the results are {'the same' if again['same'] else 'not the same'}, byte for byte.\n"
    )


def _seconds(rows: Sequence[Mapping[str, Any]]) -> float:
    return median(row["seconds"] for row in rows) if rows else 0.0


def machine_line(found: Mapping[str, str]) -> str:
    """Where it was measured."""
    gpu = f"{found['gpu']}, " if "gpu" in found else ""
    packages = [
        f"{name} {version}"
        for name, version in found.items()
        if name not in ("cpus", "system", "gpu")
    ]
    return f"\n{gpu}{found['cpus']} cores; {', '.join(packages)}.\n"


def truth() -> str:
    """What was measured and read of the truth of summaries."""
    found = load("truth")
    proof, rouge, read = found["proof"], found["rouge"], found["read by hand"]
    said = found["meetings"]
    rows = [
        (
            "sentences of 49 articles, read by hand",
            f"{read['sentences']} drawn: {read['invented']} invented, "
            f"{read['false in their place']} false in their place, "
            f"{read['lean on what is not there']} lean, "
            f"{read['torn or captions']} torn; main fact missing in "
            f"{read['main fact missing, of the articles']} of {read['articles']}",
            "`truth.py results 113`, `truth.py draw 100`",
        ),
        (
            "CLIFF, CNN/DailyMail sentences",
            f"{proof['right proved %']}% of the right ones proved, "
            f"{proof['wrong proved']} of {proof['wrong']} wrong ones, "
            f"{len(proof['mutated proved'])} of {proof['mutated']} made false in one place",
            "`truth.py proof`",
        ),
        (
            "NEWTS, ROUGE-1 / 2 / L",
            " / ".join(str(rouge["summary"][m]) for m in ("rouge1", "rouge2", "rougeL"))
            + ", lead of as many words "
            + " / ".join(str(rouge["lead"][m]) for m in ("rouge1", "rouge2", "rougeL")),
            "`truth.py rouge`",
        ),
        (
            "NEWTS, 800 words and more",
            f"{rouge['tell of their last third']} of {rouge['of 800 words']} tell of their last "
            "third",
            "`truth.py rouge`",
        ),
        (
            "QMSum, `--model extract`",
            f"ROUGE {said['R1']} / {said['R2']} / {said['RL']}; {said['sentences']} sentences, "
            f"{len(said['not said so by that speaker'])} not said so by that speaker",
            "`truth.py meetings`",
        ),
        (
            "NTREX, a quarter of the words dropped",
            f"the right source first in {found['sources']['right %']}%",
            "`truth.py sources`",
        ),
    ]
    return table(("data", "result", "command"), rows)


def check_planted() -> str:
    """Planted errors that the checks find, by kind."""
    found = load("check")
    own, reworded = found["planted"], found["planted reworded"]["now"]
    before, now = own["before"], own["now"]
    again = {kind.partition(" (")[0]: share for kind, share in reworded.items()}
    rows = []
    for kind, share in now.items():
        name, _, count = kind.partition(" (")
        if count:
            figures = (str(before[kind]), str(share), str(again[name]))
            rows.append((name, count.rstrip(")"), *figures))
    return table(("error", "planted", "before, %", "found, %", "reworded, %"), rows)


def check_alarms() -> str:
    """What the checks say of sentences that are right, and of those that people judged."""
    found = load("check")
    planted, cliff = found["planted"], found["cliff"]
    reworded, cost = found["reworded"]["now"], found["cost"]["now"]
    names = found["names"]["now"]
    kinds = [f"{name} {reworded.get(f'{name} %', 0.0)}%" for name in ("number", "name")]
    rows = [
        (
            "sentences of the text itself",
            f"{planted['now']['alarms in them']} of {planted['now']['untouched sentences']}",
            "`check.py planted`",
        ),
        (
            "the same, translated into Portuguese and back: with a finding of a",
            ", ".join(kinds),
            "`check.py reworded`",
        ),
        (
            "CLIFF, right sentences with one",
            f"{cliff['now']['right sentences %']}% (before {cliff['before']['right sentences %']})",
            "`check.py cliff`",
        ),
        (
            "CLIFF, marked errors in a sentence with one",
            f"{cliff['now']['wrong spans %']}% (before {cliff['before']['wrong spans %']})",
            "`check.py cliff`",
        ),
        (
            "names of other texts in human Portuguese, beside a machine's translation of it",
            f"{names['found %']}% found, {names['alarms %']}% of the right ones with a finding",
            "`check.py names`",
        ),
        ("an article with four sentences", f"{cost['ms an article']} ms", "`check.py cost`"),
    ]
    return table(("sentences", "result", "command"), rows)


def check_translated() -> str:
    """Errors planted into human translations, and right ones with a finding, by language."""
    return _by_language("translated")


def check_languages() -> str:
    """Denials and words of caution in texts of one language."""
    return _by_language("languages")


def check_whole() -> str:
    """Whole translations with a line too many or too few."""
    return _by_language("whole")


def _by_language(name: str) -> str:
    found = load("check")[name]["now"]
    languages = list(dict.fromkeys(key.split()[0] for key in found))
    kinds = list(dict.fromkeys(key.split(" ", 1)[1].partition(" (")[0] for key in found))
    shares = {(k.split()[0], k.split(" ", 1)[1].partition(" (")[0]): v for k, v in found.items()}
    rows = [
        (kind, *(str(shares.get((language, kind), "")) for language in languages)) for kind in kinds
    ]
    return table(("%", *languages), rows)


def check_sounds() -> str:
    """Names through translation, by language: found, and right lines with a finding."""
    found = load("check")["sounds"]["now"]
    languages = list(dict.fromkeys(key.split()[0] for key in found))
    ways = ("into it", "out of it")
    kinds = [f"{way}, {what} %" for way in ways for what in ("found", "right lines with one")]
    rows = [(kind, *(str(found[f"{one} {kind}"]) for one in languages)) for kind in kinds]
    return table(("", *languages), rows)


def meanings() -> str:
    """The right source by meaning, by language."""
    found = load("meanings")["languages"]
    kinds = list(next(iter(found.values())))
    rows = [(kind, *(str(one[kind]) for one in found.values())) for kind in kinds]
    return table(("%", *found), rows)


MAKERS: dict[str, Callable[[], str]] = {
    "truth": truth,
    "check-planted": check_planted,
    "check-alarms": check_alarms,
    "check-translated": check_translated,
    "check-sounds": check_sounds,
    "meanings": meanings,
    "check-languages": check_languages,
    "check-whole": check_whole,
    "start": start,
    "speed-cpu": partial(speed, "cpu"),
    "speed-gpu": partial(speed, "cuda"),
    "speed-ten-times": ten_times,
    "outside": outside,
    "lengths": lengths,
    "meetings": meetings,
    "cost": cost,
    "precision": precision,
    "translation": translation,
    "doubts": doubts,
    "files": files,
    "workers": workers,
    "resumed": resumed,
}
