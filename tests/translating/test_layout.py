"""A text taken apart is the text, what stays is exact, and wrapped lines are one."""

import textwrap
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.translating.layout import Block, blocks, protected, rendered
from summarize.translating.placeholders import foreign, signs
from tests.conftest import ARTICLES

ENGLISH = (
    "The harbour authority said on Monday that it would spend forty million pounds on a new "
    "breakwater, after three storms in two months closed the port. Ms Duarte told reporters that "
    "the work would begin in March and end in two years. Fishermen in the old town have asked "
    "for help with their losses; none has been promised yet."
)
ENGLISH_2 = "Nobody was hurt. The ferries to the islands stayed in port for a third day on Sunday."
ARABIC = (
    "قالت هيئة الميناء يوم الاثنين إنها ستنفق أربعين مليون جنيه على حاجز أمواج جديد بعد أن أغلقت "
    "ثلاث عواصف الميناء خلال شهرين. وقالت السيدة دوارتي للصحفيين إن العمل سيبدأ في مارس وينتهي "
    "بعد عامين. وطلب الصيادون في البلدة القديمة المساعدة في خسائرهم."
)
HINDI = (
    "बंदरगाह प्राधिकरण ने सोमवार को कहा कि वह एक नए तटबंध पर चार करोड़ पाउंड खर्च करेगा, क्योंकि दो "
    "महीनों में तीन तूफानों ने बंदरगाह बंद कर दिया। सुश्री दुआर्ते ने पत्रकारों से कहा कि काम मार्च में शुरू "
    "होगा और दो साल में समाप्त होगा।"
)
CHINESE = (
    "港务局周一表示，在两个月内三场风暴导致港口关闭之后，将花费四千万英镑修建一座新的防波堤。"
    "杜阿尔特女士告诉记者，工程将于三月开始，两年后完工。老城的渔民要求对他们的损失给予帮助，"
    "但迄今尚未得到任何承诺。"
)
RUSSIAN = (
    "Администрация порта заявила в понедельник, что потратит сорок миллионов фунтов на новый "
    "волнорез после того, как три шторма за два месяца закрыли порт. Госпожа Дуарте сказала "
    "журналистам, что работы начнутся в марте и закончатся через два года."
)


class Part(NamedTuple):
    before: str
    text: str
    after: str


def parts(text: str, language: str = "en") -> list[Part]:
    """The parts that are translated, after a check that nothing is lost."""
    found = blocks(text, language)
    assert_whole(text, found)
    return [Part(one.before, one.text, one.after) for one in found if one.text]


def texts(text: str, language: str = "en") -> list[str]:
    return [part.text for part in parts(text, language)]


def assert_whole(text: str, found: list[Block]) -> None:
    assert "".join(one.before + one.original + one.after for one in found) == text
    for one in found:
        assert len(one.text.splitlines()) <= 1
        assert one.text == one.text.strip()


def unchanged(text: str, language: str = "en") -> bool:
    """Whether a translation that changes nothing gives the text back."""
    return "".join(rendered(one, one.text) for one in blocks(text, language)) == text


def in_lines(text: str, characters: int) -> str:
    """Chinese, wrapped: no line starts with a mark of punctuation."""
    lines = []
    while text:
        end = characters + (text[characters : characters + 1] in ("，", "。"))
        lines.append(text[:end])
        text = text[end:]
    return "\n".join(lines) + "\n"


PIECES = st.one_of(
    st.sampled_from(
        ["\n", "\r\n", "\r", "\n\n", "\f", "\v", "\x1c", "\x85", "\u2028", "\u2029", "\t", "  ",
         "    ", "- ", "* ", "1. ", "a) ", "> ", ">>", "# ", "| ", "|", "---", "|---|---|", "```",
         "~~~", "[ ] ", "<p>", "</p>", "<!--", "-->", "<pre>", "\\", "....", "\u200f", "\u200e",
         "\ufeff", "\u00ad", "\u0301", "\ud800", "\0", "-", ".", "。", "NAME: ", "12:30 ", "x = 1;",
         "https://a.b/c ", "a@b.org", "`c`", "[a](b)", "{x}", "word ", "Word ", "كلمة ", "词", "，",
         "शब्द ", "คำ", "단어 ", "a long line of words that is wrapped here, and it goes on\n",
         "一行很长的中文文字需要在某个地方换行因为它太长了\n",
         "سطر طويل من الكلمات يحتاج إلى أن ينكسر في مكان ما\n"]
    ),
    st.text(max_size=6),
)  # fmt: skip
ANY_TEXT = st.lists(PIECES, max_size=24).map("".join)


