"""Conversations, and what looks like them."""

import time

import pytest

from summarize.summarizing.conversations.turns import turns

ENGLISH = """Interview with the harbour master, 3 May.

Interviewer: How long have you run the harbour in Kestrel Bay?
Maud Perrin: I have been harbour master for eleven years. The old quay was still made of timber.

It was replaced in my second year.
Interviewer: What did the new quay cost the town?
Maud Perrin: The town paid 4.2 million pounds for the new quay. Nobody regrets that.
"""
PORTUGUESE = """Repórter: Quanto custou a nova escola de Vila Clara?
Ana Brito (diretora): A nova escola custou 3 milhões de euros e abriu em setembro.
Repórter: E o que muda para os alunos?
Ana Brito (diretora): Os alunos terão aulas de música todos os dias da semana.
"""
ARABIC = """المذيع: متى بدأ مشروع الميناء الجديد في المدينة؟
سلمى حداد: بدأ المشروع قبل ثلاث سنوات بميزانية قدرها خمسة ملايين دينار.
المذيع: وما الصعوبات التي واجهتكم؟
سلمى حداد: واجهنا نقصا في العمال المهرة وارتفاعا في أسعار الحديد.
"""
CHINESE = """记者：新图书馆什么时候开放？
李明：新图书馆将于九月一日向所有市民开放。
记者：为什么花了五年时间？
李明：我们在地下发现了古代城墙，所以重新设计了建筑。
"""
RUSSIAN = """Корреспондент: Когда откроется новый мост через реку Светлую?
Пётр Лосев: Мост откроется в октябре, и проезд по нему будет бесплатным.
Корреспондент: Сколько стоило строительство?
Пётр Лосев: Город заплатил два миллиарда рублей за строительство моста.
"""
HINDI = """पत्रकार: नया अस्पताल कब खुलेगा?
मीना राव: नया अस्पताल मार्च में सभी मरीजों के लिए खुलेगा।
पत्रकार: इसकी लागत कितनी थी?
मीना राव: सरकार ने अस्पताल पर चालीस करोड़ रुपये खर्च किए।
"""


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        (ENGLISH, "en", ["Interviewer", "Maud Perrin"]),
        (PORTUGUESE, "pt", ["Repórter", "Ana Brito (diretora)"]),
        (ARABIC, "ar", ["المذيع", "سلمى حداد"]),
        (CHINESE, "zh", ["记者", "李明"]),
        (RUSSIAN, "ru", ["Корреспондент", "Пётр Лосев"]),
        (HINDI, "hi", ["पत्रकार", "मीना राव"]),
    ],
)
def test_interviews(text: str, language: str, speakers: list[str]) -> None:
    found = turns(text, language)
    assert found is not None
    assert [turn.speaker for turn in found] == speakers * 2
    for turn in found:
        words = text[turn.words.start : turn.words.end]
        assert words == words.strip()
        assert text[turn.start : turn.words.start].rstrip().endswith((":", "："))


def test_a_turn_goes_on_over_paragraphs() -> None:
    found = turns(ENGLISH, "en")
    assert found is not None
    assert ENGLISH[found[1].words.start : found[1].words.end].endswith("in my second year.")


def test_questions_and_answers() -> None:
    text = (
        "Q: When did you begin to paint?\nA: I began when I was nine years old.\n"
        "Q. 2: And who taught you?\nA: My aunt taught me in her kitchen.\n"
        "Q: What do you paint now?\nA: I paint the boats that we have in the bay.\n"
    )
    found = turns(text.replace("Q. 2", "Q"), "en")
    assert found is not None
    assert len(found) == 6


@pytest.mark.parametrize(
    "line",
    ["**Ana Lopes:** {}", "**Ana Lopes**: {}", "- Ana Lopes (chair): {}",
     "[00:12:03] Ana Lopes: {}", "ANA LOPES: {}", "Dr. Ana d'Orsay: {}", "Grad A: {}",
     "Speaker 1: {}",
     "The Chair (Hon. Ana Lopes (Norte, Lib.)): {}"],
)  # fmt: skip
def test_kinds_of_labels(line: str) -> None:
    said = ["We need a new roof this year.", "I think it can wait.", "It leaks when it rains."]
    text = "\n".join(
        row for one in said for row in (line.format(one), f"Ben Castro: You said so. {one}")
    )
    found = turns(text, "en")
    assert found is not None
    assert len(found) == 6
    assert text[found[0].words.start : found[0].words.end] == said[0]


