"""Plain words and the gender of persons through the bundled translator."""

from pathlib import Path

import pytest

from summarize import Options, Translator
from tests.fakes import doubts_of_checks

pytestmark = pytest.mark.real

TEXT = """Winger James McClean has played down fears that he could miss the league match.
The league manager said the striker had a scan on his knee.
"It would be a shame to lose," the midfielder said.
Two men pleaded not guilty to murder on Monday.
"""
WOMAN = """A former special education high school teacher has been sentenced to three years.
She wept in court. She will appeal, her lawyer said.
"""


def test_plain_words_stand_in_no_result() -> None:
    result = Translator(Options(lang="pt", offline=True))(TEXT)
    originals = [one.original for one in result.sentences]
    assert "played down" in str(originals[0])
    assert "minimiz" in result.text
    for wrong in ("gerente", "varredura", "vergonha", "declararam culpados"):
        assert wrong not in result.text
    assert doubts_of_checks(result) == []
    assert "|plain-words:" in result.signature


def test_a_term_of_the_glossary_wins(tmp_path: Path) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("manager,gestor\n", encoding="utf-8")
    result = Translator(Options(lang="pt", offline=True, glossary=terms))(TEXT)
    assert "gestor" in result.text
    assert "minimiz" in result.text


def test_a_woman_is_one_in_translation() -> None:
    assert "ex-professora" in Translator(Options(lang="pt", offline=True))(WOMAN).text
