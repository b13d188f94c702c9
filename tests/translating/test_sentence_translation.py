import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from summarize.checking.checks import changed_numbers
from summarize.documents import Finding, Span
from summarize.inference.scheduler import Scheduler
from summarize.models.engines.loading import Engine
from summarize.text.sentences import break_long
from summarize.translating.requests import Tools
from summarize.translating.sentence_translation import Translated, merged, translate
from summarize.translating.strategies import Kept
from tests.fakes import calls, fake_engine, upper

PLAIN = Tools(wrap=break_long, faults=changed_numbers)


def run(engine: Engine, *sentences: str, beams: int = 1, tools: Tools = PLAIN) -> list[Translated]:
    job = translate(sentences, engine, ("en", "ar"), beams, tools)
    [(_, result, error)] = Scheduler().run([("t", job)])
    if error is not None:
        raise error
    assert result is not None
    return result


def test_space_between_sentences_is_kept() -> None:
    results = run(fake_engine(upper), "One rain. ", "Two rains.\n\n", "\tThree\r\n")
    assert "".join(one.text + one.space for one in results) == "ONE RAIN. TWO RAINS.\n\nTHREE\r\n"
    assert [one.original for one in results] == ["One rain.", "Two rains.", "Three"]


def test_what_has_no_words_is_not_sent_and_is_kept() -> None:
    engine = fake_engine(upper)
    results = run(engine, "12,5 % ", "-----\n", "🙂 ", "   ", "Word.")
    assert [one.text for one in results] == ["12,5 %", "-----", "🙂", "", "WORD."]
    assert calls(engine) == [["Word."]]
    assert run(fake_engine(upper), "123") == [Translated("123", "123", "", ())]
    assert run(fake_engine(upper)) == []


def test_all_sentences_go_in_one_request() -> None:
    engine = fake_engine(upper)
    run(engine, *(f"Sentence {i} here. " for i in range(8)))
    assert len(calls(engine)) == 1


def test_a_sentence_over_the_limit_is_wrapped_and_nothing_of_it_is_lost() -> None:
    engine = fake_engine(upper, max_input_tokens=40)
    sentence = "the first clause is here, the second one is there; and the third goes on and on."
    [result] = run(engine, sentence)
    parts = [text for batch in calls(engine) for text in batch]
    assert all(len(part) <= 40 for part in parts)
    assert len(parts) > 1
    assert result.text == sentence.upper()
    [long] = run(engine, "x" * 1000)
    assert long.text.replace(" ", "") == "X" * 1000


def test_the_hypothesis_with_the_right_numbers_is_taken() -> None:
    engine = fake_engine(lambda text: [text.replace("51", "15"), text.upper()])
    [result] = run(engine, "They saved 51 boats.", beams=2)
    assert result.text == "THEY SAVED 51 BOATS."
    assert result.findings == ()


def test_a_changed_number_that_no_hypothesis_has_right_is_a_finding() -> None:
    [result] = run(fake_engine(lambda _: ["They saved 15 boats."]), "They saved 51 boats.")
    assert result.text == "They saved 15 boats."
    assert [finding.message for finding in result.findings] == [
        "the number 15 is not in the original sentence",
        "the number 51 of the original sentence is missing",
    ]
    assert [finding.span for finding in result.findings] == [(11, 13), None]


@pytest.mark.parametrize(
    ("write", "finished", "says"),
    [
        (lambda _: [""], lambda _: True, "returned nothing"),
        (lambda text: [text], lambda _: False, "cut off at its length limit"),
    ],
)
def test_a_translator_that_fails_on_a_sentence_is_a_finding_and_the_sentence_stays(
    write: Callable[[str], list[str]], finished: Callable[[str], bool], says: str
) -> None:
    [result] = run(fake_engine(write, finished=finished), "Rain fell. ")
    assert result.text == "Rain fell."
    assert [says in finding.message for finding in result.findings] == [True]
    assert result.tokens == len("Rain fell.")
    assert result.tokens_read == (result.tokens if text_came(write) else 0)


