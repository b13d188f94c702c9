"""Tiny random-weight models with tokenizers of their kind, made in seconds, in a folder.

They write nonsense: what is tested with them is structure, never a text.
"""

import contextlib
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import sentencepiece
import torch
import transformers
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import PreTrainedModel

from summarize.models.known.language_codes import M2M100_CODES, MBART50_CODES, MBART_CODES

CORPUS = (
    "The ferry left the harbour at noon with forty passengers and two small boats behind it.",
    "A council in the north agreed on Monday to repair the old bridge before the winter.",
    "Teachers asked for 1,200 new books; the library has room for half of them.",
    "Die Fähre verließ den Hafen am Mittag. Le conseil a voté la réparation du vieux pont.",
    "غادرت العبارة الميناء ظهراً. 渡轮中午离开了港口。 Паром вышел из порта в полдень.",
)
# What models are told in words.
WORDS = "summarize: tl;dr: translate English to German: English into Arabic:"
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
RELATIVE: dict[str, Any] = {
    "d_model": 32,
    "d_kv": 16,
    "d_ff": 32,
    "num_layers": 1,
    "num_decoder_layers": 1,
    "num_heads": 2,
    "initializer_factor": 4.0,
    "tie_word_embeddings": False,
}
DECODER: dict[str, Any] = {
    "hidden_size": 32,
    "intermediate_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "initializer_range": 0.5,
    # What is scaled up on its way in would be repeated on its way out.
    "tie_word_embeddings": False,
}

