"""Tell a page that has no article in it for a reader without a browser, and say why."""

import re
from collections.abc import Sequence

from summarize.errors import InputError
from summarize.languages.scripts import count_words
from summarize.reading.html.blocks import Block
from summarize.reading.html.elements import Element
from summarize.reading.html.metadata import Metadata

# A body of fewer words is none where the page is a login, a paywall or a script.
_MIN_WORDS = 40
_MIN_WORDS_SAID = 150
# A button or a label has no more.
_MAX_LABEL_WORDS = 6
_LINKED = 0.5
_SCRIPT_WORDS = re.compile(r"java\s?script|جافا ?سكر[يى]?بت", re.IGNORECASE)
_ROOTS = frozenset(
    ("root", "app", "__next", "__nuxt", "___gatsby", "react-root", "main-app", "svelte")
)
_CHECKS = re.compile(
    r"just a moment|attention required|are you (?:a )?(?:human|robot)|"
    r"verify(?:ing)? you are (?:a )?human|checking your browser|"
    r"access denied|captcha|enable cookies",
    re.IGNORECASE,
)
_LOADING = re.compile(
    r"loading|please wait|wird geladen|carregando|cargando|chargement|caricamento|laden|загруз|"
    r"تحميل|加载|載入|読み込み|로딩|लोड",
    re.IGNORECASE,
)
_PAYWALL = re.compile(r"paywall|piano-?offer|regwall|subscriber-?only|premium-?lock", re.IGNORECASE)
_BROWSER = "it needs a browser to be read: save it as text from the browser"


def refuse_unreadable(
    root: Element, blocks: Sequence[Block], kinds: Sequence[str | None], about: Metadata, name: str
) -> str | None:
    """Refuse a page that shows its article to a browser alone, or to those who pay or log in.

    Args:
        root: the page.
        blocks: of the page.
        kinds: of each block; None for the body.
        about: what the page states about itself.
        name: of the page, for messages.

    Returns:
        What a reader should know of a page that can be read; None where there is nothing.

    Raises:
        InputError: it has no article in it.
    """
    body = [block for block, kind in zip(blocks, kinds, strict=True) if kind is None]
    words = sum(count_words(block.text[:5000]) for block in body[:200])
    if words >= _MIN_WORDS_SAID:
        return None
    seen = " ".join(block.text for block in body[:20])
    locked = about.is_free is False or (words < _MIN_WORDS and _has_paywall(root))
    if words < _MIN_WORDS:
        reason = _reason(root, blocks, body, words, seen, locked=locked)
        if reason is None and _only_asks_about_cookies(blocks, kinds):
            reason = f"shows nothing but a question about cookies; {_BROWSER}"
        if reason:
            raise InputError(f"{name}: {reason}")
    if locked:
        return "the page says that its article is not free to read; this may be only its beginning"
    return None


def _reason(
    root: Element,
    blocks: Sequence[Block],
    body: Sequence[Block],
    words: int,
    seen: str,
    *,
    locked: bool,
) -> str | None:
    title = root.find(".//title")
    heading = "".join(title.itertext())[:200] if title is not None else ""
    scripts = sum(1 for _ in root.iter("script"))
    if any(element.get("type", "").lower() == "password" for element in root.iter("input")):
        return f"is behind a login and has no article in it; {_BROWSER}"
    if locked and words < _MIN_WORDS:
        return f"is behind a paywall and has no article in it; {_BROWSER}"
    if _CHECKS.search(heading) or (_CHECKS.search(seen) and scripts):
        return f"is a check for robots, not the article; {_BROWSER}"
    asks = " ".join(
        block.text
        for block in blocks[:200]
        if block.region.kind == "noscript" or words < _MIN_WORDS
    )
    empty_root = any(
        not len(element) and not (element.text or "").strip()
        for element in root.iter("div", "main", "section")
        if element.get("id", "").lower() in _ROOTS
    )
    prose = any(count_words(block.text) > _MAX_LABEL_WORDS for block in body)
    if (
        scripts
        and (empty_root or _SCRIPT_WORDS.search(asks))
        and (not prose or _SCRIPT_WORDS.search(seen))
    ):
        return f"is made by a script and has no article in it; {_BROWSER}"
    if scripts and (not words or (words < 6 and _LOADING.search(seen))):
        return f"is made by a script and has no article in it; {_BROWSER}"
    if root.find(".//frameset") is not None and words < 4:
        return "is made of frames and has no text of its own; read one of its frames"
    return None


def _only_asks_about_cookies(blocks: Sequence[Block], kinds: Sequence[str | None]) -> bool:
    asks = [
        "cookies" in (kind, block.region.kind) for block, kind in zip(blocks, kinds, strict=True)
    ]
    rest = [
        block
        for block, kind, asking in zip(blocks, kinds, asks, strict=True)
        if kind is None and not asking
    ]
    return any(asks) and not any(map(_says_more, rest))


def _says_more(block: Block) -> bool:
    """Whether a line of the body is more than a button, a link or a heading."""
    is_plain = block.region.kind is None and block.share_linked < _LINKED and not block.is_heading
    return is_plain or count_words(block.text) > _MAX_LABEL_WORDS


def _has_paywall(root: Element) -> bool:
    return any(
        _PAYWALL.search(f"{element.get('class', '')} {element.get('id', '')}"[:400])
        for element in root.iter("div", "section", "aside", "p", "article")
    )
