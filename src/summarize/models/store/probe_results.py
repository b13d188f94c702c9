"""The results of models' probes, kept beside their converted copies."""

import json
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path

from summarize._version import __version__
from summarize.files import own_cache, slug
from summarize.models.known.families import Task
from summarize.models.store.local_models import LocalModel

_MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class ProbeResult:
    """The result of a model's probe.

    Attributes:
        passed: the outputs have no faults, or there was nothing to test with.
        reasons: the faults, in words.
        samples: (text, output) of each test.
        forced: the user wants to use the model anyway.
        version: of the program that probed it.
    """

    passed: bool
    reasons: tuple[str, ...]
    samples: tuple[tuple[str, str], ...]
    forced: bool = False
    version: str = __version__

    @property
    def line(self) -> str:
        """The result in one line."""
        if self.passed:
            return "passed" if self.samples else "passed, not tested: its languages are not known"
        forced = " (used anyway: --force)" if self.forced else ""
        return f"failed: {', '.join(self.reasons)}{forced}"

    @property
    def is_current(self) -> bool:
        """Whether it still counts: a failure may have been the fault of an earlier version."""
        return self.passed or self.forced or self.version == __version__


def probe_result(model: LocalModel, cache_dir: Path | None) -> ProbeResult | None:
    """The result of a model's probes, a failed one first; None when it was not probed.

    Args:
        model: the model.
        cache_dir: where results are kept; None for the user's cache folder.
    """
    found = [one for file in files(model, cache_dir) if (one := read(file)) is not None]
    return min(found, key=lambda one: one.passed, default=None)


def files(model: LocalModel, cache_dir: Path | None) -> list[Path]:
    """The files with a model's probe results."""
    folder = _folder(cache_dir)
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.name.startswith(_stem(model)))


def result_file(model: LocalModel, task: Task, engine: str, cache_dir: Path | None) -> Path:
    """The file for the result of one probe.

    Args:
        model: the model.
        task: what it was probed for.
        engine: the kind of engine that ran it: only one of them may have a fault.
        cache_dir: where results are kept; None for the user's cache folder.
    """
    return _folder(cache_dir) / f"{_stem(model)}{task}-{slug(engine)}.json"


def read(file: Path) -> ProbeResult | None:
    """Read a result from its file; None for a missing or broken file."""
    try:
        if file.stat().st_size > _MAX_BYTES:
            return None
        content = json.loads(file.read_text(encoding="utf-8"))
        passed, forced = content["passed"], content["forced"]
        reasons, samples = _texts(content["reasons"]), [_texts(s) for s in content["samples"]]
        if not isinstance(passed, bool) or not isinstance(forced, bool):
            return None
        # The message about a failure needs a reason and a sample.
        if any(len(one) != 2 for one in samples) or (not passed and not (reasons and samples)):
            return None
        pairs = tuple((text, output) for text, output in samples)
        return ProbeResult(passed, reasons, pairs, forced, str(content["version"]))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def save(found: ProbeResult, file: Path) -> None:
    """Write a result to its file, all at once.

    Raises:
        OSError: it cannot be written.
    """
    temporary = file.with_name(f".{uuid.uuid4().hex[:8]}.tmp")
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary.write_text(json.dumps(asdict(found), ensure_ascii=False), encoding="utf-8")
    temporary.replace(file)


def _folder(cache_dir: Path | None) -> Path:
    return own_cache(cache_dir) / "probed"


def _stem(model: LocalModel) -> str:
    return f"{slug(model.name)}-{slug(model.revision)}-"


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise TypeError
    return tuple(value)
