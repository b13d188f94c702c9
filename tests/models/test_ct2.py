"""ctranslate2 beside torch: the same tokens in float32, copies that are made once and are sound."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.models.codecs.codec import TokenPrompt
from summarize.models.engines import ct2_conversion
from summarize.models.engines.ct2_metadata import Facts, save
from summarize.models.engines.ct2_runner import CTranslate2Runner
from summarize.models.engines.loading import Engine, load
from summarize.models.engines.runner import Decoding, Hypothesis
from summarize.models.engines.torch_reference import Reference
from summarize.models.engines.torch_runner import TorchRunner
from summarize.models.known import catalog
from summarize.models.known.families import Task
from summarize.models.pool import ModelPool
from summarize.models.probing import probe
from summarize.models.store.store import LocalModel, Store
from summarize.options import EngineChoice, Options
from summarize.pipeline.routing import Router
from tests import tiny

Make = Callable[[Path], Path]
MODELS: dict[str, tuple[Make, Task]] = {
    "bart": (tiny.make_bart, "summarize"),
    "pegasus": (tiny.make_pegasus, "summarize"),
    "t5": (tiny.make_t5, "summarize"),
    "madlad": (tiny.make_madlad, "translate"),
    "mbart50": (tiny.make_mbart, "translate"),
    "mbart": (lambda folder: tiny.make_mbart(folder, "mbart"), "translate"),
    "marian": (tiny.make_marian, "translate"),
    "nllb": (tiny.make_nllb, "translate"),
    "m2m100": (tiny.make_m2m100, "translate"),
    "llama": (tiny.make_llama, "summarize"),
    **{
        kind.lower(): (partial(tiny.make_instruct, kind=kind), "summarize")
        for kind in ("Qwen2", "Qwen3", "Gemma", "Mistral")
    },
}


def found(folder: Path) -> LocalModel:
    model = Store().find(str(folder))
    assert model is not None
    return model


def prompts_for(engine: Engine, task: Task) -> list[TokenPrompt]:
    """Prompts of two lengths."""
    samples = probe.samples(engine, task)
    shorter = [replace(one, tokens=one.tokens[:6] + one.tokens[9:]) for one in samples]
    return samples + shorter


@pytest.mark.parametrize("name", MODELS)
def test_in_float32_both_engines_write_the_same_tokens(name: str, tmp_path: Path) -> None:
    make, task = MODELS[name]
    model = found(make(tmp_path / "model"))
    engine, family = load(model, task, "cpu"), model.family()
    prompts = prompts_for(engine, task)
    reference = Reference(model.path, family, engine.ends())
    torch_runner = TorchRunner(model.path, family, "cpu", engine.ends(), exact=True)
    # Blocks are for models that repeat themselves; a prompt may be repeated.
    limits = ((5, 0), (40, 1), (40, 2), (40, 0))
    greedy = [Decoding(limit, beams=1, no_repeat_ngram=block) for limit, block in limits]
    theirs = [[torch_runner.run([one], each) for one in prompts] for each in greedy]
    written, scores = reference.scored(prompts[0], 24)
    folder = tmp_path / "copy"
    folder.mkdir()
    ct2_conversion.write(reference.model, reference.own, family, folder, "float32")
    size = (folder / "model.bin").stat().st_size
    save(replace(Facts(), **reference.facts(), size=size), folder)
    runner = CTranslate2Runner(folder)
    ours = [[runner.run([one], each) for one in prompts] for each in greedy]
    plain = [
        [[[(h.tokens, h.finished) for h in hyps] for hyps in one] for one in each]
        for each in (*theirs, *ours)
    ]
    assert plain[:4] == plain[4:]
    # Random weights may say one token for ever, and then equality would prove little.
    assert max(len(set(hyps[0][0])) for [hyps] in plain[3]) > 1
    assert runner.scores(prompts[0].tokens, written) == pytest.approx(scores, abs=2e-3)


@pytest.mark.parametrize("name", ["bart", "marian", "llama"])
def test_a_batch_gives_each_prompt_its_own_hypotheses_with_scores(
    name: str, tmp_path: Path
) -> None:
    make, task = MODELS[name]
    model = found(make(tmp_path / "model"))
    engine = ModelPool(Store(tmp_path), "cpu", cache_dir=tmp_path / "cache").get(model, task)
    assert isinstance(engine.runner, CTranslate2Runner)
    assert engine.runner.signature.startswith("ctranslate2-")
    prompts = prompts_for(engine, task)
    decoding = Decoding(12, beams=4, hypotheses=3)
    answers = engine.runner.run(prompts, decoding)
    assert [len(hyps) for hyps in answers] == [3] * len(prompts)
    for hypotheses in answers:
        means = [one.score for one in hypotheses]
        assert all(mean is not None and mean <= 0 for mean in means)
        assert all(len(one.tokens) <= 12 for one in hypotheses)
    assert answers == engine.runner.run(prompts, decoding)


def engines(
    tmp_path: Path,
    choice: EngineChoice = "auto",
    told: list[str] | None = None,
    *,
    guide: bool = False,
) -> ModelPool:
    cache = tmp_path / "cache"
    notify = (lambda _: None) if told is None else told.append
    return ModelPool(
        Store(cache), "cpu", choice, cache_dir=cache, notify=notify, only_guides=lambda _: guide
    )


def test_a_copy_is_made_once_and_by_the_choice_of_the_engine(
    tiny_llama: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    model = found(tiny_llama)
    for _ in range(2):
        engine = engines(tmp_path, "auto", told).get(model, "summarize")
        assert isinstance(engine.runner, CTranslate2Runner)
    assert len([line for line in told if "converting" in line]) == 1
    facts = Facts.read(ct2_conversion.copy_folder(model, tmp_path / "cache"))
    assert facts is not None
    assert facts.difference < 0.1
    torch_engine = engines(tmp_path, "torch").get(model, "summarize")
    assert isinstance(torch_engine.runner, TorchRunner)


def test_what_ctranslate2_cannot_run_stays_on_torch_and_asked_for_is_an_error(
    tmp_path: Path,
) -> None:
    told: list[str] = []
    model = found(tiny.make_led(tmp_path / "led"))
    assert isinstance(engines(tmp_path, "auto", told).get(model, "summarize").runner, TorchRunner)
    assert not told
    with pytest.raises(ModelNotSupported, match=r"cannot run .*\(led\).*--engine torch"):
        engines(tmp_path, "ctranslate2").get(model, "summarize")


def test_a_copy_that_says_something_else_is_not_used_and_not_made_again(
    tiny_llama: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    model = found(tiny_llama)
    scores = CTranslate2Runner.scores
    monkeypatch.setattr(
        CTranslate2Runner, "scores", lambda *args: [score - 2 for score in scores(*args)]
    )
    engine = engines(tmp_path, "auto", told).get(model, "summarize")
    assert isinstance(engine.runner, TorchRunner)
    assert any("differs from torch's by 2.0" in line and "on torch" in line for line in told)
    monkeypatch.undo()
    folder = ct2_conversion.copy_folder(model, tmp_path / "cache")
    assert [file.name for file in folder.iterdir()] == ["facts.json"]
    with pytest.raises(ModelNotSupported, match="differs from torch"):
        engines(tmp_path, "ctranslate2").get(model, "summarize")


def test_a_model_that_8_bits_harm_is_run_in_float32(
    tiny_llama: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = CTranslate2Runner.scores

    def harmed(self: CTranslate2Runner, *args: Sequence[int]) -> list[float]:
        worse = 0.1 if "int8" in self.signature else 0.0
        return [score - worse for score in scores(self, *args)]

    monkeypatch.setattr(CTranslate2Runner, "scores", harmed)
    runner = engines(tmp_path).get(found(tiny_llama), "summarize").runner
    assert runner.signature.endswith(":float32:cpu")


def test_a_model_that_only_points_may_be_rounded_more(
    tiny_llama: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = CTranslate2Runner.scores

    def harmed(self: CTranslate2Runner, *args: Sequence[int]) -> list[float]:
        worse = harm if "int8" in self.signature else 0.0
        return [score - worse for score in scores(self, *args)]

    monkeypatch.setattr(CTranslate2Runner, "scores", harmed)
    harm = 0.2
    allowed = {"int8": 0.5, "float32": 0.02}
    monkeypatch.setattr(ct2_conversion, "_MAX_DIFFERENCE_OF_GUIDE", allowed)
    model = found(tiny_llama)
    guide = engines(tmp_path, guide=True)
    assert guide.get(model, "summarize").runner.signature.endswith(":int8:cpu")
    # What it translates goes out.
    assert guide.get(model, "translate").runner.signature.endswith(":float32:cpu")
    # Both copies stay.
    assert engines(tmp_path).get(model, "summarize").runner.signature.endswith(":float32:cpu")
    for one in (False, True):
        assert ct2_conversion.existing_copy(model, tmp_path / "cache", guide=one) is not None
    harm = 2.0
    other = tmp_path / "other"
    signature = engines(other, guide=True).get(model, "summarize").runner.signature
    assert signature.endswith(":float32:cpu")


def test_a_broken_an_old_and_another_models_copy_are_made_again(
    tmp_path: Path,
) -> None:
    model = found(tiny.make_llama(tmp_path / "model"))
    cache = tmp_path / "cache"
    engines(tmp_path).get(model, "summarize")
    folder = ct2_conversion.copy_folder(model, cache)
    weights = (folder / "model.bin").read_bytes()

    def is_made_again() -> bool:
        told: list[str] = []
        engine = engines(tmp_path, "auto", told).get(model, "summarize")
        assert isinstance(engine.runner, CTranslate2Runner)
        assert (folder / "model.bin").read_bytes() == weights
        return any("converting" in line for line in told)

    (folder / "model.bin").write_bytes(weights[:-100])
    assert is_made_again()
    (folder / "facts.json").write_text('{"ends": "all"}', encoding="utf-8")
    assert is_made_again()
    (folder / "facts.json").unlink()
    assert is_made_again()
    # Weights of the same size in the place of those it was made from.
    (model.path / "model.safetensors").touch()
    assert is_made_again()
    older = folder.with_name(folder.name.replace("-ctranslate2-", "-ctranslate2-0"))
    folder.rename(older)
    assert is_made_again()
    assert not older.exists()
    assert not is_made_again()


def test_a_process_that_was_killed_leaves_nothing_that_is_used(
    tiny_llama: Path, tmp_path: Path
) -> None:
    model = found(tiny_llama)
    folder = ct2_conversion.copy_folder(model, tmp_path / "cache")
    left = folder.parent / f".{folder.name}.half"
    left.mkdir(parents=True)
    (left / "model.bin").write_bytes(b"half")
    assert ct2_conversion.existing_copy(model, tmp_path / "cache") is None
    engines(tmp_path).get(model, "summarize")
    assert not left.exists()
    assert ct2_conversion.existing_copy(model, tmp_path / "cache") == folder


def test_a_cache_that_cannot_be_written_is_said(tiny_llama: Path, tmp_path: Path) -> None:
    told: list[str] = []
    model = found(tiny_llama)
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    with pytest.raises(ModelNotAvailable, match="cannot be written"):
        engines(tmp_path, "ctranslate2").get(model, "summarize")
    # A local folder needs no cache on torch.
    assert isinstance(engines(tmp_path, "auto", told).get(model, "summarize").runner, TorchRunner)
    assert any("cannot be written" in line and "on torch" in line for line in told)


def test_a_gpu_for_ctranslate2_is_refused(tiny_llama: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    some = ModelPool(Store(cache), "cuda", "ctranslate2", cache_dir=cache)
    with pytest.raises(ModelNotSupported, match="on the CPU only; leave --device cuda out"):
        some.get(found(tiny_llama), "summarize")


def test_an_output_that_was_cut_off_is_not_finished(tiny_bart: Path) -> None:
    """BART's configuration forces an end at the limit, which is none that the model came to."""
    model = found(tiny_bart)
    config = json.loads((tiny_bart / "config.json").read_text(encoding="utf-8"))
    engine = load(model, "summarize", "cpu")
    prompt = probe.samples(engine, "summarize")[0]
    [[best]] = engine.runner.run([prompt], Decoding(5, beams=1))
    assert config.get("eos_token_id", 2) == 2
    assert not best.finished
    assert len(best.tokens) == 5


