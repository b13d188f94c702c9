"""Convert a model for ctranslate2, once, into the user's cache.

A copy is of one revision, one precision and one version of the converter. It is written to a
temporary folder, compared with torch's outputs, and only then renamed. Its vocabulary is the ids of
the model's tokens, written as text, so that it needs no tokenizer of its own.
"""

import gc
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from summarize.errors import ModelNotAvailable, ModelNotSupported, first_line
from summarize.files import replacing, shown
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines.ct2_metadata import WEIGHTS, Facts, save
from summarize.models.engines.ct2_runner import CTranslate2Runner
from summarize.models.known.families import Family
from summarize.models.store import converted_copies
from summarize.models.store.local_models import LocalModel

# Architectures that ctranslate2 can convert, and with which it gives the same outputs as torch.
FAMILIES = frozenset(
    {
        "bart", "pegasus", "mbart", "t5", "mt5", "umt5", "marian", "m2m_100", "llama", "qwen2",
        "qwen3", "gemma", "gemma3_text", "mistral",
    }
)  # fmt: skip
# Part of the folder's name, as the version of ctranslate2 is.
_CONVERSION_VERSION = "1"
# The precisions to try, and how far the log-probability of a token may be from torch's, on average.
# Rounding to 8 bits moves it by a few hundredths where a model takes it well; where it moves by a
# tenth, figures come out wrong that were right (seen with SmolLM2: 60 hectares became 60,000).
_MAX_DIFFERENCE = {"int8": 0.08, "float32": 0.02}
# A draft that only points at sentences is no exception: with SmolLM2, which moves by 0.16, what it
# pointed at scored 38.0 in ROUGE-1 on 50 news articles, and 39.4 in float32.
_MAX_COMPARED = 24
# `normalize_before` and `normalize_embedding` of an architecture.
_NORMALIZES = {"bart": (False, True), "pegasus": (True, False), "mbart": (True, True)}
# What the converter raises for a model that it cannot convert.
_CONVERSION_ERRORS = (
    RuntimeError, ValueError, NotImplementedError, AttributeError, LookupError, TypeError,
    ModelNotSupported,
)  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """What a copy is made from and for; called only when one is made.

    Attributes:
        ready: what torch loads: the model, or a GGUF file's converted copy with its weights.
        ends: ids that end an output besides those of the model's configuration.
        samples: prompts to compare the copy with torch by.
    """

    ready: Callable[[], LocalModel]
    ends: Callable[[], frozenset[int]]
    samples: Callable[[], Sequence[TokenPrompt]]


def copy_folder(model: LocalModel, cache_dir: Path | None) -> Path:
    """The folder of a model's copy, whether it exists or not.

    Args:
        model: the folder or GGUF file that was found.
        cache_dir: where copies are kept; None for the user's cache folder.
    """
    name = f"ctranslate2-{version('ctranslate2')}-{_CONVERSION_VERSION}"
    return converted_copies.copy_folder(model, cache_dir, name)


def existing_copy(model: LocalModel, cache_dir: Path | None) -> Path | None:
    """The copy of a model, if it is complete and was made from the model's present weights.

    Arguments as of `copy_folder`.

    Raises:
        ModelNotSupported: a copy was made, and its outputs differ from torch's.
    """
    folder = copy_folder(model, cache_dir)
    facts = Facts.read(folder)
    if facts is None or facts.stamp != weights_stamp(model):
        return None
    if facts.refused:
        raise ModelNotSupported(
            f"{model.name}: does not run on ctranslate2: {facts.refused}; use --engine torch"
        )
    return folder


