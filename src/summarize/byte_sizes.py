"""Amounts of memory as people write them: `2GB`, `800 MB`, `1.5 GiB`."""

import re

from summarize.errors import UsageError

_FORM = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\s*(?:([kmgt])(i?)b?|b)?", re.IGNORECASE)
_STEPS = {"k": 1, "m": 2, "g": 3, "t": 4}


def parse(text: object, name: str) -> int:
    """Bytes of an amount; 1 kB is 1,000 bytes, and 1 KiB 1,024.

    Args:
        text: a number, and B, kB, MB, GB, TB or KiB, MiB, GiB, TiB behind it; none for bytes.
        name: of the setting, for the message.

    Raises:
        UsageError: it is no amount.
    """
    match = _FORM.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise UsageError(f"{name} is {text!r}; write an amount such as 2GB, 800MB or 1.5GiB")
    number, step, binary = match.groups()
    base = 1024 if binary else 1000
    return int(float(number) * base ** _STEPS.get((step or "").casefold(), 0))


def written(count: int) -> str:
    """An amount to be read: `1.5 GB`, `800 MB`."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(1, round(count / 1e6)):,} MB"
