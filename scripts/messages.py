"""Print every message that a user can see, with its place, to be read aloud as one list.

    python scripts/messages.py                       # all, in the order of the files
    python scripts/messages.py src/summarize/models  # those of some files or folders
    python scripts/messages.py --kind error,finding  # some kinds only

The messages are read out of the source: what errors, findings and notices are made with, help
texts, and other sentences inside functions, which become parts of messages. `{...}` is a value
that is filled in. Kinds: `error`, `finding`, `notice`, `help`, `part`.
"""

import argparse
import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "summarize"

Kind = Literal["error", "finding", "notice", "help", "part"]
_FINDINGS = frozenset(("Finding", "number_finding"))
# Functions and methods that hand their text to a reader, without leading underscores.
_NOTICES = frozenset(("detail", "echo", "error", "note", "notify", "print", "say", "tell", "warn"))
_ERROR_ROOTS = frozenset(("SummarizeError", "BadParameter", "UsageError"))
# A shorter text is mostly a key or a format; at the top of a module, a table or a pattern.
_MIN_WORDS_OF_PART, _MIN_WORDS_OF_CONSTANT = 3, 4
_OF_PATTERNS = frozenset("\\|[]{}^$<>*")
# Tables of words and sentences that no user reads.
_NO_MESSAGES = frozenset(("currencies.py", "date_lines.py", "probe_texts.py", "word_tables.py"))


class Message(NamedTuple):
    """A text that a user can see.

    Attributes:
        place: `file:line`, below the project's root.
        kind: what shows it.
        name: the error's class, or the function that shows it; empty for a part.
        text: with `{...}` where a value is filled in.
    """

    place: str
    kind: Kind
    name: str
    text: str


def main() -> int:
    """Print the messages that the arguments ask for."""
    parser = argparse.ArgumentParser(description="Print every message that a user can see.")
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders; default: all")
    parser.add_argument("--kind", default=",".join(get_args(Kind)), help="kinds, with commas")
    given = parser.parse_args()
    kinds = set(given.kind.split(","))
    if unknown := sorted(kinds - set(get_args(Kind))):
        parser.error(f"unknown kind {unknown[0]!r}; it can be {', '.join(get_args(Kind))}")
    chosen = [message for message in messages(given.paths or [SOURCE]) if message.kind in kinds]
    for message in chosen:
        name = f" {message.name}" if message.name else ""
        print(f"{message.place}: {message.kind}{name}\n    {message.text}")
    print(f"{len(chosen)} messages", file=sys.stderr)
    return 0


def messages(paths: list[Path]) -> Iterator[Message]:
    """The messages in files and folders, in the order of the files and of their lines."""
    errors = error_classes()
    for path in paths:
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if file.name in _NO_MESSAGES:
                continue
            tree = ast.parse(file.read_text(encoding="utf-8"))
            finder = _Finder(_below_root(file), errors)
            finder.visit(tree)
            yield from sorted(finder.found, key=lambda one: int(one.place.rpartition(":")[2]))


@cache
def error_classes() -> frozenset[str]:
    """The names of the project's errors: the classes that inherit from its root, at any depth."""
    bases: dict[str, set[str]] = {}
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {_name(base) for base in node.bases}
    found = set(_ERROR_ROOTS)
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    # The texts of exceptions outside of the tree become parts of the tree's messages.
    outside = {name for name, above in bases.items() if "Exception" in above}
    return frozenset(found | outside | {"ValueError"})


class _Finder(ast.NodeVisitor):
    """Collects the messages of one file.

    Args:
        file: its name, for the place of a message.
        errors: names of classes whose texts are errors.
    """

    def __init__(self, file: str, errors: frozenset[str]) -> None:
        self.found: list[Message] = []
        self._file = file
        self._errors = errors
        self._context: list[tuple[Kind, str]] = []
        self._depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Look at what is inside, but for the docstring."""
        self._depth += 1
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default is not None:
                self.visit(default)
        for statement in node.body:
            self.visit(statement)
        self._depth -= 1

    def visit_Expr(self, node: ast.Expr) -> None:
        """A text that stands alone is a docstring."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """The texts that a call is given are of its kind."""
        name = _name(node.func)
        if name in ("compile", "split", "getLogger"):
            return
        self.visit(node.func)
        kind = self._kind_of(name)
        for argument in node.args:
            self._visit_as(kind, name, argument)
        for keyword in node.keywords:
            is_help = keyword.arg in ("help", "epilog")
            self._visit_as("help" if is_help else kind, name, keyword.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        """A plain text."""
        if isinstance(node.value, str):
            self._add(node, node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """A text with values in it."""
        self._add(node, "".join(map(_shown, node.values)))

    def _visit_as(self, kind: Kind | None, name: str, node: ast.expr) -> None:
        if kind is not None:
            self._context.append((kind, name))
        self.visit(node)
        if kind is not None:
            self._context.pop()

    def _kind_of(self, name: str) -> Kind | None:
        if name in self._errors:
            return "error"
        if name in _FINDINGS:
            return "finding"
        return "notice" if name.lstrip("_") in _NOTICES else None

    def _add(self, node: ast.expr, text: str) -> None:
        kind, name = self._context[-1] if self._context else ("part", "")
        words = [word for word in text.split() if any(map(str.isalpha, word))]
        if kind != "part":
            is_message = len(words) > 1
        elif self._depth:
            is_message = len(words) >= _MIN_WORDS_OF_PART
        else:
            is_message = len(words) >= _MIN_WORDS_OF_CONSTANT and _OF_PATTERNS.isdisjoint(text)
        if is_message:
            place = f"{self._file}:{node.lineno}"
            self.found.append(Message(place, kind, name, " ".join(text.split())))


def _name(node: ast.expr) -> str:
    """The last name in `a.b.c`, also of `a.b.c[d]`; empty for anything else."""
    if isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _shown(part: ast.expr) -> str:
    """A part of an f-string: its text, or the expression in braces."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    assert isinstance(part, ast.FormattedValue)  # noqa: S101 - an f-string has no other parts
    return f"{{{ast.unparse(part.value)}}}"


def _below_root(file: Path) -> str:
    file = file.resolve()
    return str(file.relative_to(ROOT)) if file.is_relative_to(ROOT) else str(file)


if __name__ == "__main__":
    sys.exit(main())
