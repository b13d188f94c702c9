"""True and false deletions, invented; every false one must be refused."""

import time

import pytest

from summarize.checking.proof.prover import Proof, Prover
from summarize.documents import Span
from summarize.text.sentences import split

TRUE = [
    # A part at the end.
    ("en", "The council approved the new bridge on Monday after a long debate.",
     "The council approved the new bridge on Monday."),
    ("en", "Maria Lopez opened a bakery in Leeds, which sells bread to three schools.",
     "Maria Lopez opened a bakery in Leeds."),
    ("en", "The river rose by two metres and several cellars were flooded.",
     "The river rose by two metres."),
    ("en", "The mill closed in 1998 because its owner had died.", "The mill closed in 1998."),
    # Insertions.
    ("en", "Tom Reed, who lives in Hull, won the race.", "Tom Reed won the race."),
    ("en", "The tower (pictured) was built in 1890.", "The tower was built in 1890."),
    ("en", "Anna Berg, 34, has left the club.", "Anna Berg has left the club."),
    ("en", "The farm – which has 40 cows – sells cheese.", "The farm sells cheese."),
    ("en", "Tom Reed, who was a miner, has died.", "Tom Reed was a miner."),
    # Openings.
    ("en", "However, the museum will reopen in June.", "The museum will reopen in June."),
    ("en", "In March, the firm sold its last ship.", "The firm sold its last ship."),
    ("en", "Revealed: the palace has 300 rooms.", "The palace has 300 rooms."),
    ("en", "It rained all day, and the match was cancelled.", "The match was cancelled."),
    # Modifiers and adverbs.
    ("en", "The young Danish striker scored twice in Rome.", "The striker scored twice in Rome."),
    ("en", "The bus was slowly climbing the hill.", "The bus was climbing the hill."),
    ("en", "Coach Peter Marsh praised the fans.", "Peter Marsh praised the fans."),
    ("en", "The man from Leeds was arrested on Friday.", "The man was arrested on Friday."),
    ("en", "The club won the cup and has signed a keeper.", "The club has signed a keeper."),
    # Articles, tense, spelling.
    ("en", "The firm has sold its shares.", "The firm sold its shares."),
    ("en", "Campaigners accused the mayor of lying.",
     "Campaigners have accused the mayor of lying."),
    ("en", "He's a baker from Bath.", "He is a baker from Bath."),
    ("en", "The 19-year-old didn’t pay £1,000 to the “owner”.",
     "The 19- year - old did n't pay £ 1 ,000 to the `` owner ''."),
    ("en", "The \ufb01rst of\ufb01ce opened on 3 May in Lo\u00adndon.",
     "The first office opened on 3 May in London."),
    ("en", "Sales rose by 10 per cent to 12,500 units.", "Sales rose by 10% to 12500 units."),
    ("en", "Two men were hurt in the fire.", "2 men were hurt in the fire."),
    # Names and pronouns.
    ("en", "Coach Harry Munro spoke first. Munro left the club in May.",
     "Harry Munro left the club in May."),
    ("en", "Warren Holt runs a garage. He was born in Ohio.", "Warren Holt was born in Ohio."),
    ("en", "Carla Ruiz was fined in May and moved to Spain.", "She moved to Spain."),
    ("en", "The Green Valley Rovers play in blue. GVR fans love it. Green Valley Rovers won twice.",
     "GVR won twice."),
    ("en", "Midfielder Omar Kent, 29, joined Hull in May. The Hull captain Kent said he was glad."
     " Kent scored twice.", "Omar Kent, 29, scored twice."),
    ("en", "Omar Kent, 29, joined Hull in May. The 29-year-old has scored twice for the club.",
     "Omar Kent has scored twice for the club."),
    ("en", "Omar Kent, 29, said the cup was his. In June, he bought a farm in Wales.",
     "Omar Kent bought a farm in Wales."),
    ("en", "Leeds winger Omar Kent said little. Kent has signed a new contract in May.",
     "Leeds winger Omar Kent has signed a new contract."),
    ("en", "The players trained in Bath and rested.", "They trained in Bath."),
    ("en", "The lawyer Ann Holt said she had won, and left her office in tears.",
     "The lawyer Ann Holt said she had won."),
    # Two statements in one sentence, each with its own words.
    ("en", "The mill closed in May. Its owner sold the land to a farmer.",
     "The mill closed in May and its owner sold the land to a farmer."),
    ("en", "The bridge opened in May. The bridge has two towers.",
     "The bridge opened in May and has two towers."),
    ("en", "The show was called a \"triumph\" The hall was full on both nights.",
     "The hall was full on both nights."),
    # Told at another time.
    ("en", "A man has been charged with theft in Hull.", "A man was charged with theft in Hull."),
    ("en", "Omar Kent says the club is ready.", "Omar Kent said the club is ready."),
    # One auxiliary for two verbs; some of the things that are said to be so.
    ("en", "The choir will visit Rome in May and sing in Bath.", "The choir will sing in Bath."),
    ("en", "The museum has 20 rooms including a library.", "The museum has a library."),
    ("en", "Since leaving the army Omar Kent has sold boats.", "Omar Kent has sold boats."),
    ("en", "He wrote about the river saying that it was clean.", "He wrote about the river."),
    ("en", "The fire caused significant damage to the roof.",
     "The fire caused damage to the roof."),
    ("en", "They found a boat that sank in the storm.", "They found a boat."),
    # Attribution that stays.
    ("en", "Police said on Monday that the man had left the house.",
     "Police said the man had left the house."),
    # Other languages.
    ("pt", "O prefeito inaugurou a ponte, que custou dois milhões de reais.",
     "O prefeito inaugurou a ponte."),
    ("pt", "A fábrica, fundada em 1950, fechou em maio.", "A fábrica fechou em maio."),
    ("es", "El alcalde abrió el museo en Sevilla, donde nació el pintor.",
     "El alcalde abrió el museo en Sevilla."),
    ("fr", "Le maire a inauguré le pont, qui a coûté deux millions.",
     "Le maire a inauguré le pont."),
    ("de", "Der Verein gewann das Spiel, weil der Torwart gut war.",
     "Der Verein gewann das Spiel."),
    ("it", "Il sindaco aveva aperto il museo, che era chiuso da anni.",
     "Il sindaco aveva aperto il museo."),
    ("ru", "Мэр открыл новый мост, который строили два года.", "Мэр открыл новый мост."),
    ("ar", "افتتح الوزير المتحف الجديد، الذي بني قبل عامين.", "افتتح الوزير المتحف الجديد."),
    ("zh", "市长昨天宣读了新的计划，参加的人很多。", "市长昨天宣读了新的计划。"),
    ("zh", "这座桥（见图）已经建成了。", "这座桥已经建成了。"),
    ("hi", "यह पुल (चित्र) 1950 में बना था।", "यह पुल 1950 में बना था।"),
]  # fmt: skip

