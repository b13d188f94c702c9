"""Test a model with a few fixed sentences before it is used, and check its outputs.

Some published checkpoints are broken, and write fluent junk or another language. The result is kept
beside the converted copies, so that a model is tested once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from summarize.errors import ModelNotSupported
from summarize.files import own_cache
from summarize.languages.tags import base, display_name, same_language, script
from summarize.models.codecs.codec import Prompt, TokenPrompt
from summarize.models.codecs.model_languages import Speaks
from summarize.models.engines.loading import Engine
from summarize.models.engines.runner import Hypothesis
from summarize.models.hub.cache import RepoCache
from summarize.models.known.families import Task
from summarize.models.known.prompts import Prompts
from summarize.models.probing.output_checks import faults
from summarize.models.probing.probe_texts import TEXTS
from summarize.models.store import probe_results
from summarize.models.store.local_models import LocalModel
from summarize.models.store.probe_results import ProbeResult, probe_result

__all__ = ["ProbeResult", "ensure", "probe", "probe_result"]

_SENTENCES = 3
_MAX_PROBES = 2
_BEAMS = 4
_MAX_SUMMARY_TOKENS = 128
# A translation takes up to three times the tokens of its original; one that needs more never ends.
_MAX_TOKENS_OF_ONE, _MORE_TOKENS = 3, 30
_SHOWN_CHARACTERS = 120


@dataclass(frozen=True)
class _Probe:
    """Test texts that are run together.

    Attributes:
        texts: the texts.
        source: the tag of their language.
        target: the tag of the language to expect in the outputs; None where it is not known.
    """

    texts: tuple[str, ...]
    source: str
    target: str | None


def ensure(
    model: LocalModel,
    engine: Engine,
    task: Task,
    cache_dir: Path | None,
    *,
    force: bool = False,
    notify: Callable[[str], None] = lambda _: None,
) -> None:
    """Probe a model if that was not done before, and refuse it if it fails.

    Models of the Hub and converted ones are probed; a folder of the user's and a package that needs
    no conversion are not.

    Args:
        model: the folder or file that was found, not its converted copy.
        engine: its engine; the weights are loaded only if it has not been probed.
        task: what to use it for.
        cache_dir: where probe results are kept; None for the user's cache folder.
        force: use it even if it fails, now and later.
        notify: called before it is probed.

    Raises:
        ModelNotSupported: its output is junk; the message shows it.
    """
    if not _is_probed(model, cache_dir):
        return
    file = probe_results.result_file(model, task, _kind(engine), cache_dir)
    found = probe_results.read(file)
    if found is None or not found.is_current:
        notify(f"probing {model.name} with a few sentences, once")
        found = probe(engine, task, engine.speaks)
        _keep(found, file, notify)
    if found.passed or found.forced:
        return
    if not force:
        raise _refusal(model, found)
    _keep(replace(found, forced=True), file, notify)


def probe(engine: Engine, task: Task, speaks: Speaks | None) -> ProbeResult:
    """Run a model on fixed sentences, and check its outputs.

    Args:
        engine: the model.
        task: what to use it for.
        speaks: its languages. A translator of unknown languages, or of languages without test
            sentences, passes without a test.

    Raises:
        ModelError: the model cannot be run at all.
    """
    reasons: dict[str, None] = {}
    samples = []
    for whole in _probes(task, speaks, prompted=engine.prompted):
        one = _fitting(engine, task, whole)
        if not one.texts:
            continue
        written = list(_run(engine, task, one))
        outputs = [" ".join(text.split()) for text, _ in written]
        found = faults(outputs, one.texts, one.target, translated=task == "translate")
        # A summary may be long, and instruct models go on; three translations do not.
        if task == "translate" and not engine.decoder_only:
            found += [] if any(ended for _, ended in written) else ["its output never ends"]
        reasons.update(dict.fromkeys(found))
        samples += list(zip(one.texts, outputs, strict=True))
    return ProbeResult(not reasons, tuple(reasons), tuple(samples))


def samples(engine: Engine, task: Task) -> list[TokenPrompt]:
    """Prompts to compare two engines of a model with: one text of each probe."""
    found = [
        _fitting(engine, task, one)
        for one in _probes(task, engine.speaks, prompted=engine.prompted)
    ]
    shown = [_shown_to(engine, task, one, one.texts[0]) for one in found if one.texts]
    return shown or [engine.codec.encode(Prompt(TEXTS["en"][0]))]


def _probes(task: Task, speaks: Speaks | None, *, prompted: bool) -> list[_Probe]:
    """The probes of a model: in one or two languages, of different scripts if possible."""
    if speaks is None or speaks.sources is None:
        # A summarizer of unknown languages is probed with English.
        known = task == "summarize"
        return [_Probe((" ".join(TEXTS["en"]),), "en", "en" if prompted else None)] if known else []
    read = [tag for tag in TEXTS if speaks.reads(tag)]
    # One language of each script: some faults show in one script only.
    first_of_script = {_script(tag): tag for tag in reversed(read)}
    sources = [tag for tag in read if tag in first_of_script.values()][:_MAX_PROBES]
    if task == "summarize":
        return [_Probe((" ".join(TEXTS[tag]),), tag, tag) for tag in sources]
    return [
        _Probe(TEXTS[source][:_SENTENCES], source, target)
        for source in sources
        if (target := _target(source, speaks)) is not None
    ]


def _target(source: str, speaks: Speaks) -> str | None:
    """The target language of a probe: with test sentences and in another script if possible."""
    if speaks.targets is None:
        return None
    others = [tag for tag in speaks.targets if not same_language(tag, source)]
    order = {tag: (_script(tag) == _script(source), place) for place, tag in enumerate(TEXTS)}
    last = (True, len(TEXTS))
    return min(others, key=lambda tag: order.get(base(tag), last), default=None)


def _script(tag: str) -> str | None:
    return script(TEXTS[tag][0][0])


def _fitting(engine: Engine, task: Task, one: _Probe) -> _Probe:
    """The probe cut down to texts that the model can take: fewer, or with fewer sentences."""
    texts = one.texts
    if task == "summarize":
        sentences = TEXTS[one.source]
        texts = tuple(" ".join(sentences[:count]) for count in range(len(sentences), 1, -1))
    most = engine.codec.max_input_tokens
    fitting = [text for text in texts if len(_shown_to(engine, task, one, text).tokens) <= most]
    return replace(one, texts=tuple(fitting[:1] if task == "summarize" else fitting))


def _run(engine: Engine, task: Task, one: _Probe) -> Iterator[tuple[str, bool]]:
    """The output for each text, decoded as for a user, and whether it ended by itself."""
    prompts = [_shown_to(engine, task, one, text) for text in one.texts]
    longest = max(prompt.content_tokens for prompt in prompts)
    limit = _MAX_TOKENS_OF_ONE * longest + _MORE_TOKENS
    if task == "summarize":
        limit = _MAX_SUMMARY_TOKENS
    decoding = engine.decoding(limit, beams=1 if engine.decoder_only else _BEAMS)
    size = engine.runner.max_batch_prompts
    for start in range(0, len(prompts), size):
        for hypotheses in engine.runner.run(prompts[start : start + size], decoding):
            # An answer that is missing has ended.
            best = hypotheses[0] if hypotheses else Hypothesis((), None, finished=True)
            yield engine.codec.decode(best.tokens), best.finished


def _shown_to(engine: Engine, task: Task, one: _Probe, text: str) -> TokenPrompt:
    return engine.codec.encode(
        Prompt(
            text,
            instruction=_instruction(task, one) if engine.prompted else "",
            source_language=one.source,
            target_language=one.target if task == "translate" else None,
        )
    )


def _instruction(task: Task, one: _Probe) -> str:
    if task == "summarize":
        return Prompts().render("summarize", sentences="2")
    return Prompts().render(
        "translate", source=display_name(one.source), target=display_name(one.target or "en")
    )


def _refusal(model: LocalModel, found: ProbeResult) -> ModelNotSupported:
    # The longest output shows the most, for junk is long.
    text, output = max(found.samples, key=lambda sample: len(sample[1]))
    return ModelNotSupported(
        f"{model.name}: failed its probe: {', '.join(found.reasons)}; given {_shown(text)}, it "
        f"wrote {_shown(output)}; choose another model from: summarize models list; or, to use it "
        f"anyway, run: summarize models pull --force {_full_name(model)}"
    )


def _full_name(model: LocalModel) -> str:
    """The name by which a user can refer to the model."""
    if model.entry is None and "/" not in model.name:
        return str(model.path)
    cache = RepoCache.of_snapshot(model.path)
    is_main = cache is None or cache.snapshot(None) == model.path
    return model.name if is_main else f"{model.name}@{model.path.name}"


def _shown(text: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in text)
    return repr(line if len(line) <= _SHOWN_CHARACTERS else line[:_SHOWN_CHARACTERS] + "...")


def _is_probed(model: LocalModel, cache_dir: Path | None) -> bool:
    is_converted = model.is_gguf or model.path.is_relative_to(own_cache(cache_dir))
    return model.is_from_hub or is_converted


def _kind(engine: Engine) -> str:
    """The kind of engine; each has its own probe results, since only one may have a fault."""
    return type(engine.runner).__name__.removesuffix("Runner").casefold()


def _keep(found: ProbeResult, file: Path, notify: Callable[[str], None]) -> None:
    try:
        probe_results.save(found, file)
    except OSError as error:
        # The next run probes the model again.
        notify(f"{file} cannot be written ({error.strerror}); the model will be probed again")