def convert_once(
    model: LocalModel,
    family: str,
    wanted: Wanted,
    cache_dir: Path | None,
    notify: Callable[[str], None],
) -> Path:
    """The copy of a model, made if there is none; two processes never make it twice.

    Args:
        model: the folder or GGUF file that was found.
        family: name of its row of `FAMILIES`.
        wanted: what the copy is made from, and for.
        cache_dir: where copies are kept; None for the user's cache folder.
        notify: called when a conversion starts, and when another process's is waited for.

    Raises:
        ModelNotSupported: it cannot be converted, or its outputs differ from torch's.
        ModelNotAvailable: the cache folder cannot be written.
    """
    folder = copy_folder(model, cache_dir)
    found = existing_copy(model, cache_dir)
    if found is not None:
        return found
    if family not in FAMILIES:
        raise ModelNotSupported(
            f"{model.name}: ctranslate2 cannot run its architecture ({family}); use --engine torch"
        )
    ready = wanted.ready()
    with converted_copies.locked(model, folder, cache_dir, notify):
        found = existing_copy(model, cache_dir)
        if found is None:
            notify(f"converting {model.name} for fast use, once (to {shown(folder)})")
            with replacing(folder) as temporary:
                _convert_and_compare(ready, temporary, weights_stamp(model), wanted)
            _forget_older(model, cache_dir, folder)
            found = existing_copy(model, cache_dir)
    if found is None:
        raise ModelNotAvailable(
            f"{model.name}: cannot be converted: its files changed during the conversion; "
            f"run the same command again"
        )
    return found


def weights_stamp(model: LocalModel) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of a model's weights; empty where its revision never changes."""
    if model.is_from_hub or model.entry is not None:
        return ()
    files = [model.path] if model.is_gguf else sorted(model.path.iterdir())
    weights = [file for file in files if file.suffix in (".gguf", ".safetensors", ".bin")]
    found = [(file.name, file.stat()) for file in weights]
    return tuple((name, status.st_size, status.st_mtime_ns) for name, status in found)


def _forget_older(model: LocalModel, cache_dir: Path | None, folder: Path) -> None:
    """Remove copies that other versions of ctranslate2 or of the conversion have made."""
    for other in converted_copies.copies(model, cache_dir):
        if other != folder and "-ctranslate2-" in other.name:
            shutil.rmtree(other, ignore_errors=True)


def _convert_and_compare(
    ready: LocalModel,
    folder: Path,
    made_from: tuple[tuple[str, int, int], ...],
    wanted: Wanted,
) -> None:
    """Convert into an empty folder, and compare; of a copy that differs, only the facts stay."""
    for precision, most in _MAX_DIFFERENCE.items():
        facts = _converted(ready, folder, Facts(precision, stamp=made_from), wanted)
        if not facts.refused and not facts.difference <= most:
            refused = (
                f"the log-probability of its tokens differs from torch's by "
                f"{facts.difference:.2f} on average"
            )
            facts = replace(facts, refused=refused)
        if not facts.refused:
            break
    if facts.refused:
        for file in folder.iterdir():
            file.unlink()
        facts = Facts(refused=facts.refused, stamp=made_from)
    save(facts, folder)


def _converted(ready: LocalModel, folder: Path, facts: Facts, wanted: Wanted) -> Facts:
    """Convert in one precision; the facts have the difference from torch, or why it failed."""
    from summarize.models.engines.torch_reference import Reference

    family = ready.family()
    reference = Reference(ready.path, family, wanted.ends())
    try:
        # Before the conversion, which takes the model apart.
        samples = [(one.tokens, *reference.scored(one, _MAX_COMPARED)) for one in wanted.samples()]
        write(reference.model, reference.own, family, folder, facts.precision)
        size = (folder / WEIGHTS).stat().st_size
        facts = replace(facts, **reference.facts(), size=size)
        save(facts, folder)
        return replace(facts, difference=round(_difference(samples, folder), 4))
    except _CONVERSION_ERRORS as error:
        return replace(facts, refused=first_line(error))


