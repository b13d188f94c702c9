"""Near-duplicates are said once, and what only looks like one is kept."""

import time

import pytest

from summarize.summarizing.deduplication import Seen, without_repeats


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm closed the port.", "The storm closed the port."),
        ("The storm closed the port.", "THE STORM CLOSED THE PORT"),
        (
            "The storm closed the port of Madalena.",
            "The storm closed the port of Madalena on Pico.",
        ),
        ("14 boats sank in the storm.", "In the storm, 14 boats sank."),
        ("The ministers announced the new plans.", "The minister announced the new plan."),
        ("暴风雨关闭了马达莱纳港。", "星期二，暴风雨关闭了马达莱纳港。"),
        ("أغلقت العاصفة ميناء المدينة.", "أغلقت العاصفة ميناء المدينة يوم الثلاثاء."),
    ],
)
def test_near_duplicates(one: str, other: str) -> None:
    assert Seen([one]).has(other)
    assert Seen([other]).has(one)
    assert len(without_repeats([one, other])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia attacked Ukraine on Monday.", "Ukraine attacked Russia on Monday."),
        ("The port was closed.", "The port was not closed."),
        ("Anna won the race in Lisbon on Sunday.", "Maria won the race in Lisbon on Sunday."),
        ("The bridge will open on Monday.", "The bridge will not open on Monday."),
        ("The union accepted the offer of the port.", "The union rejected the offer of the port."),
        ("Fourteen boats sank in the storm at night.", "Fifteen boats sank in the storm at night."),
        ("Prices rose 3.5 metres in May there.", "Prices rose 5.3 metres in May there."),
        ("张三赢得了里斯本的比赛。", "李四赢得了里斯本的比赛。"),
        ("十四艘船在暴风雨中沉没。", "十五艘船在暴风雨中沉没。"),
        ("港口星期一开放。", "港口星期一不开放。"),
        ("14 boats sank in the storm on Monday.", "15 boats sank in the storm on Monday."),
        ("The port of Madalena was closed.", "The school of Faial was opened."),
        ("暴风雨关闭了港口。", "学校今年开放。"),
        ("2400册图书运到12个村子。", "2400册图书运到13个村子。"),
        ("The mayor of Horta resigned.", "The doctor who treated the sailors left for Lisbon."),
    ],
)
def test_what_says_something_else_is_kept(one: str, other: str) -> None:
    assert not Seen([one]).has(other)
    assert not Seen([other]).has(one)
    assert without_repeats([one, other]) == [0, 1]


def test_the_fuller_one_stands_where_the_first_one_stood() -> None:
    given = [
        "The storm closed the port.",
        "A school opened in Horta.",
        "The storm closed the port of Madalena on Tuesday.",
        "Twelve men were saved.",
    ]
    assert [given[i] for i in without_repeats(given)] == [given[2], given[1], given[3]]


def test_many_sentences_take_no_longer_than_their_number() -> None:
    def seconds(count: int) -> float:
        sentences = [
            f"In the year {i} the ship left the port of town {i % 97 + 20_000} with cargo {-i}."
            for i in range(count)
        ]
        began = time.process_time()
        assert len(without_repeats(sentences)) == count
        return time.process_time() - began

    seconds(100)
    # A square would be a hundred times as long. One try may be disturbed.
    assert any(seconds(10_000) < 40 * max(seconds(1000), 0.01) for _ in range(3))


def test_nothing_is_no_sentence() -> None:
    assert without_repeats([]) == []
    assert without_repeats(["", "..."]) == [0]
