"""Summaries of conversations, minutes and live blogs."""

import random
import time

import pytest

from summarize.documents import Span
from summarize.languages.scripts import count_words
from summarize.lengths import Extent
from summarize.summarizing.conversations.clean import cleaned
from summarize.summarizing.conversations.entries import entries, select_entries
from summarize.summarizing.conversations.minutes import minutes, select_items
from summarize.summarizing.conversations.said import Said, select_said
from summarize.summarizing.conversations.turns import turns
from summarize.summarizing.conversations.units import Passage, units
from tests.summarizing.conversations.test_turns import (
    ARABIC,
    CHINESE,
    ENGLISH,
    HINDI,
    PORTUGUESE,
    RUSSIAN,
)


def told(text: str, language: str, words: int = 60, draft: tuple[str, ...] = ()) -> list[Said]:
    found = turns(text, language)
    assert found is not None
    said = select_said(text, found, draft, Extent(words, "words"), language)
    for one in said:
        turn = next(t for t in found if t.words.start <= one.start and one.end <= t.words.end)
        assert turn.speaker == one.speaker
        assert one.shown == (f"{one.speaker}: {one.text}" if one.speaker else one.text)
    return said


@pytest.mark.parametrize(
    ("sentence", "language", "right"),
    [
        ("So , um , the {disfmarker} the roof , you know , leaks .", "en", "The roof, leaks."),
        ("Okay, right, so we have to, uh, decide on the the budget.", "en",
         "We have to decide on the budget."),
        ("It 's [laughs] not mine .", "en", "It's not mine."),
        ("I {disfmarker} I think we can .", "en", "I think we can."),
        ("So much for the plan.", "en", "So much for the plan."),
        ("Do you know the rules?", "en", "Do you know the rules?"),
        ("It was very, very cold.", "en", "It was very, very cold."),
        ("Um iPhone sales fell.", "en", "iPhone sales fell."),
        ("She [the mayor] agreed.", "en", "She [the mayor] agreed."),
        ("The mayor (a baker) agreed.", "en", "The mayor (a baker) agreed."),
        ("Bom, hum, a câmara vai, hum, cortar no orçamento.", "pt",
         "A câmara vai cortar no orçamento."),
        ("Ну, эм, мы решили закрыть школу.", "ru", "Мы решили закрыть школу."),
        ("طيب، يعني، نريد أن نبدأ المشروع.", "ar", "نريد أن نبدأ المشروع."),
        ("嗯，我们明年要增加预算（笑）。", "zh", "我们明年要增加预算。"),
        ("धीरे धीरे सब ठीक होगा।", "hi", "धीरे धीरे सब ठीक होगा।"),
        ("Also, äh, das Dach ist neu.", "de", "Das Dach ist neu."),
    ],
)  # fmt: skip
def test_fillers_go_and_words_stay(sentence: str, language: str, right: str) -> None:
    found = cleaned(sentence, language)
    assert found.text == right
    assert not found.ragged


@pytest.mark.parametrize(
    "sentence",
    ["It is the whole of the—.", "We want {gap} to go there .", "I think that so .",
     "The sig significant thing is here .", "He {disfmarker} but they went home ."],
)  # fmt: skip
def test_what_cannot_be_made_whole_is_ragged(sentence: str) -> None:
    assert cleaned(sentence, "en").ragged


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [(ENGLISH, "en", "4.2"), (PORTUGUESE, "pt", "3 milhões"), (ARABIC, "ar", "خمسة ملايين"),
     (CHINESE, "zh", "九月一日"), (RUSSIAN, "ru", "миллиарда"), (HINDI, "hi", "चालीस करोड़")],
)  # fmt: skip
def test_interviews_in_many_scripts(text: str, language: str, said: str) -> None:
    found = told(text, language, 40)
    assert any(said in one.text for one in found)
    assert found == sorted(found, key=lambda one: one.start)


def test_what_leans_goes_out_with_what_it_leans_on() -> None:
    text = (
        "Host: Will the ferry to Sable Island stop this coming winter?\n"
        "Ida Moss: Yes, but only the night ferry to the northern harbour will stop.\n"
        "Host: Tell us about the new timetable.\n"
        "Ida Moss: They will lose around forty passengers every single evening.\n"
        "Host: I see.\n"
        "Ida Moss: The company will keep all nine captains on full pay until April.\n"
    )
    found = [one.text for one in told(text, "en", 100)]
    if any(one.startswith("Yes, but") for one in found):
        assert found[0].startswith("Will the ferry")
    assert not any(one.startswith("They") for one in found)
    assert any("nine captains" in one for one in found)


