"""What every job needs: the options, and what was made of them once."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from summarize import byte_sizes
from summarize._version import __version__
from summarize.inference.memory import Memory
from summarize.inference.progress import Progress
from summarize.inference.scheduler import Scheduler
from summarize.inference.usage import Usage
from summarize.languages import detection
from summarize.models.engines.hardware import cores
from summarize.models.engines.loading import Engine
from summarize.models.known.catalog import EXTRACT
from summarize.models.known.families import Task
from summarize.models.known.prompts import Prompts
from summarize.models.pool import ModelPool
from summarize.models.store.store import LocalModel, Store
from summarize.options import Options
from summarize.pipeline.check_model import CheckModel
from summarize.pipeline.drafting import beams_of_draft, is_guide
from summarize.pipeline.dry_run_plan import PlannedModel
from summarize.pipeline.routing import Route, Router, Step, Way
from summarize.translating.glossary import Glossary
from summarize.translating.pre_editing_table import table

# Each holds what its batch needs beside the weights.
_MOST_JOBS = 4


@dataclass(frozen=True)
class Session:
    """What every job needs.

    Attributes:
        options: as they were given.
        router: finds languages and ways.
        engines: the models in use.
        prompts: the texts for instruct models.
        glossary: terms to keep to.
        check_model: is asked about sentences that words do not prove; None where none was named.
    """

    options: Options
    router: Router
    engines: ModelPool
    prompts: Prompts
    glossary: Glossary
    check_model: CheckModel | None = None

    @classmethod
    def of(
        cls, options: Options, notify: Callable[[str], None], progress: type[Any] | None
    ) -> "Session":
        """The session that options ask for.

        Raises:
            UsageError: a language, a prompt or a glossary that cannot be used.
            InputError: a glossary that cannot be read.
            ModelError: a model that cannot be one.
        """
        detection.prepare(options.cache_dir)
        store = Store(options.cache_dir, offline=options.offline, notify=notify, progress=progress)
        return cls(
            options=options,
            router=Router(options, store, notify),
            engines=ModelPool(
                store,
                options.device,
                options.engine,
                threads=options.threads,
                cache_dir=options.cache_dir,
                notify=notify,
            ),
            prompts=Prompts(options.prompts),
            glossary=Glossary.read(options.glossary) if options.glossary else Glossary((), ""),
            check_model=None
            if options.check_model is None
            else CheckModel(options.check_model, store, options.device, options.threads),
        )

    def engine(self, model: LocalModel, task: Task) -> Engine:
        """The engine of a model."""
        return self.engines.get(model, task)

    def signature(self, route: Route) -> str:
        """Versions, models with revisions, engines, decoding, route, policy."""
        options = self.options
        parts = [f"summarize{__version__}"]
        if route.extractive:
            parts.append(EXTRACT)
        if route.summarizer is not None:
            parts += self._signed(route.summarizer, "summarize")
        parts.append(f"beams:{beams_of_draft(route, options)}")
        if route.name != "translate":
            parts.append(f"length:{options.length}")
            parts += _asked(options)
            parts.append(f"check:{options.check}")
            model = self.judging_model(route)
            parts += model.signature if model is not None else []
        parts += [route.name, ">".join(route.languages)]
        parts += self.signed(route.steps)
        if self.glossary.terms and route.steps:
            parts.append(f"glossary:{self.glossary.sha256[:12]}")
        if options.prompts is not None:
            parts.append(f"prompts:{self.prompts.sha256[:12]}")
        return "|".join([*parts, f"batching:{options.batching}"])

    def judging_model(self, route: Route | Way) -> CheckModel | None:
        """The model that is shown what a summarizer has written in its own words; None for none."""
        summarizer = route.summarizer
        if summarizer is None or self.options.check == "off":
            return None
        if is_guide(route, summarizer.entry, self.options):
            return None
        return self.check_model

    def planned_judge(self, way: Way) -> tuple[PlannedModel, ...]:
        """That model as a line of a plan; nothing is fetched for it."""
        model = self.judging_model(way)
        return () if model is None else (model.planned(way.written, way.pivot),)

    def signed(self, steps: Iterable[Step]) -> list[str]:
        """The part of a signature that names the translators of steps."""
        return [part for step in steps for part in self._signed(step.model, "translate")]

    def _signed(self, model: LocalModel, task: Task) -> list[str]:
        engine = self.engine(model, task)
        signed = [engine.signature]
        if engine.pre_editing:
            signed.append(f"plain-words:{table(engine.pre_editing).version}")
        if model.forbids_commercial_use:
            signed.append(f"{model.licence}:non-commercial")
        return signed

    def scheduler(self, on_progress: Callable[[Progress], None], spent: Usage) -> Scheduler:
        """Runs jobs, as many calls at once as the options and the machine allow.

        Args:
            on_progress: is told how far each step is.
            spent: what the models take is counted there.
        """
        options = self.options
        jobs = options.jobs or min(_MOST_JOBS, options.threads or cores())
        asked = options.max_memory
        memory = Memory(None if asked is None else byte_sizes.parse(asked, "max_memory"))
        return Scheduler(options.batching, on_progress, jobs=jobs, spent=spent, memory=memory)


def _asked(options: Options) -> list[str]:
    """What else shapes a summary, where it is not the default."""
    asked = []
    if options.style != "paragraph":
        asked.append(f"style:{options.style}")
    if options.focus is not None:
        # A text of the user's; it may hold anything.
        asked.append(f"focus:{hashlib.sha256(options.focus.encode()).hexdigest()[:12]}")
    if options.overlap:
        asked.append(f"overlap:{options.overlap}")
    if options.max_chunks is not None:
        asked.append(f"max_chunks:{options.max_chunks}")
    return asked
