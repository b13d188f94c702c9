"""How true the results are, and what the proof costs.

    .venv/bin/pip install -c constraints.txt -e ".[bench]"
    .venv/bin/python benchmarks/truth.py results 113             # summarizes the articles
    .venv/bin/python benchmarks/truth.py results 50 --check off  # the drafts alone
    .venv/bin/python benchmarks/truth.py draw 100    # sentences to read against their articles
    .venv/bin/python benchmarks/truth.py proof       # sentences that people judged
    .venv/bin/python benchmarks/truth.py rouge       # beside the lead, and the draft alone
    .venv/bin/python benchmarks/truth.py meetings    # ROUGE, and whether it was said by whom
    .venv/bin/python benchmarks/truth.py sources     # the right source first
    .venv/bin/python benchmarks/truth.py cost        # milliseconds an article
    .venv/bin/python benchmarks/truth.py show

No program can tell whether a sentence is false: `draw` prints sentences with their articles for
people to read, drawn at random by a seed; what they found is written by hand into the results.

`results` summarizes the NEWTS articles, the English documents of NTREX and the example with the
bundled model, and goes on where it was stopped. `proof` proves the sentences of BART
and PEGASUS in CLIFF (Cao and Wang 2021), where people marked what the text does not support, and
the same made false in one place.
`sources` drops a quarter of the words of each sentence of NTREX's documents and looks for the
sentence. The data lies beside the checkout; what is not there is not measured, and that is said.
"""

import argparse
import gzip
import json
import os
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from measured import load, save
from mutating import mutated

from summarize import Options, Summarizer
from summarize.checking.pointing import Pointer
from summarize.checking.proof.prover import Prover
from summarize.checking.support import Grader
from summarize.languages.scripts import count_words
from summarize.lengths import Extent
from summarize.summarizing.guided import guided
from summarize.text.split_text import SplitText
from summarize.writing.formats import as_dict

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
RESULTS = Path(__file__).parent / "results" / "truth.json"
CACHE = Path(os.environ.get("SUMMARIZE_TRUTH") or ROOT / "build" / "truth")
METRICS = ("rouge1", "rouge2", "rougeL")
SEED = 7
# Sentences of each article that are made false in one place.
_MUTATED = 6
# The columns of NTREX by language.
COLUMNS = {"en": "eng", "pt": "por-BR", "es": "spa", "fr": "fra", "ar": "arb", "ru": "rus"}
_WORD = re.compile(r"[^\W_]+")


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "what",
        choices=("results", "draw", "proof", "rouge", "meetings", "sources", "cost", "show"),
    )
    parser.add_argument("count", nargs="?", type=int, default=100)
    parser.add_argument("--lang", help="of the summaries; None for that of the texts")
    parser.add_argument("--texts", default="en", choices=sorted(COLUMNS), help="their language")
    parser.add_argument("--check", default="repair", help="of the results; `off` for the drafts")
    given = parser.parse_args()
    if given.what != "show" and not DATA.is_dir():
        print(f"not measured: the public data is not at {DATA}")
        return 1
    if given.what == "results":
        results(given)
    elif given.what == "draw":
        draw(given)
    elif given.what != "show":
        measures = {
            "proof": proof, "rouge": rouge, "meetings": meetings, "sources": sources, "cost": cost,
        }  # fmt: skip
        found = measures[given.what]()
        save(RESULTS, load(RESULTS, {}) | {given.what: found})
    print(json.dumps(load(RESULTS, {}), indent=2))
    return 0


# Articles and results


