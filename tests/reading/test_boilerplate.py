"""A page comes apart into a body and what stands around it; a text that is all body stays whole."""

import gzip
import json
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarize.documents import Document
from summarize.reading import loader
from summarize.reading.boilerplate import Parts, separate
from summarize.reading.boilerplate_lines import is_blank, lines_of
from tests.conftest import ARTICLES

PROSE = "The harbour was closed on Tuesday after a storm broke the outer wall."
MORE = "Divers will look at the ramp before any boat may leave."


def kinds(text: str) -> list[str]:
    return [line.kind for line in separate(text).set_aside]


def body(text: str) -> str:
    return "".join(text[run.start : run.end] for run in separate(text).body)


def assert_nothing_is_lost(text: str, parts: Parts) -> None:
    lines = lines_of(text)
    within = [
        line
        for line in lines
        if any(run.start <= line.start and line.end <= run.end for run in parts.body)
    ]
    assert within
    assert within[0].start == parts.body[0].start
    assert within[-1].end == parts.body[-1].end
    assert all(one.end <= other.start for one, other in pairwise(parts.body))
    assert [(s.text, s.line) for s in parts.set_aside] == [
        (line.text, line.number) for line in lines if line not in within
    ]
    kept = "".join(text[run.start : run.end] for run in parts.body)
    assert [line.text for line in lines_of(kept)] == [line.text for line in within]
    assert all(s.kind for s in parts.set_aside)


LINES = st.one_of(
    st.sampled_from(
        [
            "", " ", "\ufeff", PROSE, MORE, "Harbour closed", "HARBOUR CLOSED", "# Harbour closed",
            "14 March 2025", "Published: 2025-03-14 10:30", "Source: The Ledger", "The Ledger",
            "By Ana Ramos", "© 2025 The Ledger", "=====", "* * *", "Coast & Islands", "- milk",
            "Skip to content", "Share on Facebook", "Facebook", "Menu", "Read more: The wall",
            "Most read", "1. The wall", "Advertisement", "Sign up for our newsletter", "Comments",
            "Updated 2 hours ago", "(Reporting by Ana Ramos)", "Photo: the wall. (A. Ramos)",
            "Who closed it?", "Alice: hi", "إغلاق الميناء", "14 مارس 2025", "المصدر: الصحيفة",
            "港口关闭", "2025年3月14日", "来源：晚报", "ท่าเรือปิด", "14 มีนาคม 2568", "\u2028", "\x0c",
        ]
    ),
    st.text(max_size=40),
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=24), st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
@example(["Harbour closed", "14 March 2025", PROSE], "\n")
@example(["14 March 2025"], "\n")
def test_every_line_is_in_the_body_or_set_aside_with_its_number(rows: list[str], end: str) -> None:
    text = end.join(rows)
    if is_blank(text):
        return
    assert_nothing_is_lost(text, separate(text))


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_that_can_be_seen_has_a_body(text: str) -> None:
    if is_blank(text):
        return
    assert_nothing_is_lost(text, separate(text))


