"""Words that tell whether a sentence can be read alone, by language.

The tables are data: one text for each language, with a kind of words in each line. A language that
has none is read by its marks alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from functools import lru_cache

from summarize.languages.tags import base
from summarize.text import reference_tables_asian as tables_asian
from summarize.text import reference_tables_cited as tables_cited
from summarize.text import reference_tables_eastern as tables_eastern
from summarize.text import reference_tables_english as tables_english
from summarize.text import reference_tables_french as tables_french
from summarize.text import reference_tables_germanic as tables_germanic
from summarize.text import reference_tables_pointing as tables_pointing
from summarize.text import reference_tables_relations as tables_relations
from summarize.text import reference_tables_romance as tables_romance

_TABLES = {
    **tables_english.TABLES,
    **tables_germanic.TABLES,
    **tables_romance.TABLES,
    **tables_french.TABLES,
    **tables_eastern.TABLES,
    **tables_asian.TABLES,
}


class Phrases:
    """Words and groups of words, each folded and as a tuple of words.

    Args:
        phrases: as they stand in a table.
    """

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        self.texts = tuple(phrases)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.texts:
            # `l'un` is two words, as it is in a text.
            words = tuple(phrase.replace("'", " ").split())
            self._by_first.setdefault(words[0], []).append(words)
        self._single = frozenset(one for one in self._by_first if (one,) in self._by_first[one])
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)

    def __contains__(self, word: object) -> bool:
        return word in self._single

    def __bool__(self) -> bool:
        return bool(self.texts)

    def at(self, words: list[str], place: int) -> int:
        """How many words the longest phrase has that starts at a place; 0 for none."""
        found = self._by_first.get(words[place]) if place < len(words) else None
        for phrase in found or ():
            if tuple(words[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def within(self, words: list[str], start: int = 0) -> Iterator[int]:
        """The places where a phrase starts."""
        first = self._by_first
        return (i for i in range(start, len(words)) if words[i] in first and self.at(words, i))


@dataclass(frozen=True)
class WordTable:
    """The words of one language; a kind without words rules nothing.

    Attributes:
        persons: pronouns that stand for one person.
        things: pronouns that stand for a thing or for several.
        shown: demonstratives, leaning wherever they stand.
        shown_first: those that lean only at the start of a sentence.
        shown_well: what follows a demonstrative that points at nothing before (`those who`).
        openers: what leans on the sentence before, where a sentence starts with it.
        pairs: of these, words for two somebodies, whom a caption in front may have named.
        openers_comma: the same, where a comma follows (`Before, she was`).
        back: what leans on the sentence before, wherever it stands.
        trimmed: conjunctions that can be taken away at the start.
        trimmed_comma: those with which the comma behind goes, and that stay where there is none.
        kept_behind: what makes a conjunction something else where it follows.
        expletive: `it` that stands for nothing, with its verb (`it takes`).
        expletive_that: the same where one of `linkers` follows soon.
        linkers: what such an `it` announces (`that`, `to`).
        idioms: phrases in which a word of the kinds above does not lean.
        motions: what tells that something is put forward to be decided.
        own: `I` and `we`, which nobody says outside of a quotation.
        definite, indefinite: articles.
        roles: nouns for somebody, or a company, named before, with a definite article.
        demonyms: the same with a capital, where no noun follows: `the Brazilian`.
        events: nouns for what was told before, likewise.
        anaphors: of these, and more of the kind, those that stand for what was told before
            wherever they are in a sentence, with a definite article.
        explains: words behind a noun that say which one is meant.
        speech: verbs that tell what somebody said.
        reported: what stands between such a verb and what was said (`that`).
        dropped: verbs that at the start of a sentence have lost their subject.
        prepositions: first words of a phrase in front of the subject.
        people: nouns for which `he` and `she` may stand.
        known_by_place: prepositions in front of the names of places.
        time: nouns of time, months and weekdays among them.
        function: words without content.
        counts: numerals and quantities, which stand for a noun in front of a verb.
        auxiliaries: such verbs.
        captions: what stands in brackets or at the start of a caption.
        links: what a page says to its reader, and no text.
        outcomes: first words of a sentence that tells how what was put forward ended.
        answers: first words of an answer.
        concessions: first words of what is granted to an opponent.
        critics: owners of views that a text may not share.
        announced: nouns that announce what the next sentence tells (`a compliment`).
        claims: what tells that others hold something to be so.
        denials: what tells that something is not so.
        contrasts: first words of a sentence that takes back the one before.
        closers: last words of a sentence that set it beside the one before (`too`).
        unique: nouns that need no sentence before them: of what they name, everybody knows which
            one is meant (`the police`). Only in a language that has them, the noun that a sentence
            is about must have been told before.
        poses: verbs in the present that tell what is seen on a picture.
        narrated, current: verbs of what was and of what is; a text with more of the first tells
            what happened.
        pasts: verbs in the past that do not end as others do. Only in a language that has them, a
            sentence in which no word can be a verb is no prose.
        plurals: nouns and pronouns for several that do not end as others do, and behind which the
            form of a verb tells nothing.
        shows: first words of a caption, with `is` behind them.
        replies: verbs of an answer to what was told before.
        subordinates: first words of a clause that is no sentence by itself.
        accused: what tells that somebody is held to have done wrong.
        pleas: what tells that they deny it.
        cited: nouns for what a text takes its facts from (`the survey`); in scripts that put no
            space between words, first words of a sentence that does.
        citing: what stands in front of it (`according to`).
        bare: the same where the noun needs no article to be a certain one (`laut Umfrage`).
        behind: what stands behind it (`zufolge`).
        showing: verbs by which it tells something.
        apposed: of the next kind, those that stand behind a name and are no other name for it.
        defined: participles behind such a noun, which say which one is meant.
        named: nouns for things that bear names, of which a text may tell of several (`the app`).
        research: what else shows that something was asked, looked into or published.
        reckoning: verbs by which somebody holds something to be so, besides those of `speech`.
        said_shown: demonstratives that, behind such a verb, stand for what was told before.
        finite: verbs that follow on them, besides `auxiliaries`, where they may be articles.
        amounts: nouns for an amount (`the sum`).
        parts: phrases for a part of what was told (`la mayoría`), unless one of `parts_of` follows.
        parts_of: what stands between a part and what it is a part of.
        both: words for two that were told of.
        offices: what somebody is in a company, a club or the like, in front of a name.
        owned: what tells that a noun behind it is somebody's.
        participles: endings of participles, and those that have none of them, which may stand in
            front of the subject they tell of.
        turned: connectives that, in the middle of a clause, lean as they do at its start.
        judged: what follows on a verb of `dropped` that has no subject: `ficou claro`.
        more: of `openers`, words for one more, of which the first sentence of a text tells.
        archived: first words, in capitals, of the caption of an old picture.
        says: of `speech`, verbs that say nothing without what was said.
        views: nouns for what somebody holds to be so (`That is the view of`).
        twos: articles with a numeral; behind them stands a noun for what was counted before.
        proofs: nouns for what is shown by something told before (`it is proof of`).
        relations: nouns for one half of what belongs together (`the reason`); with a verb right
            behind them, it is not said of what.
        pronominal: adverbs for a preposition with what was told before (`damit`), unless one of
            `linkers` follows.
        joined: conjunctions in front of a participle (`after leaving`, `once opened`).
        conditions: first words of a condition that leave out its subject (`se for aprovada`).
        raising: verbs behind whose object `to` does not say which one is meant (`expects the move
            to raise`).
        bystanders: nouns for those whom an event has touched (`survivors`), which the first
            sentence of a text does not start with unless it tells of what.
        echoes: pronouns that, in front of a verb of `speech`, stand for what was said.
    """

    persons: Phrases = field(default_factory=Phrases)
    things: Phrases = field(default_factory=Phrases)
    shown: Phrases = field(default_factory=Phrases)
    shown_first: Phrases = field(default_factory=Phrases)
    shown_well: Phrases = field(default_factory=Phrases)
    openers: Phrases = field(default_factory=Phrases)
    pairs: Phrases = field(default_factory=Phrases)
    openers_comma: Phrases = field(default_factory=Phrases)
    back: Phrases = field(default_factory=Phrases)
    trimmed: Phrases = field(default_factory=Phrases)
    trimmed_comma: Phrases = field(default_factory=Phrases)
    kept_behind: Phrases = field(default_factory=Phrases)
    expletive: Phrases = field(default_factory=Phrases)
    expletive_that: Phrases = field(default_factory=Phrases)
    linkers: Phrases = field(default_factory=Phrases)
    idioms: Phrases = field(default_factory=Phrases)
    motions: Phrases = field(default_factory=Phrases)
    own: Phrases = field(default_factory=Phrases)
    definite: Phrases = field(default_factory=Phrases)
    indefinite: Phrases = field(default_factory=Phrases)
    roles: Phrases = field(default_factory=Phrases)
    demonyms: Phrases = field(default_factory=Phrases)
    events: Phrases = field(default_factory=Phrases)
    anaphors: Phrases = field(default_factory=Phrases)
    explains: Phrases = field(default_factory=Phrases)
    speech: Phrases = field(default_factory=Phrases)
    reported: Phrases = field(default_factory=Phrases)
    dropped: Phrases = field(default_factory=Phrases)
    prepositions: Phrases = field(default_factory=Phrases)
    people: Phrases = field(default_factory=Phrases)
    known_by_place: Phrases = field(default_factory=Phrases)
    time: Phrases = field(default_factory=Phrases)
    function: Phrases = field(default_factory=Phrases)
    counts: Phrases = field(default_factory=Phrases)
    auxiliaries: Phrases = field(default_factory=Phrases)
    captions: Phrases = field(default_factory=Phrases)
    links: Phrases = field(default_factory=Phrases)
    outcomes: Phrases = field(default_factory=Phrases)
    answers: Phrases = field(default_factory=Phrases)
    concessions: Phrases = field(default_factory=Phrases)
    critics: Phrases = field(default_factory=Phrases)
    announced: Phrases = field(default_factory=Phrases)
    claims: Phrases = field(default_factory=Phrases)
    denials: Phrases = field(default_factory=Phrases)
    contrasts: Phrases = field(default_factory=Phrases)
    closers: Phrases = field(default_factory=Phrases)
    unique: Phrases = field(default_factory=Phrases)
    poses: Phrases = field(default_factory=Phrases)
    narrated: Phrases = field(default_factory=Phrases)
    current: Phrases = field(default_factory=Phrases)
    pasts: Phrases = field(default_factory=Phrases)
    plurals: Phrases = field(default_factory=Phrases)
    shows: Phrases = field(default_factory=Phrases)
    replies: Phrases = field(default_factory=Phrases)
    subordinates: Phrases = field(default_factory=Phrases)
    accused: Phrases = field(default_factory=Phrases)
    pleas: Phrases = field(default_factory=Phrases)
    cited: Phrases = field(default_factory=Phrases)
    citing: Phrases = field(default_factory=Phrases)
    bare: Phrases = field(default_factory=Phrases)
    behind: Phrases = field(default_factory=Phrases)
    showing: Phrases = field(default_factory=Phrases)
    named: Phrases = field(default_factory=Phrases)
    apposed: Phrases = field(default_factory=Phrases)
    defined: Phrases = field(default_factory=Phrases)
    research: Phrases = field(default_factory=Phrases)
    reckoning: Phrases = field(default_factory=Phrases)
    said_shown: Phrases = field(default_factory=Phrases)
    finite: Phrases = field(default_factory=Phrases)
    amounts: Phrases = field(default_factory=Phrases)
    parts: Phrases = field(default_factory=Phrases)
    parts_of: Phrases = field(default_factory=Phrases)
    both: Phrases = field(default_factory=Phrases)
    offices: Phrases = field(default_factory=Phrases)
    owned: Phrases = field(default_factory=Phrases)
    participles: Phrases = field(default_factory=Phrases)
    turned: Phrases = field(default_factory=Phrases)
    judged: Phrases = field(default_factory=Phrases)
    more: Phrases = field(default_factory=Phrases)
    archived: Phrases = field(default_factory=Phrases)
    says: Phrases = field(default_factory=Phrases)
    views: Phrases = field(default_factory=Phrases)
    twos: Phrases = field(default_factory=Phrases)
    proofs: Phrases = field(default_factory=Phrases)
    relations: Phrases = field(default_factory=Phrases)
    pronominal: Phrases = field(default_factory=Phrases)
    joined: Phrases = field(default_factory=Phrases)
    conditions: Phrases = field(default_factory=Phrases)
    raising: Phrases = field(default_factory=Phrases)
    bystanders: Phrases = field(default_factory=Phrases)
    echoes: Phrases = field(default_factory=Phrases)


@lru_cache(maxsize=32)
def words_of(language: str) -> WordTable:
    """The words of a language; of one without a table, none.

    Args:
        language: a BCP 47 tag.
    """
    kinds = {one.name for one in fields(WordTable)}
    found: dict[str, Phrases] = {}
    own = base(language)
    tables = (_TABLES, tables_cited.TABLES, tables_pointing.TABLES, tables_relations.TABLES)
    table = "".join(one.get(own, "") for one in tables)
    # A line that is set in goes on with the one above.
    for line in table.replace("\n  ", " ").strip().splitlines():
        if not line:
            continue
        kind, _, words = line.partition(":")
        if kind not in kinds:
            raise ValueError(f"table of {language}: no kind of words is called {kind!r}")
        found[kind] = Phrases(one.strip() for one in words.split(",") if one.strip())
    return WordTable(**found)
