"""Fills the templates of pages; all that they get is escaped, and only what is hashed may run."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import Environment


def filled(template: str, **values: Any) -> str:  # noqa: ANN401 - as jinja takes them
    """A template with its values; text that is not `Markup` is escaped."""
    return _environment().get_template(template).render(**values)


def style(more: str = "") -> Markup:
    """The style sheet of pages, with more rules behind it."""
    return Markup(_file("page.css") + more)  # noqa: S704 - our own file


def script(name: str) -> Markup:
    """A script of our own, to be run where its hash is allowed."""
    return Markup(_file(name))  # noqa: S704 - our own file


def hash_of(content: str) -> str:
    """What a content security policy calls an inline style or script."""
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def _file(name: str) -> str:
    return (files("summarize.writing.pages") / name).read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
