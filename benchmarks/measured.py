"""What the benchmarks keep: rows in a file, and where they were measured."""

import json
import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any


def load(file: Path, empty: Any) -> Any:  # noqa: ANN401 - rows by name, or in order
    """What was measured before; `empty` where nothing was."""
    return json.loads(file.read_text("utf-8")) if file.is_file() else empty


def save(file: Path, results: Any) -> None:  # noqa: ANN401
    """Write results, whole or not at all."""
    file.parent.mkdir(exist_ok=True)
    temporary = file.with_suffix(".tmp")
    temporary.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    temporary.replace(file)


def machine(*packages: str, device: str = "cpu") -> dict[str, str]:
    """The machine, and the versions of this project and of these packages."""
    gpu = {}
    if device != "cpu":
        import torch

        gpu = {"gpu": torch.cuda.get_device_name()} if torch.cuda.is_available() else {}
    return {
        **gpu,
        "cpus": str(os.cpu_count()),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        **{name: version(name) for name in (*packages, "summarize")},
    }
