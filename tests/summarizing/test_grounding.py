"""Answers that are no summary of their text, in several scripts; and good ones that paraphrase."""

import pytest

from summarize.summarizing.answer_checks import Grounding

STORY = (
    "A storm has closed the harbour of Madalena, on the island of Pico, and stopped the ferry to "
    "neighbouring Faial. The agency announced a repair plan worth 6.4 million on Thursday and "
    "expects to reopen the ramp by June. Waves of up to nine metres broke the outer breakwater in "
    "the early hours, and three people were treated for minor injuries. The company will use a "
    "smaller ship with room for passengers and eight cars until the works are finished. "
)
TALK = (
    "Ana Lopes: Good morning, everybody.\nRui Melo AM: Good morning, Chair.\n"
    "Ana Lopes: The harbour budget is our first item.\n"
    "Rui Melo AM: The committee has read the paper about the budget.\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm closed Madalena harbour and the ferry stopped.",
        "Three people suffered minor injury when waves smashed the breakwater.",
        "The agency plans repairs and expects the reopening of the ramp in June.",
        "A storm.",
        "It cost 6.4 million.",
    ],
)
def test_what_the_text_says_in_this_form_or_another_is_of_it(sentence: str) -> None:
    assert Grounding(STORY).support(sentence) >= 0.5


@pytest.mark.parametrize(
    "sentence",
    [
        "The smartwatch combines technology and fashion with wireless charging.",
        "Customers praised innovative marketing strategies throughout Europe.",
        "The Children Act gives parents clearer legal frameworks.",
    ],
)
def test_another_story_is_not(sentence: str) -> None:
    assert Grounding(STORY).support(sentence) < 0.5


@pytest.mark.parametrize(
    ("source", "own", "other"),
    [
        ("أغلقت العاصفة ميناء مدالينا وتوقفت العبارة إلى فايال، وأعلنت الوكالة خطة إصلاح.",
         "أعلنت وكالة الموانئ خطة لإصلاح الميناء بعد العاصفة.",
         "اشترى المتحف لوحات جديدة للفنانين المحليين."),
        ("暴风雨关闭了马达莱纳港，渡轮停航，港务局宣布了维修计划。",
         "港务局宣布维修马达莱纳港的计划。",
         "博物馆购买了本地画家的新作品。"),
        ("Шторм закрыл гавань Мадалены и остановил паром на Фаял; агентство объявило о ремонте.",
         "Агентство объявило ремонт гавани, закрытой штормом.",
         "Музей купил картины местных художников."),
    ],
)  # fmt: skip
def test_it_is_told_in_any_script(source: str, own: str, other: str) -> None:
    ground = Grounding(source)
    assert ground.support(own) >= 0.5 > ground.support(other)


def test_a_line_that_goes_on_with_a_transcript_is_no_summary() -> None:
    ground = Grounding(TALK * 3)
    assert ground.goes_on("Ana Lopes: Thank you, Chair.")
    assert ground.goes_on("RUI MELO AM: Thank you.")
    assert not ground.goes_on("Ana Lopes opened the meeting with the budget.")
    assert not ground.goes_on("Decision: the budget was approved.")
    # A text with a colon in a line or two is no transcript.
    assert not Grounding(f"Note: the ferry is late.\n{STORY}").goes_on("Note: the ferry is late.")


def test_a_text_that_says_one_thing_in_ten_ways_stutters() -> None:
    ground = Grounding(STORY * 2)
    assert ground.stutters(
        "The project is a project plan. The plan is a project plan that is a plan for the project. "
        "The project plan is the plan of the project that is planned as a project by the plan. The "
        "project has a plan and the plan is a project plan."
    )
    assert not ground.stutters(STORY[:300])
    assert not ground.stutters(
        "A storm shut the port of Madalena and cut the ferry link between the two islands. Repairs "
        "worth 6.4 million were announced; the ramp should open again by June."
    )
    assert not ground.stutters("It rained. It rained.")


def test_any_text_can_be_asked_about() -> None:
    for source in ("", " ", "\ud800", ":", "a:" * 5000, "🙂" * 100, "\n" * 100):
        ground = Grounding(source)
        for text in ("", ":", "a: b", "\ud800 \ud800", "x" * 500, STORY):
            assert 0 <= ground.support(text) <= 1
            assert ground.stutters(text) in (True, False)
            assert ground.goes_on(text) in (True, False)
