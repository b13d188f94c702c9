"""What is denied, hardly, nearly or perhaps so is not the same as what is, in any language."""

import pytest

from summarize.digesting.claims import Claims, claims_of
from summarize.digesting.stances import differ, lacks_utmost
from tests.digesting.made import report


def claims(text: str, language: str) -> Claims:
    [told] = report("a", text, language, date="2025-05-03").told[-1:]
    return claims_of(told, language, frozenset(("zenari", "korvel")))


CLAIM = {
    "en": "The judge Ruth Zenari freed the miners of Korvel.",
    "pt": "A juíza Ruth Zenari libertou os mineiros de Korvel.",
    "es": "La jueza Ruth Zenari liberó a los mineros de Korvel.",
    "fr": "La juge Ruth Zenari a libéré les mineurs de Korvel.",
    "de": "Die Richterin Ruth Zenari befreite die Bergleute von Korvel.",
}
UNLIKE = {
    "en": [
        "The judge Ruth Zenari never freed the miners of Korvel.",
        "The judge Ruth Zenari almost freed the miners of Korvel.",
        "The judge Ruth Zenari reportedly freed the miners of Korvel.",
        "Nobody in Korvel says that the judge Ruth Zenari freed the miners.",
    ],
    "pt": [
        "A juíza Ruth Zenari não libertou os mineiros de Korvel.",
        "A juíza Ruth Zenari por pouco libertou os mineiros de Korvel.",
        "A juíza Ruth Zenari teria libertado os mineiros de Korvel.",
        "A juíza Ruth Zenari nunca libertou os mineiros de Korvel.",
    ],
    "es": [
        "La jueza Ruth Zenari no liberó a los mineros de Korvel.",
        "La jueza Ruth Zenari casi liberó a los mineros de Korvel.",
        "La jueza Ruth Zenari habría liberado a los mineros de Korvel.",
    ],
    "fr": [
        "La juge Ruth Zenari n’a jamais libéré les mineurs de Korvel.",
        "La juge Ruth Zenari a failli libérer les mineurs de Korvel.",
        "La juge Ruth Zenari aurait libéré les mineurs de Korvel.",
    ],
    "de": [
        "Die Richterin Ruth Zenari befreite die Bergleute von Korvel nicht.",
        "Die Richterin Ruth Zenari befreite die Bergleute von Korvel beinahe.",
        "Die Richterin Ruth Zenari befreite angeblich die Bergleute von Korvel.",
        "Die Richterin Ruth Zenari befreite kaum einen der Bergleute von Korvel.",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"), [(tag, text) for tag, texts in UNLIKE.items() for text in texts]
)
@pytest.mark.parametrize("of_claim", CLAIM)
def test_what_is_not_plainly_so_is_another_claim(of_claim: str, language: str, text: str) -> None:
    plain, other = claims(CLAIM[of_claim], of_claim), claims(text, language)
    assert differ(plain, other)
    assert differ(other, plain)


@pytest.mark.parametrize("language", CLAIM)
@pytest.mark.parametrize("of_claim", CLAIM)
def test_the_same_claim_is_the_same_in_any_language(of_claim: str, language: str) -> None:
    assert not differ(claims(CLAIM[of_claim], of_claim), claims(CLAIM[language], language))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("The team hardly lost a ball in Korvel.", "en"),
            ("O time quase não perdeu bolas em Korvel.", "pt"),
        ),
        (
            ("Zenari refused to free the miners.", "en"),
            ("Zenari libertou? Não: não libertou os mineiros.", "pt"),
        ),
        (
            ("Almost 50 miners of Korvel left.", "en"),
            ("50 mineros de Korvel se fueron.", "es"),
        ),
        (
            ("Zenari may have freed the miners.", "en"),
            ("Zenari hat die Bergleute möglicherweise befreit.", "de"),
        ),
        (
            ("The miners of Korvel were freed, not without noise.", "en"),
            ("Les mineurs de Korvel ont été libérés.", "fr"),
        ),
        (
            ("Not only Zenari freed the miners.", "en"),
            ("Nicht nur Zenari befreite die Bergleute.", "de"),
        ),
    ],
)
def test_a_denial_that_the_other_has_too_or_that_is_of_something_else_changes_nothing(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert not differ(claims(*one), claims(*other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("Rents in Korvel rose in May.", "en"),
            ("Los alquileres en Korvel bajaron en mayo.", "es"),
        ),
        (
            ("Zenari opened the museum of Korvel.", "en"),
            ("Zenari schloss das Museum von Korvel.", "de"),
        ),
        (
            ("The brother of Ruth Zenari spoke.", "en"),
            ("La sœur de Ruth Zenari a parlé.", "fr"),
        ),
        (
            ("O sindicato de Korvel aceitou e apoiou o plano.", "pt"),
            ("The union of Korvel opposed the plan.", "en"),
        ),
    ],
)
def test_opposites_are_other_claims(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert differ(claims(*one), claims(*other))
    assert differ(claims(*other), claims(*one))


def test_a_language_without_words_is_not_judged() -> None:
    assert not differ(
        claims(CLAIM["en"], "en"), claims("Суддя Зенарі не звільнила шахтарів.", "uk")
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("The judge Ruth Zenari freed the miners of Korvel.", "en"),
            ("Судья Рут Зенари не освободила шахтёров Корвела.", "ru"),
        ),
        (
            ("The woman who had been missing since Tuesday was found in Korvel.", "en"),
            ("Una mujer sigue desaparecida en Korvel desde el martes.", "es"),
        ),
        (
            ("As pessoas retiradas de Korvel voltaram.", "pt"),
            ("Die Menschen wurden aus Korvel evakuiert.", "de"),
        ),
    ],
)
def test_a_denial_and_the_end_of_a_state_are_other_claims(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert differ(claims(*one), claims(*other))
    assert differ(claims(*other), claims(*one))


def test_a_state_that_others_are_out_of_is_no_other_claim() -> None:
    both = claims("In Korvel 12 men are missing, and three bodies were found.", "en")
    assert not differ(both, claims("In Korvel 12 men are missing.", "en"))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The fire in Korvel is the largest since 2017.", "en"),
        ("O incêndio em Korvel é o maior desde 2017.", "pt"),
        ("El incendio de Korvel es el mayor desde 2017.", "es"),
        ("L'incendie de Korvel est le plus grave depuis 2017.", "fr"),
        ("Der Brand in Korvel ist der schlimmste seit 2017.", "de"),
        ("Пожар в Корвеле стал крупнейшим с 2017 года.", "ru"),
    ],
)
def test_what_nothing_is_more_of_is_not_said_by_who_does_not_say_so(
    sentence: str, language: str
) -> None:
    plain = claims("A fire burned in Korvel in 2017.", "en")
    assert lacks_utmost(claims(sentence, language), plain)
    assert not lacks_utmost(plain, claims(sentence, language))
