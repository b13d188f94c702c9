"""What stands for something told before, though it is no pronoun by its form. Invented texts."""

import pytest

from summarize.lengths import Extent
from summarize.summarizing.selection.selection import select
from tests.summarizing.selection.leaning import leans_behind, reading

LEADS = {
    "en": "Halden Works will pay the town of Linden 40 million crowns next year.",
    "de": "Die Halden Werke zahlen der Stadt Linden im kommenden Jahr 40 Millionen Kronen.",
    "nl": "De Halden Werken betalen de stad Linden volgend jaar 40 miljoen kronen.",
    "pt": "A Obras Halden vai pagar 40 milhões de coroas à cidade de Linda em março.",
    "es": "Obras Halden pagará 40 millones de coronas a la ciudad de Linda en marzo.",
    "fr": "Halden paiera 40 millions de couronnes à la ville de Linden en mars prochain.",
    "it": "La Halden pagherà 40 milioni di corone alla città di Linda il prossimo marzo.",
    "ru": "Компания Халден заплатит городу Линде в будущем году 40 миллионов крон.",
    "he": "חברת הלדן תשלם לעיריית לינדן ארבעים מיליון כתרים בשנה הבאה.",
    "hi": "हाल्डेन कंपनी अगले साल लिंडेन शहर को 40 करोड़ रुपये देगी, ऐसा कंपनी ने बताया।",
    "ar": "تدفع شركة هالدن لمدينة ليندن 40 مليون كرونة في السنة القادمة.",
    "zh": "哈尔登公司明年将向林登市支付四千万克朗。",
}


def leans(language: str, sentence: str) -> tuple[int, ...] | None:
    return leans_behind(LEADS, language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Volkswagen estimates that could be more in the towns of the county."),
        ("en", "Ruth Abel said that was too much for the towns of the county."),
        ("en", "Ruth Abel told the council on Monday that this was too much money."),
        ("de", "Ruth Abel sagte, das sei für die Städte im Tal viel zu viel Geld."),
        ("de", "Ruth Abel hofft, dass das nicht zu viel Geld für die Stadt ist."),
        ("nl", "Ruth Abel zegt dat dat voor de stad Linden veel te veel geld is."),
        ("pt", "A Volkswagen estima que isso pode ser mais nas cidades do vale."),
        ("es", "Rita Alba dijo que eso era demasiado dinero para las ciudades."),
        ("fr", "Rita Alba estime que cela pourrait suffire pour les villes du pays."),
        ("it", "Rita Alba ritiene che ciò sarebbe troppo per le città della valle."),
        ("ru", "Рита Альба считает, что это слишком много денег для города Линды."),
        ("he", "רות כהן סבורה כי זה יותר מדי כסף עבור העיר לינדן."),
        ("hi", "रूथ एबेल का मानना है कि यह शहर के लिए बहुत ज़्यादा पैसा है।"),
        ("zh", "鲁思·阿贝尔在市议会上表示这对于林登市来说太多了。"),
    ],
)
def test_what_somebody_says_of_a_demonstrative_was_told_before(
    language: str, sentence: str
) -> None:
    assert leans(language, sentence) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ruth Abel said that Will Smith was paid by the towns of the county."),
        ("en", "Ruth Abel hopes that workers of the county will be paid in March."),
        ("en", "When a bridge was closed in Marburg, Ruth Abel said that was a mistake."),
        ("de", "Ruth Abel sagte, das Rathaus von Marburg werde im März geschlossen."),
        ("de", "Ruth Abel hofft, dass das Rathaus von Marburg im März geöffnet wird."),
        ("nl", "Ruth Abel zegt dat Marburg in maart een nieuwe brug zal openen."),
        ("pt", "Rita Alba disse que Marburgo vai abrir uma ponte nova em março."),
    ],
)
def test_a_conjunction_or_an_article_is_no_demonstrative(language: str, sentence: str) -> None:
    assert leans(language, sentence) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The sum will be paid to the schools of the county in March."),
        ("en", "The figure rose in Marburg as well, as Ruth Abel said on Monday."),
        ("de", "Die Summe soll bis Juni im Rathaus beraten werden, sagte Ruth Abel."),
        ("de", "Der Betrag liegt höher als in Marburg, sagte Ruth Abel am Montag."),
        ("de", "Die Zahl stieg in Marburg nicht, sagte Ruth Abel am Montag im Rathaus."),
        ("nl", "Het bedrag wordt in juni aan de scholen betaald, zegt Ruth Abel."),
        ("pt", "O valor deve ser pago em junho às escolas, disse Rita Alba."),
        ("pt", "A cifra foi confirmada em junho por Rita Alba, prefeita de Linda."),
        ("es", "La cifra se pagará en junio a las escuelas, dijo Rita Alba."),
        ("fr", "Le chiffre sera confirmé en juin par les écoles, dit Rita Alba."),
        ("it", "La cifra sarà pagata a giugno alle scuole, dice Rita Alba."),
        ("ru", "Сумма будет выплачена школам в июне, сказала Рита Альба."),
        ("ar", "وسيدفع المبلغ إلى مدارس المدينة في شهر مارس المقبل."),
    ],
)
def test_an_amount_was_told_before(language: str, sentence: str) -> None:
    assert leans(language, sentence) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The number of pupils in Marburg rose to 300 in March, Ruth Abel said."),
        ("de", "Die Zahl deutscher Schüler in Marburg stieg im März auf 300 Kinder."),
        ("de", "Die Zahl der Schüler in Marburg stieg im März auf 300 Kinder."),
        ("pt", "O valor da ponte de Marburgo subiu em março, disse Rita Alba."),
        ("ru", "Число школьников в Марбурге выросло в марте до трёхсот человек."),
    ],
)
def test_an_amount_that_says_of_what_stands_alone(language: str, sentence: str) -> None:
    assert leans(language, sentence) == ()


