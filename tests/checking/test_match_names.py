"""Clubs that are called by common words: told by what only a match has."""

import time

import pytest

from summarize.checking.match_names import match_names
from summarize.checking.translated_names import KnownNames


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Forest and Palace drew.", "en", ["Forest", "Palace"]),
        ("Rangers beat Hearts on Sunday.", "en", ["Rangers", "Hearts"]),
        ("Villa lost 2-0 to Wolves.", "en", ["Villa", "Wolves"]),
        ("The Bulls beat the Heat 102-98.", "en", ["Bulls", "Heat"]),
        ("Forest 2-1 Palace", "en", ["Forest", "Palace"]),
        ("Forest 2 Palace 1.", "en", ["Forest", "Palace"]),
        ("Saints v Spurs was late.", "en", ["Saints", "Spurs"]),
        ("Orient City drew 1-1 with Palace.", "en-GB", ["Orient", "City", "Palace"]),
        ("Vitória e Náutico empataram.", "pt", ["Vitória", "Náutico"]),
        ("O Vitória venceu o Esporte por 2 a 1.", "pt", ["Vitória", "Esporte"]),
        ("Juventude 2 x 1 Fortaleza", "pt", ["Juventude", "Fortaleza"]),
        ("A Ponte Preta perdeu para o Santos.", "pt-BR", ["Ponte", "Preta", "Santos"]),
        # Peoples, parties and pronouns; other words that are written with a capital.
        ("The Americans beat the Europeans.", "en", []),
        ("Republicans defeated Democrats.", "en", []),
        ("The Senate and the House drew criticism.", "en", []),
        ("Congress drew on its funds.", "en", []),
        ("Forest and Palace drew maps.", "en", []),
        ("He drew a forest and a palace.", "en", []),
        ("Os brasileiros venceram os argentinos.", "pt", []),
        ("It was 2-1 in May.", "en", []),
        ("Forest und Palace spielten.", "de", []),
        ("", "en", []),
    ],
)
def test_those_who_play_each_other_have_names(text: str, language: str, names: list[str]) -> None:
    found = list(match_names(text, language))
    assert sorted(name for _, name in found) == sorted(names)
    assert all(text.startswith(name, place) for place, name in found)


def test_a_club_that_was_translated_is_told_wherever_the_text_has_it() -> None:
    pairs = [
        ("Forest and Palace drew.", "Floresta e Palácio empataram."),
        ("Palace were better.", "O Palácio foi melhor."),
        ("The fans of Forest left.", "Os torcedores da Floresta saíram."),
    ]
    known = KnownNames.of(pairs, "en", ())
    for original, translation in pairs:
        assert known.findings(translation, original), original
    kept = [("Forest and Palace drew.", "Forest e Palace empataram.")]
    assert not KnownNames.of(kept, "en", ())


def test_countries_that_play_each_other_have_their_own_names_in_each_language() -> None:
    pairs = [("Brazil beat Germany.", "O Brasil venceu a Alemanha.")]
    assert not KnownNames.of(pairs, "en", ())


def test_a_word_that_the_text_has_in_small_letters_is_only_noted_at_the_start() -> None:
    pair = ("Forest beat Palace.", "A floresta venceu Palace.")
    known = KnownNames.of([pair], "en", {"forest"})
    assert [one.severity for one in known.findings(pair[1], pair[0])] == ["notice"]


@pytest.mark.parametrize("piece", ["A", "A'", "Ab ", "Ab Cd ", "Ab and ", "Ab 1-", "the Ab beat "])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(characters: int) -> float:
        text = piece * (characters // len(piece))
        start = time.process_time()
        for _ in match_names(text, "en"):
            pass
        return time.process_time() - start

    small = min(seconds(20_000) for _ in range(3))
    assert any(seconds(200_000) < 40 * small + 0.1 for _ in range(3))
