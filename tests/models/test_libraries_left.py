"""What a conversion changes in the libraries that it uses is as before when it has ended."""

import gc
from pathlib import Path

import gguf
import pytest
from ctranslate2.converters import transformers as loaders

from summarize.errors import ModelNotSupported
from summarize.models.engines import torch_weights
from summarize.models.pool import ModelPool
from summarize.models.store.store import Store


def test_ctranslate2_collects_garbage_again(tiny_llama: Path, tmp_path: Path) -> None:
    store = Store(tmp_path)
    model = store.find(str(tiny_llama))
    assert model is not None
    ModelPool(store, "cpu", cache_dir=tmp_path).get(model, "summarize")
    assert list(tmp_path.glob("converted/*ctranslate2*/model.bin"))
    assert loaders.gc is gc


def test_gguf_reads_again_also_after_an_error(tmp_path: Path) -> None:
    own = (gguf.GGUFReader, gguf.get_tensor_name_map)
    file = tmp_path / "broken.gguf"
    file.write_bytes(b"GGUF\3\0\0\0" + bytes(40))
    with pytest.raises(ModelNotSupported, match="cannot be read as a GGUF model"):
        torch_weights.convert_gguf(file, tmp_path)
    assert own == (gguf.GGUFReader, gguf.get_tensor_name_map)