@settings(max_examples=500, deadline=None)
@given(ANY_TEXT, st.sampled_from(["en", "ar", "zh", "hi", "th", "de", "und"]))
def test_every_text_is_kept(text: str, language: str) -> None:
    found = blocks(text, language)
    assert_whole(text, found)
    for one in found:
        if one.width is None and one.text:
            assert one.original == one.text
            assert rendered(one, one.text) == one.before + one.original + one.after


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_no_translation_adds_a_line_to_what_is_one_line(text: str, translation: str) -> None:
    for one in blocks(text, "en"):
        if one.width is None and translation.strip():
            lines = len((one.before + one.original + one.after).splitlines())
            assert len(rendered(one, translation).splitlines()) == lines


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.name)
def test_an_article_is_its_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    language = path.name.split(".")[1]
    assert_whole(text, blocks(text, language))
    assert unchanged(text, language)
    lines = [line.strip() for line in text.splitlines()]
    assert all(one in lines for one in texts(text, language))


def test_a_mail_that_was_wrapped_is_its_paragraphs() -> None:
    mail = "\n".join([
        "From: Ana Duarte <ana@port.example>",
        "Subject: The harbour is closed",
        "",
        "Dear all,",
        "",
        textwrap.fill(ENGLISH, 72),
        "",
        textwrap.fill(ENGLISH_2, 72),
        "",
        textwrap.fill(ENGLISH, 72, initial_indent="> ", subsequent_indent="> "),
        "",
        "Best wishes,",
        "Ana",
        "",
        "-- ",
        "Ana Duarte",
        "Harbour Authority of the Old Town, Office 3",
        "12 Quay Street and Fish Market Square",
        "+351 21 000 0000",
        "",
    ])  # fmt: skip
    expected = [
        "From: Ana Duarte <ana@port.example>", "Subject: The harbour is closed", "Dear all,",
        ENGLISH, ENGLISH_2, ENGLISH, "Best wishes,", "Ana", "Ana Duarte",
        "Harbour Authority of the Old Town, Office 3", "12 Quay Street and Fish Market Square",
    ]  # fmt: skip
    assert texts(mail) == expected
    assert unchanged(mail)
    windows = mail.replace("\n", "\r\n")
    assert texts(windows) == expected
    assert unchanged(windows)


@pytest.mark.parametrize(
    ("text", "language", "width"),
    [(ENGLISH, "en", 60), (ENGLISH, "en", 80), (ENGLISH, "en", 100), (ENGLISH, "en", 38),
     (ARABIC, "ar", 60), (ARABIC, "ar", 72), (HINDI, "hi", 60), (HINDI, "hi", 72),
     (RUSSIAN, "ru", 72)],
)  # fmt: skip
def test_a_wrapped_paragraph_is_one_piece(text: str, language: str, width: int) -> None:
    lines = textwrap.wrap(text, width)
    assert len(lines) > 2
    assert texts("\n".join(lines) + "\n\nx\n", language)[0] == text
    # Two paragraphs, the second indented and with no blank line between.
    twice = textwrap.fill(text, width) + "\n" + textwrap.fill(text, width, initial_indent="   ")
    assert texts(twice, language) == [text, text]


def test_wrapped_chinese_is_joined_without_spaces() -> None:
    assert texts(in_lines(CHINESE, 20), "zh") == [CHINESE]
    assert texts(in_lines(CHINESE, 30).replace("\n", "\r\n"), "zh") == [CHINESE]
    assert unchanged(in_lines(CHINESE, 30), "zh")


def test_a_number_in_wrapped_chinese_is_not_parted() -> None:
    line = "港务局周一表示，在两个月内三场风暴导致港口关闭之后，将花费1"
    assert texts(f"{line}\n2亿英镑修建一座新的防波堤。", "zh") == [
        f"{line}2亿英镑修建一座新的防波堤。"
    ]


