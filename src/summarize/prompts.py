"""The instructions shown to instruct models: the texts of the `prompts` folder."""

import string
from pathlib import Path

from summarize.errors import UsageError


def render(name: str, **values: str) -> str:
    """A prompt with its placeholders, `{name}`, filled in.

    Only plain names are filled in: no attribute, index or format of a value is reached.

    Raises:
        UsageError: there is no such prompt, or its placeholders are not those of `values`.
    """
    file = folder() / f"{name}.txt"
    try:
        text = file.read_text(encoding="utf-8").strip()
        wanted = {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
    except (OSError, ValueError) as error:
        raise UsageError(f"prompt {file}: cannot be used: {error}") from error
    if wanted != values.keys():
        raise UsageError(
            f"prompt {file}: has the placeholders {sorted(wanted)}, not {sorted(values)}"
        )
    for field, value in values.items():
        text = text.replace("{" + field + "}", value)
    return text


def folder() -> Path:
    """Where the prompts lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parent
    installed = package / "prompts"
    return installed if installed.is_dir() else package.parents[1] / "prompts"
