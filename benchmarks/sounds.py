"""Learn what letters of other scripts sound like, and write the tables of `checking/sounds`.

    .venv/bin/python benchmarks/sounds.py costs
    .venv/bin/python benchmarks/sounds.py pinyin          # needs: pip install pypinyin
    .venv/bin/python benchmarks/sounds.py common FOLDER   # the files of Debian's wordnet-base

Names of countries, languages and cities are taken from Unicode's CLDR, as `langcodes` and `babel`
have it, and 3,000 Arabic names from google/transliteration (`translit_ar_en`). The worth of letters
is learned by expectation maximization over all ways to lay two names beside each other; pairs that
are translations, and not the same sounds, are left out as it goes on. Ten seconds a script.
"""

import gzip
import json
import math
import os
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from summarize.checking.sounds.rare_names import is_of
from summarize.checking.sounds.sound_keys import Writing, key

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SUMMARIZE_DATA") or ROOT.parent / "shared" / "data")
TABLES = ROOT / "src" / "summarize" / "checking" / "sounds"
SCRIPTS: dict[Writing, str] = {
    "Latn": "pt", "Cyrl": "ru", "Arab": "ar", "Hebr": "he", "Deva": "hi", "Hani": "zh",
}  # fmt: skip
ARABIC_NAMES = 3000
ROUNDS, PRUNED, KEPT = 8, (2, 4), 0.85
ALIKE, UNALIKE, SMOOTHED = 20.0, 1.5, 0.02
LEAST = 1
CHARACTERS = ("gb2312", "big5")
CHINESE_ENDS = re.compile("(?:语|文)$|群岛|共和国")
Pairs = list[tuple[str, str]]


def main() -> None:
    """Write the table that is asked for."""
    what = sys.argv[1] if len(sys.argv) > 1 else ""
    if what == "costs":
        tables = {script: learned(pairs(script)) for script in SCRIPTS}
        text = ",\n".join(f'"{script}": {json.dumps(one, ensure_ascii=False)}'
                          for script, one in tables.items())  # fmt: skip
        (TABLES / "costs.json").write_text(f"{{\n{text}\n}}\n", encoding="utf-8")
    elif what == "pinyin":
        (TABLES / "pinyin.txt").write_text(pinyin(), encoding="utf-8")
    elif what == "common":
        (TABLES / "common_words.txt").write_text(common(Path(sys.argv[2])), encoding="utf-8")
    else:
        sys.exit("name a table: costs, pinyin or common FOLDER")


def pairs(script: Writing) -> Pairs:
    """Names in Latin letters and in a script, as their sounds are compared."""
    found = []
    for english, other in [*cldr(SCRIPTS[script]), *(arabic() if script == "Arab" else ())]:
        if script == "Hani":
            words = ([english], [CHINESE_ENDS.sub("", other)])
        else:
            words = (english.split(), other.split())
        if [len(one) for one in words] == [1, 1] and " " not in english:
            name, word = key(words[0][0], "Latn"), key(words[1][0], script)
            word = word.removeprefix("ال")
            if len(name) > 2 and word:
                found.append((name, word))
    return sorted(set(found))


def cldr(language: str) -> Pairs:
    """Names of countries, languages and cities in English and another language."""
    import langcodes
    from babel import Locale

    small = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    two = [a + b for a in small for b in small]
    found = []
    for code in (one.upper() for one in two):
        territory = langcodes.Language.make(territory=code)
        found.append((territory.territory_name("en"), territory.territory_name(language)))
    for code in (*two, *(a + b for a in two for b in small)):
        spoken = langcodes.Language.make(language=code)
        names = spoken.language_name("en"), spoken.language_name(language)
        if code not in names and names[0] != names[1]:
            found.append(names)
    own, other = (Locale(one)._data["time_zones"] for one in ("en", language))  # noqa: SLF001
    for zone, names_of in other.items():
        if city := names_of.get("city"):
            english = own.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            found.append((english, city))
    return found


def arabic() -> Pairs:
    """Names of people and places in Latin and Arabic letters."""
    found = []
    with gzip.open(DATA / "translit_ar_en" / "ar2en.txt.gz", "rt", encoding="utf-8") as file:
        for line in file:
            other, english = line.rstrip("\n").split("\t")
            if len(english) > 3 and other[0].isalpha() and "'" not in english:
                found.append((english, other))
    random.Random(1).shuffle(found)  # noqa: S311 - a sample
    return found[:ARABIC_NAMES]


