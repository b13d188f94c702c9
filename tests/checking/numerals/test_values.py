"""The values of numerals, by kind, each in several languages; and what is none."""

import time
from fractions import Fraction

import pytest

from summarize.checking import changed_numbers, numbers
from summarize.checking.numerals.digit_fractions import digit_fractions
from summarize.checking.numerals.figures import figures
from summarize.checking.numerals.tables import entries

ORDINALS = [
    ("en", "the forty billionth grain", "40000000000"),
    ("en", "the six millionth visitor", "6000000"),
    ("de", "der achtzehnmillionste Gast", "18000000"),
    ("de", "zum zwölfmilliardsten Mal", "12000000000"),
    ("fr", "le douze milliardième boulon", "12000000000"),
    ("fr", "les trente-cinquièmes Jeux", "35"),
    ("es", "la octingentésima página", "800"),
    ("pt", "o nongentésimo dia", "900"),
    ("nl", "de twintigmiljoenste reiziger", "20000000"),
    ("sv", "den tjugo miljonte resenären", "20000000"),
    ("tr", "on milyonuncu yolcu", "10000000"),
    ("hi", "दो सौ चारवाँ दिन", "204"),
    ("ar", "اليوم الحادي عشر", "11"),
    ("ko", "제이십오 회", "25"),
    ("ja", "第十二回", "12"),
]
SHARES = [
    ("en", "2 1/2 million trees", "2500000"),
    ("en", "3/4 of a million", "750000"),
    ("en", "40 3/4 inches", "40.75"),
    ("fr", "1/4 de million", "250000"),
    ("fr", "six millions trois quarts", "6750000"),
    ("de", "2 1/2 Millionen", "2500000"),
    ("pt", "duzentos e quarenta doze avos", "20"),
    ("pt", "duzentos e um quintos", "40.2"),
    ("pt", "cem e três quartos", "100.75"),
    ("es", "veinte y dos tercios", "20.6667"),
    ("nl", "honderdveertig vijfde", "28"),
    ("sv", "tre fjärdedels miljon", "750000"),
    ("ar", "ستون وثلثان", "60.6667"),
    ("ar", "مئتان وعشرون خمس", "44"),
    ("hi", "पौने चार सौ", "375"),
    ("hi", "पौन लाख", "75000"),
    ("zh", "十一又十二分之一", "11.0833"),
    ("ja", "１４また５分の２", "14.4"),
    ("de", "3000 durch 8", "375"),
    ("sv", "3000 genom 8", "375"),
    ("tr", "3000 bölü 8", "375"),
    ("en", "The result is 3000 over 8.", "375"),
    ("es", "tres mil sobre ocho", "375"),
]
DOZENS = [
    ("en", "two dozen and a half", "30"),
    ("en", "ten and a half dozen", "126"),
    ("pt", "quatro dúzias e meia", "54"),
    ("es", "cuatro docenas y media", "54"),
    ("it", "quattro dozzine e mezza", "54"),
    ("fr", "une douzaine et demie", "18"),
    ("es", "quinientas y tres docenas", "536"),
    ("ja", "五百と三ダース", "536"),
]
SCALES = [
    ("ar", "سبعون ألفاً", "70000"),
    ("ar", "ثلاثون مليونا وخمسة", "30000005"),
    ("ar", "ألفا رجل", "2000"),
    ("ar", "مليونين ونصف", "2500000"),
    ("ar", "إحدى عشرة مدينة", "11"),
    ("ar", "أحد عشر ألفا", "11000"),
    ("ar", "لعشرين شخصا", "20"),
    ("ar", "حوالي المئة شخص", "100"),
    ("ar", "أربعة عشر كرور", "140000000"),
    ("es", "512 cientos", "51200"),
    ("es", "siete lakhs", "700000"),
    ("it", "due miliardi, centoventi milioni", "2120000000"),
    ("pt", "um milhão, trezentos mil e dez", "1300010"),
    ("hi", "थर्टी थाउजेंड", "30000"),
    ("zh", "一点五亿", "150000000"),
    ("zh", "约二点三万", "23000"),
    ("zh", "百分之百", "100"),
    ("zh", "二十到五十万", "200000 500000"),
    ("ja", "百対", "100"),
    ("ja", "三十足の靴", "30"),
    ("ja", "１、２００円", "1200"),
    ("ja", "六十七・八十九", "67.89"),
    ("ko", "백 명", "100"),
    ("ko", "천 원", "1000"),
    ("ko", "만 18세", "18"),
    ("ko", "5백30만 명", "5300000"),
    ("ko", "백 번", "100"),
    ("zh", "3万5", "35000"),
    ("zh", "六百2十1", "621"),
    ("ko", "삼백점 영오", "300.05"),
    ("tr", "kırk bir kişi", "41"),
    ("tr", "20 ile 30 milyon", "20000000 30000000"),
    ("ar", "بين عشرة وعشرين ألف", "10000 20000"),
    ("en", "5bn and 300m", "5000000000 300"),
    ("en", "the nineteen sixties", "1960"),
    ("de", "ein Siebzigjähriger", "70"),
]
POWERS = [
    ("en", "2^10 rows", "1024"),
    ("en", "3 x 10^5", "300000"),
    ("ja", "2の10乗", "1024"),
    ("ja", "3×10の5乗です", "300000"),
]
NONE = [
    ("ar", "مئات الآلاف"),
    ("zh", "老百姓十分高兴"),
    ("zh", "三点五十"),
    ("zh", "十足的把握"),
    ("zh", "十十十十"),
    ("ja", "百科事典"),
    ("ko", "만일 비가 오면"),
    ("ko", "제일 좋다"),
    ("ko", "영이와 철수"),
    ("tr", "yüz yüze"),
    ("es", "cientos de personas"),
    ("pt", "doze avos"),
    ("es", "treinta y dos avos"),
    ("es", "ciento cuarenta veinteavos"),
    ("en", "He won 3 over 2."),
]


