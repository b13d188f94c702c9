import time

import pytest

from summarize.documents import Document, Source, SummarySentence
from summarize.pipeline.readable_document import ReadableDocument
from summarize.pipeline.source_language import SourceLanguage

TEXT = "The oﬃce of 𝗧𝗵𝗲 har-\nbour.  Three hun\u00ad\ndred peo\u200bple came. The harbour is open."
PLAIN = "The office of The harbour.\nThree hundred\npeople came. The harbour is open."


def source(text: str, part: str) -> Source:
    start = text.index(part)
    return Source(start, start + len(part), part, 1.0)


def test_a_document_is_read_in_plain_letters_with_its_words_whole() -> None:
    read = ReadableDocument.of(Document("a", TEXT, "", title="ＷＩＤＥ title"))
    assert read.document.text == PLAIN
    assert read.document.title == "WIDE title"
    assert read.original.text == TEXT


@pytest.mark.parametrize(
    ("part", "original"),
    [
        ("The office of The harbour.", "The oﬃce of 𝗧𝗵𝗲 har-\nbour."),
        ("Three hundred\npeople came.", "Three hun\u00ad\ndred peo\u200bple came."),
        ("The harbour is open.", "The harbour is open."),
    ],
)
def test_sources_are_places_in_what_was_given(part: str, original: str) -> None:
    read = ReadableDocument.of(Document("a", TEXT, ""))
    [found] = read.pointing_back([SummarySentence(part, sources=(source(PLAIN, part),))])
    [there] = found.sources
    assert TEXT[there.start : there.end] == original
    assert there.text == " ".join(original.split())


def test_a_text_in_plain_letters_is_read_as_it_is() -> None:
    text = "Nothing to see: a well-known\nharbour, e.g. café, 5 m²."
    read = ReadableDocument.of(Document("a", text, ""))
    assert read.document.text == text
    sentences = (SummarySentence("x", sources=(source(text, "harbour"),)),)
    assert read.pointing_back(sentences) == sentences


def test_addresses_and_code_keep_their_letters() -> None:
    text = "The ﬁrst line.\nSee https://example.org/ﬁle, `oﬃce` and the ﬁle.\nAn oﬃce."
    assert ReadableDocument.of(Document("a", text, "")).document.text == (
        "The first line.\nSee https://example.org/ﬁle, `oﬃce` and the file.\nAn office."
    )


def test_the_language_is_that_of_the_plain_letters() -> None:
    wide = "𝗢 𝗴𝗼𝘃𝗲𝗿𝗻𝗼 𝗱𝗶𝘀𝘀𝗲 𝗾𝘂𝗲 𝗼 𝗮𝗲𝗿𝗼𝗽𝗼𝗿𝘁𝗼 𝗳𝗶𝗰𝗮 𝗳𝗲𝗰𝗵𝗮𝗱𝗼 𝗱𝘂𝗿𝗮𝗻𝘁𝗲 𝗼𝗻𝘇𝗲 𝗱𝗶𝗮𝘀."
    assert SourceLanguage(None, lambda: ()).of(wide)[0] == "pt"
    soft = "O go\u00adver\u00adno dis\u00adse que o ae\u200bropor\u200bto fi\u00adca aberto."
    assert SourceLanguage(None, lambda: ()).of(soft)[0] == "pt"


@pytest.mark.parametrize("part", ["\u200b", "a\u0301", "ﬀ", "a-\n", "\u00ad\n", "ﬀ/ ", "ⓐ"])
def test_a_million_odd_letters_take_linear_time(part: str) -> None:
    text = part * (300_000 // len(part))
    start = time.process_time()
    ReadableDocument.of(Document("a", text, ""))
    assert time.process_time() - start < 3
