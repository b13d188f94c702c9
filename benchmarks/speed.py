"""How fast the models run: this project beside plain scripts and bare ctranslate2.

    .venv/bin/python benchmarks/speed.py run       # half an hour; goes on where it was stopped
    .venv/bin/python benchmarks/speed.py run --device cuda   # on a GPU: torch beside torch
    .venv/bin/python benchmarks/speed.py run --full          # once, ten times as many prompts
    .venv/bin/python benchmarks/speed.py show      # the tables of what was measured

The work:

    articles     10 prompts of 930 tokens (700 words of English), 64 new tokens, 4 beams, random
                 weights in the shape of distilbart-cnn-12-6
    sentences    100 prompts of 20 to 45 tokens, 32 new tokens, 4 beams, random weights in the shape
                 of opus-mt
    pipeline     10 articles, all of the way with the bundled model, greedily: in what share of the
                 time no model runs
    seed, greedy the article of the examples with the bundled model, whole processes from the
                 command to the summary: the plain script with 4 beams beside the defaults of this
                 project (`usual`) and its own way with 4 (`ours`), and both greedy; the plain
                 script reads the GGUF file, and may write as many tokens

The sides:

    plain        a transformers script: float32, one prompt at a time
    plain-16     the same in batches of 16, in the order of the prompts
    exact, mixed this project's scheduler and runners by its two batch policies; each prompt is a
                 document
    torch        this project with `--engine torch`, mixed
    textsum      textsum 0.2.2, where `--textsum` names the Python that has it (`textsum_side.py`)
    bare         ctranslate2 by itself, one document a call
    packed       ctranslate2 by itself, all documents in one call, sorted and packed by the library,
                 with threads and batches of the sizes that were the fastest

Random weights never end, and each side is kept from the end token: all write the same number of new
tokens. Sides are measured in turn, in processes of their own, in rounds; the table has medians, how
many times faster than `plain`, and the highest memory of a process. Loading is not part of the
time, but for the whole processes. Results go to `benchmarks/results/speed.json`, a row at a time.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from measured import load, machine, save

from summarize.inference.scheduler import Job, Request, Scheduler
from summarize.models.codecs.codec import CharacterCodec, TokenPrompt
from summarize.models.engines import ct2_conversion, ct2_metadata
from summarize.models.engines.ct2_metadata import Facts
from summarize.models.engines.ct2_runner import CTranslate2Runner
from summarize.models.engines.hardware import cores
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Decoding, Runner
from summarize.models.engines.torch_runner import TorchRunner
from summarize.models.known.families import FAMILIES
from summarize.options import Options
from summarize.pipeline.api import Summarizer

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).parent / "results" / "speed.json"
ARTICLE = ROOT / "examples" / "articles" / "harbour.en.txt"
MODEL = "smollm2-135m-instruct"
ROUNDS = 3
BEAMS = 4
SIDES = {
    "articles": ("plain", "exact", "mixed", "bare", "packed", "torch", "textsum"),
    "sentences": ("plain", "plain-16", "mixed", "bare", "packed", "torch"),
    "seed": ("plain", "usual", "ours"),
    "greedy": ("plain", "ours"),
    "pipeline": ("ours",),
}
ON_GPU = {"articles": ("plain", "torch"), "sentences": ("plain", "plain-16", "torch")}
# Ten times the work, once; what takes longest comes last.
FULL = {
    "articles": ("exact", "mixed", "packed", "plain"),
    "sentences": ("mixed", "packed", "plain-16", "plain"),
}
FULL_TIMES = 10
SHAPES: dict[str, tuple[str, dict[str, Any]]] = {
    "articles": (
        "bart",
        {
            "vocab_size": 50264, "d_model": 1024, "encoder_layers": 12, "decoder_layers": 6,
            "encoder_ffn_dim": 4096, "decoder_ffn_dim": 4096, "encoder_attention_heads": 16,
            "decoder_attention_heads": 16, "max_position_embeddings": 1024,
        },
    ),
    "sentences": (
        "marian",
        {
            "vocab_size": 62802, "d_model": 512, "encoder_layers": 6, "decoder_layers": 6,
            "encoder_ffn_dim": 2048, "decoder_ffn_dim": 2048, "encoder_attention_heads": 8,
            "decoder_attention_heads": 8, "max_position_embeddings": 512, "pad_token_id": 62801,
            "eos_token_id": 0, "bos_token_id": 0, "decoder_start_token_id": 62801,
            "forced_eos_token_id": None, "scale_embedding": True, "activation_function": "swish",
            "static_position_embeddings": True,
        },
    ),
}  # fmt: skip
PACKAGES = {
    "cpu": ("torch", "transformers", "ctranslate2"),
    "cuda": ("torch", "transformers"),
}
NEW_TOKENS = {"articles": 64, "sentences": 32}
# The size that was the fastest of 2, 4, 5, 8, 10, 12, 16, 32 and 50.
BY_HAND = {"articles": 5, "sentences": 16}
END = {"articles": 2, "sentences": 0}


_times = 1


def main() -> int:
    """Measure, or show."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("what", choices=("run", "show", "one"))
    arguments.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    arguments.add_argument("--rounds", type=int, default=ROUNDS)
    arguments.add_argument("--work", choices=tuple(SIDES), help="this one only")
    arguments.add_argument("--side", help="of one")
    arguments.add_argument("--folder", type=Path, help="of one: where the models are")
    arguments.add_argument("--full", action="store_true", help="ten times as many prompts")
    arguments.add_argument("--textsum", default="", metavar="PYTHON", help="one that has textsum")
    given = arguments.parse_args()
    if given.what == "one":
        if given.full:
            global _times  # noqa: PLW0603 - this process measures one row
            _times = FULL_TIMES
        print(json.dumps(one(given.work, given.side, given.folder, given.device, given.textsum)))
        return 0
    if given.what == "run" and given.full:
        measure_full([given.work] if given.work else list(FULL))
    elif given.what == "run":
        works = [given.work] if given.work else list(SIDES if given.device == "cpu" else ON_GPU)
        measure(given.device, works, given.rounds, given.textsum)
    show()
    return 0