def test_a_question_goes_out_with_its_answer() -> None:
    for words in (20, 40, 80):
        found = told(ENGLISH, "en", words)
        for number, one in enumerate(found):
            if "?" in one.text:
                assert found[number + 1].speaker == "Maud Perrin"


def test_a_draft_points() -> None:
    lines = []
    topics = "bridge school library ferry market theatre museum stadium".split()
    for number, topic in enumerate(topics):
        lines.append(f"Ana Reis: We should repair the {topic} roof before winter rain {number}.")
        lines.append(f"Ben Cole: You know the {topic} roof needs nine thousand tiles and beams.")
    found = told("\n".join(lines), "en", 30, ("The museum needs tiles and beams.",))
    assert any("museum" in one.text for one in found)


def test_reactions_are_not_told() -> None:
    text = "\n".join(["Grad A: Okay .", "Grad B: Yeah , mm - hmm .", "Grad A: Right . I see ."] * 4)
    assert told(text, "en") == []


def test_a_motion_in_a_debate_keeps_its_outcome() -> None:
    text = (
        "Cllr Reyes: The motion is that the town library opens on Sundays from early May.\n"
        "Cllr Holt: We cannot pay for that this year.\n"
        "Carried, three to two.\n"
        "Cllr Reyes: Thank you, I am glad.\n"
        "Cllr Holt: You will need more staff.\n"
    )
    found = [one.text for one in told(text, "en", 40)]
    motion = "The motion is that the town library opens on Sundays from early May."
    assert [one for one in found if one in (motion, "Carried, three to two.")] == [
        motion, "Carried, three to two.",
    ]  # fmt: skip
    # Told shorter, both stay.
    assert [one.text for one in told(text, "en", 22)] == [motion, "Carried, three to two."]


INTERVIEW = """Reporter: How many boats were lost?
Elena Kostova: Thirty-one of ninety-four. Most of them were small, and only nine were insured.
Reporter: Critics say that you ignored the weather service and took money from the marina company.
Elena Kostova: That is false. We received the warning at 4 a.m., an hour after the first boats sank.
Reporter: Why were 400 emails deleted?
Elena Kostova: They were not. They were moved to the archive, where the committee can read them.
Reporter: What happens now?
Elena Kostova: The government promised 2 million euros, but nothing has arrived. We will rebuild.
"""


@pytest.mark.parametrize("words", range(12, 121, 6))
def test_a_claim_is_told_only_with_what_was_answered(words: int) -> None:
    found = [one.shown for one in told(INTERVIEW, "en", words)]
    claims = [number for number, one in enumerate(found) if "Critics say" in one]
    for number in claims:
        assert found[number + 1].startswith("Elena Kostova: That is false. We received")
    for number, one in enumerate(found):
        if "400 emails" in one:
            assert found[number + 1].startswith("Elena Kostova: They were not. They were moved")
        if one.endswith("insured."):
            assert "Thirty-one of ninety-four." in found[number - 1]
            assert "How many boats were lost?" in found[number - 2]


def test_a_short_interview_fills_the_length_asked_for() -> None:
    assert count_words(" ".join(one.shown for one in told(INTERVIEW, "en", 60))) >= 45


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We received the warning at 4 a.m., an hour after the first boats sank."),
        ("en", "Cars and buses may cross the old bridge at 30 km/h until November."),
        ("en", "We measured 25 mm of rain and 3 h of sunshine on the island that day."),
        ("en", "My father was taken to the ER of the hospital, and he died there."),
        ("en", "The force is m times a, and x is the distance that the ball travels."),
        ("de", "Wir fuhren mit 80 km/h, z. B. an der Küste, und es war sehr kalt."),
        ("pt", "A estrada tem 12 km e o limite passou a 60 km/h depois da obra."),
        ("ru", "Дорога длиной 12 км открыта, и скорость там не выше 60 км/ч ночью."),
    ],
)
def test_units_and_short_forms_are_no_fillers(language: str, sentence: str) -> None:
    assert cleaned(sentence, language, is_raw=False).text == sentence
    if " m times " not in sentence:
        assert cleaned(sentence, language).text == sentence


