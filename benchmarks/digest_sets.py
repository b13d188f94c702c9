"""Sets of reports with planted facts: what each report says of which fact is known.

The facts are in `digest_facts.toml`, what stands beside them in `digest_noise.toml`; a seed fills
both. Other sets are made from `examples/` and from the public data beside the checkout: the same
text with numbers changed, and the same news in five languages.
"""

import gzip
import json
import os
import random
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent
DATA = Path(os.environ.get("SUMMARIZE_DATA") or HERE.parents[1] / "shared" / "data")
LANGUAGES = ("en", "pt", "es", "fr", "de")
_NAMES = {
    "place": "Arbanel Tovira Mestola Quelba Sandrec Orvalho Pelinta Drevik Caldone Vastra Norim Belsano"
    " Turqua Helmesk Rodava Zimbel",
    "city": "Porto Vaz,Lunaria,Castrel,Ombria,Feldau,Marseda,Gorin,Salvena".replace(" ", "_").replace(",", " "),
    "region": "Seltara Monvale Ardesca Iltero Pravena Kosmar Dolvina Resk",
    "village": "Umberlo Natsika Fonvera Grolle Pelasca Ivrian Todelo Krasna",
    "river": "Tavo Lirena Ossel Murga Nabira Selvo Drun Ambera",
    "name": "Lina Torak,Ana Meireles,Jon Varga,Clara Dessau,Rita Solano,Emil Kordas".replace(" ", "_").replace(",", " "),
}  # fmt: skip
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
}
_ON_WEEKDAY = {"en": "on {}", "pt": "na {}", "es": "el {}", "fr": "{}", "de": "am {}"}
_ON_DATE = {
    "en": "on {} {}",
    "pt": "em {} de {}",
    "es": "el {} de {}",
    "fr": "le {} {}",
    "de": "am {}. {}",
}
_DATE = {"en": "{} {}", "pt": "{} de {}", "es": "{} de {}", "fr": "{} {}", "de": "{}. {}"}
_LINE = {
    "en": "{} {} {}",
    "pt": "{} de {} de {}",
    "es": "{} de {} de {}",
    "fr": "{} {} {}",
    "de": "{}. {} {}",
}
_SOURCE = {
    "en": "Source: {}",
    "pt": "Fonte: {}",
    "es": "Fuente: {}",
    "fr": "Source : {}",
    "de": "Quelle: {}",
}
_OUTLETS = (
    "The Morning Ledger|Coast Radio|Jornal da Serra|El Faro Diario|La Gazette du Port|Der Abendbote|"
    "Valley Post|Correio do Vale|Diario Central|Le Courrier des Plaines|Nordkurier|Island Wire|"
    "Hill Tribune|Folha do Rio|La Voz del Sur|Ouest Matin|Tagesblatt|River Press|Open Bulletin|"
    "Gazeta Livre"
).split("|")
_TITLES = {
    "quake": ("Earthquake in {place}", "Terremoto em {place}", "Terremoto en {place}",
              "Séisme à {place}", "Erdbeben in {place}"),
    "flood": ("Floods in {place}", "Enchente em {place}", "Inundaciones en {place}",
              "Inondations à {place}", "Hochwasser in {place}"),
    "protest": ("Water law protest in {place}", "Protesto em {place} contra lei da água",
                "Protesta en {place} contra la ley del agua", "Manifestation à {place}",
                "Protest in {place} gegen Wassergesetz"),
    "outbreak": ("Cholera in {place}", "Cólera em {place}", "Cólera en {place}",
                 "Choléra à {place}", "Cholera in {place}"),
}  # fmt: skip
_TITLE_MORE = {
    "en": (
        "what we know",
        "latest figures",
        "a town counts its losses",
        "second day",
        "questions remain",
    ),
    "pt": ("o que se sabe", "últimos números", "a cidade faz as contas", "segundo dia"),
    "es": ("lo que se sabe", "últimas cifras", "la ciudad hace cuentas", "segundo día"),
    "fr": ("ce que l’on sait", "derniers chiffres", "la ville fait ses comptes", "deuxième jour"),
    "de": ("was bekannt ist", "neue Zahlen", "die Stadt zieht Bilanz", "der zweite Tag"),
}
_SIZES = {
    "killed": (20, 400), "injured": (100, 900), "homes": (150, 4000), "rescuers": (60, 700),
    "displaced": (800, 9000), "missing": (11, 90), "bridges": (3, 28), "cost": (12, 480),
    "marched": (2000, 60000), "arrested": (14, 260), "officers": (11, 60), "cases": (40, 3000),
    "deaths": (11, 120), "doses": (5000, 90000), "beds": (20, 240), "oldkilled": (30, 900),
    "local": (11, 60), "children": (11, 19), "year": (1988, 2016),
}  # fmt: skip


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
    slots = {key: dice.choice(names.split()).replace("_", " ") for key, names in _NAMES.items()}
    values = {key: dice.randint(*size) for key, size in _SIZES.items()}
    days = {f"day{n}": start + timedelta(days=n) for n in range(3)}
    days["until"] = start + timedelta(days=dice.randint(12, 20))
    made = ReportSet(name, names=frozenset(slots.values()))
    figures = [str(f) for fact in facts.values() for f in fact.get("figures", ())]  # type: ignore[attr-defined]
    disagreeing = {f for f in figures if dice.random() < 0.7}
    used = {key: list(lines) for key, lines in noise.items()}
    order = list(languages)
    outlets = dice.sample(_OUTLETS, len(_OUTLETS))
    for number, language in enumerate(order):
        own = dict(values)
        for figure in disagreeing:
            if number and dice.random() < 0.55:
                own[figure] = _another(values[figure], dice)
        day = start + timedelta(days=dice.randint(2, 4))
        outlet = outlets[number % len(outlets)] + (f" {number}" if number >= len(outlets) else "")
        label = f"{name}-{number:03d}.{language}.txt"
        _add(made, label, scenario, facts, language, slots, own, days, day, outlet, used, dice,
             words, is_first=number < 2)  # fmt: skip
        if update and number == 0:
            later = {k: _another(v, dice) if k in disagreeing else v for k, v in own.items()}
            label = f"{name}-{number:03d}b.{language}.txt"
            _add(made, label, scenario, facts, language, slots, later, days,
                 day + timedelta(days=2), outlet, used, dice, words, is_first=True)  # fmt: skip
    if copy:
        original, text = made.reports[0]
        label = f"{name}-copy.txt"
        made.reports.append((label, text + "\n\nMore soon.\n"))
        made.copies[label] = original
        made.events[label] = name
    _finish(made)
    return made


