from summarize.options import ReadingOptions
from summarize.reading.loader import read_text
from tests.translating.test_subtitles import SRT, VTT


def test_the_body_of_subtitles_is_what_is_spoken() -> None:
    document = read_text(VTT)
    assert document.text == ("The ship left at noon.\nIt had 30 people\non board\nand a dog.")
    assert document.title is None
    kinds = {(one.line, one.text): one.kind for one in document.set_aside}
    assert kinds[1, "WEBVTT - made by hand"] == "note"
    assert kinds[7, "::cue { color: red }"] == "note"
    assert kinds[15, "<v Ana>"] == "cue"
    assert kinds[17, "00:17.000 --> 00:19.500"] == "cue"
    assert read_text(SRT).text == ("We told the mayor\r\nthat nobody knew.\r\n- Really?\r\n- Yes.")


def test_each_line_of_subtitles_is_in_the_body_or_set_aside() -> None:
    document = read_text(VTT)
    numbers = {one.line for one in document.set_aside}
    body = set(document.text.splitlines())
    for number, line in enumerate(VTT.splitlines(), 1):
        assert not line or number in numbers or line in body


def test_all_of_subtitles_is_read_to_translate_them() -> None:
    assert read_text(VTT, how=ReadingOptions(whole=True)).text == VTT


def test_subtitles_in_which_nobody_speaks_are_text() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n\n"
    assert read_text(text).text.strip() == text.strip()
