"""Sentences compared with a text in another language."""

import pytest

from summarize.checking.comparison.dates_found import dates_in
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.documents import Finding
from summarize.text.split_text import SplitText

TEXT = (
    "On Tuesday the council of Lindvik bought three boats for 14 million euros. The pier, 250"
    " metres long, was built in March 1987. Nils Moen will speak on Friday."
)


def findings(sentence: str, language: str, source: int = 0) -> list[Finding]:
    """What is wrong with a sentence that comes from one of the text."""
    text = SplitText.of(TEXT, "en")
    sources = [text.source(text.spans[source], 1.0)]
    return TranslatedComparer(text, language).findings(sentence, sources)


@pytest.mark.parametrize(
    ("language", "sentence", "source", "kind", "place"),
    [
        ("pt", "Na terça-feira, o conselho comprou cinco barcos.", 0, "number", "cinco"),
        ("pt", "Na quinta-feira, o conselho comprou três barcos.", 0, "date", "quinta-feira"),
        ("pt", "Na quarta, o conselho comprou três barcos.", 0, "date", "quarta"),
        ("pt", "O conselho pagou 19 milhões de euros.", 0, "number", "19 milhões"),
        ("pt", "O conselho pagou 14 milhões de dólares.", 0, "currency", "dólares"),
        ("pt", "O conselho pagou 250 milhões de euros.", 0, "number", "250 milhões"),
        ("pt", "O píer foi construído em maio de 1987.", 1, "date", "maio"),
        ("pt", "O píer tem 250 milhas.", 1, "unit", "250 milhas"),
        ("ru", "Во вторник совет купил семь лодок.", 0, "number", "семь"),
        ("ru", "Во вторник, в среду, совет купил три лодки.", 0, "date", "среду"),
        ("ar", "اشترى المجلس ثلاثة قوارب يوم الخميس.", 0, "date", "الخميس"),
        ("zh", "市议会星期四以1400万欧元购买了三艘船。", 0, "date", "星期四"),
        ("zh", "市议会星期二以1400万欧元购买了八艘船。", 0, "number", "八"),
        ("hi", "परिषद ने गुरुवार को तीन नावें खरीदीं।", 0, "date", "गुरुवार"),
        ("hi", "पुल अगस्त 1987 में बना।", 1, "date", "अगस्त"),
        ("de", "Der Rat kaufte am Donnerstag drei Boote.", 0, "date", "Donnerstag"),
    ],
)
def test_an_error_is_found(
    language: str, sentence: str, source: int, kind: str, place: str
) -> None:
    found = findings(sentence, language, source)
    assert [one.kind for one in found] == [kind], found
    span = found[0].span
    assert (sentence[span.start : span.end] if span else "") == place


@pytest.mark.parametrize(
    ("language", "sentence", "source"),
    [
        ("pt", "Na terça, o conselho de Lindvik comprou três barcos por 14 milhões de euros.", 0),
        ("pt", "Pela segunda vez, o conselho comprou barcos.", 0),
        ("pt", "O píer, de 820 pés, foi construído em março de 1987.", 1),
        ("ru", "Во вторник совет купил три лодки за 14 миллионов евро.", 0),
        ("ar", "اشترى المجلس يوم الثلاثاء ثلاثة قوارب مقابل 14 مليون يورو.", 0),
        ("zh", "市议会周二以1400万欧元购买了三艘船。", 0),
        ("zh", "码头长250米，建于1987年3月。", 1),
        ("hi", "परिषद ने मंगलवार को तीन नावें खरीदीं।", 0),
        ("ja", "火曜日、議会は1400万ユーロで3隻の船を購入した。", 0),
        ("he", "המועצה קנתה ביום שלישי שלוש סירות.", 0),
        ("th", "สภาซื้อเรือสามลำในวันอังคาร", 0),
        ("xx", "...", 0),
        ("pt", "", 0),
    ],
)
def test_a_right_sentence_is_not_reported(language: str, sentence: str, source: int) -> None:
    found = findings(sentence, language, source)
    assert [one for one in found if one.severity != "notice"] == []


def test_without_sources_the_whole_text_answers() -> None:
    comparer = TranslatedComparer(SplitText.of(TEXT, "en"), "pt")
    assert comparer.findings("O píer foi construído em março de 1987.", []) == []
    found = comparer.findings("O píer foi construído em maio de 1997.", [])
    assert [one.kind for one in found] == ["date", "number"]


def test_a_translation_of_the_sentence_tells_more() -> None:
    comparer = TranslatedComparer(SplitText.of(TEXT, "en"), "pt")
    text = SplitText.of(TEXT, "en")
    sources = [text.source(text.spans[2], 1.0)]
    sentence = "O engenheiro Bjarne Moen falará na sexta-feira."
    found = comparer.findings(sentence, sources, "The engineer Bjarne Moen will speak on Friday.")
    assert [(one.kind, one.severity) for one in found] == [("name", "warning")]
    assert found[0].span == (13, 19)
    right = comparer.findings("Nils Moen falará na sexta-feira.", sources, "Nils Moen will speak.")
    assert right == []
    denied = comparer.findings(
        "Nils Moen não falará na sexta.", sources, "Nils Moen will not speak on Friday."
    )
    assert [one.kind for one in denied] == ["negation"]


def test_dates_are_found_in_many_scripts() -> None:
    assert [one.key for one in dates_in("May I go in May?", "en") if one.is_sure] == [("month", 5)]
    assert [one.key for one in dates_in("周六，10月3日", "zh")] == [("weekday", 6), ("month", 10)]
    assert [one.key for one in dates_in("ביום שני", "he") if one.is_sure] == [("weekday", 1)]
    assert dates_in("le 3 mars", "xx") == []


def test_a_date_of_another_place_is_a_notice_where_the_place_is_not_sure() -> None:
    text = SplitText.of(
        "The port was closed on Wednesday. Nobody was hurt. It opens again on Saturday.", "en"
    )
    sources = [text.source(span, 1.0) for span in text.spans]
    comparer = TranslatedComparer(text, "pt")
    sentence = "O porto foi fechado no sábado."
    [found] = comparer.findings(sentence, sources[:2])
    assert (found.kind, found.severity) == ("date", "notice")
    assert found.message == "“sábado”: the text says “Wednesday”, and sábado in another place"
    # Beside the one sentence that it is of, it is sure.
    [found] = comparer.findings(sentence, sources[:1])
    assert found.severity == "error"
    [found] = comparer.findings("O porto foi fechado na terça.", sources[:2])
    assert found.severity == "error"
