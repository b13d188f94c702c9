"""A whole page that was pasted gives its article, and a list of all that was around it."""

import itertools
import json
import time
from collections import Counter

import pytest

from summarize.reading import loader
from summarize.reading.boilerplate import separate
from summarize.reading.boilerplate_lines import lines_of
from summarize.reading.furniture import furniture
from summarize.reading.pages import is_page
from tests.reading.made_pages import pages

FIRST = "The ferry left Port Lanis at dawn on Tuesday with 212 passengers on board."
SECOND = "It had been laid up in the dry dock since the winter of 1984, the council said."
THIRD = "Volunteers spent six years and 1.4 million euros on its engine and its hull."


def pasted(*lines: str, gap: str = "\n\n") -> str:
    return gap.join(lines) + "\n"


def test_made_pages_of_twelve_kinds_come_apart() -> None:
    made = list(pages())
    assert len(made) == 72
    body = kept = around = aside = titles = 0
    for page in made:
        parts = separate(page.text)
        titles += parts.title == page.title
        left = Counter(line.text for line in parts.set_aside)
        for role, line in page.lines:
            is_aside = left[line] > 0
            left[line] -= is_aside
            body += role == "body"
            kept += role == "body" and not is_aside
            around += role == "aside"
            aside += role == "aside" and is_aside
    assert kept >= 0.99 * body
    assert aside >= 0.97 * around
    assert titles >= 0.95 * len(made)


def test_a_share_bar_and_menus_are_set_aside_with_their_lines() -> None:
    text = pasted(
        "Skip to content", "Menu", "Home | News | Region", "The Lanis Post", "Region",
        "Old ferry sails again after forty years", "By Ana Ruiz, staff writer", "March 4, 2025",
        "5 min read", "Share", "Facebook", "Photo: The ferry in January. (H. Dell)",
        FIRST, SECOND, "Read also: Who owns the wall?", THIRD, '"It floats," said Marta Oliva.',
        "Advertisement", "Sign up for our newsletter", "Most read", "1. Town hall burns down",
        "© 2025 The Lanis Post",
        gap="\n",
    )  # fmt: skip
    document = loader.read_text(text)
    assert document.title == "Old ferry sails again after forty years"
    assert document.date == "March 4, 2025"
    assert document.text.splitlines() == [FIRST, SECOND, THIRD, '"It floats," said Marta Oliva.']
    rows = text.splitlines()
    assert [rows[line.line - 1] for line in document.set_aside] == [
        line.text for line in document.set_aside
    ]
    assert {line.kind for line in document.set_aside} >= {
        "menu", "title", "byline", "date", "reading time", "share", "caption", "related", "advert",
        "newsletter", "credit",
    }  # fmt: skip


def test_a_link_to_the_content_is_no_headline() -> None:
    document = loader.read_text(
        pasted(
            "Skip to main content", "Pilot of old ferry cleared after eleven months", "By Jane Doe",
            FIRST, SECOND, THIRD, "Read more: The whistle in the barn",
            "Subscribe to our newsletter for $3 a month",
        )
    )  # fmt: skip
    assert document.title == "Pilot of old ferry cleared after eleven months"
    assert document.date is None
    assert document.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n".rstrip()


def test_the_body_is_the_lines_that_are_left_and_nothing_is_added() -> None:
    text = (
        "Skip to content\r\n\r\nOld ferry sails again\r\n\r\nBy Ana Ruiz\r\n\r\n"
        f"{FIRST}\r\n\r\nAdvertisement\r\n\r\n{SECOND}\r\nShare on Facebook\r\n\r\n{THIRD}\r\n\r\n"
        "Most read\r\nTown hall burns down\r\n"
    )
    parts = separate(text)
    kept = "".join(text[run.start : run.end] for run in parts.body)
    assert kept == f"{FIRST}\r\n\r\n\r\n{SECOND}\r\n\r\n{THIRD}".replace("\r\n\r\n\r\n", "\r\n\r\n")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Skip to main content", "menu"),
        ("Pular para o conteúdo principal", "menu"),
        ("Zum Inhalt springen", "menu"),
        ("Sign in | Menu", "menu"),
        ("首页 > 新闻 > 正文", "menu"),
        ("मुख्य सामग्री पर जाएं", "menu"),
        ("* Share on Facebook", "share"),
        ("FacebookTwitterWhatsAppEmail", "share"),
        ("Compartilhe no WhatsApp", "share"),
        ("مشاركة عبر فيسبوك", "share"),
        ("シェアする", "share"),
        ("4 min read", "reading time"),
        ("Temps de lecture : 4 minutes", "reading time"),
        ("Photo: The ferry leaves. (H. Dell)", "caption"),
        ("The ferry in its dock. (Foto: Hanna Dell)", "caption"),
        ("ADVERTISEMENT", "advert"),
        ("La suite après la publicité", "advert"),
        ("广告", "advert"),
        ("Read more: Who owns the wall?", "related"),
        ("Lo más leído", "related"),
        ("اقرأ أيضا: لمن السور؟", "related"),
        ("相关阅读", "related"),
        ("Sign up for our newsletter", "newsletter"),
        ("اشترك في نشرتنا البريدية", "newsletter"),
        ("Comments (12)", "comments"),
        ("Kommentare", "comments"),
        ("We use cookies to improve your experience.", "cookies"),
        ("Tout accepter", "cookies"),
        ("Privacy policy", "footer"),
        ("Impressum | Datenschutz | AGB", "footer"),
        ("(Reporting by Ana Ruiz; editing by Owen Hale)", "credit"),
        ("(Reportagem de Ana Ruiz)", "credit"),
        ("Add to basket", "shop"),
        ("Reply", "forum"),
    ],
)
def test_furniture_is_known_by_its_words(line: str, kind: str) -> None:
    known = furniture(line)
    assert known is not None
    assert known.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        FIRST,
        "Old ferry sails again after forty years",
        "Who owns the rain?",
        "The menu of the harbour café",
        "Facebook fires its pilot",
        "Share prices fall in Lanis",
        "Advertisement for a ferry found in a barn",
        "Cookies for the crew",
        "Comments by the mayor anger fishermen",
        "200 g flour",
        "14:32 A long wait",
        "Marta: Home at last!",
        "风暴后港口关闭",
        "إغلاق الميناء بعد العاصفة",
        "",
        "—",
    ],
)
def test_words_of_an_article_are_no_furniture(line: str) -> None:
    assert furniture(line) is None