WHOLE = {
    "one sentence": "The harbour is closed.",
    "one line without a full stop": "The harbour is closed",
    "only a date": "14 March 2025",
    "an ordinary first sentence": f"The harbour is closed.\n\n{PROSE}\n\n{MORE}\n",
    "a first sentence right above the second": f"Who would have thought it?\n{PROSE}\n",
    "a first line in small letters": f"so the harbour is closed again\n\n{PROSE}\n",
    "hard-wrapped": "The harbour of the island was closed on Tuesday after a storm\n"
    "that broke the outer wall, and the boats could not leave until\nthe divers had come.\n",
    "a date inside a wrapped paragraph": "The storm broke the outer wall of the old harbour on\n"
    "14 March 2025\nand the boats could not leave it until the divers had come.\n",
    "a poem": "O river of the morning\nO river of the night\nWhat do you carry seaward\n"
    "So silent and so bright\n\nI carry leaf and feather\nI carry stone and sand\n",
    "a poem in double space": "O river of the morning,\n\nO river of the night,\n\n"
    "What do you carry seaward,\n\nSo silent and so bright?\n",
    "a song": "Row the boat home\nRow the boat home\nOver the water and under the moon.\n",
    "a refrain": f"Row the boat home\n\n{PROSE}\n\nRow the boat home\n\n{MORE}\n",
    "a list": "Milk\nEggs\nBread\nTwo apples\nSoap\n",
    "a list with a sentence": "- milk\n\n- eggs\n\nDo not forget the soap, and be home by six.\n",
    "a numbered list": "1. Buy the milk.\n2. Buy the eggs.\n3. Come home before it is dark.\n",
    "a recipe": "500 g flour\n\nSalt\n\nMix all of it and wait for an hour before you bake it.\n",
    "a table": "Year | Visitors\n---- | --------\n2019 | 1,200\n2020 | 300\n\nSource: Town hall\n",
    "a Markdown table": f"|a|b|\n|---|---|\n|1|2|\n\n{PROSE}\n",
    "a table with tabs": f"Year\tVisitors\n\n{PROSE}\n",
    "a drawn table": "+------+\n| 2019 |\n+------+\n",
    "a log": "2025-03-14 12:00:01 INFO started\n2025-03-14 12:00:02 ERROR The disk is now full.\n",
    "a log with times on lines of their own": "2025-03-14 12:00:01\nstarted\n"
    "2025-03-14 12:00:02\nThe disk is full and nothing can be written to it.\n",
    "Python": "#!/usr/bin/env python\nimport os\n\n# ----------\n\n\ndef main():\n    stop()\n",
    "a docstring": '"""Close the harbour after a storm has broken the wall."""\n\nimport os\n',
    "C": "/* Copyright 2020 */\n#include <stdio.h>\n\nint main(void)\n{\n    return 0;\n}\n",
    "JSON": '{\n  "harbour": "closed",\n  "boats": 14\n}\n',
    "a fragment of HTML": "<p>\nThe harbour was closed on Tuesday after a storm.\n</p>\n",
    "CSV": "name,age\nAna,12\nRui,13\n",
    "a transcript": "Alice: hi\nBob: hello, how are you doing today?\nAlice: I am fine.\n",
    "a transcript in double space": "Alice: hi\n\nBob: hello, how are you doing this morning?\n\n"
    "Alice: I am doing very well, thank you.\n",
    "a transcript with speakers above": "Alice\n\nHello, how are you doing this morning?\n\nBob\n\n"
    "I am doing very well, thank you.\n\nAlice\n\nThat is good to hear.\n",
    "a transcript of three": "Ana: Who closed the harbour?\n\nBo: We did, on Tuesday morning.\n\n"
    "Cy: And we open it tomorrow, after the storm.\n",
    "an Arabic transcript": "ليلى: مرحبا\n\nسامر: مرحبا بك، كيف حالك في هذا الصباح؟\n",
    "a letter": "Dear Ms Ramos,\n\nThank you for your letter of 2 March. We answer it soon.\n\n"
    "Yours sincerely,\nJohn Hill\n",
    "a letter with its date above": "14 March 2025\n\nDear Ms Ramos,\n\nThank you for your letter. "
    "We will answer it soon.\n\nYours sincerely,\nJohn Hill\n",
    "a letter with its date below": "Dear Ms Ramos,\n\nThank you for your letter. "
    "We will answer it soon.\n\nJohn Hill\n\n14 March 2025\n",
    "a mail": "From: Ana\nTo: Rui\nDate: 14 March 2025\n\nShall we meet tomorrow at the harbour?\n",
    "a diary": f"1 May 2020\n\n{PROSE}\n\n2 May 2020\n\n{MORE}\n",
    "a diary with a name": f"My diary\n\n1 May 2020\n\n{PROSE}\n\n2 May 2020\n\n{MORE}\n",
    "questions and answers": f"What was closed?\n\n{PROSE}\n\nWho opens it?\n\n{MORE}\n",
    "a dialogue": f"“Where are you?”\n\n{PROSE}\n\n“Here!”\n\n{MORE}\n",
    "a dialogue with dashes": f"– Where are you?\n\n{PROSE}\n\n– Here!\n\n{MORE}\n",
    "emoji above and below": f"🎉🎉🎉\n\n{PROSE}\n\n👏\n",
    "three dots above": f"...\n\n{PROSE}\n",
    "a last line on copyright": f"{PROSE}\n\nCopyright law protects the authors of all books.\n",
    "a last sentence after a label": f"{PROSE}\n\nSource: they asked everybody who was there.\n",
    "thanks at the end": f"{PROSE}\n\nThank you\n",
    "Thai prose": "ท่าเรือถูกปิดเมื่อวันอังคารหลังพายุ เรือต้องจอดอยู่ข้างใน\n\n"
    "หน่วยงานจะซ่อมแซมเร็ว ๆ นี้ และจะแจ้งให้ทราบ\n",
    "Chinese prose": "港口星期二因风暴关闭，船只都留在港内。\n\n潜水员将在船只离港前检查坡道。\n",
    "numbers": "1\n2\n3\n",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_a_text_that_only_looks_unusual_is_all_body(text: str) -> None:
    assert kinds(text) == []
    assert body(text) == text.strip()


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_windows_line_ends_make_no_difference(text: str) -> None:
    assert kinds(text.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Harbour closed after storm", PROSE),
        ("Who closed the harbour?", PROSE),
        ("Harbour closed!", PROSE),
        ("10 things to know about the harbour", PROSE),
        ("Storm: what we know of it", PROSE),
        ("By the River", PROSE),
        ("By The River", PROSE),
        ("Copyright law changes in Europe", PROSE),
        ("“The sea took it”: a harbour is gone", PROSE),
        ("¿Quién cerró el puerto?", "El puerto se cerró el martes después de una gran tormenta."),
        ("Von Der Küste", "Wir saßen den ganzen Tag am Fluss und sahen den Booten zu."),
        ("إغلاق الميناء بعد العاصفة", "أغلق الميناء يوم الثلاثاء بعد عاصفة قوية ضربت الساحل كله."),
        ("风暴后港口关闭", "港口星期二因风暴关闭，船只都留在港内，等待检查。"),
        ("बंदरगाह बंद हुआ", "तूफान के बाद मंगलवार को बंदरगाह को पूरी तरह बंद कर दिया गया।"),
        ("Гавань закрыта", "Гавань закрыли во вторник после сильного шторма на море."),
    ],
)
def test_a_headline_over_running_text_is_the_title(title: str, first: str) -> None:
    text = f"{title}\n\n{first}\n\n{first}\n"
    parts = separate(text)
    assert parts.title == title
    assert [line.kind for line in parts.set_aside] == ["title"]
    assert body(text) == f"{first}\n\n{first}"


