"""Read a model's token limits, and the decoding it was tuned with, from its files."""

from collections.abc import Iterable, Mapping
from typing import Any

from summarize.models.known.families import Family, Task

# Files have 10**30 where the limit is not known.
_MOST_SANE_TOKENS = 10_000_000
_BYTES = 4


def input_limit(
    family: Family, config: Mapping[str, Any], tokenizer_config: Mapping[str, Any]
) -> int:
    """The longest prompt in tokens, special tokens included.

    Args:
        family: the model's row of `FAMILIES`.
        config: its `config.json`.
        tokenizer_config: its `tokenizer_config.json`.
    """
    found = _limit(config, family.input_limits)
    if not family.output_limits and not family.decoder_only:
        # With relative positions, the tokenizer's limit is the length of the training inputs.
        found = _sane(tokenizer_config.get("model_max_length")) or found
    limit = found or family.default_limit
    return min(limit, family.max_limit or limit)


def output_limit(family: Family, config: Mapping[str, Any]) -> int | None:
    """The longest output of a decoder with an encoder, in tokens; None where there is no limit."""
    if not family.output_limits:
        return None
    # The start token takes one position.
    return (_limit(config, family.output_limits) or family.default_limit) - 1


def tuned_decoding(
    family: Family, task: Task, config: Mapping[str, Any], generation_config: Mapping[str, Any]
) -> tuple[float, int]:
    """Length penalty and n-gram block for a task (see `Decoding`).

    A summarizer's own files override its family's row; translators and instruct models have
    neither.
    """
    if task == "translate" or family.prompted:
        return 1.0, 0
    params = config.get("task_specific_params")
    own = params.get("summarization") if isinstance(params, dict) else None
    sources = [own if isinstance(own, dict) else {}, generation_config, config]
    penalty = _first(sources, "length_penalty", -10, 10)
    block = _first(sources, "no_repeat_ngram_size", 0, 100)
    return (
        family.length_penalty if penalty is None else penalty,
        family.no_repeat_ngram if block is None else int(block),
    )


def attention_shape(config: Mapping[str, Any]) -> tuple[int, int]:
    """Bytes of keys and values of one token in 32 bits, in all layers; and heads of attention.

    Of a decoder with an encoder the decoder's; grouped heads count once. 0 where a file does not
    say.
    """
    layers = _limit(
        config, ("decoder_layers", "num_decoder_layers", "num_hidden_layers", "n_layer")
    )
    heads = _limit(
        config, ("decoder_attention_heads", "num_attention_heads", "num_heads", "n_head")
    )
    width = _limit(config, ("d_model", "hidden_size", "n_embd"))
    each = _limit(config, ("head_dim", "d_kv")) or (width // heads if width and heads else None)
    groups = _limit(config, ("num_key_value_heads",), least=1)
    if not layers or not heads or not each:
        return 0, 0
    return 2 * layers * (groups or heads) * each * _BYTES, heads


def _limit(config: Mapping[str, Any], names: Iterable[str], least: int = 2) -> int | None:
    """The first limit in a configuration, or in its text part."""
    text = config.get("text_config")
    halves = (config, text if isinstance(text, dict) else {})
    return next(
        (limit for half in halves for name in names if (limit := _sane(half.get(name), least))),
        None,
    )


def _sane(limit: object, least: int = 2) -> int | None:
    if (
        isinstance(limit, int)
        and not isinstance(limit, bool)
        and least <= limit <= _MOST_SANE_TOKENS
    ):
        return limit
    return None


def _first(
    sources: Iterable[Mapping[str, Any]], name: str, least: float, most: float
) -> float | None:
    for source in sources:
        value = source.get(name)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if value is not None and is_number and least <= value <= most:
            return float(value)
    return None
