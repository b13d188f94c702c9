import pytest

from summarize.negation import added_denial


@pytest.mark.parametrize(
    ("original", "translation", "pair"),
    [
        ("Harbour notice no. 14", "Harbour noto que não. 14", ("en", "pt")),
        ("He lives in the house.", "Ele não mora em casa.", ("en", "pt-BR")),
        ("The bridge is open.", "Die Brücke ist nicht offen.", ("en", "de")),
        ("The bridge is open.", "Le pont n’est pas ouvert.", ("en", "fr")),
        ("The bridge is open.", "Мост не открыт.", ("en", "ru")),
        ("The bridge is open.", "الجسر ليس مفتوحاً.", ("en", "ar")),
        ("Moro no centro.", "I don't live in the centre.", ("pt", "en")),
    ],
)
def test_a_denial_that_was_added_is_found(
    original: str, translation: str, pair: tuple[str, str]
) -> None:
    [finding] = added_denial(translation, original, pair)
    assert (finding.kind, finding.severity) == ("negation", "warning")


@pytest.mark.parametrize(
    ("original", "translation", "pair"),
    [
        ("He does not live here.", "Ele não mora aqui.", ("en", "pt")),
        ("He failed to come.", "Ele não veio.", ("en", "pt")),
        ("No, he came.", "Não, ele veio.", ("en", "pt")),
        ("It is unclear.", "Não está claro.", ("en", "pt")),
        ("The bridge is still open.", "لا يزال الجسر مفتوحاً.", ("en", "ar")),
        ("Ele nunca veio.", "He did not come.", ("pt", "en")),
        ("The notice was knotted.", "A nota foi atada ao cordão.", ("en", "pt")),
        # Languages without a list are not judged.
        ("港口开放。", "The port is not open.", ("zh", "en")),
        ("The bridge is open.", "Híd nem nyitott.", ("en", "hu")),
        ("", "", ("en", "pt")),
    ],
)
def test_a_denial_that_was_there_is_none(
    original: str, translation: str, pair: tuple[str, str]
) -> None:
    assert added_denial(translation, original, pair) == []
