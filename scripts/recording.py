"""Draw docs/recording.svg: a terminal in which the commands of the README are run.

    .venv/bin/python -m scripts.recording

The commands are run as they stand, without a network, with the two bundled models; what they print
becomes an SVG file. It has no script, loads nothing, and is readable on a light and a dark page:
the terminal brings its own background.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from scripts.readme import ROOT, run
from summarize.languages.scripts import is_unspaced

FILE = ROOT / "docs" / "recording.svg"
COMMANDS = (
    "summarize examples/articles/harbour.en.txt --lang pt",
    "summarize translate examples/aviso.md --lang en",
)
COLUMNS = 80
# In pixels; a character of a monospaced font is 0.6 times as wide as high.
FONT, ADVANCE, LINE, MARGIN, BAR = 14, 8.4, 19, 16, 34
MESSAGE = "summarize: "
STYLE = """
text { font: 14px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
       fill: #e6edf3; white-space: pre }
.command { fill: #7ee787; font-weight: bold } .message { fill: #9aa5b1 }
"""


@dataclass(frozen=True)
class Line:
    """A line of the terminal.

    Attributes:
        text: at most `COLUMNS` wide.
        kind: `command`, `message` (on standard error) or `output`.
    """

    text: str
    kind: str


def draw(runs: Sequence[tuple[str, str]]) -> str:
    """An SVG of a terminal.

    Args:
        runs: commands, and what each printed.
    """
    lines = list(_lines(runs))
    width = COLUMNS * ADVANCE + 2 * MARGIN
    height = BAR + len(lines) * LINE + MARGIN
    title = "; ".join(command for command, _ in runs)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img" xml:space="preserve">',
        f"<title>A terminal: {escape(title)}</title>",
        f"<style>{STYLE}</style>",
        f'<rect x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1:g}" rx="8" '
        'fill="#161b22" stroke="#768390"/>',
        *(
            f'<circle cx="{MARGIN + 5 + 18 * number}" cy="17" r="5" fill="{colour}"/>'
            for number, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
        ),
    ]
    for number, line in enumerate(lines):
        if line.text:
            y = BAR + number * LINE + FONT
            parts.append(
                f'<text x="{MARGIN}" y="{y}" class="{line.kind}" '
                f'textLength="{len(line.text) * ADVANCE:g}" lengthAdjust="spacingAndGlyphs">'
                f"{escape(line.text)}</text>"
            )
    return "\n".join([*parts, "</svg>", ""])


def _lines(runs: Sequence[tuple[str, str]]) -> Iterator[Line]:
    """The lines of a terminal, broken between words."""
    for number, (command, printed) in enumerate(runs):
        if number:
            yield Line("", "output")
        yield Line(f"$ {command}", "command")
        for line in printed.splitlines():
            if any(map(is_unspaced, line)):
                raise ValueError(f"the recording is of scripts with spaces between words: {line}")
            kind = "message" if line.startswith(MESSAGE) else "output"
            for part in textwrap.wrap(line, COLUMNS) or [""]:
                yield Line(part, kind)


def main() -> None:
    """Run the commands, and write the picture."""
    offline = {"SUMMARIZE_OFFLINE": "1"}
    runs = [(command, run(command, offline)) for command in COMMANDS]
    FILE.write_text(draw(runs), encoding="utf-8")


if __name__ == "__main__":
    main()
