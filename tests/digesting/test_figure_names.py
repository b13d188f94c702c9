"""What a row is called: the word as a report writes it, in the digest's language if it can."""

import pytest

from tests.digesting.made import event, report

COUNTED = {
    "en": "The court in Arba jailed 9 leaders of the movement and 14 advisors.",
    "pt": "O tribunal de Arba prendeu 9 líderes do movimento e 12 assessores.",
    "es": "El tribunal de Arba encarceló a 9 líderes del movimiento y a 12 asesores.",
}


@pytest.mark.parametrize(
    ("language", "texts", "name"),
    [
        ("pt", ("A equipe fez três substituições no intervalo do jogo em Arba.",
                "No intervalo do jogo em Arba, a equipe fez 3 substituições."), "substituições"),
        ("es", ("El equipo de Arba jugó sus últimos diez años en tres estadios de ópera.",
                "En tres estadios de ópera jugó el equipo de Arba."), "estadios"),
        ("de", ("In Arba gab es 17 Rückläufer bei den Zählern der Wahl.",
                "Bei den Zählern der Wahl in Arba gab es 17 Rückläufer."), "Rückläufer"),
    ],
)  # fmt: skip
def test_a_row_has_the_accents_of_the_reports(
    language: str, texts: tuple[str, str], name: str
) -> None:
    found = event([report(f"r{n}", text, language) for n, text in enumerate(texts)], language)
    assert name in {one.quantity.rpartition(": ")[2] for one in found.figures}


def test_a_row_is_called_by_the_report_in_the_language_of_the_digest() -> None:
    reports = [
        report("a", "The team made three substitutions at half time in Arba.", "en"),
        report("b", "A equipe fez três substituições no intervalo em Arba.", "pt"),
    ]
    assert {one.quantity for one in event(reports, "pt").figures} == {"substituições"}
    assert {one.quantity for one in event(reports, "en").figures} == {"substitutions"}
