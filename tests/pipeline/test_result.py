"""A summary as one text."""

import pytest

from summarize import Options
from summarize.documents import SummarySentence
from summarize.pipeline.result import styled

SOUP = ("Lentil soup", "600 g lentils", "Wash the lentils.", "Serve “hot.”", "3 onions")


def shown(language: str, *sentences: str, style: str = "paragraph") -> str:
    told = tuple(SummarySentence(one, support="verbatim") for one in sentences)
    return styled(told, Options(style=style), language)  # type: ignore[arg-type]


def test_items_of_a_list_stand_on_lines_of_their_own() -> None:
    assert shown("en", *SOUP) == (
        "Lentil soup\n600 g lentils\nWash the lentils. Serve “hot.”\n3 onions"
    )
    assert shown("en", *SOUP, style="bullets").count("\n- ") == len(SOUP) - 1


@pytest.mark.parametrize(
    ("language", "sentences", "text"),
    [
        ("en", ("Rain fell.", "(Snow, too.)", "Why?"), "Rain fell. (Snow, too.) Why?"),
        ("ar", ("سقط المطر.", "لماذا؟"), "سقط المطر. لماذا؟"),
        ("hi", ("वर्षा हुई।", "क्यों?"), "वर्षा हुई। क्यों?"),
        ("zh", ("下雨了。", "为什么？"), "下雨了。为什么？"),
        ("zh", ("雨衣三件", "请带上。"), "雨衣三件\n请带上。"),
        ("th", ("ฝนตกเมื่อคืน", "โรงเรียนปิด"), "ฝนตกเมื่อคืน โรงเรียนปิด"),
        ("en", (), ""),
    ],
)
def test_sentences_stand_one_behind_the_other(
    language: str, sentences: tuple[str, ...], text: str
) -> None:
    assert shown(language, *sentences) == text