def test_latin_words_in_wrapped_chinese_have_no_space_of_ours() -> None:
    text = (
        "我们在这个项目里使用了很多不同的工具，其中最重要的一个是叫做Python\n"
        "的语言，它的写法很简单，而且在很多地方都可以用到，例如在网站和科学里\n都有人用它。\n"
    )
    assert texts(text, "zh") == [text.replace("\n", "")]


@pytest.mark.parametrize(
    "text",
    [
        # Verse, in capitals and without.
        "I met a traveller from a northern land,\nWho said: Two vast and roofless halls of stone\n"
        "Stand in the marsh. Near them, upon the sand,\nHalf sunk, a broken gatepost leans,\n",
        "the rain comes softly over the wide hills\nand the river carries what was lost\n"
        "beyond the fields where nobody is waiting\nfor a light in the window\n",
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n",
        "يا ليلُ الصبُّ متى غده\nأقيامُ الساعةِ موعده\nرقد السمّارُ فأرّقه\nأسفٌ للبينِ يردّده\n",
        # Headlines, addresses, a list without bullets.
        "أغلق الميناء القديم أبوابه أمام السفن كلها\nالحكومة تعلن عن خطة جديدة لإصلاح الطرق\n"
        "ارتفاع أسعار القمح في الأسواق\n",
        "Ana Duarte\nHarbour Authority, Old Town\n12 Quay Street\n1100-105 Lisbon\nPortugal\n",
        "Bring the following things with you today, please:\nwarm clothes\na torch and water\n",
        "two cups of finely chopped tomatoes\none tablespoon of good olive oil\n"
        "a handful of fresh basil leaves, torn\n",
        # A transcript, a chat and a log.
        "ANA: Where were you when it happened, and who was there?\n"
        "JOHN: I was at the harbour, as I have already told you.\nANA: with whom?\n",
        "2024-05-01 12:00:01 INFO the server was started on port 8080\n"
        "2024-05-01 12:00:02 INFO the first request has come in\n"
        "2024-05-01 12:00:09 WARN the disk is nearly full\n",
        # Sentences of one line each.
        "The harbour was closed on Monday by the storm.\nNobody was hurt in the old town.\n"
        "The ferries will be back on Wednesday morning.\n",
        "A heading that says what is below in one line\n\nA paragraph.\n",
    ],
)
def test_lines_that_stand_for_themselves_stay_apart(text: str) -> None:
    language = "ar" if "ا" in text else "zh" if "。" in text else "en"
    assert texts(text, language) == [line for line in text.splitlines() if line]
    assert unchanged(text, language)


def test_a_break_that_was_meant_is_kept() -> None:
    first = "The council voted on Tuesday to close the old bridge"
    second = "over the river for repairs until the end of spring."
    assert texts(f"{first}\n{second}\n") == [f"{first} {second}"]
    for hard in ("  ", "\\"):
        assert texts(f"{first}{hard}\n{second}\n") == [first, second]
    assert texts(f"{first}.\n{second}\n") == [f"{first}.", second]
    assert texts(f"{first}\n\n{second}\n") == [first, second]
    assert texts(f"{first}\n- {second}\n") == [first, second]
    assert texts(f"# {first}\n{second}\n") == [first, second]
    assert texts(f"> {first}\n{second}\n") == [first, second]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["It was signed by all of the inter-", "ested parties, as it is really well-", "known."],
         "It was signed by all of the inter-ested parties, as it is really well-known."),
        (["All interested people came to see the inter-", "ested parties at the port."],
         "All interested people came to see the interested parties at the port."),
        (["It is known all over this old coun\u00ad", "try that the port is closed."],
         "It is known all over this old country that the port is closed."),
        (["The minister resigned on Monday evening —", "as we said before."],
         "The minister resigned on Monday evening — as we said before."),
        (["The minister has resigned this evening—", "as we said before."],
         "The minister has resigned this evening—as we said before."),
    ],
)  # fmt: skip
def test_a_hyphen_goes_only_where_the_text_has_the_word_without_it(
    lines: list[str], joined: str
) -> None:
    assert texts("\n".join(lines)) == [joined]


def test_a_number_in_a_wrapped_sentence_is_no_bullet() -> None:
    first = "Das Abkommen wurde nach langen Verhandlungen in Berlin erst am"
    second = "3. Oktober 1990 von beiden Seiten feierlich unterzeichnet, und"
    third = "die Menschen feierten auf den Straßen bis in den Morgen hinein."
    assert texts(f"{first}\n{second}\n{third}\n", "de") == [f"{first} {second} {third}"]
    # A list is a list.
    assert texts(f"1. {first}\n2. zweitens\n3. drittens\n", "de")[1:] == ["zweitens", "drittens"]


