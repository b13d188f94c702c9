"""Every setting, its default, its unit and its range, in one frozen record."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypedDict, get_args

from summarize import byte_sizes, lengths
from summarize.errors import UsageError

Style = Literal["paragraph", "bullets", "headline"]
Device = Literal["auto", "cpu", "cuda", "mps"]
EngineChoice = Literal["auto", "torch", "ctranslate2"]
Batching = Literal["exact", "mixed"]
Check = Literal["off", "flag", "repair", "strict"]
RouteChoice = Literal["auto", "summarize-first", "translate-first", "direct"]

# Fields that are paths, and those that may be; each is taken as a str or as a Path.
_PATHS, _NAMES_OR_PATHS = (
    ("glossary", "prompts", "cache_dir"),
    ("model", "translator", "check_model"),
)


class Settings(TypedDict, total=False):
    """The fields of `Options` as keyword arguments, for `summarize` and `translate`."""

    lang: str | None
    source_lang: str | None
    length: str
    style: Style
    focus: str | None
    overlap: int
    max_chunks: int | None
    model: str | Path | None
    translator: str | Path | None
    check_model: str | Path | None
    route: RouteChoice
    check: Check
    glossary: str | Path | None
    prompts: str | Path | None
    device: Device
    engine: EngineChoice
    batching: Batching
    jobs: int | None
    threads: int | None
    max_memory: str | None
    beams: int | None
    offline: bool
    encoding: str | None
    fix_text: bool
    allow_private: bool
    proxy: bool
    max_bytes: int
    cache_dir: str | Path | None


@dataclass(frozen=True)
class ReadingOptions:
    """How an input is read.

    Attributes:
        whole: all of it is the body, and nothing is set aside.
        encoding: of texts; None: it is told by the bytes.
        fix_text: letters that were decoded wrongly before are set right.
        offline: no address is fetched.
        allow_private: addresses of one's own machine and network may be fetched.
        proxy: addresses are fetched through the proxy that the environment names.
        max_bytes: a larger input is refused; None for no limit.
        rewritable: a file that can be written again with other words is read for that.
    """

    whole: bool = False
    encoding: str | None = None
    fix_text: bool = False
    offline: bool = False
    allow_private: bool = False
    proxy: bool = False
    max_bytes: int | None = None
    rewritable: bool = False


@dataclass(frozen=True)
class Options:
    """How to summarize and translate.

    Attributes:
        lang: language of the summary: a BCP 47 tag, an ISO code or a name (`pt-BR`, `por`,
            `Portuguese`). None: that of the input.
        source_lang: language of the input, the same forms. None: it is detected.
        length: of the summary: `short`, `medium` or `long` (about 40, 80 or 160 words for an
            article, more for a longer text), or an amount of words, sentences or percent of the
            text's words: `120w`, `3s`, `10%`.
        style: `paragraph`, `bullets` (a line for each sentence) or `headline` (one line).
        focus: what the summary should be about, for models that take instructions.
        overlap: sentences of a chunk that are shown again in front of the next one, 0 to 20.
        max_chunks: read so many chunks of a text at most, from its start; None: all of it.
        model: the summarizer: a catalog name, a Hub repository (`org/name` or `org/name@revision`),
            a local folder, or a GGUF file. None: the best that is on this machine.
        translator: the same, for translation. None: the catalog's best for the two languages.
        check_model: a model for natural-language inference that is asked whether the text says what
            its words do not prove: a Hub repository or a local folder. None: nothing is asked.
        route: `summarize-first` translates the summary, `translate-first` the text, `direct` lets
            one model summarize into another language; `auto` chooses by the models' languages.
        check: what becomes of a sentence that the text does not prove. `repair` replaces it by
            what the text does prove; `flag` only grades and marks it; `strict` lets only sentences
            out that are of the text, or are what is left of one; `off` looks at nothing.
        glossary: a CSV file of fixed translations, `source term,target term` on each line.
        prompts: a folder with prompts that replace the built-in ones of instruct models.
        device: where a torch model runs. `auto`: CUDA, then MPS, then the CPU.
        engine: what runs a model's weights. `auto`: ctranslate2 on a CPU, wherever it can run the
            architecture, in 8 bits where they do no harm; torch otherwise, and on a GPU.
        batching: `exact` puts only one document's requests into a batch, so that a result never
            depends on its neighbours; `mixed` shares batches between documents.
        jobs: model calls that run at once, 1 to 256, where there are several and the engine can:
            the cores are shared among them. It changes no result. None: one for each core, 4 at
            most.
        threads: processor cores to use, 1 to 1,024. None: all that this process may use; two
            threads of one core count once.
        max_memory: of this process, such as `2GB`: so many model calls run at once as it has room
            for. It changes no result; one call that needs more is an error. None: half of what is
            free when the work starts, and one call in any case.
        beams: width of the beam, 1 (greedy) to 16, of all that models write. None: 1 for a draft
            that only points at sentences of the text, 4 for a model's own words.
        offline: make no network call at all.
        encoding: of inputs that are texts, such as `windows-1256`. None: it is told by the bytes.
        fix_text: letters that were decoded wrongly before (`Ã©` for `é`) are set right.
        allow_private: addresses (`http://`, `https://`) of one's own machine and network may be
            read, too.
        proxy: addresses are fetched through the proxy that the environment names; it sees them.
        max_bytes: a larger input is refused, 1 to 10**12.
        cache_dir: where converted models are kept. None: the user's cache folder.

    A path may be given as a `str` or as a `Path`.

    Raises:
        UsageError: a value out of its range. An unknown setting is a `TypeError`.
    """

    lang: str | None = None
    source_lang: str | None = None
    length: str = "medium"
    style: Style = "paragraph"
    focus: str | None = None
    overlap: int = 0
    max_chunks: int | None = None
    model: str | None = None
    translator: str | None = None
    check_model: str | None = None
    route: RouteChoice = "auto"
    check: Check = "repair"
    glossary: Path | None = None
    prompts: Path | None = None
    device: Device = "auto"
    engine: EngineChoice = "auto"
    batching: Batching = "exact"
    jobs: int | None = None
    threads: int | None = None
    max_memory: str | None = None
    beams: int | None = None
    offline: bool = False
    encoding: str | None = None
    fix_text: bool = False
    allow_private: bool = False
    proxy: bool = False
    max_bytes: int = 50_000_000
    cache_dir: Path | None = None

    @classmethod
    def of(cls, settings: Settings) -> "Options":
        """Options out of keyword arguments; paths may be a `str` or a `Path`."""
        values: dict[str, Any] = dict(settings)
        return cls(**values)

    def reading(self, *, whole: bool, rewritable: bool = False) -> ReadingOptions:
        """How inputs are read.

        Args:
            whole: all of each is the body.
            rewritable: files that can be written again with other words are read for that.
        """
        return ReadingOptions(
            rewritable=rewritable,
            whole=whole,
            encoding=self.encoding,
            fix_text=self.fix_text,
            offline=self.offline,
            allow_private=self.allow_private,
            proxy=self.proxy,
            max_bytes=self.max_bytes,
        )

    def __post_init__(self) -> None:
        for names, kind in ((_PATHS, Path), (_NAMES_OR_PATHS, str)):
            for one in names:
                given = getattr(self, one)
                if isinstance(given, (str, Path)) and not isinstance(given, kind):
                    object.__setattr__(self, one, kind(given))
        for name, value, allowed in (
            ("style", self.style, get_args(Style)),
            ("route", self.route, get_args(RouteChoice)),
            ("check", self.check, get_args(Check)),
            ("device", self.device, get_args(Device)),
            ("engine", self.engine, get_args(EngineChoice)),
            ("batching", self.batching, get_args(Batching)),
        ):
            if value not in allowed:
                raise UsageError(f"{name} is {value!r}; it can be {', '.join(allowed)}")
        for name, tag in (("lang", self.lang), ("source_lang", self.source_lang)):
            if tag is not None and not isinstance(tag, str):
                raise UsageError(f"{name} is {tag!r}; it can be a tag or a name, such as 'ar'")
        if not isinstance(self.length, str):
            raise UsageError(f"length is {self.length!r}; it can be {lengths.FORMS}")
        parsed = lengths.parse(self.length)
        if self.style == "headline":
            parsed.headline()
        if self.focus is not None and not (isinstance(self.focus, str) and self.focus.strip()):
            raise UsageError("focus is empty; say what the summary should be about")
        self._check_amounts()
        if self.encoding is not None:
            _check_encoding(self.encoding)

    def _check_amounts(self) -> None:
        if self.max_memory is not None:
            byte_sizes.parse(self.max_memory, "max_memory")
        for number_name, number, least, most in (
            ("beams", self.beams, 1, 16),
            ("overlap", self.overlap, 0, 20),
            ("max_chunks", self.max_chunks, 1, 1_000_000),
            ("jobs", self.jobs, 1, 256),
            ("threads", self.threads, 1, 1024),
            ("max_bytes", self.max_bytes, 1, 10**12),
        ):
            if number is not None and not least <= number <= most:
                raise UsageError(f"{number_name} is {number}; it can be {least} to {most:,}")


def _check_encoding(name: object) -> None:
    try:
        "".encode(name)  # type: ignore[arg-type]
    except (LookupError, TypeError, ValueError):
        raise UsageError(
            f"encoding is {name!r}, which is none; name one such as utf-8, windows-1252 or gb18030"
        ) from None
