"""What leans and what stands, by rule and language. All texts are invented."""

# Texts in wide scripts are longer than a line.
# ruff: noqa: E501

import pytest

from summarize.documents import Span
from summarize.summarizing.selection.reading import Reading
from tests.summarizing.selection.leaning import reading

LEAD = {
    "en": "Mayor Ruth Abel opened the new bridge over the Tamm on Monday morning.",
    "pt": "A prefeita Rute Alves inaugurou a nova ponte sobre o rio Tamo na segunda-feira.",
    "es": "La alcaldesa Rut Álvarez inauguró el puente nuevo sobre el río Tamo el lunes.",
    "fr": "La maire Ruth Abel a inauguré lundi le nouveau pont sur la Tamme à Linden.",
    "de": "Die Bürgermeisterin Ruth Abel hat am Montag die neue Brücke über die Tamm eröffnet.",
    "it": "La sindaca Rita Abelli ha inaugurato lunedì il nuovo ponte sul fiume Tamo.",
    "nl": "Burgemeester Ruth Abel opende maandag de nieuwe brug over de Tamm in Linden.",
    "ru": "Мэр Рута Абель открыла в понедельник новый мост через реку Тамм в городе.",
    "ar": "افتتحت رئيسة البلدية ريم عبد الله صباح الاثنين الجسر الجديد فوق نهر التام في المدينة.",
    "zh": "市长李明星期一上午为横跨塔姆河的新大桥主持了通车仪式，数百名居民到场。",
    "hi": "महापौर रीता अग्रवाल ने सोमवार सुबह ताम नदी पर बने नए पुल का उद्घाटन किया।",
}


