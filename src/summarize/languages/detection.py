"""Detect the language of a text: by its script where one language has it, else by py3langid."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from summarize.languages import detector_cache
from summarize.languages.scripts import letters_by_script, script
from summarize.languages.usual_scripts import USUAL_SCRIPTS

# Codes that name no single language.
NO_LANGUAGES = frozenset(("und", "mul", "mis", "zxx", "art"))

# A script that only one widely written language uses settles the question by itself.
_LANGUAGE_OF_SCRIPT = {
    "ARMENIAN": "hy", "CHEROKEE": "chr", "GEORGIAN": "ka", "GREEK": "el", "GUJARATI": "gu",
    "GURMUKHI": "pa", "HANGUL": "ko", "HIRAGANA": "ja", "KANNADA": "kn", "KATAKANA": "ja",
    "KHMER": "km", "LAO": "lo", "MALAYALAM": "ml", "MYANMAR": "my", "NKO": "nqo", "ORIYA": "or",
    "SINHALA": "si", "SYRIAC": "syr", "TAMIL": "ta", "TELUGU": "te", "THAANA": "dv", "THAI": "th",
    "TIBETAN": "bo",
}  # fmt: skip

# Scripts that many languages share, by their ISO 15924 codes: only these languages are candidates.
_ISO_15924 = {
    "LATIN": ("Latn",),
    "CYRILLIC": ("Cyrl",),
    "ARABIC": ("Arab", "Aran"),
    "BENGALI": ("Beng",),
    "DEVANAGARI": ("Deva",),
    "HEBREW": ("Hebr",),
    "CJK": ("Hans", "Hant", "Jpan"),
    "ETHIOPIC": ("Ethi",),
}

# Varieties that py3langid takes a short text in the standard language for.
_STANDARD_OF_VARIETY = {
    "wuu": "zh", "pcm": "en", "arz": "ar", "ary": "ar", "an": "es", "ext": "es",
}  # fmt: skip
_SURE_CHARACTERS = 400
_ALWAYS_STANDARD = frozenset({"wuu"})

# Enough text for a model of byte n-grams; more adds nothing.
_DETECTION_CHARACTERS = 4000

# A second language is looked for in this many places of a text, each of this many characters.
_WINDOWS = 12
_WINDOW_CHARACTERS = 600
_MAX_READ_CHARACTERS = 4000
# Less text than this is no evidence of another language in the same script.
_MIN_LETTERS, _ENOUGH_LETTERS = 100, 200
_MIN_LETTERS_OF_OTHER_SCRIPT = 60
_MIN_LETTERS_OF_LINE = 20
_MIN_CONFIDENCE, _MIN_CONFIDENCE_OF_FEW = 0.95, 0.99
_MIN_SHARE = 0.2
# Addresses belong to no language.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S{1,100}@\S{1,200}")
# Scripts that are written together count as one.
_SAME_SCRIPT = {"HIRAGANA": "CJK", "KATAKANA": "CJK"}


class Detection(NamedTuple):
    """A language and how sure that is, 0 to 1, with the runners-up, the likeliest first."""

    tag: str
    confidence: float
    ranking: tuple[str, ...]


def detect(text: str) -> Detection:
    """The language of a text: by its script where that settles it, else by py3langid.

    A text without letters is `und` with confidence 0.
    """
    return _detect(text[:_DETECTION_CHARACTERS])


# Cached: `detect` and `mixed` are called on the same text.
@lru_cache(maxsize=16)
def _detect(text: str) -> Detection:
    sample = unicodedata.normalize("NFKC", text)
    without_addresses = _ADDRESS.sub(" ", sample)
    scripts = letters_by_script(without_addresses)
    if scripts:
        sample = without_addresses
    else:
        scripts = letters_by_script(sample)
    if not scripts:
        return Detection("und", 0.0, ())
    letters = sum(scripts.values())
    main, count = scripts.most_common(1)[0]
    if main == "CJK" and scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * letters:
        return Detection("ja", 1.0, ("ja",))
    if main in _LANGUAGE_OF_SCRIPT:
        tag = _LANGUAGE_OF_SCRIPT[main]
        return Detection(tag, round(count / letters, 3), (tag,))
    if main not in _ISO_15924:
        return Detection("und", 0.0, ())
    ranked: dict[str, float] = {}
    candidates = _candidates(main, len(sample) >= _SURE_CHARACTERS)
    for label, probability in _identifier().rank(_in_script(sample, main)):
        if (known := candidates.get(label)) is not None:
            ranked[known] = ranked.get(known, 0.0) + float(probability)
    ranking = sorted(ranked, key=lambda tag: -ranked[tag])
    return Detection(ranking[0], round(min(1.0, ranked[ranking[0]]), 3), tuple(ranking))


@cache
def _candidates(main: str, is_long: bool) -> dict[str, str]:
    """The languages of a script, by what py3langid calls them."""
    found = {}
    for label in _identifier().labels:
        tag = str(label)
        if tag in _ALWAYS_STANDARD or not is_long:
            tag = _STANDARD_OF_VARIETY.get(tag, tag)
        if tag not in NO_LANGUAGES and usual_script(tag) in _ISO_15924[main]:
            found[label] = tag
    return found


def mixed(text: str) -> tuple[str, float] | None:
    """The second language of a text of which at least a fifth is in another language.

    At most 12 places of the text are looked at. Lines in another script count, and passages in
    another language: of 200 letters or more with a confidence of 0.95, of 100 with 0.99.

    Returns:
        (tag, share of the text, 0.2 to 1), or None for a text in one language.
    """
    main = detect(text).tag
    passages = _chosen(_passages(_read(text)))
    if not passages:
        return None
    total = sum(passage.letters for passage in passages)
    by_script: Counter[str] = Counter()
    for passage in passages:
        by_script[passage.script] += passage.letters
    main_script = by_script.most_common(1)[0][0]
    others: Counter[str] = Counter()
    for passage in passages:
        found = detect(passage.text[:_WINDOW_CHARACTERS])
        enough = passage.letters >= _ENOUGH_LETTERS
        sure = _MIN_CONFIDENCE if enough else _MIN_CONFIDENCE_OF_FEW
        is_sure = passage.letters >= _MIN_LETTERS and found.confidence >= sure
        if passage.script != main_script or is_sure:
            others[found.tag] += passage.letters
    del others[main], others["und"]
    if not others:
        return None
    tag, letters = others.most_common(1)[0]
    if letters < max(_MIN_LETTERS_OF_OTHER_SCRIPT, _MIN_SHARE * total):
        return None
    return tag, round(letters / total, 2)


def prepare(cache_dir: Path | None) -> None:
    """Start to load the detector's model in a thread.

    Args:
        cache_dir: where the model is unpacked, once; None for the user's cache folder.
    """
    if not _identifier.cache_info().currsize:
        detector_cache.read_ahead(cache_dir)


def detectable() -> list[str]:
    """The tags of the languages that py3langid tells apart."""
    return [str(tag) for tag in _identifier().labels if tag not in NO_LANGUAGES]


def _in_script(text: str, main: str) -> str:
    """The text with a space for each letter of another script, which would mislead py3langid."""
    others = [c for c in set(text) if c.isalpha() and _family(script(c)) != main]
    return text.translate(dict.fromkeys(map(ord, others), " ")) if others else text


def _family(name: str | None) -> str:
    return _SAME_SCRIPT.get(name or "", name or "")


@dataclass(frozen=True)
class _Passage:
    """Consecutive lines, mostly in one script."""

    text: str
    script: str
    letters: int


def _read(text: str) -> str:
    """The whole text, or samples spread evenly over a long one."""
    if len(text) <= _WINDOWS * _MAX_READ_CHARACTERS:
        return text
    step = len(text) // _WINDOWS
    return "\n".join(
        text[start : start + _MAX_READ_CHARACTERS] for start in range(0, step * _WINDOWS, step)
    )


def _passages(text: str) -> Iterator[_Passage]:
    """The text in passages: a new one where the script changes, or where there is enough."""
    lines: list[str] = []
    current, letters = "", 0
    for line in _ADDRESS.sub(" ", text).splitlines():
        if not line.strip():
            continue
        counts: Counter[str] = Counter()
        for name, count in letters_by_script(line).items():
            counts[_family(name)] += count
        line_letters = sum(counts.values())
        if not line_letters:
            continue
        line_script = counts.most_common(1)[0][0]
        # A heading, a name or a label in another script does not change it.
        is_other = line_script != current and line_letters >= _MIN_LETTERS_OF_LINE
        if lines and (is_other or letters >= _MIN_LETTERS):
            yield _Passage("\n".join(lines), current, letters)
            lines, letters = [], 0
        if not lines or is_other:
            current = line_script
        lines.append(line)
        letters += line_letters
    if lines:
        yield _Passage("\n".join(lines), current, letters)


def _chosen(passages: Iterator[_Passage]) -> list[_Passage]:
    """At most 12 of the passages, spread over the text; long ones are likelier to be among them."""
    found = list(passages)
    if len(found) <= _WINDOWS:
        return found
    total = sum(passage.letters for passage in found)
    chosen = []
    seen, at = 0, 0
    for number in range(_WINDOWS):
        place = (number + 0.5) * total / _WINDOWS
        while seen + found[at].letters < place:
            seen += found[at].letters
            at += 1
        chosen.append(_Passage(found[at].text, found[at].script, _MIN_LETTERS))
    return chosen


@cache
def usual_script(tag: str) -> str | None:
    """The script of a tag, or the one its language is usually written in, by ISO 15924: `Latn`."""
    if tag in USUAL_SCRIPTS:
        return USUAL_SCRIPTS[tag]
    import langcodes

    script_code: str | None = langcodes.Language.get(tag).maximize().script
    return script_code


@cache
def _identifier():  # type: ignore[no-untyped-def] # noqa: ANN202 - py3langid has no types
    """py3langid's identifier with probabilities; its model comes in its wheel."""
    return detector_cache.identifier()
