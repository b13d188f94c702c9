"""Names of a sentence in its translation: which of them a translator turned into other words.

A name of a person stays letter for letter; a country's name is another one in every language, and
so are those of months and courts. What tells them apart without a model: the words beside a name
stayed, its letters came out nearly the same, or the text has the word as a name that the translator
kept elsewhere. All of it is careful in one direction: a word that may have been translated rightly
is no finding.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.checking.match_names import match_names
from summarize.checking.names import names_in
from summarize.documents import Finding, Span
from summarize.languages.tags import base
from summarize.text.reference_words import words_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_MIN_LETTERS = 3
_MIN_TAIL = 3
_MAX_NAMES = 400
_MAX_LOOK_BACK = 24
# Months and days that are given names or other words as well.
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
# Names of places that have another spelling in the other language and are no country.
_OTHER_PLACES = frozenset(
    "africa america american americas arabia amazonia andaluzia antartica antartida artico asia "
    "atlantico atenas bagda bagdade balcas basileia belem bogota brasilia california caribe "
    "catalunha corsega crimeia europa filadelfia florenca florida galicia georgia hamburgo havai "
    "iberia "
    "indico islao jerusalem lombardia londres luisiana macedonia marselha mediterraneo milao "
    "munique napoles nicosia normandia oceania pacifico pensilvania patagonia pequim sardenha "
    "sevilha siberia sicilia sofia tasmania teera teerao toquio toscana valencia varsovia veneza "
    "virginia zurique biblia alcorao pascoa cancun cordova montreal quebec yucatan bulgaria "
    "victoria carolina louisiana pennsylvania tasmania siberia bavaria tokyo lisbon".split()
)
# Given names that translators put into English; a ruler or saint may have them in English.
_GIVEN = {
    "pt": frozenset(
        "Adélia Amélia André António Antônio Antónia Ângela Ângelo Álvaro Bárbara Basílio Cecília "
        "César Cláudia Cláudio Conceição Cristóvão Débora Estêvão Estevão Eugénio Eugênio Fábio "
        "Fátima Fernão Flávio Gonçalo Inácio Inês Íris Isaías Jerónimo Jerônimo João Joaquín "
        "Jónatas Jônatas José Josué Júlia Júlio Lázaro Leão Letícia Lídia Lúcia Lúcio Luís Luísa "
        "Magalhães Márcia Márcio Mário Mónica Mônica Nádia Óscar Otávio Patrícia Plínio Rúben "
        "Rómulo Rômulo Sebastião Sérgio Sílvia Sílvio Simão Sofía Sónia Sônia Tália Tânia Tomás "
        "Tomé Valéria Verónica Verônica Vinícius Vítor Zélia Zé".split()
    )
}  # fmt: skip
_CROWNED = re.compile(
    r"\b(?:papa|rei|rainha|imperador|príncipe|princesa|santo|santa|são|apóstolo|evangelho|dom|d\.)"
    r"\s*(?:de\s)?$",
    re.IGNORECASE,
)
# What stands before a noun; before a name of a person in few languages, and not in writing.
_ARTICLES = {
    "pt": frozenset(
        "o a os as do da dos das no na nos nas ao à aos às pelo pela pelos pelas um uma num numa "
        "este esta esse essa aquele aquela nesta neste desta deste em de para entre e ou "
        "cada outro outra".split()
    )
}  # fmt: skip


@dataclass(frozen=True)
class Lost:
    """A name that did not come through.

    Attributes:
        span: where it stands in the original.
        name: its letters.
        is_sure: it can be nothing but a name.
    """

    span: Span
    name: str
    is_sure: bool = True


def lost_names(translation: str, original: str, pair: tuple[str, str]) -> list[Lost]:
    """Names of persons, as far as they can be told, that are not in a translation as they were.

    Args:
        translation: of one sentence.
        original: the sentence.
        pair: BCP 47 tags of the languages of the original and of the translation.
    """
    words = _words_of(translation)
    gone = [(span, name) for span, name in _names(original, pair[0]) if name not in words]
    if not gone:
        return []
    new = {_folded(word) for word in words - _words_of(original) if word[0].isupper()}
    here = _Sentence(original, words, frozenset(new), base(pair[0]), _places(base(pair[0])))
    return [Lost(span, name) for span, name in gone if _is_lost(name, span, here)]


def findings_of(lost: Iterable[Lost]) -> list[Finding]:
    """One finding for each name."""
    return [
        Finding("name", "warning", f"the name {name} is not in the translation as it is written")
        for name in dict.fromkeys(one.name for one in lost)
    ]


@dataclass(frozen=True)
class KnownNames:
    """Words that a text has as names inside its sentences, and a translator kept only in part.

    Attributes:
        opening: those that are names at the start of a sentence.
        inside: those that are names wherever they stand with a capital.
        doubtful: those that the text has in small letters as well, and may be words at the start.
    """

    opening: frozenset[str]
    inside: frozenset[str]
    doubtful: frozenset[str]

    @classmethod
    def of(
        cls, pairs: Sequence[tuple[str, str]], language: str, small: Iterable[str]
    ) -> "KnownNames":
        """Those of a text.

        Args:
            pairs: each sentence, and its translation.
            language: BCP 47 tag of the sentences.
            small: words, casefolded, that the text has in small letters as well.
        """
        kept: Counter[str] = Counter()
        changed: Counter[str] = Counter()
        lost: set[str] = set()
        for original, translation in pairs:
            words = _words_of(translation)
            for name in {name for _, name in _names(original, language)}:
                (kept if name in words else changed)[name] += 1
            lost |= {one for one in _words_of(original) if one[0].isupper() and one not in words}
        function = words_of(language).function
        usual = [
            name
            for name in kept
            if name in lost
            and kept[name] >= changed[name]
            and name[1:].islower()
            and name.casefold() not in _CALENDAR
            and name.casefold() not in function
        ]
        playing = {
            name
            for original, _ in pairs
            for _, name in match_names(original, language)
            if name in lost
        }
        if not usual and not playing:
            # The names of places are not needed, and take as long to load as a short text to read.
            return cls(frozenset(), frozenset(), frozenset())
        places = _places(base(language)) | _OTHER_PLACES
        playing = {name for name in playing if _folded(name) not in places}
        names = [name for name in usual if kept[name] >= changed[name] + (_folded(name) in places)][
            :_MAX_NAMES
        ]
        names += [name for name in playing if name not in kept][: _MAX_NAMES - len(names)]
        also_small = frozenset(small)
        return cls(
            frozenset(name for name in names if name.casefold() not in also_small),
            frozenset(
                name
                for name in names
                if name in playing or (kept[name] > changed[name] and _folded(name) not in places)
            ),
            frozenset(name for name in names if name.casefold() in also_small),
        )

    def __bool__(self) -> bool:
        return bool(self.opening or self.inside or self.doubtful)

    def missing(self, translation: str, original: str) -> list[Lost]:
        """Where such names stand in a sentence whose translation does not have them."""
        names = self.opening | self.inside | self.doubtful
        words: frozenset[str] = frozenset()
        found = []
        for match in _WORD.finditer(original):
            name = _POSSESSIVE.sub("", match.group())
            if name not in names:
                continue
            words = words or _words_of(translation)
            opens = not any(map(str.isalnum, original[: match.start()]))
            wanted = self.opening | self.doubtful if opens else self.inside
            if name in wanted and name not in words:
                span = Span(match.start(), match.start() + len(name))
                found.append(Lost(span, name, is_sure=not (opens and name in self.doubtful)))
        return found

    def findings(self, translation: str, original: str) -> list[Finding]:
        """One finding for each name of which the translation has made something else."""
        missing = {one.name: one for one in self.missing(translation, original)}
        return [
            Finding("name", "warning", f"{name} is a name in this text, and was translated here")
            if one.is_sure
            else Finding("name", "notice", f"{name} is also a name in this text: is it one here?")
            for name, one in missing.items()
        ]


@dataclass(frozen=True)
class _Sentence:
    """A sentence, the words of its translation, those with a capital that are new, and places."""

    text: str
    words: frozenset[str]
    new: frozenset[str]
    language: str
    places: frozenset[str]


def _is_lost(name: str, span: Span, here: _Sentence) -> bool:
    folded = _folded(name)
    if folded in here.places or folded in _OTHER_PLACES:
        return False
    if _CROWNED.search(here.text, max(0, span.start - _MAX_LOOK_BACK), span.start):
        return False
    before, after = _beside(here.text, span)
    has_neighbour = any(one in here.words and len(one) > 1 for one in (before, after))
    if folded in here.new and (not name.isascii() or has_neighbour):
        return True
    if name.isascii():
        return False
    tail = folded[1:]
    if len(tail) >= _MIN_TAIL and any(one.endswith(tail) for one in here.new):
        return True
    if has_neighbour or name in _GIVEN.get(here.language, ()):
        return True
    articles = _ARTICLES.get(here.language)
    is_bare = articles is not None and _before(here.text, span) not in articles
    # `Segundo Luís`: the first word of a sentence is no name for its capital.
    stands_alone = not before or not here.text[: span.start - len(before) - 1].strip()
    return is_bare and stands_alone and not after


def _beside(text: str, span: Span) -> tuple[str, str]:
    """The words with a capital directly before and after a place, or nothing."""
    before = re.search(r"([^\W\d_]+) $", text[max(0, span.start - 40) : span.start])
    after = re.match(r" ([^\W\d_]+)", text[span.end : span.end + 40])
    return tuple(  # type: ignore[return-value] # two of them
        match[1] if match is not None and match[1][0].isupper() else "" for match in (before, after)
    )


def _before(text: str, span: Span) -> str:
    match = re.search(r"(\w+)\W{1,3}$", text[max(0, span.start - 40) : span.start])
    return match[1].casefold() if match is not None else ""


def _names(text: str, language: str) -> list[tuple[Span, str]]:
    """Words with a capital inside a sentence, without what hangs on them."""
    found = []
    for match in names_in(text, language):
        name = _POSSESSIVE.sub("", match.group())
        is_acronym = name.isupper() or "." in name
        if len(name) >= _MIN_LETTERS - 1 and not is_acronym:
            found.append((Span(match.start(), match.start() + len(name)), name))
    first = _WORD.search(text)
    if first is not None and first.group() in _GIVEN.get(base(language), ()):
        found.insert(0, (Span(*first.span()), first.group()))
    return found


def _words_of(text: str) -> frozenset[str]:
    """The words of a text as they are written, and their parts at hyphens."""
    found = set()
    for match in _WORD.finditer(text):
        word = match.group()
        found |= {word, _POSSESSIVE.sub("", word), *re.split(r"['’-]", word)}
    return frozenset(word for word in found if word)


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _places(language: str) -> frozenset[str]:
    """The words of the names of countries and continents in a language (Unicode's CLDR)."""
    import langcodes

    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    codes = [a + b for a in letters for b in letters]
    codes += ["001", "002", "003", "005", "009", "013", "019", "021", "029", "142", "150", "419"]
    words = set()
    for code in codes:
        name = langcodes.Language.make(territory=code).territory_name(language)
        # What is no country is told as its code.
        words |= {_folded(word) for word in _WORD.findall(name) if word != code}
    return frozenset(words)
