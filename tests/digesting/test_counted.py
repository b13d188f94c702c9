"""What a number of a sentence is of: where that stands in front, is denied, a part or a plan."""

import pytest

from summarize.digesting.figure import REST, WAS
from tests.digesting.made import figures


def found(sentence: str, language: str = "en") -> list[str]:
    """The figures that count: value and kind."""
    kept = [one for one in figures(sentence, language) if one.kind.noun not in (REST, WAS)]
    return [f"{one.value} {one.kind}" for one in kept]


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "The number of cases rose to 412 on Friday from 380 a week ago.", ["412 cases"]),
        ("en", "The number of confirmed cases now stands at 412.", ["412 cases"]),
        ("en", "The number of subscribers has fallen to 9,500.", ["9500 =subskr"]),
        ("pt", "O número de casos subiu de 380 para 412.", ["412 cases"]),
        ("pt", "O número de mortos é de 11.", ["11 killed/people"]),
        ("es", "El número de casos ascendió a 412.", ["412 cases"]),
        ("es", "Suben a 11 los muertos.", ["11 killed/people"]),
        ("fr", "Le nombre de cas est passé de 380 à 412.", ["412 cases"]),
        ("fr", "Cela porte à 23 le nombre de morts.", ["23 killed/people"]),
        ("de", "Die Zahl der Fälle stieg um 32 auf 412.", ["412 cases"]),
        ("de", "Die Zahl der Toten stieg von 52 auf 61.", ["61 killed/people"]),
        ("ru", "Число погибших на шахте «Заря» выросло до 11 человек.", ["11 killed/people"]),
        ("ar", "ارتفع عدد القتلى إلى 23.", ["23 killed/people"]),
    ],
)
def test_what_is_counted_may_stand_in_front(
    language: str, sentence: str, wanted: list[str]
) -> None:
    assert found(sentence, language) == wanted


def test_the_words_of_such_a_figure_begin_with_what_is_counted() -> None:
    sentence = "On Friday the number of cases rose to 412."
    [figure] = figures(sentence)
    assert sentence[slice(*figure.span)] == "the number of cases rose to 412"


