"""Sets of reports from an article of `examples/` and from the news in five languages (NTREX)."""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import digest_words as table
from digest_sets import DATA, ReportSet, Truth, another, event_set, finish, parts

_LONE = re.compile(r"(?<![\w.,:/$€£-])(\d{2,3})(?![\w.,:/%-]*\d|[\w%:])")


def changed_article(name: str, file: Path, seed: int) -> ReportSet:
    """One article by four outlets, each with sentences left out and one number changed."""
    dice = random.Random(seed)  # noqa: S311 - a sample
    text = file.read_text("utf-8")
    body = text[text.index("A storm has closed") : text.rindex("The Atlantic Ledger")].strip()
    sentences = re.split(r"(?<=[.”])\s+(?=[A-Z“])", body)
    months = "|".join(table.MONTHS["en"].split())
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
                value = another(value, dice)
                shown = sentence[: match.start()] + str(value) + sentence[match.end() :]
            lines.append(shown)
            label = f"{name}-{number}.en.txt"
            made.truths.append(
                Truth(label, shown, f"harbour.{sentences.index(sentence)}", key, value)
            )
        made.reports.append((
            f"{name}-{number}.en.txt",
            f"Harbour of Madalena closed by storm\n\nMarch {14 + number}, 2025\n\n"
            + " ".join(lines) + f"\n\nSource: {table.OUTLETS[number]}\n",
        ))  # fmt: skip
        made.events[f"{name}-{number}.en.txt"] = name
    finish(made)
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
            value: another(value, dice) if number and dice.random() < 0.4 else value
            for value in numbers
        }
        for place_of_line, row in enumerate(rows):
            text, shared = row[key], _shared_numbers(row, keys)
            for value in shared:
                text = re.sub(rf"(?<!\d){value}(?!\d)", f"\0{value}", text, count=1)
            for value in shared:
                text = text.replace(f"\0{value}", str(told[value]), 1)
            lines.append(text)
            line = " ".join(text.split())
            for value in shared or [0]:
                quantity = f"news.{value}" if value else ""
                times = 1_000_000 if f"{value} million" in row["eng"] else 1
                made.truths.append(
                    Truth(
                        label,
                        line,
                        quantity or f"news.line{place_of_line}",
                        quantity,
                        told.get(value, 0) * times,
                    )
                )
        day = date(2019, 9, 10 + number)
        line = table.LINE[language].format(*parts(day, language), day.year)
        made.reports.append((label, f"{lines[0]}\n\n{line}\n\n" + "\n\n".join(lines[1:]) + "\n"))
        made.events[label] = name
    finish(made)
    made.common = set()
    return made


def _shared_numbers(row: dict[str, str], keys: dict[str, str]) -> list[int]:
    """Numbers that stand in a line in all languages, in digits and by themselves."""
    months = "|".join(month for names in table.MONTHS.values() for month in names.split())
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