def test_bullets_and_what_hangs_below_them() -> None:
    item = "clean water for the four hundred families who live in the camp near the river"
    text = (
        "Needs:\n\n- " + textwrap.fill(item, 50, subsequent_indent="  ") + "\n- blankets\n"
        "  * [ ] medicine\n  * [x] food\n\n"
        "2) " + textwrap.fill(item, 50, subsequent_indent="   ") + "\n"
        "(iv) last\n• one\n① two\n一、三\n– four\n#### five ####\n☐ six\n"
    )  # fmt: skip
    assert parts(text) == [
        ("", "Needs:", "\n"),
        ("- ", item, "\n"),
        ("- ", "blankets", "\n"),
        ("  * [ ] ", "medicine", "\n"),
        ("  * [x] ", "food", "\n"),
        ("2) ", item, "\n"),
        ("(iv) ", "last", "\n"),
        ("• ", "one", "\n"),
        ("① ", "two", "\n"),
        ("一、", "三", "\n"),
        ("– ", "four", "\n"),
        ("#### ", "five", " ####\n"),
        ("☐ ", "six", "\n"),
    ]
    assert unchanged(text)


@pytest.mark.parametrize(
    "line", ["-5 degrees", "*emphasis* here", "3.5 million people", "J. Smith said", "#tag first",
             "2019. That year", "1,234 people", "a. m. or p. m.", "(see below) that", "I. Putin"]
)  # fmt: skip
def test_what_only_looks_like_a_marker_is_translated(line: str) -> None:
    assert parts(line + "\n") == [("", line, "\n")]


MARKDOWN = """---
title: The harbour
tags: [a, b]
---
# The harbour

Some *text* with [a link](https://x.org/y) and `code`.

```python
def harbour(x):
    return "closed"
```

    sudo apt install harbour
    x = open(harbour)

    An indented quotation of someone who said
    that the work was done.

| Name | Age | Note |
|------|:---:|------|
| Ana  | 30  | is at the port \\| here |

Setext heading
==============

* * *
[1]: https://example.org "A title"
![](picture.png)
https://example.org/page
press@aid.org
/usr/share/harbour.txt
~~~
not translated
"""


def test_markdown_keeps_its_code_tables_and_rules() -> None:
    assert texts(MARKDOWN) == [
        "The harbour",
        "Some *text* with [a link](https://x.org/y) and `code`.",
        "An indented quotation of someone who said that the work was done.",
        "Name", "Age", "Note", "Ana", "is at the port \\| here",
        "Setext heading",
        # This fence does not end: what follows it is not dropped in silence.
        "not translated",
    ]  # fmt: skip
    assert unchanged(MARKDOWN)
    shouted = "".join(rendered(one, one.text.upper()) for one in blocks(MARKDOWN, "en"))
    assert '```python\ndef harbour(x):\n    return "closed"\n```\n' in shouted
    assert "    sudo apt install harbour\n    x = open(harbour)\n" in shouted
    assert "| NAME | AGE | NOTE |\n|------|:---:|------|\n| ANA  | 30  | IS AT THE PORT" in shouted
    assert "    AN INDENTED QUOTATION OF SOMEONE WHO SAID\n    THAT THE WORK WAS DONE.\n" in shouted


def test_markup_stays_around_the_text() -> None:
    text = (
        '<div class="x">\n<p>Hello, <b>you</b></p>\n<title>A title</title>\n<li>One<br/>\n'
        "<!-- a comment\nof two lines -->\n<script>\nvar port = 1\n</script>\n"
        "<br>&nbsp;\n<img src='a.png'>\nText after <i>it</i>\n</div>\n"
    )
    assert parts(text) == [
        ("<p>", "Hello, <b>you</b>", "</p>\n"),
        ("<title>", "A title", "</title>\n"),
        ("<li>", "One", "<br/>\n"),
        ("", "Text after <i>it</i>", "\n"),
    ]
    assert unchanged(text)


