"""What is only alleged in an English sentence, and must not be a fact in its translation."""

import pytest

from summarize.checking.comparison.translated_hedges import lost_hedge

ALLEGED = "The firm is reportedly being investigated."
KEPT = [
    (ALLEGED, "A empresa estaria sendo investigada.", "pt"),
    (ALLEGED, "A empresa está supostamente sendo investigada.", "pt"),
    (ALLEGED, "Segundo relatos, a empresa está sendo investigada.", "pt"),
    (ALLEGED, "La empresa estaría siendo investigada.", "es"),
    (ALLEGED, "L'entreprise ferait l'objet d'une enquête.", "fr"),
    (ALLEGED, "Gegen die Firma wird offenbar ermittelt.", "de"),
    (ALLEGED, "Es heißt, gegen die Firma werde ermittelt.", "de"),
    (ALLEGED, "Gegen die Firma wird mutmaßlich ermittelt.", "de"),
    ("He is believed to be in Spain.", "Acredita-se que ele esteja na Espanha.", "pt"),
    ("The firm is being investigated.", "A empresa está sendo investigada.", "pt"),
    ("She said to him that it rains.", "Ela lhe falou da chuva.", "pt"),
    (ALLEGED, "该公司正在接受调查。", "zh"),
]
LOST = [
    (ALLEGED, "A empresa está sendo investigada.", "pt"),
    (ALLEGED, "La empresa está siendo investigada.", "es"),
    (ALLEGED, "L'entreprise fait l'objet d'une enquête.", "fr"),
    (ALLEGED, "L'azienda è sotto inchiesta.", "it"),
    (ALLEGED, "Gegen die Firma wird ermittelt.", "de"),
    ("He was alleged to have fled.", "Ele fugiu.", "pt-BR"),
]


@pytest.mark.parametrize(("original", "translation", "language"), KEPT)
def test_a_hedge_that_is_kept_is_no_finding(original: str, translation: str, language: str) -> None:
    assert lost_hedge(translation, original, ("en", language)) == []


@pytest.mark.parametrize(("original", "translation", "language"), LOST)
def test_a_hedge_that_is_lost_is_a_warning(original: str, translation: str, language: str) -> None:
    [found] = lost_hedge(translation, original, ("en", language))
    assert (found.kind, found.severity) == ("modality", "warning")


def test_other_languages_are_not_looked_at() -> None:
    assert lost_hedge("The firm is investigated.", "A empresa estaria.", ("pt", "en")) == []
