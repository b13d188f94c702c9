"""Every setting, its default, its unit and its range, in one frozen record."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from summarize.errors import UsageError

Length = Literal["short", "medium", "long"]
Device = Literal["auto", "cpu", "cuda", "mps"]
Batching = Literal["exact", "mixed"]
RouteChoice = Literal["auto", "summarize-first", "translate-first", "direct"]


@dataclass(frozen=True)
class Options:
    """How to summarize and translate.

    Attributes:
        lang: language of the summary: a BCP 47 tag, an ISO code or a name (`pt-BR`, `por`,
            `Portuguese`). None: that of the input.
        source_lang: language of the input, the same forms. None: it is detected.
        length: `short`, `medium` or `long`: at most about 40, 80 or 160 words.
        model: the summarizer: a catalog name, a Hub repository (`org/name` or `org/name@revision`),
            a local folder, or a GGUF file. None: the best that is on this machine.
        translator: the same, for translation. None: the catalog's for the languages at hand.
        route: `summarize-first` translates the summary, `translate-first` the text, `direct` has a
            model that does both write in the language asked for; `auto` chooses by what the
            models speak.
        glossary: a CSV file of terms to keep to, `source term,target term` in each line.
        prompts: a folder with texts that replace those shown to instruct models.
        device: where a torch model runs. `auto`: CUDA, then MPS, then the CPU.
        batching: `exact` puts only one document's requests into a batch, so that a result never
            depends on its neighbours; `mixed` shares batches between documents.
        beams: width of the beam, 1 (greedy) to 16.
        offline: make no network call at all.
        cache_dir: where converted models are kept. None: the user's cache folder.

    Raises:
        UsageError: a value out of its range. An unknown setting is a `TypeError`.
    """

    lang: str | None = None
    source_lang: str | None = None
    length: Length = "medium"
    model: str | None = None
    translator: str | None = None
    route: RouteChoice = "auto"
    glossary: Path | None = None
    prompts: Path | None = None
    device: Device = "auto"
    batching: Batching = "exact"
    beams: int = 4
    offline: bool = False
    cache_dir: Path | None = None

    def __post_init__(self) -> None:
        for name, value, allowed in (
            ("length", self.length, get_args(Length)),
            ("route", self.route, get_args(RouteChoice)),
            ("device", self.device, get_args(Device)),
            ("batching", self.batching, get_args(Batching)),
        ):
            if value not in allowed:
                raise UsageError(f"{name} is {value!r}; it can be {', '.join(allowed)}")
        for name, tag in (("lang", self.lang), ("source_lang", self.source_lang)):
            if tag is not None and not isinstance(tag, str):
                raise UsageError(f"{name} is {tag!r}; it is a tag or a name, such as 'ar'")
        if not 1 <= self.beams <= 16:
            raise UsageError(f"beams is {self.beams}; it can be 1 to 16")
