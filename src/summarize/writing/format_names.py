"""The formats of results, by name: what the command line and every run choose from."""

from typing import Literal, get_args

Format = Literal["text", "markdown", "json", "html"]
# A translation also comes back as what was given.
OutputForm = Literal["text", "markdown", "json", "html", "same"]
FORMATS: tuple[Format, ...] = get_args(Format)
