"""Sources by meaning: the nearest first, in blocks, and equal ones in the order of the text."""

from collections.abc import Sequence

import numpy as np
import pytest

from summarize.checking import meaning_pointing
from summarize.checking.meaning_pointing import MeaningPointer


def letters(sentences: Sequence[str]) -> np.ndarray:
    """Sentences with the same letters mean the same."""
    counts = np.array([[one.count(c) for c in "abcdefgh"] for one in sentences], dtype=float)
    counts = counts.reshape(len(sentences), 8)
    vectors: np.ndarray = counts / np.maximum(1e-9, np.linalg.norm(counts, axis=1, keepdims=True))
    return vectors


def test_the_nearest_sentence_comes_first() -> None:
    pointer = MeaningPointer(["aab", "ccd", "aabb", "ccd"], letters)
    [first, second] = pointer.pointed_at(["aab", "ccd"], 2)
    assert first[0] == (0, 1.0)
    assert [number for number, _ in first] == [0, 2]
    assert second == [(1, 1.0), (3, 1.0)]


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = ["abc"[: i % 3 + 1] * (i + 1) + "defgh"[i % 5] for i in range(40)]
    pointer = MeaningPointer(text, letters)
    whole = [*pointer.pointed_at(text, 3)]
    monkeypatch.setattr(meaning_pointing, "_ROWS", 7)
    assert [*pointer.pointed_at(text, 3)] == whole


def test_a_text_with_nothing_in_it() -> None:
    assert [*MeaningPointer([], letters).pointed_at(["a"], 3)] == [[]]
    assert [*MeaningPointer(["a"], letters).pointed_at([], 3)] == []


def test_what_is_beyond_the_limit_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning_pointing, "MAX_SENTENCES", 1)
    [found] = MeaningPointer(["a", "b"], letters).pointed_at(["b"], 3)
    assert [number for number, _ in found] == [0]
