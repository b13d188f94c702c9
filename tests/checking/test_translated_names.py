import pytest

from summarize.checking.translated_names import KnownNames, findings_of, lost_names


@pytest.mark.parametrize(
    ("original", "translation", "pair", "names"),
    [
        # Letters were lost, or came out otherwise.
        ("Segundo Síle, choveu.", "According to Sile, it rained.", ("pt", "en"), ["Síle"]),
        ("Visitaram Çabej.", "They visited Oabej.", ("pt", "en"), ["Çabej"]),
        # The word beside it stayed.
        ("Disse João Kowalski.", "John Kowalski said.", ("pt", "en"), ["João"]),
        ("It was Antonio Guterres.", "Era António Guterres.", ("en", "pt"), ["Antonio"]),
        ("Sem Estêvão não há.", "Without Stephen there is none.", ("pt", "en"), ["Estêvão"]),
        ("João saiu.", "John left.", ("pt", "en"), ["João"]),
        # Rulers, countries, places, institutions and months have names in each language.
        ("Veio o papa João Paulo.", "Pope John Paul came.", ("pt", "en"), []),
        ("Foi à Índia e ao México.", "He went to India and Mexico.", ("pt", "en"), []),
        ("They left Russia for California.", "Deixaram a Rússia, Califórnia.", ("en", "pt"), []),
        ("Foi para a Comissão Europeia.", "It went to the European Commission.", ("pt", "en"), []),
        ("They met in London on Monday.", "Conheceram-se em Londres na segunda.", ("en", "pt"), []),
        # Names that came through, at a hyphen and before an English possessive, too.
        ("They saw Núria's Müller-Haus.", "Viram a Müller-Haus de Núria.", ("en", "pt"), []),
        ("Der Bürgermeister kam.", "The mayor came.", ("de", "en"), []),
        ("", "", ("en", "pt"), []),
    ],
)  # fmt: skip
def test_names_that_did_not_come_through(
    original: str, translation: str, pair: tuple[str, str], names: list[str]
) -> None:
    found = lost_names(translation, original, pair)
    assert [original[one.span.start : one.span.end] for one in found] == names
    assert [one.kind for one in findings_of(found)] == ["name"] * len(names)


TEXT = [
    ("Field was ahead of May Winter.", "Field estava à frente de May Winter."),
    ("Winter fell twice.", "O inverno caiu duas vezes."),
    ("Police said that Ben Speed drove.", "A polícia disse que Ben Speed dirigia."),
    ("Speed had no licence.", "A velocidade não tinha licença."),
    ("They met in May and in London.", "Conheceram-se em maio e em Londres."),
    ("May I go?", "Posso ir?"),
]


def test_a_word_that_the_text_knows_as_a_name_is_one_at_the_start_of_a_sentence() -> None:
    known = KnownNames.of(TEXT, "en", ())
    assert known.opening == {"Winter", "Speed"}
    [lost] = known.missing("O inverno caiu duas vezes.", "Winter fell twice.")
    assert (lost.name, lost.span) == ("Winter", (0, 6))
    assert known.missing("Winter caiu duas vezes.", "Winter fell twice.") == []
    [finding] = known.findings("A velocidade não.", "Speed had none.")
    assert (finding.kind, finding.severity) == ("name", "warning")
    assert known.missing("Posso ir?", "May I go?") == []


def test_a_word_that_the_text_has_in_small_letters_as_well_is_only_noted() -> None:
    known = KnownNames.of(TEXT, "en", {"winter"})
    [finding] = known.findings("O inverno caiu.", "Winter fell.")
    assert finding.severity == "notice"
    [lost] = known.missing("O inverno caiu.", "Winter fell.")
    assert not lost.is_sure


def test_a_name_that_is_another_one_in_the_other_language_everywhere_is_none() -> None:
    pairs = [
        ("They saw London.", "Viram Londres."),
        ("London was cold.", "Londres estava fria."),
        ("They saw the Jordan.", "Viram o Jordan."),
        ("They went to Jordan.", "Foram à Jordânia."),
    ]
    assert not KnownNames.of(pairs, "en", ())
    assert not KnownNames.of([], "en", ())
