"""Sets of reports with planted facts: what each report says of which fact is known.

The facts are in `digest_facts.toml`, what stands beside them in `digest_noise.toml`; a seed fills
both. Other sets are made from `examples/` and from the public data beside the checkout: the same
text with numbers changed, and the same news in five languages.
"""

import gzip
import json
import os
import random
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import digest_words as table

HERE = Path(__file__).parent
DATA = Path(os.environ.get("SUMMARIZE_DATA") or HERE.parents[1] / "shared" / "data")
LANGUAGES = ("en", "pt", "es", "fr", "de")


@dataclass(frozen=True)
class Truth:
    """What a sentence of a report says.

    Attributes:
        report: its name.
        sentence: as it stands there.
        fact: which one, such as `quake.lead`.
        quantity: of its figure; empty for none.
        value: of that.
        day: that it tells of.
    """

    report: str
    sentence: str
    fact: str
    quantity: str = ""
    value: int = 0
    day: date | None = None


@dataclass
class ReportSet:
    """Reports, and what they say.

    Attributes:
        name: of the set.
        reports: name and text of each.
        truths: their facts.
        events: name of a report -> its event.
        copies: name of a copy -> its original.
        disagreeing: quantities of which two reports give other values.
        common: facts that two reports or more tell; only of sets where all of them fit a digest.
        names: of places and persons.
    """

    name: str
    reports: list[tuple[str, str]] = field(default_factory=list)
    truths: list[Truth] = field(default_factory=list)
    events: dict[str, str] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)
    disagreeing: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    names: frozenset[str] = frozenset()


def tables(name: str) -> dict[str, dict[str, dict[str, object]]]:
    return tomllib.loads((HERE / name).read_text("utf-8"))


def event_set(  # noqa: PLR0913 - what a set is made of
    name: str,
    scenario: str,
    languages: Sequence[str],
    seed: int,
    *,
    words: int = 0,
    copy: bool = False,
    update: bool = False,
    start: date = date(2025, 5, 1),
) -> ReportSet:
    """One event in as many reports as there are languages given.

    Args:
        name: of the set; part of the names of its reports.
        scenario: a table of the facts.
        languages: of each report.
        seed: of everything that is left to chance.
        words: a report is filled up to so many with what only it tells.
        copy: one report is repeated under another name.
        update: one outlet reports again, with newer figures.
        start: the day of the event.
    """
    dice = random.Random(seed)  # noqa: S311 - a sample
    facts = tables("digest_facts.toml")[scenario]
    noise = tables("digest_noise.toml")
    slots = {
        key: dice.choice(names.split()).replace("_", " ") for key, names in table.NAMES.items()
    }
    values = {key: dice.randint(*size) for key, size in table.SIZES.items()}
    days = {f"day{n}": start + timedelta(days=n) for n in range(3)}
    days["until"] = start + timedelta(days=dice.randint(12, 20))
    made = ReportSet(name, names=frozenset(slots.values()))
    figures = [str(f) for fact in facts.values() for f in fact.get("figures", ())]  # type: ignore[attr-defined]
    disagreeing = {f for f in figures if dice.random() < 0.7}
    used = {key: list(lines) for key, lines in noise.items()}
    order = list(languages)
    outlets = dice.sample(table.OUTLETS, len(table.OUTLETS))
    for number, language in enumerate(order):
        own = dict(values)
        for figure in sorted(disagreeing):
            if number and dice.random() < 0.55:
                own[figure] = another(values[figure], dice)
        day = start + timedelta(days=dice.randint(2, 4))
        outlet = outlets[number % len(outlets)] + (f" {number}" if number >= len(outlets) else "")
        label = f"{name}-{number:03d}.{language}.txt"
        maker = _Maker(made, scenario, slots, days, used, dice, words)
        maker.add(label, language, own, (day, outlet), is_first=number < 2)
        if update and number == 0:
            later = {k: another(v, dice) if k in disagreeing else v for k, v in own.items()}
            label = f"{name}-{number:03d}b.{language}.txt"
            maker.add(label, language, later, (day + timedelta(days=2), outlet), is_first=True)
    if copy:
        original, text = made.reports[0]
        label = f"{name}-copy.txt"
        made.reports.append((label, text + "\n\nMore soon.\n"))
        made.copies[label] = original
        made.events[label] = name
    finish(made)
    return made