def test_an_amount_goes_with_the_figure_nearest_to_it() -> None:
    text = (
        f"{LEADS['en']} Ruth Abel of Linden told reporters about the bridge in Marburg. "
        "The sum will be paid to the schools of the county in March."
    )
    assert reading(text).leans_on(2) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Die meisten fliehen über die Brücke bei Marburg in das Tal.", (0,)),
        ("de", "Die meisten deutschen Städte im Tal haben eine alte Brücke.", ()),
        ("es", "La mayoría huye por el puente de Marburgo hacia el valle.", (0,)),
        ("es", "La mayoría de los puentes de Marburgo son viejos y caros.", ()),
        ("pt", "A maioria foge pela ponte de Marburgo em direção ao vale.", (0,)),
        ("fr", "La plupart fuient par le pont de Marbourg vers la vallée.", (0,)),
        ("en", "Riders of the county can collect and spend miles across both airlines.", (0,)),
        ("en", "Riders of Linden and Marburg pay with one card across both towns.", ()),
        ("en", "Chief executive Ruth Abel said the bridge would be closed in March.", (0,)),
        ("en", "Chief executive Ruth Abel of Marburg Motors opened a bridge in March.", ()),
        ("de", "Geschäftsführerin Ruth Abel will die Brücke bei Marburg schließen.", (0,)),
        ("fr", "Ruth Abel en a profité pour fermer le vieux pont de Marbourg.", (0,)),
        ("en", "Doctors instead found and removed a large tumour, Ruth Abel said.", (0,)),
        ("en", "Undiagnosed, it can lead to scarring of the lungs and to death.", (0,)),
        ("es", "Fundada en 1990, su sede está en el puente de Marburgo.", (0,)),
        ("en", "It is testimony to how proud the towns of the county are today.", (0,)),
        ("en", "That flight time was cut to five hours before the route was closed.", (0,)),
        ("en", "Six of their towns had been asked by the mayor of Marburg.", (0,)),
        ("en", "The news shocked towns of the county, Ruth Abel said on Monday.", (0,)),
    ],
)
def test_other_words_that_point_back(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


def test_a_text_that_starts_in_the_middle_cites_nothing() -> None:
    found = reading("Según esa lógica, Rita Alba ganará en Linda las elecciones de marzo.", "es")
    assert found.leans_on(0) is None


def test_the_subject_of_a_participle_is_looked_for_behind_it_only_for_a_pronoun() -> None:
    sentence = "Thinking about leaving Linden is not what Ruth Abel likes, but it is her job."
    assert leans("en", sentence) == ()


def test_whose_it_is_was_told_before() -> None:
    text = (
        "Ole Dahl lost his glasses on the bridge of Linden on Monday. "
        "Ruth Abel opened a school in Marburg on Tuesday morning. "
        "Police found the glasses, which were broken, on Wednesday."
    )
    assert reading(text).leans_on(2) == (0,)


def test_paragraphs_that_call_on_readers_are_no_text() -> None:
    text = (
        "Editor's Note: Sign up for Bridges of Linden, our weekly letter. Get news about bridges "
        "that open and ferries that close in the county.\n\n"
        "Halden Works will build a bridge over the Tamm at Linden next year.\n\n"
        "Riders were asked to sign up for cards at the gate. They pay three crowns each for it."
    )
    found = reading(text)
    assert [found.is_tellable(number) for number in range(len(found))] == [
        False, False, True, False, True,
    ]  # fmt: skip


def test_a_headline_with_a_full_stop_is_not_told_beside_the_lead() -> None:
    headline = "Halden Works will build a bridge at Linden.\n\n"
    lead = "Halden Works will build a new bridge over the Tamm at Linden, the company said today."
    more = " Ruth Abel opened a school in Marburg. Ole Dahl went to the ferry on Monday."
    assert not reading(headline + lead + more).is_prose(0)
    assert reading("Ole Dahl has left the town of Marburg for good.\n\n" + lead + more).is_prose(0)


def test_a_quotation_without_its_end_leaves_its_paragraph_in_doubt() -> None:
    text = (
        'Ruth Abel of Halden Works said: "These results are good. Bridges and ferries remain '
        "what riders of the county pay most for.\n\nOle Dahl opened a school in Marburg."
    )
    found = reading(text)
    assert [found.leans_on(number) for number in range(3)] == [None, None, ()]


def test_a_part_of_a_name_is_told_with_the_whole_one() -> None:
    text = (
        "A Câmara dos Deputados aprovou na terça-feira uma ponte nova em Linda. "
        "Rita Alba abriu uma escola em Marburgo na quarta-feira de manhã. "
        "Na quinta-feira, Rita Alba criticou a Câmara por causa do preço da ponte."
    )
    assert reading(text, "pt").introductions(2) == (0,)


def test_who_is_not_introduced_in_the_room_left_is_preferred_less() -> None:
    text = (
        "Halden Works will build a bridge over the Tamm at Linden next year. "
        "Ferries of the town were sold to divers, farmers, teachers and others by the county "
        "after a long debate, in which Ruth Abel spoke. "
        "Abel will run for mayor in Marburg this spring. "
        "Linden pays workers of the bridge 40 crowns a day."
    )
    found = reading(text)
    pointed = [[(0, 0.9)], [(2, 0.9)]]
    assert [one.index for one in select(found, pointed, Extent(24, "words")).chosen] == [0, 3]
    assert [one.index for one in select(found, pointed, Extent(60, "words")).chosen][:3] == [
        0, 1, 2,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "By the weekend there were 212 of them in it.",
        "On Sunday 212 were in it, with 14 dogs.",
        '"You are asking for money we do not have," they wrote.',
        '"The money of the council is gone by now," said they of the north.',
    ],
)
def test_a_number_alone_and_words_in_quotation_marks_are_not_what_a_pronoun_means(
    sentence: str,
) -> None:
    assert leans("en", sentence) == (0,)


