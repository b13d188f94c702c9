"""State the language, direction and encoding of a page that was written again."""

from typing import Any

from summarize.languages.directions import direction_of_language


def state_language(root: Any, language: str) -> None:  # noqa: ANN401 - lxml has no types
    """State the language of a page, and its direction, wherever it states that of before."""
    before = root.get("lang", "").split("-")[0].lower()
    direction = direction_of_language(language)
    was = root.get("dir", "").lower()
    if not was and before:
        was = _direction(before)
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if before and element.get("lang", "").split("-")[0].lower() == before:
            element.set("lang", language)
        if was and element.get("dir", "").lower() == was:
            element.set("dir", direction)
    root.set("lang", language)
    root.set("dir", direction)


def _direction(tag: str) -> str:
    """The direction of a language that a page states, which may be none."""
    try:
        return direction_of_language(tag)
    except ValueError:
        return "ltr"


def state_encoding(root: Any) -> None:  # noqa: ANN401 - lxml has no types
    """State that a page is in UTF-8, and nothing else."""
    from lxml import etree

    for meta in list(root.iter("meta")):
        if meta.get("charset") or meta.get("http-equiv", "").lower() == "content-type":
            meta.getparent().remove(meta)
    head = root.find("head")
    if head is None:
        head = etree.Element("head")
        root.insert(0, head)
    meta = etree.Element("meta")
    meta.set("charset", "utf-8")
    head.insert(0, meta)