FALSE = [
    # What turns or weakens.
    ("en", "The minister did not sign the bill.", "The minister did sign the bill."),
    ("en", "The minister never signed the bill.", "The minister signed the bill."),
    ("en", "The alleged thief was seen in Bath.", "The thief was seen in Bath."),
    ("en", "The man was accused of stealing a car.", "The man was stealing a car."),
    ("en", "The firm refused to pay the fine.", "The firm pay the fine."),
    ("en", "The firm planned to close the mill.", "The firm close the mill."),
    ("en", "She nearly won the race.", "She won the race."),
    ("en", "The former mayor was fined.", "The mayor was fined."),
    ("en", "The deputy mayor was fined.", "The mayor was fined."),
    ("en", "The band may play in Rome.", "The band play in Rome."),
    ("en", "He will resign if he loses the vote.", "He will resign."),
    ("en", "If he loses the vote, he will resign.", "He will resign."),
    ("en", "Unless it rains, the match will start at noon.", "The match will start at noon."),
    ("en", "The club is hoping to win the cup.", "The club is win the cup."),
    ("en", "He was charged with orchestrating a murder.", "He was charged with a murder."),
    ("en", "She is widely considered the best player in Wales.",
     "She is the best player in Wales."),
    ("en", "The company failed to deliver the trains in May.",
     "The company deliver the trains in May."),
    # Whose words.
    ("en", "Smith said that the mayor took bribes.", "The mayor took bribes."),
    ("en", "The mayor took bribes, Smith said.", "The mayor took bribes."),
    ("en", "The mayor, police said, took bribes.", "The mayor took bribes."),
    ("en", "According to Smith, the mayor took bribes.", "The mayor took bribes."),
    ("en", "'The mayor took bribes,' Smith claimed.", "The mayor took bribes."),
    ("en", "The mayor took bribes, according to the lawsuit.", "The mayor took bribes."),
    ("en", "It is not true that the mayor took bribes.", "The mayor took bribes."),
    # Subjects and voices.
    ("en", "The wife of Paul Lunt has filed a lawsuit.", "Paul Lunt has filed a lawsuit."),
    ("en", "The lawyer was refused entry to the court.", "The lawyer refused entry to the court."),
    ("en", "The lawyer refused entry to the court.", "The lawyer was refused entry to the court."),
    ("en", "The police dog was shot in the leg.", "The police was shot in the leg."),
    ("en", "Reed beat Jones, Brown beat Green, and lost to White.",
     "Reed beat Jones and lost to White."),
    ("en", "Smith's wife left the house.", "Smith left the house."),
    ("en", "Reed won the game and Brown lost the final.", "Reed lost the final."),
    ("en", "He beat the champion of Spain in the final of the Open.",
     "He beat the champion of the Open."),
    ("en", "Kay, who will marry Lee, was watching a play.", "Kay, who was watching a play."),
    ("en", "She told the man who won the prize to leave.", "She won the prize."),
    ("en", "He knows the man who killed Ross.", "He killed Ross."),
    # Who is meant.
    ("en", "You will feel it when you see it, he said.", "He will feel it when you see it."),
    ("en", "The football game was part of a longer trip.", "He was part of a longer trip."),
    ("en", "The river rose by two metres.", "She rose by two metres."),
    ("en", "The captain opened the new stand.", "It opened the new stand."),
    ("en", "Omar Kent hurt himself in the gym.", "She hurt himself in the gym."),
    ("en", "Omar Kent met Bill Reed. He was jailed.", "Omar Kent was jailed."),
    ("en", "Omar Kent, 29, met Bill Reed, 29. The 29-year-old was jailed.",
     "Omar Kent was jailed."),
    ("en", "Former winger Omar Kent said little. Kent bought a farm.",
     "Winger Omar Kent bought a farm."),
    ("en", "Omar Kent, 29, won. Kent bought a farm.", "Omar Kent, 30, bought a farm."),
    ("en", "The Bureau of Mines was closed in May.", "The Bureau was closed of Mines."),
    ("en", "Marks and Stone is a shop in Hull.", "Marks is a shop in Hull."),
    ("en", "The Hull Times reported on Monday that the mill closed.",
     "He reported on Monday that the mill closed."),
    ("en", "The drought and the war have ruined the farm.", "The drought have ruined the farm."),
    ("en", "The nurses, whose work is printed in Hull, examined the boats.",
     "The nurses is printed in Hull, examined the boats."),
    # Joins.
    ("en", "The mill closed in May. The owner of the shop was jailed.",
     "The mill closed in May and was jailed."),
    ("en", "Reed did not win in May. Reed sold the farm.",
     "Reed did win in May and sold the farm."),
    # Fragments and what is not the main clause.
    ("en", "Kent, whose track record includes three medals, is expected to win.",
     "Kent, whose track record includes three medals."),
    ("en", "A worker, who had been in Rome, has been fined.",
     "A worker had been in Rome has been fined."),
    ("en", "The idea that half of the rain would not have fallen is a sobering thought.",
     "The idea is a rain."),
    ("en", "He spoke of a fear that prices rise in May.", "He spoke of a fear prices."),
    ("en", "Some parents believe the shots are bad.", "Parents believe the shots are bad."),
    ("en", "Parents who refuse to pay can lose their place.", "Parents can lose their place."),
    ("en", "The mayor took bribes, police said.", "The mayor took bribes."),
    # Limits.
    ("en", "She was the first black mayor of Hull.", "She was the first mayor of Hull."),
    ("en", "All players who failed the test were fined.", "All players were fined."),
    ("en", "He did not hit the man with a stick.", "He did not hit the man."),
    ("en", "Everyone in the village was rich.", "Everyone was rich."),
    ("en", "He won the biggest prize in Wales.", "He won the biggest prize."),
    ("en", "Ten men and women were hurt.", "Ten men were hurt."),
    ("en", "The prize goes to Ann or Bob.", "The prize goes to Ann."),
    ("en", "The match between Hull and Leeds was cancelled.",
     "The match between Hull was cancelled."),
    # Numbers.
    ("en", "About 300 people came to the fair.", "300 people came to the fair."),
    ("en", "At least 20 boats sank in the storm.", "20 boats sank in the storm."),
    ("en", "The fire cost 3 million pounds.", "The fire cost 3 pounds."),
    ("en", "Sales fell by 10% in May.", "Sales fell by 10 in May."),
    ("en", "More than 50 people were hurt.", "50 people were hurt."),
    ("en", "The bill was 1,200 euros.", "The bill was 200 euros."),
    # Fragments and joins.
    ("en", "It was the only clue that the police had.", "the only clue."),
    ("en", "When the mayor arrived, the crowd left.", "When the mayor arrived."),
    ("en", "I can't wait to see it. To win is all.", "I can't win."),
    ("en", "Reed was in court. Jones was jailed for theft.", "Reed was jailed for theft."),
    ("en", "She opened the door of a van.", "She opened the door of."),
    ("en", "The dog of the mayor barked.", "The mayor barked."),
    # Names.
    ("en", "Jamie Munro played on. Harry Munro sang. Munro left in May.",
     "Harry Munro left in May."),
    ("en", "Ann Lee met Joan Fry. She was jailed.", "Ann Lee was jailed."),
    ("en", "The West Ham fans sang. West Bromwich won the cup.", "West Ham won the cup."),
    ("en", "The semi-final was held in Rome.", "The final was held in Rome."),
    # Other languages.
    ("pt", "O prefeito não assinou a lei.", "O prefeito assinou a lei."),
    ("pt", "O suposto ladrão foi preso em maio.", "O ladrão foi preso em maio."),
    ("pt", "A mulher de Paulo Lima entrou na justiça.", "Paulo Lima entrou na justiça."),
    ("pt", "Segundo a polícia, o prefeito recebeu dinheiro.", "O prefeito recebeu dinheiro."),
    ("pt", "O clube recusou pagar a multa.", "O clube pagar a multa."),
    ("es", "El alcalde nunca firmó la ley.", "El alcalde firmó la ley."),
    ("es", "El alcalde robó el dinero, según la policía.", "El alcalde robó el dinero."),
    ("es", "Cerca de 300 personas llegaron ayer.", "300 personas llegaron ayer."),
    ("fr", "Le maire n'a pas signé la loi.", "Le maire a signé la loi."),
    ("fr", "Le maire a volé l'argent, selon la police.", "Le maire a volé l'argent."),
    ("fr", "Le voleur présumé a été vu à Lyon.", "Le voleur a été vu à Lyon."),
    ("de", "Der Minister hat das Gesetz nicht unterschrieben.",
     "Der Minister hat das Gesetz unterschrieben."),
    ("de", "Der ehemalige Minister wurde verurteilt.", "Der Minister wurde verurteilt."),
    ("de", "Er tritt zurück, wenn er die Wahl verliert.", "Er tritt zurück."),
    ("it", "Il sindaco non aveva firmato la legge.", "Il sindaco aveva firmato la legge."),
    ("nl", "De burgemeester had de wet niet getekend.", "De burgemeester had de wet getekend."),
    ("ru", "Мэр не подписал закон.", "Мэр подписал закон."),
    ("ru", "Бывший мэр получил штраф.", "Мэр получил штраф."),
    ("ru", "Мэр получил взятку, сообщила полиция.", "Мэр получил взятку."),
    ("ar", "لم يوقع الوزير القانون الجديد.", "يوقع الوزير القانون الجديد."),
    ("ar", "سرق الوزير المال، حسب الشرطة.", "سرق الوزير المال."),
    ("zh", "市长没有签署新的法案。", "市长签署新的法案。"),
    ("zh", "如果下雨，比赛就会被取消。", "比赛就会被取消。"),
    ("zh", "市长昨天已经辞职了，据记者报道。", "市长昨天已经辞职了。"),
    ("zh", "前市长被判了三年。", "市长被判了三年。"),
    ("hi", "मंत्री ने कानून पर हस्ताक्षर नहीं किया।", "मंत्री ने कानून पर हस्ताक्षर किया।"),
    ("xx", "Aro tela mi kota, se ba luno.", "Aro tela mi kota."),
]  # fmt: skip