@dataclass
class _Maker:
    """Writes the reports of a set, and what they say."""

    made: ReportSet
    scenario: str
    slots: dict[str, str]
    days: dict[str, date]
    noise: dict[str, list[str]]
    dice: random.Random
    words: int

    def add(
        self,
        label: str,
        language: str,
        values: dict[str, int],
        dated: tuple[date, str],
        *,
        is_first: bool,
    ) -> None:
        """Write one report, and what it says."""
        made, scenario, slots = self.made, self.scenario, self.slots
        days, noise, dice, words = self.days, self.noise, self.dice, self.words
        facts = tables("digest_facts.toml")[scenario]
        day, outlet = dated
        body: list[str] = []
        for key, fact in facts.items():
            if fact.get("old") and dice.random() < 0.6:
                continue
            if not fact.get("old") and key != "lead" and not is_first and dice.random() < 0.25:
                continue
            wording = dice.choice(str(fact[language]).split(" | "))
            told = {k: _number(v, language) for k, v in values.items()} | slots
            told["year"] = str(values["year"])
            told |= {k: _day(v, day, language, dice) for k, v in days.items() if k != "until"}
            told["until"] = table.DATE[language].format(*parts(days["until"], language))
            sentence = wording.format(**told)
            sentence = sentence[0].upper() + sentence[1:]
            body.append(sentence)
            # As a digest shows it: on one line, any space a space.
            sentence = " ".join(sentence.split())
            figure = next(iter(fact.get("figures", ())), "")  # type: ignore[call-overload]
            slot = str(figure) or next(
                (s for s in ("oldkilled", "local", "children") if f"{{{s}}}" in wording), ""
            )
            times = {"cost": 1_000_000}.get(slot, 1)
            made.truths.append(Truth(
                label, sentence, f"{scenario}.{key}", f"{scenario}.{slot}" if slot else "",
                values.get(slot, 0) * times, days.get(str(fact.get("day", ""))),
            ))  # fmt: skip
            if dice.random() < 0.5 and noise[language]:
                line = noise[language].pop(dice.randrange(len(noise[language])))
                body.append(line)
                place = tables("digest_noise.toml")[language].index(line)  # type: ignore[attr-defined]
                made.truths.append(Truth(label, line, f"noise.{place}"))
        lead, rest = body[0], body[1:]
        dice.shuffle(rest)
        paragraphs = [lead, *rest]
        fill = filling(language) if words else []
        while words and sum(len(p.split()) for p in paragraphs) < words:
            # What no other report has: words of two sentences in another order.
            tokens = [w.strip('.,;:“”"') for _ in range(2) for w in dice.choice(fill).split()]
            sentence = " ".join(dice.sample(tokens, min(len(tokens), 24)))
            paragraphs.append(sentence[:1].upper() + sentence[1:] + ".")
        text = "\n\n".join(" ".join(paragraphs[i : i + 3]) for i in range(0, len(paragraphs), 3))
        index = LANGUAGES.index(language)
        title = f"{table.TITLES[scenario][index].format(**slots)}: {dice.choice(table.TITLE_MORE[language])}"
        line = table.LINE[language].format(*parts(day, language), day.year)
        made.reports.append(
            (label, f"{title}\n\n{line}\n\n{text}\n\n{table.SOURCE[language].format(outlet)}\n")
        )
        made.events[label] = made.name


@lru_cache(maxsize=8)
def filling(language: str) -> list[str]:
    """Sentences whose words fill long reports: public data where it is at hand."""
    file = DATA / "ntrex_dev/ntrex_dev.jsonl.gz"
    if not file.is_file():
        return [str(line) for line in tables("digest_noise.toml")[language]]
    key = {"en": "eng", "pt": "por-BR", "es": "spa", "fr": "fra", "de": "deu"}[language]
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        return [json.loads(line)[key] for line in stream]


def another(value: int, dice: random.Random) -> int:
    step = max(1, value // 12)
    return value + dice.choice([-3, -2, -1, 1, 2, 3]) * step


def _number(value: int, language: str) -> str:
    if value < 10_000 and language in ("pt", "es"):
        return str(value)
    mark = {"en": ",", "fr": "\u202f"}.get(language, ".")
    return f"{value:,}".replace(",", mark)


def parts(day: date, language: str) -> tuple[str, str]:
    number = str(day.day)
    if day.day == 1:
        number = {"pt": "1º", "fr": "1er"}.get(language, number)
    return number, table.MONTHS[language].split()[day.month - 1]


def _day(day: date, report: date, language: str, dice: random.Random) -> str:
    if 0 <= (report - day).days < 6 and dice.random() < 0.5:
        word = table.WEEKDAYS[language].split()[day.weekday()]
        on = (
            "no {}"
            if language == "pt" and word in ("sábado", "domingo")
            else table.ON_WEEKDAY[language]
        )
        return on.format(word)
    return table.ON_DATE[language].format(*parts(day, language))


def finish(made: ReportSet) -> None:
    """Which facts are told by several reports, and which quantities differ between them."""
    reports: dict[str, set[str]] = {}
    values: dict[str, set[int]] = {}
    for truth in made.truths:
        reports.setdefault(truth.fact, set()).add(truth.report)
        if truth.quantity and not _is_apart(truth.quantity):
            values.setdefault(truth.quantity, set()).add(truth.value)
    made.common = {
        fact for fact, names in reports.items()
        if len(names) > 1 and not fact.startswith("noise") and fact.rpartition(".")[2] not in ("old", "local", "children", "families", "elsewhere")
    }  # fmt: skip
    made.disagreeing = {quantity for quantity, seen in values.items() if len(seen) > 1}


def _is_apart(quantity: str) -> bool:
    return quantity.rpartition(".")[2] in ("oldkilled", "local", "children")


def apart(sets: Sequence[Callable[[int], ReportSet]]) -> list[ReportSet]:
    """Sets of which no two have a name in common; each is asked for with other seeds till then."""
    found: list[ReportSet] = []
    for make in sets:
        tries = (make(more) for more in range(0, 1000, 100))
        found.append(next(one for one in tries if not any(one.names & old.names for old in found)))
    return found


def mixed(name: str, sets: Sequence[ReportSet], seed: int) -> ReportSet:
    """Several events in one folder."""
    made = ReportSet(name)
    for one in sets:
        made.reports += one.reports
        made.truths += one.truths
        made.events |= one.events
        made.copies |= one.copies
    random.Random(seed).shuffle(made.reports)  # noqa: S311 - a sample
    return made