MINUTES = """Minutes of the Fernhill Town Council, 4 June

1. Library hours
Councillor Reyes moved that the library open on Sundays from September at a cost of 40,000.
Councillor Holt said that staff had not been asked.
Carried, three to two.

2. Market square
The council heard a report on drainage in the market square by the town engineer.
Councillor Ames proposed a motion to close the square to cars during the summer months.
The motion was lost.

3. Next meeting
The council will meet again in the old school on Tuesday 2 July.
"""
ATA = """Ata da reunião da Câmara de Vila Clara

1. Biblioteca
A vereadora Brito apresentou a proposta de abrir a biblioteca municipal aos domingos.
Aprovada por três votos contra dois.

2. Praça
O vereador Lima apresentou a proposta de fechar a praça central aos carros no verão.
Rejeitada por unanimidade.
"""


@pytest.mark.parametrize(
    ("text", "language", "pairs"),
    [(MINUTES, "en", [("library open", "Carried"), ("close the square", "was lost")]),
     (ATA, "pt", [("biblioteca", "Aprovada"), ("praça", "Rejeitada")])],
)  # fmt: skip
@pytest.mark.parametrize("words", [20, 30, 60, 90])
def test_minutes_keep_their_outcomes(
    text: str, language: str, pairs: list[tuple[str, str]], words: int
) -> None:
    items = minutes(text, language)
    assert items is not None
    said = select_items(text, items, (), Extent(words, "words"), language)
    shown = " ".join(one.shown for one in said)
    assert said
    for motion, outcome in pairs:
        assert (motion in shown) == (outcome in shown)


def test_minutes_with_turns_of_third_persons_are_minutes() -> None:
    items = minutes(MINUTES, "en")
    assert items is not None
    assert [item.heading for item in items] == ["1. Library hours", "2. Market square",
                                                "3. Next meeting"]  # fmt: skip
    assert minutes(ENGLISH, "en") is None
    assert minutes("The motion was carried. The vote was close.", "en") is None


