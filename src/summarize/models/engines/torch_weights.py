"""Load weights from a model's folder onto a device, and convert GGUF to safetensors.

Nothing here reaches the network: a loader gets a local folder. Weights are read from safetensors,
or from a pickle with torch's `weights_only`; code that comes with a model is never run.
"""

import contextlib
import io
import logging
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from summarize.errors import ModelNotSupported, first_line
from summarize.models.known.families import Family
from summarize.options import Device

# Trained in bfloat16, these overflow in float16.
_OVERFLOWS = frozenset(
    {"t5", "mt5", "umt5", "longt5", "pegasus", "pegasus_x", "bigbird_pegasus", "gemma3_text"}
)


def load(folder: Path, family: Family, device: Device, *, exact: bool = False) -> Any:  # noqa: ANN401
    """A model, ready to run on its device.

    Args:
        folder: its folder.
        family: its row of `FAMILIES`.
        device: where it will run.
        exact: in float32, also where 16 bits would be faster.

    Raises:
        ModelNotSupported: this machine has no such device, or the weights cannot be read.
    """
    from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

    where = resolve_device(device)
    loader = AutoModelForCausalLM if family.decoder_only else AutoModelForSeq2SeqLM
    try:
        with quiet_transformers():
            model, info = loader.from_pretrained(
                str(folder),
                dtype=precision(where, family, exact=exact),
                local_files_only=True,
                trust_remote_code=False,
                weights_only=True,
                output_loading_info=True,
            )
    except Exception as error:  # safetensors and pickle raise classes of their own
        raise ModelNotSupported(
            f"{folder}: its weights cannot be read: {first_line(error)}; pull the model again"
        ) from error
    if missing := sorted(info["missing_keys"]):
        # Missing weights would be random numbers.
        raise ModelNotSupported(
            f"{folder}: {len(missing)} of its weights are missing (first: {missing[0]}); the model "
            f"is damaged or was made for another task: pull it again, or choose another"
        )
    return model.eval().to(where)


def precision(where: str, family: Family, *, exact: bool = False) -> Any:  # noqa: ANN401
    """The precision that weights are used in: a dtype, or "auto".

    bfloat16 on a CPU whose instructions have it; on others it is slower than float32. It moved the
    log-probability of a token by 0.02 where it was measured (SmolLM2), 8 bits by 0.13.
    """
    import torch

    if exact:
        return torch.float32
    if where == "mps":
        return "auto"
    if where == "cpu":
        return torch.bfloat16 if computes_bfloat16() else torch.float32
    if torch.cuda.is_bf16_supported(including_emulation=False):
        return torch.bfloat16
    return torch.float32 if family.name in _OVERFLOWS else torch.float16


def computes_bfloat16() -> bool:
    """Whether the processor has instructions for bfloat16 (x86's, the ones that were measured)."""
    import torch

    able = torch.cpu.get_capabilities()
    return any(able.get(name) for name in ("avx512_bf16", "amx_bf16"))


def bytes_per_token(config: Any, itemsize: int) -> int:  # noqa: ANN401 - of any architecture
    """Bytes of the key-value cache for one token, in all layers."""
    layers = getattr(config, "num_hidden_layers", None) or 12
    hidden = getattr(config, "hidden_size", None) or 1024
    heads = getattr(config, "num_attention_heads", None) or 1
    shared = getattr(config, "num_key_value_heads", None) or heads
    return int(2 * layers * hidden * itemsize * shared / heads)


def resolve_device(device: Device) -> str:
    """The device to use: `auto` is a GPU where there is one.

    Raises:
        ModelNotSupported: this machine has no such device.
    """
    import torch

    here = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if device == "auto":
        return next((name for name, is_here in here.items() if is_here), "cpu")
    if not here.get(device, True):
        raise ModelNotSupported(f"torch finds no {device} device on this machine; use --device cpu")
    return device


def convert_gguf(file: Path, folder: Path) -> None:
    """Save a GGUF file as safetensors with its tokenizer, in float32.

    transformers takes seconds to read a GGUF file and its tokenizer, and 0.2 s to read the result.

    Args:
        file: the GGUF file.
        folder: an existing folder to write to.

    Raises:
        ModelNotSupported: it is broken, or of an architecture that transformers cannot read.
    """
    import torch
    from safetensors import SafetensorError
    from transformers import AutoModelForCausalLM, AutoTokenizer

    options: dict[str, Any] = {"gguf_file": file.name, "local_files_only": True}
    try:
        # The GGUF reader's progress bar cannot be turned off.
        with quiet_transformers(), contextlib.redirect_stderr(io.StringIO()), _read_once():
            model = AutoModelForCausalLM.from_pretrained(
                str(file.parent), dtype=torch.float32, trust_remote_code=False, **options
            )
            # The weights are plain tensors now, but `save_pretrained` takes them for quantized.
            model.hf_quantizer = None
            if hasattr(model.config, "quantization_config"):
                del model.config.quantization_config
            model.save_pretrained(folder)
            AutoTokenizer.from_pretrained(
                str(file.parent), trust_remote_code=False, **options
            ).save_pretrained(folder)
    except SafetensorError as error:
        # A full disk raises this.
        raise OSError(first_line(error)) from error
    except Exception as error:  # the reader raises errors of any class for a damaged file
        # The disk's errors have a number; those of transformers have none.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise ModelNotSupported(
            f"{file}: cannot be read as a GGUF model: {first_line(error)}; "
            f"download the file again, or choose another model"
        ) from error


@contextlib.contextmanager
def _read_once() -> Iterator[None]:
    """Let transformers read a GGUF file once, and name its tensors once.

    By itself it reads the whole header for the configuration, the weights and the tokenizer, and
    builds the table of names for each module of the model: 400 times for one of 30 layers.
    """
    import gguf

    own = {name: getattr(gguf, name) for name in ("GGUFReader", "get_tensor_name_map")}
    try:
        for name, function in own.items():
            setattr(gguf, name, cache(function))
        yield
    finally:
        for name, function in own.items():
            setattr(gguf, name, function)


# transformers has one logger for all threads; torch runs one batch at a time anyway.
_QUIET = threading.RLock()


@contextlib.contextmanager
def quiet_transformers() -> Iterator[None]:
    """Keep transformers' progress bars and warnings off the terminal; restored afterwards."""
    from transformers.utils import logging as chatter

    with _QUIET:
        logger = logging.getLogger("transformers")
        level, bars = logger.level, chatter.is_progress_bar_enabled()
        logger.setLevel(logging.ERROR)
        chatter.disable_progress_bar()
        try:
            yield
        finally:
            logger.setLevel(level)
            if bars:
                chatter.enable_progress_bar()


@contextlib.contextmanager
def attention_kernels() -> Iterator[None]:
    """Disable cuDNN's attention, which plans again for each shape, so for each new token."""
    from torch.nn.attention import SDPBackend, sdpa_kernel

    with sdpa_kernel([SDPBackend.FLASH_ATTENTION, SDPBackend.EFFICIENT_ATTENTION, SDPBackend.MATH]):
        yield
