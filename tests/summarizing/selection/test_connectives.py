"""Connectives by which a sentence leans on the one before; labels in front of leads."""

import pytest

from summarize.summarizing.selection.reading import Reading
from summarize.text.sentences import split

LEAD = {
    "en": "The town of Linden opened a new bridge over the river Tamm on Monday morning.",
    "de": "Die Stadt Linden eröffnete am Montagmorgen eine neue Brücke über den Fluss Tamm.",
    "pt": "A cidade de Linden abriu uma nova ponte sobre o rio Tamo na manhã de segunda-feira.",
    "es": "La ciudad de Linden abrió un nuevo puente sobre el río Tamo en la mañana del lunes.",
    "fr": "La ville de Linden a ouvert un nouveau pont sur le fleuve Tamm lundi matin.",
    "it": "La città di Linden ha aperto un nuovo ponte sul fiume Tamm nella mattina di lunedì.",
    "nl": "De stad Linden opende maandagochtend een nieuwe brug over de rivier de Tamm.",
    "ru": "Город Линден открыл новый мост через реку Тамм в понедельник утром.",
    "ar": "افتتحت مدينة ليندن جسرا جديدا فوق نهر تام صباح يوم الاثنين.",
    "zh": "林登市星期一上午在塔姆河上开通了一座新的大桥。",
}
# What adds, opposes, concludes, and goes on, in this order
LEANING = {
    "en": (
        "On top of that, Linden will build a ferry.",
        "Alternatively, Linden will build a ferry.",
        "For that reason, Linden will build a ferry.",
        "Subsequently, Linden will build a ferry.",
        "At any rate, Linden will build a ferry.",
        "That way Linden will build a ferry.",
        "After all, Linden will build a ferry.",
    ),
    "de": (
        "Zusätzlich baut Linden eine Fähre.",
        "Hinzu kommt eine Fähre in Linden.",
        "Auch eine Fähre baut Linden.",
        "Jedoch baut Linden eine Fähre.",
        "Infolgedessen baut Linden eine Fähre.",
        "Daraufhin baut Linden eine Fähre.",
        "So oder so baut Linden eine Fähre.",
        "Unterm Strich baut Linden eine Fähre.",
    ),
    "pt": (
        "Ademais, Linden vai construir uma balsa.",
        "Em contrapartida, Linden vai construir uma balsa.",
        "Em consequência, Linden vai construir uma balsa.",
        "Por último, Linden vai construir uma balsa.",
        "Seja como for, Linden vai construir uma balsa.",
        "Ainda por cima, Linden vai construir uma balsa.",
    ),
    "es": (
        "A su vez, Linden construirá un transbordador.",
        "Ahora bien, Linden construirá un transbordador.",
        "Por ende, Linden construirá un transbordador.",
        "Acto seguido, Linden construirá un transbordador.",
        "De todos modos, Linden construirá un transbordador.",
        "A fin de cuentas, Linden construirá un transbordador.",
    ),
    "fr": (
        "De surcroît, Linden construira un bac.",
        "À l'inverse, Linden construira un bac.",
        "De ce fait, Linden construira un bac.",
        "Par la suite, Linden construira un bac.",
        "Quoi qu'il en soit, Linden construira un bac.",
        "En tout cas, Linden construira un bac.",
    ),
    "it": (
        "Per di più, Linden costruirà un traghetto.",
        "Ciononostante, Linden costruirà un traghetto.",
        "Ecco perché Linden costruirà un traghetto.",
        "Successivamente, Linden costruirà un traghetto.",
        "Ad ogni modo, Linden costruirà un traghetto.",
        "Tutto sommato, Linden costruirà un traghetto.",
    ),
    "nl": (
        "Daarnaast bouwt Linden een veerboot.",
        "Desondanks bouwt Linden een veerboot.",
        "Derhalve bouwt Linden een veerboot.",
        "Ten slotte bouwt Linden een veerboot.",
        "Hoe dan ook bouwt Linden een veerboot.",
        "Al met al bouwt Linden een veerboot.",
    ),
    "ru": (
        "К тому же Линден построит паром.",
        "Зато Линден построит паром.",
        "Стало быть, Линден построит паром.",
        "Вслед за этим Линден построит паром.",
        "Так или иначе, Линден построит паром.",
        "В любом случае Линден построит паром.",
    ),
    "ar": (
        "وكذلك ستبني مدينة ليندن عبارة.",
        "بيد أن مدينة ليندن ستبني عبارة.",
        "وبالتالي ستبني مدينة ليندن عبارة.",
        "ومن ثم ستبني مدينة ليندن عبارة.",
        "على أي حال ستبني مدينة ليندن عبارة.",
        "وباختصار ستبني مدينة ليندن عبارة.",
    ),
    "zh": (
        "除此之外，林登将建造一艘渡船。",
        "尽管如此，林登将建造一艘渡船。",
        "总之，林登将建造一艘渡船。",
        "接下来，林登将建造一艘渡船。",
        "无论如何，林登将建造一艘渡船。",
        "总而言之，林登将建造一艘渡船。",
    ),
}
STANDING = {
    "en": "Linden will build a ferry at the same time as the town of Abel builds a dam.",
    "de": "Auch wenn Linden eine Fähre baut, bleibt der Damm von Abel geschlossen.",
    "pt": "Ao mesmo tempo que Linden constrói uma balsa, Abel constrói uma barragem.",
    "es": "Al mismo tiempo que Linden construye un transbordador, Abel construye una presa.",
    "fr": "En même temps que Linden construit un bac, Abel construit un barrage.",
    "it": "Linden costruirà un traghetto e Abel costruirà una diga.",
    "nl": "Tegelijk met Linden bouwt Abel een dam.",
    "ru": "Вскоре после Линдена Абель построит плотину.",
    "ar": "ستبني مدينة ليندن عبارة كبيرة.",
    "zh": "林登将建造一艘渡船。",
}