def write(model: Any, own: Any, family: Family, folder: Path, precision: str) -> None:  # noqa: ANN401
    """Write a model of transformers in ctranslate2's format.

    Args:
        model: with its weights, in float32, on the CPU. It is taken apart.
        own: its generation config.
        family: its row of `FAMILIES`.
        folder: an empty folder.
        precision: `int8` or `float32`.

    Raises:
        ValueError, NotImplementedError: ctranslate2 has no converter for what it is.
    """
    size = int(model.get_input_embeddings().weight.shape[0])
    # The converter reads these settings, which transformers no longer has.
    before, embedding = _NORMALIZES.get(family.name, (None, None))
    if before is not None:
        model.config.normalize_before = before
        model.config.normalize_embedding = embedding
    if hasattr(model.config, "scale_decoder_outputs"):
        # The converter reads this setting where transformers now has another one.
        model.config.tie_word_embeddings = model.config.scale_decoder_outputs
    converter = _converter()(str(folder))
    converter.given = (model, NumberedTokenizer(model, own, size, family))
    converter.convert(str(folder), quantization=precision, force=True)
    file = folder / "config.json"
    config = json.loads(file.read_text("utf-8"))
    start = own.decoder_start_token_id
    if not family.decoder_only and family.name != "marian":
        config["decoder_start_token"] = str(start)
    for name in ("bos_token", "eos_token", "unk_token"):
        if name in config and not config[name]:
            config[name] = "0"
    for name in ("add_source_bos", "add_source_eos"):
        if name in config:
            config[name] = False
    file.write_text(json.dumps(config), "utf-8")


class NumberedTokenizer:
    """A stand-in for a tokenizer, whose tokens are the ids as text.

    Args:
        model: of transformers.
        own: its generation config.
        size: of its vocabulary.
        family: its row of `FAMILIES`.
    """

    chat_template = None
    special_tokens_map: dict[str, Any] = {}  # noqa: RUF012 - as the converter reads it

    def __init__(self, model: Any, own: Any, size: int, family: Family) -> None:  # noqa: ANN401
        self._size = size
        # The converter drops the last row of Marian's vocabulary, which is padding.
        self._last = "<pad>" if family.name == "marian" else str(size - 1)
        text = model.config.get_text_config(decoder=True)
        for name in ("bos", "eos", "pad", "unk"):
            known = (getattr(one, f"{name}_token_id", None) for one in (own, text))
            token = next((one for one in known if one is not None), None)
            token = token[0] if isinstance(token, list) else token
            setattr(self, f"{name}_token_id", token or 0)
            setattr(self, f"{name}_token", str(token or 0))

    def get_vocab(self) -> dict[str, int]:
        """The ids by their texts."""
        return {self.convert_ids_to_tokens(i): i for i in range(self._size)}

    def convert_ids_to_tokens(self, number: int) -> str:
        """The text of an id."""
        return self._last if number == self._size - 1 else str(number)


@cache
def _converter() -> Any:  # noqa: ANN401 - a class of ctranslate2's, imported on use
    from ctranslate2.converters import TransformersConverter
    from ctranslate2.converters import transformers as loaders
    from ctranslate2.converters.transformers import _MODEL_LOADERS

    class Given(TransformersConverter):  # type: ignore[misc]
        """Converts a model that is loaded already."""

        given: tuple[Any, Any]

        def _load(self) -> Any:  # noqa: ANN401
            model, tokenizer = self.given
            name = type(model.config).__name__
            if name not in _MODEL_LOADERS:
                raise ValueError(f"there is no converter for a model with {name}")
            # A loader looks for garbage after each layer, through all that was imported: most of
            # its time. What it has dropped by then is freed without that.
            loaders.gc = SimpleNamespace(collect=lambda: 0)
            try:
                return _MODEL_LOADERS[name](model, tokenizer)
            finally:
                loaders.gc = gc

    return Given


def _difference(
    samples: Sequence[tuple[Sequence[int], Sequence[int], Sequence[float]]], folder: Path
) -> float:
    """The mean difference of a token's log-probability between the copy and torch."""
    runner = CTranslate2Runner(folder)
    found: list[float] = []
    for prompt, written, scores in samples:
        own = runner.scores(prompt, written)
        found += [abs(a - b) for a, b in zip(own, scores, strict=True)]
    return sum(found) / max(1, len(found))
