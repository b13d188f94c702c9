import contextlib
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, NoReturn

import huggingface_hub
import pytest

from summarize._version import __version__
from summarize.errors import ModelNotAvailable
from summarize.models.hub import remote_model, repository
from summarize.models.hub.cache import RepoCache
from summarize.models.hub.client import HubUnreachable
from summarize.models.hub.locks import alone
from summarize.models.hub.remote_model import RemoteModel
from summarize.models.known import model_files
from summarize.models.store.store import Store
from tests import hub_server
from tests.hub_server import Fault, HubServer

REPO = "org/model"
WEIGHTS = bytes(range(256)) * 4000
FILES = {
    "config.json": b'{"model_type": "bart"}',
    "model.safetensors": WEIGHTS,
    "tokenizer.json": b'{"version": "1.0"}',
}
CLUTTER = {
    "flax_model.msgpack": b"flax",
    "model.fp16.safetensors": b"half of it",
    "onnx/model.onnx": b"onnx",
    "pytorch_model.bin": b"pickle",
    "run.py": b"print('never')",
    "rust_model.ot": b"rust",
    "tf_model.h5": b"tensorflow",
}
# What "at once" and "in bounded time" mean on a busy machine.
AT_ONCE = 2.0


@pytest.fixture(scope="module", autouse=True)
def _no_proxy() -> Iterator[None]:
    """The client's session is made anew, and goes straight to this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_PROXY", "127.0.0.1")
        huggingface_hub.close_session()
        yield
        huggingface_hub.close_session()


@pytest.fixture(autouse=True)
def _no_token_and_no_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("huggingface_hub.constants.HF_TOKEN_PATH", str(tmp_path / "no-token"))
    yield
    wait_for_threads()


@pytest.fixture
def patient_client(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client takes a broken connection up again at once, and knows a dead one soon."""

    class NoTime:
        sleep = staticmethod(lambda _: None)

    monkeypatch.setattr("huggingface_hub.file_download.time", NoTime)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_DOWNLOAD_TIMEOUT", 1)


@pytest.fixture
def server() -> Iterator[HubServer]:
    with HubServer() as running:
        yield running


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "hub"


def ask(server: HubServer, revision: str | None = None) -> RemoteModel:
    return repository.ask(REPO, revision, answer_seconds=5, endpoint=server.url)


def download(server: HubServer, cache: Path, progress: type[Any] | None = None) -> Path:
    return repository.download(ask(server), progress=progress, endpoint=server.url, cache_dir=cache)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def wait_for_threads() -> None:
    deadline = time.monotonic() + 10
    while left := [t for t in threading.enumerate() if t.name == "summarize-hub"]:
        assert time.monotonic() < deadline, f"threads that do not end: {left}"
        left[0].join(0.1)


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < seconds


# What is fetched


def test_one_format_of_the_weights_and_the_small_files(server: HubServer, cache: Path) -> None:
    server.add(REPO, {**FILES, **CLUTTER})
    assert contents(download(server, cache)) == FILES
    assert sorted(server.fetched()) == sorted(FILES)


def test_the_card_comes_along(server: HubServer, cache: Path) -> None:
    files = {**FILES, "README.md": b"---\nlicense: mit\n---\n", "LICENSE": b"MIT"}
    server.add(REPO, files)
    del files["LICENSE"]
    assert contents(download(server, cache)) == files


def test_pickles_where_there_are_no_safetensors(server: HubServer, cache: Path) -> None:
    files = {**FILES, "pytorch_model.bin": b"pickle"}
    del files["model.safetensors"]
    server.add(REPO, {**files, "tf_model.h5": b"tensorflow"})
    assert contents(download(server, cache)) == files


def test_all_shards_and_their_index(server: HubServer, cache: Path) -> None:
    shards = {f"model-0000{i}-of-00003.safetensors": bytes([i]) * 999 for i in (1, 2, 3)}
    files = {**FILES, **shards, "model.safetensors.index.json": b'{"weight_map": {}}'}
    del files["model.safetensors"]
    server.add(REPO, {**files, "pytorch_model.bin": b"pickle"})
    assert contents(download(server, cache)) == files


