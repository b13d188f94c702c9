"""Names and nouns that need somebody printed before them. All texts are invented."""

import pytest

from summarize.summarizing.selection.reading import Reading
from summarize.text import sentences


def reading(text: str, language: str = "en") -> Reading:
    return Reading(text, sentences.split(text, language), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Press Secretary Ruth Abel spoke to the council of Linden on Monday night. "
               "The ferry at the old mill will keep running until the end of the year. "
               "Abel said the new bridge over the Tamm will cost the town four million."),
        ("de", "Am Montag sprach Ruth Abel, 54, vor dem Rat der kleinen Stadt Linden. "
               "Eine Fähre verkehrt bei der alten Mühle noch bis zum Ende des Jahres. "
               "Abel sagte, eine neue Brücke über die Tamm werde vier Millionen kosten."),
        ("es", "La alcaldesa Rut Alba habló el lunes por la noche ante todo el pleno. "
               "Un transbordador seguirá funcionando en Linda hasta el final del año. "
               "Alba dijo que un puente nuevo sobre el Tamo costará cuatro millones."),
    ],
)  # fmt: skip
def test_a_surname_leans_on_the_full_name(language: str, text: str) -> None:
    assert 0 in (reading(text, language).leans_on(2) or ())


def test_a_surname_whose_full_name_only_a_caption_has_goes_nowhere() -> None:
    text = (
        "A new bridge over the Tamm was opened for cyclists on Monday morning. "
        "Mayor Ruth Abel walks over the bridge at Linden (pictured). "
        "Visitors heard from Abel that the work has cost the town four million."
    )
    assert reading(text).leans_on(2) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Later that week the House passed two bills on ferries and on bridges.",
        "Visitors to the House were sent home by the guards at four o'clock.",
    ],
)
def test_the_last_word_of_a_place_is_no_surname(sentence: str) -> None:
    text = "A crowd met at the White House in Linden on Monday morning. " + sentence
    assert reading(text)._for_surnames(1) == set()  # noqa: SLF001
