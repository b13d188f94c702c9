"""What the markup of a page says about its parts: navigation, comments, adverts, hidden text."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from summarize.reading.html.elements import Element


class Region(NamedTuple):
    """A part of a page.

    Attributes:
        kind: as of `SetAside`; None where the markup does not say.
        is_sure: the element itself says so (`nav`), not only a word in its class.
        is_hidden: it is not shown until a script shows it.
        is_article: it is in an element that says to be the article.
    """

    kind: str | None = None
    is_sure: bool = False
    is_hidden: bool = False
    is_article: bool = False


_BY_TAG = {
    "nav": "menu",
    "footer": "footer",
    "figcaption": "caption",
    "aside": "related",
    "menu": "menu",
    "noscript": "boilerplate",
    "select": "menu",
    "textarea": "boilerplate",
    "dialog": "boilerplate",
    "form": "boilerplate",
    "button": "boilerplate",
}
_BY_ROLE = {
    "navigation": "menu",
    "contentinfo": "footer",
    "complementary": "related",
    "search": "menu",
    "menu": "menu",
    "menubar": "menu",
    "dialog": "boilerplate",
    "alertdialog": "boilerplate",
    "banner": "banner",
}
# Words in classes and ids. A word counts as a whole (`related-links`, `relatedLinks`).
_WORDS = {
    "related": (
        "related recommended recommendation recommendations recirc recirculation trending outbrain "
        "taboola mostread mostpopular popular readmore alsoread morestories morenews relatedposts "
        "zergnet revcontent upnext readnext"
    ),
    "share": (
        "share sharing sharebar sharebuttons sharetools social socials sharedaddy addtoany addthis"
    ),
    "comments": "comments commentlist disqus comment fbcomments respond",
    "newsletter": "newsletter newsletters subscribe signup optin mailchimp",
    "cookies": "cookie cookies consent gdpr onetrust cookiebanner cookiebar cookieconsent",
    "advert": (
        "ad ads advert advertisement adslot sponsor sponsored dfp adsense adunit promo promos"
    ),
    "caption": "caption captions figcaption imagecaption photocaption",
    "menu": "nav navbar navigation menu menus breadcrumb breadcrumbs pagination pager topbar skip",
    "footer": "footer copyright colophon sitefooter",
    "byline": "byline bylines authorbio authorbox",
    "date": "dateline timestamp pubdate published updated",
    "boilerplate": "sidebar modal popup overlay tooltip login toolbar tags taglist",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# On these, words are states or themes of the page as a whole.
_TOO_WIDE = frozenset(("html", "body", "main", "article"))


def region_of(element: Element, outer: Region) -> Region:
    """The region of an element inside of an outer one: what is said further out holds."""
    tag = element.tag
    attributes = element.attrib
    hidden = outer.is_hidden or _is_hidden(attributes)
    article = (
        outer.is_article or tag == "article" or "articleBody" in attributes.get("itemprop", "")
    )
    if outer.kind is not None and outer.is_sure:
        return Region(outer.kind, True, hidden, article)
    kind, sure = _own(tag, attributes, article)
    if kind is None:
        kind, sure = outer.kind, outer.is_sure
    return Region(kind, sure, hidden, article)


def _own(tag: str, attributes: Mapping[str, str], in_article: bool) -> tuple[str | None, bool]:
    if tag == "header":
        return (None, False) if in_article else ("banner", False)
    if tag in _BY_TAG:
        return _BY_TAG[tag], True
    if not attributes:
        return None, False
    role = attributes.get("role", "").strip().lower()
    if role in _BY_ROLE:
        return _BY_ROLE[role], True
    if tag in _TOO_WIDE:
        return None, False
    for name in (attributes.get("class", ""), attributes.get("id", "")):
        if name:
            for word in _words(name):
                if (kind := _KINDS.get(word)) is not None:
                    return kind, False
    return None, False


def _words(name: str) -> list[str]:
    if len(name) > 400:
        return []
    words = [part.lower() for part in _PARTS.findall(name)]
    return words + [one + two for one, two in pairwise(words)]


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes:
        return attributes["hidden"].strip().lower() != "until-found"
    style = attributes.get("style")
    return style is not None and _HIDDEN.search(style) is not None
