import contextlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import huggingface_hub
import pytest

from summarize._version import __version__
from summarize.errors import ModelNotSupported
from summarize.models.codecs.codec import CharacterCodec, Prompt, TokenPrompt
from summarize.models.codecs.model_languages import Speaks
from summarize.models.engines.loading import Engine, load
from summarize.models.hub.cache import RepoCache
from summarize.models.known.families import Task
from summarize.models.probing import output_checks
from summarize.models.probing import probe as probing
from summarize.models.probing.probe import ProbeResult, ensure, probe, probe_result
from summarize.models.probing.probe_texts import TEXTS
from summarize.models.store import probe_results
from summarize.models.store.local_models import LocalModel
from summarize.models.store.store import Store
from tests.fakes import calls, fake_engine
from tests.hub_server import HubServer
from tests.learned import learned_files

COMMIT = "0123456789abcdef0123456789abcdef01234567"
ALL = tuple(TEXTS)
# What broken checkpoints have put out.
JUNK = [
    "",
    " ",
    "???",
    "the the the the the the the the the",
    "La la la la la la la la la la",
    "pont, pont, pont, pont, pont",
    "الجسر الجسر الجسر الجسر الجسر",
    "的的的的的的的的的的",
    "新桥新桥新桥新桥新桥",
    "Le maire a ouvert un pont..........",
    "Le maire a ouvert un pont lundi. ⁇ ⁇ ⁇",
    "Le maire \ufffd\ufffd pont",
    "Le maire <unk> a <unk> ouvert",
    "Le maire a ouvert un pont !!!???;;",
    "aaaaaaaaaaaaaaaaaaaa",
    "a b " * 30,
]


def speak(sources: str, targets: str) -> Speaks:
    return Speaks(tuple(sources.split()), tuple(targets.split()))


def translator(answers: dict[str, str], sources: str = "en", targets: str = "fr") -> Engine:
    """An engine that answers by a table."""
    engine = fake_engine(lambda text: [answers.get(text, text)])
    return replace(engine, speaks=speak(sources, targets))


def by_heart(source: str, target: str) -> dict[str, str]:
    return dict(zip(TEXTS[source], TEXTS[target], strict=True))


def asked(engine: Engine) -> list[str]:
    return [text for batch in calls(engine) for text in batch]


# The texts


def test_there_are_as_many_sentences_in_every_language() -> None:
    assert {len(sentences) for sentences in TEXTS.values()} == {5}
    assert len(TEXTS) == 12
    assert {"ar", "zh", "ru", "hi"} <= TEXTS.keys()


@pytest.mark.parametrize("source", ALL)
def test_good_translations_and_summaries_pass(source: str) -> None:
    for target in TEXTS.keys() - {source}:
        found = output_checks.faults(TEXTS[target], TEXTS[source], target, translated=True)
        assert found == [], target
    whole = " ".join(TEXTS[source])
    for summary in (TEXTS[source][0], " ".join(TEXTS[source][:2]), whole):
        assert output_checks.faults([summary], [whole], source, translated=False) == []


@pytest.mark.parametrize("wanted", ALL)
def test_another_language_does_not_pass(wanted: str) -> None:
    for other in TEXTS.keys() - {wanted}:
        source = next(tag for tag in TEXTS if tag not in (wanted, other))
        found = output_checks.faults(TEXTS[other], TEXTS[source], wanted, translated=True)
        assert found, other


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize("translated", [True, False])
def test_junk_does_not_pass(junk: str, translated: bool) -> None:
    texts = TEXTS["en"][:3]
    good = TEXTS["fr"][:3]
    inputs = texts if translated else [" ".join(texts)]
    outputs = [junk] * len(inputs)
    assert output_checks.faults(outputs, inputs, "fr", translated=translated)
    if translated and junk.strip(" ?"):
        # One in three is enough, but for what is merely short.
        assert output_checks.faults([good[0], junk, good[2]], texts, "fr", translated=True)


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (["", "", ""], "empty"),
        (TEXTS["en"][:3], "is the text itself"),
        ([TEXTS["fr"][0]] * 3, "the same for every text"),
        (["Le", "Un", "Des"], "too short"),
        ([" ".join(TEXTS["fr"])] * 2 + [" ".join(reversed(TEXTS["fr"]))], "too long"),
        (TEXTS["ru"][:3], "script of French"),
        (TEXTS["de"][:3], "German instead of French"),
        (["le pont le pont le pont le pont le pont"] * 3, "repeats itself"),
    ],
)
def test_what_is_wrong_is_said(outputs: list[str], said: str) -> None:
    found = output_checks.faults(outputs, TEXTS["en"][:3], "fr", translated=True)
    assert any(said in fault for fault in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Il a dit non, non et non : le pont coûte 1 000 000 000 d'euros...",
        "« Est-ce possible ? » (Le maire l'a dit.)»",
        "Bora Bora, Baden-Baden et Walla Walla ont un pont.",
        "Le Schifffahrtsgesellschaftskapitän, le Mississippi et l'AAA.",
        "Le maire… a inauguré ?! un pont.",
    ],
)
def test_what_is_unusual_is_not_junk(text: str) -> None:
    outputs = [text, *TEXTS["fr"][1:3]]
    assert output_checks.faults(outputs, TEXTS["en"][:3], "fr", translated=True) == []