def rows(name: str) -> list[dict[str, Any]]:
    """The lines of a file of the public data."""
    with gzip.open(DATA / name, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def articles(language: str = "en") -> dict[str, str]:
    """Articles by name: NEWTS and the example, which are English, and NTREX's documents."""
    found = {}
    if language == "en":
        found = {
            f"newts-{i:02}": row["article"] for i, row in enumerate(rows("newts/dev.jsonl.gz"))
        }
        found["harbour"] = (ROOT / "examples/articles/harbour.en.txt").read_text(encoding="utf-8")
    documents: dict[str, list[str]] = {}
    for row in rows("ntrex_dev/ntrex_dev.jsonl.gz"):
        documents.setdefault(str(row["doc"]), []).append(row[COLUMNS[language]])
    return found | {f"ntrex-{name}": " ".join(lines) for name, lines in sorted(documents.items())}


def results(given: argparse.Namespace) -> None:
    """Summarize so many articles, and keep the results."""
    folder = folder_of(given.lang, given.check, given.texts)
    folder.mkdir(parents=True, exist_ok=True)
    summarizer = Summarizer(
        Options(source_lang=given.texts, lang=given.lang, check=given.check, offline=True)
    )
    for name, text in list(articles(given.texts).items())[: given.count]:
        file = folder / f"{name}.json"
        if not file.exists():
            result = as_dict(summarizer(text)) | {"article": text}
            file.write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")
            print(file, flush=True)


def folder_of(lang: str | None, check: str, texts: str) -> Path:
    """Where results are kept."""
    return CACHE / f"{texts}-{lang or 'same'}-{check}"


def kept(
    lang: str | None = None, check: str = "repair", texts: str = "en"
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The results that were kept, by name."""
    for file in sorted(folder_of(lang, check, texts).glob("*.json")):
        yield file.stem, json.loads(file.read_text(encoding="utf-8"))


def draw(given: argparse.Namespace) -> None:
    """Print articles with their summaries, and mark the sentences that were drawn at random."""
    texts = dict(kept(given.lang, given.check, given.texts))
    every = [
        (name, number, sentence)
        for name, result in texts.items()
        for number, sentence in enumerate(result["summary"]["sentences"])
    ]
    drawn = random.Random(SEED).sample(every, min(given.count, len(every)))  # noqa: S311 - a sample
    for name in sorted({name for name, _, _ in drawn}):
        print(f"===== {name}\n{texts[name]['article']}\n\n--- the summary")
        for number, sentence in enumerate(texts[name]["summary"]["sentences"]):
            mark = ">>" if any(one[:2] == (name, number) for one in drawn) else "  "
            print(f"{mark} [{sentence['support']}] {sentence['text']}")
        print()


# Figures


def proof() -> dict[str, Any]:
    """Sentences of CNN/DailyMail summaries that people judged: proved, of the right and wrong."""
    from summarize.text import sentences as splitting

    counts = {"right": 0, "right proved": 0, "wrong": 0, "wrong proved": 0}
    made: list[tuple[Prover, str]] = []
    dice = random.Random(SEED)  # noqa: S311 - a sample
    for row in rows("cliff/val.jsonl.gz"):
        if row["origin"] != "cnndm":
            continue
        source = SplitText.of(row["document"], "en")
        prover = Prover(source.text, source.spans, "en")
        summary = row["summary"]
        for span in splitting.split(summary, "en"):
            sentence = summary[span.start : span.end].strip()
            kind = "wrong" if any(one in sentence for one in row["wrong_spans"]) else "right"
            counts[kind] += 1
            if prover.prove(sentence) is not None:
                counts[f"{kind} proved"] += 1
                made += [(prover, one) for one in mutated(sentence, source.text, dice)]
        for number in range(min(_MUTATED, len(source))):
            made += [(prover, one) for one in mutated(source.sentence(number), source.text, dice)]
    proved = counts["right proved"] + counts["wrong proved"]
    return counts | {
        "mutated": len(made),
        "mutated proved": [one for prover, one in made if prover.prove(one) is not None],
        "right proved %": round(100 * counts["right proved"] / counts["right"], 1),
        "wrong among the proved %": round(100 * counts["wrong proved"] / max(1, proved), 2),
    }


def rouge() -> dict[str, Any]:
    """ROUGE of NEWTS: the summary, the draft alone, the lead cut to as many words."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(list(METRICS), use_stemmer=True)
    references = [row["summaries"] for row in rows("newts/dev.jsonl.gz")]
    drafts = dict(kept(check="off"))
    found: dict[str, list[tuple[list[float], int]]] = {}
    last, long = 0, 0
    for name, result in kept():
        if not name.startswith("newts"):
            continue
        text = _text(result)
        words = len(text.split())
        candidates = {
            "summary": text,
            "lead": " ".join(result["article"].split()[:words]),
        }
        if name in drafts:
            candidates["draft"] = _text(drafts[name])
        for system, candidate in candidates.items():
            scores = [
                [scorer.score(one, candidate)[metric].fmeasure for metric in METRICS]
                for one in references[int(name.split("-")[1])]
            ]
            both = [100 * mean(column) for column in zip(*scores, strict=True)]
            found.setdefault(system, []).append((both, len(candidate.split())))
        if count_words(result["article"]) >= 800:
            long += 1
            last += _tells_last_third(result)
    return {
        system: {
            **{m: round(mean(s[i] for s, _ in some), 1) for i, m in enumerate(METRICS)},
            "words": round(mean(words for _, words in some)),
        }
        for system, some in found.items()
    } | {"articles": len(found["summary"]), "of 800 words": long, "tell of their last third": last}


def _text(result: dict[str, Any]) -> str:
    return "\n".join(one["text"] for one in result["summary"]["sentences"])


def _tells_last_third(result: dict[str, Any]) -> bool:
    start = 2 * len(result["article"]) / 3
    return any(
        source["start"] >= start
        for sentence in result["summary"]["sentences"]
        for source in sentence["sources"]
    )


def meetings() -> dict[str, Any]:
    """QMSum's meetings by `--model extract`: ROUGE, and whether each sentence was said so."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=False)
    summarizer = Summarizer(Options(source_lang="en", model="extract"))
    scores, words, last = [], [], 0
    wrong: list[str] = []
    count = 0
    for row in rows("qmsum/test.jsonl.gz"):
        turns = [(one["speaker"], one["content"]) for one in row["meeting_transcripts"]]
        text = "\n".join(f"{speaker}: {content}" for speaker, content in turns)
        summary = summarizer(text)
        words.append(count_words(summary.text))
        last += any(
            source.start >= 2 * len(text) / 3 for one in summary.sentences for source in one.sources
        )
        for one in summary.sentences:
            count += 1
            speaker, _, said = one.text.partition(": ")
            if not _was_said(speaker, said, turns):
                wrong.append(one.text)
        best = [
            max(
                100 * scorer.score(answer["answer"], summary.text)[metric].fmeasure
                for answer in row["general_query_list"]
            )
            for metric in ("rouge1", "rouge2", "rougeL")
        ]
        scores.append(best)
    return {
        "meetings": len(scores),
        **{
            m: round(mean(c), 2)
            for m, c in zip(("R1", "R2", "RL"), zip(*scores, strict=True), strict=True)
        },
        "words": round(mean(words)),
        "tell of their last third": last,
        "sentences": count,
        "not said so by that speaker": wrong,
    }


def _was_said(speaker: str, said: str, turns: Sequence[tuple[str, str]]) -> bool:
    """Whether somebody said these words in this order in one turn, with nothing but more between.

    Six words of content, and no sound that is written as a word.
    """
    wanted = _WORD.findall(said.casefold())
    if sum(len(word) > 3 for word in wanted) < 4 or len(wanted) < 6 or "{" in said:
        return False
    for name, content in turns:
        if name != speaker:
            continue
        words = iter(_WORD.findall(content.casefold()))
        if all(word in words for word in wanted):
            return True
    return False


def sources() -> dict[str, Any]:
    """How often the sentence that words were dropped from is found first, in its document."""
    numbers = random.Random(SEED)  # noqa: S311 - a sample
    documents: dict[str, list[str]] = {}
    for row in rows("ntrex_dev/ntrex_dev.jsonl.gz"):
        documents.setdefault(str(row["doc"]), []).append(row["eng"])
    right = total = 0
    for lines in documents.values():
        pointer = Pointer(lines, "en")
        for number, line in enumerate(lines):
            words = line.split()
            if len(words) < 8:
                continue
            left = [word for word in words if numbers.random() >= 0.25]
            found = pointer.cover(" ".join(left), 1)
            total += 1
            right += bool(found) and found[0][0] == number
    return {"sentences": total, "right %": round(100 * right / total, 2)}


def cost() -> dict[str, Any]:
    """Milliseconds of one article: choosing its sentences, and grading as many of another's."""
    texts = [text for text in articles().values() if 600 <= count_words(text) <= 800]
    choosing, grading = [], []
    for text in texts:
        started = time.perf_counter()
        source = SplitText.of(text, "en")
        guided(source, None, None, Extent(80, "words"))
        choosing.append(time.perf_counter() - started)
        started = time.perf_counter()
        grader = Grader(source)
        for number in range(0, len(source), max(1, len(source) // 4)):
            sentence = " ".join(source.sentence(number).split()[1:])
            grader.grade(sentence)
        grading.append(time.perf_counter() - started)
    return {
        "articles": len(texts),
        "choosing ms": round(1000 * mean(choosing), 1),
        "grading 4 sentences ms": round(1000 * mean(grading), 1),
    }


if __name__ == "__main__":
    sys.exit(main())
