"""A tiny model that passes its probe: it was trained, for seconds, on the probe's own sentences."""

import contextlib
import io
import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from transformers import MarianConfig, MarianMTModel

from summarize.models.probing.probe_texts import TEXTS

_MAX_STEPS = 3000


@cache
def learned_files(source: str, target: str) -> dict[str, bytes]:
    """The files of a Marian model that translates what it is probed with, trained once.

    Args:
        source, target: tags of the languages, of those with sentences.
    """
    with tempfile.TemporaryDirectory() as folder:
        _learn(Path(folder), source, target)
        return {file.name: file.read_bytes() for file in Path(folder).iterdir()}


def _learn(folder: Path, source: str, target: str) -> None:
    """Train a model until it says its few sentences."""
    texts, translations = TEXTS[source][:3], TEXTS[target][:3]
    torch.manual_seed(4)
    content = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*texts, *translations] * 4),
        model_writer=content,
        vocab_size=400,
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=content.getvalue())
    pieces = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    words = [piece for piece in pieces if piece not in ("<s>", "</s>", "<unk>")]
    ids = {token: i for i, token in enumerate(["</s>", "<unk>", *words, "<pad>"])}
    pad = ids["<pad>"]
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(content.getvalue())
    (folder / "vocab.json").write_text(json.dumps(ids), encoding="utf-8")
    sides = json.dumps({"source_lang": source, "target_lang": target})
    (folder / "tokenizer_config.json").write_text(sides, encoding="utf-8")
    config = MarianConfig(
        vocab_size=len(ids), max_position_embeddings=128, d_model=64, encoder_layers=1,
        decoder_layers=1, encoder_attention_heads=2, decoder_attention_heads=2,
        encoder_ffn_dim=128, decoder_ffn_dim=128, dropout=0.0, pad_token_id=pad, eos_token_id=0,
        bos_token_id=None, decoder_start_token_id=pad, forced_eos_token_id=None,
    )  # fmt: skip
    model: Any = MarianMTModel(config)

    def padded(sentences: tuple[str, ...], fill: int) -> torch.Tensor:
        rows = [[*(ids[p] for p in processor.encode(s, out_type=str)), 0] for s in sentences]
        longest = max(map(len, rows))
        return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])

    shown, labels = padded(texts, pad), padded(translations, -100)
    optimizer = torch.optim.Adam(model.parameters(), lr=5e-3)
    # More threads make so small a model slower.
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    for _ in range(_MAX_STEPS):
        loss = model(input_ids=shown, attention_mask=(shown != pad).long(), labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if loss.item() < 0.01:
            break
    else:
        raise AssertionError(f"it learns nothing: {loss.item()}")
    torch.set_num_threads(threads)
    with contextlib.redirect_stderr(io.StringIO()):
        model.save_pretrained(folder)