def second(language: str, sentence: str) -> tuple[int, ...] | None:
    text = f"{LEAD[language]}\n{sentence}"
    found = reading(text, language)
    assert len(found) == 2
    return found.leans_on(1)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "She said that the work had cost four million and taken two years."),
        ("en", "This has cost the city four million over the last two years."),
        ("en", "Therefore the ferry at Linden will stop running in the coming spring."),
        ("en", "Instead, the city council wants to build a road tunnel near Linden."),
        ("en", "Two days later a crack was found in one of the pillars near Linden."),
        ("en", "The latter was built by Halden Works in less than three years."),
        ("en", "Several were hurt when a crane fell into the river near Linden."),
        ("en", "The first, from April to June, will cost the city two million."),
        ("pt", "A primeira, de abril a junho, vai custar dois milhões à prefeitura."),
        ("en", "By that logic, the ferry at Linden would have to stop running."),
        ("en", "The 54-year-old has been in office since the spring of 2019."),
        ("pt", "Muitos foram feridos quando um guindaste caiu no rio perto de Linda."),
        ("es", "Algunos han pedido permisos nuevos para las tiendas cerca del río Tamo."),
        ("de", "Viele wurden verletzt, als ein Kran bei Linden in den Fluss Tamm stürzte."),
        ("pt", "Ela disse que a obra custou quatro milhões e demorou dois anos."),
        ("pt", "Por isso, a balsa de Linda vai parar de circular na próxima primavera."),
        ("pt", "Disse que a obra custou quatro milhões e demorou mais de dois anos."),
        ("pt", "Essa obra custou quatro milhões de reais nos últimos dois anos."),
        ("es", "Ella dijo que la obra costó cuatro millones y tardó dos años."),
        ("es", "Por eso, el transbordador de Linda dejará de circular en primavera."),
        ("fr", "Elle a déclaré que les travaux avaient coûté quatre millions d'euros."),
        ("fr", "Par conséquent, le bac de Linden ne circulera plus au printemps prochain."),
        ("de", "Sie sagte, der Bau habe vier Millionen gekostet und zwei Jahre gedauert."),
        ("de", "Deshalb wird die Fähre bei Linden im nächsten Frühjahr eingestellt."),
        ("it", "Secondo lei, i lavori sono costati quattro milioni e durati due anni."),
        ("nl", "Daarom stopt de veerboot bij Linden in het volgende voorjaar helemaal."),
        ("ru", "Она сказала, что строительство обошлось в четыре миллиона за два года."),
        ("ru", "Поэтому паром у деревни Линден следующей весной перестанет ходить."),
        ("ar", "وقالت إن المشروع كلف أربعة ملايين واستغرق العمل فيه أكثر من عامين."),
        ("ar", "لذلك ستتوقف العبارة في قرية ليندن عن العمل في الربيع القادم."),
        ("zh", "她说，工程耗资四百万，历时两年多才完成，比原计划晚了半年。"),
        ("zh", "因此，林登村的渡轮将于明年春天停止运营，居民可以免费乘坐公共汽车。"),
        ("hi", "उन्होंने कहा कि काम पर चालीस लाख रुपये खर्च हुए और दो साल लगे।"),
        ("hi", "इसलिए लिंडन गाँव की नाव सेवा अगले वसंत से बंद हो जाएगी।"),
    ],
)
def test_leans_on_the_sentence_before(language: str, sentence: str) -> None:
    assert second(language, sentence) == (0,)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The city treasurer Ole Dahl said that he had hoped for lower costs."),
        ("en", "In his speech, Ole Dahl thanked the workers of two building firms."),
        ("en", "It is not clear whether the ferry at Linden will keep running."),
        ("en", "So far, twelve shops near the river have applied for new permits."),
        ("en", "The US has lent Linden County four million for roads and bridges."),
        ("en", "This week the ferry at Linden carries cyclists and walkers for free."),
        ("en", "Those who live near the river have waited for years for a new road."),
        ("en", "The former treasurer of Linden County will run for governor in May."),
        ("en", "Both Linden and Marburg will share the costs of the repair work."),
        ("pt", "O tesoureiro Olavo Dias disse que ele esperava custos mais baixos."),
        ("pt", "Nesta semana, a balsa de Linda transporta ciclistas sem cobrar nada."),
        ("es", "Esta semana el transbordador de Linda lleva gratis a los ciclistas."),
        ("fr", "Il est probable que le bac de Linden continue de circuler cet hiver."),
        ("fr", "Cette semaine, le bac de Linden transporte les cyclistes sans frais."),
        ("de", "Das Unternehmen Halden Werke hat den Auftrag im Jahr 2021 bekommen."),
        ("de", "Es ist unklar, ob die Fähre bei Linden weiter verkehren wird."),
        ("nl", "De penningmeester Ole Dahl zei dat hij lagere kosten had verwacht."),
        ("ru", "Казначей Олег Даль сказал, что он надеялся на меньшие расходы города."),
        ("ar", "قال أمين الصندوق عمر ضاهر إن البلدية كانت تأمل في تكاليف أقل بكثير."),
        ("zh", "林登县的财务主管王强说，他原本希望工程的费用能够低一些，工期也短一些。"),
        ("hi", "कोषाध्यक्ष ओम दास ने कहा कि उन्होंने कम खर्च की आशा की थी।"),
        ("zh", "乡政府应该在明年春天之前修好通往林登村的公路，并恢复公共汽车服务。"),
    ],
)
def test_stands_alone(language: str, sentence: str) -> None:
    assert second(language, sentence) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He closed the door and went down to the harbour before dawn."),
        ("en", "Nevertheless we shall build the bridge before the end of the year."),
        ("en", "Our plan for the river is better than that of the old council."),
        ("pt", "Nossa proposta para o rio é melhor que a da antiga câmara municipal."),
        ("de", "Wir wollen die Brücke noch vor dem Ende des Jahres fertig bauen."),
        ("zh", "我们希望在年底之前把通往林登村的大桥修好，并恢复公共汽车服务。"),
    ],
)
def test_leans_on_nothing_that_is_there(language: str, text: str) -> None:
    assert reading(text, language).leans_on(0) is None


def test_a_noun_named_as_new_is_needed_by_the_definite_one() -> None:
    text = (
        f"{LEAD['en']} A tanker ran aground near Linden in the early hours of Sunday. "
        "The harbour of Marburg stayed open for ferries and for fishing boats. "
        "Divers found a hole of two metres in the hull of the tanker."
    )
    found = reading(text)
    assert found.leans_on(3) == (1,)
    assert found.leans_on(2) == ()


def test_a_caption_is_not_whom_a_pronoun_means() -> None:
    text = (
        f"{LEAD['en']} A man in a hat looks at the bridge near Linden . "
        "She thanked the workers of two building firms for their patience."
    )
    assert reading(text).leans_on(2) == (0,)


def test_a_caption_with_a_full_date_makes_it_doubtful() -> None:
    text = (
        f"{LEAD['en']}\nA farmer feeds a cow at a market in Linden on May 30, 2005 at dawn.\n"
        "He thanked the workers of two building firms for their patience."
    )
    assert reading(text).leans_on(2) is None


def split_as(*parts: str) -> Reading:
    """A reading of sentences that are split as they are given."""
    spans, start = [], 0
    for part in parts:
        spans.append(Span(start, start + len(part) + 1))
        start += len(part) + 1
    return Reading(" ".join(parts) + " ", spans, "en")


