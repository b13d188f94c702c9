"""Make the HTML pages that the reader of pages is tested on, from the texts in `examples/`.

    .venv/bin/python -m scripts.html_pages     # writes tests/reading/html_pages/

Seven kinds of page in four languages, each with a `.txt` of the same name: what it states about
itself in three lines, a blank line, and the body, a paragraph, item or row a line.
"""

import html
import json
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "reading" / "html_pages"
ARTICLES = {
    "en": "harbour.en.txt",
    "ar": "water.ar.txt",
    "zh": "library.zh.txt",
    "pt": "floresta.pt.txt",
}
DATE = "2025-03-14"


class Words(NamedTuple):
    """What a site in one language puts around its articles."""

    site: str
    author: str
    by: str
    menu: str
    share: str
    related: str
    teasers: list[list[str]]
    comments: list[str]
    newsletter: str
    cookies: list[str]
    footer: str
    more: str
    caption: str
    advert: str
    head: str
    table: list[str]
    script: str
    login: str
    paywall: str


def _words() -> dict[str, Words]:
    with Path(__file__).with_name("html_page_words.toml").open("rb") as file:
        return {language: Words(**rows) for language, rows in tomllib.load(file).items()}


WORDS = _words()


class Page(NamedTuple):
    """A page and what is right for it.

    Attributes:
        name: of the file, without its ending.
        source: the page.
        right: title, author and date, a blank line, and the body; empty for one to be refused.
    """

    name: str
    source: str
    right: str


def main() -> None:
    """Write the pages."""
    FOLDER.mkdir(exist_ok=True)
    for page in pages():
        (FOLDER / f"{page.name}.html").write_text(page.source, encoding="utf-8")
        if page.right:
            (FOLDER / f"{page.name}.txt").write_text(page.right, encoding="utf-8")


def pages() -> list[Page]:
    """Every kind of page in every language."""
    made = []
    for language in ARTICLES:
        title, paragraphs = article(language)
        for make in (_article, _soup, _live, _short, _data, _more, _news):
            made.append(make(language, title, paragraphs))
        made += _refused(language, title)
    return made


def article(language: str) -> tuple[str, list[str]]:
    """The headline and the paragraphs of an example."""
    text = (ROOT / "examples" / "articles" / ARTICLES[language]).read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    paragraphs = [line for line in lines if len(line) > (30 if language == "zh" else 90)]
    title = next(line for line in lines if len(line) > (15 if language == "zh" else 45))
    return title, [one for one in paragraphs if one != title]


