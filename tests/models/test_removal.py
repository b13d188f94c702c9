import json
import os
import socket
from pathlib import Path
from typing import NoReturn

import pytest

from summarize.errors import ModelNotAvailable, ModelNotSupported
from summarize.models.engines.gguf_conversion import convert_once
from summarize.models.hub.cache import RepoCache
from summarize.models.info import describe
from summarize.models.known import catalog
from summarize.models.store import probe_results
from summarize.models.store.local_models import LocalModel
from summarize.models.store.probe_results import ProbeResult
from summarize.models.store.store import Store
from tests.hub_server import HubServer
from tests.models.test_store import FILES, gguf, write

COMMIT = "0123456789abcdef0123456789abcdef01234567"
OTHER = "fedcba9876543210fedcba9876543210fedcba98"
REPO = "sshleifer/distilbart-cnn-12-6"
CARD = b"---\nlanguage: [en, fr]\nlicense: cc-by-nc-4.0\n---\n"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "hub"


@pytest.fixture
def store(tmp_path: Path, cache: Path) -> Store:
    return Store(tmp_path / "own", hub_cache=cache, offline=True)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("the network was used")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def put(cache: Path, repo: str, commit: str, files: dict[str, bytes], ref: str = "main") -> Path:
    """A commit in the Hub's cache, as its client leaves it."""
    own = RepoCache.of(repo, cache)
    own.name_revision(ref, commit)
    folder = own.snapshot_folder(commit)
    folder.mkdir(parents=True)
    for name, content in files.items():
        blob = own.blob(f"{abs(hash(content)):040x}")
        blob.parent.mkdir(exist_ok=True)
        blob.write_bytes(content)
        (folder / name).symlink_to(os.path.relpath(blob, folder))
    return folder


def put_ours(own: Path, name: str, commit: str) -> list[Path]:
    """A converted copy and a verdict."""
    model = LocalModel(name, Path("nowhere"), commit[:12])
    slug = name.replace("/", "_")
    copy = write(own / "converted" / f"{slug}-{commit[:12]}-safetensors1", FILES)
    file = probe_results.result_file(model, "summarize", "torch", own)
    probe_results.save(ProbeResult(True, (), ()), file)
    return [copy, file]


def rest(*folders: Path) -> set[str]:
    return {path.name for folder in folders for path in folder.rglob("*") if path.is_file()}


# remove()


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", ["distilbart", REPO])
def test_a_model_goes_with_all_that_belongs_to_it(
    store: Store, cache: Path, tmp_path: Path, name: str
) -> None:
    put(cache, REPO, COMMIT, FILES)
    ours = put_ours(tmp_path / "own", "distilbart", COMMIT)
    others = put_ours(tmp_path / "own", "distilbart-2", COMMIT)
    put(cache, "org/name", OTHER, FILES)
    gone = store.remove(name)
    assert gone == [RepoCache.of(REPO, cache).folder, *ours]
    assert not any(path.exists() for path in gone)
    assert all(path.exists() for path in others)
    assert store.find(name) is None
    assert store.find("org/name") is not None
    with pytest.raises(ModelNotAvailable, match="distilbart is not on this machine"):
        store.remove(name)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("revision", ["v1", COMMIT])
def test_one_revision_goes_and_the_other_stays(
    store: Store, cache: Path, tmp_path: Path, revision: str
) -> None:
    shared = {"tokenizer.json": b"{ }", "model.safetensors": b"shared"}
    old = put(cache, "org/name", COMMIT, {"config.json": b'{"old": 1}', **shared}, "v1")
    new = put(cache, "org/name", OTHER, {"config.json": b"{}", **shared})
    ours = put_ours(tmp_path / "own", "org/name", COMMIT)
    others = put_ours(tmp_path / "own", "org/name", OTHER)
    assert store.remove(f"org/name@{revision}") == [old, *ours]
    assert all(path.exists() for path in others)
    assert {path.read_bytes() for path in new.iterdir()} == {b"{}", *shared.values()}
    assert store.find("org/name@v1") is None
    assert store.find("org/name") is not None
    # What nobody else needs is gone, too.
    blobs = RepoCache.of("org/name", cache).folder / "blobs"
    assert {path.read_bytes() for path in blobs.iterdir()} == {b"{}", *shared.values()}
    # The last one takes the folder with it.
    assert store.remove(f"org/name@{OTHER}")[0] == RepoCache.of("org/name", cache).folder
    assert list(cache.glob("models--*")) == []