@pytest.mark.parametrize(
    "lines",
    [
        [FIRST, SECOND, THIRD],
        ["Old ferry sails again", FIRST, "Advertisement", SECOND],
        ["Menu", "Soup", "Fish of the day", "Cheese", "Home-made bread", FIRST],
        ["Home", "I left it at dawn,", "I left it in the rain,", "Share", "my bread,", "my boat."],
        [f"Line {i}" for i in range(40)],
    ],
)
def test_a_text_alone_is_no_page(lines: list[str]) -> None:
    assert not is_page(lines_of(pasted(*lines)))


def test_what_stands_below_a_heading_of_comments_is_none_of_the_body() -> None:
    parts = separate(
        pasted(
            "Skip to content", "Old ferry sails again", "4 March 2025", "Share on Facebook",
            FIRST, SECOND, THIRD, "Comments (2)", "kai77", "About time, I say!", "Reply",
        )
    )  # fmt: skip
    aside = {line.text: line.kind for line in parts.set_aside}
    assert aside["About time, I say!"] == "comments"
    assert parts.title == "Old ferry sails again"


def test_a_standfirst_is_kept_or_named() -> None:
    says = "Forty years in the dock end with a whistle from the old boiler"
    parts = separate(
        pasted(
            "Skip to content", "Menu", "Old ferry of Lanis sails again", says, "By Ana Ruiz",
            "4 March 2025", FIRST, SECOND, THIRD, "Advertisement", "Most read", "Fewer trains",
        )
    )  # fmt: skip
    assert ("standfirst", says) in [(line.kind, line.text) for line in parts.set_aside]


def test_a_diary_inside_a_page_keeps_its_dates() -> None:
    days = [f"{day} May 2020" for day in range(1, 8)]
    text = pasted(
        "Skip to content", "Share on Facebook", "Advertisement", FIRST, SECOND,
        *itertools.chain.from_iterable((day, THIRD) for day in days), "Most read",
    )  # fmt: skip
    kept = "".join(text[run.start : run.end] for run in separate(text).body)
    assert [day for day in days if day in kept] == days


@pytest.mark.parametrize(
    "text",
    [
        "ab\n" * 3_000_000,
        "Share on Facebook\n" * 60_000,
        "Skip to content\nAdvertisement\nMost read\n" + "x" * (1 << 20) + ".",
        "Skip to content\nAdvertisement\nMost read\n" + "photo (" * 80_000,
        "@" * (1 << 20),
        "»" * (1 << 20),
        '"x" ' * (1 << 18),
        "Skip to content\nAdvertisement\nShare on X\n"
        + "".join(f"A sentence of the page, number {i}.\n" for i in range(3900)),
    ],
    ids=["short lines", "share", "long line", "brackets", "at", "quotes", "pairs", "sentences"],
)
def test_reading_takes_linear_time(text: str) -> None:
    began = time.perf_counter()
    document = loader.read_text(text)
    assert document.text.strip()
    # Of a megabyte a tenth of it is usual; the machine may be busy.
    assert time.perf_counter() - began < 6


def test_a_tail_of_a_very_long_text_has_its_line_numbers() -> None:
    rows = "The harbour was closed again on this day of the year.\n" * 20_000
    document = loader.read_text(f"Harbour closed\n\n{rows}\nSource: The Ledger\n")
    assert [(line.kind, line.line) for line in document.set_aside] == [
        ("title", 1), ("source", 20_004),
    ]  # fmt: skip
    json.dumps([line.text for line in document.set_aside])
