"""Names of outputs that every system takes, and that hide nothing: special parts become `%2F`."""

import re

# What Windows has no place for in a name; and what changes the direction of a line, or breaks it.
_SPECIAL = re.compile(
    '[<>:"|?*\\\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]'
)
# What reads like one of our own escapes.
_ESCAPE = re.compile(r"%(?=[0-9A-Fa-f]{2})")
# Names of devices, with any ending.
_DEVICE = re.compile(
    r"(?:con(?:(?:in|out)\$)?|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))", re.IGNORECASE
)


def safe_place(place: str) -> str:
    """A path below a folder, with slashes, of which each part is a safe name."""
    *folders, name = place.split("/")
    return "/".join([*map(_safe_folder, folders), _safe(name)])


def record_name(text: str) -> str:
    """The id of a record as one part of a path; a slash in it is escaped, and a dot in front."""
    safe = _safe(text.replace("%", "%25").replace("/", "%2F"), own_escapes=True)
    return f"%2E{safe[1:]}" if safe.startswith(".") else safe


def _safe(name: str, *, own_escapes: bool = False) -> str:
    name = name if own_escapes else _ESCAPE.sub("%25", name)
    name = _SPECIAL.sub(_escaped, name)
    return _escaped_text(name[0]) + name[1:] if _DEVICE.match(name) else name


def _safe_folder(name: str) -> str:
    name = _safe(name)
    # Windows drops these at the end of a name; a file has its format behind them.
    return name[:-1] + _escaped_text(name[-1]) if name.endswith((".", " ")) else name


def _escaped(match: re.Match[str]) -> str:
    return _escaped_text(match[0])


def _escaped_text(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8"))