# Chat templates, each of the kind of its family's own.
CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
LLAMA3 = (
    "{{ bos_token }}{% for message in messages %}"
    "<|start_header_id|>{{ message['role'] }}<|end_header_id|>\n\n"
    "{{ message['content'] | trim }}<|eot_id|>{% endfor %}"
    "{% if add_generation_prompt %}<|start_header_id|>assistant<|end_header_id|>\n\n{% endif %}"
)
QWEN3 = CHATML.replace(
    "<|im_start|>assistant\n{% endif %}",
    "<|im_start|>assistant\n{% if enable_thinking is defined and enable_thinking is false %}"
    "<think>\n\n</think>\n\n{% endif %}{% endif %}",
)
SMOLLM3 = (
    "{% set mode = '/think' if enable_thinking else '/no_think' %}"
    "<|im_start|>system\nToday Date: {{ strftime_now('%d %B %Y') }}\nReasoning Mode: {{ mode }}\n"
    "{% if messages[0]['role'] == 'system' %}{{ messages[0]['content'] }}"
    "{% set messages = messages[1:] %}{% endif %}<|im_end|>\n"
    "{% for message in messages %}{% if message['role'] == 'assistant' %}"
    "{% generation %}<|im_start|>assistant\n{{ message['content'] }}<|im_end|>\n{% endgeneration %}"
    "{% else %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n"
    "{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
GEMMA = (
    "{{ bos_token }}{% if messages[0]['role'] == 'system' %}"
    "{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for message in messages %}"
    "{% set role = 'model' if message['role'] == 'assistant' else message['role'] %}"
    "<start_of_turn>{{ role }}\n{{ message['content'] | trim }}<end_of_turn>\n{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
GEMMA3 = (
    "{{ bos_token }}{% if messages[0]['role'] == 'system' %}"
    "{% set first = messages[0]['content'] + '\n\n' %}{% set messages = messages[1:] %}"
    "{% else %}{% set first = '' %}{% endif %}"
    "{% for message in messages %}"
    "{% set role = 'model' if message['role'] == 'assistant' else message['role'] %}"
    "<start_of_turn>{{ role }}\n{{ first if loop.first }}{{ message['content'] | trim }}"
    "<end_of_turn>\n{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
MISTRAL = (
    "{{ bos_token }}{% for message in messages %}"
    "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Roles must alternate user/assistant') }}{% endif %}"
    "{% if message['role'] == 'user' %}[INST] {{ message['content'] }} [/INST]"
    "{% else %} {{ message['content'] }}{{ eos_token }}{% endif %}{% endfor %}"
)
LFM2 = "{{ bos_token }}" + CHATML
PHI3 = (
    "{% for message in messages %}<|{{ message['role'] }}|>\n{{ message['content'] }}<|end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|assistant|>\n{% endif %}"
)
GRANITE = (
    "{% for message in messages %}<|start_of_role|>{{ message['role'] }}<|end_of_role|>"
    "{{ message['content'] }}<|end_of_text|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|start_of_role|>assistant<|end_of_role|>{% endif %}"
)


# Encoder-decoders


def make_bart(folder: Path, max_tokens: int = 128) -> Path:
    """A BART with a byte-level BPE, saved as `tokenizer.json`."""
    tokenizer = _roberta()
    config = transformers.BartConfig(
        vocab_size=tokenizer.get_vocab_size(),
        max_position_embeddings=max_tokens,
        **ENCODER_DECODER,
    )
    return _saved(folder, transformers.BartForConditionalGeneration, config, tokenizer, seed=1)


def make_led(folder: Path) -> Path:
    """An LED: BART's tokenizer, a window of attention, and more places in than out."""
    tokenizer = _roberta()
    config = transformers.LEDConfig(
        vocab_size=tokenizer.get_vocab_size(),
        max_encoder_position_embeddings=256,
        max_decoder_position_embeddings=64,
        attention_window=[8],
        **ENCODER_DECODER,
    )
    return _saved(folder, transformers.LEDForConditionalGeneration, config, tokenizer)


def make_pegasus(
    folder: Path,
    kind: str = "Pegasus",
    *,
    only_pieces: bool = False,
) -> Path:
    """A Pegasus, BigBird-Pegasus or PEGASUS-X, whose pieces begin at 103 (BigBird's at 0).

    Args:
        folder: where to.
        kind: `Pegasus`, `BigBirdPegasus` or `PegasusX`.
        only_pieces: save `spiece.model` instead of `tokenizer.json`.
    """
    model = _pieces(pad_id=0, eos_id=1, unk_id=2, bos_id=-1, user_defined_symbols=["<n>"])
    scored = _scored(model)
    offset = 0 if kind == "BigBirdPegasus" else 103
    if offset:
        free = ["<mask_1>", "<mask_2>", *(f"<unk_{i}>" for i in range(2, offset))]
        scored = [*scored[:2], *((token, 0.0) for token in free), *scored[2:]]
    tokenizer = transformers.PegasusTokenizer(
        vocab=scored, offset=offset, mask_token_sent="<mask_1>" if offset else None
    )
    settings: dict[str, Any] = {"max_position_embeddings": 128}
    if kind == "BigBirdPegasus":
        settings |= {"block_size": 2, "num_random_blocks": 1, "attention_type": "block_sparse"}
    if kind == "PegasusX":
        settings |= {"block_size": 8, "num_global_tokens": 2}
    config = getattr(transformers, f"{kind}Config")(
        vocab_size=len(tokenizer),
        **ENCODER_DECODER,
        **settings,
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=None,
        decoder_start_token_id=0,
        forced_eos_token_id=None,
    )
    architecture = getattr(transformers, f"{kind}ForConditionalGeneration")
    _saved(folder, architecture, config, tokenizer, seed=6)
    return _with_pieces(folder, "spiece.model", model) if only_pieces else folder


def make_t5(
    folder: Path,
    kind: str = "T5",
    *,
    only_pieces: bool = False,
    **settings: object,
) -> Path:
    """A T5, MT5, UMT5 or LongT5.

    Args:
        folder: where to.
        kind: `T5`, `MT5`, `UMT5` or `LongT5`.
        only_pieces: save `spiece.model` instead of `tokenizer.json`.
        settings: of its configuration.
    """
    model = _pieces(pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    tokenizer = transformers.T5Tokenizer(
        vocab=[*_scored(model), ("<extra_id_0>", 0.0)], extra_ids=1, model_max_length=128
    )
    if kind == "LongT5":
        settings |= {"encoder_attention_type": "transient-global", "local_radius": 7}
    config = getattr(transformers, f"{kind}Config")(
        vocab_size=len(tokenizer),
        **RELATIVE,
        **settings,
        pad_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
    )
    _saved(folder, getattr(transformers, f"{kind}ForConditionalGeneration"), config, tokenizer)
    return _with_pieces(folder, "spiece.model", model) if only_pieces else folder


def make_madlad(folder: Path, *, only_pieces: bool = False) -> Path:
    """A T5 with MADLAD-400's tokens: languages, and special tokens in an order of their own."""
    languages = [f"<2{code}>" for code in ("ar", "de", "en", "iw", "no", "pt", "zh", "ru_Latn")]
    model = _pieces(
        unk_id=0, bos_id=1, eos_id=2, pad_id=-1, user_defined_symbols=["\n", *languages]
    )
    scored = _scored(model)
    tokenizer = Tokenizer(models.Unigram(scored, unk_id=0))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    tokenizer.add_special_tokens(["<unk>", "<s>", "</s>"])
    tokenizer.add_tokens(languages)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A </s>", special_tokens=[("</s>", 2)]
    )
    config = transformers.T5Config(
        vocab_size=tokenizer.get_vocab_size(),
        **RELATIVE,
        pad_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=0,
    )
    _saved(folder, transformers.T5ForConditionalGeneration, config, tokenizer)
    return _with_pieces(folder, "spiece.model", model) if only_pieces else folder


def make_mbart(folder: Path, kind: str = "mbart50", *, only_pieces: bool = False) -> Path:
    """An mBART of 50 languages (told both) or of 25 (tuned to write Romanian).

    Args:
        folder: where to.
        kind: `mbart50` or `mbart`.
        only_pieces: save `sentencepiece.bpe.model` instead of `tokenizer.json`.
    """
    codes = MBART50_CODES if kind == "mbart50" else MBART_CODES
    model = _pieces(unk_id=0, bos_id=1, eos_id=2, pad_id=-1)
    special = [(token, 0.0) for token in ("<s>", "<pad>", "</s>", "<unk>")]
    scored = [*special, *_scored(model)[3:], *((code, 0.0) for code in codes), ("<mask>", 0.0)]
    name = "MBart50Tokenizer" if kind == "mbart50" else "MBartTokenizer"
    tokenizer = getattr(transformers, name)(vocab=scored, src_lang="en_XX")
    start = 2 if kind == "mbart50" else tokenizer.convert_tokens_to_ids("ro_RO")
    config = transformers.MBartConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=64,
        **ENCODER_DECODER,
        decoder_start_token_id=start,
        forced_eos_token_id=None,
    )
    _saved(folder, transformers.MBartForConditionalGeneration, config, tokenizer)
    return _with_pieces(folder, "sentencepiece.bpe.model", model) if only_pieces else folder


def make_marian(folder: Path, targets: Iterable[str] = ("ara", "fra", "por")) -> Path:
    """A Marian model of several targets with two sentencepiece models and one vocabulary."""
    model = _pieces()
    words = [piece for piece, _ in _scored(model) if piece not in ("<s>", "</s>", "<unk>")]
    tokens = ["</s>", "<unk>", *(f">>{target}<<" for target in targets), *words, "<pad>"]
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(model)
    vocabulary = {token: number for number, token in enumerate(tokens)}
    _write(folder / "vocab.json", vocabulary)
    _write(folder / "tokenizer_config.json", {"source_lang": "eng", "target_lang": "mul"})
    pad = vocabulary["<pad>"]
    config = transformers.MarianConfig(
        vocab_size=len(tokens),
        max_position_embeddings=64,
        **ENCODER_DECODER,
        pad_token_id=pad,
        eos_token_id=0,
        bos_token_id=None,
        decoder_start_token_id=pad,
        forced_eos_token_id=None,
    )
    return _saved(folder, transformers.MarianMTModel, config, seed=1)


def make_nllb(folder: Path) -> Path:
    """An NLLB, whose `tokenizer.json` has the source language baked in."""
    plain = Tokenizer(models.BPE(unk_token="<unk>"))  # noqa: S106
    plain.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    special = ["<s>", "<pad>", "</s>", "<unk>"]
    plain.train_from_iterator(
        CORPUS, trainers.BpeTrainer(vocab_size=300, special_tokens=special, show_progress=False)
    )
    model = json.loads(plain.to_str())["model"]
    tokenizer = transformers.NllbTokenizer(
        vocab=model["vocab"], merges=[tuple(pair) for pair in model["merges"]], src_lang="fra_Latn"
    )
    return _saved_m2m(folder, len(tokenizer), tokenizer)


def make_m2m100(folder: Path, codes: str = "m2m100") -> Path:
    """An M2M100, whose language tokens stand after its vocabulary and are named in no file."""
    model = _pieces()
    words = [piece for piece, _ in _scored(model) if piece not in ("<s>", "</s>", "<unk>")]
    tokens = ["<s>", "<pad>", "</s>", "<unk>", *words]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sentencepiece.bpe.model").write_bytes(model)
    _write(folder / "vocab.json", {token: number for number, token in enumerate(tokens)})
    _write(folder / "tokenizer_config.json", {"language_codes": codes})
    # Eight more, which mean nothing.
    return _saved_m2m(folder, len(tokens) + len(M2M100_CODES[codes]) + 8)


def _saved_m2m(folder: Path, size: int, tokenizer: Any = None) -> Path:  # noqa: ANN401
    config = transformers.M2M100Config(
        vocab_size=size, max_position_embeddings=64, **ENCODER_DECODER, decoder_start_token_id=2
    )
    return _saved(folder, transformers.M2M100ForConditionalGeneration, config, tokenizer, seed=10)


# Instruct models


def make_llama(folder: Path, max_tokens: int = 512) -> Path:
    """A Llama with a chat template, as an instruct model has."""
    shape = {"max_position_embeddings": max_tokens, "num_hidden_layers": 1}
    return make_instruct(folder, seed=3, shape=shape)


def make_instruct(
    folder: Path,
    kind: str = "Llama",
    *,
    template: str = CHATML,
    begin: str = "<|endoftext|>",
    end: str = "<|im_end|>",
    marks: Iterable[str] = ("<|im_start|>",),
    shape: Mapping[str, object] = MappingProxyType({}),
    seed: int = 4,
) -> Path:
    """A decoder-only model with a byte-level BPE and a chat template.

    Args:
        folder: where to.
        kind: its classes' name in transformers.
        template: its chat template.
        begin: the token that begins a text.
        end: the token that ends a message.
        marks: other special tokens.
        shape: settings of its configuration.
        seed: of its weights.
    """
    tokenizer = _byte_level_bpe([begin, *marks, end])
    vocabulary = tokenizer.get_vocab()
    numbers: dict[str, Any] = {
        "vocab_size": tokenizer.get_vocab_size(),
        "bos_token_id": vocabulary[begin],
        "eos_token_id": vocabulary[end],
        "pad_token_id": vocabulary[end],
    }
    settings: dict[str, Any] = {**DECODER, "max_position_embeddings": 512, **numbers, **shape}
    if kind == "Gemma3":
        text = transformers.Gemma3TextConfig(**settings)
        eyes = transformers.SiglipVisionConfig(
            hidden_size=8,
            intermediate_size=8,
            num_hidden_layers=1,
            num_attention_heads=1,
            image_size=8,
            patch_size=4,
        )
        config = transformers.Gemma3Config(
            text_config=text,
            vision_config=eyes,
            mm_tokens_per_image=1,
            initializer_range=0.5,
            tie_word_embeddings=False,
        )
        architecture = transformers.Gemma3ForConditionalGeneration
    else:
        name = "Gemma3Text" if kind == "Gemma3Text" else kind
        config = getattr(transformers, f"{name}Config")(**settings)
        causal = "Gemma3ForCausalLM" if kind == "Gemma3Text" else f"{kind}ForCausalLM"
        architecture = getattr(transformers, causal)
    _saved(folder, architecture, config, tokenizer, seed)
    names = {
        "bos_token": begin,
        "eos_token": {"__type": "AddedToken", "content": end, "special": True},
        "chat_template": template,
    }
    _write(folder / "tokenizer_config.json", names)
    return folder


def make_inference(
    folder: Path,
    favours: str = "",
    *,
    kind: str = "Bert",
    labels: Iterable[str] = ("contradiction", "neutral", "entailment"),
    max_tokens: int = 512,
) -> Path:
    """A model for natural-language inference.

    Args:
        folder: where to write it.
        favours: the class that it puts every pair into; empty for what its weights say.
        kind: its architecture, as transformers names it.
        labels: its classes.
        max_tokens: its limit.
    """
    tokenizer = _byte_level_bpe(["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    tokenizer.post_processor = processors.TemplateProcessing(
        "<s> $A </s>", "<s> $A </s> $B:1 </s>:1", [("<s>", 0), ("</s>", 2)]
    )
    names = list(labels)
    own = {"position_buckets": 8, "relative_attention": True} if kind == "DebertaV2" else {}
    config = getattr(transformers, f"{kind}Config")(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=32,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=max_tokens,
        pad_token_id=1,
        id2label=dict(enumerate(names)),
        label2id={name: number for number, name in enumerate(names)},
        **own,
    )
    architecture = getattr(transformers, f"{kind}ForSequenceClassification")
    _saved(folder, architecture, config, tokenizer)
    if favours:
        with contextlib.redirect_stderr(io.StringIO()):
            model = architecture.from_pretrained(folder)
            model.classifier.bias.data = torch.tensor([9.0 * (one == favours) for one in names])
            model.save_pretrained(folder)
    return folder


# What they are made of


def _saved(
    folder: Path,
    architecture: type[PreTrainedModel],
    config: object,
    tokenizer: Any = None,  # noqa: ANN401 - of either library
    seed: int = 4,
) -> Path:
    """Random weights, always the same, with their tokenizer."""
    torch.manual_seed(seed)
    model = architecture(config)
    # Without the bar that transformers shows.
    with contextlib.redirect_stderr(io.StringIO()):
        model.save_pretrained(folder)
    if isinstance(tokenizer, Tokenizer):
        tokenizer.save(str(folder / "tokenizer.json"))
    elif tokenizer is not None:
        tokenizer.save_pretrained(folder)
    return folder


def _roberta() -> Tokenizer:
    tokenizer = _byte_level_bpe(["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0))
    return tokenizer


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


def _pieces(**settings: Any) -> bytes:  # noqa: ANN401 - of several types
    """A sentencepiece model of the corpus."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter((*CORPUS * 4, WORDS)),
        model_writer=model,
        vocab_size=190,
        hard_vocab_limit=False,
        # Its own normalization is a table that `tokenizers` would need a copy of.
        normalization_rule_name="identity",
        minloglevel=2,
        **settings,
    )
    return model.getvalue()


def _scored(model: bytes) -> list[tuple[str, float]]:
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    size = processor.get_piece_size()
    return [(processor.id_to_piece(i), processor.get_score(i)) for i in range(size)]


def _with_pieces(folder: Path, name: str, model: bytes) -> Path:
    """Leave the sentencepiece model only, as older repositories do."""
    (folder / name).write_bytes(model)
    (folder / "tokenizer.json").unlink()
    return folder


def _write(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content), encoding="utf-8")
