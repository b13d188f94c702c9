"""Take the texts of a page out to be translated, and put the translations into the same page.

A text is what stands in one line: a paragraph, a heading, a cell, the words around a picture. What
is bold in it or a link is between tags of one letter and a number, `<a1>words</a1>`, that stand for
the elements of the page; the tags can move with their words, and whatever else looks like a tag is
text. Scripts, styles and code stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from summarize.errors import InputError, UsageError
from summarize.languages.scripts import in_one_line
from summarize.reading.html.blocks import INLINE
from summarize.reading.html.decoding import decode
from summarize.reading.html.page import CONTROLS, tree_of
from summarize.reading.html.stating import state_encoding, state_language
from summarize.text.inline_tags import TAG

# Elements that stay as they are, with all that is in them.
_KEPT = frozenset(
    "script style template svg math iframe object embed applet audio video canvas map pre code "
    "kbd samp var textarea noscript img input select meter progress wbr".split()
)
# Elements that begin like links, bold or italic words.
_OTHERS = frozenset("abbr acronym bdi bdo big button ins".split())
_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "summary")
_DESCRIPTIONS = frozenset(
    ("description", "og:title", "og:description", "twitter:title", "twitter:description")
)
_SPACE = re.compile(r"\s+")


@dataclass
class _Run:
    """Text and elements inside of a line that stand side by side.

    Attributes:
        parent: the element that they are in.
        before: the child behind which they stand; None at the start of the parent.
        inner: the elements among them.
        text: as it is handed out.
        names: of the elements in the text, each with its tag.
    """

    parent: Any
    before: Any
    inner: list[Any] = field(default_factory=list)
    text: str = ""
    names: dict[str, Any] = field(default_factory=dict)


def parts(data: bytes, name: str, *, charset: str | None = None) -> list[str]:
    """The texts of a page, in order.

    Args:
        data: the bytes of the page.
        name: what to call it in messages.
        charset: its encoding, as the server says; None where nothing was said.

    Raises:
        InputError: it is too large or too deep to be put together again.
    """
    root = _root(data, name, charset)
    return [run.text for run in _runs(root)] + [
        element.get(attribute) for element, attribute in _attributes(root)
    ]


def put_back(
    data: bytes,
    translated: Sequence[str],
    language: str,
    name: str = "page",
    *,
    charset: str | None = None,
) -> bytes:
    """The page with other texts, in UTF-8, with the language and direction of these.

    Args:
        data: as given to `parts`, like `name` and `charset`.
        translated: a text for each that `parts` gave. A tag that is missing in it, or stands
            wrongly, is left out, and its words stay; the element is lost then.
        language: a BCP 47 tag.
        name: what to call it in messages.
        charset: its encoding, as the server says; None where nothing was said.

    Raises:
        InputError: as of `parts`.
        UsageError: there are not as many texts as the page has.
    """
    from lxml import etree

    root = _root(data, name, charset)
    runs, attributes = list(_runs(root)), list(_attributes(root))
    if len(translated) != len(runs) + len(attributes):
        raise UsageError(
            f"{in_one_line(name)}: has {len(runs) + len(attributes)} texts, not {len(translated)}; "
            "give one for each that parts() gives"
        )
    # The last ones first: what a run stands behind is still there.
    for run, text in reversed(list(zip(runs, translated, strict=False))):
        _write(run, _clean(text))
    for (element, attribute), text in zip(attributes, translated[len(runs) :], strict=True):
        element.set(attribute, _clean(text))
    state_language(root, language)
    state_encoding(root)
    doctype = root.getroottree().docinfo.doctype or "<!DOCTYPE html>"
    out: bytes = etree.tostring(
        root, encoding="utf-8", method="html", doctype=doctype, with_tail=False
    )
    kind, _, page = out.partition(b"\n")
    before, behind = _comments(root, before=True), _comments(root, before=False)
    return b"\n".join([kind, *reversed(before), page, *behind, b""])


def _comments(root: Any, *, before: bool) -> list[bytes]:  # noqa: ANN401
    """The comments outside of a page's element, the nearest one first."""
    from lxml import etree

    return [
        etree.tostring(one, encoding="utf-8", method="html", with_tail=False)
        for one in root.itersiblings(etree.Comment, preceding=before)
        if not (one.text or "").startswith("?")  # of XML, and it may state another encoding
    ]


def _root(data: bytes, name: str, charset: str | None) -> Any:  # noqa: ANN401 - lxml has no types
    root = tree_of(decode(data, charset).text.translate(CONTROLS))
    if root is None:
        raise InputError(
            f"{in_one_line(name)}: is empty, or has too many tags to be written again; "
            "translate it as text: summarize read"
        )
    return root


def _runs(root: Any) -> Iterator[_Run]:  # noqa: ANN401
    """The texts of a page; each once, elements in order."""
    waiting = [root]
    found = []
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or _is_kept(element):
            continue
        own, inside = _runs_in(element)
        found += own
        waiting.extend(reversed(inside))
    for run in found:
        while len(run.inner) == 1 and not _text_around(run):
            # The whole text is bold, or a link: its tag need not be followed.
            inner = _runs_in(run.inner[0])
            if len(inner[0]) != 1 or inner[1]:
                break
            run = inner[0][0]  # noqa: PLW2901
        _write_out(run)
        if any(map(str.isalpha, TAG.sub("", run.text))):
            yield run


