"""One half of something, of which the other half was told before. All texts are invented."""

import pytest

from summarize.lengths import Extent
from summarize.summarizing.selection.selection import select
from tests.summarizing.selection.leaning import leans_behind, reading

LEADS = {
    "en": "Halden Works will close its mill in the town of Linden next year.",
    "de": "Die Halden Werke schließen ihre Mühle in der Stadt Linden im kommenden Jahr.",
    "nl": "De Halden Werken sluiten volgend jaar hun molen in de stad Linden.",
    "pt": "A Obras Halden vai fechar a sua fábrica na cidade de Linda em março.",
    "es": "Obras Halden cerrará su fábrica en la ciudad de Linda en marzo.",
    "fr": "Halden va fermer son usine dans la ville de Linden en mars prochain.",
    "it": "La Halden chiuderà la sua fabbrica nella città di Linda il prossimo marzo.",
    "ru": "Компания Халден закроет свой завод в городе Линде в будущем году.",
}


def leans(language: str, sentence: str) -> tuple[int, ...] | None:
    return leans_behind(LEADS, language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The main reason is the rising price of grain on the world market."),
        ("de", "Grund sei der Umbau der Anlage, sagte Geschäftsführerin Ruth Abel am Montag."),
        ("de", "Die Alternative wäre gewesen, alle anderen Anlagen zu schließen."),
        ("nl", "De oorzaak is de hoge prijs van graan op de wereldmarkt in mei."),
        ("pt", "A principal causa é o preço alto do trigo no mercado mundial."),
        ("es", "La causa principal es el precio alto del trigo en el mercado mundial."),
        ("fr", "La raison principale est le prix élevé du blé sur le marché mondial."),
        ("it", "Il motivo è il prezzo alto del grano sul mercato mondiale."),
    ],
)
def test_a_cause_leans_on_what_it_is_the_cause_of(language: str, sentence: str) -> None:
    assert leans(language, sentence) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The main reason for the long delay of the trains is the weather."),
        ("de", "Grund für die lange Verspätung der Züge ist das Wetter im Norden."),
        ("nl", "De oorzaak van de lange vertraging is het weer in het noorden."),
        ("pt", "A causa do longo atraso dos trens é o mau tempo no norte."),
        ("es", "La causa del largo retraso de los trenes es el mal tiempo en Linda."),
        ("fr", "La raison du long retard des trains est le mauvais temps à Linden."),
    ],
)
def test_a_cause_that_says_of_what_can_be_read_alone(language: str, sentence: str) -> None:
    assert leans(language, sentence) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Ein Haushalt mit drei Kindern zahlt damit rund 190 Kronen mehr.", (0,)),
        ("de", "Ein Haushalt mit drei Kindern rechnet damit, dass Strom teurer wird.", ()),
        ("de", "Wer in Linden ein Haus baut, spart damit rund 190 Kronen.", ()),
        ("nl", "Een gezin met drie kinderen betaalt daarmee 190 kronen meer.", (0,)),
    ],
)
def test_an_adverb_for_what_was_told_leans_unless_it_announces(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("pt", "Para evitar isso, Rita Alba pediu 40 milhões de coroas ao governo.", (0,)),
        ("es", "Para evitar eso, Rita Alba pidió 40 millones de coronas al Gobierno.", (0,)),
        ("fr", "Pour éviter cela, Rita Alba demande 40 millions de couronnes à Paris.", (0,)),
        ("fr", "Rita Alba aime les ponts de Linden, et cela se voit dans ses livres.", ()),
    ],
)
def test_what_is_avoided_was_told(language: str, sentence: str, expected: tuple[int, ...]) -> None:
    assert leans(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("pt", "Se for aprovada, as obras na ponte velha começam em janeiro.", (0,)),
        ("pt", "Se for preciso, Rita Alba pagará a ponte velha de Linda.", ()),
        ("es", "Si es aprobada, las obras en Linda empezarán en enero próximo.", (0,)),
        ("es", "Si es necesario, Rita Alba pagará el puente viejo de Linda.", ()),
    ],
)
def test_a_condition_without_a_subject_leans(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("es", "La concejala de Linda, Rita Alba, ya lo propuso en mayo.", (0,)),
        ("es", "Rita Alba lo dijo: Linda necesita dos fábricas nuevas en marzo.", ()),
        ("fr", "Rita Alba l'avait annoncé lundi devant des journalistes de Linden.", (0,)),
        ("it", "Rita Alba lo ha detto lunedì davanti a molti giornalisti.", (0,)),
        ("pt", "Rita Alba explicou o segundo plano de Linda em março de 2020.", ()),
    ],
)
def test_who_said_so_leans_on_what_was_said(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Prices fell by a fifth in May, chief executive Ruth Abel said.", (0,)),
        ("en", "Prices fell by a fifth in May, said spokesman Ole Dahl.", (0,)),
        ("en", "Prices fell by a fifth in May, Marlow chief executive Ruth Abel said.", ()),
        ("en", "Prices fell by a fifth, said Ole Dahl, spokesman for the port of Marlow.", ()),
        ("de", "Die Preise fielen um ein Fünftel, sagte der Vorsitzende Ole Dahl.", (0,)),
        ("de", "Die Preise fielen um ein Fünftel, sagte der Vorsitzende Ole Dahl von Marlow.", ()),
    ],
)
def test_a_speaker_s_office_is_held_somewhere(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On Friday the author said that letters had come from all over the world.", (0,)),
        ("Last week the council of Marlow bought two ferries for the lake.", ()),
        ("Although the deal was signed, thousands marched through Marlow.", (0,)),
        ("Ruth Abel married the Oscar winner, who is older, in a church in Marlow.", (0,)),
        ("Ruth Abel married the Oscar winner Ole Dahl in a church in Marlow.", ()),
        ("The Treasury expects the move to raise up to 40 million crowns a year.", (0,)),
        ("The Treasury defended the decision to raise 40 million crowns a year.", ()),
        ("At the time, Ruth Abel had never seen two ferries on the lake.", (0,)),
        ('"The mill of Linden will have to pay for it," their letter said.', (0,)),
        ("You can't eat it all, so it's time to choose between bread and cake.", (0,)),
        ("Marlow has a cake, and all who want to eat it must bring a plate.", ()),
        ("At the time of Sunday's vote, Ruth Abel was at her desk in Marlow.", ()),
        ("In the 1980s at Marlow Hill University he worked on two new engines.", None),
    ],
)
def test_english_sentences_about_what_was_told(
    sentence: str, expected: tuple[int, ...] | None
) -> None:
    found = leans("en", sentence)
    assert found == expected if expected is not None else found != ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Albrecht Dahl stellte sich am Montag in Linden hinter die Entscheidung."),
        ("pt", "Rita Alba criticou a decisão na segunda-feira em Linda."),
        ("es", "Rita Alba criticó la decisión el lunes en la ciudad de Linda."),
    ],
)
def test_nobody_who_is_named_is_a_decision(language: str, sentence: str) -> None:
    assert leans(language, sentence) == (0,)


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "For survivors, the situation was getting worse by the hour."),
        ("en", "After being reduced to eight, they came back in the second half."),
        ("en", "He joked about the fear that some would call it a war in Marlow."),
        ("en", "The council said the move was only made for reasons of safety."),
        ("en", "It will be available to 40 million people on all platforms of Halden."),
        ("fr", "Pour les survivants, la situation devenait plus grave de jour en jour."),
    ],
)
def test_a_text_that_starts_in_the_middle(language: str, first: str) -> None:
    assert reading(first, language).leans_on(0) is None


