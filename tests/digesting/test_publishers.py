"""Who published a report, as its date line or dateline says."""

import pytest

from summarize.digesting.publishers import publisher_of


@pytest.mark.parametrize(
    ("date_line", "text", "name"),
    [
        ("ARBA, 3 May 2025 (Valley Wire)", "", "Valley Wire"),
        ("", "3 May 2025 (Valley Wire) -- A dam burst.", "Valley Wire"),
        ("Jornal do Vale, 3 de maio de 2025", "", "Jornal do Vale"),
        ("Le Quotidien des Îles, 4 février 2026", "", "Le Quotidien des Îles"),
        ("Rheinblatt, 24. November 2025", "", "Rheinblatt"),
        ("Вестник Юга, 25 ноября 2025", "", "Вестник Юга"),
        ("Lisboa, 3 de maio de 2025", "", None),
        ("3 May 2025", "A dam burst (in Arba) -- again.", None),
        ("", "", None),
    ],
)
def test_who_published_a_report(date_line: str, text: str, name: str | None) -> None:
    assert publisher_of(date_line, text) == name