def test_what_is_incomplete_or_damaged_goes_too(store: Store, cache: Path) -> None:
    folder = put(cache, "org/name", COMMIT, FILES)
    (folder / "model.safetensors").resolve().unlink()
    own = RepoCache.of("org/name", cache)
    own.blob("half.0123abcd.incomplete").write_bytes(b"half")
    own.mark_unverified(COMMIT)
    assert store.find("org/name") is None
    assert store.remove("org/name") == [own.folder]
    assert list(cache.glob("models--*")) == []


def test_a_damaged_revision_beside_a_whole_one(store: Store, cache: Path) -> None:
    broken = put(cache, "org/name", COMMIT, {**FILES, "config.json": b"[]"}, "v1")
    put(cache, "org/name", OTHER, FILES)
    (broken / "config.json").resolve().unlink()
    assert store.remove("org/name@v1") == [broken]
    assert store.find("org/name") is not None
    assert store.find("org/name@v1") is None


def test_a_revision_that_is_not_here(store: Store, cache: Path) -> None:
    put(cache, "org/name", COMMIT, FILES)
    for revision in ("v2", OTHER):
        with pytest.raises(ModelNotAvailable, match=f"org/name@{revision} is not on this machine"):
            store.remove(f"org/name@{revision}")
    assert store.find("org/name") is not None


@pytest.mark.parametrize("name", ["distilbart", "org/name", "org/name@v1"])
def test_what_is_not_here_cannot_be_removed(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelNotAvailable, match="is not on this machine"):
        store.remove(name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_the_users_stays(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "mine", FILES)
    with pytest.raises(ModelNotSupported, match=r"of your own.*delete it yourself"):
        store.remove(str(folder))
    assert rest(folder) == FILES.keys()


def test_a_folder_of_the_cache_that_is_named_by_its_path_stays(store: Store, cache: Path) -> None:
    folder = put(cache, "org/name", COMMIT, FILES)
    for path in (folder, RepoCache.of("org/name", cache).folder):
        with pytest.raises(ModelNotSupported, match="delete it yourself"):
            store.remove(str(path))
    assert store.find("org/name") is not None


@pytest.mark.usefixtures("no_network")
def test_of_a_file_of_the_users_the_copies_go(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "summarize.models.engines.torch_weights.convert_gguf",
        lambda _, folder: write(folder, FILES),
    )
    file = gguf(tmp_path / "tiny.gguf")
    model = store.find(str(file))
    assert model is not None
    copy = convert_once(model, store.cache_dir).path
    assert describe(store, str(file)).copies == (copy,)
    assert store.remove(str(file)) == [copy]
    assert file.exists()
    with pytest.raises(ModelNotSupported, match="delete it yourself"):
        store.remove(str(file))


def test_a_package_names_the_command_that_removes_it(store: Store) -> None:
    for name in ("smollm2-135m-instruct", "bergamot-en-pt"):
        if store.find(name) is None:
            pytest.skip(f"{name} is not installed")
        entry = catalog.find(name)
        assert entry is not None
        with pytest.raises(ModelNotSupported, match="run: pip uninstall ") as caught:
            store.remove(name)
        assert entry.package.split("==")[0] in str(caught.value)
        assert store.find(name) is not None


def test_a_package_that_is_not_installed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda _: "9.9.9")
    with pytest.raises(ModelNotAvailable, match="is not on this machine"):
        store.remove("bergamot-en-pt")


def test_a_cache_that_cannot_be_written(
    store: Store, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(cache, "org/name", COMMIT, FILES)

    def refuse(path: Path, *_: object, **__: object) -> NoReturn:
        raise OSError(30, "Read-only file system", str(path))

    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(ModelNotAvailable, match=r"org/name cannot be deleted: .*Read-only"):
        store.remove("org/name")


@pytest.mark.parametrize("name", ["..", "org/..", "/", "org/name@../..", ""])
def test_no_name_leads_out_of_the_caches(store: Store, tmp_path: Path, name: str) -> None:
    keep = write(tmp_path / "keep", FILES)
    with pytest.raises((ModelNotAvailable, ModelNotSupported)):
        store.remove(name)
    assert rest(keep) == FILES.keys()


# describe()


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (ProbeResult(True, (), (("a", "b"),)), "passed"),
        (
            ProbeResult(False, ("it is bad", "it is long"), (("a", "b"),)),
            "failed: it is bad, it is long",
        ),
        (
            ProbeResult(False, ("it is bad",), (("a", "b"),), forced=True),
            "failed: it is bad (used anyway: --force)",
        ),
    ],
)
def test_a_verdict_in_one_line(verdict: ProbeResult, line: str) -> None:
    assert verdict.line == line