def learned(given: Pairs) -> dict[str, Any]:
    """The worth of each letter beside each of the other script, in tenths."""
    own = sorted({c for name, _ in given for c in name} | set("abcdefghijklmnopqrstuvwxyzSCTZ"))
    other = sorted({c for _, word in given for c in word})
    rows = {c: i for i, c in enumerate(own, start=1)}
    columns = {c: i for i, c in enumerate(other, start=1)}
    together = np.full((len(own) + 1, len(other) + 1), 1.0)
    together[1:, 1:] = UNALIKE
    for c in set(own) & set(other):
        together[rows[c], columns[c]] += ALIKE
    together[0, 0] = 0
    together /= together.sum()
    active = [([rows[c] for c in a], [columns[c] for c in b]) for a, b in given]
    for turn in range(ROUNDS):
        counts = np.zeros_like(together)
        scored = [
            (math.log(whole) / (len(a) + len(b)), a, b)
            for a, b in active
            if (whole := counted(a, b, together, counts)) > 0
        ]
        together = counts + SMOOTHED
        together[0, 0] = 0
        together /= together.sum()
        if turn in PRUNED:
            scored.sort(key=lambda one: -one[0])
            active = [(a, b) for _, a, b in scored[: int(len(scored) * KEPT)]]
    alone = together.sum(axis=1), together.sum(axis=0)
    alone = alone[0] / alone[0][1:].sum(), alone[1] / alone[1][1:].sum()
    worth = np.zeros_like(together)
    worth[1:, 1:] = np.log(together[1:, 1:] / (alone[0][1:, None] * alone[1][None, 1:]))
    worth[1:, 0] = np.log(together[1:, 0] / alone[0][1:])
    worth[0, 1:] = np.log(together[0, 1:] / alone[1][1:])
    tenths = [[round(10 * value) for value in row] for row in worth.tolist()]
    return {"own": "".join(own), "other": "".join(other), "worth": tenths}


def counted(a: list[int], b: list[int], together: np.ndarray, counts: np.ndarray) -> float:
    """Count how often letters stand together in all ways to lay two names beside each other.

    Returns:
        The probability of both names together.
    """
    n, m = len(a), len(b)
    forward, backward = np.zeros((n + 1, m + 1)), np.zeros((n + 1, m + 1))
    forward[0, 0] = backward[n, m] = 1
    for i in range(n + 1):
        for j in range(m + 1):
            if i and j:
                forward[i, j] += forward[i - 1, j - 1] * together[a[i - 1], b[j - 1]]
            if i:
                forward[i, j] += forward[i - 1, j] * together[a[i - 1], 0]
            if j:
                forward[i, j] += forward[i, j - 1] * together[0, b[j - 1]]
    whole = float(forward[n, m])
    if whole <= 0:
        return 0.0
    for i in range(n, -1, -1):
        for j in range(m, -1, -1):
            here = forward[i, j] / whole
            for di, dj in ((1, 1), (1, 0), (0, 1)):
                if i + di > n or j + dj > m:
                    continue
                pair = (a[i] if di else 0, b[j] if dj else 0)
                step = together[pair] * backward[i + di, j + dj]
                backward[i, j] += step
                counts[pair] += here * step
    return whole


def pinyin() -> str:
    """Each syllable with the characters that are read so, of the usual sets of both scripts."""
    from pypinyin import lazy_pinyin

    characters: set[str] = set()
    for code in range(0xA1A1, 0xFEFF):
        for charset in CHARACTERS:
            try:
                one = code.to_bytes(2, "big").decode(charset)
            except UnicodeDecodeError:
                continue
            characters.update(c for c in one if "\u4e00" <= c <= "\u9fff")
    found: dict[str, str] = {}
    for one in sorted(characters):
        [syllable] = lazy_pinyin(one)
        plain = syllable.replace("ü", "v")
        if plain.isascii() and plain.isalpha():
            found[plain] = found.get(plain, "") + one
    return "".join(f"{syllable} {found[syllable]}\n" for syllable in sorted(found))


def common(folder: Path) -> str:
    """Words that WordNet has in small letters, and that stand in its tagged texts.

    What another one of them tells by its ending is left out.
    """
    counts: Counter[str] = Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        sense, _, count = line.split()
        counts[sense.partition("%")[0]] += int(count)
    words = {
        word
        for word, count in counts.items()
        if count >= LEAST and len(word) > 3 and word.isascii() and word.isalpha() and word.islower()
    }
    return "".join(f"{word}\n" for word in sorted(words) if not is_of(word, words - {word}))


if __name__ == "__main__":
    main()