@pytest.mark.parametrize(
    "first",
    [
        "Survivors of the flood in Linden still wait for tents and clean water.",
        "For survivors of the flood, the situation was getting worse by the hour.",
        "After leaving the town of Linden, Ole Dahl sailed around the world.",
        "His work done, Ole Dahl left the town of Linden for a last time.",
        "Ole Dahl said the decision to close the mill in Linden was wrong.",
        "Ole Dahl told friends that the interview aired on Sunday was a great success.",
        "It will be hard to find a new owner for the mill in Linden.",
        "Halden Works will buy 30 of Marlow 's new ferries for the lake.",
        "Halden Works isn ‘t going to close its mill in Linden next year.",
        "An open pit mine has collapsed near the town of Linden.",
    ],
)
def test_a_text_that_starts_at_its_start(first: str) -> None:
    assert reading(first).leans_on(0) == ()


def test_a_report_that_says_whose_it_is_may_come_first() -> None:
    text = "O relatório mais recente da comissão de Linda mostra uma queda nos preços do trigo."
    assert reading(text, "pt").leans_on(0) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadtwerke Linden erhöhen zum 1. April die Preise für Fernwärme um 14 Prozent.",
        "Grund sei der Umbau des Kraftwerks in Marlow, sagte Geschäftsführerin Karin Vogt.",
    ],
)
def test_german_prose_has_many_nouns(text: str) -> None:
    assert reading(text, "de").is_prose(0)


