"""A pull quote in front of the lead is set aside; what comes again elsewhere loses nothing."""

import time

import pytest

from summarize.reading.boilerplate import separate
from summarize.reading.html.page import extract
from summarize.reading.pull_quotes import paragraphs_of, pull_quotes

QUOTE = "The courts, however, have declared most of the piers along the river legal."
LEAD = "The council of Linden voted on Monday evening to close the old bridge over the river Tamm."
BODY = [
    LEAD,
    "Engineers had warned for three years that its piers would not bear another winter of ice.",
    f"Residents have sued the county twice over the piers. {QUOTE} A third suit is due in May.",
    "A ferry will carry passengers until the new bridge opens, which may take until autumn.",
    "The mayor said that the town would pay for the ferry out of a fund for roads and bridges.",
    "Shops on the far bank fear for their trade, since most of their customers come on foot.",
    "The county will publish its plans in June, and hold a hearing in the town hall in July.",
]
TITLE = "Linden closes its bridge"
HEAD = f"{TITLE}\n\n14 March 2025\n\n"


def page(*paragraphs: str, head: str = HEAD) -> str:
    return head + "\n\n".join(paragraphs) + "\n"


def quoted(text: str) -> list[str]:
    return [line.text for line in separate(text).set_aside if line.kind == "pull quote"]


@pytest.mark.parametrize(
    "quote",
    [
        QUOTE,
        f"“{QUOTE}”",
        "The courts, however, have declared most of the piers along the river ...",
        "THE COURTS, HOWEVER, HAVE DECLARED MOST OF THE PIERS ALONG THE RIVER LEGAL",
        # The whole of a paragraph that stands below
        BODY[3],
    ],
)
def test_a_pull_quote_is_set_aside(quote: str) -> None:
    text = page(quote, *BODY)
    parts = separate(text)
    assert quoted(text) == [quote]
    assert parts.title == TITLE
    assert "".join(text[run.start : run.end] for run in parts.body).strip() == "\n\n".join(BODY)


def test_two_of_them_are() -> None:
    text = page(QUOTE, BODY[5], *BODY)
    assert quoted(text) == [QUOTE, BODY[5]]


def test_one_in_another_language_is() -> None:
    quote = "法院已经宣布河边的大部分桥墩都是合法的。"
    rest = [
        "林登市议会星期一晚上投票决定关闭塔姆河上的旧桥，该桥已有一百年历史。",
        f"居民已经两次起诉该县。{quote}第三次诉讼将于五月开始审理。",
        "在新桥开通之前，渡轮将运送乘客，这可能要持续到秋天才会结束。",
        "市长表示，该镇将从道路和桥梁基金中支付渡轮的全部运营费用。",
        "对岸的商店担心生意会受到影响，因为大多数顾客都是步行前来的。",
    ]
    text = "# 林登关闭旧桥\n\n2025年3月14日\n\n" + "\n\n".join([quote, *rest])
    assert quoted(text) == [quote]


def test_one_of_an_html_page_is() -> None:
    paragraphs = "".join(f"<p>{one}</p>" for one in (QUOTE, *BODY))
    source = f"<html><title>{TITLE}</title><article><h1>{TITLE}</h1>{paragraphs}</article></html>"
    found = extract(source.encode(), "page.html")
    assert ("pull quote", QUOTE) in [(one.kind, one.text) for one in found.set_aside]
    assert found.text == "\n\n".join(BODY)


def test_one_of_a_wrapped_text_is() -> None:
    wrapped = [one.replace(" the ", "\nthe ") for one in (QUOTE, *BODY)]
    assert quoted(page(*wrapped)) == wrapped[0].splitlines()


@pytest.mark.parametrize(
    "paragraphs",
    [
        # It does not stand again, or too little of it.
        BODY,
        ["The courts have said otherwise about many of the bridges in the hills.", *BODY],
        # Too short to tell
        ["A third suit is due.", *BODY],
        # Twice more: a refrain
        [QUOTE, *BODY, QUOTE],
        # The last one again
        [*BODY, LEAD],
        # Other paragraphs come again.
        [QUOTE, *BODY, BODY[1]],
        # All of it does.
        [*BODY, *BODY],
        # A short text
        [QUOTE, *BODY[:3]],
        # An interview, minutes, a transcript
        [f"{name}: {one}" for one in (QUOTE, *BODY) for name in ("Ana", "Ben")],
        [QUOTE, *(f"Ana: {one}" for one in BODY)],
        # A list
        [f"- {QUOTE}", *BODY],
        # Headings and no sentences
        [QUOTE, *(one.rstrip(".") for one in BODY)],
    ],
)
def test_nothing_else_loses_a_paragraph(paragraphs: list[str]) -> None:
    text = page(*paragraphs)
    assert quoted(text) == []
    own = separate(text)
    assert "".join(text[run.start : run.end] for run in own.body).strip() == "\n\n".join(paragraphs)


def test_a_text_without_a_head_loses_nothing() -> None:
    text = page(QUOTE, *BODY, head="")
    assert separate(text).set_aside == ()


def test_a_poem_with_a_refrain_loses_nothing() -> None:
    stanza = (
        "I carry leaf and feather,\nI carry stone and sand,\nI carry all the weather\n"
        "Of all the river land."
    )
    others = [
        f"The bank is low in {month},\nThe water slow and grey,\nThe boats are tied together\n"
        f"And {bird} flies away over all of it."
        for month, bird in (("March", "a heron"), ("April", "a gull"), ("June", "an owl"))
    ]
    text = page(stanza, *others, stanza, head="The River\n\nBy Ana Ramos\n\n")
    assert quoted(text) == []


@pytest.mark.parametrize(
    "paragraphs", [[], [""], ["", "", "", "", "", ""], ["a"] * 50, [QUOTE] * 9]
)
def test_little_is_no_article(paragraphs: list[str]) -> None:
    assert pull_quotes(paragraphs) == 0


def test_lines_without_blank_ones_are_paragraphs() -> None:
    assert paragraphs_of([("a", False), ("b", False), ("c", True)]) == [[0], [1], [2]]
    assert paragraphs_of([("a", False), ("b", True), ("c", True)]) == [[0, 1], [2]]
    assert paragraphs_of([]) == []


def test_a_long_text_takes_time_in_proportion() -> None:
    def seconds(paragraphs: int) -> float:
        text = [QUOTE, *(f"{number} {BODY[number % 7]}" for number in range(paragraphs))]
        start = time.process_time()
        pull_quotes(text)
        return time.process_time() - start

    small = min(seconds(300) for _ in range(3))
    assert any(seconds(3000) < 20 * small + 0.1 for _ in range(3))