def prover(text: str, language: str) -> Prover:
    return Prover(text, split(text, language if language != "xx" else "en"), language)


@pytest.mark.parametrize(("language", "text", "sentence"), TRUE)
def test_true_deletions_are_proved(language: str, text: str, sentence: str) -> None:
    assert prover(text, language).prove(sentence) is not None


@pytest.mark.parametrize(("language", "text", "sentence"), FALSE)
def test_false_deletions_are_refused(language: str, text: str, sentence: str) -> None:
    assert prover(text, language).prove(sentence) is None


@pytest.mark.parametrize("language", ["en", "pt", "ar", "zh", "th", "xx", "de-AT"])
def test_a_sentence_of_the_text_is_verbatim_in_any_language(language: str) -> None:
    text = "“One”, 2 – three! Второе слово. 第三句话。"
    proof = Prover(text, [Span(0, 17), Span(17, 32), Span(32, len(text))], language)
    assert proof.prove("Второе слово.") == Proof("verbatim", 18, 31, (1,))


def test_a_window_of_two_sentences_is_named() -> None:
    text = "Warren Holt runs a garage. He was born in Ohio."
    proof = prover(text, "en").prove("Warren Holt was born in Ohio.")
    assert proof == Proof("proved", 0, len(text), (0, 1))


def test_the_unproved_tail_is_cut_off() -> None:
    text = "The council approved the bridge on Monday after a long debate."
    made = "The council approved the bridge on Monday, and the mayor resigned."
    assert prover(text, "en").cut_to_proof(made) == "The council approved the bridge on Monday."
    assert prover(text, "en").cut_to_proof("The mayor resigned after a long debate.") is None


@pytest.mark.parametrize("sentence", ["", " ", "...", "x", "\u200b", "a " * 500, "，" * 50])
def test_what_is_no_sentence_is_not_proved(sentence: str) -> None:
    assert prover("The mill closed in May. It was old.", "en").prove(sentence) is None
    assert Prover("", [], "en").prove(sentence) is None


def test_a_long_text_takes_linear_time() -> None:
    text = "The council of the old town approved the bridge on Monday, and it rained. " * 14_000
    size = 74
    spans = [Span(start, start + size) for start in range(0, len(text), size)]
    began = time.perf_counter()
    made = Prover(text, spans, "en")
    assert made.prove("The council approved the bridge on Monday.") is not None
    assert time.perf_counter() - began < 20
