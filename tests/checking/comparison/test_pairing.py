"""A translation beside its text: what was added and what is missing, and what is neither."""

import time

from summarize.checking.comparison.pairing import paired

ENGLISH = [
    "The storm sank 14 of the 56 boats in the harbour of Lindvik on the night of March 12.",
    "The council met.",
    "Repairs will cost 4.2 million euros, and the work on the breakwater begins on June 16.",
    "Fishermen from the northern villages had asked for a delay until the end of the season, when "
    "the boats are back and the nets are dry.",
    "About 900 passengers a day use the crossing to Horta.",
    "Nobody was hurt.",
]
PORTUGUESE = [
    "A tempestade afundou 14 dos 56 barcos no porto de Lindvik na noite de 12 de março.",
    "O conselho se reuniu.",
    "Os reparos custarão 4,2 milhões de euros, e as obras do quebra-mar começam em 16 de junho.",
    "Os pescadores das aldeias do norte pediram um adiamento até o fim da temporada, quando os "
    "barcos estão de volta e as redes estão secas.",
    "Cerca de 900 passageiros por dia usam a travessia para Horta.",
    "Ninguém se feriu.",
]
PAIR = ("pt", "en")


def test_each_sentence_has_its_own() -> None:
    pairs = paired(PORTUGUESE, ENGLISH, PAIR)
    assert pairs is not None
    assert list(pairs.sources) == [(i,) for i in range(6)]
    assert all(pairs.alone)
    assert (pairs.added, pairs.dropped) == ((), ())


def like(numbers: list[int | None]) -> list[dict[int, float]]:
    """How like translated sentences are to those of the text; None is like none of them."""
    return [{} if number is None else {number: 0.7} for number in numbers]


def test_a_sentence_that_is_missing_is_told() -> None:
    left = [one for i, one in enumerate(PORTUGUESE) if i != 3]
    pairs = paired(left, ENGLISH, PAIR, like([0, 1, 2, 4, 5]))
    assert pairs is not None
    assert (pairs.added, pairs.dropped) == ((), (3,))


def test_a_sentence_that_was_added_is_told() -> None:
    new = "Um cometa passou perto de planetas distantes na noite de ontem, disse ao jornal Ana."
    texts = [*PORTUGUESE[:4], new, *PORTUGUESE[4:]]
    pairs = paired(texts, ENGLISH, PAIR, like([0, 1, 2, 3, None, 4, 5]))
    assert pairs is not None
    assert (pairs.added, pairs.dropped) == ((4,), ())


def test_two_sentences_joined_are_not_missing() -> None:
    joined = [PORTUGUESE[0], PORTUGUESE[1][:-1] + ", e " + PORTUGUESE[2], *PORTUGUESE[3:]]
    pairs = paired(joined, ENGLISH, PAIR)
    assert pairs is not None
    assert pairs.sources[1] == (1, 2)
    assert (pairs.added, pairs.dropped) == ((), ())


def test_a_summary_is_no_translation() -> None:
    assert paired(PORTUGUESE[:3], ENGLISH, PAIR) is None
    assert paired(PORTUGUESE, ENGLISH * 3, PAIR) is None
    assert paired([], [], PAIR) is None


def test_long_texts_take_linear_time() -> None:
    started = time.perf_counter()
    assert paired(PORTUGUESE * 60, ENGLISH * 60, PAIR) is not None
    assert time.perf_counter() - started < 20
