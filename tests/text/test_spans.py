"""Spans that follow each other without a gap."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.documents import Span
from summarize.text.spans import Spans

BOUNDS = st.sets(st.integers(1, 10**12), min_size=1).map(lambda found: [0, *sorted(found)])


@given(BOUNDS)
def test_spans_are_a_sequence(bounds: list[int]) -> None:
    spans = Spans(bounds)
    pairs = [Span(*pair) for pair in pairwise(bounds)]
    assert list(spans) == pairs
    assert spans == pairs
    assert spans == Spans(bounds)
    assert hash(spans) == hash(Spans(bounds))
    assert len(spans) == len(pairs)
    assert spans[0] == pairs[0]
    assert spans[-1] == pairs[-1]
    assert spans[1:] == pairs[1:]
    assert spans[::-1] == pairs[::-1]
    assert list(reversed(spans)) == pairs[::-1]


def test_there_may_be_none() -> None:
    assert list(Spans(())) == []
    assert Spans(()) == []
    assert not Spans(())
    assert Spans(()) != 0
    with pytest.raises(IndexError):
        _ = Spans(())[0]
    with pytest.raises(IndexError):
        _ = Spans([0, 3])[-2]
    assert repr(Spans([0, 3])) == "Spans([Span(start=0, end=3)])"