def test_quotations_are_whole_and_have_a_speaker() -> None:
    found = split_as(
        'Ruth Abel said: "The bridge has cost too much money.',
        'The next one will be cheaper."',
        '"The ferry at Linden has run for more than a hundred years," said Ole Dahl.',
        '"The ferry at Linden is older than the oldest house of the town."',
    )
    assert [found.leans_on(i) for i in range(4)] == [(1,), (0,), (), (2,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge is closed “for good, Ruth Abel told the council of Linden on Monday.",
        '"The bridge is closed for good and will not be opened again this year."',
        "' The ferry at Linden still runs for walkers and for cyclists, he said.",
    ],
)
def test_half_a_quotation_and_one_without_a_speaker_stand_nowhere(sentence: str) -> None:
    assert split_as(sentence).leans_on(0) is None


def test_a_possessive_inside_single_marks_closes_nothing() -> None:
    text = (
        "Ruth Abel said: 'The workers' bus left before the storm came to Linden,' and thanked all."
    )
    assert reading(text).leans_on(0) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge of Linden was closed on Monday night for the third time. "
               "The brother of Tom, who was 11 years old then, found the boy below it. "
               'Ruth Abel said: "I worry all the time that he will never be well again."'),
        ("pt", "A ponte de Linden foi fechada na segunda-feira pela terceira vez. "
               "O irmão de Tomás, que tinha 11 anos na época, encontrou o menino embaixo dela. "
               'Ruth Abel disse: "Eu me preocupo o tempo todo que ele nunca fique bem."'),
    ],
)  # fmt: skip
def test_he_in_a_quotation_is_not_the_speaker(language: str, text: str) -> None:
    assert reading(text, language).leans_on(2) == (1,)


@pytest.mark.parametrize(
    "sentence",
    [
        'Ruth Abel said of Ole Dahl on Monday: "I know that he will find a way out of it."',
        'Ruth Abel told the council: "The mayor knows that he has to leave the town at once."',
        'Ruth Abel has sung in "She Loves Me" for more than three years at the town hall.',
    ],
)
def test_he_in_a_quotation_may_be_one_whom_the_sentence_names(sentence: str) -> None:
    assert reading(f"The bridge of Linden was closed on Monday night. {sentence}").leans_on(1) == ()


def test_a_title_tells_which_of_two_people_with_one_surname() -> None:
    text = (
        "Colonel Otto Vann won the medal in the last autumn of the war. "
        "His grandson Michael Vann said that the stone was beautiful. "
        "Colonel Vann was killed in France only a few weeks before the end."
    )
    assert reading(text).leans_on(2) == (0,)


def test_a_surname_of_two_people_needs_the_sentence_that_tells_which() -> None:
    text = (
        "The council heard Anna Berg and her brother Karl Berg on Monday night. "
        "Ruth Abel closed the meeting in Linden at ten o'clock in the evening. "
        "Members asked Berg for the accounts of the ferry for the last two years."
    )
    found = reading(text)
    assert found.leans_on(2) == (0,)
    assert found.introductions(2) == (0,)


@pytest.mark.parametrize(
    ("language", "motion", "outcome"),
    [
        ("en", "Councillor Hale moved that the pool be closed from October.", "Carried, three to two."),
        ("de", "Stadtrat Hahn beantragte, das Bad ab Oktober zu schließen.", "Abgelehnt, drei zu zwei."),
        ("pt", "O vereador Hale propôs fechar a piscina a partir de outubro.", "Aprovado por três a dois."),
        ("fr", "Le conseiller Hale a proposé de fermer la piscine en octobre.", "Rejeté par trois voix à deux."),
        ("ru", "Депутат Хейл предложил закрыть бассейн с октября этого года.", "Принято тремя голосами."),
        ("zh", "议员何力提出动议，要求从十月起关闭镇上的游泳池，以节省取暖费用。", "动议以三比二通过。"),
    ],
)  # fmt: skip
def test_a_motion_goes_with_its_outcome(language: str, motion: str, outcome: str) -> None:
    text = f"{LEAD[language]}\n{motion}\n{outcome}"
    found = reading(text, language)
    assert found.leans_on(1) == (2,)
    assert found.leans_on(2) == (1,)