def measure(device: str, works: Sequence[str], rounds: int, textsum: str) -> None:
    """All rows that are not there yet, the sides in turn."""
    with tempfile.TemporaryDirectory() as folder:
        for work in works:
            if work in SHAPES:
                make(work, Path(folder), device)
            for number in range(rounds):
                for side in (SIDES if device == "cpu" else ON_GPU)[work]:
                    key = f"{work}:{side}:{number}"
                    results = load(RESULTS, {})
                    if key in results.setdefault(device, {}):
                        continue
                    if side == "textsum" and not textsum:
                        continue
                    command = [
                        sys.executable, __file__, "one", "--work", work, "--side", side,
                        "--folder", folder, "--device", device, "--textsum", textsum,
                    ]  # fmt: skip
                    done = subprocess.run(
                        command, stdout=subprocess.PIPE, check=True, encoding="utf-8"
                    )
                    row = json.loads(done.stdout.splitlines()[-1])
                    results = load(RESULTS, {})
                    results.setdefault(device, {})[key] = row
                    results[f"{device} machine"] = machine(*PACKAGES[device], device=device)
                    save(RESULTS, results)
                    print(key, row, flush=True)


def measure_full(works: Sequence[str]) -> None:
    """The rows of ten times the work that are not there yet."""
    with tempfile.TemporaryDirectory() as folder:
        for work in works:
            wanted = [
                side for side in FULL[work]
                if f"{work}:{side}" not in load(RESULTS, {}).get("full", {})
            ]  # fmt: skip
            if wanted:
                make(work, Path(folder), "cpu")
            for side in wanted:
                command = [
                    sys.executable, __file__, "one", "--work", work, "--side", side,
                    "--folder", folder, "--full",
                ]  # fmt: skip
                done = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8")
                row = json.loads(done.stdout.splitlines()[-1])
                results = load(RESULTS, {})
                results.setdefault("full", {})[f"{work}:{side}"] = row
                save(RESULTS, results)
                print("full", work, side, row, flush=True)