@pytest.mark.parametrize("language", ["ace", "zgh", "sat", "tlh", "nv", "bo", "und"])
def test_a_language_that_nobody_detects_is_not_refused_for_it(language: str) -> None:
    latin = [
        "Wali kota geupeuhah saboh titi baro bak uroe Seulanyan.",
        "Ureueng meugoe di utara teungoh geupreh ujeuen, yum ruti ka meulambong.",
        "Dua boh ruemoh saket geuteurimong alat baro sigohlom akhe thon.",
    ]
    found = output_checks.faults(latin, TEXTS["en"][:3], language, translated=True)
    assert all("script" in fault for fault in found)


# probe()


def test_a_translator_is_asked_to_translate() -> None:
    engine = translator(by_heart("en", "fr"))
    found = probe(engine, "translate", engine.speaks)
    assert found == ProbeResult(True, (), tuple(zip(TEXTS["en"], TEXTS["fr"], strict=True))[:3])
    assert asked(engine) == list(TEXTS["en"][:3])


@pytest.mark.parametrize(
    ("sources", "targets", "asked"),
    [
        ("en", "fr", {"en": "fr"}),
        ("fr", "en", {"fr": "en"}),
        ("en", "sw fr", {"en": "fr"}),
        ("en", "sw", {"en": "sw"}),
        ("en", "fr zh ar", {"en": "ar"}),
        ("de fr es", "de fr es", {"fr": "es"}),
        (" ".join(ALL), " ".join(ALL), {"en": "ar", "ar": "en"}),
        ("en zh", "en zh-Hant", {"en": "zh-Hant", "zh": "en"}),
        ("pt-BR", "en", {"pt": "en"}),
        # Nothing that there are sentences for, or that is another language.
        ("sw", "en", {}),
        ("en", "en en-GB", {}),
    ],
)
def test_which_languages_are_asked_for(sources: str, targets: str, asked: dict[str, str]) -> None:
    probes = probing._probes("translate", speak(sources, targets), prompted=False)
    assert {one.source: one.target for one in probes} == asked
    assert all(one.texts == TEXTS[one.source][:3] for one in probes)


@pytest.mark.parametrize("speaks", [None, Speaks(None, None), Speaks(("en",), None)])
def test_a_translator_of_unknown_languages_passes_unseen(speaks: Speaks | None) -> None:
    engine = fake_engine(lambda _: ["junk junk junk junk junk junk"])
    assert probe(engine, "translate", speaks) == ProbeResult(True, (), ())
    assert calls(engine) == []


def test_a_summarizer_is_asked_for_a_summary() -> None:
    engine = fake_engine(lambda text: [text.split(". ")[0] + "."])
    found = probe(engine, "summarize", speak("en ru", "en ru"))
    assert found.passed, found.reasons
    assert [text for text, _ in found.samples] == [" ".join(TEXTS[tag]) for tag in ("en", "ru")]


def test_a_summarizer_of_unknown_languages_may_write_any() -> None:
    engine = fake_engine(lambda _: [" ".join(TEXTS["de"][:2])])
    assert probe(engine, "summarize", Speaks(None, None)).passed
    assert not probe(engine, "summarize", speak("en", "en")).passed
    engine = fake_engine(lambda _: ["pont pont pont pont pont pont"])
    assert not probe(engine, "summarize", Speaks(None, None)).passed


