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


@pytest.mark.parametrize(
    ("original", "translation", "language", "units"),
    [
        ("He weighed 11st then.", "Ele pesava 11º então.", "pt", ["11st"]),
        ("He weighed 11st then.", "Ele pesava 11 então.", "pt", ["11st"]),
        ("He weighed 11st then.", "Er wog 11. damals.", "de", ["11st"]),
        ("He weighed 11st then.", "Il pesait 11e alors.", "fr", ["11st"]),
        ("He weighed 11st then.", "Era el undécimo entonces.", "es", ["11st"]),
        ("He weighed 41st, he said.", "Ele pesava o 41º, disse.", "pt", ["41st"]),
        ("She is 5ft 11in tall.", "Ela tem 5 e 11 de altura.", "pt", ["5ft", "11in"]),
        ("He is 6'2\" tall.", "Ele tem 6 e 2 de altura.", "pt", ["6'", '2"']),
        # The unit came through.
        ("He weighed 11st.", "Ele pesava 11 stone.", "pt", []),
        ("He weighed 11st.", "Er wog 11 st.", "de", []),
        ("He weighed 11st.", "Ele pesava 11st.", "pt", []),
        ("He weighed 11st.", "Ele pesava 70 kg.", "pt", []),
        ("He weighed 11st 4lb.", "Он весил 11 стоунов 4 фунта.", "ru", []),
        ("She is 5ft 11in tall.", "Ela tem 5 pés e 11 polegadas.", "pt", []),
        ("She is 5ft 11in tall.", "Ela tem 5 pés 11 de altura.", "pt", []),
        ("She is 5ft 11in tall.", "Ela mede 1,80 m.", "pt", []),
        ("He is 6'2\" tall.", "Ele tem 6'2\" de altura.", "pt", []),
        # Ordinals, and another number of the same value.
        ("The 1st, the 21st and the 41st came.", "O 1º, o 21º e o 41º vieram.", "pt", []),
        ("He lost 1st place.", "Perdeu o 1º lugar.", "pt", []),
        ("All 11 weighed 11st.", "Todos os 11 pesavam 70 kg.", "pt", []),
        ("He weighed 11st.", "Ele não comia nada.", "pt", []),
        ("Er wog 11st.", "Ele pesava 11º.", "pt", []),
    ],
)
def test_a_short_unit_that_was_lost(
    original: str, translation: str, language: str, units: list[str]
) -> None:
    source = "de" if original.startswith("Er ") else "en"
    found = misread_units(translation, original, (source, language))
    assert [original[span.start : span.end] for span, _ in found] == units


def test_a_finding_names_the_amount_and_what_was_made_of_it() -> None:
    [finding] = unit_findings("Ele pesava 11º então.", "He weighed 11st then.", EN_PT)
    assert finding.message == "“11st” has a unit of measure, and “11º” has none"


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1.", "12 stone ", "2 and a half ", "1 hands high ", "11st "]
)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(characters: int) -> float:
        text = piece * (characters // len(piece))
        start = time.process_time()
        misread_units(text, text, EN_PT)
        return time.process_time() - start

    small = min(seconds(12_000) for _ in range(3))
    assert any(seconds(120_000) < 40 * small + 0.1 for _ in range(3))