def test_one_file_of_weights_makes_its_shards_superfluous() -> None:
    names = ["config.json", "model.safetensors", "model-00001-of-00001.safetensors"]
    assert model_files.needed([*names, "model.safetensors.index.json"]) == names[:2]


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ("config.json", "no config.json"),
        ("model.safetensors", "no complete weights"),
        ("tokenizer.json", "no tokenizer"),
    ],
)
def test_a_repository_without_a_model_is_not_fetched(
    server: HubServer, lacking: str, said: str
) -> None:
    server.add(REPO, {name: content for name, content in FILES.items() if name != lacking})
    with pytest.raises(ModelNotAvailable, match=said):
        ask(server)
    assert server.fetched() == []


def test_a_shard_is_missing(server: HubServer) -> None:
    server.add(
        REPO,
        {
            "config.json": b"{}",
            "tokenizer.json": b"{}",
            "model-00001-of-00002.safetensors": b"1",
            "model.safetensors.index.json": b"{}",
        },
    )
    with pytest.raises(ModelNotAvailable, match="no complete weights"):
        ask(server)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.json",
        "..\\evil.json",
        "/etc/evil.json",
        "sub/evil.json",
        "C:evil.json",
        ".hidden.json",
        "evil\n.json",
        "evil\x00.json",
        "evil\u202e.json",
        "a" * 300 + ".json",
    ],
)
def test_a_file_that_would_leave_its_folder_is_not_fetched(
    server: HubServer, cache: Path, name: str
) -> None:
    server.add(REPO, {**FILES, name: b"evil"})
    assert contents(download(server, cache)) == FILES


def test_small_files_that_are_huge_are_not_fetched(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_model, "_MAX_SMALL_FILE_BYTES", 1000)
    server.add(REPO, {**FILES, "corpus.txt": b"x" * 1001})
    assert contents(download(server, cache)) == FILES


def test_a_mirror_whose_record_tells_no_checksums(server: HubServer, cache: Path) -> None:
    server.tells_files = False
    server.add(REPO, {**FILES, **CLUTTER})
    assert contents(download(server, cache)) == FILES


@pytest.mark.parametrize(
    ("told", "understood"),
    [
        ("mit", "mit"),
        (None, ""),
        (5, ""),
        (["mit", "apache-2.0"], "mit, apache-2.0"),
        ("mit\n\x1b[31mred", "mit [31mred"),
        ("x" * 500, "x" * 60),
    ],
)
def test_the_licence_is_one_short_line(server: HubServer, told: object, understood: str) -> None:
    server.add(REPO, FILES, licence=told)
    assert ask(server).licence == understood


# The cache


def test_the_client_finds_what_was_fetched_and_fetches_nothing_again(
    server: HubServer, cache: Path
) -> None:
    repo = server.add(REPO, {**FILES, **CLUTTER})
    folder = download(server, cache)
    fetched = server.fetched()
    found = huggingface_hub.try_to_load_from_cache(REPO, "model.safetensors", cache_dir=cache)
    assert found == str(folder / "model.safetensors")
    patterns = list(FILES)
    assert (
        Path(
            huggingface_hub.snapshot_download(
                REPO, cache_dir=cache, local_files_only=True, allow_patterns=patterns
            )
        )
        == folder
    )
    online = huggingface_hub.snapshot_download(
        REPO, cache_dir=cache, endpoint=server.url, allow_patterns=patterns
    )
    assert Path(online) == folder
    assert server.fetched() == fetched
    [scanned] = huggingface_hub.scan_cache_dir(cache).repos
    assert scanned.repo_id == REPO
    [revision] = scanned.revisions
    assert (revision.commit_hash, revision.refs) == (repo.commit, frozenset({"main"}))
    assert {file.file_name for file in revision.files} == FILES.keys()


def test_what_the_client_fetched_is_found_and_not_fetched_again(
    server: HubServer, cache: Path
) -> None:
    server.add(REPO, {**FILES, **CLUTTER})
    folder = huggingface_hub.snapshot_download(REPO, cache_dir=cache, endpoint=server.url)
    fetched = server.fetched()
    model = Store(hub_cache=cache, offline=True).find(REPO)
    assert model is not None
    assert model.path == Path(folder)
    assert download(server, cache) == Path(folder)
    assert server.fetched() == fetched


def test_a_new_commit_fetches_only_what_changed(server: HubServer, cache: Path) -> None:
    server.add(REPO, FILES)
    old = download(server, cache)
    server.add(REPO, {**FILES, "config.json": b'{"model_type": "marian"}'})
    server.requests.clear()
    new = download(server, cache)
    assert server.fetched() == ["config.json"]
    assert old != new
    assert RepoCache.of(REPO, cache).snapshot(None) == new