def test_a_view_that_is_taken_back_keeps_owner_and_answer() -> None:
    text = (
        "The city should build the tram along the river before the decade ends. "
        "Opponents say the tram would ruin the market and empty the shops. "
        "The noise would drive residents out of the old town of Linden. "
        "But none of it happened in the four cities with such a tram."
    )
    found = reading(text)
    assert found.leans_on(1) == (3,)
    assert found.leans_on(2) is not None
    assert set(found.leans_on(2) or ()) >= {1, 3}


def test_an_answer_goes_with_its_question() -> None:
    found = reading("Will the ferry at Linden keep running? Yes, at least until the next spring.")
    assert found.leans_on(0) == (1,)
    assert found.leans_on(1) == (0,)
    assert not found.is_prose(0)


@pytest.mark.parametrize("language", ["th", "ko", "sw", "und", "el"])
def test_languages_without_a_table_are_read_by_their_marks(language: str) -> None:
    text = "Alpha beta gamma delta epsilon zeta eta theta iota. “Alpha beta gamma delta."
    found = reading(text, language)
    assert found.leans_on(0) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("pt", "Depois de dois anos de obras, a balsa de Linda vai parar de circular."),
        ("es", "Después de dos años de obras, el transbordador de Linda dejará de circular."),
        ("fr", "Alors que la balsa de Linden circule encore, la ville construit un tunnel."),
        ("it", "Dopo due anni di lavori, il traghetto di Linda smette di circolare."),
        ("de", "Da die Fähre bei Linden noch verkehrt, baut die Stadt keinen Tunnel."),
        ("en", "In addition to the bridge, Linden County builds a school in the upper town."),
        ("ru", "Так как паром у деревни Линден еще ходит, город не строит тоннель."),
    ],
)
def test_words_that_open_a_clause_of_their_own_do_not_lean(language: str, sentence: str) -> None:
    assert second(language, sentence) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Before that, Linden County had run a ferry for more than a hundred years."),
        ("pt", "Antes disso, o condado de Linda manteve uma balsa por mais de cem anos."),
    ],
)
def test_a_demonstrative_before_a_comma_points_back(language: str, sentence: str) -> None:
    assert second(language, sentence) == (0,)


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        # The noun that a sentence is about was told of before.
        ("The official sprinted to the river and pulled two children out of it.", True),
        ("The London-born winner of the contest for architects spoke after Ms Abel.", True),
        ("The police closed the road along the river until the evening.", False),
        ("The official who closed the road along the river spoke in the evening.", False),
        ("The Linden Herald reported that the work had cost four million euros.", False),
        # A conjunction that cannot be taken away.
        ("But not all of Linden was there to see the new bridge on Monday.", True),
        # Last words that set a sentence beside another.
        ("The police of Linden closed the road along the river, too.", True),
        ("Nothing that the people of Linden would want to pay for, anyway.", True),
        ("The road to Linden is far too narrow for the lorries of the mill.", False),
        # Something further.
        ("There was another accident with a lorry on the road to Linden.", True),
        ("The nearby museum of Linden shows pictures of all the older bridges.", True),
    ],
)
def test_what_was_told_before_is_needed(sentence: str, leans: bool) -> None:
    assert (second("en", sentence) != ()) == leans


def test_a_first_name_leans_on_the_full_name() -> None:
    text = (
        "Mayor Ruth Abel opened the new bridge over the Tamm on Monday morning.\n"
        "Many people from Linden came to the river with flags and lamps.\n"
        "Ruth looked as glad as ever in a blue coat and a yellow scarf."
    )
    assert reading(text).leans_on(2) == (0,)


def test_a_pronoun_of_the_first_sentence_may_come_before_its_name() -> None:
    found = reading("After she had cut the ribbon, Ruth Abel walked over the new bridge at Linden.")
    assert found.leans_on(0) == ()
    assert reading("After she had cut the ribbon, she walked over the bridge.").leans_on(0) is None


PAST = (
    "The mayor opened the bridge on Monday, and hundreds of people were there to see it. "
    "The work had taken two years, and it was paid for by the region. {} "
    "The mayor said that the old bridge was closed because it had moved."
)


@pytest.mark.parametrize(
    ("sentence", "is_prose"),
    [
        ("Mayor Ruth Abel celebrates with the workers of the river company.", False),
        ("Passengers from the ferry Rosa disembark at the new pier in Linden.", False),
        ("Blood, sweat and tears: The workers had to build all of it by hand.", False),
        ("A man walks over the old bridge (file picture) in the town of Linden.", False),
        ("The company wants to celebrate the new bridge with a fair in August.", True),
        ("The council said that the mayor celebrates her birthday on the bridge.", True),
        ("One thing is certain: The old bridge at Linden was closed for good.", True),
    ],
)
def test_what_is_seen_on_a_picture_is_no_prose(sentence: str, is_prose: bool) -> None:
    found = reading(PAST.format(sentence))
    number = next(
        i for i, span in enumerate(found.spans) if found.text[span.start : span.end] == sentence
    )
    assert found.is_prose(number) == is_prose


