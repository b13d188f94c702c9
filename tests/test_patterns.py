"""Patterns that are compiled on use: what they are, and that each of them is one."""

import copy
import importlib
import pickle
import pkgutil
import re

import pytest

import summarize
from summarize.patterns import _Lazy, lazy


def test_a_pattern_is_compiled_when_it_is_used_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[object] = []
    real = re.compile

    def counted(*given: object) -> object:
        compiled.append(given)
        return real(*given)  # type: ignore[call-overload]

    monkeypatch.setattr(re, "compile", counted)
    found = lazy(r"(\d+)\s(?P<what>[a-z]+)", re.IGNORECASE)
    assert found.pattern == r"(\d+)\s(?P<what>[a-z]+)"
    assert compiled == []
    match = found.fullmatch("14 BOATS")
    assert match is not None
    assert match["what"] == "BOATS"
    assert found.sub("x", "1 a, 2 b") == "x, x"
    assert [one[0] for one in found.finditer("1 a, 2 b")] == ["1 a", "2 b"]
    assert found.groups == 2
    assert found.flags & re.IGNORECASE
    assert found.search("none") is None
    assert len(compiled) == 1


def test_bytes_and_what_a_pattern_does_not_have() -> None:
    assert lazy(rb"\xff+").findall(b"a\xff\xffb") == [b"\xff\xff"]
    with pytest.raises(AttributeError):
        _ = lazy("a").no_such_thing  # type: ignore[attr-defined]
    with pytest.raises(re.error):
        lazy("(").match("")


def test_it_can_be_copied_and_sent() -> None:
    found = lazy("a+")
    for other in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))):  # noqa: S301
        assert other.findall("aa b a") == ["aa", "a"]


def test_every_pattern_of_the_package_is_one() -> None:
    count = 0
    for module in pkgutil.walk_packages(summarize.__path__, "summarize."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            parts = value if isinstance(value, tuple | list) else [value]
            for one in parts:
                if isinstance(one, _Lazy):
                    assert one.groups >= 0
                    count += 1
    assert count > 50