def test_an_instruct_model_is_given_instructions() -> None:
    seen: list[Prompt] = []

    class Codec(CharacterCodec):
        def encode(self, prompt: Prompt) -> TokenPrompt:
            seen.append(prompt)
            return super().encode(prompt)

    engine = fake_engine(lambda text: [by_heart("en", "fr").get(text, TEXTS["en"][0])])
    engine = replace(engine, prompted=True, decoder_only=True, codec=Codec(1000))
    tasks: tuple[Task, ...] = ("translate", "summarize")
    for task in tasks:
        assert probe(engine, task, speak("en", "fr en")).passed
    assert "from English into French" in seen[0].instruction
    assert (seen[0].source_language, seen[0].target_language) == ("en", "fr")
    assert "summary" in seen[-1].instruction
    assert seen[-1].target_language is None


def test_a_model_that_answers_nothing_at_all() -> None:
    engine = replace(fake_engine(lambda _: []), speaks=speak("en", "fr"))
    found = probe(engine, "translate", engine.speaks)
    assert (found.passed, found.reasons) == (False, ("its output is empty",))


def test_a_translator_that_does_not_come_to_an_end() -> None:
    table = by_heart("en", "fr")
    endless = fake_engine(lambda text: [table[text]], finished=lambda _: False)
    found = probe(endless, "translate", speak("en", "fr"))
    assert found.reasons == ("its output never ends",)
    # One that does is enough, and instruct models go on.
    short = min(table.values(), key=len)
    partly = fake_engine(lambda text: [table[text]], finished=lambda text: text == short)
    for engine in (partly, replace(endless, decoder_only=True)):
        assert probe(engine, "translate", speak("en", "fr")).passed


def test_a_model_is_asked_no_more_than_it_can_take() -> None:
    whole = " ".join(TEXTS["en"])
    for most, count in ((len(whole), 5), (len(whole) - 1, 4), (140, 2), (10, 0)):
        engine = replace(fake_engine(lambda text: [text]), codec=CharacterCodec(most))
        found = probe(engine, "summarize", speak("en", "en"))
        assert found.passed
        shown = " ".join(TEXTS["en"][:count])
        assert found.samples == (((shown, shown),) if count else ())
    engine = replace(translator(by_heart("en", "fr")), codec=CharacterCodec(len(TEXTS["en"][0])))
    found = probe(engine, "translate", engine.speaks)
    assert found.samples == ((TEXTS["en"][0], TEXTS["fr"][0]),)


def test_traditional_letters_are_chinese() -> None:
    traditional = ["星期一，市長為河上的一座新橋剪綵。", "北方的農民正在等待下雨。"]
    found = output_checks.faults(traditional, TEXTS["en"][:2], "zh", translated=True)
    assert (
        found
        == output_checks.faults(traditional, TEXTS["en"][:2], "zh-Hant", translated=True)
        == []
    )


# ensure()


@pytest.fixture
def model(tmp_path: Path) -> LocalModel:
    """One of the Hub."""
    folder = tmp_path / "hub" / "models--org--name" / "snapshots" / COMMIT
    folder.mkdir(parents=True)
    RepoCache(folder.parents[1]).name_revision("main", COMMIT)
    return LocalModel("org/name", folder, COMMIT[:12])


def test_a_model_is_probed_once(tmp_path: Path, model: LocalModel) -> None:
    engine = translator(by_heart("en", "fr"))
    notes: list[str] = []
    assert probe_result(model, tmp_path) is None
    for _ in range(2):
        ensure(model, engine, "translate", tmp_path, notify=notes.append)
    assert notes == ["probing org/name with a few sentences, once"]
    assert len(asked(engine)) == 3
    kept = probe_result(model, tmp_path)
    assert kept == probe(engine, "translate", engine.speaks)
    # Another revision is another model, and so is another name or task.
    other = replace(model, revision="fedcba987654")
    assert probe_result(other, tmp_path) is None
    assert probe_result(replace(model, name="org/other"), tmp_path) is None
    ensure(other, engine, "translate", tmp_path)
    ensure(model, replace(engine, speaks=Speaks(None, None)), "summarize", tmp_path)
    assert len(list((tmp_path / "probed").iterdir())) == 3


def test_a_model_that_fails_is_refused_with_what_it_put_out(
    tmp_path: Path, model: LocalModel
) -> None:
    engine = translator(dict.fromkeys(TEXTS["en"], "pont \x1b[31m" * 100))
    for _ in range(2):
        with pytest.raises(ModelNotSupported) as caught:
            ensure(model, engine, "translate", tmp_path)
        said = str(caught.value)
        for part in (
            "org/name: failed its probe",
            "repeats itself",
            "pont",
            TEXTS["en"][0],
            "summarize models pull --force org/name",
            "summarize models list",
        ):
            assert part in said
        assert said.isprintable()
        assert len(said) < 900
    # It is not run again to be refused again.
    assert len(asked(engine)) == 3
    kept = probe_result(model, tmp_path)
    assert kept is not None
    assert (kept.passed, kept.forced) == (False, False)


