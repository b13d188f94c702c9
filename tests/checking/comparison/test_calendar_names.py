"""Months, days and seasons that are names of persons."""

import pytest

from summarize.checking.comparison.dates_found import dates_in
from summarize.checking.comparison.translated_comparer import TranslatedComparer
from summarize.checking.comparison.turned_names import turned_names
from summarize.documents import Source
from summarize.text.split_text import SplitText


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("April Emery won the prize.", "en", ["April"]),
        ("He met April Emery in April 2020.", "en", ["April"]),
        ("August Wilson wrote ten plays.", "en", ["August"]),
        ("June Carter sang in June.", "en", ["June"]),
        ("Mayor June Carter spoke.", "en", ["June"]),
        ("It is a play by August Wilson.", "en", ["August"]),
        ("Prime minister Theresa May spoke.", "en", ["May"]),
        ("The actor Joe March left.", "en", ["March"]),
        ("“I knew,” April said.", "en", ["April"]),
        ("Er traf August Wilson in Berlin.", "de", ["August"]),
        ("O deputado Domingo Paciência falou.", "pt", ["Domingo"]),
        ("Cantó Julio Iglesias en julio.", "es", ["Julio"]),
        ("El tenor Plácido Domingo llegó el domingo.", "es", ["Domingo"]),
        ("Avril Lavigne chante en avril.", "fr", ["Avril"]),
        # Dates
        ("In June Carter sang.", "en", []),
        ("On April 5 Emery came.", "en", []),
        ("April Fools' Day is near.", "en", []),
        ("It was the April Fool.", "en", []),
        ("Sales rose last May.", "en", []),
        ("It grew from March to April Smith said.", "en", []),
        ("Most Banks Cut Rates In April Amid Fears Of War", "en", []),
        ("April Sales Rise As Most Shops Open Again", "en", []),
        ("APRIL EMERY WINS", "en", []),
        ("The rain came in March.", "en", []),
        ("Am 3. August Wilson zu treffen war schön.", "de", []),
        ("Im August Wilson zu treffen war schön.", "de", []),
        ("Em abril, a Ana veio.", "pt", []),
        ("Foi em Abril Passos falou.", "pt", []),
        ("El Domingo Sangriento de 1905", "es", []),
        ("", "en", []),
    ],
)
def test_names_of_persons_among_the_dates(text: str, language: str, names: list[str]) -> None:
    found = [one for one in dates_in(text, language) if one.is_name]
    assert [text[one.span.start : one.span.end] for one in found] == names
    assert not any(one.is_sure for one in found)


@pytest.mark.parametrize(
    ("original", "translation", "language", "lost"),
    [
        ("April Emery won.", "Abril Emery ganhou.", "pt", ["April"]),
        ("He saw April Emery.", "Ele viu abril Emery.", "pt", ["April"]),
        ("August Wilson came in August.", "Agosto Wilson veio em agosto.", "pt", ["August"]),
        ("June Carter sang.", "Junio Carter cantó.", "es", ["June"]),
        ("June Carter sang.", "Juni Carter sang.", "de", ["June"]),
        ("Theresa May spoke.", "Thérèse Mai a parlé.", "fr", ["May"]),
        ("Dawn French laughed.", "Amanhecer French riu.", "pt", ["Dawn"]),
        ("They saw Summer Smith there.", "Vieron el verano Smith allí.", "es", ["Summer"]),
        # Kept
        ("April Emery won.", "April Emery ganhou.", "pt", []),
        ("April Emery won.", "April Emery gewann.", "de", []),
        ("August Wilson came in August.", "August Wilson veio em agosto.", "pt", []),
        ("Dawn French laughed at dawn.", "Dawn French riu ao amanhecer.", "pt", []),
        # Left out: another finding
        ("April Emery came in April.", "Ela veio em abril.", "pt", []),
        # Dates and seasons
        ("In April Emery won.", "Em abril Emery ganhou.", "pt", []),
        ("The Summer Olympics began.", "Começaram os Jogos de verão.", "pt", []),
        ("This Summer Smith came.", "Neste verão Smith veio.", "pt", []),
        ("", "", "pt", []),
    ],
)
def test_names_that_became_words_of_the_calendar(
    original: str, translation: str, language: str, lost: list[str]
) -> None:
    found = list(turned_names(translation, original, ("en", language)))
    assert [one.name for one in found] == lost
    assert all(original[one.span.start : one.span.end] == one.name for one in found)


@pytest.mark.parametrize(
    ("original", "translation", "language", "kinds"),
    [
        ("Then April said no.", "Dann sagte April nein.", "de", []),
        ("The award went to August Wilson.", "Der Preis ging an August Wilson.", "de", []),
        ("The award went to April Emery.", "O prêmio foi para April Emery.", "pt", []),
        ("The award went to April Emery.", "Premiaram abril Emery.", "pt", ["name"]),
        ("It began in April.", "Começou em maio.", "pt", ["date"]),
    ],
)
def test_a_translation_is_told_what_it_made_of_a_name(
    original: str, translation: str, language: str, kinds: list[str]
) -> None:
    source = SplitText.of(original, "en")
    found = TranslatedComparer(source, language).findings_of_translation(
        translation, [Source(0, len(original), original, 1.0)]
    )
    assert sorted({one.kind for one in found}) == kinds
