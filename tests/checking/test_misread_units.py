"""Units whose word is another word: a number before them tells which."""

import time

import pytest

from summarize.checking.misread_units import misread_units, unit_findings

EN_PT, PT_EN = ("en", "pt"), ("pt-BR", "en-GB")


@pytest.mark.parametrize(
    ("original", "translation", "pair", "units"),
    [
        ("He weighs 12 stone.", "Ele pesa 12 pedra.", EN_PT, ["stone"]),
        ("He lost three stone.", "Perdeu três pedras.", EN_PT, ["stone"]),
        ("It is 15 hands high.", "Tem 15 mãos de altura.", EN_PT, ["hands"]),
        ("It is 40 yards away.", "Fica a 40 quintais.", EN_PT, ["yards"]),
        ("It is 3 feet long.", "Tem 3 patas de comprimento.", EN_PT, ["feet"]),
        ("A corda tem 3 braças.", "The rope has 3 arms.", PT_EN, ["braças"]),
        ("São 20 alqueires.", "It is 20 bushels.", PT_EN, ["alqueires"]),
        ("O navio fez 20 nós.", "The ship made 20 of us.", PT_EN, ["nós"]),
        # The unit came through, in its own word or in another unit.
        ("He weighs 12 stone.", "Ele pesa 12 stone.", EN_PT, []),
        ("He weighs 12 stone.", "Ele pesa 76 quilos.", EN_PT, []),
        ("It is 3 feet wide.", "Tem 3 pés de largura.", EN_PT, []),
        ("It made 20 knots.", "Fez 20 nós.", EN_PT, []),
        # The other thing.
        ("He threw three stones.", "Atirou três pedras.", EN_PT, []),
        ("Two stone houses stood.", "Havia duas pedras.", EN_PT, []),
        ("A stone fell on 3 cars.", "Uma pedra caiu em 3 carros.", EN_PT, []),
        ("He has two hands.", "Tem duas mãos.", EN_PT, []),
        ("Two yards were flooded.", "Dois quintais alagaram.", EN_PT, []),
        ("Tem dois braços.", "He has two arms.", PT_EN, []),
        ("Somos nós.", "It is us.", PT_EN, []),
        ("He weighs 12 stone.", "Er wiegt 12 Stein.", ("en", "de"), []),
        ("", "", EN_PT, []),
    ],
)
def test_a_unit_that_was_taken_for_another_thing(
    original: str, translation: str, pair: tuple[str, str], units: list[str]
) -> None:
    found = misread_units(translation, original, pair)
    assert [original[span.start : span.end] for span, _ in found] == units
    findings = unit_findings(translation, original, pair)
    assert [(one.kind, one.severity) for one in findings] == [("unit", "warning")] * len(units)


def test_a_finding_names_the_unit_and_what_it_was_taken_for() -> None:
    [finding] = unit_findings("Ele pesa 12 pedra.", "He weighs 12 stone.", EN_PT)
    assert finding.message == "“stone” is a unit of measure here, and not “pedra”"


@pytest.mark.parametrize("piece", ["1", "1 ", "1.", "12 stone ", "2 and a half ", "1 hands high "])
@pytest.mark.timed
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(characters: int) -> float:
        text = piece * (characters // len(piece))
        start = time.process_time()
        misread_units(text, text, EN_PT)
        return time.process_time() - start

    small = min(seconds(10_000) for _ in range(3))
    assert any(seconds(100_000) < 40 * small + 0.1 for _ in range(3))
