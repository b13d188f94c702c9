"""The prompts for instruct models: the texts of the `prompts` folder, or of a user's folder."""

import hashlib
import string
from pathlib import Path

from summarize.errors import UsageError
from summarize.languages.tags import nearest

# The prompts by name, with the placeholders of each.
PLACEHOLDERS = {
    "summarize": frozenset({"sentences"}),
    "summarize-into": frozenset({"sentences", "language"}),
    "focus": frozenset({"focus"}),
    "translate": frozenset({"source", "target"}),
}
_MAX_BYTES = 100_000


class Prompts:
    """The prompts, each read when it is first used.

    Args:
        folder: a folder with prompts that replace those of the package; None for none.

    Attributes:
        sha256: of the folder's prompts, hexadecimal; empty without a folder.

    Raises:
        UsageError: the folder has no prompts, or one with an unknown name or placeholder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._texts: dict[str, str] = {}
        self.sha256 = ""
        if folder is None:
            return
        try:
            files = sorted(folder.glob("*.txt"))
        except OSError as error:
            raise UsageError(
                f"prompts {folder}: cannot be listed: {error.strerror}; check who may read it"
            ) from error
        if not files:
            known = ", ".join(f"{name}.txt" for name in PLACEHOLDERS)
            what = "has no .txt files" if folder.is_dir() else "is not a folder"
            raise UsageError(f"prompts {folder}: {what}; name a folder with one or more of {known}")
        for file in files:
            if file.stem not in PLACEHOLDERS:
                close = nearest(file.stem, PLACEHOLDERS)
                meant = (
                    f"did you mean {close}.txt?" if close else f"known: {', '.join(PLACEHOLDERS)}"
                )
                raise UsageError(f"prompt {file}: no prompt has this name; {meant}")
            self._texts[file.stem] = _read(file)
        self.sha256 = hashlib.sha256(repr(sorted(self._texts.items())).encode()).hexdigest()

    def render(self, name: str, **values: str) -> str:
        """A prompt with its placeholders, `{name}`, filled in.

        A placeholder is a plain name: it can reach no attribute or index of a value.
        """
        if name not in self._texts:
            self._texts[name] = _read(folder() / f"{name}.txt")
        text = self._texts[name]
        parts = string.Formatter().parse(text)
        return "".join(
            literal + (values[field] if field is not None else "") for literal, field, _, _ in parts
        )


def folder() -> Path:
    """The folder of the prompts: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[2]
    installed = package / "prompts"
    return installed if installed.is_dir() else package.parents[1] / "prompts"


def _read(file: Path) -> str:
    """Read a prompt, and check its placeholders."""
    try:
        if not file.is_file() or file.stat().st_size > _MAX_BYTES:
            raise UsageError(f"prompt {file}: is not a file of at most {_MAX_BYTES:,} bytes")
        text = file.read_text(encoding="utf-8").strip()
        parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
    except (OSError, ValueError) as error:
        raise UsageError(
            f"prompt {file}: cannot be used: {error}; write a brace that is no placeholder twice: "
            f"{{{{ }}}}"
        ) from error
    wanted = PLACEHOLDERS[file.stem]
    found = {str(field) for _, field, _, _ in parts}
    for name in sorted(found - wanted):
        raise UsageError(
            f"prompt {file}: has the unknown placeholder {{{name}}}; it can have {_listed(wanted)}"
        )
    for name in sorted(wanted - found):
        raise UsageError(f"prompt {file}: lacks the placeholder {{{name}}}; add it")
    if any(spec or conversion for _, _, spec, conversion in parts):
        raise UsageError(
            f"prompt {file}: a placeholder has a format or a conversion; write only its name in "
            f"braces, as in {_listed(wanted)}"
        )
    if not text:
        raise UsageError(f"prompt {file}: is empty; write the prompt, or remove the file")
    return text


def _listed(names: frozenset[str]) -> str:
    return " and ".join(f"{{{name}}}" for name in sorted(names))
