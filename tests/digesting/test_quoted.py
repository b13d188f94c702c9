"""Who says a quotation of a report."""

from tests.digesting.made import event, report


def test_who_is_presented_between_commas_says_it() -> None:
    found = event(
        [report("a", 'Rui Leal, the mayor, said: "We heard a bang and ran to the river."')]
    )
    assert [one.speaker for one in found.quotations] == ["Rui Leal"]
    found = event(
        [report("a", 'The mayor, Rui Leal, said: "We heard a bang and ran to the river."')]
    )
    assert [one.speaker for one in found.quotations] == ["Rui Leal"]