def test_while_i_is_the_writer_and_elizabeth_i_is_a_queen() -> None:
    text = f"{LEAD['en']}\nWhile I like bridges, the new one at Linden is far too wide for me."
    assert reading(text).leans_on(1) is None
    text = f"{LEAD['en']}\nQueen Elizabeth I gave the town of Linden its first bridge of stone."
    assert reading(text).leans_on(1) == ()


@pytest.mark.parametrize(
    ("language", "accusation", "plea"),
    [
        ("en", "Adam Lee, 34, is accused of taking 2 million from the town.",
         "Mr Lee, who lives in Linden, denies taking any money."),
        ("pt", "Adão Leal, de 34 anos, é acusado de desviar 2 milhões da cidade.",
         "Leal, que mora em Linda, nega ter desviado dinheiro."),
        ("de", "Adam Lehr, 34, wird beschuldigt, der Stadt 2 Millionen gestohlen zu haben.",
         "Lehr, der in Linden wohnt, bestreitet das."),
        ("ru", "Адам Леер обвиняется в краже двух миллионов у города.",
         "Леер, который живёт в городе, отрицает вину."),
    ],
)  # fmt: skip
def test_an_accusation_is_told_with_its_denial_wherever_that_stands(
    language: str, accusation: str, plea: str
) -> None:
    between = " ".join(f"{LEAD[language]}" for _ in range(8))
    found = reading(f"{accusation} {between} {plea}", language)
    assert list(found.pleas(0)) == [len(found) - 1]


def test_full_stops_that_end_nothing_do_not_go_out() -> None:
    found = reading("The bridge was opened on Monday.  . The ferry was sold to a firm. . .")
    assert [found.text[span.start : span.end] for span in found.spans] == [
        "The bridge was opened on Monday.", "The ferry was sold to a firm.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The work takes place in two phases. The first, from April to June, costs two "
         "million. The second, from July to May, costs three million."),
        ("pt", "A obra tem duas fases. A primeira, de abril a junho, custa dois milhões. A "
         "segunda, de julho a maio, custa três milhões."),
    ],
)  # fmt: skip
def test_the_first_of_two_goes_with_the_second(language: str, text: str) -> None:
    found = reading(text, language)
    assert 2 in (found.leans_on(1) or ())
    assert 0 in (found.leans_on(1) or ())


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("Keeper Ole Dahl of Linden held the ball for a long time on that play.", True),
        ("Keeper Ole Dahl of Linden agreed with what the town had said on that.", False),
        ("The police of Linden said on Monday that bridges are not for racing.", False),
    ],
)
def test_that_behind_a_preposition_points_back(sentence: str, leans: bool) -> None:
    assert (second("en", sentence) != ()) == leans


@pytest.mark.parametrize(
    ("language", "sentence", "leans"),
    [
        ("en", "In 2024, in addition to supplying the shop, they sold two tons.", True),
        ("en", "In 2024, besides supplying the shops, the farmers sold two tons.", False),
        ("en", "In May, on behalf of Linden, Mayor Ole Dahl said he would pay.", False),
        ("en", "Two thirds of the amount, or 1.2 million euros, came from Linden.", True),
        ("en", "The amount of rain in Linden fell by two thirds in the year 2023.", False),
        ("pt", "Dois terços do valor, ou R$ 1,2 milhão, vieram de um fundo de Linden.", True),
        ("pt", "O valor da terra em Linden subiu dois terços no ano de 2023.", False),
        ("es", "Dos tercios de la suma, 1,2 millones de euros, llegaron de Linden.", True),
        ("fr", "Les deux tiers de la somme, 1,2 million d'euros, viennent de Linden.", True),
    ],
)
def test_what_stands_in_front_of_a_pronoun_is_not_what_it_stands_for(
    language: str, sentence: str, leans: bool
) -> None:
    assert (second(language, sentence) != ()) == leans


def test_a_sentence_of_capitals_is_a_headline() -> None:
    found = reading(f"{LEAD['en']}\nTowns Need to Build It. The town of Linden has built it.")
    assert not found.is_tellable(1)
    assert found.is_tellable(2)
