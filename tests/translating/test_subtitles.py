import re

from hypothesis import given
from hypothesis import strategies as st

from summarize.translating import layout

VTT = (
    "WEBVTT - made by hand\n\nNOTE\nThe mayor speaks first.\n\nSTYLE\n::cue { color: red }\n\n"
    "REGION\nid:fred\nwidth:40%\n\nopening\n00:14.167 --> 00:16.083 align:start position:10%\n"
    "<v Ana>The ship left at noon.</v>\n\n00:17.000 --> 00:19.500\nIt had 30 people\non board\n\n"
    "00:20.000 --> 00:21.000\nand a dog.\n"
)
SRT = (
    "1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}<i>We told the mayor\r\n\r\n"
    "2\r\n00:00:05,000 --> 00:00:06,000\r\nthat nobody knew.</i>\r\n"
    "3\r\n00:00:07,000 --> 00:00:08,000\r\n- Really?\r\n- Yes.\r\n"
)
TIMES = re.compile(r"^[\d:.,]+ --> .*$", re.MULTILINE)


def texts(text: str) -> list[str]:
    return [block.text for block in layout.blocks(text, "en") if block.text]


def translated(text: str, answers: dict[str, str]) -> str:
    return "".join(
        layout.rendered(block, answers.get(block.text, block.text))
        for block in layout.blocks(text, "en")
    )


def test_only_what_is_spoken_is_translated_and_a_sentence_runs_over_cues() -> None:
    assert texts(VTT) == [
        "The ship left at noon.", "It had 30 people on board and a dog.",
    ]  # fmt: skip
    assert texts(SRT) == ["We told the mayor that nobody knew.", "Really?", "Yes."]


def test_all_but_what_is_spoken_stays_byte_for_byte() -> None:
    answers = {
        "The ship left at noon.": "O navio partiu ao meio-dia.",
        "It had 30 people on board and a dog.": "Tinha 30 pessoas a bordo e um cão.",
    }
    expected = VTT
    for was, now in (
        ("The ship left at noon.", "O navio partiu ao meio-dia."),
        ("It had 30 people\non board", "Tinha 30 pessoas\na bordo"),
        ("and a dog.", "e um cão."),
    ):
        expected = expected.replace(was, now)
    assert translated(VTT, answers) == expected
    assert translated(VTT, {}) == VTT
    assert translated(SRT, {}) == SRT


def test_a_translation_of_fewer_words_than_lines_leaves_no_blank_line_inside_a_cue() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:04,000\nIt is not\nso\n\n"
        "2\n00:00:05,000 --> 00:00:06,000\nat all.\n- Yes.\n"
    )
    assert translated(text, {"It is not so at all.": "Não."}) == (
        "1\n00:00:01,000 --> 00:00:04,000\nNão.\n\n2\n00:00:05,000 --> 00:00:06,000\n\n- Yes.\n"
    )


def test_other_speakers_sounds_and_songs_are_apart() -> None:
    cues = ["<v Ana>We left", "<v Rui>and they came", "[door slams]", "MARIA: Not me", "♪ la la"]
    text = "WEBVTT\n\n" + "\n\n".join(f"00:0{i}.000 --> 00:0{i}.900\n{cue}"
                                      for i, cue in enumerate(cues, 1))  # fmt: skip
    assert texts(text) == ["We left", "and they came", "[door slams]", "MARIA: Not me", "♪ la la"]


def test_subtitles_in_chinese_are_joined_without_spaces() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n市长说船\n在中午离开。\n"
    blocks = layout.blocks(text, "zh")
    assert [block.text for block in blocks if block.text] == ["市长说船在中午离开。"]
    assert "".join(layout.rendered(b, b.text) for b in blocks) == text


def test_an_article_about_subtitles_is_not_one() -> None:
    text = "WEBVTT is a format for subtitles. It has cues.\n\nNOTE that it is old.\n"
    assert texts(text) == [
        "WEBVTT is a format for subtitles. It has cues.", "NOTE that it is old.",
    ]  # fmt: skip


PARTS = st.sampled_from([
    "WEBVTT\n", "\n", "\r\n", "1\n", "00:01.000 --> 00:02.000\n", "NOTE x\n", "STYLE\n", "<i>",
    "00:00:01,000 --> 00:00:02,000\r\n", "</i>", "<v Ana>", "Hello there", " and so on.", "- ",
    "\ufeff", "…",
])  # fmt: skip


@given(st.lists(PARTS, max_size=30), st.text(max_size=40))
def test_whatever_stands_in_subtitles_nothing_of_them_is_lost(
    pieces: list[str], answer: str
) -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\n" + "".join(pieces)
    blocks = layout.blocks(text, "en")
    assert "".join(b.before + b.original + b.after for b in blocks) == text
    out = "".join(layout.rendered(block, answer) for block in blocks)
    assert TIMES.findall(out) == TIMES.findall(text) or "-->" in answer