def live_blog(language: str) -> str:
    words = {
        "en": "The river level at gauge {n} has reached {n} metres and rescue crews left the town.",
        "pt": "O nível do rio na régua {n} chegou a {n} metros e as equipas deixaram a cidade.",
    }
    stamp = {"en": "{h}:{m:02} ", "pt": "{h}h{m:02} - "}
    lines = ["River floods: live"]
    for n in reversed(range(15)):
        at = stamp[language].format(h=9 + n // 4, m=n % 4 * 15)
        lines += [at + words[language].format(n=n + 20), ""]
    return "\n".join(lines)


@pytest.mark.parametrize("language", ["en", "pt"])
def test_live_blogs_are_told_oldest_first(language: str) -> None:
    text = live_blog(language)
    found = entries(text, language)
    assert found is not None
    assert len(found) == 15
    assert "20" in text[found[0].words.start : found[0].words.end]
    said = select_entries(text, found, (), Extent(60, "words"), language)
    assert said
    starts = [one.start for one in said]
    assert starts == sorted(starts, reverse=True)
    assert all(one.shown.startswith(one.speaker + ": ") for one in said)


def test_a_live_blog_over_midnight() -> None:
    text = "\n".join(
        f"{at} The fire crews report from sector {n} that the blaze is contained."
        for n, at in enumerate(["1:10 am", "12:20 am", "11:40 pm", "10:15 pm"])
    )
    found = entries(text, "en")
    assert found is not None
    assert [entry.time for entry in found] == ["10:15 pm", "11:40 pm", "12:20 am", "1:10 am"]


@pytest.mark.parametrize(
    "text",
    ["3:16 In those days the river rose.\n3:17 The people went up.\n3:18 They built a wall.\n",
     "9:00 Registration\n9:30 Coffee\n10:00 Talks\n11:00 End\n",
     "12:00:01 INFO server started now.\n12:00:02 INFO it is up now.\n12:00:03 INFO it is down.\n",
     "14:30 The match begins now in the rain.\n9:05 Then a goal was scored.\n20:10 It ended here.\n"
     "3:00 Nobody was there to see it.\n17:00 That was the end of it.\n2:00 And that was all.\n",
     "3.50 euros buys a coffee here.\n2.80 euros buys a tea here.\n1.20 euros buys some water.\n",
     "", "12:00", ENGLISH],
)  # fmt: skip
def test_no_live_blogs(text: str) -> None:
    assert entries(text, "en") is None


def test_the_length_and_the_whole() -> None:
    rng = random.Random(1)  # noqa: S311 - a test
    parts = "bri sco lib fer mar the mus sta roo can tra par".split()
    nouns = [one + other + "el" for one in parts for other in parts]
    text = "\n".join(
        f"{'Ana Reis' if n % 2 else 'Ben Cole'}: We should {' '.join(rng.sample(nouns, 4))} "
        f"the old {' '.join(rng.sample(nouns, 3))} for {n} thousand this year."
        for n in range(300)
    )
    found = told(text, "en", 100)
    assert 80 <= sum(len(one.shown.split()) for one in found) <= 110
    assert {one.start * 3 // len(text) for one in found} == {0, 1, 2}
    said = turns(text, "en")
    assert said is not None
    assert len(select_said(text, said, (), Extent(4, "sentences"), "en")) == 4


def test_thousands_of_turns_take_linear_time() -> None:
    def seconds(size: int) -> float:
        text = "\n".join(
            f"{'Ana Reis' if n % 2 else 'Ben Cole'}: Um, we should repair the bridge number "
            f"{n} before the winter rain of year {n % 97} comes. Okay."
            for n in range(size)
        )
        began = time.process_time()
        told_at = turns(text, "en")
        assert told_at is not None
        select_said(text, told_at, ("The bridge is repaired.",), Extent(150, "words"), "en")
        return time.process_time() - began

    # One try may be disturbed.
    assert any(seconds(8_000) < 12 * seconds(1_600) + 1 for _ in range(3))


LIVE = (
    "18:40\nThe river fell to 3.1 metres at a quarter past six, and no one is missing.\n\n"
    "17:05\nCORRECTION: We reported earlier that four people had died in the flood. "
    "The police now say that two people died, both in the village of Kell.\n\n"
    "13:10\nFour people have died in the flood, a spokesman for the fire brigade says.\n\n"
    "11:45\nGround staff walked out at 6 a.m. today and the bridge of Kell is closed.\n\n"
    "09:20\nIt rained 96 millimetres overnight and the river Larne has reached 4.7 metres.\n"
)


@pytest.mark.parametrize("amount", [30, 45, 60, 90])
def test_a_correction_goes_out_with_what_is_right(amount: int) -> None:
    found = entries(LIVE, "en")
    assert found is not None
    told = [one.text for one in select_entries(LIVE, found, [], Extent(amount, "words"), "en")]
    announced = any(text.startswith("CORRECTION") for text in told)
    assert announced == any("two people died" in text for text in told)
    if any(text.startswith("Four people") for text in told):
        assert announced


def test_what_is_written_has_no_fillers_to_take_out() -> None:
    found = entries(LIVE, "en")
    assert found is not None
    told = [one.text for one in select_entries(LIVE, found, [], Extent(200, "words"), "en")]
    assert "Ground staff walked out at 6 a.m. today and the bridge of Kell is closed." in told


@pytest.mark.parametrize(
    ("language", "lines", "leaning"),
    [
        ("en", ENGLISH, "At any rate the city will give more money to the school in Linden."),
        ("pt", PORTUGUESE, "Seja como for a cidade vai dar mais dinheiro para a escola de Linda."),
        ("ru", RUSSIAN, "Так или иначе город даст больше денег школе в деревне Линден."),
    ],
)  # fmt: skip
def test_a_connective_of_articles_leans_in_what_is_said(
    language: str, lines: str, leaning: str
) -> None:
    found = units(lines, [Passage("", Span(0, len(lines)))], language)
    assert found
    more = f"{lines.rstrip()} {leaning}"
    last = units(more, [Passage("", Span(0, len(more)))], language)[-1]
    assert last.text == leaning
    assert last.leans


def test_what_is_cited_in_what_is_said_leans() -> None:
    text = "According to the poll, seven of ten people in Linden cross the river every day."
    [one] = units(text, [Passage("", Span(0, len(text)))], "en")
    assert one.leans
    text = "According to the poll of the Linden Herald, seven of ten people have crossed it."
    [one] = units(text, [Passage("", Span(0, len(text)))], "en")
    assert not one.leans