def make(work: str, folder: Path, device: str) -> None:
    """Random weights in a shape, for torch and, on a CPU, for ctranslate2."""
    import torch
    import transformers

    name, shape = SHAPES[work]
    kinds = {"bart": ("BartConfig", "BartForConditionalGeneration"),
             "marian": ("MarianConfig", "MarianMTModel")}  # fmt: skip
    config, architecture = (getattr(transformers, kind) for kind in kinds[name])
    torch.manual_seed(1)
    model = architecture(config(**shape)).eval()
    model.generation_config.forced_bos_token_id = None
    model.generation_config.forced_eos_token_id = None
    model.generation_config.bad_words_ids = [[END[work]]]
    model.save_pretrained(folder / work)
    if device != "cpu":
        return
    copy = folder / f"{work}-ct2"
    copy.mkdir()
    ct2_conversion.write(model, model.generation_config, FAMILIES[name], copy, "int8")
    facts = Facts(
        precision="int8", ends=(END[work],), bad=((END[work],),),
        size=(copy / "model.bin").stat().st_size,
    )  # fmt: skip
    ct2_metadata.save(facts, copy)


def prompts(work: str) -> list[TokenPrompt]:
    """Always the same ones."""
    numbers = random.Random(7)  # noqa: S311 - no secret
    sizes = (
        [930] * (10 * _times) if work == "articles"
        else [numbers.randint(20, 45) for _ in range(100 * _times)]
    )  # fmt: skip
    return [
        TokenPrompt((*(numbers.randrange(10, 50000) for _ in range(n - 1)), END[work]), n - 1)
        for n in sizes
    ]


def one(work: str, side: str, folder: Path, device: str, textsum: str) -> dict[str, Any]:
    """Seconds and memory of one side; new tokens for those that count them."""
    if work == "pipeline":
        return pipeline()
    if side == "textsum":
        return by_textsum(work, folder, textsum)
    if work not in SHAPES:
        return whole(work, side)
    sides: dict[str, Callable[[], Callable[[], int]]] = {
        "plain": lambda: plain(work, folder, device, 1),
        "plain-16": lambda: plain(work, folder, device, 16),
        "exact": lambda: ours(work, CTranslate2Runner(folder / f"{work}-ct2"), "exact"),
        "mixed": lambda: ours(work, CTranslate2Runner(folder / f"{work}-ct2"), "mixed"),
        "torch": lambda: ours(work, torch_runner(work, folder, device), "mixed"),
        "bare": lambda: bare(work, folder, packed=False),
        "packed": lambda: bare(work, folder, packed=True),
    }
    run = sides[side]()
    began, began_cpu = time.perf_counter(), time.process_time()
    new = run()
    seconds = time.perf_counter() - began
    row = {
        "seconds": round(seconds, 2),
        "cpu_seconds": round(time.process_time() - began_cpu, 2),
        "new_tokens": new,
        "peak_mb": peak_mb(),
    }
    if device == "cuda":
        import torch

        row["gpu_peak_mb"] = round(torch.cuda.max_memory_allocated() / 1e6)
    return row


def peak_mb() -> int:
    """The highest memory of this process; `getrusage` would count the one that started it."""
    status = Path("/proc/self/status").read_text("ascii")
    [kilobytes] = re.findall(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE)
    return round(int(kilobytes) / 1024)