def _add(  # noqa: PLR0913 - what a report is made of
    made: ReportSet, label: str, scenario: str, facts: dict[str, dict[str, object]], language: str,
    slots: dict[str, str], values: dict[str, int], days: dict[str, date], day: date, outlet: str,
    noise: dict[str, list[str]], dice: random.Random, words: int, *, is_first: bool,
) -> None:  # fmt: skip
    """Write one report, and what it says."""
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
        told["until"] = _DATE[language].format(*_parts(days["until"], language))
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
    title = f"{_TITLES[scenario][index].format(**slots)}: {dice.choice(_TITLE_MORE[language])}"
    line = _LINE[language].format(*_parts(day, language), day.year)
    made.reports.append(
        (label, f"{title}\n\n{line}\n\n{text}\n\n{_SOURCE[language].format(outlet)}\n")
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


def _another(value: int, dice: random.Random) -> int:
    step = max(1, value // 12)
    return value + dice.choice([-3, -2, -1, 1, 2, 3]) * step


def _number(value: int, language: str) -> str:
    if value < 10_000 and language in ("pt", "es"):
        return str(value)
    mark = {"en": ",", "fr": "\u202f"}.get(language, ".")
    return f"{value:,}".replace(",", mark)


def _parts(day: date, language: str) -> tuple[str, str]:
    number = str(day.day)
    if day.day == 1:
        number = {"pt": "1º", "fr": "1er"}.get(language, number)
    return number, _MONTHS[language].split()[day.month - 1]


def _day(day: date, report: date, language: str, dice: random.Random) -> str:
    if 0 <= (report - day).days < 6 and dice.random() < 0.5:
        word = _WEEKDAYS[language].split()[day.weekday()]
        on = (
            "no {}" if language == "pt" and word in ("sábado", "domingo") else _ON_WEEKDAY[language]
        )
        return on.format(word)
    return _ON_DATE[language].format(*_parts(day, language))


def _finish(made: ReportSet) -> None:
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


def news(count: int) -> ReportSet:
    """So many articles of the news, each in five languages."""
    keys = {"eng": "en", "por-BR": "pt", "spa": "es", "fra": "fr", "deu": "de"}
    documents: dict[str, list[dict[str, str]]] = {}
    with gzip.open(DATA / "ntrex_dev/ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            documents.setdefault(row["doc"], []).append(row)
    made = ReportSet("news")
    for number, rows in enumerate([*documents.values()][:count]):
        for key, language in keys.items():
            label = f"news{number:02d}.{language}.txt"
            made.reports.append((label, "\n\n".join(row[key] for row in rows)))
            made.events[label] = f"news{number}"
    random.Random(count).shuffle(made.reports)  # noqa: S311 - a sample
    return made


# Articles of NTREX that tell one story.
STORIES = (
    ("nytimes.184860", "telegraph.405422"),
    ("bbc.381746", "scotsman.133791"),
    ("cnn.304478", "newsweek.51339"),
    ("independent.226301", "scotsman.133758"),
    ("cbsnews.248384", "cnn.304489", "newsweek.51328"),
    ("reuters.218861", "bbc.381736", "cnbc.com.6790"),
)


def stories(languages: Sequence[str]) -> ReportSet:
    """All articles of the news, in these languages by turns; those of one story are one event."""
    keys = {"en": "eng", "pt": "por-BR", "es": "spa", "fr": "fra", "de": "deu"}
    event = {name: story[0] for story in STORIES for name in story}
    documents: dict[str, list[dict[str, str]]] = {}
    with gzip.open(DATA / "ntrex_dev/ntrex_dev.jsonl.gz", "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            documents.setdefault(row["doc"], []).append(row)
    made = ReportSet("stories")
    for number, (name, rows) in enumerate(documents.items()):
        language = languages[number % len(languages)]
        made.reports.append((name, "\n\n".join(row[keys[language]] for row in rows)))
        made.events[name] = event.get(name, name)
    return made


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


def twenty(root: Path, seed: int = 100) -> Iterator[ReportSet]:
    """The sets that are measured; those from public data only where it is at hand."""
    mixes = (
        ("en",) * 5, ("en", "pt", "es", "fr", "de"), ("pt",) * 4, ("en", "en", "pt", "pt"),
        ("es", "es", "fr", "fr", "de"), ("en", "de", "pt", "en", "fr", "es"), ("fr",) * 4,
    )  # fmt: skip
    scenarios = ("quake", "flood", "protest", "outbreak")
    for number in range(12):
        scenario = scenarios[number % 4]
        yield event_set(
            f"{scenario}{number}", scenario, mixes[number % 7], seed + number,
            copy=number % 3 == 0, update=number % 4 == 1,
        )  # fmt: skip
    for number in range(2):
        yield changed_article(
            f"harbour{number}", root / "examples/articles/harbour.en.txt", seed + number
        )
    file = DATA / "ntrex_dev/ntrex_dev.jsonl.gz"
    if file.is_file():
        for number in range(6):
            yield translated_news(f"news{number}", file, number, seed)


_LONE = re.compile(r"(?<![\w.,:/$€£-])(\d{2,3})(?![\w.,:/%-]*\d|[\w%:])")


def changed_article(name: str, file: Path, seed: int) -> ReportSet:
    """One article by four outlets, each with sentences left out and one number changed."""
    dice = random.Random(seed)  # noqa: S311 - a sample
    text = file.read_text("utf-8")
    body = text[text.index("A storm has closed") : text.rindex("The Atlantic Ledger")].strip()
    sentences = re.split(r"(?<=[.”])\s+(?=[A-Z“])", body)
    months = "|".join(_MONTHS["en"].split())
    made = ReportSet(name)
    for number in range(4):
        own = [one for i, one in enumerate(sentences) if i < 2 or dice.random() < 0.55]
        lines = []
        for sentence in own:
            found = [
                m for m in _LONE.finditer(sentence)
                if not re.search(rf"(?:{months}) $", sentence[: m.start()])
            ]  # fmt: skip
            match = found[0] if found else None
            shown, value = sentence, int(match[1]) if match else 0
            key = f"harbour.{sentences.index(sentence)}" if match else ""
            if match and number and dice.random() < 0.4:
                value = _another(value, dice)
                shown = sentence[: match.start()] + str(value) + sentence[match.end() :]
            lines.append(shown)
            label = f"{name}-{number}.en.txt"
            made.truths.append(
                Truth(label, shown, f"harbour.{sentences.index(sentence)}", key, value)
            )
        made.reports.append((
            f"{name}-{number}.en.txt",
            f"Harbour of Madalena closed by storm\n\nMarch {14 + number}, 2025\n\n"
            + " ".join(lines) + f"\n\nSource: {_OUTLETS[number]}\n",
        ))  # fmt: skip
        made.events[f"{name}-{number}.en.txt"] = name
    _finish(made)
    made.common = set()
    return made


def translated_news(name: str, file: Path, place: int, seed: int) -> ReportSet:
    """One article of the news in five languages; in some of them a number is changed."""
    keys = {"eng": "en", "por-BR": "pt", "spa": "es", "fra": "fr", "deu": "de"}
    dice = random.Random(seed + place)  # noqa: S311 - a sample
    documents: dict[str, list[dict[str, str]]] = {}
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            documents.setdefault(row["doc"], []).append(row)
    fit = [
        rows for rows in documents.values()
        if 8 <= len(rows) <= 60 and sum(bool(_shared_numbers(row, keys)) for row in rows) >= 1
    ]  # fmt: skip
    rows = fit[place % len(fit)]
    made = ReportSet(name)
    for number, (key, language) in enumerate(keys.items()):
        label = f"{name}-{language}.txt"
        lines = []
        numbers = sorted({value for row in rows for value in _shared_numbers(row, keys)})
        # What a report changes, it changes wherever it says it.
        told = {
            value: _another(value, dice) if number and dice.random() < 0.4 else value
            for value in numbers
        }
        for row in rows:
            text, shared = row[key], _shared_numbers(row, keys)
            for value in shared:
                text = re.sub(rf"(?<!\d){value}(?!\d)", f"\0{value}", text, count=1)
            for value in shared:
                text = text.replace(f"\0{value}", str(told[value]), 1)
            lines.append(text)
            line = " ".join(text.split())
            for value in shared or [0]:
                quantity = f"news.{value}" if value else ""
                made.truths.append(
                    Truth(label, line, quantity or "news", quantity, told.get(value, 0))
                )
        day = date(2019, 9, 10 + number)
        line = _LINE[language].format(*_parts(day, language), day.year)
        made.reports.append((label, f"{lines[0]}\n\n{line}\n\n" + "\n\n".join(lines[1:]) + "\n"))
        made.events[label] = name
    _finish(made)
    made.common = set()
    return made


def _shared_numbers(row: dict[str, str], keys: dict[str, str]) -> list[int]:
    """Numbers that stand in a line in all languages, in digits and by themselves."""
    months = "|".join(month for names in _MONTHS.values() for month in names.split())
    found: list[int] = []
    if re.search(r"\d{3} \d{3}", row["eng"]):
        # A telephone number.
        return found
    for match in _LONE.finditer(row["eng"]):
        value = match[1]
        behind = row["eng"][match.end() : match.end() + 14]
        before = row["eng"][max(0, match.start() - 14) : match.start()]
        if re.search(
            rf"\b(?:{months})\b|year|hour|minute|-year|age", before + behind, re.IGNORECASE
        ):
            continue
        if all(len(re.findall(rf"(?<!\d){value}(?!\d)", row[key])) == 1 for key in keys):
            found.append(int(value))
    return found
