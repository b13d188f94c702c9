"""True sentences about tables, results, telephone numbers and the like raise no findings."""

import pytest

from summarize.checking.comparison.comparer import Comparer
from summarize.text.split_text import SplitText
from tests.checking.comparison.test_comparer import findings

PRICES = "Product | Price\nApples | $1.20\nPears | $2.40\nPlums | $3.10\n\nTotal | $6.70"
RESULTS = (
    "Lindvik United 3-1 Harbour Rovers (Olsen 12, 45+2, Berg 67; Moen 80)\nSandvik 0-0 Nordby\n"
    "Dahl FC 2-4 Westham"
)
PHONES = "Call 0800 555 0199 or +44 20 7946 0123. Fax: (020) 7946-0124."
KINGS = (
    "1789 Revolution\n1804 Napoleon I crowned\n1815 Louis XVIII returns\n1830 Charles X abdicates"
)
VERSIONS = "Version 2.10.3 fixes a crash. Version 2.9.12 is no longer supported. Needs Python 3.11."
FORMULA = "Let f(x) = 3x^2 + 2x - 7. Then f'(x) = 6x + 2, so the minimum is at x = -1/3."
POEM = (
    "The wind does not know the names of the ships,\nnor the ships the name of the wind.\n"
    "O harbour, O light,\nnever again shall we part."
)
TALK = (
    "ANNA: So, did we get the grant?\nPER: No. Not yet. They said maybe in May.\nANNA: Two hundred"
    " thousand, right?\nPER: Three. Three hundred thousand."
)
SPEECH = (
    "Prime Minister Kari Lund told the U.N. General Assembly on Sept. 24 that the E.U. must act."
    " Lund, 54, has led the Labour Party since 2015."
)
HALL = (
    "Nobody was hurt when the roof of the hall fell in on Sunday, the fire service said. Twelve"
    " people had left the building minutes before."
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (PRICES, "Pears cost $2.40 and plums $3.10."),
        (PRICES, "The total is $6.70, of which apples make up $1.20."),
        (RESULTS, "Lindvik United beat Harbour Rovers 3-1 with two goals from Olsen."),
        (RESULTS, "Harbour Rovers lost 1-3 to Lindvik United."),
        (RESULTS, "Westham won 4-2 at Dahl FC."),
        (PHONES, "The number to call is 0800 5550199."),
        (KINGS, "Louis XVIII returned in 1815 and Charles X abdicated in 1830."),
        (KINGS, "Napoleon was crowned in 1804, fifteen years after the Revolution."),
        (VERSIONS, "Version 2.10.3 fixes a crash, and 2.9.12 isn't supported any more."),
        (FORMULA, "The derivative of f is 6x + 2, and the minimum lies at x = -1/3."),
        (POEM, "The wind does not know the ships' names, and they never part again."),
        (TALK, "Per says they may get the grant in May."),
        (TALK, "The grant is three hundred thousand, not two hundred thousand."),
        (SPEECH, "The prime minister told the United Nations that the European Union must act."),
        (SPEECH, "PM Lund, who is 54, spoke at the UN on 24 September."),
        (SPEECH, "The 54-year-old has been Labour leader since 2015."),
        (HALL, "The hall's roof collapsed on Sunday but no one was injured."),
        (HALL, "The fire service said nobody was hurt when the roof fell."),
    ],
)
def test_true_sentences_are_not_reported(text: str, sentence: str) -> None:
    assert [one for one in findings(sentence, text) if one.severity != "notice"] == []


def test_french_initials_and_countries() -> None:
    text = "L'O.N.U. a déclaré mardi que 12 personnes sont mortes. Le Royaume-Uni n'a pas répondu."
    assert findings("L'ONU a déclaré mardi que 12 personnes étaient mortes.", text, "fr") == []
    assert findings("Le Royaume-Uni n'a pas répondu.", text, "fr") == []
    assert [one.kind for one in findings("Le Royaume-Uni a répondu.", text, "fr")] == ["negation"]


@pytest.mark.parametrize(
    ("language", "text", "sentence", "kind"),
    [
        ("pt", "A ponte não foi fechada na terça-feira.", "A ponte foi fechada na terça-feira.",
         "negation"),
        ("pt", "Os preços subiram em março.", "Os preços caíram em março.", "direction"),
        ("es", "El alcalde compró tres barcos.", "El alcalde compró siete barcos.", "number"),
        ("de", "Der Rat hat den Plan am Montag angenommen.",
         "Der Rat hat den Plan am Freitag angenommen.", "date"),
        ("ru", "Мост закрыли в марте.", "Мост не закрыли в марте.", "negation"),
        ("zh", "星期三，三百名渔民在港口抗议。", "星期五，三百名渔民在港口抗议。", "date"),
    ],
)  # fmt: skip
def test_errors_in_other_languages(language: str, text: str, sentence: str, kind: str) -> None:
    assert [one.kind for one in findings(sentence, text, language)] == [kind]
    assert findings(text, text, language) == []


def test_hostile_sentences_end_soon() -> None:
    text = " ".join(["a b", "b a", "not a"] * 4000) + ". Anna Berg said 12. " * 500
    source = SplitText.of(text, "en")
    comparer = Comparer(source)
    sources = [source.source(span, 1.0) for span in list(source.spans)[:3]]
    for sentence in ("b a not " * 4000, "Anna Not 13 Berg's " * 3000, "“" * 9000, "1-" * 9000):
        assert len(comparer.findings(sentence, sources)) <= 21
