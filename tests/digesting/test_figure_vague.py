"""Amounts that are no numbers: `hundreds of people were killed` beside `three people`."""

import pytest

from summarize.digesting.figure_vague import vague_figures_of
from summarize.digesting.word_tables import hits, tokens_of
from tests.digesting.made import event, figures, report, row

START = "A flood struck the town of Arka on Sunday. "


def vague(sentence: str, language: str) -> list[tuple[object, str, str]]:
    """Value, kind and words of each."""
    tokens = tokens_of(sentence)
    found = vague_figures_of(sentence, language, tokens, hits(tokens, language))
    assert all(one.bound == "at least" for one in found)
    return [(one.value, str(one.kind), sentence[slice(*one.span)]) for one in found]


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "Hundreds of people died.", [(200, "killed/people", "Hundreds of people")]),
        ("en", "The flood killed hundreds and injured thousands.",
         [(200, "killed/people", "killed hundreds"),
          (2000, "injured/people", "injured thousands")]),
        ("en", "Dozens were injured and 12 killed.",
         [(24, "injured/people", "Dozens were injured")]),
        ("en", "Tens of thousands of people fled.",
         [(20000, "displaced/people", "Tens of thousands of people")]),
        ("en", "Scores of people were hurt.", [(40, "injured/people", "Scores of people")]),
        ("en", "Several people died.", [(2, "killed/people", "Several people")]),
        ("en", "A handful of people died.", [(2, "killed/people", "A handful of people")]),
        ("en", "Several hundred people died.", [(200, "killed/people", "Several hundred people")]),
        ("en", "He scores three goals.", []),
        ("en", "Hundreds of thoughts.", []),
        ("pt", "Dezenas de pessoas morreram.", [(20, "killed/people", "Dezenas de pessoas")]),
        ("pt", "Centenas de casas foram destruídas.",
         [(200, "destroyed/houses", "Centenas de casas")]),
        ("pt", "Milhares fugiram.", [(2000, "displaced/people", "Milhares fugiram")]),
        ("es", "Murieron cientos de personas.", [(200, "killed/people", "cientos de personas")]),
        ("es", "Miles de personas huyeron.", [(2000, "displaced/people", "Miles de personas")]),
        ("fr", "Des centaines de personnes ont été tuées.",
         [(200, "killed/people", "centaines de personnes")]),
        ("fr", "Plusieurs personnes sont mortes.", [(2, "killed/people", "Plusieurs personnes")]),
        ("de", "Dutzende wurden verletzt.", [(24, "injured/people", "Dutzende wurden verletzt")]),
        ("de", "Bei der Flut starben mehrere Menschen.",
         [(2, "killed/people", "mehrere Menschen")]),
        ("ru", "Погибли сотни человек.", [(200, "killed/people", "сотни человек")]),
        ("ar", "قتل مئات الأشخاص.", [(200, "killed/people", "مئات الأشخاص")]),
        ("ja", "数百人が死亡した。", []),
    ],
)  # fmt: skip
def test_an_amount_that_is_no_number_is_a_bound(
    language: str, sentence: str, wanted: list[tuple[object, str, str]]
) -> None:
    assert vague(sentence, language) == wanted


def test_several_hundred_are_no_hundred() -> None:
    assert figures("Several hundred people died.") == []
    assert figures("Mehrere hundert Menschen starben.", "de") == []
    assert [one.value for one in figures("A hundred people died.")] == [100]


def test_a_year_in_front_of_such_an_amount_is_no_number() -> None:
    sentence = "In 1998 hundreds of people were killed in Arka."
    assert figures(sentence) == []
    assert vague(sentence, "en") == [(200, "killed/people", "hundreds of people")]
    found = event([
        report("a", START + sentence, date="4 May 2025"),
        report("b", START + "Three people were killed.", date="4 May 2025"),
    ])  # fmt: skip
    assert [one.value for one in row(found, "killed/people").values] == ["3"]


def test_such_an_amount_stands_beside_the_number_of_another_report() -> None:
    def killed(one: str, other: str) -> tuple[bool, list[tuple[str, str, str]]]:
        found = event([report("a", START + one), report("b", START + other)])
        values = row(found, "killed/people")
        return values.disagrees, [(v.value, v.bound, v.words) for v in values.values]

    many = ("200", "at least", "Hundreds of people")
    assert killed("Hundreds of people were killed.", "Three people were killed.") == (
        True, [many, ("3", "", "Three people")],
    )  # fmt: skip
    assert killed("Hundreds of people were killed.", "312 people were killed.") == (
        False, [many, ("312", "", "312 people")],
    )  # fmt: skip


def test_several_civilians_are_no_soldiers() -> None:
    found = event([report("a", START + "In it 12 soldiers were killed."),
                   report("b", START + "In it 12 people were killed."),
                   report("c", START + "In it several civilians were killed.")])  # fmt: skip
    for one in found.figures:
        words = {value.words for value in one.values}
        assert not ("12 soldiers" in words and "several civilians" in words)


def test_it_makes_no_row_and_does_not_update_a_number() -> None:
    found = event([report("a", START + "Hundreds of people were killed."),
                   report("b", START + "Dozens of people were killed.")])  # fmt: skip
    assert found.figures == ()
    found = event([
        report("a", START + "Hundreds of people were killed.", date="3 May 2025", source="One"),
        report("b", START + "312 people were killed.", date="4 May 2025", source="One"),
    ])  # fmt: skip
    assert [one.update_of for one in row(found, "killed/people").values] == [None, None]
    body = f"{START}Hundreds of people were killed. The mayor said that 312 people were killed."
    found = event([report("a", body)])
    assert [one.value for one in row(found, "killed/people").values] == ["312"]