def test_a_converted_run_imports_neither_torch_nor_transformers(
    tiny_llama: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    engines(tmp_path, guide=True).get(found(tiny_llama), "summarize")
    text = " ".join(tiny.CORPUS) * 4
    code = (
        "import sys; from pathlib import Path; from summarize import Options, Summarizer\n"
        f"s = Summarizer(Options(model={str(tiny_llama)!r}, cache_dir=Path({str(cache)!r}),"
        " offline=True, source_lang='en', length='30w', device='cpu'))\n"
        "try:\n"
        f"    print(s({text!r}).signature)\n"
        "except Exception as error:\n"
        "    print(error)\n"
        "assert not {'torch', 'transformers'} & set(sys.modules), 'imported'\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


def test_memory_that_runs_out_halves_the_batch(
    tiny_bart: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engines(tmp_path).get(found(tiny_bart), "summarize")
    prompts = prompts_for(engine, "summarize") * 2
    decoding = Decoding(6, beams=1)
    expected = [engine.runner.run([one], decoding)[0] for one in prompts]
    generate = CTranslate2Runner._generate
    limit = 1

    def tight(
        self: CTranslate2Runner, batch: Sequence[TokenPrompt], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        if len(batch) > limit:
            raise RuntimeError("mkl_alloc: failed to allocate memory")
        return generate(self, batch, decoding)

    monkeypatch.setattr(CTranslate2Runner, "_generate", tight)
    assert [[h.tokens for h in one] for one in engine.runner.run(prompts, decoding)] == [
        [h.tokens for h in one] for one in expected
    ]
    limit = 0
    with pytest.raises(MemoryError, match="on one prompt of"):
        engine.runner.run(prompts, decoding)


def test_weights_are_read_ahead_for_a_single_document_with_a_copy(
    tiny_llama: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[CTranslate2Runner] = []
    read_ahead = CTranslate2Runner.read_ahead

    def note(runner: CTranslate2Runner) -> None:
        begun.append(runner)
        read_ahead(runner)

    monkeypatch.setattr(CTranslate2Runner, "read_ahead", note)
    model = found(tiny_llama)
    for alone, expected in ((True, 0), (False, 0), (True, 1)):
        # The first of them makes the copy, and has nothing to read ahead.
        these = engines(tmp_path)
        these.read_ahead = alone
        engine = these.get(model, "summarize")
        assert len(begun) == expected
    assert begun == [engine.runner]
    [prompt, *_] = prompts_for(engine, "summarize")
    [answers] = engine.runner.run([prompt], Decoding(4, beams=1))
    assert len(answers) == 1


def test_weights_of_an_expected_model_are_read_before_anybody_gets_it(
    tiny_llama: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = found(tiny_llama)
    engines(tmp_path).get(model, "summarize")
    begun: list[CTranslate2Runner] = []

    def note(runner: CTranslate2Runner) -> None:
        begun.append(runner)

    monkeypatch.setattr(CTranslate2Runner, "read_ahead", note)
    many, one, torch = engines(tmp_path), engines(tmp_path), engines(tmp_path, choice="torch")
    many.expect(model)
    assert begun == []
    one.read_ahead = torch.read_ahead = True
    torch.expect(model)
    assert begun == []
    one.expect(model)
    one.expect(model)
    [runner] = begun
    assert one.get(model, "summarize").runner is runner
    assert begun == [runner]


@pytest.mark.parametrize(
    ("named", "here", "expected"),
    [
        (None, ["smollm2-135m-instruct"], "smollm2-135m-instruct"),
        (None, ["smollm2-135m-instruct", "distilbart"], None),
        (None, [], None),
        ("distilbart", ["smollm2-135m-instruct", "distilbart"], "distilbart"),
        ("distilbart", [], None),
    ],
)
def test_the_summarizer_that_is_expected(
    named: str | None, here: list[str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(_: Store, name: str) -> LocalModel | None:
        return LocalModel(name, Path(name), "1", catalog.find(name)) if name in here else None

    monkeypatch.setattr(Store, "find", find)
    router = Router(Options(model=named), Store(), lambda _: None)
    got = router.expected_summarizer()
    assert (got.name if got else None) == expected


def test_weights_that_cannot_be_read_ahead_are_an_error_when_they_are_needed(
    tiny_llama: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = found(tiny_llama)
    engines(tmp_path).get(model, "summarize")
    folder = ct2_conversion.existing_copy(model, tmp_path / "cache")
    assert folder is not None
    runner = CTranslate2Runner(folder)
    (folder / "model.bin").write_bytes(b"torn")
    failed: list[object] = []
    monkeypatch.setattr("threading.excepthook", failed.append)
    runner.read_ahead()
    with pytest.raises(ModelNotSupported, match="cannot load this converted copy"):
        runner.prepare(1)
    assert failed == []
