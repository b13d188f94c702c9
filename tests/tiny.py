"""Tiny random-weight models with tokenizers of their kind, made in seconds, in a folder.

They write nonsense: what is tested with them is structure, never a text.
"""

import contextlib
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    LlamaConfig,
    LlamaForCausalLM,
    MarianConfig,
    MarianMTModel,
    PreTrainedModel,
)

CORPUS = (
    "The ferry left the harbour at noon with forty passengers and two small boats behind it.",
    "A council in the north agreed on Monday to repair the old bridge before the winter.",
    "Teachers asked for 1,200 new books; the library has room for half of them.",
    "Die Fähre verließ den Hafen am Mittag. Le conseil a voté la réparation du vieux pont.",
    "غادرت العبارة الميناء ظهراً. 渡轮中午离开了港口。 Паром вышел из порта в полдень.",
)
# Wide enough, with a large deviation, for random weights to write several distinct tokens.
ENCODER_DECODER: dict[str, Any] = {
    "d_model": 32,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 32,
    "decoder_ffn_dim": 32,
    "init_std": 0.5,
}
CHAT_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def _save(model: PreTrainedModel, folder: Path) -> None:
    """Without the bar that transformers shows."""
    with contextlib.redirect_stderr(io.StringIO()):
        model.save_pretrained(folder)


def make_bart(folder: Path, max_tokens: int = 128) -> Path:
    """A BART with a byte-level BPE, saved as `tokenizer.json`."""
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    tokenizer = _byte_level_bpe(special)
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0))
    torch.manual_seed(1)
    config = BartConfig(
        vocab_size=tokenizer.get_vocab_size(),
        max_position_embeddings=max_tokens,
        **ENCODER_DECODER,
    )
    _save(BartForConditionalGeneration(config), folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def make_marian(folder: Path, targets: Iterable[str] = ("ara", "fra", "por")) -> Path:
    """A Marian model of several targets with two sentencepiece models and one vocabulary."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(CORPUS * 4),
        model_writer=model,
        vocab_size=160,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    pieces = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    words = [piece for piece in pieces if piece not in ("<s>", "</s>", "<unk>")]
    tokens = ["</s>", "<unk>", *(f">>{target}<<" for target in targets), *words, "<pad>"]
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(model.getvalue())
    vocabulary = {token: number for number, token in enumerate(tokens)}
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"source_lang": "eng", "target_lang": "mul"}), encoding="utf-8"
    )
    pad = vocabulary["<pad>"]
    torch.manual_seed(2)
    config = MarianConfig(
        vocab_size=len(tokens),
        max_position_embeddings=64,
        **ENCODER_DECODER,
        pad_token_id=pad,
        eos_token_id=0,
        bos_token_id=None,
        decoder_start_token_id=pad,
        forced_eos_token_id=None,
    )
    _save(MarianMTModel(config), folder)
    return folder


def make_llama(folder: Path, max_tokens: int = 512) -> Path:
    """A Llama with a chat template, as an instruct model has."""
    tokenizer = _byte_level_bpe(["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
    torch.manual_seed(3)
    config = LlamaConfig(
        vocab_size=tokenizer.get_vocab_size(),
        max_position_embeddings=max_tokens,
        hidden_size=32,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        num_key_value_heads=1,
        initializer_range=0.5,
        bos_token_id=1,
        eos_token_id=2,
        pad_token_id=2,
    )
    _save(LlamaForCausalLM(config), folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps(
            {
                "bos_token": "<|im_start|>",
                "eos_token": {"content": "<|im_end|>"},
                "chat_template": CHAT_TEMPLATE,
            }
        ),
        encoding="utf-8",
    )
    return folder


def _byte_level_bpe(special: list[str]) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=special,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(CORPUS, trainer)
    return tokenizer