def plain(work: str, folder: Path, device: str, size: int) -> Callable[[], int]:
    """What a script of a few lines does."""
    import torch
    from transformers import AutoModelForSeq2SeqLM

    torch.set_num_threads(cores())
    model = AutoModelForSeq2SeqLM.from_pretrained(folder / work, local_files_only=True)
    model = model.eval().to(device)
    new, pad = NEW_TOKENS[work], model.config.pad_token_id
    shown = [list(prompt.tokens) for prompt in prompts(work)]

    def run(batches: Sequence[Sequence[Sequence[int]]]) -> int:
        count = 0
        for batch in batches:
            longest = max(map(len, batch))
            ids = torch.tensor([[*row, *[pad] * (longest - len(row))] for row in batch])
            with torch.inference_mode():
                written = model.generate(
                    input_ids=ids.to(device), attention_mask=(ids != pad).long().to(device),
                    num_beams=BEAMS, min_new_tokens=new, max_new_tokens=new, do_sample=False,
                )  # fmt: skip
            count += len(batch) * (written.shape[1] - 1)
        return count

    run([shown[:1]])
    return lambda: run([shown[i : i + size] for i in range(0, len(shown), size)])


def torch_runner(work: str, folder: Path, device: str) -> TorchRunner:
    """This project's."""
    family = FAMILIES[SHAPES[work][0]]
    return TorchRunner(folder / work, family, "cuda" if device == "cuda" else "cpu")


def ours(work: str, runner: Runner, policy: Any) -> Callable[[], int]:  # noqa: ANN401 - a literal
    """Each prompt as a document's request, through the scheduler."""
    engine = Engine(work, "1", CharacterCodec(1024), lambda: runner)
    decoding = Decoding(NEW_TOKENS[work], BEAMS, hypotheses=1)

    def job(prompt: TokenPrompt) -> Job[int]:
        [[best, *_]] = yield Request(engine, (prompt,), decoding)
        return len(best.tokens)

    def jobs() -> Iterator[tuple[str, Job[int]]]:
        yield from ((str(i), job(one)) for i, one in enumerate(prompts(work)))

    def run() -> int:
        done = list(Scheduler(policy, jobs=cores()).run(jobs()))
        failed = [error for _, _, error in done if error is not None]
        if failed:
            raise failed[0]
        return sum(count or 0 for _, count, _ in done)

    runner.run(prompts(work)[:1], replace(decoding, max_new_tokens=4))
    return run


def bare(work: str, folder: Path, *, packed: bool) -> Callable[[], int]:
    """The library, as well as can be by hand."""
    import ctranslate2

    # A core for each of several batches, or all cores for the only one.
    many, each = (cores(), 1) if packed else (1, cores())
    model = ctranslate2.Translator(
        str(folder / f"{work}-ct2"), compute_type="int8", inter_threads=many, intra_threads=each
    )
    new = NEW_TOKENS[work]
    shown = [list(map(str, prompt.tokens)) for prompt in prompts(work)]

    def run(batches: Sequence[Sequence[Sequence[str]]]) -> int:
        found = [
            result
            for batch in batches
            for result in model.translate_batch(
                batch, beam_size=BEAMS, max_input_length=0, min_decoding_length=new,
                max_decoding_length=new, max_batch_size=BY_HAND[work],
                suppress_sequences=[[str(END[work])]],
            )
        ]  # fmt: skip
        return sum(len(result.hypotheses[0]) for result in found)

    run([shown[:1]])
    return lambda: run([shown] if packed else [[one] for one in shown])


