"""What a translator is shown, and what is made of its answers."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.documents import Finding, Span
from summarize.inference.scheduler import Scheduler
from summarize.models.engines.loading import Engine
from summarize.text.sentences import break_long
from summarize.translating.placeholders import normalize_punctuation, restore_punctuation
from summarize.translating.requests import Candidate, Casing, Requester, Tools, best_of
from summarize.translating.strategies import Attempt, plain
from tests.fakes import calls, fake_engine, upper

NUMBER = Finding("number", "warning", "wrong")
SHORT = Finding("language", "warning", "very short")


def ask(
    engine: Engine,
    text: str,
    *ways: Attempt,
    pair: tuple[str, str] = ("en", "pt"),
    document: Sequence[str] = (),
) -> list[Candidate]:
    tools = Tools(wrap=break_long, faults=lambda _translation, _original: [])
    requester = Requester(engine, pair, 1, tools, Casing(document, pair[0]))
    job = requester.ask([(text, ways or [plain(text)])])
    [(_, found, error)] = Scheduler().run([("t", job)])
    if error is not None:
        raise error
    assert found is not None
    return found[0]


def asked(engine: Engine) -> list[str]:
    return [text for batch in calls(engine) for text in batch]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“We’re ‘home’,” she said.", "\"We're 'home',\" she said."),
        ("«We are home» and „here“", '"We are home" and "here"'),
        ("« On y va », dit-il.", '"On y va", dit-il.'),
        ("Hun sagde »hej« igen", 'Hun sagde "hej" igen'),
        ("He wanted one thing—peace.", "He wanted one thing - peace."),
        ("The port – closed since May – opened.", "The port - closed since May - opened."),
        ("The Spanish–French border in 2019–2020", "The Spanish-French border in 2019–2020"),
        ("The har\u00adbour\u200b is \u200fclosed.", "The harbour is closed."),
        ("Call No. 14 or nos. 15 and 16.", "Call number 14 or numbers 15 and 16."),
        ("No. 14 is closed.", "Number 14 is closed."),
        ("She said no. 14 people left.", "She said no. 14 people left."),
        ("There is no. None left.", "There is no. None left."),
        ("It cost £2.8bn and $3m.", "It cost £2.8 billion and $3 million."),
        ("It is 3m long.", "It is 3m long."),
        ("At 2:15 a.m. Tuesday", "At 2:15 am Tuesday"),
        ("", ""),
    ],
)
def test_a_text_is_spelled_as_translators_know_it(text: str, shown: str) -> None:
    assert normalize_punctuation(text, "en") == shown


def test_what_other_languages_write_stays() -> None:
    assert normalize_punctuation("“是的”——他说…", "zh") == "“是的”——他说…"
    # This dash ends what she says.
    assert normalize_punctuation("Não vamos — disse ela.", "pt") == "Não vamos — disse ela."
    assert (
        normalize_punctuation("Custou R$ 2,5 bi no n.º 14", "pt")
        == "Custou R$ 2,5 bilhões no nº 14"
    )
    assert normalize_punctuation("Peter no. 5", "de") == "Peter no. 5"


@pytest.mark.parametrize(
    ("original", "answer", "text"),
    [
        ("“We go,” she said.", '"Vamos", disse ela.', "“Vamos”, disse ela."),
        ("He said: “We go.”", 'Ele disse: "Vamos".', "Ele disse: “Vamos”."),
        ("It’s ‘over’.", "Isto 'acabou', d'ele.", "Isto ‘acabou’, d’ele."),
        ("One thing—peace.", "Uma coisa - paz.", "Uma coisa — paz."),
        ("A – b – c", "A - b - c", "A – b – c"),
        ("Well… no", "Bem... não", "Bem… não"),
        ('"We go," she said.', '"Vamos", disse.', '"Vamos", disse.'),
        ('“We” and "you"', '"Nós" e "tu"', '"Nós" e "tu"'),
        ("A - b — c", "A - b - c", "A - b - c"),
    ],
)
def test_an_answer_is_written_as_the_original_is(original: str, answer: str, text: str) -> None:
    assert restore_punctuation(answer, original, "en") == text


@given(st.text(alphabet="ab “”‘’«»—–-\"' \u200b.…1£", max_size=40), st.sampled_from(["en", "zh"]))
def test_no_letter_is_lost_by_spelling(text: str, language: str) -> None:
    def letters(some: str) -> list[str]:
        return [c for c in some if c.isalnum()]

    shown = normalize_punctuation(text, language)
    assert letters(shown) == letters(text)
    assert letters(restore_punctuation(shown, text, language)) == letters(shown)


def test_a_text_in_capitals_is_asked_for_in_small_letters() -> None:
    dictionary = {"Harbour closed by storm": "Porto fechado pela tempestade"}
    engine = fake_engine(lambda text: [dictionary[text]])
    assert ask(engine, "HARBOUR CLOSED BY STORM")[0].text == "PORTO FECHADO PELA TEMPESTADE"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("UN AND UNHCR TO MEET", "UN and UNHCR to meet"),
        ("DUARTE RESIGNS", "Duarte resigns"),
        ("WHO WARNS OF CHOLERA", "WHO warns of cholera"),
        ("THE BBC AND I", "The BBC and I"),
        ("WORLD WAR II ENDS", "World war II ends"),
        ("A B52 LANDS", "A B52 lands"),
        ("RESULTS", "Results"),
        ("DON’T DRINK", "Don't drink"),
        # Nothing but acronyms, single letters, and words that are not all in capitals.
        ("NATO UN EU", "NATO UN EU"),
        ("BBC NHS", "BBC NHS"),
        ("A B C", "A B C"),
        ("OK", "OK"),
        ("The HARBOUR", "The HARBOUR"),
        ("ПОРТ ЗАКРЫТ", "Порт закрыт"),
        ("الميناء مغلق", "الميناء مغلق"),
    ],
)
def test_names_and_acronyms_keep_their_capitals(text: str, shown: str) -> None:
    engine = fake_engine(lambda given: [given])
    document = ["A doctor of WHO met Duarte.", "Then Duarte left, said WHO.", "A small port."]
    assert ask(engine, text, document=document)[0].text == text
    assert asked(engine) == [shown]


def test_turkish_has_two_kinds_of_i() -> None:
    engine = fake_engine(lambda text: [text])
    [found] = ask(engine, "LİMAN KAPANDI ŞİMDİ", pair=("tr", "tr"))
    assert asked(engine) == ["Liman kapandı şimdi"]
    assert found.text == "LİMAN KAPANDI ŞİMDİ"


def test_an_address_in_a_text_in_capitals_stays_as_it_is() -> None:
    engine = fake_engine(lambda text: [text.replace("See", "Veja")])
    tools = Tools(
        wrap=break_long,
        faults=lambda _translation, _original: [],
        protected=lambda text: [Span(i, i + 9) for i in [text.find("a@b.Org/x")] if i >= 0],
    )
    requester = Requester(engine, ("en", "pt"), 1, tools, Casing((), "en"))
    text = "SEE THE NOTICE: a@b.Org/x TODAY"
    [(_, found, _)] = Scheduler().run([("t", requester.ask([(text, [plain(text)])]))])
    assert found is not None
    assert asked(engine) == ["See the notice: a@b.Org/x today"]
    assert found[0][0].text == "VEJA THE NOTICE: a@b.Org/x TODAY"


def test_a_part_that_came_back_empty_stays_and_is_said() -> None:
    sentence = "the first clause is here, the second one is there; and the third goes on and on."
    engine = fake_engine(
        lambda text: ["" if "second" in text else text.upper()], max_input_tokens=50
    )
    [found] = ask(engine, sentence)
    assert "the second one is there" in found.text
    assert "AND THE THIRD" in found.text
    assert ["a part of this sentence" in finding.message for finding in found.findings] == [True]
    assert 0 < found.unread < len(sentence)


def test_an_attempt_by_parts_of_which_one_is_empty_does_not_count() -> None:
    attempt = Attempt(("one", "two"), " ".join)
    engine = fake_engine(lambda text: ["" if text == "two" else text])
    assert ask(engine, "one two", attempt) == []
    assert ask(engine, "one two", Attempt(("one", "six"), " ".join))[0].text == "one six"


def test_an_answer_of_signs_alone_is_none() -> None:
    [found] = ask(fake_engine(lambda _: ["- - ()"]), "Words in no language it knows.")
    assert found.text == ""
    assert "returned nothing" in found.findings[0].message


def test_a_stop_in_mid_sentence_goes_and_a_parted_word_is_one_word() -> None:
    stopping = fake_engine(lambda text: [text.rstrip(",.") + "."], max_input_tokens=40)
    [found] = ask(stopping, "the first clause is here, and the second one is there, too.")
    assert found.text.count(".") == 1
    [word] = ask(fake_engine(upper, max_input_tokens=20), "x" * 100)
    assert word.text == "X" * 100
    spaceless = fake_engine(lambda text: [text], max_input_tokens=20)
    [chinese] = ask(spaceless, "港口在中午时分因为风暴而关闭所有渡轮都在外面等", pair=("zh", "en"))
    assert " " in chinese.text


def test_a_translation_that_lost_its_text_is_worse_than_one_with_faults() -> None:
    two, lost, none = (
        Candidate("a", (NUMBER, NUMBER)),
        Candidate("b", (SHORT,)),
        Candidate("", (SHORT,)),
    )
    assert best_of([lost, two, none]) is two
    assert best_of([none, lost]) is lost
    assert best_of([two, Candidate("c", (NUMBER,))]).text == "c"
    assert best_of([]).text == ""