def test_a_revision_is_found_by_its_name_and_by_its_commit(server: HubServer, cache: Path) -> None:
    repo = server.add(REPO, FILES)
    for revision in ("v1", repo.commit):
        model = repository.ask(REPO, revision, answer_seconds=5, endpoint=server.url)
        repository.download(model, endpoint=server.url, cache_dir=cache)
        assert RepoCache.of(REPO, cache).snapshot(revision) is not None
    assert RepoCache.of(REPO, cache).snapshot(None) is None
    assert RepoCache.of(REPO, cache).snapshot("v2") is None


@pytest.mark.parametrize("content", ["../../../elsewhere", "main", "\xff\xfe", "", "0" * 39])
def test_a_ref_that_is_no_commit_leads_nowhere(cache: Path, content: str) -> None:
    repo = RepoCache.of(REPO, cache)
    (repo.folder / "refs").mkdir(parents=True)
    (repo.folder / "snapshots").mkdir()
    (repo.folder / "refs" / "main").write_text(content, encoding="latin-1")
    assert repo.snapshot(None) is None


def test_a_file_system_without_links(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "symlink", refuse)
    server.add(REPO, FILES)
    folder = download(server, cache)
    assert contents(folder) == FILES
    assert not (folder / "config.json").is_symlink()
    download(server, cache)
    assert len(server.fetched()) == len(FILES)


def test_a_cache_folder_that_cannot_be_written(server: HubServer, tmp_path: Path) -> None:
    server.add(REPO, FILES)
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with pytest.raises(ModelNotAvailable, match=r"file/models--org--model cannot be written"):
        download(server, in_the_way)


