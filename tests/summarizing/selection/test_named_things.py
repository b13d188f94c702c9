"""Which of several things of a kind a noun means. Texts are invented."""

import pytest

from summarize.summarizing.selection.reading import Reading
from summarize.text.sentences import split

# The lead tells of one, the second sentence of another; the last speaks of the second.
TEXTS = {
    "en": (
        "The photo app Lumo has lost half of its users in Linden since the spring.",
        "Now many send their pictures with Pikto, a small app from Marburg.",
        "Ruth Abel of the Linden school says her pupils like it.",
        "The app keeps all pictures for ten years and costs two euros a month.",
    ),
    "pt": (
        "O aplicativo Lumo perdeu metade dos usuários em Linden desde a primavera.",
        "Agora muitos mandam fotos pelo aplicativo Pikto, criado em Marburgo.",
        "Rute Alves, da escola de Linden, diz que os alunos gostam.",
        "O aplicativo guarda todas as fotos por dez anos e custa dois euros por mês.",
    ),
    "es": (
        "La aplicación Lumo perdió la mitad de los usuarios en Linden desde la primavera.",
        "Ahora muchos mandan fotos con la aplicación Pikto, creada en Marburgo.",
        "Rut Álvarez, de la escuela de Linden, dice que les gusta.",
        "La aplicación guarda todas las fotos diez años y cuesta dos euros al mes.",
    ),
    "fr": (
        "L'application Lumo a perdu la moitié des usagers à Linden depuis le printemps.",
        "Beaucoup envoient des photos avec l'application Pikto, créée à Marbourg.",
        "Ruth Abel, de l'école de Linden, dit que les élèves l'aiment.",
        "L'application garde toutes les photos dix ans et coûte deux euros par mois.",
    ),
    "de": (
        "Die App Lumo hat in Linden seit dem Frühjahr die Hälfte ihrer Nutzer verloren.",
        "Jetzt schicken viele ihre Bilder mit der App Pikto, die aus Marburg kommt.",
        "Lehrerin Ruth Abel sagte, den Schülern in Linden gefalle das.",
        "Die App speichert alle Bilder zehn Jahre lang und kostet zwei Euro im Monat.",
    ),
    "it": (
        "L'applicazione Lumo ha perso metà degli utenti a Linden dalla primavera.",
        "Adesso molti mandano le foto con l'applicazione Pikto, creata a Marburgo.",
        "Rita Abelli, della scuola di Linden, dice che piace a tutti.",
        "L'applicazione conserva tutte le foto per dieci anni e costa due euro al mese.",
    ),
    "nl": (
        "De app Lumo heeft in Linden sinds de lente de helft van de gebruikers verloren.",
        "Velen sturen hun foto's met de app Pikto, die uit Marburg komt.",
        "Lerares Ruth Abel zei dat de leerlingen in Linden blij zijn.",
        "De app bewaart alle foto's tien jaar en kost twee euro per maand.",
    ),
}


def reading(language: str) -> Reading:
    text = " ".join(TEXTS[language])
    found = Reading(text, split(text, language), language)
    assert len(found) == 4
    return found


@pytest.mark.parametrize("language", TEXTS)
def test_the_noun_leans_on_the_thing_that_was_named_last(language: str) -> None:
    found = reading(language).leans_on(3)
    assert found is None or {1, 2} <= set(found)


def test_where_a_text_tells_of_one_it_leans_on_where_that_was_told() -> None:
    text = (
        "The photo app Lumo has lost half of its users in Linden since the spring. "
        "Teacher Ruth Abel said that her pupils in Linden like it no more. "
        "The app keeps all pictures for ten years and costs two euros a month."
    )
    assert Reading(text, split(text, "en"), "en").leans_on(2) == (0,)


def test_a_company_named_without_its_noun_is_the_one_that_is_meant() -> None:
    text = (
        "Halden Works, a company from Linden, has built the new bridge over the Tamm. "
        "Ruth Abel praised the work on Monday. "
        "Marburg Steel had asked for twice as much money, as papers from March say. "
        "The company went out of business in the spring after ninety years."
    )
    found = Reading(text, split(text, "en"), "en").leans_on(3)
    assert found is not None
    assert 2 in found