@pytest.mark.parametrize(
    ("language", "text", "values"), [*ORDINALS, *SHARES, *DOZENS, *SCALES, *POWERS]
)
def test_a_kind_of_numeral_has_its_value(language: str, text: str, values: str) -> None:
    found = [value for value in numbers(text, language).elements() if abs(Fraction(value)) >= 10]
    assert sorted(found) == sorted(values.split())


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_no_number(language: str, text: str) -> None:
    assert [v for v in numbers(text, language) if v.count(":") == 0 and Fraction(v) >= 10] == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "He paid 2000 over 3 years.", ["2000", "3"]),
        ("fr", "un crédit de 2000 sur 3 ans", ["2000", "3"]),
        ("fr", "Il a obtenu 15 sur 20.", ["15", "20"]),
        ("it", "15 su 20", ["15", "20"]),
        ("zh", "１、234", ["1", "234"]),
        ("ja", "10、20、30", ["10", "20", "30"]),
        ("ja", "1、200", ["1", "200"]),
    ],
)
def test_several_numbers_stay_several(language: str, text: str, values: list[str]) -> None:
    assert list(numbers(text, language).elements()) == values


def test_a_fraction_in_digits_has_parts_and_a_scale() -> None:
    [mixed] = digit_fractions("7 1/2 hours", "en")
    assert mixed.value == "7.5"
    assert mixed.parts == {"7", "0.5"}
    [scaled] = digit_fractions("3/4 of a million", "en")
    assert (scaled.value, scaled.end) == ("750000", 16)
    assert not list(digit_fractions("5/4, 1/20, 2/3/4", "en"))


def test_a_number_of_a_translation_is_that_of_the_original_in_another_form() -> None:
    for translation, original, languages in [
        ("Custou 2 milhões e meio.", "It cost 2 1/2 million.", ("pt", "en")),
        ("It has 41 people.", "Kırk bir kişi var.", ("en", "tr")),
        ("150 million people", "一点五亿人", ("en", "zh")),
        ("seventy thousand", "سبعون ألفاً", ("en", "ar")),
        ("people over 18 years of age", "만 18세 이상", ("en", "ko")),
    ]:
        assert not changed_numbers(translation, original, languages)


def test_a_table_may_have_negative_values() -> None:
    assert entries("1 a -1 b") == [("a", 1), ("b", -1)]


@pytest.mark.parametrize(
    ("language", "piece"), [("fr", "quatre-vingt-"), ("en", "million, one "), ("zh", "一又")]
)
def test_reading_takes_linear_time(language: str, piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        figures(text, language)
        return time.process_time() - start

    # The quicker of two: what else runs on a machine makes time, and never less of it.
    small, large = (min(seconds(size), seconds(size)) for size in (4_000, 16_000))
    assert large < 12 * max(small, 0.05)