def test_stage_directions_are_said_by_nobody() -> None:
    text = (
        "VERA: Who left the door open?\n(Enter PIOTR with a lamp.)\nPIOTR: I did, and I am sorry.\n"
        "VERA: You will let the cold in.\n[She shuts the door.]\nSit down by the fire.\n"
        "PIOTR: Thank you, I will.\n"
    )
    found = turns(text, "en")
    assert found is not None
    said = [(turn.speaker, text[turn.words.start : turn.words.end]) for turn in found]
    assert ("VERA", "Sit down by the fire.") in said
    assert not any("Enter" in words or "shuts" in words for _, words in said)


RECIPE = """Lentil soup
Serves: 4
Ingredients: 200 g lentils, 2 onions, salt.
Step 1: Fry the onions until they are golden.
Step 2: Add the lentils and the water.
Note: The soup keeps for three days.
Tip: Serve with lemon.
"""
PRICES = "Coffee: 3.50\nTea: 2.80\nCoffee: 4.00 (large)\nTea: 3.10 (large)\nWater: 1.00\n"
PHONES = "Ana Lopes: 555-1234\nBen Castro: 555-9876\nAna Lopes: 555-1111\nBen Castro: 555-2222\n"
FAQ = """Frequently asked questions
Q: How do I change my password?
A: Open the settings and choose a new one.
Q: Can I pay by card?
A: Yes, we take all cards.
"""
FAQ_BARE = """Q: How is the filter cleaned?
A: Rinse the filter under cold water.
Q: How often is that needed?
A: Once in a month is enough.
"""
VERSES = "3:16 In those days the river rose.\n3:17 The people went up.\n3:18 They built a wall.\n"
URLS = "See http://a.example/x.\nSee https://b.example/y.\nSee http://a.example/z.\n" * 2
TIMES = "14:30 The match begins.\n14:35 A first goal.\n14:50 A second one.\n"
LABELS = "Note: Keep it dry.\nWarning: It is hot.\nNote: Use both hands.\nWarning: Sharp edges.\n"
LOG = """2024-05-01 12:00:01 INFO server: Started on port 80.
2024-05-01 12:00:02 ERROR db: Connection refused.
2024-05-01 12:00:03 INFO server: Retrying now.
2024-05-01 12:00:04 ERROR db: Connection refused.
"""
LEVELS = "INFO: Started.\nERROR: Disk is full.\nINFO: Retrying now.\nERROR: Disk is full.\n"
PYTHON = """class Roof:
    def leak(self, rain):
        if rain:
            return "You need a new one."
        else:
            return None
try:
    x = {"Ana": 1, "Ben": 2}
except ValueError:
    pass
"""
YAML = """people:
  - name: Ana
    role: dev. She is new.
  - name: Ben
    role: ops. He is not.
  - name: Cid
    role: dev.
"""
RECORDS = """Name: Ana Lopes
Born In: Porto, by the sea.
Works As: A diver. You may know her.
Name: Ben Castro
Born In: Vigo, by the sea.
Works As: A cook. You may know him.
"""
NEWS = """The council met on Monday to talk about the bridge, which has been closed since March.
Its repair will cost two million, and nobody knows who is to pay.
Opponents: They say that the money is better spent on schools.
Supporters: They say that the town needs the bridge.
The vote is on Friday. The mayor said that she would accept whatever comes of it.
"""
SPECS = """Screen Size: 6 inches.
Battery Life: 12 hours.
Screen Size: 7 inches.
Battery Life: 14 hours.
"""


@pytest.mark.parametrize(
    "text",
    [RECIPE, PRICES, PHONES, FAQ, FAQ_BARE, VERSES, URLS, TIMES, LABELS, LOG, LEVELS, PYTHON, YAML,
     RECORDS, NEWS, SPECS, "", "\n\n", ":", "：\n：\n", "Ana: I am here.",
     "Ana Lopes: I am here. " * 9],
)  # fmt: skip
def test_no_conversations(text: str) -> None:
    assert turns(text, "en") is None


def test_an_outcome_between_turns_is_said_by_nobody() -> None:
    text = (
        "Cllr Reyes: I move that the library should open on Sundays from May.\n"
        "Cllr Holt: We cannot pay for that this year.\n"
        "Carried, three to two.\n"
        "Cllr Reyes: Thank you, I am glad.\n"
        "Cllr Holt: You will need more staff.\n"
    )
    found = turns(text, "en")
    assert found is not None
    assert [turn.speaker for turn in found] == [
        "Cllr Reyes", "Cllr Holt", "", "Cllr Reyes", "Cllr Holt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["a:" * 200_000, "(" * 300_000, "A (" * 100_000, "Ana: " * 100_000, "A:\n" * 200_000,
     "Ana (x" * 50_000 + ": hello.", "* " * 200_000, "Ana " * 100_000 + ": x.", "12:30 " * 100_000],
)  # fmt: skip
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    began = time.process_time()
    turns(text, "en")
    assert time.process_time() - began < 3