def test_the_command_that_forces_a_model_names_the_very_one(
    tmp_path: Path, model: LocalModel
) -> None:
    other = model.path.parent / COMMIT[::-1]
    other.mkdir()
    file = tmp_path / "tiny.gguf"
    for one, name in (
        (model, "org/name"),
        (replace(model, path=other, revision="r"), f"org/name@{COMMIT[::-1]}"),
        (LocalModel("tiny", file, "r"), str(file)),
    ):
        with pytest.raises(ModelNotSupported) as caught:
            ensure(one, translator({}), "translate", tmp_path)
        assert str(caught.value).endswith(f"summarize models pull --force {name}")


def test_who_forces_a_model_is_not_asked_again(tmp_path: Path, model: LocalModel) -> None:
    engine = translator({}, "en", "fr")
    with pytest.raises(ModelNotSupported, match="is the text itself, not translated"):
        ensure(model, engine, "translate", tmp_path)
    ensure(model, engine, "translate", tmp_path, force=True)
    ensure(model, engine, "translate", tmp_path)
    kept = probe_result(model, tmp_path)
    assert kept is not None
    assert (kept.passed, kept.forced) == (False, True)
    assert kept.reasons == ("its output is the text itself, not translated",)


def test_a_model_can_be_forced_at_once(tmp_path: Path, model: LocalModel) -> None:
    ensure(model, translator({}), "translate", tmp_path, force=True)
    kept = probe_result(model, tmp_path)
    assert kept is not None
    assert kept.forced


def test_a_good_model_is_not_marked_as_forced(tmp_path: Path, model: LocalModel) -> None:
    ensure(model, translator(by_heart("en", "fr")), "translate", tmp_path, force=True)
    kept = probe_result(model, tmp_path)
    assert kept is not None
    assert (kept.passed, kept.forced) == (True, False)


def test_the_failed_probe_is_shown_first(tmp_path: Path, model: LocalModel) -> None:
    ensure(model, translator(by_heart("en", "fr")), "translate", tmp_path)
    junk = replace(fake_engine(lambda _: [""]), speaks=speak("en", "en"))
    with pytest.raises(ModelNotSupported):
        ensure(model, junk, "summarize", tmp_path)
    kept = probe_result(model, tmp_path)
    assert kept is not None
    assert not kept.passed


@pytest.mark.parametrize(
    "content",
    [
        "",
        "null",
        "[]",
        "{}",
        "not json",
        '{"passed": true}',
        '{"passed": "yes", "forced": false, "reasons": [], "samples": [], "version": "1"}',
        '{"passed": true, "forced": 1, "reasons": [], "samples": [], "version": "1"}',
        '{"passed": true, "forced": false, "reasons": "abc", "samples": [], "version": "1"}',
        '{"passed": true, "forced": false, "reasons": [], "samples": [["a"]], "version": "1"}',
        '{"passed": true, "forced": false, "reasons": [5], "samples": [], "version": "1"}',
        '{"passed": false, "forced": false, "reasons": [], "samples": [], "version": "1"}',
        "[" * 100_000,
        " " * 2_000_000,
    ],
)
def test_a_broken_verdict_is_none(tmp_path: Path, model: LocalModel, content: str) -> None:
    engine = translator(by_heart("en", "fr"))
    ensure(model, engine, "translate", tmp_path)
    [file] = probe_results.files(model, tmp_path)
    file.write_text(content, encoding="utf-8")
    assert probe_result(model, tmp_path) is None
    ensure(model, engine, "translate", tmp_path)
    assert probe_result(model, tmp_path) is not None
    assert len(asked(engine)) == 6


@pytest.mark.parametrize("passed", [True, False])
def test_a_failure_of_an_earlier_version_is_looked_into_again(
    tmp_path: Path, model: LocalModel, passed: bool
) -> None:
    good = translator(by_heart("en", "fr"))
    bad = translator({})
    with contextlib.suppress(ModelNotSupported):
        ensure(model, good if passed else bad, "translate", tmp_path)
    [file] = probe_results.files(model, tmp_path)
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["version"] == __version__
    file.write_text(json.dumps({**content, "version": "0.0.1"}), encoding="utf-8")
    ensure(model, good, "translate", tmp_path)
    kept = probe_result(model, tmp_path)
    assert kept is not None
    assert kept.passed
    assert len(asked(good)) == 3