@pytest.mark.parametrize(
    "sentence",
    [
        "By Sunday 212 families slept in the school, and 14 of them left it.",
        '"Nothing is left," three councils wrote, and they closed a school.',
    ],
)
def test_a_pronoun_that_has_its_noun_in_front_stands(sentence: str) -> None:
    assert leans("en", sentence) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The council of Marburg, however, rejected an offer of Halden Works."),
        ("de", "Marburg lehnte jedoch am Montag ein Angebot der Halden Werke ab."),
        ("nl", "Marburg verwierp echter op maandag een aanbod van Halden Werken."),
        ("pt", "Rita Alba, no entanto, recusou uma oferta da Obras Halden em março."),
        ("es", "Rita Alba, sin embargo, rechazó una oferta de Obras Halden en marzo."),
        ("fr", "Rita Alba, toutefois, a rejeté une offre de Halden au mois de mars."),
        ("it", "Rita Alba, tuttavia, ha respinto una offerta della Halden a marzo."),
        ("ru", "Рита Альба, однако, отклонила в марте предложение компании Халден."),
    ],
)
def test_a_connective_within_the_first_clause_leans(language: str, sentence: str) -> None:
    assert leans(language, sentence) == (0,)


def test_a_connective_behind_a_clause_joins_the_two() -> None:
    sentence = "Marburg has offered a bridge and two ferries, however, to Ole Dahl."
    assert leans("en", sentence) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("pt", "Ficou claro no sábado que Marburgo vai fechar a ponte de Linda em maio."),
        ("es", "Era evidente el sábado que Marburgo cerraría el puente de Linda en mayo."),
        ("en", "Another county is making a move to keep ferries off the river Tamm."),
        ("es", "Otro puente sobre el río Tamm se cerrará en Marburgo en mayo."),
    ],
)
def test_a_first_sentence_that_stands_alone(language: str, sentence: str) -> None:
    assert reading(sentence, language).leans_on(0) == ()


