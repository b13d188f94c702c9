"""Persons whose sex an English text tells, and the gender of their nouns in Portuguese."""

import pytest

from summarize.checking.person_gender import wrong_gender
from summarize.checking.persons import Persons, others, with_sex

TEACHER = "A former high school teacher has been sentenced to three years."
AGED = "The 39-year-old, who was facing charges, was caught."


def sex(text: list[str], sentence: str) -> list[str | None]:
    return [person.sex for person in Persons(text).of(sentence)]


@pytest.mark.parametrize(
    ("text", "sexes"),
    [
        ([TEACHER, "She wept.", "Her lawyer spoke."], ["female"]),
        ([TEACHER, "He wept."], ["male"]),
        ([TEACHER, "The judge spoke.", "He was stern, she was not."], []),
        ([AGED, "Mr Hill said that he would appeal."], ["male"]),
        ([AGED, "She wept, and he laughed."], [None]),
        (["The 39-year-old singer told her fans.", "She left."], ["female"]),
        (["The teacher, Ann Hill, left.", "He stayed.", "She left."], []),
        (["The female teacher left.", "She wept.", "She slept."], []),
        (["The 30-year-old met the 31-year-old.", "He wept.", "He slept."], [None, None]),
        ([""], []),
    ],
)
def test_the_sex_is_told_only_where_nothing_else_is_possible(
    text: list[str], sexes: list[str | None]
) -> None:
    assert sex(text, text[0]) == sexes


def test_a_sentence_says_it_by_a_word() -> None:
    [person] = Persons([AGED, "He left.", "He wept."]).of(AGED)
    assert with_sex(AGED, person).startswith("The 39-year-old man, who")
    assert others(Persons([TEACHER, "She wept.", "She left."]), TEACHER) == [
        TEACHER.replace("teacher", "female teacher"),
        TEACHER.replace("A former", "A female former"),
    ]


@pytest.mark.parametrize(
    ("original", "translation", "is_wrong"),
    [
        (TEACHER, "Um ex-professor do ensino médio foi condenado a três anos.", True),
        (TEACHER, "Uma ex-professora do ensino médio foi condenada a três anos.", False),
        (TEACHER, "Uma docente foi condenada a três anos.", False),
        (AGED, "O homem de 39 anos, que enfrentava acusações, foi pego.", True),
        (AGED, "A mulher de 39 anos foi pega.", False),
        (AGED, "A criança de 39 anos foi pega.", True),
        (AGED, "O jovem de 39 anos foi pego.", True),
        (AGED, "A pessoa de 39 anos foi pega.", False),
        ("The leader of the party left.", "O líder do partido saiu.", True),
        ("The leader of the party left.", "A líder do partido saiu.", False),
    ],
)
def test_a_wrong_gender_is_a_warning(original: str, translation: str, is_wrong: bool) -> None:
    persons = Persons([original, "She wept.", "She left."]).of(original)
    found = wrong_gender(translation, persons, "pt-BR")
    assert [one.kind for one in found] == ["gender"] * is_wrong
    assert all(one.severity == "warning" and one.span is not None for one in found)
    assert wrong_gender(translation, persons, "fr") == []
