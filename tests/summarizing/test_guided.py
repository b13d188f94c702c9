"""A draft that points, and the sentences of the text that go out for it."""

from summarize.documents import Finding
from summarize.lengths import Extent
from summarize.summarizing.guided import Guide, guided, read_part, whole
from summarize.text.split_text import SplitText

TEXT = (
    "The council of Alder Bay voted on Monday evening to close the old ferry pier in spring. "
    "Mayor Ruth Abel said the repairs of the pier would have cost 4.2 million euros this year. "
    "Fishermen from the northern villages had asked for a delay until the end of the season. "
    "However, the harbour of Long Key will take all the ferries from the first of June."
)
SOURCE = SplitText.of(TEXT, "en")
LIMIT = Extent(40, "words")


def guide(*sentences: str, language: str = "en", read_in: tuple[str, ...] = ()) -> Guide:
    own = [SOURCE.sentence(i) for i in range(len(SOURCE))]
    return Guide(
        sentences,
        [0] * len(sentences),
        read_in or own,
        language,
        lambda text: [Finding("number", "warning", "99")] if "99" in text else [],
    )


def test_a_false_draft_still_points_at_the_true_sentence() -> None:
    told, findings = guided(
        SOURCE, None, guide("Fishermen asked for a delay of 99 seasons."), LIMIT
    )
    assert findings == []
    texts = [one.text for one in told]
    assert texts[0] == SOURCE.sentence(0), "the lead is always told"
    pointed = next(one for one in told if one.text.startswith("Fishermen"))
    assert (pointed.text, pointed.support) == (SOURCE.sentence(2), "verbatim")
    assert pointed.repaired is not None
    assert pointed.repaired.was == "Fishermen asked for a delay of 99 seasons."
    assert [one.message for one in pointed.repaired.findings] == ["99"]


def test_a_connective_in_front_is_taken_away_and_that_is_a_proof() -> None:
    told, _ = guided(SOURCE, None, guide("The harbour of Long Key takes all the ferries."), LIMIT)
    last = told[-1]
    assert last.text == "The harbour of Long Key will take all the ferries from the first of June."
    assert last.support == "proved"
    [source] = last.sources
    assert TEXT[source.start : source.end].startswith("However, the harbour")


def test_a_drafted_sentence_that_is_proved_stands_in_the_place_of_the_longer_one() -> None:
    short = "The council of Alder Bay voted on Monday evening to close the old ferry pier."
    told, _ = guided(SOURCE, None, guide(short), LIMIT)
    assert (told[0].text, told[0].support) == (short, "proved")


def test_a_draft_in_another_language_points_through_the_translation() -> None:
    read_in = ("A câmara fecha o cais.", "A presidente fala de custos.", "Os pescadores pediram "
               "um adiamento.", "O porto recebe as barcas.")  # fmt: skip
    told, _ = guided(
        SOURCE, None, guide("Os pescadores pediram mais tempo.", language="pt", read_in=read_in),
        LIMIT,
    )  # fmt: skip
    assert SOURCE.sentence(2) in [one.text for one in told]


def test_without_a_draft_sentences_are_chosen_all_the_same() -> None:
    told, findings = guided(SOURCE, None, None, LIMIT)
    assert told[0].text == SOURCE.sentence(0)
    assert all(one.repaired is None for one in told)
    assert findings == []


def test_where_nothing_stands_alone_the_first_sentences_are_told_and_that_is_said() -> None:
    source = SplitText.of("But he said it was. And then they did. " * 20, "en")
    told, findings = guided(source, None, None, LIMIT)
    assert told
    assert len({one.text for one in told}) == len(told)
    [finding] = findings
    assert (finding.kind, finding.severity) == ("support", "notice")


def test_whole_is_every_sentence_and_a_part_is_what_was_read() -> None:
    assert [one.support for one in whole(SOURCE)] == ["verbatim"] * 4
    part = read_part(SOURCE, SOURCE, SOURCE.spans[1].end)
    assert (len(part), part.text) == (2, TEXT[: SOURCE.spans[1].end])


def test_the_end_of_a_quotation_is_not_what_is_left_of_a_sentence() -> None:
    text = (
        "The council of Alder Bay voted on Monday evening to close the old ferry pier. "
        '"I have been fit all season and I am as fit as I have ever been," Ruth Abel told it.'
    )
    source = SplitText.of(text, "en")
    drafted = 'I am as fit as I have ever been," Ruth Abel told it.'
    pointing = Guide((drafted,), [0], [source.sentence(0), source.sentence(1)], "en", lambda _: [])
    told, _ = guided(source, None, pointing, LIMIT)
    assert drafted not in [one.text for one in told]
