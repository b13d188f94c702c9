import pytest

from summarize.checking.negation import (
    added_denial,
    changed_brackets,
    doubled,
    lost_currencies,
    lost_quotation,
)


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


@pytest.mark.parametrize(
    ("original", "translation", "target"),
    [
        ("It cost £3.", "Custou 3.", "pt"),
        ("It cost £3 and $5.", "Custou 3 e 5 dólares.", "pt-BR"),
        ("Custou R$ 3.", "It cost 3.", "en"),
        ("It cost ₹500.", "كلفت 500.", "ar"),
    ],
)
def test_a_currency_that_was_lost_is_found(original: str, translation: str, target: str) -> None:
    [finding] = lost_currencies(translation, original, target)
    assert (finding.kind, finding.severity) == ("number", "warning")


@pytest.mark.parametrize(
    ("original", "translation", "target"),
    [
        ("It cost £3.", "Custou 3 libras.", "pt"),
        ("It cost £3.", "Custou £3.", "pt"),
        # An exchanged one is another finding; the names of this language are not known.
        ("It cost £3.", "Custou 3 euros.", "pt"),
        ("It cost £3.", "Iligharimu pauni 3.", "sw"),
        ("He weighs 80 pounds.", "Ele pesa 36 quilos.", "pt"),
        ("$ is a sign.", "É um sinal.", "pt"),
    ],
)
def test_a_currency_that_is_there_or_unknown_is_none(
    original: str, translation: str, target: str
) -> None:
    assert list(lost_currencies(translation, original, target)) == []


@pytest.mark.parametrize(
    ("original", "translation", "is_lost"),
    [
        ("“We go,” she said.", "Vamos, disse ela.", True),
        ('He said "we go".', "Disse que vamos.", True),
        ("«On y va», dit-il.", "We go, he said.", True),
        ("“We go,” she said.", '"Vamos", disse ela.', False),
        ("“We go,” she said.", "— Vamos — disse ela.", False),
        ("“We go,” she said.", "«Vamos», disse ela.", False),
        ('"We go," she said.', "'Vamos', disse ela.", False),
        ('A 5" disk', "Um disco de 5 polegadas", False),
        ("It's Tom's.", "É do Tom.", False),
    ],
)
def test_whose_words_they_are_is_not_lost(original: str, translation: str, is_lost: bool) -> None:
    assert [f.kind for f in lost_quotation(translation, original)] == ["layout"] * is_lost


@pytest.mark.parametrize(
    ("original", "translation", "is_doubled"),
    [
        ("água", "Water Water", True),
        ("US$3", "US$3 (US$ 3)", True),
        ("the old port", "o porto velho o porto velho", True),
        ("Baden Baden", "Baden Baden", False),
        ("bye-bye", "tchau tchau", False),
        ("water", "água", False),
        ("", "", False),
    ],
)
def test_a_few_words_said_twice_are_found(
    original: str, translation: str, is_doubled: bool
) -> None:
    assert [f.kind for f in doubled(translation, original)] == ["repetition"] * is_doubled


@pytest.mark.parametrize(
    ("original", "translation", "says"),
    [
        ("30 meters (100 feet) of water", "30 metros de água", "missing"),
        ("Tom Reed", "Tom Reed (a)", "the original has none"),
        ("A (b) c", "A (b c", "no counterpart"),
        ("A (b) c", "A (b) c", None),
        ("A [b] c", "A (b) c", None),
        ("a) one", "a) um", None),
        ("A (b", "A (b", None),
        ("甲（乙）丙", "A (b) c", None),
    ],
)
def test_words_in_brackets_are_neither_lost_nor_new(
    original: str, translation: str, says: str | None
) -> None:
    messages = [finding.message for finding in changed_brackets(translation, original)]
    assert len(messages) == (says is not None)
    assert all(says in message for message in messages if says)