def text_came(write: Callable[[str], list[str]]) -> bool:
    return write("x") != [""]


def test_a_finished_hypothesis_goes_before_one_that_was_cut() -> None:
    engine = fake_engine(lambda _: ["cut off", "Whole."], finished=lambda t: t.endswith("."))
    assert run(engine, "Rain fell.", beams=2)[0].text == "Whole."


def test_sentences_of_one_text_are_merged_with_their_findings() -> None:
    results = run(fake_engine(lambda _: ["Seven."]), "One 1. ", "Two.\n")
    one = merged(results)
    assert (one.text, one.original, one.space) == ("Seven. Seven.", "One 1. Two.", "\n")
    assert len(one.findings) == 1
    assert merged([]) == Translated("", "", "", ())


def test_a_faulty_sentence_is_asked_for_again_by_clause() -> None:
    def write(text: str) -> list[str]:
        # Whole sentences lose their first number; clauses keep them.
        return [text.replace("51 ", "") if "," in text.rstrip(",") else text]

    engine = fake_engine(write)
    [first, second] = run(engine, "They saved 51 boats, and then 20 men went home. ", "Rain.")
    assert first.text == "They saved 51 boats, and then 20 men went home."
    assert first.findings == ()
    assert second.text == "Rain."
    # The good sentence is not asked for twice.
    assert len(calls(engine)[0]) == 2
    assert all("Rain." not in batch for batch in calls(engine)[1:])


def test_a_number_that_a_translator_changes_is_kept_by_a_placeholder() -> None:
    engine = fake_engine(lambda text: [text.replace("£3", "3 euros").replace("51", "15")])
    [result] = run(engine, "The lift costs £3 for all 51 of them.")
    assert result.text == "The lift costs £3 for all 51 of them."
    assert result.findings == ()


def test_the_plain_translation_stays_when_nothing_else_is_better() -> None:
    engine = fake_engine(lambda text: [text.upper().replace("51", "15").replace("X1", "X X")])
    [result] = run(engine, "They saved 51 boats.")
    assert result.text == "THEY SAVED 15 BOATS."
    assert len(result.findings) == 2