def test_this_time_is_told_of_beside_the_times_before() -> None:
    assert leans("en", "This time, it's Marburg Motors, which makes cars in the valley.") == (0,)


def test_the_paragraph_of_an_old_picture_is_no_text() -> None:
    text = (
        "FILE Ole Dahl speaks at the gate of Linden on Monday. Dahl was voted out in May.\n\n"
        "Halden Works will build a bridge over the Tamm at Linden next year."
    )
    found = reading(text)
    assert [found.is_tellable(number) for number in range(3)] == [False, False, True]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is highly contagious, spreading from person to person in towns.", (0,)),
        ("It is clear that Marburg Motors has to pay for a bridge of its own.", ()),
        ("It is difficult, Ruth Abel said, to find people for the ferry.", (0,)),
        ("It is clear, Ruth Abel said, that people want a ferry in Marburg.", ()),
        ("A short time later, officers of Marburg stopped a lorry on a bridge.", (0,)),
    ],
)
def test_it_stands_for_what_follows_only_in_one_clause(
    sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans("en", sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Before then, Marlow hosts Linden in the cup on Thursday."),
        ("en", "From then on Marlow sold four ships a year to Linden."),
        ("de", "Bis dahin bleibt Marlow für Autos und Busse gesperrt."),
        ("de", "Damals verkaufte Marlow vier Schiffe an eine Reederei."),
        ("es", "Para entonces, Marlow había vendido cuatro barcos."),
        ("fr", "Depuis, Marlow a vendu quatre navires à un armateur."),
        ("it", "Prima di allora, Marlow riceve Linda giovedì in coppa."),
        ("ru", "К тому времени Марлоу продал четыре корабля."),
        ("nl", "Tot dan blijft Marlow dicht voor auto's en bussen."),
    ],
)
def test_a_time_that_was_told_before_leans(language: str, sentence: str) -> None:
    assert leans(language, sentence) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Depuis lundi, Marlow a vendu quatre navires à un armateur."),
        ("it", "Prima di Natale, Marlow riceve Linda giovedì in coppa."),
        ("pt", "Até então presidente, Ana Lopes deixou a câmara em maio."),
    ],
)
def test_a_time_that_a_sentence_tells_itself_stands(language: str, sentence: str) -> None:
    assert leans(language, sentence) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Ruth Abel said in the voice of a news reader.", (0,)),
        ("pt", "Rita Alba disse na segunda-feira em tom de brincadeira.", (0,)),
        ("en", "Ruth Abel said in May Marburg would build a bridge there.", ()),
    ],
)
def test_who_said_it_leans_on_what_was_said(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "view", "owner"),
    [
        ("en", "The bridge at Linden will make farmers of the county rich and happy.",
               "That's the rosy view of Ruth Abel, who runs Halden Works."),
        ("de", "Die Brücke bei Linden macht alle Bauern im Tal reich und glücklich.",
               "Das ist die Ansicht von Ruth Abel, der Chefin der Halden Werke."),
        ("es", "El puente de Linda hará ricos y felices a campesinos de todo el valle.",
               "Esa es la opinión de Rita Alba, que dirige la empresa Obras Halden."),
    ],
)  # fmt: skip
def test_a_view_goes_with_the_sentence_that_tells_whose_it_is(
    language: str, view: str, owner: str
) -> None:
    found = reading(f"{view} {owner}", language)
    assert found.leans_on(0) == (1,)
    assert found.leans_on(1) == (0,)


