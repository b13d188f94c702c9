import pytest

from summarize.translating.figures import in_figures


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("entregou 2 mil e 300 casas", "pt", "entregou 2.300 casas"),
        ("custou 3 mil e 50 reais.", "pt-PT", "custou 3.050 reais."),
        ("entregó 2 mil 300 casas", "es", "entregó 2.300 casas"),
        ("entre 2 mil e 300 mil", "pt", "entre 2 mil e 300 mil"),
        ("1 milhão e 200 mil reais", "pt", "1 milhão e 200 mil reais"),
        ("3 mil e 500,5 e 12.345 mil e 2", "pt", "3 mil e 500,5 e 12.345 mil e 2"),
        ("2 mil e 300 casas", "it", "2 mil e 300 casas"),
    ],
)
def test_thousands_with_a_rest_are_one_figure(text: str, language: str, told: str) -> None:
    assert in_figures(text, language) == told
