"""`facts.json` of a converted copy: what ctranslate2 needs to know besides the weights."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from summarize.errors import ModelNotSupported
from summarize.models.store.untrusted_files import read_json

WEIGHTS = "model.bin"
_FACTS = "facts.json"


@dataclass(frozen=True)
class Facts:
    """What a converted copy needs to know of its model, besides the weights.

    Attributes:
        precision: of its weights and of the computation: `int8` or `float32`.
        decoder_only: it continues its prompt.
        ends: ids that end an output.
        first: the id that an output begins with unless a prompt has its own; None for any.
        bad: runs of ids that are never written.
        difference: from torch, in log-probability of a token, on average.
        refused: why the copy must not be used; empty for a good one.
        stamp: names, sizes and times of the weights that it was made from.
        size: of its own weights in bytes.
    """

    precision: str = "float32"
    decoder_only: bool = False
    ends: tuple[int, ...] = ()
    first: int | None = None
    bad: tuple[tuple[int, ...], ...] = ()
    difference: float = 0.0
    refused: str = ""
    stamp: tuple[tuple[str, int, int], ...] = ()
    size: int = 0

    @classmethod
    def read(cls, folder: Path) -> "Facts | None":
        """The facts of a copy; None where it is missing or incomplete."""
        try:
            found = read_json(folder / _FACTS)
            size = 0 if found["refused"] else (folder / WEIGHTS).stat().st_size
            facts = cls(
                str(found["precision"]),
                bool(found["decoder_only"]),
                tuple(map(int, found["ends"])),
                None if found["first"] is None else int(found["first"]),
                tuple(tuple(map(int, run)) for run in found["bad"]),
                float(found["difference"]),
                str(found["refused"]),
                tuple((str(n), int(s), int(t)) for n, s, t in found["stamp"]),
                int(found["size"]),
            )
        except (OSError, LookupError, TypeError, ValueError, ModelNotSupported):
            return None
        return facts if size == facts.size else None


def save(facts: Facts, folder: Path) -> None:
    """Write the facts of a copy into its folder."""
    (folder / _FACTS).write_text(json.dumps(asdict(facts)), "utf-8")
