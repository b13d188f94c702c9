"""The table of supported architectures: tasks, prompt format, limits and decoding, one row each.

The name of a row is `model_type` in a model's `config.json`. Settings in a model's own files (a
prefix, a limit, the decoding it was tuned with) override its row.
"""

from dataclasses import dataclass
from typing import Literal

Task = Literal["summarize", "translate"]
# What a model is fetched for: also one that only checks.
Purpose = Literal["summarize", "translate", "check"]
# How a sentencepiece model's pieces become ids where there is no `tokenizer.json`; see
# `sentencepiece_tokens.py`.
IdMapping = Literal["plain", "pegasus", "fairseq", "m2m100", "pair"]


@dataclass(frozen=True)
class TokenPlacement:
    """Where a translator expects its language tokens.

    Attributes:
        scheme: a row of `language_codes.SCHEMES`; the placement holds for a model whose vocabulary
            has tokens of this scheme.
        source: where the token of the text's language stands: in front of the text (`first`), or
            after the end token (`last`); None where there is none.
        target: where the token of the language to translate into stands: the output is forced to
            begin with it (`forced`); in front of the text, as a token (`first`) or as text
            (`written`); or it is the decoder's start in `config.json`, and the only one (`start`).
    """

    scheme: str
    source: Literal["first", "last"] | None
    target: Literal["forced", "first", "written", "start"]


@dataclass(frozen=True)
class Family:
    """One architecture.

    Attributes:
        name: `model_type` in `config.json`.
        tasks: what it can do here.
        decoder_only: it continues its prompt (True) or has an encoder (False).
        prompted: it takes instructions, through its chat template and a text of `prompts/`.
        id_mapping: how a sentencepiece model's pieces become ids; None where the tokens are in
            `tokenizer.json` (or in `vocab.json` and `merges.txt` of RoBERTa's kind) only.
        placements: where it expects language tokens; the first whose scheme its vocabulary has.
        single_pair: without language tokens, it translates one pair of languages.
        prefix_languages: tags of the languages that a prefix can name (`translate English to
            German: `).
        prefix: the prefix of a text to summarize.
        line_break: its token for a line break in outputs; empty where it has none.
        unbatched: padding changes its outputs, so it runs one prompt at a time.
        global_attention: all tokens must attend to its first one.
        input_limits, output_limits: names in `config.json` for the most tokens it can take.
        default_limit: the limit where no file names one.
        max_limit: the highest limit that a file may set; 0 for any.
        length_penalty, no_repeat_ngram: the decoding it was tuned with for summaries (see
            `Decoding`).
    """

    name: str
    tasks: tuple[Task, ...]
    decoder_only: bool = False
    prompted: bool = False
    id_mapping: IdMapping | None = None
    placements: tuple[TokenPlacement, ...] = ()
    single_pair: bool = False
    prefix_languages: tuple[str, ...] = ()
    prefix: str = ""
    line_break: str = ""
    unbatched: bool = False
    global_attention: bool = False
    input_limits: tuple[str, ...] = ("max_position_embeddings",)
    output_limits: tuple[str, ...] = ("max_position_embeddings",)
    default_limit: int = 512
    max_limit: int = 0
    length_penalty: float = 1.0
    no_repeat_ngram: int = 0


def _summarizer(name: str, **facts: object) -> Family:
    return Family(name, ("summarize",), **facts)  # type: ignore[arg-type]


def _relative(name: str, tasks: tuple[Task, ...] = ("summarize",), **facts: object) -> Family:
    """T5 and its kin (Raffel et al. 2020): positions are relative, so only training limits them."""
    defaults = {"id_mapping": "plain", "input_limits": ("n_positions",), "output_limits": ()}
    return Family(name, tasks, **(defaults | facts))  # type: ignore[arg-type]


def _pegasus(name: str, **facts: object) -> Family:
    """PEGASUS and its kin (Zhang et al. 2020): lines of an output are joined by `<n>`."""
    return _summarizer(
        name, **({"id_mapping": "pegasus", "line_break": "<n>", "length_penalty": 0.8} | facts)
    )


def _instruct(name: str, default_limit: int = 2048) -> Family:
    """An instruct model, with its chat template and the prompts of `prompts/`.

    Repeated n-grams are not blocked: small models keep to the facts only when they may copy.
    """
    return Family(
        name,
        ("summarize", "translate"),
        decoder_only=True,
        prompted=True,
        output_limits=(),
        default_limit=default_limit,
    )


FAMILIES = {
    family.name: family
    for family in (
        # Lewis et al. 2020; length penalty and n-gram block of the CNN/DailyMail checkpoints.
        _summarizer("bart", length_penalty=2.0, no_repeat_ngram=3),
        # Beltagy et al. 2020: BART for long inputs, with one global token.
        _summarizer(
            "led",
            global_attention=True,
            input_limits=("max_encoder_position_embeddings",),
            output_limits=("max_decoder_position_embeddings",),
            length_penalty=2.0,
            no_repeat_ngram=3,
        ),
        _pegasus("pegasus"),
        # Zaheer et al. 2020 and Phang et al. 2022: PEGASUS for long inputs.
        _pegasus("bigbird_pegasus", unbatched=True),
        _pegasus("pegasus_x"),
        # Liu et al. 2020 and Tang et al. 2020. mBART-50 takes the tokens of both languages;
        # mBART-25 is fine-tuned for one target.
        Family(
            "mbart",
            ("summarize", "translate"),
            id_mapping="fairseq",
            placements=(
                TokenPlacement("mbart50", source="first", target="forced"),
                TokenPlacement("mbart", source="last", target="start"),
            ),
        ),
        # T5 and Flan-T5 take the languages in words; MADLAD-400 has T5's shape and language tokens.
        _relative(
            "t5",
            ("summarize", "translate"),
            placements=(TokenPlacement("madlad", source=None, target="written"),),
            prefix_languages=("en", "de", "fr", "ro"),
            prefix="summarize: ",
            length_penalty=2.0,
            no_repeat_ngram=3,
        ),
        # Xue et al. 2021; the XL-Sum checkpoints (Hasan et al. 2021) take no prefix.
        _relative("mt5", no_repeat_ngram=2),
        # Chung et al. 2023.
        _relative("umt5", no_repeat_ngram=2),
        # Guo et al. 2022; no prefix, unlike T5.
        _relative("longt5", unbatched=True, default_limit=4096, max_limit=16384),
        # Junczys-Dowmunt et al. 2018; a model with several targets takes a token for the target.
        Family(
            "marian",
            ("translate",),
            id_mapping="pair",
            placements=(TokenPlacement("marian", source=None, target="first"),),
            single_pair=True,
        ),
        # NLLB (NLLB Team 2022) and M2M100 (Fan et al. 2020) differ in their language tokens.
        Family(
            "m2m_100",
            ("translate",),
            id_mapping="m2m100",
            placements=(
                TokenPlacement("flores", source="first", target="forced"),
                TokenPlacement("m2m100", source="first", target="forced"),
            ),
        ),
        # Llama, SmolLM2 and many more in its shape.
        _instruct("llama"),
        _instruct("smollm3"),
        _instruct("qwen2"),
        _instruct("qwen3"),
        _instruct("gemma"),
        _instruct("gemma2"),
        # Gemma 3 with and without its vision part; the config of the first names no limit.
        _instruct("gemma3", default_limit=32_768),
        _instruct("gemma3_text", default_limit=32_768),
        _instruct("mistral"),
        _instruct("lfm2"),
        _instruct("phi3"),
        _instruct("granite"),
    )
}