@pytest.mark.parametrize(
    "text",
    [
        "Reis 2,40, Mehl 1,10, Milch 0,99, Eier 3,20, Salz 0,45, Öl 5,10, Brot 2,90.",
        "Halden Linden Marlow, Torsten Abel, Karin Vogt, Ole Dahl, Uwe Brandt, Jens Roth.",
    ],
)
def test_a_row_of_german_nouns_is_no_prose(text: str) -> None:
    assert not reading(text, "de").is_prose(0)


INTERVIEW = (
    "Rita Alba dirige desde 2015 el centro de tortugas de la ciudad de Linda.\n\n"
    "P. ¿Por qué llegan tantas tortugas heridas?\n\n"
    "R. Las redes de pesca les cortan las aletas en alta mar. Antes el peligro era el plástico.\n\n"
    "P. ¿Cuántas sobreviven a las heridas?\n\n"
    "R. Ocho de cada diez tortugas vuelven al mar de Linda en primavera."
)


def test_an_answer_goes_with_its_question() -> None:
    found = reading(INTERVIEW, "es")
    assert [found.leans_on(i) for i in range(1, 6)] == [(2,), (1,), (2,), (5,), (4,)]
    chosen = select(found, [[(5, 0.9)]], Extent(60, "words")).chosen
    assert {4, 5} <= {one.index for one in chosen}


def test_a_label_alone_is_no_sentence() -> None:
    text = INTERVIEW.replace("P. ¿Por", "Pregunta. ¿Por").replace("R. Las", "Respuesta. Las")
    found = reading(text, "es")
    answer = next(
        i for i in range(len(found)) if text.startswith("Las redes", found.spans[i].start)
    )
    assert not found.is_tellable(answer - 1)
    assert found.leans_on(answer) == (answer - 2,)


def test_one_question_makes_no_interview() -> None:
    text = (
        "Halden closes its mill in Linden.\n\nWhat will become of the town?\n\n"
        "Marlow Bank has bought 40 hectares of ground by the river Tamm."
    )
    assert reading(text).leans_on(2) == ()


def test_an_acronym_goes_with_the_sentence_that_spells_it_out() -> None:
    text = (
        "Marlow will buy 40 ferries for the lake in the coming year. "
        "The Lake Ferry Network (LFN) was founded in the town in 1990. "
        "Nobody else than the LFN may carry people across the lake."
    )
    assert reading(text).spelled_out(2) == (1,)
    assert reading(text.replace("Marlow", "LFN and Marlow")).spelled_out(2) == ()


def test_a_land_in_two_names_is_nobody_s_surname() -> None:
    text = (
        "Marlow's agency for ferries will buy 40 new boats for the lake in May. "
        "The bank named Island Marlow and the line named Ferry Marlow pay for them."
    )
    assert reading(text).leans_on(0) == ()


def test_letters_with_full_stops_are_no_speaker() -> None:
    text = "As the towns spend more, says Ruth Abel, Linden should double its A.I. funding."
    assert reading(text).leans_on(0) == ()


def test_a_question_of_a_word_leans_on_what_it_asks_about() -> None:
    text = (
        "Halden Works will close its mill in the town of Linden. Why? "
        "Because grain costs twice as much in Marlow as it did in May."
    )
    assert reading(text).leans_on(1) == (0, 2)


def test_a_surname_that_two_names_share_is_told_of_first_where_no_full_name_stands_before() -> None:
    text = (
        "Abel has been chosen as the new head of the port of Marlow. "
        "Ole Dahl said Ruth Abel was right, and so said Jens Abel."
    )
    assert reading(text).leans_on(0) == ()


def test_a_person_is_no_company() -> None:
    text = (
        "Halden Works has closed its mill in the town of Linden. "
        "On Monday, driver Ruth Abel was at work at the mill in Linden. "
        "Later this week, driver Ruth Abel told friends the company was to blame."
    )
    assert reading(text).leans_on(2) == (1,)