def test_a_cache_that_can_only_be_read_is_enough_for_what_is_there(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.add(REPO, FILES)
    folder = download(server, cache)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    for method in ("write_text", "replace", "symlink_to", "touch", "unlink"):
        monkeypatch.setattr(Path, method, refuse)
    assert download(server, cache) == folder


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limit of a file's size here")
def test_a_disk_that_is_full_in_the_middle(server: HubServer, tmp_path: Path) -> None:
    server.add(REPO, FILES)
    script = (
        "import resource\n"
        "from summarize.errors import ModelNotAvailable\n"
        "from summarize.models.store.store import Store\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n"
        f"    Store(patient=True).pull({REPO!r})\n"
        "except ModelNotAvailable as error:\n"
        "    print(error)\n"
    )
    done = _python(script, server, tmp_path)
    assert (done.stderr, done.returncode) == ("", 0)
    assert "cannot be written (File too large); free some space" in done.stdout
    cache = tmp_path / "home" / "hub"
    assert not list(cache.rglob("*.incomplete"))
    server.requests.clear()
    assert contents(download(server, cache)) == FILES
    assert server.fetched() == ["model.safetensors"]


def test_too_little_space_is_said_before_anything_is_fetched(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.add(REPO, FILES)
    monkeypatch.setattr("shutil.disk_usage", lambda _: _Usage())
    with pytest.raises(ModelNotAvailable, match=r"needs 2 MB, and only 0 MB are free"):
        download(server, cache)
    assert server.fetched() == []


# Verification and repair


@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_a_corrupt_file_is_deleted_and_the_next_pull_repairs_it(
    server: HubServer, cache: Path, name: str
) -> None:
    server.add(REPO, FILES)
    server.misbehave("corrupt", on=name)
    with pytest.raises(ModelNotAvailable, match=f"^{name} arrived damaged and was deleted"):
        download(server, cache)
    assert server.fetched().count(name) == 1
    folder = RepoCache.of(REPO, cache).folder
    kept = {path.name for path in folder.rglob("*") if path.is_file()}
    assert not any(name.endswith(".incomplete") for name in kept)
    assert Store(hub_cache=cache).find(REPO) is None
    server.behave()
    assert contents(download(server, cache)) == FILES


@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_a_file_damaged_on_this_machine_is_fetched_again(
    server: HubServer, cache: Path, name: str
) -> None:
    server.add(REPO, FILES)
    damaged = download(server, cache) / name
    damaged.resolve().write_bytes(b"\0" * len(FILES[name]))
    server.requests.clear()
    assert contents(download(server, cache)) == FILES
    assert server.fetched() == [name]


def test_what_was_complete_is_not_fetched_again(
    server: HubServer, cache: Path, patient_client: None
) -> None:
    del patient_client
    server.add(REPO, FILES)
    server.misbehave("breaks", on="model.safetensors")
    with pytest.raises(ModelNotAvailable, match=f"of {len(WEIGHTS):,} bytes"):
        download(server, cache)
    assert Store(hub_cache=cache).find(REPO) is None
    server.behave()
    server.requests.clear()
    assert contents(download(server, cache)) == FILES
    assert server.fetched() == ["model.safetensors"]


def test_a_connection_that_breaks_is_taken_up_again_at_once(
    server: HubServer, cache: Path, patient_client: None
) -> None:
    del patient_client
    server.add(REPO, {**FILES, "model.safetensors": b"0123456"})
    # Half of what is left each time: 3 of 7, 2 of 4, 1 of 2; then 0 of 1, and it gives up.
    server.misbehave("breaks", on="model.safetensors")
    with pytest.raises(ModelNotAvailable, match=r"stopped after 6 of 7 bytes: .*run the same"):
        download(server, cache)
    ranges = [headers["range"] for headers in server.headers if "range" in headers]
    assert ranges[:3] == ["bytes=3-", "bytes=5-", "bytes=6-"]
    assert set(ranges[3:]) <= {"bytes=6-"}


def test_a_server_that_knows_no_ranges_sends_all_of_it_again(
    server: HubServer, cache: Path, patient_client: None
) -> None:
    del patient_client
    server.knows_ranges = False
    server.add(REPO, FILES)
    server.misbehave("breaks", on="model.safetensors")
    timer = threading.Timer(0.5, server.behave)
    timer.start()
    assert contents(download(server, cache)) == FILES
    timer.join()


@pytest.mark.parametrize("size", [0, 10, len(WEIGHTS), len(WEIGHTS) + 5])
def test_what_an_earlier_run_left_may_be_damaged(server: HubServer, cache: Path, size: int) -> None:
    repo = server.add(REPO, FILES)
    blob = RepoCache.of(REPO, cache).blob(repo.digest("model.safetensors"))
    blob.parent.mkdir(parents=True)
    blob.write_bytes(b"?" * size)
    assert contents(download(server, cache)) == FILES
    assert blob.read_bytes() == WEIGHTS


def test_a_longer_file_than_the_hub_named_is_not_read_to_its_end(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.add(REPO, FILES)
    model = ask(server)
    sent: list[int] = []

    def pour(handler: BaseHTTPRequestHandler, *rest: object) -> None:
        if handler.command == "HEAD":
            send(handler, *rest)
            return
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        with contextlib.suppress(OSError):
            for _ in range(1000):
                handler.wfile.write(WEIGHTS)
                sent.append(len(WEIGHTS))

    send: Any = hub_server._send
    monkeypatch.setattr("tests.hub_server._send", pour)
    with pytest.raises(ModelNotAvailable, match="does not come from the Hub"):
        repository.download(model, endpoint=server.url, cache_dir=cache)
    assert sum(sent) < 100_000_000
    assert not list(cache.rglob("*.incomplete"))


@pytest.mark.parametrize("etag", ["../../../../evil", "/etc/evil", "..", "a/b", "", "x" * 300])
def test_a_name_for_content_that_would_lead_out_of_the_cache(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch, etag: str
) -> None:
    server.add(REPO, FILES)
    model = ask(server)
    monkeypatch.setattr(hub_server.Repo, "oid", lambda *_: etag)
    with pytest.raises(ModelNotAvailable, match="does not come from the Hub"):
        repository.download(model, endpoint=server.url, cache_dir=cache)
    assert server.fetched() == []


def test_nobody_finds_what_has_not_been_verified(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is killed between the last byte and its checksum leaves nothing to trust."""
    repo = server.add(REPO, FILES)
    name = f"{REPO}@{repo.commit}"
    model = repository.ask(REPO, repo.commit, answer_seconds=5, endpoint=server.url)
    seen: list[object] = []

    def killed(*_: object) -> NoReturn:
        seen.append(Store(hub_cache=cache).find(name))
        assert contents(RepoCache.of(REPO, cache).snapshot_folder(repo.commit)) == FILES
        raise RuntimeError("killed")

    monkeypatch.setattr(RepoCache, "mark_verified", killed)
    with pytest.raises(RuntimeError, match="killed"):
        repository.download(model, endpoint=server.url, cache_dir=cache)
    monkeypatch.undo()
    assert seen == [None]
    assert Store(hub_cache=cache).find(name) is None
    server.requests.clear()
    folder = repository.download(model, endpoint=server.url, cache_dir=cache)
    assert server.fetched() == []
    found = Store(hub_cache=cache).find(name)
    assert found is not None
    assert found.path == folder


def test_a_page_in_the_place_of_a_file(server: HubServer, cache: Path) -> None:
    server.add(REPO, FILES)
    server.misbehave("login-page", on="model.safetensors")
    with pytest.raises(ModelNotAvailable, match="does not come from the Hub"):
        download(server, cache)
    server.behave()
    assert contents(download(server, cache)) == FILES


def test_another_process_that_fetches_the_same_is_waited_for(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as it goes on, however long it takes."""
    monkeypatch.setattr(repository, "STALL_SECONDS", 1.8)
    repo = server.add(REPO, FILES)
    own = RepoCache.of(REPO, cache)
    blob = own.blob(repo.digest("model.safetensors"))
    blob.parent.mkdir(parents=True)
    has_it = threading.Event()
    notes: list[str] = []

    def other() -> None:
        # As the Hub's client names what it has not finished.
        partial = blob.with_name(f"{blob.name}.0123abcd.incomplete")
        with alone(own.lock, lambda: None):
            has_it.set()
            for i in range(1, 12):
                partial.write_bytes(WEIGHTS[: i * 1000])
                time.sleep(0.25)
            partial.write_bytes(WEIGHTS)
            partial.replace(blob)

    thread = threading.Thread(target=other)
    thread.start()
    assert has_it.wait(10)
    folder = repository.download(
        ask(server), endpoint=server.url, cache_dir=cache, notify=notes.append
    )
    assert contents(folder) == FILES
    thread.join()
    assert "model.safetensors" not in server.fetched()
    assert notes == [f"another process is downloading {REPO}; waiting for it"]


def test_another_process_that_stands_still_is_not_waited_for(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "STALL_SECONDS", 1.5)
    server.add(REPO, FILES)
    with (
        alone(RepoCache.of(REPO, cache).lock, lambda: None),
        within(8),
        pytest.raises(ModelNotAvailable, match="no data arrived"),
    ):
        download(server, cache)


def test_two_processes_that_pull_the_same_fetch_it_once(server: HubServer, tmp_path: Path) -> None:
    server.add(REPO, FILES)
    server.slow_seconds = 0.3
    script = (
        "from summarize.models.store.store import Store\n"
        f"print(Store(patient=True).pull({REPO!r}).path)\n"
    )
    start = threading.Barrier(2)

    def pull() -> None:
        start.wait(10)
        done.append(_python(script, server, tmp_path))

    done: list[subprocess.CompletedProcess[str]] = []
    threads = [threading.Thread(target=pull) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * 2
    assert done[0].stdout == done[1].stdout
    assert sorted(server.fetched()) == sorted(FILES)


def test_a_process_that_is_killed_keeps_nobody_from_fetching(
    server: HubServer, cache: Path, tmp_path: Path
) -> None:
    server.add(REPO, FILES)
    script = (
        "import os, signal\n"
        "from pathlib import Path\n"
        "from summarize.models.hub.cache import RepoCache\n"
        "from summarize.models.hub.locks import alone\n"
        f"with alone(RepoCache.of({REPO!r}, Path({str(cache)!r})).lock, lambda: None):\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert _python(script, server, tmp_path).returncode == -signal.SIGKILL
    assert contents(download(server, cache)) == FILES


# The token


def test_the_token_goes_to_the_hub_and_to_nobody_else(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    with HubServer() as cdn:
        repo = server.add(REPO, FILES)
        cdn.serve(repo)
        server.cdn = cdn.url
        assert contents(download(server, cache)) == FILES
        assert {headers.get("authorization") for headers in server.headers} == {"Bearer hf_secret"}
        assert len(cdn.headers) == 1
        assert "authorization" not in cdn.headers[0]


def test_no_token_is_sent_where_the_user_does_not_want_it(
    server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_DISABLE_IMPLICIT_TOKEN", True)
    server.add(REPO, FILES)
    ask(server)
    assert "authorization" not in server.headers[0]


def test_the_hub_learns_what_is_asked_and_no_more(server: HubServer, cache: Path) -> None:
    server.add(REPO, FILES)
    download(server, cache)
    assert {headers["accept-encoding"] for headers in server.headers} == {"identity"}
    assert {headers["user-agent"] for headers in server.headers} == {f"summarize/{__version__}"}
    assert not any("harness" in path for _, path in server.requests)


# Refusals


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("not-found", "has no such repository"),
        ("no-revision", "no such revision"),
        ("gated", "gated: accept its terms .* hf auth login"),
        ("too-many", "429"),
        ("broken", "500"),
        ("login-page", "does not come from the Hub"),
    ],
)
def test_each_refusal_has_its_reason_at_once(
    server: HubServer, cache: Path, fault: Fault, said: str
) -> None:
    server.add(REPO, FILES)
    server.misbehave(fault)
    with within(AT_ONCE), pytest.raises(ModelNotAvailable, match=said):
        ask(server)
    # Nothing is asked twice.
    assert len(server.requests) == 1
    server.behave()
    model = ask(server)
    server.misbehave(fault, on="*")
    server.requests.clear()
    with within(AT_ONCE), pytest.raises(ModelNotAvailable, match=said):
        repository.download(model, endpoint=server.url, cache_dir=cache)
    assert len(server.requests) == 1


def test_an_unknown_repository_and_an_unknown_revision(server: HubServer) -> None:
    with pytest.raises(ModelNotAvailable, match="has no such repository"):
        ask(server)
    server.add(REPO, FILES)
    with pytest.raises(ModelNotAvailable, match="no such revision"):
        ask(server, "v9")


@pytest.mark.parametrize(
    "told",
    [
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"sha": "main"}',
        b'{"sha": 5, "siblings": {}}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_an_answer_that_makes_no_sense(
    server: HubServer, monkeypatch: pytest.MonkeyPatch, told: bytes
) -> None:
    monkeypatch.setattr("tests.hub_server.json.dumps", lambda _: told.decode("latin-1"))
    server.add(REPO, FILES)
    with pytest.raises(ModelNotAvailable):
        ask(server)


@pytest.mark.parametrize(
    "row",
    [
        {"size": -1},
        {"size": "5"},
        {"size": None},
        {"blobId": "../../../../evil"},
        {"blobId": None},
        {"blobId": "A" * 40},
        {"lfs": {"oid": "../evil", "sha256": "../evil", "size": 5, "pointerSize": 1}},
        {"lfs": {"oid": "0" * 64, "sha256": "0" * 64, "size": None, "pointerSize": 1}},
    ],
)
def test_a_file_without_a_size_or_a_checksum_is_not_fetched(
    server: HubServer, monkeypatch: pytest.MonkeyPatch, row: dict[str, object]
) -> None:
    def tell(value: dict[str, Any] | list[dict[str, Any]]) -> str:
        rows = value["siblings"] if isinstance(value, dict) else value
        for one in rows:
            one.update(row)
            one["oid"] = one["blobId"] = one.get("blobId") if "blobId" in row else "0" * 40
        return dump(value)

    dump = json.dumps
    monkeypatch.setattr("tests.hub_server.json.dumps", tell)
    server.add(REPO, {name: FILES[name] for name in FILES}, large=())
    with pytest.raises(ModelNotAvailable, match="gives no size or no checksum"):
        ask(server)


def test_an_endless_answer_is_not_read_to_its_end(
    server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_model, "_MAX_LIST_BYTES", 1000)
    server.add(REPO, {**FILES, **{f"{i}.json": b"" for i in range(100)}})
    with pytest.raises(HubUnreachable, match="does not come from the Hub"):
        ask(server)


# Waiting


def test_a_server_that_never_answers(server: HubServer) -> None:
    server.misbehave("silent")
    with within(0.4 + AT_ONCE), pytest.raises(HubUnreachable, match=r"no answer within 0\.4 sec"):
        repository.ask(REPO, None, answer_seconds=0.4, endpoint=server.url)


def test_an_answer_that_comes_in_drops(server: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each piece comes in time, all of it does not."""

    def drip(handler: BaseHTTPRequestHandler, *rest: object) -> None:
        del rest
        with contextlib.suppress(OSError):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
            for _ in range(20):
                handler.wfile.write(b" ")
                handler.wfile.flush()
                time.sleep(0.05)

    monkeypatch.setattr("tests.hub_server._send", drip)
    server.add(REPO, FILES)
    with within(0.4 + AT_ONCE), pytest.raises(HubUnreachable, match="no answer within"):
        repository.ask(REPO, None, answer_seconds=0.4, endpoint=server.url)


def test_a_name_server_that_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    waited = threading.Event()

    def resolve(*_: object, **__: object) -> NoReturn:
        waited.wait(5)
        raise OSError("at last")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with within(0.4 + AT_ONCE), pytest.raises(HubUnreachable, match="no answer within"):
        repository.ask(REPO, None, answer_seconds=0.4, endpoint="http://hub.example")
    waited.set()


def test_a_home_of_the_client_that_is_no_folder(
    server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    monkeypatch.delenv("HF_TOKEN", raising=False)
    monkeypatch.setattr(huggingface_hub.constants, "HF_TOKEN_PATH", str(tmp_path / "home/token"))
    with pytest.raises(ModelNotAvailable, match=r"token cannot be read .*; set HF_HOME"):
        repository.ask("org/name", None, answer_seconds=5.0, endpoint=server.url)


def test_a_closed_port_is_known_at_once() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}"
        with within(AT_ONCE), pytest.raises(HubUnreachable, match=r"cannot be reached \(.*refused"):
            repository.ask(REPO, None, answer_seconds=10, endpoint=address)


def test_a_name_that_does_not_resolve_is_known_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> NoReturn:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with within(AT_ONCE), pytest.raises(HubUnreachable, match="Name or service not known"):
        repository.ask(REPO, None, answer_seconds=10, endpoint="http://hub.invalid")


def test_the_clients_offline_mode_is_respected(
    server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(HubUnreachable, match="HF_HUB_OFFLINE"):
        ask(server)
    assert server.requests == []


@pytest.mark.parametrize("fault", ["silent", "stalls"])
@pytest.mark.parametrize("name", ["config.json", "model.safetensors"])
def test_a_download_that_stands_still(
    server: HubServer, cache: Path, patient_client: None, fault: Fault, name: str
) -> None:
    del patient_client
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repository, "STALL_SECONDS", 0.5)
        server.add(REPO, FILES)
        server.misbehave(fault, on=name)
        with within(0.5 + AT_ONCE), pytest.raises(ModelNotAvailable, match=r"arrived for 0\.5 s"):
            download(server, cache)
    # A thread that is left behind asks for nothing more, and keeps nobody from going on.
    asked = len(server.requests)
    wait_for_threads()
    assert len(server.requests) == asked
    server.behave()
    assert contents(download(server, cache)) == FILES


def test_an_interrupt_ends_the_waiting(server: HubServer, cache: Path) -> None:
    server.add(REPO, FILES)
    server.misbehave("stalls", on="model.safetensors")
    timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with within(0.5 + AT_ONCE), pytest.raises(KeyboardInterrupt):
        download(server, cache)
    timer.join()
    server.close()


def test_a_slow_download_does_not_stand_still(
    server: HubServer, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few bytes now and then are enough, however long all of them take."""
    monkeypatch.setattr(repository, "STALL_SECONDS", 0.6)
    content = b"0123456789"
    server.add(REPO, {**FILES, "model.safetensors": content})
    model = ask(server)

    def drip(handler: BaseHTTPRequestHandler, *rest: object) -> None:
        if handler.command == "HEAD":
            send(handler, *rest)
            return
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n"
        handler.wfile.write(head.encode())
        for byte in content:
            handler.wfile.write(bytes([byte]))
            handler.wfile.flush()
            time.sleep(0.12)

    send: Any = hub_server._send
    weights = RemoteModel(REPO, None, model.commit, "mit", model.files[-1:])
    monkeypatch.setattr("tests.hub_server._send", drip)
    start = time.monotonic()
    folder = repository.download(weights, endpoint=server.url, cache_dir=cache)
    assert time.monotonic() - start > 0.6
    assert contents(folder) == {"model.safetensors": content}


@pytest.mark.parametrize("fault", ["silent", "stalls"])
def test_the_process_ends_when_a_thread_is_left_behind(
    server: HubServer, tmp_path: Path, fault: Fault
) -> None:
    server.add(REPO, FILES)
    server.misbehave(fault, on="*" if fault == "stalls" else "api")
    script = (
        "from summarize.errors import ModelNotAvailable\n"
        "from summarize.models.hub import repository\n"
        "from summarize.models.store.store import Store\n"
        "repository._GRACE_SECONDS = 300\n"
        "repository.ANSWER_SECONDS = repository.STALL_SECONDS = 1\n"
        "try:\n"
        f"    Store().pull({REPO!r})\n"
        "except ModelNotAvailable as error:\n"
        "    print(error)\n"
    )
    with within(20):
        done = _python(script, server, tmp_path)
    assert ("no answer within 1" if fault == "silent" else "no data arrived for 1") in done.stdout
    assert done.stdout.count("\n") == 1
    assert (done.stderr, done.returncode) == ("", 0)


# The client is left as it was found


@pytest.mark.parametrize("fault", [None, "broken", "breaks", "corrupt", "stalls", "login-page"])
def test_the_client_has_its_own_settings_again(
    server: HubServer, cache: Path, patient_client: None, fault: Fault | None
) -> None:
    del patient_client
    from huggingface_hub import constants, get_session

    before = dict(vars(constants))
    verbosity = huggingface_hub.logging.get_verbosity()
    hooks = {kind: list(found) for kind, found in get_session().event_hooks.items()}
    server.add(REPO, {**FILES, "model.safetensors": b"0123456"})
    if fault:
        server.misbehave(fault, on="model.safetensors")
    with pytest.MonkeyPatch.context() as patch, contextlib.suppress(ModelNotAvailable):
        patch.setattr(repository, "STALL_SECONDS", 1.0)
        download(server, cache)
    wait_for_threads()
    assert dict(vars(constants)) == before
    assert huggingface_hub.logging.get_verbosity() == verbosity
    assert get_session().event_hooks == hooks


def test_who_uses_the_client_meanwhile_is_not_watched(server: HubServer, cache: Path) -> None:
    """Another thread of the same process gets its own answers and errors."""
    server.add(REPO, FILES)
    answers: list[int] = []

    class Bar(_RecordingBar):
        def update(self, n: int) -> None:
            super().update(n)
            thread = threading.Thread(target=other)
            thread.start()
            thread.join()

    def other() -> None:
        session = huggingface_hub.get_session()
        answers.append(session.get(f"{server.url}/nothing/here").status_code)

    download(server, cache, Bar)
    assert set(answers) == {404}


# Nothing is shown


def test_the_environment_names_hub_and_cache_and_nothing_is_shown(
    server: HubServer, tmp_path: Path
) -> None:
    server.add(REPO, FILES)
    script = (
        "from summarize.models.store.store import Store\n"
        f"assert Store(offline=True).find({REPO!r}) is None\n"
        f"path = Store().pull({REPO!r}).path\n"
        f"assert Store(offline=True).find({REPO!r}).path == path\n"
        "print(path)\n"
    )
    done = _python(script, server, tmp_path)
    assert (done.stderr, done.returncode) == ("", 0)
    folder = Path(done.stdout.removesuffix("\n"))
    assert folder.is_relative_to(tmp_path / "home" / "hub")
    assert contents(folder) == FILES


@pytest.mark.usefixtures("patient_client")
@pytest.mark.parametrize("fault", [None, "broken", "breaks", "corrupt"])
def test_nothing_is_logged_and_no_bar_is_shown(
    server: HubServer,
    cache: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    fault: Fault | None,
) -> None:
    server.add(REPO, FILES)
    if fault:
        server.misbehave(fault, on="*")
    with caplog.at_level(logging.WARNING), contextlib.suppress(ModelNotAvailable):
        download(server, cache)
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_a_bar_is_told_of_every_byte_and_closed(server: HubServer, cache: Path) -> None:
    server.add(REPO, FILES)
    total = sum(map(len, FILES.values()))
    download(server, cache, _RecordingBar)
    bar = _RecordingBar.last
    assert (bar.total, bar.seen, bar.closed) == (total, total, True)
    # What is here already counts, too.
    download(server, cache, _RecordingBar)
    assert (_RecordingBar.last.seen, _RecordingBar.last.closed) == (total, True)


def test_a_bar_is_closed_when_the_download_fails(server: HubServer, cache: Path) -> None:
    server.add(REPO, FILES)
    server.misbehave("corrupt", on="model.safetensors")
    with pytest.raises(ModelNotAvailable):
        download(server, cache, _RecordingBar)
    small = len(FILES["config.json"]) + len(FILES["tokenizer.json"])
    assert (_RecordingBar.last.seen, _RecordingBar.last.closed) == (small, True)


class _Usage:
    free = 1000


class _RecordingBar:
    """What is used of tqdm's interface."""

    last: "_RecordingBar"

    def __init__(self, *, total: int, **_: object) -> None:
        self.total, self.seen, self.closed = total, 0, False
        _RecordingBar.last = self

    def update(self, n: int) -> None:
        self.seen += n

    def __enter__(self) -> "_RecordingBar":
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True


def _python(script: str, server: HubServer, tmp_path: Path) -> "subprocess.CompletedProcess[str]":
    environment = {
        **os.environ,
        "HF_ENDPOINT": server.url,
        "HF_HOME": str(tmp_path / "home"),
        "NO_PROXY": "127.0.0.1",
    }
    for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
