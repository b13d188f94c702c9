"""What a row of figures is called, and which reports are of one source."""

import re
from collections.abc import Sequence

from summarize.checking.numerals.unit_names import NAMES
from summarize.digesting.figure import AGED, PART, Kind
from summarize.digesting.found import Found
from summarize.digesting.reports import ReadReport
from summarize.digesting.word_tables import label
from summarize.languages.tags import base, display_name, same_language


def source_key(report: ReadReport) -> str:
    """Who published a report, as far as it says; empty where it does not.

    A series (`Situation report no. 3`) is one source, too.
    """
    if report.source:
        return " ".join(report.source.casefold().split())
    return _title_without_numbers(report)


def series_of(report: ReadReport) -> str:
    """The series that a report is of, where its title says of what that is; else empty."""
    title = _title_without_numbers(report)
    # `Floods in Sela: update #`
    words = [part.split() for part in _PARTS.split(title)]
    own = [part for part in words if len(part) >= _FEWEST_OWN and not _SERIES & set(part)]
    return title if own and len(words) > 1 and not any("#" in one for one in own[0]) else ""


def _title_without_numbers(report: ReadReport) -> str:
    title = report.document.title or ""
    bare = "".join("#" if c.isdecimal() else c for c in title.casefold())
    return " ".join(bare.split()) if "#" in bare and _SERIES & set(bare.split()) else ""


_FEWEST_OWN, _PARTS = 2, re.compile(r":\s|\s[-–—|]\s")

_SERIES = frozenset(
    "report no. no nº n.º boletim informe boletín bulletin situation bericht lagebericht update "
    "relatório rapport sitrep #".split()
)


def quantity_name(kind: Kind, group: Sequence[Found], language: str) -> str:
    """What a row is called, in the digest's language where there are words for it."""
    action, noun = kind
    parts = []
    if action and not (action == "attended" and noun not in ("", "people")):
        # Viewers took part by watching.
        parts.append(label("actions", action, language))
    if noun.startswith("money:"):
        parts.append(label("currencies", noun.removeprefix("money:"), language))
    elif noun.startswith("age:"):
        parts += [
            label("ages", "age", language),
            _whose(noun.removeprefix("age:"), group, language),
        ]
    elif noun.startswith("unit:"):
        parts.append(_unit(group, language))
    elif noun == PART:
        parts.append(label("marks", "part", language))
    elif noun == "people":
        parts += [] if action else [label("nouns", noun, language)]
    elif noun.startswith(("%", "=")):
        parts.append(_counted(group, language) if not noun.startswith("%") else "%")
    elif noun:
        parts.append(label("nouns", noun, language))
    name = ": ".join(part for part in parts if part) or display_name(language)
    own = [one for one in group if same_language(one.language, language)]
    apart = (own or group)[0].apart
    return f"{name} ({apart})" if apart else name


def _whose(name: str, group: Sequence[Found], language: str) -> str:
    """Whose age it is, best in a word of the digest's language."""
    own = [one for one in group if same_language(one.language, language)]
    if name not in AGED or own:
        return (own or group)[0].figure.of
    return label("nouns", name, language)


def _unit(group: Sequence[Found], language: str) -> str:
    """A unit of measure in the digest's language; in English where there is no word for it."""
    unit = group[0].figure.unit or ""
    words = NAMES.get(base(language), "") or NAMES["en"]
    for entry in words.split(";"):
        name, _, forms = entry.partition(":")
        if " ".join(name.split()) == unit and forms.split():
            # The first is that of one, the second that of more; Russian counts with the third.
            named = forms.split()
            if base(language) in ("de", "ar"):
                return named[0].capitalize()
            return named[: 3 if base(language) == "ru" else 2][-1]
    return unit


def _counted(group: Sequence[Found], language: str) -> str:
    """What is counted as it stands in a report, best in one in the language of the digest."""
    own = [one for one in group if one.word]
    read = [one for one in own if same_language(one.language, language)]
    return (read or own)[0].word if own else (group[0].figure.unit or "")
