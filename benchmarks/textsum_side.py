"""textsum on the articles of `speed.py`, in an environment of its own, which has textsum in it.

    python -m venv textsum-env
    textsum-env/bin/pip install torch==2.13.0 textsum==0.2.2 "transformers<5"
    .venv/bin/python benchmarks/speed.py run --work articles --textsum textsum-env/bin/python

Its defaults stay, but for what the model allows and what all sides have in common: 1,024 tokens a
batch, and the forced number of new tokens. Random weights have no tokenizer; here each token is a
word. This file imports nothing of the project, since its environment does not have it.
"""

import json
import re
import sys
import time
from pathlib import Path
from typing import Any


def main(folder: Path, prompts: list[list[int]], new: int) -> dict[str, Any]:
    """Seconds and memory for the prompts, one text each."""
    words = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
    words |= {f"w{number}": number for number in range(4, 50264)}
    splitter = {"type": "WhitespaceSplit"}
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": [],
        "normalizer": None, "pre_tokenizer": splitter, "post_processor": None, "decoder": None,
        "model": {"type": "WordLevel", "vocab": words, "unk_token": "<unk>"},
    }  # fmt: skip
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    special = {"pad_token": "<pad>", "eos_token": "</s>", "unk_token": "<unk>"}
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "PreTrainedTokenizerFast", **special}), encoding="utf-8"
    )
    from textsum.summarize import Summarizer

    summarizer = Summarizer(
        str(folder), use_cuda=False, token_batch_length=1024, disable_progress_bar=True,
        min_length=new + 1, max_length=new + 1,
    )  # fmt: skip
    texts = [" ".join(f"w{number}" for number in prompt) for prompt in prompts]
    summarizer.summarize_via_tokenbatches(texts[0], disable_progress_bar=True)
    began, began_cpu = time.perf_counter(), time.process_time()
    count = 0
    for text in texts:
        done = summarizer.summarize_via_tokenbatches(text, disable_progress_bar=True)
        count += sum(len(one["summary"][0].split()) for one in done)
    seconds, cpu = time.perf_counter() - began, time.process_time() - began_cpu
    status = Path("/proc/self/status").read_text("ascii")
    [kilobytes] = re.findall(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE)
    return {
        "seconds": round(seconds, 2), "cpu_seconds": round(cpu, 2), "new_tokens": count,
        "peak_mb": round(int(kilobytes) / 1024),
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), json.loads(sys.argv[2]), int(sys.argv[3]))))
