"""Nouns for what was told, claims and denials, torn sentences, labels. All texts are invented."""

import pytest

from summarize.lengths import Extent
from summarize.summarizing.selection.selection import select
from tests.summarizing.selection.leaning import reading


def chosen(text: str, amount: int) -> list[int]:
    return [one.index for one in select(reading(text), [], Extent(amount, "words")).chosen]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ole Dahl announced on Monday that Linden County will build a school. "
               "Cyclists cross for free, and lorries pay three crowns at the gate. "
               "Teachers of Linden were not told before the announcement on Monday."),
        ("en", "Halden Works held an exhibition of old ferries in Linden on Monday. "
               "Cyclists cross for free, and lorries pay three crowns at the gate. "
               "Among those who came to the exhibition were teachers from Marburg."),
        ("pt", "Olavo Dias anunciou na segunda-feira que Linda vai construir um colégio. "
               "Ciclistas passam sem pagar, e caminhões pagam três coroas cada um. "
               "Professores de Linda não sabiam de nada antes do anúncio, disse Olavo Dias."),
        ("fr", "Ole Dahl a annoncé lundi que Linden allait construire une école neuve. "
               "Des cyclistes passent gratuitement, des camions paient trois couronnes. "
               "Des professeurs de Linden ne savaient rien avant l'annonce, dit Ole Dahl."),
    ],
)  # fmt: skip
def test_a_noun_for_what_was_told_leans_on_what_told_it(language: str, text: str) -> None:
    found = reading(text, language)
    assert len(found) == 3
    assert found.leans_on(2) == (0,)


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("The Sunday trip was a small part of what Linden County paid for boats.", (0,)),
        ("The host of the long-running show, Ruth Abel, has taken four months off.", (0,)),
        ("It's statement pointed out that last year was the warmest in Linden.", (0,)),
        ("A further ferry at Linden was sold to two divers from the upper town.", (0,)),
        ("The report on ferries in Linden County will be printed in May or June.", ()),
        ("It's clear that last year was the warmest in the town of Linden so far.", ()),
    ],
)
def test_what_points_at_the_sentence_before(sentence: str, leans: tuple[int, ...]) -> None:
    text = "Mayor Ole Dahl opened a new bridge over the Tamm this morning. " + sentence
    assert reading(text).leans_on(1) == leans


@pytest.mark.parametrize(
    ("language", "claim", "denial"),
    [
        ("en", "Some reports are calling the figure on the bridge a joke of Halden Works.",
               "But this is not one of their jokes, said Ruth Abel, who runs Halden Works."),
        ("es", "Según rumores en la ciudad, Obras Halden dejó una figura en el puente.",
               "Eso no es una figura de Obras Halden, dijo la alcaldesa Rut Alba el lunes."),
        ("de", "Gerüchten zufolge hat die Firma Halden Werke die Brücke bereits verkauft.",
               "Das stimmt nicht, sagte Ruth Abel von den Halden Werken am Montag in Linden."),
    ],
)  # fmt: skip
def test_a_claim_goes_with_its_denial(language: str, claim: str, denial: str) -> None:
    found = reading(f"{claim}\n{denial}", language)
    assert 1 in (found.leans_on(0) or ())
    assert 0 in (found.leans_on(1) or ())


def test_a_denial_of_something_else_is_left_alone() -> None:
    text = (
        "Reports of the weather office speak of a warm spring in Linden County. "
        "Ole Dahl, who runs a shop in Marburg, denied all charges on Monday."
    )
    assert reading(text).leans_on(0) == ()


def test_a_sentence_that_is_cut_off_goes_nowhere() -> None:
    text = (
        "Ole Dahl, 30, allegedly drove a lorry over the bridge at Linden on Oct. "
        "Halden Works will have to pay for the damage to the bridge over the Tamm."
    )
    assert reading(text).leans_on(0) is None


def test_a_sentence_without_its_verb_is_no_prose() -> None:
    broken = "Ruth Abel, a researcher with Halden Works, that it tests bridges in the county."
    whole = "Ruth Abel, a researcher with Halden Works, said that it tests bridges there."
    assert not reading(broken).is_prose(0)
    assert reading(whole).is_prose(0)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ferry owners sue town of Linden over its bridge Ferry owners in Linden have gone to "
         "court over the new bridge, as the last ferry stops in May.", "Ferry owners in"),
        ("Ferry owners in Linden say that no ferry and no other ferry owners were asked about "
         "the bridge over the Tamm.", "Ferry owners in"),
        ("Ruth Abel told the town of Linden on Monday that Ruth Abel will run again for mayor.",
         "Ruth Abel told"),
        ("Linden ferry: rider dies in crash at pier A rider has died after a crash with a lorry "
         "at the pier of Linden on Monday.", "A rider has died"),
        ("Ferry owners in Linden read The Linden Herald and The Tamm Post to learn what ferry "
         "owners in Halden have asked for.", "Ferry owners in"),
    ],
)  # fmt: skip
def test_a_headline_without_a_mark_is_taken_away(text: str, start: str) -> None:
    span = reading(text).trimmed(0)
    assert text[span.start :].startswith(start)


def test_a_portuguese_headline_without_a_mark_is_taken_away() -> None:
    text = (
        "Acidente em Linda: ciclista morre em colisão com carro Um ciclista morreu após colisão "
        "com um carro na cidade de Linda na segunda-feira."
    )
    found = reading(text, "pt")
    assert text[found.trimmed(0).start :].startswith("Um ciclista morreu")
    assert found.leans_on(0) == ()


def test_items_under_labels_lean_on_their_label() -> None:
    text = (
        "Linden have won many games on the Tamm since the club was founded there. "
        "Linden 2 Marburg 1 (2006 final in Halden) Ole Dahl's side won their first cup that day. "
        "Karl Berg scored with a header after twenty minutes of a slow first half. "
        "Linden 3 Halden 0 (2011 final in Marburg) Ruth Abel's side won their second cup at last. "
        "Otto Lang made sure of it with two goals before the end of the game."
    )
    found = reading(text)
    assert 1 in (found.leans_on(2) or (1,))
    assert 3 in (found.leans_on(4) or (3,))
    assert found.leans_on(4) != ()


def test_a_bracket_behind_one_name_is_no_label() -> None:
    text = (
        "Ruth Abel (Labour, 2006) Opens Linden said a sign at the bridge on Monday. "
        "Cyclists cross for free, and lorries pay three crowns at the gate."
    )
    assert reading(text).leans_on(1) == ()


def test_what_the_lead_announces_is_told() -> None:
    text = (
        "A little girl gave Mayor Ruth Abel a compliment at the bridge on Monday. "
        "Visitors heard Anya Berg tell Ruth Abel that nobody in Linden looks so young. "
        "Ruth Abel and the bridge at Linden are known to visitors of the bridge on Monday. "
    )
    assert chosen(text, 30)[:2] == [0, 1]
