"""What a page states about itself: title, author, date, language, and its text in JSON-LD."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summarize.errors import LanguageError
from summarize.languages import tags
from summarize.languages.scripts import letters_by_script
from summarize.reading.html.elements import Element

_MAX_JSON = 4_000_000
_MAX_NODES = 20_000
_MAX_NAME = 80
_MAX_TITLE = 400
_ARTICLES = re.compile(r"(?:Article|Posting|Report|BlogPost|Review|Recipe|CreativeWork)$")
_SEPARATORS = re.compile(r"\s+[|·•»–—-]\s+|\s*[|｜_]\s*")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T ])")
# What content management systems write for no date.
_FIRST_DATE = "1500"
_LABEL = re.compile(
    r"(?:by|por|par|von|di|door|av|от|بقلم|作者)\b\s*[:：]?\s*|作者[:：]\s*", re.IGNORECASE
)
_DATED = re.compile(r"\s[|·•]\s|\s(?:\w+\s)?\d")
_SPACE = re.compile(r"\s+")
_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title")
_AUTHORS = (
    "author",
    "article:author",
    "citation_author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
)
_DATES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "citation_publication_date", "citation_date", "parsely-pub-date", "pubdate", "publish-date",
    "publishdate", "sailthru.date", "og:published_time", "og:article:published_time",
)  # fmt: skip


@dataclass
class Metadata:
    """What a page states; None where it states nothing.

    Attributes:
        title, author, date, language: as of `Extracted`.
        text: of the article, in the page's data for search engines.
        is_free: whether it says that its article may be read without paying.
    """

    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    text: str | None = None
    is_free: bool | None = None


def metadata_of(root: Element) -> Metadata:
    """What a page states.

    Args:
        root: its outermost element, as lxml reads it.
    """
    metas = _metas(root)
    data = _article(root)
    return Metadata(
        title=_title(root, metas, data),
        author=_author(root, metas, data),
        date=_date(root, metas, data),
        language=_language(root, metas, data),
        text=_text(data),
        is_free=_is_free(metas, data),
    )


def language_that_fits(language: str | None, text: str) -> str | None:
    """A language that a page states, unless it is the English of its template alone."""
    if language is None or tags.base(language) != "en":
        return language
    scripts = letters_by_script(text[:20_000])
    return language if not scripts or scripts.most_common(1)[0][0] == "LATIN" else None


def _metas(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if not name and element.get("http-equiv", "").lower() == "content-language":
            name = "content-language"
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), _tidy(content))
    return found


def _article(root: Element) -> dict[str, Any]:
    """The first article in the page's JSON-LD, or the first thing of any kind with a text."""
    other: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "") or not script.text:
            continue
        for node in _nodes(script.text):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and _ARTICLES.search(name) for name in names):
                if "articleBody" in node or "headline" in node or "liveBlogUpdate" in node:
                    return node
                other = other or node
            elif "articleBody" in node:
                other = node
    return other


