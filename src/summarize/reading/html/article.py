"""Ask trafilatura which text of a page is its article."""

import contextlib
import logging
import threading
import warnings
from collections.abc import Iterator
from configparser import ConfigParser

from summarize.languages.scripts import is_unspaced
from summarize.reading.html.elements import Element

# Its smallest article has so many characters, where its own minimum would take a short article in
# Chinese for none, and the whole page for the article.
_SAMPLE = 2000
_MIN_UNSPACED = "100"
_lock = threading.Lock()


def article_of(root: Element, sample: str) -> list[str]:
    """The lines of the article, in order; none where trafilatura finds no article.

    Args:
        root: the page, as lxml reads it; it is not changed.
        sample: some text of the page, which tells its script.
    """
    with _quiet():
        from lxml.etree import LxmlError
        from trafilatura import bare_extraction

        dense = is_east_asian(sample)
        try:
            found = bare_extraction(
                root,
                favor_recall=not dense,
                include_comments=False,
                config=_config() if dense else None,
            )
        except (
            LxmlError,
            LookupError,
            RecursionError,
            AttributeError,
            AssertionError,
            TypeError,
            ValueError,
        ):
            return []
    if found is None or found.body is None:
        return []
    return list(_lines(found.body))


def _config() -> ConfigParser:
    from copy import deepcopy

    from trafilatura.settings import DEFAULT_CONFIG

    config: ConfigParser = deepcopy(DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _MIN_UNSPACED)
    return config


def is_east_asian(sample: str) -> bool:
    """Whether a text is mostly in a script of few characters a word, as Chinese and Korean are."""
    letters = [character for character in sample[:_SAMPLE] if character.isalpha()]
    return 2 * sum(map(_is_dense, letters)) > len(letters)


def _is_dense(character: str) -> bool:
    return is_unspaced(character) or "\uac00" <= character <= "\ud7a3"


_OWN_LINES = frozenset("p head item cell quote code row list table".split())


def _lines(body: Element) -> Iterator[str]:
    """The text of each paragraph, heading, item and cell."""
    parts: list[str] = []
    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        breaks = element.tag in _OWN_LINES or element.tag == "lb"
        if breaks and parts:
            yield "".join(parts)
            parts = []
        text = element.text if event == "start" else element.tail
        if text:
            parts.append(text)
    if parts:
        yield "".join(parts)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without trafilatura's log and warnings, which say nothing to a user."""
    loggers = [
        logging.getLogger(name)
        for name in ("trafilatura", "htmldate", "courlan", "justext", "readability")
    ]
    with _lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        before = [one.level for one in loggers]
        for one in loggers:
            one.setLevel(logging.CRITICAL + 1)
        try:
            yield
        finally:
            for one, was in zip(loggers, before, strict=True):
                one.setLevel(was)