def test_a_headline_over_a_hard_wrapped_paragraph_is_the_title() -> None:
    text = "Harbour closed\n\nThe old harbour of the island was closed on\nTuesday after a storm.\n"
    assert separate(text).title == "Harbour closed"


def test_a_heading_of_markdown_is_the_title_and_the_next_heading_is_body() -> None:
    text = f"# Harbour closed\n\n## What happened\n\n{PROSE}\n"
    assert separate(text).title == "Harbour closed"
    assert body(text) == f"## What happened\n\n{PROSE}"


def test_an_underlined_heading_is_the_title() -> None:
    text = f"Harbour closed\n==============\n\n{PROSE}\n"
    assert separate(text).title == "Harbour closed"
    assert kinds(text) == ["title", "banner"]


def test_front_matter_gives_title_and_date() -> None:
    parts = separate(f"---\ntitle: Harbour closed\ndate: 2025-03-14\n---\n\n{PROSE}\n")
    assert (parts.title, parts.date) == ("Harbour closed", "2025-03-14")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Harbour closed", "14 March 2025"], ["title", "date"]),
        (["14 March 2025", "Harbour closed"], ["date", "title"]),
        (["Harbour closed", "By Ana Ramos", "14 March 2025"], ["title", "byline", "date"]),
        (["Harbour closed", "Par Ana Ramos et Rui Serpa"], ["title", "byline"]),
        (["Harbour closed", "By: Ana Ramos"], ["title", "byline"]),
        (["港口关闭", "记者：王小明", "2025年3月14日"], ["title", "byline", "date"]),
        (["إغلاق الميناء", "بقلم: ليلى الحجار"], ["title", "byline"]),
        (["Harbour closed", "Source: The Ledger"], ["title", "source"]),
        (["News", "Harbour closed after storm", "14 March 2025"], ["section", "title", "date"]),
        (["Harbour is closed", "All boats wait", "14 March 2025"], ["title", "standfirst", "date"]),
        (
            ["Harbour closed", "14 March 2025", "Harbour closed"],
            ["title", "date", "repeated title"],
        ),
        (["#####", "Harbour closed", "14 March 2025"], ["banner", "title", "date"]),
        (["14 March 2025"], ["date"]),
        (["Source: The Ledger"], ["source"]),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \n\n"])
def test_a_head_is_set_aside_line_by_line(head: list[str], expected: list[str], gap: str) -> None:
    text = gap.join([*head, PROSE, MORE])
    assert kinds(text) == expected
    assert body(text) == gap.join([PROSE, MORE])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Harbour closed\n14 March 2025", ["title", "date"]),
        ("Harbour closed\nBy Ana Ramos\n14 March 2025", ["title", "byline", "date"]),
        ("14 March 2025\nSource: The Ledger", ["date", "source"]),
    ],
)
def test_a_head_needs_no_blank_lines(head: str, expected: list[str]) -> None:
    assert kinds(f"{head}\n{PROSE}\n{MORE}\n") == expected


