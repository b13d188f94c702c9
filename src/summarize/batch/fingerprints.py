"""What a result depends on beside its input: the options, the models, the version of summarize."""

import dataclasses
import hashlib
import json
from collections.abc import Callable

from summarize._version import __version__
from summarize.errors import ModelError
from summarize.options import Options

# Options that change no result, or that are in its signature.
_IGNORED = frozenset(
    {
        "jobs",
        "threads",
        "max_memory",
        "offline",
        "allow_private",
        "proxy",
        "cache_dir",
        "max_bytes",
        "glossary",
        "prompts",
    }
)


class Bindings:
    """What a result would depend on if it were made now.

    Args:
        options: of the run.
        binding: a language of an input, and whether its text is handed back -> the language and
            the signature that its result would have now; may raise `ModelError`.
        form: of the results; the names of `same` do not tell it apart from others.

    Attributes:
        digest: of the version and of all options that shape a result.
    """

    def __init__(
        self, options: Options, binding: Callable[[str, bool], tuple[str, str]], form: str = ""
    ) -> None:
        self.digest = digest(options, "same" if form == "same" else "")
        self._binding = binding
        self._found: dict[tuple[str, bool], tuple[str, str] | None] = {}

    def of(self, language: str, *, unchanged: bool) -> tuple[str, str] | None:
        """The language and the signature that a result would have; None if it cannot be made."""
        key = (language, unchanged)
        if key not in self._found:
            try:
                self._found[key] = self._binding(language, unchanged)
            except ModelError:
                # The next attempt to make it reports why.
                self._found[key] = None
        return self._found[key]


def digest(options: Options, form: str = "") -> str:
    """A digest of the version, of all options that shape a result, and of a form."""
    shaping = {
        field.name: str(getattr(options, field.name))
        for field in dataclasses.fields(options)
        if field.name not in _IGNORED
    }
    shaped = [__version__, sorted(shaping.items()), *([form] if form else [])]
    text = json.dumps(shaped, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
