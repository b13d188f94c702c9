"""Frozen records as JSON and back: what comes back is checked against the types of their fields."""

import math
import types
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Check = Callable[[Any], Any]

_PLAIN: dict[Any, tuple[type, ...]] = {
    str: (str,),
    bool: (bool,),
    types.NoneType: (types.NoneType,),
}


def as_json(value: Any) -> Any:  # noqa: ANN401 - a record, or a part of one
    """A record as what JSON holds; fields that do not count in a comparison are left out.

    Raises:
        TypeError: it holds what JSON cannot, and no rule is here for.
    """
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, (tuple, list)):
        return [as_json(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(as_json(one) for one in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if is_dataclass(value):
        return {one.name: as_json(getattr(value, one.name)) for one in fields(value) if one.compare}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def of_json(kind: type[T], value: Any) -> T:  # noqa: ANN401 - anything may have been there
    """A record out of what `as_json` made of it.

    Raises:
        ValueError: it is no such record.
    """
    try:
        found: T = _check(cast(Hashable, kind))(value)
    except (TypeError, LookupError, OverflowError, ZeroDivisionError) as error:
        raise ValueError(f"no {kind.__name__}: {error}") from error
    return found


@cache
def _check(kind: Any) -> Check:  # noqa: ANN401 - a type, or a form of one
    """What makes a value of a type, or raises `ValueError`."""
    if kind in _PLAIN:
        return _instance(*_PLAIN[kind])
    if kind is int:
        return _whole
    if kind is float:
        return _finite
    if kind is date:
        return lambda value: date.fromisoformat(_text(value))
    if kind is Fraction:
        return _fraction
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _one_of(inner)
    if origin in (Union, types.UnionType):
        return _either([_check(one) for one in inner])
    if origin is tuple and inner[-1] is Ellipsis:
        each = _check(inner[0])
        return lambda value: tuple(each(one) for one in _list(value))
    if origin is frozenset:
        each = _check(inner[0])
        return lambda value: frozenset(each(one) for one in _list(value))
    if is_dataclass(kind):
        return _record(kind)
    if isinstance(kind, type) and issubclass(kind, tuple):
        return _named_tuple(kind)
    raise TypeError(f"{kind} has no form in JSON")


def _instance(*kinds: type) -> Check:
    def check(value: Any) -> Any:  # noqa: ANN401
        if type(value) not in kinds:
            raise ValueError(f"not {kinds[0].__name__}")
        return value

    return check


_text = _instance(str)
_list = _instance(list)
_object = _instance(dict)
_whole = _instance(int)


def _finite(value: Any) -> float:  # noqa: ANN401
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ValueError("not a number")
    return float(value)


def _fraction(value: Any) -> Fraction:  # noqa: ANN401
    above, slash, below = _text(value).partition("/")
    if not slash:
        raise ValueError("not a fraction")
    return Fraction(int(above), int(below))


def _one_of(values: tuple[Any, ...]) -> Check:
    def check(value: Any) -> Any:  # noqa: ANN401
        if not any(type(value) is type(one) and value == one for one in values):
            raise ValueError("not one of these")
        return value

    return check


def _either(checks: list[Check]) -> Check:
    def check(value: Any) -> Any:  # noqa: ANN401
        for one in checks:
            try:
                return one(value)
            except (ValueError, TypeError):
                continue
        raise ValueError("none of these types")

    return check


def _record(kind: Any) -> Check:  # noqa: ANN401 - of a dataclass
    hints = get_type_hints(kind)
    checks = {one.name: _check(hints[one.name]) for one in fields(kind) if one.compare}

    def check(value: Any) -> Any:  # noqa: ANN401
        if _object(value).keys() != checks.keys():
            raise ValueError(f"not the fields of {kind.__name__}")
        return kind(**{name: one(value[name]) for name, one in checks.items()})

    return check


def _named_tuple(kind: Any) -> Check:  # noqa: ANN401 - of a named tuple
    checks = [_check(one) for one in get_type_hints(kind).values()]

    def check(value: Any) -> Any:  # noqa: ANN401
        if len(_list(value)) != len(checks):
            raise ValueError(f"not the fields of {kind.__name__}")
        return kind(*(one(part) for one, part in zip(checks, value, strict=True)))

    return check
