"""Words of a translation that its language does not have."""

import pytest

from summarize.checking.invented_words import invented_words


@pytest.mark.parametrize(
    ("language", "translation", "original", "words"),
    [
        ("pt", "As tomações da loja subiram.", "The takings of the shop rose.", ["tomações"]),
        ("pt", "Um homem perto de um estorido.", "A man near a sty.", ["estorido"]),
        ("pt", "Eles tivéssá-lo em casa.", "They had it at home.", ["tivéssá-lo"]),
        ("pt", "As vendas da loja subiram muito.", "The takings of the shop rose.", []),
        ("pt", "Querem reinjetar as células.", "They want to reinject the cells.", []),
        ("pt", "Vou machucá-lo e avisá-los.", "I shall hurt him and warn them.", []),
        ("pt", "O Estorido fechou.", "The Estorido closed.", []),
        ("pt", "O estorido fechou.", "The estorido closed.", []),
        ("pt", "Tomou cefoxilinase.", "She took cefoxylinase.", []),
        ("es", "Abrió una ventana gritolosa.", "She opened a noisy window.", ["gritolosa"]),
        ("es", "Hay que reinyectarlas mañana.", "They must be reinjected tomorrow.", []),
        ("fr", "Aujourd'hui, l'eau est montée.", "The water rose today.", []),
        ("fr", "Une porte grandillouse.", "A large door.", ["grandillouse"]),
        ("it", "Una finestra gridolosa.", "A noisy window.", ["gridolosa"]),
        ("en", "They weren't harvestled.", "Não foram colhidos.", ["harvestled"]),
        ("en", "Overcooked, semi-detached houses.", "Casas geminadas.", []),
        ("de", "Das Straßenbahnhaltestellenhäuschen.", "The shelter at the tram stop.", []),
        ("ar", "سيعجلون.", "They will hurry.", []),
        ("pt", "Veja a@estorido.com e www.estorido.pt.", "See a web page.", []),
        ("pt", "", "", []),
    ],
)
def test_a_word_that_nobody_writes_is_a_warning(
    language: str, translation: str, original: str, words: list[str]
) -> None:
    source = "pt" if language == "en" else "en"
    found = invented_words(translation, original, (source, language))
    assert [one.span and translation[slice(*one.span)] for one in found] == words
    assert all((one.kind, one.severity) == ("language", "warning") for one in found)


def test_what_a_glossary_wants_is_no_finding_and_few_are_said() -> None:
    pair = ("en", "pt")
    assert not invented_words("Um estorido.", "A sty.", pair, "estorido")
    many = "estorido tomações gutrais clanguendo atropadas"
    assert len(invented_words(many, "A sty.", pair)) == 3
    assert invented_words("estorido " * 100_000, "A sty.", pair)