def test_subtitles_keep_their_numbers_and_times() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:04,000\nWe are going to the harbour this evening\n"
        "and nobody will stop us.\n\n2\n00:00:05,000 --> 00:00:06,000\n- Really?\n- Yes.\n"
    )
    assert texts(text) == [
        "We are going to the harbour this evening and nobody will stop us.", "Really?", "Yes.",
    ]  # fmt: skip
    assert unchanged(text)
    assert texts("WEBVTT\n\n00:01.000 --> 00:02.000 align:start\nHello\n") == ["Hello"]


def test_times_in_front_of_what_was_said_stay() -> None:
    text = (
        "[00:00:12] ANA: Where were you?\n(12:30) Nowhere.\n12:45 - The meeting began.\n"
        "00:10.500 | Fine.\n12:30 on Monday\n"
    )
    assert parts(text) == [
        ("[00:00:12] ", "ANA: Where were you?", "\n"),
        ("(12:30) ", "Nowhere.", "\n"),
        ("12:45 - ", "The meeting began.", "\n"),
        ("00:10.500 | ", "Fine.", "\n"),
        ("", "12:30 on Monday", "\n"),
    ]
    assert unchanged(text)


def test_a_formula_stays_and_a_note_keeps_its_star() -> None:
    text = (
        "Before\n$$\nE = mc^2\n$$\n*On Mondays only.\n*this* is stressed\n† Not here.\n$$\nopen\n"
    )
    assert parts(text) == [
        ("", "Before", "\n"),
        ("*", "On Mondays only.", "\n"),
        ("", "*this* is stressed", "\n"),
        ("", "† Not here.", "\n"),
        ("", "open", "\n"),
    ]
    assert unchanged(text)


def test_code_in_a_table_is_one_cell() -> None:
    text = "| Name | Use |\n|---|---|\n| one | `a|b` of it |\n| two | `c` or | d |\n"
    assert texts(text) == ["Name", "Use", "one", "`a|b` of it", "two", "`c` or", "d"]
    assert unchanged(text)


def test_what_introduces_a_quotation_stands_above_it() -> None:
    mail = (
        "On 2 March 2025 at 09:15, Tom Reed of the Daily Example in Lisbon wrote:\n"
        "Ana, is it true that twelve hundred people were stranded at the harbour\n"
        "over the weekend, and that nobody was told about it until the evening?\n"
    )
    assert texts(mail) == [
        mail.splitlines()[0], " ".join(mail.splitlines()[1:]),
    ]  # fmt: skip


def test_lines_of_data_are_not_translated() -> None:
    data = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4" * 3
    text = f"See below.\n\n{data[:76]}\n{data[76:152]}\n\n{'x' * 100_000}\n"
    assert texts(text) == ["See below."]
    assert unchanged(text)


def test_columns_are_translated_one_by_one() -> None:
    text = "Name\tAge\tCity\nAna\t30\tOld  Town\n\nChapter one ........ 12\nLeft      Right\n"
    assert texts(text) == [
        "Name", "Age", "City", "Ana", "Old  Town", "Chapter one", "Left", "Right",
    ]  # fmt: skip
    assert unchanged(text)


def test_what_has_no_words_is_kept() -> None:
    for text in ("", "\n", " \t\n", "12.5 %\n", "---\n***\n", "2024-05-01", "\ufeff", "\0", "…"):
        assert texts(text) == []
        assert unchanged(text)


def test_a_line_separator_and_a_form_feed_end_a_line() -> None:
    text = "One\u2028Two\fThree\x85Four\rFive\r\n\u200fستة\n"
    assert texts(text) == ["One", "Two", "Three", "Four", "Five", "ستة"]
    assert unchanged(text)


def test_a_translation_is_wrapped_as_the_original_was() -> None:
    text = textwrap.fill(ENGLISH, 60, initial_indent="- ", subsequent_indent="  ") + "\r\n"
    text = text.replace("\n", "\r\n").replace("\r\r", "\r")
    (block,) = blocks(text, "en")
    translation = rendered(block, RUSSIAN)
    lines = translation.split("\r\n")
    assert lines[-1] == ""
    assert lines[0].startswith("- ")
    assert all(line.startswith("  ") for line in lines[1:-1])
    assert max(map(len, lines)) <= 60
    assert " ".join(line.strip("- ") for line in lines[:-1]) == RUSSIAN
    assert texts(translation, "ru") == [RUSSIAN]


