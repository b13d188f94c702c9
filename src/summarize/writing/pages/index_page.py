"""Renders the index of a folder of pages: a table; a script, if it may run, sorts and filters."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from summarize._version import __version__
from summarize.errors import LanguageError
from summarize.languages.directions import Direction, direction_of_language, direction_of_text
from summarize.languages.tags import own_name, parse
from summarize.writing.pages import template
from summarize.writing.pages.heads import NAME, Head
from summarize.writing.pages.labels import labels_for
from summarize.writing.pages.marking import plain

# More are counted, not listed.
_MOST_LISTED = 10_000


@dataclass(frozen=True)
class Line:
    """A page in the table.

    Attributes:
        place: its path below the folder, as a link.
        title: what to call it.
        name: of its input.
        direction: of the title.
        language: of the result, a BCP 47 tag.
        language_name: the name of that language in itself.
        language_direction: of that name.
        head: what the page says of its result.
        doubts: errors and warnings.
    """

    place: str
    title: str
    name: str
    direction: Direction
    language: str
    language_name: str
    language_direction: Direction
    head: Head
    doubts: int


def render_index(pages: Sequence[tuple[str, Head]], name: str, language: str) -> str:
    """The index of a folder.

    Args:
        pages: the path of each below the folder, with slashes, and what it says of its result.
        name: of the folder.
        language: of the index: that of most of the results.
    """
    labels = labels_for(language)
    lines = [_line(place, head) for place, head in pages[:_MOST_LISTED]]
    style, script = template.style(), template.script("index.js")
    return template.filled(
        "index.html.jinja",
        labels=labels,
        name=plain(name),
        lines=lines,
        total=len(pages),
        more=max(0, len(pages) - len(lines)),
        style=style,
        script=script,
        meta_name=NAME,
        policy=(
            f"default-src 'none'; style-src {template.hash_of(style)}; "
            f"script-src {template.hash_of(script)}; img-src data:; base-uri 'none'; "
            "form-action 'none'"
        ),
        version=__version__,
    )


def _line(place: str, head: Head) -> Line:
    try:
        language = parse(head.language)
    except LanguageError:
        language = "und"
    direction = direction_of_language(language)
    # Who can write into the folder can write what a page says of itself.
    title, name = plain(head.title), plain(head.name)
    return Line(
        # A name with a colon in it is no scheme.
        place="./" + quote(place.encode("utf-8", "surrogateescape")),
        title=title or name or plain(place),
        name=name,
        direction=direction_of_text(title, direction) if title else "ltr",
        language=language,
        language_name=own_name(language) if language != "und" else plain(head.language),
        language_direction=direction,
        head=head,
        doubts=head.error + head.warning,
    )
