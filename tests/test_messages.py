"""The list of messages is read out of the source: nothing that a user sees is left out."""

from pathlib import Path

import pytest
from scripts.messages import error_classes, messages

import summarize

SOURCE = Path(summarize.__file__).parent


@pytest.mark.parametrize(
    ("file", "kind", "name", "text"),
    [
        ("reading/loader.py", "error", "InputError", "{name}: no such file; check the name"),
        ("checking/negation.py", "finding", "Finding",
         "the words in brackets in the original are missing"),
        ("models/pool.py", "notice", "_notify", "{error}; running it on torch"),
        ("models/hub/client.py", "part", "", "the repository has no such revision"),
        ("lengths.py", "part", "", "short, medium, long, or an amount such as 120w, 3s or 10%"),
    ],
)  # fmt: skip
def test_messages_of_each_kind_are_found(file: str, kind: str, name: str, text: str) -> None:
    found = {(one.kind, one.name, one.text) for one in messages([SOURCE / file])}
    assert (kind, name, text) in found


def test_docstrings_and_patterns_are_no_messages() -> None:
    texts = [one.text for one in messages([SOURCE / "reading"])]
    assert texts
    assert not [text for text in texts if "Raises:" in text or "(?P<" in text]


def test_errors_at_any_depth_of_the_tree_are_known() -> None:
    assert {"InputError", "ModelNotSupported", "HubUnreachable"} <= error_classes()
