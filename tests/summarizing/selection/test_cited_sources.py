"""What is cited as if it had been told of before: `according to the survey`. Texts are invented."""

import pytest

from summarize.summarizing.selection.reading import Reading
from summarize.text.sentences import split

LEAD = {
    "en": "The town of Linden opened a new bridge over the river Tamm on Monday morning.",
    "de": "Die Stadt Linden eröffnete am Montagmorgen eine neue Brücke über die Tamm.",
    "pt": "A cidade de Linden abriu uma nova ponte sobre o rio Tamo na manhã de segunda-feira.",
    "es": "La ciudad de Linden abrió un nuevo puente sobre el río Tamo en la mañana del lunes.",
    "fr": "La ville de Linden a ouvert un nouveau pont sur le fleuve Tamm lundi matin.",
    "it": "La città di Linden ha aperto un nuovo ponte sul fiume Tamm nella mattina di lunedì.",
    "nl": "De stad Linden opende maandagochtend een nieuwe brug over de rivier de Tamm.",
    "ru": "Город Линден открыл новый мост через реку Тамм в понедельник утром.",
    "ar": "افتتحت مدينة ليندن جسرا جديدا فوق نهر تام صباح يوم الاثنين.",
    "hi": "लिंडन शहर ने सोमवार सुबह ताम नदी पर एक नया पुल खोला।",
}
INTRODUCED = {
    "en": "The pollster Marburg Data asked 900 people for a poll that was printed in March.",
    "de": "Das Institut Marburg befragte im März 900 Menschen für eine Erhebung.",
    "pt": "O instituto Marburgo ouviu 900 pessoas em março para uma sondagem.",
    "es": "El instituto Marburgo entrevistó a 900 personas en marzo para un sondeo.",
    "fr": "L'institut Marbourg a interrogé 900 personnes en mars pour un sondage.",
    "it": "L'istituto Marburgo ha intervistato 900 persone a marzo per un sondaggio.",
    "nl": "Het bureau Marburg ondervroeg in maart 900 mensen voor een peiling.",
    "ru": "Институт Марбург провёл опрос 900 человек в марте этого года.",
    "ar": "أجرى معهد ماربورغ استطلاعا شمل تسعمئة شخص في مارس.",
    "hi": "मारबर्ग संस्थान ने मार्च में नौ सौ लोगों का सर्वेक्षण किया।",
}
BETWEEN = {
    "en": "Linden also plans a ferry.", "de": "Linden plant eine Fähre.",
    "pt": "Linden planeja uma balsa.", "es": "Linden planea un transbordador.",
    "fr": "Linden aura un bac.", "it": "Linden avrà un traghetto.",
    "nl": "Linden wil een veerboot.", "ru": "Линден построит паром.",
    "ar": "ستبني ليندن عبارة.", "hi": "लिंडन एक नाव बनाएगा।",
}  # fmt: skip
CITING = [
    ("en", "According to the poll, seven of ten people cross the river every day."),
    ("en", "Seven of ten people cross the river every day, the poll found."),
    ("en", "The poll shows that seven of ten people cross the river every day."),
    ("en", "Seven of ten people cross the river every day, according to the latest annual report."),
    ("de", "Laut der Erhebung überqueren sieben von zehn Menschen täglich den Fluss."),
    ("de", "Laut Umfrage überqueren sieben von zehn Menschen täglich den Fluss."),
    ("de", "Sieben von zehn Menschen überqueren der Untersuchung zufolge täglich den Fluss."),
    ("pt", "Segundo a sondagem, sete em cada dez pessoas atravessam o rio todos os dias."),
    ("pt", "De acordo com o boletim, sete em cada dez pessoas atravessam o rio todo dia."),
    ("pt", "Sete em cada dez pessoas atravessam o rio todos os dias, mostra a sondagem."),
    ("es", "Según el sondeo, siete de cada diez personas cruzan el río todos los días."),
    ("es", "El sondeo revela que siete de cada diez personas cruzan el río todos los días."),
    ("fr", "D'après le sondage, sept personnes sur dix traversent le fleuve chaque jour."),
    ("fr", "Sept personnes sur dix traversent le fleuve chaque jour, selon l'enquête."),
    ("it", "Stando al sondaggio, sette persone su dieci attraversano il fiume ogni giorno."),
    ("nl", "Volgens de peiling steken zeven op de tien mensen elke dag de rivier over."),
    ("ru", "Согласно опросу, семь из десяти человек пересекают реку каждый день."),
    ("ru", "В докладе говорится, что семь из десяти человек пересекают реку каждый день."),
    ("ar", "ووفقا للاستطلاع يعبر سبعة من كل عشرة أشخاص النهر كل يوم."),
    ("ar", "وأظهر الاستطلاع أن سبعة من كل عشرة أشخاص يعبرون النهر كل يوم."),
    ("hi", "सर्वेक्षण के अनुसार दस में से सात लोग हर दिन नदी पार करते हैं।"),
]
NAMED = [
    ("en", "According to the Marburg Data poll, seven of ten people cross the river every day."),
    ("en", "According to the report of the Tamm river board, seven of ten people cross it."),
    ("en", "According to a poll, seven of ten people in Linden cross the river every day."),
    ("en", "The government of Linden collects the data of all who cross the river Tamm."),
    ("de", "Laut einer Umfrage überqueren sieben von zehn Menschen täglich den Fluss."),
    ("de", "Laut der Studie der Universität Marburg überqueren viele Menschen den Fluss."),
    ("pt", "Segundo uma sondagem, sete em cada dez pessoas atravessam o rio todo dia."),
    ("pt", "Segundo o relatório anual da prefeitura de Linden, muitas pessoas atravessam o rio."),
    ("es", "Según el informe de la alcaldía de Linden, muchas personas cruzan el río."),
    ("fr", "Selon une enquête, sept personnes sur dix traversent le fleuve chaque jour."),
    ("it", "Secondo lo studio dell'università di Marburgo, molte persone attraversano il fiume."),
    ("ru", "Согласно докладу Организации Объединённых Наций, семь из десяти пересекают реку."),
    ("ru", "Согласно докладу, опубликованному в Марбурге, семь из десяти пересекают реку."),
    ("ar", "ووفقا لاستطلاع جديد يعبر سبعة من كل عشرة أشخاص النهر كل يوم."),
    ("hi", "मारबर्ग संस्थान के एक सर्वेक्षण के अनुसार दस में से सात लोग नदी पार करते हैं।"),
]