def by_textsum(work: str, folder: Path, python: str) -> dict[str, Any]:
    """textsum, in its own environment and on a folder of its own."""
    own = folder / f"{work}-textsum"
    shutil.copytree(folder / work, own, dirs_exist_ok=True)
    shown = json.dumps([list(prompt.tokens) for prompt in prompts(work)])
    command = [python, str(Path(__file__).with_name("textsum_side.py")), str(own), shown]
    done = subprocess.run(
        [*command, str(NEW_TOKENS[work])], stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    row: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return row


def pipeline() -> dict[str, Any]:
    """The share of the time in which no model runs or is loaded."""
    lines = ARTICLE.read_text("utf-8").splitlines(keepends=True)
    # No two are the same: nothing is remembered from one to the next.
    texts = ["".join(lines[:-number]) for number in range(1, 11)]
    summarizer = Summarizer(Options(model=MODEL, offline=True, beams=1))
    began = time.perf_counter()
    for outcome in summarizer.map(texts):
        outcome.get()
    seconds = time.perf_counter() - began
    [model] = summarizer.spent.models.values()
    share = 1 - (model.loading + model.running) / seconds
    return {
        "seconds": round(seconds, 2),
        "new_tokens": model.tokens_written,
        "peak_mb": peak_mb(),
        "pipeline_percent": round(100 * share, 2),
    }


def whole(work: str, side: str) -> dict[str, Any]:
    """A whole process on the article of the examples."""
    beams = BEAMS if work == "seed" else 1
    if side in ("ours", "usual"):
        searched = "" if side == "usual" else f", beams={beams}"
        code = (
            "from pathlib import Path; from summarize import Options, Summarizer;"
            f"print(Summarizer(Options(model={MODEL!r}, offline=True{searched}))"
            f"(Path({str(ARTICLE)!r})).text)"
        )
    else:
        code = PLAIN.format(article=str(ARTICLE), beams=beams)
    began = time.perf_counter()
    code += f"\n{PEAK}"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    seconds = time.perf_counter() - began
    return {"seconds": round(seconds, 2), "peak_mb": round(int(done.stdout.split()[-1]) / 1024)}


PEAK = r"""
import re
print(re.findall(r"VmHWM:\s*(\d+)", open("/proc/self/status").read())[0])
"""
# As many new tokens as the summary of the usual length takes in one call.
PLAIN = """
from pathlib import Path
from summarize.models.store.store import Store
import torch, transformers
transformers.logging.set_verbosity_error()
file = Store(offline=True).find("smollm2-135m-instruct").path
tokenizer = transformers.AutoTokenizer.from_pretrained(str(file.parent), gguf_file=file.name)
model = transformers.AutoModelForCausalLM.from_pretrained(str(file.parent), gguf_file=file.name)
text = Path({article!r}).read_text()
prompt = "Provide a concise, objective summary of the input text in up to three sentences."
chat = [dict(role="system", content=prompt), dict(role="user", content=text)]
shown = tokenizer.apply_chat_template(
    chat, add_generation_prompt=True, return_tensors="pt", return_dict=True
)
written = model.generate(**shown, max_new_tokens=162, num_beams={beams}, do_sample=False)
print(tokenizer.decode(written[0, shown["input_ids"].shape[1]:], skip_special_tokens=True))
"""


def show() -> None:
    """The tables."""
    results = load(RESULTS, {})
    for name, row in results.get("full", {}).items():
        base = results["full"].get(f"{name.partition(':')[0]}:plain")
        times = f"{base['seconds'] / row['seconds']:7.2f}" if base else f"{'-':>7}"
        print(f"full {name:20}{row['seconds']:10.2f}{times}{row['peak_mb']:9,}")
    for device in ("cpu", "cuda"):
        rows = results.get(device, {})
        print(f"{device}: {results[f'{device} machine']}" if rows else f"{device}: not measured")
        for work, sides in (SIDES if device == "cpu" else ON_GPU).items():
            found = {
                side: [row for key, row in rows.items() if key.startswith(f"{work}:{side}:")]
                for side in sides
            }
            if not any(found.values()):
                continue
            print(f"{work:12}{'rounds':>7}{'seconds':>9}{'times':>7}{'tokens/s':>10}{'peak MB':>9}")
            base = [row["seconds"] for row in found.get("plain", [])]
            for side, several in found.items():
                if not several:
                    print(f"  {side:10} not measured")
                    continue
                seconds = median(row["seconds"] for row in several)
                times = f"{median(base) / seconds:7.2f}" if base else f"{'-':>7}"
                new = several[0].get("new_tokens", 0)
                speed = f"{new / seconds:10.1f}" if new else f"{'-':>10}"
                peak = max(row.get("gpu_peak_mb", row["peak_mb"]) for row in several)
                shares = [row["pipeline_percent"] for row in several if "pipeline_percent" in row]
                share = f"  {median(shares):.2f}% of it outside the model" if shares else ""
                print(f"  {side:10}{len(several):7}{seconds:9.2f}{times}{speed}{peak:9,}{share}")


if __name__ == "__main__":
    sys.exit(main())
