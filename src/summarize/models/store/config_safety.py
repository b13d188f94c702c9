"""Refuse settings in a model's untrusted files that no real model has.

They would hang a machine, fill its memory, or lead out of the model's folder. What a model can do
is not checked here.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported
from summarize.models.known.model_files import is_plain
from summarize.models.store.untrusted_files import read_json

# The deepest models have some hundred; each layer is made before any weight is read.
_MAX_LAYERS = 1000
_MAX_LABELS = 10_000
_INDICES = ("model.safetensors.index.json", "pytorch_model.bin.index.json")
_MAX_DEPTH = 50


def check_limits(folder: Path, config: Mapping[str, Any]) -> None:
    """Refuse a model whose files would hang the machine, or lead out of its folder.

    Args:
        folder: the model's folder.
        config: its `config.json`.

    Raises:
        ModelNotSupported: the files have such settings.
    """
    if (folder / "adapter_config.json").is_file():
        raise ModelNotSupported(
            f"{folder}: is an adapter (LoRA) for another model's weights; merge it with them "
            f"first, or choose another model"
        )
    for key, value in _numbers(config):
        most = _MAX_LAYERS if "layers" in key else _MAX_LABELS if key == "num_labels" else None
        if most is not None and value > most:
            raise ModelNotSupported(
                f"{folder}: its config.json says {key}: {str(value)[:30]}, which no model has; "
                f"choose another model"
            )
    for index in _INDICES:
        if (folder / index).is_file():
            _check_shards(folder / index)


def growth(steps: object, depth: int = 0) -> float:
    """How many times as long a text can become by the replacements of a `tokenizer.json`.

    Args:
        steps: its normalizer or its decoder.
        depth: how deeply it is nested.
    """
    if depth > _MAX_DEPTH:
        return float("inf")
    times = 1.0
    if isinstance(steps, list):
        for step in steps:
            times *= growth(step, depth + 1)
    if isinstance(steps, dict):
        pattern, content = steps.get("pattern"), steps.get("content")
        if steps.get("type") == "Replace" and isinstance(content, str):
            plain = pattern.get("String") if isinstance(pattern, dict) else None
            times = max(1.0, len(content) / (len(plain) or 1 if isinstance(plain, str) else 1))
        for name in ("normalizers", "decoders"):
            times *= growth(steps.get(name), depth + 1)
    return times


def _check_shards(index: Path) -> None:
    """Refuse an index that lists weights outside its folder."""
    shards = read_json(index).get("weight_map")
    names = shards.values() if isinstance(shards, dict) else [None]
    for name in names:
        if not isinstance(name, str) or not is_plain(name):
            raise ModelNotSupported(
                f"{index}: lists {str(name)[:60]!r}, which is not a file of the model's folder; "
                f"pull the model again"
            )


def _numbers(config: object, depth: int = 0) -> Iterator[tuple[str, float]]:
    """The numbers of a configuration and of its parts, by their keys."""
    if isinstance(config, Mapping) and depth <= _MAX_DEPTH:
        for key, value in config.items():
            if isinstance(value, int | float):
                yield str(key), value
            else:
                yield from _numbers(value, depth + 1)