def test_wrapped_lines_start_with_no_marker_of_their_own() -> None:
    (block,) = blocks(textwrap.fill(ENGLISH, 40) + "\n", "en")
    for word in ("-", "*", "#", ">", "3.", "12)", "+", "=="):
        for shift in range(8):
            translation = "A" * (shift + 1) + f" bb ccc {word} dddd" * 12 + "."
            lines = rendered(block, translation).splitlines()
            assert len(lines) > 3
            assert " ".join(lines) == translation
            assert not any(line.startswith(word) for line in lines)


def test_chinese_is_wrapped_between_its_characters() -> None:
    (block,) = blocks(textwrap.fill(ENGLISH, 60) + "\n", "en")
    lines = rendered(block, CHINESE + "（Python）").splitlines()
    assert len(lines) > 2
    assert "".join(lines) == CHINESE + "（Python）"
    assert all(30 <= len(line) * 2 <= 62 for line in lines[:-1])
    assert not any(line[0] in "，。）" for line in lines)
    # Thai has no such places, and its words are not parted.
    thai = "ผู้อำนวยการท่าเรือกล่าวเมื่อวันจันทร์ว่าจะใช้เงินสี่สิบล้านปอนด์เพื่อสร้างเขื่อนใหม่"
    assert rendered(block, thai) == thai + "\n"


def test_one_line_stays_one_line() -> None:
    (block,) = blocks("  - a line\n", "en")
    assert rendered(block, " uma\nlinha \r\n") == "  - uma linha\n"
    (kept,) = blocks("---\n", "en")
    assert rendered(kept, "anything") == "---\n"


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in protected(text)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("See https://example.org/a/b?x=1&y=2#z, please.", ["https://example.org/a/b?x=1&y=2#z"]),
        ("(https://x.org/Bank_(river)).", ["https://x.org/Bank_(river)"]),
        ('He said "https://x.org/y".', ["https://x.org/y"]),
        ("<https://x.org> or HTTP://X.ORG!", ["<https://x.org>", "HTTP://X.ORG"]),
        ("访问https://x.org/a查看，联系press@aid.org。", ["https://x.org/a", "press@aid.org"]),
        ("https://ar.example.org/wiki/القاهرة، ثم", ["https://ar.example.org/wiki/القاهرة"]),
        ("Пишите ivan@пример.рф.", ["ivan@пример.рф"]),
        ("www.bbc.co.uk/news, bbc.co.uk/news and unhcr.org.",
         ["www.bbc.co.uk/news", "bbc.co.uk/news", "unhcr.org"]),
        ("Write to first.last+tag@sub.example.org.", ["first.last+tag@sub.example.org"]),
        ("@unhcr on #HelpSyria, #1 and C#", ["@unhcr", "#HelpSyria"]),
        ("在 #香港# 的 @user你好", ["#香港#", "@user"]),
        ("Run `pip install x` and ``a``", ["`pip install x`", "``a``"]),
        ("<b>bold</b> &amp; &#39; <!-- x -->", ["<b>", "</b>", "&amp;", "&#39;", "<!-- x -->"]),
        ("[the report](https://x.org/r.pdf) [ref][1]", ["](https://x.org/r.pdf)", "][1]"]),
        ("{name} %s %(count)d ${x} {{y}} {0} {}",
         ["{name}", "%s", "%(count)d", "${x}", "{{y}}", "{0}", "{}"]),
        ("In /usr/local/bin, ~/x/y.txt, ../a/b, src/main.py and C:\\Users\\ana.",
         ["/usr/local/bin", "~/x/y.txt", "../a/b", "src/main.py", "C:\\Users\\ana."]),
        ("Open report.pdf or data_2.tar.gz", ["report.pdf", "data_2.tar.gz"]),
        ("3fa4b2c9 550e8400-e29b-41d4-a716-446655440000 GB29 NWBK 6016 1331 9268 19",
         ["3fa4b2c9", "550e8400-e29b-41d4-a716-446655440000", "GB29 NWBK 6016 1331 9268 19"]),
        ("v1.2 and 3.11.4 at 192.168.0.1", ["v1.2", "3.11.4", "192.168.0.1"]),
        ("{\\an8}JOHN: {\\i1}no{\\i0}", ["{\\an8}", "{\\i1}", "{\\i0}"]),
        ("A note[^2] and [^note]: this", ["[^2]", "[^note]"]),
        ("Here $E = mc^2$ and $x_i$, for $5 or $6.", ["$E = mc^2$", "$x_i$"]),
        ("a \\| b and 2 \\* 3", ["\\|", "\\*"]),
        ("![a](data:image/png;base64,iVBORw0=) data:text/plain,abcdefgh",
         ["](data:image/png;base64,iVBORw0=)", "data:text/plain,abcdefgh"]),
    ],
)  # fmt: skip
def test_what_must_not_be_translated_is_found(text: str, kept: list[str]) -> None:
    assert found(text) == kept