@pytest.mark.usefixtures("no_network")
def test_what_is_said_of_a_model_on_this_machine(
    store: Store, cache: Path, tmp_path: Path, tiny_bart: Path
) -> None:
    files = {file.name: file.read_bytes() for file in tiny_bart.iterdir()}
    folder = put(cache, "org/name", COMMIT, {**files, "README.md": CARD})
    copy, _ = put_ours(tmp_path / "own", "org/name", COMMIT)
    said = describe(store, "org/name")
    assert (said.name, said.tasks, said.family) == ("org/name", ("summarize",), "bart")
    assert (said.path, said.revision) == (folder, COMMIT[:12])
    assert said.size_bytes == sum(map(len, files.values())) + len(CARD)
    assert (said.licence, said.forbids_commercial_use) == ("cc-by-nc-4.0", True)
    assert (said.sources, said.targets) == (("en", "fr"), ("en", "fr"))
    assert said.max_input_tokens == 128
    assert said.copies == (copy,)
    assert said.probe == ProbeResult(True, (), ())
    record = json.loads(json.dumps(said.as_dict()))
    assert record["name"] == "org/name"
    assert record["sources"] == ["en", "fr"]
    assert record["megabytes"] == 1
    assert record["converted_copies"] == [str(copy)]
    assert record["probe"].startswith("passed")
    assert record["forbids_commercial_use"] is True


@pytest.mark.usefixtures("no_network")
def test_what_is_said_of_a_model_of_the_catalog(store: Store) -> None:
    said = describe(store, "distilbart")
    assert (said.name, said.tasks, said.path) == ("distilbart", ("summarize",), None)
    assert (said.size_bytes, said.licence) == (1_220_000_000, "Apache-2.0")
    assert (said.sources, said.targets) == (("en",), ("en",))
    assert (said.copies, said.probe, said.forbids_commercial_use) == ((), None, False)
    assert describe(store, "opus-mt-en-ar").targets == ("ar",)
    assert json.loads(json.dumps(said.as_dict()))["path"] is None


def test_what_is_said_of_a_model_that_only_the_hub_knows(cache: Path, tmp_path: Path) -> None:
    with HubServer() as server:
        repo = server.add("org/name", FILES, licence="cc-by-nc-4.0")
        said = describe(Store(tmp_path, hub_cache=cache, hub_endpoint=server.url), "org/name")
        assert server.fetched() == []
        with pytest.raises(
            ModelNotAvailable, match=r"org/other .*the Hub gives no information about it: "
        ):
            describe(Store(tmp_path, hub_cache=cache, hub_endpoint=server.url), "org/other")
    assert (said.name, said.path, said.revision) == ("org/name", None, repo.commit[:12])
    assert said.size_bytes == sum(map(len, FILES.values()))
    assert said.forbids_commercial_use
    assert said.sources is None


def test_an_offline_run_asks_nobody_of_a_model(store: Store) -> None:
    with pytest.raises(ModelNotAvailable, match="the run is offline"):
        describe(store, "org/name")


@pytest.mark.parametrize("config", [b"{}", b"not json", b'{"model_type": "vit"}'])
def test_what_is_said_of_a_model_that_can_do_nothing(
    store: Store, tmp_path: Path, config: bytes
) -> None:
    folder = write(tmp_path / "mine", {**FILES, "config.json": config})
    said = describe(store, str(folder))
    assert (said.tasks, said.family, said.max_input_tokens) == ((), "", None)


@pytest.mark.parametrize("name", ["smollm2-135m-instruct", "bergamot-en-pt"])
def test_what_is_said_of_a_package(store: Store, name: str) -> None:
    if store.find(name) is None:
        pytest.skip(f"{name} is not installed")
    said = describe(store, name)
    entry = catalog.find(name)
    assert entry is not None
    assert (said.name, said.tasks, said.licence) == (name, entry.tasks, entry.licence)
    assert said.sources == entry.languages
    assert said.size_bytes > 10_000_000
    assert said.copies == ()