def _runs_in(element: Any) -> tuple[list[_Run], list[Any]]:  # noqa: ANN401
    """The runs of text right inside of an element, and the elements to look into."""
    runs: list[_Run] = []
    inside: list[Any] = []
    run: _Run | None = None
    if _says(element.text):
        run = _Run(element, None)
    for child in element:
        if _is_in_line(child):
            run = run or _Run(element, child.getprevious())
            run.inner.append(child)
            continue
        if run is not None:
            runs.append(run)
        run = _Run(element, child) if _says(child.tail) else None
        inside.append(child)
    if run is not None:
        runs.append(run)
    if element.tag in ("html", "head", "table", "tbody", "tr", "ul", "ol", "dl"):
        # Text between cells and items is only space.
        runs = [run for run in runs if run.inner or _says(_lead(run))]
    return runs, inside


def _is_in_line(element: Any) -> bool:  # noqa: ANN401
    """Whether an element is a part of a line, with all that is in it."""
    return (
        isinstance(element.tag, str)
        and element.tag in INLINE
        and not _is_kept(element)
        and all(_is_in_line(child) for child in element)
    )


def _is_kept(element: Any) -> bool:  # noqa: ANN401
    return (
        element.tag in _KEPT
        or element.get("translate") == "no"
        or "notranslate" in element.get("class", "").split()
    )


def _lead(run: _Run) -> str:
    text = run.parent.text if run.before is None else run.before.tail
    return text or ""


def _text_around(run: _Run) -> bool:
    return _says(_lead(run)) or any(_says(child.tail) for child in run.inner)


def _says(text: str | None) -> bool:
    return bool(text) and not str(text).isspace()


def _write_out(run: _Run) -> None:
    """Make the text of a run."""
    out = [_lead(run)]

    def add(element: Any) -> None:  # noqa: ANN401
        letter = "x" if element.tag in _OTHERS else element.tag[0]
        name = f"{letter if letter.isalpha() else 'x'}{len(run.names) + 1}"
        run.names[name] = element
        out.append(f"<{name}>{element.text or ''}")
        for child in element:
            add(child)
        out.append(f"</{name}>{element.tail or ''}")

    for child in run.inner:
        add(child)
    run.text = _SPACE.sub(" ", "".join(out)).strip()


def _write(run: _Run, text: str) -> None:
    """Put a text into the place of a run."""
    lead = _lead(run)
    tail = run.inner[-1].tail or "" if run.inner else lead
    first = " " if lead[:1].isspace() else ""
    last = " " if tail[-1:].isspace() and (run.inner or lead.strip()) else ""
    for child in run.inner:
        run.parent.remove(child)
    _set_lead(run, first)
    text += last
    open_: list[Any] = []
    used: set[Any] = set()
    behind: Any = None
    position = 0 if run.before is None else run.parent.index(run.before) + 1
    at = 0
    balanced = _balanced(text, run.names)
    for match in TAG.finditer(text):
        if match.start() not in balanced:
            continue
        _append(run, open_, behind, text[at : match.start()])
        at = match.end()
        if match[1]:
            behind = open_.pop()
            continue
        element = run.names[match[2] + match[3]]
        if element in used:
            # A sentence was moved out of it: both have it around them.
            element = copy(element)
            element.attrib.pop("id", None)
        used.add(element)
        for child in list(element):
            element.remove(child)
        element.text = element.tail = None
        if open_:
            open_[-1].append(element)
        else:
            run.parent.insert(position, element)
            position += 1
        open_.append(element)
        behind = None
    _append(run, open_, behind, text[at:])


def _append(run: _Run, open_: Sequence[Any], behind: Any, text: str) -> None:  # noqa: ANN401
    """Add text where the writing stands: behind an element, at the start of one, or of the run."""
    if behind is not None:
        behind.tail = (behind.tail or "") + text
    elif open_:
        open_[-1].text = (open_[-1].text or "") + text
    else:
        _set_lead(run, _lead(run) + text)


def _set_lead(run: _Run, text: str) -> None:
    if run.before is None:
        run.parent.text = text
    else:
        run.before.tail = text


def _balanced(text: str, names: dict[str, Any]) -> set[int]:
    """Where the tags stand that are the run's own, and close in order."""
    good: set[int] = set()
    open_: list[tuple[str, int]] = []
    for match in TAG.finditer(text):
        name = match[2] + match[3]
        if name not in names:
            continue
        if not match[1]:
            open_.append((name, match.start()))
        elif any(name == one for one, _ in open_):
            while open_[-1][0] != name:
                open_.pop()
            good |= {open_.pop()[1], match.start()}
    return good


def _clean(text: str) -> str:
    """A text that an element can hold."""
    return text.translate(CONTROLS).encode("utf-8", "replace").decode("utf-8")


def _attributes(root: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401
    """Attributes that are texts for a reader."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "meta":
            named = (element.get("name") or element.get("property") or "").lower()
            if named in _DESCRIPTIONS and _says(element.get("content")):
                yield element, "content"
            continue
        for attribute in _ATTRIBUTES:
            if any(map(str.isalpha, element.get(attribute) or "")):
                yield element, attribute
