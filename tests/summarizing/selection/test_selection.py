"""Which sentences are chosen. All texts are invented."""

# Texts in wide scripts are longer than a line.
# ruff: noqa: E501

import time
from itertools import product

import pytest

from summarize.checking.pointing import Pointer
from summarize.documents import Span
from summarize.lengths import Extent
from summarize.summarizing.selection.reading import Reading
from summarize.summarizing.selection.selection import Selection, select
from summarize.text import sentences

STORY = (
    "Ruth Abel, the mayor of Linden, opened a new bridge over the Tamm on Monday. "
    "It has cost four million and was built by Halden Works in two years. "
    "Residents of the lower town had asked for a crossing since the flood of 1997. "
    "However, the ferry at the old mill will keep running until the end of the year. "
    "Cyclists cross for free, and drivers of lorries pay three crowns for each trip. "
    "She said that the next project is a school with a sports hall in the upper town."
)


def chosen(
    text: str, language: str = "en", amount: int = 40, draft: tuple[str, ...] = (),
    unit: str = "words",
) -> Selection:  # fmt: skip
    reading = Reading(text, sentences.split(text, language), language)
    pointer = Pointer([text[span.start : span.end] for span in reading.spans], language)
    pointed = [pointer.pointed_at(one) for one in draft]
    return select(reading, pointed, Extent(amount, unit))  # type: ignore[arg-type]


def indices(selection: Selection) -> list[int]:
    return [one.index for one in selection.chosen]


def test_the_lead_is_in_and_the_order_is_that_of_the_text() -> None:
    found = chosen(STORY, amount=60)
    assert indices(found)[0] == 0
    assert indices(found) == sorted(indices(found))
    assert found.chosen[0].reason == "lead"
    assert found.stands_alone


def test_what_a_draft_points_at_is_chosen_with_what_it_leans_on() -> None:
    draft = ("A school with a sports hall is the next project in the upper town.",)
    found = chosen(STORY, amount=45, draft=draft)
    assert 5 in indices(found)
    reading = Reading(STORY, sentences.split(STORY, "en"), "en")
    for one in found.chosen:
        assert set(reading.leans_on(one.index) or ()) <= set(indices(found))


def test_a_trimmed_sentence_starts_with_a_capital_and_its_span_is_exact() -> None:
    draft = ("The ferry at the old mill keeps running until the year ends.",)
    found = chosen(STORY, amount=40, draft=draft)
    one = next(one for one in found.chosen if one.index == 3)
    assert one.reason == "draft"
    assert one.text.startswith("The ferry")
    assert one.text.endswith("year.")
    assert STORY[one.span.start : one.span.end] == "t" + one.text[1:]


@pytest.mark.parametrize("amount", [10, 25, 40, 80, 200])
def test_the_length_is_kept(amount: int) -> None:
    found = chosen(STORY, amount=amount)
    extent = Extent(amount, "words")
    assert extent.measured([one.text for one in found.chosen]) <= extent.most or (
        len(found.chosen) == 1
    )


@pytest.mark.parametrize("amount", [1, 2, 3])
def test_sentences_are_counted_too(amount: int) -> None:
    assert len(chosen(STORY, amount=amount, unit="sentences").chosen) == amount


def test_nothing_is_told_twice() -> None:
    text = STORY + " Ruth Abel, mayor of Linden, on Monday opened a new bridge over the Tamm."
    assert 6 not in indices(chosen(text, amount=200))


def test_of_a_long_text_the_last_third_is_told() -> None:
    filler = " ".join(
        f"Farmer {name} of the {side} valley grows {crop} and keeps {animal} on terraces of stone."
        for name, side, crop, animal in product(
            ("Hansen", "Berg", "Dahl"),
            ("eastern", "western", "upper"),
            ("barley", "hops", "flax"),
            ("goats", "sheep", "geese"),
        )
    )
    text = f"{STORY} {filler}"
    found = chosen(text, amount=80)
    assert any(one.span.start >= len(text) * 2 // 3 for one in found.chosen)
    assert "last_part" in {one.reason for one in found.chosen}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "塔姆河上的新大桥星期一正式通车，市长李明主持了仪式，数百名居民到场。大桥由哈尔登公司建造，"
               "耗资四百万元，历时两年才完成。老磨坊的渡轮将继续运营到年底，骑自行车的人可以免费乘坐。"),
        ("ja", "タム川にかかる新しい橋が月曜日に開通し、市長が式典に出席した。建設には四百万円の費用と二年の"
               "歳月がかかった。古い水車小屋の渡し船は年末まで運航を続けることになっている。"),
        ("th", "สะพานใหม่ข้ามแม่น้ำเปิดใช้งานเมื่อวันจันทร์โดยมีนายกเทศมนตรีเป็นประธาน "
               "การก่อสร้างใช้เงินสี่ล้านบาทและใช้เวลาสองปี"),
        ("ar", "افتتحت رئيسة البلدية ريم عبد الله الجسر الجديد فوق نهر التام صباح الاثنين. بلغت كلفة البناء "
               "أربعة ملايين واستغرق العمل عامين كاملين. ستبقى العبارة القديمة تعمل حتى نهاية العام الحالي."),
        ("hi", "महापौर रीता अग्रवाल ने सोमवार को ताम नदी पर नए पुल का उद्घाटन किया। पुल पर चालीस लाख रुपये "
               "खर्च हुए और काम दो साल चला। पुरानी चक्की की नाव साल के अंत तक चलती रहेगी।"),
        ("ru", "Мэр Рута Абель открыла в понедельник новый мост через реку Тамм. Строительство обошлось в "
               "четыре миллиона и заняло два года. Паром у старой мельницы будет ходить до конца года."),
    ],
)  # fmt: skip
def test_every_script_without_a_draft(language: str, text: str) -> None:
    found = chosen(text, language, amount=20)
    assert found.stands_alone
    assert found.chosen[0].index == 0


