"""Render an untrusted chat template in a separate process, with limits on time and memory.

`render` starts this file as a program. Jinja2's sandbox keeps a template from the machine, but
bounds neither its time nor its memory; the limits of a process do.
"""

import contextlib
import datetime
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

# A template takes a tenth of a second, most of it for the start of the process.
_MAX_CPU_SECONDS = 4
# On a busy machine, the process may have to wait for its turn.
_MAX_SECONDS = 60
_MAX_MEMORY_BYTES = 1 << 30
_MAX_CHARACTERS = 200_000
_MAX_REASON_CHARACTERS = 200
# Some templates write today's date: a model's output must not depend on the clock.
_TODAY = datetime.date(2025, 1, 1)


class TemplateFailed(Exception):
    """A template cannot be rendered at all; the message is the reason."""


def render(
    source: str, variables_by_name: Mapping[str, Mapping[str, object]]
) -> dict[str, tuple[str, str]]:
    """Render a template with several sets of variables.

    Args:
        source: the template.
        variables_by_name: the sets of variables (JSON values only), each by a name.

    Returns:
        By these names, the rendered text, and the reason where rendering failed; one is empty.

    Raises:
        TemplateFailed: it takes too long or too much memory, or no process can be started.
    """
    request = {
        "path": [place for place in sys.path if place],
        "limits": [_MAX_CPU_SECONDS, _MAX_MEMORY_BYTES],
        "source": source,
        "variables_by_name": variables_by_name,
    }
    command = [sys.executable, "-I", __file__]
    try:
        completed = subprocess.run(  # noqa: S603 - this very file
            command,
            input=json.dumps(request).encode("ascii"),
            capture_output=True,
            timeout=_MAX_SECONDS,
            check=True,
        )
        answer = json.loads(completed.stdout)
        return {name: (str(answer[name][0]), str(answer[name][1])) for name in variables_by_name}
    except (subprocess.SubprocessError, ValueError, LookupError, TypeError) as error:
        raise TemplateFailed("it takes too much time or memory") from error
    except OSError as error:
        raise TemplateFailed(f"the process for it cannot be started ({error.strerror})") from error


def _main() -> None:
    """Read the request of `render` from standard input, and write the answer to standard output."""
    request = json.load(sys.stdin)
    _limit(*request["limits"])
    sys.path[:] = request["path"]
    json.dump(_answer(request["source"], request["variables_by_name"]), sys.stdout)


def _limit(cpu_seconds: int, memory_bytes: int) -> None:
    # Not on Windows, where only the time is limited.
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def _answer(
    source: str, variables_by_name: Mapping[str, Mapping[str, object]]
) -> dict[str, tuple[str, str]]:
    try:
        template = _environment().from_string(source)
    except Exception as error:  # noqa: BLE001 - whatever a template can raise
        return dict.fromkeys(variables_by_name, ("", _reason(error)))
    return {name: _one(template, variables) for name, variables in variables_by_name.items()}


def _one(template: Any, variables: Mapping[str, object]) -> tuple[str, str]:  # noqa: ANN401
    try:
        text = template.render(**variables)
        if len(text) > _MAX_CHARACTERS:
            return "", f"it writes more than {_MAX_CHARACTERS:,} characters"
        # Raises where there is a lone surrogate, which no tokenizer takes.
        text.encode("utf-8")
        return text, ""
    except Exception as error:  # noqa: BLE001 - whatever a template can raise
        return "", _reason(error)


def _reason(error: Exception) -> str:
    text = "".join(c if c.isprintable() else " " for c in str(error))
    return " ".join(text.split())[:_MAX_REASON_CHARACTERS] or type(error).__name__


def _environment() -> Any:  # noqa: ANN401 - jinja2's type, imported on use
    """Jinja2's sandbox with the functions that templates on the Hub expect."""
    from jinja2.exceptions import TemplateError
    from jinja2.ext import Extension
    from jinja2.nodes import Node
    from jinja2.parser import Parser
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Generation(Extension):
        """`{% generation %}`, which marks text for training and does not change it."""

        tags = {"generation"}  # noqa: RUF012 - jinja2 wants it so

        def parse(self, parser: Parser) -> list[Node]:
            next(parser.stream)
            return parser.parse_statements(("name:endgeneration",), drop_needle=True)

    def refuse(message: str) -> NoReturn:
        raise TemplateError(message)

    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[Generation, "jinja2.ext.loopcontrols"]
    )
    # The filter that comes with jinja2 writes for HTML.
    environment.filters["tojson"] = _tojson
    today: Callable[[str], str] = _TODAY.strftime
    environment.globals.update(raise_exception=refuse, strftime_now=today)
    return environment


def _tojson(
    value: object, ensure_ascii: bool = False, indent: int | None = None, **_: object
) -> str:
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent)


if __name__ == "__main__":
    _main()