def test_a_cache_that_cannot_be_written_keeps_nobody_from_working(
    tmp_path: Path, model: LocalModel
) -> None:
    (tmp_path / "probed").touch()
    notes: list[str] = []
    good = translator(by_heart("en", "fr"))
    ensure(model, good, "translate", tmp_path, notify=notes.append)
    assert len(notes) == 2
    assert "cannot be written" in notes[1]
    with pytest.raises(ModelNotSupported, match="failed its probe"):
        ensure(model, translator({}), "translate", tmp_path)


def test_what_is_the_users_own_is_not_probed(tmp_path: Path) -> None:
    junk = translator({})
    for path in (tmp_path / "mine", tmp_path / "hub" / "snapshots" / COMMIT):
        path.mkdir(parents=True)
        ensure(LocalModel("mine", path, "r"), junk, "translate", tmp_path / "cache")
    assert calls(junk) == []
    assert not (tmp_path / "cache").exists()


def test_what_was_converted_is_probed(tmp_path: Path) -> None:
    junk = translator({})
    converted = tmp_path / "cache" / "converted" / "tiny-r-safetensors1"
    for path in (converted, tmp_path / "tiny.gguf"):
        with pytest.raises(ModelNotSupported, match="failed its probe"):
            ensure(LocalModel("tiny", path, "r"), junk, "translate", tmp_path / "cache")


# The proof: one model, whole and spoiled


@pytest.fixture
def learned(tmp_path: Path) -> Path:
    """A tiny Marian that knows the probe's sentences by heart, in a folder."""
    folder = tmp_path / "learned"
    folder.mkdir()
    for name, content in learned_files("en", "ar").items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def server() -> Iterator[HubServer]:
    with pytest.MonkeyPatch.context() as patch, HubServer() as running:
        patch.setenv("NO_PROXY", "127.0.0.1")
        huggingface_hub.close_session()
        yield running
        huggingface_hub.close_session()


def pull(server: HubServer, folder: Path, tmp_path: Path) -> LocalModel:
    server.add("org/tiny", {file.name: file.read_bytes() for file in folder.iterdir()})
    return Store(hub_endpoint=server.url, hub_cache=tmp_path / "hub").pull("org/tiny", "translate")


def test_a_whole_model_passes(server: HubServer, learned: Path, tmp_path: Path) -> None:
    model = pull(server, learned, tmp_path)
    ensure(model, load(model, "translate", "cpu"), "translate", tmp_path / "cache")
    kept = probe_result(model, tmp_path / "cache")
    assert kept is not None
    assert kept.passed
    assert kept.samples == tuple(zip(TEXTS["en"], TEXTS["ar"], strict=True))[:3]


@pytest.mark.parametrize("spoiled", ["shuffled", "noise", "zero", "one-table"])
def test_the_same_model_with_spoiled_weights_is_refused(
    server: HubServer, learned: Path, tmp_path: Path, spoiled: str
) -> None:
    folder = _spoil(learned, tmp_path / "spoiled", spoiled)
    model = pull(server, folder, tmp_path)
    engine = load(model, "translate", "cpu")
    with pytest.raises(
        ModelNotSupported, match="org/tiny: failed its probe: its output "
    ) as caught:
        ensure(model, engine, "translate", tmp_path / "cache")
    kept = probe_result(model, tmp_path / "cache")
    assert kept is not None
    assert kept.reasons
    assert all(reason in str(caught.value) for reason in kept.reasons)
    ensure(model, engine, "translate", tmp_path / "cache", force=True)
    ensure(model, engine, "translate", tmp_path / "cache")


def _spoil(folder: Path, to: Path, how: str) -> Path:
    """A copy with other weights of the same shape."""
    import torch
    from safetensors.torch import load_file, save_file

    shutil.copytree(folder, to)
    file = to / "model.safetensors"
    weights = load_file(file)
    torch.manual_seed(5)
    for name, weight in weights.items():
        if how == "noise":
            weights[name] = weight + torch.randn(weight.shape) * 3 * weight.std().nan_to_num()
        elif how == "shuffled":
            weights[name] = weight.flatten()[torch.randperm(weight.numel())].reshape(weight.shape)
        elif how == "zero" and weight.dim() > 1:
            weights[name] = torch.zeros_like(weight)
        elif how == "one-table" and "shared" in name:
            # As in a conversion that takes the rows of a vocabulary in the wrong order.
            weights[name] = weight.roll(7, dims=0)
    save_file({name: w.contiguous() for name, w in weights.items()}, file, {"format": "pt"})
    return to