@pytest.mark.parametrize(
    "text",
    ["", "Plain text, e.g. this one: i.e. U.S. law at 3 p.m.", "and/or, he/she, km/h, 9/11, 24/7",
     "5 < 6 and 7 > 3", "50% of it; 5 %de", "12.05.2024, 1.234.567,89 and 3.5", "MH370, F16, H1N1",
     "10000km, 1000000th, 250000eur", "end.The next", "A & B; R&D", "(a) [b] {c d}", "@ # ` $",
     "本文の中に何もない。", "لا شيء هنا.", "0x", "50 %d'intérêts", "a - b -- c"],
)  # fmt: skip
def test_ordinary_text_is_not_protected(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("❗️ The harbour 🚢🚢", ["❗️", "🚢🚢"]),
        ("♪ The sea ♪", ["♪", "♪"]),
        ("A family 👩‍👩‍👧 and a hand 👍🏽", ["👩‍👩‍👧", "👍🏽"]),
        ("Go → settings", ["→"]),
        ("set x = 5 & y < 3 (p<0.05)", ["=", "<", "<"]),
        ("x ≥ 3, 5 ± 2, ≤4", ["≥", "±", "≤"]),
        ("§ 14 and † this | that • more", ["§", "†", "|", "•"]),
        ("Plain text, 5% of it - or £3, «so»… “so” (a/b) a_b", []),
        ("<b>bold</b> a<b", []),
        ("العمدة 市长 कहा", []),
    ],
)
def test_pictures_and_signs_are_found(text: str, kept: list[str]) -> None:
    assert [text[span.start : span.end] for span in signs(text)] == kept


def test_words_in_another_script_are_found_in_a_language_of_latin_letters() -> None:
    text = "He said السلام عليكم, 你好 and Привет, мир! π"
    words = [text[span.start : span.end] for span in foreign(text, "en-GB")]
    assert words == ["السلام عليكم, 你好", "Привет, мир", "π"]
    assert foreign(text, "ru") == foreign(text, "ar") == foreign("Łukasz é", "pt") == []


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
def test_protected_spans_are_in_order_and_apart(text: str) -> None:
    end = 0
    for span in protected(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


ADVERSARIES = [
    "a", "a.", "a@", "@", "#", "#a", "`", "``a", "<", "<a", "<a ", "<!--", "](", "](a", "[a", "{",
    "{{a", "${", "%(", "%", "/", "/a", "~/", "a/", "a-", "1a", "a1b.", "www.", "http://", "&a",
    "1.", "v1.", "C:\\", "AB12 ", "(", ")", "é", "词", "- ", "> ", ">", "| ", "|a", "--|--\n",
    "```x\n", "~~~\n", "<pre>\n", "<!-- a\n", "    a\n\n",
    "a\t", "\t", " ", "\n", "a\n", ". ", "....", "\\",
    "$", "$$\n", "$a_", "\\*", "{\\", "[^", "*a", "data:a/", "A1+", "🚢", "`|", "12:30 - ", "→ ",
    "<p>", "</p>", "_", ":--", "A: ", "1. ", "\u3000", " \t", "\u00a0", "A b.\n", "1\n", "a-\n",
]  # fmt: skip


@pytest.mark.parametrize("size", [30_000])
def test_time_grows_with_the_text_and_no_faster(size: int) -> None:
    """All of these together take seconds; anything quadratic in one of them takes minutes."""
    for piece in ADVERSARIES:
        text = (piece * size)[:size]
        spans = [*protected(text), *signs(text)]
        assert all(span.end <= size for span in spans)
        for one in blocks(text, "en"):
            rendered(one, one.text)
