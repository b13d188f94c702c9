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
        ("Anna Berg, the mayor, said that the work would take three years.", "", "", ""),
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
        ("The work would cost 14 million euros, said Anna Berg, the mayor.", "", "", ""),
    ],
)
def test_an_error_is_found_once_where_it_stands(
    sentence: str, kind: str, place: str, said: str
) -> None:
    found = findings(sentence)
    if not kind:
        return
    assert [one.kind for one in found] == [kind], found
    assert found[0].severity in ("error", "warning")
    span = found[0].span
    assert span is not None
    assert place in sentence[span.start : span.end] or sentence[span.start : span.end] in place
    assert said in found[0].message
