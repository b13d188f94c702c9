"""Prose and what is none; what is taken away in front of a sentence. All texts are invented."""

import pytest

from summarize.documents import Span
from summarize.summarizing.selection.reading import Reading
from summarize.summarizing.selection.trimming import capitalized
from summarize.text import sentences


def alone(text: str, language: str = "en") -> Reading:
    return Reading(text, [Span(0, len(text))], language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge over the Tamm was closed to all traffic on Monday."),
        ("pt", "A ponte sobre o rio Tamo foi fechada ao trânsito na segunda-feira."),
        ("ru", "Мост через реку Тамм закрыли для движения в понедельник утром."),
        ("ar", "أغلقت البلدية الجسر فوق نهر التام أمام حركة المرور صباح يوم الاثنين."),
        ("zh", "横跨塔姆河的大桥星期一起对所有车辆关闭，市政府表示维修需要两个月。"),
        ("zh", "特朗普总统已批准 FBI 介入对提名人指控的调查，参议院将于下周投票。"),
        ("ja", "タム川にかかる橋は月曜日からすべての車両に対して通行止めになった。"),
        ("hi", "ताम नदी पर बना पुल सोमवार से सभी वाहनों के लिए बंद कर दिया गया।"),
        ("th", "สะพานข้ามแม่น้ำถูกปิดไม่ให้รถทุกชนิดสัญจรตั้งแต่วันจันทร์เป็นต้นไป"),
    ],
)
def test_prose(language: str, text: str) -> None:
    assert alone(text, language).is_prose(0)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ruth Abel opens the new bridge over the river in June ."),
        ("en", "Ruth Abel (left) with Ole Dahl after the race in the hills of Linden."),
        ("en", "Pictured: the new bridge over the river on the day that it was opened."),
        ("en", "Source: statistics office of Linden County, figures for the year 2023 alone."),
        ("en", "The new bridge over the river in the hills of Linden County"),
        ("en", "The bridge opened on Monday."),
        ("en", "Tuesday, March 4, 2025, Town Hall, Linden, Ohio, Room 12, 7 p.m."),
        ("en", "Arsenal 2-1 Chelsea, Leeds 0-0 Everton, Fulham 3-2 Derby, Hull 1-1 Stoke."),
        ("en", "Rice 2.40, flour 1.10, milk 0.99, eggs 3.20, salt 0.45, oil 5.10."),
        ("en", "More at https://a.example/one and https://a.example/two for all readers here."),
        ("en", "THE BRIDGE OVER THE RIVER WAS CLOSED TO ALL TRAFFIC ON MONDAY."),
        ("en", "Click here to read more about the new bridge over the river."),
        ("en", "Will the new bridge over the river be opened before the winter?"),
        ("en", "The new bridge over the river was to be opened in the..."),
        ("pt", "Rute Alves (à esquerda) na abertura da nova ponte sobre o rio Tamo."),
        ("de", "Lesen Sie auch, wie die neue Brücke über die Tamm gebaut wurde."),
        ("zh", "点击这里阅读更多关于塔姆河新大桥的消息，还有居民对大桥的各种看法。"),
    ],
)
def test_no_prose(language: str, text: str) -> None:
    assert not alone(text, language).is_prose(0)


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", "But the bridge stayed closed.", "the bridge stayed closed."),
        ("en", "And, however, the bridge stayed closed.", "the bridge stayed closed."),
        ("en", "However, the bridge stayed closed.", "the bridge stayed closed."),
        ("en", "However hard it rained, the bridge held.", None),
        ("en", "But for the storm the bridge had held.", None),
        ("en", "Yet another bridge was closed that day.", None),
        ("en", "Still waters ran below the old bridge.", None),
        ("en", "LINDEN, Ohio, March 4, 2025 -- The bridge is closed.", "The bridge is closed."),
        ("en", "LINDEN (Agency) - The bridge is closed.", "The bridge is closed."),
        ("en", "(ABC)The bridge over the Tamm is closed.", "The bridge over the Tamm is closed."),
        ("en", "March 4, 2025: The bridge is closed.", "The bridge is closed."),
        ("en", "14:32 - The bridge is closed to cars.", "The bridge is closed to cars."),
        ("en", "NATO - the alliance of the north - said so.", None),
        ("en", "14 - 3 was the score in the end.", None),
        ("en", "• The bridge over the Tamm is closed.", "The bridge over the Tamm is closed."),
        ("pt", "Mas a ponte continuou fechada.", "a ponte continuou fechada."),
        ("pt", "No entanto, a ponte continuou fechada.", "a ponte continuou fechada."),
        ("es", "Sin embargo, el puente siguió cerrado.", "el puente siguió cerrado."),
        ("fr", "Cependant, le pont est resté fermé.", "le pont est resté fermé."),
        ("de", "Aber die Brücke blieb geschlossen.", "die Brücke blieb geschlossen."),
        ("ru", "Однако мост остался закрыт.", "мост остался закрыт."),
        ("ar", "لكن الجسر بقي مغلقا طوال اليوم.", "الجسر بقي مغلقا طوال اليوم."),
        ("zh", "但是，大桥仍然关闭。", "大桥仍然关闭。"),
        ("hi", "लेकिन पुल बंद रहा था।", "पुल बंद रहा था।"),
    ],
)
def test_trimmed(language: str, text: str, left: str | None) -> None:
    span = alone(text, language).trimmed(0)
    assert text[span.start : span.end] == (left or text)


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "the bridge", "The bridge"),
        ("en", "iPhone sales fell", "iPhone sales fell"),
        ("en", "eBay closed", "eBay closed"),
        ("tr", "insanlar geldi", "İnsanlar geldi"),
        ("hr", "ǆep je prazan", "ǅep je prazan"),
        ("ar", "الجسر مغلق", "الجسر مغلق"),
        ("en", "ﬁsh swam", "ﬁsh swam"),
        ("de", "ßa", "ßa"),
        ("en", "", ""),
    ],
)
def test_capitals(language: str, text: str, right: str) -> None:
    assert capitalized(text, language) == right


@pytest.mark.parametrize(
    ("language", "text", "start"),
    [
        (
            "en", "Town of Linden 'would regret' losing its ferry "
            "The ferry of Linden \"would be missed\" by 400 people, Ole Dahl has said.",
            "The ferry",
        ),
        (
            "en", "Ferry owners praise Marlow port chief "
            "Port chief Ole Dahl of Marlow has praised the owners of ferries.",
            "Port chief Ole",
        ),
        (
            "pt", "Ponte de Linda fecha em maio para obras "
            "A ponte de Linda vai fechar para obras em maio e junho.",
            "A ponte",
        ),
        ("en", "Ole Dahl saved Marlow from a loss with a goal in the last minute.", "Ole"),
    ],
)  # fmt: skip
def test_the_first_sentence_goes_out_without_the_headline_in_front(
    language: str, text: str, start: str
) -> None:
    found = Reading(text, sentences.split(text, language), language)
    span = found.trimmed(0)
    assert text[span.start : span.end].startswith(start)