def test_the_body_may_open_with_a_heading_under_a_sure_head() -> None:
    text = f"Harbour closed\n\n14 March 2025\n\nWhat happened\n\n{PROSE}\n"
    assert body(text) == f"What happened\n\n{PROSE}"


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("Source: The Ledger", ["source"]),
        ("© 2025 The Ledger", ["credit"]),
        ("All rights reserved.", ["credit"]),
        ("版权所有", ["credit"]),
        ("(c) 2025 Ana Ramos", ["credit"]),
        ("-----\nSource: The Ledger", ["banner", "source"]),
    ],
)
def test_a_footer_is_set_aside(tail: str, expected: list[str]) -> None:
    text = f"{PROSE}\n\n{MORE}\n\n{tail}\n"
    assert kinds(text) == expected
    assert body(text) == f"{PROSE}\n\n{MORE}"


def test_the_source_and_the_title_again_below_the_body_are_set_aside() -> None:
    head = "Harbour closed\n\nSource: The Ledger\n\n"
    assert kinds(f"{head}{PROSE}\n\nThe Ledger\n") == ["title", "source", "credit"]
    assert kinds(f"{head}{PROSE}\n\nHarbour closed\n") == ["title", "source", "repeated title"]


def test_a_body_of_one_paragraph_keeps_it_between_title_and_source() -> None:
    text = f"Harbour closed\n\n{PROSE}\n\nSource: The Ledger\n\n© 2025 The Ledger\n"
    assert body(text) == PROSE


def test_date_and_source_are_given_as_written_without_their_labels() -> None:
    parts = separate(f"Harbour closed\n\nPublished: 14 March 2025\n\nFonte: O Jornal\n\n{PROSE}\n")
    assert (parts.date, parts.source) == ("14 March 2025", "O Jornal")


def test_a_line_number_counts_blank_lines() -> None:
    parts = separate(f"\n\nHarbour closed\n\n\n14 March 2025\n\n{PROSE}\n")
    assert [(line.text, line.line) for line in parts.set_aside] == [
        ("Harbour closed", 3),
        ("14 March 2025", 6),
    ]


def test_a_byte_order_mark_is_no_part_of_the_title() -> None:
    assert separate(f"\ufeffHarbour closed\n\n{PROSE}\n").title == "Harbour closed"


def test_thai_pages_come_apart_though_thai_has_no_full_stop() -> None:
    text = "ท่าเรือปิด\n\n14 มีนาคม 2568\n\nท่าเรือถูกปิดเมื่อวันอังคารหลังพายุ เรือต้องจอดอยู่ข้างใน\n"
    parts = separate(text)
    assert (parts.title, parts.date) == ("ท่าเรือปิด", "14 มีนาคม 2568")


ARTICLE_PARTS = {
    "floresta.pt.txt": ("14 de março de 2025", "Jornal da Serra Verde"),
    "harbour.en.txt": ("March 14, 2025", "The Atlantic Ledger"),
    "library.zh.txt": ("2025年3月14日", "青溪晚报"),
    "school.es.txt": ("14 de marzo de 2025", "El Correo de las Tierras Altas"),
    "train.fr.txt": ("Vendredi 14 mars 2025", None),
    "water.ar.txt": ("14 آذار/مارس 2025", "صحيفة سهل الشمال"),
}


def read_article(name: str) -> tuple[Document, list[str]]:
    path = ARTICLES / name
    lines = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
    return loader.read_path(path), lines


@pytest.mark.parametrize("name", ARTICLE_PARTS)
def test_the_example_articles_come_apart(name: str) -> None:
    document, lines = read_article(name)
    assert (document.date, document.source) == ARTICLE_PARTS[name]
    assert document.title is not None
    assert document.title in lines[:4]
    aside = {line.text for line in document.set_aside}
    assert document.text.split("\n\n") == [line for line in lines if line not in aside]
    assert all(len(paragraph) > 25 for paragraph in document.text.split("\n\n"))


def test_the_article_that_the_project_started_from_comes_apart(shared: Path) -> None:
    document = loader.read_path(shared / "seed" / "article.txt")
    assert [line.kind for line in document.set_aside] == [
        "banner", "section", "title", "standfirst", "date", "repeated title", "source", "credit",
    ]  # fmt: skip
    assert document.title == document.set_aside[2].text
    assert document.date == document.set_aside[4].text
    assert document.source == document.set_aside[7].text
    assert len(document.text.split("\n\n")) == 14