def _article(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    half = len(paragraphs) // 2
    body = [*paragraphs[:half], words.head, *paragraphs[half:]]
    inner = "".join(
        f"<h2>{_e(line)}</h2>" if line == words.head else f"<p>{_e(line)}</p>" for line in body
    )
    data = _story("NewsArticle", title, words.author)
    return _page(
        "article",
        language,
        title,
        f"<article><header><h1>{_e(title)}</h1><p class='byline'>{_e(words.by)} <span class='author'>"
        f"{_e(words.author)}</span> · <time datetime='{DATE}'>{DATE}</time></p></header>"
        f"<div class='share-bar'><a href='#'>{_e(words.share)}</a></div>{inner}</article>",
        body,
        head=_json(data),
    )


def _soup(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    rows = [row.split("|") for row in words.table]
    table = "".join(
        "<tr>" + "".join(f"<td>{_e(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    items = paragraphs[2:5]
    lines = [*paragraphs[:2], *items, *paragraphs[5:], *(" ".join(row) for row in rows)]
    divs = [f"<div class='p1'>{_e(line)}<br><br></div>" for line in paragraphs]
    inner = (
        "".join(divs[:2])
        + "<ul>"
        + "".join(f"<li>{_e(line)}</li>" for line in items)
        + "</ul>"
        + f"<div class='inline-related'><a href='/z'>{_e(words.teasers[0][0])}</a></div>"
        + "".join(divs[5:])
        + f"<table>{table}</table>"
    )
    return _page(
        "soup",
        language,
        title,
        f"<div id='wrap'><div class='left'><div class='hd1'>{_e(title)}</div><div class='date'>14.03.2025</div>"
        f"<div class='content'>{inner}</div></div></div>",
        lines,
        head=f"<meta name='author' content='{_e(words.author)}'>" + _published(f"{DATE}T08:15:00Z"),
    )


def _live(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    heads = [teaser[0] for teaser in words.teasers]
    body: list[str] = []
    entries = []
    for i, head in enumerate(heads):
        own = paragraphs[2 * i : 2 * i + 2]
        if not own:
            continue
        body += [head, *own]
        entries.append(
            f"<section class='entry'><time datetime='{DATE}T1{9 - i}:30'>1{9 - i}:30</time><h3>{_e(head)}</h3>"
            + "".join(f"<p>{_e(line)}</p>" for line in own)
            + f"<a href='#'>{_e(words.share)}</a></section>"
        )
    data = _story("LiveBlogPosting", title, words.author)
    return _page(
        "live",
        language,
        title,
        f"<main><h1>{_e(title)}</h1><div class='live-blog'>{''.join(entries)}</div></main>",
        body,
        head=_json(data),
        related=False,
    )


def _short(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    body = paragraphs[:2]
    return _page(
        "short",
        language,
        title,
        f"<div class='story'><h1>{_e(title)}</h1><span class='author'>{_e(words.author)}</span>"
        + "".join(f"<p>{_e(line)}</p>" for line in body)
        + "</div>",
        body,
        head=_published(),
        related=3,
    )


def _data(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    story = _story("NewsArticle", title, words.author)
    story |= {"inLanguage": language, "articleBody": "\n".join(paragraphs)}
    site = {"@type": "WebSite", "name": words.site}
    data = {"@context": "https://schema.org", "@graph": [site, story]}
    return _page(
        "data",
        language,
        title,
        f"<div id='root'></div><noscript>{_e(words.script)}</noscript>",
        paragraphs,
        head=_json(data),
        bare=True,
    )


def _more(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    hidden = "".join(f"<p>{_e(line)}</p>" for line in paragraphs[3:])
    return _page(
        "more",
        language,
        title,
        f"<section class='post'><h1 class='entry-title'>{_e(title)}</h1><div class='meta'>{_e(words.by)} "
        f"<span class='author vcard'>{_e(words.author)}</span></div><div class='entry-content'>"
        + "".join(f"<p>{_e(line)}</p>" for line in paragraphs[:2])
        + f"<blockquote><p>{_e(paragraphs[2])}</p></blockquote><button>{_e(words.more)}</button>"
        f"<div class='more' style='display:none'>{hidden}</div></div></section>",
        paragraphs,
        head=_published(),
    )


def _news(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    parts = [f"<p>{_e(line)}</p>" for line in paragraphs]
    parts.insert(
        1, f"<figure><img src='a.jpg' alt=''><figcaption>{_e(words.caption)}</figcaption></figure>"
    )
    parts.insert(3, f"<div class='ad-slot'>{_e(words.advert)}</div>")
    parts.insert(5, f"<aside class='newsletter-signup'><p>{_e(words.newsletter)}</p></aside>")
    # A refrain: a paragraph that is there twice is there twice.
    parts.append(f"<p>{_e(paragraphs[0])}</p>")
    return _page(
        "news",
        language,
        title,
        f"<main><article><h1>{_e(title)}</h1><p class='byline'><a rel='author' href='/x'>{_e(words.author)}</a></p>"
        f"{''.join(parts)}</article></main>",
        [*paragraphs, paragraphs[0]],
        head=_published(),
    )


def _refused(language: str, title: str) -> list[Page]:
    words = WORDS[language]
    bodies = {
        "script": f"<div id='app'></div><noscript>{_e(words.script)}</noscript><script src='/app.js'></script>",
        "login": f"<main><h1>{_e(words.login)}</h1><form><input name='user'><input type='password' name='word'><button>OK</button></form></main>",
        "paywall": f"<main><h1>{_e(title)}</h1><div class='paywall'><p>{_e(words.paywall)}</p></div></main>",
    }
    return [
        Page(f"{language}-{kind}", _page(kind, language, title, body, [], bare=True).source, "")
        for kind, body in bodies.items()
    ]


def _page(  # noqa: PLR0913 - the parts of a page
    kind: str,
    language: str,
    title: str,
    inner: str,
    lines: list[str],
    *,
    head: str = "",
    related: int | bool = 1,
    bare: bool = False,
) -> Page:
    """A whole page around an article."""
    words = WORDS[language]
    direction = "rtl" if language == "ar" else "ltr"
    menu = "".join(
        f"<li><a href='/{i}'>{_e(word)}</a></li>" for i, word in enumerate(words.menu.split())
    )
    teasers = "".join(
        f"<li><a href='/a{i}'><h4>{_e(one)}</h4><p>{_e(two)}</p></a></li>"
        for i, (one, two) in enumerate(words.teasers)
    )
    before = after = ""
    if not bare:
        before = f"<header class='site-header'><a href='/'>{_e(words.site)}</a><nav><ul>{menu}</ul></nav></header>"
        box = f"<div class='related'><h3>{_e(words.related)}</h3><ul>{teasers}</ul></div>"
        comments = f"<section id='comments'><h3>{_e(words.comments[0])}</h3>" + "".join(
            f"<div class='comment'><b>user{i}</b><p>{_e(text)}</p></div>"
            for i, text in enumerate(words.comments[1:])
        )
        after = (
            box * int(related)
            + comments
            + f"</section><p class='newsletter'>{_e(words.newsletter)}</p>"
        )
    cookies = (
        f"<div id='cookie-consent' class='cookie-banner' role='dialog'><p>{_e(words.cookies[0])}</p>"
        f"<button>{_e(words.cookies[1])}</button></div>"
    )
    source = (
        f"<!doctype html><html lang='{language}' dir='{direction}'><head><meta charset='utf-8'>"
        f"<title>{_e(title)} | {_e(words.site)}</title><meta property='og:site_name' content='{_e(words.site)}'>"
        f"{head}<style>.x{{color:red}}</style><script>var data=[{{'secret':'do not show this'}}];</script></head>"
        f"<body>{cookies if kind in ('live', 'news', 'script') else ''}{before}{inner}{after}"
        f"<footer><p>{_e(words.footer)}</p></footer></body></html>\n"
    )
    right = "\n".join([title, words.author, DATE, "", *lines, ""])
    return Page(f"{language}-{kind}", source, right)


def _json(data: dict[str, Any]) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>"


def _published(stamp: str = DATE) -> str:
    return f"<meta property='article:published_time' content='{stamp}'>"


def _story(kind: str, title: str, author: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": title,
        "datePublished": f"{DATE}T08:15:00+01:00",
        "author": {"@type": "Person", "name": author},
    }


def _e(text: str) -> str:
    return html.escape(text)


if __name__ == "__main__":
    main()
