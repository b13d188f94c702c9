"""Names, signs and odd letters on their way through a translator that loses them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from summarize.checking import lost_text, translated_names
from summarize.documents import Finding, Span
from summarize.models.codecs.codec import CharacterCodec
from summarize.models.engines.loading import Engine
from summarize.text.sentences import break_long
from summarize.translating.foreign_words import foreign_words
from summarize.translating.requests import Tools
from summarize.translating.sentence_translation import Translated
from tests.fakes import calls, fake_engine
from tests.translating.test_sentence_translation import run

WORDS = {
    "The": "O", "winter": "inverno", "Winter": "Inverno", "office": "escritório",
    "staff": "pessoal", "council": "conselho", "fell": "caiu", "twice.": "duas vezes.", "no": "não",
    "met": "conheceu", "May": "May",
}  # fmt: skip


def write(text: str) -> list[str]:
    """Word for word; `Winter` is a name only beside another word in capitals."""
    if "May Winter" in text:
        return [text.replace("met", "conheceu")]
    return [" ".join(WORDS.get(word, word) for word in text.split(" "))]


def faults(translation: str, original: str) -> list[Finding]:
    lost = translated_names.lost_names(translation, original, ("en", "pt"))
    return [
        *translated_names.findings_of(lost),
        *lost_text.sign_findings(translation, original),
        *lost_text.changed_repetition(translation, original),
        *lost_text.untranslated(translation, original, "en"),
    ]


def lost(translation: str, original: str) -> list[Span]:
    names = translated_names.lost_names(translation, original, ("en", "pt"))
    return [*(one.span for one in names), *lost_text.lost_signs(translation, original)]


TOOLS = Tools(wrap=break_long, faults=faults, lost=lost)


def made(engine: Engine, *sentences: str) -> list[Translated]:
    return run(engine, *sentences, tools=TOOLS)


def test_odd_letters_are_shown_to_the_translator_as_their_letters() -> None:
    engine = fake_engine(write)
    [first, second] = made(engine, "The oﬃce staﬀ ", "The coun\u200ccil")
    assert calls(engine)[0] == ["The office staff", "The council"]
    assert (first.text, first.original) == ("O escritório pessoal", "The oﬃce staﬀ")
    assert second.text == "O conselho"


def test_code_stays_letter_for_letter() -> None:
    engine = fake_engine(write)
    [one] = made(engine, "The `oﬃce` staﬀ")
    assert calls(engine)[0] == ["The `oﬃce` staff"]
    assert one.text == "O `oﬃce` pessoal"


def test_a_name_that_the_text_knows_is_asked_for_again_kept_apart() -> None:
    found = made(fake_engine(write), "Field met May Winter. ", "Winter fell twice.")
    assert [one.text for one in found] == ["Field conheceu May Winter.", "Winter caiu duas vezes."]
    assert not found[1].findings


def test_a_name_that_cannot_be_kept_is_a_finding() -> None:
    def stubborn(text: str) -> list[str]:
        return [text if "May Winter" in text else "O inverno caiu." if "Winter" in text else ""]

    [_, one] = made(fake_engine(stubborn), "They met May Winter. ", "Winter fell twice.")
    assert one.text == "O inverno caiu."
    assert "name" in [finding.kind for finding in one.findings]


def test_a_sign_that_is_lost_is_asked_for_again_kept_apart() -> None:
    def without_braces(text: str) -> list[str]:
        return [" ".join(text.replace("{", "").split()).replace("The", "O")]

    [one] = made(fake_engine(without_braces), "The sign { is new")
    assert one.text == "O sign { is new"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("no no no no", "não não não não"),
        ("No, no, no!", "Não, não, não!"),
        ("winter Winter winter", "inverno Inverno inverno"),
    ],
)
def test_a_line_that_repeats_a_word_repeats_it_as_often(line: str, text: str) -> None:
    def one_more(asked: str) -> list[str]:
        answer = [WORDS.get(word.strip(",!"), WORDS.get(word.lower().strip(",!"), word))
                  for word in asked.split()]  # fmt: skip
        return [" ".join([*answer, answer[-1]]) if len(answer) > 1 else answer[0]]

    [one] = made(fake_engine(one_more), line)
    assert one.text == text
    assert not one.findings


def test_a_label_to_which_a_translator_adds_stays_and_is_told() -> None:
    [one] = made(fake_engine(lambda text: [f"{text} (de mudança)"]), "changelog")
    assert one.text == "changelog"
    assert [(finding.kind, finding.severity) for finding in one.findings] == [
        ("language", "notice")
    ]
    assert (one.tokens, one.tokens_read) == (9, 0)


def test_what_comes_back_as_it_was_does_not_count_as_translated() -> None:
    [one] = made(fake_engine(lambda text: [text]), "the changelog of it")
    assert one.tokens_read == 0
    assert "same as in the original" in one.findings[0].message


def test_words_with_letters_that_the_vocabulary_lacks_are_kept_in_any_capitals() -> None:
    text = "Müller's köln-based iÖs drank Glühwein, café, São."
    spans = foreign_words(text, "en", "pt", lambda letter: letter in "éã")
    assert [text[one.start : one.end] for one in spans] == ["Müller", "köln", "iÖs", "Glühwein"]
    # Letters of the language that is read are words to translate.
    text = "Índia, Üsküdar, Çabej"
    spans = foreign_words(text, "pt", "en", lambda letter: letter in "ç")
    assert [text[one.start : one.end] for one in spans] == ["Üsküdar", "Çabej"]


def test_a_codec_tells_which_letters_its_vocabulary_has() -> None:
    class Codec(CharacterCodec):
        def decode(self, tokens: Sequence[int]) -> str:
            return super().decode(tokens).replace("ü", "⁇")

    engine = fake_engine(write)
    assert engine.writes("ü", "en", "pt")
    assert engine.pieces("word") is None
    other = replace(engine, codec=Codec(9))
    assert not other.writes("ü", "en", "pt")
    assert other.writes("é", "en", "pt")
