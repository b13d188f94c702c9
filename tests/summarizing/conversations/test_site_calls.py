"""What a site says to its readers is not the last speaker's. Texts are invented."""

import pytest

from summarize.lengths import Extent
from summarize.summarizing.conversations.said import select_said
from summarize.summarizing.conversations.site_calls import is_advert
from summarize.summarizing.conversations.turns import turns

INTERVIEW = {
    "en": (
        "Reporter: Why did you close the old mill in Linden?\n"
        "Ida Moss: We closed the mill because the roof was about to fall on our workers.\n"
        "Reporter: What will you build in its place next year?\n"
        "Ida Moss: We will build forty flats and a school for the children of Linden.\n"
    ),
    "pt": (
        "Repórter: Por que vocês fecharam o velho moinho de Linden?\n"
        "Ida Musgo: Nós fechamos o moinho porque o telhado ia cair sobre os trabalhadores.\n"
        "Repórter: O que vocês vão construir no lugar dele no ano que vem?\n"
        "Ida Musgo: Nós vamos construir quarenta casas e uma escola para as crianças de Linden.\n"
    ),
    "es": (
        "Reportero: ¿Por qué cerraron ustedes el viejo molino de Linden?\n"
        "Ida Musgo: Nosotros cerramos el molino porque el techo iba a caer sobre los obreros.\n"
        "Reportero: ¿Qué van a construir ustedes en su lugar el año que viene?\n"
        "Ida Musgo: Vamos a construir cuarenta casas y una escuela para los niños de Linden.\n"
    ),
    "de": (
        "Reporter: Warum haben Sie die alte Mühle in Linden geschlossen?\n"
        "Ida Moos: Wir haben die Mühle geschlossen, weil das Dach auf die Arbeiter fiel.\n"
        "Reporter: Was bauen Sie nächstes Jahr an dieser Stelle?\n"
        "Ida Moos: Wir bauen vierzig Wohnungen und eine Schule für die Kinder von Linden.\n"
    ),
}  # fmt: skip
ADVERTS = {
    "en": (
        "Join our channel for more stories about mills and bridges in Linden today.",
        "Sign up for the weekly letter on mills and towns: https://mills.example.org/letter",
        "Our new book on the seven finest mills of Linden has all that you ever wanted to know "
        "about their wheels, stones and owners, in more than two hundred pages full of pictures. "
        "Click here: https://mills.example.org/book",
        "Read also: The seven finest old water mills of Linden county and their owners",
    ),
    "pt": (
        "Inscreva-se na lista semanal sobre moinhos e cidades: https://moinhos.example.org/lista",
        "Veja também: os sete moinhos de água mais bonitos do condado de Linden e seus donos",
        "Quer anunciar casas e escolas? Escreva para vendas@moinhos.example.org ainda hoje.",
    ),
    "es": (
        "Suscríbete a la lista semanal sobre molinos y pueblos: https://molinos.example.org/lista",
        "Te puede interesar: los siete molinos más hermosos de Linden y de sus pueblos vecinos",
    ),
    "de": (
        "Abonnieren Sie den Brief über Mühlen und Städte: https://muehlen.example.org/brief",
        "Lesen Sie auch: die sieben schönsten Mühlen von Linden und ihre Besitzer",
    ),
}


@pytest.mark.parametrize(
    ("language", "advert"), [(one, ad) for one, ads in ADVERTS.items() for ad in ads]
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_an_advert_behind_an_interview_is_not_the_last_speakers(
    language: str, advert: str, gap: str
) -> None:
    text = f"{INTERVIEW[language]}{gap}{advert}\n"
    found = turns(text, language)
    assert found is not None
    assert not any(advert[:20] in text[one.words.start : one.words.end] for one in found)
    said = select_said(text, found, (), Extent(200, "words"), language)
    assert said
    assert not any("example.org" in one.text or advert[:20] in one.text for one in said)


def test_the_paragraph_of_an_advert_goes_with_it() -> None:
    text = (
        f"{INTERVIEW['en']}\nDo you like stories about mills and about bridges?\n"
        "Sign up: https://mills.example.org\n\nMills and Towns, 12 River Road, Linden.\n"
    )
    found = turns(text, "en")
    assert found is not None
    assert text[found[-1].words.start : found[-1].words.end].endswith("children of Linden.")


def test_where_no_turn_goes_on_over_an_empty_line_the_last_does_not_either() -> None:
    foot = "Tell us what you think of the mills below! Thank you for reading about Linden.\n\n"
    advert = "Sign up: https://mills.example.org\n"
    apart = INTERVIEW["en"].replace("\n", "\n\n")
    found = turns(apart + foot + advert, "en")
    assert found is not None
    assert apart[found[-1].words.start : found[-1].words.end].endswith("children of Linden.")
    more = "We have asked the people of Linden for two years.\n\n"
    first, second = apart.split("Reporter: What")
    longer = f"{first}{more}Reporter: What{second}{more}"
    found = turns(longer + advert, "en")
    assert found is not None
    assert longer[found[-1].words.start : found[-1].words.end].endswith("for two years.")


def test_between_turns_it_ends_only_what_was_said_before() -> None:
    first, second = INTERVIEW["en"].split("Reporter: What")
    text = f"{first}\nSubscribe to our weekly letter.\n\nReporter: What{second}"
    found = turns(text, "en")
    assert found is not None
    assert [one.speaker for one in found] == ["Reporter", "Ida Moss", "Reporter", "Ida Moss"]
    assert text[found[1].words.start : found[1].words.end].endswith("on our workers.")


def test_a_label_that_is_a_call_is_no_speaker() -> None:
    text = f"{INTERVIEW['en']}Read More: The mills of Linden are to be sold next year.\n"
    found = turns(text, "en")
    assert found is not None
    assert {one.speaker for one in found} == {"Reporter", "Ida Moss"}


@pytest.mark.parametrize(
    "line",
    [
        "You can write to us until May, and we will answer every letter that comes in from "
        "Linden, as we have always done: our address is mill@example.org, and it will stay so.",
        "We follow the plan that the town made.",
        "The clicks of the mill were heard far away.",
    ],
)
def test_what_somebody_says_is_no_advert(line: str) -> None:
    assert not is_advert(line)
