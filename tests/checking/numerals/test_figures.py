"""Two texts say the same numbers, or they do not, whatever language they say them in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checking.checks import changed_numbers, numbers, unsupported_numbers
from summarize.checking.numerals.figures import figures

# One text, another that says the same, and their languages.
SAME = [
    # Times of day
    ("às 15h", "at 3 p.m.", "pt", "en"),
    ("às 15 horas", "at 3pm", "pt", "en"),
    ("às 15 de quarta-feira", "at 3 p.m. on Wednesday", "pt", "en"),
    ("kl. 15", "at 3 p.m.", "sv", "en"),
    ("às 3 da tarde", "at 3 p.m.", "pt", "en"),
    ("a las 3 de la tarde", "at 3 p.m.", "es", "en"),
    ("à 15h30", "at 3:30 PM", "fr", "en"),
    ("à 7h55, mardi", "at 7.55am on Tuesday", "fr", "en"),
    ("um 15.30 Uhr", "at 3:30 p.m.", "de", "en"),
    ("um 15:30 Uhr", "at 3.30pm", "de", "en"),
    ("в 3 часа дня", "at 3 p.m.", "ru", "en"),
    ("в 15:00", "at 3 p.m.", "ru", "en"),
    ("الساعة ١٥:٣٠", "at 3:30 p.m.", "ar", "en"),
    ("الساعة 3 مساءً", "at 3 p.m.", "ar", "en"),
    ("下午3点半", "at 3:30 p.m.", "zh", "en"),
    ("午後3時30分", "at 3:30 p.m.", "ja", "en"),
    ("오후 3시 30분", "at 3:30 p.m.", "ko", "en"),
    ("ao meio-dia", "at 12 p.m.", "pt", "en"),
    ("à minuit", "at 12 a.m.", "fr", "en"),
    ("às 4h40", "at 4.40", "pt", "en"),
    ("Durou 15 horas.", "It took 15 hours.", "pt", "en"),
    ("Durou 2h30.", "It took 2 hours and 30 minutes.", "pt", "en"),
    # Ordinals, and numbers in words
    ("1º lugar", "1st place", "pt", "en"),
    ("le 2e jour", "the second day", "fr", "en"),
    ("der 3. Tag", "the 3rd day", "de", "en"),
    ("第三天", "the 3rd day", "zh", "en"),
    ("o 21.º aniversário", "the twenty-first birthday", "pt", "en"),
    ("duzentos e cinco", "205", "pt", "en"),
    ("dois mil e dezoito", "2018", "pt", "en"),
    ("quatre-vingt-dix-sept", "97", "fr", "en"),
    ("einundzwanzig", "21", "de", "en"),
    ("ventuno", "21", "it", "en"),
    ("خمسة وعشرون", "25", "ar", "en"),
    ("двадцати пяти", "25", "ru", "en"),
    ("二千零一十八", "2018", "zh", "en"),
    ("duas décadas", "20 years", "pt", "en"),
    ("uma dúzia", "12", "pt", "en"),
    # Centuries, decades and names
    ("no século XIX", "in the 19th century", "pt", "en"),
    ("au XIXe siècle", "in the 19th century", "fr", "en"),
    ("los siglos XIX y XX", "the 19th and 20th centuries", "es", "en"),
    ("в XIX веке", "in the 19th century", "ru", "en"),
    ("im 19. Jahrhundert", "in the nineteenth century", "de", "en"),
    ("القرن التاسع عشر", "the 19th century", "ar", "en"),
    ("十九世纪", "the 19th century", "zh", "en"),
    ("Luís 14", "Louis XIV", "pt", "en"),
    ("os anos 90", "the 1990s", "pt", "en"),
    ("die 90er Jahre", "the 1990s", "de", "en"),
    ("90-е годы", "the 1990s", "ru", "en"),
    ("20世纪80年代", "the 1980s", "zh", "en"),
    ("17世纪20年代", "the 1620s", "zh", "en"),
    ("ثمانينيات القرن العشرين", "the 1980s", "ar", "en"),
    ("em 1998", "in '98", "pt", "en"),
    ("1950–1953", "1950-53", "pt", "en"),
    # Larger units
    ("84 mil", "84,000", "pt", "en"),
    ("84 mil", "84 thousand", "pt", "en"),
    ("R$ 5 bi", "5 billion reais", "pt", "en"),
    ("2 mil milhões", "2bn", "pt-PT", "en"),
    ("2 mil millones", "2 billion", "es", "en"),
    ("9000 millones", "9 billion", "es", "en"),
    ("2 Milliarden", "2 billion", "de", "en"),
    ("2 Billionen", "2 trillion", "de", "en"),
    ("5 млн долларов", "$5m", "ru", "en"),
    ("3 тыс.", "3,000", "ru", "en"),
    ("820 ألف", "820,000", "ar", "en"),
    ("110 مليارات", "110 billion", "ar", "en"),
    ("20,4 milyondan fazla", "20.4 million", "tr", "en"),
    ("550多万", "5.5 million", "zh", "en"),
    ("3亿5000万", "350 million", "zh", "en"),
    ("1억 5000만", "150 million", "ko", "en"),
    ("2 करोड़", "20 million", "hi", "en"),
    ("meio milhão", "500,000", "pt", "en"),
    ("eine halbe Million", "half a million", "de", "en"),
    ("um milhão", "1 million", "pt", "en"),
    ("2 a 3 milhões", "2-3 million", "pt", "en"),
    ("2 milhões a 3 milhões", "2-3 million", "pt", "en"),
    # Fractions, dates, separators
    ("dois terços", "2/3", "pt", "en"),
    ("metade", "1/2", "pt", "en"),
    ("duas horas e meia", "2.5 hours", "pt", "en"),
    ("por volta das nove e meia", "around 9:30", "pt", "en"),
    ("alrededor de las nueve y media", "around 9:30", "es", "en"),
    ("por 14½ a 13½", "14.5 to 13.5", "pt", "en"),
    ("14 de março de 2025", "14/03/2025", "pt", "en"),
    ("2025年3月14日", "March 14, 2025", "zh", "en"),
    ("十月一日", "1 October", "zh", "en"),
    ("por 2 a 1", "by 2-1", "pt", "en"),
    ("2,5", "2.5", "pt", "en"),
    ("30،000", "30,000", "ar", "en"),
    ("111 555 0800", "0800 555 111", "ar", "en"),
    ("de 29 000-24 000", "from 29,000 to 24,000", "es", "en"),
]
# The first of each says something else.
OTHER = [
    ("às 3h", "at 3 p.m.", "pt", "en"),
    ("às 15h", "at 3 a.m.", "pt", "en"),
    ("às 3:30", "at 3:30 p.m.", "pt", "en"),
    ("下午4点", "at 3 p.m.", "zh", "en"),
    ("século XVIII", "19th century", "pt", "en"),
    ("au XVIIIe siècle", "in the nineteenth century", "fr", "en"),
    ("os anos 80", "the 1990s", "pt", "en"),
    ("1950–1963", "1950-53", "pt", "en"),
    ("2,8 milhões", "2.8bn", "pt", "en"),
    ("5 mil", "5 million", "pt", "en"),
    ("2 Billionen", "2 billion", "de", "en"),
    ("350万", "35 million", "zh", "en"),
    ("350", "350 thousand", "pt", "en"),
    ("doze pessoas", "14 people", "pt", "en"),
    ("quinze pessoas", "fourteen people", "pt", "en"),
    ("pessoas", "fourteen people", "pt", "en"),
    ("vinte e um", "twenty-two", "pt", "en"),
    ("خمسة وعشرون", "26", "ar", "en"),
    ("15 de março", "14 March", "pt", "en"),
    ("3月14日", "April 14", "zh", "en"),
    ("14/04/2025", "March 14, 2025", "pt", "en"),
    ("40 km", "20 miles", "pt", "en"),
    ("1/3", "1/2", "pt", "en"),
    ("25", "2.5", "pt", "en"),
    ("٢٥", "52", "ar", "en"),
]


@pytest.mark.parametrize(("text", "other", "language", "its"), SAME)
def test_the_same_value_is_the_same_number(text: str, other: str, language: str, its: str) -> None:
    assert changed_numbers(text, other, (language, its)) == []
    assert changed_numbers(other, text, (its, language)) == []


@pytest.mark.parametrize(("text", "other", "language", "its"), OTHER)
def test_another_value_is_a_finding(text: str, other: str, language: str, its: str) -> None:
    assert changed_numbers(text, other, (language, its))
    assert changed_numbers(other, text, (its, language))


@pytest.mark.parametrize(
    "text",
    [
        "One of them saw two of us first.",
        "A second later, both had a quarter.",
        "Hundreds of people, thousands of boats.",
        "I am sure that MI, DC, CD, MIX and LI are none.",
        "He may march in May.",
        "Um dia, uma vez, na quarta-feira.",
        "Mil maravilhas",
        "万一",
    ],
)
def test_a_word_that_may_be_no_number_must_not_be_found_elsewhere(text: str) -> None:
    for language in ("en", "pt", "zh", None):
        assert numbers(text, language) == {}


def test_numerals_in_words_count_only_where_both_languages_are_read() -> None:
    original = "The fourteen boats"
    assert changed_numbers("Os barcos", original, ("pt", "en"))
    # Without languages, and beside one whose words are not known, a word is no evidence.
    assert changed_numbers("Os barcos", original) == []
    assert changed_numbers("Boti hizo", original, ("sw", "en")) == []


def test_a_unit_whose_word_is_not_known_may_stand_beside_its_number() -> None:
    assert changed_numbers("6.4 rau tug neeg", "6.4 million people", ("hmn", "en")) == []
    assert changed_numbers("6.5 rau tug neeg", "6.4 million people", ("hmn", "en"))
    assert changed_numbers("6,4 pessoas", "6.4 million people", ("pt", "en"))


def test_a_value_counts_once() -> None:
    assert changed_numbers("2 a 2", "2") == []
    assert numbers("2 a 2") == {"2": 2}


def test_a_summary_may_write_a_number_in_another_way_than_its_source() -> None:
    source = "At 3:30 p.m. twenty-five people had paid 2,500,000 euros."
    assert unsupported_numbers("25 people paid 2.5 million by 15:30.", source, ("en", "en")) == []
    assert len(unsupported_numbers("24 people paid 2.5 billion.", source, ("en", "en"))) == 2
    assert len(unsupported_numbers("Twenty-four people paid.", source, ("en", "en"))) == 1


def test_every_number_is_where_it_says() -> None:
    text = "Às 15h30, dezesseis pessoas pagaram 2,5 milhões no século XIX (½)."
    found = figures(text, "pt").numbers
    assert [number.text for number in found] == ["15h30", "dezesseis", "2,5 milhões", "XIX", "½"]
    assert all(text[n.span.start : n.span.end] == n.text for n in found)


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.sampled_from("0123456789.:/hпм万亿百½ -’'%milh p.a年月e XVI٣點"), max_size=30),
    st.sampled_from(["en", "pt", "zh", "ar", "ru", "xx", None]),
)
def test_any_text_agrees_with_itself(text: str, language: str | None) -> None:
    languages = (language, language) if language else None
    assert changed_numbers(text, text, languages) == []
    for number in figures(text, language).numbers:
        assert text[number.span.start : number.span.end] == number.text
