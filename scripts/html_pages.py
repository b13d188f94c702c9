"""Make the HTML pages that the reader of pages is tested on, from the texts in `examples/`.

    .venv/bin/python -m scripts.html_pages     # writes tests/reading/html_pages/

Seven kinds of page in four languages, each with a `.txt` of the same name: what it states about
itself in three lines, a blank line, and the body, a paragraph, item or row a line.
"""

import html
import json
from pathlib import Path
from typing import NamedTuple

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
    teasers: tuple[tuple[str, str], ...]
    comments: tuple[str, str, str]
    newsletter: str
    cookies: tuple[str, str]
    footer: str
    more: str
    caption: str
    advert: str
    head: str
    table: tuple[str, ...]
    script: str
    login: str
    paywall: str


WORDS = {
    "en": Words(
        "The Atlantic Ledger",
        "Rosa Whitfield",
        "By",
        "Home World Business Sport Culture Weather",
        "Share this article on Facebook",
        "Related stories",
        (
            ("Two bids for the lighthouse", "The council will choose between a hotel and a museum before the summer…"),
            ("Tuna season opens a month early", "Warm water has brought the fish north, and the canneries are hiring…"),
            ("A school where the boats are the classroom", "Pupils of the island learn to mend nets on Friday afternoons…"),
            ("Why the bus to Lajes is late", "A single bridge decides the timetable of half the island…"),
        ),
        ("Comments", "I was there that night and it was far worse than you write.", "Thank you for the report!"),
        "Subscribe to our newsletter and get the most important news every morning.",
        ("We use cookies and similar technologies to give you the best experience. Accept all, or manage your choices in our privacy centre.", "Accept"),
        "© 2025 The Atlantic Ledger. All rights reserved. Terms of use. Privacy policy. Contact us.",
        "Show more",
        "Photo: boats in the harbour at low tide / Ledger archive",
        "Advertisement",
        "What is planned",
        ("Part|Cost|Ready", "Ramp|1.5|June", "Lights and cranes|0.8|June", "Breakwater|4.1|November"),
        "Please enable JavaScript to view this page.",
        "Sign in to read this article",
        "Subscribe to read the whole article",
    ),
    "ar": Words(
        "صحيفة سهل الشمال",
        "هدى النمري",
        "بقلم",
        "الرئيسية العالم اقتصاد رياضة ثقافة الطقس",
        "شارك هذا المقال على فيسبوك",
        "مواضيع ذات صلة",
        (
            ("عرضان لمنارة البلدة القديمة", "يختار المجلس قبل الصيف بين فندق صغير ومتحف للبحر…"),
            ("موسم الزيتون يبدأ قبل شهر من موعده", "تقول المعاصر إن الحر المبكر غيّر مواعيد القطاف هذا العام…"),
            ("مدرسة يتعلم تلاميذها في الحقل", "يقضي الأطفال عصر كل خميس بين الأشجار مع مزارعي القرية…"),
            ("لماذا تتأخر حافلة المساء", "جسر واحد ضيق يحدد مواعيد نصف المدينة كل يوم…"),
        ),
        ("التعليقات", "كنت هناك في تلك الليلة وكان الأمر أسوأ بكثير.", "شكرا على هذا التقرير!"),
        "اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح.",
        ("نستخدم ملفات تعريف الارتباط وتقنيات مماثلة لنقدم لك أفضل تجربة. اقبل الكل أو أدر خياراتك.", "قبول"),
        "© 2025 صحيفة سهل الشمال. جميع الحقوق محفوظة. شروط الاستخدام. سياسة الخصوصية. اتصل بنا.",
        "عرض المزيد",
        "الصورة: أنابيب جديدة في مستودع الشركة / أرشيف الصحيفة",
        "إعلان",
        "ما الذي يُخطَّط له",
        ("المرحلة|الكيلومترات|السنة", "الوسط|٣٥|2025", "الشرق|٥٠|2026", "الجنوب|٤٥|2027"),
        "يرجى تفعيل جافا سكريبت لعرض هذه الصفحة.",
        "سجل الدخول لقراءة المقال",
        "اشترك لقراءة المقال كاملا",
    ),
    "zh": Words(
        "青溪晚报",
        "周明远",
        "作者：",
        "首页 国际 财经 体育 文化 天气",
        "分享到微博",
        "相关报道",
        (
            ("老灯塔有两家来竞标", "县里将在夏天之前从一家旅馆和一座博物馆的方案里选出一个……"),
            ("今年茶季提前一个月开始", "天气转暖得早，茶厂已经开始招人，价格也比去年高一些……"),
            ("把课堂搬到田里的小学", "每周四下午，孩子们跟着村里的老人学种菜……"),
            ("晚班车为什么总是晚点", "一座窄桥决定了半个县城的时刻表……"),
        ),
        ("评论", "那天我就在现场，比报道里写的热闹多了。", "谢谢记者的报道！"),
        "订阅我们的新闻简报，每天早晨收到最重要的新闻。",
        ("我们使用Cookie和类似技术为您提供最佳体验。请全部接受或管理您的选择。", "接受"),
        "© 2025 青溪晚报。版权所有。使用条款。隐私政策。联系我们。",
        "展开全文",
        "图：流动图书车停在村口／本报资料",
        "广告",
        "接下来的计划",
        ("地点|书屋|座位", "学校|20|400", "村委会|10|150", "集市|6|90"),
        "请启用JavaScript以查看此页面。",
        "登录后阅读全文",
        "订阅后阅读全文",
    ),
    "pt": Words(
        "Jornal da Serra Verde",
        "Joana Prates",
        "Por",
        "Início Mundo Economia Esporte Cultura Tempo",
        "Compartilhe esta matéria no Facebook",
        "Leia também",
        (
            ("Duas propostas para o farol", "A câmara escolhe antes do inverno entre um hotel e um museu do mar…"),
            ("Safra do cacau começa um mês antes", "O calor adiantou a colheita, e as cooperativas já contratam gente…"),
            ("Uma escola em que a sala é a mata", "Os alunos passam a tarde de sexta-feira no viveiro com as avós…"),
            ("Por que o ônibus da serra atrasa", "Uma única ponte decide o horário de metade do município…"),
        ),
        ("Comentários", "Eu estava lá e foi muito mais difícil do que vocês contam.", "Obrigado pela reportagem!"),
        "Assine nossa newsletter e receba as notícias mais importantes toda manhã.",
        ("Usamos cookies e tecnologias semelhantes para oferecer a melhor experiência. Aceite todos ou gerencie suas escolhas.", "Aceitar"),
        "© 2025 Jornal da Serra Verde. Todos os direitos reservados. Termos de uso. Política de privacidade. Fale conosco.",
        "Mostrar mais",
        "Foto: mudas no viveiro da comunidade / arquivo do jornal",
        "Publicidade",
        "O que vem agora",
        ("Parte|Hectares|Ano", "Encosta|22|2022", "Nascentes|18|2023", "Divisa|20|2024"),
        "Ative o JavaScript para ver esta página.",
        "Entre para ler a matéria",
        "Assine para ler a matéria completa",
    ),
}  # fmt: skip


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
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title,
            "datePublished": f"{DATE}T08:15:00+01:00", "author": {"@type": "Person", "name": words.author}}  # fmt: skip
    return _page(
        "article", language, title,
        f"<article><header><h1>{_e(title)}</h1><p class='byline'>{_e(words.by)} <span class='author'>"
        f"{_e(words.author)}</span> · <time datetime='{DATE}'>{DATE}</time></p></header>"
        f"<div class='share-bar'><a href='#'>{_e(words.share)}</a></div>{inner}</article>",
        body, head=f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>",
    )  # fmt: skip