def test_bodies_of_arabic_news_stay_whole(shared: Path) -> None:
    with gzip.open(
        shared / "ant_arabic_news" / "ant_ge300w.jsonl.gz", "rt", encoding="utf-8"
    ) as lines:
        texts = [json.loads(line)["text"] for line in lines]
    assert len(texts) == 315
    assert [text[:60] for text in texts if kinds(text)] == []


def test_documents_without_their_headlines_stay_whole_but_for_subheadings(shared: Path) -> None:
    with gzip.open(shared / "ntrex_dev" / "ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    documents = [list(group) for _, group in groupby(rows, key=lambda row: row["doc"])]
    wrong = total = named = 0
    for language in [key for key in rows[0] if key != "doc"]:
        for document in documents:
            if len(document) > 2:
                total += 1
                wrong += bool(kinds("\n\n".join(row[language] for row in document[1:])))
            # Of lines that are all sentences, the first is a headline where it is none.
            joined = "\n".join(row[language] for row in document)
            assert kinds(joined) in ([], ["title"])
            named += bool(kinds(joined))
    assert total > 600
    assert named >= 0.6 * total
    # What is left are second headlines, which are none of the body.
    assert wrong <= 0.04 * total


def test_meetings_stay_whole_however_they_are_set_out(shared: Path) -> None:
    with gzip.open(shared / "qmsum" / "test.jsonl.gz", "rt", encoding="utf-8") as lines:
        meetings = [json.loads(line)["meeting_transcripts"] for line in lines]
    for turns in meetings:
        for joint, gap in ((": ", "\n"), (": ", "\n\n"), ("\n\n", "\n\n")):
            text = gap.join(f"{turn['speaker']}{joint}{turn['content']}" for turn in turns[:60])
            assert kinds(text) == []


@pytest.mark.parametrize(
    ("title", "turns"),
    [
        ("Minister: I never met the lobbyist", ("Q", "A")),
        ("Kostova: “We lost a third”", ("Reporter", "Elena Kostova")),
        ("Ministro: nunca vi esse homem", ("Repórter", "Ministro Nuno Sá")),
        ("وزير: لم ألتق به", ("س", "ج")),
    ],
)
def test_a_headline_with_a_colon_over_an_interview(title: str, turns: tuple[str, str]) -> None:
    lines = [f"{turns[number % 2]}: This is what was said here, sentence {number}." for number in
             range(6)]  # fmt: skip
    text = "\n".join([title, "", *lines])
    assert separate(text).title == title
    assert body(text).startswith(lines[0])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Linden closes its ferry\nThe ferry of Linden closes in the coming May.\n"
            "Some 400 people use it on every day of the week.\nA bridge is to take its place.\n",
            "Linden closes its ferry",
        ),
        (
            "Linden: ferry will close\nThe ferry of Linden closes in the coming May.\n"
            "Some 400 people use it on every day of the week.\n",
            "Linden: ferry will close",
        ),
        # Broken to fit a width, a verse, a talk, one that goes on, and one sentence alone.
        (
            "The ferry of Linden will close in\nMay. Some 400 people use it on every\n"
            "day of the week, says the town.\n",
            None,
        ),
        (
            "The ferry came, the ferry went\nAnd took the name I wrote,\nA gull cried once above\n"
            "And one man rowed a boat.\n",
            None,
        ),
        (
            "Ana: the ferry closes, they say\nBen: It closes in the coming May, I heard.\n"
            "Ana: Then I shall have to go by the bridge.\n",
            None,
        ),
        (
            "The ferry of Linden, which is old\nand slow, closes in the coming May.\n"
            "Some 400 people use it on every day of the week.\n",
            None,
        ),
        ("Linden closes its ferry\nThe ferry of Linden closes in the coming May.\n", None),
    ],
)
def test_a_line_without_an_end_over_lines_that_are_sentences_is_a_headline(
    text: str, title: str | None
) -> None:
    assert separate(text).title == title


def test_a_headline_may_have_the_news_in_short_between_it_and_the_sentences() -> None:
    short = "The quay of Faro stays closed until the summer\nTwo boats sank in the storm of Tuesday"
    text = f"Harbour closed after storm\n{short}\n{PROSE}\n{PROSE}\n{PROSE}\n"
    parts = separate(text)
    assert parts.title == "Harbour closed after storm"
    assert short in body(text)


@pytest.mark.parametrize(
    "short",
    [
        "12 Quay Street\nFaro",  # an address
        "which the storm had closed on Tuesday\nand which stays closed",  # a wrapped sentence
    ],
)
def test_other_lines_between_make_no_headline(short: str) -> None:
    text = f"The harbour of the island\n{short}\n{PROSE}\n{PROSE}\n{PROSE}\n"
    assert separate(text).title is None