def second(language: str, sentence: str) -> tuple[int, ...] | None:
    gap = "" if language == "zh" else " "
    text = f"{LEAD[language]}{gap}{sentence}"
    return Reading(text, split(text, language), language).leans_on(1)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, one) for language, sentences in LEANING.items() for one in sentences],
)
def test_a_connective_leans_on_the_sentence_before(language: str, sentence: str) -> None:
    assert second(language, sentence) == (0,)


@pytest.mark.parametrize(("language", "sentence"), STANDING.items())
def test_what_only_looks_like_one_stands_alone(language: str, sentence: str) -> None:
    assert second(language, sentence) == ()


@pytest.mark.parametrize(("language", "sentences"), LEANING.items())
def test_one_at_the_start_of_a_text_leans_on_what_is_not_there(
    language: str, sentences: tuple[str, ...]
) -> None:
    for sentence in sentences:
        reading = Reading(sentence, split(sentence, language), language)
        assert reading.leans_on(0) is None or language == "zh"


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Summary: "),
        ("en", "SUMMARY : "),
        ("pt", "Resumo: "),
        ("de", "Zusammenfassung: "),
        ("fr", "Résumé : "),
        ("ru", "Резюме: "),
        ("ar", "ملخص: "),
        ("zh", "摘要："),
    ],
)
def test_a_label_in_front_of_the_lead_is_taken_away(language: str, label: str) -> None:
    text = label + LEAD[language]
    span = Reading(text, split(text, language), language).trimmed(0)
    assert text[span.start : span.end].strip() == LEAD[language]


@pytest.mark.parametrize(
    "text",
    [
        "Summary justice was done in Linden on Monday morning by a court of three.",
        "Summary: the bridge, the ferry and all of the piers were closed.",
        "The summary: Linden has opened a new bridge over the river.",
        "Summary:",
    ],
)
def test_what_is_no_label_stays(text: str) -> None:
    assert Reading(text, split(text, "en"), "en").trimmed(0).start == 0