def addresses(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\S+@\S+\w", text)]


def lost(translation: str, original: str) -> list[Finding]:
    return [
        Finding("layout", "warning", "lost")
        for span in addresses(original)
        if original[span.start : span.end] not in translation
    ]


@pytest.mark.parametrize(
    "write",
    [
        lambda text: [text.replace("@", "-").upper()],  # copies the placeholder
        lambda text: [text.replace("@", "-").replace("X1", "").upper()],  # loses it
    ],
)
def test_an_address_comes_through_whatever_the_translator_does(
    write: Callable[[str], list[str]],
) -> None:
    tools = Tools(wrap=break_long, faults=lost, protected=addresses)
    [result] = run(fake_engine(write), "Write to press@aid.example before noon.", tools=tools)
    assert result.text == "WRITE TO press@aid.example BEFORE NOON."
    assert result.findings == ()


@pytest.mark.parametrize(
    "write",
    [
        lambda text: [text.replace("ferry", "boat")],  # copies a term that is not of its language
        lambda text: [
            text.replace("ferry", "boat").replace("balsa", "boat")
        ],  # only the placeholder
    ],
)
def test_a_term_of_the_glossary_is_kept_to(write: Callable[[str], list[str]]) -> None:
    def terms(text: str) -> list[Kept]:
        return [Kept(Span(*m.span()), "balsa") for m in re.finditer("ferry", text)]

    def unused(translation: str, original: str) -> list[Finding]:
        missing = "ferry" in original and "balsa" not in translation
        return [Finding("glossary", "warning", "not used")] if missing else []

    tools = Tools(wrap=break_long, faults=unused, glossary=terms)
    [result] = run(fake_engine(write), "The ferry left.", tools=tools)
    assert result.text == "The balsa left."
    assert result.findings == ()
    [stubborn] = run(fake_engine(lambda _: ["The boat left."]), "The ferry left.", tools=tools)
    assert stubborn.text == "The boat left."
    assert [finding.kind for finding in stubborn.findings] == ["glossary"]


def test_marks_are_taken_off_and_put_around_the_same_words() -> None:
    dictionary = {
        "The mayor left.": "O prefeito saiu.",
        # Some leave alone what stands between marks.
        "The **mayor** left.": "O **mayor** saiu.",
        "mayor": "Prefeito",
    }
    engine = fake_engine(lambda text: [dictionary[text]])
    [result] = run(engine, "The **mayor** left. ")
    assert result.text == "O **prefeito** saiu."
    assert result.original == "The **mayor** left."
    assert len(calls(engine)) == 1


def test_a_translation_that_kept_its_marks_is_taken_as_it_is() -> None:
    dictionary = {
        "A valid ticket.": "Um bilhete em vigor.",
        "A **valid ticket**.": "Um **ticket válido**.",
        "valid ticket": "bilhete válido",
    }
    [result] = run(fake_engine(lambda text: [dictionary[text]]), "A **valid ticket**.")
    assert (result.text, result.findings) == ("Um **ticket válido**.", ())


def test_an_instruct_translator_has_room_for_prompt_and_answer() -> None:
    engine = replace(fake_engine(upper, max_input_tokens=120), decoder_only=True)
    sentence = "one clause is here, another one is there; and a third one goes on for a while yet."
    [result] = run(engine, sentence)
    assert all(len(text) <= 40 for batch in calls(engine) for text in batch)
    assert result.text == sentence.upper()


def test_a_second_way_that_leaves_words_out_is_not_taken() -> None:
    # By clause the wrong number goes, and with it what it counted: one fault is left of two.
    def write(text: str) -> list[str]:
        if text.startswith("and then"):
            return ["e."]
        return [re.sub("51|X[12]", "15", text)]

    sentence = "They saved some boats, and then all of the 51 men on the other boats went home."
    [result] = run(fake_engine(write), sentence)
    assert "men on the other boats went home" in result.text
    assert len(result.findings) == 2


def test_words_in_capitals_are_asked_for_in_small_letters_and_come_back_in_capitals() -> None:
    dictionary = {
        "The harbour is closed now.": "O porto está fechado agora.",
        "harbour is closed": "Porto está fechado",
        "Mayor resigns": "Prefeito renuncia",
    }
    engine = fake_engine(lambda text: [dictionary[text]])
    results = run(engine, "The HARBOUR IS CLOSED now. ", "MAYOR RESIGNS")
    assert [one.text for one in results] == [
        "O PORTO ESTÁ FECHADO agora.", "PREFEITO RENUNCIA",
    ]  # fmt: skip
    assert results[0].original == "The HARBOUR IS CLOSED now."
    assert [one.findings for one in results] == [(), ()]


def test_a_word_in_capitals_is_stressed_where_the_text_has_it_in_small_letters() -> None:
    engine = fake_engine(lambda text: [text])
    run(engine, "The harbour is open. ", "No, the HARBOUR shut. ", "The OCEANIA sank.")
    asked = calls(engine)[0]
    assert "No, the harbour shut." in asked
    assert "The OCEANIA sank." in asked


def test_words_in_marks_that_are_a_term_are_found_as_one() -> None:
    def terms(text: str) -> list[Kept]:
        return [Kept(Span(*m.span()), "molhe") for m in re.finditer("breakwater", text)]

    def unused(translation: str, original: str) -> list[Finding]:
        missing = "breakwater" in original and "molhe" not in translation
        return [Finding("glossary", "warning", "not used")] if missing else []

    tools = Tools(wrap=break_long, faults=unused, glossary=terms)
    engine = fake_engine(lambda text: [text.replace("breakwater", "muro").replace("**", "")])
    [result] = run(engine, "The **breakwater** fell.", tools=tools)
    assert (result.text, result.findings) == ("The **molhe** fell.", ())


def test_a_term_with_marks_inside_is_not_overlooked() -> None:
    def terms(text: str) -> list[Kept]:
        return [Kept(Span(*m.span()), "molhe") for m in re.finditer("sea wall", text)]

    def unused(translation: str, original: str) -> list[Finding]:
        missing = "sea wall" in original and "molhe" not in translation
        return [Finding("glossary", "warning", "not used")] if missing else []

    tools = Tools(wrap=break_long, faults=unused, glossary=terms)
    # With its marks the sentence has no term that anybody could miss.
    engine = fake_engine(lambda text: [text.replace("sea", "mar").replace("wall", "muro")])
    [result] = run(engine, "The **sea** wall fell.", tools=tools)
    assert "molhe" in result.text
    assert "glossary" not in [finding.kind for finding in result.findings]


def test_what_is_all_in_another_script_is_left_and_said() -> None:
    engine = fake_engine(upper)
    cyrillic = "Порт закрыт."
    tools = Tools(
        wrap=break_long,
        faults=changed_numbers,
        protected=lambda text: [Span(*m.span()) for m in re.finditer("[а-яА-Я ]+", text)],
    )
    job = translate(["Rain fell. ", cyrillic], engine, ("en", "pt"), 1, tools)
    [(_, results, _)] = Scheduler().run([("t", job)])
    assert results is not None
    assert [one.text for one in results] == ["RAIN FELL.", cyrillic]
    assert "not in the script of English" in results[1].findings[0].message
    assert results[1].tokens == len(cyrillic)
    assert results[1].tokens_read == 0


def test_what_is_all_an_address_is_not_sent() -> None:
    engine = fake_engine(upper)
    tools = Tools(wrap=break_long, faults=lost, protected=addresses)
    [result] = run(engine, "a@b.example, c@d.example", tools=tools)
    assert result == Translated("a@b.example, c@d.example", "a@b.example, c@d.example", "", ())
    assert calls(engine) == []


def test_thousands_of_marks_and_numbers_in_one_sentence_come_through() -> None:
    sentence = " ".join(f"a **b{i}** c" for i in range(1500))
    [result] = run(fake_engine(upper), sentence)
    assert result.text == sentence.upper()
    [other] = run(fake_engine(lambda text: ["nada " * (len(text) // 5)]), sentence)
    assert [f.kind for f in other.findings].count("layout") == 4


def _portuguese(engine: Engine, sentence: str, beams: int = 1) -> Translated:
    def faults(translation: str, _: str) -> list[Finding]:
        is_wrong = "jogador " in translation
        return [Finding("gender", "warning", "a woman in the text")] if is_wrong else []

    tools = Tools(
        wrap=break_long, faults=faults, reworded=lambda text: [text.replace("player", "woman")]
    )
    job = translate([sentence], engine, ("en", "pt"), beams, tools)
    [(_, result, error)] = Scheduler().run([("t", job)])
    if error is not None:
        raise error
    assert result is not None
    return result[0]


def _answering(plain: str, retried: str) -> Engine:
    """A translator that answers otherwise where the word was put in."""

    def write(text: str) -> list[str]:
        return [retried if "woman" in text else plain]

    return fake_engine(write)


@pytest.mark.parametrize("full", [True, False])
def test_another_attempt_with_the_right_gender_must_not_lose_a_word(full: bool) -> None:
    plain = "Um experiente jogador de Linden venceu a corrida."
    other = "Uma experiente jogadora de Linden venceu a corrida."
    other = other if full else other.replace("experiente ", "")
    right = other if full else plain
    sentence = "An experienced player from Linden won the race."
    assert _portuguese(_answering(plain, other), sentence).text == right

    def both(_: str) -> list[str]:
        return [plain, other]

    # The same among the answers to one request.
    assert _portuguese(fake_engine(both), sentence, beams=2).text == right


def test_a_word_that_only_says_the_sex_takes_the_place_of_none() -> None:
    plain = "Um experiente jogador de Linden venceu a corrida."
    marked = "Uma jogadora do sexo feminino de Linden venceu a corrida."
    sentence = "An experienced player from Linden won the race."
    assert _portuguese(_answering(plain, marked), sentence).text == plain
