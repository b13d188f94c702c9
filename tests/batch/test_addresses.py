"""Addresses as inputs: what is done is not fetched again, and no password is repeated."""

import json
import subprocess
from pathlib import Path

import pytest

from summarize.batch import manifest
from summarize.cli import main
from summarize.errors import InputError
from summarize.pipeline.api import read
from summarize.reading import loader
from tests.conftest import ARTICLES
from tests.runs import fake, finish, lines, outputs, run
from tests.web_server import WebServer, http

Captured = pytest.CaptureFixture[str]
PAGE = b"The ferry left the harbour at noon. It came back late in the evening."
WORD = "hunter2"
WITH_LOGIN = (
    f"https://me:{WORD}@host.example/page",
    f"http://me:{WORD}@127.0.0.1:9/page.csv",
    f"HTTPS://me:{WORD}@host.example/page.jsonl?a=b@c",
    f"https://me:1@{WORD}@host.example/",
    f"https://me:{WORD}/2@host.example/",
    f"https://me:{WORD}?@host.example/",
    f"https://me:{WORD}#@host.example/",
    f"https://me:{WORD}\\@host.example/",
    f"https://{WORD}@host.example/",
    f"https://me:{WORD}\uff20host.example/",
    f"https://me:{WORD}@[::1]:80/",
    f"https://me:{WORD} x@host.example/",
    f"ftp://me:{WORD}@host.example/a.txt",
    f"file://me:{WORD}@host.example/a.txt",
    f"sftp://me:{WORD}@host.example/a.csv",
)


def command(out: Path, *more: object) -> list[object]:
    return [*more, "--allow-private", "--source-lang", "en", "-l", "pt", "-o", f"{out}/"]


