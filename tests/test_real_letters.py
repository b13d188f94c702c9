"""The cases of letters and words, through the bundled translator."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize import Options, Translation, Translator

pytestmark = pytest.mark.real

NAME = re.compile(r"\b[^\W\d_a-z]\w*")


@pytest.fixture
def translated(models: None, shared: Path) -> Callable[[str], Translation]:
    """The name of a case -> its translation."""
    del models

    def translate(name: str) -> Translation:
        path = shared / "cases" / "text" / name
        if not path.exists():
            pytest.skip("the cases are not beside this checkout")
        source = name.split(".")[1]
        target = "en" if source == "pt" else "pt"
        return Translator(Options(lang=target, source_lang=source, offline=True))(path)

    return translate


def found(result: Translation) -> set[str]:
    return {finding.kind for one in result.sentences for finding in one.findings}


def test_every_name_comes_through_letter_for_letter(
    translated: Callable[[str], Translation],
) -> None:
    result = translated("umlaut.en.txt")
    for one in result.sentences:
        assert one.original is not None
        for name in re.findall(r"\w*[^\W\dA-Za-z_]\w*", one.original):
            assert name in one.text


@pytest.mark.parametrize(
    ("sentence", "name"),
    [("Winter fell twice.", "Winter"), ("Speed had no licence.", "Speed"),
     ("Hearts had won three times.", "Hearts"), ("Baker paid 300,000 euros.", "Baker")],
)  # fmt: skip
def test_names_that_are_words_stay_names(
    translated: Callable[[str], Translation], sentence: str, name: str
) -> None:
    result = translated("names.en.txt")
    [one] = [one for one in result.sentences if one.original == sentence]
    assert name in one.text.split()


def test_compatibility_letters_are_read(translated: Callable[[str], Translation]) -> None:
    for name, words in (
        ("lig.en.txt", ("escritório", "café", "eficiente")),
        ("fancy.en.txt", ("O prefeito disse", "PREFEITO", "500 ienes", "① ② ③")),
    ):
        result = translated(name)
        assert all(word in result.text for word in words)
        assert not re.search("[\U0001d400-\U0001d7ff\ufb00-\ufb06\uff21-\uff5a]", result.text)
        assert not found(result)


def test_what_cannot_be_seen_is_no_part_of_a_word_or_number(
    translated: Callable[[str], Translation],
) -> None:
    result = translated("zero.en.txt")
    assert "por 30 minutos" in result.text
    assert "2500 euros" in result.text
    assert "O conselho" in result.text
    assert "number" not in found(result)


def test_words_broken_at_line_ends_are_joined(translated: Callable[[str], Translation]) -> None:
    result = translated("hyph.pt.txt")
    for word in ("international", "passengers", "travelers"):
        assert word in result.text
    assert "Disse-lhes" in result.sentences[-1].original  # type: ignore[operator]


def test_every_sign_is_kept_or_its_loss_is_told(
    translated: Callable[[str], Translation],
) -> None:
    for one in translated("signs.en.txt").sentences:
        match = re.match(r"The sign (\S)", one.original or "")
        assert match is None or match[1] in one.text or one.findings


def test_short_lines_say_no_more_than_they_say(translated: Callable[[str], Translation]) -> None:
    result = translated("short.en.txt")
    texts = {one.original: one for one in result.sentences}
    assert len(result.text.split("\n\n")) == len(result.document.text.split("\n\n"))
    assert texts["no no no no no no no no no"].text.count("não") == 9
    assert texts["mother Mother"].text == "mãe Mãe"
    assert texts["changelog"].text == "changelog"
    assert texts["changelog"].findings
    assert texts["very very very very good"].findings
    assert result.coverage.tokens_read < result.coverage.tokens_total
