"""Fill the transcripts of the README and of docs/ by running the commands in them.

    .venv/bin/python scripts/readme.py            # run all, and write
    .venv/bin/python scripts/readme.py "--help"   # only the commands with this in them

A transcript is a code block after a line `<!-- run: COMMAND -->`; the command is run from the
project's root, and what it prints on both channels stands under it.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = (README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"<!-- run: (?P<command>.+?) -->\n```\n(?P<printed>.*?)```\n", re.DOTALL)


def main() -> None:
    """Rewrite the documents."""
    part = sys.argv[1] if len(sys.argv) > 1 else ""

    def fill(match: re.Match[str]) -> str:
        command = match["command"]
        if part not in command:
            return match.group()
        return f"<!-- run: {command} -->\n```\n$ {command}\n{run(command)}```\n"

    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        document.write_text(BLOCK.sub(fill, text), encoding="utf-8")


def transcripts() -> dict[str, str]:
    """What stands in the documents under each command; the command's own line comes first.

    Raises:
        ValueError: two documents show the same command with different outputs.
    """
    found: dict[str, str] = {}
    for document in DOCUMENTS:
        for match in BLOCK.finditer(document.read_text(encoding="utf-8")):
            if found.setdefault(match["command"], match["printed"]) != match["printed"]:
                raise ValueError(f"{document.name}: shows another output of {match['command']}")
    return found


def run(command: str, environment: dict[str, str] | None = None) -> str:
    """What a command prints, on both channels in the order of a terminal."""
    program, *arguments = shlex.split(command)
    result = subprocess.run(
        [Path(sys.executable).with_name(program), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", **(environment or {})},
        check=False,
    )
    return result.stdout


if __name__ == "__main__":
    main()