@pytest.mark.usefixtures("fakes")
class TestRuns:
    def test_what_is_done_is_not_fetched_again(self, tmp_path: Path, capfd: Captured) -> None:
        out = tmp_path / "out"
        with WebServer(one=http(PAGE), two=http(PAGE)) as server:
            named = command(out, server.url("/one"), server.url("/two"))
            run(*named)
            assert len(server.requests) == 2
            before = (out / manifest.NAME).read_bytes(), outputs(out)
            capfd.readouterr()
            run(*named)
            assert "2 inputs: 0 done, 2 done before" in capfd.readouterr().err
            run(*named, "--status")
            assert "done:     2" in capfd.readouterr().out
            assert len(server.requests) == 2
            assert ((out / manifest.NAME).read_bytes(), outputs(out)) == before
            # What it says now is asked for.
            server.answers["/one"] = http(PAGE.replace(b"noon", b"dusk"))
            run(*named, "--force")
            assert len(server.requests) == 4
            assert b"dusk" in outputs(out)["one.pt.txt"]

    def test_what_was_not_done_is_fetched_by_the_next_run(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        with WebServer(one=http(PAGE)) as server:
            named = command(out, server.url("/one"), server.url("/two"))
            run(*named, code=1)
            assert len(server.requests) == 2
            server.answers["/two"] = http(PAGE)
            run(*named)
            assert [one.split()[1] for one in server.requests] == ["/one", "/two", "/two"]
            run(*named)
            assert len(server.requests) == 3

    def test_with_other_options_or_without_its_output_it_is_fetched(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        with WebServer(one=http(PAGE)) as server:
            named = command(out, server.url("/one"))
            run(*named)
            run(*named, "-n", "1s")
            assert len(server.requests) == 2
            (out / "one.pt.txt").unlink()
            run(*named, "-n", "1s")
            assert len(server.requests) == 3

    def test_two_pages_of_one_name_are_two(self, tmp_path: Path, capfd: Captured) -> None:
        out = tmp_path / "out"
        with WebServer(one=http(PAGE)) as first, WebServer(one=http(PAGE + PAGE)) as second:
            run(*command(out, first.url("/one")))
            run(*command(out, second.url("/one")), code=1)
            assert "would replace that of http" in capfd.readouterr().err
            assert len(second.requests) == 1

    def test_no_input_is_gone_that_is_an_address(self, tmp_path: Path, capfd: Captured) -> None:
        out = tmp_path / "out"
        with WebServer(one=http(PAGE)) as server:
            run(*command(out, server.url("/one")))
        run(*command(out, ARTICLES / "harbour.en.txt"))
        assert "is gone" not in capfd.readouterr().err

    def test_a_run_that_is_killed_goes_on_with_the_rest(self, tmp_path: Path) -> None:
        out = tmp_path / "out"
        pages = {f"p{number}": http(PAGE) for number in range(6)}
        with WebServer(**pages) as server:
            named = command(out, *(server.url(f"/{name}") for name in pages))
            stopped = fake(*named, seconds=0.3)
            while not (out / manifest.NAME).exists() or len(lines(out)) < 3:
                assert stopped.poll() is None
            stopped.kill()
            stopped.communicate()
            done = {one["name"] for one in lines(out) if one.get("status") == "done"}
            assert done
            server.requests.clear()
            finish(fake(*named))
            asked = {request.split()[1].strip("/") for request in server.requests}
            assert asked == pages.keys() - done


def test_a_line_of_progress_says_only_what_is_known(capfd: Captured) -> None:
    from summarize.cli.progress_bar import InputsBar

    said: list[str] = []
    bar = InputsBar(5, said.append, live=False)
    bar._next_line = 0.0
    bar.skip()
    bar._next_line = 0.0
    bar.step(words=0, failed=True)
    assert said == ["1 of 5 inputs", "2 of 5 inputs; 1 failed"]
    assert capfd.readouterr().err == ""


class TestPasswords:
    @pytest.mark.parametrize("url", WITH_LOGIN)
    @pytest.mark.parametrize(
        "before",
        [
            (),
            ("translate", "-l", "pt"),
            ("read", "-f", "json"),
            ("digest", "README.md"),
            ("check",),
        ],
        ids=lambda one: one[0] if one else "summarize",
    )
    def test_they_are_in_nothing_that_is_said(
        self, before: tuple[str, ...], url: str, capfd: Captured
    ) -> None:
        more = ("--source", url) if before == ("check",) else ()
        assert main.main([*before, url, *more, "--verbose"]) in (1, 2)
        out, err = capfd.readouterr()
        assert WORD not in out + err
        assert "host.example" in out + err or "127.0.0.1" in out + err or "[::1]" in out + err

    @pytest.mark.usefixtures("fakes")
    def test_they_are_in_nothing_that_is_written(self, tmp_path: Path, capfd: Captured) -> None:
        out = tmp_path / "out"
        article = ARTICLES / "harbour.en.txt"
        for more in ((), ("--status", "-f", "json"), ("--retry-failed",)):
            code = 0 if "--status" in more else 1
            run(*command(out, article, *WITH_LOGIN), *more, code=code)
        assert WORD not in "".join(capfd.readouterr())
        written = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert written
        for path in written:
            assert WORD.encode() not in path.read_bytes()
            assert WORD not in path.name

    @pytest.mark.parametrize("url", WITH_LOGIN)
    def test_they_are_in_no_error_of_python(self, url: str) -> None:
        with pytest.raises(InputError) as caught:
            loader.read_address(url)
        assert WORD not in str(caught.value)
        if url.lower().startswith("http"):
            with pytest.raises(InputError) as caught:
                loader.read_path(Path(url))
            assert "is an address, not a file" in str(caught.value)
            assert WORD not in str(caught.value)
        if len(url.split()) == 1 and url.startswith("http"):
            with pytest.raises(InputError) as caught:
                read(url)
            assert WORD not in str(caught.value)

    def test_nor_in_what_is_said_of_a_model(self, capfd: Captured) -> None:
        name = f"https://me:{WORD}@host.example/model"
        assert main.main([str(ARTICLES / "harbour.en.txt"), "-m", name]) == 3
        assert WORD not in capfd.readouterr().err

    @pytest.mark.parametrize(
        "url",
        [
            "https://host.example/@me/a:b@c", "https://host.example:8080/@me", "http://[::1]/a@b",
            "https://host.example/?to=a@b.example", "https://host.example#a@b", "https://",
        ],
    )  # fmt: skip
    def test_other_signs_stay(self, url: str) -> None:
        from summarize.reading.addresses.urls import shown

        assert shown(url) == url


def test_status_announces_nothing(tmp_path: Path, capfd: Captured) -> None:
    article = str(ARTICLES / "harbour.en.txt")
    for words in ([article], ["translate", article, "-l", "pt"]):
        assert main.main([*words, "-o", f"{tmp_path}/out/", "--status"]) == 0
        assert capfd.readouterr().err == ""


def test_a_table_on_the_web_is_read_as_a_text(capfd: Captured) -> None:
    with WebServer(**{"a.csv": http(PAGE)}) as server:
        assert main.main(["read", server.url("/a.csv"), "--allow-private", "-f", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["body"] == PAGE.decode()


def test_the_command_starts_without_readers_of_documents() -> None:
    code = (
        "import sys; from summarize.cli.main import main;"
        f"main(['--dry-run', {str(ARTICLES / 'harbour.en.txt')!r}]);"
        "print([one for one in sys.modules if one.startswith('summarize.reading.') and"
        " one.split('.')[2] in ('html', 'office', 'pdf', 'mail', 'mail_text', 'isolation')],"
        "'lxml' in sys.modules, 'zipfile' in sys.modules, 'email' in sys.modules)"
    )
    import sys

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines()[-1].startswith("[] False")