@pytest.mark.parametrize(
    "text",
    [
        "He closed the door. He went down to the harbour where they waited for him.",
        "Arsenal 2-1 Chelsea\nLeeds 0-0 Everton\nFulham 3-2 Derby\n",
        "Anna Berg 0431 555 0101\nOle Dahl 0431 555 0102\n",
        "Apples 2.40\nPears 3.10 per kilo\nPlums, yellow 4.00\n",
        "Year | Boats | Crew\n2021 | 14 | 96\n2022 | 15 | 101\n",
        "The tide came in,\nthe tide went out,\nand on the sand\nthe gulls about\n",
    ],
)
def test_where_nothing_stands_alone_the_first_sentences_are_taken_and_it_is_said(text: str) -> None:
    found = chosen(text, amount=30)
    assert not found.stands_alone
    assert indices(found)[0] == 0
    assert {one.reason for one in found.chosen} == {"first"}


def test_a_recipe_is_told_by_its_steps() -> None:
    text = (
        "Ingredients\n200 g flour\n2 eggs\n\nMix the flour with the eggs and a pinch of salt.\n"
        "Bake for forty minutes at 180 degrees until the crust is golden brown.\n"
    )
    found = chosen(text, amount=30)
    assert found.stands_alone
    assert all("eggs\n" not in one.text for one in found.chosen)


@pytest.mark.parametrize("text", ["", " \n\t", "!!! ???", "\u200b\u200f"])
def test_no_words_no_sentences(text: str) -> None:
    found = chosen(text)
    assert found.chosen == ()
    assert not found.stands_alone


def test_one_sentence() -> None:
    found = chosen("The bridge opened.")
    assert [one.text for one in found.chosen] == ["The bridge opened."]
    assert found.stands_alone


@pytest.mark.parametrize(
    "draft",
    [("",), ("zzz qqq xxx",), ("Die Brücke ist zu.",), (STORY,) * 3, ("the " * 5000,), ("🙂", "—")],
)
def test_a_draft_of_no_use_does_no_harm(draft: tuple[str, ...]) -> None:
    found = chosen(STORY, amount=40, draft=draft)
    assert found.stands_alone
    assert found.chosen[0].index == 0


@pytest.mark.parametrize(
    "one", ["a", "“", "'", "»", "(", ".", "一", "ก", " ", "\n", "-", '"x ', "🙂"]
)
def test_a_megabyte_of_one_character(one: str) -> None:
    text = one * (1_000_000 // len(one))
    began = time.process_time()
    select(Reading(text, [Span(0, len(text))], "en"), (), Extent(80, "words"))
    assert time.process_time() - began < 6


def seconds(count: int, sentence: str) -> float:
    parts = [sentence.format(i % 97, i, i % 13) + " " for i in range(count)]
    spans, start = [], 0
    for part in parts:
        spans.append(Span(start, start + len(part)))
        start += len(part)
    text = "".join(parts)
    began = time.process_time()
    select(Reading(text, spans, "en"), [[(12, 0.9)]] * 5, Extent(2000, "words"))
    return time.process_time() - began


@pytest.mark.parametrize(
    "sentence",
    [
        "The council of Oak{} said on Monday that it had approved plan {} for Elm{}.",
        "He said that he had walked {} miles and {} yards to the bridge with {} of them.",
        "The bridge near the river was closed on Monday after the storm in the hills.",
    ],
)
def test_thousands_of_sentences_in_linear_time(sentence: str) -> None:
    # One try may be disturbed.
    assert any(seconds(8_000, sentence) < 20 * max(seconds(800, sentence), 0.1) for _ in range(3))
