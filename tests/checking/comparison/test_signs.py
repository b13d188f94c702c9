"""Denials and words of caution beyond English, each with what denies or hedges nothing."""

import pytest

from summarize.checking.comparison.comparer import Comparer
from summarize.documents import Finding
from summarize.text.split_text import SplitText


def findings(sentence: str, text: str, language: str) -> list[Finding]:
    source = SplitText.of(text, language)
    sources = [source.source(span, 1.0) for span in source.spans]
    return Comparer(source).findings(sentence, sources)


DENIED = [
    ("zh", "法院星期三没有接受市长的上诉。", "法院星期三接受市长的上诉。"),
    ("zh", "他不是警察，而是渔民。", "他是警察，而是渔民。"),
    ("ja", "市長は水曜日に辞任しなかった。", "市長は水曜日に辞任した。"),
    ("ja", "橋は嵐で閉鎖されていません。", "橋は嵐で閉鎖されています。"),
    ("ko", "다리는 폭풍으로 파손되지 않았다고 말했다.", "다리는 폭풍으로 파손됐다고 말했다."),
    ("hi", "मेयर ने बुधवार को इस्तीफा नहीं दिया।", "मेयर ने बुधवार को इस्तीफा दिया।"),
    ("tr", "Belediye başkanı çarşamba günü istifa etmedi.",
     "Belediye başkanı çarşamba günü istifa etti."),
    ("tr", "Köprü fırtınada hasar görmemiş.", "Köprü fırtınada hasar görmüş."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "denied", "said"), DENIED)
def test_a_denial_is_found_both_ways(language: str, denied: str, said: str) -> None:
    for sentence, text in ((said, denied), (denied, said)):
        found = findings(sentence, text, language)
        assert [(one.kind, one.severity) for one in found] == [("negation", "error")]
    for text in (said, denied):
        assert findings(text, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "sentence"),
    [
        ("zh", "不过，他不久前不得不辞去市长职务。", "他不久前辞去市长职务。"),
        ("zh", "市长拒绝接受法院的判决。", "市长不接受法院的判决。"),
        ("ja", "市は橋を閉鎖しなければならない。", "市は橋を閉鎖する。"),
        ("ko", "시장뿐만 아니라 의원들도 사임했다.", "시장과 의원들도 사임했다."),
        ("hi", "न केवल मेयर बल्कि पार्षद भी आए।", "मेयर और पार्षद भी आए।"),
        (
            "tr",
            "Komedi filmi çarşamba gösterime girdi.",
            "Film çarşamba günü gösterime girdi.",
        ),
    ],
)
def test_what_denies_nothing_is_no_denial(language: str, text: str, sentence: str) -> None:
    assert not [one for one in findings(sentence, text, language) if one.kind == "negation"]


HEDGED = [
    ("pt", "O prefeito supostamente roubou o barco do porto velho.",
     "O prefeito roubou o barco do porto velho."),
    ("pt", "A cidade pode reabrir a ponte do porto em maio.",
     "A cidade reabriu a ponte do porto em maio."),
    ("es", "El alcalde presuntamente robó el barco del puerto.",
     "El alcalde robó el barco del puerto."),
    ("es", "La ciudad casi perdió su puente en la tormenta.",
     "La ciudad perdió su puente en la tormenta."),
    ("fr", "Le pont a presque cédé sous la tempête de mars.",
     "Le pont a cédé sous la tempête de mars."),
    ("de", "Der Bürgermeister stahl angeblich das Boot am Hafen.",
     "Der Bürgermeister stahl das Boot am Hafen."),
    ("it", "Il ponte ha quasi ceduto durante la tempesta di marzo.",
     "Il ponte ha ceduto durante la tempesta di marzo."),
    ("nl", "De burgemeester stal vermoedelijk de boot uit de haven.",
     "De burgemeester stal de boot uit de haven."),
    ("ru", "Мэр якобы украл лодку из старого порта.", "Мэр украл лодку из старого порта."),
    ("ar", "الجسر ربما أغلق أمام السيارات في المدينة.", "الجسر أغلق أمام السيارات في المدينة."),
    ("zh", "市长涉嫌偷走港口的渔船。", "市长偷走港口的渔船。"),
    ("hi", "मेयर ने कथित तौर पर नाव चुराई थी।", "मेयर ने नाव चुराई थी।"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "sentence"), HEDGED)
def test_lost_caution_is_found(language: str, text: str, sentence: str) -> None:
    found = findings(sentence, text, language)
    assert [(one.kind, one.severity) for one in found] == [("modality", "warning")]
    assert findings(text, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "sentence"),
    [
        ("pt", "Quase 40 barcos afundaram no porto velho.", "40 barcos afundaram no porto velho."),
        (
            "es",
            "El alcalde presuntamente robó el barco.",
            "El alcalde, según dicen, lo robó.",
        ),
        ("de", "Er stahl angeblich das Boot.", "Er soll das Boot gestohlen haben."),
        ("ru", "Мэр, возможно, уедет в мае.", "Мэр может уехать в мае."),
        ("zh", "市长可能在五月辞职。", "市长也许在五月辞职。"),
    ],
)
def test_caution_in_other_words_is_kept(language: str, text: str, sentence: str) -> None:
    assert not [one for one in findings(sentence, text, language) if one.kind == "modality"]