def _soup(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    rows = [row.split("|") for row in words.table]
    table = "".join("<tr>" + "".join(f"<td>{_e(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    items = paragraphs[2:5]
    lines = [*paragraphs[:2], *items, *paragraphs[5:], *(" ".join(row) for row in rows)]
    divs = [f"<div class='p1'>{_e(line)}<br><br></div>" for line in paragraphs]
    inner = (
        "".join(divs[:2])
        + "<ul>" + "".join(f"<li>{_e(line)}</li>" for line in items) + "</ul>"
        + f"<div class='inline-related'><a href='/z'>{_e(words.teasers[0][0])}</a></div>"
        + "".join(divs[5:]) + f"<table>{table}</table>"
    )  # fmt: skip
    return _page(
        "soup", language, title,
        f"<div id='wrap'><div class='left'><div class='hd1'>{_e(title)}</div><div class='date'>14.03.2025</div>"
        f"<div class='content'>{inner}</div></div></div>",
        lines, head=f"<meta name='author' content='{_e(words.author)}'><meta property='article:published_time' content='{DATE}T08:15:00Z'>",
    )  # fmt: skip


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
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": title,
            "datePublished": f"{DATE}T08:15:00+01:00", "author": {"@type": "Person", "name": words.author}}  # fmt: skip
    return _page(
        "live", language, title,
        f"<main><h1>{_e(title)}</h1><div class='live-blog'>{''.join(entries)}</div></main>",
        body, head=f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>", related=False,
    )  # fmt: skip


def _short(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    body = paragraphs[:2]
    return _page(
        "short", language, title,
        f"<div class='story'><h1>{_e(title)}</h1><span class='author'>{_e(words.author)}</span>"
        + "".join(f"<p>{_e(line)}</p>" for line in body) + "</div>",
        body, head=f"<meta property='article:published_time' content='{DATE}'>", related=3,
    )  # fmt: skip


def _data(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    data = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": words.site}, {
        "@type": "NewsArticle", "headline": title, "datePublished": f"{DATE}T08:15:00+01:00", "inLanguage": language,
        "author": [{"@type": "Person", "name": words.author}], "articleBody": "\n".join(paragraphs)}]}  # fmt: skip
    return _page(
        "data", language, title,
        f"<div id='root'></div><noscript>{_e(words.script)}</noscript>",
        paragraphs, head=f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>", bare=True,
    )  # fmt: skip


def _more(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    hidden = "".join(f"<p>{_e(line)}</p>" for line in paragraphs[3:])
    return _page(
        "more", language, title,
        f"<section class='post'><h1 class='entry-title'>{_e(title)}</h1><div class='meta'>{_e(words.by)} "
        f"<span class='author vcard'>{_e(words.author)}</span></div><div class='entry-content'>"
        + "".join(f"<p>{_e(line)}</p>" for line in paragraphs[:2])
        + f"<blockquote><p>{_e(paragraphs[2])}</p></blockquote><button>{_e(words.more)}</button>"
        f"<div class='more' style='display:none'>{hidden}</div></div></section>",
        paragraphs, head=f"<meta property='article:published_time' content='{DATE}'>",
    )  # fmt: skip


def _news(language: str, title: str, paragraphs: list[str]) -> Page:
    words = WORDS[language]
    parts = [f"<p>{_e(line)}</p>" for line in paragraphs]
    parts.insert(1, f"<figure><img src='a.jpg' alt=''><figcaption>{_e(words.caption)}</figcaption></figure>")
    parts.insert(3, f"<div class='ad-slot'>{_e(words.advert)}</div>")
    parts.insert(5, f"<aside class='newsletter-signup'><p>{_e(words.newsletter)}</p></aside>")
    # A refrain: a paragraph that is there twice is there twice.
    parts.append(f"<p>{_e(paragraphs[0])}</p>")
    return _page(
        "news", language, title,
        f"<main><article><h1>{_e(title)}</h1><p class='byline'><a rel='author' href='/x'>{_e(words.author)}</a></p>"
        f"{''.join(parts)}</article></main>",
        [*paragraphs, paragraphs[0]], head=f"<meta property='article:published_time' content='{DATE}'>",
    )  # fmt: skip


def _refused(language: str, title: str) -> list[Page]:
    words = WORDS[language]
    bodies = {
        "script": f"<div id='app'></div><noscript>{_e(words.script)}</noscript><script src='/app.js'></script>",
        "login": f"<main><h1>{_e(words.login)}</h1><form><input name='user'><input type='password' name='word'><button>OK</button></form></main>",
        "paywall": f"<main><h1>{_e(title)}</h1><div class='paywall'><p>{_e(words.paywall)}</p></div></main>",
    }  # fmt: skip
    return [
        Page(f"{language}-{kind}", _page(kind, language, title, body, [], bare=True).source, "")
        for kind, body in bodies.items()
    ]


def _page(
    kind: str, language: str, title: str, inner: str, lines: list[str], *,
    head: str = "", related: int | bool = 1, bare: bool = False,
) -> Page:  # fmt: skip
    """A whole page around an article."""
    words = WORDS[language]
    direction = "rtl" if language == "ar" else "ltr"
    menu = "".join(f"<li><a href='/{i}'>{_e(word)}</a></li>" for i, word in enumerate(words.menu.split()))
    teasers = "".join(
        f"<li><a href='/a{i}'><h4>{_e(one)}</h4><p>{_e(two)}</p></a></li>"
        for i, (one, two) in enumerate(words.teasers)
    )  # fmt: skip
    before = after = ""
    if not bare:
        before = f"<header class='site-header'><a href='/'>{_e(words.site)}</a><nav><ul>{menu}</ul></nav></header>"
        box = f"<div class='related'><h3>{_e(words.related)}</h3><ul>{teasers}</ul></div>"
        comments = f"<section id='comments'><h3>{_e(words.comments[0])}</h3>" + "".join(
            f"<div class='comment'><b>user{i}</b><p>{_e(text)}</p></div>"
            for i, text in enumerate(words.comments[1:])
        )
        after = box * int(related) + comments + f"</section><p class='newsletter'>{_e(words.newsletter)}</p>"
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


def _e(text: str) -> str:
    return html.escape(text)


if __name__ == "__main__":
    main()