def _nodes(source: str) -> Iterator[dict[str, Any]]:
    if len(source) > _MAX_JSON:
        return
    try:
        waiting = [json.loads(source.strip().rstrip(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    seen = 0
    while waiting and seen < _MAX_NODES:
        node = waiting.pop(0) if seen < 50 else waiting.pop()
        seen += 1
        if isinstance(node, list):
            waiting.extend(node[:_MAX_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(
                value
                for key, value in node.items()
                if key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")
            )


def _title(root: Element, metas: dict[str, str], data: dict[str, Any]) -> str | None:
    site = metas.get("og:site_name", "")
    stated = [metas.get(name, "") for name in _TITLES] + [_string(data.get("headline")) or ""]
    element = root.find(".//title")
    named = _tidy("".join(element.itertext())) if element is not None else ""
    heads = [
        text
        for head in list(root.iter("h1"))[:20]
        if 0 < len(text := _tidy("".join(head.itertext()))) <= _MAX_TITLE
    ]
    wholes = [_folded(text) for text in (*stated, named) if text]
    for head in heads:
        if (
            len(head) > 3
            and _folded(head) != _folded(site)
            and any(_folded(head) in whole for whole in wholes)
        ):
            return head
    for text in (*stated, named):
        if text:
            return _without_site(text, site)[:_MAX_TITLE]
    return heads[0] if heads else None


def _without_site(title: str, site: str) -> str:
    parts = _SEPARATORS.split(title)
    if len(parts) < 2:
        return title
    own = [part for part in parts if part and _folded(part) != _folded(site)]
    if len(own) < len(parts) and own:
        return title[: title.rfind(own[-1]) + len(own[-1])] if title.startswith(own[0]) else own[0]
    longest = max(parts, key=len)
    return longest if len(longest) >= 2 * len(parts[-1]) else title


def _author(root: Element, metas: dict[str, str], data: dict[str, Any]) -> str | None:
    names = _people(data.get("author"))
    if not names:
        names = [metas[name] for name in _AUTHORS if _is_name(metas.get(name, ""))][:1]
    if not names:
        for element in root.iter("a", "span", "p", "div", "address", "b", "strong"):
            words = [
                word
                for name in ("rel", "itemprop", "class")
                for word in element.get(name, "").split()
            ]
            if "author" in words or "byline-name" in words or "author-name" in words:
                text = _tidy("".join(element.itertext()))
                if _is_name(text):
                    names = [text]
                    break
    return ", ".join(dict.fromkeys(filter(None, map(_without_label, names)))) or None


def _without_label(name: str) -> str:
    """A name without `By` before it, or a date behind it."""
    return _DATED.split(_LABEL.sub("", name, count=1), maxsplit=1)[0].strip(" |,;·•-–—")


def _people(value: object) -> list[str]:
    found = []
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        for text in name if isinstance(name, list) else [name]:
            if (shown := _string(text)) and _is_name(shown):
                found.append(shown)
    return found[:10]


def _is_name(text: str) -> bool:
    return 1 < len(text) <= _MAX_NAME and "://" not in text and any(map(str.isalpha, text))


def _date(root: Element, metas: dict[str, str], data: dict[str, Any]) -> str | None:
    for stated in (
        _string(data.get("datePublished")),
        *(metas.get(name) for name in _DATES),
        *_times(root),
    ):
        if stated and any(map(str.isdigit, stated)) and len(stated) <= _MAX_NAME:
            match = _ISO.match(stated)
            if match and stated < _FIRST_DATE:
                continue
            return match[0] if match else stated
    return None


def _times(root: Element) -> Iterator[str | None]:
    for element in root.iter():
        if isinstance(element.tag, str) and "datePublished" in element.get("itemprop", ""):
            yield (
                element.get("content")
                or element.get("datetime")
                or _tidy("".join(element.itertext()))
            )
    for element in root.iter("time"):
        yield element.get("datetime") or _tidy("".join(element.itertext()))


def _language(root: Element, metas: dict[str, str], data: dict[str, Any]) -> str | None:
    spoken = data.get("inLanguage")
    name = spoken.get("alternateName") if isinstance(spoken, dict) else spoken
    for stated in (
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang"),
        metas.get("content-language"),
        _string(name),
        metas.get("og:locale"),
    ):
        if stated and 2 <= len(stated.strip()) <= 35:
            try:
                return tags.parse(stated.strip().split(",")[0].replace("_", "-"))
            except LanguageError:
                continue
    return None


def _text(data: dict[str, Any]) -> str | None:
    parts = [_string(data.get("articleBody"))]
    updates = data.get("liveBlogUpdate")
    for update in updates if isinstance(updates, list) else []:
        if isinstance(update, dict):
            parts += [_string(update.get("headline")), _string(update.get("articleBody"))]
    text = "\n".join(part for part in parts if part)
    return html.unescape(text) if text else None


def _is_free(metas: dict[str, str], data: dict[str, Any]) -> bool | None:
    stated = data.get("isAccessibleForFree")
    if isinstance(stated, str):
        stated = {"true": True, "false": False}.get(stated.strip().lower())
    if isinstance(stated, bool):
        return stated
    if metas.get("article:content_tier", "").lower() in ("locked", "metered"):
        return False
    return None


def _string(value: object) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
