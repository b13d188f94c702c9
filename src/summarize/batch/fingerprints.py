"""What results are bound to beside their input's bytes: the options, the models, the version."""

import dataclasses
import hashlib
import json
from collections.abc import Callable

from summarize._version import __version__
from summarize.errors import ModelError
from summarize.options import Options

# What decides nothing about a result: how fast it comes, and what stands in the signature.
_NOT_OF_A_RESULT = frozenset(
    {"jobs", "threads", "offline", "cache_dir", "max_bytes", "glossary", "prompts"}
)


class Bindings:
    """What a result would be bound to now.

    Args:
        options: of the run.
        binding: a language of an input, and whether its text is handed back -> the language and
            the signature that its result would have now; may raise `ModelError`.

    Attributes:
        digest: of the version and of all options that shape a result.
    """

    def __init__(self, options: Options, binding: Callable[[str, bool], tuple[str, str]]) -> None:
        self.digest = digest(options)
        self._binding = binding
        self._found: dict[tuple[str, bool], tuple[str, str] | None] = {}

    def of(self, language: str, *, unchanged: bool) -> tuple[str, str] | None:
        """The language and the signature of a result; None where there is no way to it."""
        key = (language, unchanged)
        if key not in self._found:
            try:
                self._found[key] = self._binding(language, unchanged)
            except ModelError:
                # Whoever does it again is told.
                self._found[key] = None
        return self._found[key]


def digest(options: Options) -> str:
    """A digest of the version and of all options that shape a result."""
    shaping = {
        field.name: str(getattr(options, field.name))
        for field in dataclasses.fields(options)
        if field.name not in _NOT_OF_A_RESULT
    }
    text = json.dumps([__version__, sorted(shaping.items())], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