def test_the_number_of_one_clause_is_not_that_of_the_next() -> None:
    sentence = "O número de casos é de 412, e o de mortos é de 11."
    assert found(sentence, "pt") == ["412 cases", "11 killed/people"]


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "About 900 of the 1,500 evacuated people have returned.",
         ["900 people", "1500 evacuated/people"]),
        ("pt", "Cerca de 900 das 1.500 pessoas retiradas voltaram.",
         ["900 people", "1500 evacuated/people"]),
        ("de", "Rund 900 der 1500 evakuierten Menschen sind zurückgekehrt.",
         ["900 people", "1500 evacuated/people"]),
        ("en", "14 of the 56 boats sank in the storm.", ["14 sunk/boats", "56 boats"]),
    ],
)  # fmt: skip
def test_what_happened_to_the_whole_did_not_happen_to_the_part(
    language: str, sentence: str, wanted: list[str]
) -> None:
    assert found(sentence, language) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Of the patients, 74 were not vaccinated.", []),
        ("It is the first death in the outbreak, which has reached 112 cases.", ["112 cases"]),
        ("A boat carrying 150 people capsized.", ["150 people"]),
        ("A fire in a nine-storey block in Arba killed 13 people.", ["13 killed/people"]),
        ("The dead get 1 million roubles, and the injured 400,000.", ["1000000 money:rouble"]),
        ("The death toll rose to 17 after two people died in hospital.", ["17 killed/people"]),
        ("It left 2.3 million homes without electricity.", ["2300000 without_power/families"]),
        ("Police questioned four managers; nobody was arrested.", ["4 =manage"]),
        ("It injured 31 early on Monday.", ["31 injured/people"]),
        ("A guard, 58, was slightly injured.", ["58 age:people"]),
        ("Two men were charged on Monday.", ["2 charged/men"]),
        ("Fourteen bodies were recovered.", ["14 killed/people"]),
        ("21 are still in hospital.", ["21 hospitalized/people"]),
        ("One worker is still missing.", ["1 missing/workers"]),
        ("Police arrested three officials on Monday over the crush that killed 10 people.",
         ["3 arrested/people", "10 killed/people"]),
        ("Eighty-nine of them were brought out, 34 of them with injuries.",
         ["34 injured/people"]),
        ("They rescued 71 people, among them 12 children and 19 women.",
         ["71 rescued/people", "12 rescued/children", "19 rescued/women"]),
        ("Rescuers recovered the bodies of the last 12 miners.", []),
        ("The survivors paid between $2,000 and $3,500 each.", ["3500 money:dollar"]),
    ],
)  # fmt: skip
def test_what_happened_to_what_is_counted(sentence: str, wanted: list[str]) -> None:
    assert found(sentence) == wanted


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("pt", "Subiu para dez o número de mortos, depois de dois feridos terem morrido.",
         ["10 killed/people"]),
        ("pt", "Na cidade, 40 pessoas no hospital morreram.", ["40 killed/people"]),
        ("es", "En la ciudad, 40 personas no fueron evacuadas.", ["40 people"]),
        ("fr", "L'explosion a tué 23 mineurs.", ["23 killed/people"]),
        ("fr", "La collision a fait sept morts le 3 sept. 2025.", ["7 killed/people"]),
        ("pt", "51 ficaram feridas na colisão de dois comboios.",
         ["51 injured/people", "2 trains"]),
        ("pt", "Os 340 proprietários de casas danificadas foram ouvidos.", ["340 =propri"]),
        ("es", "Los 340 dueños de casas destruidas recibirán 20 euros.",
         ["340 =duno", "20 money:euro"]),
        ("de", "Ein vierjähriges Kind ist gestorben.", []),
        ("pt", "São necessárias 2.500 tendas.", ["2500 tents"]),
        ("fr", "Trois responsables ont été placés en garde à vue.", ["3 arrested/people"]),
        ("ru", "Ещё 5 человек пропали без вести, 46 ранены.",
         ["5 missing/people", "46 injured/people"]),
        ("ru", "Вода разрушила 550 домов.", ["550 destroyed/houses"]),
        ("ar", "أنقذ خفر السواحل 71 شخصا بينهم 12 طفلا.",
         ["71 rescued/people", "12 rescued/children"]),
        ("ar", "قتل 17 شخصا وأصيب 40 آخرون.", ["17 killed/people", "40 injured/people"]),
    ],
)  # fmt: skip
def test_what_is_counted_in_other_languages(
    language: str, sentence: str, wanted: list[str]
) -> None:
    assert found(sentence, language) == wanted


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Between 40 and 50 people were killed."),
        ("pt", "Morreram entre 40 e 50 pessoas."),
        ("es", "Murieron entre 40 y 50 personas."),
        ("fr", "Entre 40 et 50 personnes sont mortes."),
        ("de", "40 bis 50 Menschen starben."),
    ],
)
def test_a_range_is_up_to_its_end(language: str, sentence: str) -> None:
    [low, high] = figures(sentence, language)
    assert low.kind.noun == WAS
    assert (high.value, high.bound, str(high.kind)) == (50, "up to", "killed/people")
    assert "40" in sentence[slice(*high.span)]


def test_arabic_says_at_least_behind_the_noun() -> None:
    [figure] = figures("لقي 21 شخصا على الأقل حتفهم.", "ar")
    assert figure.bound == "at least"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The government released 2.5 million euros for those affected.", "2.5 million euros"),
        ("It cost 5 million US dollars in May.", "5 million US dollars"),
        ("9 firefighters were hurt, two of them seriously.", "two of them seriously"),
        ("Injuring more than 200, it struck at night.", "Injuring more than 200"),
    ],
)
def test_the_words_of_a_figure(sentence: str, words: str) -> None:
    assert words in [sentence[slice(*one.span)] for one in figures(sentence)]
