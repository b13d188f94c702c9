"""What is wrong with sentences of a summary, and what is not."""

import pytest

from summarize.checking.comparison.comparer import Comparer
from summarize.checking.pointing import Pointer
from summarize.documents import Finding
from summarize.text.split_text import SplitText

TEXT = (
    "The harbour of Lindvik will be widened in March, the council decided on Tuesday. Marta"
    " Olsen, the mayor, said that the work would cost 14 million euros and take three years. The"
    " old pier, which is 250 metres long, was not damaged by the storm of 1987. Lieutenant Colonel"
    " Per Dahl of the United Kingdom allegedly sold two boats to a Welsh trader for $900 last"
    " September. Fishing fell by 12 per cent while the number of visitors rose. Anna Berg said"
    " that the ferry may stop in winter. The committee did not approve the plan for a second road."
)


def findings(sentence: str, text: str = TEXT, language: str = "en") -> list[Finding]:
    """What is wrong with a sentence."""
    source = SplitText.of(text, language)
    pointer = Pointer([source.sentence(i) for i in range(len(source))], language)
    sources = [source.source(source.spans[i], s) for i, s in pointer.cover(sentence, 3)]
    return Comparer(source).findings(sentence, sources)


@pytest.mark.parametrize(
    ("sentence", "kind", "place", "said"),
    [
        (
            "Marta Olsen said that the work would cost 19 million euros.",
            "number",
            "19 million",
            "14",
        ),
        ("The old pier was not damaged by the storm of 1978.", "number", "1978", "1987"),
        ("Marta Olsen said that the work would take five years.", "number", "five", "three"),
        ("Per Dahl allegedly sold six boats to a Welsh trader.", "number", "six", "two"),
        ("The harbour of Lindvik will be widened in May.", "date", "May", "March"),
        ("The council decided on Friday to widen the harbour.", "date", "Friday", "Tuesday"),
        ("The harbour of Sandvik will be widened in March.", "name", "Sandvik", "Lindvik"),
        (
            "Anna Berg said that the work would take three years.",
            "attribution",
            "Anna Berg",
            "Olsen",
        ),
        ("The harbour of Dahl will be widened in March.", "substitution", "Dahl", "Lindvik"),
        ("The old pier, which is 12 metres long, was not damaged.", "substitution", "12", "250"),
        ("The old pier, which is 250 miles long, was not damaged.", "unit", "250 miles", "metres"),
        (
            "The work would cost 14 million dollars and take three years.",
            "currency",
            "dollars",
            "euro",
        ),
        (
            "The work would cost 14 billion euros and take three years.",
            "number",
            "billion",
            "million",
        ),
        ("Fishing rose by 12 per cent.", "direction", "rose", "fell"),
        ("The council did not widen the harbour of Lindvik in March.", "negation", "not", "not"),
        ("The old pier was damaged by the storm of 1987.", "negation", "damaged", "not damaged"),
        ("The committee approved the plan for a second road.", "negation", "approved", "not"),
        ("Anna Berg said that the ferry will stop in winter.", "modality", "stop", "may"),
        ("Per Dahl sold two boats to a Welsh trader for $900.", "modality", "sold", "allegedly"),
    ],
)
def test_an_error_is_found_once_where_it_stands(
    sentence: str, kind: str, place: str, said: str
) -> None:
    found = findings(sentence)
    assert [one.kind for one in found] == [kind], found
    assert found[0].severity in ("error", "warning")
    span = found[0].span
    assert span is not None
    assert place in sentence[span.start : span.end] or sentence[span.start : span.end] in place
    assert said in found[0].message


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour of Lindvik will be widened in March, the council decided on Tuesday.",
        "The work will cost 14m euros and take 3 years, the mayor said.",
        "The old pier, 250 m long, wasn't damaged by the 1987 storm.",
        "The pier, which is 820 feet long, was not damaged by the storm of 1987.",
        "Lt Col Per Dahl of the UK allegedly sold two boats to a trader from Wales in Sept.",
        "Last September, the officer from Britain reportedly sold two boats for 900 dollars.",
        "Fishing fell by 12% while visitor numbers rose.",
        "The committee rejected the plan for a second road.",
        "The ferry could stop in winter, Berg said.",
        "Mayor Olsen said that the work would take three years.",
        "She said that the work would cost 14 million euros.",
        "",
        "...",
        "\u200b 12",
    ],
)
def test_what_the_text_says_is_not_reported(sentence: str) -> None:
    assert [one for one in findings(sentence) if one.severity != "notice"] == []


def test_a_name_of_several_words_is_one_finding() -> None:
    found = findings("The harbour of Port Saint Mary Lindvik will be widened in March.")
    assert len(found) == 1


def test_initials_stand_for_a_name() -> None:
    text = "The North Sea Fishing Board met in Lindvik. The talks failed, said the ILO."
    assert findings("The NSFB met in Lindvik.", text) == []
    assert findings("The International Labour Office said the talks failed.", text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "星期三，三百名渔民在港口抗议。市长说，工程将耗资1400万欧元。"),
        ("ar", "قال العمدة يوم الثلاثاء إن العمل سيكلف 14 مليون يورو. لم يتضرر الرصيف القديم."),
        ("hi", "महापौर ने मंगलवार को कहा कि काम पर 14 करोड़ खर्च होंगे। पुल टूटा नहीं है।"),
        ("th", "นายกเทศมนตรีกล่าวว่างานนี้จะใช้เงิน 14 ล้านยูโร"),
        ("de", "Der Hafen wird im März ausgebaut, sagte die Bürgermeisterin am Dienstag."),
    ],
)
def test_sentences_of_the_text_are_right_in_any_script(language: str, text: str) -> None:
    source = SplitText.of(text, language)
    for i in range(len(source)):
        assert findings(source.sentence(i), text, language) == []


def test_a_sentence_without_sources_is_still_compared_with_the_text() -> None:
    comparer = Comparer(SplitText.of(TEXT, "en"))
    found = comparer.findings("The pier was built in 1902 by Nils Moen.", [])
    assert [one.kind for one in found] == ["number", "name"]


def test_a_very_long_sentence_takes_no_time() -> None:
    comparer = Comparer(SplitText.of(TEXT, "en"))
    source = SplitText.of(TEXT, "en").source(SplitText.of(TEXT, "en").spans[0], 1.0)
    sentence = "Anna went to Lindvik in May and not 12 or " * 3000
    assert len(comparer.findings(sentence, [source] * 3)) <= 20