def last(language: str, *sentences: str) -> tuple[int, ...] | None:
    text = " ".join(sentences)
    found = Reading(text, split(text, language), language)
    assert len(found) == len(sentences)
    return found.leans_on(len(found) - 1)


@pytest.mark.parametrize(("language", "sentence"), CITING)
def test_it_leans_on_the_sentence_that_tells_what_is_cited(language: str, sentence: str) -> None:
    found = last(language, LEAD[language], INTRODUCED[language], BETWEEN[language], sentence)
    assert found is not None
    assert 1 in found


@pytest.mark.parametrize(("language", "sentence"), CITING)
def test_where_nothing_was_told_of_it_it_does_not_go_out(language: str, sentence: str) -> None:
    assert last(language, LEAD[language], BETWEEN[language], sentence) is None


@pytest.mark.parametrize(("language", "sentence"), NAMED)
def test_what_is_named_stands(language: str, sentence: str) -> None:
    assert last(language, LEAD[language], BETWEEN[language], sentence) == ()


def test_in_a_script_without_spaces_it_leans_on_the_sentence_before() -> None:
    text = "马尔堡研究所三月份发布了一份关于大桥的报告。报告指出，每天有七成居民过河上班。"
    assert Reading(text, split(text, "zh"), "zh").leans_on(1) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ruth Abel will not run again for mayor of Linden, according to the lawyer."),
        ("pt", "A prefeitura de Linden não vai pagar pela balsa, segundo o advogado."),
        ("es", "La alcaldía de Linden no va a pagar el transbordador, según el abogado."),
    ],
)  # fmt: skip
def test_somebody_without_a_name_who_is_cited_was_told_of_before(
    language: str, sentence: str
) -> None:
    expected = () if "Ruth Abel" in sentence else (1,)
    found = last(language, LEAD[language], BETWEEN[language], sentence)
    assert found == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "According to the poll, seven of ten people cross the river Tamm every day."),
        ("pt", "De acordo com a sondagem, sete em cada dez pessoas atravessam o rio Tamo."),
        ("fr", "Selon le sondage, sept personnes sur dix traversent le fleuve Tamm."),
    ],
)  # fmt: skip
def test_a_text_that_starts_so_starts_in_the_middle(language: str, sentence: str) -> None:
    found = Reading(f"{sentence} {BETWEEN[language]}", split(sentence, language), language)
    assert found.leans_on(0) is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Yours may be worth more than the town of Linden has ever paid for one."),
        ("es", "Según dicho sondeo, siete de cada diez personas cruzan el río Tamo."),
        ("fr", "Ladite enquête montre que sept personnes sur dix traversent le fleuve."),
    ],
)  # fmt: skip
def test_what_points_at_what_was_said(language: str, sentence: str) -> None:
    found = last(language, LEAD[language], INTRODUCED[language], sentence)
    assert found
    assert 1 in found