def test_a_noun_that_is_said_to_be_somebodys_needs_no_other_sentence() -> None:
    text = (
        "Olavo Dias viajou com o seu primo para a cidade de Linda na quarta-feira. "
        "A Obras Halden vendeu uma ponte para a cidade de Marburgo em março. "
        "Rita Alba falou com o seu primo sobre pontes na cidade de Marburgo."
    )
    assert reading(text, "pt").leans_on(2) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Bei der Rede, in der sie um Brücken bat, war es in der Stadt sehr laut.", (0,)),
        ("de", "Bei der Rede von Ruth Abel, in der sie um Brücken bat, war Linden voll.", ()),
        ("pt", "Na reunião em que ela falou de pontes, a cidade de Linda estava cheia.", (0,)),
    ],
)
def test_nobody_is_named_by_a_noun_of_the_same_gender(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Two other towns in the county have been asked to pay for a bridge."),
        ("de", "Zwei weitere Städte im Tal sollen für eine neue Brücke zahlen."),
        ("fr", "Deux autres villes du pays doivent payer un pont neuf en mars."),
        ("pt", "Mais duas cidades do vale devem pagar por uma ponte em março."),
    ],
)
def test_others_are_others_than_those_told_of(language: str, sentence: str) -> None:
    assert leans(language, sentence) == (0,)


def test_a_name_at_the_start_of_a_sentence_is_full_where_the_surname_has_a_title() -> None:
    text = (
        "Robbie Vann was charged with setting a ferry on fire in Linden on Monday. "
        "Teachers of Marburg opened a school beside the bridge in the morning. "
        "A judge remanded Mr Vann in custody until the middle of the month."
    )
    assert reading(text).leans_on(2) == (0,)
    assert reading(text.replace("Mr Vann", "Vann")).leans_on(2) == ()


def test_a_surname_whose_first_name_comes_later_leans_on_where_it_was_told_first() -> None:
    text = (
        "Mr Vann, 25, was found dead beside the ferry in Linden on Sunday. "
        "Teachers of Marburg opened a school beside the bridge in the morning. "
        "Ole Dahl of Linden was charged with an attack on Mr Vann on Monday. "
        "Officers said that Karl Vann was found at the gate of the ferry."
    )
    assert reading(text).leans_on(2) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Halden Works says the two modes work well on the ferry at Marburg.", (0,)),
        ("en", "Linden and Marburg pay for ferries, which the two towns both need.", ()),
        ("en", "Halden Works sells the two ferries of Marburg to divers in May.", ()),
        ("de", "Halden nutzt die beiden Schiffe auf dem Weg nach Marburg im Mai.", (0,)),
        ("pt", "A Obras Halden vendeu os dois navios em março, disse Rita Alba.", (0,)),
        ("en", "“Ole Dahl loves his town,” she said on Monday in Linden.", (0,)),
    ],
)
def test_two_that_no_sentence_names(
    language: str, sentence: str, expected: tuple[int, ...]
) -> None:
    assert leans(language, sentence) == expected


def test_what_somebody_says_twice_is_no_headline() -> None:
    text = (
        "\"I'm ready, I've been fit all season and I'm as fit as I've ever been,\" Abel told "
        "the website of Halden Works."
    )
    found = reading(text)
    assert found.trimmed(0) == found.spans[0]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A similar plan was put forward by Ole Dahl in Marburg."),
        ("en", "The comments come after Ole Dahl lost an election in Marburg."),
        ("de", "Ein ähnlicher Plan wurde in Marburg am Montag vorgelegt."),
    ],
)
def test_what_is_similar_and_what_was_said_lean(language: str, sentence: str) -> None:
    assert leans(language, sentence) == (0,)
